package kz.bagdarlama.model;

/** A text of a YAML file in one of the languages: a name, a label, a string of the interface. */
public record WrittenText(Language language, PlacedText text) {}

package kz.bagdarlama.model;

/** The kinds of things that have ids. */
public enum EntryKind {
    SECTION,
    CHAPTER,
    PLEDGE,
    DISTRICT,
    TOPIC,
    PROJECT,
    COMMITMENT,
    UNIT,
    PAGE
}

package kz.bagdarlama.model;

/** A thing of the content that is told by a text of its own, and stands on a page of its own. */
public sealed interface ContentText extends ContentEntry permits ProgrammePart, FreePage {

    /** Returns the readable part of its URL. */
    Slug slug();

    /** Returns its text in every language. */
    Localized<Prose> prose();
}

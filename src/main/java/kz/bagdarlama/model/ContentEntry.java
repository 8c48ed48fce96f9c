package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.SourcePosition;

/** A thing of the content that has an id and a page of its own. */
public sealed interface ContentEntry permits ContentText, Named {

    /** Returns what kind of thing it is. */
    EntryKind kind();

    /** Returns the id, which written out is what files mention it by; no other thing of its kind has it. */
    Object id();

    /** Returns where the id is written. */
    SourcePosition position();

    /** Returns its name with its kind: {@code pledge:1.1/3}. */
    default String key() {
        return kind().key(id());
    }
}

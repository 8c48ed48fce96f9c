package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.SourcePosition;

/** A subject that readers look for, across the chapters. */
public record Topic(String id, SourcePosition position, Localized<String> name, Localized<String> description)
        implements Named {

    /** An id that no topic can have: its pages would stand where the editions for paper do. */
    public static final String PRINT = "print";

    @Override
    public EntryKind kind() {
        return EntryKind.TOPIC;
    }
}

package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A kind of undertaking: what the party does and does not take on itself when it says “will support” or “will press for”.
 *
 * @param name the verb in the third person
 * @param meaning the kind explained in plain words
 */
public record Commitment(String id, SourcePosition position, Localized<String> name, Localized<String> meaning)
        implements Named {

    @Override
    public EntryKind kind() {
        return EntryKind.COMMITMENT;
    }
}

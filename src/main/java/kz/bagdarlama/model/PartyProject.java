package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.SourcePosition;

/** A project of the party that pledges are part of. */
public record PartyProject(String id, SourcePosition position, Localized<String> name, Localized<String> description)
        implements Named {

    @Override
    public EntryKind kind() {
        return EntryKind.PROJECT;
    }
}

package kz.bagdarlama.model;

import java.util.List;
import java.util.Map;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A kind of undertaking: what the party does and does not take on itself when it says “will support” or “will press for”.
 *
 * @param name the verb in the third person
 * @param meaning the kind explained in plain words
 * @param verbs what a text may say for it, each in the words of {@code WordPattern}; none where nobody has listed them
 */
public record Commitment(
        String id,
        SourcePosition position,
        Localized<String> name,
        Localized<String> meaning,
        Map<Language, List<String>> verbs)
        implements Named {

    public Commitment {
        verbs = Map.copyOf(verbs);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.COMMITMENT;
    }
}

package kz.bagdarlama.model;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A chapter of the programme.
 *
 * @param number what the document prints for it, where its file says so
 * @param groups runs of pledges under a sub-heading of their own, by id, in order
 * @param pledges in the order of their ids
 */
public record Chapter(
        ChapterId id,
        SourcePosition position,
        Optional<Reference> number,
        Slug slug,
        List<Context> context,
        List<Reference> groups,
        List<Outcome> outcomes,
        Localized<Prose> prose,
        List<Pledge> pledges)
        implements ProgrammePart {

    public Chapter {
        context = List.copyOf(context);
        groups = List.copyOf(groups);
        outcomes = List.copyOf(outcomes);
        pledges = List.copyOf(pledges);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.CHAPTER;
    }
}

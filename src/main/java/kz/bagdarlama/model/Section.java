package kz.bagdarlama.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A section of the programme with its chapters in the order of their ids; none where it has sections instead. The section of the number
 * {@link SectionId#NONE} is no part of the document: it holds the chapters of a programme that has no sections.
 *
 * @param number what the document prints for it, where its file says so
 */
public record Section(
        SectionId id,
        SourcePosition position,
        Optional<Reference> number,
        Slug slug,
        List<Context> context,
        Localized<Prose> prose,
        List<Chapter> chapters)
        implements ProgrammePart {

    public Section {
        context = List.copyOf(context);
        chapters = List.copyOf(chapters);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.SECTION;
    }

    /** Returns whether it only holds the chapters of a programme without sections, and has neither text nor page. */
    public boolean isNone() {
        return id.level() == 0;
    }

    /** Returns all its pledges in the order of the source. */
    public Stream<Pledge> pledges() {
        return chapters.stream().flatMap(chapter -> chapter.pledges().stream());
    }
}

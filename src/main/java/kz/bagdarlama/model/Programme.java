package kz.bagdarlama.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What was promised.
 *
 * @param sections in the order of the source document; where sections stand in sections, each comes before those that stand in it
 * @param numbers those that the document prints, where they are not the ids
 */
public record Programme(List<Section> sections, Numbers numbers) {

    /**
     * Returns a programme with the numbers of its document.
     *
     * @param numbering how these are made, where the site says so
     */
    public static Programme of(List<Section> sections, Optional<Numbering> numbering) {
        Programme programme = new Programme(sections, Numbers.NONE);
        Numbers numbers = Numbering.of(programme, numbering);
        return numbers.isEmpty() ? programme : new Programme(sections, numbers);
    }

    public Programme {
        sections = List.copyOf(sections);
    }

    /** Returns the sections that stand in no other. */
    public Stream<Section> topSections() {
        return sections.stream().filter(section -> section.id().level() == 1);
    }

    /** Hands over every part in the order of the source: a section, then each of its chapters with its pledges. */
    public void walk(
            Consumer<? super Section> section, Consumer<? super Chapter> chapter, Consumer<? super Pledge> pledge) {
        for (Section each : sections) {
            if (!each.isNone()) {
                section.accept(each);
            }
            for (Chapter inside : each.chapters()) {
                chapter.accept(inside);
                inside.pledges().forEach(pledge);
            }
        }
    }

    /** Returns all sections, chapters and pledges in the order of the source. */
    public List<ProgrammePart> parts() {
        List<ProgrammePart> parts = new ArrayList<>();
        walk(parts::add, parts::add, parts::add);
        return parts;
    }

    /** Returns whether the file of any part says what number the document prints for it. */
    boolean statesNumbers() {
        return parts().stream().anyMatch(part -> part.number().isPresent())
                || pledges()
                        .flatMap(pledge -> pledge.measures().stream())
                        .anyMatch(measure -> measure.number().isPresent());
    }

    /** Returns all chapters in the order of the source. */
    public Stream<Chapter> chapters() {
        return sections.stream().flatMap(section -> section.chapters().stream());
    }

    /** Returns whether any part of it names a figure as a fact. */
    public boolean hasFigures() {
        return sections.stream().flatMap(section -> section.context().stream()).anyMatch(Programme::hasFigures)
                || chapters()
                        .anyMatch(chapter -> chapter.context().stream().anyMatch(Programme::hasFigures)
                                || chapter.outcomes().stream()
                                        .anyMatch(outcome -> !outcome.targets().isEmpty()
                                                || !outcome.figures().isEmpty())
                                || chapter.pledges().stream().anyMatch(Pledge::hasFigures));
    }

    private static boolean hasFigures(Context context) {
        return !context.figures().isEmpty();
    }

    /** Returns all pledges in the order of the source. */
    public Stream<Pledge> pledges() {
        return sections.stream().flatMap(Section::pledges);
    }
}

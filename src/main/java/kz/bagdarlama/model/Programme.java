package kz.bagdarlama.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What was promised.
 *
 * @param sections in the order of the source document; where sections stand in sections, each comes before those that stand in it
 */
public record Programme(List<Section> sections) {

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

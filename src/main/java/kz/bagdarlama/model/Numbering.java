package kz.bagdarlama.model;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import kz.bagdarlama.model.NumberPattern.Part;

/**
 * How the document numbers what it consists of, where that is not as ids are: a pattern for each kind of thing that has numbers of its own.
 *
 * @param patterns by what the number of a thing ends with: {@link Part#PLEDGE} for pledges
 */
public record Numbering(Map<Part, NumberPattern> patterns) {

    public Numbering {
        patterns = Map.copyOf(patterns);
    }

    /** Returns the pattern for things of a kind. */
    public Optional<NumberPattern> pattern(Part kind) {
        return Optional.ofNullable(patterns.get(kind));
    }

    /**
     * Returns the numbers of a programme: what the file of a thing says, otherwise what the pattern of its kind makes of its id.
     *
     * @param numbering nothing where the site says no patterns
     */
    public static Numbers of(Programme programme, Optional<Numbering> numbering) {
        if (numbering.isEmpty() && !programme.statesNumbers()) {
            return Numbers.NONE;
        }
        return new Counted(numbering.orElseGet(() -> new Numbering(Map.of()))).numbers(programme);
    }

    /** The numbers so far, and how many of each kind there were. */
    private static final class Counted {

        private final Numbering numbering;
        private final Map<String, String> numbers = new LinkedHashMap<>();
        private final Map<Part, Integer> running = new EnumMap<>(Part.class);

        Counted(Numbering numbering) {
            this.numbering = numbering;
        }

        Numbers numbers(Programme programme) {
            programme.walk(
                    section -> add(
                            Part.of(section.id()),
                            section.id().toString(),
                            section.number(),
                            part -> part == Part.SECTION
                                    ? section.id().number()
                                    : section.id().inner()),
                    chapter -> add(
                            Part.CHAPTER, chapter.id().toString(), chapter.number(), part -> of(chapter.id(), part)),
                    this::pledge);
            return new Numbers(numbers);
        }

        private void pledge(Pledge pledge) {
            PledgeId id = pledge.id();
            add(Part.PLEDGE, id.toString(), pledge.number(), part -> of(id, part));
            for (int i = 0; i < pledge.measures().size(); i++) {
                Measure measure = pledge.measures().get(i);
                int place = i + 1;
                add(
                        Part.MEASURE,
                        Numbers.key(id, measure),
                        measure.number(),
                        part -> part == Part.MEASURE ? place : of(id, part));
            }
        }

        private static int of(PledgeId id, Part part) {
            return part == Part.PLEDGE ? id.number() : of(id.chapter(), part);
        }

        private static int of(ChapterId id, Part part) {
            return switch (part) {
                case SECTION -> id.section().number();
                case SUBSECTION -> id.section().inner();
                default -> id.number();
            };
        }

        private void add(Part kind, String id, Optional<Reference> stated, ToIntFunction<Part> parts) {
            int place = running.merge(kind, 1, Integer::sum);
            stated.map(Reference::id)
                    .or(() -> numbering
                            .pattern(kind)
                            .map(pattern ->
                                    pattern.number(part -> part == Part.RUNNING ? place : parts.applyAsInt(part))))
                    .ifPresent(number -> numbers.put(id, number));
        }
    }
}

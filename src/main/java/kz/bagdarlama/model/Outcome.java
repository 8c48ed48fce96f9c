package kz.bagdarlama.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * What a chapter promises in the end.
 *
 * @param id within its chapter, for example {@code outcome.1}; also the anchor of its text
 */
public record Outcome(
        String id, SourcePosition position, Optional<Deadline> deadline, List<Target> targets, List<Figure> figures) {

    public Outcome {
        targets = List.copyOf(targets);
        figures = List.copyOf(figures);
    }

    /** Returns every date that it gives: its own and those of its targets. */
    public Stream<Deadline> deadlines() {
        return Stream.concat(deadline.stream(), targets.stream().flatMap(target -> target.deadline().stream()));
    }
}

package kz.bagdarlama.model;

import java.util.List;
import java.util.Optional;
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
}

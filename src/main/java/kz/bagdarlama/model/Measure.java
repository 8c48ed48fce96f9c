package kz.bagdarlama.model;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A part of a pledge that the source lists on its own.
 *
 * @param id one letter, as in the source register; also the anchor of its words
 */
public record Measure(
        String id,
        SourcePosition position,
        List<Reference> districts,
        Optional<Deadline> deadline,
        List<Target> targets,
        List<Figure> figures) {

    public Measure {
        districts = List.copyOf(districts);
        targets = List.copyOf(targets);
        figures = List.copyOf(figures);
    }
}

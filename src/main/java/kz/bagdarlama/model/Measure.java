package kz.bagdarlama.model;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A part of a pledge that the source lists on its own.
 *
 * @param id one letter, as in the source register; also the anchor of its words
 * @param number what the document prints for it, where its entry says so
 */
public record Measure(
        String id,
        SourcePosition position,
        Optional<Reference> number,
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

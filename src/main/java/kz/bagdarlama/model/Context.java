package kz.bagdarlama.model;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * An introductory paragraph of the source: its facts. Its words stand in the text of the section, chapter or group.
 *
 * @param id within its section or chapter, for example {@code context.1}
 * @param group the group of pledges that it introduces, where it does not introduce the whole
 */
public record Context(String id, SourcePosition position, Optional<Reference> group, List<Figure> figures) {

    public Context {
        figures = List.copyOf(figures);
    }
}

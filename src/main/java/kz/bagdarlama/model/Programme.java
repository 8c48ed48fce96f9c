package kz.bagdarlama.model;

import java.util.List;
import java.util.stream.Stream;

/** What was promised: the sections in the order of the source document. */
public record Programme(List<Section> sections) {

    public Programme {
        sections = List.copyOf(sections);
    }

    /** All chapters in the order of the source. */
    public Stream<Chapter> chapters() {
        return sections.stream().flatMap(section -> section.chapters().stream());
    }

    /** All pledges in the order of the source. */
    public Stream<Pledge> pledges() {
        return sections.stream().flatMap(Section::pledges);
    }
}

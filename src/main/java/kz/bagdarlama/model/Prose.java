package kz.bagdarlama.model;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;
import org.commonmark.node.Node;

/**
 * The words of one thing in one language: the content of a {@code ru.md} or {@code kk.md}.
 *
 * @param position the file, at its title
 * @param title the first heading, plain text
 * @param body what follows up to the first second-level heading; never changed after reading
 * @param parts the second-level headings with what follows each
 * @param places where the words of the title stand, where they are not written as they are read; otherwise none
 */
public record Prose(SourcePosition position, String title, Node body, List<Part> parts, List<PlacedText.Place> places) {

    /** A text whose title is written as it is read. */
    public Prose(SourcePosition position, String title, Node body, List<Part> parts) {
        this(position, title, body, parts, List.of());
    }

    /**
     * A second-level heading and its text.
     *
     * @param id the anchor, the same in every language: the id of a measure, group or outcome, or free on a free page; empty
     *     where it is malformed, which has been reported
     * @param places where the words of the heading stand, where they are not written as they are read; otherwise none
     */
    public record Part(String id, SourcePosition position, String title, Node body, List<PlacedText.Place> places) {

        /** A part whose heading is written as it is read. */
        public Part(String id, SourcePosition position, String title, Node body) {
            this(id, position, title, body, List.of());
        }
    }

    /** The anchor of an editor's note to readers, which any text may have. */
    public static final String EDITOR_NOTE = "note";

    public Prose {
        parts = List.copyOf(parts);
    }

    /** Returns the part with an anchor. */
    public Optional<Part> part(String id) {
        return parts.stream().filter(part -> part.id().equals(id)).findFirst();
    }
}

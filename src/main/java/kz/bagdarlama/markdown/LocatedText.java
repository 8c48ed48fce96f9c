package kz.bagdarlama.markdown;

import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Prose;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The words of a heading or paragraph without markup, with the way back to where they stand in the file.
 *
 * @param heading whether it is a heading
 */
public record LocatedText(String text, boolean heading, List<Segment> segments) {

    /** From {@code offset} on, the text stands at {@code position} and what follows it in the line. */
    record Segment(int offset, SourcePosition position) {}

    public LocatedText {
        segments = List.copyOf(segments);
    }

    /** Returns a text of a YAML file, which has no markup. */
    public static LocatedText of(PlacedText text) {
        return new LocatedText(text.text(), false, segments(text.places()));
    }

    private static List<Segment> segments(List<PlacedText.Place> places) {
        return places.stream()
                .map(place -> new Segment(place.offset(), place.position()))
                .toList();
    }

    /** Returns where a character of the text stands. */
    public SourcePosition at(int offset) {
        Segment segment = segments.get(0);
        for (Segment candidate : segments) {
            if (candidate.offset() <= offset) {
                segment = candidate;
            }
        }
        SourcePosition start = segment.position();
        return new SourcePosition(start.path(), start.line(), start.column() + offset - segment.offset());
    }

    /** Returns the places inside of words where markup begins or ends: behind the name in {@code **тазалық**тың}. */
    public List<Integer> seams() {
        if (segments.size() == 1) {
            return List.of();
        }
        List<Integer> seams = new ArrayList<>();
        for (Segment segment : segments) {
            int at = segment.offset();
            if (at > 0
                    && at < text.length()
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at))) {
                seams.add(at);
            }
        }
        return seams;
    }

    /** Returns the title and the text up to the first part. */
    public static List<LocatedText> lead(Prose prose) {
        List<LocatedText> texts = new ArrayList<>();
        texts.add(heading(prose.title(), prose.position(), "# ".length(), prose.places()));
        collect(prose.body(), prose.position().path(), texts);
        return texts;
    }

    /** Returns the heading and the text of a part. */
    public static List<LocatedText> part(Prose.Part part) {
        List<LocatedText> texts = new ArrayList<>();
        texts.add(heading(part.title(), part.position(), "## ".length(), part.places()));
        collect(part.body(), part.position().path(), texts);
        return texts;
    }

    /** Returns everything in a text. */
    public static List<LocatedText> all(Prose prose) {
        List<LocatedText> texts = lead(prose);
        prose.parts().forEach(part -> texts.addAll(part(part)));
        return texts;
    }

    /** Returns everything in a text but the note to readers, which may speak of other places. */
    public static List<LocatedText> withoutNote(Prose prose) {
        List<LocatedText> texts = lead(prose);
        prose.parts().stream()
                .filter(part -> !part.id().equals(Prose.EDITOR_NOTE))
                .forEach(part -> texts.addAll(part(part)));
        return texts;
    }

    private static LocatedText heading(
            String title, SourcePosition position, int marks, List<PlacedText.Place> places) {
        if (!places.isEmpty()) {
            return new LocatedText(title, true, segments(places));
        }
        SourcePosition start = position.line() == 0
                ? position
                : new SourcePosition(position.path(), position.line(), Math.max(1, position.column()) + marks);
        return new LocatedText(title, true, List.of(new Segment(0, start)));
    }

    private static void collect(Node body, String path, List<LocatedText> into) {
        body.accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                Builder builder = new Builder(path);
                paragraph.accept(builder);
                into.add(builder.build());
            }

            @Override
            public void visit(CustomNode node) {
                if (ProseTables.isCell(node) && node.getFirstChild() != null) {
                    Builder builder = new Builder(path);
                    node.accept(builder);
                    into.add(builder.build());
                } else {
                    visitChildren(node);
                }
            }
        });
    }

    private static final class Builder extends AbstractVisitor {

        private final StringBuilder text = new StringBuilder();
        private final List<Segment> segments = new ArrayList<>();
        private final String path;

        Builder(String path) {
            this.path = path;
        }

        private void append(Node node, String words) {
            segments.add(new Segment(text.length(), Spans.position(path, node, SourcePosition.file(path))));
            text.append(words);
        }

        @Override
        public void visit(Text node) {
            append(node, node.getLiteral());
        }

        @Override
        public void visit(Code node) {
            // Code is no prose, but something stands there: neither letters nor spaces, so that no rule takes it for
            // either.
            append(node, "\uFFFC".repeat(node.getLiteral().length()));
        }

        @Override
        public void visit(Link link) {
            boolean address = link.getFirstChild() instanceof Text text
                    && text.getNext() == null
                    && link.getDestination().endsWith(text.getLiteral());
            if (address) {
                // An address is no prose either, but as code it is something.
                append(
                        link,
                        "\uFFFC"
                                .repeat(((Text) link.getFirstChild())
                                        .getLiteral()
                                        .length()));
            } else {
                visitChildren(link);
            }
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }

        LocatedText build() {
            if (segments.isEmpty()) {
                segments.add(new Segment(0, SourcePosition.file(path)));
            }
            return new LocatedText(text.toString(), false, segments);
        }
    }
}

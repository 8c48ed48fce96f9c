package kz.bagdarlama.markdown;

import kz.bagdarlama.diagnostic.SourcePosition;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/** Turns the source spans of commonmark, which count from 0, into positions. */
final class Spans {

    private Spans() {}

    static SourcePosition position(String path, Node node, SourcePosition otherwise) {
        if (node.getSourceSpans().isEmpty()) {
            return otherwise;
        }
        SourceSpan span = node.getSourceSpans().get(0);
        return new SourcePosition(path, span.getLineIndex() + 1, span.getColumnIndex() + 1);
    }

    static int length(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 1
                : node.getSourceSpans().get(0).getLength();
    }
}

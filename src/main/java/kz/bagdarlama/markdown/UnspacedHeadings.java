package kz.bagdarlama.markdown;

import java.util.List;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/** Headings without the space behind their signs («##Примечание»): words to CommonMark, reported here and read as they are meant. */
final class UnspacedHeadings {

    private static final int MOST_SIGNS = 6;

    private static final String ANCHOR = "{#";

    private UnspacedHeadings() {}

    /** Whether any line may be one: a look at the first signs of each. */
    static boolean mayStandIn(String text) {
        int at = 0;
        do {
            if (signs(text, at) > 0) {
                return true;
            }
            at = text.indexOf("\n#", at) + 1;
        } while (at > 0);
        return false;
    }

    /** How many signs stand there with a word right behind them; 0 where that is no heading. */
    private static int signs(String line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) == '#') {
            at++;
        }
        boolean solid = at < line.length() && !Character.isWhitespace(line.charAt(at));
        return solid && at - from <= MOST_SIGNS ? at - from : 0;
    }

    /** The text with those headings in order: the title, which one sign begins, and what has an anchor. Elsewhere, #1 is a label. */
    static String mended(Node document, String path, String text, Diagnostics diagnostics) {
        String[] lines = text.split("\n", -1);
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (!(block instanceof Paragraph)) {
                continue;
            }
            List<SourceSpan> spans = block.getSourceSpans();
            for (SourceSpan span : spans) {
                String line = lines[span.getLineIndex()];
                int start = span.getColumnIndex();
                int signs = signs(line, start);
                boolean title = block.getPrevious() == null && span.equals(spans.get(0));
                if (signs > 1 ? line.contains(ANCHOR) : signs == 1 && title) {
                    String written = line.substring(start, start + signs);
                    diagnostics.error(
                            Code.UNREAD_MARKUP,
                            new SourcePosition(path, span.getLineIndex() + 1, start + 1),
                            signs,
                            Phrase.of("a space is missing after {signs}: this is no heading", written),
                            Phrase.of("write it between the signs and the words"));
                    lines[span.getLineIndex()] =
                            line.substring(0, start) + (signs == 1 ? "# " : "## ") + line.substring(start + signs);
                }
            }
        }
        return String.join("\n", lines);
    }
}

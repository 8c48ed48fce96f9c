package kz.bagdarlama.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Emphasis that ends in a quotation mark or a percent sign and goes on with a suffix: {@code **«Таза су»**нің}, {@code **50%**дан}.
 * CommonMark 0.31.2 (6.2) lets no run close emphasis between punctuation and a letter, so that it leaves these signs in the text; Kazakh
 * puts its endings there all the time.
 */
final class SuffixedEmphasis {

    private static final String OPENING = "«„“(['\"";

    /** No paragraph has more of them, and each costs a look at the whole of it. */
    private static final int MOST = 200;

    private record Run(Text node, int at, int length, boolean opens, boolean closes) {}

    private final String[] lines;

    private SuffixedEmphasis(String[] lines) {
        this.lines = lines;
    }

    /** Turns what is meant as emphasis below a node into emphasis. */
    static void mend(Node container, String[] lines) {
        new SuffixedEmphasis(lines).mend(container);
    }

    private void mend(Node container) {
        for (Node child = container.getFirstChild(); child != null; child = child.getNext()) {
            if (child.getFirstChild() != null) {
                mend(child);
            }
        }
        int joined = 0;
        while (joined < MOST && joinNext(container)) {
            // One pair after the other: each changes the nodes around it.
            joined++;
        }
    }

    private boolean joinNext(Node container) {
        Deque<Run> open = new ArrayDeque<>();
        for (Run run : runs(container)) {
            if (run.closes()) {
                while (!open.isEmpty() && open.peek().length() != run.length()) {
                    open.pop();
                }
                if (!open.isEmpty()) {
                    join(open.pop(), run);
                    return true;
                }
            }
            if (run.opens()) {
                open.push(run);
            }
        }
        return false;
    }

    private List<Run> runs(Node container) {
        List<Run> runs = new ArrayList<>();
        for (Node child = container.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof Text text && text.getLiteral().indexOf('*') >= 0) {
                String literal = text.getLiteral();
                boolean[] plain = SourceSigns.of(text, lines).plain();
                for (int i = literal.indexOf('*'); i >= 0 && i < literal.length(); i = literal.indexOf('*', i)) {
                    int end = i;
                    while (end < literal.length() && literal.charAt(end) == '*' && plain[end]) {
                        end++;
                    }
                    if (end - i == 1 || end - i == 2) {
                        runs.add(run(text, i, end));
                    }
                    i = Math.max(end, i + 1);
                }
            }
        }
        return runs;
    }

    private static Run run(Text text, int start, int end) {
        String literal = text.getLiteral();
        // What stands beside a text is a link, code or a line's end: the first two count as letters.
        char before = start > 0 ? literal.charAt(start - 1) : isWord(text.getPrevious()) ? 'x' : ' ';
        char after = end < literal.length() ? literal.charAt(end) : isWord(text.getNext()) ? 'x' : ' ';
        boolean opens = !Character.isWhitespace(after) && !Character.isLetterOrDigit(before);
        boolean closes =
                !Character.isWhitespace(before) && OPENING.indexOf(before) < 0 && Character.isLetterOrDigit(after);
        return new Run(text, start, end - start, opens, closes);
    }

    private static boolean isWord(Node beside) {
        return beside != null
                && !(beside instanceof org.commonmark.node.SoftLineBreak)
                && !(beside instanceof org.commonmark.node.HardLineBreak);
    }

    private void join(Run open, Run close) {
        Node emphasis = open.length() == 2 ? new StrongEmphasis("**") : new Emphasis("*");
        SourceSigns ofOpen = SourceSigns.of(open.node(), lines);
        SourceSigns ofClose = SourceSigns.of(close.node(), lines);
        int inner = open.at() + open.length();
        String opening = open.node().getLiteral();
        String closing = close.node().getLiteral();
        emphasis.setSourceSpans(open.node().getSourceSpans());
        open.node().insertBefore(ofOpen.part(open.node(), 0, open.at()));
        open.node().insertBefore(emphasis);
        if (open.node() == close.node()) {
            emphasis.appendChild(ofOpen.part(open.node(), inner, close.at()));
        } else {
            emphasis.appendChild(ofOpen.part(open.node(), inner, opening.length()));
            for (Node between = open.node().getNext(); between != close.node(); ) {
                Node next = between.getNext();
                emphasis.appendChild(between);
                between = next;
            }
            emphasis.appendChild(ofClose.part(close.node(), 0, close.at()));
        }
        close.node().insertAfter(ofClose.part(close.node(), close.at() + close.length(), closing.length()));
        open.node().unlink();
        if (open.node() != close.node()) {
            close.node().unlink();
        }
    }
}

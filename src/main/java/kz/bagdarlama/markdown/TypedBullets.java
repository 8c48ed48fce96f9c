package kz.bagdarlama.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;

/**
 * Lines that were meant as items of a list and are none, since they begin with a dash or a bullet as other programs write it, or lack the
 * space behind the hyphen or number: Markdown joins them with the line above.
 */
final class TypedBullets {

    private static final String DASHES = "–—―−";
    private static final String BULLETS = "•‣◦⁃∙▪▫●○■□►▸·";

    /** What somebody says begins with a dash as well, and goes on with another: “– Да, – ответил он”. */
    private static final Pattern SPEECH = Pattern.compile("[,.!?…]»? [–—] ");

    private TypedBullets() {}

    /** Whether a text that begins a line may begin such an item: one look at its first sign. Most begin with a letter. */
    static boolean mayBegin(String text) {
        char c = text.isEmpty() ? 'x' : text.charAt(0);
        return c == '-' || c >= '0' && c <= '9' || DASHES.indexOf(c) >= 0 || BULLETS.indexOf(c) >= 0;
    }

    /** Reports the first such line of a paragraph, with the numbers of the others. */
    static void report(Paragraph paragraph, String path, String[] lines, Diagnostics diagnostics) {
        List<SourceSpan> found = new ArrayList<>();
        String before = "";
        for (SourceSpan span : paragraph.getSourceSpans()) {
            String line = lines[span.getLineIndex()].substring(span.getColumnIndex());
            if (isItem(paragraph, line, before, span, found)) {
                found.add(span);
            }
            before = line.strip();
        }
        if (found.isEmpty()) {
            return;
        }
        SourceSpan first = found.get(0);
        String line = lines[first.getLineIndex()].substring(first.getColumnIndex());
        int length = signLength(line);
        String sign = line.substring(0, length);
        boolean ordered = Character.isDigit(line.charAt(0));
        boolean spaceIsMissing = ordered || line.charAt(0) == '-';
        Phrase what = spaceIsMissing
                ? Phrase.of("write a space behind “{sign}”", sign)
                : Phrase.of("write “- ” in its place, a hyphen and a space");
        List<Integer> others = found.subList(1, found.size()).stream()
                .map(span -> span.getLineIndex() + 1)
                .toList();
        diagnostics.error(
                Code.UNREAD_MARKUP,
                new SourcePosition(path, first.getLineIndex() + 1, first.getColumnIndex() + 1),
                length,
                Phrase.of("“{sign}” begins no item of a list here: readers would see one paragraph", sign),
                others.isEmpty() ? what : Phrase.of("{what}; likewise in the lines {lines}", what, others));
    }

    private static boolean isItem(
            Paragraph paragraph, String line, String before, SourceSpan span, List<SourceSpan> found) {
        if (line.length() < 3 || !mayBegin(line)) {
            return false;
        }
        boolean first = before.isEmpty();
        char c = line.charAt(0);
        if (c == '-') {
            return Character.isLetter(line.charAt(1));
        }
        if (c >= '0' && c <= '9') {
            int length = signLength(line);
            return length > 1 && Character.isLetter(line.charAt(length));
        }
        if (BULLETS.indexOf(c) >= 0) {
            return true;
        }
        if (!Character.isWhitespace(line.charAt(1)) || SPEECH.matcher(line).find()) {
            return false;
        }
        Node parent = paragraph.getParent();
        // At the end of a quotation stands who said it.
        if (parent instanceof BlockQuote || paragraph.getPrevious() instanceof BlockQuote) {
            return false;
        }
        if (first) {
            return !(parent instanceof ListItem && paragraph.getPrevious() == null);
        }
        // A dash may begin a line where the words of a sentence were broken.
        boolean outside = parent instanceof ListItem
                && span.getColumnIndex() < paragraph.getSourceSpans().get(0).getColumnIndex();
        return outside || !found.isEmpty() || before.endsWith(":") || before.endsWith(".") || before.endsWith(";");
    }

    /** How many signs a line begins with that were to mark an item; 1 where none do. */
    private static int signLength(String line) {
        int end = 0;
        while (end < line.length() && end < 3 && Character.isDigit(line.charAt(end))) {
            end++;
        }
        return end > 0 && end < line.length() - 1 && ".)".indexOf(line.charAt(end)) >= 0 ? end + 1 : 1;
    }
}

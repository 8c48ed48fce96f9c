package kz.bagdarlama.markdown;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * Where each character of a text node stands in its line, and whether it was written as it is: not escaped with a backslash and not as
 * an entity. Worked out only for texts in which something looks like markup.
 *
 * @param line counted from 1; 0 where it is not known
 * @param columns for each UTF-16 unit of the text, counted from 1
 * @param plain whether the unit stands in the file as itself
 */
record SourceSigns(int line, int[] columns, boolean[] plain) {

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#[0-9]{1,7}+|#[xX][0-9a-fA-F]{1,6}+|[a-zA-Z][a-zA-Z0-9]*+);");

    static SourceSigns of(Text text, String[] lines) {
        String literal = text.getLiteral();
        int[] columns = new int[literal.length()];
        boolean[] plain = new boolean[literal.length()];
        if (text.getSourceSpans().isEmpty()) {
            return new SourceSigns(0, columns, plain);
        }
        SourceSpan span = text.getSourceSpans().get(0);
        String line = span.getLineIndex() < lines.length ? lines[span.getLineIndex()] : "";
        int at = span.getColumnIndex();
        for (int i = 0; i < literal.length(); ) {
            columns[i] = at + 1;
            char here = at < line.length() ? line.charAt(at) : ' ';
            char next = at + 1 < line.length() ? line.charAt(at + 1) : ' ';
            if (here == '\\' && next == literal.charAt(i) && !Character.isLetterOrDigit(next)) {
                at += 2;
                i++;
                continue;
            }
            String entity = here == '&' ? entity(line, at) : "";
            String meant = entity.isEmpty() ? "" : meaning(entity);
            if (!meant.equals(entity) && literal.startsWith(meant, i)) {
                Arrays.fill(columns, i, i + meant.length(), at + 1);
                at += entity.length();
                i += meant.length();
                continue;
            }
            plain[i++] = true;
            at++;
        }
        return new SourceSigns(span.getLineIndex() + 1, columns, plain);
    }

    /** What has the form of an entity at a place in a line; empty where nothing has, as after the & of a name. */
    private static String entity(String line, int at) {
        Matcher matcher = ENTITY.matcher(line).region(at, line.length());
        return matcher.lookingAt() ? matcher.group() : "";
    }

    /** What commonmark reads for an entity: one or two UTF-16 units, or the same where no such one is known. */
    private static String meaning(String entity) {
        // Between letters: at the ends of a paragraph, spaces would be lost.
        Node paragraph = ProseParser.PARSER.parse("a" + entity + "a").getFirstChild();
        String read = ((Text) paragraph.getFirstChild()).getLiteral();
        return read.substring(1, read.length() - 1);
    }

    /** Replaces a text by its parts, one for each run of characters that stand one behind the other as they are read. */
    void part(Text text) {
        int from = 0;
        for (int i = 1; i <= columns.length && line > 0; i++) {
            boolean parted =
                    i == columns.length ? from > 0 : columns[i] != columns[i - 1] && columns[i] != columns[i - 1] + 1;
            if (parted) {
                text.insertBefore(part(text, from, i));
                from = i;
            }
        }
        if (from > 0) {
            text.unlink();
        }
    }

    /** The part of a text from one place to another, as a node of its own that knows where it stands. */
    Text part(Text text, int from, int to) {
        Text part = new Text(text.getLiteral().substring(from, to));
        if (line > 0 && from < to) {
            int start = columns[from] - 1;
            int end = columns[to - 1];
            int moved = start - text.getSourceSpans().get(0).getColumnIndex();
            part.addSourceSpan(
                    SourceSpan.of(line - 1, start, text.getSourceSpans().get(0).getInputIndex() + moved, end - start));
        }
        return part;
    }
}

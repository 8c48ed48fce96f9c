package kz.bagdarlama.markdown;

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
            int entity = here == '&' ? line.indexOf(';', at) : -1;
            if (entity > 0 && !literal.startsWith(line.substring(at, entity + 1), i)) {
                at = entity + 1;
                i++;
                continue;
            }
            plain[i++] = true;
            at++;
        }
        return new SourceSigns(span.getLineIndex() + 1, columns, plain);
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

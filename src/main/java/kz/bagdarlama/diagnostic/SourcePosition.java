package kz.bagdarlama.diagnostic;

import java.util.Comparator;

/**
 * A place in a file that an editor can open.
 *
 * @param path path as the editor sees it, with {@code /} between names, for example {@code content/site.yaml}
 * @param line line number from 1; 0 where the whole file is meant
 * @param column column from 1, counted in code points; 0 where the whole line is meant
 */
public record SourcePosition(String path, int line, int column) implements Comparable<SourcePosition> {

    private static final Comparator<SourcePosition> ORDER = Comparator.comparing(SourcePosition::path)
            .thenComparingInt(SourcePosition::line)
            .thenComparingInt(SourcePosition::column);

    public SourcePosition {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException(
                    "a position starts at 1, or is 0 for a whole file or line: " + line + ":" + column);
        }
    }

    /** Returns the whole of a file or folder, for what is missing rather than wrong. */
    public static SourcePosition file(String path) {
        return new SourcePosition(path, 0, 0);
    }

    /**
     * Returns a place of a text that is a whole file.
     *
     * @param offset of the character meant, counted as Java counts them
     */
    public static SourcePosition in(String path, String text, int offset) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new SourcePosition(path, line, text.codePointCount(start, offset) + 1);
    }

    /** Written out: what the language makes for records is put together at run time, anew in each short run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SourcePosition position
                && line == position.line
                && column == position.column
                && path.equals(position.path);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * path.hashCode() + line) + column;
    }

    @Override
    public int compareTo(SourcePosition other) {
        return ORDER.compare(this, other);
    }

    /** {@code path:line:column}, without the parts that are 0: the form that terminals and editors make clickable. */
    @Override
    public String toString() {
        return line == 0 ? path : column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}

package kz.bagdarlama.diagnostic;

import java.util.List;
import java.util.function.Function;

/**
 * Prints a diagnostic the way a good compiler does: the place, the code, the message, the line with a caret under the
 * problem, and a hint.
 */
public final class DiagnosticFormat {

    private static final int EXCERPT_WIDTH = 160;

    private final Function<String, List<String>> linesOf;
    private final PhraseBook book;
    private final boolean colour;

    /**
     * @param linesOf the lines of a file by its path; an empty list where it cannot be read
     * @param book the language of messages and hints
     * @param colour whether to use ANSI colours: only on a terminal
     */
    public DiagnosticFormat(Function<String, List<String>> linesOf, PhraseBook book, boolean colour) {
        this.linesOf = linesOf;
        this.book = book;
        this.colour = colour;
    }

    /** Returns the diagnostic as text of several lines, ending with a line feed. */
    public String format(Diagnostic diagnostic) {
        StringBuilder out = new StringBuilder();
        SourcePosition position = diagnostic.position();
        String paint = diagnostic.severity() == Severity.ERROR ? "1;31" : "1;33";
        out.append(painted("1", Printable.of(position.toString())))
                .append(": ")
                .append(painted(
                        paint,
                        book.say(diagnostic.severity().phrase()) + "["
                                + diagnostic.code().id() + "]"))
                .append(": ")
                .append(Printable.of(book.say(diagnostic.message())))
                .append('\n');
        appendExcerpt(out, diagnostic, paint);
        diagnostic
                .hint()
                .ifPresent(hint -> out.append("  = ")
                        .append(painted("1;36", book.say(Phrase.of("hint"))))
                        .append(": ")
                        .append(Printable.of(book.say(hint)))
                        .append('\n'));
        return out.toString();
    }

    private void appendExcerpt(StringBuilder out, Diagnostic diagnostic, String paint) {
        SourcePosition position = diagnostic.position();
        List<String> lines = position.line() == 0 ? List.of() : linesOf.apply(position.path());
        if (position.line() == 0 || position.line() > lines.size()) {
            return;
        }
        // One code point is one cell here: combining marks do not occur in Russian or Kazakh texts.
        int[] points = Printable.of(lines.get(position.line() - 1).replace('\t', ' '))
                .codePoints()
                .toArray();
        int column = Math.min(Math.max(1, position.column()), points.length + 1);
        int from = Math.max(0, Math.min(column - EXCERPT_WIDTH / 2, points.length - EXCERPT_WIDTH));
        int to = Math.min(points.length, from + EXCERPT_WIDTH);
        String number = Integer.toString(position.line());
        String gutter = " ".repeat(number.length());
        String cutLeft = from > 0 ? "…" : "";
        out.append(' ')
                .append(painted("2", number + " |"))
                .append(' ')
                .append(cutLeft)
                .append(new String(points, from, to - from))
                .append(to < points.length ? "…" : "")
                .append('\n');
        if (position.column() > 0) {
            int carets = Math.max(1, Math.min(diagnostic.length(), to - (column - 1)));
            out.append(' ')
                    .append(painted("2", gutter + " |"))
                    .append(' ')
                    .append(" ".repeat(cutLeft.length() + column - 1 - from))
                    .append(painted(paint, "^".repeat(carets)))
                    .append('\n');
        }
    }

    private String painted(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}

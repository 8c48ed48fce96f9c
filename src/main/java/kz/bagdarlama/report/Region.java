package kz.bagdarlama.report;

import java.util.List;
import java.util.function.Function;
import kz.bagdarlama.diagnostic.Diagnostic;

/**
 * The part of a line that a diagnostic covers.
 *
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1, in code points; 0 where the whole line is meant
 * @param endColumn the column after the last one covered; never beyond the end of the line; 0 where the whole line is meant
 */
record Region(int line, int column, int endColumn) {

    static Region of(Diagnostic diagnostic, Function<String, List<String>> linesOf) {
        int line = diagnostic.position().line();
        int column = line == 0 ? 0 : diagnostic.position().column();
        if (column == 0) {
            return new Region(line, 0, 0);
        }
        List<String> lines = linesOf.apply(diagnostic.position().path());
        int end = column + diagnostic.length();
        if (line <= lines.size()) {
            String text = lines.get(line - 1);
            end = Math.min(end, text.codePointCount(0, text.length()) + 1);
        }
        return new Region(line, column, Math.max(end, column));
    }

    boolean hasLine() {
        return line > 0;
    }

    boolean hasColumns() {
        return column > 0;
    }
}

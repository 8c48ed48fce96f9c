package kz.bagdarlama.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a table as separated values (RFC 4180) in UTF-8, with nothing in it that a spreadsheet would run as a formula, by whichever
 * of the usual separators it takes the rows apart.
 */
final class Csv {

    /** For whom a table is written. */
    enum Edition {
        /** As the standard says, without a signature: what libraries read unasked. */
        PROGRAMS(',', '.', ""),
        /**
         * As LibreOffice and Excel open it in countries that write numbers with a comma; by the signature they know the encoding.
         */
        SPREADSHEETS(';', ',', "\uFEFF");

        private final char separator;
        private final char decimal;
        private final String signature;

        Edition(char separator, char decimal, String signature) {
            this.separator = separator;
            this.decimal = decimal;
            this.signature = signature;
        }

        char separator() {
            return separator;
        }

        char decimal() {
            return decimal;
        }
    }

    /** Before a numeral in an edition for spreadsheets: 1.1 alone would become the first of January. */
    static final String NUMERAL_SIGN = "№ ";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?");

    /** What begins a formula, in Latin and in full width, and what hides such a beginning (OWASP, CSV Injection). */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    /** What begins a new cell where quotation marks inside a row mean nothing, because another separator was taken. */
    private static final String SEPARATORS = ",;\"\n\r";

    private final StringBuilder out;
    private final Edition edition;
    private final List<Column.Kind> kinds;

    /**
     * Begins a table with its first row.
     *
     * @param kinds what the cells of each column are
     */
    Csv(Edition edition, List<String> head, List<Column.Kind> kinds) {
        this.edition = edition;
        this.kinds = List.copyOf(kinds);
        out = new StringBuilder(edition.signature);
        for (int i = 0; i < head.size(); i++) {
            if (i > 0) {
                out.append(edition.separator);
            }
            out.append(quoted(head.get(i)));
        }
        out.append("\r\n");
    }

    void row(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(edition.separator);
            }
            out.append(quoted(cell(cells.get(i), kinds.get(i))));
        }
        out.append("\r\n");
    }

    private String cell(String text, Column.Kind kind) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (kind) {
            case NUMBER, INTEGER -> edition.decimal == '.' ? text : text.replace('.', edition.decimal);
            case NUMERAL -> edition == Edition.SPREADSHEETS ? NUMERAL_SIGN + text : text;
            case DATE -> text;
            case TEXT, ADDRESS -> isNumber(text) ? text : withoutFormulas(text);
        };
    }

    /** An apostrophe in front makes a spreadsheet take what follows for text. */
    private static String withoutFormulas(String text) {
        StringBuilder safe = null;
        int copied = 0;
        for (int i = 0; i < text.length(); i++) {
            if (FORMULA.indexOf(text.charAt(i)) >= 0
                    && (i == 0 || SEPARATORS.indexOf(text.charAt(i - 1)) >= 0)
                    && (i == 0 || !isNumber(text, i))) {
                safe = safe == null ? new StringBuilder(text.length() + 8) : safe;
                safe.append(text, copied, i).append('\'');
                copied = i;
            }
        }
        return safe == null ? text : safe.append(text, copied, text.length()).toString();
    }

    /** Most texts do not begin as a number does, and need not be held against the pattern. */
    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && (text.charAt(0) == '-' || Character.isDigit(text.charAt(0)))
                && NUMBER.matcher(text).matches();
    }

    /** Whether what stands between two separators is a number. */
    private static boolean isNumber(String text, int start) {
        int end = start;
        while (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return isNumber(text.substring(start, end).strip());
    }

    /** With quotation marks wherever some program would end the cell too early: each tries several separators. */
    private static String quoted(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\t' || SEPARATORS.indexOf(c) >= 0) {
                return '"' + cell.replace("\"", "\"\"") + '"';
            }
        }
        return cell;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}

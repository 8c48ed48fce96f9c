package kz.bagdarlama.diagnostic;

/**
 * Makes text safe to be shown in a terminal: what editors and file names bring along may hold signs that move the cursor, hide what is
 * written or turn its direction (control characters, ECMA-48; bidirectional formatting, UAX #9). Each is shown as one visible sign
 * instead, so that columns stay where they were.
 */
public final class Printable {

    private Printable() {}

    /** Returns the text with nothing in it that a terminal would obey; line feeds and tabs stay. */
    public static String of(String text) {
        int first = 0;
        while (first < text.length() && isHarmless(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        for (int i = first; i < out.length(); i++) {
            char c = out.charAt(i);
            boolean endOfLine = c == '\r' && i + 1 < out.length() && out.charAt(i + 1) == '\n';
            if (!endOfLine && !isHarmless(c)) {
                out.setCharAt(i, shown(c));
            }
        }
        return out.toString();
    }

    /** Returns whether a terminal only shows a character. */
    public static boolean isHarmless(char c) {
        if (c < ' ') {
            return c == '\n' || c == '\t';
        }
        if (c < 0x7F) {
            return true;
        }
        if (c < 0xA0) {
            return false;
        }
        return c < '\u061C'
                || c != '\u061C'
                        && c != '\u200E'
                        && c != '\u200F'
                        && (c < '\u2028' || c > '\u202E')
                        && (c < '\u2066' || c > '\u2069');
    }

    /** The picture of a control character, or the sign for what cannot be shown. */
    private static char shown(char c) {
        if (c < ' ') {
            return (char) (0x2400 + c);
        }
        return c == 0x7F ? '\u2421' : '\uFFFD';
    }
}

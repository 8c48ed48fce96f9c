package kz.bagdarlama.text;

/** What is a letter, answered at once for the scripts of the site: whole texts are asked for it, letter by letter. */
public final class Letters {

    /** The Cyrillic letters that Kazakh has and Russian has not. */
    private static final String KAZAKH = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

    private Letters() {}

    /** Returns whether a text has any letter that Kazakh has and Russian has not. */
    public static boolean hasKazakh(String text) {
        return text.chars().anyMatch(c -> KAZAKH.indexOf(c) >= 0);
    }

    /** Returns whether a text has any Cyrillic letter. */
    public static boolean hasCyrillic(String text) {
        return text.chars().anyMatch(c -> c >= 0x400 && c < 0x530);
    }

    /** Returns whether a letter of any script starts at a place of a text. */
    public static boolean startsAt(String text, int at) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) ? Character.isLetter(text.codePointAt(at)) : is(c);
    }

    /** Returns whether a character is a letter; one of two units is none. */
    public static boolean is(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        if (c >= 0x400 && c <= 0x481 || c >= 0x48a && c < 0x530) {
            return true;
        }
        return Character.isLetter(c);
    }

    /** Returns the end of the letters that start at a place; the place itself where none does. */
    public static int end(String text, int at) {
        int end = at;
        while (end < text.length() && startsAt(text, end)) {
            end += Character.isHighSurrogate(text.charAt(end)) ? 2 : 1;
        }
        return end;
    }

    /** Returns whether any letter may be a Latin one: false for texts that are all Cyrillic. */
    public static boolean mayHaveLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x370 ? is(c) : c >= 0x1d00 && (Character.isSurrogate(c) || Character.isLetter(c))) {
                return true;
            }
        }
        return false;
    }

    /** Returns a word as those type it who have no Kazakh keyboard, in small letters. */
    public static String typed(String word) {
        return replaced(word, "әғқңөұүһі", "агкноуухи");
    }

    /**
     * Returns a text with other letters.
     *
     * @param from the letters to replace
     * @param to what stands for each of them, in the same order
     */
    public static String replaced(String text, String from, String to) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int at = from.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, to.charAt(at));
            }
        }
        return out.toString();
    }
}

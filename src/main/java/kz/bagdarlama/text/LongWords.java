package kz.bagdarlama.text;

/**
 * Puts soft hyphens into words that no line of a narrow phone has room for: browsers bring no patterns for Kazakh, and few have those for
 * Russian. A soft hyphen is seen only where a line ends at it; screen readers, and whoever looks for the word on the page, pass over it. So few
 * words have one that copied text hardly ever does.
 */
public final class LongWords {

    /** From so many letters on a word may not fit a line of a list at 320 pixels. */
    static final int IN_LISTS = 16;

    /** From so many on it may not fit the title of a page there, where the reader's font is large. */
    static final int IN_TITLES = 12;

    /** A part of a word in a list is hardly longer, and never shorter than {@link #SHORTEST}. */
    private static final int PART_IN_LISTS = 11;

    /** The same in a title, which a font twice as large leaves a line of ten letters on a phone. */
    private static final int PART_IN_TITLES = 8;

    private static final int SHORTEST = 4;

    private static final int SHORTEST_BOUND = 3;

    private static final String RANGE_END = "</span>" + Typography.NO_BREAK_SPACE;

    private static final char SOFT_HYPHEN = '\u00AD';

    private static final String VOWELS = "аеёиоуыэюяәіөүұАЕЁИОУЫЭЮЯӘІӨҮҰ";

    /** They belong to the letter before them. */
    private static final String SIGNS = "ьъйЬЪЙ";

    private LongWords() {}

    /** Returns the markup of names, labels and titles in lists with soft hyphens in its longest words. */
    public static Html inList(Html text) {
        return new Html(divided(text.markup(), IN_LISTS, PART_IN_LISTS));
    }

    /** Returns the markup of the title of a page with soft hyphens in its long words. */
    public static Html inTitle(Html text) {
        return new Html(divided(text.markup(), IN_TITLES, PART_IN_TITLES));
    }

    /**
     * Returns markup with a soft hyphen in each word that is bound to a range: with a font twice as large a line of a phone has no room for
     * both, and «2023–2027 жылдарға» would be broken anywhere.
     */
    static String boundToRange(String markup) {
        StringBuilder out = null;
        int from = 0;
        for (int at = markup.indexOf(RANGE_END); at >= 0; at = markup.indexOf(RANGE_END, at + 1)) {
            int start = at + RANGE_END.length();
            int end = start;
            while (end < markup.length() && isLetter(markup.charAt(end))) {
                end++;
            }
            for (int cut = end - SHORTEST_BOUND; cut >= start + SHORTEST_BOUND; cut--) {
                if (isSeam(markup, cut)) {
                    out = out == null ? new StringBuilder(markup.length() + 2) : out;
                    out.append(markup, from, cut).append(SOFT_HYPHEN);
                    from = cut;
                    break;
                }
            }
        }
        return out == null ? markup : out.append(markup, from, markup.length()).toString();
    }

    /** In markup: its names and values are Latin, and only Cyrillic words are divided. */
    private static String divided(String text, int longest, int part) {
        StringBuilder out = null;
        int from = 0;
        // A word of so many letters has one at every place that the step finds.
        for (int i = longest - 1; i < text.length(); i += longest) {
            if (!isLetter(text.charAt(i))) {
                continue;
            }
            int start = i;
            while (start > from && isLetter(text.charAt(start - 1))) {
                start--;
            }
            int end = i + 1;
            while (end < text.length() && isLetter(text.charAt(end))) {
                end++;
            }
            if (end - start >= longest) {
                out = out == null ? new StringBuilder(text.length() + 4) : out;
                divide(text, start, end, part, out.append(text, from, start));
                from = end;
            }
            i = Math.max(i, end - 1);
        }
        return out == null ? text : out.append(text, from, text.length()).toString();
    }

    private static void divide(String text, int start, int end, int longestPart, StringBuilder out) {
        int letters = end - start;
        int parts = (letters + longestPart - 1) / longestPart;
        int from = start;
        for (int part = 1; part < parts; part++) {
            int cut = cut(text, from, start + letters * part / parts, end);
            if (cut > 0) {
                out.append(text, from, cut).append(SOFT_HYPHEN);
                from = cut;
            }
        }
        out.append(text, from, end);
    }

    /** The seam of two syllables that is next to a place; 0 where there is none. */
    private static int cut(String text, int start, int wanted, int end) {
        for (int step = 0; step < 2 * PART_IN_LISTS; step++) {
            int cut = wanted + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
            if (cut >= start + SHORTEST && cut <= end - SHORTEST && isSeam(text, cut)) {
                return cut;
            }
        }
        return 0;
    }

    /** Before a consonant that a vowel follows. */
    private static boolean isSeam(String text, int cut) {
        char after = text.charAt(cut);
        return !isVowel(after) && SIGNS.indexOf(after) < 0 && isVowel(text.charAt(cut + 1));
    }

    private static boolean isVowel(char letter) {
        return VOWELS.indexOf(letter) >= 0;
    }

    private static boolean isLetter(char c) {
        return c >= 0x400 && c < 0x530;
    }
}

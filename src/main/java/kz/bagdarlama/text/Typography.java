package kz.bagdarlama.text;

import java.util.List;

/**
 * Sets no-break spaces, so that editors type ordinary ones: between thousands, between a number (Roman too) and what it counts, before a
 * dash, after № and initials, and after one-letter words, which should not end a line. Every text of every page goes through here,
 * so it looks at spaces only and at what stands around them.
 */
public final class Typography {

    static final char NO_BREAK_SPACE = '\u00A0';

    /** What stands before a number: a placeholder that will hold one counts too. */
    private static final List<String> PLACEHOLDERS = List.of("{count}", "{year}", "{number}", "{last}");

    private static final List<String> SCALES = List.of("тыс.", "млн", "млрд", "мың", "кв.", "шаршы");
    private static final List<String> ABBREVIATIONS = List.of("им.", "г.", "ул.", "пр.", "қ.");
    private static final String ONE_LETTER_WORDS = "вкосуиаяВКОСУИАЯ";
    private static final String ROMAN_DIGITS = "IVX";
    private static final String CURRENCIES = "₸$€";

    /** What is kept together must fit a line of a heading on a phone; longer, it would be broken inside a word. */
    private static final int LONGEST = 18;

    private Typography() {}

    /** Returns the text with no-break spaces where a line must not end. */
    public static String apply(String text) {
        char[] set = null;
        int line = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            if (binds(text, space) && (isPlaceholder(text, space) || endOfWord(text, space + 1) - line <= LONGEST)) {
                if (set == null) {
                    set = text.toCharArray();
                }
                set[space] = NO_BREAK_SPACE;
            } else {
                line = space + 1;
            }
        }
        return set == null ? text : new String(set);
    }

    private static boolean binds(String text, int space) {
        if (space + 1 == text.length()) {
            return false;
        }
        int next = text.codePointAt(space + 1);
        if (next == '–' && (space + 2 == text.length() || text.charAt(space + 2) == ' ')) {
            return true;
        }
        if (space == 0) {
            return false;
        }
        char before = text.charAt(space - 1);
        return isOneLetterWord(text, space) && !isSpace(next)
                || isNumber(text, space, before) && isCounted(text, space, next)
                || isRomanNumber(text, space)
                        && isCounted(text, space, next)
                        && Character.getType(next) == Character.LOWERCASE_LETTER
                || (before == '№' || before == '§') && isDigit(next)
                || (Character.isLetter(next) || CURRENCIES.indexOf(next) >= 0) && endsIn(SCALES, text, space)
                || isCapital(next) && (endsIn(ABBREVIATIONS, text, space) || isInitial(text, space))
                || text.startsWith("қ.", space + 1) && Character.isLetter(text.codePointBefore(space));
    }

    /** Where a line may end next: a browser ends one behind a hyphen too. */
    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '-') {
            end++;
        }
        return end;
    }

    private static boolean isOneLetterWord(String text, int end) {
        return ONE_LETTER_WORDS.indexOf(text.charAt(end - 1)) >= 0
                && (end == 1 || " \u00A0(«".indexOf(text.charAt(end - 2)) >= 0);
    }

    private static boolean isNumber(String text, int end, char last) {
        return isDigit(last) || isPlaceholder(text, end);
    }

    private static boolean isPlaceholder(String text, int end) {
        return end > 0
                && text.charAt(end - 1) == '}'
                && PLACEHOLDERS.stream().anyMatch(each -> text.startsWith(each, end - each.length()));
    }

    /** As centuries, quarters and stages have them; higher numbers are rather abbreviations. */
    private static boolean isRomanNumber(String text, int end) {
        int start = end;
        while (start > 0 && ROMAN_DIGITS.indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start < end && startsWord(text, start);
    }

    /** In «2023 и 2024» the first number counts nothing: its next word belongs to the second. */
    private static boolean isCounted(String text, int space, int next) {
        boolean oneLetterWord =
                ONE_LETTER_WORDS.indexOf(next) >= 0 && space + 2 < text.length() && text.charAt(space + 2) == ' ';
        return !oneLetterWord && (Character.isLetter(next) || isDigit(next) || CURRENCIES.indexOf(next) >= 0);
    }

    private static boolean endsIn(List<String> words, String text, int end) {
        for (String word : words) {
            int start = end - word.length();
            if (text.startsWith(word, start) && startsWord(text, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInitial(String text, int end) {
        return end >= 2
                && text.charAt(end - 1) == '.'
                && isCapital(text.codePointBefore(end - 1))
                && startsWord(text, text.offsetByCodePoints(end - 1, -1));
    }

    private static boolean startsWord(String text, int index) {
        return index == 0 || !Character.isUnicodeIdentifierPart(text.codePointBefore(index));
    }

    private static boolean isCapital(int letter) {
        return Character.getType(letter) == Character.UPPERCASE_LETTER;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}

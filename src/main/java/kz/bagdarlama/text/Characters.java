package kz.bagdarlama.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Characters that no text should hold: those that nobody sees, that control devices of former times, that stand for what was lost, and
 * spaces that look like the ordinary one. None of them may reach feeds and data, whose formats forbid many of them (XML 1.0, 2.2).
 */
public final class Characters {

    /** What is wrong with a character. */
    public enum Kind {
        NONE,
        /** Shows nothing and joins or parts words unseen. */
        INVISIBLE,
        /** A sign for devices, a noncharacter, half of a pair: no text. */
        CONTROL,
        /** Ends a line, but not as files of text do. */
        LINE_END,
        /** A space of another width. */
        SPACE,
        /** In place of a letter that was lost, or whose meaning only one font knows. */
        LOST,
        /** A mark that belongs to the letter before it. */
        MARK
    }

    private static final boolean[] CYRILLIC = new boolean[0x130];

    static {
        for (char letter : "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя".toCharArray()) {
            CYRILLIC[letter - 0x400] = true;
            CYRILLIC[Character.toUpperCase(letter) - 0x400] = true;
        }
        // The marks of stress and paiyerok, and signs of thousands, are no letters.
        for (char sign = 0x482; sign <= 0x489; sign++) {
            CYRILLIC[sign - 0x400] = true;
        }
    }

    private Characters() {}

    /** Returns whether a letter is Cyrillic, but of neither the Kazakh nor the Russian alphabet (CLDR, exemplar characters of kk and ru). */
    public static boolean isForeignCyrillic(char c) {
        return c >= 0x400 && c < 0x530 && !CYRILLIC[c - 0x400];
    }

    /** Returns the first character from a place on that no text should hold; -1 where there is none. */
    public static int firstWrong(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            // Nearly all that is ever written: ASCII, the letters of both alphabets, punctuation.
            if (c >= ' ' && c < 0x7F || c >= 0x400 && c < 0x600 || c >= 0x2010 && c < 0x2028 || c == '\n') {
                continue;
            }
            if (kind(text, i) != Kind.NONE) {
                return i;
            }
        }
        return -1;
    }

    /** Returns what is wrong with the character at a place. */
    public static Kind kind(String text, int index) {
        char c = text.charAt(index);
        if (Character.isSurrogate(c)) {
            return Character.isSurrogatePair(c, index + 1 < text.length() ? text.charAt(index + 1) : ' ')
                            || index > 0 && Character.isSurrogatePair(text.charAt(index - 1), c)
                    ? kindOfPair(text.codePointAt(index))
                    : Kind.CONTROL;
        }
        if (c < 0x300) {
            return c == '\t' || c == '\n'
                    ? Kind.NONE
                    : c == '\r' || c == 0x0B || c == 0x0C || c == 0x85
                            ? Kind.LINE_END
                            : c < ' ' || c >= 0x7F && c < 0xA0 ? Kind.CONTROL : c == 0xAD ? Kind.INVISIBLE : Kind.NONE;
        }
        if (c < 0x370) {
            return composed(text, index) == null ? Kind.NONE : Kind.MARK;
        }
        if (c < 0x1680) {
            return c == 0x61C ? Kind.INVISIBLE : Kind.NONE;
        }
        return kindOfSign(c);
    }

    private static Kind kindOfSign(char c) {
        if (c == 0x1680 || c >= 0x2000 && c <= 0x200A && c != 0x2009 || c == 0x205F || c == 0x3000) {
            return Kind.SPACE;
        }
        if (c == 0x2028 || c == 0x2029) {
            return Kind.LINE_END;
        }
        if (c >= 0x200B && c <= 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F
                || c == 0x180E
                || c == 0xFEFF
                || c >= 0xFFF9 && c <= 0xFFFC) {
            return Kind.INVISIBLE;
        }
        if (c >= 0xE000 && c <= 0xF8FF || c == 0xFFFD) {
            return Kind.LOST;
        }
        return c >= 0xFDD0 && c <= 0xFDEF || c >= 0xFFFE ? Kind.CONTROL : Kind.NONE;
    }

    private static Kind kindOfPair(int point) {
        return (point & 0xFFFE) == 0xFFFE
                ? Kind.CONTROL
                : point >= 0xF0000 ? Kind.LOST : point >= 0xE0000 && point < 0xE0080 ? Kind.INVISIBLE : Kind.NONE;
    }

    /** Returns how Unicode writes the number of a character: U+200B. */
    public static String name(int point) {
        String digits = Integer.toHexString(point).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
    }

    /** Returns the one letter that a mark and the letter before it make; null where there is none, as for the sign of stress. */
    public static String composed(String text, int mark) {
        if (mark == 0) {
            return null;
        }
        String composed = Normalizer.normalize(text.substring(mark - 1, mark + 1), Normalizer.Form.NFC);
        return composed.length() == 1 ? composed : null;
    }
}

package kz.bagdarlama.text;

import java.util.regex.Pattern;

/**
 * Sets no-break spaces, so that editors type ordinary ones: between thousands, between a number and what it counts, before a
 * dash, after № and initials, and after one-letter words, which should not end a line.
 */
public final class Typography {

    private static final Pattern[] BEFORE_SPACE = {
        // A placeholder that will hold a number counts as one.
        Pattern.compile("(?<=\\d|\\{(?:count|year|number)}) (?=[\\p{L}\\d₸$€])(?![вкосуиаяВКОСУИАЯ] )"),
        Pattern.compile(" (?=–(?: |$))"),
        Pattern.compile("(?<=[№§]) (?=\\d)"),
        Pattern.compile("(?<=\\b(?:тыс\\.|млн|млрд|мың|кв\\.|шаршы)) (?=[\\p{L}₸$€])", Pattern.UNICODE_CHARACTER_CLASS),
        Pattern.compile("(?<=\\b(?:им|г|ул|пр|қ)\\.) (?=\\p{Lu})", Pattern.UNICODE_CHARACTER_CLASS),
        Pattern.compile("(?<=\\p{L}) (?=қ\\.)"),
        Pattern.compile("(?<=\\b\\p{Lu}\\.) (?=\\p{Lu})", Pattern.UNICODE_CHARACTER_CLASS),
        Pattern.compile("(?<=(?:^|[ \\u00A0(«])[вкосуиаяВКОСУИАЯ]) (?=\\S)"),
    };

    private Typography() {}

    /** The text with no-break spaces where a line must not end. */
    public static String apply(String text) {
        if (text.indexOf(' ') < 0) {
            return text;
        }
        String result = text;
        for (Pattern pattern : BEFORE_SPACE) {
            result = pattern.matcher(result).replaceAll("\u00A0");
        }
        return result;
    }
}

package kz.bagdarlama.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.model.Limit;

/** What {@link FigureScanner} finds, said in regular expressions: slower, and easier to believe. */
final class FigurePatterns {

    private static final Pattern NAME = Pattern.compile(
            // Words are taken whole at once, from their first letter: anything else looks at each again and again.
            "«[^«»]*»|№[ \\u00A0]?\\d+|(?<!\\p{L})\\p{L}++[-\\u2011]\\d+|(?<![\\d.,])\\d+\\.\\d+(?:/\\d+)?(?!\\d|\\.\\d)");

    private static final Pattern REST_OF_RANGE = Pattern.compile("[–-](\\d+(?:,\\d+)?)");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d./])(\\d{1,3}(?:[ \\u00A0]\\d{3})+(?![\\d])|\\d+)(,\\d+)?(?![\\d/]|\\.\\d)");

    /** How many words may stand between a number and the limiting word behind it: 250 мың шаршы метрден астам. */
    private static final int WORDS_BEFORE_LIMIT = 5;

    /** No limiting word stands further from its number, in characters. */
    private static final int LIMIT_DISTANCE = 80;

    private final Pattern scale;
    private final Map<String, Limit> before;
    private final Map<String, Limit> after;
    private final Map<String, Integer> words;
    private final Pattern wordPattern;

    /**
     * @param scale the scale words, with the powers 3, 6 and 9 as groups 1, 2 and 3
     * @param before limiting words in front of a number
     * @param after limiting words behind it
     * @param words numbers in words, in every form
     */
    FigurePatterns(String scale, Map<String, Limit> before, Map<String, Limit> after, Map<String, Integer> words) {
        this.scale = Pattern.compile(
                "[ \\u00A0]?(?:" + scale + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.before = before;
        this.after = after;
        this.words = words;
        this.wordPattern = Pattern.compile(
                "(?<![\\p{L}\\d-])(?:" + String.join("|", words.keySet()) + ")(?![\\p{L}\\d-])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The numbers inside names, which are no figures but must be the same in every language. */
    static List<String> numbersInNames(String text) {
        return NAME.matcher(text)
                .results()
                .flatMap(name -> DIGITS.matcher(name.group()).results())
                .map(MatchResult::group)
                .toList();
    }

    List<FoundFigure> scan(String original) {
        // Names are blanked, not removed, so that places stay.
        String text = NAME.matcher(original)
                .replaceAll(name -> " ".repeat(name.group().length()));
        List<FoundFigure> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            BigDecimal value = new BigDecimal(number.group(1).replaceAll("[ \\u00A0]", "")
                    + (number.group(2) == null ? "" : number.group(2).replace(',', '.')));
            int end = number.end();
            int power = power(text, end);
            if (power > 0) {
                end = scaleEnd(text, end);
            } else {
                power = powerOfRange(text, end);
            }
            found.add(new FoundFigure(
                    value.scaleByPowerOfTen(power).stripTrailingZeros(),
                    limit(text, number.start(), end),
                    false,
                    number.start(),
                    end));
        }
        Matcher word = wordPattern.matcher(text);
        while (word.find()) {
            int value = words.get(word.group().toLowerCase(Locale.ROOT));
            found.add(new FoundFigure(
                    BigDecimal.valueOf(value).stripTrailingZeros(),
                    limit(text, word.start(), word.end()),
                    true,
                    word.start(),
                    word.end()));
        }
        return found;
    }

    private int power(String text, int from) {
        Matcher matcher = scale.matcher(text).region(from, text.length());
        if (!matcher.lookingAt()) {
            return 0;
        }
        return matcher.group(1) != null ? 3 : matcher.group(2) != null ? 6 : 9;
    }

    private int scaleEnd(String text, int from) {
        Matcher matcher = scale.matcher(text).region(from, text.length());
        return matcher.lookingAt() ? matcher.end() : from;
    }

    /** In 27–40 тыс. the scale word counts for both ends. */
    private int powerOfRange(String text, int from) {
        Matcher range = REST_OF_RANGE.matcher(text).region(from, text.length());
        return range.lookingAt() ? power(text, range.end()) : 0;
    }

    private Limit limit(String text, int start, int end) {
        String front = text.substring(Math.max(0, start - LIMIT_DISTANCE), start)
                .replace('\u00A0', ' ')
                .stripTrailing()
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Limit> entry : before.entrySet()) {
            if (front.endsWith(entry.getKey())
                    && !endsInWord(front, front.length() - entry.getKey().length())) {
                return entry.getValue();
            }
        }
        String[] behind = text.substring(end, Math.min(text.length(), end + LIMIT_DISTANCE))
                .split("[ \\u00A0]+");
        for (int i = 0; i < behind.length && i <= WORDS_BEFORE_LIMIT; i++) {
            String word = behind[i].replaceAll("[^\\p{L}].*$", "").toLowerCase(Locale.ROOT);
            for (Map.Entry<String, Limit> entry : after.entrySet()) {
                // With its endings: 60%-дан астамында, 40%-ға дейінгі.
                if (word.startsWith(entry.getKey())) {
                    return entry.getValue();
                }
            }
            if (i > 0 && behind[i].matches(".*[\\d.,;:()–].*")) {
                break;
            }
        }
        return Limit.EXACT;
    }

    private static boolean endsInWord(String text, int index) {
        return index > 0 && Character.isLetter(text.charAt(index - 1));
    }
}

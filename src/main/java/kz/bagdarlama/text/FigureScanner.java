package kz.bagdarlama.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.model.Limit;

/**
 * Finds the figures in a text of one language: scaled forms (9,2 тыс. = 9 200), ranges, percentages, years, limiting words on
 * either side, small numbers in words. Numbers inside names are none: in «…», after №, or joined to a word by a hyphen
 * (ТЭЦ-2); nor are the numbers of chapters and pledges (1.1/3).
 */
final class FigureScanner {

    /** How many words may stand between a number and the limiting word behind it: 250 мың шаршы метрден астам. */
    private static final int WORDS_BEFORE_LIMIT = 5;

    /** No limiting word stands further from its number, in characters. */
    private static final int LIMIT_DISTANCE = 80;

    /** Behind a word with one of them, or with a digit, no limiting word is that of the number. */
    private static final String CLOSING = ".,;:()–";

    /** What follows a number at once or after a space. */
    private final Pattern scale;

    private final Map<String, Limit> before;
    private final Map<String, Limit> after;
    private final Map<String, Integer> words;

    /** With what numbers in words begin, and how long the longest is: most words of a text are none. */
    private final String firstLetters;

    private final int longestWord;

    /** Whether a point stands before decimals, and a comma between thousands. */
    private final boolean points;

    /** No such word stands further from its number, in characters. */
    private static final int PART_DISTANCE = 60;

    FigureScanner(String scale, Map<String, Limit> before, Map<String, Limit> after, Map<String, Integer> words) {
        this(scale, before, after, words, false);
    }

    /**
     * @param scale the scale words, with the powers 3, 6, 9 and 12 as groups 1 to 4; each begins with a letter
     * @param before limiting words in front of a number
     * @param after limiting words behind it, of letters alone
     * @param words numbers in words, in every form, of small letters alone
     * @param points whether a point stands before decimals, and a comma between thousands
     */
    FigureScanner(
            String scale,
            Map<String, Limit> before,
            Map<String, Limit> after,
            Map<String, Integer> words,
            boolean points) {
        this.points = points;
        this.scale = Pattern.compile("(?:" + scale + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        this.before = before;
        this.after = after;
        this.words = words;
        StringBuilder letters = new StringBuilder();
        int longest = 0;
        for (String word : words.keySet()) {
            letters.append(word.charAt(0));
            longest = Math.max(longest, word.length());
        }
        this.firstLetters = letters.toString();
        this.longestWord = longest;
    }

    /**
     * Numbers in words, where each has one form.
     *
     * @param toTen those from one to ten, with spaces between
     */
    static Map<String, Integer> words(String toTen, String hundred, String thousand) {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (String word : toTen.split(" ")) {
            words.put(word, words.size() + 1);
        }
        words.put(hundred, 100);
        words.put(thousand, 1000);
        return words;
    }

    /** The names of a text that hold a number, as {@code {start, end}}. */
    static List<int[]> numberedNames(String text, boolean points) {
        List<int[]> names = new ArrayList<>();
        if (!hasDigit(text)) {
            return names;
        }
        for (int at = 0; at < text.length(); ) {
            int end = nameEnd(text, at, points);
            if (end < 0) {
                at = next(text, at);
                continue;
            }
            for (int i = at; i < end; i++) {
                if (isDigit(text, i)) {
                    names.add(new int[] {at, end});
                    break;
                }
            }
            at = end;
        }
        return names;
    }

    /** The numbers inside names, which are no figures but must be the same in every language. */
    static List<String> numbersInNames(String text, boolean points) {
        List<String> numbers = new ArrayList<>();
        for (int[] name : numberedNames(text, points)) {
            for (int i = name[0]; i < name[1]; i++) {
                int from = i;
                while (i < name[1] && isDigit(text, i)) {
                    i++;
                }
                if (i > from) {
                    numbers.add(text.substring(from, i));
                }
            }
        }
        return numbers;
    }

    /** The figures in numbers, then those in words, each in the order of the text. */
    List<FoundFigure> scan(String original) {
        // Names are blanked, not removed, so that places stay.
        String text = withoutNames(original);
        List<FoundFigure> found = new ArrayList<>();
        boolean inDigits = hasDigit(text);
        for (int at = 0; inDigits && at < text.length(); ) {
            int end = isDigit(text, at) ? number(text, at, found) : -1;
            at = end < 0 ? next(text, at) : end;
        }
        for (int at = 0; at < text.length(); at++) {
            if (Letters.startsAt(text, at)) {
                int start = at;
                at = Letters.end(text, at);
                word(text, start, at, found);
            }
        }
        return found;
    }

    private String withoutNames(String original) {
        char[] blanked = null;
        for (int at = 0; at < original.length(); ) {
            int end = nameEnd(original, at, points);
            if (end < 0) {
                at = next(original, at);
                continue;
            }
            if (blanked == null) {
                blanked = original.toCharArray();
            }
            Arrays.fill(blanked, at, end, ' ');
            at = end;
        }
        return blanked == null ? original : new String(blanked);
    }

    /** Where we go on looking if nothing starts here: words and numbers are taken whole. */
    private static int next(String text, int at) {
        if (isDigit(text, at)) {
            return digitsEnd(text, at);
        }
        return Letters.startsAt(text, at) ? Letters.end(text, at) : at + 1;
    }

    /** Where a name ends that starts here; -1 where none does. */
    private static int nameEnd(String text, int at, boolean points) {
        char first = text.charAt(at);
        if (first == '«' || points && first == '“') {
            char closing = first == '«' ? '»' : '”';
            for (int i = at + 1; i < text.length(); i++) {
                if (text.charAt(i) == closing) {
                    return i + 1;
                }
                if (text.charAt(i) == first) {
                    return -1;
                }
            }
            return -1;
        }
        if (points && first == 'N' && text.startsWith("No. ", at) && !isAfterLetter(text, at)) {
            return isDigit(text, at + 4) ? digitsEnd(text, at + 4) : -1;
        }
        if (first == '№') {
            int digits = isSpace(text, at + 1) ? at + 2 : at + 1;
            return isDigit(text, digits) ? digitsEnd(text, digits) : -1;
        }
        if (isDigit(text, at)) {
            int end = sourceNumberEnd(text, at);
            return end < 0 || !points || text.substring(at, end).indexOf('/') >= 0 || isOfPart(text, at) ? end : -1;
        }
        if (!Letters.startsAt(text, at) || isAfterLetter(text, at)) {
            return -1;
        }
        int hyphen = Letters.end(text, at);
        boolean joined = is(text, hyphen, '-') || is(text, hyphen, '\u2011');
        return joined && isDigit(text, hyphen + 1) ? digitsEnd(text, hyphen + 1) : -1;
    }

    /** Only languages with decimal points need it. */
    private static final class Parts {

        /** What stands before the number of a part where such a number might be one with decimals: chapter 1.1. */
        static final Pattern BEFORE = Pattern.compile(
                "(?<!\\p{L})(?:chapters?|sections?|pledges?|parts?|measures?|paragraphs?|items?|clauses?|points?) "
                        + "(?:[\\d./]+(?:,| and| or| to) )*$",
                Pattern.CASE_INSENSITIVE);
    }

    private static boolean isOfPart(String text, int at) {
        String front = text.substring(Math.max(0, at - PART_DISTANCE), at).replace('\u00A0', ' ');
        return Parts.BEFORE.matcher(front).find();
    }

    /** The number of a chapter or pledge: 1.1, 1.1/3, but nothing longer. */
    private static int sourceNumberEnd(String text, int at) {
        if (isDigit(text, at - 1) || is(text, at - 1, '.') || is(text, at - 1, ',')) {
            return -1;
        }
        int point = digitsEnd(text, at);
        if (!is(text, point, '.') || !isDigit(text, point + 1)) {
            return -1;
        }
        int chapter = digitsEnd(text, point + 1);
        if (is(text, chapter, '/') && isDigit(text, chapter + 1)) {
            int pledge = digitsEnd(text, chapter + 1);
            return isPointOfNumber(text, pledge) ? chapter : pledge;
        }
        return isPointOfNumber(text, chapter) ? -1 : chapter;
    }

    /** Takes in the number that starts here; returns its end without scale, -1 where none starts. */
    private int number(String text, int start, List<FoundFigure> found) {
        if (isDigit(text, start - 1)
                || is(text, start - 1, '.')
                || is(text, start - 1, '/')
                || isAfterLetter(text, start)) {
            return -1;
        }
        int first = digitsEnd(text, start);
        int whole = first;
        if (first - start <= 3) {
            while ((isSpace(text, whole) || points && is(text, whole, ','))
                    && isDigit(text, whole + 1)
                    && isDigit(text, whole + 2)
                    && isDigit(text, whole + 3)) {
                whole += 4;
            }
            // What runs on is no group of three.
            if (whole > first && isDigit(text, whole)) {
                whole -= 4;
            }
        }
        int decimals = decimalsEnd(text, whole);
        if (decimals == whole && !endsNumber(text, whole)) {
            // The last group begins something else: 10 000/1.
            if (whole == first) {
                return -1;
            }
            whole -= 4;
            decimals = whole;
        }
        StringBuilder digits = new StringBuilder();
        for (int i = start; i < decimals; i++) {
            char c = text.charAt(i);
            if (c == (points ? '.' : ',')) {
                digits.append('.');
            } else if (c >= '0' && c <= '9') {
                digits.append(c);
            }
        }
        int end = decimals;
        int power;
        Matcher matcher = scaleAt(text, decimals);
        if (matcher != null) {
            power = power(matcher);
            end = matcher.end();
        } else {
            power = powerOfRange(text, decimals);
        }
        found.add(limited(
                text,
                new BigDecimal(digits.toString()).scaleByPowerOfTen(power).stripTrailingZeros(),
                false,
                start,
                end));
        return decimals;
    }

    /** The end of the decimals that may stand here; where it starts if there are none or a number goes on behind them. */
    private int decimalsEnd(String text, int whole) {
        if (!is(text, whole, points ? '.' : ',') || !isDigit(text, whole + 1)) {
            return whole;
        }
        int end = digitsEnd(text, whole + 1);
        return endsNumber(text, end) ? end : whole;
    }

    /** Whether nothing here makes a fraction or a number of several parts of the number in front. */
    private static boolean endsNumber(String text, int at) {
        return !isDigit(text, at) && !is(text, at, '/') && !isPointOfNumber(text, at);
    }

    private void word(String text, int start, int end, List<FoundFigure> found) {
        if (end - start > longestWord
                || firstLetters.indexOf(Character.toLowerCase(text.charAt(start))) < 0
                || isDigit(text, start - 1)
                || is(text, start - 1, '-')
                || isDigit(text, end)
                || is(text, end, '-')) {
            return;
        }
        Integer value = words.get(text.substring(start, end).toLowerCase(Locale.ROOT));
        if (value != null) {
            found.add(limited(text, BigDecimal.valueOf(value).stripTrailingZeros(), true, start, end));
        }
    }

    /** The scale word behind a number; null where there is none. */
    private Matcher scaleAt(String text, int end) {
        int from = isSpace(text, end) ? end + 1 : end;
        if (from >= text.length() || !Letters.is(text.charAt(from))) {
            return null;
        }
        Matcher matcher = scale.matcher(text).region(from, text.length());
        return matcher.lookingAt() ? matcher : null;
    }

    private static int power(Matcher scale) {
        for (int group = 1; ; group++) {
            if (scale.group(group) != null) {
                return 3 * group;
            }
        }
    }

    /** In 27–40 тыс. the scale word counts for both ends. */
    private int powerOfRange(String text, int from) {
        if (!is(text, from, '–') && !is(text, from, '-') || !isDigit(text, from + 1)) {
            return 0;
        }
        int end = digitsEnd(text, from + 1);
        if (is(text, end, points ? '.' : ',') && isDigit(text, end + 1)) {
            end = digitsEnd(text, end + 1);
        }
        Matcher matcher = scaleAt(text, end);
        return matcher == null ? 0 : power(matcher);
    }

    /** A figure with the limiting word beside it. */
    private FoundFigure limited(String text, BigDecimal value, boolean inWords, int start, int end) {
        int from = Math.max(0, start - LIMIT_DISTANCE);
        String front = text.substring(from, start)
                .replace('\u00A0', ' ')
                .stripTrailing()
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Limit> entry : before.entrySet()) {
            if (front.endsWith(entry.getKey())
                    && !endsInWord(front, front.length() - entry.getKey().length())) {
                int word = from + front.length() - entry.getKey().length();
                return new FoundFigure(value, entry.getValue(), inWords, start, end, word, end);
            }
        }
        return after.isEmpty()
                ? new FoundFigure(value, Limit.EXACT, inWords, start, end)
                : limitedBehind(text, value, inWords, start, end);
    }

    private FoundFigure limitedBehind(String text, BigDecimal value, boolean inWords, int figure, int end) {
        int to = Math.min(text.length(), end + LIMIT_DISTANCE);
        int at = end;
        for (int i = 0; at < to && i <= WORDS_BEFORE_LIMIT; i++) {
            int start = at;
            int letters = -1;
            boolean closes = false;
            for (; at < to && text.charAt(at) != ' ' && text.charAt(at) != '\u00A0'; at++) {
                char c = text.charAt(at);
                if (letters < 0 && !Letters.startsAt(text, at) && !Character.isLowSurrogate(c)) {
                    letters = at;
                }
                closes |= c >= '0' && c <= '9' || CLOSING.indexOf(c) >= 0;
            }
            String word = text.substring(start, letters < 0 ? at : letters).toLowerCase(Locale.ROOT);
            for (Map.Entry<String, Limit> entry : after.entrySet()) {
                // With its endings: 60%-дан астамында, 40%-ға дейінгі.
                if (word.startsWith(entry.getKey())) {
                    return new FoundFigure(
                            value, entry.getValue(), inWords, figure, end, figure, start + word.length());
                }
            }
            if (i > 0 && closes) {
                break;
            }
            while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\u00A0')) {
                at++;
            }
        }
        return new FoundFigure(value, Limit.EXACT, inWords, figure, end);
    }

    private static boolean endsInWord(String text, int index) {
        return index > 0 && Character.isLetter(text.charAt(index - 1));
    }

    private static boolean is(String text, int at, char wanted) {
        return at >= 0 && at < text.length() && text.charAt(at) == wanted;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isSpace(String text, int at) {
        return is(text, at, ' ') || is(text, at, '\u00A0');
    }

    /** Whether a point stands here that a digit follows, or a digit itself. */
    private static boolean isPointOfNumber(String text, int at) {
        return isDigit(text, at) || is(text, at, '.') && isDigit(text, at + 1);
    }

    private static boolean isAfterLetter(String text, int at) {
        return at > 0 && Character.isLetter(text.codePointBefore(at));
    }

    private static int digitsEnd(String text, int at) {
        int end = at;
        while (isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text, i)) {
                return true;
            }
        }
        return false;
    }
}

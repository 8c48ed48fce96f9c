package kz.bagdarlama.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words right before or behind a place of a text, as far as nothing but spaces stands between them. */
final class WordsAround {

    /** Words of letters, digits, hyphens and dashes without spaces: III, 1-й, 2023–2024. */
    private static final String JOINING = "-–\u2011";

    /** A word, in small letters. */
    record Word(String text, int start, int end) {}

    private final List<Word> words;

    private WordsAround(List<Word> words) {
        this.words = words;
    }

    /** Returns the words before a place, the nearest first. */
    static WordsAround before(String text, int start, int most) {
        List<Word> words = new ArrayList<>();
        int end = start;
        while (words.size() < most && end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
            int from = end;
            while (from > 0 && isOfWord(text.charAt(from - 1))) {
                from--;
            }
            if (from == end) {
                break;
            }
            words.add(word(text, from, end));
            end = from;
        }
        return new WordsAround(words);
    }

    /**
     * Returns the words behind a place.
     *
     * @param abbreviation a word that its full stop does not end
     */
    static WordsAround behind(String text, int end, int most, String abbreviation) {
        List<Word> words = new ArrayList<>();
        int from = end;
        while (words.size() < most && from < text.length() && isSpace(text.charAt(from))) {
            from++;
            int to = from;
            while (to < text.length() && isOfWord(text.charAt(to))) {
                to++;
            }
            if (to == from) {
                break;
            }
            Word word = word(text, from, to);
            words.add(word);
            from = word.text().equals(abbreviation) && to < text.length() && text.charAt(to) == '.' ? to + 1 : to;
        }
        return new WordsAround(words);
    }

    private static Word word(String text, int start, int end) {
        return new Word(text.substring(start, end).toLowerCase(Locale.ROOT), start, end);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || JOINING.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\u00A0' || c == '\n';
    }

    /** Returns the text of a word, counted from 0; an empty one where there are no so many. */
    String at(int index) {
        return index < words.size() ? words.get(index).text() : "";
    }

    /** Returns where a word starts that there is. */
    int start(int index) {
        return words.get(index).start();
    }

    /** Returns where a word ends that there is. */
    int end(int index) {
        return words.get(index).end();
    }

    /** Whether one year stands there, and no end of a range. */
    static boolean isYear(String text, int start, int end) {
        boolean range = start > 0 && JOINING.indexOf(text.charAt(start - 1)) >= 0
                || end < text.length() && JOINING.indexOf(text.charAt(end)) >= 0;
        return end - start == 4 && text.startsWith("20", start) && !range;
    }

    /** The day of a month that a word is; 0 where it is none. */
    static int day(String word) {
        if (word.isEmpty() || word.length() > 2 || word.charAt(0) == '0') {
            return 0;
        }
        int day = 0;
        for (int i = 0; i < word.length(); i++) {
            int digit = word.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            day = day * 10 + digit;
        }
        return day > 31 ? 0 : day;
    }

    /** The number from 1 to 4 that a word begins with, in digits or Roman ones (І of Cyrillic too): 1, 1-й, III, III-го; 0 where it is none. */
    static int numeral(String word) {
        int hyphen = word.indexOf('-');
        String number = hyphen < 0 ? word : word.substring(0, hyphen);
        return switch (number.replace('і', 'i')) {
            case "1", "i" -> 1;
            case "2", "ii" -> 2;
            case "3", "iii" -> 3;
            case "4", "iv" -> 4;
            default -> 0;
        };
    }

    /** A quarter as it is written. */
    static String roman(int quarter) {
        return List.of("I", "II", "III", "IV").get(quarter - 1);
    }
}

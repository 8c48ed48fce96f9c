package kz.bagdarlama.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Snowball algorithm for English, known as Porter 2 (snowballstem.org/algorithms/english). Its twin in the browser is
 * {@code assets/scripts/english.js}.
 */
final class EnglishStemmer implements Stemmer {

    private static final String VOWELS = "aeiouy";
    private static final String LI = "cdeghkmnrt";

    /** A y that stands for a consonant: at the beginning and behind a vowel. */
    private static final char CONSONANT_Y = 'Y';

    private static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("skis", "ski"),
            Map.entry("skies", "sky"),
            Map.entry("dying", "die"),
            Map.entry("lying", "lie"),
            Map.entry("tying", "tie"),
            Map.entry("idly", "idl"),
            Map.entry("gently", "gentl"),
            Map.entry("ugly", "ugli"),
            Map.entry("early", "earli"),
            Map.entry("only", "onli"),
            Map.entry("singly", "singl"),
            Map.entry("sky", "sky"),
            Map.entry("news", "news"),
            Map.entry("howe", "howe"),
            Map.entry("atlas", "atlas"),
            Map.entry("cosmos", "cosmos"),
            Map.entry("bias", "bias"),
            Map.entry("andes", "andes"));

    /** Words that are left alone once their s is gone. */
    private static final Set<String> LEFT_ALONE =
            Set.of("inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed");

    /** Beginnings behind which the first region starts wherever vowels stand. */
    private static final List<String> PREFIXES = List.of("gener", "commun", "arsen");

    /** Endings of the second step with what stands in their place, the longer first. */
    private static final String[][] DERIVED = {
        {"ization", "ize"},
        {"ational", "ate"},
        {"fulness", "ful"},
        {"ousness", "ous"},
        {"iveness", "ive"},
        {"tional", "tion"},
        {"biliti", "ble"},
        {"lessli", "less"},
        {"entli", "ent"},
        {"ation", "ate"},
        {"alism", "al"},
        {"aliti", "al"},
        {"ousli", "ous"},
        {"iviti", "ive"},
        {"fulli", "ful"},
        {"enci", "ence"},
        {"anci", "ance"},
        {"abli", "able"},
        {"izer", "ize"},
        {"ator", "ate"},
        {"alli", "al"},
        {"bli", "ble"},
        {"ogi", "og"},
        {"li", ""}
    };

    private static final String[][] OF_QUALITY = {
        {"ational", "ate"},
        {"tional", "tion"},
        {"alize", "al"},
        {"icate", "ic"},
        {"iciti", "ic"},
        {"ative", ""},
        {"ical", "ic"},
        {"ness", ""},
        {"ful", ""}
    };

    private static final String[] LAST = {
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
        "al", "er", "ic"
    };

    @Override
    public String stem(String word) {
        if (word.length() <= 2) {
            return word;
        }
        String exception = EXCEPTIONS.get(word);
        return exception != null ? exception : new Word(word).stem();
    }

    private static final class Word {

        private final StringBuilder word;
        private int first;
        private int second;

        Word(String text) {
            word = new StringBuilder(text);
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) == 'y' && (i == 0 || isVowel(i - 1))) {
                    word.setCharAt(i, CONSONANT_Y);
                }
            }
            first = behindPrefix(text);
            if (first < 0) {
                first = region(0);
            }
            second = region(first);
        }

        private static int behindPrefix(String text) {
            for (String prefix : PREFIXES) {
                if (text.startsWith(prefix)) {
                    return prefix.length();
                }
            }
            return -1;
        }

        /** Behind the first consonant that follows a vowel, from a place on. */
        private int region(int from) {
            for (int i = from + 1; i < word.length(); i++) {
                if (!isVowel(i) && isVowel(i - 1)) {
                    return i + 1;
                }
            }
            return word.length();
        }

        String stem() {
            plural();
            if (LEFT_ALONE.contains(word.toString())) {
                return word.toString();
            }
            past();
            int last = word.length() - 1;
            if (last > 1 && (word.charAt(last) == 'y' || word.charAt(last) == CONSONANT_Y) && !isVowel(last - 1)) {
                word.setCharAt(last, 'i');
            }
            derived();
            quality();
            last();
            silent();
            return word.toString().replace(CONSONANT_Y, 'y');
        }

        private boolean isVowel(int at) {
            return VOWELS.indexOf(word.charAt(at)) >= 0;
        }

        private boolean endsWith(String ending) {
            int start = word.length() - ending.length();
            return start >= 0 && word.indexOf(ending, start) == start;
        }

        private boolean hasVowelBefore(int end) {
            for (int i = 0; i < end; i++) {
                if (isVowel(i)) {
                    return true;
                }
            }
            return false;
        }

        /** A short syllable at the end: a vowel between consonants, of which the last is no w, x or Y; or the first two letters. */
        private boolean endsInShortSyllable() {
            int last = word.length() - 1;
            if (last == 1) {
                return isVowel(0) && !isVowel(1);
            }
            return last > 1
                    && !isVowel(last)
                    && "wxY".indexOf(word.charAt(last)) < 0
                    && isVowel(last - 1)
                    && !isVowel(last - 2);
        }

        private void cut(int letters) {
            word.setLength(word.length() - letters);
        }

        private void plural() {
            if (endsWith("sses")) {
                cut(2);
            } else if (endsWith("ied") || endsWith("ies")) {
                cut(word.length() > 4 ? 2 : 1);
            } else if (endsWith("s") && !endsWith("us") && !endsWith("ss") && hasVowelBefore(word.length() - 2)) {
                cut(1);
            }
        }

        private void past() {
            for (String ending : new String[] {"eedly", "eed"}) {
                if (endsWith(ending)) {
                    if (word.length() - ending.length() >= first) {
                        cut(ending.length() - 2);
                    }
                    return;
                }
            }
            for (String ending : new String[] {"ingly", "edly", "ing", "ed"}) {
                if (endsWith(ending)) {
                    if (hasVowelBefore(word.length() - ending.length())) {
                        cut(ending.length());
                        restore();
                    }
                    return;
                }
            }
        }

        private void restore() {
            int last = word.length() - 1;
            if (endsWith("at") || endsWith("bl") || endsWith("iz")) {
                word.append('e');
            } else if (last > 0
                    && word.charAt(last) == word.charAt(last - 1)
                    && "bdfgmnprt".indexOf(word.charAt(last)) >= 0) {
                cut(1);
            } else if (first >= word.length() && endsInShortSyllable()) {
                word.append('e');
            }
        }

        private void derived() {
            for (String[] each : DERIVED) {
                if (endsWith(each[0])) {
                    int start = word.length() - each[0].length();
                    boolean fits = switch (each[0]) {
                        case "ogi" -> start > 0 && word.charAt(start - 1) == 'l';
                        case "li" -> start > 0 && LI.indexOf(word.charAt(start - 1)) >= 0;
                        default -> true;
                    };
                    if (start >= first && fits) {
                        word.replace(start, word.length(), each[1]);
                    }
                    return;
                }
            }
        }

        private void quality() {
            for (String[] each : OF_QUALITY) {
                if (endsWith(each[0])) {
                    int start = word.length() - each[0].length();
                    if (start >= (each[0].equals("ative") ? second : first)) {
                        word.replace(start, word.length(), each[1]);
                    }
                    return;
                }
            }
        }

        private void last() {
            for (String ending : LAST) {
                if (endsWith(ending)) {
                    int start = word.length() - ending.length();
                    boolean fits = !ending.equals("ion") || start > 0 && "st".indexOf(word.charAt(start - 1)) >= 0;
                    if (start >= second && fits) {
                        cut(ending.length());
                    }
                    return;
                }
            }
        }

        private void silent() {
            int last = word.length() - 1;
            if (endsWith("e")) {
                cut(1);
                if (last < second && (last < first || endsInShortSyllable())) {
                    word.append('e');
                }
            } else if (endsWith("ll") && last >= second) {
                cut(1);
            }
        }
    }
}

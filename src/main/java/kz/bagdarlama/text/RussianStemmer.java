package kz.bagdarlama.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Snowball algorithm for Russian (snowballstem.org/algorithms/russian), with suppletive words and
 * with fleeting vowels dropped: площадок meets площадка. Its twin in the browser is {@code assets/scripts/russian.js}.
 */
final class RussianStemmer implements Stemmer {

    private static final String VOWELS = "аеиоуыэюя";
    private static final Pattern GERUND = Pattern.compile("(?:(?<=[ая])(?:вшись|вши|в)|(?:ив|ыв)(?:шись|ши)?)$");
    private static final Pattern REFLEXIVE = Pattern.compile("с[яь]$");
    private static final Pattern ADJECTIVE =
            Pattern.compile("(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)$");
    private static final Pattern PARTICIPLE = Pattern.compile("(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ)$");
    private static final Pattern VERB = Pattern.compile(
            "(?:ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю"
                    + "|(?<=[ая])(?:ешь|нно|ете|йте|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н))$");
    private static final Pattern NOUN =
            Pattern.compile("(?:иями|иях|иям|ием|ией|ями|ами|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья"
                    + "|а|е|и|й|о|у|ы|ь|ю|я)$");
    private static final Pattern QUALITY = Pattern.compile("ость?$");
    private static final Pattern SUPERLATIVE = Pattern.compile("ейше?$");
    private static final Pattern FLEETING = Pattern.compile("(?<=[бвгджзклмнпрстфхцчшщйь])[ео](?=[кц]$)");

    private static final Map<String, String> SUPPLETIVE = suppletive();

    /** Beginnings that stand for all forms of a word. */
    private static final Map<String, String> BEGINNINGS =
            Map.of("музе", "музей", "дерев", "дерев", "поддерж", "поддерж");

    private static Map<String, String> suppletive() {
        Map<String, String> words = new LinkedHashMap<>();
        for (String form : "дети детей детям детьми детях".split(" ")) {
            words.put(form, "ребенк");
        }
        for (String form : "люди людей людям людьми людях".split(" ")) {
            words.put(form, "человк");
        }
        words.put("лет", "год");
        for (String form : "тенге метро депо".split(" ")) {
            words.put(form, form);
        }
        return words;
    }

    @Override
    public String stem(String word) {
        if (SUPPLETIVE.containsKey(word)) {
            return SUPPLETIVE.get(word);
        }
        for (Map.Entry<String, String> entry : BEGINNINGS.entrySet()) {
            if (word.startsWith(entry.getKey())) {
                return entry.getValue();
            }
        }
        int rv = after(word, 0, true);
        if (rv == word.length()) {
            return word;
        }
        int r2 = after(word, after(word, after(word, after(word, 0, true), false), true), false);
        String head = word.substring(0, rv);
        String tail = word.substring(rv);
        String cut = without(GERUND, tail);
        if (cut.equals(tail)) {
            tail = without(REFLEXIVE, tail);
            cut = without(ADJECTIVE, tail);
            if (cut.equals(tail)) {
                cut = without(VERB, tail);
                cut = cut.equals(tail) ? without(NOUN, tail) : cut;
            } else {
                cut = without(PARTICIPLE, cut);
            }
        }
        tail = cut.endsWith("и") ? cut.substring(0, cut.length() - 1) : cut;
        Matcher quality = QUALITY.matcher(tail);
        if (quality.find() && rv + quality.start() >= r2) {
            tail = tail.substring(0, quality.start());
        }
        tail = without(SUPERLATIVE, tail);
        if (tail.endsWith("нн")) {
            tail = tail.substring(0, tail.length() - 1);
        } else if (tail.endsWith("ь")) {
            tail = tail.substring(0, tail.length() - 1);
        }
        String stem = head + tail;
        return stem.length() >= 5 ? FLEETING.matcher(stem).replaceFirst("") : stem;
    }

    private static String without(Pattern ending, String tail) {
        return ending.matcher(tail).replaceFirst("");
    }

    /** The place behind the first vowel, or behind the first consonant, from {@code start} on; the end where there is none. */
    private static int after(String word, int start, boolean vowel) {
        for (int i = start; i < word.length(); i++) {
            if (VOWELS.indexOf(word.charAt(i)) >= 0 == vowel) {
                return i + 1;
            }
        }
        return word.length();
    }
}

package kz.bagdarlama.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Snowball algorithm for Russian (snowballstem.org/algorithms/russian), with suppletive words and
 * with fleeting vowels dropped: площадок meets площадка. Its twin in the browser is {@code assets/scripts/russian.js}.
 */
final class RussianStemmer implements Stemmer {

    private static final String VOWELS = "аеиоуыэюя";
    private static final Endings GERUND = new Endings("ив ивши ившись ыв ывши ывшись", "в вши вшись");
    private static final Endings REFLEXIVE = new Endings("ся сь", "");
    private static final Endings ADJECTIVE =
            new Endings("ими ыми его ого ему ому ее ие ые ое ей ий ый ой ем им ым ом их ых ую юю ая яя ою ею", "");
    private static final Endings PARTICIPLE = new Endings("ивш ывш ующ", "ем нн вш ющ щ");
    private static final Endings VERB = new Endings(
            "ейте уйте ила ыла ена ите или ыли ило ыло ено ует уют ены ить ыть ишь ей уй ил ыл им ым ен ят ит ыт ую ю",
            "ешь нно ете йте ла на ли ем ло но ет ют ны ть й л н");
    private static final Endings NOUN = new Endings(
            "иями иях иям ием ией ями ами ев ов ие ье еи ии ей ой ий ям ем ам ом ах ях ию ью ия ья а е и й о у ы ь ю я",
            "");
    private static final Endings QUALITY = new Endings("ост ость", "");
    private static final Endings SUPERLATIVE = new Endings("ейш ейше", "");

    /** Between one of these and к or ц at the end of a stem a vowel comes and goes. */
    private static final String BEFORE_FLEETING = "бвгджзклмнпрстфхцчшщйь";

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
        String cut = GERUND.without(tail);
        if (cut.equals(tail)) {
            tail = REFLEXIVE.without(tail);
            cut = ADJECTIVE.without(tail);
            if (cut.equals(tail)) {
                cut = VERB.without(tail);
                cut = cut.equals(tail) ? NOUN.without(tail) : cut;
            } else {
                cut = PARTICIPLE.without(cut);
            }
        }
        tail = cut.endsWith("и") ? cut.substring(0, cut.length() - 1) : cut;
        String quality = QUALITY.without(tail);
        if (rv + quality.length() >= r2) {
            tail = quality;
        }
        tail = SUPERLATIVE.without(tail);
        if (tail.endsWith("нн")) {
            tail = tail.substring(0, tail.length() - 1);
        } else if (tail.endsWith("ь")) {
            tail = tail.substring(0, tail.length() - 1);
        }
        String stem = head + tail;
        int last = stem.length() - 1;
        return stem.length() >= 5
                        && "кц".indexOf(stem.charAt(last)) >= 0
                        && "ео".indexOf(stem.charAt(last - 1)) >= 0
                        && BEFORE_FLEETING.indexOf(stem.charAt(last - 2)) >= 0
                ? stem.substring(0, last - 1) + stem.charAt(last)
                : stem;
    }

    /** Endings of one kind: those that stand anywhere, and those that follow а or я. */
    private static final class Endings {

        private final Set<String> anywhere;
        private final Set<String> afterA;
        private final int longest;

        /** Takes each list with spaces between. */
        Endings(String anywhere, String afterA) {
            this.anywhere = Set.of(anywhere.split(" "));
            this.afterA = Set.of(afterA.split(" "));
            this.longest = Stream.of(this.anywhere, this.afterA)
                    .flatMap(Set::stream)
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
        }

        /** Returns a word without the longest of the endings that it has. */
        String without(String word) {
            for (int cut = Math.max(0, word.length() - longest); cut < word.length(); cut++) {
                String ending = word.substring(cut);
                if (anywhere.contains(ending)
                        || cut > 0 && "ая".indexOf(word.charAt(cut - 1)) >= 0 && afterA.contains(ending)) {
                    return word.substring(0, cut);
                }
            }
            return word;
        }
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

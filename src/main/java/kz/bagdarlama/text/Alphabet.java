package kz.bagdarlama.text;

import java.text.CollationKey;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Builds the alphabetical order of a language from its alphabet. */
final class Alphabet {

    /** No site has so many names at a time. */
    private static final int MOST_KEYS = 10_000;

    /** To make one costs more than to sort by it. */
    private static final Map<String, Comparator<String>> MADE = new ConcurrentHashMap<>();

    private Alphabet() {}

    /**
     * An order in which quotation marks do not count, digits stand before Latin and Latin before the alphabet given; the same object every
     * time.
     *
     * @param letters lower-case letters in order; a letter after {@code ;} differs only where the rest is equal
     */
    static Comparator<String> order(String letters) {
        return MADE.computeIfAbsent(letters, Alphabet::made);
    }

    private static Comparator<String> made(String letters) {
        StringBuilder rules =
                new StringBuilder("='«'='»'='„'='“'='”'='\"'=','='.'=';'=':'='('=')'='–' < ' ', '\u00A0' < '-'");
        "0123456789".chars().forEach(digit -> rules.append(" < ").append((char) digit));
        "abcdefghijklmnopqrstuvwxyz".chars().forEach(letter -> append(rules, " < ", (char) letter));
        String relation = " < ";
        for (char letter : letters.toCharArray()) {
            if (letter == ';') {
                relation = " ; ";
            } else {
                append(rules, relation, letter);
                relation = " < ";
            }
        }
        try {
            RuleBasedCollator collator = new RuleBasedCollator(rules.toString());
            // Equal names keep an order of their own, so that the output never depends on the order of reading.
            Map<String, CollationKey> keys = new ConcurrentHashMap<>();
            return Comparator.comparing((String name) -> key(name, collator, keys), CollationKey::compareTo)
                    .thenComparing(Comparator.naturalOrder());
        } catch (ParseException e) {
            throw new IllegalStateException("the alphabet gives no collation rules: " + rules, e);
        }
    }

    /** Sorting asks for the key of each name many times, and working it out is what costs. */
    private static CollationKey key(String name, RuleBasedCollator collator, Map<String, CollationKey> known) {
        if (known.size() > MOST_KEYS) {
            known.clear();
        }
        return known.computeIfAbsent(name, collator::getCollationKey);
    }

    private static void append(StringBuilder rules, String relation, char letter) {
        rules.append(relation).append(letter).append(',').append(Character.toUpperCase(letter));
    }
}

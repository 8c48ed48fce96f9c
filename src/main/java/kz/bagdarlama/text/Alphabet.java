package kz.bagdarlama.text;

import java.text.CollationKey;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.util.Comparator;

/** Builds the alphabetical order of a language from its alphabet. */
final class Alphabet {

    private Alphabet() {}

    /**
     * An order in which quotation marks do not count, digits stand before Latin and Latin before the alphabet given.
     *
     * @param letters lower-case letters in order; a letter after {@code ;} differs only where the rest is equal
     */
    static Comparator<String> order(String letters) {
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
            return Comparator.comparing(collator::getCollationKey, CollationKey::compareTo)
                    .thenComparing(Comparator.naturalOrder());
        } catch (ParseException e) {
            throw new IllegalStateException("the alphabet gives no collation rules: " + rules, e);
        }
    }

    private static void append(StringBuilder rules, String relation, char letter) {
        rules.append(relation).append(letter).append(',').append(Character.toUpperCase(letter));
    }
}

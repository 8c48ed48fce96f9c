package kz.bagdarlama.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure in words, in the parts that a page sets differently: the number large, the rest small around it.
 *
 * @param before the limiting word in front, for example {@code более}; empty where there is none
 * @param number the digits with their sign, and for a range all up to the last digit: {@code 9,2}, {@code 5%}
 * @param scale the scale word or case ending right after the digits, with its space or hyphen: {@code  тыс.}, {@code  мыңнан},
 *     {@code -ден}; empty where there is none
 * @param after the limiting word behind, for example {@code астам}; empty where there is none
 * @param noun the unit as a word in the right form; empty where the unit is a sign
 */
public record QuantityText(String before, String number, String scale, String after, String noun) {

    /** Returns the figure as a run of text: {@code более 9,2 тыс. рабочих мест}. */
    public String inline() {
        return Stream.of(before, number + scale, after, noun)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}

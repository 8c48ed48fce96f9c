package kz.bagdarlama.card;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a card. What is empty takes no room.
 *
 * @param site the name of the site
 * @param number the number of what the page tells
 * @param above what the page belongs to
 * @param title what the page is called
 * @param text one sentence more, where there is no figure: with one it is left out, so that it changes no picture
 * @param figure its figure
 * @param address where the site is, for those who see the picture alone
 */
public record Card(String site, String number, String above, String title, String text, Figure figure, String address) {

    /**
     * A figure in the parts that are set differently.
     *
     * @param label what is counted, where the noun does not say it
     * @param before the limiting word in front of the number
     * @param number with its scale
     * @param after what follows on the same line: a limiting word, the unit
     */
    public record Figure(String label, String before, String number, String after) {

        /** No figure. */
        public static final Figure NONE = new Figure("", "", "", "");

        /** Returns the figure as a run of text. */
        String inline() {
            return joined(label.isEmpty() ? "" : label + ":", before, number, after);
        }
    }

    public Card {
        text = figure.number().isEmpty() ? text : "";
    }

    /** Returns what stands on it in words, for those who do not see it. */
    public String words() {
        String heading = joined(number, title);
        String amount = figure.inline();
        if (!amount.isEmpty()) {
            return heading + " – " + amount;
        }
        return text.isEmpty() ? heading : heading + ". " + text;
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}

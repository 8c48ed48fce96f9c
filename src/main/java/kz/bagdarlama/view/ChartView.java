package kz.bagdarlama.view;

import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * A target of an outcome, drawn.
 *
 * @param label what is measured
 * @param from the baseline as a number; empty where the source gives none
 * @param fromYear the year of the baseline, where the source gives one
 * @param to the target
 * @param when the deadline as words
 * @param drawing the geometry; empty where there is nothing to compare the number with
 */
public record ChartView(
        Html label,
        Optional<Amount> from,
        Optional<String> fromYear,
        FigureView to,
        Optional<Html> when,
        Optional<Drawing> drawing) {

    /** A bare number with its scale word. */
    public record Amount(String number, String scale) {}

    /**
     * Places on a horizontal axis from zero.
     *
     * @param baseline in per cent of the axis; empty for a share of a whole
     * @param target in per cent of the axis
     * @param direction {@code 1} if the target lies to the right of the baseline, {@code -1} if to the left, {@code 0} if they are
     *     too near for an arrowhead between them
     * @param start the words at the left end
     * @param end the words at the right end
     */
    public record Drawing(Optional<String> baseline, String target, int direction, String start, String end) {}
}

package kz.bagdarlama.text;

import java.math.BigDecimal;
import kz.bagdarlama.model.Limit;

/**
 * A number that stands in a text.
 *
 * @param value in full: 9200 for “9,2 тыс.”, without trailing zeros behind the point
 * @param limit the limiting word beside it
 * @param inWords whether it is written as a word (“два”), which may or may not be meant as a figure
 * @param start where it starts in the text, in UTF-16 units
 * @param end where it ends, with its scale word
 */
public record FoundFigure(BigDecimal value, Limit limit, boolean inWords, int start, int end) {}

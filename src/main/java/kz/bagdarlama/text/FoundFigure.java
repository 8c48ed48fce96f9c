package kz.bagdarlama.text;

import java.math.BigDecimal;
import java.util.List;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;

/**
 * A number that stands in a text.
 *
 * @param value in full: 9200 for “9,2 тыс.”, without trailing zeros behind the point
 * @param limit the limiting word beside it
 * @param inWords whether it is written as a word (“два”), which may or may not be meant as a figure
 * @param start where it starts in the text, in UTF-16 units
 * @param end where it ends, with its scale word
 * @param limitedStart where it starts with its limiting word, or the same as {@code start}
 * @param limitedEnd where it ends with its limiting word, or the same as {@code end}
 */
public record FoundFigure(
        BigDecimal value, Limit limit, boolean inWords, int start, int end, int limitedStart, int limitedEnd) {

    /** No word that belongs to a figure stands further from it, in characters. */
    private static final int WORDS_IN_FRONT = 60;

    /** A figure of which it does not matter where its limiting word stands. */
    public FoundFigure(BigDecimal value, Limit limit, boolean inWords, int start, int end) {
        this(value, limit, inWords, start, end, start, end);
    }

    /** Returns the words in front of it, as far as they can say that something starts from it or reaches it. */
    String wordsInFront(String text) {
        return text.substring(Math.max(0, start - WORDS_IN_FRONT), start);
    }

    /** Returns the figures that stand in a text; checks and the search ask for the same ones. */
    public static List<FoundFigure> of(QueryCache queries, Language language, String text) {
        return queries.answer(new In(language, text));
    }

    private record In(Language language, String text) implements Query<List<FoundFigure>> {

        @Override
        public List<FoundFigure> compute(QueryCache queries) {
            return List.copyOf(LanguageRules.of(language).figures(text));
        }
    }
}

package kz.bagdarlama.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * The year, or the years, that a figure is of.
 *
 * @param last equal to {@code first} where it is one year
 * @param written where they stand, if somebody wrote them; years are equal wherever they stand
 */
public record Years(int first, int last, Optional<SourcePosition> written) {

    private static final Pattern FORM = Pattern.compile("([12]\\d{3})(?:[–-]([12]\\d{3}))?");

    public Years {
        if (last < first) {
            throw new IllegalArgumentException("years out of order: " + first + ", " + last);
        }
    }

    /** Years that stand nowhere. */
    public Years(int first, int last) {
        this(first, last, Optional.empty());
    }

    /** Returns the same years, written in a place. */
    public Years at(SourcePosition place) {
        return new Years(first, last, Optional.of(place));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Years years && years.first == first && years.last == last;
    }

    @Override
    public int hashCode() {
        return first * 31 + last;
    }

    /** Reads {@code 2022} or {@code 2021–2022}. */
    public static Optional<Years> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        return last < first ? Optional.empty() : Optional.of(new Years(first, last));
    }

    /** The form that readers see, the same in every language. */
    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + "–" + last;
    }
}

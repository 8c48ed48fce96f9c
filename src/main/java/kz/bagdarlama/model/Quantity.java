package kz.bagdarlama.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A figure as the source writes it.
 *
 * @param value the number before its scale word: 9.2 in “9,2 тыс.”
 * @param to the upper end, where the source gives a range
 * @param unit id of a {@link Unit}
 * @param limitPosition where its limiting word stands, if somebody wrote one
 * @param toPosition where the upper end stands, if somebody wrote one
 */
public record Quantity(
        Limit limit,
        BigDecimal value,
        Optional<BigDecimal> to,
        Scale scale,
        Reference unit,
        Optional<SourcePosition> limitPosition,
        Optional<SourcePosition> toPosition) {

    /** A quantity whose limiting word and upper end stand nowhere. */
    public Quantity(Limit limit, BigDecimal value, Optional<BigDecimal> to, Scale scale, Reference unit) {
        this(limit, value, to, scale, unit, Optional.empty(), Optional.empty());
    }

    public Quantity {
        Objects.requireNonNull(limit);
        Objects.requireNonNull(value);
        Objects.requireNonNull(scale);
        Objects.requireNonNull(unit);
        if (to.isPresent() && to.get().compareTo(value) <= 0) {
            throw new IllegalArgumentException("a range goes upwards: " + value + " to " + to.get());
        }
    }

    /** Returns the number in full, 9200 for 9.2 thousand, for charts and comparison. */
    public BigDecimal amount() {
        return scale.apply(value);
    }
}

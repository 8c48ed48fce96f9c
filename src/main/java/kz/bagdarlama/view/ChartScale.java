package kz.bagdarlama.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Unit;

/**
 * The axis of an outcome's drawing. It starts at zero, so that lengths can be compared, and ends at a round number.
 *
 * @param end the value at the right end, in the scale of the target
 */
record ChartScale(BigDecimal end) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Round numbers within a power of ten. */
    private static final List<BigDecimal> ROUND = List.of(
            BigDecimal.ONE,
            new BigDecimal("2"),
            new BigDecimal("4"),
            new BigDecimal("5"),
            new BigDecimal("8"),
            BigDecimal.TEN);

    /** For percentages fewer ends, so that neighbouring drawings have the same axis more often. */
    private static final List<BigDecimal> ROUND_PERCENT =
            List.of(BigDecimal.ONE, new BigDecimal("2"), new BigDecimal("5"), BigDecimal.TEN);

    /** Nearer than this, in per cent of the axis, two marks leave no room for an arrowhead. */
    private static final BigDecimal ARROW_ROOM = BigDecimal.valueOf(12);

    /** The axis for a target, or nothing where there is neither a baseline nor a whole to compare it with. */
    static Optional<ChartScale> of(Target target, Unit unit) {
        BigDecimal value = target.quantity().value();
        boolean percent = unit.sign().filter("%"::equals).isPresent();
        if (target.baseline().isEmpty()) {
            boolean share = percent && value.signum() >= 0 && value.compareTo(HUNDRED) <= 0;
            return share ? Optional.of(new ChartScale(HUNDRED)) : Optional.empty();
        }
        BigDecimal most = value.max(target.baseline().get().value());
        BigDecimal least = value.min(target.baseline().get().value());
        if (most.signum() <= 0 || least.signum() < 0) {
            return Optional.empty();
        }
        return Optional.of(new ChartScale(roundUp(most, percent ? ROUND_PERCENT : ROUND)));
    }

    private static BigDecimal roundUp(BigDecimal value, List<BigDecimal> steps) {
        int power = value.precision() - value.scale() - 1;
        return steps.stream()
                .map(step -> step.scaleByPowerOfTen(power))
                .filter(step -> step.compareTo(value) >= 0)
                .findFirst()
                .map(step -> step.setScale(Math.max(0, step.stripTrailingZeros().scale()), RoundingMode.UNNECESSARY))
                .orElseThrow();
    }

    /** A place on the axis in per cent of its length, with one decimal at most. */
    String place(BigDecimal value) {
        return percent(value).stripTrailingZeros().toPlainString();
    }

    /** {@code 1} or {@code -1} for the direction from the baseline to the target, {@code 0} where they nearly touch. */
    int direction(BigDecimal baseline, BigDecimal target) {
        BigDecimal distance = percent(target).subtract(percent(baseline));
        return distance.abs().compareTo(ARROW_ROOM) < 0 ? 0 : distance.signum();
    }

    private BigDecimal percent(BigDecimal value) {
        return value.multiply(HUNDRED).divide(end, 1, RoundingMode.HALF_UP);
    }
}

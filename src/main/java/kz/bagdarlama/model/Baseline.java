package kz.bagdarlama.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where a {@link Target} starts from, in the unit and scale of the target.
 *
 * @param year the year it was measured in, where the source names it
 */
public record Baseline(BigDecimal value, Optional<Years> year) {}

package kz.bagdarlama.model;

import java.math.BigDecimal;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * Where a {@link Target} starts from, in the unit and scale of the target.
 *
 * @param position where its value stands
 * @param year the year it was measured in, where the source names it
 */
public record Baseline(BigDecimal value, SourcePosition position, Optional<Years> year) {}

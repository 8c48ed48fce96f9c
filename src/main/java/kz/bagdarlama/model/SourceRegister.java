package kz.bagdarlama.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * What the source document consists of, unit by unit, without its sentences: what the site must tell, and the figures that it
 * is held to.
 *
 * @param units in the order of the document
 * @param byId the same by their ids
 */
public record SourceRegister(List<Unit> units, Map<String, Unit> byId) {

    /**
     * A part of the document.
     *
     * @param id for example {@code 1.1/3}, {@code 1.2/1.a}, {@code 1.1/outcome.1}, {@code results/4}
     * @param kind section, chapter, pledge, measure, context, outcome, foreword, result or closing
     * @param figures its numbers, in full
     * @param districts the districts that it names
     */
    public record Unit(
            String id, SourcePosition position, String kind, List<RegisteredFigure> figures, List<String> districts) {

        public Unit {
            figures = List.copyOf(figures);
            districts = List.copyOf(districts);
        }
    }

    /**
     * A number of the document with its limiting word.
     *
     * @param value without trailing zeros behind the point
     * @param position where the number stands in the register
     * @param limitPosition where the limiting word does, if there is one
     */
    public record RegisteredFigure(
            BigDecimal value, Limit limit, SourcePosition position, Optional<SourcePosition> limitPosition) {

        public RegisteredFigure {
            value = value.stripTrailingZeros();
        }
    }

    public SourceRegister {
        units = List.copyOf(units);
        byId = Map.copyOf(byId);
    }

    /** A register of units, in the order of the document. */
    public SourceRegister(List<Unit> units) {
        this(units, units.stream().collect(Collectors.toMap(Unit::id, unit -> unit, (first, second) -> first)));
    }

    /** Returns the unit with an id. */
    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}

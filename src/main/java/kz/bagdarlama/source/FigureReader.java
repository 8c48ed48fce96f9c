package kz.bagdarlama.source;

import java.math.BigDecimal;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Figure;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Scale;
import kz.bagdarlama.model.Years;

/** Reads what figures and targets consist of. */
final class FigureReader {

    private FigureReader() {}

    /** A figure that promises nothing; other keys may stand beside its own. */
    static Optional<Figure> figure(Fields fields) {
        Optional<Quantity> quantity = quantity(fields);
        Localized<PlacedText> label = fields.placed("label");
        Optional<Years> year = fields.optionalYears("year");
        return quantity.map(q -> new Figure(fields.positionOf("value"), label, q, year));
    }

    /** The number of a figure or target with what belongs to it. */
    static Optional<Quantity> quantity(Fields fields) {
        Optional<BigDecimal> value = fields.decimal("value", "9.2");
        Optional<BigDecimal> to = fields.optionalDecimal("to");
        Scale scale = fields.choice("scale", Scale.values(), Scale::key, Scale.ONE);
        Limit limit = fields.limit();
        if (to.isPresent() && limit != Limit.EXACT) {
            fields.diagnostics()
                    .error(
                            Code.INVALID_VALUE,
                            fields.positionOf("limit"),
                            limit.key().length(),
                            Phrase.of("a range has no limiting word"),
                            Phrase.of("remove “limit”, or give one number with it"));
            limit = Limit.EXACT;
        }
        Limit limited = limit;
        Reference unit = fields.reference("unit", "job");
        if (value.isPresent() && to.isPresent() && to.get().compareTo(value.get()) <= 0) {
            fields.diagnostics()
                    .error(
                            Code.INVALID_VALUE,
                            fields.positionOf("to"),
                            Phrase.of("the upper end of the range is not above the lower one"),
                            Phrase.of("value: the lower number, to: the higher one"));
            to = Optional.empty();
        }
        Optional<BigDecimal> upper = to;
        return value.map(v -> new Quantity(
                limited, v, upper, scale, unit, fields.optionalPosition("limit"), fields.optionalPosition("to")));
    }
}

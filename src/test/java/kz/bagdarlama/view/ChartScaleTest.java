package kz.bagdarlama.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Baseline;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Period;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Scale;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChartScaleTest {

    private static final SourcePosition HERE = SourcePosition.file("test");
    private static final Unit JOB = new Unit("job", HERE, Optional.empty(), new Localized<>(Map.of()), Unit.Kind.OTHER);
    private static final Unit PERCENT =
            new Unit("percent", HERE, Optional.of("%"), new Localized<>(Map.of()), Unit.Kind.OTHER);

    private static Target target(String baseline, String value) {
        return new Target(
                HERE,
                Optional.empty(),
                new Quantity(
                        Limit.EXACT, new BigDecimal(value), Optional.empty(), Scale.ONE, new Reference("job", HERE)),
                Optional.ofNullable(baseline).map(text -> new Baseline(new BigDecimal(text), HERE, Optional.empty())),
                Period.ONCE,
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "10, 90, 100",
        "90, 10, 100",
        "0, 1, 1",
        "1, 0, 1",
        "1, 2, 2",
        "2, 3, 4",
        "1, 4.1, 5",
        "5, 5.5, 8",
        "8, 8.1, 10",
        "9.2, 12, 20",
        "100, 100, 100",
        "99, 101, 200",
        "1600, 2900, 4000",
        "4153, 8439, 10000",
        "0.1, 0.25, 0.4",
        "0.05, 0.09, 0.1",
        "0.5, 0.5, 0.5",
        "60.0, 70.00, 80",
        "1, 123456789, 200000000",
    })
    void endsAtARoundNumber(String baseline, String value, String end) {
        assertThat(ChartScale.of(target(baseline, value), JOB))
                .get()
                .extracting(scale -> scale.end().toPlainString())
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 30, 50",
        "30, 38, 50",
        "51, 60, 100",
        "60, 98.5, 100",
        "55.8, 100, 100",
        "1.5, 2, 2",
        "2, 3, 5",
        "90, 120, 200"
    })
    void percentagesHaveFewerEnds(String baseline, String value, String end) {
        assertThat(ChartScale.of(target(baseline, value), PERCENT))
                .get()
                .extracting(scale -> scale.end().toPlainString())
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5", "60", "98.5", "100"})
    void aShareIsDrawnOfTheWhole(String value) {
        assertThat(ChartScale.of(target(null, value), PERCENT))
                .get()
                .extracting(scale -> scale.end().toPlainString())
                .isEqualTo("100");
    }

    @ParameterizedTest
    @CsvSource({"-1", "100.1", "250"})
    void whatIsNoShareOfAWholeIsNotDrawn(String value) {
        assertThat(ChartScale.of(target(null, value), PERCENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5", "100"})
    void aNumberAloneIsNotDrawn(String value) {
        assertThat(ChartScale.of(target(null, value), JOB)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 5", "5, -1", "-2, -1", "0.0, 0.00"})
    void zeroAndNegativeNumbersHaveNoAxis(String baseline, String value) {
        assertThat(ChartScale.of(target(baseline, value), JOB)).isEmpty();
        assertThat(ChartScale.of(target(baseline, value), PERCENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, 0",
        "100, 100, 100",
        "100, 55.8, 55.8",
        "200, 1, 0.5",
        "400, 1, 0.3",
        "8, 3, 37.5",
        "80, 60.0, 75",
        "4000, 1600, 40",
        "0.4, 0.1, 25",
        "3, 1, 33.3",
        "3, 2, 66.7",
    })
    void aPlaceIsInPerCentOfTheAxis(String end, String value, String place) {
        assertThat(new ChartScale(new BigDecimal(end)).place(new BigDecimal(value)))
                .isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 90, 1",
        "90, 10, -1",
        "50, 50, 0",
        "50, 61.9, 0",
        "50, 62, 1",
        "50, 38, -1",
        "50, 38.1, 0",
        "0, 100, 1",
    })
    void theDirectionIsShownWhereThereIsRoom(String baseline, String target, int direction) {
        assertThat(new ChartScale(new BigDecimal("100")).direction(new BigDecimal(baseline), new BigDecimal(target)))
                .isEqualTo(direction);
    }
}

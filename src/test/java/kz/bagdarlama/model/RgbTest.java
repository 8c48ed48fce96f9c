package kz.bagdarlama.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RgbTest {

    private static Rgb rgb(String text) {
        return Rgb.parse(text).orElseThrow();
    }

    /** Ratios as the calculators of WCAG give them. */
    @ParameterizedTest
    @CsvSource({
        "'#000000', '#ffffff', 21",
        "'#ffffff', '#ffffff', 1",
        "'#777777', '#ffffff', 4.48",
        "'#767676', '#ffffff', 4.54",
        "'#ff0000', '#ffffff', 4.00",
        "'#0000ff', '#ffffff', 8.59",
        "'#f4758d', '#101519', 6.80",
    })
    void theContrastIsThatOfWcag(String one, String other, double ratio) {
        assertThat(rgb(one).contrast(rgb(other))).isCloseTo(ratio, within(0.01));
        assertThat(rgb(other).contrast(rgb(one))).isEqualTo(rgb(one).contrast(rgb(other)));
    }

    @ParameterizedTest
    @CsvSource({
        "'#9aa5b1', '#fbfcfd'",
        "'#ff0000', '#ffffff'",
        "'#303030', '#101519'",
        "'#777777', '#777777'",
        "'#ffff00', '#808080'"
    })
    void whatIsOfferedInsteadCanBeRead(String text, String paper) {
        assertThat(rgb(text).readableOn(rgb(paper)).contrast(rgb(paper))).isGreaterThanOrEqualTo(Rgb.OF_TEXT);
    }

    @Test
    void whatCanBeReadIsOfferedAsItIs() {
        assertThat(rgb("#14191f").readableOn(rgb("#ffffff"))).hasToString("#14191f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#fff", "ffffff", "#gggggg", "red", "#ffffff "})
    void otherFormsAreNone(String text) {
        assertThat(Rgb.parse(text)).isEmpty();
    }
}

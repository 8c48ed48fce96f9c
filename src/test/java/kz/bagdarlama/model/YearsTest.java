package kz.bagdarlama.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YearsTest {

    @ParameterizedTest
    @CsvSource({
        "2022, 2022, 2022, 2022",
        "1999, 1999, 1999, 1999",
        "2021–2022, 2021, 2022, 2021–2022",
        "2021-2022, 2021, 2022, 2021–2022",
        "1999–2027, 1999, 2027, 1999–2027",
        "2022–2022, 2022, 2022, 2022",
    })
    void oneYearOrTwoAreRead(String text, int first, int last, String shown) {
        assertThat(Years.parse(text)).contains(new Years(first, last));
        assertThat(new Years(first, last)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22",
                "202",
                "20222",
                "3022",
                "0999",
                "2022–2021",
                "2022 – 2023",
                "2022—2023",
                "2022–23",
                "2021–2022–2023",
                "2022 год",
                " 2022",
                "2022\n",
                "２０２２",
                "-2022",
            })
    void otherTextsAreNoYears(String text) {
        assertThat(Years.parse(text)).isEmpty();
    }

    @Test
    void yearsGoForward() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Years(2023, 2022))
                .withMessageContaining("2023, 2022");
    }
}

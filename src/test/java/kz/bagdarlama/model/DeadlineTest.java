package kz.bagdarlama.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DeadlineTest {

    @ParameterizedTest
    @CsvSource({
        "end of 2027, END_OF, 2027, 2027",
        "by end of 2027, BY_END_OF, 2027, 2027",
        "before 2027, BEFORE, 2027, 2027",
        "by 2026, BY, 2026, 2026",
        "in 2024, IN, 2024, 2024",
        "2023–2024, SPAN, 2023, 2024",
        "2023-2027, SPAN, 2023, 2027",
        "within 5 years, WITHIN_YEARS, 5, 5",
        "within 1 year, WITHIN_YEARS, 1, 1",
        "within 10 years, WITHIN_YEARS, 10, 10",
    })
    void isReadAsPreciselyAsItIsWritten(String text, Deadline.Form form, int first, int last) {
        assertThat(Deadline.parse(text)).contains(new Deadline(form, first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2027",
                "2027-12-31",
                "31.12.2027",
                "end of 27",
                "end of 1999",
                "End of 2027",
                "end  of 2027",
                "by the end of 2027",
                "by  2026",
                " by 2026",
                "by 2026 ",
                "by 2026\n",
                "in 20245",
                "2024–2023",
                "2023–2023",
                "2023 – 2024",
                "2023—2024",
                "2023–24",
                "within 0 years",
                "within 05 years",
                "within 100 years",
                "within five years",
                "within -1 years",
                "within years",
                "soon",
                "by ２０２６"
            })
    void otherTextsAreNoDeadlines(String text) {
        assertThat(Deadline.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Deadline.Form.class)
    void theExampleOfEachFormIsReadAsThatForm(Deadline.Form form) {
        assertThat(Deadline.parse(form.example()))
                .get()
                .extracting(Deadline::form)
                .isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "SPAN, 2024, 2023",
        "SPAN, 2024, 2024",
        "IN, 2024, 2025",
        "BY, 2024, 2023",
        "END_OF, 2027, 0",
        "WITHIN_YEARS, 5, 6"
    })
    void nonsenseIsRefused(Deadline.Form form, int first, int last) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadline(form, first, last))
                .withMessageContaining(first + ", " + last);
    }
}

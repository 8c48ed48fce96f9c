package kz.bagdarlama.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
    @CsvSource({
        "by 1 September 2025, BY, 2025, DAY, 9, 1",
        "before 31 July 2026, BEFORE, 2026, DAY, 7, 31",
        "on 29 February 2028, IN, 2028, DAY, 2, 29",
        "by September 2025, BY, 2025, MONTH, 9, 0",
        "in May 2027, IN, 2027, MONTH, 5, 0",
        "end of December 2024, END_OF, 2024, MONTH, 12, 0",
        "in Q3 2025, IN, 2025, QUARTER, 3, 0",
        "by end of Q1 2026, BY_END_OF, 2026, QUARTER, 1, 0",
        "before Q4 2024, BEFORE, 2024, QUARTER, 4, 0",
        "in the first half of 2025, IN, 2025, HALF, 1, 0",
        "end of the second half of 2025, END_OF, 2025, HALF, 2, 0",
        "by mid 2025, BY, 2025, MIDDLE, 0, 0",
        "in mid 2030, IN, 2030, MIDDLE, 0, 0",
    })
    void aPartOfAYearIsReadAsPreciselyAsItIsWritten(
            String text, Deadline.Form form, int year, PartOfYear.Kind kind, int number, int day) {
        Deadline deadline = Deadline.parse(text).orElseThrow();
        assertThat(deadline)
                .isEqualTo(Deadline.of(form, new PartOfYear(kind, number, day), year)
                        .orElseThrow())
                .isNotEqualTo(new Deadline(form, year, year));
        assertThat(deadline.years()).containsExactly(year);
        assertThat(deadline).hasToString(text);
    }

    @Test
    void dateAndYearFallDueInTheOrderOfTheCalendar() {
        List<String> inOrder = List.of(
                "before 2025",
                "by 2025",
                "before 15 March 2025",
                "by 15 March 2025",
                "on 15 March 2025",
                "in Q1 2025",
                "before mid 2025",
                "in the first half of 2025",
                "by Q3 2025",
                "in July 2025",
                "end of Q3 2025",
                "in 2025",
                "in December 2025",
                "end of 2025",
                "by end of 2025",
                "within 5 years",
                "within 18 months");
        List<Deadline> mixed = new ArrayList<>(
                inOrder.stream().map(Deadline::parse).map(Optional::orElseThrow).toList());
        List<Deadline> expected = List.copyOf(mixed);
        Collections.reverse(mixed);
        Collections.swap(mixed, 3, 9);
        mixed.sort(Deadline.BY_URGENCY);
        // A year and its last month fall together; both are “in”.
        assertThat(mixed.stream().map(Deadline::toString).toList())
                .containsExactlyInAnyOrderElementsOf(inOrder)
                .satisfies(sorted -> assertThat(sorted.stream()
                                .filter(each -> !each.equals("in December 2025"))
                                .toList())
                        .isEqualTo(expected.stream()
                                .map(Deadline::toString)
                                .filter(each -> !each.equals("in December 2025"))
                                .toList()));
        assertThat(mixed).isSortedAccordingTo(Deadline.BY_URGENCY);
    }

    @Test
    void aTermNamesNoYear() {
        Deadline term = Deadline.parse("within 18 months").orElseThrow();
        assertThat(term.form()).isEqualTo(Deadline.Form.WITHIN_MONTHS);
        assertThat(term.years()).isEmpty();
        assertThat(term.names(2025)).isFalse();
        assertThat(term).hasToString("within 18 months");
    }

    @Test
    void quartersHalvesAndMonthsEndOnTheirLastDay() {
        assertThat(PartOfYear.quarter(1).to(2025)).hasToString("2025-03-31");
        assertThat(PartOfYear.quarter(3).from(2025)).hasToString("2025-07-01");
        assertThat(PartOfYear.half(1).to(2025)).hasToString("2025-06-30");
        assertThat(PartOfYear.month(2).to(2028)).hasToString("2028-02-29");
        assertThat(PartOfYear.day(2, 29)).isPresent();
        assertThat(PartOfYear.day(2, 30)).isEmpty();
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
                "by 31 February 2025",
                "by 29 February 2025",
                "by 31 June 2025",
                "by 0 June 2025",
                "by 01 June 2025",
                "in 1 June 2025",
                "on June 2025",
                "on 2025",
                "on Q3 2025",
                "end of 1 June 2025",
                "end of mid 2025",
                "in Q5 2025",
                "in q3 2025",
                "in Q3 of 2025",
                "in third half of 2025",
                "in first half of 2025",
                "in june 2025",
                "in Jun 2025",
                "by mid-2025",
                "by 2025-06-01",
                "within 18 month later",
                "June 2025",
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

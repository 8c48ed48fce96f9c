package kz.bagdarlama.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TermTest {

    @ParameterizedTest
    @CsvSource({
        "end of 2027, 2026-11-30, AHEAD 13",
        "end of 2027, 2027-12-01, AHEAD 1",
        "end of 2027, 2027-12-02, AHEAD 0",
        "end of 2027, 2027-12-31, AHEAD 0",
        "end of 2027, 2028-01-01, PASSED 0",
        "end of 2027, 2025-12-31, none",
        "by end of 2027, 2027-12-31, AHEAD 0",
        "before 2027, 2026-12-31, AHEAD 0",
        "before 2027, 2027-01-01, PASSED 0",
        "by 2026, 2025-12-31, AHEAD 0",
        "by 2026, 2026-01-01, COME 0",
        "by 2026, 2026-12-31, COME 0",
        "by 2026, 2027-01-01, PASSED 0",
        "in 2024, 2024-12-31, AHEAD 0",
        "in 2024, 2025-01-01, PASSED 0",
        "2023–2024, 2024-06-01, AHEAD 7",
        "2023–2024, 2025-01-01, PASSED 0",
        "on 1 September 2025, 2025-09-01, AHEAD 0",
        "on 1 September 2025, 2025-09-02, PASSED 0",
        "by 1 September 2025, 2025-09-01, COME 0",
        "end of Q3 2025, 2025-09-30, AHEAD 0",
        "end of Q3 2025, 2025-10-01, PASSED 0",
        "before September 2025, 2025-08-31, AHEAD 0",
        "in the first half of 2025, 2025-07-01, PASSED 0",
        "within 5 years, 2026-11-30, none",
        "within 18 months, 2026-11-30, none"
    })
    void aDeadlineStandsAsItsWordingSays(String deadline, LocalDate day, String expected) {
        assertThat(Term.of(Deadline.parse(deadline).orElseThrow(), day)
                        .map(term -> term.state() + " " + term.months())
                        .orElse("none"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "by 2026, 2025-12-15, 2026-01-01",
        "by 2026, 2025-11-30, 2025-12-02",
        "by 2026, 2026-03-01, 2027-01-01",
        "end of Q3 2025, 2025-09-30, 2025-10-01",
        "within 5 years, 2026-11-30, 2027-01-01"
    })
    void theNextDayThatChangesAPageIsKnown(String deadline, LocalDate day, LocalDate next, @TempDir Path folder)
            throws IOException {
        Content content = new ContentFolder(folder)
                .with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "a", "deadline: " + deadline))
                .read();

        assertThat(Term.nextChange(content, day)).isEqualTo(next);
    }

    @Test
    void noPageChangesBeforeThatDay(@TempDir Path folder) throws IOException {
        Content content = new ContentFolder(folder)
                .with(
                        ContentFolder.PLEDGE + "pledge.yaml",
                        ContentFolder.pledge("1.1/1", "a", "deadline: on 31 March 2026"))
                .read();
        Deadline deadline = Deadline.parse("on 31 March 2026").orElseThrow();
        LocalDate day = LocalDate.of(2025, 1, 31);
        while (day.isBefore(LocalDate.of(2026, 5, 1))) {
            LocalDate next = Term.nextChange(content, day);
            for (LocalDate each = day; each.isBefore(next); each = each.plusDays(1)) {
                assertThat(Term.of(deadline, each)).isEqualTo(Term.of(deadline, day));
            }
            day = next;
        }
    }
}

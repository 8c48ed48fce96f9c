package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeantDeadlineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by 2025-09-01|did you mean “by 1 September 2025”?",
                "before 01.09.2025|did you mean “before 1 September 2025”?",
                "by September 1, 2025|did you mean “by 1 September 2025”?",
                "by Sept 2025|did you mean “by September 2025”?",
                "2025-09|did you mean “in September 2025”?",
                "1 september 2025|did you mean “on 1 September 2025”?",
                "in q3 2025|did you mean “in Q3 2025”?",
                "Q3 2025|did you mean “in Q3 2025”?",
                "in Q3 of 2025|did you mean “in Q3 2025”?",
                "by the end of 2027|did you mean “by end of 2027”?",
                "in first half of 2025|did you mean “in the first half of 2025”?",
                "H2 2025|did you mean “in the second half of 2025”?",
                "by mid-2025|did you mean “by mid 2025”?",
                "no later than 2026|did you mean “by 2026”?",
                "до 1 сентября 2025 года|did you mean “before 1 September 2025”?",
                "в III квартале 2025 г.|did you mean “in Q3 2025”?",
                "2025 жылдың соңына дейін|did you mean “end of 2025”?",
                "2025 жылғы шілдеде|did you mean “in July 2025”?",
                "by 30 February 2025|look it up in the calendar",
                "by 29 February 2027|look it up in the calendar",
                "2025-02-30|look it up in the calendar",
                "31.11.2025|look it up in the calendar",
            })
    void whatWasMeantIsTheHint(String written, String hint) throws IOException {
        assertThat(hint(written)).isEqualTo(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"soon|", "2025|", "2025–2024|", "in Q5 2025|", "in the third half of 2025|"})
    void whatNobodyCanKnowGetsTheChoices(String written) throws IOException {
        assertThat(hint(written)).startsWith("write one of: end of 2027 · ").endsWith(" · by mid 2025");
    }

    private String hint(String written) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        new ContentFolder(folder)
                .with(
                        ContentFolder.PLEDGE + "pledge.yaml",
                        ContentFolder.pledge("1.1/1", "first", "topics: [jobs]", "deadline: \"" + written + "\""))
                .read(diagnostics);
        Diagnostic only = diagnostics.sorted().get(0);
        assertThat(diagnostics.sorted()).hasSize(1);
        assertThat(only.position().line()).isEqualTo(5);
        assertThat(only.position().column()).isEqualTo(11);
        return only.hint().orElseThrow().toString();
    }
}

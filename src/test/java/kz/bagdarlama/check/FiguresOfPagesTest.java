package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each figure of a page is from the unit of the document that it names. */
final class FiguresOfPagesTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder)
                .withRegister(
                        "",
                        "- {id: results/1, kind: result, figures: [7, 12]}",
                        "- {id: results/2, kind: result, figures: [30]}",
                        "- {id: closing/1, kind: closing, figures: [7, 2021]}")
                .with("pages/about/ru.md", "# Итоги\n\nПоявилось 7 мест, 12 мест и 30 мест. В 2021 году – 7 мест.\n")
                .with("pages/about/kk.md", "# Нәтижелер\n\n7 орын, 12 орын және 30 орын ашылды. 2021 жылы – 7 орын.\n");
        page(
                "results/1, results/2, closing/1",
                "7|results/1",
                "12|results/1",
                "30|results/2",
                "7, year: 2021|closing/1");
    }

    private void page(String sources, String... figures) {
        StringBuilder page = new StringBuilder("id: about\nsource: [" + sources + "]\nfigures:\n");
        for (String figure : figures) {
            String[] parts = figure.split("\\|");
            page.append("  - {source: ")
                    .append(parts[1])
                    .append(", label: {ru: Места, kk: Орындар}, unit: job, value: ")
                    .append(parts[0])
                    .append("}\n");
        }
        site.with("pages/about/page.yaml", page.toString());
    }

    private String found() throws IOException {
        return String.join(", ", site.runAll()).replace("pages/about/page.yaml:", "");
    }

    @Test
    void figuresOfTheirUnitsAreInOrder() throws IOException {
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "results/2;results/1;write source: results/1, which has it (content/source.yaml:4:8)",
                "closing/1;results/1;write source: results/1, which has it (content/source.yaml:4:8)",
            })
    void aFigureOfAnotherUnitIsReportedAtItsSource(String written, String meant, String hint) throws IOException {
        page(
                "results/1, results/2, closing/1",
                "7|results/1",
                "12|" + written,
                "30|results/2",
                "7, year: 2021|closing/1");
        assertThat(found()).isEqualTo("figure-not-in-source 5:14");
        assertThat(site.diagnostics().get(0).hint().orElseThrow()).hasToString(hint);
    }

    @Test
    void theYearGoesWithItsFigure() throws IOException {
        page(
                "results/1, results/2, closing/1",
                "7|results/1",
                "12|results/1",
                "30|results/2",
                "7, year: 2021|results/2");
        assertThat(found()).isEqualTo("figure-not-in-source 7:14");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "results/9;write source: results/2",
                "result/2;write source: results/2",
                "closing/11;write source: results/2",
                "foreword/1;write source: results/2"
            })
    void aUnitThatThePageDoesNotTellIsReported(String written, String hint) throws IOException {
        page(
                "results/1, results/2, closing/1",
                "7|results/1",
                "12|results/1",
                "30|" + written,
                "7, year: 2021|closing/1");
        assertThat(found()).isEqualTo("unknown-source 6:14");
        assertThat(site.diagnostics().get(0).hint().orElseThrow()).hasToString(hint);

        site.without("source.yaml");
        assertThat(found()).isEqualTo("unknown-source 6:14");
    }

    @Test
    void aWrongValueIsReportedAtTheEntryWithItsUnitAlone() throws IOException {
        page(
                "results/1, results/2, closing/1",
                "7|results/1",
                "12|results/1",
                "12|results/2",
                "7, year: 2021|closing/1");
        assertThat(found()).isEqualTo("figure-not-in-source 6:76");
        assertThat(site.diagnostics().get(0).message().toString()).endsWith("in “results/2”");
        assertThat(site.diagnostics().get(0).hint().orElseThrow()).hasToString("it has 30 (content/source.yaml:5:8)");
    }

    @Test
    void aFigureThatIsMissingIsMissedAtItsUnit() throws IOException {
        page("results/1, results/2, closing/1", "7|results/1", "12|results/1", "7, year: 2021|closing/1");
        assertThat(found()).startsWith("figure-not-in-facts 2:21");
    }
}

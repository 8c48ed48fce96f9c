package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PledgeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QualityReportTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder);
    }

    private QualityReport report() throws IOException {
        return QualityReport.of(site.read()).orElseThrow();
    }

    @Test
    void withoutARegisterNothingCanBeCounted() throws IOException {
        assertThat(QualityReport.of(site.read())).isEmpty();
    }

    @Test
    void unitsAreCountedByKindInTheOrderOfTheRegister() throws IOException {
        site.withRegister("", "- {id: 1.1/2, kind: pledge}", "- {id: results/1, kind: result}");
        QualityReport report = report();

        assertThat(report.units())
                .containsExactly(
                        Map.entry("section", new QualityReport.Coverage(1, 1)),
                        Map.entry("chapter", new QualityReport.Coverage(1, 1)),
                        Map.entry("pledge", new QualityReport.Coverage(1, 2)),
                        Map.entry("result", new QualityReport.Coverage(0, 1)));
        assertThat(report.allUnits()).isEqualTo(new QualityReport.Coverage(3, 5));
    }

    @Test
    void figuresAreCountedInFactsAndTexts() throws IOException {
        site.withPledge("topics: [jobs]", "targets: [{value: 5, unit: job}, {value: 7, unit: job}]")
                .withRegister(", figures: [5, 6, {value: 7, limit: more-than}]")
                .withTexts("# Т\n\n5 мест, 6 мест, 7 мест.\n", "# Т\n\n5 орын.\n");
        QualityReport report = report();

        assertThat(report.figures()).isEqualTo(3);
        assertThat(report.figuresInFacts()).isEqualTo(2);
        assertThat(report.figuresInTexts()).isEqualTo(Map.of(Language.RUSSIAN, 3, Language.KAZAKH, 1));
    }

    @Test
    void termsAndNotesAreCounted() throws IOException {
        site.withRegister("")
                .withPledge("topics: [jobs]", "translator-notes: {kk: Қалай?}")
                .with(
                        "glossary.yaml",
                        "terms: [{id: grant, ru: грант, kk: грант, ru-forms: [грант], kk-forms: [грант]}]\n"
                                + "forbidden: []\ndecisions: []\n")
                .withTexts("# Гранты\n\n## Сноска {#note}\n\nГрант.\n", "# Гранттар\n\n## Ескерту {#note}\n\nКөмек.\n");
        QualityReport report = report();

        assertThat(report.termUses()).isEqualTo(2);
        assertThat(report.termMatches()).isEqualTo(Map.of(Language.KAZAKH, 1));
        assertThat(report.translatorNotes())
                .isEqualTo(Map.of(
                        Language.KAZAKH, List.of(PledgeId.parse("1.1/1").orElseThrow()), Language.RUSSIAN, List.of()));
        assertThat(report.editorNotes()).isEqualTo(1);
    }

    @Test
    void withoutAGlossaryThereAreNoTerms() throws IOException {
        site.withRegister("");

        assertThat(report().termUses()).isZero();
        assertThat(report().termMatches()).isEmpty();
    }
}

package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChangesTest {

    private static final String RUSSIAN = "Число мест вырастет с 40 до 90.";
    private static final String KAZAKH = "Орындар саны 40-тан 90-ға дейін өседі.";

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder);
        facts(40, 90, "");
        texts(RUSSIAN, KAZAKH);
    }

    private void facts(int baseline, int value, String more) {
        site.withPledge(
                "topics: [jobs]",
                "targets:",
                "  - {baseline: {value: " + baseline + "}, value: " + value + ", unit: job" + more + "}");
    }

    private void texts(String russian, String kazakh) {
        site.withTexts("# Обещание\n\n" + russian + "\n", "# Міндеттеме\n\n" + kazakh + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RUSSIAN + "|" + KAZAKH,
                "Число мест снизится от прежних 40 мест до 90.|Орын саны 90-ға жетеді, қазір 40 орын.",
                "Мест станет 90, сейчас их 40.|Орын саны 90 болады, қазір – 40.",
                "Мест будет до 90 (сейчас 40).|Орындар 40 орыннан 90 орынға көбейеді.",
                // words that want a case themselves, or mean “with”
                "Вместе с 90 новыми будет 40 прежних мест.|40 орынның орнына 90 орын болады.",
                "Будет 90 мест, а не 40.|Орын саны 90-нан кем болмайды, қазір 40 орын.",
                "Мест было до 40, станет 90.|40 орынның орнына 90 орын болады.",
            })
    void whatIsToldFromItsBaselineOnIsInOrder(String russian, String kazakh) throws IOException {
        texts(russian, kazakh);
        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RUSSIAN + "|" + KAZAKH,
                "Мест будет до 90 вместо 40.|Орындар 40 орыннан 90 орынға көбейеді.",
                "Мест станет до 90 вместо 40.|Орын саны 90-ға жетеді, қазір 40 орын.",
                "Мест станет 90, сейчас их 40.|Қазіргі 40 орыннан 90 орынға көбейеді.",
            })
    void aBaselineThatHasChangedPlacesWithItsTargetIsReportedThere(String russian, String kazakh) throws IOException {
        texts(russian, kazakh);
        facts(90, 40, "");
        assertThat(site.run(new FigureCheck())).containsExactly("unit-mismatch pledge.yaml:6:24");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Число мест вырастет с 90 до 40.|" + KAZAKH + "|ru.md:3:23",
                "Число мест вырастет с нынешних 90 мест до 40.|" + KAZAKH + "|ru.md:3:32",
                RUSSIAN + "|Орындар саны 90-нан 40-қа дейін өседі.|kk.md:3:14",
                RUSSIAN + "|Қазіргі 90 орыннан 40 орынға көбейеді.|kk.md:3:9",
            })
    void figuresThatHaveChangedPlacesInATextAreReportedThere(String russian, String kazakh, String place)
            throws IOException {
        texts(russian, kazakh);
        assertThat(site.run(new FigureCheck())).containsExactly("unit-mismatch " + place);
    }

    @Test
    void percentagesAndThousandsAreToldAlike() throws IOException {
        texts("Рост со 160 тыс. до 185 тыс. мест.", "160 мыңнан 185 мың орынға дейін өседі.");
        facts(160, 185, ", scale: thousand");
        assertThat(site.run(new FigureCheck())).isEmpty();
        facts(185, 160, ", scale: thousand");
        assertThat(site.run(new FigureCheck())).containsExactly("unit-mismatch pledge.yaml:6:24");

        site.withPledge("topics: [jobs]", "targets: [{baseline: {value: 62.5}, value: 55, unit: percent}]");
        texts("Снизится с 62,5% до 55%.", "62,5%-дан 55%-ға дейін төмендейді.");
        assertThat(site.run(new FigureCheck())).isEmpty();
        texts("Снизится с 62,5% до 55%.", "55%-дан 62,5%-ға дейін төмендейді.");
        assertThat(site.run(new FigureCheck())).containsExactly("unit-mismatch kk.md:3:1");
    }
}

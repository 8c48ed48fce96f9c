package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelledFiguresTest {

    private static final String RUSSIAN = "Театр откроется в 2024 году, музей – в 2026 году.";
    private static final String KAZAKH = "Театр 2024 жылы, мұражай 2026 жылы ашылады.";

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder).with("units.yaml", """
                        - {id: percent, sign: "%"}
                        - {id: street, ru: {one: улица, few: улицы, many: улиц, other: улицы}, kk: көше}
                        - {id: lift, ru: {one: лифт, few: лифта, many: лифтов, other: лифта}, kk: лифт}
                        - {id: yard, ru: {one: двор, few: двора, many: дворов, other: двора}, kk: аула}
                        """);
    }

    private void milestones(String theatre, String museum) {
        site.withPledge(
                "topics: [jobs]",
                "milestones:",
                "  - {label: {ru: Городской театр, kk: Қалалық театр}, deadline: " + theatre + "}",
                "  - {label: {ru: Городской музей, kk: Қалалық мұражай}, deadline: " + museum + "}");
    }

    private void targets(String first, String second) {
        site.withPledge("topics: [jobs]", "targets:", "  - {" + first + "}", "  - {" + second + "}");
    }

    private void texts(String russian, String kazakh) {
        site.withTexts("# Обещание\n\n" + russian + "\n", "# Міндеттеме\n\n" + kazakh + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RUSSIAN + "|" + KAZAKH,
                // in whatever order they are told
                "Музей откроется в 2026 году, театр – в 2024 году.|" + KAZAKH,
                "В 2024 году откроется театр, в 2026 году – музей.|" + KAZAKH,
                // what belongs to what cannot be told
                "Театр и музей откроются в 2024 и 2026 годах, театр – раньше.|" + KAZAKH,
                "Открытия – в 2026 и 2024 годах.|" + KAZAKH,
            })
    void figuresStandInTheOrderOfTheirLabels(String russian, String kazakh) throws IOException {
        milestones("in 2024", "in 2026");
        texts(russian, kazakh);
        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    @Test
    void deadlinesThatHaveChangedPlacesInTheFactsAreReportedOnceAndThere() throws IOException {
        milestones("in 2026", "in 2024");
        texts(RUSSIAN, KAZAKH);
        assertThat(site.run(new FigureCheck())).containsExactly("deadline-mismatch pledge.yaml:6:68");
        assertThat(site.diagnostics().get(0).hint().orElseThrow().toString())
                .contains("pledge.yaml:7:70")
                .contains("changed places");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Музей откроется в 2024 году, театр – в 2026 году.|" + KAZAKH + "|ru.md:3:19",
                "В 2026 году откроется театр, в 2024 году – музей.|" + KAZAKH + "|ru.md:3:3",
                RUSSIAN + "|Мұражай 2024 жылы, театр 2026 жылы ашылады.|kk.md:3:9",
            })
    void thoseThatHaveChangedPlacesInATextAreReportedThere(String russian, String kazakh, String place)
            throws IOException {
        milestones("in 2024", "in 2026");
        texts(russian, kazakh);
        assertThat(site.run(new FigureCheck())).containsExactly("deadline-mismatch " + place);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ru: Городской театр, kk: Қалалық мұражай}|{ru: Городской музей, kk: Қалалық театр}|pledge.yaml:6:39",
                "{ru: Городской музей, kk: Қалалық театр}|{ru: Городской театр, kk: Қалалық мұражай}|pledge.yaml:6:18",
                "{kk: Мұражай, ru: Театр}|{kk: Театр, ru: Музей}|pledge.yaml:6:18",
            })
    void labelsThatHaveChangedPlacesInOneLanguageAreReportedThere(String first, String second, String place)
            throws IOException {
        site.withPledge(
                        "topics: [jobs]",
                        "milestones:",
                        "  - {label: " + first + ", deadline: in 2024}",
                        "  - {label: " + second + ", deadline: in 2026}")
                .withTexts(
                        "# Театр в 2024 году, музей в 2026 году\n\n" + RUSSIAN + "\n",
                        "# Театр 2024 жылы, мұражай 2026 жылы\n\n" + KAZAKH + "\n");
        assertThat(site.run(new FigureCheck())).containsExactly("deadline-mismatch " + place);
        assertThat(site.diagnostics().get(0).hint().orElseThrow().toString()).startsWith("have two labels changed");
    }

    @Test
    void valuesOfOneUnitAreHeldToTheirLabelsToo() throws IOException {
        texts(
                "Партия построит 6 радиальных улиц и 4 внутренние улицы.",
                "Партия 6 радиалды көше мен 4 ішкі көше салады.");
        String radial = "label: {ru: Радиальные улицы, kk: Радиалды көшелер}, unit: street, value: ";
        String inner = "label: {ru: Внутренние улицы, kk: Ішкі көшелер}, unit: street, value: ";
        targets(radial + 6, inner + 4);
        assertThat(site.run(new FigureCheck())).isEmpty();

        targets(radial + 4, inner + 6);
        assertThat(site.run(new FigureCheck())).containsExactly("unit-mismatch pledge.yaml:6:80");
    }

    @Test
    void labelsThatHaveChangedPlacesNameWhatTheOtherCounts() throws IOException {
        texts("Партия обновит 7 лифтов и 9 дворов.", "Партия 7 лифт пен 9 ауланы жаңартады.");
        String lifts = "label: {ru: Замена лифтов, kk: Лифтілерді ауыстыру}, ";
        String yards = "label: {ru: Уборка дворов, kk: Аулаларды жинау}, ";
        targets(lifts + "unit: lift, value: 7", yards + "unit: yard, value: 9");
        assertThat(site.run(new FigureCheck())).isEmpty();

        targets(yards + "unit: lift, value: 7", lifts + "unit: yard, value: 9");
        assertThat(site.run(new FigureCheck())).containsExactly("unit-mismatch pledge.yaml:6:18");
    }
}

package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CountedUnitsTest {

    private static final String RUSSIAN =
            "# Дворы\n\nПартия обустроит 1 150 дворов и заменит 225 лифтов в новых домах.\n";
    private static final String KAZAKH =
            "# Аулалар\n\nПартия 1 150 ауланы абаттандырып, жаңа үйлердегі 225 лифтіні ауыстырады.\n";

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder).with("units.yaml", """
                        - {id: percent, sign: "%"}
                        - {id: job, ru: {one: рабочее место, few: рабочих места, many: рабочих мест, other: рабочего места}, kk: жұмыс орны}
                        - {id: new-job, ru: {one: новое рабочее место, few: новых рабочих места, many: новых рабочих мест, other: нового рабочего места}, kk: жаңа жұмыс орны}
                        - {id: place, ru: {one: место, few: места, many: мест, other: места}, kk: орын}
                        - {id: person, ru: {one: человек, few: человека, many: человек, other: человека}, kk: адам}
                        - {id: young-person, ru: {one: молодой человек, few: молодых человека, many: молодых людей, other: молодого человека}, kk: жас азамат}
                        - {id: lift, ru: {one: лифт, few: лифта, many: лифтов, other: лифта}, kk: лифт}
                        - {id: yard, ru: {one: двор, few: двора, many: дворов, other: двора}, kk: аула}
                        - {id: school, ru: {one: школа, few: школы, many: школ, other: школы}, kk: мектеп}
                        - {id: kindergarten, ru: {one: детский сад, few: детских сада, many: детских садов, other: детского сада}, kk: балабақша}
                        - {id: child, ru: {one: ребёнок, few: ребёнка, many: детей, other: ребёнка}, kk: бала}
                        - {id: metre, ru: кв. м, kk: шаршы метр}
                        - {id: kilometre, ru: км, kk: км}
                        """);
    }

    private void pledge(String value, String unit) {
        site.withPledge("topics: [jobs]", "targets:", "  - {value: " + value + ", unit: " + unit + "}");
    }

    private void said(String russian, String kazakh) {
        site.withTexts("# Дело\n\nПартия создаст " + russian + ".\n", "# Іс\n\nПартия " + kazakh + " құрады.\n");
    }

    private void lifts(int lifts, int yards) {
        site.withPledge(
                "topics: [jobs]",
                "targets:",
                "  - {label: {ru: Лифты, kk: Лифтілер}, value: " + lifts + ", unit: lift}",
                "  - {label: {ru: Дворы, kk: Аулалар}, value: " + yards + ", unit: yard}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "job|34 рабочих места|34 жұмыс орнын",
                "job|рабочих мест – 34|жұмыс орындарының 34-ін",
                "job|в год 34 постоянных рабочих места|жылына 34 тұрақты жұмыс орнын",
                "new-job|34 новых рабочих места|34 жаңа жұмыс орнын",
                "new-job|34 рабочих места, новых для города|жаңа 34 жұмыс орнын",
                "place|34 места для детей|балаларға 34 орын",
                "person|работу для 34 человек|34 адамға жұмыс",
                // Kazakh says it more shortly than Russian.
                "person|работу для 34 молодых людей|34 адамға жұмыс",
                "kindergarten|34 детсада|34 балабақша",
                "school|34 новые школы|34 жаңа мектеп",
                "school|школы, всего их 34|барлығы 34 мектеп",
                "metre|34 кв. м жилья|34 шаршы метр үй",
            })
    void theUnitOfTheFactsStandsBesideTheFigure(String unit, String russian, String kazakh) throws IOException {
        pledge("34", unit);
        said(russian, kazakh);
        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new-job|34 рабочих места|34 жұмыс орнын|write unit: job",
                "new-job|рабочих мест: 34|жұмыс орны: 34|write unit: job",
                "job|34 новых рабочих места|34 жаңа жұмыс орнын|write unit: new-job",
                "place|34 рабочих места|34 жұмыс орнын|write unit: job",
                "person|34 рабочих места|34 жұмыс орнын|write unit: job",
                "young-person|работу для 34 человек|34 адамға жұмыс|write unit: person",
                "child|34 детских сада|34 балабақша|write unit: kindergarten",
                "lift|34 двора|34 аула|write unit: yard",
                "school|34 кв. м жилья|34 шаршы метр үй|write unit: metre",
                "metre|34 школы|34 мектеп|write unit: school",
            })
    void aUnitThatNoTextNamesIsReportedInTheFactsWithTheOneToWrite(
            String unit, String russian, String kazakh, String hint) throws IOException {
        pledge("34", unit);
        said(russian, kazakh);
        assertThat(site.run(new FigureCheck())).containsExactly("unit-mismatch pledge.yaml:6:23");
        assertThat(site.diagnostics().get(0).hint().orElseThrow().toString())
                .isEqualTo(hint + "; if the facts are right, correct the texts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "job|34 школы|34 жұмыс орнын|unit-mismatch ru.md:3:16",
                "job|34 рабочих места|34 лифт|unit-mismatch kk.md:3:8",
                "new-job|34 рабочих места|34 жаңа жұмыс орнын|unit-mismatch ru.md:3:16",
                "school|34 школы|34 балабақша|unit-mismatch kk.md:3:8",
                "person|34 лифта|34 адамға жұмыс|unit-mismatch ru.md:3:16",
            })
    void aTextThatNamesAnotherUnitThanTheOtherLanguageIsReportedThere(
            String unit, String russian, String kazakh, String expected) throws IOException {
        pledge("34", unit);
        said(russian, kazakh);
        assertThat(site.run(new FigureCheck())).containsExactly(expected);
    }

    @Test
    void aSentenceThatCountsSomethingElseThanItsHeadingIsReported() throws IOException {
        pledge("34", "school");
        site.withTexts("# 34 школы\n\nПартия построит 34 лифта.\n", "# 34 мектеп\n\nПартия 34 мектеп салады.\n");
        assertThat(site.run(new FigureCheck())).containsExactly("unit-mismatch ru.md:3:17");

        // Two facts may have the same number.
        site.withPledge("topics: [jobs]", "targets:", "  - {value: 34, unit: school}", "  - {value: 34, unit: lift}");
        site.withTexts(
                "# 34 школы\n\nПартия построит 34 школы и 34 лифта.\n",
                "# 34 мектеп\n\nПартия 34 мектеп пен 34 лифт салады.\n");
        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    /** The heading names the right one: it is the sentence that misleads. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kilometre|7.2|7,2 км|7,2 м|7,2 км|unit-mismatch ru.md:3:25",
                "kilometre|7.2|7,2 км|7,2 метра|7,2 км|unit-mismatch ru.md:3:25",
                "kilometre|7.2|7,2 км|7,2 кв. м|7,2 км|unit-mismatch ru.md:3:25",
                "kilometre|7.2|7,2 км|7,2 тонны|7,2 км|unit-mismatch ru.md:3:25",
                "kilometre|7.2|7,2 км|7,2%|7,2 км|unit-mismatch ru.md:3:25",
                "kilometre|7.2|7,2 км|7,2 км|7,2 м|unit-mismatch kk.md:3:17",
                "kilometre|7.2|7,2 км|7,2 км|7,2 метрге|unit-mismatch kk.md:3:17",
                "kilometre|7.2|7,2 км|7,2 км|7,2 шаршы метр|unit-mismatch kk.md:3:17",
                "kilometre|7.2|7,2 км|7,2 км|7,2 гектар|unit-mismatch kk.md:3:17",
                "metre|40|40 кв. м|40 м|40 шаршы метр|unit-mismatch ru.md:3:25",
                "metre|40|40 кв. м|40 куб. м|40 шаршы метр|unit-mismatch ru.md:3:25",
                "metre|40|40 кв. м|40 кв. м|40 га|unit-mismatch kk.md:3:17",
                "percent|40|40%|40 км|40%|unit-mismatch ru.md:3:25",
                "percent|40|40%|40%|40 литрге|unit-mismatch kk.md:3:17",
                "lift|40|40 лифтов|40 га|40 лифт|unit-mismatch ru.md:3:25",
                // the same in other words, and percentages of a span
                "kilometre|7.2|7,2 км|7,2 километра|7,2 километрге|",
                "kilometre|7.2|7,2 км|7,2 км путей|7,2 км-ге|",
                "metre|40|40 кв. м|40 квадратных метров|40 шаршы метрден|",
                "percent|40|40%|с 40 до 40%|40-тан 40%-ға|",
                "lift|40|40 лифтов|40 лифтов метро|40 лифт|",
            })
    void aMeasureBesideAFigureIsThatOfTheFacts(
            String unit, String value, String heading, String russian, String kazakh, String expected)
            throws IOException {
        pledge(value, unit);
        String said = switch (unit) {
            case "metre" -> "40 шаршы метр";
            case "lift" -> "40 лифт";
            default -> heading;
        };
        site.withTexts(
                "# Дело: " + heading + "\n\nПартия построит линию – " + russian + ".\n",
                "# Іс: " + said + "\n\nПартия салады – " + kazakh + ".\n");
        assertThat(site.run(new FigureCheck())).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void figuresInTheirPlacesAreInOrder() throws IOException {
        lifts(225, 1150);
        site.withTexts(RUSSIAN, KAZAKH);
        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"# Дворы", "# Дворы: 1 150 дворов, 225 лифтов"})
    void figuresThatHaveChangedPlacesInATextAreReportedOnce(String heading) throws IOException {
        lifts(225, 1150);
        site.withTexts(heading + "\n\nПартия обустроит 225 дворов и заменит 1 150 лифтов.\n", KAZAKH);
        assertThat(site.run(new FigureCheck())).containsExactly("unit-mismatch ru.md:3:18");
        assertThat(hint()).isEqualTo("the facts have 1150 of that: have the two figures changed places?");

        site.withTexts(RUSSIAN, "# Аулалар\n\nПартия 225 ауланы абаттандырып, 1 150 лифтіні ауыстырады.\n");
        assertThat(site.run(new FigureCheck())).containsExactly("unit-mismatch kk.md:3:8");
    }

    @Test
    void valuesThatHaveChangedPlacesInTheFactsAreReportedOnceAndThere() throws IOException {
        lifts(1150, 225);
        site.withTexts(RUSSIAN, KAZAKH);
        assertThat(site.run(new FigureCheck())).containsExactly("unit-mismatch pledge.yaml:6:47");
        assertThat(hint())
                .isEqualTo("here stands 225 in the texts: have the two values changed places (content/"
                        + ContentFolder.PLEDGE + "pledge.yaml:7:46)?");
    }

    private String hint() {
        Diagnostic diagnostic = site.diagnostics().get(0);
        return diagnostic.hint().orElseThrow().toString();
    }
}

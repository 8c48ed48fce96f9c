package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FigureCheckTest {

    private static final String TARGET = "targets: [{value: 9.2, scale: thousand, unit: job, limit: more-than}]";
    private static final String REGISTER = ", figures: [2027, {value: 9200, limit: more-than}]";
    private static final String RUSSIAN = "Создать более 9,2 тыс. мест до конца 2027 года.";
    private static final String KAZAKH = "2027 жылдың соңына дейін 9,2 мыңнан астам орын ашу.";
    private static final String CHAPTER = "programme/1-economy/1.1-living/";

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder);
        pledge(TARGET);
        texts(RUSSIAN, KAZAKH);
        site.withRegister(REGISTER);
    }

    private void pledge(String... lines) {
        site.withPledge("topics: [jobs]\ndeadline: end of 2027\n" + String.join("\n", lines));
    }

    private void texts(String russian, String kazakh) {
        site.withTexts("# Обещание\n\n" + russian + "\n", "# Міндеттеме\n\n" + kazakh + "\n");
    }

    @Test
    void figuresThatAgreeAreInOrder() throws IOException {
        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Создать около 9,2 тыс. мест до конца 2027 года.|около 9,2 тыс.",
                "ru|До конца 2027 года создать не более 9,2 тыс. мест.|не более 9,2 тыс.",
                "ru|До конца 2027 года создать примерно 9 200 мест.|примерно 9 200",
                "kk|2027 жылдың соңына дейін 9,2 мыңға жуық орын ашу.|9,2 мыңға жуық",
                "kk|2027 жылдың соңына дейін шамамен 9,2 мың орын ашу.|шамамен 9,2 мың",
                "kk|2027 жылдың соңына дейін 9,2 мың жаңа орынға дейін ашу.|9,2 мың жаңа орынға дейін",
            })
    void aWrongLimitingWordIsMarkedWithItsFigure(String language, String text, String marked) throws IOException {
        texts(language.equals("ru") ? text : RUSSIAN, language.equals("kk") ? text : KAZAKH);
        assertThat(site.run(new FigureCheck()))
                .containsExactly("limit-mismatch " + language + ".md:3:" + (text.indexOf(marked) + 1));
        assertThat(site.diagnostics().get(0).length()).isEqualTo(marked.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the sentence is gone: the one before it, the first one, the only one
                "ru|Партия создаст более 9,2 тыс. мест. Они нужны городу.|3:37",
                "ru|Это нужно. Партия создаст места до конца 2027 года. Они нужны городу.|3:12",
                "kk|Партия қолдайды. 9,2 мыңнан астам орын ашылады. Орын қажет.|3:49",
                "kk|Партия 2027 жылдың соңына дейін орын ашады.|3:1",
            })
    void aFigureThatIsLeftOutIsMissedWhereTheOtherTextHasIt(String language, String text, String place)
            throws IOException {
        pledge(
                "targets: [{label: {ru: Рабочие места, kk: Жұмыс орындары}, value: 9.2, scale: thousand, unit: job, limit: more-than}]");
        String russian = "Это нужно. Партия создаст более 9,2 тыс. мест. Срок – до конца 2027 года.";
        String kazakh = "Бұл қажет. Партия 9,2 мыңнан астам орын ашады. Мерзімі – 2027 жылдың соңына дейін.";
        texts(language.equals("ru") ? text : russian, language.equals("kk") ? text : kazakh);
        assertThat(site.run(new FigureCheck())).containsExactly("figure-not-in-text " + language + ".md:" + place);
        String message = site.diagnostics().get(0).message().toString();
        if (!message.contains("2027")) {
            assertThat(message).contains(language.equals("ru") ? "“Рабочие места”" : "“Жұмыс орындары”");
        }
    }

    @Test
    void aLeftOutYearIsNamedWithWhatIsDueThen() throws IOException {
        site.withPledge(
                "topics: [jobs]",
                "milestones:",
                "  - {label: {ru: Новый мост, kk: Жаңа көпір}, deadline: in 2024}",
                "  - {label: {ru: Старый вокзал, kk: Ескі вокзал}, deadline: in 2026}");
        site.without("source.yaml");
        texts("Мост построят в 2024 году.", "Көпір 2024 жылы салынады. Вокзал 2026 жылы жөнделеді.");
        assertThat(site.run(new FigureCheck())).containsExactly("figure-not-in-text ru.md:3:1");
        assertThat(site.diagnostics().get(0).message().toString()).startsWith("2026 (“Старый вокзал”)");
    }

    @Test
    void textsAreHeldToTheFactsWithoutARegisterToo() throws IOException {
        site.without("source.yaml");
        assertThat(site.run(new FigureCheck())).isEmpty();

        texts(RUSSIAN.replace("9,2", "9,3"), KAZAKH);
        assertThat(site.run(new FigureCheck())).containsExactly("unknown-figure ru.md:3:15");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // digits, years
                "Создать более 9,3 тыс. мест до конца 2027 года.|unknown-figure 3:15",
                "Создать более 9,2 млн мест до конца 2027 года.|unknown-figure 3:15",
                "Создать более 9 200 мест до конца 2027 года.|",
                "Создать более 9,2 тыс. мест до конца 2026 года.|unknown-figure 3:38",
                "Создать более 9,2 тыс. мест.|figure-not-in-text 3:1",
                "Создать много мест до конца 2027 года.|figure-not-in-text 3:1",
                "Создать более 9,2 тыс. мест на 5 заводах до конца 2027 года.|unknown-figure 3:32",
                // limiting words
                "Создать 9,2 тыс. мест до конца 2027 года.|limit-mismatch 3:9",
                "Создать до 9,2 тыс. мест до конца 2027 года.|limit-mismatch 3:9",
                "Создать не менее 9,2 тыс. мест до конца 2027 года.|limit-mismatch 3:9",
                "Создать свыше 9,2 тыс. мест до конца 2027 года.|",
                // what is counted
                "Создать более 9,2 тыс. садов до конца 2027 года.|unit-mismatch 3:15",
                "Создать более 9,2 тыс.% мест до конца 2027 года.|unit-mismatch 3:15",
                // words
                "Создать более 9,2 тыс. мест в двух парках до конца 2027 года.|",
                // names
                "Создать более 9,2 тыс. мест по программе «7-20-25» до конца 2027 года.|",
            })
    void aTextSaysWhatTheFactsSay(String russian, String expected) throws IOException {
        texts(russian, KAZAKH);

        String found = String.join(", ", site.run(new FigureCheck())).replace("ru.md:", "");
        assertThat(found).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027 жылдың соңына дейін 9,2 мың орын ашу.|limit-mismatch 3:26",
                "2027 жылдың соңына дейін кемінде 9,2 мың орын ашу.|limit-mismatch 3:26",
                "2027 жылдың соңына дейін 9,3 мыңнан астам орын ашу.|unknown-figure 3:26",
                "9,2 мыңнан астам орын ашу.|figure-not-in-text 3:1",
                "2027 жылдың соңына дейін 9,2 мыңнан астам үй салу.|unit-mismatch 3:26",
            })
    void aKazakhTextSaysWhatTheFactsSay(String kazakh, String expected) throws IOException {
        texts(RUSSIAN, kazakh);

        assertThat(String.join(", ", site.run(new FigureCheck())).replace("kk.md:", ""))
                .isEqualTo(expected);
    }

    @Test
    void theTitleMayHoldTheFigures() throws IOException {
        site.withTexts("# Более 9,2 тыс. мест\n\nДо конца 2027 года.\n", "# 9,2 мыңнан астам орын\n\n2027 жылы.\n");

        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the sentence that lacks the word, whatever the heading has
                "Более 9,2 тыс. мест|9,2 мыңнан астам орын|Создать 9,2 тыс. мест к 2027 году.|2027 жылы 9,2 мыңнан астам орын ашу.|limit-mismatch ru.md:3:9",
                "Более 9,2 тыс. мест|9,2 мыңнан астам орын|Более 9,2 тыс. мест к 2027 году.|2027 жылы 9,2 мың орын ашу.|limit-mismatch kk.md:3:11",
                "Более 9,2 тыс. мест|9,2 мыңнан астам орын|Создать до 9,2 тыс. мест к 2027 году.|2027 жылы 9,2 мыңнан астам орын.|limit-mismatch ru.md:3:9",
                "Места|Орындар|Создать более 9,2 тыс. мест. Все 9,2 тыс. – к 2027 году.|2027 жылы 9,2 мыңнан астам орын.|limit-mismatch ru.md:3:34",
                // the heading may be short, a number in words be meant otherwise
                "9,2 тыс. мест|9,2 мың орын|Более 9,2 тыс. мест к 2027 году.|2027 жылы 9,2 мыңнан астам орын.|''",
            })
    void everySentenceLimitsTheFigure(
            String russianTitle, String kazakhTitle, String russian, String kazakh, String expected)
            throws IOException {
        site.withTexts("# " + russianTitle + "\n\n" + russian + "\n", "# " + kazakhTitle + "\n\n" + kazakh + "\n");

        assertThat(String.join(", ", site.run(new FigureCheck()))).isEqualTo(expected);
    }

    @Test
    void aFigureThatAnotherFactHasWithoutLimitMayStandWithoutItsWord() throws IOException {
        pledge("targets:", "  - {value: 5, unit: job, limit: more-than}", "  - {value: 5, unit: job}");
        site.withRegister(", figures: [2027, 5, {value: 5, limit: more-than}]");
        texts("Более 5 мест, потом 5 мест, к 2027 году.", "2027 жылы 5-тен астам орын, сосын 5 орын.");

        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    @Test
    void aNumberInWordsIsEnoughWhereAFigureIsWanted() throws IOException {
        pledge("targets: [{value: 2, unit: job}]");
        site.withRegister(", figures: [2027, 2]");
        texts("Два места к концу 2027 года.", "2027 жылы екі орын.");

        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    @Test
    void aPercentageHasItsSign() throws IOException {
        pledge("targets: [{value: 60, unit: percent}]");
        site.withRegister(", figures: [2027, 60]");
        texts("60 процентов к концу 2027 года.", "2027 жылы 60%.");

        assertThat(site.run(new FigureCheck())).containsExactly("unit-mismatch ru.md:3:1");
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString))
                .contains("write the sign % right after the number");
    }

    @Test
    void bothEndsOfARangeAndOfAChangeAreFigures() throws IOException {
        pledge(
                "targets:",
                "  - {value: 27.7, to: 40, scale: thousand, unit: job}",
                "  - {value: 60, unit: percent, baseline: {value: 55.8, year: 2021–2022}}");
        site.withRegister(", figures: [2027, 27700, 40000, 60, 55.8, 2021, 2022]");
        texts(
                "От 27,7 тыс. до 40 тыс. мест, с 55,8% в 2021–2022 годах до 60% к концу 2027 года.",
                "2027 жылы 27,7 мыңнан 40 мыңға дейін орын, 2021–2022 жылдардағы 55,8%-дан 60%-ға дейін.");
        assertThat(site.run(new FigureCheck())).isEmpty();

        texts("До 40 тыс. мест, до 60% к концу 2027 года.", "2027 жылы 40 мыңға дейін орын, 60%-ға дейін.");
        assertThat(site.run(new FigureCheck()))
                .hasSize(8)
                .containsOnly("figure-not-in-text ru.md:1:3", "figure-not-in-text kk.md:1:3");
    }

    // ---- the document

    @Test
    void aFactThatTheDocumentDoesNotHaveIsReportedAndTextsAreNotHeldToIt() throws IOException {
        site.withRegister(", figures: [2027, {value: 9300, limit: more-than}]");
        texts(RUSSIAN.replace("9,2", "9,3"), KAZAKH);

        assertThat(site.run(new FigureCheck())).containsExactly("figure-not-in-source pledge.yaml:6:19");
        assertThat(site.diagnostics().get(0).message().toString())
                .isEqualTo("the document does not have 9200 in “1.1/1”");
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString))
                .contains("it has 9300 (content/source.yaml:3:8)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027, {value: 9300, limit: more-than}|figure-not-in-facts source.yaml:3:53 write 9200 here",
                "2026, {value: 9200, limit: more-than}|figure-not-in-facts source.yaml:3:39 write 2027 here",
                "2027, {limit: more-than, value: 920}|figure-not-in-facts source.yaml:3:71 write 9200 here",
                "2028, {value: 9201, limit: over}|figure-not-in-facts source.yaml:3:39 write 2027 here; "
                        + "figure-not-in-facts source.yaml:3:53 write 9200 here",
                "2027, {value: 9200, limit: up-to}|limit-mismatch source.yaml:3:66 write {value: 9200, limit: more-than} here",
                "2027, {value: 9200, limit: about}|limit-mismatch source.yaml:3:66 write {value: 9200, limit: more-than} here",
                "2027, 9200|limit-mismatch source.yaml:3:45 write {value: 9200, limit: more-than} here",
            })
    void whereFactsAndTextsAgreeTheRegisterIsWrong(String figures, String expected) throws IOException {
        site.withRegister(", figures: [" + figures + "]");
        site.run(new FigureCheck());

        assertThat(site.diagnostics().stream()
                        .map(each -> each.code().id() + " "
                                + each.position().toString().replace("content/", "") + " "
                                + each.hint().orElseThrow().toString().replaceAll(".*: (?=write)|, or correct.*", ""))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the texts are of two minds, or of that of the register
                "9,2|9,3|figure-not-in-source pledge.yaml:6:19",
                "9,3|9,2|figure-not-in-source pledge.yaml:6:19",
                "9,3|9,3|figure-not-in-source pledge.yaml:6:19",
            })
    void whereATextAgreesWithTheRegisterTheFactIsWrong(String russian, String kazakh, String expected)
            throws IOException {
        site.withRegister(", figures: [2027, {value: 9300, limit: more-than}]");
        texts(RUSSIAN.replace("9,2", russian), KAZAKH.replace("9,2", kazakh));

        assertThat(site.run(new FigureCheck())).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // as it stands in the text: with its scale word, with spaces or without, in the notation of its
                // language
                "value: 7.2, unit: percent|Доля 7,3%.|Үлесі 7,2%.|ru.md:3:6 write 7,2",
                "value: 0.5, unit: percent|Доля 0,5%.|Үлесі 0,6%.|kk.md:3:7 write 0,5",
                "value: 148.5, scale: thousand, unit: job|Это 148,5 тыс. мест.|Бұл 148,6 мың орын.|kk.md:3:5 write 148,5 мың",
                "value: 148.5, scale: thousand, unit: job|Это 148 600 мест.|Бұл 148,5 мың орын.|ru.md:3:5 write 148 500",
                "value: 3.25, scale: million, unit: job|Это 3,52 млн мест.|Бұл 3,25 млн орын.|ru.md:3:5 write 3,25 млн",
                "value: 1600, unit: job|Это 1700 мест.|Бұл 1 600 орын.|ru.md:3:5 write 1600",
                "value: 1600, unit: job|Это 1 600 мест.|Бұл 1 700 орын.|kk.md:3:5 write 1 600",
                "value: 17000, unit: job|Это 17 млн мест.|Бұл 17 мың орын.|ru.md:3:5 write 17 000",
            })
    void theHintSaysTheRightFigureAsTheTextWouldWriteIt(String target, String russian, String kazakh, String expected)
            throws IOException {
        site.without("source.yaml");
        site.withPledge("topics: [jobs]\ntargets: [{" + target + "}]");
        texts(russian, kazakh);
        site.run(new FigureCheck());

        assertThat(site.diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.position().toString().replaceAll(".*/", "") + " "
                                + each.hint().orElseThrow().toString().replaceAll(", as the facts have it.*", ""))
                        .isEqualTo(expected));
    }

    @Test
    void aFigureThatTheFactsDoNotHaveIsReported() throws IOException {
        site.withRegister(", figures: [2027, 5, {value: 9200, limit: more-than}]");

        assertThat(site.run(new FigureCheck())).containsExactly("figure-not-in-facts pledge.yaml:1:5");
        assertThat(site.diagnostics().get(0).message().toString())
                .isEqualTo("the document has 5 in “1.1/1”; the facts do not");
    }

    @Test
    void aPlaceWithoutFiguresHasNone() throws IOException {
        site.withRegister("");

        assertThat(site.run(new FigureCheck()))
                .containsExactly("figure-not-in-source pledge.yaml:5:18", "figure-not-in-source pledge.yaml:6:19");
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString))
                .contains("it has no figures there (content/source.yaml:3:8)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the same slip in the heading is no second one
                "up-to|Места|700-ден астам орын|До 700 мест.|700-ден астам орын.|kk.md:3:1: write “700-ге дейін”; if the text is right, write limit: more-than",
                "up-to|До 700 мест|Орындар|До 700 мест.|700-ден астам орын.|kk.md:3:1: write “700-ге дейін”; if the text is right, write limit: more-than",
                "up-to|Свыше 700 мест|Орындар|Свыше 700 мест.|700-ге дейін орын.|ru.md:3:1: write “до 700”; if the text is right, write limit: over",
                "more-than|Места|Орындар|Более 700 мест.|Кемінде 700 орын.|kk.md:3:1: write “700-ден астам”; if the text is right, write limit: at-least",
                "at-least|Места|Орындар|До 700 мест.|Кемінде 700 орын.|ru.md:3:1: write “не менее 700”; if the text is right, write limit: up-to",
                "about|Около 700 мест|Орындар|Более 700 мест.|Шамамен 700 орын.|ru.md:3:1: write “порядка 700”; if the text is right, write limit: more-than",
                "about|До 700 мест|Орындар|Места.|Шамамен 700 орын.|ru.md:1:3: write “порядка 700”; if the text is right, write limit: up-to",
            })
    void whereAnotherLimitingWordStandsTheRightOneIsSaid(
            String limit, String title, String kazakhTitle, String russian, String kazakh, String expected)
            throws IOException {
        site.withPledge("topics: [jobs]\ntargets: [{value: 700, unit: job, limit: " + limit + "}]");
        site.withRegister(", figures: [{value: 700, limit: " + limit + "}]");
        site.withTexts("# " + title + "\n\n" + russian + "\n", "# " + kazakhTitle + "\n\n" + kazakh + "\n");

        site.run(new FigureCheck());

        assertThat(site.diagnostics()).singleElement().satisfies(each -> {
            assertThat(each.position().path() + ":" + each.position().line() + ":"
                            + each.position().column() + ": " + each.hint().orElseThrow())
                    .endsWith("/" + expected);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.2, scale: thousand|9200|Создать не менее 9,2 тыс. мест.|write “более 9,2\u00A0тыс.”; if the text is right, write limit: at-least",
                "2324|2324|Создать около 2\u00A0324 мест.|write “более 2\u00A0324”; if the text is right, write limit: about",
                "3, scale: million|3000000|Создать около 3 млн мест.|write “более 3\u00A0млн”; if the text is right, write limit: about",
            })
    void theRightWordsKeepTheWayTheNumberIsWritten(String value, String registered, String russian, String hint)
            throws IOException {
        site.withPledge("topics: [jobs]\ntargets: [{value: " + value + ", unit: job, limit: more-than}]");
        site.withRegister(", figures: [{value: " + registered + ", limit: more-than}]");
        site.withTexts("# Места\n\n" + russian + "\n", "# Орындар\n\nОрындар ашу.\n");

        site.run(new FigureCheck());

        assertThat(site.diagnostics())
                .filteredOn(each -> each.position().path().endsWith("ru.md"))
                .singleElement()
                .satisfies(each -> assertThat(each.hint().orElseThrow()).hasToString(hint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit: about|remove “limit”|9200",
                "limit: about|write limit: more-than|{value: 9200, limit: more-than}",
                "limit: exact|write limit: more-than|{value: 9200, limit: more-than}",
                "limit: up-to|write limit: at-least|{value: 9200, limit: at-least}",
            })
    void theLimitIsThatOfTheDocument(String limit, String hint, String registered) throws IOException {
        pledge("targets: [{value: 9.2, scale: thousand, unit: job, " + limit + "}]");
        site.withRegister(", figures: [2027, " + registered + "]");

        assertThat(site.run(new FigureCheck())).containsExactly("limit-mismatch pledge.yaml:6:59");
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString)).contains(hint);
    }

    @Test
    void overAndMoreThanPromiseTheSame() throws IOException {
        site.withRegister(", figures: [2027, {value: 9200, limit: over}]");

        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    // ---- measures

    @Test
    void aTitleMaySumUpItsMeasuresAndAMeasureMayRepeatItsPledge() throws IOException {
        site.withPledge(
                        "topics: [jobs]",
                        "deadline: end of 2027",
                        "measures: [{id: a, targets: [{value: 5, unit: job}]}]")
                .withRegister(", figures: [2027]", "- {id: 1.1/1.a, kind: measure, figures: [5]}")
                .withTexts(
                        "# 5 мест\n\nК концу 2027 года.\n\n## Первое {#a}\n\n5 мест к концу 2027 года.\n",
                        "# 5 орын\n\n2027 жылы.\n\n## Бірінші {#a}\n\n2027 жылы 5 орын.\n");
        assertThat(site.run(new FigureCheck())).isEmpty();

        site.withTexts(
                "# 5 мест\n\nК концу 2027 года.\n\n## Первое {#a}\n\nМеста.\n",
                "# 5 орын\n\n2027 жылы.\n\n## Бірінші {#a}\n\n6 орын.\n");
        assertThat(site.run(new FigureCheck()))
                .containsExactly("unknown-figure kk.md:7:1", "figure-not-in-text ru.md:5:4");
    }

    @Test
    void milestonesAreFacts() throws IOException {
        pledge(TARGET, "milestones: [{label: {ru: Зал, kk: Зал}, deadline: by 2025}]");
        site.withRegister(", figures: [2025, 2027, {value: 9200, limit: more-than}]");

        assertThat(site.run(new FigureCheck()))
                .containsExactly("figure-not-in-text kk.md:1:3", "figure-not-in-text ru.md:1:3");
    }

    @Test
    void outcomesAndContextsHaveTheirOwnTexts() throws IOException {
        site.with(CHAPTER + "chapter.yaml", """
                        id: 1.1
                        slug: living
                        context: [{id: context.1, figures: [{label: {ru: а, kk: а}, value: 7, unit: job, year: 2022}]}]
                        outcomes: [{id: outcome.1, targets: [{label: {ru: а, kk: а}, value: 8, unit: job}]}]
                        """)
                .with(CHAPTER + "ru.md", "# Глава\n\n7 мест в 2022 году.\n\n## Итог {#outcome.1}\n\n8 мест.\n")
                .with(CHAPTER + "kk.md", "# Тарау\n\n2022 жылы 7 орын.\n\n## Нәтиже {#outcome.1}\n\n7 орын.\n")
                .withRegister(
                        REGISTER,
                        "- {id: 1.1/context.1, kind: context, figures: [7, 2022]}",
                        "- {id: 1.1/outcome.1, kind: outcome, figures: [8]}");

        assertThat(site.run(new FigureCheck())).containsExactly("unknown-figure " + CHAPTER + "kk.md:7:1");
    }

    @Test
    void aPageIsHeldToItsSources() throws IOException {
        site.with("pages/about/page.yaml", """
                        id: about
                        source: [results/1]
                        figures: [{source: results/1, label: {ru: а, kk: а}, value: 3, unit: job}]
                        """)
                .with("pages/about/ru.md", "# О\n\n3 места.\n\n## Ещё {#more}\n\n4 места.\n")
                .with("pages/about/kk.md", "# О\n\n3 орын.\n\n## Тағы {#more}\n\nОрын.\n")
                .withRegister(REGISTER, "- {id: results/1, kind: result, figures: [3]}");

        assertThat(site.run(new FigureCheck())).containsExactly("unknown-figure pages/about/ru.md:7:1");
    }

    @Test
    void aPageWithoutSourcesMayHaveAnyFigures() throws IOException {
        site.with("pages/about/ru.md", "# О\n\nВ 2024 году 5 мест.\n");

        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    // ---- notes

    @ParameterizedTest
    @CsvSource({
        "chapter:1.1, pledge:1.1/1",
        "pledge:1.1/1, chapter:1.1",
        "page:about, chapter:1.1",
    })
    void aLinkThatLeadsElsewhereInOneLanguageIsNoWrongFigureBesides(String russian, String kazakh) throws IOException {
        site.withTexts(
                        "# Обещание\n\n" + RUSSIAN + "\n\n## Сноска {#note}\n\nЗдесь не [там](" + russian + ") 77.\n",
                        "# Міндеттеме\n\n" + KAZAKH + "\n\n## Ескерту {#note}\n\nМұнда [онда](" + kazakh + ") 77.\n")
                .withRegister(REGISTER, "- {id: 1.1/context.1, kind: context, figures: [77]}");

        assertThat(site.run(new FigureCheck()).stream().filter(each -> each.startsWith("unknown-figure")))
                .isEmpty();
    }

    @Test
    void aNoteMayHaveTheFiguresOfItsPlaceAndOfThoseItLinksTo() throws IOException {
        site.withRegister(REGISTER, "- {id: results/1, kind: result, figures: [3]}")
                .with(
                        "pages/about/page.yaml",
                        "id: about\nsource: [results/1]\nfigures: [{source: results/1, label: {ru: а, kk: а}, value: 3, unit: job}]\n")
                .with("pages/about/ru.md", "# О\n\n3 места.\n")
                .with("pages/about/kk.md", "# О\n\n3 орын.\n")
                .withTexts(
                        "# О\n\n" + RUSSIAN + "\n\n## Сноска {#note}\n\nЗдесь 9,2 тыс. мест, [там](page:about) 3, 4.\n",
                        "# О\n\n" + KAZAKH + "\n\n## Ескерту {#note}\n\nОнда 3.\n");

        assertThat(site.run(new FigureCheck()))
                .containsExactly("unknown-figure kk.md:7:6", "unknown-figure ru.md:7:43");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pledge:1.1/2", "chapter:1.1#outcome.1"})
    void aNoteMayHaveTheFiguresOfAPledgeOrAnOutcome(String link) throws IOException {
        site.withRegister(
                        REGISTER,
                        "- {id: 1.1/2, kind: pledge, figures: [77]}",
                        "- {id: 1.1/outcome.1, kind: outcome, figures: [77]}")
                .withTexts(
                        "# О\n\n" + RUSSIAN + "\n\n## Сноска {#note}\n\n[Там](" + link + ") 77.\n",
                        "# О\n\n" + KAZAKH + "\n\n## Ескерту {#note}\n\n[Онда](" + link + ") 77.\n");

        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    // ---- what was reported already

    @Test
    void whatCouldNotBeReadIsNotReportedOnceMore() throws IOException {
        site.without(ContentFolder.PLEDGE + "kk.md");

        assertThat(site.run(new FigureCheck())).containsExactly("missing-translation kk.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Сеть 5G|5G желісі",
                "По стандарту ISO 9001:|ISO 9001 бойынша:",
                "Парк имени 28 панфиловцев|28 панфиловшының саябағы",
                "Windows 11, Windows 11|Windows 11-дің жаңасы",
                "Сервис «сервис 109» и сервис 109|109 қызметі",
            })
    void aNumberInANameOfTheListIsNoFigure(String russian, String kazakh) throws IOException {
        site.with("names.yaml", """
                - {text: 5G, language: en}
                - {text: ISO 9001, language: en}
                - {text: 28 панфиловцев, language: ru}
                - {text: 28 панфиловшы, language: kk}
                - {text: Windows 11, language: en}
                - {text: сервис 109, language: ru}
                - {text: 109 қызметі, language: kk}
                """);
        texts(russian + " " + RUSSIAN, kazakh + " " + KAZAKH);

        assertThat(site.run(new FigureCheck())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5Gа и 15G", "ISO 90011", "Windows 11,5 раза", "28 героев"})
    void onlyTheNameItselfIsOne(String words) throws IOException {
        site.with(
                "names.yaml",
                "- {text: ISO 9001, language: en}\n- {text: Windows 11, language: en}\n- {text: 28 панфиловцев, language: ru}\n");
        texts(words + ". " + RUSSIAN, KAZAKH);

        assertThat(site.run(new FigureCheck())).isNotEmpty();
        assertThat(site.diagnostics().get(0).hint().orElseThrow().toString()).endsWith("goes into names.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the facts are wrong, and nothing but the facts is pointed at
                "job|percent|unit-mismatch pledge.yaml:8",
                "limit: more-than|limit: up-to|limit-mismatch pledge.yaml:7",
                "value: 9.2|value: 8.2|figure-not-in-text pledge.yaml:7",
                "end of 2027|end of 2026|figure-not-in-text pledge.yaml:5",
            })
    void whatNoTextSaysIsWrongInTheFacts(String right, String wrong, String expected) throws IOException {
        site.without("source.yaml");
        site.withPledge(("topics: [jobs]\ndeadline: end of 2027\n" + TARGET).replace(right, wrong));
        assertThat(site.run(new FigureCheck()))
                .extracting(each -> each.replaceAll("(:\\d+):\\d+", "$1").replaceAll("yaml:\\d+", "yaml"))
                .containsOnly(expected.replaceAll(":\\d+$", ""));
    }

    @Test
    void thousandsWithAPointAreNamed() throws IOException {
        for (String value : new String[] {"9.200", "12.500", "1.000"}) {
            String meant = value.replace(".", "");
            site.withRegister(", figures: [" + meant + ", 2027]");
            pledge("targets:", "- {value: " + value + ", unit: job}");
            texts("Создать " + meant + " мест до конца 2027 года.", "2027 жылдың соңына дейін " + meant + " орын ашу.");
            assertThat(site.run(new FigureCheck()))
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("figure-not-in-source pledge.yaml");
            assertThat(site.diagnostics().get(0).hint().orElseThrow().toString())
                    .contains("write " + meant);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "more-than, более, -нан астам",
        "over, свыше, -нан астам",
        "at-least, не менее, кемінде",
        "up-to, до, -ға дейін",
        "about, порядка, шамамен",
    })
    void theHintHasTheLimitingWordOfTheTextWhateverTheEditorReads(String limit, String russian, String kazakh)
            throws IOException {
        site.withRegister(", figures: [2027, {value: 9200, limit: " + limit + "}]");
        pledge("targets: [{value: 9.2, scale: thousand, unit: job, limit: " + limit + "}]");
        texts("Создать 9,2 тыс. мест до конца 2027 года.", "2027 жылдың соңына дейін 9,2 мың орын ашу.");
        assertThat(site.run(new FigureCheck()))
                .containsExactly("limit-mismatch kk.md:3:26", "limit-mismatch ru.md:3:9");
        for (String reader : new String[] {"en", "ru", "kk"}) {
            PhraseBook book = PhraseBook.of(reader);
            assertThat(site.diagnostics())
                    .extracting(each -> book.say(each.hint().orElseThrow()))
                    .satisfiesExactly(
                            hint -> assertThat(hint).endsWith(": " + kazakh),
                            hint -> assertThat(hint).endsWith(": " + russian));
        }
    }

    @Test
    void aMessageAboutTheFactsQuotesTheTextInTheLanguageOfTheEditor() throws IOException {
        site.without("source.yaml");
        pledge(TARGET.replace("9.2", "8.2"));
        assertThat(site.run(new FigureCheck())).hasSize(1);
        Phrase message = site.diagnostics().get(0).message();
        assertThat(PhraseBook.of("ru").say(message)).contains("ru.md:3:15").doesNotContain("kk.md");
        assertThat(PhraseBook.of("kk").say(message)).contains("kk.md:3:26").doesNotContain("ru.md");
    }
}

package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.QueryCache;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TermCheckTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder).with("glossary.yaml", """
                terms:
                  - {id: grant, ru: грант, kk: грант, ru-forms: [грант], kk-forms: [грант, қаржы көмегі]}
                  - {id: workplace, ru: рабочее место, kk: жұмыс орны, ru-forms: [рабоч мест], kk-forms: [жұмыс оры, жұмыс орн]}
                  - {id: chp, ru: ТЭЦ, kk: ЖЭО, ru-forms: [ТЭЦ], kk-forms: [ЖЭО]}
                  - {id: house, ru: дом, kk: үй, ru-forms: [дом$, дома$], kk-forms: [үй$]}
                  - {id: green, ru: зелёный пояс, kk: жасыл белдеу, ru-forms: [зелен пояс], kk-forms: [жасыл белдеу]}
                  - {id: programme, ru: программа 7-20-25, kk: бағдарлама 7-20-25, ru-forms: [7-20-25], kk-forms: [7-20-25]}
                  - {id: million, ru: млн, kk: млн, ru-forms: [млн$], kk-forms: [млн$]}
                forbidden:
                  - {ru: в рамках, instead: «в», why: канцелярит}
                  - {kk: шеңберінде, instead: бойынша, why: кеңсе тілі}
                decisions: []
                """);
    }

    @Test
    void withoutAGlossaryNothingIsWanted() throws IOException {
        site.without("glossary.yaml").withTexts("# Т\n\nГранты в рамках.\n", "# Т\n\nКөмек.\n");

        assertThat(site.run(new TermCheck())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "Гранты людям|Адамдарға гранттар|",
                "Гранты людям|Адамдарға қаржы көмегі|",
                "Гранты людям|Адамдарға көмек|грант",
                "ГРАНТЫ|ГРАНТТАР|",
                "Эмигранты|Көмек|",
                "Рабочие места|Жұмыс орындары|",
                "Рабочих мест|Жұмыс орнын|",
                "Рабочих, мест|Орын|рабочее место",
                "Рабочих новых мест|Орын|",
                "Мест рабочих|Орын|",
                "ТЭЦ-2|ЖЭО-2|",
                "ТЭЦ-2|ЖЭО2|ТЭЦ",
                "ТЭЦ|жэо|ТЭЦ",
                "тэц|Орын|",
                "ТЭЦы|Орын|",
                "Дом стоит|Үй тұр|",
                "Дома стоят|Үйлер тұр|дом",
                "Домовой|Орын|",
                "Зелёный пояс|Жасыл белдеу|",
                "Зеленый пояс|Орын|зелёный пояс",
                "«7-20-25»|«7-20-25»|",
                // Numbers in names are held to each other by ParityCheck, numbers with млн to the facts.
                "«7-20-25»|«7-20-26»|",
                "Пять млн|Бес млрд|",
                "Гранты и гранты|Көмек|грант",
                "Гранты, дом|Көмек|грант, дом",
                "Помощь|Гранттар|",
            })
    void aTermOfTheDocumentHasItsRendering(String russian, String kazakh, String expected) throws IOException {
        site.withTexts("# Т\n\n" + russian + "\n", "# Т\n\n" + kazakh + "\n");
        site.run(new TermCheck());

        assertThat(String.join(
                        ", ",
                        site.diagnostics().stream()
                                .map(d -> d.message().toString().replaceAll(".* has the term “(.*?)”.*", "$1"))
                                .sorted()
                                .toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    /** Whoever forgets the forms has a term all the same, and nothing is asked for by mistake. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "Конкурентной среды|Бәсекелестік ортаны|",
                "Конкурентной среды|Бәсекелестігі ортасы|",
                "Конкурентной среды|Орта|конкурентная среда",
                "Городской парк|Қалалық саябақтың|",
                "Городской парк|Саябақ|городской парк",
                "Городского парка|Бақ|",
                "Парк|Бақ|",
                "Среди парков|Бақ|",
                "Водовод|Су құбыры|",
                "Водовод|Құбыр желісі|",
                "Водовод|Арна|водовод",
            })
    void aTermWithoutFormsIsKnownByItsName(String russian, String kazakh, String expected) throws IOException {
        site.with("glossary.yaml", """
                terms:
                  - {id: a, ru: конкурентная среда, kk: бәсекелестік орта, ru-forms: [конкурентн сред]}
                  - {id: b, ru: городской парк, kk: қалалық саябақ}
                  - {id: c, ru: водовод, kk: су құбыры; құбыр (желі), kk-forms: []}
                forbidden: []
                decisions: []
                """).withTexts("# Т\n\n" + russian + "\n", "# Т\n\n" + kazakh + "\n");
        site.run(new TermCheck());

        assertThat(String.join(
                        ", ",
                        site.diagnostics().stream()
                                .map(d -> d.message().toString().replaceAll(".* has the term “(.*?)”.*", "$1"))
                                .toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    /** The texts use the term of the entry twice. */
    private void withTerm(String entry, String russian, String kazakh) {
        site.with("glossary.yaml", "terms:\n  - {id: one, " + entry + "}\n")
                .with("programme/1-economy/ru.md", "# Т\n\n" + russian + ".\n")
                .with("programme/1-economy/kk.md", "# Т\n\n" + kazakh + ".\n")
                .withTexts("# Т\n\nВот " + russian + ".\n", "# Т\n\nМіне " + kazakh + ".\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a wrong letter, one too few, one too many, two exchanged, a Russian keyboard
                "ru: берег, kk: жағалау, ru-forms: [берег], kk-forms: [жагалау]|Берег|Жағалау|write жағалау",
                "ru: школа, kk: мектеп, ru-forms: [школ], kk-forms: [метеп, метеб]|Школа|Мектебі мен мектеп|write мектеп",
                "ru: школа, kk: мектеп, ru-forms: [шкул], kk-forms: [мектеп]|Школы|Мектептер|write школ",
                "ru: дорога, kk: жол, ru-forms: [дорага$], kk-forms: [жол]|Дорога|Жол|write дорога$",
                "ru: почва, kk: топырақ, ru-forms: [почв], kk-forms: [топырак]|Почва|Топырақтың|write топырақ",
                // words of a form by themselves, an abbreviation
                "ru: детский сад, kk: балабақша, ru-forms: [дедск сад], kk-forms: [балабақша]|Детский сад|Балабақша|write детск сад",
                "ru: тёплая сеть, kk: жылу желісі, ru-forms: [тепл сет], kk-forms: [жылу-желлі]|Тёплая сеть|Жылу желісі|write жылу-желі",
                "ru: ТЭЦ, kk: ЖЭО, ru-forms: [ТЭЦ], kk-forms: [ЖЕО]|ТЭЦ|ЖЭО|write ЖЭО",
                // another form finds the name, and none finds what the texts have
                "ru: место, kk: орны, ru-forms: [мест], kk-forms: [орны, орван]|Место|Орнан|write орнан",
                // a form that has nothing of the name
                "ru: река, kk: өзен, ru-forms: [рек], kk-forms: [көл]|Река|Өзендер|write өзен",
            })
    void aFormWithASlipIsReportedOnceInTheGlossary(String entry, String russian, String kazakh, String hint)
            throws IOException {
        withTerm(entry, russian, kazakh);

        assertThat(site.run(new TermCheck())).singleElement().asString().startsWith("invalid-value glossary.yaml:2:");
        assertThat(site.diagnostics().get(0).hint().orElseThrow().toString()).startsWith(hint + ":");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // other words for the term, a vowel that comes and goes, numbers and signs inside
                "ru: жильё, kk: тұрғын үй, ru-forms: [квартир], kk-forms: [баспана]|Квартира|Баспана",
                "ru: узел, kk: торап, ru-forms: [узл], kk-forms: [торап, тораб]|Узлы|Тораптар",
                "ru: место, kk: орын, ru-forms: [мест], kk-forms: [орн]|Места|Орны",
                "ru: «Город 3.0», kk: «Қала 3.0», ru-forms: [Город 3.0], kk-forms: [Қала 3.0]|«Город 3.0»|«Қала 3.0»",
                "ru: м²/чел., kk: м²/адам, ru-forms: [м²/чел], kk-forms: [м²/адам]|9 м²/чел|9 м²/адам",
            })
    void formsThatFindWhatTextsHaveAreInOrder(String entry, String russian, String kazakh) throws IOException {
        withTerm(entry, russian, kazakh);

        assertThat(site.run(new TermCheck())).isEmpty();
    }

    @Test
    void whereTextsHaveNothingLikeItTheyAreReported() throws IOException {
        withTerm("ru: река, kk: өзен, ru-forms: [рек], kk-forms: [өзен]", "Река", "Көл");

        assertThat(site.run(new TermCheck()))
                .hasSize(2)
                .allMatch(each -> each.startsWith("term-missing ") && each.contains("kk.md"));
    }

    @Test
    void bothPlacesAreNamed() throws IOException {
        site.withTexts("# Т\n\nНовые гранты.\n", "# Т\n\nЖаңа көмек.\n");

        assertThat(site.run(new TermCheck())).containsExactly("term-missing kk.md:3:1");
        assertThat(site.diagnostics().get(0).message().toString())
                .contains("the term “грант” (content/", "/ru.md:3:7)", "does not have “грант”");
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString))
                .contains("use the term, or correct its entry in the glossary (content/glossary.yaml:2:10)");
    }

    @Test
    void eachPartIsComparedWithItsTwin() throws IOException {
        site.withPledge("topics: [jobs]", "measures: [{id: a}, {id: b}]")
                .withTexts(
                        "# Гранты\n\n## А {#a}\n\nГранты.\n\n## Б {#b}\n\nБ.\n",
                        "# Гранттар\n\n## А {#a}\n\nКөмек.\n\n## Б {#b}\n\nГранттар.\n");

        assertThat(site.run(new TermCheck())).containsExactly("term-missing kk.md:5:1");
    }

    @Test
    void aTextThatIsMissingIsNotComparedAgain() throws IOException {
        site.withTexts("# Гранты\n", "Көмек\n");

        assertThat(site.run(new TermCheck())).containsExactly("missing-title kk.md:1:1");
    }

    @Test
    void theLanguageOfTheDocumentLeads() throws IOException {
        Path file = folder.resolve("site.yaml");
        site.with("site.yaml", Files.readString(file).replace("language: ru}", "language: kk}"))
                .withTexts("# Т\n\nГранты.\n", "# Т\n\nҮй.\n");

        assertThat(site.run(new TermCheck())).containsExactly("term-missing ru.md:3:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "Построим в рамках плана|Саламыз|forbidden-phrase ru.md:3:10",
                "В РАМКАХ плана|Саламыз|forbidden-phrase ru.md:3:1",
                "Построим|Жоспар шеңберінде|forbidden-phrase kk.md:3:8",
                "Шеңберінде|Саламыз|",
                "Построим|В рамках|",
            })
    void whatTheGlossaryForbidsIsReported(String russian, String kazakh, String expected) throws IOException {
        site.withTexts("# Т\n\n" + russian + "\n", "# Т\n\n" + kazakh + "\n");

        assertThat(String.join(", ", site.run(new TermCheck()))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aForbiddenPhraseComesWithItsReason() throws IOException {
        site.withTexts("# Т\n\nПостроим в рамках плана\n", "# Т\n\nСаламыз\n");
        site.run(new TermCheck());

        assertThat(site.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.message().toString()).isEqualTo("“в рамках” is not used here: канцелярит");
            assertThat(d.hint().map(Phrase::toString)).contains("write «в»");
            assertThat(d.length()).isEqualTo("в рамках".length());
        });
    }

    @Test
    void usesAndMatchesAreCounted() throws IOException {
        site.withTexts("# Т\n\nГранты, дом, ТЭЦ.\n", "# Т\n\nГранттар, ЖЭО.\n");
        TermCheck.Count count = TermCheck.count(site.read(), new QueryCache());

        assertThat(count.uses()).isEqualTo(3);
        assertThat(count.matches()).containsOnlyKeys(Language.KAZAKH).containsEntry(Language.KAZAKH, 2);
    }
}

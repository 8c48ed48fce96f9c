package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Phrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables ~ stands for a no-break space and _ for an ordinary one at an end. */
final class ScriptCheckTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder);
    }

    private String run(String russian) throws IOException {
        site.withTexts("# Т\n\n" + russian.replace('~', '\u00A0') + "\n", "# Т\n");
        site.run(new ScriptCheck());
        return site.diagnostics().stream()
                .map(d -> d.code().id() + " " + d.position().column() + " "
                        + d.fix().map(ScriptCheckTest::shown).orElse("none"))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Diagnostic.Fix fix) {
        return fix.replacement().isEmpty() ? "nothing" : fix.replacement().replace(' ', '_');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // alphabets; the Latin letters are a, o, c, T, H, I
                "Пaртия поддержит|mixed-script 1 Партия",
                "Поддержит пaртия|mixed-script 11 партия",
                "IТ-парк|mixed-script 1 IT",
                "гoрoд|mixed-script 1 город",
                "NЕЕТ|mixed-script 1 NEET",
                "Zдание|mixed-script 1 none",
                "IТшник|mixed-script 1 ІТшник",
                // spaces
                "в~городе|wrong-space 2 _",
                "в\u202Fгороде|wrong-space 2 _",
                "в\u2009городе|wrong-space 2 _",
                "в  городе|wrong-space 2 _",
                "в    городе|wrong-space 2 _",
                "город , село|wrong-space 6 nothing",
                "город : село|wrong-space 6 nothing",
                "60 %|wrong-space 3 nothing",
                "(город )|wrong-space 7 nothing",
                "город .|wrong-space 6 nothing",
                "195км|wrong-space 4 _км",
                "9,2тыс. мест|wrong-space 4 _тыс",
                "160млрд|wrong-space 4 _млрд",
                "№7|wrong-space 1 №_",
                "3,3 млн. тенге|wrong-space 8 nothing",
                "3,3 млрд. тенге|wrong-space 9 nothing",
                // dashes
                "2023 – 2027|wrong-dash 5 –",
                "2023-2027|wrong-dash 5 –",
                "город - село|wrong-dash 7 –",
                "город — село|wrong-dash 7 –",
                "город—село|wrong-dash 6 –",
                "город -- село|wrong-dash 7 –",
                "город --- село|wrong-dash 7 –",
                "город--село|wrong-dash 6 _–_",
                "«Су»---өмір|wrong-dash 5 _–_",
                "-- Да|wrong-dash 1 –",
                "и так далее...|wrong-dash 12 …",
                "раз... два|wrong-dash 4 …",
                // quotation marks
                "„город“|straight-quote 1 «город»",
                "в „Таза су“ және „Ә“|straight-quote 3 «Таза_су», straight-quote 18 «Ә»",
                "\"город\"|straight-quote 1 «город»",
                "“город”|straight-quote 1 «город»",
                "в (\"городе\")|straight-quote 4 «городе»",
                "в „2026 (году)“|straight-quote 3 «, straight-quote 15 »",
                // a half without the other
                "Программа «Таза су поддержит город|unpaired-sign 11 none",
                "проект Таза су» поддержат|unpaired-sign 15 none",
                "«Ұлы дала» және «Таза су жобалары|unpaired-sign 17 none",
                "в городе (и в селе поддержат|unpaired-sign 10 none",
                "мектеп, балабақша) салынады|unpaired-sign 18 none",
            })
    void aSlipIsReportedWithItsCorrection(String text, String expected) throws IOException {
        assertThat(run(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Үлесі **36%**-ке жетеді.|wrong-ending 14 -ға",
                "Үлесі **36%**ке жетеді.|wrong-ending 14 -ға",
                "Ол **«Таза су»**ның картасы.|wrong-ending 17 none",
                "Ол **тазалық**дың картасы.|wrong-ending 15 none",
                "Ол [Мектеп](page:about)ға барады.|wrong-ending 24 none",
                "Партия *5* мектептер салады.|plural-behind-number 12 none",
                "Партия **тазалық**тың, **50%**-дан, [Мектеп](page:about)ке, *ЖЭО-2*-нің, **Т**ек.|",
            })
    void endingsStandBehindMarkupToo(String kazakh, String expected) throws IOException {
        site.withTexts("# Т\n", "# Т\n\n" + kazakh + "\n");
        site.run(new ScriptCheck());
        assertThat(site.diagnostics().stream()
                        .map(d -> d.code().id() + " " + d.position().column() + " "
                                + d.fix().map(ScriptCheckTest::shown).orElse("none"))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Партия поддержит IT-парк AMANAT.",
                "«Город» – это (село), а не дом; да: 60%!",
                "195 км, 9,2 тыс. мест, 160 млрд тенге.",
                "№ 7, ТЭЦ-2, 14–35 лет, 2023–2027 годы.",
                "7-20-25 и 2-я очередь",
                "3,3 млн. Тенге",
                "в 2027-м году",
                "км и тыс. без числа",
                "Ұлы дала елі",
                "ТОО «Мир», «Коммуналдық кәсіпорын «Су», ГКП «Школа «Дос»».",
                "а) дом; б) двор; 12) сад (и улица)",
                "«Таза су» (су, «өмір») жобасы",
                "Откройте `ru.md`, затем `kk.md`.",
            })
    void whatIsWellSetIsLeftAlone(String text) throws IOException {
        assertThat(run(text)).isEmpty();
    }

    @Test
    void titlesHeadingsListsAndLinksAreLookedAt() throws IOException {
        site.withPledge("topics: [jobs]", "measures: [{id: a}]")
                .withTexts(
                        "# Дом  наш\n\n- два  слова\n\n## Часть  А {#a}\n\n[три  слова](topic:jobs)\n",
                        "# Т\n\n## А {#a}\n");

        assertThat(site.run(new ScriptCheck()))
                .containsExactly(
                        "wrong-space ru.md:1:6",
                        "wrong-space ru.md:3:6",
                        "wrong-space ru.md:5:9",
                        "wrong-space ru.md:7:5");
    }

    @Test
    void theLatinLettersAreNamed() throws IOException {
        run("Пaртиo");

        assertThat(site.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.message().toString()).isEqualTo("“Пaртиo” mixes alphabets; Latin: ao");
            assertThat(d.hint().map(Phrase::toString)).contains("write “Партио” in one alphabet");
            assertThat(d.length()).isEqualTo(6);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'Партия поддержит людей в нашем городе всегда', true",
        "'Партия поддержит людей в городе', false",
        "'Партия қолдайды людей в нашем городе всегда', false",
        "'AMANAT party supports all of the people here', false",
    })
    void aKazakhTextHasKazakhLetters(String text, boolean reported) throws IOException {
        site.withTexts("# Т\n", "# Т\n\n" + text + "\n");

        assertThat(site.run(new ScriptCheck()))
                .isEqualTo(reported ? java.util.List.of("wrong-language kk.md:3:1") : java.util.List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "ќапшық, wrong-letter 1 қ",
        "Бұл єлем тағы, wrong-letter 5 ә",
        "ағаш ѓылым, wrong-letter 6 ғ",
        "їдеріс, wrong-letter 1",
        "Љубав, wrong-letter 1",
    })
    void aLetterOfAnotherAlphabetIsReportedWithTheOneMeant(String text, String expected) throws IOException {
        run(text);
        assertThat(site.diagnostics()).singleElement().satisfies(d -> {
            String hint = d.hint().map(Phrase::toString).orElseThrow();
            assertThat(d.code().id() + " " + d.position().column()
                            + (hint.startsWith("is “") ? " " + hint.charAt(4) : ""))
                    .isEqualTo(expected);
        });
    }

    @Test
    void aNameMayHaveLettersOfItsLanguage() throws IOException {
        site.with("names.yaml", "- {text: Київ, language: uk}\n");
        assertThat(run("Город Київ дружит с нами")).isEmpty();
    }

    @Test
    void aRussianTextMayBeRussian() throws IOException {
        assertThat(run("Партия поддержит людей в нашем городе всегда и везде")).isEmpty();
    }

    @Test
    void aLongRunOfSpacesIsReportedInReasonableTime() throws IOException {
        assertThat(run("а" + " ".repeat(15_000) + "б")).isEqualTo("wrong-space 2 _");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "в 2023-2024 годах|2023–2024",
                "План (2019-2021), затем другой|2019–2021",
                "«2031 – 2033»|2031–2033",
                "2024-2026, позже|2024–2026",
                "2025-2026.|2025–2026",
                "построит 88км дорог|88 км",
                "ещё 1,5тыс. мест|1,5 тыс",
                "школа №147|№ 147",
                "на 14 млн. тенге|млн",
            })
    void hintsGiveTheNumbersThatWereTyped(String text, String meant) throws IOException {
        run(text);
        assertThat(site.diagnostics()).hasSize(1);
        assertThat(site.diagnostics().get(0).hint().orElseThrow()).hasToString("write “" + meant + "”");
    }

    @Test
    void noRuleFindsAnythingInATextThatLooksInOrder() {
        String[] pieces = {
            " ", "  ", "\u00A0", "\t", "а", "Б", "д", "н", "5", "2023", "2027", "тыс", "млн", "млрд", "км", "кв",
            "шаршы", "теңге", "№", ".", ",", ":", "%", "(", ")", "«", "»", "\"", "“", "”", "-", "–", "—", " – ",
            "слово", "x"
        };
        Random random = new Random(1);
        int inOrder = 0;
        for (int i = 0; i < 200_000; i++) {
            String text = random.ints(1 + random.nextInt(6), 0, pieces.length)
                    .mapToObj(each -> pieces[each])
                    .collect(Collectors.joining());
            if (!ScriptCheck.isSuspicious(text)) {
                inOrder++;
                assertThat(ScriptCheck.TYPOGRAPHY)
                        .as(text)
                        .noneMatch(rule -> rule.pattern().matcher(text).find());
            }
        }
        assertThat(inOrder).isGreaterThan(20_000);
    }
}

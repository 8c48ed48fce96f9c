package kz.bagdarlama.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.PlacedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables / stands for the end of a line. */
final class UnreadMarkupTest {

    private final Diagnostics diagnostics = new Diagnostics();

    /** Everything that is reported of a paragraph, which starts in line 3. */
    private List<String> found(String paragraph) {
        new ProseParser(diagnostics).parse("ru.md", "# Т\n\n" + paragraph.replace(" / ", "\n") + "\n");
        return diagnostics.sorted().stream()
                .map(d -> d.code().id() + " " + d.position().line() + ":"
                        + d.position().column() + " " + d.message())
                .toList();
    }

    /** The sign, and the lines in which it stands besides. */
    @Test
    void aLinkThatOnlyLooksLikeAFootnoteIsHeldAgainstTheRulesOfLinks() {
        new ProseParser(diagnostics).parse("ru.md", "# Т\n\nСлово[^1](Сноска) здесь.\n");

        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(Code.BAD_LINK));
    }

    /** Markdown takes a footnote of one word, or of an address alone, for the address of a link. */
    @ParameterizedTest
    @ValueSource(strings = {"Сноска.", "https://example.org/law"})
    void aFootnoteOfOneWordIsNoLink(String words) {
        new ProseParser(diagnostics).parse("ru.md", "# Т\n\nСлово[^1] здесь.\n\n[^1]: " + words + "\n");

        assertThat(diagnostics.sorted()).singleElement().satisfies(fault -> {
            assertThat(fault.position()).hasToString("ru.md:5:1");
            assertThat(fault.message()).hasToString("footnotes are not read here");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "– Первый / – Второй|3:1 –|write “- ” in its place, a hyphen and a space; likewise in the lines 4",
                "• Бірінші|3:1 •|write “- ” in its place, a hyphen and a space",
                "•Бірінші / •Екінші / •Үшінші|3:1 •|write “- ” in its place, a hyphen and a space; likewise in the lines 4, 5",
                "Вот что сделано: / — школы / — сады|4:1 —|write “- ” in its place, a hyphen and a space; likewise in the lines 5",
                "- Школы. / – Сады. / - Парки.|4:1 –|write “- ” in its place, a hyphen and a space",
                "1. Мектеп / − Бақ|4:1 −|write “- ” in its place, a hyphen and a space",
                "-Мектеп / -Бақ|3:1 -|write a space behind “-”; likewise in the lines 4",
                "- Школы / -Сады|4:1 -|write a space behind “-”",
                "1)Школы|3:1 1)|write a space behind “1)”",
                "1. Мектеп / 2.Бақ|4:1 2.|write a space behind “2.”",
                "- Школы /  / – Сады|5:1 –|write “- ” in its place, a hyphen and a space",
            })
    void aLineThatWasMeantAsAnItemIsNamed(String lines, String place, String hint) {
        assertThat(found(lines)).hasSize(1);
        assertThat(diagnostics.sorted().get(0)).satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.UNREAD_MARKUP);
            assertThat(d.position().line() + ":" + d.position().column() + " "
                            + d.message().toString().replaceAll("^“(.*?)”.*", "$1"))
                    .isEqualTo(place);
            assertThat(d.hint().map(Phrase::toString)).contains(hint);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Сайт – / – это страницы",
                "Сайт открыт всем / – и тем, кто не видит",
                "- Пункт длинный /   – и продолжается",
                "- Пункт / «Слово»",
                "– Приезжайте, – сказал он.",
                "> Слова. / — Автор",
                "-5 градусов",
                "2.5 шага",
                "5G связь",
                "1) Школы",
                "10.000 шагов",
                "– ",
            })
    void whatIsNoItemMayBeginWithSuchASign(String lines) {
        assertThat(found(lines)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                // emphasis
                "Здесь **важное слово;unread-markup 3:7 emphasis opens here and is not closed",
                "Здесь важное** слово;unread-markup 3:13 emphasis closes here that was never opened",
                "Это ** важно ** всем;unread-markup 3:5 emphasis opens here and is not closed",
                "Это *важно * всем;unread-markup 3:5 emphasis opens here and is not closed",
                "Это _важно всем;unread-markup 3:5 emphasis opens here and is not closed",
                "Сөз __маңызды сөз / келесі жол;unread-markup 3:5 emphasis opens here and is not closed",
                "Раз, два, / три **четыре;unread-markup 4:5 emphasis opens here and is not closed",
                "- пункт / - **другой пункт;unread-markup 4:3 emphasis opens here and is not closed",
                "Код `без конца;unread-markup 3:5 code opens here and is not closed",
                // links
                "Смотри [главу]  (chapter:1.2).;unread-markup 3:15 a space between ] and (: this is no link",
                "Смотри [сайт] (https://example.org/).;unread-markup 3:14 a space between ] and (: this is no link",
                "Смотри [ниже] / (#a) здесь.;unread-markup 3:14 a space between ] and (: this is no link",
                "Смотри [сайт](https://example.org/ и дальше.;unread-markup 3:8 a link opens here and is not closed",
                "Смотри [сайт](https://example.org/a b).;unread-markup 3:8 this is no link: its address holds a space or a bracket",
                "Смотри [тему](topic:water;unread-markup 3:8 a link opens here and is not closed",
                "Смотри тему](topic:water).;unread-markup 3:12 this is no link: its [ is missing",
                "Смотри тему (topic:water).;unread-markup 3:13 an address that belongs to no link",
                "Смотри [тему][вода].;unread-markup 3:8 no address stands anywhere for the label “вода”",
                "Смотри [тему][].;unread-markup 3:8 no address stands anywhere for the label “тему”",
                "Сайт https://example.kz/a?b=1.;unread-markup 3:6 an address that leads nowhere: it is no link",
                "Сайт (www.example.kz).;unread-markup 3:7 an address that leads nowhere: it is no link",
                "Почта: info@example.kz.;unread-markup 3:8 an address that leads nowhere: it is no link",
                "[Тема](topic:water 'Вода');unread-markup 3:1 the title “Вода” of this link is shown nowhere",
                // what other programs read
                "Слово[^прим] здесь.;unread-markup 3:6 footnotes are not read here",
                "- [x] Сделано;unread-markup 3:3 boxes to tick are not read here",
                "1. [ ] Істелмеген;unread-markup 3:4 boxes to tick are not read here",
                "Это ~лишнее~ слово;unread-markup 3:5 “~” is no markup here: readers would see the signs",
                "Год\tЧисло / 2023\t5 / 2024\t6;unread-markup 3:1 columns with tabs between them: this is no table, and readers would see one long line",
                "Это ~~лишнее~~ слово;unread-markup 3:5 “~~” is no markup here: readers would see the signs",
                "Это ==главное== слово;unread-markup 3:5 “==” is no markup here: readers would see the signs",
                "| а | б | / | 1 | 2 |;unread-markup 3:1 a table without the line of hyphens below its header",
                "Текст / | а | б | / | 1 | 2 |;unread-markup 4:1 a table without the line of hyphens below its header",
                "| а | б | / |---| / | 1 | 2 |;unread-markup 4:1 the line of hyphens has 1 cells, the header above it 2",
                "| а | б | / | --- | --- | --- |;unread-markup 4:1 the line of hyphens has 3 cells, the header above it 2",
                "| а | б | / |---|---| / | 1 | 2 | / | 3 |;unread-markup 6:1 this row has 1 cells, the header 2",
                "| а | б | / |---|---| / | 1 | 2 | 3 |;unread-markup 5:1 this row has 3 cells, the header 2",
                "а | б / --- | --- / 1 | 2 | 3;unread-markup 5:1 this row has 3 cells, the header 2",
                "| а | б | / |---|---|;unread-markup 3:1 a table without rows",
                "| а | **б | / |---|---| / | 1 | 2 |;unread-markup 3:7 emphasis opens here and is not closed",
                "##Заголовок {#a};unread-markup 3:1 a space is missing after ##: this is no heading",
                "###Тақырып;unread-markup 3:1 a space is missing after ###: this is no heading",
                "Строка / ##Заголовок;unread-markup 4:1 a space is missing after ##: this is no heading",
                // what Markdown reads, though nobody meant it
                "Важная строка / ---;accidental-markup 3:1 the line of signs below makes this text a heading",
                "Маңызды жол / =====;accidental-markup 3:1 the line of signs below makes this text a heading",
                "\"    Отступ в четыре пробела\";accidental-markup 3:1 four spaces at the start of a line make this code",
                "[Срок]: 2027;accidental-markup 3:1 readers do not see this line: it is taken for the address of the label “Срок”",
                "[Мерзімі]: 2026–2027 / Мәтін;accidental-markup 3:1 readers do not see this line: it is taken for the address of the label “Мерзімі”",
            })
    void whatReadersWouldSeeAsSignsIsReportedOnce(String paragraph, String expected) {
        assertThat(found(paragraph)).containsExactly(expected);
    }

    /** A sign that opens and does not close, behind what looks like an entity or is one: the place counts what is typed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Слово &ug: а **б; в",
                "R&D: а **б; в",
                "&ug: а **б *в*; г",
                "&ug: а **б `в`; г",
                "&ug: а \\* б **в; г",
                "&ug: а &nbsp;**б",
                "&ug: а **б [в](https://example.org/); г",
                "&ug: а [в](https://example.org/); **г",
                "R&D: а &lt; **б",
                "&&& а **б; в",
                "& **а; б",
                "&; **а",
                "&#; **а",
                "&#x; **а",
                "&#xG1; **а",
                "&#12345678; **а",
                "&#x1234567; **а",
                "&nosuchname; **а",
                "&nbsp **а; б",
                "&nb sp; **а",
                "&имя; **а",
                "&1a; **а",
                "\\&nbsp; **а",
                "&nbsp;&ug: а **б; в",
                "&lt;а&gt; **б",
                "&amp;lt; **а",
                "&amp;nosuchname; **а",
                "&#65;&#x41; **а",
                "&Afr; &#x1F600; **а",
                "&NotEqualTilde; **а",
                "&#0; **а",
                "&Tab;&#32; **а"
            })
    void thePlaceCountsWhatIsTypedBehindEntitiesTrueAndFalse(String paragraph) {
        new ProseParser(diagnostics).parse("ru.md", "# Т\n\nА " + paragraph + "\n");

        assertThat(diagnostics.sorted())
                .filteredOn(each -> each.code() == Code.UNREAD_MARKUP)
                .extracting(each -> each.position().column())
                .containsExactly("А ".length() + paragraph.indexOf("**") + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Площадь 5 * 3 метра и 5*3.",
                "Цена* указана без налога.",
                "Так и сказано [sic], [1], […] и [без сокращений].",
                "Около ~5 км, ~6 км~ и а~б~в, ~ так ~ и ~так.",
                "Слова\tс табуляцией / в одной строке",
                "Знаки \\*так\\* и \\[так\\](и так), \\~~, \\`.",
                "Имя файла a_b_c и _____ для подписи.",
                "Равно a==b и a = b, около ~5 и ~ 6.",
                "Или | или, так | сяк.",
                "№ 5, #5, тег #Алматы здесь.",
                "**Важное** и *важное*, `**код**`, `https://example.org/`.",
                "Сайт <https://example.org/a>, почта <info@example.org>.",
                "[https://example.org/a](https://example.org/a) здесь.",
                "[Тема][вода] здесь. /  / [вода]: topic:water",
                "В 10:30, 1:1, «да: нет», pledge без двоеточия.",
                "&ast;&ast;так&ast;&ast; и &#42;так.",
                "Двойной знак ** между словами.",
                "Строка /  / --- /  / Строка",
                "Пункт: /  / - раз / - два / - три",
            })
    void whatIsMeantPasses(String paragraph) {
        assertThat(found(paragraph)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Сделан **первый** шаг;8",
                "Читайте [отчёт](https://example.org/);9",
                "Бірінші ~~екінші~~ қадам;9",
                "Построен <b>мост</b>;10",
                "'Мост&nbsp;построен';5",
                "## Заголовок;1",
                "Адрес https://example.org/a;7",
                "Код `x`;5",
            })
    void aTextOfAYamlFileHasNoMarkup(String text, int column) {
        UnreadMarkup.report(
                new PlacedText(text, List.of(new PlacedText.Place(0, new SourcePosition("a.yaml", 7, 1)))),
                diagnostics);
        assertThat(diagnostics.sorted()).first().satisfies(d -> {
            assertThat(d.message().toString()).startsWith("markup, which texts of YAML files do not have");
            assertThat(d.position().column()).isEqualTo(column);
        });
        assertThat(diagnostics.sorted().stream()
                        .map(d -> d.message().toString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aPlainTextOfAYamlFilePasses() {
        for (String text :
                List.of("Начаты работы <у реки>.", "A & B; R&D", "5 * 3, [sic], №5", "«Таза су»", "a_b, 10:30")) {
            UnreadMarkup.report(
                    new PlacedText(text, List.of(new PlacedText.Place(0, new SourcePosition("a.yaml", 1, 1)))),
                    diagnostics);
        }
        assertThat(diagnostics.sorted()).isEmpty();
    }

    /** What a sentence puts behind an address is no part of it: the hint is pasted as it is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "«https://example.kz»|(https://example.kz)",
                "“https://example.kz/kk”|(https://example.kz/kk)",
                "„https://example.kz“|(https://example.kz)",
                "https://example.kz…|(https://example.kz)",
                "https://example.kz-тен|(https://example.kz)",
                "www.example.kz-те.|(https://www.example.kz)",
                "http://example.kz\u2011ке|(http://example.kz)",
                "https://мысал.қаз|(https://мысал.қаз)",
                "https://example.kz/су-жол|(https://example.kz/су-жол)",
                "https://example.kz/2027-есеп|(https://example.kz/2027-есеп)",
                "info@example.kz-ке|<info@example.kz>",
                "info@my-example.kz|<info@my-example.kz>",
            })
    void anAddressEndsBeforeWhatTheSentencePutsBehindIt(String typed, String offered) {
        assertThat(found("Сайт: " + typed)).hasSize(1);
        assertThat(diagnostics.sorted().get(0).hint().map(Phrase::toString))
                .hasValueSatisfying(hint -> assertThat(hint).contains(offered));
    }

    @Test
    void aTitleWithoutASpaceIsOneMistake() {
        new ProseParser(diagnostics).parse("ru.md", "#Название\n\nТекст.\n");
        assertThat(diagnostics.sorted())
                .extracting(d -> d.message().toString())
                .containsExactly("a space is missing after #: this is no heading");
    }
}

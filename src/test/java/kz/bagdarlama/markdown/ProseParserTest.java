package kz.bagdarlama.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ProseParserTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private Prose parse(String text) {
        return new ProseParser(diagnostics).parse("ru.md", text);
    }

    private List<String> found() {
        return diagnostics.sorted().stream()
                .map(d -> d.code().id() + " " + d.position().line() + ":"
                        + d.position().column())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"- # Слово", "- ## Слово {#a}", "> ## Слово {#a}", "1. > # Слово"})
    void aHeadingStandsInNoListOrQuotation(String line) {
        Diagnostics diagnostics = new Diagnostics();
        new ProseParser(diagnostics).parse("ru.md", "# Т\n\n" + line + "\n");

        assertThat(diagnostics.sorted()).extracting(d -> d.code().id()).containsExactly("heading-level");
    }

    @Test
    void theFirstHeadingIsTheTitle() {
        Prose prose = parse("# Гранты на бизнес-идеи\n\nПартия предусмотрит.\n\n- раз\n- два\n");

        assertThat(prose.title()).isEqualTo("Гранты на бизнес-идеи");
        assertThat(prose.position()).isEqualTo(new SourcePosition("ru.md", 1, 1));
        assertThat(PlainText.summary(prose.body(), 100)).isEqualTo("Партия предусмотрит.");
        assertThat(prose.parts()).isEmpty();
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#Су|Таза су||1:1",
                "#22 құдық|Таза су||1:1",
                "# Су|##Таза су {#a}|a|3:1",
                "# Су|##6-ға дейін {#b}|b|3:1",
                "# Су|##«Таза су» {#outcome.1}|outcome.1|3:1",
                "# Су|###Таза су {#a}|a|3:1",
                "# Су|Мәтін. / ##Ескертпе {#note} / Мәтін.|note|4:1",
                "# Су|##А {#a} /  / Мәтін. /  / ##Б {#b}|a b|3:1 7:1",
                "#Су|##А {#a}|a|1:1 3:1",
                // no heading: without an anchor, a label, code, what is meant as a sign
                "# Су|##Таза су||3:1",
                "# Су|#1 және #2||",
                "# Су|``` / ##код {#a} / ```||",
                "# Су|\\##Ескертпе {#note}||",
            })
    void aHeadingWithoutItsSpaceIsReportedAndReadAsMeant(String title, String text, String parts, String places) {
        Prose prose = parse(title + "\n\n" + text.replace(" / ", "\n") + "\n");

        assertThat(prose.title()).isEqualTo(title.replaceFirst("# ?", ""));
        assertThat(diagnostics.sorted())
                .extracting(each -> each.code().id() + " " + each.position().line() + ":"
                        + each.position().column())
                .containsExactlyElementsOf(
                        places == null
                                ? List.of()
                                : Stream.of(places.split(" "))
                                        .map(place -> "unread-markup " + place)
                                        .toList());
        assertThat(prose.parts().stream().map(Prose.Part::id).collect(Collectors.joining(" ")))
                .isEqualTo(parts == null ? "" : parts);
    }

    @Test
    void aTitleMayBeUnderlined() {
        assertThat(parse("Атауы\n=====\n\nМәтін.\n").title()).isEqualTo("Атауы");
        assertThat(found()).isEmpty();
    }

    @Test
    void signsInATitleAreReadAsText() {
        assertThat(parse("# «Оңай» & 5 &lt; 7 \\*\n").title()).isEqualTo("«Оңай» & 5 < 7 *");
        assertThat(found()).isEmpty();
    }

    @Test
    void headingsOfTheSecondLevelDivideTheText() {
        Prose prose = parse("""
                # Атауы

                Кіріспе.

                ## Бірінші {#a}

                А мәтіні.

                Тағы.

                ## Екінші бөлім   {#outcome.1}
                Ә мәтіні.
                """);

        assertThat(prose.parts()).extracting(Prose.Part::id).containsExactly("a", "outcome.1");
        assertThat(prose.parts()).extracting(Prose.Part::title).containsExactly("Бірінші", "Екінші бөлім");
        assertThat(prose.parts())
                .extracting(Prose.Part::position)
                .containsExactly(new SourcePosition("ru.md", 5, 1), new SourcePosition("ru.md", 11, 1));
        assertThat(prose.parts())
                .extracting(part -> PlainText.summary(part.body(), 100))
                .containsExactly("А мәтіні.", "Ә мәтіні.");
        assertThat(PlainText.summary(prose.body(), 100)).isEqualTo("Кіріспе.");
        assertThat(prose.part("outcome.1")).contains(prose.parts().get(1));
        assertThat(prose.part("b")).isEmpty();
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z9", "outcome.1", "context.12", "group-a.b-c", "sources"})
    void anchorsAreSmallLatinLetters(String anchor) {
        assertThat(parse("# Т\n\n## Б {#" + anchor + "}\n").parts())
                .extracting(Prose.Part::id)
                .containsExactly(anchor);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1a", "б", "сана", "a b", "a_b", "a.", ".a", "-a", "a--b", "a#b", "\"a\"", "a\""})
    void otherAnchorsAreReported(String anchor) {
        assertThat(parse("# Т\n\n## Б {#" + anchor + "}\n").title()).isEqualTo("Т");
        assertThat(found()).containsExactly("missing-anchor 3:6");
        assertThat(diagnostics.sorted().get(0).message().toString()).isEqualTo("“" + anchor + "” cannot be an anchor");
    }

    /** A Cyrillic letter that looks like a Latin one is named, and what it stands in is read as it was meant. */
    @ParameterizedTest
    @CsvSource({
        "## Б {#а}, missing-anchor 3:8, a",
        "## Б {#outcоme.1}, missing-anchor 3:12, outcome.1",
        "## Жер {#sоurсes}, missing-anchor 3:11, sources",
        "## Б {#с}, missing-anchor 3:8, c",
    })
    void anAnchorWithACyrillicLetterIsReadAsItWasMeant(String heading, String found, String anchor) {
        assertThat(parse("# Т\n\n" + heading + "\n").parts())
                .extracting(Prose.Part::id)
                .containsExactly(anchor);
        assertThat(found()).containsExactly(found);
        assertThat(diagnostics.sorted().get(0).hint().map(Phrase::toString))
                .contains("write “" + anchor + "” with the keyboard in English: in Latin letters alone");
    }

    @ParameterizedTest
    @CsvSource({
        "[а](раge:about), bad-link 3:5, page:about",
        "А [а](page:аbout) б, bad-link 3:12, page:about",
        "[а](#nоtе), bad-link 3:7, #note",
    })
    void aLinkWithACyrillicLetterIsReadAsItWasMeant(String text, String found, String target) {
        Prose prose = parse("# Т\n\n" + text + "\n");

        assertThat(found()).containsExactly(found);
        assertThat(LocatedLink.in(prose))
                .extracting(link -> link.target().toString())
                .containsExactly(target);
    }

    private static Arguments fault(String name, String text, String... expected) {
        return Arguments.of(name, text, List.of(expected));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("nothing", "", "missing-title 0:0"),
                fault("only blank lines", "\n\n", "missing-title 0:0"),
                fault("a text without a title", "Мәтін.\n", "missing-title 1:1"),
                fault(
                        "a title after blank lines is none",
                        "\n\nМәтін.\n\n# Т\n",
                        "missing-title 3:1",
                        "heading-level 5:1"),
                fault("a title of the second level", "## Т {#a}\n", "missing-title 1:1"),
                fault("an empty title", "#\n\nМәтін.\n", "missing-title 1:1"),
                fault("a second title", "# Т\n\n# Б\n", "heading-level 3:1"),
                fault("a second title in a quotation", "# Т\n\n> a\n>\n> # Б\n", "heading-level 5:3"),
                fault("a heading of the third level", "# Т\n\n### Б\n", "heading-level 3:1"),
                fault("a heading of the sixth level", "# Т\n\n###### Б\n", "heading-level 3:1"),
                fault("a heading without an anchor", "# Т\n\n## Б\n", "missing-anchor 3:1"),
                fault("an anchor in the middle", "# Т\n\n## Б {#a} В\n", "missing-anchor 3:1"),
                fault("an anchor that is not closed", "# Т\n\n## Б {#a\n", "missing-anchor 3:6"),
                fault("a heading with an anchor alone", "# Т\n\n## {#a}\n", "missing-title 3:1"),
                fault("an anchor given twice", "# Т\n\n## Б {#a}\n\n## В {#a}\n", "duplicate-anchor 5:1"),
                fault("emphasis in the title", "# Т *б*\n", "heading-markup 1:1"),
                fault("a link in the title", "# [Т](topic:jobs)\n", "heading-markup 1:1"),
                fault("code in a heading", "# Т\n\n## Б `б` {#a}\n", "heading-markup 3:1"),
                fault("a tag", "# Т\n\nа <b>б</b>\n", "raw-html 3:3"),
                fault("a tag twice", "# Т\n\nа <i>б</i> <i>в</i>\n", "raw-html 3:3", "raw-html 3:12"),
                fault("a tag within a tag", "# Т\n\n<b><i>б</i></b>\n", "raw-html 3:1", "raw-html 3:4"),
                fault("a closing tag alone", "# Т\n\nа</b>\n", "raw-html 3:2"),
                fault("a tag in the title", "# <u>Т</u>\n", "raw-html 1:3"),
                fault("a tag after an emoji", "# Т\n\n😀 <br>\n", "raw-html 3:4"),
                fault("a comment", "# Т\n\n<!-- а -->\n", "raw-html 3:1"),
                fault("a script", "# Т\n\n<script>\nalert(1)\n</script>\n", "raw-html 3:1"),
                fault("a tag in a list", "# Т\n\n- а\n- <i>б\n", "raw-html 4:3"),
                fault("an image", "# Т\n\nа ![б](https://example.org/a.png)\n", "image 3:3"),
                fault("a dangerous link", "# Т\n\nа [б](javascript:alert(1))\n", "bad-link 3:3"),
                fault("a dangerous automatic link", "# Т\n\n<javascript:alert(1)>\n", "bad-link 3:1"),
                fault("a link to a path", "# Т\n\n[б](../a/)\n", "bad-link 3:1"),
                fault("a link to nowhere", "# Т\n\n[б]()\n", "bad-link 3:1"),
                fault("a link without a text", "# Т\n\n[](topic:jobs)\n", "bad-link 3:1"),
                fault("a link with a blank text", "# Т\n\n[ ](topic:jobs)\n", "bad-link 3:1"),
                fault("a bad link by reference", "# Т\n\n[б]\n\n[б]: data:text/html,x\n", "bad-link 3:1"),
                fault("a bad link in emphasis in a list", "# Т\n\n- а *б [в](ftp://x) г*\n", "bad-link 3:8"),
                fault(
                        "several faults at once",
                        "Мәтін <b>\n\n### Б\n\n## В\n",
                        "missing-title 1:1",
                        "raw-html 1:7",
                        "heading-level 3:1",
                        "missing-anchor 5:1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsReportedWhereItStands(String name, String text, List<String> expected) {
        parse(text);

        assertThat(found()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(diagnostics.sorted())
                .allSatisfy(d -> assertThat(d.position().path()).isEqualTo("ru.md"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[а](topic:jobs), [б](pledge:1.1/3#a), [в](#a), [г](https://example.org/)",
                "а **б** *в* `г`",
                "1. а\n2. б\n   - в",
                "> а",
                "5 < 7 & 8 > 6",
                "&lt;b&gt; \\<b\\>",
                "а  \nб",
                "---",
                "<https://example.org/>",
                "```\n<b>\n```",
            })
    void ordinaryMarkdownIsRead(String text) {
        parse("# Т\n\n" + text + "\n");

        assertThat(found()).isEmpty();
    }

    @Test
    void theUnderlinedLengthIsThatOfTheProblem() {
        parse("# Т\n\nа [б](ftp://x) в\n");

        assertThat(diagnostics.sorted())
                .singleElement()
                .extracting(Diagnostic::length)
                .isEqualTo("[б](ftp://x)".length());
    }

    static Stream<String> deepTexts() {
        return Stream.of(
                "*".repeat(7_900) + "а" + "*".repeat(7_900),
                "_".repeat(7_900) + "а" + "_".repeat(7_900),
                "*а ".repeat(3_100) + "б*".repeat(3_100),
                "*а **б ".repeat(1_200) + "в** г*".repeat(1_200),
                ">".repeat(15_900) + " а",
                "> ".repeat(7_900) + "а",
                "- ".repeat(7_900) + "а",
                "[".repeat(1_100) + "а" + "](topic:jobs)".repeat(1_100),
                "![".repeat(1_000) + "а" + "](topic:jobs)".repeat(1_000),
                "[а](".repeat(3_900),
                "`".repeat(15_900) + "а",
                "<".repeat(500),
                "&".repeat(15_900));
    }

    @ParameterizedTest
    @MethodSource("deepTexts")
    void deepNestingDoesNotCrash(String text) {
        assertThat(text).hasSizeLessThan(16_000);
        assertTimeout(Duration.ofSeconds(20), () -> parse("# Т\n\n" + text + "\n"));

        assertThat(found()).allMatch(each -> each.matches("(markdown-too-deep|image|bad-link|unread-markup) .*"));
        assertThat(found()).filteredOn(each -> each.startsWith("unread-markup")).hasSizeLessThan(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {240, 1_000, 7_900})
    void tooDeepEmphasisIsReported(int depth) {
        Prose prose = parse("# Т\n\n" + "*".repeat(depth) + "а" + "*".repeat(depth) + "\n");

        assertThat(found()).containsExactly("markdown-too-deep 0:0");
        assertThat(prose.title()).isEmpty();
        assertThat(prose.body().getFirstChild()).isNull();
    }

    @Test
    void emphasisMayBeAHundredLevelsDeep() {
        // The document itself is a level, and so are the paragraph and the text inside; a pair of ** is one.
        parse("# Т\n\n" + "**".repeat(97) + "а" + "**".repeat(97) + "\n");
        assertThat(found()).isEmpty();

        parse("# Т\n\n" + "**".repeat(110) + "а" + "**".repeat(110) + "\n");
        assertThat(found()).containsExactly("markdown-too-deep 0:0");
    }

    static Stream<Arguments> endlessParagraphs() {
        return Stream.of(
                Arguments.of("а".repeat(16_000), 3),
                Arguments.of("*".repeat(100_000) + "а" + "*".repeat(100_000), 3),
                Arguments.of("[".repeat(300_000), 3),
                Arguments.of("- а\n".repeat(5_000), 4_003),
                Arguments.of("> а\n".repeat(5_000), 4_003),
                Arguments.of("а\n\nб\n" + "а".repeat(16_000), 6),
                Arguments.of("## Б {#a}" + " ".repeat(100_000), 3));
    }

    @ParameterizedTest
    @MethodSource("endlessParagraphs")
    void anEndlessParagraphIsReportedWhereItBecomesTooLong(String text, int line) {
        Prose prose = assertTimeout(Duration.ofSeconds(5), () -> parse("# Т\n\n" + text + "\n"));

        assertThat(found()).containsExactly("file-too-large " + line + ":0");
        assertThat(diagnostics.sorted().get(0).message().toString())
                .isEqualTo("a paragraph of more than 16000 characters");
        assertThat(diagnostics.sorted().get(0).hint().map(Phrase::toString)).contains("divide it with empty lines");
        assertThat(prose.title()).isEmpty();
    }

    @Test
    void aParagraphMayHaveSixteenThousandCharacters() {
        // The line feed at its end is one of them.
        parse("# Т\n\n" + "а".repeat(15_999) + "\n\n" + "а".repeat(15_999) + "\n \n" + "а".repeat(15_999));

        assertThat(found()).isEmpty();
    }

    @Test
    void aLongTextIsReadInReasonableTime() {
        String paragraph = "Партия *қолдайды* [а](topic:jobs) & 5 < 7. ".repeat(350) + "\n\n";
        String text = "# Т\n\n" + paragraph.repeat(30);

        assertThat(paragraph).hasSizeBetween(15_000, 16_000);
        assertThat(text.length()).isGreaterThan(450_000);
        assertTimeout(Duration.ofSeconds(20), () -> parse(text));
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"## Б", "## Б {#a", "# Б #", "Б\n="})
    void aHeadingWithALongRunOfSpacesIsReadInReasonableTime(String heading) {
        assertTimeout(Duration.ofSeconds(5), () -> parse("# Т\n\n" + heading + " ".repeat(15_900) + "\n"));
        assertTimeout(Duration.ofSeconds(5), () -> parse("# Т\n\n" + heading + " ".repeat(100_000) + "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.", "a-", "a", "-a", "1"})
    void anAnchorOfManyGroupsIsReadInReasonableTime(String group) {
        String text = "# Т\n\n## Б {#" + group.repeat(15_900 / group.length()) + "}\n";

        assertTimeout(Duration.ofSeconds(5), () -> parse(text));
    }

    @Test
    void manyParagraphsAreReadInReasonableTime() {
        String text = "# Т\n\n" + "а\n\n".repeat(125_000);

        assertTimeout(Duration.ofSeconds(20), () -> parse(text));
        assertThat(found()).isEmpty();
    }

    @Test
    void anEmptyTextStandsForAFileThatIsMissing() {
        Prose prose = ProseParser.empty("kk.md");

        assertThat(prose.title()).isEmpty();
        assertThat(prose.parts()).isEmpty();
        assertThat(prose.position()).isEqualTo(SourcePosition.file("kk.md"));
        assertThat(PlainText.summary(prose.body(), 100)).isEmpty();
    }

    @Test
    void hintsNameWhatLinksMayBe() {
        parse("# Т\n\n[б](x:y)\n");

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.BAD_LINK);
            assertThat(d.hint().map(Phrase::toString))
                    .get()
                    .asString()
                    .contains(
                            "section:, chapter:, pledge:, district:, topic:, project:, commitment:, page:, site:",
                            "https://");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[`код`](topic:jobs)", "[**`а`**](topic:jobs)", "[*а*](topic:jobs)", "[\\*](topic:jobs)"})
    void aLinkOfCodeOrEmphasisHasAText(String link) {
        parse("# Т\n\n" + link + "\n");

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[` `](topic:jobs)", "[*` `*](topic:jobs)"})
    void aLinkOfBlanksHasNone(String link) {
        parse("# Т\n\n" + link + "\n");

        assertThat(found()).containsExactly("bad-link 3:1");
    }

    @Test
    void whatEveryPageOfATextHasAsItsIdIsNoAnchor() throws IOException {
        for (String template : List.of(
                "layouts/page.ftlh",
                "components/search-box/search-box.ftlh",
                "pages/pledge.ftlh",
                "components/note/note.ftlh")) {
            Matcher ids =
                    Pattern.compile(" id=\"([a-z-]+)\"").matcher(Files.readString(Path.of("templates", template)));
            while (ids.find()) {
                if (!ids.group(1).equals(Prose.EDITOR_NOTE)) {
                    assertThat(ProseParser.OWN_ANCHORS).as(template).contains(ids.group(1));
                }
            }
        }
        parse("# Т\n\n## А {#search}\n\nа\n\n## Б {#related}\n\nб\n\n## В {#searches}\n\nв\n");
        assertThat(found()).containsExactly("duplicate-anchor 3:1", "duplicate-anchor 7:1");
    }

    @Test
    void aParagraphHasNoMoreAnglesThanAnyTextNeeds() {
        parse("# Т\n\n" + "а < б ".repeat(500) + "\n\n" + "а < б ".repeat(500) + "\n");
        assertThat(found()).isEmpty();

        parse("# Т\n\nа\n" + "а < б ".repeat(501) + "\n");
        assertThat(found()).containsExactly("file-too-large 4:3003");
        assertThat(diagnostics.sorted().get(0).message().toString()).isEqualTo("more than 500 signs < in a paragraph");
    }

    @Test
    void anAddressNamesNoUser() {
        parse("# Т\n\n[а](https://user:word@example.org/) и [б](https://user@example.org).\n");
        assertThat(found()).containsExactly("bad-link 3:1", "bad-link 3:39");

        parse("# Т\n\n[а](https://example.org/@user?a=b@c#d@e)\n");
        assertThat(found()).hasSize(2);
    }
}

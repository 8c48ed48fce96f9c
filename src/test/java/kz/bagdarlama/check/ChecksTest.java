package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChecksTest {

    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();
    private ContentFolder content;

    @BeforeEach
    void write() {
        content = new ContentFolder(folder);
    }

    private List<String> run(Check check) throws IOException {
        return run(check, "");
    }

    private List<String> run(Check check, String template) throws IOException {
        Content read = content.read(diagnostics);
        check.run(
                new CheckInput(
                        read,
                        Routes.of(read, "https://example.org/", diagnostics),
                        new Templates("templates", Map.of("a.ftlh", template), Map.of())),
                diagnostics);
        return diagnostics.sorted().stream()
                .map(d -> d.code().id() + " " + d.position().line() + ":"
                        + d.position().column())
                .toList();
    }

    @Test
    void aSiteWithoutErrorsStaysWithoutErrors() throws IOException {
        for (Check check : List.of(new ReferenceCheck(), new HeadingCheck(), new LinkCheck(), new MessageCheck())) {
            assertThat(run(check)).isEmpty();
        }
    }

    static Stream<Arguments> mentions() {
        return Stream.of(
                Arguments.of("topics: [jbos]", "unknown-topic 4:10", "did you mean “jobs” (Жұмыс)?"),
                Arguments.of(
                        "topics: [water]", "unknown-topic 4:10", "topics: air (Ауа), jobs (Жұмыс), youth (Жастар)"),
                Arguments.of(
                        "topics: [jobs, soil]",
                        "unknown-topic 4:16",
                        "topics: air (Ауа), jobs (Жұмыс), youth (Жастар)"),
                Arguments.of(
                        "topics: [jobs]\ndistricts: [alatu]",
                        "unknown-district 5:13",
                        "did you mean “alatau” (Алатау ауданы)?"),
                Arguments.of(
                        "topics: [jobs]\nproject: orleuu", "unknown-project 5:10", "did you mean “orleu” (Өрлеу)?"),
                Arguments.of("topics: [jobs]\ngroup: tourism", "unknown-group 5:8", "the chapter has no groups yet"),
                Arguments.of("topics: [jobs]\nrelated: [1.2/7]", "unknown-pledge 5:11", "pledges: 1.1/1"),
                Arguments.of(
                        "topics: [jobs]\ntargets: [{value: 1, unit: jbo}]",
                        "unknown-unit 5:28",
                        "did you mean “job” (орын)?"),
                Arguments.of(
                        "topics: [jobs]\nmeasures: [{id: a, districts: [medeo]}]",
                        "unknown-district 5:32",
                        "did you mean “medeu” (Медеу ауданы)?"),
                Arguments.of(
                        "topics: [jobs]\nmeasures: [{id: a}, {id: a}]",
                        "duplicate-id 5:26",
                        "give each measure a letter of its own"));
    }

    @ParameterizedTest
    @MethodSource("mentions")
    void aMentionOfNothingIsReportedWhereItStands(String lines, String expected, String hint) throws IOException {
        content.with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "first", lines));

        assertThat(run(new ReferenceCheck())).containsExactly(expected);
        assertThat(diagnostics.sorted())
                .extracting(d -> d.hint().map(Phrase::toString).orElse(""))
                .containsExactly(hint);
    }

    @Test
    void linksLeadToPagesAndAnchorsThatExist() throws IOException {
        content.with(ContentFolder.PLEDGE + "ru.md", """
                # Первое обещание

                [а](pledge:1.1/1) [б](pledge:1.1/9) [в](topic:jbos) [г](page:about#nothing)
                [д](#nothing) [е](section:1) [ж](chapter:1.1) [з](district:medeu) [и](district:medeu#a)
                """);

        assertThat(run(new LinkCheck()))
                .containsExactlyInAnyOrder(
                        "dead-link 3:19", "dead-link 3:37", "dead-anchor 3:53", "dead-anchor 4:1", "dead-anchor 4:67");
    }

    @Test
    void headingsAreThoseOfTheMeasures() throws IOException {
        content.with(
                        ContentFolder.PLEDGE + "pledge.yaml",
                        ContentFolder.pledge("1.1/1", "first", "topics: [jobs]", "measures: [{id: a}, {id: b}]"))
                .with(ContentFolder.PLEDGE + "ru.md", "# Т\n\n## А {#a}\n\nа\n\n## Б {#b}\n\nб\n")
                .with(ContentFolder.PLEDGE + "kk.md", "# Т\n\n## А {#a}\n\nа\n\n## В {#c}\n\nв\n");

        assertThat(run(new HeadingCheck())).containsExactly("heading-mismatch 7:1");
    }

    @Test
    void headingsStandInTheOrderOfTheMeasures() throws IOException {
        content.with(
                        ContentFolder.PLEDGE + "pledge.yaml",
                        ContentFolder.pledge("1.1/1", "first", "topics: [jobs]", "measures: [{id: a}, {id: b}]"))
                .with(ContentFolder.PLEDGE + "ru.md", "# Т\n\n## А {#a}\n\nа\n\n## Б {#b}\n\nб\n")
                .with(ContentFolder.PLEDGE + "kk.md", "# Т\n\n## Б {#b}\n\nб\n\n## А {#a}\n\nа\n");

        assertThat(run(new HeadingCheck())).containsExactly("heading-mismatch 3:1");
    }

    @ParameterizedTest
    @CsvSource({
        "acbd, 5", "bcda, 9", "dabc, 3", "abdc, 7", "cdab, 3",
    })
    void theHeadingThatIsOutOfOrderIsNamed(String order, int line) throws IOException {
        content.with(
                        ContentFolder.PLEDGE + "pledge.yaml",
                        ContentFolder.pledge(
                                "1.1/1", "first", "topics: [jobs]", "measures: [{id: a}, {id: b}, {id: c}, {id: d}]"))
                .with(ContentFolder.PLEDGE + "ru.md", headings("abcd"))
                .with(ContentFolder.PLEDGE + "kk.md", headings(order));

        assertThat(run(new HeadingCheck())).containsExactly("heading-mismatch " + line + ":1");
    }

    private static String headings(String order) {
        StringBuilder text = new StringBuilder("# Т\n\n");
        order.chars().forEach(id -> text.append("## Б {#").append((char) id).append("}\n\n"));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"##Б {#b}", "###Б {#b}", "##«Б» және т.б. {#b}"})
    void aHeadingThatWasNotReadAsOneIsNotMissing(String heading) throws IOException {
        content.with(
                        ContentFolder.PLEDGE + "pledge.yaml",
                        ContentFolder.pledge("1.1/1", "first", "topics: [jobs]", "measures: [{id: a}, {id: b}]"))
                .with(ContentFolder.PLEDGE + "ru.md", "# Т\n\n## А {#a}\n\nа\n\n## Б {#b}\n\nб\n")
                .with(ContentFolder.PLEDGE + "kk.md", "# Т\n\n## А {#a}\n\nа\n\n" + heading + "\n\nб\n");

        assertThat(run(new HeadingCheck())).containsExactly("unread-markup 7:1");
    }

    @Test
    void freePagesHaveTheSameHeadingsInEveryLanguage() throws IOException {
        content.with("pages/about/ru.md", "# О сайте\n\n## Источники {#sources}\n\nа\n");

        assertThat(run(new HeadingCheck())).containsExactly("heading-mismatch 3:1");
    }

    @Test
    void idsAreGivenOnce() throws IOException {
        content.with("units.yaml", "- {id: job, ru: а, kk: а}\n- {id: job, ru: б, kk: б}\n");

        assertThat(run(new ReferenceCheck())).containsExactly("duplicate-id 2:8");
    }

    @Test
    void messagesAreUsedAndThere() throws IOException {
        content.with(
                        "messages/ru.yaml",
                        Files.readString(folder.resolve("messages/ru.yaml")) + "extra: {used: Да, unused: Нет}\n")
                .with(
                        "messages/kk.yaml",
                        Files.readString(folder.resolve("messages/kk.yaml")) + "extra: {used: Иә, unused: Жоқ}\n");
        int line = Files.readAllLines(folder.resolve("messages/ru.yaml")).size();

        assertThat(run(new MessageCheck(), "${t(\"extra.used\")} ${t(\"extra.usde\")}"))
                .containsExactlyInAnyOrder(
                        "unused-message " + line + ":19", "unused-message " + line + ":19", "missing-message 1:22");
    }

    @Test
    void placeholdersAreTheSameInEveryLanguageAndFilled() throws IOException {
        content.with(
                        "messages/ru.yaml",
                        Files.readString(folder.resolve("messages/ru.yaml")) + "extra: {a: \"{x}\", b: \"{x}\"}\n")
                .with(
                        "messages/kk.yaml",
                        Files.readString(folder.resolve("messages/kk.yaml")) + "extra: {a: \"{y}\", b: \"{x}\"}\n");

        run(
                new MessageCheck(),
                "${t(\"extra.a\", {\"x\": 1, \"y\": 1})} ${t(\"extra.b\")} ${t(\"extra.b\", {\"x\": 1})}");

        assertThat(diagnostics.sorted())
                .extracting(d -> d.message().toString())
                .containsExactlyInAnyOrder(
                        "{x} is missing in “extra.a”",
                        "{y} is missing in “extra.a”",
                        "“extra.b” has the placeholders {x}; the template fills none");
    }

    static Stream<Arguments> placeholdersOfTheProgram() {
        return Stream.of(
                Arguments.of("deadline.in", "in", 15, "{year} is missing in “deadline.in”"),
                Arguments.of("deadline.in", "in {year} {count}", 25, "nothing fills {count} in “deadline.in”"),
                Arguments.of("deadline.span", "{first}", 17, "{last} is missing in “deadline.span”"),
                Arguments.of("programme.title", "{title}", 19, "nothing fills {title} in “programme.title”"));
    }

    @ParameterizedTest
    @MethodSource("placeholdersOfTheProgram")
    void theMessagesOfTheProgramHaveThePlaceholdersThatItFills(String key, String text, int column, String message)
            throws IOException {
        for (String language : List.of("ru", "kk")) {
            content.with("messages/" + language + ".yaml", key + ": \"" + text + "\"\n");
        }
        run(new MessageCheck());

        assertThat(diagnostics.sorted()).hasSize(2).allSatisfy(d -> {
            assertThat(d.message().toString()).isEqualTo(message);
            assertThat(d.position().column()).isEqualTo(column);
        });
    }
}

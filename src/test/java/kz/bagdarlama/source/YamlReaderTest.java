package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.SourcePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlReaderTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private Optional<YamlNode> read(String text) {
        return new YamlReader(diagnostics).read("a.yaml", text);
    }

    private YamlNode.Mapping mapping(String text) {
        return (YamlNode.Mapping) read(text).orElseThrow();
    }

    private YamlNode.Scalar value(String text) {
        return (YamlNode.Scalar) mapping(text).entries().get("a").value();
    }

    private List<String> found() {
        return diagnostics.sorted().stream()
                .map(d -> d.code().id() + " " + d.position().line() + ":"
                        + d.position().column())
                .toList();
    }

    private static Arguments fault(String name, String text, String... expected) {
        return Arguments.of(name, text, List.of(expected));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("nothing", "", "yaml-syntax 0:0"),
                fault("comments alone", "# nothing\n", "yaml-syntax 0:0"),
                fault("a key written twice", "a: 1\nb: 2\na: 3\n", "duplicate-key 3:1"),
                fault("a key written three times", "a: 1\na: 2\na: 3\n", "duplicate-key 2:1", "duplicate-key 3:1"),
                fault("a nested key written twice", "a:\n  b: 1\n  b: 2\n", "duplicate-key 3:3"),
                fault("a key written twice in braces", "a: {b: 1, c: 2, b: 3}\n", "duplicate-key 1:17"),
                fault("a key written twice, once in quotes", "a: 1\n\"a\": 2\n", "duplicate-key 2:1"),
                fault("an alias", "a: *b\n", "yaml-alias 1:4"),
                fault("an alias in a list", "a:\n  - *b\n", "yaml-alias 2:5"),
                fault("a text that starts with a star", "a: *жұлдыз\n", "yaml-alias 1:4"),
                fault("an anchor on a text", "a: &b c\n", "yaml-alias 1:4"),
                fault("an anchor and its alias", "a: &b c\nd: *b\n", "yaml-alias 1:4", "yaml-alias 2:4"),
                fault("an anchor on a list", "a: &b [c]\n", "yaml-alias 1:4"),
                fault("an anchor on keys", "a: &b {c: d}\n", "yaml-alias 1:4"),
                fault("an anchor on keys below", "a: &b\n  c: d\n", "yaml-alias 1:4"),
                fault("a merged mapping", "a: {b: 1}\nc:\n  <<: *a\n", "yaml-alias 3:7"),
                fault("a tag", "a: !!str 1\n", "yaml-alias 1:4"),
                fault("a tag of one's own", "a: !b c\n", "yaml-alias 1:4"),
                fault("a tag on a list", "a: !b [c]\n", "yaml-alias 1:4"),
                fault("a dangerous tag", "a: !!javax.script.ScriptEngineManager [b]\n", "yaml-alias 1:4"),
                fault("a bare mark of exclamation", "a: ! b\n", "yaml-alias 1:4"),
                fault("a second document", "a: 1\n---\nb: 2\n", "yaml-syntax 3:1"),
                fault("a version of YAML", "# a\n\n%YAML 9.9\n---\na: 1\n", "yaml-syntax 3:1"),
                fault("the version that is read", "%YAML 1.2\n---\na: 1\n", "yaml-syntax 1:1"),
                fault("a short form of tags", "%TAG ! tag:x,2000:\n---\na: 1\n", "yaml-syntax 1:1"),
                fault("a directive without a document", "%FOO\na: 1\n", "yaml-syntax 1:1"),
                fault("a list for a key", "a: 1\n? [b, c]\n: d\n", "yaml-syntax 2:3"),
                fault("a list by dashes for a key", "? - b\n  - c\n: d\n", "yaml-syntax 1:3"),
                fault("keys for a key", "a: 1\n{b: c}: d\n", "yaml-syntax 2:1"),
                fault("braces in braces", "a: {{b}}\n", "yaml-syntax 1:5"),
                fault("several lines for a key", "? |\n  b\n  c\n: d\n", "yaml-syntax 1:3"),
                fault("a tab before a key", "a:\n\tb: 1\n", "yaml-syntax 2:1"),
                fault("a tab in indentation", "a:\n  b: 1\n\tc: 2\n", "yaml-syntax 3:1"),
                fault("a double quote that is not closed", "a: \"b\nc: d\n", "yaml-syntax 1:4"),
                fault("a single quote that is not closed", "a: 'b\nc: d\n", "yaml-syntax 1:4"),
                fault("a second colon", "a: b: c\n", "yaml-syntax 1:5"),
                fault("a second colon after Cyrillic", "атау: сөз: мағына\n", "yaml-syntax 1:10"),
                fault("a second colon after an emoji", "a: \"😀\"\nb: 😀 c: d\n", "yaml-syntax 2:7"),
                fault("a text that starts with a per cent sign", "a: %b\n", "yaml-syntax 1:4"),
                fault("a text that starts with an at sign", "a: @b\n", "yaml-syntax 1:4"),
                fault("a text that starts with a backtick", "a: `b`\n", "yaml-syntax 1:4"),
                fault("a text that starts with an asterisk", "a: 1\nb: *ж*\n", "yaml-syntax 2:4"),
                fault("a text that starts with a mark of exclamation", "a: {b: !ж, c: d}\n", "yaml-syntax 1:8"),
                fault("a text that starts with a bar", "a: | ж\n", "yaml-syntax 1:4"),
                fault("a text that starts with a dash", "a: - ж\n", "yaml-syntax 1:4"),
                fault("a colon between printed quotes", "a: „ж: ж“\n", "yaml-syntax 1:4"),
                fault("a text with a number sign", "a: ж #5\n", "yaml-syntax 1:6"),
                fault("a text that starts with a number sign", "a: #ж\n", "yaml-syntax 1:4"),
                fault("text after a quote", "a: \"b\" c\n", "yaml-syntax 1:8"),
                fault("an unknown escape", "a: \"\\q\"\n", "yaml-syntax 1:6"),
                fault("an ambiguous word after an emoji", "😀: {😀: no}\n", "ambiguous-value 1:8"),
                fault(
                        "several faults at once",
                        "a: no\nb: 010\na: yes\n",
                        "ambiguous-value 1:4",
                        "ambiguous-value 2:4",
                        "duplicate-key 3:1",
                        "ambiguous-value 3:4"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsReportedWhereItStands(String name, String text, List<String> expected) {
        read(text);

        assertThat(found()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(diagnostics.sorted()).allSatisfy(d -> {
            assertThat(d.message().toString()).isNotBlank().doesNotContain("\n", "Exception", "org.snakeyaml");
            assertThat(d.position().path()).isEqualTo("a.yaml");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void windowsLineEndsDoNotMoveTheFault(String name, String text, List<String> expected) {
        read(text.replace("\n", "\r\n"));

        assertThat(found()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "~",
                "no",
                "No",
                "NO",
                "yes",
                "Yes",
                "YES",
                "on",
                "On",
                "off",
                "OFF",
                "y",
                "Y",
                "n",
                "N",
                "010",
                "007",
                "00",
                "-012",
                "0o17",
                "0x1F",
                "-0x1F",
                "0b101",
                "1_000",
                "1_000_000",
                "12:30",
                "1:30:00",
                "12:30:45.5",
                ".inf",
                "-.inf",
                ".Inf",
                ".nan",
                ".NaN",
                "+010"
            })
    void wordsThatReadersDisagreeAboutAreReportedUnlessQuoted(String word) {
        value("a: " + word + "\n");
        assertThat(found()).containsExactly("ambiguous-value 1:4");
        assertThat(diagnostics.sorted().get(0).message().toString()).startsWith("“" + word + "”");

        Diagnostics quoted = new Diagnostics();
        for (String text : List.of("a: \"" + word + "\"\n", "a: '" + word + "'\n", "a: |\n  " + word + "\n")) {
            var node = (YamlNode.Mapping)
                    new YamlReader(quoted).read("a.yaml", text).orElseThrow();
            assertThat(((YamlNode.Scalar) node.entries().get("a").value())
                            .text()
                            .strip())
                    .isEqualTo(word);
        }
        assertThat(quoted.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "false",
                "0",
                "1",
                "-1",
                "10",
                "1.5",
                "1.10",
                "0.5",
                "-0.5",
                "100",
                "2023",
                "1.1/3",
                "2023–2027",
                "2023-2027",
                "by 2026",
                "within 5 years",
                "a:b",
                "7-20-25",
                "none",
                "nope",
                "Yesterday",
                "onion",
                "N1",
                "нет",
                "қала",
                "«Алматы»",
                "98,5%",
                "8 439",
                "https://example.org/",
                "a#b",
                "a'b",
                "1:70",
                "x0x1"
            })
    void otherPlainWordsAreTakenAsTheyAreWritten(String word) {
        YamlNode.Scalar value = value("a: " + word + "\n");

        assertThat(found()).isEmpty();
        assertThat(value.text()).isEqualTo(word);
        assertThat(value.quoted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:\n", "a: null\n", "a: \"\"\n", "a: ''\n", "a: # nothing\n", "a: \" \"\n"})
    void anEmptyValueIsEmpty(String text) {
        assertThat(value(text).isEmpty()).isTrue();
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("a: \"b\"", "b", true),
                Arguments.of("a: 'b'", "b", true),
                Arguments.of("a: 'b''c'", "b'c", true),
                Arguments.of("a: \"b\\n\\u04D9\"", "b\nә", true),
                Arguments.of("a: b # comment", "b", false),
                Arguments.of("a: b c", "b c", false),
                Arguments.of("a: b\n  c", "b c", false),
                Arguments.of("a: |\n  b\n  c\n", "b\nc\n", true),
                Arguments.of("a: >\n  b\n  c\n", "b c\n", true),
                Arguments.of("a: >-\n  b\n  c\n", "b c", true),
                Arguments.of("a:\n  b", "b", false));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsReadAsYamlSays(String yaml, String text, boolean quoted) {
        YamlNode.Scalar value = value(yaml);

        assertThat(value.text()).isEqualTo(text);
        assertThat(value.quoted()).isEqualTo(quoted);
        assertThat(found()).isEmpty();
    }

    @Test
    void everyValueKnowsWhereItStands() {
        YamlNode.Mapping root = mapping("""
                # comment
                атау: {ru: Работа, kk: "Жұмыс"}
                тізім:
                  - бір
                  - [екі, 😀, үш]
                """);
        var name = (YamlNode.Mapping) root.entries().get("атау").value();
        var list = (YamlNode.Sequence) root.entries().get("тізім").value();
        var inner = (YamlNode.Sequence) list.items().get(1);

        assertThat(root.position()).isEqualTo(at(2, 1));
        assertThat(root.entries().get("тізім").key().position()).isEqualTo(at(3, 1));
        assertThat(name.position()).isEqualTo(at(2, 7));
        assertThat(name.entries().get("kk").key().position()).isEqualTo(at(2, 20));
        assertThat(name.entries().get("kk").value().position()).isEqualTo(at(2, 24));
        assertThat(list.items().get(0).position()).isEqualTo(at(4, 5));
        assertThat(inner.position()).isEqualTo(at(5, 5));
        assertThat(inner.items()).extracting(YamlNode::position).containsExactly(at(5, 6), at(5, 11), at(5, 14));
        assertThat(found()).isEmpty();
    }

    private static SourcePosition at(int line, int column) {
        return new SourcePosition("a.yaml", line, column);
    }

    @Test
    void everyValueKnowsItsLength() {
        YamlNode.Mapping root = mapping("кілт: мән\n😀: \"жұмыс\"\nlong: " + "x".repeat(1000) + "\n");

        assertThat(root.entries().get("кілт").key().length()).isEqualTo(4);
        assertThat(root.entries().get("кілт").value().length()).isEqualTo(3);
        assertThat(root.entries().get("😀").key().length()).isEqualTo(1);
        assertThat(root.entries().get("😀").value().length()).isEqualTo(7);
        assertThat(root.entries().get("long").value().length()).isEqualTo(200);
    }

    @Test
    void keysKeepTheOrderOfTheFile() {
        assertThat(mapping("c: 1\na: 2\nb: 3\n").entries().keySet()).containsExactly("c", "a", "b");
    }

    @Test
    void theRestIsReadWhereAKeyIsWrittenTwice() {
        assertThat(((YamlNode.Scalar)
                                mapping("a: 1\na: 2\nb: 3\n").entries().get("a").value())
                        .text())
                .isEqualTo("1");
    }

    @Test
    void theKindsAreNamed() {
        assertThat(Stream.of("a\n", "[a]\n", "a: b\n")
                        .map(text -> read(text).orElseThrow().kind().toString()))
                .containsExactly("a single value", "a list", "keys with values");
    }

    @ParameterizedTest
    @CsvSource({"[, ]", "'{a: ', }"})
    void deepNestingIsAFaultAndNotACrash(String open, String close) {
        for (int depth : List.of(21, 1000, 100_000)) {
            Diagnostics each = new Diagnostics();
            new YamlReader(each).read("a.yaml", open.repeat(depth) + "b" + close.repeat(depth));

            assertThat(each.sorted()).singleElement().satisfies(d -> {
                assertThat(d.code()).isEqualTo(Code.YAML_SYNTAX);
                assertThat(d.message().toString()).contains("20 levels");
            });
        }
    }

    @Test
    void nestingThatAnEditorMayNeedIsRead() {
        assertThat(read("[".repeat(19) + "b" + "]".repeat(19))).isPresent();
        assertThat(found()).isEmpty();
    }

    @Test
    void deepIndentationIsAFaultToo() {
        StringBuilder text = new StringBuilder();
        for (int depth = 0; depth < 1000; depth++) {
            text.append(" ".repeat(depth)).append("a:\n");
        }
        read(text.toString());

        assertThat(diagnostics.sorted())
                .singleElement()
                .extracting(d -> d.message().toString())
                .asString()
                .contains("20 levels");
    }

    @Test
    void aHugeDocumentIsRefusedQuickly() {
        String text = "- bbb\n".repeat(100_000);

        assertTimeout(Duration.ofSeconds(10), () -> read(text));
        assertThat(text).hasSizeGreaterThan(TextFiles.MAX_BYTES);
        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.YAML_SYNTAX);
            assertThat(d.message().toString()).startsWith("not valid YAML: ").contains("exceeds the maximum");
        });
    }

    @Test
    void aHugeTextIsReadQuickly() {
        String text = "a: \"" + "сөз ".repeat(60_000) + "\"\n";

        assertTimeout(Duration.ofSeconds(10), () -> read(text));
        assertThat(found()).isEmpty();
    }

    @Test
    void aliasesCannotMultiply() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 15; i++) {
            text.append("a%d: &a%d [".formatted(i, i))
                    .append(String.join(", ", java.util.Collections.nCopies(9, "*a" + (i - 1))))
                    .append("]\n");
        }
        read(text.toString());

        assertThat(diagnostics.sorted())
                .isNotEmpty()
                .extracting(Diagnostic::code)
                .containsOnly(Code.YAML_ALIAS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: {accent: #0b5f6b}|accent: \"#0b5f6b\"",
                "ru: Итог, всё: размещение.|ru: \"Итог, всё: размещение.\"",
                "ru: [Туризм] размещение.|ru: \"[Туризм] размещение.\"",
                "ru: **Важно** туристы.|ru: \"Важно туристы.\"",
                "ru: *Размещение*|\"Размещение\"",
                "ru: **Размещение**|\"Размещение\"",
                "name:\t{ru: ж}|write a space in its place",
            })
    void theHintSaysWhatToWriteInTheWordsOfTheEditor(String text, String hint) {
        read(text.replace("\\t", "\t") + "\n");

        assertThat(diagnostics.sorted()).hasSize(1);
        assertThat(diagnostics.sorted().get(0).hint().orElseThrow().toString()).endsWith(hint);
    }

    static Stream<Arguments> unclosed() {
        return Stream.of(
                fault("a list", "a: b\nc: [d, e\nf: g\nh: i\n", "yaml-syntax 2:4"),
                fault("a list at the end", "a: b\nc: [d, e", "yaml-syntax 2:4"),
                fault("braces", "a: b\nc: {d: e\n", "yaml-syntax 2:4"),
                fault("braces in a list", "a:\n  - {b: c, d: [e]\n", "yaml-syntax 2:5"),
                fault("braces before keys", "a: {b: c\nd: e\nf: g\n", "yaml-syntax 1:4"),
                fault("a list in braces", "a: {b: [c}\nd: e\n", "yaml-syntax 1:8"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: b/c: {d: Туризм #1, e: f}|2:15",
                "a:/  b: {accent: #0b5f6b}|2:15",
                "a: ['x # y', \"# z\", 1 # 2]|1:23",
                "a: b # {c}/d: {e: #f}|2:8",
            })
    void aCommentThatSwallowsTheClosingBracketIsReported(String text, String place) {
        read(text.replace('/', '\n') + "\n");

        assertThat(found()).containsExactly("yaml-syntax " + place);
        assertThat(diagnostics.sorted().get(0).message().toString())
                .isEqualTo("“#” after a space begins a comment, and the bracket before it stays open");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unclosed")
    void aBracketThatIsNotClosedIsReportedWhereItOpens(String name, String text, List<String> expected) {
        read(text);

        assertThat(found()).isEqualTo(expected);
        assertThat(diagnostics.sorted().get(0).message().toString())
                .isEqualTo("a bracket opens here and is never closed");
    }

    static Stream<Arguments> colonsInBraces() {
        return Stream.of(
                fault("in the first text", "a: {ru: Итог: гранты, kk: б}\n", "yaml-syntax 1:13"),
                fault("in the last text", "a: {ru: а, kk: Қорытынды: грант}\nb: c\n", "yaml-syntax 1:25"),
                fault("after an emoji", "a: {ru: 😀 б: в}\n", "yaml-syntax 1:12"),
                fault("on a line of its own", "a: {\n  ru: Итог: гранты,\n  kk: б}\n", "yaml-syntax 2:11"),
                fault("in a list", "a:\n  - {b: c: d}\n", "yaml-syntax 2:10"),
                fault("in square brackets", "a: [b: c: d]\n", "yaml-syntax 1:9"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("colonsInBraces")
    void aTextWithAColonInsideBracesIsToBeQuoted(String name, String text, List<String> expected) {
        read(text);

        assertThat(found()).isEqualTo(expected);
        Diagnostic fault = diagnostics.sorted().get(0);
        assertThat(fault.message().toString())
                .isEqualTo("a second colon inside brackets: YAML takes the text before it for a key");
        assertThat(fault.hint().orElseThrow().toString())
                .isEqualTo("inside { } a text with a colon or a comma stands in quotes:"
                        + " {ru: \"…: …\", kk: \"…: …\"}");
    }

    static Stream<String> tags() {
        return Stream.of(
                "a: !b c\n", "a: !b [c, d]\n", "a: !b {c: d}\n", "a: !b\n  - c\n  - d\n", "a: !b\n  c: d\n  e: f\n");
    }

    @ParameterizedTest
    @MethodSource("tags")
    void aTagIsReportedOnce(String text) {
        read(text);

        assertThat(diagnostics.sorted())
                .extracting(d -> d.code().id() + " " + d.message().toString())
                .containsExactly("yaml-alias tags (!) are not read");
    }

    @ParameterizedTest
    @MethodSource("endlessNumbers")
    void aTextOfEndlessNumbersIsReadQuickly(String text) {
        assertTimeout(Duration.ofSeconds(10), () -> read("a: " + text + "\n"));

        assertThat(found()).isEmpty();
    }

    static Stream<String> endlessNumbers() {
        return Stream.of(
                "1:".repeat(20_000) + "1", "1_".repeat(20_000) + "1", "0".repeat(20_000), "1:1_".repeat(20_000) + "x");
    }

    @Test
    void anAmbiguousNumberMayBeLong() {
        read("a: " + "1:".repeat(31) + "1\n");

        assertThat(found()).containsExactly("ambiguous-value 1:4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name:\n  ru: Воздух: чистый\n  kk: Ауа\n",
                "- id: a\n  what:\n    ru: Готово: 5 школ\n    kk: Дайын\n",
                "ru: Итог: слова\n",
                "a:\n  - b: Цель: слова\n",
            })
    void aSecondColonInATextIsSaidToBeOneHoweverDeepItStands(String text) {
        new YamlReader(diagnostics).read("a.yaml", text);

        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(d -> assertThat(d.message())
                        .hasToString("a second colon in one line: YAML takes the text before it for a key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b # c\n",
                "a: b ## c\n",
                "a: 172 #тыс\n",
                "a: https://b.example/ #ж\n",
                "a: #\n  b: c\n",
                "a: b#c\n",
                "a: 'b' #c\n",
                "a: |\n  b #c\n"
            })
    void aCommentIsReadAsOne(String text) {
        new YamlReader(diagnostics).read("a.yaml", text);

        assertThat(found()).isEmpty();
    }
}

package kz.bagdarlama.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DiagnosticFormatTest {

    private static String format(Diagnostic diagnostic, String... lines) {
        return new DiagnosticFormat(
                        path -> path.equals(diagnostic.position().path()) ? List.of(lines) : List.of(),
                        PhraseBook.ENGLISH,
                        false)
                .format(diagnostic);
    }

    private static Diagnostic at(int line, int column, int length) {
        return new Diagnostic(
                Severity.ERROR,
                Code.UNKNOWN_TOPIC,
                new SourcePosition("content/a.yaml", line, column),
                length,
                Phrase.of("there is no topic “{id}”", "jbos"),
                Optional.of(Suggestion.didYouMean("jobs")));
    }

    @Test
    void showsPlaceCodeMessageLineCaretAndHint() {
        assertThat(format(at(2, 10, 4), "id: 1.1/3", "topics: [jbos]")).isEqualTo("""
                content/a.yaml:2:10: error[unknown-topic]: there is no topic “jbos”
                 2 | topics: [jbos]
                   |          ^^^^
                  = hint: did you mean “jobs”?
                """);
    }

    @Test
    void aWarningSaysSo() {
        var warning = new Diagnostic(
                Severity.WARNING,
                Code.UNUSED_MESSAGE,
                new SourcePosition("m.yaml", 1, 1),
                1,
                Phrase.literal("nobody asks for it"),
                Optional.empty());

        assertThat(format(warning, "key: x")).isEqualTo("""
                m.yaml:1:1: warning[unused-message]: nobody asks for it
                 1 | key: x
                   | ^
                """);
    }

    @Test
    void theCaretStandsUnderCyrillicText() {
        assertThat(format(at(1, 7, 6), "Қала: Алатуа ауданы")).contains("""
                 1 | Қала: Алатуа ауданы
                   |       ^^^^^^
                """);
    }

    @Test
    void anEmojiCountsAsOneColumn() {
        assertThat(format(at(1, 4, 4), "😀😀 jbos")).contains("""
                 1 | 😀😀 jbos
                   |    ^^^^
                """);
    }

    @Test
    void aTabIsOneCell() {
        assertThat(format(at(1, 3, 4), "\t\tjbos")).contains("""
                 1 |   jbos
                   |   ^^^^
                """);
    }

    @Test
    void theGutterIsAsWideAsTheLineNumber() {
        String[] lines = new String[120];
        java.util.Arrays.fill(lines, "a: b");

        assertThat(format(at(120, 4, 1), lines)).contains(" 120 | a: b\n     |    ^\n");
    }

    @Test
    void aWholeLineHasNoCaret() {
        assertThat(format(at(1, 0, 1), "a: b"))
                .contains("a.yaml:1: error", " 1 | a: b\n  = hint")
                .doesNotContain("^");
    }

    @Test
    void aWholeFileHasNoExcerpt() {
        assertThat(format(at(0, 0, 1), "a: b")).isEqualTo("""
                content/a.yaml: error[unknown-topic]: there is no topic “jbos”
                  = hint: did you mean “jobs”?
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 1000})
    void aLineBeyondTheEndOfTheFileHasNoExcerpt(int line) {
        assertThat(format(at(line, 1, 1), "a: b")).doesNotContain("|").contains("a.yaml:" + line + ":1: error");
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "6, 1", "500, 9"})
    void aColumnBeyondTheEndOfTheLineIsShownAtItsEnd(int column, int length) {
        assertThat(format(at(1, column, length), "a: b")).contains("""
                 1 | a: b
                   |     ^
                  =\
                """);
    }

    @Test
    void anEmptyLineHasItsCaretAtTheStart() {
        assertThat(format(at(1, 1, 3), "")).contains(" 1 | \n   | ^\n");
    }

    @Test
    void theCaretsEndWithTheLine() {
        assertThat(format(at(1, 4, 200), "a: jbos")).contains("""
                 1 | a: jbos
                   |    ^^^^
                """);
    }

    @Test
    void aLineThatFitsIsNotCut() {
        assertThat(format(at(1, 1, 1), "x".repeat(160))).doesNotContain("…");
    }

    @Test
    void aLongLineIsCutOnTheRight() {
        assertThat(format(at(1, 1, 1), "x".repeat(1000))).contains(" 1 | " + "x".repeat(160) + "…\n   | ^\n");
    }

    @Test
    void aLongLineIsCutOnTheLeft() {
        assertThat(format(at(1, 997, 4), "x".repeat(996) + "jbos"))
                .contains(" 1 | …" + "x".repeat(156) + "jbos\n   |  " + " ".repeat(156) + "^^^^\n");
    }

    @Test
    void aLongLineIsCutOnBothSidesAroundTheProblem() {
        String output = format(at(1, 501, 4), "ә".repeat(500) + "jbos" + "ы".repeat(496));
        List<String> lines = output.lines().toList();

        assertThat(lines.get(1)).startsWith(" 1 | …ә").endsWith("ы…").hasSize(5 + 162);
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("jbos"));
        assertThat(lines.get(2)).endsWith("^^^^").doesNotContain("^^^^^");
    }

    @Test
    void aLongLineOfEmojiIsNotCutWithinOne() {
        String output = format(at(1, 501, 1), "😀".repeat(1000));

        assertThat(output).contains("…" + "😀".repeat(160) + "…\n");
        assertThat(output.codePoints().filter(point -> point >= 0xD800 && point < 0xE000))
                .isEmpty();
    }

    @Test
    void withoutATerminalThereAreNoEscapes() {
        assertThat(format(at(1, 1, 4), "jbos")).doesNotContain("\u001b");
    }

    @Test
    void onATerminalThereIsColourAndTheSameText() {
        String coloured = new DiagnosticFormat(path -> List.of("jbos"), PhraseBook.ENGLISH, true).format(at(1, 1, 4));

        assertThat(coloured)
                .contains("\u001b[1;31merror[unknown-topic]\u001b[0m", "\u001b[1;31m^^^^\u001b[0m", "\u001b[1;36mhint");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(format(at(1, 1, 4), "jbos"));
    }

    @Test
    void aWarningHasAnotherColourThanAnError() {
        var warning = new Diagnostic(
                Severity.WARNING,
                Code.UNUSED_MESSAGE,
                SourcePosition.file("m.yaml"),
                1,
                Phrase.literal("unused"),
                Optional.empty());

        assertThat(new DiagnosticFormat(path -> List.of(), PhraseBook.ENGLISH, true).format(warning))
                .contains("\u001b[1;33mwarning[unused-message]\u001b[0m");
    }
}

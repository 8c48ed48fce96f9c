package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CorrectionsTest {

    @TempDir
    private Path folder;

    private Path file;
    private final Diagnostics diagnostics = new Diagnostics();

    @BeforeEach
    void name() {
        file = folder.resolve("ru.md");
    }

    private void wrong(Path path, int line, int column, String found, String replacement) {
        diagnostics.fixable(
                Code.WRONG_SPACE,
                new SourcePosition(path.toString(), line, column),
                found,
                Phrase.literal("wrong"),
                Phrase.literal("write “" + replacement + "”"),
                replacement);
    }

    private void wrong(int line, int column, String found, String replacement) {
        wrong(file, line, column, found, replacement);
    }

    private int mend() throws IOException {
        return Corrections.apply(Corrections.of(diagnostics.sorted()));
    }

    @Test
    void severalPlacesOfOneLineAreMended() throws IOException {
        Files.writeString(file, "а  б  в - г\n");
        wrong(1, 2, "  ", " ");
        wrong(1, 5, "  ", " ");
        wrong(1, 9, "-", "–");

        assertThat(mend()).isEqualTo(3);
        assertThat(file).hasContent("а б в – г");
        assertThat(Files.readString(file)).endsWith("г\n");
    }

    @Test
    void longerAndShorterReplacementsDoNotMoveOthers() throws IOException {
        Files.writeString(file, "195км, 9тыс. мест , дом .\n");
        wrong(1, 4, "км", " км");
        wrong(1, 9, "тыс", " тыс");
        wrong(1, 18, " ", "");
        wrong(1, 24, " ", "");

        assertThat(mend()).isEqualTo(4);
        assertThat(Files.readString(file)).isEqualTo("195 км, 9 тыс. мест, дом.\n");
    }

    @Test
    void theOrderOfReportsDoesNotMatter() throws IOException {
        Files.writeString(file, "а  б  в\n\nг  д\n");
        wrong(1, 2, "  ", " ");
        wrong(1, 5, "  ", " ");
        wrong(3, 2, "  ", " ");
        List<Diagnostic> reversed = new ArrayList<>(diagnostics.sorted());
        Collections.reverse(reversed);

        assertThat(Corrections.of(reversed)).isEqualTo(diagnostics.sorted());
        assertThat(Corrections.apply(reversed)).isEqualTo(3);
        assertThat(Files.readString(file)).isEqualTo("а б в\n\nг д\n");
    }

    @Test
    void ofTwoThatOverlapTheFirstIsMade() throws IOException {
        Files.writeString(file, "абвгд\n");
        wrong(1, 1, "абв", "x");
        wrong(1, 3, "вг", "y");
        wrong(1, 4, "гд", "z");

        assertThat(mend()).isEqualTo(2);
        assertThat(Files.readString(file)).isEqualTo("xz\n");
    }

    @Test
    void twoForOnePlaceAreMadeOnce() throws IOException {
        Files.writeString(file, "а — б\n");
        diagnostics.fixable(
                Code.WRONG_DASH, new SourcePosition(file.toString(), 1, 3), "—", Phrase.literal("one"), null, "–");
        diagnostics.fixable(
                Code.WRONG_DASH, new SourcePosition(file.toString(), 1, 3), "—", Phrase.literal("two"), null, "-");

        assertThat(Corrections.of(diagnostics.sorted())).hasSize(1);
        assertThat(mend()).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo("а – б\n");
    }

    @Test
    void theSamePlaceInAnotherLineOrFileIsAnother() throws IOException {
        Path other = folder.resolve("kk.md");
        Files.writeString(file, "а  б\nа  б\n");
        Files.writeString(other, "а  б\n");
        wrong(1, 2, "  ", " ");
        wrong(2, 2, "  ", " ");
        wrong(other, 1, 2, "  ", " ");

        assertThat(mend()).isEqualTo(3);
        assertThat(Files.readString(file)).isEqualTo("а б\nа б\n");
        assertThat(Files.readString(other)).isEqualTo("а б\n");
    }

    @Test
    void whatNeedsJudgementIsLeftAlone() throws IOException {
        Files.writeString(file, "Zдание\n");
        diagnostics.error(
                Code.UNKNOWN_TOPIC, new SourcePosition(file.toString(), 1, 1), 5, Phrase.literal("wrong"), null);
        diagnostics.fixable(
                Code.MIXED_SCRIPT,
                new SourcePosition(file.toString(), 1, 1),
                "Zдание",
                Phrase.literal("wrong"),
                null,
                null);

        assertThat(Corrections.of(diagnostics.sorted())).isEmpty();
        assertThat(mend()).isZero();
        assertThat(Files.readString(file)).isEqualTo("Zдание\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "а", "аб  вг", "другой текст\n", "\n\n\n", "а\n"})
    void aFileThatChangedMeanwhileIsLeftAlone(String now) throws IOException {
        Files.writeString(file, now);
        wrong(1, 2, "  ", " ");
        wrong(7, 1, "x", "y");
        wrong(1, 90, "x", "y");

        assertThat(mend()).isZero();
        assertThat(Files.readString(file)).isEqualTo(now);
    }

    @Test
    void theRestOfAFileThatChangedIsMended() throws IOException {
        Files.writeString(file, "а б\nв  г\n");
        wrong(1, 2, "  ", " ");
        wrong(2, 2, "  ", " ");

        assertThat(mend()).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo("а б\nв г\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"а  б", "а  б\n", "а  б\n\n\n", "\nа  б", "а  б\r\nв\r\n"})
    void allElseStaysAsItIs(String text) throws IOException {
        Files.writeString(file, text);
        wrong(text.startsWith("\n") ? 2 : 1, 2, "  ", " ");

        assertThat(mend()).isEqualTo(1);
        assertThat(Files.readString(file)).isEqualTo(text.replace("  ", " "));
    }

    @Test
    void aWholeFileOrLineCannotBeMended() throws IOException {
        Files.writeString(file, "а  б\n");
        wrong(0, 0, "а", "б");
        wrong(1, 0, "а", "б");

        assertThat(mend()).isZero();
        assertThat(Files.readString(file)).isEqualTo("а  б\n");
    }

    @Test
    void nothingTemporaryStays() throws IOException {
        Files.writeString(file, "а  б\n");
        wrong(1, 2, "  ", " ");
        mend();

        try (Stream<Path> children = Files.list(folder)) {
            assertThat(children).containsExactly(file);
        }
    }

    @Test
    void aFileThatIsGoneIsSaid() {
        wrong(1, 2, "  ", " ");

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(this::mend);
    }

    @Test
    void withoutCorrectionsNothingIsDone() throws IOException {
        assertThat(Corrections.of(List.of())).isEmpty();
        assertThat(Corrections.apply(List.of())).isZero();
    }

    @Test
    void onlyWhatStandsInTheFileCanBeMended() throws IOException {
        Files.writeString(file, "а&nbsp;б  в\n&mdash; г\n");
        wrong(1, 2, "\u00A0", " ");
        wrong(1, 9, "  ", " ");
        wrong(2, 1, "—", "–");
        wrong(7, 1, "—", "–");
        wrong(0, 0, "—", "–");

        List<Diagnostic> possible = Corrections.possible(Corrections.of(diagnostics.sorted()));

        assertThat(possible)
                .singleElement()
                .satisfies(d -> assertThat(d.position().column()).isEqualTo(9));
        assertThat(Corrections.apply(possible)).isEqualTo(possible.size());
    }
}

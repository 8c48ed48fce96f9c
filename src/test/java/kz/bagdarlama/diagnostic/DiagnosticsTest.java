package kz.bagdarlama.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DiagnosticsTest {

    private static final SourcePosition HERE = new SourcePosition("content/topics.yaml", 3, 5);

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void nothingIsWrongAtFirst() {
        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(diagnostics.count(Severity.ERROR)).isZero();
    }

    @Test
    void warningsAreNoErrors() {
        diagnostics.warning(Code.UNUSED_MESSAGE, HERE, 1, Phrase.literal("nobody asks for it"), null);

        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(diagnostics.count(Severity.WARNING)).isEqualTo(1);
        assertThat(diagnostics.count(Severity.ERROR)).isZero();
    }

    @Test
    void theSameDiagnosticIsKeptOnce() {
        diagnostics.error(
                Code.UNKNOWN_TOPIC,
                HERE,
                4,
                Phrase.literal("there is no topic “jbos”"),
                Phrase.literal("did you mean “jobs”?"));
        diagnostics.error(
                Code.UNKNOWN_TOPIC,
                HERE,
                4,
                Phrase.literal("there is no topic “jbos”"),
                Phrase.literal("did you mean “jobs”?"));
        diagnostics.error(
                Code.UNKNOWN_TOPIC,
                HERE,
                4,
                Phrase.literal("there is no topic “ari”"),
                Phrase.literal("did you mean “air”?"));

        assertThat(diagnostics.count(Severity.ERROR)).isEqualTo(2);
    }

    @Test
    void areSortedByPlaceThenCodeThenMessage() {
        diagnostics.error(Code.EMPTY_VALUE, new SourcePosition("b", 1, 1), Phrase.literal("5"), null);
        diagnostics.error(Code.EMPTY_VALUE, new SourcePosition("a", 10, 1), Phrase.literal("4"), null);
        diagnostics.error(Code.EMPTY_VALUE, new SourcePosition("a", 9, 1), Phrase.literal("3"), null);
        diagnostics.error(Code.EMPTY_VALUE, new SourcePosition("a", 9, 1), Phrase.literal("2"), null);
        diagnostics.error(Code.UNKNOWN_KEY, new SourcePosition("a", 9, 1), Phrase.literal("1"), null);
        diagnostics.error(Code.DEAD_LINK, SourcePosition.file("a"), Phrase.literal("0"), null);

        assertThat(diagnostics.sorted())
                .extracting(d -> d.message().toString())
                .containsExactly("0", "1", "2", "3", "4", "5");
    }

    @Test
    void aHintMayBeMissing() {
        diagnostics.error(Code.EMPTY_VALUE, HERE, Phrase.literal("2"), null);
        diagnostics.error(Code.EMPTY_VALUE, HERE, Phrase.literal("3"), Phrase.literal("write it"));

        assertThat(diagnostics.sorted())
                .extracting(d -> d.hint().map(Phrase::toString).orElse("none"))
                .containsExactly("none", "write it");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -7, Integer.MIN_VALUE})
    void coverAtLeastOneCodePoint(int length) {
        diagnostics.error(Code.EMPTY_VALUE, HERE, length, Phrase.literal("empty"), null);

        assertThat(diagnostics.sorted())
                .singleElement()
                .extracting(Diagnostic::length)
                .isEqualTo(1);
    }

    @Test
    void manyThreadsMayReport() throws InterruptedException {
        ExecutorService executor = Executors.newFixedThreadPool(8);
        for (int i = 0; i < 8; i++) {
            executor.execute(() -> {
                for (int line = 1; line <= 500; line++) {
                    diagnostics.error(
                            Code.TEMPLATE_ERROR,
                            new SourcePosition("t.ftlh", line, 1),
                            Phrase.literal("missing"),
                            null);
                }
            });
        }
        executor.shutdown();

        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(diagnostics.count(Severity.ERROR)).isEqualTo(500);
        assertThat(diagnostics.sorted()).extracting(d -> d.position().line()).isSorted();
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void codesArePrintedInSmallLatinLettersWhateverTheLocale(Code code) {
        assertThat(code.id()).matches("[a-z]+[a-z0-9]*(-[a-z0-9]+)*");
    }

    @Test
    void severitiesArePrintedInSmallLatinLettersWhateverTheLocale() {
        assertThat(List.of(Severity.values())).extracting(Severity::word).containsExactly("error", "warning");
    }

    @Test
    void longTextsAreCut() {
        diagnostics.error(
                Code.UNKNOWN_TOPIC, HERE, Phrase.literal("а".repeat(1001)), Phrase.literal("ә".repeat(300_000)));

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.message()).hasToString("а".repeat(500) + "…");
            assertThat(d.hint().map(Phrase::toString)).contains("ә".repeat(500) + "…");
        });
    }

    @Test
    void aThousandCharactersAreNotCut() {
        diagnostics.error(Code.UNKNOWN_TOPIC, HERE, Phrase.literal("а".repeat(1000)), Phrase.literal("ә".repeat(1000)));

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.message()).hasToString("а".repeat(1000));
            assertThat(d.hint().map(Phrase::toString)).contains("ә".repeat(1000));
        });
    }

    @Test
    void aLongTextIsNotCutWithinACharacter() {
        diagnostics.error(Code.UNKNOWN_TOPIC, HERE, Phrase.literal("а" + "😀".repeat(600)), null);

        assertThat(diagnostics.sorted().get(0).message()).hasToString("а" + "😀".repeat(499) + "…");
    }

    @Test
    void aRuleMayBeTakenLessSeverely() {
        Diagnostics milder = diagnostics.as(Severity.WARNING);
        milder.error(Code.LONG_TITLE, HERE, Phrase.literal("long"), null);
        milder.fixable(Code.WRONG_SPACE, HERE, "  ", Phrase.literal("spaces"), Phrase.literal("type one"), " ");

        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(diagnostics.count(Severity.WARNING)).isEqualTo(2);
        diagnostics.error(Code.UNKNOWN_TOPIC, HERE, Phrase.literal("topic"), null);
        assertThat(milder.hasErrors()).isTrue();
        assertThat(milder.sorted()).isEqualTo(diagnostics.sorted());
    }

    @Test
    void aCorrectionCoversWhatItReplaces() {
        diagnostics.fixable(Code.MIXED_SCRIPT, HERE, "😀IТ", Phrase.literal("mixed"), Phrase.literal("write IT"), "IT");
        diagnostics.fixable(Code.WRONG_SPACE, HERE, "", Phrase.literal("no space"), Phrase.literal("write one"), " ");
        diagnostics.fixable(
                Code.STRAIGHT_QUOTE, HERE, "\"", Phrase.literal("quote"), Phrase.literal("write «…»"), null);

        assertThat(diagnostics.sorted())
                .extracting(d -> d.length() + " "
                        + d.fix().map(Diagnostic.Fix::replacement).orElse("none"))
                .containsExactly("3 IT", "1 none", "1  ");
    }

    @Test
    void anErrorLiesInTheFolderOfItsFile() {
        diagnostics.error(Code.EMPTY_VALUE, new SourcePosition("content/a/b/ru.md", 1, 1), Phrase.literal("1"), null);
        diagnostics.warning(Code.LONG_TITLE, new SourcePosition("content/c/ru.md", 1, 1), 1, Phrase.literal("2"), null);

        assertThat(diagnostics.placesWithErrors()).containsOnly("content/a/b", "content/a/b/ru.md");
    }
}

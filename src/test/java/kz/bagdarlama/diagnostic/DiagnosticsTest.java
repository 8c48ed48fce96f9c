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
        diagnostics.warning(Code.UNUSED_MESSAGE, HERE, 1, "nobody asks for it", null);

        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(diagnostics.count(Severity.WARNING)).isEqualTo(1);
        assertThat(diagnostics.count(Severity.ERROR)).isZero();
    }

    @Test
    void theSameDiagnosticIsKeptOnce() {
        diagnostics.error(Code.UNKNOWN_TOPIC, HERE, 4, "there is no topic “jbos”", "did you mean “jobs”?");
        diagnostics.error(Code.UNKNOWN_TOPIC, HERE, 4, "there is no topic “jbos”", "did you mean “jobs”?");
        diagnostics.error(Code.UNKNOWN_TOPIC, HERE, 4, "there is no topic “ari”", "did you mean “air”?");

        assertThat(diagnostics.count(Severity.ERROR)).isEqualTo(2);
    }

    @Test
    void areSortedByPlaceThenCodeThenMessage() {
        diagnostics.error(Code.EMPTY_VALUE, new SourcePosition("b", 1, 1), "5", null);
        diagnostics.error(Code.EMPTY_VALUE, new SourcePosition("a", 10, 1), "4", null);
        diagnostics.error(Code.EMPTY_VALUE, new SourcePosition("a", 9, 1), "3", null);
        diagnostics.error(Code.EMPTY_VALUE, new SourcePosition("a", 9, 1), "2", null);
        diagnostics.error(Code.UNKNOWN_KEY, new SourcePosition("a", 9, 1), "1", null);
        diagnostics.error(Code.DEAD_LINK, SourcePosition.file("a"), "0", null);

        assertThat(diagnostics.sorted()).extracting(Diagnostic::message).containsExactly("0", "1", "2", "3", "4", "5");
    }

    @Test
    void anEmptyHintIsNone() {
        diagnostics.error(Code.EMPTY_VALUE, HERE, "1", "");
        diagnostics.error(Code.EMPTY_VALUE, HERE, "2", null);
        diagnostics.error(Code.EMPTY_VALUE, HERE, "3", "write it");

        assertThat(diagnostics.sorted())
                .extracting(d -> d.hint().orElse("none"))
                .containsExactly("none", "none", "write it");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -7, Integer.MIN_VALUE})
    void coverAtLeastOneCodePoint(int length) {
        diagnostics.error(Code.EMPTY_VALUE, HERE, length, "empty", null);

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
                    diagnostics.error(Code.TEMPLATE_ERROR, new SourcePosition("t.ftlh", line, 1), "missing", null);
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
        diagnostics.error(Code.UNKNOWN_TOPIC, HERE, "а".repeat(1001), "ә".repeat(300_000));

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.message()).isEqualTo("а".repeat(500) + "…");
            assertThat(d.hint()).contains("ә".repeat(500) + "…");
        });
    }

    @Test
    void aThousandCharactersAreNotCut() {
        diagnostics.error(Code.UNKNOWN_TOPIC, HERE, "а".repeat(1000), "ә".repeat(1000));

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.message()).isEqualTo("а".repeat(1000));
            assertThat(d.hint()).contains("ә".repeat(1000));
        });
    }

    @Test
    void aLongTextIsNotCutWithinACharacter() {
        diagnostics.error(Code.UNKNOWN_TOPIC, HERE, "а" + "😀".repeat(600), null);

        assertThat(diagnostics.sorted().get(0).message()).isEqualTo("а" + "😀".repeat(499) + "…");
    }

    @Test
    void aRuleMayBeTakenLessSeverely() {
        Diagnostics milder = diagnostics.as(Severity.WARNING);
        milder.error(Code.LONG_TITLE, HERE, "long", null);
        milder.fixable(Code.WRONG_SPACE, HERE, "  ", "spaces", "type one", " ");

        assertThat(diagnostics.hasErrors()).isFalse();
        assertThat(diagnostics.count(Severity.WARNING)).isEqualTo(2);
        diagnostics.error(Code.UNKNOWN_TOPIC, HERE, "topic", null);
        assertThat(milder.hasErrors()).isTrue();
        assertThat(milder.sorted()).isEqualTo(diagnostics.sorted());
    }

    @Test
    void aCorrectionCoversWhatItReplaces() {
        diagnostics.fixable(Code.MIXED_SCRIPT, HERE, "😀IТ", "mixed", "write IT", "IT");
        diagnostics.fixable(Code.WRONG_SPACE, HERE, "", "no space", "write one", " ");
        diagnostics.fixable(Code.STRAIGHT_QUOTE, HERE, "\"", "quote", "write «…»", null);

        assertThat(diagnostics.sorted())
                .extracting(d -> d.length() + " "
                        + d.fix().map(Diagnostic.Fix::replacement).orElse("none"))
                .containsExactly("3 IT", "1 none", "1  ");
    }

    @Test
    void anErrorLiesInTheFolderOfItsFile() {
        diagnostics.error(Code.EMPTY_VALUE, new SourcePosition("content/a/b/ru.md", 1, 1), "1", null);
        diagnostics.warning(Code.LONG_TITLE, new SourcePosition("content/c/ru.md", 1, 1), 1, "2", null);

        assertThat(diagnostics.foldersWithErrors()).containsExactly("content/a/b");
    }
}

package kz.bagdarlama.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourcePositionTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, content/site.yaml",
        "3, 0, content/site.yaml:3",
        "3, 14, content/site.yaml:3:14",
        "1200, 1, content/site.yaml:1200:1",
    })
    void isPrintedAsTerminalsMakeItClickable(int line, int column, String expected) {
        assertThat(new SourcePosition("content/site.yaml", line, column)).hasToString(expected);
    }

    @Test
    void aFileIsMeantAsAWhole() {
        assertThat(SourcePosition.file("content")).isEqualTo(new SourcePosition("content", 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "-1, -1"})
    void cannotStandBeforeTheStart(int line, int column) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SourcePosition("a", line, column))
                .withMessageContaining(line + ":" + column);
    }

    @Test
    void isOrderedByFileLineAndColumnAsNumbers() {
        List<SourcePosition> ordered = List.of(
                SourcePosition.file("a.yaml"),
                new SourcePosition("a.yaml", 2, 0),
                new SourcePosition("a.yaml", 2, 9),
                new SourcePosition("a.yaml", 2, 10),
                new SourcePosition("a.yaml", 10, 1),
                SourcePosition.file("b.yaml"));

        assertThat(List.of(
                                ordered.get(4),
                                ordered.get(2),
                                ordered.get(5),
                                ordered.get(0),
                                ordered.get(3),
                                ordered.get(1))
                        .stream()
                        .sorted())
                .containsExactlyElementsOf(ordered);
    }
}

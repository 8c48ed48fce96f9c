package kz.bagdarlama.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExplanationTest {

    private static final List<String> IDS =
            Stream.of(Code.values()).map(Code::id).toList();

    @ParameterizedTest
    @ValueSource(strings = {"en.txt", "ru.txt", "kk.txt", "examples.txt"})
    void everyCodeIsExplainedAndNothingElse(String resource) {
        assertThat(Explanation.blocks(resource).keySet()).containsExactlyInAnyOrderElementsOf(IDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk"})
    void anExplanationHasASummaryAReasonAndAnExample(String language) {
        assertThat(Explanation.all(language)).hasSize(Code.values().length).allSatisfy((code, explanation) -> {
            assertThat(explanation.summary()).as(code.id()).endsWith(".").hasSizeBetween(10, 110);
            assertThat(explanation.reason()).as(code.id()).endsWith(".").hasSizeGreaterThan(20);
            assertThat(explanation.wrong()).as(code.id()).isNotEmpty();
            assertThat(explanation.right()).as(code.id()).isNotEmpty().isNotEqualTo(explanation.wrong());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en.txt", "ru.txt", "kk.txt"})
    void aTextIsTwoLinesLong(String resource) {
        assertThat(Explanation.blocks(resource))
                .allSatisfy((id, lines) -> assertThat(lines).as(id).hasSize(2));
    }

    @Test
    void everyLineOfAnExampleIsMarked() {
        assertThat(Explanation.blocks("examples.txt"))
                .allSatisfy((id, lines) -> assertThat(lines)
                        .as(id)
                        .allSatisfy(line -> assertThat(line).matches("[-+] .*")));
    }

    @Test
    void kazakhIsKazakhAndRussianIsRussian() {
        assertThat(Explanation.all("kk").values())
                .allSatisfy(text -> assertThat(text.summary() + text.reason()).containsPattern("[әғқңөұүһі]"));
        assertThat(Explanation.all("ru").values())
                .allSatisfy(text -> assertThat(text.summary() + text.reason())
                        .containsPattern("[а-я]{3}")
                        .doesNotContainPattern("[әғқңөұүһі]"));
    }
}

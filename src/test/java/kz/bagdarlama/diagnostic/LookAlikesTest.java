package kz.bagdarlama.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LookAlikesTest {

    @ParameterizedTest
    @CsvSource({
        "а, 0, a",
        "tоpics, 1, topics",
        "раge, 0, page",
        "kк.md, 1, kk.md",
        "1.2/1.с, 6, 1.2/1.c",
        "section.уaml, 8, section.yaml",
        "STАTE, 2, STATE",
    })
    void aLetterThatLooksLatinIsFound(String written, int first, String latin) {
        assertThat(LookAlikes.first(written)).isEqualTo(first);
        assertThat(LookAlikes.latin(written)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({"topics", "1.2/1.a", "ескі", "/Ескі/", "суа", "б", "wаterб", "ә", "''"})
    void whatIsLatinOrMeantInCyrillicIsLeftAlone(String written) {
        assertThat(LookAlikes.first(written)).isEqualTo(-1);
    }

    @Test
    void theLetterIsReported() {
        Diagnostics diagnostics = new Diagnostics();
        LookAlikes.report(Code.INVALID_ID, new SourcePosition("a.yaml", 3, 7), "jоb", diagnostics);

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.position()).isEqualTo(new SourcePosition("a.yaml", 3, 8));
            assertThat(d.message()).hasToString("“о” in “jоb” is a Cyrillic letter that looks like a Latin one");
            assertThat(d.hint().map(Phrase::toString))
                    .contains("write “job” with the keyboard in English: in Latin letters alone");
        });
    }

    /** Beyond the distance of a slip of the finger, too; and “did you mean” what looks the same would help nobody. */
    @ParameterizedTest
    @CsvSource({"сhapter.yaml", "сhарtеr.yaml", "chaрter.yaml"})
    void aSuggestionNamesTheLetters(String written) {
        assertThat(Suggestion.among(Choices.FILES, written, List.of("chapter.yaml", "ru.md")))
                .hasToString("write “chapter.yaml” with the keyboard in English: in Latin letters alone");
    }
}

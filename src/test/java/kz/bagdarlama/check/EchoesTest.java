package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.SourcePosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EchoesTest {

    private static SourcePosition at(String path) {
        return new SourcePosition(path, 1, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "content/programme/1-water/1.1-supply/01-pipes/pledge.yaml, MERGE_CONFLICT, false",
        "programme/1-water/1.1-supply/01-pipes (copy)/pledge.yaml, DUPLICATE_ID, false",
        "/home/x/content/programme/1-water/section.yaml, UNKNOWN_KEY, false",
        "content/topics.yaml, UNKNOWN_KEY, true",
        "content/programme/1-water/1.1-supply/01-pipes/ru.md, UNKNOWN_FIGURE, true",
        "content/pages/programme.md, DEAD_LINK, true",
    })
    void nothingIsCountedAnewWhereThePledgesAreNotWhole(String path, Code code, boolean counted) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.error(code, at(path), 1, Phrase.of("the slip"), Phrase.of("mend it"));
        diagnostics
                .as(Severity.WARNING)
                .error(Code.COUNT_MISMATCH, at("content/pages/about/ru.md"), 1, Phrase.of("123"), Phrase.of("122"));

        Echoes.remove(diagnostics);

        Optional<Diagnostic> count = diagnostics.sorted().stream()
                .filter(each -> each.code() == Code.COUNT_MISMATCH)
                .findFirst();
        assertThat(count.isPresent()).isEqualTo(counted);
        assertThat(diagnostics.sorted()).anyMatch(each -> each.code() == code);
    }
}

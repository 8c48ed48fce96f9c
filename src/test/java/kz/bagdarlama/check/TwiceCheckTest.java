package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TwiceCheckTest {

    @TempDir
    private Path folder;

    /** The same words are a repetition on the same day or from the same source; otherwise it has happened again. */
    @ParameterizedTest
    @CsvSource({
        "2024-05-30, https://example.org/a, true",
        "2024-05-30, https://example.org/b, true",
        "2024-06-30, https://example.org/a, true",
        "2024-06-30, https://example.org/b, false"
    })
    void aNoteIsSaidTwice(String day, String source, boolean twice) throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .with(
                        ContentFolder.PLEDGE + "progress.yaml",
                        note("2024-05-30", "https://example.org/a") + note(day, source));

        assertThat(site.run(new TwiceCheck())).isEqualTo(twice ? List.of("said-twice progress.yaml:2:10") : List.of());
    }

    private static String note(String day, String source) {
        return "- {date: " + day + ", what: {ru: Да., kk: Иә.}, source: \"" + source + "\"}\n";
    }
}

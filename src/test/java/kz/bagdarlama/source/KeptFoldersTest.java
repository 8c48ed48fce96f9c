package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.bagdarlama.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeptFoldersTest {

    private static final ReadingFrame RU = new ReadingFrame(List.of(new Language("ru")), true, true, 2);

    private final KeptFolders kept = new KeptFolders();

    private void keep(String... folders) {
        for (String folder : folders) {
            kept.keep(Path.of(folder), new KeptFolders.Folder(RU, null, List.of()));
        }
    }

    private List<String> known() {
        List<String> known = new ArrayList<>();
        for (String folder : List.of("c/p/1", "c/p/1/1.1", "c/p/1/1.1/01", "c/p/1/1.1/02", "c/p/1/1.2", "c/p/2")) {
            if (kept.of(Path.of(folder), RU).isPresent()) {
                known.add(folder.substring("c/p/".length()));
            }
        }
        return known;
    }

    /** What is left when something was touched. */
    @ParameterizedTest
    @CsvSource({
        "c/p/1/1.1/01/ru.md, 1/1.1/02 1/1.2 2",
        "c/p/1/1.1/01, 1/1.1/02 1/1.2 2",
        "c/p/1/1.1/03, 1/1.1/01 1/1.1/02 1/1.2 2",
        "c/p/1/1.1, 1/1.2 2",
        "c/p/1, 2",
        "c/p/3/3.1/ru.md, 1 1/1.1 1/1.1/01 1/1.1/02 1/1.2 2",
        "c/p, ''",
        "c, ''",
        "t/pages, 1 1/1.1 1/1.1/01 1/1.1/02 1/1.2 2"
    })
    void forgetsWhatWasTouchedWhatIsInItAndWhatItIsIn(String touched, String left) {
        keep("c/p/1", "c/p/1/1.1", "c/p/1/1.1/01", "c/p/1/1.1/02", "c/p/1/1.2", "c/p/2");
        kept.forget(Set.of(Path.of(touched)));

        assertThat(String.join(" ", known())).isEqualTo(left);
    }

    @Test
    void knowsNothingInOtherLanguages() {
        keep("c/p/1");

        assertThat(kept.of(
                        Path.of("c/p/1"),
                        new ReadingFrame(List.of(new Language("ru"), new Language("kk")), true, true, 2)))
                .isEmpty();
    }

    @Test
    void forgetsAll() {
        keep("c/p/1", "c/p/2");
        kept.forgetAll();

        assertThat(known()).isEmpty();
    }
}

package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SideBySideTest {

    @TempDir
    private Path folder;

    @Test
    void eachWayOfSayingANumberIsShownOnce() throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .withPledge("topics: [jobs]", "targets:", "  - {value: 1, scale: thousand, unit: job}")
                .withTexts(
                        "# Т\n\nДадут 1 тыс. мест, ещё 1 тыс. мест и 1000 мест.\n",
                        "# Т\n\nЖылына 1 мың орын, тағы 1 мың орын, барлығы мың орын.\n");
        Content content = site.read();
        Pledge pledge = content.programme()
                .sections()
                .get(0)
                .chapters()
                .get(0)
                .pledges()
                .get(0);

        assertThat(SideBySide.of(pledge.prose(), content).facts())
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.places().get(Language.RUSSIAN)).containsExactly("1 тыс.", "1000");
                    assertThat(fact.places().get(Language.KAZAKH)).containsExactly("1 мың");
                });
    }
}

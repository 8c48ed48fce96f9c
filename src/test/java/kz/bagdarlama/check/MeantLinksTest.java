package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Phrase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeantLinksTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "словарь, page:glossary",
        "Словаре, page:glossary",
        "глоссарий, page:glossary",
        "glossary, page:glossary",
        "../glossary/kk.md, page:glossary",
        "/pages/glossary/, page:glossary",
        "about.md, page:about",
        "Работа, topic:jobs",
        "молодёжь, topic:youth",
        "алматы, ''",
        "1.1/1, pledge:1.1/1",
        "alatau, district:alatau",
        "search, site:search",
        "/search/, site:search",
        "/ru/search/index.html, site:search",
        "/kk/topics/jobs/, topic:jobs",
        "changes/texts, site:changes/texts",
    })
    void whatALinkMeansIsGuessed(String destination, String meant) throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .with("pages/glossary/page.yaml", "id: glossary\n")
                .with("pages/glossary/ru.md", "# Словарь сокращений\n\nА.\n")
                .with("pages/glossary/kk.md", "# Қысқартулар сөздігі\n\nӘ.\n")
                .withTexts("# Т\n\n[там](" + destination + ")\n", "# Т\n\nӘ.\n");

        assertThat(site.run(new LinkCheck())).containsExactly("bad-link ru.md:3:1");
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString).orElseThrow())
                .startsWith(meant.isEmpty() ? "write section:" : "did you mean “" + meant + "”?");
    }
}

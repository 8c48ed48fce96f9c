package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kz.bagdarlama.html.PageRules;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programmes in {@code examples/} build as they are, and nothing in them is wrong. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("examples");

    @TempDir
    private Path folder;

    private Path built(String name) throws IOException {
        String content = EXAMPLES.resolve(name).resolve("content").toString();
        Path site = folder.resolve(name);

        assertThat(Fixture.succeed("--lang", "en", "check", "--content", content))
                .startsWith("no errors")
                .doesNotContain("warning[");
        Fixture.succeed("build", "--content", content, "--output", site.toString(), "--published", "none");
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".html"))::iterator) {
                Document page = Jsoup.parse(Files.readString(file));
                assertThat(PageRules.namelessTables(page)).as(file.toString()).isEmpty();
                assertThat(PageRules.linkedTwice(page)).as(file.toString()).isEmpty();
                assertThat(PageRules.hiddenStops(page)).as(file.toString()).isEmpty();
            }
        }
        return site;
    }

    @Test
    void theseAreAll() throws IOException {
        try (Stream<Path> all = Files.list(EXAMPLES)) {
            assertThat(all.filter(Files::isDirectory)
                            .map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrder("national-plan", "school", "town");
        }
    }

    @Test
    void aNationalPlanInOneLanguageHasRegionsAndNoKindsOfUndertaking() throws IOException {
        Path site = built("national-plan");

        assertThat(site.resolve("kk/index.html")).isRegularFile();
        assertThat(site.resolve("ru")).doesNotExist();
        assertThat(site.resolve("en")).doesNotExist();
        assertThat(site.resolve("kk/undertakings")).doesNotExist();
        assertThat(site.resolve("kk/projects")).doesNotExist();
        assertThat(site.resolve("kk/programme/1.1.1-new-schools/index.html"))
                .content()
                .contains("Ақсу өңірі", "Таулы өңір");
    }

    @Test
    void aSchoolHasNoPlacesAndNoFigures() throws IOException {
        Path site = built("school");

        for (String language : new String[] {"ru", "en"}) {
            assertThat(site.resolve(language + "/index.html")).isRegularFile();
            assertThat(site.resolve(language + "/districts")).doesNotExist();
            assertThat(site.resolve(language + "/years")).doesNotExist();
        }
        assertThat(site.resolve("en/index.html"))
                .content()
                .contains("Mayak School")
                .doesNotContain("istrict");
        assertThat(site.resolve("kk")).doesNotExist();
    }

    @Test
    void aTownInThreeLanguagesHasAThemeOfItsOwn() throws IOException {
        Path site = built("town");

        for (String language : new String[] {"kk", "ru", "en"}) {
            assertThat(site.resolve(language + "/index.html"))
                    .content()
                    .contains("class=\"site-header__logo\"", "class=\"mark waves\"");
            assertThat(site.resolve(language + "/about/index.html")).content().contains("class=\"leaflet\"");
        }
        try (Stream<Path> assets = Files.list(site.resolve("assets"))) {
            assertThat(assets.filter(file -> file.getFileName().toString().startsWith("site.")))
                    .singleElement()
                    .satisfies(css -> assertThat(css).content().contains("--accent:#0b5f6b", "Georgia"));
        }
    }
}

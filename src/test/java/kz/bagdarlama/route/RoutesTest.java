package kz.bagdarlama.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.markdown.LinkTarget;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class RoutesTest {

    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();
    private ContentFolder content;

    @BeforeEach
    void write() {
        content = new ContentFolder(folder);
    }

    private Routes routes(String baseUrl) throws IOException {
        return Routes.of(content.read(diagnostics), baseUrl, diagnostics);
    }

    @ParameterizedTest
    @CsvSource({
        "HOME, '', ''",
        "PROGRAMME, '', programme/",
        "SECTION, 1, programme/1-economy/",
        "CHAPTER, 1.1, programme/1.1-living/",
        "PLEDGE, 1.1/1, programme/1.1.1-first/",
        "DISTRICTS, '', districts/",
        "DISTRICT, alatau, districts/alatau/",
        "TOPICS, '', topics/",
        "TOPIC, jobs, topics/jobs/",
        "PAGE, about, about/",
        "NOT_FOUND, '', 404.html",
    })
    void everyPageHasItsPath(PageKind kind, String id, String path) throws IOException {
        Routes routes = routes("https://example.org/");
        PageKey key = new PageKey(kind, id);

        assertThat(routes.has(key)).isTrue();
        assertThat(routes.path(key).text()).isEqualTo(path);
        assertThat(routes.url(key, Language.KAZAKH)).isEqualTo("/kk/" + path);
        assertThat(routes.url(key, Language.RUSSIAN)).isEqualTo("/ru/" + path);
        assertThat(routes.absoluteUrl(key, Language.RUSSIAN)).isEqualTo("https://example.org/ru/" + path);
        assertThat(routes.file(key, Language.RUSSIAN))
                .isEqualTo("ru/" + path + (path.endsWith(".html") ? "" : "index.html"));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/, /",
        "https://example.org/almaty/, /almaty/",
        "https://example.org/a/b/, /a/b/",
        "http://localhost:8080/x/, /x/",
    })
    void urlsStartWithThePathOfTheBase(String baseUrl, String basePath) throws IOException {
        Routes routes = routes(baseUrl);

        assertThat(routes.baseUrl()).isEqualTo(baseUrl);
        assertThat(routes.basePath()).isEqualTo(basePath);
        assertThat(routes.url(PageKey.TOPICS, Language.KAZAKH)).isEqualTo(basePath + "kk/topics/");
        assertThat(routes.absoluteUrl(PageKey.TOPICS, Language.KAZAKH)).isEqualTo(baseUrl + "kk/topics/");
        assertThat(routes.file(PageKey.TOPICS, Language.KAZAKH)).isEqualTo("kk/topics/index.html");
    }

    @Test
    void aSlugMayDifferFromTheIdOfAPage() throws IOException {
        content.with("pages/about/page.yaml", "id: about\nslug: o-sayte\n");

        assertThat(routes("https://example.org/")
                        .path(new PageKey(PageKind.PAGE, "about"))
                        .text())
                .isEqualTo("o-sayte/");
    }

    @ParameterizedTest
    @CsvSource({"topics, the topics", "districts, the districts", "programme, the whole programme"})
    void aPageCannotTakeTheAddressOfAnIndex(String slug, String name) throws IOException {
        content.with("pages/about/page.yaml", "id: about\nslug: " + slug + "\n");
        routes("https://example.org/");

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.URL_COLLISION);
            assertThat(d.position()).hasToString("content/pages/about/page.yaml:2:7");
            assertThat(d.message().toString())
                    .isEqualTo("the address /" + slug + "/ is that of a page of the site itself: " + name);
        });
    }

    @Test
    void twoPagesCannotHaveOneAddress() throws IOException {
        content.with("pages/more/page.yaml", "id: more\nslug: about\n")
                .with("pages/more/ru.md", "# Ещё\n")
                .with("pages/more/kk.md", "# Тағы\n");
        routes("https://example.org/");

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.URL_COLLISION);
            assertThat(d.position()).hasToString("content/pages/more/page.yaml:2:7");
            assertThat(d.message().toString())
                    .startsWith("the address /about/ is taken by content/pages/about/page.yaml:1");
        });
    }

    @Test
    void pledgesOfOneSlugHaveAddressesOfTheirOwn() throws IOException {
        content.withPledge("02-second", ContentFolder.pledge("1.1/2", "first", "topics: [jobs]"));
        Routes routes = routes("https://example.org/");

        assertThat(List.of("1.1/1", "1.1/2"))
                .extracting(id -> routes.path(new PageKey(PageKind.PLEDGE, id)).text())
                .containsExactly("programme/1.1.1-first/", "programme/1.1.2-first/");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aMalformedSlugIsReportedOnceAndHasNoPage() throws IOException {
        content.with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "../First", "topics: [jobs]"));
        Routes routes = routes("https://example.org/");

        assertThat(diagnostics.sorted()).extracting(d -> d.code()).containsExactly(Code.INVALID_SLUG);
        assertThat(routes.has(new PageKey(PageKind.PLEDGE, "1.1/1"))).isFalse();
    }

    @Test
    void askingForAPageThatIsNotThereIsAFault() throws IOException {
        Routes routes = routes("https://example.org/");
        PageKey key = new PageKey(PageKind.TOPIC, "water");

        assertThat(routes.has(key)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> routes.url(key, Language.RUSSIAN))
                .withMessageContaining("water");
    }

    @ParameterizedTest
    @EnumSource(EntryKind.class)
    void everyKindThatLinksCanNameHasAKindOfPage(EntryKind kind) {
        if (LinkTarget.KINDS.contains(kind)) {
            PageKey page = PageKey.of(new LinkTarget.Inside(kind, "x", "y"));
            assertThat(page.kind().entry()).contains(kind);
            assertThat(page.id()).isEqualTo("x");
        }
    }
}

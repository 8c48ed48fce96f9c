package kz.bagdarlama.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SitePathTest {

    @ParameterizedTest
    @CsvSource({
        "'', index.html",
        "programme/, programme/index.html",
        "programme/1.1-living-standards/, programme/1.1-living-standards/index.html",
        "districts/alatau/, districts/alatau/index.html",
        "404.html, 404.html",
        "feeds/a-b.xml, feeds/a-b.xml",
    })
    void namesTheFileThatAServerShows(String text, String file) {
        assertThat(new SitePath(text).file()).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a/",
                "a//b/",
                "../",
                "a/../b/",
                "a/..",
                "..",
                "./",
                "a/./b/",
                "a../",
                "a..b/",
                ".hidden/",
                "-a/",
                "Programme/",
                "programme/A/",
                "404.HTML",
                "қала/",
                "a b/",
                "a%20b/",
                "a\\b/",
                "a?b/",
                "a#b",
                "a:b/",
                "a/\n",
                "a/\u0000",
                "a",
                "a/b",
                "con.",
                "\"/",
                "<a>/",
                "~a/",
                "a_b/"
            })
    void refusesWhatIsNoPathOfTheSite(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SitePath(text))
                .withMessage("not a path of the site: " + text);
    }

    @Test
    void isOrderedByItsText() {
        assertThat(Stream.of("topics/", "", "404.html", "districts/")
                        .map(SitePath::new)
                        .sorted())
                .extracting(SitePath::text)
                .containsExactly("", "404.html", "districts/", "topics/");
    }
}

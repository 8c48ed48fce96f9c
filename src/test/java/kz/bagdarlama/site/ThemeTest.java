package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that looks as its own folder {@code theme/} says. */
class ThemeTest {

    private static final String FONT = "no font, but bytes are bytes";

    @TempDir
    private Path root;

    private Fixture fixture;

    @BeforeEach
    void copy() throws IOException {
        fixture = Fixture.small(root);
        theme("theme.yaml", """
                colours:
                  light: {accent: "#0b5f6b"}
                  dark: {accent: "#6fd0dc"}
                font:
                  name: PT Serif
                  files:
                    - {file: fonts/pt-serif.woff2, weight: 400 700}
                logo: logo.svg
                """);
        theme("assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>\n");
        theme("assets/fonts/pt-serif.woff2", FONT);
        theme("assets/favicon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"own\"/>\n");
        theme("theme.css", ".site-header { border: 1px solid; }\n");
        theme("components/mark/mark.ftlh", "<#macro mark><p class=\"wave\">~</p></#macro>\n");
        theme("pages/leaflet.ftlh", "<!doctype html>\n<title>Leaflet</title>\n<h1>${page.title}</h1>\n");
    }

    private void theme(String name, String text) throws IOException {
        Path file = root.resolve("theme").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Path built() {
        Path site = root.resolve("site");
        Fixture.Output output = fixture.run("build", "--output", site.toString());
        assertThat(output.exitCode()).as(output.text()).isZero();
        return site;
    }

    private static String asset(Path site, String pattern) throws IOException {
        List<String> found = Fixture.files(site.resolve("assets")).stream()
                .filter(name -> name.matches(pattern))
                .toList();
        assertThat(found).as(pattern).hasSize(1);
        return Files.readString(site.resolve("assets").resolve(found.get(0)));
    }

    @Test
    void itsChoicesAreOnEveryPage() throws IOException {
        Path site = built();

        String css = asset(site, "site\\..*\\.css");
        assertThat(css)
                .contains("@media (prefers-color-scheme:light){:root{--accent:#0b5f6b}}")
                .contains("@media (prefers-color-scheme:dark){:root{--accent:#6fd0dc}}")
                .contains("--font:\"PT Serif\",system-ui,sans-serif")
                .containsPattern("src:url\\(fonts/pt-serif\\.[0-9a-f]{10}\\.woff2\\)");
        assertThat(css.indexOf("--accent:#0b5f6b")).isGreaterThan(css.indexOf("--accent:#a01a35"));
        assertThat(css.indexOf(".site-header{border:1px solid"))
                .as("the site's own sheet is the last")
                .isGreaterThan(css.lastIndexOf("@layer components"));
        assertThat(asset(site, "favicon\\..*\\.svg")).contains("id=\"own\"");
        assertThat(site.resolve("ru/index.html"))
                .content()
                .containsPattern(
                        "<img class=\"site-header__logo\" src=\"/city/assets/logo\\.[0-9a-f]{10}\\.svg\" alt=\"\">")
                .contains("<p class=\"wave\">~</p>")
                .doesNotContain("rel=\"preload\"");
    }

    @Test
    void aPageMayNameATemplateOfIt() throws IOException {
        Path page = root.resolve("content/pages/about/page.yaml");
        Files.writeString(page, Files.readString(page) + "template: leaflet\n");

        Path site = built();

        assertThat(site.resolve("ru/about/index.html")).content().startsWith("<!doctype html>\n<title>Leaflet</title>");
        assertThat(site.resolve("ru/results/index.html")).content().contains("site-header");
    }

    @Test
    void itMayLieElsewhere() throws IOException {
        Files.move(root.resolve("theme"), root.resolve("looks"));
        Path settings = root.resolve("content/site.yaml");
        Files.writeString(settings, Files.readString(settings) + "theme: ../looks\n");

        assertThat(built().resolve("ru/index.html")).content().contains("class=\"wave\"");
    }

    @Test
    void aFolderOfFilesAloneIsATheme() throws IOException {
        Files.delete(root.resolve("theme/theme.yaml"));

        assertThat(built().resolve("ru/index.html"))
                .content()
                .contains("class=\"wave\"")
                .contains("rel=\"preload\"")
                .doesNotContain("site-header__logo");
    }

    @Test
    void aFileIsNamedWithoutTheFolderThatAllLieIn() throws IOException {
        theme("theme.yaml", "logo: assets/logo.svg\n");
        Fixture.Output output = fixture.run("check");

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text())
                .contains("theme.yaml:1:7: error[missing-asset]", "did you mean “logo.svg”?")
                .doesNotContain("assets/assets");
    }

    @Test
    void whatIsUsedInAnyWayIsNotSaidToBeUnused() throws IOException {
        theme("components/badge/badge.ftlh", "<#macro badge><p>1</p></#macro>\n");
        theme("components/badge/example.ftlh", "<@badge.badge/>\n");
        theme("components/badge/badge.css", ".badge { background: url(../../assets/river.svg); }\n");
        theme("assets/river.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        theme("assets/scripts/own.js", "import './other.js';\n");
        theme("assets/scripts/other.js", "1;\n");
        theme("assets/fonts/licence.txt", "Free for all.\n");
        theme("layouts/leaflet.css", ".leaflet {}\n");
        theme("pages/leaflet.ftlh", """
                <!doctype html>
                <#import "/components/badge/badge.ftlh" as badge>
                <link rel="stylesheet" href="${asset("leaflet.css")}">
                <script src="${asset("scripts/own.js")}" defer></script>
                <@badge.badge/>
                """);
        assertThat(fixture.run("check").text())
                .contains("theme/pages/leaflet.ftlh: warning[unused-file]")
                .containsOnlyOnce("warning[");
        Path page = root.resolve("content/pages/about/page.yaml");
        Files.writeString(page, Files.readString(page) + "template: leaflet\n");

        assertThat(fixture.run("check").text()).doesNotContain("warning");
    }

    @Test
    void nothingIsBuiltIntoIt() {
        Fixture.Output output =
                fixture.run("build", "--output", root.resolve("theme/site").toString());

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.text()).contains("must not lie within each other");
    }
}

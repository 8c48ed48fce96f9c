package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who stands behind a site. */
final class ImprintTest {

    @TempDir
    private Path root;

    private Fixture fixture;
    private Path site;

    @BeforeEach
    void copy() throws IOException {
        fixture = Fixture.small(root);
        site = root.resolve("content/site.yaml");
    }

    private void replace(String old, String replacement) throws IOException {
        String text = Files.readString(site);
        assertThat(text).contains(old);
        Files.writeString(site, text.replace(old, replacement));
    }

    private String page() throws IOException {
        Fixture.Output output =
                fixture.run("build", "--output", root.resolve("out").toString());
        assertThat(output.exitCode()).as(output.text()).isZero();
        return Files.readString(root.resolve("out/ru/programme/1.1.1-pipes/index.html"));
    }

    @Test
    void aLetterKnowsItsPageAndThePageItsFile() throws IOException {
        assertThat(page())
                .contains(
                        "href=\"mailto:editors@example.org?subject=1.1%2F1%20",
                        "body=https%3A%2F%2Fexample.org%2Fcity%2Fru%2Fprogramme%2F1.1.1-pipes%2F\"",
                        "href=\"https://example.org/repository/content/programme/1-water/1.1-supply/01-pipes/ru.md\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/form", "https://example.org/form?from=site"})
    void aFormKnowsItsPage(String form) throws IOException {
        replace("report: editors@example.org", "report: " + form);

        assertThat(page())
                .contains("href=\"" + form + (form.contains("?") ? "&amp;" : "?")
                        + "page=https%3A%2F%2Fexample.org%2Fcity%2Fru%2Fprogramme%2F1.1.1-pipes%2F\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "editors",
                "editors@",
                "@example.org",
                "ask us",
                "Редакция <editors@example.org>",
                "еditors@example.org"
            })
    void whatIsNeitherFormNorMailIsRefused(String report) throws IOException {
        replace("report: editors@example.org", "report: \"" + report + "\"");
        Fixture.Output output = fixture.run("check");

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text()).containsOnlyOnce("error[").contains("content/site.yaml:");
    }

    @ParameterizedTest
    @CsvSource({
        "report, editors@example, is no e-mail address",
        "report, mailto:editors@example.org, is no e-mail address",
        "report, 'a@example.org, b@example.org', is no e-mail address",
        "report, example.org/report, is no address of a page",
        "repository, git@example.org:a/b.git, is the address of a whole repository",
        "repository, ssh://git@example.org/a/b, is the address of a whole repository",
        "repository, https://example.org/a/b.git, is the address of a whole repository",
        "repository, https://github.com/a/b, is the address of a whole repository",
        "repository, example.org/a, is no address of a page"
    })
    void anAddressThatLeadsNowhereIsNamedWithWhatToWrite(String key, String address, String message)
            throws IOException {
        replace(
                key.equals("report")
                        ? "report: editors@example.org"
                        : "repository: https://example.org/repository/content",
                key + ": \"" + address + "\"");
        Fixture.Output output = fixture.run("check");

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text()).containsOnlyOnce("error[").contains("“" + address + "” " + message, "  = hint: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://github.com/a/b/tree/main/content/",
                "https://gitlab.com/a/b/c",
                "https://example.org/a/b",
                "https://вода.example/a/"
            })
    void theFolderOfTheContentIsAnAddressLikeAnyOther(String address) throws IOException {
        replace("repository: https://example.org/repository/content", "repository: " + address);

        assertThat(fixture.run("check").text()).doesNotContain("repository");
    }

    @Test
    void whatIsNotSaidIsNamedOnceOfAPublishedSiteOnly() throws IOException {
        replace("report: editors@example.org\n", "");
        replace("updated: 2025-03-01\n", "");
        assertThat(fixture.run("check").text()).doesNotContain("stands behind");

        replace("base-url: https://example.org/city/", "base-url: https://bagdarlama.kz/");
        assertThat(fixture.run("check").text())
                .containsOnlyOnce(
                        "readers are not told who stands behind the site; site.yaml may say: report, updated\n");
    }
}

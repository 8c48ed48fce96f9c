package kz.bagdarlama.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PublishedAddressesTest {

    private static final String HEAD = "# Addresses of this site. The next build is held against this list.\n";

    @TempDir
    private Path folder;

    private PublishedAddresses site() throws IOException {
        Content content = new ContentFolder(folder.resolve("content"))
                .with("redirects.yaml", "- {from: /old/, to: page:about}\n")
                .read();
        Routes routes = Routes.of(content, "https://example.org/city/", new Diagnostics());
        return PublishedAddresses.of(content, routes);
    }

    @Test
    void theListHasPagesAndRedirectsInEachLanguageWithoutTheBasePath() throws IOException {
        PublishedAddresses site = site();

        assertThat(site.owners())
                .containsEntry("ru/", Optional.of(PageKey.HOME))
                .containsEntry("kk/programme/1.1.1-first/", Optional.of(new PageKey(PageKind.PLEDGE, "1.1/1")))
                .containsEntry("kk/old/", Optional.of(new PageKey(PageKind.PAGE, "about")))
                .doesNotContainKey("ru/404.html");
        assertThat(site.text())
                .startsWith(HEAD)
                .contains("\nkk/programme/1.1.1-first/\tpledge:1.1/1\n", "\nru/\thome\n");
    }

    @Test
    void theListIsReadAsItWasWritten() throws IOException {
        PublishedAddresses site = site();
        Path file = Files.writeString(folder.resolve("urls.txt"), site.text());

        assertThat(PublishedAddresses.read(file)).contains(site);
        assertThat(PublishedAddresses.read(folder)).contains(site);
        Files.writeString(file, site.text().replace("\n", "\r\n"));
        assertThat(PublishedAddresses.read(file)).contains(site);
        // As Notepad saves it.
        Files.writeString(file, "\uFEFF" + site.text().replace("\n", "\r\n"));
        assertThat(PublishedAddresses.read(file)).contains(site);
        assertThat(PublishedAddresses.read(folder)).contains(site);
    }

    @Test
    void aSiteFromBeforeTheListIsKnownByItsManifest() throws IOException {
        Path manifest = Files.writeString(
                folder.resolve(".bagdarlama-manifest"),
                "# Files made by bagdarlama. Without this list it cannot tell them from yours.\n"
                        + "404.html\nassets/site.css\nindex.html\nru/404.html\nru/a/index.html\nru/b.html\nru/index.html\n");

        assertThat(PublishedAddresses.read(folder).orElseThrow().owners())
                .containsOnlyKeys("ru/", "ru/a/", "ru/b.html");
        assertThat(PublishedAddresses.read(manifest)).isEqualTo(PublishedAddresses.read(folder));
    }

    @Test
    void aListOfSomebodyElseIsNoListOfOurs() throws IOException {
        Files.writeString(folder.resolve("urls.txt"), "https://example.org/\n");

        assertThat(PublishedAddresses.read(folder)).isEmpty();
        assertThat(PublishedAddresses.read(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void aKindOfALaterVersionSaysNothing() throws IOException {
        Files.writeString(folder.resolve("urls.txt"), HEAD + "ru/a/\tplanet:mars\n");

        assertThat(PublishedAddresses.read(folder).orElseThrow().owners()).containsEntry("ru/a/", Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!doctype html>\n<title>404</title>\n", ""})
    void anythingElseIsRefused(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("list"), text);

        assertThatThrownBy(() -> PublishedAddresses.read(file))
                .isInstanceOf(PhrasedException.class)
                .hasMessageStartingWith(file.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "ru", "ru/a b/", "RU/A/", "ru/ұ/"})
    void aLineThatIsNoAddressIsDamage(String line) throws IOException {
        Path file = Files.writeString(folder.resolve("list"), HEAD + "ru/\n" + line + "\nru/about/\n");

        assertThat(PublishedAddresses.read(file).orElseThrow())
                .matches(list -> list.owners().isEmpty())
                .extracting(list -> list.damage().orElseThrow())
                .satisfies(damage -> {
                    assertThat(damage.position()).hasToString(file + ":3:1");
                    assertThat(damage.length()).isEqualTo(line.length());
                    assertThat(damage.message()).hasToString("this is not an address of a site");
                });
    }
}

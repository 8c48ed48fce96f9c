package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.publish.PublishedAddresses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who looks at an edit hears at once which published addresses it would break, and sees the site all the same. */
final class ServedAddressesTest {

    @TempDir
    private Path folder;

    private Fixture site;

    @BeforeEach
    void publish() throws IOException {
        site = Fixture.small(folder);
        assertThat(site.run("build", "--output", folder.resolve("site").toString())
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "programme/1-water/1.1-supply/01-pipes/pledge.yaml, slug: pipes, slug: tubes",
        "programme/1-water/1.2-river/chapter.yaml, slug: river, slug: stream",
        "programme/1-water/1.1-supply/chapter.yaml, slug: supply, slug: provision",
    })
    void addressesThatWouldVanishAreWarnings(String file, String old, String now) throws IOException {
        PublishedAddresses published =
                PublishedAddresses.read(folder.resolve("site")).orElseThrow();
        BuildOptions options = new BuildOptions(
                folder.resolve("content"),
                Path.of("templates"),
                folder.resolve("site"),
                Optional.empty(),
                Optional.of(published),
                1,
                BuildOptions.USUAL_PAGE_LIMIT);
        try (BuildSession session = new BuildSession(options)) {
            assertThat(session.update().diagnostics()).isEmpty();

            Path changed = folder.resolve("content").resolve(file);
            Files.writeString(changed, Files.readString(changed).replace(old, now));
            BuildSession.Update update = session.update();

            assertThat(update.site()).isPresent();
            assertThat(update.diagnostics())
                    .filteredOn(each -> each.code() == Code.VANISHED_URL)
                    .isNotEmpty()
                    .allSatisfy(each -> assertThat(each.severity()).isEqualTo(Severity.WARNING));
        }
    }
}

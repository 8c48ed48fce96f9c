package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildResult;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.cli.Main;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.publish.PublishedAddresses;
import kz.bagdarlama.view.SiteViews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build where all is as the last one left it does nothing and says the same; where anything is not, it is a build. */
final class UnchangedBuildTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private static final String TEXT = "content/programme/1-water/1.2-river/02-fish/ru.md";

    @TempDir
    private Path root;

    private Path site;

    @BeforeEach
    void build() throws IOException {
        Fixture.smallWithTemplates(root).withStrings();
        site = root.resolve("site");
        assertThat(built("https://example.org/")).isTrue();
    }

    @Test
    void nothingIsMadeAndNoFileIsTouched() throws IOException {
        Map<String, FileTime> before = times();

        assertThat(built("https://example.org/")).isFalse();
        assertThat(times()).isEqualTo(before);
    }

    @Test
    void anotherDayIsBuiltWhereAPageSaysSomethingElse() throws IOException {
        assertThat(built(LocalDate.of(2025, 3, 15))).isTrue();
        assertThat(built(LocalDate.of(2025, 3, 15))).isFalse();
        assertThat(built(LocalDate.of(2025, 3, 31)))
                .as("the same months are left")
                .isFalse();
        assertThat(built(LocalDate.of(2025, 4, 2))).as("a month less is left").isTrue();
        assertThat(built(LocalDate.of(2025, 4, 1)))
                .as("a day before the last build")
                .isTrue();
        assertThat(built(LocalDate.of(2026, 1, 1))).as("another year").isTrue();
    }

    private boolean built(LocalDate day) throws IOException {
        BuildOptions options =
                options("https://example.org/", PublishedAddresses.read(site)).on(Optional.of(day));
        Diagnostics diagnostics = new Diagnostics();
        try (BuildSession session = new BuildSession(options)) {
            BuildResult result = session.build(diagnostics);
            assertThat(diagnostics.hasErrors()).isFalse();
            return !result.paths().isEmpty();
        }
    }

    @Test
    void whatIsRememberedSaysNothingOfTheMachine() throws IOException {
        // Texts stand there with two bytes for each character.
        String record = Files.readString(site.resolve(".bagdarlama-build"), StandardCharsets.ISO_8859_1)
                .replace("\0", "");

        assertThat(record)
                .contains("content:programme/1-water/1.2-river/02-fish/ru.md", "templates:pages/pledge.ftlh")
                .contains("content:../docs/02-texts/ru.md")
                .doesNotContain(
                        root.toString(),
                        System.getProperty("java.home"),
                        Runtime.version().toString())
                .doesNotContain(Path.of("").toAbsolutePath().toString());
    }

    @Test
    void aProjectThatIsMovedAsAWholeIsKnownAgainAndACopyIsBuilt(@TempDir Path elsewhere)
            throws IOException, InterruptedException {
        Path first = Files.createDirectories(elsewhere.resolve("first"));
        Fixture.smallWithTemplates(first);
        assertThat(isMade(first)).isTrue();
        assertThat(isMade(first)).isFalse();
        Path moved = Files.move(first, elsewhere.resolve("moved"));
        assertThat(isMade(moved)).isFalse();
        Fixture.copy(moved, elsewhere.resolve("copy"));
        assertThat(isMade(elsewhere.resolve("copy"))).isTrue();
    }

    /** Builds in a folder as an editor does, and looks whether pages were made. */
    private static boolean isMade(Path project) throws IOException, InterruptedException {
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:stdout",
                        "-cp",
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(each -> Path.of(each).toAbsolutePath().toString())
                                .collect(Collectors.joining(File.pathSeparator)),
                        Main.class.getName(),
                        "build",
                        "--published",
                        "none")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(build.waitFor()).as(said).isZero();
        return said.contains(SiteViews.class.getName() + " ");
    }

    @Test
    void nothingIsMadeWhereTimesAreOldEnoughToTellEither() throws IOException {
        for (String folder : new String[] {"content", "templates", "docs", "site"}) {
            for (String file : Fixture.files(root.resolve(folder))) {
                Files.setLastModifiedTime(root.resolve(folder).resolve(file), LONG_AGO);
            }
        }

        assertThat(built("https://example.org/")).as("with other times").isTrue();
        assertThat(built("https://example.org/")).isFalse();
        assertThat(built("https://example.org/")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TEXT,
                "content/programme/1-water/1.2-river/02-fish/pledge.yaml",
                "content/site.yaml",
                "content/messages/ru.yaml",
                "docs/02-texts/ru.md",
                "templates/pages/pledge.ftlh",
                "templates/assets/favicon.svg",
                "templates/assets/css/00-layers.css"
            })
    void aChangeOfAnyInputIsBuiltEvenWhereSizeAndTimeStay(String file) throws IOException {
        Path path = root.resolve(file);
        FileTime time = Files.getLastModifiedTime(path);
        byte[] bytes = Files.readAllBytes(path);
        // A letter of a text, or of a comment, or a space: whatever the file bears.
        int at = bytes.length - 1;
        while (bytes[at] != '\n') {
            at--;
        }
        bytes[at] = ' ';
        Files.write(path, bytes);
        Files.setLastModifiedTime(path, time);

        assertThat(built("https://example.org/")).isTrue();
        assertThat(built("https://example.org/")).isFalse();
    }

    @Test
    void filesThatComeOrGoAreNoticed() throws IOException {
        Files.writeString(root.resolve("templates/assets/more.txt"), "x");
        assertThat(built("https://example.org/")).isTrue();
        assertThat(site.resolve("assets/more.txt")).exists();
        Files.delete(root.resolve("templates/assets/more.txt"));
        assertThat(built("https://example.org/")).isTrue();
        assertThat(site.resolve("assets/more.txt")).doesNotExist();
        Files.writeString(root.resolve("content/notes.txt"), "x");
        Diagnostics diagnostics = new Diagnostics();
        assertThat(result("https://example.org/", diagnostics).written()).isEmpty();
        assertThat(diagnostics.hasErrors()).isTrue();
        Files.delete(root.resolve("content/notes.txt"));
        assertThat(built("https://example.org/")).isFalse();
    }

    @Test
    void aMissingFileOfTheSiteIsMadeAgain() throws IOException {
        Files.delete(site.resolve("ru/index.html"));

        assertThat(built("https://example.org/")).isTrue();
        assertThat(site.resolve("ru/index.html")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru/index.html", "search/index.json", ".bagdarlama-manifest"})
    void aFileOfTheSiteThatWasChangedByHandIsMendedEvenWhereSizeAndTimeStay(String file) throws IOException {
        Path path = site.resolve(file);
        byte[] written = Files.readAllBytes(path);
        FileTime time = Files.getLastModifiedTime(path);
        byte[] other = written.clone();
        other[other.length / 2] ^= 1;
        Files.write(path, other);
        Files.setLastModifiedTime(path, time);

        assertThat(built("https://example.org/")).isTrue();
        assertThat(path).hasBinaryContent(written);
    }

    @Test
    void anotherAddressIsAnotherSite() throws IOException {
        assertThat(built("https://example.org/other/")).isTrue();
        assertThat(site.resolve("sitemap.xml")).content().contains("https://example.org/other/");
        assertThat(built("https://example.org/other/")).isFalse();
        assertThat(built("https://example.org/")).isTrue();
    }

    @Test
    void anotherPublicationIsHeldAgainst() throws IOException {
        String list = Files.readString(site.resolve("urls.txt"));
        Path published = root.resolve("published.txt");
        Files.writeString(published, list + "ru/gone/\n");
        BuildOptions options = options("https://example.org/", PublishedAddresses.read(published));
        Diagnostics diagnostics = new Diagnostics();
        try (BuildSession session = new BuildSession(options)) {
            session.build(diagnostics);
        }

        assertThat(diagnostics.hasErrors()).isTrue();
    }

    @Test
    void aFileOfOtherOriginIsNamedStill() throws IOException {
        Files.writeString(site.resolve("mine.txt"), "x");
        BuildResult result = result("https://example.org/", new Diagnostics());

        assertThat(result.paths()).isEmpty();
        assertThat(result.written().orElseThrow().foreignFiles()).containsExactly("mine.txt");
        assertThat(result.written().orElseThrow().unchanged())
                .isEqualTo((int) Fixture.files(site).stream()
                                .filter(file -> !file.startsWith("."))
                                .count()
                        - 1);
    }

    @Test
    void warningsAndSummaryAreSaidAgainInWhateverLanguage() throws IOException {
        Files.writeString(
                root.resolve("content/site.yaml"),
                Files.readString(root.resolve("content/site.yaml")) + "checks: {figures: warning}\n");
        Files.writeString(
                root.resolve(TEXT), Files.readString(root.resolve(TEXT)).stripTrailing() + "\n\nЕщё 7 777 рыб.\n");
        String first = said("en");
        String second = said("en");
        String russian = said("ru");

        assertThat(first).contains("warning[");
        assertThat(withoutCounts(second)).isEqualTo(withoutCounts(first));
        assertThat(second).contains("; 0 files written, ");
        assertThat(russian).contains("7 777").doesNotContain("warning[", "files written");
    }

    @Test
    void whatIsKnownOfTheLastBuildIsNotReliedOnWhereItIsDamaged() throws IOException {
        Path record = site.resolve(".bagdarlama-build");
        byte[] bytes = Files.readAllBytes(record);
        for (int length : new int[] {0, 3, 9, bytes.length / 2, bytes.length - 1}) {
            Files.write(record, Arrays.copyOf(bytes, length));

            assertThat(built("https://example.org/")).as("%d bytes", length).isTrue();
        }
        assertThat(built("https://example.org/")).isFalse();
    }

    // ---- helpers

    private Map<String, FileTime> times() throws IOException {
        Map<String, FileTime> times = new TreeMap<>();
        for (String file : Fixture.files(site)) {
            if (!file.startsWith(".")) {
                times.put(file, Files.getLastModifiedTime(site.resolve(file)));
            }
        }
        return times;
    }

    private static String withoutCounts(String said) {
        return said.replaceAll("\\d+ files written.*", "");
    }

    private String said(String language) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        Main.run(
                writer,
                writer,
                "--lang",
                language,
                "build",
                "--content",
                root.resolve("content").toString(),
                "--templates",
                root.resolve("templates").toString(),
                "--output",
                site.toString());
        return text.toString();
    }

    private BuildOptions options(String baseUrl, Optional<PublishedAddresses> published) {
        return new BuildOptions(
                root.resolve("content"), root.resolve("templates"), site, Optional.of(baseUrl), published, 2);
    }

    private BuildResult result(String baseUrl, Diagnostics diagnostics) throws IOException {
        Optional<PublishedAddresses> published = PublishedAddresses.read(site);
        try (BuildSession session = new BuildSession(options(baseUrl, published))) {
            return session.build(diagnostics);
        }
    }

    /** Whether anything was made; a build that has nothing to do gives no files. */
    private boolean built(String baseUrl) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        BuildResult result = result(baseUrl, diagnostics);
        assertThat(diagnostics.hasErrors())
                .as(() -> diagnostics.sorted().toString())
                .isFalse();
        assertThat(result.pages()).isPositive();
        return !result.paths().isEmpty();
    }
}

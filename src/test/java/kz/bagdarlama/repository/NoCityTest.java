package kz.bagdarlama.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.bagdarlama.cli.Main;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.site.Fixture;
import kz.bagdarlama.source.ContentReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine knows no city: what the site of this repository tells of stands in its content and its theme, and nowhere else. */
class NoCityTest {

    private static final Set<String> WORDS = new TreeSet<>(Set.of("алматы", "almaty", "amanat", "аманат", "алатау"));

    @TempDir
    private Path folder;

    /** Names that only this site has: those of its districts and projects. */
    @BeforeAll
    static void collect() throws IOException {
        Content content = new ContentReader(Path.of("content"), "content", new Diagnostics())
                .read()
                .orElseThrow();
        for (Language language : content.site().languages()) {
            content.districts().stream()
                    .map(District::shortName)
                    .forEach(name -> WORDS.add(name.in(language).toLowerCase(Locale.ROOT)));
            content.projects().stream()
                    .map(PartyProject::name)
                    .forEach(name -> WORDS.add(name.in(language).toLowerCase(Locale.ROOT)));
        }
        content.districts().forEach(each -> WORDS.add(each.id()));
        content.projects().forEach(each -> WORDS.add(each.id()));
        assertThat(WORDS).hasSizeGreaterThan(25);
    }

    private static Map<String, Set<String>> found(Map<String, String> texts) {
        Map<String, Set<String>> found = new TreeMap<>();
        texts.forEach((name, text) -> {
            String small = text.toLowerCase(Locale.ROOT);
            for (String word : WORDS) {
                if (small.contains(word)) {
                    found.computeIfAbsent(name, each -> new TreeSet<>()).add(word);
                }
            }
        });
        return found;
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*\\.(woff2|gz|png)"))
                    .forEach(file -> {
                        try {
                            texts.put(
                                    folder.relativize(file).toString(),
                                    new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
        return texts;
    }

    @Test
    void noSourceNamesIt() throws IOException {
        assertThat(found(texts(Path.of("src/main")))).isEmpty();
        assertThat(found(texts(Path.of("templates")))).isEmpty();
        assertThat(found(Map.of(
                        "bagdarlama",
                        Files.readString(Path.of("bagdarlama")),
                        "bagdarlama.cmd",
                        Files.readString(Path.of("bagdarlama.cmd")))))
                .isEmpty();
    }

    private static String said(String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);
        Main.run(writer, writer, arguments);
        return text.toString();
    }

    @Test
    void noHelpNamesIt() {
        Map<String, String> help = new TreeMap<>();
        for (String language : PhraseBook.LANGUAGES) {
            for (String command : List.of(
                    "",
                    "build",
                    "check",
                    "serve",
                    "explain",
                    "diff",
                    "verify",
                    "report",
                    "translations",
                    "init",
                    "new")) {
                help.put(
                        language + " " + command,
                        command.isEmpty()
                                ? said("--lang", language, "--help")
                                : said("--lang", language, command, "--help"));
            }
        }
        assertThat(help.values()).allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(found(help)).isEmpty();
    }

    /** The small site of the tests, a new programme, and one in all languages of the program. */
    @Test
    void noPageOfAnotherProgrammeNamesIt() throws IOException {
        Fixture.small(folder.resolve("small"));
        said("init", folder.resolve("new").toString(), "--languages", "kk,ru,en");
        for (Path programme : List.of(folder.resolve("small"), folder.resolve("new"), Path.of("examples/town"))) {
            Path site = folder.resolve("site-of-" + programme.getFileName());
            said("build", "--content", programme.resolve("content").toString(), "--output", site.toString());
            Map<String, String> files = texts(site);
            assertThat(files).as(programme.toString()).containsKey("ru/index.html");
            assertThat(found(files)).as(programme.toString()).isEmpty();
        }
        assertThat(found(texts(folder.resolve("new")))).isEmpty();
    }
}

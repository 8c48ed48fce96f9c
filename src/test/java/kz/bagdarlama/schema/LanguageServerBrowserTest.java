package kz.bagdarlama.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.draft.Draft;
import kz.bagdarlama.draft.Drafts;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.source.ContentFolder;
import kz.bagdarlama.source.ContentReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an editor's program with a YAML language server shows in this repository, with the settings that it has for VS Code. The
 * texts that are opened need not lie where they seem to.
 */
class LanguageServerBrowserTest {

    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Path CONTENT = ROOT.resolve("content");
    private static final Path BAD = Path.of("src/test/resources/schemas/bad");

    private static final String PLEDGE = """
            id: 1.1/3
            slug: business-grants
            commitment: fund
            topics: [business, jobs]
            deadline: by 2026
            targets:
              - value: 9.2
                unit: job
                scale: thousand
            """;

    private static YamlLanguageServer server;
    private static int opened;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = new YamlLanguageServer(ROOT);
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** The place of a pledge that nobody has opened yet. */
    private static Path pledge() {
        return CONTENT.resolve("programme/1-economy/1.1-living-standards/99-" + ++opened + "/pledge.yaml");
    }

    @Test
    void theWholeContentIsFaultless() throws IOException {
        Map<Path, String> texts = new TreeMap<>();
        try (Stream<Path> all = Stream.concat(Files.walk(CONTENT), Files.walk(ROOT.resolve("docs")))) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".yaml")
                            && !file.toString().contains("/."))
                    .toList();
            for (Path file : files) {
                texts.put(file, Files.readString(file));
            }
        }
        List<String> messages = new ArrayList<>();
        server.open(texts)
                .forEach(
                        (file, found) -> found.forEach(message -> messages.add(ROOT.relativize(file) + ":" + message)));

        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(messages).isEmpty();
    }

    /** Each lies under the name of its kind, and says in its first line what is said of it and where. */
    @ParameterizedTest
    @MethodSource("badFiles")
    void whatIsWrongIsUnderlined(String name) throws IOException {
        String text = Files.readString(BAD.resolve(name));
        String expected = text.lines().findFirst().orElseThrow().substring("# ".length());
        // In a folder of its own, since the server keeps what it knows of a file that it has seen.
        String kind = name.replaceAll("-.*", "");
        Path place = Set.of("pledge", "progress").contains(kind)
                ? pledge().resolveSibling(kind + ".yaml")
                : ROOT.resolve("target/" + name + "/content").resolve(kind + ".yaml");
        List<String> messages = server.open(place, text);

        assertThat(messages)
                .as(name)
                .hasSize(1)
                .allSatisfy(message -> assertThat(message).contains(expected));
    }

    static List<String> badFiles() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyKeyIsExplainedInThreeLanguages() {
        Path file = pledge();
        server.open(file, PLEDGE);

        assertThat(server.hover(file, 5, 3))
                .contains("ru: Срок, так же точно, как в документе")
                .contains("kk: Мерзім құжаттағыдай дәлдікпен")
                .contains("en: When it is due, as precisely as the document says")
                .contains("within 5 years");
        assertThat(server.hover(file, 8, 6)).contains("units.yaml");
        assertThat(server.hover(file, 4, 3)).contains("главная первой");
    }

    @Test
    void keysAndWordsAreCompleted() {
        Path file = pledge();
        server.open(file, PLEDGE);
        Path limit = pledge();
        server.open(limit, PLEDGE + "    limit: \n");

        assertThat(server.complete(file, 10, 1))
                .contains("districts", "milestones", "translator-notes")
                .doesNotContain("slug", "deadline");
        assertThat(server.complete(limit, 10, 12)).contains("more-than", "at-least", "up-to");
    }

    @Test
    void idsAreCompletedWhereTheSchemasOfTheContentAreUsed() throws IOException {
        ContentFolder site = new ContentFolder(folder);
        Content content = site.read();
        Path schemas = Files.createDirectories(folder.resolve(".schemas"));
        for (Map.Entry<String, byte[]> schema : ContentSchemas.of(content).entrySet()) {
            Files.write(schemas.resolve(schema.getKey()), schema.getValue());
        }
        Draft draft = new Drafts(content, folder, "en").pledge("1.1", "metro", Optional.of("support"), List.of("jobs"));
        draft.write();
        Path file = draft.place().resolve("pledge.yaml");
        String text = Files.readString(file);
        int line = (int) text.lines().takeWhile(l -> !l.startsWith("topics:")).count() + 1;

        assertThat(server.open(file, text)).isEmpty();
        assertThat(server.complete(file, line, "topics: [".length() + 1)).contains("jobs", "youth", "air");
        Path wrong = file.resolveSibling("other/../pledge2.yaml").normalize();
        assertThat(server.open(wrong, text.replace("topics: [jobs]", "topics: [jbs]")))
                .singleElement()
                .asString()
                .startsWith(line + ": ")
                .contains("youth");
    }

    /** The comments that they are full of, too, are such that nothing is underlined. */
    @Test
    void whatNewMakesIsFaultless() throws IOException {
        ContentFolder site = new ContentFolder(folder);
        Content content = new ContentReader(site.path(), site.path().toString(), new Diagnostics())
                .read()
                .orElseThrow();
        Drafts drafts = new Drafts(content, site.path(), "ru");
        Map<Draft, String> drafted = Map.of(
                drafts.pledge("1.1", "metro", Optional.empty(), List.of()), "pledge.yaml",
                drafts.chapter("1", "metro"), "chapter.yaml",
                drafts.section("city", Optional.empty()), "section.yaml",
                drafts.page("contacts", true), "page.yaml");
        for (Map.Entry<Draft, String> draft : drafted.entrySet()) {
            draft.getKey().write();
            Path written = draft.getKey().place().resolve(draft.getValue());
            // As if it lay in this repository, without the line that names the published schema.
            Path place = CONTENT.resolve(folder.relativize(written));

            assertThat(server.open(place, Files.readString(written).replaceFirst("#.*\n", "")))
                    .as(draft.getValue())
                    .isEmpty();
        }
    }
}

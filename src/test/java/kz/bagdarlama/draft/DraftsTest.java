package kz.bagdarlama.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.schema.SchemaNode;
import kz.bagdarlama.source.ContentFolder;
import kz.bagdarlama.source.ContentReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftsTest {

    @TempDir
    private Path folder;

    private ContentFolder site;

    @BeforeEach
    void write() {
        site = new ContentFolder(folder);
    }

    private Drafts drafts(String language) throws IOException {
        return new Drafts(read(new Diagnostics()), folder, language);
    }

    private Content read(Diagnostics diagnostics) throws IOException {
        return new ContentReader(folder, folder.toString(), diagnostics).read().orElseThrow();
    }

    private static Draft of(Drafts drafts, String kind) throws IOException {
        return switch (kind) {
            case "pledge" -> drafts.pledge("1.1", "metro-line", Optional.empty(), List.of());
            case "chapter" -> drafts.chapter("1", "metro");
            case "section" -> drafts.section("city", Optional.empty());
            case "page" -> drafts.page("contacts", false);
            case "topic" -> drafts.topic("metro", Map.of());
            case "district" -> drafts.district("old-town", Map.of());
            default -> throw new IllegalArgumentException(kind);
        };
    }

    // ---- what is made

    @ParameterizedTest
    @CsvSource({
        "pledge, 1.1/2, programme/1-economy/1.1-living/02-metro-line",
        "chapter, 1.2, programme/1-economy/1.2-metro",
        "section, 2, programme/2-city",
        "page, contacts, pages/contacts",
        "topic, metro, topics.yaml",
        "district, old-town, districts.yaml"
    })
    void everythingGetsAFreeIdAndAPlaceLikeTheOthers(String kind, String id, String place) throws IOException {
        Draft draft = of(drafts("en"), kind);

        assertThat(draft.id()).isEqualTo(id);
        assertThat(draft.place()).isEqualTo(folder.resolve(place));
        assertThat(draft.write())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).isRegularFile());
    }

    @ParameterizedTest
    @CsvSource({"pledge, 6", "chapter, 4", "section, 4", "page, 4", "topic, 4", "district, 6"})
    void allThatIsWrongWithItIsWhatIsStillToBeWritten(String kind, int places) throws IOException {
        for (String language : List.of("en", "ru", "kk")) {
            ContentFolder fresh = new ContentFolder(folder.resolve(language));
            Content before = new ContentReader(fresh.path(), fresh.path().toString(), new Diagnostics())
                    .read()
                    .orElseThrow();
            of(new Drafts(before, fresh.path(), language), kind).write();
            Diagnostics diagnostics = new Diagnostics();
            new ContentReader(fresh.path(), "content", diagnostics).read();

            assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsOnly(Code.PLACEHOLDER_LEFT);
            assertThat(diagnostics.sorted()).as(kind + " in " + language).hasSize(places);
        }
    }

    @Test
    void itGoesIntoTheFolderThatWasReadWhateverItIsCalled() throws IOException {
        Draft draft = of(new Drafts(site.read(), folder, "en"), "pledge");

        assertThat(draft.place()).isEqualTo(folder.resolve("programme/1-economy/1.1-living/02-metro-line"));
    }

    @Test
    void whatIsFilledInIsRead() throws IOException {
        Draft draft = drafts("ru").pledge("1.1", "metro-line", Optional.of("support"), List.of("air", "jobs"));
        for (Path file : draft.write()) {
            Files.writeString(file, Files.readString(file).replaceAll("\\[\\[[^\\]]*\\]\\]", "Метро"));
        }
        Diagnostics diagnostics = new Diagnostics();
        Pledge pledge = read(diagnostics)
                .programme()
                .pledges()
                .filter(p -> p.id().equals(PledgeId.parse("1.1/2").orElseThrow()))
                .findFirst()
                .orElseThrow();

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(pledge.slug().text()).isEqualTo("metro-line");
        assertThat(pledge.commitment().orElseThrow().id()).isEqualTo("support");
        assertThat(pledge.topics()).extracting(topic -> topic.id()).containsExactly("air", "jobs");
    }

    /** Every example may be taken as it stands: the file without its comment signs is one that can be read. */
    @ParameterizedTest
    @CsvSource({"pledge, pledge.yaml", "chapter, chapter.yaml", "section, section.yaml", "page, page.yaml"})
    void theExamplesAreRight(String kind, String name) throws IOException {
        Draft draft = of(drafts("en"), kind);
        draft.write();
        Path file = draft.place().resolve(name);
        List<String> lines = new ArrayList<>();
        List<String> keys = offered(SchemaNode.of(kind));
        boolean example = false;
        for (String line : Files.readAllLines(file)) {
            example = keys.stream().anyMatch(key -> line.startsWith("# " + key + ":"))
                    || example && line.startsWith("#   - ");
            lines.add(example ? line.substring(2) : line);
        }
        Files.writeString(file, String.join("\n", lines) + "\n");
        Diagnostics diagnostics = new Diagnostics();
        read(diagnostics);

        assertThat(keys).allSatisfy(key -> assertThat(lines).anyMatch(line -> line.startsWith(key + ":")));
        assertThat(diagnostics.sorted())
                .filteredOn(d -> d.code() != Code.PLACEHOLDER_LEFT)
                // An outcome has a heading in the texts, which the one who takes the example writes.
                .isEmpty();
    }

    @Test
    void everyFieldIsExplainedInTheEditorsLanguage() throws IOException {
        for (String language : List.of("en", "ru", "kk")) {
            Draft draft = of(drafts(language), "pledge");
            String text = ((NewFolder) draft)
                    .files()
                    .get("pledge.yaml")
                    .replace("\n# ", " ")
                    .replaceAll(" +", " ");
            SchemaNode schema = SchemaNode.of("pledge");

            assertThat(text).startsWith("# yaml-language-server: $schema=");
            assertThat(offered(schema))
                    .allSatisfy(key -> assertThat(text).contains(schema.key(key).description(language)));
            assertThat(Drafts.NOT_YET)
                    .isSubsetOf(schema.keys())
                    .allSatisfy(key -> assertThat(text).doesNotContain(key));
            SchemaNode target = schema.key("targets").item().orElseThrow();
            assertThat(target.keys())
                    .allSatisfy(key -> assertThat(text).contains(target.key(key).description(language)));
        }
    }

    private static List<String> offered(SchemaNode schema) {
        return schema.keys().stream()
                .filter(key -> !Drafts.NOT_YET.contains(key))
                .toList();
    }

    @Test
    void whatThereIsToChooseFromIsNamed() throws IOException {
        assertThat(((NewFolder) of(drafts("ru"), "pledge")).files().get("pledge.yaml"))
                .contains("#   jobs (Работа) · youth (Молодёжь) · air (Воздух)\n")
                .contains("#   alatau (Алатауский район) · medeu (Медеуский район)\n");
        assertThat(((NewFolder) of(drafts("en"), "pledge")).files().get("pledge.yaml"))
                .contains("#   jobs (Жұмыс) ·");
    }

    @Test
    void anEntryGoesToTheEndAndTouchesNothingElse() throws IOException {
        String before =
                "# Темы, в порядке меню.\n  - {id: jobs, name: {ru: Работа, kk: Жұмыс}, description: {ru: О, kk: О}} # первая";
        site.with("topics.yaml", before);
        Files.setPosixFilePermissions(folder.resolve("topics.yaml"), PosixFilePermissions.fromString("rw-rw-r--"));
        drafts("en")
                .topic("metro", Map.of("ru", "Метро: \"быстро\"", "kk", "Метро"))
                .write();

        assertThat(Files.readString(folder.resolve("topics.yaml"))).isEqualTo(before + "\n" + """
                - id: metro
                  # The name of the topic.
                  name: {ru: "Метро: \\"быстро\\"", kk: "Метро"}
                  # A sentence on what belongs here; it stands below the name.
                  description: {ru: "[[Одно предложение: что сюда входит.]]", kk: "[[Бір сөйлем: бұған не кіреді.]]"}
                """.indent(2));
        assertThat(Files.getPosixFilePermissions(folder.resolve("topics.yaml")))
                .isEqualTo(PosixFilePermissions.fromString("rw-rw-r--"));
        assertThat(read(new Diagnostics()).topics().get(1).name().byLanguage().values())
                .contains("Метро: \"быстро\"");
    }

    // ---- ids

    @Test
    void aNumberThatWasGivenUpIsNotUsedAgain() throws IOException {
        site.withPledge("03-third", ContentFolder.pledge("1.1/3", "third", "topics: [jobs]"));

        assertThat(of(drafts("en"), "pledge").id()).isEqualTo("1.1/4");
    }

    @Test
    void aNumberThatTheDocumentHasComesFirst() throws IOException {
        site.with(
                "source.yaml",
                "- {id: 1.1/1, kind: pledge}\n- {id: 1.1/2, kind: pledge}\n- {id: 1.1/7, kind: pledge}\n");
        Draft second = of(drafts("en"), "pledge");
        second.write();

        assertThat(second.id()).isEqualTo("1.1/2");
        assertThat(second.next()).noneMatch(step -> step.contains("source.yaml"));
        assertThat(drafts("en")
                        .pledge("1.1", "other", Optional.empty(), List.of())
                        .id())
                .isEqualTo("1.1/7");
    }

    @Test
    void whatTheRegisterDoesNotKnowIsSaid() throws IOException {
        site.with("source.yaml", "- {id: 1.1/1, kind: pledge}\n");

        assertThat(of(drafts("en"), "pledge").next())
                .anyMatch(step -> step.contains("source.yaml") && step.contains("- {id: 1.1/2, kind: pledge}"));
        assertThat(of(drafts("en"), "page").next()).noneMatch(step -> step.contains("source.yaml"));
    }

    @Test
    void aBrokenFileKeepsItsNumber() throws IOException {
        site.withPledge("02-second", "id: 1.1/2: x\n");

        assertThat(of(drafts("en"), "pledge").id()).isEqualTo("1.1/3");
    }

    // ---- what cannot be

    @ParameterizedTest
    @ValueSource(strings = {"Metro", "метро", "metro line", "-metro", "metro/../x", "", "a--b"})
    void aSlugHasAForm(String slug) {
        assertThatThrownBy(() -> drafts("en").pledge("1.1", slug, Optional.empty(), List.of()))
                .isInstanceOf(PhrasedException.class)
                .hasMessageContaining("small Latin letters");
        assertThatThrownBy(() -> drafts("en").page(slug, false)).isInstanceOf(PhrasedException.class);
        assertThatThrownBy(() -> drafts("en").topic(slug, Map.of())).isInstanceOf(PhrasedException.class);
    }

    @Test
    void whatIsTakenOrUnknownIsSaid() throws IOException {
        Drafts drafts = drafts("en");
        assertThatThrownBy(() -> drafts.pledge("1.2", "a", Optional.empty(), List.of()))
                .hasMessage("there is no chapter “1.2”; chapters: 1.1");
        assertThatThrownBy(() -> drafts.chapter("2", "a")).hasMessage("there is no section “2”; sections: 1");
        assertThatThrownBy(() -> drafts.pledge("1.1", "first", Optional.empty(), List.of()))
                .hasMessageContaining("“first” is taken");
        assertThatThrownBy(() -> drafts.pledge("1.1/1", "a", Optional.empty(), List.of()))
                .hasMessageContaining("“1.1/1” is there already");
        assertThatThrownBy(() -> drafts.pledge("1.1", "a", Optional.of("suport"), List.of()))
                .hasMessageContaining("did you mean “support”?");
        assertThatThrownBy(() -> drafts.pledge("1.1", "a", Optional.empty(), List.of("zoo")))
                .hasMessageContaining("there are: jobs, youth, air");
        assertThatThrownBy(() -> drafts.page("about", false)).hasMessageContaining("/about/ is taken");
        assertThatThrownBy(() -> drafts.page("search", false)).hasMessageContaining("/search/ is taken");
        assertThatThrownBy(() -> drafts.topic("jobs", Map.of())).hasMessageContaining("“jobs” is there already");
        site.with("topics.yaml", "[{id: jobs, name: {ru: Р, kk: Ж}, description: {ru: Р, kk: Ж}}]\n");
        assertThatThrownBy(() -> drafts("en").topic("metro", Map.of())).hasMessageContaining("by hand");
    }

    @Test
    void aFolderInTheWayStays() throws IOException {
        Draft draft = of(drafts("en"), "page");
        Files.createDirectories(draft.place());
        Path mine = Files.writeString(draft.place().resolve("mine.txt"), "mine");

        assertThatThrownBy(draft::write).isInstanceOf(PhrasedException.class);
        assertThat(Files.readString(mine)).isEqualTo("mine");
        assertThatThrownBy(() -> of(drafts("en"), "page")).isInstanceOf(PhrasedException.class);
    }

    @Test
    void whatCannotBeWrittenWholeIsNotWritten() throws IOException {
        // A file of this name cannot be: the folder that it would lie in is none.
        Draft draft = new NewFolder(
                "x", folder.resolve("pages/x"), Map.of("page.yaml", "id: x\n", "no/such/folder.md", "#"), List.of());

        assertThatThrownBy(draft::write).isInstanceOf(IOException.class);
        try (Stream<Path> pages = Files.list(folder.resolve("pages"))) {
            assertThat(pages).extracting(page -> page.getFileName().toString()).containsExactly("about");
        }
    }

    // ---- words

    @Test
    void theWordsAreTheSameInEveryLanguage() throws IOException {
        Set<String> keys = keys("en");

        assertThat(keys("ru")).isEqualTo(keys);
        assertThat(keys("kk")).isEqualTo(keys);
        assertThat(DraftTexts.of("tr").language()).isEqualTo("en");
    }

    private static Set<String> keys(String language) throws IOException {
        Properties words = new Properties();
        try (var in = DraftTexts.class.getResourceAsStream("words_" + language + ".properties")) {
            words.load(in);
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}

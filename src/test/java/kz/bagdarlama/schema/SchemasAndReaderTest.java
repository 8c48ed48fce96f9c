package kz.bagdarlama.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.cli.Main;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.ChapterId;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Period;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Scale;
import kz.bagdarlama.model.SectionId;
import kz.bagdarlama.model.Slug;
import kz.bagdarlama.model.Years;
import kz.bagdarlama.source.ContentFolder;
import kz.bagdarlama.source.ContentReader;
import kz.bagdarlama.text.LanguageRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The schemas say of every file what the reader says of it. For each kind there is one with every key; it is changed in every
 * place, and both must agree on whether that is still right.
 */
class SchemasAndReaderTest {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Path FULL = Path.of("src/test/resources/schemas/full");
    private static final Map<String, JsonNode> PARSED = new HashMap<>();
    private static final String NOBODY_KNOWS = "zzzzzzzzzz";
    private static final String KNOWN = "known here: ";
    private static final String ONE_OF = "write one of: ";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(texts()));

    /** Names of what lies elsewhere: that there is no such thing, no schema can say. */
    private static final Set<String> STRICTER = Set.of("PLEDGE /related/*", "SITE /handbook", "SITE /theme");

    @TempDir
    private Path folder;

    private ContentFolder content;

    private static Map<String, String> texts() {
        return Schemas.all().entrySet().stream()
                .collect(Collectors.toMap(
                        schema -> "https://example.org/" + schema.getKey(),
                        schema -> new String(schema.getValue(), StandardCharsets.UTF_8)));
    }

    /** The kinds of files whose whole form the schemas know, with where such a file stands. */
    private enum Kind {
        SITE("site.yaml"),
        DISTRICTS("districts.yaml"),
        TOPICS("topics.yaml"),
        PROJECTS("projects.yaml"),
        COMMITMENTS("commitments.yaml"),
        UNITS("units.yaml"),
        NAMES("names.yaml"),
        SOURCE("source.yaml"),
        GLOSSARY("glossary.yaml"),
        SYNONYMS("synonyms.yaml"),
        REDIRECTS("redirects.yaml"),
        SECTION("programme/1-economy/section.yaml"),
        CHAPTER("programme/1-economy/1.1-living/chapter.yaml"),
        PLEDGE(ContentFolder.PLEDGE + "pledge.yaml"),
        PROGRESS(ContentFolder.PLEDGE + "progress.yaml"),
        PAGE("pages/about/page.yaml"),
        THEME("../theme/theme.yaml");

        private final String path;
        private JsonNode full;

        Kind(String path) {
            this.path = path;
        }

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** A copy that may be changed: to read the file each time would take longer. */
        JsonNode full() {
            if (full == null) {
                try {
                    full = YAML.readTree(Files.readString(FULL.resolve(id() + ".yaml")));
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
            return full.deepCopy();
        }
    }

    // ---- the two judges

    private static boolean schemaAccepts(String kind, JsonNode value) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of("https://example.org/" + kind + ".schema.json"));
        return schema.validate(JSON.writeValueAsString(value), InputFormat.JSON).isEmpty();
    }

    /** Whether a definition that others share accepts a value. */
    private static boolean definitionAccepts(String name, JsonNode value) {
        Schema schema =
                REGISTRY.getSchema(SchemaLocation.of("https://example.org/common.schema.json#/definitions/" + name));
        return schema.validate(JSON.writeValueAsString(value), InputFormat.JSON).isEmpty();
    }

    /** What the reader says of a file; of the rest of the site only what the file is to blame for. */
    private List<Diagnostic> readerSays(Kind kind, JsonNode value) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        if (content == null) {
            content = new ContentFolder(folder.resolve("content"));
            Files.createDirectories(folder.resolve("docs"));
        }
        content.with(kind.path, JSON.writeValueAsString(value));
        new ContentReader(content.path(), "content", diagnostics).read();
        return diagnostics.sorted();
    }

    private void bothSay(boolean right, Kind kind, JsonNode value, String change) throws IOException {
        List<Diagnostic> said = readerSays(kind, value);
        assertThat(said.isEmpty()).as("%s: reader, %s: %s", kind, change, said).isEqualTo(right);
        assertThat(schemaAccepts(kind.id(), value))
                .as("%s: schema, %s", kind, change)
                .isEqualTo(right);
    }

    /** They need not say the same beforehand, but must agree. */
    private void bothAgree(Kind kind, JsonNode value, String change) throws IOException {
        List<Diagnostic> said = readerSays(kind, value);
        assertThat(schemaAccepts(kind.id(), value))
                .as("%s: %s; the reader says %s", kind, change, said)
                .isEqualTo(said.isEmpty());
    }

    // ---- the tests

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aFileWithEveryKeyIsRight(Kind kind) throws IOException {
        bothSay(true, kind, kind.full(), "unchanged");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theKeysAreTheSame(Kind kind) throws IOException {
        // Entries of one list may have different forms, so what they know is put together.
        Map<String, Set<String>> byReader = new TreeMap<>();
        Map<String, Set<String>> bySchema = new TreeMap<>();
        for (String pointer : pointers(kind.full(), JsonNode::isObject)) {
            String place = pointer.replaceAll("/\\d+", "/*");
            if (kind == Kind.SITE && place.equals("/checks")) {
                continue; // the names of rules are the checks' business; see below
            }
            JsonNode changed = kind.full();
            ((ObjectNode) changed.at(pointer)).put(NOBODY_KNOWS, "x");
            List<Diagnostic> said = readerSays(kind, changed);
            assertThat(said)
                    .as("%s %s", kind, pointer)
                    .extracting(Diagnostic::code)
                    .containsExactly(Code.UNKNOWN_KEY);
            String hint = said.get(0).hint().orElseThrow().toString();
            assertThat(hint).startsWith(KNOWN);
            byReader.computeIfAbsent(place, p -> new TreeSet<>())
                    .addAll(List.of(hint.substring(KNOWN.length()).split(", ")));
            bySchema.computeIfAbsent(place, p -> new TreeSet<>()).addAll(schemaKeys(kind, pointer));
            assertThat(schemaAccepts(kind.id(), changed))
                    .as("%s %s", kind, pointer)
                    .isFalse();
        }

        assertThat(bySchema).isEqualTo(byReader);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theFileWithEveryKeyHasEveryKey(Kind kind) {
        Map<String, Set<String>> present = new TreeMap<>();
        Map<String, Set<String>> known = new TreeMap<>();
        for (String pointer : pointers(kind.full(), JsonNode::isObject)) {
            String place = pointer.replaceAll("/\\d+", "/*");
            present.computeIfAbsent(place, p -> new TreeSet<>())
                    .addAll(kind.full().at(pointer).propertyNames());
            known.computeIfAbsent(place, p -> new TreeSet<>()).addAll(schemaKeys(kind, pointer));
        }

        assertThat(present).isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSameKeysAreRequired(Kind kind) throws IOException {
        for (String pointer : pointers(kind.full(), JsonNode::isObject)) {
            for (String key : kind.full().at(pointer).propertyNames()) {
                JsonNode changed = kind.full();
                ((ObjectNode) changed.at(pointer)).remove(key);
                bothAgree(kind, changed, "without " + pointer + "/" + key);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSameFormsOfValuesAreTaken(Kind kind) throws IOException {
        for (String pointer : pointers(kind.full(), JsonNode::isValueNode)) {
            bothSay(false, kind, with(kind, pointer, JSON.createObjectNode()), pointer + " as keys with values");
            bothSay(false, kind, with(kind, pointer, JSON.createArrayNode().add("x")), pointer + " as a list");
            bothSay(false, kind, with(kind, pointer, StringNode.valueOf(" ")), pointer + " empty");
            if (STRICTER.contains(kind + " " + pointer.replaceAll("/\\d+", "/*"))) {
                continue;
            }
            bothAgree(kind, with(kind, pointer, StringNode.valueOf("Zz, zz!")), pointer + " as some text");
            bothAgree(kind, with(kind, pointer, StringNode.valueOf("9,2")), pointer + " as a number with a comma");
        }
        for (String pointer : pointers(kind.full(), JsonNode::isObject)) {
            if (!pointer.isEmpty()) {
                bothAgree(kind, with(kind, pointer, JSON.createArrayNode()), pointer + " as a list");
            }
        }
        for (String pointer : pointers(kind.full(), JsonNode::isArray)) {
            if (!pointer.isEmpty()) {
                bothSay(false, kind, with(kind, pointer, StringNode.valueOf("x")), pointer + " as a text");
                bothAgree(kind, with(kind, pointer, JSON.createArrayNode()), pointer + " without entries");
                ArrayNode twice = (ArrayNode) kind.full().at(pointer).deepCopy();
                if (twice.get(0).isValueNode()) {
                    twice.add(twice.get(0));
                    bothAgree(kind, with(kind, pointer, twice), pointer + " with an entry twice");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSameWordsMayBeChosen(Kind kind) throws IOException {
        for (String pointer : pointers(kind.full(), JsonNode::isValueNode)) {
            Optional<Set<String>> words =
                    readerSays(kind, with(kind, pointer, StringNode.valueOf(NOBODY_KNOWS))).stream()
                            .flatMap(diagnostic -> diagnostic.hint().map(Phrase::toString).stream())
                            .filter(hint -> hint.startsWith(ONE_OF) && !hint.contains(" · "))
                            // A word may have its meaning behind it: up-to (до).
                            .map(hint -> Stream.of(
                                            hint.substring(ONE_OF.length()).split(", "))
                                    .map(word -> word.replaceFirst(" \\(.*\\)$", ""))
                                    .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                            .findFirst();
            Set<String> offered = new TreeSet<>();
            for (JsonNode form : forms(kind, pointer)) {
                form.path("enum").forEach(word -> offered.add(word.asString()));
            }
            if (pointer.startsWith("/languages/")) {
                // In another language every other file would be wrong.
                offered.retainAll(Set.of("kk", "ru"));
            }
            for (String word : offered) {
                bothAgree(kind, with(kind, pointer, StringNode.valueOf(word)), pointer + ": " + word);
            }
            if (words.isPresent()) {
                assertThat(offered).as("%s %s", kind, pointer).isEqualTo(words.get());
            }
        }
    }

    @Test
    void theWordsAreThoseOfTheModel() {
        assertThat(common("limit"))
                .containsExactlyElementsOf(
                        Stream.of(Limit.values()).map(Limit::key).toList());
        assertThat(common("scale"))
                .containsExactlyElementsOf(
                        Stream.of(Scale.values()).map(Scale::key).toList());
        assertThat(common("period"))
                .containsExactlyElementsOf(
                        Stream.of(Period.values()).map(Period::key).toList());
    }

    private static List<String> common(String definition) {
        List<String> words = new ArrayList<>();
        parsed("common.schema.json")
                .path("definitions")
                .path(definition)
                .path("enum")
                .forEach(word -> words.add(word.asString()));
        return words;
    }

    @Test
    void theLanguagesAreThoseThatTheProgramKnows() {
        JsonNode site = parsed("site.schema.json");
        Set<String> languages = new TreeSet<>();
        site.at("/properties/languages/items/enum").forEach(tag -> languages.add(tag.asString()));

        assertThat(languages)
                .isEqualTo(new TreeSet<>(List.of(LanguageRules.knownTags().split(", "))));
        List<Language> all =
                LanguageRules.ALL.stream().map(LanguageRules::language).toList();
        assertThat(SchemaNode.of("topics", all).item().orElseThrow().key("name").keys())
                .containsExactlyInAnyOrderElementsOf(languages);
    }

    @Test
    void theRulesAreThoseThatThereAre() throws IOException {
        ContentFolder site = new ContentFolder(folder.resolve("content"));
        site.with(
                "site.yaml",
                Files.readString(site.path().resolve("site.yaml")) + "checks: {" + NOBODY_KNOWS + ": error}\n");
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        Main.run(writer, writer, "check", "--content", site.path().toString(), "--templates", "templates");
        List<String> rules =
                new ArrayList<>(List.copyOf(SchemaNode.of("site").key("checks").keys()));
        rules.sort(null);

        assertThat(said.toString()).contains("= hint: rules: " + String.join(", ", rules) + "\n");
    }

    @ParameterizedTest
    @MethodSource("formed")
    void textsOfAFormAreTheSame(String text) {
        JsonNode value = StringNode.valueOf(text);
        Map<String, Boolean> byReader = new LinkedHashMap<>();
        byReader.put("deadline", Deadline.parse(text).isPresent());
        byReader.put("year", Years.parse(text).isPresent());
        byReader.put("pledgeId", PledgeId.parse(text).isPresent());
        byReader.put("chapterId", ChapterId.parse(text).isPresent());
        byReader.put("sectionId", SectionId.parse(text).isPresent());
        byReader.put("slug", Slug.isValid(text));
        Map<String, Boolean> bySchema = new LinkedHashMap<>();
        byReader.keySet().forEach(name -> bySchema.put(name, definitionAccepts(name, value)));

        assertThat(bySchema).as(text).isEqualTo(byReader);
    }

    static Stream<String> formed() {
        return Stream.concat(
                Stream.of(Deadline.Form.values()).map(Deadline.Form::example),
                Stream.of(
                        "2022",
                        "2021–2022",
                        "2021-2022",
                        "1991",
                        "3022",
                        "22",
                        "by 1999",
                        "By 2026",
                        "by 2026 ",
                        "end 2027",
                        "within 1 year",
                        "within 0 years",
                        "within 100 years",
                        "1.1/3",
                        "1.1/0",
                        "1/3",
                        "01.1/3",
                        "99.99/99",
                        "1.1",
                        "1.10",
                        "1.0",
                        "1",
                        "0",
                        "100",
                        "business-grants",
                        "-a",
                        "a--b",
                        "a-",
                        "A",
                        "қала",
                        "a".repeat(80),
                        "a".repeat(81)));
    }

    @Test
    void everyKeyIsExplainedInThreeLanguages() {
        List<String> unexplained = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            explained(SchemaNode.of(kind.id()), kind.id(), unexplained, new ArrayList<>());
        }

        assertThat(unexplained).isEmpty();
    }

    private static void explained(SchemaNode node, String path, List<String> unexplained, List<String> seen) {
        SchemaNode place = node.item().orElse(node);
        for (String key : place.keys()) {
            SchemaNode value = place.key(key);
            Set<String> words = new TreeSet<>();
            Stream.of("ru", "kk", "en").map(value::description).forEach(words::add);
            if (words.contains("") || words.size() < 3 && !path.startsWith("units")) {
                unexplained.add(path + "/" + key);
            }
            explained(value, path + "/" + key, unexplained, seen);
        }
    }

    @Test
    void messagesAreTextsInGroupsOfAnyDepth() {
        assertThat(schemaAccepts("messages", YAML.readTree("""
                a: текст
                b: {c: {one: а, few: б, many: в, other: г}, d.e: 5}
                """))).isTrue();
        assertThat(schemaAccepts("messages", YAML.readTree("a: [текст]\n"))).isFalse();
        assertThat(schemaAccepts("messages", YAML.readTree("- текст\n"))).isFalse();
    }

    /** As YAML readers that do not keep the text of a number see it. */
    @Test
    void idsMayBeNumbers() {
        assertThat(definitionAccepts("chapterId", JSON.readTree("1.1"))).isTrue();
        assertThat(definitionAccepts("chapterId", JSON.readTree("100.5"))).isFalse();
        assertThat(definitionAccepts("sectionId", JSON.readTree("1"))).isTrue();
        assertThat(definitionAccepts("sectionId", JSON.readTree("1.1"))).isFalse();
        assertThat(definitionAccepts("year", JSON.readTree("2022"))).isTrue();
        assertThat(definitionAccepts("year", JSON.readTree("22"))).isFalse();
    }

    // ---- the schema as a tree

    private static JsonNode parsed(String file) {
        return PARSED.computeIfAbsent(file, name -> JSON.readTree(Schemas.all().get(name)));
    }

    /** Paths to all values of a sort. */
    private static List<String> pointers(JsonNode tree, java.util.function.Predicate<JsonNode> wanted) {
        List<String> found = new ArrayList<>();
        collect(tree, "", wanted, found);
        return found;
    }

    private static void collect(
            JsonNode node, String pointer, java.util.function.Predicate<JsonNode> wanted, List<String> found) {
        if (wanted.test(node)) {
            found.add(pointer);
        }
        node.properties().forEach(e -> collect(e.getValue(), pointer + "/" + e.getKey(), wanted, found));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, wanted, found);
        }
    }

    private static JsonNode with(Kind kind, String pointer, JsonNode value) {
        JsonNode changed = kind.full();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = changed.at(pointer.substring(0, slash));
        String last = pointer.substring(slash + 1);
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last), value);
        }
        return changed;
    }

    private static Set<String> schemaKeys(Kind kind, String pointer) {
        Set<String> keys = new TreeSet<>();
        forms(kind, pointer).forEach(form -> keys.addAll(form.path("properties").propertyNames()));
        return keys;
    }

    /** The schemas that a place is held to: one, or one for each of the forms that it may have. */
    private static List<JsonNode> forms(Kind kind, String pointer) {
        List<JsonNode> forms = open(List.of(parsed(kind.id() + ".schema.json")), kind);
        for (String step : Arrays.stream(pointer.split("/")).skip(1).toList()) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode form : forms) {
                if (form.has("items")) {
                    next.add(form.get("items"));
                } else if (form.path("properties").has(step)) {
                    next.add(form.path("properties").get(step));
                }
            }
            forms = open(next, kind);
        }
        return forms;
    }

    private static List<JsonNode> open(List<JsonNode> forms, Kind kind) {
        List<JsonNode> open = new ArrayList<>();
        for (JsonNode form : forms) {
            if (form.has("$ref")) {
                String name = form.get("$ref").asString().replaceAll(".*/", "");
                Map<String, JsonNode> definitions = new HashMap<>();
                for (String file : List.of("common", kind.id())) {
                    parsed(file + ".schema.json")
                            .path("definitions")
                            .properties()
                            .forEach(e -> definitions.put(e.getKey(), e.getValue()));
                }
                open.addAll(open(List.of(definitions.get(name)), kind));
            } else {
                open.add(form);
                for (String several : List.of("anyOf", "allOf")) {
                    List<JsonNode> inner = new ArrayList<>();
                    form.path(several).forEach(inner::add);
                    open.addAll(open(inner, kind));
                }
            }
        }
        return open;
    }
}

package kz.bagdarlama.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.bagdarlama.html.PublishedSite;
import kz.bagdarlama.html.RealSite;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.search.SearchIndex;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published data of the project's own site, held against its schema, its content and its pages. */
@ExtendWith(RealSite.class)
@ResourceLock(RealSite.PAGES)
final class OpenDataTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SMALL = Path.of("src/test/resources/sites/good/small/expected");

    private static PublishedSite site;
    private static SortedMap<String, byte[]> files;
    private static Schema schema;

    @BeforeAll
    static void take(PublishedSite shared) {
        site = shared;
        files = PublishedSite.files(site.folder());
        // What a format asks for holds too: addresses are URIs, days are days.
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(text("data/schema.json"));
    }

    private static String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    private static JsonNode data(Pledge pledge) {
        return JSON.readTree(text("data/pledges/" + pledge.id().dotted() + ".json"));
    }

    private static List<Pledge> pledges() {
        return site.content().programme().pledges().toList();
    }

    // ---- JSON

    @Test
    void theSchemaItselfIsValid() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}");

        assertThat(meta.validate(text("data/schema.json"), InputFormat.JSON)).isEmpty();
    }

    @Test
    void everyFileIsAsTheSchemaSays() {
        Map<String, byte[]> all = new TreeMap<>();
        files.forEach(all::put);
        PublishedSite.files(SMALL).forEach((file, bytes) -> all.put("small/" + file, bytes));
        var faults = new ArrayList<String>();
        all.forEach((file, bytes) -> {
            // The schema is that of the open data; the index of the search is a file of the site's own script.
            if (file.endsWith(".json")
                    && !file.endsWith("schema.json")
                    && !file.endsWith("datapackage.json")
                    && !file.contains("assets/")
                    && !file.endsWith(SearchIndex.FILE)) {
                schema.validate(new String(bytes, StandardCharsets.UTF_8), InputFormat.JSON)
                        .forEach(error -> faults.add(file + " " + error));
            }
        });

        assertThat(faults).isEmpty();
    }

    @Test
    void theSchemaForbidsWhatItDoesNotKnow() {
        var data = text("data/pledges/1.1.1.json");

        assertThat(schema.validate(data, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(data.replace("\"limit\"", "\"limiter\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(data.replace("\"1.1/1\"", "\"1.1.1\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(schema.validate(data.replace("https://", "https://вода"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void thereIsAFileForEveryPledgeAndNoOther() {
        assertThat(files.keySet().stream().filter(file -> file.startsWith("data/pledges/")))
                .containsExactlyInAnyOrderElementsOf(pledges().stream()
                        .map(pledge -> "data/pledges/" + pledge.id().dotted() + ".json")
                        .toList());
    }

    @Test
    void aFileOfAPledgeSaysWhatTheWholeProgrammeSays() {
        var inProgramme = new TreeMap<String, JsonNode>();
        for (var section : JSON.readTree(text("data/programme.json")).get("sections")) {
            for (var chapter : section.get("chapters")) {
                chapter.get("pledges")
                        .forEach(pledge -> inProgramme.put(pledge.get("id").asString(), pledge));
            }
        }

        assertThat(inProgramme).hasSameSizeAs(pledges());
        assertThat(pledges()).allSatisfy(pledge -> {
            var own = (ObjectNode) data(pledge);
            own.remove("$schema");
            assertThat(own).isEqualTo(inProgramme.get(pledge.id().toString()));
        });
    }

    @Test
    void everyFigureAndDeadlineOfAPledgeIsThereInFull() {
        assertThat(pledges()).allSatisfy(pledge -> {
            var data = data(pledge);
            var amounts = new ArrayList<BigDecimal>();
            data.findValues("amount").forEach(amount -> amounts.add(amount.decimalValue()));
            var expected = Stream.of(
                            pledge.targets().stream().map(target -> target.quantity()),
                            pledge.figures().stream().map(figure -> figure.quantity()),
                            pledge.measures().stream()
                                    .flatMap(measure -> measure.targets().stream())
                                    .map(target -> target.quantity()),
                            pledge.measures().stream()
                                    .flatMap(measure -> measure.figures().stream())
                                    .map(figure -> figure.quantity()))
                    .flatMap(quantities -> quantities)
                    .map(Quantity::amount)
                    .toList();

            assertThat(expected)
                    .allSatisfy(amount -> assertThat(amounts).anyMatch(found -> found.compareTo(amount) == 0));
            assertThat(data.findValues("form").stream().map(JsonNode::asString))
                    .containsExactlyInAnyOrderElementsOf(pledge.deadlines()
                            .map(deadline -> deadline.form().key())
                            .toList());
        });
    }

    @Test
    void thePageOfAPledgeHasEveryWordOfItsData() {
        var missing = new ArrayList<String>();
        for (var language : site.languages()) {
            for (var pledge : pledges()) {
                var page = site.page(new PageKey(PageKind.PLEDGE, pledge.id().toString()), language);
                var shown = plain(page.html().select("main").text());
                texts(data(pledge), language)
                        .filter(line -> !shown.contains(line))
                        .forEach(line -> missing.add(pledge.id() + " " + language + ": " + line));
            }
        }

        assertThat(missing).isEmpty();
    }

    /** The titles, texts and notes in a language, line by line. */
    private static Stream<String> texts(JsonNode data, Language language) {
        return Stream.of("title", "text", "note", "translatorNote")
                .flatMap(key -> data.findValues(key).stream())
                .flatMap(node -> Stream.ofNullable(node.get(language.tag())))
                .flatMap(node -> node.asString().lines())
                .map(OpenDataTest::plain);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\u00A0]+", " ").strip();
    }

    @Test
    void addressesLeadToPagesAndFiles() {
        var data = JSON.readTree(text("data/programme.json"));

        assertThat(data.findValues("url").stream()
                        .flatMap(node -> node.isString() ? Stream.<JsonNode>empty() : node.values().stream())
                        .map(JsonNode::asString))
                .isNotEmpty()
                .allSatisfy(url ->
                        assertThat(site.pages()).extracting(page -> page.url()).contains(url));
        assertThat(data.findValues("data").stream().map(JsonNode::asString))
                .hasSameSizeAs(pledges())
                .allSatisfy(url -> assertThat(files)
                        .containsKey(url.substring(site.baseUrl().length())));
    }

    @Test
    void thePageOnOpenDataLeadsToTheFiles() {
        for (var language : site.languages()) {
            var page = site.page(PageKey.OPEN_DATA, language);
            assertThat(page.html().select("main a[type]").stream()
                            .map(link -> link.absUrl("href"))
                            .map(url -> url.substring(site.baseUrl().length())))
                    .contains(
                            "data/programme.json",
                            "data/programme.csv",
                            "data/figures.csv",
                            "data/programme-spreadsheet.csv",
                            "data/figures-spreadsheet.csv",
                            "data/datapackage.json",
                            "data/catalogue.jsonld",
                            "data/schema.json")
                    .isSubsetOf(files.keySet());
            assertThat(page.html().select("#licence + p").stream().map(Element::text))
                    .allMatch(text -> !text.isBlank());
        }
    }

    // ---- tables

    @Test
    void theTableOfPledgesHasARowForEachWithBothLanguages() {
        var rows = table("data/programme.csv");

        assertThat(rows).hasSameSizeAs(pledges());
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var pledge = pledges().get(i);
            assertThat(row).containsEntry("id", pledge.id().toString());
            for (var language : site.languages()) {
                assertThat(row)
                        .containsEntry(
                                "title_" + language, pledge.prose().in(language).title())
                        .hasEntrySatisfying(
                                "url_" + language,
                                url -> assertThat(site.pages())
                                        .extracting(page -> page.url())
                                        .contains(url));
                assertThat(row.get("text_" + language)).isNotBlank();
            }
        }
    }

    @Test
    void theTableOfFiguresHasEveryTarget() {
        var targets = site.content()
                .programme()
                .chapters()
                .mapToInt(chapter -> chapter.outcomes().stream()
                                .mapToInt(outcome -> outcome.targets().size())
                                .sum()
                        + chapter.pledges().stream()
                                .mapToInt(pledge -> pledge.targets().size()
                                        + pledge.measures().stream()
                                                .mapToInt(measure ->
                                                        measure.targets().size())
                                                .sum())
                                .sum())
                .sum();

        assertThat(table("data/figures.csv"))
                .filteredOn(row -> row.get("kind").equals("target"))
                .hasSize(targets)
                .allSatisfy(row -> {
                    assertThat(new BigDecimal(row.get("amount"))).isPositive();
                    site.languages()
                            .forEach(language ->
                                    assertThat(row.get("words_" + language)).isNotBlank());
                });
    }

    @Test
    void theEditionForSpreadsheetsSaysTheSameInTheirForm() {
        for (var name : List.of("programme", "figures", "progress")) {
            var programs = table("data/" + name + ".csv");
            var spreadsheets = table("data/" + name + "-spreadsheet.csv");
            assertThat(spreadsheets).hasSameSizeAs(programs);
            for (int i = 0; i < programs.size(); i++) {
                for (var cell : programs.get(i).entrySet()) {
                    var other = spreadsheets.get(i).get(cell.getKey());
                    var number = List.of("value", "to", "amount", "amount_to", "baseline", "baseline_amount")
                            .contains(cell.getKey());
                    var expected = number ? cell.getValue().replace('.', ',') : cell.getValue();
                    assertThat(other)
                            .isEqualTo(
                                    cell.getKey().equals("chapter") && !expected.isEmpty()
                                            ? "№ " + expected
                                            : expected);
                }
            }
        }
        assertThat(text("data/figures-spreadsheet.csv")).containsPattern(";\"\\d+,\\d+\";");
    }

    @Test
    void everyFigureHasANameOfItsOwn() {
        assertThat(table("data/figures.csv")).extracting(row -> row.get("id")).doesNotHaveDuplicates();
    }

    private static List<Map<String, String>> table(String file) {
        var spreadsheet = file.contains("-spreadsheet");
        var text = text(file);
        assertThat(text.startsWith("\uFEFF")).isEqualTo(spreadsheet);
        return PublishedTable.byColumn(
                PublishedTable.rows(spreadsheet ? text.substring(1) : text, spreadsheet ? ';' : ','));
    }
}

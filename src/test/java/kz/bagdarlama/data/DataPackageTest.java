package kz.bagdarlama.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.bagdarlama.html.PublishedSite;
import kz.bagdarlama.html.RealSite;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The descriptor of the tables, held against what the standard says, and every cell of the tables against the descriptor. */
@ExtendWith(RealSite.class)
@ResourceLock(RealSite.PAGES)
final class DataPackageTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SMALL = Path.of("src/test/resources/sites/good/small/expected/data");
    private static final Path STANDARD = Path.of("src/test/resources/frictionless/datapackage-2.0.schema.json");

    private static PublishedSite site;
    private static Schema standard;

    @BeforeAll
    static void take(PublishedSite shared) throws IOException {
        site = shared;
        standard = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(Files.readString(STANDARD));
    }

    private static List<Path> folders() {
        return List.of(site.folder().resolve("data"), SMALL);
    }

    private static JsonNode descriptor(Path folder) {
        return JSON.readTree(folder.resolve("datapackage.json").toFile());
    }

    @Test
    void theDescriptorIsAsTheStandardSays() throws IOException {
        for (Path folder : folders()) {
            assertThat(standard.validate(Files.readString(folder.resolve("datapackage.json")), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void whatTheStandardForbidsIsNoticed() {
        for (String member : List.of("name", "resources", "$schema")) {
            ObjectNode without = (ObjectNode) descriptor(SMALL);
            without.remove(member);
            assertThat(standard.validate(without.toString(), InputFormat.JSON))
                    .as(member)
                    .isNotEmpty();
        }
        String text = descriptor(SMALL).toString();
        for (String wrong : List.of(
                text.replace("\"type\":\"number\"", "\"type\":\"decimal\""),
                text.replace("\"path\":\"programme.csv\"", "\"path\":\"../programme.csv\""),
                text.replace("\"name\":\"programme\"", "\"name\":\"Программа\""),
                text.replace("\"type\":\"date\"", "\"decimalChar\":\",\",\"type\":\"date\""))) {
            assertThat(wrong).isNotEqualTo(text);
            assertThat(standard.validate(wrong, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void everyTableOfTheSiteIsDescribedInEveryLanguage() throws IOException {
        for (Path folder : folders()) {
            List<String> paths = new ArrayList<>();
            Set<String> names = new HashSet<>();
            descriptor(folder).get("resources").forEach(resource -> {
                paths.add(resource.get("path").stringValue());
                assertThat(names.add(resource.get("name").stringValue())).isTrue();
            });
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(paths)
                        .containsAll(files.map(file -> file.getFileName().toString())
                                .filter(name -> name.endsWith(".csv") || name.equals("programme.json"))
                                .toList());
            }
            descriptor(folder).findValues("fields").stream()
                    .flatMap(fields -> fields.values().stream())
                    .filter(JsonNode::isObject)
                    .forEach(field ->
                            assertThat(field.get("titles").propertyNames()).containsExactly("kk", "ru"));
        }
    }

    @Test
    void everyCellIsWhatItsColumnSays() throws IOException {
        for (Path folder : folders()) {
            Map<String, List<Map<String, String>>> tables = new HashMap<>();
            JsonNode resources = descriptor(folder).get("resources");
            for (JsonNode resource : resources) {
                if (resource.has("type")) {
                    tables.put(resource.get("name").stringValue(), rows(folder, resource));
                }
            }
            for (JsonNode resource : resources) {
                if (resource.has("type")) {
                    holds(resource, tables);
                }
            }
            assertThat(tables.get("figures")).hasSizeGreaterThan(5);
        }
    }

    private static List<Map<String, String>> rows(Path folder, JsonNode resource) throws IOException {
        String text = Files.readString(folder.resolve(resource.get("path").stringValue()));
        List<List<String>> rows = PublishedTable.rows(
                text.startsWith("\uFEFF") ? text.substring(1) : text,
                resource.get("dialect").get("delimiter").stringValue().charAt(0));
        List<String> fields = new ArrayList<>();
        resource.get("schema")
                .get("fields")
                .forEach(field -> fields.add(field.get("name").stringValue()));
        assertThat(rows.get(0)).isEqualTo(fields);
        return PublishedTable.byColumn(rows);
    }

    private static void holds(JsonNode resource, Map<String, List<Map<String, String>>> tables) {
        List<Map<String, String>> rows = tables.get(resource.get("name").stringValue());
        JsonNode schema = resource.get("schema");
        for (JsonNode field : schema.get("fields")) {
            String name = field.get("name").stringValue();
            JsonNode constraints = field.path("constraints");
            List<String> cells = rows.stream().map(row -> row.get(name)).toList();
            for (String cell : cells) {
                if (cell.isEmpty()) {
                    assertThat(constraints.path("required").asBoolean(false))
                            .as(resource.get("name") + " " + name)
                            .isFalse();
                    continue;
                }
                switch (field.get("type").stringValue()) {
                    case "number" -> {
                        String point = field.path("decimalChar").asString(".");
                        assertThat(cell).doesNotContain(point.equals(",") ? "." : ",");
                        assertThat(new BigDecimal(cell.replace(point, "."))).isNotNull();
                    }
                    case "integer" -> assertThat(cell).matches("-?[0-9]+");
                    case "date" -> assertThat(LocalDate.parse(cell)).isNotNull();
                    default -> {
                        if (field.path("format").asString("").equals("uri")) {
                            assertThat(URI.create(cell).toASCIIString()).isEqualTo(cell);
                        }
                    }
                }
                if (constraints.has("pattern")) {
                    assertThat(cell).matches(constraints.get("pattern").stringValue());
                }
                if (constraints.has("enum")) {
                    assertThat(constraints.get("enum").values().stream().map(JsonNode::stringValue))
                            .contains(cell);
                }
            }
        }
        assertThat(keys(rows, schema.get("primaryKey"))).doesNotHaveDuplicates();
        for (JsonNode key : schema.path("foreignKeys")) {
            JsonNode reference = key.get("reference");
            Set<List<String>> there =
                    new HashSet<>(keys(tables.get(reference.get("resource").stringValue()), reference.get("fields")));
            assertThat(keys(rows, key.get("fields")))
                    .allSatisfy(each -> assertThat(each.equals(List.of("")) || there.contains(each))
                            .isTrue());
        }
    }

    private static List<List<String>> keys(List<Map<String, String>> rows, JsonNode fields) {
        return rows.stream()
                .map(row -> fields.values().stream()
                        .map(field -> row.get(field.stringValue()))
                        .toList())
                .toList();
    }

    // ---- the catalogue

    /** What DCAT-AP 3 makes mandatory, and what it recommends where the site knows it. */
    @Test
    void theCatalogueHasWhatCataloguesAskFor() {
        for (Path folder : folders()) {
            JsonNode catalogue =
                    JSON.readTree(folder.resolve("catalogue.jsonld").toFile());
            assertThat(catalogue.get("@type").stringValue()).isEqualTo("dcat:Catalog");
            assertThat(catalogue.propertyNames())
                    .contains("dct:title", "dct:description", "dct:publisher", "dcat:dataset", "dct:language");
            JsonNode dataset = catalogue.get("dcat:dataset").get(0);
            assertThat(dataset.propertyNames())
                    .contains("dct:title", "dct:description", "dct:publisher", "dcat:keyword", "dcat:theme");
            String base = catalogue
                    .get("dct:publisher")
                    .get("foaf:homepage")
                    .get("@id")
                    .stringValue();
            Set<String> ids = new HashSet<>();
            assertThat(dataset.get("dcat:distribution").values()).hasSize(9).allSatisfy(distribution -> {
                assertThat(distribution.propertyNames())
                        .contains("dcat:accessURL", "dcat:downloadURL", "dct:format", "dcat:mediaType", "dct:title");
                String url = distribution.get("dcat:downloadURL").get("@id").stringValue();
                assertThat(folder.resolve("..").resolve(url.substring(base.length())))
                        .isRegularFile();
                assertThat(ids.add(distribution.get("@id").stringValue())).isTrue();
            });
            catalogue
                    .findValues("@id")
                    .forEach(id -> assertThat(URI.create(id.stringValue()).isAbsolute())
                            .isTrue());
            // Every prefix that stands before a name is explained.
            for (String prefix : List.of("dcat", "dct", "foaf")) {
                assertThat(catalogue.get("@context").has(prefix)).isTrue();
            }
        }
    }

    @Test
    void theDayOfTheLastNoteIsThatOfTheData() {
        JsonNode dataset = JSON.readTree(SMALL.resolve("catalogue.jsonld").toFile())
                .get("dcat:dataset")
                .get(0);

        assertThat(dataset.get("dct:modified").get("@value").stringValue()).isEqualTo("2025-03-04");
    }
}

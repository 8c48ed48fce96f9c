package kz.bagdarlama.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What search engines read, held against the vocabulary of schema.org. */
@ExtendWith(RealSite.class)
@ResourceLock(RealSite.PAGES)
final class StructuredDataTest {

    /** What a range of a property may be written as: all in JSON-LD that is no object. */
    private static final Map<String, String> LITERALS = Map.of(
            "Text",
            ".+",
            "URL",
            "https?://\\S+",
            "Integer",
            "\\d+",
            "Boolean",
            "true|false",
            "Date",
            "\\d{4}-\\d\\d-\\d\\d");

    /** Triples of the vocabulary by predicate and subject, names without their address. */
    private static Map<String, Map<String, Set<String>>> vocabulary() throws IOException {
        try (var lines = Files.lines(Path.of("src/test/resources/schema-org.nt"))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.replaceAll("<[^>]*[/#]([^>]*)>", "$1").split(" "))
                    .collect(Collectors.groupingBy(
                            triple -> triple[1],
                            Collectors.groupingBy(
                                    triple -> triple[0], Collectors.mapping(triple -> triple[2], Collectors.toSet()))));
        }
    }

    private static Set<String> withParents(String type, Map<String, Map<String, Set<String>>> vocabulary) {
        Set<String> all = new HashSet<>(Set.of(type));
        vocabulary
                .get("subClassOf")
                .getOrDefault(type, Set.of())
                .forEach(each -> all.addAll(withParents(each, vocabulary)));
        return all;
    }

    private static void hold(JsonNode object, Map<String, Map<String, Set<String>>> vocabulary, List<String> wrong) {
        String type = object.path("@type").asString();
        Set<String> types = withParents(type, vocabulary);
        object.properties().forEach(member -> {
            String name = member.getKey();
            if (name.startsWith("@")) {
                return;
            }
            if (vocabulary.get("domainIncludes").getOrDefault(name, Set.of()).stream()
                    .noneMatch(types::contains)) {
                wrong.add(type + " has no " + name);
            }
            Set<String> ranges = vocabulary.get("rangeIncludes").getOrDefault(name, Set.of());
            for (JsonNode value : member.getValue().isArray() ? member.getValue() : List.of(member.getValue())) {
                if (value.isObject()) {
                    hold(value, vocabulary, wrong);
                }
                boolean fits = value.isObject()
                        ? withParents(value.path("@type").asString(), vocabulary).stream()
                                .anyMatch(ranges::contains)
                        : ranges.stream()
                                .anyMatch(range -> LITERALS.containsKey(range)
                                        && value.asString().matches(LITERALS.get(range)));
                // An address stands for the thing that it is of.
                if (!fits && !(value.isString() && value.asString().matches(LITERALS.get("URL")))) {
                    wrong.add(type + "." + name + " is " + value);
                }
            }
        });
    }

    private static List<JsonNode> data(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .map(script -> JsonMapper.shared().readTree(script.data()))
                .toList();
    }

    @Test
    void allOfItIsInTheVocabulary(PublishedSite site) throws IOException {
        Map<String, Map<String, Set<String>>> vocabulary = vocabulary();
        List<String> wrong = new ArrayList<>();
        int found = 0;
        for (SitePage page : site.pages()) {
            for (JsonNode each : data(page.html())) {
                assertThat(each.path("@context").asString()).isEqualTo("https://schema.org");
                hold(each, vocabulary, wrong);
                found++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(found).isGreaterThan(400);
    }

    @Test
    void theTrailIsThatOfThePage(PublishedSite site) {
        for (SitePage page : site.pages()) {
            List<String> shown = page.html().select(".breadcrumb a").eachText();
            List<String> addresses = page.html().select(".breadcrumb a").eachAttr("abs:href");
            JsonNode trail = data(page.html()).stream()
                    .filter(each -> each.path("@type").asString().equals("BreadcrumbList"))
                    .findFirst()
                    .map(each -> each.path("itemListElement"))
                    .orElse(JsonMapper.shared().createArrayNode());
            if (trail.isEmpty()) {
                assertThat(shown.isEmpty() || page.file().contains("/print/"))
                        .as(page.file())
                        .isTrue();
                continue;
            }
            assertThat(trail.valueStream().map(item -> item.path("position").asInt()))
                    .as(page.file())
                    .containsExactly(
                            IntStream.rangeClosed(1, shown.size() + 1).boxed().toArray(Integer[]::new));
            List<JsonNode> above = trail.valueStream().limit(shown.size()).toList();
            assertThat(above)
                    .extracting(item -> item.path("name").asString().replace('\u00a0', ' '))
                    .isEqualTo(shown.stream()
                            .map(each -> each.replace('\u00a0', ' '))
                            .toList());
            assertThat(above).extracting(item -> item.path("item").asString()).isEqualTo(addresses);
        }
    }

    /** The small site says all that a site can say of its data. */
    @Test
    void theDataAreDescribed() throws IOException {
        Path page = Path.of("src/test/resources/sites/good/small/expected/ru/data/index.html");
        JsonNode dataset = data(Jsoup.parse(Files.readString(page))).stream()
                .filter(each -> each.path("@type").asString().equals("Dataset"))
                .findFirst()
                .orElseThrow();
        List<String> wrong = new ArrayList<>();
        hold(dataset, vocabulary(), wrong);

        assertThat(wrong).isEmpty();
        assertThat(dataset.propertyNames())
                .contains("name", "description", "license", "publisher", "dateModified", "isBasedOn", "inLanguage");
        assertThat(dataset.path("distribution")
                        .valueStream()
                        .map(each -> each.path("contentUrl").asString()))
                .contains(
                        "https://example.org/city/data/programme.json", "https://example.org/city/data/programme.csv");
    }
}

package kz.bagdarlama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.SynonymGroup;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.source.ContentReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The index and the terms of the real content. */
final class SearchIndexTest {

    /** Pages that are about no thing of the content. */
    private static final List<String> GATHERING = List.of(
            "programme/",
            "districts/",
            "topics/",
            "years/",
            "figures/",
            "undertakings/",
            "projects/",
            "changes/texts/",
            "data/",
            "data-quality/",
            "years/2023/",
            "years/2024/",
            "years/2025/",
            "years/2026/",
            "years/2027/");

    private static Content content;
    private static JsonNode index;

    @BeforeAll
    static void read() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        content = new ContentReader(Path.of("content"), "content", diagnostics)
                .read()
                .orElseThrow();
        index = JsonMapper.shared()
                .readTree(SearchIndex.of(
                        content, Routes.of(content, "https://example.org/", diagnostics), new QueryCache()));
    }

    private static JsonNode pledge(String id) {
        for (JsonNode each : index.path("pledges")) {
            if (each.path("id").asString().equals(id)) {
                return each;
            }
        }
        throw new AssertionError(id);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void everyPledgeIsThereInEveryLanguage() {
        assertThat(index.path("pledges").size())
                .isEqualTo((int) content.programme().pledges().count());
        for (Language language : content.site().languages()) {
            JsonNode all = index.path("texts").path(language.tag()).path("pledges");
            assertThat(all.size()).isEqualTo(index.path("pledges").size());
            for (JsonNode each : all) {
                assertThat(texts(each)).hasSize(2).noneMatch(String::isBlank);
            }
        }
    }

    @Test
    void whatAPledgeBelongsToIsNamedByAPage() {
        Set<String> named = index.path("pages")
                .valueStream()
                .filter(page -> page.has("is"))
                .map(page -> page.path("is").asString())
                .collect(Collectors.toSet());
        for (JsonNode each : index.path("pledges")) {
            assertThat(texts(each.path("topics"))).isNotEmpty().allMatch(id -> named.contains("topic:" + id));
            assertThat(texts(each.path("districts"))).allMatch(id -> named.contains("district:" + id));
            if (each.has("project")) {
                assertThat(named).contains("project:" + each.path("project").asString());
            }
        }
    }

    @Test
    void theLastGroupsOfSynonymsAreWhatPagesAreCalled() {
        List<SynonymGroup> ofPages = content.synonyms().stream()
                .filter(group -> group.page().isPresent())
                .toList();
        List<String> groups =
                List.of(index.path("synonyms").path("ru").asString().split("\\|", -1));

        assertThat(ofPages).isNotEmpty();
        assertThat(groups).hasSameSizeAs(content.synonyms());
        assertThat(index.path("called").size()).isEqualTo(ofPages.size());
        for (int i = 0; i < ofPages.size(); i++) {
            String page = ofPages.get(i).page().orElseThrow().id();
            String path = index.path("pages")
                    .path(index.path("called").path(i).asInt())
                    .path("path")
                    .asString();
            assertThat(path).contains(page.substring(page.indexOf(':') + 1));
            assertThat(groups.get(groups.size() - ofPages.size() + i))
                    .isEqualTo(String.join(",", ofPages.get(i).words().get(Language.RUSSIAN)));
        }
    }

    @Test
    void whatStandsAroundThePledgesIsThereWithItsKind() {
        int expected = content.programme().sections().size()
                + (int) content.programme().chapters().count()
                + content.districts().size()
                + content.topics().size()
                + content.pages().size()
                + (int) content.projects().stream()
                        .filter(project ->
                                content.programme().pledges().anyMatch(pledge -> pledge.isPartOf(project.id())))
                        .count()
                + GATHERING.size();

        List<String> paths = index.path("pages")
                .valueStream()
                .map(each -> each.path("path").asString())
                .toList();
        assertThat(paths).hasSize(expected).doesNotHaveDuplicates().containsAll(GATHERING);
        for (Language language : content.site().languages()) {
            JsonNode all = index.path("texts").path(language.tag()).path("pages");
            assertThat(all.size()).isEqualTo(expected);
            for (JsonNode each : all) {
                assertThat(each.size()).isEqualTo(3);
                assertThat(each.path(0).asString()).isNotBlank();
                assertThat(each.path(2).asString()).isNotBlank();
            }
        }
        assertThat(texts(index.path("texts")
                        .path("kk")
                        .path("pages")
                        .path(paths.indexOf("programme/1.1-living-standards/"))))
                .contains("1.1-тарау");
        assertThat(texts(index.path("texts").path("ru").path("pages").path(paths.indexOf("years/2024/"))))
                .containsExactly("2024", "2024\u00A0год", "Сроки");
    }

    @Test
    void figuresStandInFullAndAsWritten() {
        assertThat(texts(pledge("1.1/1").path("numbers"))).contains("60", "9.2", "9200");
        assertThat(texts(pledge("5.1/1").path("numbers"))).contains("1600");
    }

    @Test
    void pathsAndYearsAreThoseOfThePledge() {
        assertThat(pledge("1.1/3").path("path").asString()).isEqualTo("programme/1.1.3-business-grants/");
        assertThat(texts(pledge("5.1/3").path("years"))).containsExactly("2026");
    }

    @Test
    void theEditorsNoteIsNotSearched() {
        Pledge pledge = content.programme()
                .pledges()
                .filter(each -> each.id().toString().equals("2.4/5"))
                .findFirst()
                .orElseThrow();

        assertThat(pledge.prose().in(Language.RUSSIAN).part("note")).isPresent();
        assertThat(PledgeWords.of(pledge, Language.RUSSIAN, new QueryCache()).body())
                .doesNotContain("автоматизированных постов");
    }

    @Test
    void termsStandInTheOrderOfTheAlphabetWithTheirPledges() {
        for (Language language : content.site().languages()) {
            List<TermIndex.Entry> terms = TermIndex.of(content, language);
            assertThat(terms)
                    .hasSizeGreaterThan(100)
                    .isSortedAccordingTo(java.util.Comparator.comparing(
                            TermIndex.Entry::name,
                            kz.bagdarlama.text.LanguageRules.of(language).alphabetical()))
                    .allSatisfy(term -> assertThat(Stream.concat(term.onPage().stream(), term.others().stream()))
                            .isNotEmpty()
                            .doesNotHaveDuplicates())
                    .extracting(term -> term.name().toLowerCase(Locale.ROOT))
                    .doesNotHaveDuplicates();
        }
        assertThat(TermIndex.of(content, Language.RUSSIAN))
                .filteredOn(term -> term.name().equals("Алатауский район"))
                .singleElement()
                .satisfies(term ->
                        assertThat(term.onPage()).extracting(Object::toString).contains("4.2/3"));
    }

    /** The page of the topic has five pledges; of housing speak two more. */
    @Test
    void aTopicAndATermOfTheSameNameAreOneEntry() {
        assertThat(TermIndex.of(content, Language.RUSSIAN))
                .filteredOn(term -> term.name().equalsIgnoreCase("жильё"))
                .singleElement()
                .satisfies(term -> {
                    assertThat(term.name()).isEqualTo("Жильё");
                    assertThat(term.onPage()).hasSize(5);
                    assertThat(term.others())
                            .extracting(Object::toString)
                            .contains("4.1/4")
                            .doesNotContain("2.1/1");
                });
    }
}

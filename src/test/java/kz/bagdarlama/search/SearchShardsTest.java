package kz.bagdarlama.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Tasks;
import kz.bagdarlama.route.Routes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files of the search of a large site, made of the real content. */
final class SearchShardsTest {

    private static final String TEXT = "programme/1-economy/1.1-living-standards/03-business-grants/ru.md";

    private static SearchFiles real;

    @TempDir
    private Path folder;

    @BeforeAll
    static void make() throws IOException {
        real = SearchFiles.of(Path.of("content"));
    }

    private static JsonNode json(byte[] file) {
        return JsonMapper.shared().readTree(file);
    }

    @Test
    void everyTermIsInTheFileThatItsLettersName() {
        Set<String> terms = new HashSet<>();
        real.shards().forEach((name, bytes) -> {
            if (name.startsWith("search/terms/")) {
                for (String kind : new String[] {"pledges", "pages"}) {
                    for (JsonNode entry : json(bytes).path(kind)) {
                        String term = entry.path(0).asString();
                        assertThat("search/" + SearchShards.fileOf(term) + ".json")
                                .as(term)
                                .isEqualTo(name);
                        terms.add(term);
                    }
                }
            }
        });
        JsonNode words = json(real.shards().get("search/words.json"));
        Set<String> listed = Stream.of("pledges", "pages")
                .flatMap(kind -> Stream.of(words.path(kind).asString().split(" ")))
                .collect(Collectors.toSet());

        assertThat(listed).hasSizeGreaterThan(3000);
        assertThat(terms.stream()
                        .filter(term -> !Character.isDigit(term.charAt(0)))
                        .collect(Collectors.toSet()))
                .isEqualTo(listed);
        assertThat(terms).contains("школ", "1600");
    }

    @Test
    void theHeadHasTheStampOfEveryFile() {
        JsonNode stamps = json(real.shards().get(SearchIndex.FILE)).path("stamps");

        assertThat(stamps.propertyNames()).hasSize(real.shards().size() - 1);
        real.shards().forEach((path, bytes) -> {
            String name = path.substring("search/".length(), path.length() - ".json".length());
            if (!path.equals(SearchIndex.FILE)) {
                assertThat(json(bytes).path("stamp").asString())
                        .isEqualTo(stamps.path(name).asString("none"));
            }
        });
    }

    @Test
    void anEditChangesOnlyTheFilesOfItsWords() throws IOException {
        copy(Path.of("content"), folder);
        Path text = folder.resolve(TEXT);
        Files.writeString(text, Files.readString(text).strip() + " Гарантированно.\n");
        SearchFiles edited = SearchFiles.of(folder);

        Set<String> changed = new TreeSet<>();
        assertThat(edited.shards().keySet()).isEqualTo(real.shards().keySet());
        edited.shards().forEach((name, bytes) -> {
            if (!Arrays.equals(bytes, real.shards().get(name))) {
                changed.add(name);
            }
        });
        // The stem and the word begin alike; whether the word was there before is up to the content.
        assertThat(changed)
                .containsAll(Set.of(
                        SearchIndex.FILE,
                        "search/pledges/ru/1.1.1.json",
                        "search/" + SearchShards.fileOf("гарантированно") + ".json"))
                .hasSizeLessThanOrEqualTo(4)
                .allMatch(name -> !name.startsWith("search/pages/") && !name.contains("/kk/"));
    }

    @Test
    void anyNumberOfThreadsGivesTheSame() throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(7);
        try {
            SearchFiles again = SearchFiles.of(Path.of("content"), threads);

            assertThat(again.shards()).containsOnlyKeys(real.shards().keySet());
            again.shards()
                    .forEach((name, bytes) ->
                            assertThat(bytes).as(name).isEqualTo(real.shards().get(name)));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aSmallSiteHasOneFile() {
        Routes routes = Routes.of(real.content(), "https://example.org/", new Diagnostics());

        assertThat(real.content().programme().pledges().count())
                .isLessThanOrEqualTo(SearchIndex.MOST_PLEDGES_OF_ONE_FILE);
        assertThat(SearchIndex.files(real.content(), routes, new QueryCache(), Tasks.NOBODY))
                .containsOnlyKeys(SearchIndex.FILE);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

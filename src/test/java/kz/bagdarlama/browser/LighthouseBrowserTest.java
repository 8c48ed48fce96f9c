package kz.bagdarlama.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import kz.bagdarlama.host.HostPrograms;
import kz.bagdarlama.html.PublishedSite;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.node.NodeTools;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lighthouse on a phone with a slow network, for the kinds of pages that readers open most. One page is judged in full, the others by
 * how fast they load. What a load takes is simulated from the requests alone: no time that this machine has needed counts, so that
 * one which does much else gives the same figures. {@code -Dthorough} has Lighthouse judge all pages as it is set up by default,
 * with the time that scripts and layout take.
 */
@ExtendWith(ServedSite.Resolver.class)
@Order(2)
final class LighthouseBrowserTest {

    private static final int FULL = 100;
    private static final int PERFORMANCE = 98;

    /** What readers wait for, with Lighthouse's own weights; its two other measures are times that the machine needed. */
    private static final Map<String, Integer> LOADING =
            Map.of("first-contentful-paint", 10, "largest-contentful-paint", 25, "cumulative-layout-shift", 25);

    /** How long a host takes to answer, in milliseconds; how long ours took depends on what else the machine does. */
    private static final int ANSWER = 10;

    /** Measured as it is set up by default, performance depends on the machine: the median of so many runs counts. */
    private static final int RUNS = 3;

    /** For a run that hangs. */
    private static final long LONGEST_RUN_MINUTES = 15;

    private static final boolean THOROUGH = Boolean.getBoolean("thorough");

    @TempDir
    private static Path reports;

    private static StaticServer server;
    private static PublishedSite site;
    private static Path chromium;

    @BeforeAll
    static void open(ServedSite served) {
        // Installs the browser where it is missing.
        Browsers.open().close();
        chromium = HostPrograms.onPath(List.of("chromium", "chromium-browser", "google-chrome"))
                .orElseThrow();
        server = served.server();
        site = served.site();
    }

    /** The district comes first: of these pages it has most that can be wrong. */
    static List<Arguments> pages() {
        return List.of(
                Arguments.of(new PageKey(PageKind.DISTRICT, "alatau"), Language.KAZAKH, true),
                Arguments.of(PageKey.HOME, Language.RUSSIAN, THOROUGH),
                Arguments.of(new PageKey(PageKind.CHAPTER, "1.1"), Language.KAZAKH, THOROUGH),
                Arguments.of(new PageKey(PageKind.PLEDGE, "2.2/1"), Language.RUSSIAN, THOROUGH),
                Arguments.of(PageKey.SEARCH, Language.RUSSIAN, THOROUGH));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsFastAccessibleAndFound(PageKey key, Language language, boolean inFull) throws Exception {
        var url = site.page(key, language).url();
        var report = run(url, bySimulation(inFull));

        if (inFull) {
            var faults = new ArrayList<String>();
            for (var category : List.of("accessibility", "best-practices", "seo")) {
                if (score(report, category) < FULL) {
                    faults.add(category + " " + score(report, category) + ": " + failed(report, category));
                }
            }
            assertThat(faults).as(url).isEmpty();
        }
        assertThat(report.at("/audits/cumulative-layout-shift/numericValue").asDouble())
                .as("layout shift of " + url)
                .isZero();
        System.out.printf(Locale.ROOT, "Lighthouse, %s: loading %.1f%n", key, loading(report));
        assertThat(loading(report))
                .as("loading of %s: %s", url, measures(report))
                .isGreaterThanOrEqualTo(PERFORMANCE);
    }

    /** What {@code -Dthorough} adds: times that scripts and layout take on this machine, which must not do much else. */
    @ParameterizedTest
    @MethodSource("pages")
    @EnabledIfSystemProperty(named = "thorough", matches = "true")
    void aPageIsFastAsLighthouseMeasuresIt(PageKey key, Language language) throws Exception {
        var url = site.page(key, language).url();
        var performance = new ArrayList<Integer>();
        do {
            performance.add(score(run(url, List.of()), "performance"));
        } while (performance.get(0) < PERFORMANCE && performance.size() < RUNS);

        System.out.printf("Lighthouse, %s: performance %s%n", key, performance);
        assertThat(performance.stream().sorted().toList().get(performance.size() / 2))
                .as("performance of %s: %s", url, performance)
                .isGreaterThanOrEqualTo(PERFORMANCE);
    }

    /** Options for a run in which only requests, their sizes and their order count. */
    private static List<String> bySimulation(boolean inFull) throws IOException {
        var origin = server.uri("/").toString().replaceFirst("/$", "");
        var estimates = reports.resolve("estimates.json");
        Files.writeString(
                estimates,
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "additionalRttByOrigin", Map.of(origin, 0),
                                "serverResponseTimeByOrigin", Map.of(origin, ANSWER))));
        var options = new ArrayList<>(List.of(
                "--throttling-method=simulate",
                "--throttling.cpuSlowdownMultiplier=0",
                "--precomputed-lantern-data-path=" + estimates));
        if (!inFull) {
            options.addAll(
                    List.of("--only-audits=" + String.join(",", LOADING.keySet()), "--disable-full-page-screenshot"));
        }
        return options;
    }

    private static Map<String, String> measures(JsonNode report) {
        var measures = new TreeMap<String, String>();
        LOADING.keySet()
                .forEach(measure -> measures.put(
                        measure,
                        report.at("/audits/" + measure + "/displayValue").asString()));
        return measures;
    }

    private static double loading(JsonNode report) {
        var sum = 0.0;
        for (var measure : LOADING.entrySet()) {
            sum += measure.getValue()
                    * report.at("/audits/" + measure.getKey() + "/score").asDouble();
        }
        return sum * FULL / LOADING.values().stream().mapToInt(weight -> weight).sum();
    }

    private static JsonNode run(String url, List<String> options) throws IOException, InterruptedException {
        var report = reports.resolve("report.json");
        var command = new ArrayList<>(NodeTools.get()
                .command(
                        "lighthouse",
                        url,
                        "--quiet",
                        "--output=json",
                        "--output-path=" + report,
                        "--no-enable-error-reporting",
                        "--max-wait-for-load=600000",
                        "--chrome-flags=--headless --no-sandbox --disable-gpu --no-first-run"
                                + " --disable-background-networking --disable-component-update --disable-sync"));
        command.addAll(options);
        var said = reports.resolve("output.txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("CHROME_PATH", chromium.toString());
        var process = builder.start();
        if (!process.waitFor(LONGEST_RUN_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor())
                .as("Lighthouse on %s: %s", url, Files.readString(said))
                .isZero();
        return JsonMapper.shared().readTree(report.toFile());
    }

    private static int score(JsonNode report, String category) {
        return (int) Math.round(report.at("/categories/" + category + "/score").asDouble() * FULL);
    }

    /** The audits of a category that are not full, with their scores. */
    private static Map<String, Double> failed(JsonNode report, String category) {
        var failed = new TreeMap<String, Double>();
        for (var reference : report.at("/categories/" + category + "/auditRefs")) {
            var id = reference.get("id").asString();
            var score = report.at("/audits/" + id + "/score");
            if (reference.get("weight").asInt() > 0 && score.isNumber() && score.asDouble() < 1) {
                failed.put(id, score.asDouble());
            }
        }
        return failed;
    }
}

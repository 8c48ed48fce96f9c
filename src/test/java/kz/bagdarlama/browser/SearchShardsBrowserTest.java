package kz.bagdarlama.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.html.PublishedSite;
import kz.bagdarlama.markdown.PlainText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.search.SearchFiles;
import kz.bagdarlama.text.Words;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The search of large sites in a real browser: the answers of one file, few bytes, and a word where something does not come. */
@Order(2)
final class SearchShardsBrowserTest {

    /** What a search may load at 2 000 pledges with its scripts, in bytes on the way. */
    private static final int BUDGET = 300 * 1024;

    private static final int LARGE = 2000;
    private static final int ENOUGH = 300;
    private static final int AT_A_TIME = 25;

    /**
     * Asks both forms of the same content, each query of a search that has loaded nothing yet; gives what differs and the bytes. Where
     * answers are compared, a file comes over the network once, and the one index is made once.
     */
    private static final String ASK_BOTH = """
            const [queries, engine, shards, folder, compared, done] = arguments;
            Promise.all([import(engine), import(shards)]).then(async ([{ createEngine }, { openShards }]) => {
              if (compared && !window.texts) {
                window.texts = new Map();
                const load = fetch;
                window.fetch = async address => {
                  if (!texts.has(address)) texts.set(address, await (await load(address)).text());
                  return new Response(texts.get(address));
                };
              }
              const json = async address => (await fetch(address)).json();
              const languages = ["ru", "kk"];
              const whole = compared && (window.whole ??= createEngine(await json(`${folder}/whole/search/index.json`), languages));
              const address = `${folder}/shards/search/index.json`;
              const found = (results, pages) => JSON.stringify([
                results.map(({ pledge, terms }) => [pledge.id, [...terms].sort()]), pages.map(({ page, terms }) => [page.path, [...terms].sort()])]);
              const differing = [];
              const sizes = [];
              performance.setResourceTimingBufferSize(100000);
              for (const query of queries) {
                performance.clearResourceTimings();
                const split = createEngine(await json(address), languages, head => openShards(head, address));
                for (;;) {
                  const results = split.search(query, "ru");
                  const pages = split.pages(query, "ru").slice(0, 3);
                  const shown = [...results.slice(0, split.shown).map(({ pledge }) => pledge), ...pages.map(({ page }) => page)]
                    .map(entry => split.read(entry, "ru")?.[0]);
                  const coming = split.coming();
                  if (coming) {
                    await coming;
                    continue;
                  }
                  if (shown.some(title => !title)) differing.push(`${query}: without a title`);
                  if (compared) {
                    let other;
                    do {
                      other = found(whole.search(query, "ru"), whole.pages(query, "ru").slice(0, 3));
                    } while (await whole.coming()?.then(() => true));
                    const mine = found(results, pages);
                    if (mine !== other) differing.push(`${query}: ${mine} instead of ${other}`);
                  }
                  break;
                }
                sizes.push(performance.getEntriesByType("resource").reduce((sum, each) => sum + each.encodedBodySize, 0));
              }
              done([differing, sizes]);
            }).catch(error => done([[String(error)], []]));
            """;

    @TempDir
    private static Path folder;

    @AutoClose
    private static StaticServer server;

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        generate(ENOUGH, folder.resolve("enough"));
        generate(LARGE, folder.resolve("large"));
        Diagnostics diagnostics = new Diagnostics();
        try (BuildSession session = new BuildSession(new BuildOptions(
                folder.resolve("enough/content"),
                Path.of("templates"),
                folder.resolve("site"),
                Optional.of("https://example.org/"),
                2))) {
            session.build(diagnostics);
        }
        assertThat(diagnostics.sorted()).isEmpty();
        server = StaticServer.serve(folder.resolve("site"));
        browser = Browsers.open();
        browser.viewport(1280, 800);
    }

    private static void generate(int pledges, Path to) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "benchmarks/GenerateProgramme.java",
                        String.valueOf(pledges),
                        to.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    // ---- what it finds

    @Test
    void theAnswersAreThoseOfOneFile() throws IOException {
        SearchFiles real = SearchFiles.of(Path.of("content"));
        real.writeTo(folder.resolve("site/real"));
        List<String> queries = new ArrayList<>(List.of("1.1", "1.1/3", "5.1/3 школы", "16", "1600", "и", "ж", "город"));
        for (JsonNode node : YAMLMapper.shared()
                .readTree(Path.of("src/test/resources/search/queries.yaml").toFile())) {
            queries.add(node.path("q").asString());
        }
        queries.addAll(varied(real, 150));

        List<?> answer = ask(queries, "/real", true);

        assertThat(queries).hasSizeGreaterThan(250);
        assertThat((List<?>) answer.get(0)).isEmpty();
        assertThat((List<?>) answer.get(1)).hasSameSizeAs(queries);
    }

    @Test
    void atTwoThousandPledgesASearchLoadsLittle() throws IOException {
        SearchFiles large = SearchFiles.of(folder.resolve("large/content"));
        large.writeTo(folder.resolve("site/large"));
        List<String> queries = varied(large, 60);
        queries.addAll(List.of("про", "мек", "2030", "парк школа библиотека", "балабақша өзен"));

        List<?> answer = ask(queries, "/large", false);
        long most = ((List<?>) answer.get(1))
                .stream().mapToLong(size -> ((Number) size).longValue()).max().orElseThrow();
        long scripts = scripts();
        System.out.printf(
                Locale.ROOT, "search at %d pledges: up to %d bytes, scripts %d bytes gzipped%n", LARGE, most, scripts);

        assertThat(large.content().programme().pledges().count()).isEqualTo(LARGE);
        assertThat((List<?>) answer.get(0)).isEmpty();
        assertThat(most + scripts).isLessThanOrEqualTo(BUDGET);
    }

    // ---- how it is used

    @Test
    void thePageShowsAPortionAndMoreOnDemand() {
        visit("/ru/search/?q=" + encoded("парк"));
        assertThat(browser.waitFor(
                        "return document.querySelectorAll('.search-results .pledge-list > li').length === 20"))
                .isTrue();
        assertThat(browser.driver().findElements(By.cssSelector(".search-results .pledge-list mark")))
                .isNotEmpty();
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".search-results__status"))
                        .getText())
                .matches("Найдено обещаний: \\d{2,}");
        assertThat(browser.accessibilityViolations()).isEmpty();
        WebElement more = browser.driver().findElement(By.cssSelector(".search-results__more"));
        assertThat(more.isDisplayed()).isTrue();
        more.click();
        assertThat(
                        browser.waitFor(
                                "const list = document.querySelector('.search-results .pledge-list');"
                                        + "return list.children.length > 20 && list.children[20].querySelector('a') === document.activeElement"))
                .isTrue();
    }

    @Test
    void filtersCountAllPledges() {
        visit("/kk/search/?topic=topic-3");
        assertThat(browser.waitFor("return document.querySelectorAll('.search-results .pledge-list > li').length > 0"))
                .isTrue();
        assertThat(browser.driver()
                        .findElement(By.cssSelector("#filter-topic option"))
                        .getText())
                .contains("(" + ENOUGH + ")");
        assertThat(browser.driver()
                        .findElement(By.cssSelector(".search-results .pledge-list a"))
                        .getDomAttribute("href"))
                .startsWith("/kk/programme/");
    }

    @Test
    void theFieldOfTheHeaderAnswersAndAMisspeltWordToo() {
        for (String query : List.of("библиотека", "бибилотека")) {
            visit("/ru/topics/");
            browser.driver().findElement(By.id("search")).sendKeys(query);
            assertThat(browser.waitFor(
                            "return document.querySelectorAll('#search-list [role=option] mark').length > 0"))
                    .as(query)
                    .isTrue();
            assertThat(browser.driver()
                            .findElement(By.cssSelector("#search-list [role=option]"))
                            .getDomAttribute("data-url"))
                    .startsWith("/ru/programme/");
        }
        browser.press(Keys.ESCAPE);
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void whatDoesNotComeIsSaid() {
        for (String address : List.of("/ru/search/", "/ru/topics/")) {
            offline(false);
            visit(address);
            WebElement field = browser.driver().findElement(By.id("search"));
            field.sendKeys("школа");
            assertThat(
                            browser.waitFor(
                                    "return /Найдено обещаний: \\d/.test(document.querySelector('[role=status]:not(:empty)')?.textContent)"))
                    .isTrue();
            offline(true);
            field.clear();
            field.sendKeys("музыкант театр");
            assertThat(
                            browser.waitFor(
                                    "return document.querySelector('[role=status]:not(:empty)')?.textContent.startsWith('Поиск загрузился не весь')"))
                    .as(address)
                    .isTrue();
            // Back on the network the next letter asks again.
            offline(false);
            field.sendKeys("ы");
            assertThat(browser.waitFor(
                            "return /: \\d+$/.test(document.querySelector('[role=status]:not(:empty)')?.textContent)"))
                    .as(address)
                    .isTrue();
        }
        // The browser itself reports requests that failed.
        browser.consoleErrors();
    }

    @Test
    void filesOfAnotherDayAreNotMixed() throws IOException {
        Path site = folder.resolve("site");
        try (Stream<Path> files = Files.list(site.resolve("search/terms"))) {
            Map<Path, byte[]> before = new HashMap<>();
            for (Path file : files.toList()) {
                before.put(file, Files.readAllBytes(file));
                Files.writeString(
                        file, Files.readString(file).replaceFirst("\"stamp\":\"\\w+\"", "\"stamp\":\"00000000\""));
            }
            visit("/ru/search/?q=" + encoded("парк"));
            assertThat(
                            browser.waitFor(
                                    "return document.querySelector('.search-results__status').textContent.startsWith('Поиск загрузился не весь')"))
                    .isTrue();
            for (Map.Entry<Path, byte[]> each : before.entrySet()) {
                Files.write(each.getKey(), each.getValue());
            }
        }
    }

    // ---- helpers

    private static void offline(boolean offline) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    private static void visit(String address) {
        browser.visit(server.uri(address));
        browser.driver().executeScript("document.querySelector('.search-box__field').focus()");
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    private static List<?> ask(List<String> queries, String path, boolean compared) {
        browser.visit(server.uri("/ru/search/"));
        List<Object> differing = new ArrayList<>();
        List<Object> sizes = new ArrayList<>();
        // Some at a time: for one answer to all of them a driver does not wait on a busy machine.
        for (int from = 0; from < queries.size(); from += AT_A_TIME) {
            List<?> answer = (List<?>) browser.driver()
                    .executeAsyncScript(
                            ASK_BOTH,
                            queries.subList(from, Math.min(from + AT_A_TIME, queries.size())),
                            script("engine"),
                            script("shards"),
                            path,
                            compared);
            differing.addAll((List<?>) answer.get(0));
            sizes.addAll((List<?>) answer.get(1));
        }
        return List.of(differing, sizes);
    }

    private static String script(String name) {
        return PublishedSite.files(folder.resolve("site/assets/scripts")).keySet().stream()
                .filter(file -> file.startsWith(name + "."))
                .map(file -> "/assets/scripts/" + file)
                .findFirst()
                .orElseThrow();
    }

    private static long scripts() {
        return PublishedSite.files(folder.resolve("site/assets/scripts")).entrySet().stream()
                .filter(each -> each.getKey().endsWith(".js"))
                .mapToLong(each -> StaticServer.gzipped(each.getValue()).length)
                .sum();
    }

    /** Runs of words from the texts, whole, begun or misspelt; the same every time. */
    private static List<String> varied(SearchFiles files, int count) {
        Random random = new Random(7);
        List<List<String>> texts = files.content()
                .programme()
                .pledges()
                .flatMap(pledge -> Stream.of(Language.RUSSIAN, Language.KAZAKH)
                        .map(language -> Words.of(pledge.prose().in(language).title() + " "
                                + PlainText.all(pledge.prose().in(language).body()))))
                .toList();
        List<String> queries = new ArrayList<>();
        while (queries.size() < count) {
            List<String> words = texts.get(random.nextInt(texts.size()));
            int at = random.nextInt(words.size());
            String query = String.join(" ", words.subList(at, Math.min(words.size(), at + 1 + random.nextInt(3))));
            int place = random.nextInt(query.length());
            queries.add(
                    switch (queries.size() % 4) {
                        case 0 -> query;
                        case 1 -> query.substring(0, Math.max(1, place));
                        case 2 -> query.substring(0, place) + "щ" + query.substring(place + 1);
                        default -> query + " " + random.nextInt(100);
                    });
        }
        return queries;
    }
}

package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that has cards. */
class CardsSiteTest {

    private static final String CARDS = "assets/cards/";
    private static final String URL = "https://example.org/city/";

    @TempDir
    Path root;

    private Fixture fixture;
    private Path site;

    @BeforeEach
    void copy() throws IOException {
        fixture = Fixture.small(root);
        site = root.resolve("site");
        edit("content/site.yaml", "handbook: ../docs", "handbook: ../docs\ncards: true");
    }

    private Fixture.Output build() {
        return build("2025-03-15");
    }

    private Fixture.Output build(String day) {
        Fixture.Output output =
                fixture.run("build", "--today", day, "--published", "none", "--output", site.toString());
        assertThat(output.exitCode()).as(output.text()).isZero();
        return output;
    }

    private List<String> cards() throws IOException {
        return Fixture.files(site).stream()
                .filter(file -> file.startsWith(CARDS))
                .toList();
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(site.resolve(path)));
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = root.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private String said(String page) throws IOException {
        return meta(page(page + "/index.html"), "og:image:alt").replace('\u00a0', ' ');
    }

    private static String meta(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }

    @Test
    void everyPageNamesACardOfItsOwnAndNoCardIsLeftOver() throws IOException {
        build();
        Map<String, String> named = new TreeMap<>();
        for (String file : Fixture.files(site)) {
            if (!file.endsWith(".html")) {
                continue;
            }
            Document page = page(file);
            String url = meta(page, "og:image");
            boolean none = file.endsWith("404.html")
                    || !page.select("meta[http-equiv=refresh]").isEmpty();
            assertThat(url.isEmpty()).as(file).isEqualTo(none);
            if (none) {
                continue;
            }
            assertThat(url).startsWith(URL + CARDS);
            assertThat(meta(page, "og:image:width")).isEqualTo("1200");
            assertThat(meta(page, "og:image:height")).isEqualTo("630");
            assertThat(meta(page, "og:image:alt")).as(file).isNotBlank();
            assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
            // An edition for paper has that of its page.
            String other = named.put(url.substring(URL.length()), file.replace("print/", ""));
            assertThat(other == null || other.equals(file.replace("print/", "")))
                    .as(file)
                    .isTrue();
        }

        assertThat(named.keySet()).containsExactlyElementsOf(cards()).hasSizeGreaterThan(60);
    }

    @Test
    void aCardSaysWhatItsPageIsAbout() throws IOException {
        build();

        assertThat(meta(page("index.html"), "og:image:alt"))
                .isEqualTo("«Сынақ» қаласына уәде. Обещания «Тестовому» городу");
        assertThat(meta(page("index.html"), "og:title")).isNotBlank();
        assertThat(meta(page("index.html"), "og:locale")).isEqualTo("kk_KZ");
        assertThat(page("index.html")
                        .select("meta[property=og:locale:alternate]")
                        .eachAttr("content"))
                .containsExactly("ru_RU");
        assertThat(said("ru")).isEqualTo("Обещания «Тестовому» городу – 4 обещания");
        assertThat(said("ru/programme/1-water")).isEqualTo("1 Вода – 4 обещания");
        assertThat(said("kk/programme/1.1-supply")).isEqualTo("1.1 Сумен жабдықтау – 2 міндеттеме");
        assertThat(said("kk/programme/1.1.1-pipes")).isEqualTo("1.1/1 Шамамен 195 км құбыр – шамамен 195 км");
        assertThat(said("ru/search")).startsWith("Поиск. Слова в любой форме");
        // What is pledged to all districts is not counted as theirs.
        for (String place : Fixture.files(site.resolve("ru/districts"))) {
            String said = meta(page("ru/districts/" + place), "og:image:alt").replace('\u00a0', ' ');
            if (place.contains("/") && !place.startsWith("all/") && !said.isEmpty()) {
                assertThat(said).contains(" – Обещания с названием района: ");
            }
        }
    }

    @Test
    void oneEditDrawsOneCardOrTwoAndTakesTheOldOnesAway() throws IOException {
        build();
        List<String> before = cards();
        assertThat(build("2025-03-16").text()).contains("; 0 files written, ");

        edit("content/programme/1-water/1.1-supply/01-pipes/ru.md", "# ", "# Всё же ");
        build();
        List<String> after = cards();
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(card -> !before.contains(card)))
                .singleElement()
                .asString()
                .startsWith("assets/cards/ru/programme/1.1.1-pipes.");
    }

    @Test
    void cardsThatStandThereAreNotDrawnAgainAndBrokenOnesAre() throws IOException {
        build();
        Path whole = site.resolve(cards().get(0));
        Path broken = site.resolve(cards().get(1));
        byte[] bytes = Files.readAllBytes(broken);
        var time = Files.getLastModifiedTime(whole);
        Files.writeString(broken, "no picture");
        build("2025-03-16");

        assertThat(Files.readAllBytes(broken)).isEqualTo(bytes);
        assertThat(Files.getLastModifiedTime(whole)).isEqualTo(time);
    }

    @Test
    void withoutCardsTheyGoAndPagesAreAsTheyWere() throws IOException {
        build();
        assertThat(cards()).isNotEmpty();
        edit("content/site.yaml", "cards: true", "cards: false");
        build();

        assertThat(cards()).isEmpty();
        assertThat(site.resolve(CARDS)).doesNotExist();
        assertThat(Files.readString(site.resolve("ru/index.html"))).doesNotContain("og:image", "twitter:");
        assertThat(Files.readString(site.resolve("index.html"))).doesNotContain("og:");
    }

    @Test
    void hostsKeepAllCardsForEverByOneRule() throws IOException {
        build();
        String headers = Files.readString(site.resolve("_headers"));

        assertThat(headers)
                .contains("/city/assets/cards/*\n  Cache-Control: public, max-age=31536000, immutable\n")
                .containsOnlyOnce("cards");
        assertThat(Files.readString(site.resolve("urls.txt"))).doesNotContain("cards");
        String rule = Files.readString(site.resolve("headers.nginx.conf"))
                .lines()
                .filter(line -> line.contains("assets/"))
                .findFirst()
                .orElseThrow();
        MatchResult pattern = Pattern.compile("\"(\\^.*?)\" \\{")
                .matcher(rule)
                .results()
                .findFirst()
                .orElseThrow();
        assertThat(cards())
                .allMatch(card -> Pattern.compile(pattern.group(1))
                        .matcher("/city/" + card)
                        .find());
    }

    @Test
    void whatPublishingWouldChangeNamesNoCards() throws IOException {
        build();
        edit("content/programme/1-water/1.1-supply/01-pipes/ru.md", "# ", "# Всё же ");
        String text = fixture.run("diff", site.toString()).text();

        assertThat(text).contains("Всё же").doesNotContain("cards");
    }

    @Test
    void aValueThatIsNeitherTrueNorFalseIsReported() throws IOException {
        edit("content/site.yaml", "cards: true", "cards: no such");

        assertThat(fixture.run("check").text()).contains("site.yaml").contains("“no such” is neither true nor false");
    }
}

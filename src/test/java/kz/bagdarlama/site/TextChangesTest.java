package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.bagdarlama.cli.ExitCode;
import kz.bagdarlama.html.NuValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of texts on the site, from one publication to the next. */
class TextChangesTest {

    private static final Path EXPECTED = Fixture.SITES.resolve("good/changed/expected");
    private static final String WELLS = "programme/1-water/1.1-supply/02-wells/";

    @TempDir
    private Path root;

    private Fixture fixture;
    private Path site;
    private Path published;

    @BeforeEach
    void publishFirst() throws IOException {
        fixture = Fixture.small(root);
        site = root.resolve("site");
        build("2025-03-15");
        published = Files.copy(site.resolve("urls.txt"), root.resolve("published.txt"));
    }

    private String build(String day, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--today", day, "--output", site.toString()));
        arguments.addAll(List.of(more));
        Fixture.Output output = fixture.run("build", arguments.toArray(String[]::new));
        assertThat(output.exitCode()).as(output.text()).isZero();
        return output.text();
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = root.resolve("content/" + file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }

    /** Words, a deadline, and a district in both languages. */
    private void editWells() throws IOException {
        edit(
                WELLS + "ru.md",
                "Партия поддержит строительство колодцев.",
                "Партия поддержит скорое строительство чистых колодцев.");
        edit(WELLS + "kk.md", "Партия құдықтар салуды қолдайды.", "Партия таза құдықтарды тез салуды қолдайды.");
        edit(WELLS + "ru.md", "за 5 лет", "за 4 года");
        edit(WELLS + "kk.md", "5 жыл", "4 жыл");
        edit(WELLS + "pledge.yaml", "within 5 years", "within 4 years");
        edit("source.yaml", "up-to}, 5]", "up-to}, 4]");
    }

    private String text(String file) throws IOException {
        return Files.readString(site.resolve(file));
    }

    private TreeMap<String, String> files() throws IOException {
        TreeMap<String, String> files = new TreeMap<>();
        for (String file : Fixture.files(site)) {
            if (!file.startsWith(".")) {
                files.put(file, Files.readString(site.resolve(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void theFirstPublicationTellsNothing() throws IOException {
        assertThat(text("urls.txt"))
                .contains(
                        "\n#texts\t",
                        "\n#since\t2025-03-15\tsection: chapter: pledge: page: quote ",
                        "\n#text\tru\tpledge:1.1/2\t")
                .doesNotContain("#change");
        assertThat(Jsoup.parse(text("ru/changes/texts/index.html")).select("main ol.text-changes"))
                .isEmpty();
        assertThat(Jsoup.parse(text("ru/changes/texts/index.html"))
                        .select("main time")
                        .eachAttr("datetime"))
                .containsExactly("2025-03-15");
    }

    @Test
    void pagesFeedsAndDataAreAsExpected() throws IOException {
        editWells();
        build("2025-03-20");

        for (String file : List.of(
                "ru/changes/texts/index.html",
                "kk/changes/texts/index.html",
                "ru/districts/upper/feed.xml",
                "kk/districts/upper/feed.xml",
                "data/text-changes.csv",
                "data/pledges/1.1.2.json",
                "urls.txt")) {
            String actual = text(file).replaceAll("\\.[0-9a-f]{10}\\.", ".HASH.");
            Path expected = EXPECTED.resolve(file);
            if (Fixture.REWRITE) {
                Files.createDirectories(expected.getParent());
                Files.writeString(expected, actual);
            }
            assertThat(actual).as(file).isEqualTo(Files.readString(expected));
        }
    }

    @Test
    void whoeverFollowsADistrictATopicOrAProjectLearnsOfIt() throws IOException {
        String lower = text("ru/districts/lower/feed.xml");
        editWells();
        build("2025-03-20");
        String entry = "<title>Изменён текст: 1.1/2 22 колодца и до 6 глубоких колодцев</title>";

        for (String feed : List.of("changes", "districts/upper", "topics/water", "topics/nature")) {
            assertThat(text("ru/" + feed + "/feed.xml")).as(feed).contains(entry);
        }
        assertThat(text("ru/districts/lower/feed.xml")).doesNotContain(entry);
        assertThat(entries(text("ru/districts/lower/feed.xml"))).isEqualTo(entries(lower));
    }

    private static String entries(String feed) {
        return feed.substring(feed.indexOf("<entry>"));
    }

    @Test
    void whoeverFollowsADistrictLearnsThatAPledgeIsOfItNoMore() throws IOException {
        edit("programme/1-water/1.1-supply/01-pipes/pledge.yaml", "[lower, upper]", "[upper]");
        edit("source.yaml", "districts: [lower, upper]}", "districts: [upper]}");
        Path redirects = root.resolve("content/redirects.yaml");
        Files.writeString(
                redirects, Files.readString(redirects) + "- {from: /districts/lower/water/, to: district:lower}\n");
        build("2025-03-20");

        for (String district : List.of("upper", "lower")) {
            assertThat(text("ru/districts/" + district + "/feed.xml"))
                    .contains(
                            "<title>Изменён текст: 1.1/1 ", "Было: Нижний район; Верхний район\nСтало: Верхний район");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void everyLinkOfTheListLeadsSomewhereAndTheListIsValid(String language) throws Exception {
        editWells();
        build("2025-03-20");
        String file = language + "/changes/texts/index.html";
        Document page = Jsoup.parse(text(file));

        assertThat(NuValidator.shared().check(file, text(file))).isEmpty();
        assertThat(page.select("main a[href^=/]")).hasSizeGreaterThan(4).allSatisfy(link -> {
            String path = link.attr("href").replaceFirst("^/city/", "");
            assertThat(site.resolve(path.endsWith("/") ? path + "index.html" : path))
                    .exists();
        });
        assertThat(page.select("del, ins"))
                .isNotEmpty()
                .allSatisfy(word ->
                        assertThat(word.select(".visually-hidden").text()).isNotBlank());
        Document pledge = Jsoup.parse(text(language + "/programme/1.1.2-wells/index.html"));
        Element changed = pledge.selectFirst("main a:has(time[datetime=2025-03-20])");
        assertThat(changed).isNotNull();
        assertThat(page.getElementById(changed.attr("href").replaceFirst(".*#", "")))
                .isNotNull();
        Document feed = Jsoup.parse(text(language + "/districts/upper/feed.xml"), "", Parser.xmlParser());
        assertThat(feed.select("entry:has(title:contains(1.1/2)) link[rel=alternate]")
                        .eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> page.getElementById(href.replaceFirst(".*#", "")) != null);
    }

    // ---- builds

    @Test
    void anEmptyFolderWithTheListOfTheLastPublicationGivesTheSame() throws IOException {
        editWells();
        build("2025-03-20");
        TreeMap<String, String> standing = files();
        site = root.resolve("fresh");
        build("2025-03-20", "--published", published.toString());

        assertThat(files()).isEqualTo(standing);
    }

    @Test
    void aBuildOfWhatIsPublishedChangesNothingOnAnotherDayEither() throws IOException {
        editWells();
        build("2025-03-20");
        TreeMap<String, String> standing = files();

        assertThat(build("2025-03-20")).contains("; 0 files written, ");
        assertThat(build("2025-03-21")).contains("; 0 files written, ");
        assertThat(files()).isEqualTo(standing);
        site = root.resolve("fresh");
        Path list = root.resolve("site/urls.txt");
        build("2025-03-21", "--published", list.toString());
        assertThat(files()).isEqualTo(standing);
    }

    @Test
    void whatIsHeldAgainstAnotherPublicationIsDatedAnewEachDay() throws IOException {
        editWells();
        build("2025-03-20", "--published", published.toString());
        build("2025-03-21", "--published", published.toString());

        assertThat(text("urls.txt")).contains("#change\t2025-03-21\t").doesNotContain("#change\t2025-03-20\t");
    }

    @Test
    void whatIsTakenBackOnTheSameDayLeavesNoTrace() throws IOException {
        TreeMap<String, String> before = files();
        edit(WELLS + "ru.md", "Партия поддержит строительство", "Партия поддержит скорое строительство");
        build("2025-03-15");
        assertThat(text("ru/changes/texts/index.html")).contains("<ins>");
        edit(WELLS + "ru.md", "скорое ", "");
        build("2025-03-15");

        assertThat(files()).isEqualTo(before);
    }

    /** Only pages that tell of it: no other language, no menu, no footer. */
    @Test
    void anEditMakesOnlyThePagesAnewThatTellOfIt() throws IOException {
        TreeMap<String, String> before = files();
        edit(WELLS + "ru.md", "Партия поддержит строительство", "Партия поддержит скорое строительство");
        build("2025-03-20");

        assertThat(files().entrySet().stream()
                        .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                        .map(Map.Entry::getKey)
                        .filter(file -> !file.startsWith("data/")))
                .containsExactly(
                        "ru/changes/feed.xml",
                        "ru/changes/texts/index.html",
                        "ru/districts/upper/feed.xml",
                        "ru/districts/upper/print/index.html",
                        "ru/programme/1.1-supply/print/index.html",
                        "ru/programme/1.1.2-wells/index.html",
                        "ru/programme/print/index.html",
                        "ru/topics/nature/feed.xml",
                        "ru/topics/water/feed.xml",
                        "search/index.json",
                        "sitemap.xml",
                        "urls.txt");
    }

    @Test
    void whoeverReadsTheFeedsGetsNoEntryOnceMoreWhenTheSiteMoves() throws IOException {
        for (String notes : List.of("1.1-supply/01-pipes", "1.2-river/02-fish")) {
            Files.delete(root.resolve("content/programme/1-water/" + notes + "/progress.yaml"));
        }
        site = root.resolve("fresh");
        build("2025-03-15", "--published", "none");
        String moved = "https://almaty.example/";
        edit("site.yaml", "https://example.org/city/", moved);
        build("2025-03-15");
        edit("site.yaml", moved, "https://example.org/city/");
        editWells();
        build("2025-03-20");
        edit("site.yaml", "https://example.org/city/", moved);

        assertThat(fixture.run("build", "--output", site.toString()).text()).contains("error[feed-renamed]");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'error[damaged-list]: the list ends here, in the middle of a line'",
        "ru, 'ошибка[damaged-list]: список обрывается здесь, посреди строки'",
        "kk, 'қате[damaged-list]: тізім осы жерде, жолдың ортасында үзіледі'"
    })
    void aDamagedListStopsTheBuildWithOneMessage(String language, String message) throws IOException {
        editWells();
        TreeMap<String, String> before = files();
        String list = text("urls.txt");
        Files.writeString(site.resolve("urls.txt"), list.substring(0, list.length() - 100));
        Fixture.Output output = fixture.run("build", "--lang", language, "--output", site.toString());

        assertThat(output.exitCode()).isEqualTo(ExitCode.CONTENT);
        assertThat(output.text()).contains(message, "--published none").doesNotContain("Exception", "\tat ");
        Files.writeString(site.resolve("urls.txt"), list);
        assertThat(files()).as("nothing was written").isEqualTo(before);
    }

    @Test
    void whereAPublishedSiteIsForgottenItIsSaid() throws IOException {
        String said = "held no list of the texts of the last publication, so this one counts as the first";
        edit("site.yaml", "https://example.org/city/", "https://almaty.kz/city/");
        site = root.resolve("fresh");

        assertThat(build("2025-03-15")).contains(said, "./bagdarlama build --published urls.txt");
        assertThat(build("2025-03-15")).doesNotContain(said);
        Files.delete(site.resolve("urls.txt"));
        assertThat(build("2025-03-15")).as("a list that was deleted").contains(said);
        site = root.resolve("another");
        assertThat(build("2025-03-15", "--published", "none")).doesNotContain(said);
    }
}

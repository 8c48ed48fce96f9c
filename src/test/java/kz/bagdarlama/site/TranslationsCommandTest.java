package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.html.NuValidator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command on the small site: every text accepted once, then texts and strings changed in every way. */
class TranslationsCommandTest {

    private static final Path EXPECTED = Fixture.SITES.resolve("translations");
    private static final String PIPES = "content/programme/1-water/1.1-supply/01-pipes/";
    private static final String FISH = "content/programme/1-water/1.2-river/02-fish/";

    /** Its texts; how many groups of strings there are depends on the words of the interface, which are the project's own. */
    private static final List<String> TEXTS = List.of(
            "section:1",
            "chapter:1.1",
            "pledge:1.1/1",
            "pledge:1.1/2",
            "chapter:1.2",
            "pledge:1.2/1",
            "pledge:1.2/2",
            "page:about",
            "page:results",
            "page:handbook",
            "page:texts");

    @TempDir
    private Path root;

    private Fixture site;

    @BeforeEach
    void acceptTexts() throws IOException {
        site = Fixture.small(root).withStrings();
        List<String> arguments = new ArrayList<>(List.of("accept", "--date", "2026-11-22"));
        arguments.addAll(TEXTS);
        assertThat(site.run("translations", arguments.toArray(String[]::new)).text())
                .endsWith("texts accepted: 11, read on 2026-11-22\n");
    }

    private void edit(String path, String old, String replacement) throws IOException {
        Path file = root.resolve(path);
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, replacement));
    }

    private String memory() throws IOException {
        return Files.readString(root.resolve("content/translations.yaml"));
    }

    private String build() {
        return site.run("build", "--output", root.resolve("site").toString()).text();
    }

    @Test
    void aMemoryThatWasLostIsMissedByEveryBuild() throws IOException {
        assertThat(build()).doesNotContain("unrecorded-translation");
        Path memory = root.resolve("content/translations.yaml");
        String whole = Files.readString(memory);
        Files.delete(memory);

        for (int i = 0; i < 3; i++) {
            assertThat(build())
                    .contains("content/translations.yaml: warning[unrecorded-translation]: nothing is recorded")
                    .contains("(11: section:1, chapter:1.1, pledge:1.1/1, …)");
        }
        Files.writeString(memory, whole);
        assertThat(build()).doesNotContain("unrecorded-translation");
    }

    @Test
    void aTextThatIsNewIsMissedOnceReadersHaveIt() throws IOException {
        Files.createDirectories(root.resolve("content/pages/new"));
        Files.writeString(root.resolve("content/pages/new/page.yaml"), "id: new\n");
        Files.writeString(root.resolve("content/pages/new/ru.md"), "# Новое\n");
        Files.writeString(root.resolve("content/pages/new/kk.md"), "# Жаңалық\n");
        assertThat(build()).doesNotContain("unrecorded-translation");

        assertThat(build())
                .contains("published translations have no record in this file (1: page:new)")
                .contains(
                        "hint: read both languages side by side, then record them with ./bagdarlama translations accept page:new; if lines were lost, bring them back: git restore ");
        site.run("translations", "accept", "page:new");
        assertThat(build()).doesNotContain("unrecorded-translation");
    }

    @Test
    void aSiteThatNeverRememberedAnythingMissesNothing() throws IOException {
        Files.delete(root.resolve("content/translations.yaml"));
        build();

        assertThat(build()).doesNotContain("unrecorded-translation");
    }

    /** One text in each state. */
    private void changeEverything() throws IOException {
        edit(PIPES + "ru.md", "порядка 195 км труб", "порядка 195 км старых труб");
        edit("content/pages/about/ru.md", "# О проекте", "# О сайте");
        edit("content/pages/about/kk.md", "# Жоба туралы", "# Сайт туралы");
        edit("content/programme/1-water/kk.md", "# ", "# Таза ");
        edit("content/translations.yaml", "page:results", "page:gone");
        site.run("translations", "accept", "--typo", "1.2/2");
        edit("content/translations.yaml", "chapter:1.2:\n", "chapter:1.9:\n");
        Files.delete(root.resolve("content/programme/1-water/1.1-supply/02-wells/kk.md"));
    }

    @ParameterizedTest
    @CsvSource({"text, list.txt", "json, list.json", "html, list.html"})
    void theListIsAsExpected(String format, String file) throws IOException {
        changeEverything();
        Path expected = EXPECTED.resolve(file);
        Fixture.Output output = site.run("translations", "--format", format);
        // Both streams come together here: the list comes last but for the counts of what is wrong.
        String list = output.text().replaceFirst("(?s)^.*?\n\n(?=stale|\\{|<!doctype|unconfirmed)", "");
        if (Fixture.REWRITE) {
            Files.createDirectories(EXPECTED);
            Files.writeString(expected, list);
        }
        assertThat(list).isEqualTo(Files.readString(expected));
        assertThat(output.exitCode()).as("a text is missing").isEqualTo(1);
    }

    @Test
    void theListAsHtmlIsValid() throws IOException {
        edit(PIPES + "ru.md", "порядка 195 км труб", "порядка 195 км <старых> труб & насосов");
        Fixture.Output output = site.run("translations", "--format", "html", "--all");

        assertThat(output.exitCode()).isZero();
        assertThat(NuValidator.shared().check("translations.html", output.text()))
                .isEmpty();
        assertThat(Jsoup.parse(output.text()).select("h2").eachText())
                .hasSizeGreaterThan(TEXTS.size())
                .contains("stale: pledge:1.1/1, kk", "reviewed: page:about, kk", "untracked: topic:water, kk");
    }

    @Test
    void theListAsJsonIsJson() throws IOException {
        edit(PIPES + "ru.md", "порядка 195 км труб", "порядка 195 км \"старых\" \\ труб");
        JsonNode list = new JsonMapper()
                .readTree(site.run("translations", "--format", "json").text());

        assertThat(list.get("counts").get("stale").intValue()).isEqualTo(1);
        assertThat(list.get("counts").get("reviewed").intValue()).isEqualTo(10);
        JsonNode stale = list.get("translations").get(0);
        assertThat(stale.get("id").stringValue()).isEqualTo("pledge:1.1/1");
        assertThat(stale.get("changes").get(0).get("words").get(0).get("text").stringValue())
                .contains("\"старых\" \\ труб");
    }

    @Test
    void withNothingToDoOnlyTheCountIsPrinted() {
        Fixture.Output output = site.run("translations");

        assertThat(output.exitCode()).isZero();
        assertThat(output.text()).isEqualTo("translations: 11 (reviewed: 11)\n");
    }

    @Test
    void readersAndEditorsAreToldOfAStaleTextAndTheBuildGoesOn() throws IOException {
        edit(PIPES + "ru.md", "порядка 195 км труб", "порядка 195 км старых труб");
        Fixture.Output output =
                site.run("build", "--output", root.resolve("site").toString());

        assertThat(output.exitCode()).as(output.text()).isZero();
        assertThat(output.text()).contains(PIPES + "kk.md:1:1: warning[stale-translation]");
        Document page = page("kk/programme/1.1.1-pipes/index.html");
        assertThat(page.select("p.stale").text())
                .isEqualTo("Бұл аударма мәтіннің бұрынғы нұсқасынан жасалған. Жаңа нұсқасы: Русский");
        assertThat(page.select("p.stale a").attr("href")).isEqualTo("/city/ru/programme/1.1.1-pipes/");
        assertThat(page.select("p.stale a").attr("lang")).isEqualTo("ru");
        assertThat(NuValidator.shared().check("kk", page.outerHtml())).isEmpty();
        for (String file : Fixture.files(root.resolve("site"))) {
            if (file.endsWith(".html") && !file.equals("kk/programme/1.1.1-pipes/index.html")) {
                assertThat(page(file).select("p.stale")).as(file).isEmpty();
            }
        }
    }

    @Test
    void whereKazakhLeadsTheRussianPageIsTheStaleOne() throws IOException {
        site.run("translations", "accept", "--leads", "kk", "page:about");
        edit("content/pages/about/kk.md", "# Жоба туралы", "# Сайт туралы");
        site.run("build", "--output", root.resolve("site").toString());

        assertThat(page("ru/about/index.html").select("p.stale").text())
                .isEqualTo("Этот перевод сделан с прежней версии текста. Новая версия: Қазақша");
        assertThat(page("kk/about/index.html").select("p.stale")).isEmpty();
    }

    private Document page(String file) throws IOException {
        return Jsoup.parse(Files.readString(root.resolve("site/" + file)));
    }

    @Test
    void aTypoIsNoAlarm() throws IOException {
        edit(PIPES + "ru.md", "даст воду", "дает воду");
        assertThat(site.run("check").text()).contains("stale-translation");

        assertThat(site.run("translations", "accept", "--typo", "1.1/1").text())
                .isEqualTo("accepted pledge:1.1/1\ntexts accepted: 1, not read anew\n");
        assertThat(site.run("check").text()).doesNotContain("stale-translation");
        assertThat(site.run("translations").text()).isEqualTo("translations: 11 (reviewed: 11)\n");
    }

    @Test
    void commentsOfEditorsOutliveAnAcceptance() throws IOException {
        edit("content/translations.yaml", "pledge:1.1/1:\n", "# ask the water works\npledge:1.1/1:  # see letter 7\n");
        String before = memory();
        edit(PIPES + "ru.md", "порядка 195 км труб", "порядка 195 км старых труб");
        site.run("translations", "accept", "1.1/1", "--date", "2026-12-01");

        assertThat(memory().lines().filter(line -> before.lines().noneMatch(line::equals)))
                .singleElement()
                .asString()
                .endsWith("reviewed: 2026-12-01}");
        assertThat(memory().lines()).hasSameSizeAs(before.lines().toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1/1",
                "pledge:1.1/1",
                "pledge 1.1/1",
                "chapter 1.1",
                "1.1",
                "1",
                "section:1",
                "about",
                "page:about"
            })
    void textsAreNamedAsInLinksOrShorter(String id) {
        Fixture.Output output = accept(id.split(" "));

        assertThat(output.exitCode()).as(output.text()).isZero();
        assertThat(output.text()).contains("texts accepted: 1, read on ");
    }

    private Fixture.Output accept(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "accept";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return site.run("translations", all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topic:watre         | there is no text “topic:watre”; did you mean “topic:water”?",
                "page:abuot          | there is no text “page:abuot”; did you mean “page:about”?",
                "--date yesterday 1  | “yesterday” is no date; write for example --date 2026-11-22",
                "--leads en 1        | the site has no language “en”; it has kk, ru",
                "--typo --date 2026-11-22 1 | --typo says that nobody read the translation; --date goes without it",
                "--all 1             | name the texts to accept, or --all",
            })
    void wrongUseIsExplained(String arguments, String message) throws IOException {
        String before = memory();
        Fixture.Output output = accept(arguments.split(" "));

        assertThat(output.exitCode()).isEqualTo(2);
        assertThat(output.text()).startsWith(message + "\n");
        assertThat(memory()).isEqualTo(before);
    }

    @Test
    void nothingIsAcceptedWhileTheContentCannotBeRead() throws IOException {
        Files.delete(root.resolve(PIPES + "kk.md"));
        Fixture.Output output = accept("--all");

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text()).contains("error[missing-translation]").endsWith("1 error: nothing was accepted\n");
    }

    @Test
    void textsThatAreGoneAreForgotten() throws IOException {
        edit("content/translations.yaml", "page:results", "page:gone");

        assertThat(accept("page:gone").text()).startsWith("forgotten page:gone\n");
        assertThat(memory()).doesNotContain("page:gone");
    }

    // ---- strings

    private void acceptEverything() {
        assertThat(site.run("translations", "accept", "--all", "--date", "2026-11-22")
                        .exitCode())
                .isZero();
    }

    @Test
    void stringsAreListedOnRequestUntilTheFirstIsAccepted() throws IOException {
        assertThat(site.run("translations", "--all").text()).contains("untracked topic:water kk  ");
        assertThat(accept("topic:water", "--date", "2026-11-22").text())
                .isEqualTo("accepted topic:water\ntexts accepted: 1, read on 2026-11-22\n");

        assertThat(site.run("translations").text())
                .contains("untracked topic:sport kk  ")
                .doesNotContain("topic:water");
    }

    @Test
    void whatHasChangedInStringsIsListedBesideTexts() throws IOException {
        acceptEverything();
        edit("content/topics.yaml", "Берега и рыба.", "Берега и птицы.");
        edit("content/units.yaml", "kk: құдық", "kk: су құдығы");
        edit("content/programme/1-water/1.2-river/01-banks/pledge.yaml", "milestones:", NEW_MILESTONE);
        edit("content/messages/ru.yaml", "menu: Главное меню", "menu: Меню");
        edit(PIPES + "ru.md", "порядка 195 км труб", "порядка 195 км старых труб");

        String list = site.run("translations").text();
        assertThat(list.substring(0, list.lastIndexOf("\n\n")).replaceFirst("(?s)^stale pledge.*?\n(?=stale)", ""))
                .isEqualTo("""
                        stale topic:nature kk  content/topics.yaml  last read on 2026-11-22
                          the text in ru has changed:
                            rewritten description: Берега и птицы.
                              kk: Жағалау мен балық.
                        unconfirmed unit:well kk  content/units.yaml  last read on 2026-11-22
                          the translation has changed, its source has not: name
                        untracked labels:1.2/1 kk  content/programme/1-water/1.2-river/01-banks/pledge.yaml  last read on 2026-11-22
                          added since: milestones.1
                        stale messages:frame kk  content/messages/kk.yaml  last read on 2026-11-22
                          the text in ru has changed:
                            rewritten menu: Меню
                              kk: Негізгі мәзір""");
        assertThat(site.run("check").text())
                .contains(
                        "content/messages/kk.yaml:8:3: warning[stale-translation]: messages:frame, menu: the text in “ru” has changed")
                .contains("content/topics.yaml:4:7: warning[stale-translation]: topic:nature, description: ")
                .doesNotContain("unit:well")
                .doesNotContain("labels:1.2/1");
    }

    private static final String NEW_MILESTONE = "milestones:\n  - {label: {ru: Причал, kk: Айлақ}, deadline: by 2025}";

    @Test
    void theListOfStringsIsJsonAndValidHtmlToo() throws IOException {
        acceptEverything();
        edit("content/topics.yaml", "Берега и рыба.", "\"<Берега> & рыба.\"");
        JsonNode change = new JsonMapper()
                .readTree(site.run("translations", "--format", "json").text())
                .get("translations")
                .get(0)
                .get("changes")
                .get(0);

        assertThat(change.get("key").stringValue()).isEqualTo("description");
        assertThat(change.get("translation").stringValue()).isEqualTo("Жағалау мен балық.");
        String html = site.run("translations", "--format", "html").text();
        assertThat(NuValidator.shared().check("translations.html", html)).isEmpty();
        assertThat(Jsoup.parse(html).select("li").text())
                .isEqualTo("rewritten description: <Берега> & рыба. Жағалау мен балық.");
        assertThat(Jsoup.parse(html).select("li span[lang=kk]").text()).isEqualTo("Жағалау мен балық.");
    }

    @Test
    void readersAreNotToldOfAStaleString() throws IOException {
        acceptEverything();
        edit("content/topics.yaml", "Берега и рыба.", "Берега и птицы.");
        Fixture.Output output =
                site.run("build", "--output", root.resolve("site").toString());

        assertThat(output.exitCode()).as(output.text()).isZero();
        assertThat(page("kk/topics/nature/index.html").select("p.stale")).isEmpty();
    }

    @Test
    void aTypoInAStringIsNoAlarm() throws IOException {
        acceptEverything();
        edit("content/topics.yaml", "Берега и рыба.", "Береги и рыба.");
        assertThat(site.run("check").text()).contains("stale-translation");
        accept("--typo", "topic", "nature");

        assertThat(site.run("check").text()).doesNotContain("stale-translation");
        assertThat(site.run("translations").text()).matches("translations: ([0-9]+) \\(reviewed: \\1\\)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"site", "topic:water", "topic water", "labels:1.1", "labels 1.2/1", "progress:1.1/1"})
    void groupsOfStringsAreNamedLikeTexts(String id) {
        assertThat(accept(id.split(" ")).text()).contains("texts accepted: 1, read on ");
    }
}

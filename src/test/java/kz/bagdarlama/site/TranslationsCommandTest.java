package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The command on the small site: every translation accepted once, then texts changed in every way. */
class TranslationsCommandTest {

    private static final Path EXPECTED = Fixture.SITES.resolve("translations");
    private static final String PIPES = "content/programme/1-water/1.1-supply/01-pipes/";
    private static final String FISH = "content/programme/1-water/1.2-river/02-fish/";

    @TempDir
    private Path root;

    private Fixture site;

    @BeforeEach
    void acceptAll() throws IOException {
        site = Fixture.small(root);
        assertThat(site.run("translations", "accept", "--all", "--date", "2026-11-22")
                        .text())
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
        assertThat(Jsoup.parse(output.text()).select("h2")).hasSize(11);
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
}

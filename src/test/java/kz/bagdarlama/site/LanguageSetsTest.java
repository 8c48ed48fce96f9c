package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.cli.ExitCode;
import kz.bagdarlama.html.NuValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A programme in any of the languages that the program speaks, alone or with others, from a document in any of them. */
final class LanguageSetsTest {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}+");

    /** What the sample says, in the order kk, ru, en. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("site", List.of("Көл бағдарламасы", "Программа озера", "Lake Programme")),
            Map.entry("description", List.of("Көл туралы.", "Об озере.", "About the lake.")),
            Map.entry("document", List.of("Көл құжаты", "Документ об озере", "Lake Document")),
            Map.entry("upper", List.of("Жоғарғы аудан", "Верхний район", "Upper District")),
            Map.entry("short", List.of("Жоғарғы", "Верхний", "Upper")),
            Map.entry("where", List.of("Жоғарғы ауданда", "в Верхнем районе", "in Upper District")),
            Map.entry("topic", List.of("Су", "Вода", "Water")),
            Map.entry("commitment", List.of("қамтамасыз етеді", "обеспечит", "will provide")),
            Map.entry("project", List.of("Таза су", "Чистая вода", "Clean Water")),
            Map.entry("section", List.of("Табиғат", "Природа", "Nature")),
            Map.entry("chapter", List.of("Жағалау", "Берег", "The Shore")),
            Map.entry("about", List.of("Сайт туралы", "О сайте", "About")));

    private static final List<String> TAGS = List.of("kk", "ru", "en");

    private static final Map<String, String> UNITS = Map.of(
            "kk",
            "құдық",
            "ru",
            "{one: колодец, few: колодца, many: колодцев, other: колодца}",
            "en",
            "{one: well, other: wells}");

    private static final Map<String, String> PLEDGE = Map.of(
            "kk",
            "# Жаңа құдықтар\n\nҮкімет Жоғарғы ауданда 2026 жылдың соңына дейін 9,2 мыңнан астам құдықты қамтамасыз етеді.\n",
            "ru",
            "# Новые колодцы\n\nПравительство обеспечит в Верхнем районе более 9,2 тыс. колодцев до конца 2026 года.\n",
            "en",
            "# New wells\n\nThe government will provide more than 9.2 thousand wells in Upper District before the end of 2026.\n");

    @TempDir
    private Path folder;

    private List<String> languages;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve("content").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String word(String key, String language) {
        return WORDS.get(key).get(TAGS.indexOf(language));
    }

    private String words(String key) {
        return languages.stream()
                .map(language -> language + ": " + word(key, language))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private void text(String path, Map<String, String> texts) throws IOException {
        for (String language : languages) {
            write(path + language + ".md", texts.get(language));
        }
    }

    private Map<String, String> titles(String key) {
        return TAGS.stream().collect(Collectors.toMap(tag -> tag, tag -> "# " + word(key, tag) + "\n"));
    }

    private void site(String document) throws IOException {
        write(
                "site.yaml",
                "title: " + words("site") + "\nshort-title: " + words("site") + "\ndescription: "
                        + words("description") + "\nbase-url: https://example.org/\nlanguages: ["
                        + String.join(", ", languages) + "]\nsource-document: {title: " + words("document")
                        + ", language: "
                        + document + "}\n");
        write(
                "districts.yaml",
                "- {id: upper, name: " + words("upper") + ", short-name: " + words("short") + ", locative: "
                        + words("where") + "}\n");
        write("topics.yaml", "- {id: water, name: " + words("topic") + ", description: " + words("topic") + "}\n");
        write(
                "projects.yaml",
                "- {id: clean, name: " + words("project") + ", description: " + words("project") + "}\n");
        write(
                "commitments.yaml",
                "- {id: deliver, name: " + words("commitment") + ", meaning: " + words("commitment") + "}\n");
        write(
                "units.yaml",
                "- {id: well, "
                        + languages.stream()
                                .map(language -> language + ": " + UNITS.get(language))
                                .collect(Collectors.joining(", "))
                        + "}\n- {id: percent, sign: \"%\"}\n");
        write("names.yaml", "- {text: AMANAT, language: kk-Latn}\n");
        write("programme/1-nature/section.yaml", "id: 1\nslug: nature\n");
        text("programme/1-nature/", titles("section"));
        write("programme/1-nature/1.1-shore/chapter.yaml", "id: 1.1\nslug: shore\n");
        text("programme/1-nature/1.1-shore/", titles("chapter"));
        write("programme/1-nature/1.1-shore/01-wells/pledge.yaml", """
                id: 1.1/1
                slug: wells
                commitment: deliver
                topics: [water]
                districts: [upper]
                project: clean
                targets:
                  - {value: 9.2, scale: thousand, limit: more-than, unit: well, deadline: end of 2026}
                """);
        text("programme/1-nature/1.1-shore/01-wells/", PLEDGE);
        write("pages/about/page.yaml", "id: about\nmenu: true\n");
        text("pages/about/", titles("about"));
    }

    @ParameterizedTest
    @CsvSource({
        "kk, kk",
        "ru, ru",
        "en, en",
        "kk ru, kk",
        "ru kk, ru",
        "ru en, ru",
        "en kk, en",
        "kk ru en, ru",
        "en ru kk, en",
        "kk, ru",
        "en, kk"
    })
    void aSiteInTheseLanguagesIsWhole(String site, String document) throws IOException {
        languages = List.of(site.split(" "));
        site(document);
        Fixture fixture = Fixture.of(folder);

        assertThat(fixture.run("check").text()).startsWith("no errors: ").doesNotContain("warning");
        Fixture.Output built =
                fixture.run("build", "--output", folder.resolve("site").toString());
        assertThat(built.exitCode()).as(built.text()).isEqualTo(ExitCode.OK);
        for (String language : languages) {
            String pledge = read(language + "/programme/1.1.1-wells/index.html");
            assertThat(pledge).contains("<html lang=\"" + language + "\"").contains(expected(language));
            assertThat(read(language + "/index.html")).contains(word("topic", language));
        }
        switching();
        data();
        if (site.equals("en")) {
            try (Stream<Path> pages = Files.walk(folder.resolve("site"))) {
                for (Path page :
                        pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                    assertThat(CYRILLIC.matcher(Files.readString(page)).find())
                            .as(page.toString())
                            .isFalse();
                }
            }
        }
        assertThat(NuValidator.shared().checkDirectory(folder.resolve("site"))).isEmpty();
    }

    @Test
    void oneLanguageLeadsAndTwoFollow() throws IOException {
        languages = List.of("kk", "ru", "en");
        site("ru");
        Fixture fixture = Fixture.of(folder);
        assertThat(fixture.run("translations", "accept", "--all", "--date", "2026-11-22")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(fixture.run("check").text()).startsWith("no errors: ").doesNotContain("warning");
        String russian = PLEDGE.get("ru").replace("Правительство", "Государство");
        write("programme/1-nature/1.1-shore/01-wells/ru.md", russian);

        assertThat(fixture.run("translations").text())
                .contains("stale pledge:1.1/1 kk ")
                .contains("stale pledge:1.1/1 en ")
                .doesNotContain("1.1/1 ru ");
        fixture.run("build", "--output", folder.resolve("site").toString());
        for (String language : languages) {
            assertThat(read(language + "/programme/1.1.1-wells/index.html").contains("class=\"stale"))
                    .as(language)
                    .isEqualTo(!language.equals("ru"));
        }
        write("programme/1-nature/1.1-shore/01-wells/en.md", PLEDGE.get("en").replace("government", "state"));
        fixture.run("translations", "accept", "1.1/1");
        assertThat(fixture.run("translations").text()).doesNotContain("1.1/1");
    }

    /** The figure and the deadline as the page says them. */
    private static String expected(String language) {
        return switch (language) {
            case "kk" -> "2026 жылдың соңына дейін";
            case "ru" -> "до конца 2026 года";
            default -> "before the end of 2026";
        };
    }

    private void switching() throws IOException {
        String page = read(languages.get(0) + "/programme/1.1.1-wells/index.html");
        String root = read("index.html");
        String sitemap = read("sitemap.xml");
        if (languages.size() == 1) {
            assertThat(page).doesNotContain("hreflang").doesNotContain("language-switch");
            assertThat(sitemap).doesNotContain("hreflang");
            assertThat(root).contains("url=/" + languages.get(0) + "/").doesNotContain("rel=\"alternate\"");
        } else {
            for (String language : languages) {
                assertThat(page).contains("hreflang=\"" + language + "\" href=\"https://example.org/" + language + "/");
                assertThat(sitemap).contains("hreflang=\"" + language + "\"");
                assertThat(root).contains("href=\"/" + language + "/\"");
            }
            assertThat(root).doesNotContain("http-equiv=\"refresh\"");
        }
    }

    private void data() throws IOException {
        String table = read("data/programme.csv").lines().findFirst().orElseThrow();
        String json = read("data/pledges/1.1.1.json");
        for (String language : TAGS) {
            assertThat(table.contains("title_" + language)).as(table).isEqualTo(languages.contains(language));
            assertThat(json.contains("\"" + language + "\":")).isEqualTo(languages.contains(language));
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("site").resolve(file)).replace('\u00A0', ' ');
    }
}

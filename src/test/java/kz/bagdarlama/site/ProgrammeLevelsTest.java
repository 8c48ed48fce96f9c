package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programmes with one level above pledges, and with three. */
class ProgrammeLevelsTest {

    private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#?]*)(?:#([^\"]+))?");

    private static final List<String> SLUGS = List.of("market", "park", "school", "bridge");
    private static final List<String> RU = List.of("Рынок", "Парк", "Школа", "Мост");
    private static final List<String> KK = List.of("Базар", "Саябақ", "Мектеп", "Көпір");

    /** A programme of two chapters or, where there is more above, of those of one section. */
    private static Fixture site(int levels, Path root) throws IOException {
        ContentFolder content = new ContentFolder(root.resolve("content"));
        for (String file : Fixture.files(root.resolve("content/programme"))) {
            content.without("programme/" + file);
        }
        content.without("messages/ru.yaml").without("messages/kk.yaml");
        content.with("site.yaml", Files.readString(root.resolve("content/site.yaml")) + "levels: " + levels + "\n");
        String folder = "programme/";
        String number = "";
        if (levels > 1) {
            folder += "1-economy/";
            number = "1.";
            part(content, folder, "section", "1", "economy");
        }
        if (levels > 2) {
            part(content, folder + "1.2-later/", "section", "1.2", "later");
            part(content, folder + "1.2-later/1.2.1-air/", "chapter", "1.2.1", "air");
            folder += "1.1-work/";
            number = "1.1.";
            part(content, folder, "section", "1.1", "work");
        }
        for (int i = 1; i <= 2; i++) {
            String chapter = number + i;
            part(content, folder + chapter + "-chapter/", "chapter", chapter, "chapter");
            for (int j = 1; j <= 2; j++) {
                String pledge = folder + chapter + "-chapter/0" + j + "-pledge/";
                content.with(
                                pledge + "pledge.yaml",
                                ContentFolder.pledge(chapter + "/" + j, SLUGS.get(2 * i + j - 3), "topics: [jobs]"))
                        .with(
                                pledge + "ru.md",
                                "# " + RU.get(2 * i + j - 3) + "\n\nПартия поддержит: "
                                        + RU.get(2 * i + j - 3).toLowerCase(Locale.ROOT) + ".\n")
                        .with(
                                pledge + "kk.md",
                                "# " + KK.get(2 * i + j - 3) + "\n\nПартия қолдайды: "
                                        + KK.get(2 * i + j - 3).toLowerCase(Locale.ROOT) + ".\n");
            }
        }
        return Fixture.of(root);
    }

    private static void part(ContentFolder content, String folder, String kind, String id, String slug) {
        String yaml = "id: " + id + "\nslug: " + slug + "\n";
        content.with(folder + kind + ".yaml", yaml)
                .with(folder + "ru.md", "# Часть\n\nО работе.\n")
                .with(folder + "kk.md", "# Бөлім\n\nЖұмыс туралы.\n");
    }

    private static Fixture.Output build(Fixture fixture) {
        return fixture.run("build", "--output", fixture.root.resolve("site").toString());
    }

    private static String page(Path root, String page) throws IOException {
        return Files.readString(root.resolve("site/ru").resolve(page).resolve("index.html"));
    }

    @Test
    void aProgrammeMayConsistOfChapters(@TempDir Path root) throws IOException {
        Fixture.Output output = build(site(1, root));
        assertThat(output.exitCode()).as(output.text()).isZero();
        assertThat(Fixture.files(root.resolve("site/ru")))
                .contains(
                        "programme/1-chapter/index.html",
                        "programme/1.2-park/index.html",
                        "programme/2-chapter/print/index.html");
        assertThat(page(root, "")).doesNotContain("раздел").contains("/ru/programme/1-chapter/");
        assertThat(page(root, "programme/1.2-park"))
                .contains(
                        "глава 1</span>, <span class=\"no-wrap\">обещание 2",
                        "<span class=\"page-head__id\">1/2</span>")
                .doesNotContain("раздел");
        assertThat(Files.readString(root.resolve("site/data/programme.csv"))).startsWith("id,chapter,");
        assertThat(Files.readString(root.resolve("site/data/programme.json"))).contains("\"chapters\"", "\"1/2\"");
        everyLinkLeadsSomewhere(root);
    }

    @Test
    void sectionsMayStandInSections(@TempDir Path root) throws IOException {
        Fixture.Output output = build(site(3, root));
        assertThat(output.exitCode()).as(output.text()).isZero();
        assertThat(Fixture.files(root.resolve("site/ru")))
                .contains(
                        "programme/1-economy/index.html",
                        "programme/1.1-work/index.html",
                        "programme/1.1.2-chapter/index.html",
                        "programme/1.1.2.1-school/index.html");
        assertThat(page(root, "programme/1-economy"))
                .contains("/ru/programme/1.1-work/", "/ru/programme/1.1.1-chapter/");
        assertThat(page(root, "programme/1.1.2.1-school"))
                .contains("/ru/programme/1-economy/", "/ru/programme/1.1-work/", "/ru/programme/1.1.2-chapter/")
                .contains("раздел 1.1</span>, <span class=\"no-wrap\">глава 1.1.2");
        assertThat(Files.readString(root.resolve("site/data/programme.csv"))).contains("\n1.1.2/1,1.1,1.1.2,");
        everyLinkLeadsSomewhere(root);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "1, 3", "2, 1", "2, 3", "3, 1", "3, 2"})
    void foldersOfOtherLevelsAreOneMessage(int said, int there, @TempDir Path root) throws IOException {
        Fixture fixture = site(there, root);
        Path site = root.resolve("content/site.yaml");
        Files.writeString(site, Files.readString(site).replace("levels: " + there, "levels: " + said));
        Fixture.Output output = build(fixture);
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text()).contains("write “levels: " + there + "” in site.yaml");
        assertThat(output.text().split("error\\[", -1)).as(output.text()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"0", "4", "two"})
    void otherNumbersOfLevelsAreRefused(String levels, @TempDir Path root) throws IOException {
        Fixture fixture = site(2, root);
        Path site = root.resolve("content/site.yaml");
        Files.writeString(site, Files.readString(site).replace("levels: 2", "levels: " + levels));
        Fixture.Output output = build(fixture);
        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.text()).contains("1: chapters only; 2: sections with chapters; 3: sections in sections");
    }

    private static void everyLinkLeadsSomewhere(Path root) throws IOException {
        Path site = root.resolve("site");
        List<String> wrong = new ArrayList<>();
        for (String file : Fixture.files(site)) {
            if (!file.endsWith(".html")) {
                continue;
            }
            Matcher links = LINK.matcher(Files.readString(site.resolve(file)));
            while (links.find()) {
                String path = links.group(1).substring(1);
                Path target = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
                if (!Files.isRegularFile(target)) {
                    wrong.add(file + " leads to " + path);
                } else if (links.group(2) != null
                        && !Files.readString(target).contains("id=\"" + links.group(2) + "\"")) {
                    wrong.add(file + " leads to " + path + "#" + links.group(2));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}

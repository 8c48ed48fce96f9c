package kz.bagdarlama.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.html.NuValidator;
import kz.bagdarlama.output.CompressedFiles;
import kz.bagdarlama.output.OutputChangedException;
import kz.bagdarlama.publish.PublishedAddresses;
import kz.bagdarlama.site.Fixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** An editor publishes a small site, changes it, and is told what would become of addresses and words. */
@Order(1)
final class PublishingTest {

    private static final String PLEDGE = "content/programme/1-water/1.1-supply/02-wells/pledge.yaml";
    private static final String OLD = "programme/1.1.2-wells/";
    private static final String NEW = "programme/1.1.2-springs/";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path site;

    @BeforeEach
    void copy() throws IOException {
        Fixture.small(folder);
        site = folder.resolve("site");
    }

    private int run(String command, String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(
                List.of(command, "--content", folder.resolve("content").toString()));
        arguments.addAll(List.of(more));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments.toArray(String[]::new));
    }

    private int build(String... more) {
        return run(
                "build",
                Stream.concat(Stream.of("--output", site.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void whatAnotherBuildPublishedMeanwhileIsNotOverwrittenUnseen() throws IOException {
        assertThat(build()).as(err.toString()).isZero();
        Optional<PublishedAddresses> seen = PublishedAddresses.read(site);
        String list = Files.readString(site.resolve("urls.txt"));
        edit(PLEDGE, "slug: wells", "slug: springs");
        Files.writeString(
                folder.resolve(PLEDGE),
                Files.readString(folder.resolve(PLEDGE))
                        .replace("slug: springs", "slug: springs\nformer-slugs: [wells]"));
        // Somebody else publishes one more page.
        Files.writeString(site.resolve("urls.txt"), list + "ru/new/\n");
        Path content = folder.resolve("content");
        BuildOptions stale = new BuildOptions(
                content,
                Path.of("templates"),
                site,
                Optional.empty(),
                seen,
                1,
                BuildOptions.USUAL_PAGE_LIMIT,
                true,
                false,
                Optional.empty());
        try (BuildSession session = new BuildSession(stale)) {
            assertThatExceptionOfType(OutputChangedException.class)
                    .isThrownBy(() -> session.build(new Diagnostics()))
                    .withMessageContaining("nothing was written");
        }
        assertThat(site.resolve("ru/" + NEW)).doesNotExist();

        // Whoever begins now sees it.
        assertThat(build("--lang", "en")).isEqualTo(ExitCode.CONTENT);
        assertThat(err.toString()).contains("/new/ was published (ru) and would lead nowhere");
    }

    @Test
    void compressedCopiesComeAndGoWithTheirFiles() throws IOException {
        assertThat(build("--compress", "--lang", "en")).as(err.toString()).isZero();
        List<String> listed = Files.readAllLines(site.resolve(".bagdarlama-manifest"));
        assertThat(listed)
                .contains("ru/index.html.gz", "assets/fonts/OFL.txt.gz")
                .doesNotContain("_headers.gz");
        try (InputStream copy = new GZIPInputStream(Files.newInputStream(site.resolve("ru/index.html.gz")))) {
            assertThat(copy).hasBinaryContent(Files.readAllBytes(site.resolve("ru/index.html")));
        }
        assertThat(site.resolve("headers.nginx.conf")).content().contains("gzip_static on;");
        if (CompressedFiles.brotli().isEmpty()) {
            assertThat(out.toString()).contains("the program brotli is not installed");
        }
        assertThat(run("diff", site.toString(), "--lang", "en")).isZero();
        assertThat(out.toString()).doesNotContain(".gz");

        FileTime before = Files.getLastModifiedTime(site.resolve("ru/index.html.gz"));
        edit("content/pages/about/ru.md", "# ", "# Новое: ");
        assertThat(build("--compress", "--lang", "en")).as(err.toString()).isZero();
        assertThat(Files.getLastModifiedTime(site.resolve("ru/programme/1-water/index.html.gz")))
                .isNotNull();
        assertThat(site.resolve("ru/about/index.html.gz")).exists();
        assertThat(Files.getLastModifiedTime(site.resolve("kk/index.html.gz"))).isLessThanOrEqualTo(before);

        assertThat(build("--lang", "en")).as(err.toString()).isZero();
        assertThat(out.toString()).doesNotContain(" 0 removed");
        try (Stream<Path> all = Files.walk(site)) {
            assertThat(all.map(Path::toString)).noneMatch(path -> path.endsWith(".gz"));
        }
        assertThat(site.resolve("headers.nginx.conf")).content().doesNotContain("gzip_static");
    }

    private void edit(String file, String old, String text) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(old);
        Files.writeString(path, before.replace(old, text));
    }

    private void renameSlug() throws IOException {
        edit(PLEDGE, "slug: wells\n", "slug: springs\n");
    }

    private String published(String file) throws IOException {
        return Files.readString(site.resolve(file));
    }

    @Test
    void aSlugThatChangesLeavesARedirect() throws IOException {
        assertThat(build()).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(published("_redirects")).doesNotContain(OLD);
        renameSlug();

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertThat(err.toString())
                .contains(
                        PLEDGE + ":2:7: error[vanished-url]: /" + OLD
                                + " was published (kk, ru) and would lead nowhere",
                        " 2 | slug: springs\n   |       ^^^^^^^\n",
                        "hint: add the line former-slugs: [wells]",
                        "1 error: nothing was written");
        assertThat(site.resolve("ru/" + OLD)).exists();
        assertThat(site.resolve("ru/" + NEW)).doesNotExist();
        // A failed build is no publication: the next one is held against the same list.
        assertThat(run("check", "--output", site.toString())).isEqualTo(ExitCode.CONTENT);
        assertThat(err.toString()).contains("error[vanished-url]");
        assertThat(run("diff", site.toString())).isEqualTo(ExitCode.CONTENT);
        assertThat(out.toString()).contains("would lead nowhere:\n  /" + OLD + " (kk, ru): ");

        edit(PLEDGE, "slug: springs\n", "slug: springs\nformer-slugs: [wells]\n");
        assertThat(run("diff", site.toString())).as(out.toString()).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains(
                        " 0 pages added, 0 removed, 2 moved, 8 with other words, ",
                        "  moved /ru/" + OLD + " → /ru/" + NEW + "  1.1/2 ",
                        "  /city/kk/" + OLD + " → /city/kk/" + NEW + "  on ",
                        "other files changed: _redirects, data/pledges/1.1.2.json, ",
                        " redirects.nginx.conf, search/index.json, ");
        assertThat(build()).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(out.toString()).contains(": 96 pages in kk, ru ");

        for (String language : List.of("kk", "ru")) {
            String html = published(language + "/" + OLD + "index.html");
            assertThat(NuValidator.shared().check(OLD, html)).isEmpty();
            Document page = Jsoup.parse(html);
            String url = "/city/" + language + "/" + NEW;
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("meta[http-equiv=refresh]").attr("content")).isEqualTo("0; url=" + url);
            assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://example.org" + url);
            assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
            assertThat(page.select("main a").attr("href")).isEqualTo(url);
            assertThat(page.select("main a").text()).isNotEmpty();
            assertThat(page.select("script")).isEmpty();
        }
        assertThat(published("_redirects"))
                .contains(
                        "\n/city/kk/" + OLD + " /city/kk/" + NEW + " 301!\n/city/kk/" + OLD + " /city/kk/" + NEW
                                + " 301\n",
                        "\n/city/ru/" + OLD + " /city/ru/" + NEW + " 301!\n/city/ru/" + OLD + " /city/ru/" + NEW
                                + " 301\n");
        assertThat(published("redirects.nginx.conf"))
                .contains(
                        "location = /city/kk/" + OLD + " { return 301 /city/kk/" + NEW + "$is_args$args; }\n",
                        "location = /city/ru/" + OLD + " { return 301 /city/ru/" + NEW + "$is_args$args; }\n");
        assertThat(published("sitemap.xml")).contains(NEW).doesNotContain(OLD);
        assertThat(published("search/index.json")).contains(NEW).doesNotContain(OLD);
        assertThat(published("urls.txt"))
                .contains("\nru/" + OLD + "\tpledge:1.1/2\n", "\nru/" + NEW + "\tpledge:1.1/2\n");

        // What a redirect led from has been published too.
        edit(PLEDGE, "former-slugs: [wells]\n", "");
        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertThat(err.toString()).contains("hint: add the line former-slugs: [wells]");
    }

    @Test
    void wordsThatChangedAreShownOnce() throws IOException {
        build();
        edit(PLEDGE.replace("pledge.yaml", "ru.md"), "Партия поддержит строительство", "Партия начнёт строительство");
        Path strings = folder.resolve("content/messages/kk.yaml");
        Files.createDirectories(strings.getParent());
        Files.writeString(strings, """
                frame:
                  skip: Мазмұнға көшу
                footer:
                  retold: Сайт құжат мазмұнын өз тілімен баяндайды, сандар мен мерзімдер құжаттағыдай берілген.
                """);

        assertThat(run("diff", site.toString())).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains(
                        "\nkk\n  changed /kk/programme/print/  ",
                        "\n  changed around the content of all 47 pages: /kk/, ",
                        "\n    Мазмұнға [-өту-]{+көшу+} ",
                        " өз [-сөзімен-]{+тілімен+} ",
                        "\nru\n  changed 4 pages: /ru/districts/upper/print/, /ru/programme/1.1-supply/print/, /ru/"
                                + OLD + ", /ru/programme/print/\n",
                        " Партия [-поддержит-]{+начнёт+} строительство колодцев. ")
                .containsOnlyOnce("[-өту-]")
                .containsOnlyOnce("[-поддержит-]");

        assertThat(run("diff", site.toString(), "--format", "json")).isEqualTo(ExitCode.OK);
        assertWellFormed(out.toString());
        assertThat(out.toString())
                .contains(
                        "\"pieces\":[{\"removed\":\"поддержит\"},{\"added\":\"начнёт\"}]",
                        "\"part\":\"frame\",\"onAllPages\":true",
                        "\"pagesReworded\":5,",
                        "\"vanished\":[]");
    }

    @Test
    void aDiffNamesTheTextsThatReadersAreToldOf() throws IOException {
        build();
        Path list = Files.copy(site.resolve("urls.txt"), folder.resolve("last.txt"));
        String text = PLEDGE.replace("pledge.yaml", "ru.md");
        edit(text, "Партия поддержит строительство", "Партия начнёт строительство");
        // Another line break is no change.
        edit("content/pages/about/ru.md", "Имя Clean", "Имя\n  Clean");
        edit(PLEDGE, "topics: [water, nature]", "topics: [water, nature, sport]");

        assertThat(run("diff", list.toString(), "--lang", "en"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).endsWith("""

                        readers are told of these changes of texts:
                        kk
                          changed pledge:1.1/2  22 құдық және 6-ға дейін терең құдық
                            topics: Өзен мен шырша; {+Спорт;+} Су
                        ru
                          changed pledge:1.1/2  22 колодца и до 6 глубоких колодцев
                            text: Партия [-поддержит-]{+начнёт+} строительство колодцев.
                            topics: Ёлки и река; {+Спорт;+} Вода
                        """);

        assertThat(run("diff", site.toString(), "--lang", "ru")).isZero();
        assertThat(out.toString())
                .contains("об этих изменениях текстов узнают читатели:\n", "    текст: слова названы выше\n")
                .containsOnlyOnce("[-поддержит-]");

        assertThat(run("diff", list.toString(), "--format", "json")).isZero();
        assertWellFormed(out.toString());
        assertThat(out.toString())
                .contains("\"texts\":{\"known\":true,\"pages\":[{\"language\":\"kk\",\"page\":\"pledge:1.1/2\",");

        // What is published and taken back on the same day is told no longer.
        assertThat(build()).as(err.toString()).isZero();
        edit(text, "Партия начнёт строительство", "Партия поддержит строительство");
        assertThat(run("diff", site.toString(), "--lang", "en")).isZero();
        assertThat(out.toString()).contains("  told no longer, as it is what it was before: pledge:1.1/2  ");
    }

    @Test
    void aDiffSaysOfPagesThatComeAndGoWhichTheyAre() throws IOException {
        build();
        Path list = Files.copy(site.resolve("urls.txt"), folder.resolve("last.txt"));
        Path page = Files.createDirectories(folder.resolve("content/pages/news"));
        Files.writeString(page.resolve("page.yaml"), "id: news\n");
        Files.writeString(page.resolve("ru.md"), "# Новости\n\nСлова.\n");
        Files.writeString(page.resolve("kk.md"), "# Жаңалық\n\nСөз.\n");

        assertThat(run("diff", list.toString(), "--lang", "en"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("\nru\n  added page:news  Новости\n")
                .doesNotContain("Слова");

        String lines = Files.readString(list);
        String before = "ru\tpage:about\t";
        assertThat(lines).contains(before);
        // A list of an earlier version does not say its texts.
        Files.writeString(list, lines.substring(0, lines.indexOf("#since")).replaceAll("(?m)^#texts.*\n", ""));
        assertThat(run("diff", list.toString(), "--lang", "en"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("changes of texts: their list begins with the next publication")
                .doesNotContain("page:news");
    }

    private static void assertWellFormed(String json) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            int tokens = 0;
            while (parser.nextToken() != null) {
                tokens++;
            }
            assertThat(tokens).isGreaterThan(20);
        }
    }

    @Test
    void vanishedAddressesStandInJsonToo() throws IOException {
        build();
        renameSlug();

        assertThat(run("diff", "--format=json", site.toString())).isEqualTo(ExitCode.CONTENT);
        assertWellFormed(out.toString());
        assertThat(out.toString())
                .contains("\"vanished\":[{\"path\":\"/" + OLD + "\",\"languages\":[\"kk\",\"ru\"],\"file\":\"")
                .contains("pledge.yaml\",\"line\":2,\"column\":7,\"hint\":\"add the line former-slugs");
    }

    @Test
    void aBuildInAFreshFolderIsHeldAgainstTheListOfTheLast() throws IOException {
        build();
        Path list = Files.copy(site.resolve("urls.txt"), folder.resolve("last.txt"));
        renameSlug();
        String fresh = folder.resolve("fresh").toString();

        assertThat(run("build", "--output", fresh, "--published", list.toString()))
                .isEqualTo(ExitCode.CONTENT);
        assertThat(run("build", "--output", fresh, "--published", site.toString()))
                .isEqualTo(ExitCode.CONTENT);
        assertThat(run("diff", list.toString())).isEqualTo(ExitCode.CONTENT);
        assertThat(out.toString())
                .contains(
                        "2 pages added, 2 removed, ", "  added /ru/" + NEW + "  1.1/2 ", "  removed /ru/" + OLD + "\n");
        assertThat(run("build", "--output", fresh)).isEqualTo(ExitCode.OK);
        assertThat(build("--published", "none")).isEqualTo(ExitCode.OK);
        assertThat(build()).isEqualTo(ExitCode.OK);
    }

    @Test
    void whereNothingHasBeenPublishedThereIsNothingToCompareWith() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve(".gitkeep"), "");

        assertThat(run("diff", site.toString())).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .startsWith("nothing has been published in " + site + " yet; ")
                .contains("./bagdarlama build", "./bagdarlama diff ../published")
                .hasLineCount(1);
    }

    @Test
    void anotherBaseUrlRaisesNoAlarm() {
        build();

        assertThat(build("--base-url", "https://example.org/almaty/"))
                .as(err.toString())
                .isEqualTo(ExitCode.OK);
        assertThat(run("diff", site.toString(), "--base-url", "https://example.org/almaty/"))
                .isEqualTo(ExitCode.OK);
        assertThat(out.toString()).startsWith("nothing to publish: ");
    }

    @Test
    void aSiteFromBeforeTheListIsHeldAgainstItsManifest() throws IOException {
        build();
        Path manifest = site.resolve(".bagdarlama-manifest");
        Files.writeString(manifest, Files.readString(manifest).replace("urls.txt\n", ""));
        Files.delete(site.resolve("urls.txt"));
        renameSlug();

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertThat(err.toString()).contains(PLEDGE + ":2:7: error[vanished-url]", "former-slugs: [wells]");
    }

    @Test
    void aNoteOnProgressIsAddedCorrectedAndNeverTakenAwayUnseen() throws IOException {
        for (String pledge : List.of("1.1-supply/01-pipes", "1.2-river/02-fish")) {
            Files.delete(folder.resolve("content/programme/1-water/" + pledge + "/progress.yaml"));
        }
        assertThat(build()).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(published("urls.txt")).doesNotContain("#progress");
        String file = PLEDGE.replace("pledge.yaml", "progress.yaml");
        Path notes = folder.resolve(file);
        Files.writeString(notes, """
                - date: 2026-03-18
                  what: {ru: Готовы первые 12 колодцев., kk: Алғашқы 12 құдық дайын.}
                  source: https://example.org/news/1
                """);

        assertThat(run("diff", site.toString())).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(out.toString())
                .contains(
                        "  added /ru/changes/  Ход выполнения\n",
                        "  changed /ru/" + OLD + "  1.1/2 ",
                        "{+Ход выполнения 18 марта 2026 года Готовы первые 12 колодцев. Источник: example.org+}",
                        "{+Орындалу барысы 2026 жылғы 18 наурыз Алғашқы 12 құдық дайын. Дереккөз: example.org+}");
        assertThat(build()).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(published("urls.txt"))
                .contains("\n1.1/2#progress-2026-03-18\tnote\tsource=https://example.org/news/1\t"
                        + "what.kk=Алғашқы 12 құдық дайын.\twhat.ru=Готовы первые 12 колодцев.\n");

        String written = Files.readString(notes);
        Files.delete(notes);
        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        // The page of changes would go as well, but it comes back with the note.
        assertThat(err.toString())
                .contains(
                        file + ": error[note-removed]: the note of 2026-03-18 on 1.1/2 was published and is gone",
                        "1 error: nothing was written");
        assertThat(published("ru/changes/index.html")).contains("Готовы первые");

        Files.writeString(notes, written.replace("12 ", "15 "));
        assertThat(build("--published", site.resolve("urls.txt").toString())).isEqualTo(ExitCode.CONTENT);
        assertThat(err.toString())
                .contains(
                        file
                                + ":2:46: error[note-changed]: this note was published with other words: “Алғашқы 12 құдық дайын.”",
                        "hint: add the line corrected: … with the day of the correction");
        assertThat(run("diff", site.toString())).isEqualTo(ExitCode.CONTENT);
        assertThat(out.toString())
                .contains(
                        "\npublished notes that would go or change:\n",
                        ":2:46: this note was published with other words: ");
        assertThat(run("diff", site.toString(), "--format", "json")).isEqualTo(ExitCode.CONTENT);
        assertThat(out.toString()).contains("\"alteredNotes\":[{\"code\":\"note-changed\",\"message\":");
        assertThat(build("--published", "none")).as(err.toString()).isEqualTo(ExitCode.OK);

        Files.writeString(notes, written + "  corrected: 2026-03-20\n");
        assertThat(build()).as(err.toString()).isEqualTo(ExitCode.OK);
        assertThat(published("kk/" + OLD + "index.html"))
                .contains("Жазба түзетілді: <time datetime=\"2026-03-20\">2026\u00A0жылғы 20\u00A0наурыз</time>");
    }

    @Test
    void whatCannotBeReadIsNotCalledVanished() throws IOException {
        build();
        edit(PLEDGE, "slug: wells\n", "slug: New Wells\n");

        assertThat(build()).isEqualTo(ExitCode.CONTENT);
        assertThat(err.toString()).contains("error[invalid-slug]").doesNotContain("vanished-url");
    }

    @Test
    void aDiffOfContentWithErrorsShowsTheErrors() throws IOException {
        build();
        edit(PLEDGE, "topics: [", "topics: [nothing, ");

        assertThat(run("diff", site.toString())).isEqualTo(ExitCode.CONTENT);
        assertThat(err.toString()).contains("error[unknown-topic]", "nothing to compare until the content is right");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "content/site.yaml"})
    void whatIsNoSiteCannotBeCompared(String old) {
        assertThat(run("diff", folder.resolve(old).toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains(old);
        assertThat(build("--published", folder.resolve(old).toString())).isEqualTo(ExitCode.USAGE);
        assertThat(site).doesNotExist();
    }

    @Test
    void anEmptyFolderHasNothingPublished() {
        assertThat(build("--published", folder.resolve("content").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).contains("no site has been published into");
    }

    @Test
    void theFormatIsTextOrJson() {
        assertThat(run("diff", "--format", "xml")).isEqualTo(ExitCode.USAGE);
        assertThat(err.toString()).startsWith("--format takes text, json, not “xml”\n");
    }
}

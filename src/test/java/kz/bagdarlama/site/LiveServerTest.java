package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.cli.Main;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.serve.LiveServer;
import kz.bagdarlama.serve.Rebuild;
import kz.bagdarlama.serve.ServeLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code serve} answers, and that it sees every way in which editors save. */
final class LiveServerTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final String PLEDGE = "content/programme/1-water/1.1-supply/01-pipes/";
    private static final String PAGE = "ru/programme/1.1.1-pipes/";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path root;

    private final BlockingQueue<Rebuild> rebuilds = new LinkedBlockingQueue<>();
    private final BlockingQueue<Phrase> troubles = new LinkedBlockingQueue<>();
    private LiveServer server;

    @BeforeEach
    void start() throws IOException {
        Fixture.smallWithTemplates(root);
        server = serve(0, true);
        assertThat(rebuilds.poll().diagnostics()).isEmpty();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private LiveServer serve(int port, boolean others) throws IOException {
        return serve(port, others, BuildOptions.USUAL_PAGE_LIMIT);
    }

    private LiveServer serve(int port, boolean others, Duration pageLimit) throws IOException {
        return new LiveServer(
                new BuildOptions(
                        root.resolve("content"),
                        root.resolve("templates"),
                        root.resolve("site"),
                        Optional.empty(),
                        Optional.empty(),
                        2,
                        pageLimit),
                port,
                others,
                PhraseBook.of("ru"),
                new ServeLog() {
                    @Override
                    public void rebuilt(Rebuild rebuild) {
                        rebuilds.add(rebuild);
                    }

                    @Override
                    public void troubled(Phrase what) {
                        troubles.add(what);
                    }
                });
    }

    // ---- answers

    @Test
    void servesWhatABuildWritesAndTheLiveScriptWithIt() throws Exception {
        Fixture.Output built = new FixtureRun(root).build();

        assertThat(built.exitCode()).isZero();
        for (String file : Fixture.files(root.resolve("site"))) {
            if (file.startsWith(".")) {
                continue;
            }
            HttpResponse<byte[]> answer = CLIENT.send(request(file).build(), HttpResponse.BodyHandlers.ofByteArray());
            String expected = Files.readString(root.resolve("site").resolve(file), StandardCharsets.ISO_8859_1);
            String served = new String(answer.body(), StandardCharsets.ISO_8859_1)
                    .replaceFirst(
                            "<link rel=\"stylesheet\" href=\"/city/_live/live.css\">\n<script [^>]*></script>\n", "");
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(served).as(file).isEqualTo(expected);
            boolean named = file.matches("assets/.+\\.[0-9a-f]{10}\\.[a-z0-9]+");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .as(file)
                    .contains(named ? "max-age=31536000, immutable" : "no-store");
        }
    }

    @Test
    void answersUnderTheBasePathAndLeadsThere() throws Exception {
        assertThat(server.uri().toString()).endsWith("/city/");
        assertThat(get("").statusCode()).isEqualTo(200);
        assertThat(CLIENT.send(
                                HttpRequest.newBuilder(server.uri().resolve("/"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .headers()
                        .firstValue("Location"))
                .contains("/city/");
        assertThat(get("ru").headers().firstValue("Location")).contains("/city/ru/");
    }

    @Test
    void namesTypesAsBrowsersWantThem() throws Exception {
        assertThat(type("ru/")).isEqualTo("text/html; charset=utf-8");
        assertThat(type("sitemap.xml")).startsWith("application/xml");
        assertThat(type("robots.txt")).startsWith("text/plain");
        assertThat(type("_live/live.js")).startsWith("text/javascript");
        assertThat(type("_live/live.css")).startsWith("text/css");
        assertThat(get("ru/").body())
                .contains("_live/live.js\" data-events=\"/city/_live/events\"")
                .contains("</head>");
    }

    @Test
    void anUnknownAddressGetsTheErrorPageOfItsLanguage() throws Exception {
        assertThat(get("ru/nothing/").statusCode()).isEqualTo(404);
        assertThat(get("ru/nothing/").body()).contains("<html lang=\"ru\">");
        assertThat(get("kk/nothing/").body()).contains("<html lang=\"kk\">");
        assertThat(get("nothing").statusCode()).isEqualTo(404);
        assertThat(get("_live/nothing").statusCode()).isEqualTo(404);
        assertThat(get("_live/nothing").body()).isEqualTo("Под этим именем ничего нет.\n");
        assertThat(get("_compare/ru/").statusCode()).isEqualTo(404);
    }

    @Test
    void nothingOutsideOfTheSiteCanBeRead() throws Exception {
        for (String path : List.of(
                "/city/../pom.xml",
                "/city/%2e%2e/content/site.yaml",
                "/city/..%2fcontent/site.yaml",
                "/city//etc/passwd",
                "/content/site.yaml")) {
            assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n"))
                    .as(path)
                    .doesNotContain("base-url")
                    .doesNotContain("200 OK");
        }
    }

    @Test
    void answersToThisMachineOnly() throws Exception {
        assertThat(raw("GET /city/ HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421")
                .endsWith("\r\n\r\nЭтот сервер отвечает только на имя localhost.\n")
                .doesNotContain("Тестовый");
        assertThat(raw("GET /city/ HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
        assertThat(raw("GET /city/ HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(raw("POST /city/ HTTP/1.1\r\nHost: localhost:" + port()
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405")
                .endsWith("\r\n\r\nЭтот сервер отвечает только на запросы GET и HEAD.\n");
        assertThat(raw("HEAD /city/ HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .endsWith("\r\n\r\n");
    }

    @Test
    void takesTheNextPortWhereNoneWasAskedFor() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            try (LiveServer other = serve(taken.getLocalPort(), true)) {
                assertThat(other.uri().getPort()).isGreaterThan(taken.getLocalPort());
            }
            assertThatThrownBy(() -> serve(taken.getLocalPort(), false))
                    .isInstanceOfSatisfying(
                            PhrasedException.class,
                            refused -> assertThat(PhraseBook.of("kk").say(refused.phrase()))
                                    .matches(taken.getLocalPort() + " порты бос емес; келесі бос порт: --port \\d+"));
        }
    }

    @Test
    void answersWithThePartThatWasAskedFor() throws Exception {
        byte[] whole = CLIENT.send(request("robots.txt").build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();

        HttpResponse<byte[]> part = range("bytes=3-9");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 3, 10));
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 3-9/" + whole.length);
        assertThat(range("bytes=-4").body()).isEqualTo(Arrays.copyOfRange(whole, whole.length - 4, whole.length));
        HttpResponse<byte[]> none = range("bytes=" + whole.length + "-");
        assertThat(none.statusCode()).isEqualTo(416);
        assertThat(none.headers().firstValue("Content-Range")).contains("bytes */" + whole.length);
        assertThat(none.body()).isEmpty();
        HttpResponse<byte[]> several = range("bytes=0-1,4-5");
        assertThat(several.statusCode()).isEqualTo(200);
        assertThat(several.body()).isEqualTo(whole);
        assertThat(several.headers().firstValue("Accept-Ranges")).contains("bytes");
    }

    private HttpResponse<byte[]> range(String range) throws Exception {
        return CLIENT.send(
                request("robots.txt").header("Range", range).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void headSaysWhatGetWould() throws Exception {
        for (String path : List.of("ru/", "robots.txt", "_live/live.js", "nothing")) {
            HttpResponse<String> get = get(path);
            HttpResponse<String> head = CLIENT.send(
                    request(path)
                            .method("HEAD", HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(head.statusCode()).as(path).isEqualTo(get.statusCode());
            assertThat(head.body()).as(path).isEmpty();
            for (String name : List.of("Content-Length", "Content-Type", "Cache-Control")) {
                assertThat(head.headers().firstValue(name))
                        .as(path + " " + name)
                        .isPresent()
                        .isEqualTo(get.headers().firstValue(name));
            }
        }
        assertThat(raw("HEAD /city/_live/events HTTP/1.1\r\nHost: localhost:" + port()
                        + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("text/event-stream");
    }

    @Test
    void comparesTheLanguagesOfAPage() throws Exception {
        String page = get("_compare/" + PAGE).body();

        assertThat(page)
                .contains("<h1>Сравнение языков</h1>")
                .contains("<h2 lang=\"ru\">")
                .contains("<h2 lang=\"kk\">")
                .contains("<mark class=\"compare-figure\" title=\"195\">")
                .contains("pledge.yaml:9");
        assertThat(get("_compare/kk/programme/1.1.1-pipes/").body()).contains("<h1>Тілдерді салыстыру</h1>");
        assertThat(get("_compare/ru+kk/" + PAGE).body())
                .contains("<h2 lang=\"ru\">")
                .contains("<h2 lang=\"kk\">");
        assertThat(get("_compare/ru+en/" + PAGE).statusCode()).isEqualTo(404);
        assertThat(get(PAGE).body()).contains("data-compare=\"/city/_compare/" + PAGE + "index.html\"");
    }

    @Test
    void showsEveryComponentByItselfInEveryLanguageAndTheme() throws Exception {
        assertThat(get("_components").headers().firstValue("Location")).contains("/city/_components/kk/");
        assertThat(get("_components/").headers().firstValue("Location")).contains("/city/_components/kk/");
        String page = get("_components/ru/").body();

        assertThat(page).startsWith("<!doctype html>\n<html lang=\"ru\">").contains("<h1>Компоненты</h1>");
        try (Stream<Path> components = Files.list(Path.of("templates/components"))) {
            assertThat(components
                            .filter(folder -> Files.exists(folder.resolve(folder.getFileName() + ".ftlh")))
                            .map(folder -> "id=\"" + folder.getFileName() + "\""))
                    .hasSizeGreaterThan(30)
                    .allSatisfy(id -> assertThat(page).contains(id));
        }
        // From a page of the site, and from a file of examples.
        assertThat(page).contains("href=\"/city/ru/programme/1.1.1-pipes/\"").contains("<p class=\"stale\">");
        assertThat(get("_components/kk/").body()).contains("<html lang=\"kk\">").contains("hreflang=\"kk\"");
        assertThat(page).contains("prefers-color-scheme:dark");
        assertThat(get("_components/ru/dark/").body())
                .doesNotContain("prefers-color-scheme:dark)")
                .contains("color-scheme:dark");
        assertThat(get("_components/ru/light/").body()).contains("color-scheme:light;");
        assertThat(get("_components/de/").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsShownToDesignersIsNoPartOfABuild() throws Exception {
        Fixture.Output built = new FixtureRun(root).build();
        assertThat(built.exitCode()).isZero();
        assertThat(Fixture.files(root.resolve("site")))
                .isNotEmpty()
                .noneMatch(file -> file.contains("_components") || file.contains("example"));
    }

    @Test
    void aThemeIsFollowed() throws Exception {
        Path mark = root.resolve("theme/components/mark/mark.ftlh");
        Files.createDirectories(mark.getParent());
        Files.writeString(mark, "<#macro mark><p>first</p></#macro>\n");
        append("content/site.yaml", "\n");
        awaitPage("ru/", "<p>first</p>");

        Files.writeString(mark, "<#macro mark><p>second</p></#macro>\n");
        awaitPage("ru/", "<p>second</p>");
        Files.writeString(root.resolve("theme/theme.css"), ".mark { color: teal; }\n");
        await(() -> css().contains("teal"));
        Files.writeString(mark, "<#macro mark><p>${</p></#macro>\n");
        await(() -> rebuilds.stream()
                .flatMap(rebuild -> rebuild.diagnostics().stream())
                .anyMatch(each -> each.position().path().endsWith("theme/components/mark/mark.ftlh")
                        && each.position().line() == 1));
    }

    // ---- saving

    /** How editors put a text into a file. */
    private enum Save {
        TRUNCATE_AND_WRITE {
            @Override
            void save(Path file, String text) throws IOException {
                Files.writeString(file, text);
            }
        },
        TRUNCATE_AND_WRITE_SLOWLY {
            @Override
            void save(Path file, String text) throws IOException, InterruptedException {
                Files.writeString(file, "");
                Thread.sleep(30);
                Files.writeString(file, text.substring(0, text.length() / 2));
                Thread.sleep(30);
                Files.writeString(file, text);
            }
        },
        RENAME_OVER {
            @Override
            void save(Path file, String text) throws IOException {
                Path temporary = file.resolveSibling(".goutputstream-A1B2C3");
                Files.writeString(temporary, text);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            }
        },
        RENAME_OVER_FROM_A_VISIBLE_FILE {
            @Override
            void save(Path file, String text) throws IOException {
                Path temporary = file.resolveSibling("sedAbCdEf");
                Files.writeString(temporary, text);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
            }
        },
        DELETE_AND_CREATE {
            @Override
            void save(Path file, String text) throws IOException, InterruptedException {
                Files.delete(file);
                Thread.sleep(10);
                Files.writeString(file, text);
            }
        },
        VIM {
            @Override
            void save(Path file, String text) throws IOException {
                Files.writeString(file.resolveSibling(".ru.md.swp"), "x");
                Path probe = Files.createFile(file.resolveSibling("4913"));
                Files.delete(probe);
                Path backup = file.resolveSibling(file.getFileName() + "~");
                Files.move(file, backup);
                Files.writeString(file, text);
                Files.delete(backup);
            }
        },
        EMACS {
            @Override
            void save(Path file, String text) throws IOException {
                Path lock = file.resolveSibling(".#ru.md");
                Files.createSymbolicLink(lock, Path.of("editor@machine.1:2"));
                Files.writeString(file.resolveSibling("#ru.md#"), text);
                Files.copy(file, file.resolveSibling("ru.md~"), StandardCopyOption.REPLACE_EXISTING);
                Files.writeString(file, text);
                Files.delete(file.resolveSibling("#ru.md#"));
                Files.delete(lock);
            }
        },
        JETBRAINS {
            @Override
            void save(Path file, String text) throws IOException {
                Path fresh = file.resolveSibling("ru.md___jb_tmp___");
                Path old = file.resolveSibling("ru.md___jb_old___");
                Files.writeString(fresh, text);
                Files.move(file, old);
                Files.move(fresh, file);
                Files.delete(old);
            }
        };

        abstract void save(Path file, String text) throws IOException, InterruptedException;
    }

    @ParameterizedTest
    @EnumSource(Save.class)
    void seesEveryWayOfSaving(Save save) throws Exception {
        Path file = root.resolve(PLEDGE + "ru.md");
        for (int i = 0; i < 3; i++) {
            String text = Files.readString(file).stripTrailing() + "\n\nДобавлено: "
                    + "да ".repeat(i + 1).strip() + ".\n";
            save.save(file, text);
            awaitPage(PAGE, "Добавлено: " + "да ".repeat(i + 1).strip() + ".");
        }
        // A moment in which the file is gone or half written is no error to tell anybody of.
        assertThat(rebuilds)
                .allSatisfy(rebuild -> assertThat(rebuild.diagnostics()).isEmpty());
    }

    @Test
    void seesFilesInNewFoldersWithinNewFolders() throws Exception {
        Path chapter = root.resolve("content/programme/1-water/1.1-supply");
        Path elsewhere = root.resolve("new");
        Fixture.copy(chapter.resolve("02-wells"), elsewhere);
        Files.writeString(
                elsewhere.resolve("pledge.yaml"),
                Files.readString(elsewhere.resolve("pledge.yaml"))
                        .replace("id: 1.1/2", "id: 1.1/3")
                        .replace("slug: wells", "slug: more-wells"));
        // A copy that says nothing of its own is an error.
        for (String text : List.of("ru.md", "kk.md")) {
            Files.writeString(
                    elsewhere.resolve(text),
                    Files.readString(elsewhere.resolve(text)).stripTrailing()
                            + (text.equals("ru.md") ? "\n\nИ так далее.\n" : "\n\nТағы да.\n"));
        }
        // The rule about the document is set aside: what counts here is that the folder is seen.
        append("content/site.yaml", "checks: {coverage: ignore, figures: ignore}\n");
        Fixture.copy(elsewhere, chapter.resolve("03-more-wells"));

        awaitPage("ru/programme/1.1.3-more-wells/", "поддержит строительство");

        for (String name : Fixture.files(chapter.resolve("03-more-wells"))) {
            Files.delete(chapter.resolve("03-more-wells").resolve(name));
        }
        Files.delete(chapter.resolve("03-more-wells"));

        await(() -> get("ru/programme/1.1.3-more-wells/").statusCode() == 404);

        Path deep = root.resolve("templates/assets/a/b/c");
        Files.createDirectories(deep);
        Files.writeString(deep.resolve("deep.txt"), "one");
        await(() -> get("assets/a/b/c/deep.txt").body().equals("one"));
        Files.writeString(deep.resolve("deep.txt"), "two");
        await(() -> get("assets/a/b/c/deep.txt").body().equals("two"));
    }

    @Test
    void aBurstOfSavesIsOneOrFewBuilds() throws Exception {
        for (int i = 0; i < 50; i++) {
            append(PLEDGE + "pledge.yaml", "# " + i + "\n");
            append("templates/components/page/page.css", ".burst-" + i + " { color: red; }\n");
        }
        await(() -> css().contains(".burst-49"));

        assertThat(rebuilds.size()).isLessThan(25);
    }

    @Test
    void foldersThatAreExchangedAsAWholeAreSeen() throws Exception {
        Path content = root.resolve("content");
        Path away = root.resolve("away");
        Files.move(content, away);
        Thread.sleep(200);
        String ru = Files.readString(away.resolve("programme/1-water/1.1-supply/01-pipes/ru.md"));
        Files.writeString(away.resolve("programme/1-water/1.1-supply/01-pipes/ru.md"), ru + "\n\nВернули.\n");
        Files.move(away, content);

        awaitPage(PAGE, "Вернули.");

        append(PLEDGE + "ru.md", "\nЕщё раз.\n");
        awaitPage(PAGE, "Ещё раз.");
    }

    @Test
    void whatIsWrongIsToldAndTheLastGoodPageStays() throws Exception {
        try (Events events = new Events(PAGE + "index.html")) {
            String good = Files.readString(root.resolve(PLEDGE + "ru.md"));
            append(PLEDGE + "ru.md", "\nЗдесь 777 лишних.\n");

            assertThat(events.next("problems"))
                    .contains("Ошибок: 1")
                    .contains("01-pipes/ru.md:5:7: ошибка[unknown-figure]")
                    .contains(" 5 | Здесь 777 лишних.")
                    .contains("   |       ^^^");
            assertThat(get(PAGE).body()).doesNotContain("777");

            Files.writeString(root.resolve(PLEDGE + "ru.md"), good);
            events.next("solved");

            append(PLEDGE + "ru.md", "\nХорошо.\n");
            events.next("reload");
            assertThat(get(PAGE).body()).contains("Хорошо.");
        }
    }

    @Test
    void aCarriageReturnInATextDoesNotEndTheLinesOfAnEvent() throws Exception {
        try (Events events = new Events(PAGE + "index.html")) {
            String good = Files.readString(root.resolve(PLEDGE + "ru.md"));
            append(PLEDGE + "ru.md", "\nЗдесь 777\rлишних.\n");

            // The excerpt and the hint come behind the line that the sign stands in.
            assertThat(events.next("problems")).contains("ошибка[broken-character]", "Здесь 777", "= подсказка:");

            Files.writeString(root.resolve(PLEDGE + "ru.md"), good);
            events.next("solved");
        }
        assertThat(troubles).isEmpty();
    }

    @Test
    void whatWouldNeverEndIsToldAndMendedByTheNextSave() throws Exception {
        server.close();
        server = serve(0, true, Duration.ofSeconds(3));
        Path template = root.resolve("templates/pages/pledge.ftlh");
        String good = Files.readString(template);
        Path pipe = root.resolve("templates/components/pipe.ftlh");
        try (Events events = new Events(PAGE + "index.html")) {
            Files.writeString(template, good + "\n<#list 1.. as i></#list>\n");
            assertThat(events.next("problems"))
                    .contains(
                            "templates/pages/pledge.ftlh:" + (good.lines().count() + 2) + ":1: ошибка[template-error]");
            assertThat(get(PAGE).statusCode()).isEqualTo(200);
            Files.writeString(template, good);
            events.next("solved");

            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                    .isZero();
            assertThat(events.next("problems")).contains("templates/components/pipe.ftlh: ошибка[special-file]");
            Files.delete(pipe);
            events.next("solved");

            append(PLEDGE + "ru.md", "\nХорошо.\n");
            events.next("reload");
        }
        assertThat(troubles).isEmpty();
    }

    @Test
    void pagesThatNobodyLooksAtAreFreshWhenTheyAreAskedFor() throws Exception {
        try (Events here = new Events(PAGE + "index.html")) {
            Path layout = root.resolve("templates/layouts/page.ftlh");
            Files.writeString(layout, Files.readString(layout).replace("</body>", "<!-- fresh --></body>"));
            here.next("reload");

            for (String page : List.of("ru/about/", "kk/programme/", "ru/topics/")) {
                assertThat(get(page).body()).as(page).contains("<!-- fresh -->");
            }
        }
    }

    @Test
    void aFaultOfPagesThatNobodyLooksAtIsToldAndTheyStayAsTheyWere() throws Exception {
        String page = "ru/topics/";
        Path template = root.resolve("templates/pages/topics.ftlh");
        String good = Files.readString(template);
        String before = get(page).body();
        try (Events events = new Events(PAGE + "index.html")) {
            Files.writeString(template, good + "${page.nothing}\n");

            assertThat(events.next("problems")).contains("templates/pages/topics.ftlh:");
            assertThat(withoutVersion(get(page).body())).isEqualTo(withoutVersion(before));

            append(PLEDGE + "ru.md", "\nХорошо.\n");
            Files.writeString(template, good + "<!-- mended -->\n");
            awaitPage(page, "<!-- mended -->");
            awaitPage(PAGE, "Хорошо.");
        }
    }

    private static String withoutVersion(String page) {
        return page.replaceFirst("data-version=\"\\d+\"", "");
    }

    @Test
    void aStyleSheetIsExchangedWithoutReloadingAndOtherPagesAreLeftAlone() throws Exception {
        try (Events here = new Events(PAGE + "index.html");
                Events elsewhere = new Events("ru/about/index.html")) {
            append("templates/components/page/page.css", ".fresh { color: red; }\n");

            String style = here.next("style");
            assertThat(get(style.replace("/city/", "")).body()).contains(".fresh");
            assertThat(elsewhere.next("style")).isEqualTo(style);

            append(PLEDGE + "ru.md", "\nХорошо.\n");
            here.next("reload");
            append("templates/components/page/page.css", ".fresher { color: red; }\n");
            // The next thing that the other page hears of is the style, not the text.
            assertThat(elsewhere.nextOfAny()).startsWith("style ");
        }
    }

    @Test
    void startsWithBrokenContentAndShowsTheSiteOnceItIsMended() throws Exception {
        server.close();
        String good = Files.readString(root.resolve("content/site.yaml"));
        Files.writeString(
                root.resolve("content/site.yaml"), good.replace("languages: [kk, ru]", "languages: [kz, ru]"));
        server = serve(0, true);

        HttpResponse<String> broken = get("");
        assertThat(broken.statusCode()).isEqualTo(503);
        assertThat(broken.body()).contains("ошибка[unknown-language]").contains("_live/live.js");

        try (Events events = new Events("")) {
            Files.writeString(root.resolve("content/site.yaml"), good);
            events.next("reload");
        }
        await(() -> get(PAGE).statusCode() == 200);
    }

    // ---- helpers

    private record FixtureRun(Path root) {
        Fixture.Output build() {
            StringWriter text = new StringWriter();
            PrintWriter writer = new PrintWriter(text);
            int code = Main.run(
                    writer,
                    writer,
                    "build",
                    "--content",
                    root.resolve("content").toString(),
                    "--templates",
                    root.resolve("templates").toString(),
                    "--output",
                    root.resolve("site").toString());
            return new Fixture.Output(code, text.toString());
        }
    }

    /** An open page that listens. */
    private final class Events implements AutoCloseable {

        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final Stream<String> lines;
        private final Thread thread;

        Events(String page) throws Exception {
            Matcher version =
                    Pattern.compile("data-version=\"(\\d+)\"").matcher(get(page).body());
            String seen = version.find() ? version.group(1) : "0";
            String style = css(page);
            lines = CLIENT.send(
                            request("_live/events?page=" + page + "&seen=" + seen + "&style=" + style)
                                    .build(),
                            HttpResponse.BodyHandlers.ofLines())
                    .body();
            thread = new Thread(() -> {
                StringBuilder event = new StringBuilder();
                try {
                    lines.forEach(line -> {
                        if (line.isEmpty() && event.length() > 0) {
                            events.add(event.toString().strip());
                            event.setLength(0);
                        } else if (line.startsWith("event: ")) {
                            event.append(line.substring("event: ".length())).append(' ');
                        } else if (line.startsWith("data: ")) {
                            event.append(line.substring("data: ".length())).append('\n');
                        }
                    });
                } catch (UncheckedIOException e) {
                    events.add("closed");
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        String nextOfAny() throws InterruptedException {
            String event = events.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
            assertThat(event).as("an event").isNotNull();
            return event;
        }

        String next(String name) throws InterruptedException {
            String event = nextOfAny();
            assertThat(event).startsWith(name);
            return event.substring(name.length()).strip();
        }

        @Override
        public void close() {
            lines.close();
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private void awaitPage(String page, String text) throws Exception {
        await(() -> get(page).body().contains(text));
    }

    private void append(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), Files.readString(root.resolve(file)) + text);
    }

    private String css() throws Exception {
        return get(css("ru/").replace("/city/", "")).body();
    }

    private String css(String page) throws Exception {
        Matcher style = Pattern.compile("/city/assets/site\\.[0-9a-f]+\\.css")
                .matcher(get(page).body());
        return style.find() ? style.group() : "";
    }

    private int port() {
        return server.uri().getPort();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path)).timeout(LONGEST);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String type(String path) throws Exception {
        return get(path).headers().firstValue("Content-Type").orElseThrow();
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            StringBuilder answer = new StringBuilder();
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                answer.append((char) c);
            }
            return answer.toString();
        }
    }
}

package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.DiagnosticFormat;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.diagnostic.Printable;
import kz.bagdarlama.publish.PublishedAddresses;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inputs that nobody writes by mistake alone, by kinds, each made by chance from a seed: every one of them is published as text or
 * named where it stands, nothing of it becomes markup, nothing fails, and the site is what it was once it is taken back. All are
 * small: what costs time or memory is no kind here.
 */
final class HostileInputsTest {

    /** For each kind; at night ten times as many. */
    private static final int INPUTS = Boolean.getBoolean("thorough") ? 200 : 20;

    private static final String PLEDGE = "content/programme/1-water/1.1-supply/01-pipes/";

    private static final Pattern SCHEMES =
            Pattern.compile("\\s*(?:javascript|data|vbscript|file):.*", Pattern.CASE_INSENSITIVE);

    /** How a kind of input changes the text of a file. */
    private interface Change {
        String of(String text, Random random);
    }

    /** A kind of input, and the file that it is put into. */
    private record Kind(String name, String file, Change change) {}

    private static final List<String> ELEMENTS = List.of(
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//x.example>",
            "<img src=x onerror=alert(1)>",
            "<svg/onload=alert(1)>",
            "<iframe src=//x.example>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "</p></main></body>",
            "<base href=//x.example>",
            "<style>*{display:none}</style>",
            "<!-- -->",
            "<![CDATA[x]]>",
            "<?x?>",
            "<form action=//x.example>",
            "\" onmouseover=\"alert(1)",
            "' onfocus='alert(1)",
            "&lt;script&gt;",
            "&#60;script&#62;",
            "&#x3c;script>",
            "${7*7}",
            "<#assign x=1>",
            "[=x]",
            "#{7*7}");

    private static final List<String> DESTINATIONS = List.of(
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\\script:alert(1)",
            "&#106;avascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/hostname",
            "//x.example/",
            "/../../x",
            "..",
            "https:///x",
            "https://u:p@x.example/",
            "https://x.example/\"onclick=\"x",
            "pledge:9.9/9",
            "page:../about",
            "topic:",
            "mailto:",
            "#",
            "?x",
            "HTTPS://X.EXAMPLE/<b>");

    private static final List<String> SIGNS = List.of(
            "\u0000",
            "\u0001",
            "\u0008",
            "\u000b",
            "\u000c",
            "\u001b[2J",
            "\u007f",
            "\u0085",
            "\u009b31m",
            "\u00ad",
            "\u200b",
            "\u200f",
            "\u202e",
            "\u2028",
            "\u2066",
            "\ufeff",
            "\ufffe",
            "\uffff",
            "\ue000",
            "\ue001",
            "\r",
            "\r\r\n",
            "\t");

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "element in a text",
                    PLEDGE + "ru.md",
                    (text, r) -> text + "\nТекст " + any(ELEMENTS, r) + " текст.\n"),
            new Kind(
                    "element in a title",
                    PLEDGE + "ru.md",
                    (text, r) -> text.replaceFirst("# ", "# " + Matcher.quoteReplacement(any(ELEMENTS, r)) + " ")),
            new Kind(
                    "destination of a link",
                    PLEDGE + "ru.md",
                    (text, r) -> text + "\n[слово](" + any(DESTINATIONS, r) + ")\n"),
            new Kind(
                    "destination in angles",
                    PLEDGE + "kk.md",
                    (text, r) -> text + "\n[сөз](<" + any(DESTINATIONS, r) + ">)\n"),
            new Kind("automatic link", PLEDGE + "kk.md", (text, r) -> text + "\n<" + any(DESTINATIONS, r) + ">\n"),
            new Kind(
                    "title of a link",
                    PLEDGE + "ru.md",
                    (text, r) -> text + "\n[а](https://example.org \"" + any(ELEMENTS, r) + "\")\n"),
            new Kind("sign in a text", PLEDGE + "ru.md", (text, r) -> text + "\nСло" + any(SIGNS, r) + "во.\n"),
            new Kind(
                    "sign in a title",
                    "content/pages/about/kk.md",
                    (text, r) -> text.replaceFirst("# ", "# " + any(SIGNS, r))),
            new Kind("sign in YAML", PLEDGE + "pledge.yaml", (text, r) -> text + "x: a" + any(SIGNS, r) + "b\n"),
            new Kind("text without order", "content/pages/about/ru.md", HostileInputsTest::shuffled),
            new Kind(
                    "lists and quotes in each other",
                    PLEDGE + "ru.md",
                    (text, r) -> text + "\n"
                            + any(List.of("> ", "- ", "1. ", "* > "), r).repeat(1 + r.nextInt(12)) + "а\n"),
            new Kind(
                    "emphasis in emphasis",
                    PLEDGE + "ru.md",
                    (text, r) -> text + "\n"
                            + any(List.of("*", "_", "**", "`", "~"), r).repeat(1 + r.nextInt(30)) + "а"
                            + any(List.of("*", "_", "**", "`", "~"), r).repeat(1 + r.nextInt(30)) + "\n"),
            new Kind(
                    "anchor",
                    "content/pages/about/ru.md",
                    (text, r) -> text + "\n## Часть {#" + any(ELEMENTS, r) + "}\n"),
            new Kind("line lost or doubled", PLEDGE + "pledge.yaml", HostileInputsTest::lineChanged),
            new Kind("sign lost", PLEDGE + "pledge.yaml", (text, r) -> {
                int at = r.nextInt(text.length());
                return text.substring(0, at) + text.substring(at + 1);
            }),
            new Kind("sign of YAML put in", "content/site.yaml", (text, r) -> {
                int at = r.nextInt(text.length());
                return text.substring(0, at)
                        + any(
                                List.of(
                                        "{", "}", "[", "]", ":", "- ", "&a ", "*a", "!!x ", "|", ">", "%", "@", "\t",
                                        "'", "\"", "#", "? ", "--- ", "..."),
                                r)
                        + text.substring(at);
            }),
            new Kind(
                    "value",
                    PLEDGE + "pledge.yaml",
                    (text, r) -> text.replaceFirst(
                            "195",
                            any(
                                    List.of(
                                            "0",
                                            "-1",
                                            "-0",
                                            "1e9",
                                            "1E-9",
                                            "0x1F",
                                            "010",
                                            ".inf",
                                            "-.inf",
                                            ".nan",
                                            "~",
                                            "no",
                                            "1_000",
                                            "9".repeat(40),
                                            "0." + "1".repeat(40),
                                            "1:30",
                                            "2026-01-01",
                                            "[]",
                                            "{}",
                                            "\"\"",
                                            "+5",
                                            "١٢"),
                                    r))),
            new Kind(
                    "text of a name",
                    "content/topics.yaml",
                    (text, r) -> text.replaceFirst(
                            "ru: [^,}]+", "ru: " + Matcher.quoteReplacement(quoted(any(ELEMENTS, r))))),
            new Kind(
                    "slug",
                    PLEDGE + "pledge.yaml",
                    (text, r) -> text.replaceFirst(
                            "slug: pipes",
                            "slug: "
                                    + Matcher.quoteReplacement(quoted(any(
                                            List.of(
                                                    "../x",
                                                    "a/b",
                                                    "..",
                                                    ".",
                                                    "a b",
                                                    "A",
                                                    "%2e%2e",
                                                    "con",
                                                    "index.html",
                                                    "ё",
                                                    "x".repeat(300),
                                                    "",
                                                    "-",
                                                    "a--b",
                                                    "?x",
                                                    "#x",
                                                    "_live",
                                                    "assets",
                                                    "404.html",
                                                    "a\\b"),
                                            r))))),
            new Kind(
                    "redirect",
                    "content/redirects.yaml",
                    (text, r) -> text + "- {from: "
                            + quoted(any(
                                    List.of(
                                            "/../x/",
                                            "//x.example/",
                                            "/a b/",
                                            "/%00/",
                                            "/ru/",
                                            "",
                                            "/",
                                            "x",
                                            "/x\"y/",
                                            "/<b>/",
                                            "/x\ny/",
                                            "https://x.example/",
                                            "/assets/",
                                            "/index.html",
                                            "/ё/",
                                            "/x?y",
                                            "/x#y",
                                            "/*",
                                            "/:x",
                                            "/$1"),
                                    r))
                            + ", to: "
                            + any(List.of("page:about", "gone", "topic:none", "page:../x", "https://x.example/"), r)
                            + "}\n"),
            new Kind(
                    "translations",
                    "content/translations.yaml",
                    (text, r) -> "about > ru kk "
                            + any(
                                    List.of(
                                            "",
                                            "x",
                                            "2026-11-22",
                                            "2026-99-99 a b",
                                            ": [",
                                            "- ",
                                            "{}",
                                            "\u0000",
                                            "a-b-c-d",
                                            "|",
                                            "&a",
                                            "9".repeat(50)),
                                    r)
                            + ": "
                            + any(List.of("", "x", "[]", "2026-11-22 abcdefg", "~", "{a: b}", "'"), r) + "\n"),
            new Kind(
                    "element in a string of the site",
                    "content/messages/ru.yaml",
                    (text, r) -> text.replaceFirst(
                            "(?m)^([a-z-]+): (?=[А-Я])",
                            "$1: "
                                    + Matcher.quoteReplacement(
                                            any(ELEMENTS, r).replace('#', 'x').replace(": ", ":")))));

    @TempDir
    private Path root;

    private static <T> T any(List<T> several, Random random) {
        return several.get(random.nextInt(several.size()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private static String shuffled(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        String signs = "*_`[]()<>&#!\\|~-+=\"'{}:;\n ";
        for (int i = 0; i < 12; i++) {
            out.insert(random.nextInt(out.length()), signs.charAt(random.nextInt(signs.length())));
        }
        return out.toString();
    }

    private static String lineChanged(String text, Random random) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = random.nextInt(lines.size());
        String line = lines.remove(at);
        for (int i = random.nextInt(3); i > 0; i--) {
            lines.add(random.nextInt(lines.size() + 1), " ".repeat(random.nextInt(4)) + line);
        }
        return String.join("\n", lines) + "\n";
    }

    @Test
    void everyInputIsTextOrNamedAndNothingOfItIsLeft() throws IOException {
        Fixture.small(root).withStrings();
        BuildOptions options = new BuildOptions(
                root.resolve("content"), Path.of("templates"), root.resolve("site"), Optional.empty(), 1);
        Map<String, Integer> tried = new TreeMap<>();
        int named = 0;
        int published = 0;
        try (BuildSession session = new BuildSession(options)) {
            SortedMap<String, String> good = pages(session.update());
            Map<String, Long> active = new TreeMap<>();
            good.forEach((name, page) -> active.put(name, active(page)));
            for (Kind kind : KINDS) {
                Path file = root.resolve(kind.file());
                byte[] before = Files.exists(file) ? Files.readAllBytes(file) : null;
                String text = before == null ? "" : new String(before, StandardCharsets.UTF_8);
                for (int i = 0; i < INPUTS; i++) {
                    // A seed of its own for each: one can be tried alone.
                    Random random = new Random(kind.name().hashCode() * 1_000L + i);
                    String what = kind.name() + " " + i;
                    Files.writeString(file, kind.change().of(text, random));
                    BuildSession.Update update = session.update();
                    if (update.hasErrors()) {
                        named++;
                        update.diagnostics().forEach(diagnostic -> assertReadable(diagnostic, what));
                    } else {
                        published++;
                        pages(update).forEach((name, page) -> {
                            // What it was is as active as it was.
                            if (!page.equals(good.get(name))) {
                                assertThat(active(page))
                                        .as(what + " in " + name)
                                        .isLessThanOrEqualTo(active.getOrDefault(name, mostActive(active)));
                            }
                        });
                    }
                    tried.merge(kind.name(), 1, Integer::sum);
                }
                if (before == null) {
                    Files.delete(file);
                } else {
                    Files.write(file, before);
                }
                assertThat(pages(session.update())).as("after " + kind.name()).isEqualTo(good);
            }
        }
        assertThat(tried)
                .hasSameSizeAs(KINDS)
                .allSatisfy((kind, number) -> assertThat(number).isEqualTo(INPUTS));
        assertThat(named + published).isGreaterThanOrEqualTo(400);
        // Neither is everything refused nor is everything let through.
        assertThat(named).isGreaterThan(100);
        assertThat(published).isGreaterThan(20);
    }

    /** What an earlier build left: the published list, the manifest, the record; each with lines or bytes that no build writes. */
    @ParameterizedTest
    @ValueSource(strings = {"urls.txt", ".bagdarlama-manifest", ".bagdarlama-build"})
    void whatABuildFindsOfAnEarlierOneIsReadOrNamed(String name) throws IOException {
        Fixture.small(root).withStrings();
        Path folder = root.resolve("site");
        Path outside = Files.writeString(root.resolve("outside.txt"), "yours\n");
        BuildOptions options =
                new BuildOptions(root.resolve("content"), Path.of("templates"), folder, Optional.empty(), 1);
        int tried = 0;
        for (int i = 0; i < INPUTS; i++) {
            try (BuildSession session = new BuildSession(options)) {
                Diagnostics clean = new Diagnostics();
                session.build(clean);
                assertThat(clean.hasErrors()).as(name + " before " + i).isFalse();
            }
            Path file = folder.resolve(name);
            byte[] before = Files.readAllBytes(file);
            Files.write(file, damaged(before, new Random(name.hashCode() * 1_000L + i)));
            String what = name + " " + i;
            Diagnostics diagnostics = new Diagnostics();
            try (BuildSession session = new BuildSession(new BuildOptions(
                    root.resolve("content"),
                    Path.of("templates"),
                    folder,
                    Optional.empty(),
                    PublishedAddresses.read(folder),
                    1))) {
                session.build(diagnostics);
                diagnostics.sorted().forEach(diagnostic -> assertReadable(diagnostic, what));
            } catch (PhrasedException e) {
                for (String language : PhraseBook.LANGUAGES) {
                    assertThat(PhraseBook.of(language).say(e.phrase())).as(what).isNotBlank();
                }
            }
            assertThat(outside).as(what).hasContent("yours");
            assertThat(folder.resolve("index.html")).as(what).isNotEmptyFile();
            Files.write(file, before);
            tried++;
        }
        assertThat(tried).isEqualTo(INPUTS);
    }

    private static byte[] damaged(byte[] before, Random random) {
        if (random.nextInt(3) == 0) {
            byte[] bytes = before.clone();
            for (int i = 0; i < 8; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            return Arrays.copyOf(bytes, random.nextBoolean() ? bytes.length : random.nextInt(bytes.length));
        }
        String line = any(
                List.of(
                        "../outside.txt",
                        "/etc/hostname",
                        "ru/../../outside.txt",
                        "..",
                        "",
                        "ru/\u0000",
                        "ru/\u001b[2J",
                        "ru/x\tpage:none",
                        "ru/x/\ttopic:\tgone\t",
                        "C:\\x",
                        "https://x.example/",
                        "ru/" + "x".repeat(300),
                        "<b>"),
                random);
        List<String> lines = new ArrayList<>(
                new String(before, StandardCharsets.ISO_8859_1).lines().toList());
        lines.add(random.nextInt(lines.size() + 1), line);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static long mostActive(Map<String, Long> active) {
        return active.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    /** How much of a page, as a browser reads it, runs, loads, replaces something or leads out of the web. */
    private static long active(String page) {
        Document document = Jsoup.parse(page);
        long attributes = document.getAllElements().stream()
                .flatMap(element -> element.attributes().asList().stream())
                .filter(each -> each.getKey().startsWith("on")
                        || each.getKey().equals("style")
                        || List.of("href", "src", "action").contains(each.getKey())
                                && SCHEMES.matcher(each.getValue()).matches())
                .count();
        return attributes
                + document.select("script, iframe, object, embed, base, form, style, img")
                        .size();
    }

    private static SortedMap<String, String> pages(BuildSession.Update update) {
        assertThat(update.diagnostics()).noneMatch(each -> update.hasErrors());
        SortedMap<String, String> pages = new TreeMap<>();
        update.site().orElseThrow().files().forEach((name, file) -> {
            if (name.endsWith(".html")) {
                pages.put(name, new String(file.bytes(), StandardCharsets.UTF_8));
            }
        });
        return pages;
    }

    /** In words, at a file of the site, with nothing that a terminal obeys. */
    private void assertReadable(Diagnostic diagnostic, String what) {
        assertThat(diagnostic.position().path()).as(what).contains("/");
        for (String language : PhraseBook.LANGUAGES) {
            String said = new DiagnosticFormat(path -> lines(path), PhraseBook.of(language), false).format(diagnostic);
            assertThat(said)
                    .as(what)
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ")
                    .isEqualTo(Printable.of(said));
        }
    }

    private static List<String> lines(String path) {
        try {
            return List.of(Files.readString(Path.of(path)).split("\n", -1));
        } catch (IOException e) {
            return List.of();
        }
    }
}

package kz.bagdarlama.html;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.browser.StaticServer;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a reader on a slow network waits for, in bytes on the way, for every page of the project's own site with all that a publisher may
 * say of himself: whoever fills in the imprint is within the limits too.
 */
final class PageWeightTest {

    private static final String BASE_URL = RealSite.BASE_URL;

    /** Styles and HTML together that a browser needs before it can show anything: what TCP sends without asking back. */
    private static final int FIRST_PAINT_BUDGET = 14 * 1024;

    /** The same for the home pages, where most readers begin. */
    private static final int HOME_BUDGET = 11 * 1024;

    /** What a page's letters cost, in Latin, Cyrillic, Kazakh and tenge together. */
    private static final int FONT_BUDGET = 36 * 1024;

    /** A first visit with all that the page fetches by itself. */
    private static final int VISIT_BUDGET = 60 * 1024;

    /**
     * Kinds of pages that list so much that they are longer than the budget: the index of all terms, every figure as a drawing and
     * in a table, the whole programme for paper. A browser paints them as they come: of their HTML it needs the first screen. What
     * they may weigh as a whole, in bytes of styles and HTML.
     */
    private static final Map<PageKind, Integer> LONG = Map.of(
            PageKind.SEARCH, 16 * 1024,
            PageKind.FIGURES, 19 * 1024,
            PageKind.PROGRAMME_PRINT, 44 * 1024);

    /** As much HTML after the heading as fills the screen of a phone and more. */
    private static final int FIRST_SCREEN = 6 * 1024;

    private static final String PAINTED = "link[rel=stylesheet]:not([media=print])";

    /** One for all pages and those of {@code layouts/} that a page needs: more would be more requests than they spare bytes. */
    private static final int MOST_STYLE_SHEETS = 3;

    /** At the start of a selector: what stands behind is styled because of where it is. */
    private static final Pattern CLASS_SELECTOR = Pattern.compile("(?<=[{},])\\.([a-z][\\w-]*)");

    /** What stands in front of an entry of {@code site.yaml} that is only shown. */
    private static final Pattern SAMPLE = Pattern.compile("(?m)^# (?=[a-z-]+: )");

    private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)");
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\s*\\{(.*?)\\}", Pattern.DOTALL);
    private static final Pattern UNICODE_RANGE = Pattern.compile("U\\+([0-9A-Fa-f]+)(?:-([0-9A-Fa-f]+))?");

    private static Path folder;
    private static PublishedSite site;
    private static List<FontFace> faces;

    @BeforeAll
    static void build() throws IOException {
        var content = RealSite.newFolder();
        folder = RealSite.newFolder();
        try {
            copy(PublishedSite.CONTENT, content);
            var settings = content.resolve("site.yaml");
            Files.writeString(settings, withImprint(Files.readString(settings)));
            site = PublishedSite.build(folder, BASE_URL, content);
        } finally {
            RealSite.delete(content);
        }
        faces = PublishedSite.files(folder).keySet().stream()
                .filter(file -> file.endsWith(".css"))
                .flatMap(PageWeightTest::fontFaces)
                .toList();
    }

    @AfterAll
    static void delete() {
        RealSite.delete(folder);
    }

    /** The samples that stand there as comments, and what there is beside them to say of the document. */
    private static String withImprint(String settings) {
        return SAMPLE.matcher(settings)
                .replaceAll("")
                .replaceAll("\\[\\[|]]", "")
                .replace("source-document:\n", """
                        source-document:
                          url: https://example.org/documents/programme.pdf
                          edition: {ru: от 15 марта 2023 года, kk: 2023 жылғы 15 наурыздағы}
                        """);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void thePublisherIsNamedOnEveryPage() {
        assertThat(findings(page ->
                        page.html().select(".site-footer a[href^=mailto]").isEmpty()
                                        && page.html().selectFirst(".site-footer") != null
                                ? Stream.of("nowhere to report a mistake")
                                : Stream.empty()))
                .isEmpty();
        var imprint = site.content().site().imprint();
        assertThat(Stream.of(
                        imprint.publisher(),
                        imprint.report(),
                        imprint.repository(),
                        imprint.updated(),
                        imprint.documentUrl(),
                        imprint.edition(),
                        imprint.textLicence()))
                .allMatch(Optional::isPresent);
    }

    @Test
    void aHomePageWithItsStylesIsSmall() {
        for (var language : site.languages()) {
            var page = site.page(PageKey.HOME, language);

            assertThat(html(page) + styles(page)).as(page.file()).isLessThanOrEqualTo(HOME_BUDGET);
        }
        report("home", page -> page.key().equals(Optional.of(PageKey.HOME)) ? html(page) + styles(page) : 0);
    }

    @Test
    void littleIsNeededBeforeTheFirstPaint() {
        assertThat(findings(page -> {
                    var size = styles(page) + (isLong(page) ? firstScreen(page) : html(page));
                    return size > FIRST_PAINT_BUDGET ? Stream.of("%d bytes".formatted(size)) : Stream.empty();
                }))
                .isEmpty();
        report("styles and HTML of pages that are not long", page -> isLong(page) ? 0 : styles(page) + html(page));
        report("styles and first screen of long pages", page -> isLong(page) ? styles(page) + firstScreen(page) : 0);
    }

    @Test
    void longPagesDoNotGrow() {
        assertThat(findings(page -> {
                    var size = styles(page) + html(page);
                    return isLong(page)
                                    && size > LONG.get(page.key().orElseThrow().kind())
                            ? Stream.of("%d bytes".formatted(size))
                            : Stream.empty();
                }))
                .isEmpty();
        report("styles and HTML of long pages", page -> isLong(page) ? styles(page) + html(page) : 0);
    }

    /** A page asks for the style sheets of its parts by name, and a part would be bare where one was forgotten. */
    @Test
    void aPageHasTheStylesOfAllItsParts() {
        var classesOf = PublishedSite.files(folder).keySet().stream()
                .filter(file -> file.endsWith(".css"))
                .filter(file -> !file.startsWith("assets/print."))
                .collect(toMap(identity(), PageWeightTest::classes));

        assertThat(classesOf).hasSizeGreaterThan(3);
        assertThat(findings(page -> {
                    // The search loads its own when it is first used.
                    var sheets = Stream.concat(
                                    page.html().select(PAINTED).eachAttr("abs:href").stream(),
                                    page.html().select("[data-style]").eachAttr("abs:data-style").stream())
                            .map(url -> url.substring(BASE_URL.length()))
                            .collect(toSet());
                    return page.html().select("[class]").stream()
                            .flatMap(element -> element.classNames().stream())
                            .distinct()
                            .filter(name -> classesOf.values().stream().anyMatch(classes -> classes.contains(name)))
                            .filter(name -> sheets.stream()
                                    .noneMatch(sheet -> classesOf.get(sheet).contains(name)));
                }))
                .isEmpty();
    }

    @Test
    void aFirstVisitIsSmall() {
        assertThat(findings(page -> {
                    var size = visit(page);
                    return size > VISIT_BUDGET ? Stream.of("%d bytes".formatted(size)) : Stream.empty();
                }))
                .isEmpty();
        report("first visit", PageWeightTest::visit);
    }

    @Test
    void theFontsOfAPageAreSmallAndHaveAllItsLetters() {
        assertThat(findings(page -> {
                    var used = fonts(page);
                    return Stream.concat(
                            letters(page).stream()
                                    .filter(letter -> !isWithoutTypeface(page))
                                    .filter(letter -> used.stream().noneMatch(face -> face.has(letter)))
                                    .map(letter ->
                                            "no font has U+%04X %s".formatted(letter, Character.toString(letter))),
                            fontBytes(page) > FONT_BUDGET
                                    ? Stream.of("fonts of %d bytes".formatted(fontBytes(page)))
                                    : Stream.empty());
                }))
                .isEmpty();
        report("fonts of a page", PageWeightTest::fontBytes);
    }

    @Test
    void nothingHoldsUpThePaintButTheStyles() {
        assertThat(findings(page -> Stream.concat(
                        page.html().select("script:not([defer], [type=application/ld+json]), style, [onload]").stream()
                                .map(Element::outerHtml),
                        page.html().select(PAINTED).stream()
                                .skip(MOST_STYLE_SHEETS)
                                .map(Element::outerHtml))))
                .isEmpty();
    }

    // ---- measures

    private static Set<String> classes(String sheet) {
        return CLASS_SELECTOR
                .matcher(new String(bytes(sheet), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
    }

    private static boolean isLong(SitePage page) {
        return page.key().filter(key -> LONG.containsKey(key.kind())).isPresent();
    }

    private static int html(SitePage page) {
        return gzipped(page.file());
    }

    /** The HTML up to what fills a screen below the heading. */
    private static int firstScreen(SitePage page) {
        var text = new String(bytes(page.file()), StandardCharsets.UTF_8);
        var end = Math.min(text.length(), text.indexOf("</h1>") + FIRST_SCREEN);
        return gzipped(text.substring(0, end).getBytes(StandardCharsets.UTF_8));
    }

    /** What the first paint waits for: all style sheets but that for printing, which comes when nothing else is to do. */
    private static int styles(SitePage page) {
        return fetched(page, PAINTED, "href");
    }

    private static int visit(SitePage page) {
        return html(page)
                + fetched(page, "link[rel=stylesheet]", "href")
                + fetched(page, "script[src]", "src")
                + fetched(page, "link[rel=icon]", "href")
                + fontBytes(page);
    }

    private static int fetched(SitePage page, String selector, String attribute) {
        return page.html().select(selector).stream()
                .map(element -> element.absUrl(attribute).substring(BASE_URL.length()))
                .distinct()
                .mapToInt(PageWeightTest::gzipped)
                .sum();
    }

    private static TreeSet<Integer> letters(SitePage page) {
        return page.html().body().text().codePoints().boxed().collect(toCollection(TreeSet::new));
    }

    private static List<FontFace> fonts(SitePage page) {
        if (isWithoutTypeface(page)) {
            return List.of();
        }
        var letters = letters(page);
        return faces.stream()
                .filter(face -> letters.stream().anyMatch(face::has))
                .toList();
    }

    /** A long edition for paper is set in a typeface of the reader's machine. */
    private static boolean isWithoutTypeface(SitePage page) {
        return page.html().body().hasClass("paper-long");
    }

    private static int fontBytes(SitePage page) {
        return fonts(page).stream().mapToInt(FontFace::size).sum();
    }

    private record FontFace(String file, int size, List<int[]> ranges) {
        boolean has(int letter) {
            return ranges.stream().anyMatch(range -> range[0] <= letter && letter <= range[1]);
        }
    }

    private static Stream<FontFace> fontFaces(String sheet) {
        return FONT_FACE
                .matcher(new String(bytes(sheet), StandardCharsets.UTF_8))
                .results()
                .map(face -> {
                    var url = CSS_URL.matcher(face.group(1));
                    assertThat(url.find()).isTrue();
                    var file = URI.create(sheet).resolve(url.group(1)).toString();
                    var ranges = UNICODE_RANGE
                            .matcher(face.group(1))
                            .results()
                            .map(range -> new int[] {
                                Integer.parseInt(range.group(1), 16),
                                Integer.parseInt(range.group(2) == null ? range.group(1) : range.group(2), 16)
                            })
                            .toList();
                    // Fonts are compressed already.
                    return new FontFace(file, bytes(file).length, ranges);
                });
    }

    private static List<String> findings(Function<SitePage, Stream<String>> faultsOf) {
        return site.pages().stream()
                .flatMap(page -> faultsOf.apply(page).map(fault -> page + ": " + fault))
                .toList();
    }

    /** Says what the heaviest page weighs, so that a change is seen before a budget breaks. */
    private static void report(String what, ToIntFunction<SitePage> size) {
        var heaviest = site.pages().stream().max(Comparator.comparingInt(size)).orElseThrow();
        System.out.printf("%s: up to %d bytes (%s)%n", what, size.applyAsInt(heaviest), heaviest);
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int gzipped(String file) {
        return gzipped(bytes(file));
    }

    private static int gzipped(byte[] content) {
        return StaticServer.gzipped(content).length;
    }
}

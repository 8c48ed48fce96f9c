package kz.bagdarlama.html;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.w3c.dom.NodeList;

/** Every file of the real site, published below a path as on a project page of a host. */
@ExtendWith(RealSite.class)
@ResourceLock(RealSite.PAGES)
final class PublishedSiteTest {
    private static final String BASE_URL = RealSite.BASE_URL;
    private static final String BASE_PATH = "/almaty/";

    private static final Pattern SCRIPT_IMPORT = Pattern.compile("(?m)(?:^import[^\"(]*|\\bimport\\()\"([^\"]+)\"");

    private static final Pattern FEED_STYLE = Pattern.compile("<\\?xml-stylesheet href=\"" + BASE_PATH + "([^\"]+)\"");

    private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)");

    private static Path folder;
    private static PublishedSite site;
    private static Set<String> files;

    @BeforeAll
    static void take(PublishedSite shared) {
        site = shared;
        folder = site.folder();
        files = PublishedSite.files(folder).keySet();
    }

    // ---- what stands on the site

    @Test
    void theBuildHasNothingToWarnOf() {
        assertThat(site.diagnostics()).isEmpty();
    }

    @Test
    void everyThingOfTheContentHasItsPageInEachLanguageAndThereAreNoOthers() {
        var expected = new TreeSet<String>(Set.of("index.html", "404.html"));
        for (var language : site.languages()) {
            site.keys().forEach(key -> expected.add(site.page(key, language).file()));
        }

        assertThat(site.pages()).extracting(SitePage::file).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(site.pages())
                .hasSize(2 + site.languages().size() * site.keys().size());
    }

    @Test
    void everyTableHasANameAndNoLinkOfAPageIsReadTwice() {
        var faults = new ArrayList<String>();
        for (var page : site.pages()) {
            PageRules.namelessTables(page.html()).forEach(table -> faults.add(page + ": no name: " + table));
            PageRules.linkedTwice(page.html()).forEach(address -> faults.add(page + ": twice: " + address));
            PageRules.hiddenStops(page.html()).forEach(address -> faults.add(page + ": hidden: " + address));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void partsOfThingsHaveAnchorsOnTheirPages() {
        var missing = new ArrayList<String>();
        for (var language : site.languages()) {
            site.content().programme().chapters().forEach(chapter -> {
                var page = site.page(new PageKey(PageKind.CHAPTER, chapter.id().toString()), language);
                Stream.concat(
                                chapter.outcomes().stream().map(outcome -> outcome.id()),
                                chapter.groups().stream().map(group -> group.id()))
                        .filter(id -> page.html().getElementById(id) == null)
                        .forEach(id -> missing.add(page + "#" + id));
            });
            site.content().programme().pledges().forEach(pledge -> {
                var page = site.page(new PageKey(PageKind.PLEDGE, pledge.id().toString()), language);
                pledge.measures().stream()
                        .filter(measure -> page.html().getElementById(measure.id()) == null)
                        .forEach(measure -> missing.add(page + "#" + measure.id()));
            });
            site.content().pages().forEach(free -> {
                var page = site.page(new PageKey(PageKind.PAGE, free.id()), language);
                free.prose().in(language).parts().stream()
                        .filter(part -> page.html().getElementById(part.id()) == null)
                        .forEach(part -> missing.add(page + "#" + part.id()));
            });
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void everyPageIsReachedByLinksFromTheHomePageOfItsLanguage() {
        for (var language : site.languages()) {
            var unread = new ArrayDeque<SitePage>(List.of(site.page(PageKey.HOME, language)));
            var reached = new HashSet<SitePage>(unread);
            while (!unread.isEmpty()) {
                links(unread.remove())
                        .map(PublishedSiteTest::withoutFragment)
                        .flatMap(url -> site.page(file(url)).stream())
                        .filter(page -> page.language().filter(language::equals).isPresent())
                        .filter(reached::add)
                        .forEach(unread::add);
            }

            assertThat(site.pages())
                    .filteredOn(page -> page.language().filter(language::equals).isPresent() && !page.isNotFound())
                    .allSatisfy(page -> assertThat(reached).contains(page));
        }
    }

    // ---- markup

    @Test
    void theNuCheckerHasNothingToSay() {
        assertThat(NuValidator.shared().checkDirectory(folder)).isEmpty();
    }

    @Test
    void idsAreUniqueOnTheirPage() {
        assertThat(findings(page -> {
                    var seen = new HashSet<String>();
                    return page.html().select("[id]").stream()
                            .map(Element::id)
                            .filter(id -> !seen.add(id))
                            .map(id -> "two elements #" + id);
                }))
                .isEmpty();
    }

    @Test
    void headingsStartWithTheOnlyH1AndSkipNoLevel() {
        assertThat(findings(page -> {
                    var levels = page.html().select("h1, h2, h3, h4, h5, h6").stream()
                            .map(heading -> heading.normalName().charAt(1) - '0')
                            .toList();
                    var faults = new ArrayList<String>();
                    if (levels.stream().filter(level -> level == 1).count() != 1) {
                        faults.add("not exactly one h1: " + levels);
                    }
                    for (int i = 0; i < levels.size(); i++) {
                        if (levels.get(i) > (i == 0 ? 0 : levels.get(i - 1)) + 1) {
                            faults.add("heading %d jumps: %s".formatted(i + 1, levels));
                        }
                    }
                    page.html().select("h1, h2, h3, h4, h5, h6").stream()
                            .filter(heading -> heading.text().isBlank())
                            .forEach(heading -> faults.add("empty heading " + heading.cssSelector()));
                    return faults.stream();
                }))
                .isEmpty();
    }

    /**
     * Reader views pass over elements whose ids sound like advertising or the frame of a page, links excepted (Mozilla's Readability 0.6.0):
     * «Социальная поддержка» was left out for the “social” in its id. Related pledges may be: they are no part of the text.
     */
    @Test
    void readerViewsKeepEveryHeading() {
        Pattern passedOver = Pattern.compile(
                "-ad-|ad-break|agegate|banner|breadcrumbs|comment|community|cover-wrap|extra|footer|gdpr|header|legends|menu|pager|pagination|"
                        + "popup|related|remark|replies|rss|sidebar|social|sponsor|supplemental");
        assertThat(site.pages().stream()
                        .flatMap(page -> page.html().select("main :is(h1, h2, h3, h4, section)[id]").stream()
                                .map(Element::id)
                                .filter(id -> !id.equals("related"))
                                .filter(passedOver.asPredicate())
                                .map(id -> page + "#" + id)))
                .isEmpty();
    }

    /** They take what has the same parent as most of the text, and leave out every {@code aside} (the same): figures and notes went. */
    @Test
    void readerViewsKeepFiguresAndNotesOfAPledge() {
        assertThat(site.pages().stream()
                        .filter(page -> page.key()
                                .filter(key -> key.kind() == PageKind.PLEDGE)
                                .isPresent())
                        .flatMap(page -> page.html().select("article .figures, article .facts, article .note").stream()
                                .filter(element ->
                                        element.closest(".page__columns") == null || element.closest("aside") != null)
                                .map(element -> page + ": " + element.className())))
                .isEmpty();
    }

    @Test
    void theDocumentNamesItsLanguage() {
        var tags = site.languages().stream().map(Object::toString).collect(toSet());

        assertThat(findings(page -> {
                    var lang = page.html().selectFirst("html").attr("lang");
                    var right = page.language()
                            .map(own -> lang.equals(own.tag()))
                            .orElse(tags.contains(lang)
                                    && lang.equals(site.languages().get(0).tag()));
                    return right ? Stream.empty() : Stream.of("html lang=\"" + lang + "\"");
                }))
                .isEmpty();
    }

    @Test
    void titlesAreUniqueInTheirLanguage() {
        Map<String, String> owners = new HashMap<>();

        assertThat(findings(page -> {
                    var title = page.html().title();
                    var scope = page.language().map(Object::toString).orElse("all");
                    var earlier = owners.putIfAbsent(scope + ": " + title, page.file());
                    if (title.isBlank()) {
                        return Stream.of("no title");
                    }
                    return earlier == null ? Stream.empty() : Stream.of("“" + title + "” is also " + earlier);
                }))
                .isEmpty();
    }

    @Test
    void everyPageDescribesItself() {
        assertThat(findings(page -> {
                    var descriptions = page.html().select("head > meta[name=description]");
                    return descriptions.size() == 1
                                    && !descriptions.attr("content").isBlank()
                            ? Stream.empty()
                            : Stream.of("meta description: " + descriptions);
                }))
                .isEmpty();
    }

    @Test
    void picturesAreDecorationOrHaveAName() {
        assertThat(findings(page -> page.html().select("img, svg, canvas, object, video, audio, [role=img]").stream()
                        .filter(picture -> picture.closest("[aria-hidden=true]") == null)
                        .filter(picture -> !picture.is("img[alt]")
                                && !picture.is(
                                        "[role=img][aria-label], [role=img][aria-labelledby], svg[role=group][aria-label]")
                                && !picture.is("svg[role=img]:has(> title)"))
                        .map(Element::cssSelector)))
                .isEmpty();
    }

    // ---- nothing but HTML and one style sheet of our own

    @Test
    void pagesCarryNoStylesAndNoScriptsThatHinderReading() {
        assertThat(findings(page -> page.html().getAllElements().stream()
                        .filter(
                                element -> !element.is(
                                        "script[src][defer]:empty, script[type=application/ld+json], form[role=search][method=get]"))
                        .flatMap(element -> Stream.concat(
                                element.is("script, style, iframe, object, embed, form, base, meta[http-equiv=refresh]")
                                        ? Stream.of("<" + element.normalName() + ">")
                                        : Stream.empty(),
                                element.attributes().asList().stream()
                                        .map(Attribute::getKey)
                                        .filter(name -> name.equals("style") || name.startsWith("on"))
                                        .map(name -> name + " at " + element.cssSelector())))))
                .isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(findings(page -> page
                        .html()
                        .select(
                                "link[rel~=(?i)^(stylesheet|icon|preload|prefetch|preconnect|dns-prefetch|modulepreload|manifest)$],"
                                        + " img, script, source, video, audio, iframe, use, image")
                        .stream()
                        .flatMap(element -> element.attributes().asList().stream()
                                .filter(attribute -> Set.of("href", "src", "srcset", "xlink:href", "poster")
                                        .contains(attribute.getKey()))
                                .filter(attribute -> !attribute.getValue().startsWith(BASE_PATH))
                                .map(attribute -> element.normalName() + " " + attribute))))
                .isEmpty();
    }

    @Test
    void thePolicyForbidsScriptsInPagesAndOtherHosts() {
        assertThat(findings(page -> {
                    var policy = page.html().select("meta[http-equiv=Content-Security-Policy]");
                    var early = policy.size() == 1
                            && policy.first().elementSiblingIndex() <= 1
                            && policy.attr("content").contains("default-src 'none'")
                            && policy.attr("content").contains("script-src 'self';")
                            && policy.attr("content").contains("connect-src 'self';")
                            && !policy.attr("content").contains("unsafe");
                    return early ? Stream.empty() : Stream.of("policy: " + policy);
                }))
                .isEmpty();
    }

    @Test
    void styleSheetsReferToFilesOfTheSiteOnly() throws IOException {
        for (var sheet : styleSheets()) {
            var css = Files.readString(folder.resolve(sheet));
            var missing = CSS_URL.matcher(css)
                    .results()
                    .map(result -> URI.create(sheet).resolve(result.group(1)).toString())
                    .filter(file -> !files.contains(file))
                    .toList();

            assertThat(missing).as(sheet).isEmpty();
            assertThat(css).as(sheet).doesNotContain("@import");
        }
    }

    @Test
    void everyAssetIsUsed() throws IOException {
        var used = new TreeSet<String>();
        site.pages()
                .forEach(page -> page.html().select("link[href^=/], img[src^=/], script[src^=/]").stream()
                        .map(element -> element.hasAttr("src") ? element.absUrl("src") : element.absUrl("href"))
                        .map(PublishedSiteTest::file)
                        .forEach(used::add));
        site.pages()
                .forEach(page -> page.html().select(".search-box").stream()
                        .flatMap(box -> Stream.of("data-script", "data-index", "data-style")
                                .filter(box::hasAttr)
                                .map(box::absUrl))
                        .map(PublishedSiteTest::file)
                        .forEach(used::add));
        site.pages()
                .forEach(page -> page.html().select("meta[property=og:image]").stream()
                        .map(card -> file(card.attr("content")))
                        .forEach(used::add));
        for (var feed :
                files.stream().filter(file -> file.endsWith("/feed.xml")).toList()) {
            FEED_STYLE
                    .matcher(Files.readString(folder.resolve(feed)))
                    .results()
                    .map(result -> result.group(1))
                    .forEach(used::add);
        }
        for (var script : files.stream().filter(file -> file.endsWith(".js")).toList()) {
            SCRIPT_IMPORT
                    .matcher(Files.readString(folder.resolve(script)))
                    .results()
                    .map(result -> URI.create(script).resolve(result.group(1)).toString())
                    .forEach(used::add);
        }
        for (var sheet : styleSheets()) {
            CSS_URL.matcher(Files.readString(folder.resolve(sheet)))
                    .results()
                    .map(result -> URI.create(sheet).resolve(result.group(1)).toString())
                    .forEach(used::add);
        }

        assertThat(files)
                .filteredOn(file -> file.startsWith("assets/") && !file.endsWith(".txt"))
                .isSubsetOf(used);
    }

    // ---- links

    @Test
    void everyInternalLinkLeadsToAFileAndAnAnchorThatExist() {
        assertThat(findings(page -> Stream.concat(
                                page.html().select("[href]").stream().map(element -> element.absUrl("href")),
                                page.html().select("[src]").stream().map(element -> element.absUrl("src")))
                        .filter(url -> url.isEmpty() || url.startsWith("https://example.org/"))
                        .flatMap(url -> fault(url).stream())))
                .isEmpty();
    }

    @Test
    void linksToOtherSitesAreEncryptedAndSayNothingOfTheReader() {
        assertThat(findings(page -> page.html().select("a[href]").stream()
                        .filter(link -> !link.absUrl("href").startsWith(BASE_URL))
                        .filter(link ->
                                !link.attr("href").matches("(https://|mailto:|tel:).+") || link.hasAttr("target"))
                        .map(Element::outerHtml)))
                .isEmpty();
    }

    @Test
    void linksHaveWords() {
        assertThat(findings(page -> page.html().select("a").stream()
                        .filter(link -> !link.hasAttr("href") || link.text().isBlank())
                        .map(Element::outerHtml)))
                .isEmpty();
    }

    // ---- two languages

    @Test
    void aPageAndItsTwinHaveTheSameAnchorsInTheSameOrder() {
        assertThat(findings(page -> twins(page)
                        .filter(twin -> !ids(twin).equals(ids(page)))
                        .map(twin -> "ids %s, but %s in %s".formatted(ids(page), ids(twin), twin))))
                .isEmpty();
    }

    @Test
    void aPageAndItsTwinHaveTheSamePath() {
        assertThat(findings(page -> twins(page)
                        .filter(twin -> !belowLanguage(twin).equals(belowLanguage(page)))
                        .map(twin -> "its twin is " + twin)))
                .isEmpty();
    }

    @Test
    void theLanguageSwitchLeadsToTheTwinAndNamesTheCurrentLanguage() {
        assertThat(findings(page -> {
                    if (page.language().isEmpty()) {
                        return Stream.empty();
                    }
                    var expected = site.languages().stream()
                            .map(language -> "%s %s %s"
                                    .formatted(
                                            language,
                                            site.twin(page, language).url(),
                                            page.language().get().equals(language)))
                            .toList();
                    var actual = page.html().select(".language-switch a").stream()
                            .filter(link -> link.attr("hreflang").equals(link.attr("lang")))
                            .map(link -> "%s %s %s"
                                    .formatted(link.attr("lang"), link.absUrl("href"), link.hasAttr("aria-current")))
                            .toList();
                    return actual.equals(expected)
                            ? Stream.empty()
                            : Stream.of("switch offers %s instead of %s".formatted(actual, expected));
                }))
                .isEmpty();
    }

    @Test
    void thePagesInAllLanguagesLeadToEveryHomePage() {
        var homes = site.languages().stream()
                .map(language -> site.page(PageKey.HOME, language).url())
                .toList();

        assertThat(site.pages())
                .filteredOn(page -> page.language().isEmpty())
                .hasSize(2)
                .allSatisfy(page -> assertThat(links(page)).containsExactlyElementsOf(homes));
    }

    // ---- search engines

    @Test
    void indexedPagesAreTheirOwnCanonicalAndOthersSayNoindex() {
        assertThat(findings(page -> {
                    var canonical = page.html().select("link[rel=canonical]").stream()
                            .map(link -> link.attr("href"))
                            .toList();
                    var noindex = page.html().select("meta[name=robots][content~=noindex]");
                    var original = page.printed()
                            .map(key -> site.page(key, page.language().orElseThrow()));
                    var right = page.isNotFound()
                            ? canonical.isEmpty() && noindex.size() == 1
                            : canonical.equals(List.of(original.orElse(page).url()))
                                    && noindex.size() == (original.isPresent() ? 1 : 0);
                    return right ? Stream.empty() : Stream.of("canonical %s, %s".formatted(canonical, noindex));
                }))
                .isEmpty();
    }

    @Test
    void alternatesAreCompleteAndReciprocal() {
        var expected = new LinkedHashSet<String>();
        site.languages().forEach(language -> expected.add(language.tag()));
        expected.add("x-default");

        assertThat(findings(page -> {
                    var own = alternates(page);
                    if (page.isNotFound() || page.printed().isPresent()) {
                        return own.isEmpty() ? Stream.empty() : Stream.of("alternates " + own);
                    }
                    var faults = new ArrayList<String>();
                    if (!own.keySet().equals(expected)) {
                        faults.add("alternates only for " + own.keySet());
                    }
                    if (!own.containsValue(page.url())) {
                        faults.add("is not among its alternates " + own.values());
                    }
                    page.language()
                            .filter(language -> !page.url().equals(own.get(language.tag())))
                            .ifPresent(language -> faults.add(own.get(language.tag()) + " as " + language));
                    own.values().stream()
                            .filter(url -> site.page(file(url))
                                    .map(other -> !alternates(other).equals(own))
                                    .orElse(true))
                            .forEach(url -> faults.add("not reciprocal with " + url));
                    return faults.stream();
                }))
                .isEmpty();
    }

    @Test
    void theSitemapListsExactlyTheIndexedPagesWithTheirAlternates() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var xml = factory.newDocumentBuilder()
                .parse(folder.resolve("sitemap.xml").toFile())
                .getDocumentElement();
        assertThat(xml.getNamespaceURI() + " " + xml.getLocalName())
                .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9 urlset");
        var listed = elements(xml.getElementsByTagNameNS(xml.getNamespaceURI(), "url"))
                .map(url -> {
                    var location = elements(url.getElementsByTagNameNS(xml.getNamespaceURI(), "loc"))
                            .map(org.w3c.dom.Element::getTextContent)
                            .toList();
                    var alternates = new TreeMap<String, String>();
                    elements(url.getElementsByTagNameNS("http://www.w3.org/1999/xhtml", "link"))
                            .filter(link -> link.getAttribute("rel").equals("alternate"))
                            .forEach(link -> alternates.put(link.getAttribute("hreflang"), link.getAttribute("href")));
                    return location + " " + alternates;
                })
                .toList();

        // The root page only chooses; the home pages are what to find.
        var expected = site.pages().stream()
                .filter(page -> !page.isNotFound() && page.printed().isEmpty())
                .filter(page -> page.language().isPresent())
                .map(page -> List.of(page.url()) + " " + new TreeMap<>(alternates(page)))
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void messengersAreToldWhatALinkLeadsTo() {
        assertThat(findings(page -> {
                    if (page.language().isEmpty()) {
                        return Stream.empty();
                    }
                    var faults = new ArrayList<String>();
                    var wanted = new TreeMap<String, String>();
                    wanted.put("og:type", "website");
                    wanted.put(
                            "og:description",
                            page.html().select("meta[name=description]").attr("content"));
                    if (!page.isNotFound()) {
                        wanted.put(
                                "og:url",
                                page.html().select("link[rel=canonical]").attr("href"));
                    }
                    wanted.forEach((property, value) -> {
                        if (!value.equals(page.html()
                                .select("meta[property=" + property + "]")
                                .attr("content"))) {
                            faults.add(property + " is not “" + value + "”");
                        }
                    });
                    var title = page.html().select("meta[property=og:title]").attr("content");
                    // A long one is cut off before the name of the site.
                    var window = page.html().title();
                    var said = title.replace('\u00A0', ' ');
                    var cut = window.indexOf('…');
                    if (said.isBlank()
                            || !window.contains(said) && (cut < 1 || !said.startsWith(window.substring(0, cut)))) {
                        faults.add("og:title “" + title + "” is not in "
                                + page.html().title());
                    }
                    var locale = page.html().select("meta[property=og:locale]").attr("content");
                    if (!locale.startsWith(page.language().get() + "_")) {
                        faults.add("og:locale " + locale);
                    }
                    return faults.stream();
                }))
                .isEmpty();
    }

    @Test
    void aLinkIsShownWithACardOfItsPage() throws IOException {
        var named = new TreeSet<String>();
        assertThat(findings(page -> {
                    if (page.isNotFound()) {
                        return Stream.empty();
                    }
                    var faults = new ArrayList<String>();
                    Map.of("og:image:width", "1200", "og:image:height", "630").forEach((property, value) -> {
                        if (!meta(page, property).equals(value)) {
                            faults.add(property);
                        }
                    });
                    // An edition for paper has the card of its page, and a heading of its own.
                    if (page.printed().isEmpty() && !meta(page, "og:image:alt").contains(title(page))) {
                        faults.add("“" + meta(page, "og:image:alt") + "” is not about " + title(page));
                    }
                    if (!page.html()
                            .select("meta[name=twitter:card]")
                            .attr("content")
                            .equals("summary_large_image")) {
                        faults.add("twitter:card");
                    }
                    var locales = new TreeSet<>(page.html()
                            .select("meta[property=og:locale:alternate]")
                            .eachAttr("content"));
                    locales.add(meta(page, "og:locale"));
                    if (!locales.equals(Set.of("kk_KZ", "ru_RU"))) {
                        faults.add("og:locale " + locales);
                    }
                    named.add(file(meta(page, "og:image")));
                    return faults.stream();
                }))
                .isEmpty();
        var cards = new TreeMap<>(PublishedSite.files(folder));
        cards.keySet().removeIf(file -> !file.startsWith("assets/cards/"));
        assertThat(cards.keySet()).isEqualTo(named).hasSizeGreaterThan(400);
        for (var card : cards.entrySet()) {
            assertThat(card.getValue()).as(card.getKey()).hasSizeLessThanOrEqualTo(40_000);
        }
        var image = ImageIO.read(new ByteArrayInputStream(cards.get(cards.firstKey())));
        assertThat(List.of(image.getWidth(), image.getHeight())).isEqualTo(List.of(1200, 630));
    }

    private static String meta(SitePage page, String property) {
        return page.html()
                .select("meta[property=" + property + "]")
                .attr("content")
                .replace('\u00A0', ' ');
    }

    /** The root has one title for each language. */
    private static String title(SitePage page) {
        var title = page.html()
                .select(page.language().isEmpty() ? "h1 span" : "h1")
                .first()
                .text();
        return title.replace("\u00AD", "").replace('\u00A0', ' ');
    }

    @Test
    void everyPledgeLeadsToItsData() {
        assertThat(findings(page -> {
                    if (page.key().filter(key -> key.kind() == PageKind.PLEDGE).isEmpty()) {
                        return Stream.empty();
                    }
                    var links = page.html().select("[href][type=application/json]").stream()
                            .map(link -> link.normalName() + " " + file(link.absUrl("href")))
                            .toList();
                    var file = "data/pledges/" + page.key().get().id().replace('/', '.') + ".json";
                    return links.equals(List.of("link " + file, "a " + file))
                            ? Stream.empty()
                            : Stream.of("links to data: " + links);
                }))
                .isEmpty();
    }

    @Test
    void robotsAreToldOfTheSitemap() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("robots.txt")))
                .contains("User-agent: *", "Sitemap: " + BASE_URL + "sitemap.xml")
                .noneMatch(line -> line.startsWith("Disallow: /"));
    }

    // ---- helpers

    /** What is wrong with which page, one line each. */
    private static List<String> findings(Function<SitePage, Stream<String>> faultsOf) {
        return site.pages().stream()
                .flatMap(page -> faultsOf.apply(page).map(fault -> page + ": " + fault))
                .toList();
    }

    private static Stream<String> links(SitePage page) {
        return page.html().select("body a[href]").stream().map(link -> link.absUrl("href"));
    }

    /** Without the letters of the index of terms: each language has an alphabet of its own. */
    private static List<String> ids(SitePage page) {
        return page.html().select("[id]:not(.term-index h3)").stream()
                .map(Element::id)
                .toList();
    }

    private static Stream<SitePage> twins(SitePage page) {
        return page.language().stream()
                .flatMap(own -> site.languages().stream().filter(other -> !other.equals(own)))
                .map(other -> site.twin(page, other));
    }

    private static String belowLanguage(SitePage page) {
        return page.file().substring(page.language().orElseThrow().tag().length());
    }

    private static Map<String, String> alternates(SitePage page) {
        var alternates = new HashMap<String, String>();
        for (var link : page.html().select("link[rel=alternate][hreflang]")) {
            var earlier = alternates.put(link.attr("hreflang"), link.attr("href"));
            assertThat(earlier)
                    .as("%s names %s twice", page, link.attr("hreflang"))
                    .isNull();
        }
        return alternates;
    }

    private static List<String> styleSheets() {
        return files.stream().filter(file -> file.endsWith(".css")).toList();
    }

    /** What is wrong with a link to the site's own host. */
    private static Optional<String> fault(String url) {
        if (!url.startsWith(BASE_URL)) {
            return Optional.of("“" + url + "” leads out of the site's path");
        }
        var file = file(withoutFragment(url));
        if (!files.contains(file)) {
            return Optional.of("no file for " + url);
        }
        var fragment = URI.create(url).getFragment();
        return Optional.ofNullable(fragment)
                .filter(id -> site.page(file)
                        .map(page -> page.html().getElementById(id) == null)
                        .orElse(true))
                .map(id -> "no anchor for " + url);
    }

    private static String withoutFragment(String url) {
        return url.replaceFirst("#.*", "");
    }

    /** The file that a host shows under an address. */
    private static String file(String url) {
        if (!url.startsWith(BASE_URL)) {
            return url;
        }
        var path = url.substring(BASE_URL.length());
        return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    }

    private static Stream<org.w3c.dom.Element> elements(NodeList nodes) {
        return Stream.iterate(0, i -> i < nodes.getLength(), i -> i + 1)
                .map(nodes::item)
                .map(org.w3c.dom.Element.class::cast);
    }
}

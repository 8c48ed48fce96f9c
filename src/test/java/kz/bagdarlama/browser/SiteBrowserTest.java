package kz.bagdarlama.browser;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import kz.bagdarlama.html.PublishedSite;
import kz.bagdarlama.html.SitePage;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.route.PageKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchElementException;

/**
 * The real site in a real browser. A walk opens every page once, on a narrow phone; what does not depend on the single page is
 * tried on the largest page of each kind in each language, such as changing languages with a click. What is wrong is noted on the
 * way, and each test asks for one sort of fault.
 */
@ExtendWith(ServedSite.Resolver.class)
@Order(1)
final class SiteBrowserTest {
    /** As many as small machines have processors; each costs some 300 MB. */
    private static final int BROWSERS = 2;

    /** Holds every page against all rules, and changes languages on each with a click. */
    private static final boolean THOROUGH = Boolean.getBoolean("thorough");

    /** The walk says how far it is whenever it has seen so many more pages. */
    private static final int TOLD_EVERY = 50;

    private static final List<String> NOT_PRINTED = List.of(
            ".skip-link", ".main-menu", ".language-switch", ".search-box", ".pager", ".breadcrumb", ".site-footer nav");
    private static final List<String> PRINTED = List.of(
            "h1",
            ".page-head__id",
            ":not(.no-print) > .pledge-list > li > span",
            ".measure__id",
            ".contents li > span",
            ".print-only");

    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final int HEIGHT = 800;
    private static final int USUAL_TEXT = 16;

    /** What makes the page wider than the window, if anything. */
    private static final String OVERFLOW = """
            const width = document.documentElement.clientWidth;
            const scrolls = document.scrollingElement.scrollWidth;
            if (scrolls <= width) return [];
            const wide = [...document.body.querySelectorAll('*')]
                .filter(element => element.getBoundingClientRect().right > width + 0.5)
                .slice(0, 3)
                .map(element => `${element.localName}.${element.className?.baseVal ?? element.className}`);
            return [`scrolls to ${scrolls} of ${width} pixels: ${wide.join(', ')}`];
            """;

    /**
     * Links too small to be hit (WCAG 2.5.8, without its exception for spacing). Those that stand in running text may be as
     * high as its lines.
     */
    private static final String SMALL_TARGETS = """
            const inRunningText = link => {
                if (getComputedStyle(link).display !== 'inline') return false;
                let block = link.parentElement;
                while (getComputedStyle(block).display === 'inline') block = block.parentElement;
                const links = [...block.querySelectorAll('a')].map(each => each.textContent).join('');
                return block.textContent.replace(/\\s/g, '').length > links.replace(/\\s/g, '').length;
            };
            return [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
                .filter(target => target.getClientRects().length && !inRunningText(target))
                .map(target => ({ target, box: target.getBoundingClientRect() }))
                .filter(({ box }) => box.width < 23.99 || box.height < 23.99)
                .map(({ target, box }) => `${target.className || target.parentElement.localName + ' > a'} “${target.textContent.trim()}” `
                    + `${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
            """;

    /** Gives the focus to everything that takes it, as if by the keyboard, and tells where it does not show. */
    private static final String HIDDEN_FOCUS = """
            return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
                .filter(element => element.checkVisibility({ visibilityProperty: true }))
                .flatMap(element => {
                    element.focus();
                    const style = getComputedStyle(element);
                    const name = `${element.className || element.localName} “${element.textContent.trim().slice(0, 40)}”`;
                    if (document.activeElement !== element) return [`${name} takes no focus`];
                    return style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2
                        ? [`${name}: outline ${style.outline}`]
                        : [];
                });
            """;

    /** The language of the page, and where each link of the language switch leads if it can be hit: it is what a click would meet. */
    private static final String LANGUAGES = """
            return [document.documentElement.lang, ...[...document.querySelectorAll('.language-switch a[hreflang]')].map(link => {
                link.scrollIntoView({ block: 'center' });
                const { left, top, width, height } = link.getBoundingClientRect();
                const met = document.elementFromPoint(left + width / 2, top + height / 2);
                return `${link.hreflang} ${link.contains(met) ? link.href : 'is covered by ' + met?.outerHTML}`;
            }).sort()];
            """;

    /** Asked at once, since a question to a browser takes longer than most answers. */
    private static final String AT_ONE_LOOK = Stream.of(OVERFLOW, SMALL_TARGETS, LANGUAGES)
            .map("(() => { %s })()"::formatted)
            .collect(joining(", ", "return [", "];"));

    /** What may be wrong with a page. */
    private enum Fault {
        INACCESSIBLE,
        SCROLLS_SIDEWAYS,
        SMALL_TARGET,
        ERROR,
        FOREIGN_REQUEST,
        LANGUAGE_SWITCH,
        INACCESSIBLE_WHEN_WIDE,
        INACCESSIBLE_IN_THE_DARK,
        COLOUR_SCHEME,
        NEEDS_JAVASCRIPT,
        SKIP_LINK,
        KEYBOARD_ORDER,
        HIDDEN_FOCUS,
        PRINT,
        FONT,
        LARGE_TEXT,
        ZOOM
    }

    private static StaticServer server;
    private static PublishedSite site;
    private static final List<Browser> browsers = new ArrayList<>();
    private static final Queue<SitePage> visited = new ConcurrentLinkedQueue<>();
    private static final Queue<SitePage> tried = new ConcurrentLinkedQueue<>();
    private static final Skeletons onAPhone = new Skeletons(THOROUGH);
    private static final Skeletons onAWideScreen = new Skeletons(THOROUGH);
    private static final Skeletons inTheDark = new Skeletons(THOROUGH);
    private static final Map<Fault, Queue<String>> faults = new ConcurrentHashMap<>();

    @BeforeAll
    static void walkThroughTheSite(ServedSite served) {
        server = served.server();
        site = served.site();
        for (int i = 0; i < BROWSERS; i++) {
            browsers.add(Browsers.open());
        }
        Map<Object, List<SitePage>> twins = site.pages().stream()
                .collect(groupingBy(
                        page -> page.key().isPresent() ? page.key().get() : page, LinkedHashMap::new, toList()));
        // The largest first: most of what stands on the others is known then.
        inParallel(
                twins.values().stream()
                        .sorted(Comparator.comparingLong((List<SitePage> each) -> -size(each.get(0))))
                        .toList(),
                SiteBrowserTest::visit);
        System.out.printf(
                "walk: %d pages, %d of them held against all rules%n", visited.size(), onAPhone.pagesWithNewElements());
        inParallel(site.oneOfEachKind(), SiteBrowserTest::tryOut);
    }

    @AfterAll
    static void close() {
        browsers.forEach(Browser::close);
    }

    // ---- every page

    @Test
    void everyPageWasVisited() {
        assertThat(visited).containsExactlyInAnyOrderElementsOf(site.pages());
    }

    @Test
    void everyPageIsAccessibleOnANarrowPhone() {
        assertNone(Fault.INACCESSIBLE);
    }

    @Test
    void noPageScrollsSidewaysOnANarrowPhone() {
        assertNone(Fault.SCROLLS_SIDEWAYS);
    }

    @Test
    void everyLinkIsLargeEnoughToHit() {
        assertNone(Fault.SMALL_TARGET);
    }

    @Test
    void noPageHasErrorsOrFailedRequests() {
        assertNone(Fault.ERROR);
    }

    @Test
    void noPageAsksAnotherHost() {
        assertNone(Fault.FOREIGN_REQUEST);
    }

    @Test
    void theLanguageSwitchLeadsToTheSamePageInTheOtherLanguageAndBack() {
        assertNone(Fault.LANGUAGE_SWITCH);
    }

    // ---- one page of each kind, in each language

    @Test
    void everyKindOfPageWasTriedOut() {
        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(site.oneOfEachKind())
                .extracting(SitePage::kind)
                .containsAll(site.pages().stream().map(SitePage::kind).toList());
    }

    @Test
    void everyKindOfPageIsAccessibleOnAWideScreen() {
        assertNone(Fault.INACCESSIBLE_WHEN_WIDE);
    }

    @Test
    void everyKindOfPageIsAccessibleInTheDark() {
        assertNone(Fault.INACCESSIBLE_IN_THE_DARK);
    }

    @Test
    void theDarkSchemeIsDarkAndTheLightOneLight() {
        assertNone(Fault.COLOUR_SCHEME);
    }

    @Test
    void withoutJavaScriptEveryKindOfPageShowsItsContentAndItsLinksLead() {
        assertNone(Fault.NEEDS_JAVASCRIPT);
    }

    @Test
    void theSkipLinkComesFirstAndLeadsToTheContent() {
        assertNone(Fault.SKIP_LINK);
    }

    @Test
    void theKeyboardGoesFromTheNameThroughMenuAndSearchToTheLanguages() {
        assertNone(Fault.KEYBOARD_ORDER);
    }

    @Test
    void theFocusShowsEverywhere() {
        assertNone(Fault.HIDDEN_FOCUS);
    }

    @Test
    void onPaperThereIsNoNavigationButNumbersAndTheAddress() {
        assertNone(Fault.PRINT);
    }

    @Test
    void everyElementAsksForTheSitesFont() {
        assertNone(Fault.FONT);
    }

    @Test
    void textOfTwiceTheSizeStillFits() {
        assertNone(Fault.LARGE_TEXT);
    }

    @Test
    void aPageAtTwiceTheSizeStillFits() {
        assertNone(Fault.ZOOM);
    }

    // ---- single pages

    @Test
    void kazakhLettersComeFromTheSitesFont() {
        var browser = open(site.page(PageKey.HOME, Language.KAZAKH));

        assertThat(browser.driver()
                        .executeAsyncScript("const done = arguments[0]; document.fonts.ready.then("
                                + "() => done(document.fonts.check(\"16px 'Golos Text'\", 'Әділ қала 123')))"))
                .isEqualTo(true);
        assertThat(browser.driver().findElement(By.tagName("h1")).getCssValue("font-family"))
                .startsWith("\"Golos Text\"");
        assertThat(browser.fontsDrawn("h1")).containsExactly("Golos Text");
    }

    @Test
    void everyLetterOfTheSiteIsDrawnInItsOwnFont() {
        var letters = site.pages().stream()
                .flatMap(page -> page.html().body().text().codePoints().mapToObj(Character::toString))
                .distinct()
                .sorted()
                .collect(joining(" "));
        var browser = open(site.page(PageKey.HOME, Language.RUSSIAN));
        browser.driver().executeAsyncScript("""
                document.querySelector('h1').textContent = arguments[0];
                const done = arguments[1];
                document.fonts.load("16px 'Golos Text'", arguments[0]).then(() => requestAnimationFrame(done));
                """, letters);

        assertThat(browser.fontsDrawn("h1")).as("what draws %s", letters).containsExactly("Golos Text");
    }

    @Test
    void anUnknownAddressIsAnsweredInAllLanguages() {
        var browser = browsers.get(0);
        reset(browser);
        browser.visit(server.uri("/ru/no/such/page/"));

        assertThat(browser.driver().findElements(By.cssSelector("main a[href]")))
                .extracting(link -> link.getDomProperty("href"))
                .containsExactlyElementsOf(site.languages().stream()
                        .map(language -> site.page(PageKey.HOME, language).url())
                        .toList());
        assertThat(browser.accessibilityViolations()).isEmpty();
    }

    // ---- the walk through every page

    private static long size(SitePage page) {
        try {
            return Files.size(site.folder().resolve(page.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a page and its twins in the other languages. */
    private static void visit(Browser browser, List<SitePage> twins) {
        browser.viewport(NARROW, HEIGHT);
        for (var page : twins) {
            open(browser, page);
            look(browser, page, twins);
        }
        if (THOROUGH) {
            for (var page : twins) {
                changeLanguages(browser, page, twins);
            }
        }
    }

    private static void look(Browser browser, SitePage page, List<SitePage> twins) {
        var seen = (List<?>) browser.driver().executeScript(AT_ONE_LOOK);
        note(Fault.SCROLLS_SIDEWAYS, page, (List<?>) seen.get(0));
        note(Fault.SMALL_TARGET, page, (List<?>) seen.get(1));
        if (twins.size() > 1) {
            compareLanguages(page, twins, (List<?>) seen.get(2));
        }
        note(Fault.INACCESSIBLE, page, onAPhone.violations(browser));
        note(Fault.ERROR, page, browser.consoleErrors());
        note(Fault.FOREIGN_REQUEST, page, browser.foreignRequests());
        visited.add(page);
        if (visited.size() % TOLD_EVERY == 0) {
            System.out.printf(
                    "walk: %d of %d pages%n", visited.size(), site.pages().size());
        }
    }

    private static void compareLanguages(SitePage page, List<SitePage> twins, List<?> seen) {
        var expected = Stream.concat(
                        Stream.of(page.language().orElseThrow().tag()),
                        twins.stream()
                                .map(twin -> twin.language().orElseThrow().tag() + " " + twin.url())
                                .sorted())
                .toList();
        if (!seen.equals(expected)) {
            note(Fault.LANGUAGE_SWITCH, page, "language and links are %s instead of %s".formatted(seen, expected));
        }
    }

    /** Goes from a page to its twins by the language switch; they lead back in their turn. */
    private static void changeLanguages(Browser browser, SitePage page, List<SitePage> twins) {
        for (var twin : twins) {
            if (!twin.equals(page)) {
                if (!browser.driver().getCurrentUrl().replaceFirst("#.*", "").equals(page.url())) {
                    open(browser, page);
                }
                changeLanguage(browser, twin);
            }
        }
    }

    /** Follows the language switch of the open page to where it should lead. */
    private static void changeLanguage(Browser browser, SitePage expected) {
        var language = expected.language().orElseThrow().tag();
        var problems = new ArrayList<String>();
        try {
            browser.driver()
                    .findElement(By.cssSelector(".language-switch a[hreflang=" + language + "]"))
                    .click();
            var arrived = browser.driver().getCurrentUrl();
            if (!arrived.equals(expected.url())) {
                problems.add("the language switch led to " + arrived);
            }
        } catch (NoSuchElementException e) {
            problems.add("no language switch led here");
        }
        if (!problems.isEmpty()) {
            open(browser, expected);
        }
        var lang = browser.driver().findElement(By.tagName("html")).getDomAttribute("lang");
        if (!language.equals(lang)) {
            problems.add("html lang=" + lang);
        }
        note(Fault.LANGUAGE_SWITCH, expected, problems);
    }

    // ---- what is tried on one page of each kind

    private static void tryOut(Browser browser, SitePage page) {
        open(browser, page);
        tryColours(browser, page);
        tryFont(browser, page);
        tryPrint(browser, page);
        trySizes(browser, page);
        reset(browser);
        tryKeyboard(browser, page);
        trySkipLink(browser, page);
        tryFocus(browser, page);
        if (page.key().isPresent()) {
            changeLanguages(
                    browser,
                    page,
                    site.pages().stream()
                            .filter(each -> each.key().equals(page.key()))
                            .toList());
        }
        tryWithoutJavaScript(browser, page);
        tried.add(page);
    }

    private static void tryColours(Browser browser, SitePage page) {
        var light = backgroundBrightness(browser);
        note(Fault.INACCESSIBLE_WHEN_WIDE, page, onAWideScreen.violations(browser));
        browser.colorScheme(ColorScheme.DARK);
        var dark = backgroundBrightness(browser);
        note(Fault.INACCESSIBLE_IN_THE_DARK, page, inTheDark.violationsOfColours(browser));
        if (light <= 230 || dark >= 40) {
            note(Fault.COLOUR_SCHEME, page, "background %d, in the dark %d of 255".formatted(light, dark));
        }
    }

    private static void tryFont(Browser browser, SitePage page) {
        note(Fault.FONT, page, tell(browser, """
                return [...document.querySelectorAll('*')]
                    .map(element => `${element.localName}: ${getComputedStyle(element).fontFamily}`)
                    // A long edition for paper goes without, for its weight.
                    .filter(font => !font.includes(': "Golos Text",') && !document.body.matches('.paper-long'));
                """));
    }

    private static void tryPrint(Browser browser, SitePage page) {
        browser.print();
        var selectors = Stream.concat(NOT_PRINTED.stream(), PRINTED.stream()).toList();
        var shown = shown(browser, selectors);
        for (var selector : NOT_PRINTED) {
            if (shown.get(selectors.indexOf(selector)) > 0) {
                note(Fault.PRINT, page, selector + " is printed");
            }
        }
        for (var selector : PRINTED) {
            if (shown.get(selectors.indexOf(selector))
                    < page.html().select(selector).size()) {
                note(Fault.PRINT, page, selector + " is not printed");
            }
        }
        if (page.language().isPresent()
                && !page.isNotFound()
                && !ask(browser, "return document.body.innerText.includes(arguments[0])", printedAddress(page))) {
            note(Fault.PRINT, page, "the address is not printed");
        }
        if (backgroundBrightness(browser) < 255) {
            note(Fault.PRINT, page, "the paper is not white");
        }
    }

    private static void trySizes(Browser browser, SitePage page) {
        reset(browser);
        browser.textSize(2 * USUAL_TEXT);
        note(Fault.LARGE_TEXT, page, tell(browser, OVERFLOW));
        if (!ask(browser, "return parseFloat(getComputedStyle(document.body).fontSize) >= " + 2 * USUAL_TEXT)) {
            note(Fault.LARGE_TEXT, page, "the text has not grown");
        }
        browser.textSize(USUAL_TEXT);
        browser.viewport(WIDE / 2, HEIGHT / 2);
        note(Fault.ZOOM, page, tell(browser, OVERFLOW));
    }

    /** Expects the focus at the top of the page. */
    private static void tryKeyboard(Browser browser, SitePage page) {
        var expected = new ArrayList<String>();
        for (var selector : List.of(
                ".skip-link",
                ".site-header__name",
                ".main-menu a",
                ".site-header .search-box input",
                ".language-switch a")) {
            page.html()
                    .select(selector)
                    .forEach(link -> expected.add(link.text().replace('\u00a0', ' ')));
        }
        browser.driver().executeScript("""
                window.stops = [];
                document.addEventListener('focusin', event =>
                    stops.push(event.target.textContent.replace(/\\s+/g, ' ').trim()));
                """);
        browser.press(Keys.TAB, expected.size());
        var stops = tell(browser, "return stops");
        if (!stops.equals(expected)) {
            note(Fault.KEYBOARD_ORDER, page, "stops at %s instead of %s".formatted(stops, expected));
        }
    }

    /** Expects that the keyboard was used, so that the focus shows. */
    private static void tryFocus(Browser browser, SitePage page) {
        browser.press(Keys.TAB);
        note(Fault.HIDDEN_FOCUS, page, tell(browser, HIDDEN_FOCUS));
    }

    /** What a sheet names as its address: for an edition for paper that of the page on the screen. */
    private static String printedAddress(SitePage page) {
        return page.printed()
                .map(key -> site.page(key, page.language().orElseThrow()).url())
                .orElse(page.url());
    }

    /** Expects that the keyboard was used, so that the focus shows. */
    private static void trySkipLink(Browser browser, SitePage page) {
        if (page.language().isEmpty()) {
            return; // it has nothing to skip
        }
        if (!ask(browser, """
                const first = document.querySelector('a[href], button, input, select, textarea, summary, [tabindex]');
                first.focus();
                const box = first.getBoundingClientRect();
                return first.className === 'skip-link' && box.top >= 0 && box.left >= 0;
                """)) {
            note(Fault.SKIP_LINK, page, "the first stop is " + focused(browser));
        }
        browser.press(Keys.ENTER);
        var jumped = browser.waitFor("return location.hash === '#content'");
        browser.press(Keys.TAB);
        if (!jumped
                || !ask(
                        browser,
                        "return document.activeElement.matches('main a, main input, main [tabindex], main ~ * a')")) {
            note(Fault.SKIP_LINK, page, "after it comes " + focused(browser));
        }
        if (ask(
                browser,
                "const last = document.querySelector('[href=\"#pages\"]'); last?.focus(); return last !== null")) {
            browser.press(Keys.ENTER);
            browser.waitFor("return location.hash === '#pages'");
            browser.press(Keys.TAB);
            if (!ask(browser, "return document.activeElement.matches('.site-footer li:first-child a')")) {
                note(Fault.SKIP_LINK, page, "after the one to the pages comes " + focused(browser));
            }
        }
    }

    private static void tryWithoutJavaScript(Browser browser, SitePage page) {
        browser.javaScript(false);
        open(browser, page);
        var driver = browser.driver();
        if (!ask(browser, """
                const heading = document.querySelector('h1').innerText.trim();
                const main = document.querySelector('main');
                return heading !== '' && main.checkVisibility({ visibilityProperty: true, opacityProperty: true })
                    && main.innerText.trim().length > heading.length;
                """)) {
            note(Fault.NEEDS_JAVASCRIPT, page, "main shows no more than a heading");
        }
        note(Fault.NEEDS_JAVASCRIPT, page, tell(browser, """
                return [...document.querySelectorAll('button, input, select')]
                    .filter(each => each.checkVisibility() && !each.closest('.site-header form'))
                    .map(each => 'without scripts nothing answers ' + each.outerHTML);
                """));
        // Pages end with a slash: a file would be downloaded, and the browser stay where it is.
        var link = driver.findElement(
                By.cssSelector(
                        "main :not(.breadcrumb li) > a[href^='/'][href$='/'], .site-footer a[href^='/'][href$='/'], .paper__back"));
        // The attribute, since in a drawing the property is no text.
        var target =
                URI.create(page.url()).resolve(link.getDomAttribute("href")).toString();
        link.click();
        if (!driver.getCurrentUrl().equals(target)) {
            note(Fault.NEEDS_JAVASCRIPT, page, "the link to %s led to %s".formatted(target, driver.getCurrentUrl()));
        }
    }

    // ---- helpers

    private static void note(Fault fault, SitePage page, Object problem) {
        faults.computeIfAbsent(fault, f -> new ConcurrentLinkedQueue<>()).add(page + ": " + problem);
    }

    private static void note(Fault fault, SitePage page, List<?> problems) {
        problems.forEach(problem -> note(fault, page, problem));
    }

    private static void assertNone(Fault fault) {
        assertThat(faults.getOrDefault(fault, new ConcurrentLinkedQueue<>()).stream()
                        .sorted()
                        .toList())
                .isEmpty();
    }

    /** Does something with each item, with as many browsers as there are; each begins with the usual settings. */
    private static <T> void inParallel(Collection<T> items, BiConsumer<Browser, T> work) {
        var idle = new LinkedBlockingQueue<>(browsers);
        var threads = Executors.newFixedThreadPool(browsers.size());
        try {
            var futures = items.stream()
                    .map(item -> threads.submit(() -> {
                        var browser = idle.take();
                        try {
                            reset(browser);
                            work.accept(browser, item);
                        } finally {
                            idle.add(browser);
                        }
                        return item;
                    }))
                    .toList();
            for (var future : futures) {
                future.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void reset(Browser browser) {
        browser.viewport(WIDE, HEIGHT);
        browser.colorScheme(ColorScheme.LIGHT);
        browser.textSize(USUAL_TEXT);
        browser.javaScript(true);
    }

    /** Opens a page with the usual settings. */
    private static Browser open(SitePage page) {
        var browser = browsers.get(0);
        reset(browser);
        open(browser, page);
        return browser;
    }

    private static void open(Browser browser, SitePage page) {
        browser.visit(URI.create(page.url()));
    }

    /** What a script tells as a list. */
    private static List<String> tell(Browser browser, String script) {
        return ((List<?>) browser.driver().executeScript(script))
                .stream().map(String::valueOf).toList();
    }

    private static boolean ask(Browser browser, String script, Object... arguments) {
        return (Boolean) browser.driver().executeScript(script, arguments);
    }

    /** The words of the element that has the focus. */
    private static String focused(Browser browser) {
        return (String) browser.driver()
                .executeScript("return document.activeElement.textContent.replace(/\\s+/g, ' ').trim()");
    }

    /** How many elements take room on the page, by selector. */
    private static List<Long> shown(Browser browser, List<String> selectors) {
        return ((List<?>) browser.driver().executeScript("""
                return arguments[0].map(selector =>
                    [...document.querySelectorAll(selector)].filter(it => it.getClientRects().length).length)
                """, selectors))
                .stream().map(Long.class::cast).toList();
    }

    /** From 0, black, to 255, white. */
    private static long backgroundBrightness(Browser browser) {
        return (Long) browser.driver().executeScript("""
                const [red, green, blue] = getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g);
                return Math.min(red, green, blue);
                """);
    }
}

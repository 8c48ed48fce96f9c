package kz.bagdarlama.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.bagdarlama.html.PublishedSite;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.site.Fixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The widths between a phone and a desktop, and what is too long for a phone: headers, tables, words. */
@ExtendWith(ServedSite.Resolver.class)
final class WindowsBrowserTest {

    /** From so many letters on words in lists may be divided; in the titles of pages earlier. */
    private static final String LONG_WORD = ".*\\p{IsCyrillic}{16,}.*";

    @TempDir
    private static Path town;

    @AutoClose
    private static StaticServer server;

    private static PublishedSite site;

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void open(ServedSite served) throws IOException {
        site = served.site();
        server = StaticServer.serve(town);
        Fixture.succeed(
                "build",
                "--content",
                "examples/town/content",
                "--templates",
                "templates",
                "--base-url",
                server.uri("/").toString(),
                "--output",
                town.toString(),
                "--published",
                "none");
        browser = Browsers.open();
    }

    private static void visit(String url) {
        browser.visit(URI.create(url));
    }

    /** Makes the window so wide; an open page is laid out anew, for which it need not be loaded again. */
    private static void widen(int width) {
        browser.viewport(width, 800);
        assertThat(browser.waitFor("return innerWidth === " + width)).isTrue();
    }

    /** Sets the size of text of the open page, which is laid out anew likewise. */
    private static void enlarge(int textSize) {
        browser.textSize(textSize);
        assertThat(browser.waitFor("""
                        const text = document.body.appendChild(document.createElement('p'));
                        text.style.fontSize = 'medium';
                        const size = getComputedStyle(text).fontSize;
                        text.remove();
                        return size === '%dpx';
                        """.formatted(textSize))).isTrue();
    }

    private static List<?> tell(String script) {
        return (List<?>) browser.driver().executeScript(script);
    }

    /** Two languages and three, with and without a logo. */
    private static List<String> homePages() {
        List<String> urls = new ArrayList<>();
        site.languages()
                .forEach(language -> urls.add(site.page(PageKey.HOME, language).url()));
        List.of("kk", "ru", "en")
                .forEach(language -> urls.add(server.uri("/" + language + "/").toString()));
        return urls;
    }

    @Test
    void theNameOfASiteHasOneLineInEachLanguageAndTheSearchStandsBesideTheMenu() {
        for (String url : homePages()) {
            visit(url);
            for (int width : new int[] {1024, 1280, 1440}) {
                widen(width);

                assertThat(tell("""
                        const name = document.querySelector('.site-header__name');
                        const range = document.createRange();
                        range.selectNode(name.lastChild);
                        const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top))).size;
                        const middle = selector => {
                            const box = document.querySelector('.site-header ' + selector).getBoundingClientRect();
                            return (box.top + box.bottom) / 2;
                        };
                        const beside = (one, other) => Math.abs(middle(one) - middle(other)) < 12;
                        return [lines, beside('.site-header__name', '.language-switch'), beside('.main-menu', '.search-box'),
                            document.scrollingElement.scrollWidth <= innerWidth];
                        """)).as("%s at %d", url, width).isEqualTo(List.of(1L, true, true, true));
            }
        }
    }

    @Test
    void tablesAreNeitherSqueezedNorScrolled() {
        for (Language language : site.languages()) {
            for (PageKey key : List.of(PageKey.FIGURES, PageKey.OPEN_DATA, PageKey.DATA_QUALITY)) {
                String url = site.page(key, language).url();
                visit(url);
                for (int width : new int[] {600, 680, 768, 820, 900, 1024}) {
                    widen(width);

                    assertThat(tell("""
                            const wrong = [];
                            if (document.scrollingElement.scrollWidth > innerWidth) wrong.push('page');
                            const range = document.createRange();
                            for (const table of document.querySelectorAll('main table')) {
                                const box = table.closest('[role=region]') ?? table.parentElement;
                                if (box.scrollWidth > box.clientWidth) wrong.push('scrolls: ' + table.textContent.trim().slice(0, 40));
                                for (const cell of table.querySelectorAll('th, td')) {
                                    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
                                    while (texts.nextNode()) {
                                        const text = texts.currentNode;
                                        for (const word of text.data.matchAll(/[\\p{L}\\p{N}\\u00ad]+/gu)) {
                                            if (word[0].includes('\\u00ad')) continue; // these may be divided
                                            range.setStart(text, word.index);
                                            range.setEnd(text, word.index + word[0].length);
                                            const boxes = [...range.getClientRects()];
                                            if (new Set(boxes.map(each => Math.round(each.top))).size > 1
                                                || boxes.some(each => each.right > cell.getBoundingClientRect().right + 1)) wrong.push(word[0]);
                                        }
                                    }
                                }
                            }
                            return wrong;
                            """)).as("%s at %d", url, width).isEqualTo(List.of());
                }
            }
        }
    }

    /** A word that a line has no room for ends it with a hyphen. */
    @Test
    void longWordsAreDividedBySoftHyphensOnly() {
        Map<Integer, Integer> divided = new TreeMap<>();
        widen(320);
        try {
            for (Language language : site.languages()) {
                List<Pledge> pledges = site.content()
                        .programme()
                        .pledges()
                        .filter(pledge -> pledge.prose().in(language).title().matches(LONG_WORD))
                        .toList();
                assertThat(pledges).hasSizeGreaterThan(4);
                List<String> urls = pledges.stream()
                        .flatMap(pledge -> Stream.of(
                                PageKey.of(pledge),
                                new PageKey(
                                        PageKind.CHAPTER, pledge.id().chapter().toString())))
                        .distinct()
                        .map(key -> site.page(key, language).url())
                        .toList();
                for (String url : urls) {
                    visit(url);
                    for (int textSize : new int[] {16, 24}) {
                        enlarge(textSize);
                        List<?> seen = tell("""
                                const wrong = [];
                                let divided = 0;
                                const range = document.createRange();
                                for (const place of document.querySelectorAll('h1 .page-head__name, .pledge-list a, .figure__unit')) {
                                    const size = parseFloat(getComputedStyle(place).fontSize);
                                    const text = [...place.childNodes].filter(each => each.nodeType === Node.TEXT_NODE);
                                    for (const node of text) {
                                        for (const word of node.data.matchAll(/[\\p{L}\\u00ad]{16,}/gu)) {
                                            let before;
                                            for (let i = word.index; i < word.index + word[0].length; i++) {
                                                if (node.data[i] === '\\u00ad') continue;
                                                range.setStart(node, i);
                                                range.setEnd(node, i + 1);
                                                const top = [...range.getClientRects()].at(-1).top;
                                                // Letters of another typeface stand a little higher.
                                                if (top - before > size / 2) {
                                                    divided++;
                                                    if (node.data[i - 1] !== '\\u00ad') wrong.push(word[0]);
                                                }
                                                before = top;
                                            }
                                        }
                                    }
                                }
                                if (document.scrollingElement.scrollWidth > innerWidth) wrong.push('page');
                                return [divided, wrong];
                                """);
                        divided.merge(textSize, ((Long) seen.get(0)).intValue(), Integer::sum);
                        assertThat(seen.get(1)).as("%s at %d", url, textSize).isEqualTo(List.of());
                    }
                }
            }
        } finally {
            browser.textSize(16);
        }
        assertThat(divided)
                .hasSize(2)
                .allSatisfy((size, number) -> assertThat(number).isPositive());
    }

    /** Nothing has to be known of soft hyphens: the words are found and named without them. */
    @Test
    void softHyphensAreNoPartOfTheWord() {
        Language russian = new Language("ru");
        Pledge pledge = site.content()
                .programme()
                .pledges()
                .filter(each -> each.prose().in(russian).title().matches(LONG_WORD))
                .findFirst()
                .orElseThrow();
        widen(320);
        visit(site.page(PageKey.of(pledge), russian).url());

        assertThat(browser.driver().getTitle()).doesNotContain("\u00AD");
        assertThat(browser.driver().executeScript("""
                const word = document.querySelector('h1').textContent.match(/[\\p{L}\\u00ad]{16,}/u)[0];
                return window.find(word.replaceAll('\\u00ad', ''));
                """)).isEqualTo(true);
    }
}

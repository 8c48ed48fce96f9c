package kz.bagdarlama.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.bagdarlama.html.PublishedSite;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.print.PrintOptions;

/** What one can do with the page of a pledge, and pages on paper. */
@ExtendWith(ServedSite.Resolver.class)
final class PageToolsBrowserTest {

    private static final PageKey PLEDGE = new PageKey(PageKind.PLEDGE, "1.1/3");

    private static PublishedSite site;

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void open(ServedSite served) {
        site = served.site();
        browser = Browsers.open();
    }

    @BeforeEach
    void usualSettings() {
        browser.viewport(1280, 900);
        browser.javaScript(true);
        browser.colorScheme(ColorScheme.LIGHT);
    }

    private static void visit(PageKey key, String language) {
        browser.visit(URI.create(site.page(key, new Language(language)).url()));
    }

    private static WebElement tool(String name) {
        return browser.driver().findElement(By.cssSelector("[data-tool=" + name + "]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void theAddressIsCopiedWithTheKeyboardAndThatIsSaid(String language) {
        visit(PLEDGE, language);

        assertThat(copiedWith("[data-tool=copy]"))
                .isEqualTo(site.page(PLEDGE, new Language(language)).url());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void theNumberOfAMeasureLeadsToItAndIsCopied(String language) {
        PageKey pledge = new PageKey(PageKind.PLEDGE, "2.2/1");
        visit(pledge, language);
        String copied = copiedWith(".measure__id");

        String address = (String) browser.driver().executeScript("return document.querySelector('.measure__id').hash");
        assertThat(browser.driver().getCurrentUrl()).endsWith(address);
        assertThat(copied).isEqualTo(site.page(pledge, new Language(language)).url() + address);
        browser.viewport(320, 640);
        assertThat(
                        browser.driver()
                                .executeScript(
                                        "const box = document.querySelector('.measure__id').getBoundingClientRect(); return box.height >= 24 && box.width >= 24"))
                .isEqualTo(true);
        assertThat(browser.accessibilityViolations()).isEmpty();
    }

    /** Presses a key on something, waits until the page says that it has copied, and returns what it has. */
    private static String copiedWith(String selector) {
        browser.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        browser.waitFor("return !document.querySelector('[data-tool=copy]').hidden");
        browser.driver().executeScript("document.querySelector(arguments[0]).focus()", selector);
        browser.press(Keys.ENTER);
        assertThat(browser.waitFor("return document.querySelector('.page-tools [role=status]').textContent"
                        + " === document.querySelector('[data-tool=copy]').dataset.done"))
                .isTrue();
        return (String) browser.driver()
                .executeAsyncScript("const done = arguments[0];"
                        + "navigator.clipboard.readText().then(done, error => done(String(error)))");
    }

    @Test
    void sharingIsOfferedOnlyWhereTheBrowserCan() {
        visit(PLEDGE, "ru");
        browser.waitFor("return !document.querySelector('[data-tool=print]').hidden");

        assertThat(tool("print").isDisplayed()).isTrue();
        assertThat(tool("share").isDisplayed())
                .isEqualTo(browser.driver().executeScript("return 'share' in navigator"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROGRAMME_PRINT", "CHAPTER_PRINT", "DISTRICT_PRINT"})
    void anEditionForPaperIsPrintedFromItself(PageKind kind) {
        PageKey edition = site.keys().stream()
                .filter(key -> key.kind() == kind)
                .findFirst()
                .orElseThrow();
        visit(edition, "kk");
        browser.driver().executeScript("window.print = () => { document.body.dataset.printed = 'yes'; }");
        browser.waitFor("return !document.querySelector('[data-tool=print]').hidden");
        tool("print").click();

        assertThat(browser.driver().executeScript("return document.body.dataset.printed"))
                .isEqualTo("yes");
        browser.javaScript(false);
        visit(edition, "kk");
        assertThat(tool("print").isDisplayed()).isFalse();
    }

    @Test
    void withoutJavaScriptThereAreOnlyLinks() {
        browser.javaScript(false);
        visit(PLEDGE, "ru");

        assertThat(browser.driver().findElements(By.cssSelector(".page-tools button")))
                .hasSize(3)
                .noneMatch(WebElement::isDisplayed);
        assertThat(browser.driver().findElements(By.cssSelector(".page-tools a")))
                .hasSize(2)
                .allMatch(WebElement::isDisplayed);
    }

    /** A feed is XML, which a browser shows with its tags where no style says otherwise. */
    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void aFeedThatIsOpenedInABrowserCanBeRead(String language) {
        browser.viewport(320, 640);
        String page = site.page(PageKey.TEXT_CHANGES, new Language(language)).url();
        browser.visit(URI.create(site.baseUrl() + language + "/changes/feed.xml"));

        assertThat(browser.driver().findElement(By.cssSelector("feed > title")).isDisplayed())
                .isTrue();
        assertThat(browser.driver().findElements(By.cssSelector("feed > :is(id, updated, author, link)")))
                .hasSizeGreaterThan(3)
                .noneMatch(WebElement::isDisplayed);
        assertThat(browser.driver()
                        .executeScript(
                                "return document.documentElement.scrollWidth <= innerWidth && innerWidth === 320"))
                .isEqualTo(true);
        browser.driver().findElement(By.cssSelector("feed a")).click();
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(page);
    }

    @Test
    void onPaperThereIsNoNavigation() {
        for (var key :
                List.of(PLEDGE, new PageKey(PageKind.CHAPTER, "1.1"), new PageKey(PageKind.CHAPTER_PRINT, "1.1"))) {
            visit(key, "kk");
            browser.print();

            assertThat(browser.driver()
                            .findElements(By.cssSelector(
                                    "nav:not(.paper__contents), form, .page-tools, .paper__bar, .pager, .skip-link")))
                    .as(key.toString())
                    .noneMatch(WebElement::isDisplayed);
            assertThat(browser.driver().findElement(By.tagName("h1")).isDisplayed())
                    .isTrue();
        }
    }

    @Test
    void aChapterOnPaperIsADocumentOfAFewPages() {
        visit(new PageKey(PageKind.CHAPTER_PRINT, "1.1"), "ru");
        var pdf = Base64.getDecoder()
                .decode(browser.driver().print(new PrintOptions()).getContent());

        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        var pages = new String(pdf, StandardCharsets.ISO_8859_1).split("/Type /Page\\b(?!s)").length - 1;
        assertThat(pages).isBetween(2, 5);
    }
}

package kz.bagdarlama.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.serve.LiveServer;
import kz.bagdarlama.serve.Rebuild;
import kz.bagdarlama.serve.ServeLog;
import kz.bagdarlama.site.Fixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** What an editor sees in an open browser while saving. */
final class ServeBrowserTest {

    private static final String FOLDER = "content/programme/1-economy/1.1-living-standards/03-business-grants/";
    private static final String PAGE = "programme/1.1.3-business-grants/";

    /**
     * What a reader sees at the top of the window. The pixels above it may differ from one load to the next: whether the typeface
     * comes in time for the first paint is the browser's decision.
     */
    private static final String AT_THE_TOP = """
            return [...document.querySelectorAll('main :is(h1, h2, p, dt, dd, strong, a)')]
                .find(each => each.getBoundingClientRect().bottom > 0).textContent;
            """;

    /** Lost when the page is loaded anew. */
    private static final String MARK = "window.stillTheSame = true;";

    @TempDir
    private static Path root;

    private static LiveServer server;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Fixture.copy(Path.of("content"), root.resolve("content"));
        Fixture.copy(Path.of("templates"), root.resolve("templates"));
        server = new LiveServer(
                new BuildOptions(
                        root.resolve("content"), root.resolve("templates"), root.resolve("site"), Optional.empty(), 2),
                0,
                true,
                PhraseBook.of("kk"),
                new ServeLog() {
                    @Override
                    public void rebuilt(Rebuild rebuild) {
                        // What is shown is what counts here.
                    }

                    @Override
                    public void troubled(Phrase what) {
                        throw new AssertionError(what);
                    }
                });
        browser = Browsers.open();
        browser.viewport(800, 600);
    }

    @AfterAll
    static void close() throws IOException {
        browser.close();
        server.close();
    }

    @BeforeEach
    void clear() {
        browser.consoleErrors();
    }

    private static URI uri(String path) {
        return server.uri().resolve(path);
    }

    private static void append(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), Files.readString(root.resolve(file)) + text);
    }

    /** The script is there and listens. */
    private static void visit(String path) {
        browser.visit(uri(path));
        assertThat(browser.waitFor("return document.documentElement.dataset.live === 'open'"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ru, Проверено браузером.", "kk, Браузерде тексерілді."})
    void anOpenPageShowsWhatWasSavedAndKeepsItsPlace(String language, String sentence) throws IOException {
        visit(language + "/" + PAGE);
        browser.driver().executeScript("window.scrollTo(0, 300);" + MARK);
        assertThat(browser.waitFor("return window.scrollY === 300")).isTrue();
        Object atTheTop = browser.driver().executeScript(AT_THE_TOP);

        append(FOLDER + language + ".md", "\n" + sentence + "\n");

        assertThat(browser.waitFor("return document.body.textContent.includes('" + sentence + "')"))
                .isTrue();
        assertThat(browser.waitFor("return document.readyState === 'complete' && window.scrollY > 0"))
                .isTrue();
        assertThat(browser.driver().executeScript(AT_THE_TOP)).isEqualTo(atTheTop);
        assertThat(browser.driver().executeScript("return window.stillTheSame")).isNull();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    @Test
    void stylesChangeWithoutLoadingThePageAnew() throws IOException {
        visit("ru/" + PAGE);
        browser.driver().executeScript("window.scrollTo(0, 250);" + MARK);
        assertThat(browser.waitFor("return window.scrollY === 250")).isTrue();

        append("templates/components/page/page.css", "@layer components { .page { outline: 7px solid red; } }\n");

        assertThat(browser.waitFor("return getComputedStyle(document.querySelector('.page')).outlineWidth === '7px'"))
                .isTrue();
        assertThat(browser.driver().executeScript("return window.stillTheSame")).isEqualTo(true);
        assertThat(browser.driver().executeScript("return window.scrollY")).isEqualTo(250L);
        assertThat(
                        browser.waitFor(
                                "return document.querySelectorAll('link[rel=stylesheet][href*=\"/assets/site.\"]').length === 1"))
                .isTrue();
        assertThat(browser.consoleErrors()).isEmpty();
    }

    /** An editor who saves in several steps has styles change faster than a browser fetches them. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ofStylesThatChangeFasterThanTheyComeTheLastStays(boolean backAndForth) {
        var script = browser.driver().executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                                window.EventSource = class extends EventSource {
                                    constructor(address) {
                                        super(address);
                                        window.events = this;
                                    }
                                };
                                """));
        visit("ru/" + PAGE);
        browser.driver()
                .executeCdpCommand(
                        "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script.get("identifier")));

        // An address of before gives the styles of now.
        browser.driver().executeScript("""
                const now = document.querySelector('link[href*="/assets/site."]').getAttribute('href');
                const other = digit => now.replace(/[0-9a-f]{10}/, digit.repeat(10));
                for (const address of arguments[0] ? [other('1'), now, other('2')] : [other('1'), other('2')]) {
                    events.dispatchEvent(new MessageEvent('style', { data: address }));
                }
                window.last = other('2');
                """, backAndForth);

        assertThat(browser.waitFor("""
                const links = [...document.querySelectorAll('link[href*="/assets/site."]')];
                return links.length === 1 && links[0].getAttribute('href') === last;
                """)).isTrue();
    }

    @Test
    void interfaceStringsAndTemplatesShowToo() throws IOException {
        visit("kk/" + PAGE);
        Path messages = root.resolve("content/messages/kk.yaml");
        String before = Files.readString(messages);
        Files.writeString(messages, before + "frame:\n  skip: Мазмұнға өту осында\n");

        assertThat(browser.waitFor("return document.querySelector('.skip-link').textContent.endsWith('осында')"))
                .isTrue();

        visit("kk/" + PAGE);
        Path template = root.resolve("templates/pages/pledge.ftlh");
        Files.writeString(
                template, Files.readString(template).replaceFirst("<@layout\\.page[^>]*>", "$0<p id=\"new\">1</p>"));

        assertThat(browser.waitFor("return document.getElementById('new') !== null"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void errorsLieOverThePageInTheEditorsLanguageUntilTheyAreMended(String language) throws IOException {
        Path file = root.resolve(FOLDER + language + ".md");
        String good = Files.readString(file);
        visit(language + "/" + PAGE);
        browser.driver().executeScript(MARK);

        append(FOLDER + language + ".md", "\n77777\n");

        assertThat(browser.waitFor("return document.querySelector('.live-overlay') !== null"))
                .isTrue();
        assertThat(text(".live-overlay h2")).isEqualTo("Қателер: 1");
        assertThat(browser.driver().executeScript("return document.querySelector('.live-overlay').lang"))
                .isEqualTo("kk");
        assertThat(text(".live-overlay pre"))
                .contains(language + ".md:")
                .contains("қате[unknown-figure]")
                .contains("| 77777")
                .contains("^^^^^");
        assertThat(browser.driver().executeScript("return document.activeElement.getAttribute('role')"))
                .isEqualTo("alertdialog");
        for (ColorScheme scheme : ColorScheme.values()) {
            browser.colorScheme(scheme);
            assertThat(browser.accessibilityViolations()).as(scheme.name()).isEmpty();
        }

        browser.press(Keys.ESCAPE);
        assertThat(browser.waitFor("return document.querySelector('.live-overlay') === null"))
                .isTrue();

        append(FOLDER + language + ".md", "\n88888\n");
        assertThat(browser.waitFor("return document.querySelectorAll('.live-overlay pre').length === 2"))
                .isTrue();

        Files.writeString(file, good);

        assertThat(browser.waitFor("return document.querySelector('.live-overlay') === null"))
                .isTrue();
        assertThat(browser.driver().executeScript("return window.stillTheSame")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru/light", "kk/dark"})
    void everyComponentFitsAPhoneByItself(String address) throws IOException {
        browser.viewport(320, 600);
        visit("_components/" + address + "/");

        assertThat(browser.driver().executeScript("return document.querySelectorAll('.components__part').length > 30"))
                .isEqualTo(true);
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(320L);
        assertThat(browser.driver()
                        .executeScript(
                                "return getComputedStyle(document.documentElement).getPropertyValue('color-scheme')"))
                .isEqualTo(address.substring(address.indexOf('/') + 1));
        browser.viewport(800, 600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void theLanguagesOfAPageStandSideBySide(String language) throws IOException {
        visit(language + "/" + PAGE);
        assertThat(text(".live-compare")).isEqualTo("Тілдерді салыстыру");
        assertThat(browser.accessibilityViolations()).isEmpty();
        browser.driver().executeScript("document.querySelector('.live-compare').click()");
        assertThat(browser.waitFor("return document.querySelector('.compare') !== null"))
                .isTrue();
        browser.viewport(1280, 900);

        // Both columns of every row start at the same height, beside each other.
        assertThat(browser.driver().executeScript("""
                        return [...document.querySelectorAll('.compare-row')].every(row => {
                            const [one, other] = [...row.children].map(each => each.getBoundingClientRect());
                            return one.top === other.top && one.right <= other.left;
                        });
                        """)).isEqualTo(true);
        for (ColorScheme scheme : ColorScheme.values()) {
            browser.colorScheme(scheme);
            assertThat(browser.accessibilityViolations()).as(scheme.name()).isEmpty();
        }
        browser.viewport(320, 600);
        assertThat(browser.driver().executeScript("return document.documentElement.scrollWidth"))
                .isEqualTo(320L);
        browser.viewport(800, 600);

        String sentence = language.equals("ru") ? "Видно и здесь." : "Мұнда да көрінеді.";
        assertThat(browser.waitFor("return document.documentElement.dataset.live === 'open'"))
                .isTrue();
        append(FOLDER + language + ".md", "\n" + sentence + "\n");
        assertThat(browser.waitFor("return document.body.textContent.includes('" + sentence + "')"))
                .isTrue();
    }

    /** What a script puts there may come after the page. */
    private static String text(String selector) {
        assertThat(browser.waitFor("return document.querySelector('" + selector + "') !== null"))
                .as(selector)
                .isTrue();
        return (String) browser.driver().executeScript("return document.querySelector('" + selector + "').textContent");
    }
}

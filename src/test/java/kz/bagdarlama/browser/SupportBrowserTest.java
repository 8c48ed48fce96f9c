package kz.bagdarlama.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The helpers of this package see what is wrong with a page, and nothing where nothing is. */
final class SupportBrowserTest {
    private static final String GOOD = """
            <!DOCTYPE html>
            <html lang="kk"><head><meta charset="utf-8"><title>Бағдарлама</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="style.css"></head>
            <body><main><h1>Бағдарлама</h1><p id="script">жоқ</p>
            <script>document.getElementById('script').textContent = 'бар'</script></main></body></html>
            """;

    private static final String BAD = """
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title>Bad</title>
            <link rel="icon" href="data:,">
            <script src="http://127.0.0.1:9/tracker.js"></script></head>
            <body><main><h1>Bad</h1><img src="missing.png"></main>
            <script>throw new Error('on purpose')</script></body></html>
            """;

    private static final String STYLE = """
            body { background: #fff; color: #000 }
            main { block-size: 3000px }
            @media (prefers-color-scheme: dark) { body { background: #000; color: #fff } }
            """;

    @TempDir
    private static Path directory;

    @AutoClose
    private static StaticServer server;

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(directory.resolve("kk/empty"));
        Files.writeString(directory.resolve("kk/index.html"), GOOD);
        Files.writeString(directory.resolve("kk/style.css"), STYLE);
        Files.writeString(directory.resolve("bad.html"), BAD);
        Files.writeString(directory.resolve("404.html"), GOOD.replace("<h1>Бағдарлама", "<h1>Бет табылмады"));
        server = StaticServer.serve(directory);
        browser = Browsers.open();
    }

    @BeforeEach
    void reset() {
        browser.viewport(1280, 800);
        browser.colorScheme(ColorScheme.LIGHT);
        browser.javaScript(true);
        browser.requests();
        browser.consoleErrors();
    }

    @Test
    void aGoodPageHasNoFindings() {
        browser.visit(server.uri("/kk/"));

        assertThat(browser.accessibilityViolations()).isEmpty();
        assertThat(browser.consoleErrors()).isEmpty();
        assertThat(browser.foreignRequests()).isEmpty();
    }

    @Test
    void requestsAreListed() {
        browser.visit(server.uri("/kk/"));

        assertThat(browser.requests()).contains(server.uri("/kk/"), server.uri("/kk/style.css"));
    }

    @Test
    void accessibilityViolationsNameRuleAndElement() {
        browser.visit(server.uri("/bad.html"));

        assertThat(browser.accessibilityViolations())
                .anySatisfy(line -> assertThat(line).startsWith("html-has-lang (serious): html: "))
                .anySatisfy(line -> assertThat(line).startsWith("image-alt (critical): img: "));
    }

    @Test
    void wordsAreJudgedWithoutColoursAndColoursWithoutWords() throws IOException {
        Files.writeString(
                directory.resolve("pale.html"),
                GOOD.replace("<html lang=\"kk\">", "<html>")
                        .replace("<h1>", "<h1 style=\"color: #eee; background: #fff\">"));
        browser.visit(server.uri("/pale.html"));

        assertThat(browser.accessibilityViolations(Browser.AxeRules.WORDS))
                .singleElement()
                .asString()
                .startsWith("html-has-lang ");
        assertThat(browser.accessibilityViolations(Browser.AxeRules.COLOURS))
                .singleElement()
                .asString()
                .startsWith("color-contrast ");
        assertThat(browser.accessibilityViolations()).hasSize(2);
    }

    @Test
    void consoleErrorsAreThoseOfScriptsAndRequests() {
        browser.visit(server.uri("/bad.html"));

        assertThat(browser.consoleErrors())
                .anySatisfy(line -> assertThat(line).contains("on purpose"))
                .anySatisfy(line -> assertThat(line).contains("missing.png", "404"));
    }

    @Test
    void requestsToOtherHostsAreSeenEvenIfTheyFail() {
        browser.visit(server.uri("/bad.html"));

        assertThat(browser.foreignRequests()).singleElement().hasToString("http://127.0.0.1:9/tracker.js");
    }

    @Test
    void scriptsCanBeForbidden() {
        browser.visit(server.uri("/kk/"));
        assertThat(scriptRan()).isTrue();

        browser.javaScript(false);
        browser.visit(server.uri("/kk/"));
        assertThat(scriptRan()).isFalse();
    }

    @Test
    void theViewportIsAsWideAsAsked() {
        browser.viewport(320, 640);
        browser.visit(server.uri("/kk/"));

        assertThat(browser.driver().executeScript("return [innerWidth, innerHeight].join()"))
                .isEqualTo("320,640");
    }

    @Test
    void screenshotsShowWindowOrPageInTheColourScheme(@TempDir Path screenshots) throws IOException {
        browser.colorScheme(ColorScheme.DARK);
        browser.visit(server.uri("/kk/"));
        browser.screenshot(screenshots.resolve("window.png"));
        browser.fullPageScreenshot(screenshots.resolve("page.png"));

        var window = ImageIO.read(screenshots.resolve("window.png").toFile());
        var page = ImageIO.read(screenshots.resolve("page.png").toFile());
        assertThat(window.getWidth()).isEqualTo(1280);
        assertThat(window.getHeight()).isEqualTo(800);
        assertThat(window.getRGB(0, 0)).isEqualTo(0xff000000);
        assertThat(page.getHeight()).isGreaterThan(3000);
    }

    @Test
    void aDirectoryIsItsIndexAndAnUnknownPathTheSitesOwnPage() {
        browser.visit(server.uri("/kk"));
        assertThat(browser.driver().getCurrentUrl())
                .hasToString(server.uri("/kk/").toString());

        browser.visit(server.uri("/kk/empty/"));
        assertThat(browser.driver().findElement(By.tagName("h1")).getText()).isEqualTo("Бет табылмады");
    }

    private static boolean scriptRan() {
        return browser.driver().findElement(By.id("script")).getText().equals("бар");
    }
}

package kz.bagdarlama.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.browser.Browser.AxeRules;
import kz.bagdarlama.site.Fixture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Tables of texts: a wide one, which no phone has room for, and the small one of the small site. */
final class TableBrowserTest {

    private static final int NARROW = 320;

    /** A sheet of A4 between its margins, in CSS pixels. */
    private static final int SHEET = 680;

    /** More elements take the focus on no page of the small site. */
    private static final int MOST_STEPS = 80;

    private static final String RUSSIAN = """

            **Водоснабжение по временам года**

            | Время года | Водопотребление | Водоотведение | Водоподготовка | Водохранилища |
            | --- | --- | --- | --- | ---: |
            | Весна | увеличивается | увеличивается | обыкновенная | наполняются |
            | Осень | уменьшается | уменьшается | обыкновенная | опустошаются |
            """;

    private static final String KAZAKH = """

            **Жыл мезгілдері бойынша сумен жабдықтау**

            | Жыл мезгілі | Сутұтынушылық | Кәріздендірілу | Тазартылғандығы | Суқоймалардағы |
            | --- | --- | --- | --- | ---: |
            | Көктем | көбейтілмекте | көбейтілмекте | өзгертілмеген | толтырылмақта |
            | Күз | азайтылмақта | азайтылмақта | өзгертілмеген | босатылмақта |
            """;

    @TempDir
    private static Path root;

    @AutoClose
    private static StaticServer server;

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        Fixture.small(root);
        append("ru.md", RUSSIAN);
        append("kk.md", KAZAKH);
        Path folder = Files.createDirectory(root.resolve("site"));
        server = StaticServer.serve(folder);
        Fixture.succeed(
                "build",
                "--content",
                root.resolve("content").toString(),
                "--templates",
                "templates",
                "--base-url",
                server.uri("/").toString(),
                "--output",
                folder.toString());
        browser = Browsers.open();
    }

    private static void append(String file, String table) throws IOException {
        Path page = root.resolve("content/pages/about").resolve(file);
        Files.writeString(page, Files.readString(page) + table);
    }

    private static void visit(String page, int width) {
        browser.colorScheme(ColorScheme.LIGHT);
        browser.viewport(width, 800);
        browser.visit(server.uri("/" + page));
    }

    private static boolean isTrue(String script) {
        return Boolean.TRUE.equals(browser.driver().executeScript("""
                const region = document.querySelector('.prose__table');
                const table = region.querySelector('table');
                const width = document.documentElement.clientWidth;
                """ + script));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru/about/", "kk/about/", "ru/results/", "kk/results/"})
    void onANarrowPhoneTheTableScrollsAndNotThePage(String page) {
        visit(page, NARROW);

        assertThat(isTrue("return document.scrollingElement.scrollWidth <= width"))
                .isTrue();
        assertThat(isTrue("return region.getBoundingClientRect().right <= width + 0.5"))
                .isTrue();
        assertThat(isTrue("return region.scrollWidth > region.clientWidth")).isEqualTo(page.endsWith("about/"));
        assertThat(isTrue("return parseFloat(getComputedStyle(table).fontSize) >= 12"))
                .isTrue();
        // The caption stays in sight however wide the table is.
        assertThat(isTrue("return table.caption.getBoundingClientRect().right <= width + 0.5"))
                .isTrue();
        assertThat(browser.accessibilityViolations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru/about/", "kk/about/"})
    void theKeyboardReachesAndScrollsIt(String page) {
        visit(page, NARROW);
        int steps = 0;
        while (!isTrue("return document.activeElement === region") && steps++ < MOST_STEPS) {
            browser.press(Keys.TAB);
        }

        assertThat(isTrue("return document.activeElement === region")).isTrue();
        assertThat(isTrue("return region.getAttribute('role') === 'region' && region.ariaLabel.trim() !== ''"))
                .isTrue();
        assertThat(isTrue("const style = getComputedStyle(region);"
                        + "return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2"))
                .isTrue();
        for (int i = 0; i < 30; i++) {
            browser.press(Keys.ARROW_RIGHT);
        }
        assertThat(browser.waitFor("const region = document.querySelector('.prose__table');"
                        + "return region.scrollLeft >= region.scrollWidth - region.clientWidth - 1"))
                .as("the last column comes into sight")
                .isTrue();
        browser.press(Keys.TAB);
        assertThat(isTrue("return document.activeElement !== region"))
                .as("no trap")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru/about/", "kk/about/", "ru/results/", "kk/results/"})
    void onPaperItIsWhole(String page) {
        visit(page, SHEET);
        browser.print();

        assertThat(isTrue("return getComputedStyle(region).overflowX === 'visible'"))
                .isTrue();
        assertThat(browser.driver().executeScript("""
                        const width = document.documentElement.clientWidth;
                        return [...document.querySelectorAll('.prose__table :is(caption, th, td)')].filter(cell => {
                            const box = cell.getBoundingClientRect();
                            return !cell.checkVisibility() || !box.width || box.left < -0.5 || box.right > width + 0.5;
                        }).map(cell => cell.textContent);
                        """)).isEqualTo(List.of());
    }

    @ParameterizedTest
    @CsvSource({"ru/about/,1280", "kk/about/,1280", "ru/about/,320", "kk/results/,320"})
    void inTheDarkItCanBeRead(String page, int width) {
        visit(page, width);
        browser.colorScheme(ColorScheme.DARK);

        assertThat(browser.accessibilityViolations(AxeRules.COLOURS)).isEmpty();
        assertThat(isTrue("return getComputedStyle(table).color !== getComputedStyle(document.body).backgroundColor"))
                .isTrue();
        // Rows are told apart by their lines, which must not vanish in the dark.
        assertThat(isTrue("const cell = table.querySelector('td');"
                        + "const line = getComputedStyle(cell).borderBlockEndColor;"
                        + "return parseFloat(getComputedStyle(cell).borderBlockEndWidth) === 0"
                        + " || line !== getComputedStyle(document.body).backgroundColor"))
                .isTrue();
    }
}

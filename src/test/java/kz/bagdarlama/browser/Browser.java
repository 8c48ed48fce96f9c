package kz.bagdarlama.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.json.JsonMapper;

/** One open Chromium window, with what the tests of a static site ask of it. */
public final class Browser implements AutoCloseable {
    /** Which rules of axe-core a page is held against: those of WCAG 2.2 at level AA and the checker's best practice. */
    public enum AxeRules {
        /** Every one of them. */
        ALL,
        /** Those that judge colours alone, for a page that was held against the others in other colours. */
        COLOURS,
        /** All but those: they take as long as all others together, and a page has few sorts of text. */
        ALL_BUT_COLOURS,
        /**
         * All but those that ask only for elements, classes, roles and styles: on a page whose every element stands, so named and
         * so styled, below the same elements as one on a page before, they find nothing new. A rule that a later version brings
         * is asked on every page until it is listed here.
         */
        WORDS
    }

    /** The rules of {@link AxeRules#COLOURS}. */
    private static final List<String> COLOUR_RULES = List.of("color-contrast", "link-in-text-block");

    /** What {@link AxeRules#WORDS} leaves out. */
    private static final List<String> RULES_OF_STRUCTURE = List.of(
            "aria-allowed-attr",
            "aria-allowed-role",
            "aria-conditional-attr",
            "aria-deprecated-role",
            "aria-hidden-body",
            "aria-hidden-focus",
            "aria-prohibited-attr",
            "aria-required-attr",
            "aria-required-parent",
            "aria-roles",
            "aria-valid-attr",
            "avoid-inline-spacing",
            "blink",
            "color-contrast",
            "css-orientation-lock",
            "landmark-banner-is-top-level",
            "landmark-complementary-is-top-level",
            "landmark-contentinfo-is-top-level",
            "landmark-main-is-top-level",
            "link-in-text-block",
            "marquee",
            "nested-interactive",
            "no-autoplay-audio",
            "presentation-role-conflict",
            "region",
            "server-side-image-map",
            "tabindex",
            "target-size");

    /**
     * Runs axe-core on the page, once for each item of the first argument, and answers one line for each element that breaks a rule:
     * one of those that are named as {@code only} or, where none is, of all that are not named as {@code without}; on the whole page
     * or only for the elements of {@code window.samples} with the keys that are named as {@code at}.
     */
    private static final String RUN_AXE = """
            const [runs, done] = arguments;
            const violations = async () => {
                const found = [];
                for (const { only, without, at } of runs) {
                    const results = await axe.run(at.length ? { include: at.map(key => samples.get(key)) } : document, {
                        preload: false, // would fetch style sheets a second time, which our pages rightly forbid
                        resultTypes: ['violations'],
                        runOnly: only.length
                            ? { type: 'rule', values: only }
                            : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                        rules: {
                            'target-size': { enabled: true }, // is left out unless asked for
                            ...Object.fromEntries(without.map(rule => [rule, { enabled: false }])),
                        },
                    });
                    found.push(...results.violations);
                }
                return found.flatMap(rule => rule.nodes.map(node =>
                    `${rule.id} (${rule.impact}): ${node.target.join(' ')}: ${node.failureSummary}`
                        .replace(/\\s+/g, ' ')));
            };
            if (window.axe) violations().then(done, error => done(['axe-core failed: ' + error]));
            else done(null); // the page was loaded before axe-core began to come with pages
            """;

    private static final String AXE = resource("/axe.min.js");

    /** Long enough for a machine that does much else: only what never comes is waited for so long. */
    private static final Duration WAIT = Duration.ofMinutes(1);

    private static final Duration LONGEST_SCRIPT = Duration.ofMinutes(10);

    private final ChromeDriver driver;
    private boolean axeComesWithPages;
    private final JsonMapper json = JsonMapper.shared();

    /** What was set last, by the command that sets it: to set it again would cost as much as a change. */
    private final Map<String, Map<String, Object>> settings = new HashMap<>();

    private String authority;

    Browser(ChromeDriver driver) {
        this.driver = driver;
        driver.manage().timeouts().scriptTimeout(LONGEST_SCRIPT);
    }

    /** The driver itself, for what this class does not offer. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens a page and waits until it is loaded. */
    public void visit(URI page) {
        driver.get(page.toString());
        authority = page.getAuthority();
    }

    /** Makes the window as large as a screen of so many CSS pixels. */
    public void viewport(int width, int height) {
        set(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Sets what the reader's system prefers. */
    public void colorScheme(ColorScheme scheme) {
        emulate("", scheme);
    }

    /** Lays pages out as for paper, until the next {@link #colorScheme}. */
    public void print() {
        emulate("print", ColorScheme.LIGHT);
    }

    /** Sets the size of text that the reader has chosen; browsers start with 16 pixels. */
    public void textSize(int pixels) {
        set("Page.setFontSizes", Map.of("fontSizes", Map.of("standard", pixels, "fixed", pixels * 13 / 16)));
    }

    /** Presses and releases a key, as a reader without a mouse does. */
    public void press(Keys key) {
        press(key, 1);
    }

    /** Presses and releases a key so many times. */
    public void press(Keys key, int times) {
        new Actions(driver)
                .sendKeys(Collections.nCopies(times, key).toArray(Keys[]::new))
                .perform();
    }

    /** Waits up to a minute until a script answers true, and tells whether it did. */
    public boolean waitFor(String script) {
        var end = System.nanoTime() + WAIT.toNanos();
        while (!Boolean.TRUE.equals(driver.executeScript(script))) {
            if (System.nanoTime() > end) {
                return false;
            }
        }
        return true;
    }

    /**
     * The families that the letters of an element are really drawn in, with those of its children and theirs but no deeper;
     * fonts of the system say so.
     */
    public Set<String> fontsDrawn(String selector) {
        driver.executeCdpCommand("DOM.enable", Map.of());
        driver.executeCdpCommand("CSS.enable", Map.of());
        var document = (Map<?, ?>)
                driver.executeCdpCommand("DOM.getDocument", Map.of("depth", 0)).get("root");
        var node = driver.executeCdpCommand(
                "DOM.querySelector", Map.of("nodeId", document.get("nodeId"), "selector", selector));
        var fonts = driver.executeCdpCommand("CSS.getPlatformFontsForNode", Map.of("nodeId", node.get("nodeId")));
        return ((List<?>) fonts.get("fonts"))
                .stream()
                        .map(font -> (Map<?, ?>) font)
                        .map(font -> font.get("familyName")
                                + (Boolean.TRUE.equals(font.get("isCustomFont")) ? "" : " (system)"))
                        .collect(Collectors.toSet());
    }

    /** Allows or forbids the scripts of the pages visited from now on; those of the tests themselves always run. */
    public void javaScript(boolean allowed) {
        set("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
    }

    /** Saves a PNG of what the window shows. */
    public void screenshot(Path file) {
        screenshot(file, false);
    }

    /** Saves a PNG of the whole page, as far as it scrolls. */
    public void fullPageScreenshot(Path file) {
        screenshot(file, true);
    }

    /** What axe-core finds wrong with the page, one line for each element and rule; none is what a test wants. */
    public List<String> accessibilityViolations() {
        return accessibilityViolations(AxeRules.ALL);
    }

    /** The same for some of the rules: to hold a long page against all of them takes seconds. */
    public List<String> accessibilityViolations(AxeRules rules) {
        return violations(List.of(run(rules, List.of())));
    }

    /**
     * The same, and the rules of {@link AxeRules#COLOURS} for some elements.
     *
     * @param rules those that the whole page is held against, if any
     * @param samples the keys of the elements in {@code window.samples}, where a script has laid them
     */
    List<String> accessibilityViolations(Optional<AxeRules> rules, Collection<String> samples) {
        var runs = new ArrayList<Map<String, Object>>();
        rules.ifPresent(each -> runs.add(run(each, List.of())));
        if (!samples.isEmpty()) {
            runs.add(run(AxeRules.COLOURS, List.copyOf(samples)));
        }
        return runs.isEmpty() ? List.of() : violations(runs);
    }

    private static Map<String, Object> run(AxeRules rules, List<String> samples) {
        return Map.of(
                "only",
                rules == AxeRules.COLOURS ? COLOUR_RULES : List.of(),
                "without",
                switch (rules) {
                    case WORDS -> RULES_OF_STRUCTURE;
                    case ALL_BUT_COLOURS -> COLOUR_RULES;
                    default -> List.of();
                },
                "at",
                samples);
    }

    private List<String> violations(List<Map<String, Object>> runs) {
        if (!axeComesWithPages) {
            driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", AXE));
            axeComesWithPages = true;
        }
        var found = driver.executeAsyncScript(RUN_AXE, runs);
        if (found == null) {
            driver.executeScript(AXE);
            found = driver.executeAsyncScript(RUN_AXE, runs);
        }
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** The errors written to the console since the last call, of pages' scripts and of failed requests alike. */
    public List<String> consoleErrors() {
        return log(LogType.BROWSER)
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The web addresses requested since the last call. */
    public List<URI> requests() {
        return log(LogType.PERFORMANCE)
                // Most entries are of other kinds, and to read one takes longer than to see that.
                .filter(entry -> entry.getMessage().contains("Network.requestWillBeSent"))
                .map(entry -> json.readTree(entry.getMessage()).path("message"))
                .filter(message -> message.path("method").asString("").equals("Network.requestWillBeSent"))
                .map(message -> message.at("/params/request/url").asString())
                .filter(address -> address.startsWith("http"))
                .map(URI::create)
                .toList();
    }

    /** The web addresses requested since the last call that are not of the host and port of the page visited last. */
    public List<URI> foreignRequests() {
        return requests().stream()
                .filter(address -> !address.getAuthority().equals(authority))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }

    private void set(String command, Map<String, Object> values) {
        if (!values.equals(settings.put(command, values))) {
            driver.executeCdpCommand(command, values);
        }
    }

    private void emulate(String medium, ColorScheme scheme) {
        set(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "media",
                        medium,
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme.value()))));
    }

    private void screenshot(Path file, boolean beyondViewport) {
        var answer = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", beyondViewport));
        try {
            Files.write(file, Base64.getDecoder().decode((String) answer.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<LogEntry> log(String type) {
        return driver.manage().logs().get(type).getAll().stream();
    }

    private static String resource(String name) {
        try (InputStream stream = Browser.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package kz.bagdarlama.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import kz.bagdarlama.host.HostPrograms;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Opens the system's Chromium for tests.
 *
 * <p>Where it is missing and Debian's packages can be had without a password, they are installed; otherwise the test
 * fails and says what to install. A browser test never passes because there was no browser.
 */
public final class Browsers {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> DRIVERS = List.of("chromedriver");
    private static final List<String> PACKAGES = List.of("chromium", "chromium-driver");

    private static final List<String> ARGUMENTS = List.of(
            "--headless=new",
            "--no-sandbox", // Chromium's sandbox does not work for root, which is what containers run as
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--force-prefers-reduced-motion", // smooth scrolling would have clicks miss what is still moving
            "--force-color-profile=srgb");

    /** Warns that it lacks typed commands for a browser as new as this one; we send plain ones. */
    private static final Logger DEVTOOLS = Logger.getLogger("org.openqa.selenium.devtools");

    private static Programs programs;
    private static String problem;

    static {
        DEVTOOLS.setLevel(Level.SEVERE);
    }

    private Browsers() {}

    /** Opens a browser with a fresh profile; the caller closes it. */
    public static Browser open() {
        var programs = programs();
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(programs.browser().toFile());
        options.addArguments(ARGUMENTS);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(programs.driver().toFile())
                .withSilent(true)
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** The browser itself, for what starts it without a driver. */
    public static Path program() {
        return programs().browser();
    }

    /** Where the browser and its driver are. */
    private record Programs(Path browser, Path driver) {
        static Optional<Programs> find() {
            return HostPrograms.onPath(BROWSERS)
                    .flatMap(browser -> HostPrograms.onPath(DRIVERS).map(driver -> new Programs(browser, driver)));
        }
    }

    /** Looks, and installs, once for all test classes; each of them that finds nothing fails with the instruction. */
    private static synchronized Programs programs() {
        if (problem != null) {
            throw new IllegalStateException(problem);
        }
        if (programs == null) {
            try {
                programs = Programs.find()
                        .orElseGet(() -> HostPrograms.install(PACKAGES, Programs::find, Browsers::instruction));
            } catch (IllegalStateException e) {
                problem = e.getMessage();
                throw e;
            }
        }
        return programs;
    }

    private static String instruction(String problem) {
        return "Browser tests need Chromium and its driver: put %s and %s on the PATH (Debian: apt-get install %s). %s"
                .formatted(
                        String.join(" or ", BROWSERS),
                        String.join(" or ", DRIVERS),
                        String.join(" ", PACKAGES),
                        problem);
    }
}

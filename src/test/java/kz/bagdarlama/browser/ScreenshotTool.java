package kz.bagdarlama.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.bagdarlama.html.PublishedSite;
import kz.bagdarlama.html.SitePage;

/**
 * Takes pictures of the real site for whoever changes how it looks: 320, 390, 768 and 1280 pixels wide, light and dark, in every
 * language, each page in full length. Give it a folder and, if not one page of each kind, paths below the language:
 *
 * <pre>{@code
 * ./mvnw -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath.txt
 * java -cp "target/test-classes:target/classes:$(cat target/classpath.txt)" \
 *     kz.bagdarlama.browser.ScreenshotTool /tmp/pictures programme/ districts/alatau/
 * }</pre>
 */
final class ScreenshotTool {
    private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1280);
    private static final int HEIGHT = 800;

    private ScreenshotTool() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println(
                    "usage: ScreenshotTool FOLDER [PATH...], for example /tmp/pictures programme/ topics/air/");
            System.exit(2);
        }
        var pictures = Files.createDirectories(Path.of(arguments[0]));
        var paths = List.of(arguments).subList(1, arguments.length);
        var folder = Files.createTempDirectory("bagdarlama-");
        try (var server = StaticServer.serve(folder);
                var browser = Browsers.open()) {
            var site = PublishedSite.build(folder, server.uri("/").toString());
            for (var page : paths.isEmpty() ? site.oneOfEachKind() : pages(site, paths)) {
                browser.visit(URI.create(page.url()));
                for (var width : WIDTHS) {
                    browser.viewport(width, HEIGHT);
                    for (var scheme : ColorScheme.values()) {
                        browser.colorScheme(scheme);
                        browser.fullPageScreenshot(pictures.resolve(name(page, width, scheme)));
                    }
                }
            }
        } finally {
            delete(folder);
        }
        try (var made = Files.list(pictures)) {
            System.out.println(made.count() + " pictures in " + pictures);
        }
    }

    private static Collection<SitePage> pages(PublishedSite site, List<String> paths) {
        return paths.stream()
                .flatMap(path -> site.languages().stream()
                        .map(language -> site.baseUrl() + language + "/" + path)
                        .map(url -> site.pages().stream()
                                .filter(page -> page.url().equals(url))
                                .findFirst()
                                .orElseThrow(() -> new IllegalArgumentException("no page " + url))))
                .toList();
    }

    /** Such as {@code programme-ru-0320-dark.png}, so that neighbours in a list are what one compares. */
    private static String name(SitePage page, int width, ColorScheme scheme) {
        var language = page.language().map(Object::toString).orElse("all");
        var path = page.file()
                .replaceFirst("^" + language + "/", "")
                .replaceFirst("\\.html$", "")
                .replaceFirst("(?<=.)/index$", "")
                .replace('/', '_');
        return String.format(Locale.ROOT, "%s-%s-%04d-%s.png", path, language, width, scheme.value());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}

package kz.bagdarlama.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.source.ContentReader;
import org.jsoup.Jsoup;

/**
 * The real site, built from {@code content/} and {@code templates/} of this repository: what readers get, page by page, next to
 * the content that it was made of.
 */
public final class PublishedSite {
    /** What editors wrote. */
    public static final Path CONTENT = Path.of("content");

    /** What designers made. */
    public static final Path TEMPLATES = Path.of("templates");

    private final Path folder;
    private final String baseUrl;
    private final List<String> diagnostics;
    private final Content content;
    private final Routes routes;
    private final List<SitePage> pages;
    private final Map<String, SitePage> byFile;

    private PublishedSite(Path folder, String baseUrl, Path contentFolder) throws IOException {
        var diagnostics = new Diagnostics();
        var options = new BuildOptions(contentFolder, TEMPLATES, folder, Optional.of(baseUrl), 2);
        try (var session = new BuildSession(options)) {
            session.build(diagnostics);
        }
        this.diagnostics =
                diagnostics.sorted().stream().map(PublishedSite::line).toList();
        if (diagnostics.hasErrors()) {
            throw new AssertionError("the site has errors; ./bagdarlama check shows them in full:\n"
                    + String.join("\n", this.diagnostics));
        }
        this.folder = folder;
        this.baseUrl = baseUrl;
        content = new ContentReader(contentFolder, contentFolder.toString(), diagnostics)
                .read()
                .orElseThrow();
        routes = Routes.of(content, baseUrl, diagnostics);
        pages = readPages();
        byFile = pages.stream().collect(Collectors.toMap(SitePage::file, Function.identity()));
    }

    /**
     * Builds the site.
     *
     * @param folder where to
     * @param baseUrl the address it will be served under, with a slash at the end
     * @throws AssertionError if content or templates have errors
     */
    public static PublishedSite build(Path folder, String baseUrl) {
        return build(folder, baseUrl, CONTENT);
    }

    /** Builds it from another content, such as a copy in which something is changed. */
    static PublishedSite build(Path folder, String baseUrl, Path content) {
        try {
            return new PublishedSite(folder, baseUrl, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of every file below a folder by its path there, with {@code /} between names. */
    public static SortedMap<String, byte[]> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            var found = new TreeMap<String, byte[]>();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the build warned of, one line each. */
    public List<String> diagnostics() {
        return diagnostics;
    }

    public Path folder() {
        return folder;
    }

    public String baseUrl() {
        return baseUrl;
    }

    public Content content() {
        return content;
    }

    public List<Language> languages() {
        return content.site().languages();
    }

    /** Every HTML file, in the order of their paths. */
    public List<SitePage> pages() {
        return pages;
    }

    /** The page in a file, if there is one. */
    public Optional<SitePage> page(String file) {
        return Optional.ofNullable(byFile.get(file));
    }

    /** The page about something in a language. */
    public SitePage page(PageKey key, Language language) {
        return page(routes.file(key, language)).orElseThrow(() -> new AssertionError("no page of " + key));
    }

    /** The same page in another language. */
    public SitePage twin(SitePage page, Language language) {
        return page(page.key().orElseThrow(), language);
    }

    /**
     * Of each kind of page and each language the one with most in it: where something is too wide, too long or missing, it
     * shows there first.
     */
    public Collection<SitePage> oneOfEachKind() {
        var largest = new LinkedHashMap<String, SitePage>();
        pages.stream()
                .sorted(Comparator.comparingInt(
                        (SitePage page) -> -page.html().body().html().length()))
                .forEach(page -> largest.putIfAbsent(
                        page.kind() + (page.key().isEmpty() ? page.file() : page.language()), page));
        return largest.values().stream()
                .sorted(Comparator.comparing(SitePage::file))
                .toList();
    }

    /** What the site must have a page of in each language. */
    public List<PageKey> keys() {
        var keys = new ArrayList<PageKey>();
        for (var kind : PageKind.values()) {
            var only = new PageKey(kind, "");
            if (routes.has(only)) {
                keys.add(only);
            }
        }
        var programme = content.programme();
        programme.sections().forEach(it -> keys.add(key(PageKind.SECTION, it.id())));
        programme.chapters().forEach(it -> keys.add(key(PageKind.CHAPTER, it.id())));
        programme.pledges().forEach(it -> keys.add(key(PageKind.PLEDGE, it.id())));
        content.districts().forEach(it -> keys.add(key(PageKind.DISTRICT, it.id())));
        content.topics().forEach(it -> keys.add(key(PageKind.TOPIC, it.id())));
        content.pages().forEach(it -> keys.add(key(PageKind.PAGE, it.id())));
        // Gathered from the pledges themselves: a page for whatever they mention, and none for what they do not.
        var gathered = new LinkedHashSet<PageKey>();
        programme.pledges().forEach(pledge -> {
            pledge.commitment().ifPresent(kind -> gathered.add(key(PageKind.UNDERTAKING, kind.id())));
            pledge.project().ifPresent(project -> gathered.add(key(PageKind.PROJECT, project.id())));
            pledge.deadlines().flatMapToInt(Deadline::years).forEach(year -> gathered.add(key(PageKind.YEAR, year)));
            pledge.allDistricts()
                    .forEach(district -> pledge.topics()
                            .forEach(topic -> gathered.add(PageKey.districtTopic(district.id(), topic.id()))));
        });
        keys.addAll(gathered);
        List.copyOf(keys).stream()
                .flatMap(key -> key.edition().stream())
                .filter(edition -> !keys.contains(edition))
                .forEach(keys::add);
        return keys;
    }

    private static PageKey key(PageKind kind, Object id) {
        return new PageKey(kind, id.toString());
    }

    private List<SitePage> readPages() throws IOException {
        Map<String, PageKey> keyOf = new LinkedHashMap<>();
        Map<String, Language> languageOf = new LinkedHashMap<>();
        for (var language : languages()) {
            for (var key : keys()) {
                keyOf.put(routes.file(key, language), key);
                languageOf.put(routes.file(key, language), language);
            }
        }
        var read = new ArrayList<SitePage>();
        var redirects = redirects();
        for (var file : files(folder).keySet()) {
            if (file.endsWith(".html") && !redirects.contains(file)) {
                var url = baseUrl + file.replaceFirst("(^|/)index\\.html$", "$1");
                var html = Jsoup.parse(Files.readString(folder.resolve(file)), url);
                read.add(new SitePage(
                        file,
                        Optional.ofNullable(keyOf.get(file)),
                        Optional.ofNullable(languageOf.get(file)),
                        url,
                        html));
            }
        }
        return List.copyOf(read);
    }

    /** What stands at former addresses has no content: other tests look at it. */
    private Set<String> redirects() {
        return languages().stream()
                .flatMap(language ->
                        routes.redirects().leading().keySet().stream().map(from -> routes.file(from, language)))
                .collect(Collectors.toSet());
    }

    private static String line(Diagnostic diagnostic) {
        return diagnostic.position() + ": " + diagnostic.message().toString();
    }
}

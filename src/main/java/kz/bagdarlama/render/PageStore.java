package kz.bagdarlama.render;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Tasks;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.text.Messages;
import kz.bagdarlama.view.Page;

/**
 * The rendering stage. Where builds follow each other, a page whose view, templates and interface strings are what they were is
 * the page that it was; the URLs of assets are then put in when a page is asked for, since an edit of one style sheet changes its
 * hash, which every page names.
 */
public final class PageStore {

    /** What stands in a rendered page for the URL of an asset: private use characters around its name. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\uE000([^\\uE001]+)\\uE001");

    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    /** Nothing in such a URL looks different in HTML. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~/-]+");

    private static final Pattern ASSET = Pattern.compile("\\basset\\b");

    /** An asset whose URL is printed as it is: whoever computes with it needs the real one. */
    private static final Pattern PRINTED = Pattern.compile("\\$\\{asset\\(\"[^\"$]*\"\\)}");

    private static final Pattern USED = Pattern.compile("<#(?:import|include)\\s+\"/?([^\"]+)\"");
    private static final Pattern USING = Pattern.compile("<#(?:import|include)\\b|\\?(?:interpret|eval)\\b|\\.get_");

    /** What came of rendering: which files the site has, and which of them differ from those before. */
    public record Result(SortedMap<String, SiteFile> files, Set<String> changed) {}

    /**
     * A page as it was rendered.
     *
     * @param templates the texts of all templates that it can have used
     * @param messages the interface strings of its language; null where it has none
     * @param strings those of them that it asked for
     * @param urls the assets whose URLs are in the text already
     * @param placeholders whether the URLs of others are still to be put in
     */
    private record Rendered(
            Page page,
            Map<String, String> templates,
            Messages messages,
            Map<String, Map<PluralCategory, String>> strings,
            Map<String, String> urls,
            boolean placeholders,
            String text) {}

    private final boolean keeping;
    private final Duration pageLimit;
    private final QueryCache queries = new QueryCache();
    private Map<String, Rendered> pages = new HashMap<>();
    private Map<String, byte[]> assets = Map.of();
    private Set<String> assetNames = Set.of();

    private PageStore(boolean keeping, Duration pageLimit) {
        this.pageLimit = pageLimit;
        this.keeping = keeping;
    }

    /**
     * Returns a stage that is gone through once.
     *
     * @param pageLimit how long a page may take; one that takes longer is an error
     */
    public static PageStore forOneSite(Duration pageLimit) {
        return new PageStore(false, pageLimit);
    }

    /**
     * Returns a stage that keeps what it rendered for the next site.
     *
     * @param pageLimit how long a page may take; one that takes longer is an error
     */
    public static PageStore forManySites(Duration pageLimit) {
        return new PageStore(true, pageLimit);
    }

    /**
     * Renders what is not as it was, and adds style sheets and assets.
     *
     * @param basePath the path of the site on its host, with a slash at both ends
     * @param executor renders the pages; the result does not depend on it
     * @return complete only if no error was reported
     */
    public Result render(
            Templates templates,
            Content content,
            String basePath,
            List<Page> site,
            Executor executor,
            Diagnostics diagnostics) {
        try (PageLimit limit = new PageLimit(pageLimit)) {
            return render(
                    new Renderer(templates, content, diagnostics, queries, limit),
                    templates,
                    basePath,
                    site,
                    executor,
                    diagnostics);
        }
    }

    private Result render(
            Renderer renderer,
            Templates templates,
            String basePath,
            List<Page> site,
            Executor executor,
            Diagnostics diagnostics) {
        AssetBundle bundle = renderer.assets();
        if (!keeping) {
            return renderAll(renderer, basePath, site, executor, diagnostics);
        }
        Uses uses = queries.answer(new UsesOf(templates.texts()));
        boolean sameNames = bundle.names().equals(assetNames);
        Map<String, String> urls = new HashMap<>();
        bundle.names()
                .forEach(name -> urls.put(name, basePath + bundle.path(name).orElseThrow()));
        List<Callable<Rendered>> parts = new ArrayList<>();
        for (Page page : site) {
            Rendered before = sameNames ? pages.get(page.file()) : null;
            parts.add(() -> before != null && isCurrent(before, page, renderer, uses, urls)
                    ? before
                    : render(page, renderer, uses, urls, diagnostics));
        }
        Map<String, Rendered> next = new HashMap<>();
        Set<String> changed = new TreeSet<>();
        for (Rendered rendered : Tasks.all(executor, parts)) {
            String file = rendered.page().file();
            next.put(file, rendered);
            Rendered before = pages.get(file);
            if (before == null || before != rendered && !before.text().equals(rendered.text())) {
                changed.add(file);
            }
        }
        SortedMap<String, SiteFile> files = new TreeMap<>();
        bundle.files().forEach((name, bytes) -> {
            files.put(name, () -> bytes);
            // A licence or the like keeps its name when it changes.
            if (!Arrays.equals(assets.get(name), bytes)) {
                changed.add(name);
            }
        });
        assets.keySet().stream()
                .filter(name -> !bundle.files().containsKey(name))
                .forEach(changed::add);
        next.forEach((name, rendered) -> files.put(name, () -> filled(rendered, urls)));
        pages.keySet().stream().filter(name -> !next.containsKey(name)).forEach(changed::add);
        if (!diagnostics.hasErrors()) {
            pages = next;
            assets = bundle.files();
            assetNames = Set.copyOf(bundle.names());
            queries.forgetUnused();
        }
        return new Result(files, changed);
    }

    private static Result renderAll(
            Renderer renderer, String basePath, List<Page> site, Executor executor, Diagnostics diagnostics) {
        List<Callable<byte[]>> parts = new ArrayList<>();
        for (Page page : site) {
            parts.add(() -> renderer.render(page, (name, path) -> basePath + path, key -> {}, diagnostics)
                    .getBytes(StandardCharsets.UTF_8));
        }
        List<byte[]> rendered = Tasks.all(executor, parts);
        SortedMap<String, SiteFile> files = new TreeMap<>();
        renderer.assets().files().forEach((name, bytes) -> files.put(name, () -> bytes));
        for (int i = 0; i < rendered.size(); i++) {
            byte[] bytes = rendered.get(i);
            files.put(site.get(i).file(), () -> bytes);
        }
        return new Result(files, Set.copyOf(files.keySet()));
    }

    private static Rendered render(
            Page page, Renderer renderer, Uses uses, Map<String, String> urls, Diagnostics diagnostics) {
        if (uses.printed(page.template())) {
            Rendered rendered = render(page, true, renderer, uses, urls, diagnostics);
            if (rendered != null) {
                return rendered;
            }
        }
        return render(page, false, renderer, uses, urls, diagnostics);
    }

    /** Null where the page has private use characters of its own, so that placeholders cannot be told from them. */
    private static Rendered render(
            Page page,
            boolean withPlaceholders,
            Renderer renderer,
            Uses uses,
            Map<String, String> urls,
            Diagnostics diagnostics) {
        Map<String, Map<PluralCategory, String>> strings = new HashMap<>();
        Map<String, String> written = new HashMap<>();
        int[] placeholders = {0};
        String text = renderer.render(
                page,
                (name, path) -> {
                    String url = urls.get(name);
                    if (withPlaceholders && PLAIN.matcher(url + name).matches()) {
                        placeholders[0]++;
                        return OPEN + name + CLOSE;
                    }
                    written.put(name, url);
                    return url;
                },
                key -> page.language()
                        .ifPresent(language ->
                                strings.put(key, renderer.messages(language).forms(key))),
                diagnostics);
        if (withPlaceholders && (count(text, OPEN) != placeholders[0] || count(text, CLOSE) != placeholders[0])) {
            return null;
        }
        return new Rendered(
                page,
                uses.of(page.template()),
                page.language().map(renderer::messages).orElse(null),
                strings,
                written,
                withPlaceholders,
                text);
    }

    private static int count(String text, char sign) {
        int count = 0;
        for (int i = text.indexOf(sign); i >= 0; i = text.indexOf(sign, i + 1)) {
            count++;
        }
        return count;
    }

    private static boolean isCurrent(
            Rendered before, Page page, Renderer renderer, Uses uses, Map<String, String> urls) {
        return before.page().equals(page)
                && before.templates().equals(uses.of(page.template()))
                && hasSameStrings(
                        before, page.language().map(renderer::messages).orElse(null))
                && before.urls().entrySet().stream()
                        .allMatch(each -> each.getValue().equals(urls.get(each.getKey())));
    }

    private static boolean hasSameStrings(Rendered before, Messages messages) {
        return before.messages() == messages
                || before.strings().entrySet().stream()
                        .allMatch(each -> messages.forms(each.getKey()).equals(each.getValue()));
    }

    private static byte[] filled(Rendered rendered, Map<String, String> urls) {
        String text = rendered.placeholders()
                ? PLACEHOLDER
                        .matcher(rendered.text())
                        .replaceAll(match -> Matcher.quoteReplacement(urls.get(match.group(1))))
                : rendered.text();
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record UsesOf(Map<String, String> texts) implements Query<Uses> {

        @Override
        public Uses compute(QueryCache queries) {
            return new Uses(texts, queries);
        }
    }

    private record ReadingOf(String text) implements Query<Reading> {

        @Override
        public Reading compute(QueryCache queries) {
            return Reading.of(text);
        }
    }

    /**
     * What can be told of a template by reading it.
     *
     * @param used the templates that it names
     * @param more whether it may use others
     * @param computes whether it does anything with the URLs of assets but print them
     */
    private record Reading(List<String> used, boolean more, boolean computes) {

        static Reading of(String text) {
            List<String> used =
                    USED.matcher(text).results().map(each -> each.group(1)).toList();
            return new Reading(
                    used,
                    USING.matcher(text).results().count() != used.size(),
                    ASSET.matcher(text).results().count()
                            != PRINTED.matcher(text).results().count());
        }
    }

    /** Which templates a template uses, itself and through others. */
    private static final class Uses {

        private final Map<String, String> texts;
        private final QueryCache queries;
        private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();
        private final Map<String, Boolean> printing = new ConcurrentHashMap<>();

        Uses(Map<String, String> texts, QueryCache queries) {
            this.texts = texts;
            this.queries = queries;
        }

        /** The template and all that it uses, with their texts; all there are where that cannot be told by reading. */
        Map<String, String> of(String template) {
            return known.computeIfAbsent(template, this::collect);
        }

        /** Whether URLs of assets are only ever printed as they are. */
        boolean printed(String template) {
            return printing.computeIfAbsent(
                    template,
                    name -> of(name).values().stream()
                            .noneMatch(text -> read(text).computes()));
        }

        private Reading read(String text) {
            return queries.answer(new ReadingOf(text));
        }

        private Map<String, String> collect(String template) {
            Map<String, String> found = new TreeMap<>();
            Set<String> seen = new HashSet<>();
            List<String> open = new ArrayList<>(List.of(template));
            while (!open.isEmpty()) {
                String name = open.remove(open.size() - 1);
                String text = texts.getOrDefault(name, "");
                if (!seen.add(name)) {
                    continue;
                }
                found.put(name, text);
                Reading reading = read(text);
                if (reading.more()) {
                    return texts;
                }
                open.addAll(reading.used());
            }
            return found;
        }
    }
}

package kz.bagdarlama.render;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * The rendering stage. Where sites follow each other, a page whose view, templates and interface strings are what they were is the
 * page that it was; all others are rendered when they are asked for, and who is in no hurry asks for all of them.
 */
public final class PageStore implements AutoCloseable {

    private static final Pattern ASSET = Pattern.compile("\\basset\\b");

    /** An asset whose URL is printed as it is: where that is all, nothing else of a page depends on it. */
    private static final Pattern PRINTED = Pattern.compile("\\$\\{asset\\(\"[^\"$]*\"\\)}");

    private static final Pattern USED = Pattern.compile("<#(?:import|include)\\s+\"/?([^\"]+)\"");
    private static final Pattern USING = Pattern.compile("<#(?:import|include)\\b|\\?(?:interpret|eval)\\b|\\.get_");

    private final Duration pageLimit;
    private final QueryCache queries = new QueryCache();
    private Map<String, Kept> pages = Map.of();
    private Map<String, byte[]> assets = Map.of();
    private Map<String, String> lastUrls = Map.of();
    private PageLimit limit;

    /** @param pageLimit how long a page may take; one that takes longer is an error */
    public PageStore(Duration pageLimit) {
        this.pageLimit = pageLimit;
    }

    /**
     * Renders all pages, and keeps none of them.
     *
     * @param basePath the path of the site on its host, with a slash at both ends
     * @param executor renders the pages; the result does not depend on it
     * @param wholly whether templates are looked at too that no page asks for
     * @param taken is given every file by its path, style sheets and assets too, by any thread; all of them only if no error was reported
     */
    public void renderOnce(
            Templates templates,
            Content content,
            String basePath,
            List<Page> site,
            Executor executor,
            boolean wholly,
            Diagnostics diagnostics,
            BiConsumer<String, byte[]> taken) {
        try (PageLimit ofThese = new PageLimit(pageLimit)) {
            Renderer renderer = new Renderer(templates, content, diagnostics, queries, ofThese);
            renderer.assets().files().forEach(taken);
            Tasks.all(
                    executor,
                    site.stream()
                            .map(page -> Executors.callable(() -> taken.accept(
                                    page.file(),
                                    renderer.render(page, (name, path) -> basePath + path, key -> {}, diagnostics))))
                            .collect(Collectors.toList()));
            if (wholly) {
                renderer.parseAll(diagnostics);
            }
        }
    }

    /**
     * Returns the site with its style sheets and assets, once it has found out what is not as it was before. No page is rendered yet.
     *
     * @param basePath the path of the site on its host, with a slash at both ends
     * @param diagnostics hears of what is wrong with templates, as soon as a page with it is rendered
     */
    public Rendering begin(
            Templates templates, Content content, String basePath, List<Page> site, Diagnostics diagnostics) {
        if (limit == null) {
            limit = new PageLimit(pageLimit);
        }
        limit.forgive();
        return new Rendering(
                new Renderer(templates, content, diagnostics, queries, limit),
                queries.answer(new UsesOf(templates.texts())),
                basePath,
                site,
                diagnostics);
    }

    /**
     * Renders a page of a site of which the others are not known yet.
     *
     * @param templates those of the site before
     * @param basePath the path of the site on its host, with a slash at both ends
     * @return nothing where something is wrong with it: that is said when the site is known
     */
    public Optional<byte[]> early(Templates templates, Content content, String basePath, Page page) {
        if (limit == null) {
            return Optional.empty();
        }
        Diagnostics own = new Diagnostics();
        byte[] bytes = new Renderer(templates, content, own, queries, limit)
                .render(page, (name, path) -> basePath + path, key -> {}, own);
        return own.hasErrors() || bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    }

    @Override
    public void close() {
        if (limit != null) {
            limit.close();
        }
    }

    /**
     * A page as it was rendered.
     *
     * @param page what was rendered
     * @param templates the texts of all templates that it can have used
     * @param messages the interface strings of its language; null where it has none
     * @param strings those of them that it asked for
     * @param urls those of the assets that it asked for
     * @param allUrls those of all assets then
     * @param faulty whether something was wrong with it
     */
    private record Rendered(
            Page page,
            Map<String, String> templates,
            Messages messages,
            Map<String, Map<PluralCategory, String>> strings,
            Map<String, String> urls,
            Map<String, String> allUrls,
            boolean faulty,
            byte[] bytes) {}

    /** A page of a site: rendered, or to be rendered when somebody asks for it. */
    private static final class Kept implements SiteFile {

        private final Page page;

        /** What it was when it was rendered last without a fault; null where it never was. */
        private final Rendered before;

        /** Whether nothing can be different but the names of assets. */
        private final boolean renamedOnly;

        private Rendering by;
        private volatile Rendered rendered;

        Kept(Page page, Rendered before, boolean renamedOnly, Rendering by) {
            this.page = page;
            this.before = before;
            this.renamedOnly = renamedOnly;
            this.by = by;
        }

        Kept(Rendered done) {
            this(done.page(), done, false, null);
            this.rendered = done;
        }

        Rendered rendered() {
            if (rendered == null) {
                synchronized (this) {
                    if (rendered == null) {
                        rendered = by.render(page);
                        by = null;
                    }
                }
            }
            return rendered;
        }

        boolean isPending() {
            return rendered == null;
        }

        boolean isFaulty() {
            Rendered done = rendered;
            return done != null && done.faulty();
        }

        /** The last that was rendered without a fault; null where nothing was. */
        Rendered lastGood() {
            Rendered done = rendered;
            return done == null || done.faulty() ? before : done;
        }

        /** Whether it reads, or may read, differently from the page before. */
        boolean isChanged() {
            Rendered done = rendered;
            return !renamedOnly && (before == null || done == null || !Arrays.equals(done.bytes(), before.bytes()));
        }

        /** The page; where something is wrong with it, as it was before. */
        @Override
        public byte[] bytes() {
            Rendered now = rendered();
            return (now.faulty() && before != null ? before : now).bytes();
        }
    }

    /** The pages of a site, of which some are still to be rendered. Safe for use by several threads. */
    public final class Rendering {

        private final Renderer renderer;
        private final Uses uses;
        private final Map<String, String> urls;
        private final Diagnostics diagnostics;
        private final Map<String, Kept> next = new HashMap<>();
        private final SortedMap<String, SiteFile> files = new TreeMap<>();
        private final Set<String> gone = new TreeSet<>();
        private final List<Kept> fresh = new ArrayList<>();

        private Rendering(Renderer renderer, Uses uses, String basePath, List<Page> site, Diagnostics diagnostics) {
            this.renderer = renderer;
            this.uses = uses;
            this.diagnostics = diagnostics;
            AssetBundle bundle = renderer.assets();
            Map<String, String> now = new HashMap<>();
            bundle.names()
                    .forEach(name -> now.put(name, basePath + bundle.path(name).orElseThrow()));
            // As long as no asset gets another name, one look tells that of every page.
            urls = now.equals(lastUrls) ? lastUrls : now;
            for (Page page : site) {
                Kept before = pages.get(page.file());
                Kept kept = before == null ? new Kept(page, null, false, this) : next(before, page);
                if (kept.isPending()) {
                    fresh.add(kept);
                }
                next.put(page.file(), kept);
            }
            bundle.files().forEach((name, bytes) -> {
                files.put(name, () -> bytes);
                // A licence or the like keeps its name when it changes.
                if (!Arrays.equals(assets.get(name), bytes)) {
                    gone.add(name);
                }
            });
            assets.keySet().stream()
                    .filter(name -> !bundle.files().containsKey(name))
                    .forEach(gone::add);
            files.putAll(next);
            pages.keySet().stream().filter(name -> !next.containsKey(name)).forEach(gone::add);
        }

        /** The same page where nothing that it depends on has changed, or a new one. */
        private Kept next(Kept before, Page page) {
            Rendered last = before.lastGood();
            boolean same = last != null && last.page().equals(page) && isCurrent(last, page);
            if (same && hasSameUrls(last)) {
                return before.rendered == last ? before : new Kept(last);
            }
            return new Kept(page, last, same && uses.printed(page.template()), this);
        }

        private boolean isCurrent(Rendered before, Page page) {
            Messages messages = page.language().map(renderer::messages).orElse(null);
            return before.templates().equals(uses.of(page.template()))
                    && (before.messages() == messages
                            || before.strings().entrySet().stream()
                                    .allMatch(each ->
                                            messages.forms(each.getKey()).equals(each.getValue())));
        }

        private boolean hasSameUrls(Rendered before) {
            return before.allUrls() == urls
                    || before.urls().entrySet().stream()
                            .allMatch(each -> each.getValue().equals(urls.get(each.getKey())));
        }

        private Rendered render(Page page) {
            Map<String, Map<PluralCategory, String>> strings = new HashMap<>();
            Map<String, String> written = new HashMap<>();
            Diagnostics own = diagnostics.fresh();
            byte[] bytes = renderer.render(
                    page,
                    (name, path) -> {
                        written.put(name, urls.get(name));
                        return urls.get(name);
                    },
                    key -> page.language()
                            .ifPresent(language ->
                                    strings.put(key, renderer.messages(language).forms(key))),
                    own);
            diagnostics.addAll(own.sorted());
            return new Rendered(
                    page,
                    uses.of(page.template()),
                    page.language().map(renderer::messages).orElse(null),
                    strings,
                    written,
                    urls,
                    // Where another page has taken too long, none is rendered any more.
                    own.hasErrors() || bytes.length == 0,
                    bytes);
        }

        /** Returns every file by its path below the root of the site. */
        public SortedMap<String, SiteFile> files() {
            return files;
        }

        /**
         * Returns the paths of pages and assets that are new, gone or different since the site before. A page counts as different until
         * it is rendered, unless only the names of assets can be.
         */
        public Set<String> changed() {
            Set<String> changed = new TreeSet<>(gone);
            fresh.stream().filter(Kept::isChanged).forEach(kept -> changed.add(kept.page.file()));
            return changed;
        }

        /**
         * Renders what somebody is looking at, and what was faulty before.
         *
         * @param names the paths of files
         */
        public void render(Collection<String> names, Executor executor) {
            List<Kept> first = fresh.stream()
                    .filter(kept -> names.contains(kept.page.file())
                            || pages.containsKey(kept.page.file())
                                    && pages.get(kept.page.file()).isFaulty())
                    .toList();
            Tasks.all(
                    executor,
                    first.stream()
                            .map(kept -> (Callable<Rendered>) kept::rendered)
                            .collect(Collectors.toList()));
        }

        /**
         * Renders the rest, but for pages in which nothing can be different but the names of assets.
         *
         * @param executor renders the pages; the result does not depend on it
         * @param stopped whether nobody wants it any more
         * @return whether it was done to its end
         */
        public boolean renderRest(Executor executor, BooleanSupplier stopped) {
            Tasks.all(
                    executor,
                    fresh.stream()
                            .filter(kept -> kept.isPending() && !kept.renamedOnly)
                            .map(kept -> Executors.callable(() -> {
                                if (!stopped.getAsBoolean()) {
                                    kept.rendered();
                                }
                            }))
                            .collect(Collectors.toList()));
            return !stopped.getAsBoolean();
        }

        /** Makes this the site with which the next one is compared. To be called where it is without errors. */
        public void accept() {
            pages = next;
            assets = renderer.assets().files();
            lastUrls = urls;
            queries.forgetUnused();
        }
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

package kz.bagdarlama.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.bagdarlama.card.Cards;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Tasks;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.output.CompressedFiles;
import kz.bagdarlama.output.PreparedSite;
import kz.bagdarlama.output.SiteWriter;
import kz.bagdarlama.output.WriteSummary;
import kz.bagdarlama.publish.HostFiles;
import kz.bagdarlama.publish.PrintedWords;
import kz.bagdarlama.publish.PublishedAddresses;
import kz.bagdarlama.publish.TextDiff;
import kz.bagdarlama.render.PageStore;
import kz.bagdarlama.render.SiteFile;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.view.Page;
import kz.bagdarlama.view.RedirectPage;

/**
 * The way from files to a site: read, route, check, view ({@link Stages}), render, write. All commands take it. Builds of the same
 * folders one after the other give, byte for byte and word for word, what each would give by itself, but take no longer than what
 * has changed demands. For use by one thread at a time.
 */
public final class BuildSession implements AutoCloseable {

    /** What the files are made for. */
    private enum Purpose {
        CHECK,
        PREVIEW,
        SITE
    }

    /**
     * A site in memory.
     *
     * @param files every file by its path below the root of the site
     * @param pages what is rendered
     * @param changed the paths of pages and assets that are new, gone or different since the site before, or may be until they are
     *     rendered
     */
    public record Site(
            Content content,
            Routes routes,
            Templates templates,
            List<Page> pages,
            SortedMap<String, SiteFile> files,
            Set<String> changed) {}

    /**
     * What came of a build that is shown and not written.
     *
     * @param site the new site; empty while there are errors
     * @param beside the folders beside the content that the site is made of as well: handbook, theme
     * @param diagnostics everything that is wrong, by file, line and column
     * @param rest what is still to be rendered
     */
    public record Update(Optional<Site> site, List<Path> beside, List<Diagnostic> diagnostics, Optional<Rest> rest) {

        /** Returns whether the site cannot be shown as it is written now. */
        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(each -> each.severity() == Severity.ERROR);
        }
    }

    /** The pages of a site that nobody has asked for yet. */
    public final class Rest {

        private final Site site;
        private final List<Path> beside;
        private final PageStore.Rendering rendering;
        private final Diagnostics diagnostics;

        private Rest(Site site, List<Path> beside, PageStore.Rendering rendering, Diagnostics diagnostics) {
            this.site = site;
            this.beside = beside;
            this.rendering = rendering;
            this.diagnostics = diagnostics;
        }

        /**
         * Renders them. To be called by any thread, even while the session goes on to another update.
         *
         * @param stopped whether nobody wants them any more; they are rendered all the same when they are asked for
         * @return the same update, with what is known by now: which pages are different, and what is wrong with them. It has a site even
         *     where pages of it are faulty: these are as they were before
         */
        public Update render(BooleanSupplier stopped) {
            rendering.renderRest(stages.executor(), stopped);
            return new Update(
                    Optional.of(new Site(
                            site.content(),
                            site.routes(),
                            site.templates(),
                            site.pages(),
                            site.files(),
                            rendering.changed())),
                    beside,
                    diagnostics.sorted(),
                    Optional.empty());
        }
    }

    private final BuildOptions options;
    private final ExecutorService executor;
    private final Stages stages;
    private final PageStore pages;

    /** The last site with all its pages. */
    private Optional<Site> last = Optional.empty();

    /** The pages that were shown before their site was known, until it is. */
    private final Map<String, byte[]> shownEarly = new HashMap<>();

    /** Nothing that only a further build needs is worked out before there is one. */
    public BuildSession(BuildOptions options) {
        this.options = options;
        this.pages = new PageStore(options.pageLimit());
        // Whoever waits for the others works as well.
        executor = Executors.newFixedThreadPool(Math.max(1, options.threads() - 1), task -> {
            Thread thread = new Thread(task, "bagdarlama-build");
            thread.setDaemon(true);
            return thread;
        });
        stages = new Stages(options, options.threads() == 1 ? Tasks.NOBODY : executor);
    }

    /**
     * Builds the site and writes it. Nothing is written if any error is reported, and nothing is done where all is as the last
     * build left it; then the result has neither files nor counts of quality.
     *
     * @throws ChangingInputException if what is read does not come to rest
     * @throws kz.bagdarlama.output.OutputBusyException if another build writes into the same folder
     * @throws kz.bagdarlama.output.OutputChangedException if another build has published there since this one looked
     * @throws kz.bagdarlama.output.OutputConflictException if files of other origin stand where the site should
     * @throws IOException if a folder cannot be read or written
     */
    public BuildResult build(Diagnostics diagnostics) throws IOException {
        Optional<BuildResult> unchanged = UnchangedBuild.of(options, diagnostics);
        return unchanged.isPresent() ? unchanged.get() : make(Purpose.SITE, diagnostics, diagnostics);
    }

    /**
     * Does all that can fail in a build, except for writing.
     *
     * @throws IOException if a folder cannot be read
     */
    public BuildResult check(Diagnostics diagnostics) throws IOException {
        return make(Purpose.CHECK, diagnostics, diagnostics);
    }

    /**
     * Makes all files without writing them, even where published addresses would vanish or published notes change: those only
     * stand in the result.
     *
     * @throws IOException if a folder cannot be read
     */
    public BuildResult preview(Diagnostics diagnostics) throws IOException {
        return make(Purpose.PREVIEW, diagnostics, new Diagnostics());
    }

    /**
     * Does the first step alone: what the files say, whether or not a site can be made of it.
     *
     * @throws IOException if a folder cannot be read
     */
    public Optional<Content> read(Diagnostics diagnostics) throws IOException {
        return stages.read(diagnostics);
    }

    /**
     * Builds what the folders hold now, to be shown from memory, with all pages.
     *
     * @throws IOException if a folder cannot be read, for example because a file went away in the middle; the next call starts
     *     anew
     */
    public Update update() throws IOException {
        return update(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Builds what the folders hold now, to be shown from memory; pages that have changed are rendered when they are asked for.
     *
     * @param first the paths of those that somebody is looking at, which are rendered at once
     * @throws IOException if a folder cannot be read; the next call starts anew
     */
    public Update update(Set<String> first) throws IOException {
        return update(Optional.of(first), Optional.empty(), Optional.empty());
    }

    /**
     * Builds the same where it is known what was touched: other files are taken for what they were.
     *
     * @param touched at least all files and folders that may be other ones than when the last update began, by the names that the
     *     folders of this session give them; of a folder whatever lies in it may be
     * @param early is given the site before with those pages of {@code first} that could be made before all others, where they differ;
     *     the site that is returned does not count them as changed again
     * @throws IOException if a folder cannot be read; what was touched is known, the next call need not name it again
     */
    public Update update(Set<String> first, Set<Path> touched, Consumer<Update> early) throws IOException {
        return update(Optional.of(first), Optional.of(touched), Optional.of(early));
    }

    /** Returns the files and folders that are no longer what they were read as, though nobody may have told. Looks at all of them. */
    public Set<Path> altered() {
        return stages.cache().altered();
    }

    private Update update(Optional<Set<String>> first, Optional<Set<Path>> touched, Optional<Consumer<Update>> early)
            throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        stages.touched(touched);
        // An address that would vanish keeps nobody from looking at the site, only from publishing it.
        Stages.Result stage = stages.run(
                diagnostics,
                diagnostics.as(Severity.WARNING),
                checked -> early.ifPresent(
                        show -> early(checked, first.get(), diagnostics).ifPresent(show)));
        List<Path> beside =
                stage.content().map(content -> content.site().beside()).orElse(List.of());
        if (stage.ready().isEmpty()) {
            return new Update(Optional.empty(), beside, diagnostics.sorted(), Optional.empty());
        }
        Stages.Ready site = stage.ready().get();
        PageStore.Rendering rendering =
                pages.begin(site.templates(), site.content(), site.routes().basePath(), site.pages(), diagnostics);
        if (first.isPresent()) {
            rendering.render(first.get(), stages.executor());
        } else {
            rendering.renderRest(stages.executor(), () -> false);
        }
        if (diagnostics.hasErrors()) {
            // A style sheet may be broken and a template that nobody looks at: both are said, as a build does.
            rendering.renderRest(stages.executor(), () -> false);
            return new Update(Optional.empty(), beside, diagnostics.sorted(), Optional.empty());
        }
        rendering.accept();
        SortedMap<String, SiteFile> files = new TreeMap<>(rendering.files());
        site.otherFiles().forEach((name, bytes) -> files.put(name, bytes::get));
        site.cards().forEach((name, bytes) -> files.put(name, bytes::get));
        SortedSet<String> paths = new TreeSet<>(files.keySet());
        files.put(HostFiles.HEADERS, () -> HostFiles.headers(site.routes().basePath(), paths));
        Set<String> changed = rendering.changed();
        shownEarly.forEach((name, bytes) -> {
            if (files.containsKey(name) && Arrays.equals(files.get(name).bytes(), bytes)) {
                changed.remove(name);
            } else {
                changed.add(name);
            }
        });
        shownEarly.clear();
        Site shown = new Site(site.content(), site.routes(), site.templates(), site.pages(), files, changed);
        last = Optional.of(shown);
        return new Update(
                Optional.of(shown),
                beside,
                diagnostics.sorted(),
                first.map(names -> new Rest(shown, beside, rendering, diagnostics)));
    }

    /** The last site with some of its pages as they will be, where these can be made before all others. */
    private Optional<Update> early(Stages.Checked checked, Set<String> files, Diagnostics diagnostics) {
        if (last.isEmpty()
                || files.isEmpty()
                || checked.routes() != last.get().routes()
                || checked.templates() != last.get().templates()) {
            return Optional.empty();
        }
        Site before = last.get();
        Map<String, byte[]> made = new TreeMap<>();
        for (Page page : checked.ofPledges(files)) {
            pages.early(checked.templates(), checked.content(), checked.routes().basePath(), page)
                    .filter(bytes -> !Arrays.equals(
                            bytes, before.files().get(page.file()).bytes()))
                    .ifPresent(bytes -> made.put(page.file(), bytes));
        }
        if (made.isEmpty()) {
            return Optional.empty();
        }
        shownEarly.putAll(made);
        SortedMap<String, SiteFile> all = new TreeMap<>(before.files());
        made.forEach((name, bytes) -> all.put(name, () -> bytes));
        return Optional.of(new Update(
                Optional.of(new Site(
                        checked.content(), before.routes(), before.templates(), before.pages(), all, made.keySet())),
                checked.content().site().beside(),
                diagnostics.sorted(),
                Optional.empty()));
    }

    private void render(
            Stages.Ready site,
            List<Page> some,
            boolean wholly,
            Diagnostics diagnostics,
            BiConsumer<String, byte[]> taken) {
        pages.renderOnce(
                site.templates(),
                site.content(),
                site.routes().basePath(),
                some,
                stages.executor(),
                wholly,
                diagnostics,
                taken);
    }

    /**
     * @param vanishing where vanished addresses and altered notes are reported; errors in it stop nothing unless it is that of the build
     */
    private BuildResult make(Purpose purpose, Diagnostics diagnostics, Diagnostics vanishing) throws IOException {
        Stages.Result stage = purpose == Purpose.SITE
                ? stages.runFromOneState(diagnostics, vanishing)
                : stages.run(diagnostics, vanishing);
        int pledges = stage.content()
                .map(content -> (int) content.programme().pledges().count())
                .orElse(0);
        List<Language> languages =
                stage.content().map(content -> content.site().languages()).orElse(List.of());
        if (stage.ready().isEmpty()) {
            return new BuildResult(
                    0,
                    pledges,
                    languages,
                    Optional.empty(),
                    "/",
                    Collections.emptySortedSet(),
                    Collections.emptySortedMap(),
                    stage.vanished(),
                    stage.altered(),
                    TextDiff.NONE,
                    Optional.empty(),
                    List.of(),
                    List.of(),
                    false);
        }
        Stages.Ready site = stage.ready().get();
        try (PreparedSite prepared =
                purpose == Purpose.SITE ? new PreparedSite(options.output()) : PreparedSite.inMemory()) {
            if (purpose == Purpose.CHECK) {
                // Nothing can be wrong with other files than pages that was not found before.
                render(site, true, diagnostics, file -> {}, (file, bytes) -> {});
            } else {
                prepare(site, purpose, prepared, diagnostics);
            }
            int html = (int) site.pages().stream()
                    .filter(page -> page.file().endsWith(".html") && !(page.view() instanceof RedirectPage))
                    .count();
            Optional<WriteSummary> written = diagnostics.hasErrors() || purpose != Purpose.SITE
                    ? Optional.empty()
                    : Optional.of(write(prepared, stage, html, diagnostics));
            return new BuildResult(
                    html,
                    pledges,
                    languages,
                    site.quality(),
                    site.routes().basePath(),
                    new TreeSet<>(prepared.paths()),
                    purpose == Purpose.PREVIEW ? prepared.all() : Collections.emptySortedMap(),
                    stage.vanished(),
                    stage.altered(),
                    purpose == Purpose.PREVIEW ? stages.textDiff(site.content()) : TextDiff.NONE,
                    written,
                    purpose == Purpose.PREVIEW ? PdfEdition.of(site.content(), site.routes()) : List.of(),
                    site.content().site().unsaid(),
                    options.published().flatMap(PublishedAddresses::texts).isEmpty()
                            && site.routes().isReal());
        }
    }

    private WriteSummary write(PreparedSite prepared, Stages.Result stage, int pages, Diagnostics diagnostics)
            throws IOException {
        String addresses = PublishedAddresses.text(prepared.bytes(PublishedAddresses.FILE));
        if (options.compressed()) {
            CompressedFiles.addTo(prepared, HostFiles.NAMES, CompressedFiles.brotli(), stages.executor());
        }
        return new SiteWriter(options.output())
                .write(
                        prepared,
                        UnchangedBuild.note(options, stage, stages.cache(), pages, addresses, diagnostics),
                        this::isHeldAgainstWhatStandsThere);
    }

    /** Whether what was published is still what it was when this build looked: another one may have come before. */
    private boolean isHeldAgainstWhatStandsThere(Path folder) throws IOException {
        return !options.publishedInOutput() || PublishedAddresses.read(folder).equals(options.published());
    }

    /**
     * Makes all files; those beside the pages are made while pages are rendered. Cards are drawn for a site that is written alone, and
     * not where they stand in the output folder: a name says all that a card shows.
     */
    private void prepare(Stages.Ready site, Purpose purpose, PreparedSite prepared, Diagnostics diagnostics) {
        SortedMap<String, Supplier<byte[]>> beside = new TreeMap<>(site.otherFiles());
        if (purpose == Purpose.SITE) {
            site.cards()
                    .forEach((name, drawn) -> beside.put(
                            name,
                            () -> Cards.standing(options.output().resolve(name)).orElseGet(drawn)));
        }
        Tasks.Started<Object> making = Tasks.start(
                stages.executor(),
                beside.entrySet().stream()
                        .map(other -> Executors.callable(() ->
                                prepared.add(other.getKey(), other.getValue().get())))
                        .collect(Collectors.toList()));
        Set<String> left = new HashSet<>();
        List<Page> without = render(site, false, diagnostics, left::add, prepared::add);
        making.results();
        left.forEach(prepared::remove);
        if (!without.isEmpty()) {
            render(site, without, false, new Diagnostics(), prepared::add);
        }
        SortedSet<String> names = new TreeSet<>(prepared.paths());
        names.addAll(site.cards().keySet());
        prepared.add(HostFiles.HEADERS, HostFiles.headers(site.routes().basePath(), names));
    }

    /**
     * Renders all pages.
     *
     * @param left is given the files of PDFs that are left out
     * @return the pages that lead to such a PDF, as they are without it
     */
    private List<Page> render(
            Stages.Ready site,
            boolean wholly,
            Diagnostics diagnostics,
            Consumer<String> left,
            BiConsumer<String, byte[]> taken) {
        Set<String> printed = PdfEdition.printed(site);
        Map<String, String> words = new ConcurrentHashMap<>();
        render(site, site.pages(), wholly, diagnostics, (file, bytes) -> {
            if (printed.contains(file) && !diagnostics.hasErrors()) {
                words.put(file, PrintedWords.fingerprint(bytes));
            }
            taken.accept(file, bytes);
        });
        return diagnostics.hasErrors() ? List.of() : PdfEdition.settle(site, words, diagnostics, left);
    }

    @Override
    public void close() {
        executor.shutdownNow();
        pages.close();
    }
}

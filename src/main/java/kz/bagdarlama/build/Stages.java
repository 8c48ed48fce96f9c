package kz.bagdarlama.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.bagdarlama.card.CardStyle;
import kz.bagdarlama.card.Cards;
import kz.bagdarlama.check.CheckInput;
import kz.bagdarlama.check.Checks;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.data.OpenData;
import kz.bagdarlama.data.SiteTexts;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentFacts;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Tasks;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.model.Theme;
import kz.bagdarlama.publish.AlteredProgressNote;
import kz.bagdarlama.publish.AlteredProgressNotes;
import kz.bagdarlama.publish.HostFiles;
import kz.bagdarlama.publish.PublishedAddresses;
import kz.bagdarlama.publish.PublishedTexts;
import kz.bagdarlama.publish.TextDiff;
import kz.bagdarlama.publish.TextHistory;
import kz.bagdarlama.publish.VanishedAddress;
import kz.bagdarlama.publish.VanishedAddresses;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.schema.Schemas;
import kz.bagdarlama.search.SearchIndex;
import kz.bagdarlama.source.ContentReader;
import kz.bagdarlama.source.FileCache;
import kz.bagdarlama.source.TemplateReader;
import kz.bagdarlama.translation.Translations;
import kz.bagdarlama.view.Page;
import kz.bagdarlama.view.SiteViews;

/**
 * The stages from files to what stands on every page: read, route, check, view. They keep what they found out, so that
 * going through them again costs as much as what has changed.
 */
final class Stages {

    /**
     * What the stages gave.
     *
     * @param content what was read; empty where not even the languages could be
     * @param ready the pages with all that rendering needs; empty while there are errors
     * @param vanished the published addresses that would lead nowhere
     * @param altered the published notes on progress that would go or change unsaid
     */
    record Result(
            Optional<Content> content,
            Optional<Ready> ready,
            List<VanishedAddress> vanished,
            List<AlteredProgressNote> altered) {}

    /**
     * A site that can be rendered.
     *
     * @param day how deadlines stand is said of this day
     * @param cards the pictures of links to pages, by their paths, drawn when asked for
     * @param otherFiles what is published beside pages and assets: data, what the search searches in, schemas, what hosts read;
     *     made when asked for
     */
    record Ready(
            Content content,
            Routes routes,
            Templates templates,
            Optional<QualityReport> quality,
            LocalDate day,
            List<Page> pages,
            Optional<CardStyle> style,
            SortedMap<String, Supplier<byte[]>> cards,
            SortedMap<String, Supplier<byte[]>> otherFiles) {}

    /** A content in which nothing is wrong, before its pages are made. */
    record Checked(
            Content content,
            Routes routes,
            Templates templates,
            Translations translations,
            LocalDate day,
            Optional<CardStyle> style,
            QueryCache queries) {

        /** Those of some pages, by their paths, that are of single pledges. */
        List<Page> ofPledges(Set<String> files) {
            return SiteViews.ofPledges(files, content, routes, translations, day, style, queries);
        }
    }

    /** Nothing changes the schemas while the program runs. */
    private record AllSchemas(List<Language> languages) implements Query<Map<String, byte[]>> {

        @Override
        public Map<String, byte[]> compute(QueryCache queries) {
            return Schemas.all(languages);
        }
    }

    private record ForHosts(Identity<Content> facts, Identity<Routes> routes, boolean compressed)
            implements Query<Map<String, byte[]>> {

        @Override
        public Map<String, byte[]> compute(QueryCache queries) {
            return HostFiles.of(facts.object(), routes.object(), compressed);
        }
    }

    private record StyleOf(Identity<Templates> templates, Optional<Theme> theme) implements Query<CardStyle> {

        @Override
        public CardStyle compute(QueryCache queries) {
            return queries.answer(new KnownStyle(CardStyle.of(templates.object(), theme)));
        }
    }

    /** One for all that are equal: few changes of templates change it. */
    private record KnownStyle(CardStyle style) implements Query<CardStyle> {

        @Override
        public CardStyle compute(QueryCache queries) {
            return style;
        }
    }

    private record Texts(Identity<Content> content) implements Query<String> {

        @Override
        public String compute(QueryCache queries) {
            return PublishedTexts.lines(SiteTexts.of(content.object(), queries));
        }
    }

    /** How often files that change are read, with a pause in between: long enough for a change of branches. */
    private static final int ATTEMPTS = 20;

    private static final long PAUSE_MILLIS = 100;

    private final BuildOptions options;
    private final Executor executor;
    private final QueryCache queries = new QueryCache();
    private final FileCache files = new FileCache();

    /** Whether this build asks for all that it needs, and not only for what depends on touched files. */
    private boolean asksForAll = true;

    private Optional<Content> lastContent = Optional.empty();
    private Optional<Templates> lastTemplates = Optional.empty();
    private Optional<Ready> last = Optional.empty();

    /**
     * @param executor works on parts that do not depend on each other
     */
    Stages(BuildOptions options, Executor executor) {
        this.options = options;
        this.executor = executor;
    }

    /** Returns the files as they were read. */
    FileCache cache() {
        return files;
    }

    Executor executor() {
        return executor;
    }

    /**
     * Takes note of what was touched since the last build began, so that this one need not look at everything.
     *
     * @param touched at least all files and folders that may be other ones now; empty where nobody knows
     */
    void touched(Optional<Set<Path>> touched) {
        // Of other folders nobody knows whether it is by the same names that they are read and watched. Answers that
        // nobody needs any
        // more can only be told when all others are asked for.
        asksForAll = queries.isCrowded()
                || touched.isEmpty()
                || !touched.get().stream()
                        .allMatch(each -> isIn(options.content(), each) || isIn(options.templates(), each));
        if (!asksForAll) {
            files.touched(touched.get());
        }
    }

    private static boolean isIn(Path folder, Path file) {
        return file.startsWith(folder) && !file.equals(folder);
    }

    /**
     * Goes from files to pages, as far as errors let it.
     *
     * @param vanishing where published addresses that vanish, and published notes that would change, are reported
     * @throws IOException if a folder cannot be read
     */
    Result run(Diagnostics diagnostics, Diagnostics vanishing) throws IOException {
        Optional<Content> read = read(diagnostics);
        return run(read, templates(read, diagnostics), false, diagnostics, vanishing, Optional.empty());
    }

    /**
     * Goes the same way, with others to follow.
     *
     * @param between does what is to be done between checking and viewing, where there were no errors
     * @throws IOException if a folder cannot be read
     */
    Result run(Diagnostics diagnostics, Diagnostics vanishing, Consumer<Checked> between) throws IOException {
        Optional<Content> read = read(diagnostics);
        return run(read, templates(read, diagnostics), false, diagnostics, vanishing, Optional.of(between));
    }

    /**
     * Goes the same way from files that nobody changed while they were read: whoever saves, or changes branches, meanwhile is
     * waited for.
     *
     * @throws ChangingInputException if they are changed again and again
     * @throws IOException if a folder cannot be read
     */
    Result runFromOneState(Diagnostics diagnostics, Diagnostics vanishing) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Diagnostics reading = diagnostics.fresh();
            IOException failure = null;
            Optional<Content> read = Optional.empty();
            Templates templates = null;
            try {
                files.note(options.content());
                files.note(options.templates());
                read = read(reading);
                templates = templates(read, reading);
            } catch (IOException e) {
                failure = e;
            }
            Optional<Path> changed = files.changed();
            if (changed.isEmpty()) {
                if (failure != null) {
                    throw failure;
                }
                diagnostics.addAll(reading.sorted());
                return run(read, templates, true, diagnostics, vanishing, Optional.empty());
            }
            if (attempt == ATTEMPTS) {
                throw new ChangingInputException(changed.get());
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ChangingInputException(changed.get());
            }
        }
    }

    /** Reads the templates, with what the theme of the site lays over them. */
    private Templates templates(Optional<Content> content, Diagnostics diagnostics) throws IOException {
        Templates shipped =
                new TemplateReader(options.templates(), label(options.templates()), diagnostics, files).read();
        Optional<Theme> theme = content.flatMap(each -> each.site().theme());
        Templates read = theme.isEmpty()
                ? shipped
                : new TemplateReader(theme.get().folder(), label(theme.get().folder()), diagnostics, files)
                        .over(shipped, theme.get());
        lastTemplates = lastTemplates.filter(read::equals).or(() -> Optional.of(read));
        return lastTemplates.get();
    }

    private Result run(
            Optional<Content> read,
            Templates templates,
            boolean publishes,
            Diagnostics diagnostics,
            Diagnostics vanishing,
            Optional<Consumer<Checked>> between) {
        if (read.isEmpty()) {
            return new Result(read, Optional.empty(), List.of(), List.of());
        }
        Content told = read.get().with(TextHistory.known(options.published(), options.day()));
        // The same content is the same object: then what is known of it as a whole is known still.
        Content content = lastContent.filter(told::equals).orElse(told);
        lastContent = Optional.of(content);
        Content facts = ContentFacts.of(content, queries);
        Routes routes = Routes.of(facts, options.baseUrl().orElse(content.site().baseUrl()), diagnostics, queries);
        boolean wholly = !diagnostics.hasErrors();
        Optional<PublishedAddresses> published = options.published()
                .filter(last -> !last.reportDamage(
                        diagnostics.as(vanishing.severity()), routes.isReal() ? routes.baseUrl() : ""));
        CheckInput input = new CheckInput(
                content,
                routes,
                templates,
                // A site that never had any records of its translations misses none.
                published
                        .filter(last -> hasRecords(content, published))
                        .<Map<String, Optional<PageKey>>>map(PublishedAddresses::owners)
                        .orElse(Map.of()),
                queries);
        Checks.run(input, diagnostics, executor);
        if (between.isEmpty()) {
            queries.forgetChecks();
        }
        // Where something could not be read, its page is missing only until that is mended.
        List<VanishedAddress> vanished = published
                .filter(last -> wholly)
                .map(last -> VanishedAddresses.of(last, content, routes, !diagnostics.hasErrors()))
                .orElse(List.of());
        vanished.forEach(address -> address.report(vanishing));
        List<AlteredProgressNote> altered = published
                .filter(last -> wholly)
                .map(last -> AlteredProgressNotes.of(last, content))
                .orElse(List.of());
        altered.forEach(note -> note.report(vanishing));
        Supplier<String> texts = texts(content);
        // Whoever looks at the site sees what was published; only what is written adds to it.
        Content changed = publishes && !diagnostics.hasErrors()
                ? content.with(TextHistory.of(options.published(), content, texts, options.day()))
                : content;
        lastContent = Optional.of(changed);
        // Where nothing is added they are the same.
        Optional<Ready> ready = ready(
                changed,
                ContentFacts.of(changed, queries),
                texts,
                routes,
                templates,
                input.translations(),
                diagnostics,
                between);
        return new Result(lastContent, ready, vanished, altered);
    }

    private Supplier<String> texts(Content content) {
        return () -> queries.answer(new Texts(new Identity<>(content)));
    }

    /** Returns what the list of changes of texts would tell if this content were published. */
    TextDiff textDiff(Content content) {
        return TextDiff.of(options.published(), content, texts(content), options.day());
    }

    /** The pages of a site; nothing while there are errors. */
    private Optional<Ready> ready(
            Content content,
            Content facts,
            Supplier<String> texts,
            Routes routes,
            Templates templates,
            Translations translations,
            Diagnostics diagnostics,
            Optional<Consumer<Checked>> between) {
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        LocalDate day = options.day();
        Optional<CardStyle> style = content.site().cards()
                ? Optional.of(queries.answer(
                        new StyleOf(new Identity<>(templates), content.site().theme())))
                : Optional.empty();
        between.ifPresent(
                then -> then.accept(new Checked(content, routes, templates, translations, day, style, queries)));
        Optional<QualityReport> quality = QualityReport.of(content, queries);
        Optional<Ready> same = last.filter(before -> before.content() == content
                && before.day().equals(day)
                && before.style().equals(style));
        List<Page> pages = same.isPresent()
                ? same.get().pages()
                : SiteViews.of(content, routes, quality, translations, day, style, queries, executor);
        SortedMap<String, Supplier<byte[]>> others =
                same.isPresent() ? same.get().otherFiles() : otherFiles(content, facts, texts, routes);
        SortedMap<String, Supplier<byte[]>> cards = same.isPresent()
                ? same.get().cards()
                : style.isPresent() ? cards(pages, style.get()) : Collections.emptySortedMap();
        last = Optional.of(new Ready(content, routes, templates, quality, day, pages, style, cards, others));
        if (same.isEmpty() && asksForAll) {
            queries.forgetUnused();
        }
        return last;
    }

    /** The first stage alone: what the files say, whether or not a site can be made of it. */
    Optional<Content> read(Diagnostics diagnostics) throws IOException {
        // What is known already is read faster by one.
        Executor readers = lastContent.isEmpty() ? executor : Tasks.NOBODY;
        return new ContentReader(options.content(), label(options.content()), diagnostics, queries, files, readers)
                .read();
    }

    private SortedMap<String, Supplier<byte[]>> otherFiles(
            Content content, Content facts, Supplier<String> texts, Routes routes) {
        SortedMap<String, Supplier<byte[]>> others = new TreeMap<>(OpenData.files(content, routes, queries));
        others.putAll(SearchIndex.files(content, routes, queries, executor));
        queries.answer(new ForHosts(new Identity<>(facts), new Identity<>(routes), options.compressed()))
                .forEach((name, bytes) -> others.put(name, () -> bytes));
        // The only one of these files that depends on words.
        byte[] addresses = others.get(PublishedAddresses.FILE).get();
        boolean recorded = hasRecords(content, options.published());
        others.put(
                PublishedAddresses.FILE,
                () -> PublishedAddresses.file(addresses, texts.get(), content.log(), recorded));
        queries.answer(new AllSchemas(content.site().languages()))
                .forEach((name, bytes) -> others.put(Schemas.FOLDER + name, () -> bytes));
        if (!content.pdfs().isEmpty()) {
            PdfEdition.of(content, routes)
                    .forEach(edition ->
                            edition.standing().ifPresent(pdf -> others.put(edition.pdf(), pdf.bytes()::object)));
        }
        return others;
    }

    /** Whether it is known of translations what they were made from, or was when the site was published last. */
    private static boolean hasRecords(Content content, Optional<PublishedAddresses> published) {
        return !content.translations().isEmpty()
                || published.filter(PublishedAddresses::recorded).isPresent();
    }

    private static SortedMap<String, Supplier<byte[]>> cards(List<Page> pages, CardStyle style) {
        SortedMap<String, Supplier<byte[]>> cards = new TreeMap<>();
        SiteViews.cards(pages).forEach((file, card) -> cards.put(file, () -> Cards.png(card, style)));
        return cards;
    }

    /** How diagnostics name a folder: as it was given. */
    private static String label(Path folder) {
        String text = folder.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }
}

package kz.bagdarlama.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kz.bagdarlama.check.CheckInput;
import kz.bagdarlama.check.Checks;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.data.OpenData;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Tasks;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.publish.AlteredProgressNote;
import kz.bagdarlama.publish.AlteredProgressNotes;
import kz.bagdarlama.publish.HostFiles;
import kz.bagdarlama.publish.VanishedAddress;
import kz.bagdarlama.publish.VanishedAddresses;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.schema.Schemas;
import kz.bagdarlama.search.SearchIndex;
import kz.bagdarlama.source.ContentReader;
import kz.bagdarlama.source.FileCache;
import kz.bagdarlama.source.TemplateReader;
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
     * @param otherFiles what is published beside pages and assets: data, what the search searches in, schemas, what hosts read;
     *     made when asked for
     */
    record Ready(
            Content content,
            Routes routes,
            Templates templates,
            Optional<QualityReport> quality,
            List<Page> pages,
            SortedMap<String, Supplier<byte[]>> otherFiles) {}

    /** Nothing changes the schemas while the program runs. */
    private record AllSchemas() implements Query<Map<String, byte[]>> {

        @Override
        public Map<String, byte[]> compute(QueryCache queries) {
            return Schemas.all();
        }
    }

    /** How often files that change are read, with a pause in between: long enough for a change of branches. */
    private static final int ATTEMPTS = 20;

    private static final long PAUSE_MILLIS = 100;

    private final BuildOptions options;
    private final Executor executor;
    private final QueryCache queries = new QueryCache();
    private final FileCache files = new FileCache();
    private Optional<Content> lastContent = Optional.empty();
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
     * Goes from files to pages, as far as errors let it.
     *
     * @param vanishing where published addresses that vanish, and published notes that would change, are reported
     * @throws IOException if a folder cannot be read
     */
    Result run(Diagnostics diagnostics, Diagnostics vanishing) throws IOException {
        return run(read(diagnostics), templates(diagnostics), diagnostics, vanishing);
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
                templates = templates(reading);
            } catch (IOException e) {
                failure = e;
            }
            Optional<Path> changed = files.changed();
            if (changed.isEmpty()) {
                if (failure != null) {
                    throw failure;
                }
                diagnostics.addAll(reading.sorted());
                return run(read, templates, diagnostics, vanishing);
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

    private Templates templates(Diagnostics diagnostics) throws IOException {
        return new TemplateReader(options.templates(), label(options.templates()), diagnostics, files).read();
    }

    private Result run(Optional<Content> read, Templates templates, Diagnostics diagnostics, Diagnostics vanishing) {
        if (read.isEmpty()) {
            return new Result(read, Optional.empty(), List.of(), List.of());
        }
        // The same content is the same object: then what is known of it as a whole is known still.
        Content content = lastContent.filter(read.get()::equals).orElseGet(read::get);
        lastContent = Optional.of(content);
        Routes routes =
                Routes.of(content, options.baseUrl().orElse(content.site().baseUrl()), diagnostics);
        boolean wholly = !diagnostics.hasErrors();
        CheckInput input = new CheckInput(content, routes, templates, queries);
        Checks.run(input, diagnostics, executor);
        // Where something could not be read, its page is missing only until that is mended.
        List<VanishedAddress> vanished = options.published()
                .filter(published -> wholly)
                .map(published -> VanishedAddresses.of(published, content, routes, !diagnostics.hasErrors()))
                .orElse(List.of());
        vanished.forEach(address -> address.report(vanishing));
        List<AlteredProgressNote> altered = options.published()
                .filter(published -> wholly)
                .map(published -> AlteredProgressNotes.of(published, content))
                .orElse(List.of());
        altered.forEach(note -> note.report(vanishing));
        if (diagnostics.hasErrors()) {
            return new Result(lastContent, Optional.empty(), vanished, altered);
        }
        Optional<QualityReport> quality = QualityReport.of(content, queries);
        Optional<Ready> same = last.filter(before -> before.content() == content);
        List<Page> pages = same.isPresent()
                ? same.get().pages()
                : SiteViews.of(content, routes, quality, input.translations(), queries, executor);
        SortedMap<String, Supplier<byte[]>> others =
                same.isPresent() ? same.get().otherFiles() : otherFiles(content, routes);
        last = Optional.of(new Ready(content, routes, templates, quality, pages, others));
        if (same.isEmpty()) {
            queries.forgetUnused();
        }
        return new Result(lastContent, last, vanished, altered);
    }

    /** The first stage alone: what the files say, whether or not a site can be made of it. */
    Optional<Content> read(Diagnostics diagnostics) throws IOException {
        // What is known already is read faster by one.
        Executor readers = lastContent.isEmpty() ? executor : Tasks.NOBODY;
        return new ContentReader(options.content(), label(options.content()), diagnostics, queries, files, readers)
                .read();
    }

    private SortedMap<String, Supplier<byte[]>> otherFiles(Content content, Routes routes) {
        SortedMap<String, Supplier<byte[]>> others = new TreeMap<>(OpenData.files(content, routes, queries));
        others.putAll(SearchIndex.files(content, routes, queries, executor));
        HostFiles.of(content, routes, options.compressed()).forEach((name, bytes) -> others.put(name, () -> bytes));
        queries.answer(new AllSchemas()).forEach((name, bytes) -> others.put(Schemas.FOLDER + name, () -> bytes));
        return others;
    }

    /** How diagnostics name a folder: as it was given. */
    private static String label(Path folder) {
        String text = folder.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }
}

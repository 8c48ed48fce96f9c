package kz.bagdarlama.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.render.PageStore;
import kz.bagdarlama.render.SiteFile;
import kz.bagdarlama.route.Routes;

/**
 * Builds of the same folders one after the other, in memory. Each gives, byte for byte and word for word, what a build of its own
 * would, but takes no longer than what has changed demands. For use by one thread at a time.
 */
public final class BuildSession implements AutoCloseable {

    /**
     * A site in memory.
     *
     * @param files every file by its path below the root of the site
     * @param changed the paths of pages and assets that are new, gone or different since the site before
     */
    public record Site(
            Content content,
            Routes routes,
            Templates templates,
            SortedMap<String, SiteFile> files,
            Set<String> changed) {}

    /**
     * What came of a build.
     *
     * @param site the new site; empty while there are errors
     * @param handbook the folder of the editors' handbook, where the site has one
     * @param diagnostics everything that is wrong, by file, line and column
     */
    public record Update(Optional<Site> site, Optional<Path> handbook, List<Diagnostic> diagnostics) {

        /** Whether the site cannot be shown as it is written now. */
        public boolean hasErrors() {
            return diagnostics.stream().anyMatch(each -> each.severity() == Severity.ERROR);
        }
    }

    private final ExecutorService executor;
    private final Stages stages;
    private final PageStore pages = new PageStore();

    public BuildSession(BuildOptions options) {
        stages = new Stages(options);
        executor = Executors.newFixedThreadPool(options.threads(), task -> {
            Thread thread = new Thread(task, "bagdarlama-build");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Builds what the folders hold now.
     *
     * @throws IOException if a folder cannot be read, for example because a file went away in the middle; the next call starts
     *     anew
     */
    public Update update() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Stages.Result stage = stages.run(diagnostics, diagnostics, executor);
        Optional<Path> handbook =
                stage.content().flatMap(content -> content.site().handbook());
        if (stage.ready().isEmpty()) {
            return new Update(Optional.empty(), handbook, diagnostics.sorted());
        }
        Stages.Ready site = stage.ready().get();
        PageStore.Result rendered = pages.render(
                site.templates(), site.content(), site.routes().basePath(), site.pages(), executor, diagnostics);
        if (diagnostics.hasErrors()) {
            return new Update(Optional.empty(), handbook, diagnostics.sorted());
        }
        SortedMap<String, SiteFile> files = new TreeMap<>(rendered.files());
        site.otherFiles().forEach((name, bytes) -> files.put(name, bytes::get));
        return new Update(
                Optional.of(new Site(site.content(), site.routes(), site.templates(), files, rendered.changed())),
                handbook,
                diagnostics.sorted());
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}

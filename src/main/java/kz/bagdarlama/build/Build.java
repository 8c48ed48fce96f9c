package kz.bagdarlama.build;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.output.SiteWriter;
import kz.bagdarlama.output.WriteSummary;
import kz.bagdarlama.render.Renderer;

/** The whole way from files to a site: read, route, check, view, search ({@link Stages}), render, write. */
public final class Build {

    private final BuildOptions options;
    private final Diagnostics diagnostics;

    public Build(BuildOptions options, Diagnostics diagnostics) {
        this.options = options;
        this.diagnostics = diagnostics;
    }

    /**
     * Builds the site. Nothing is written if any error is reported.
     *
     * @throws IOException if a folder cannot be read or written
     */
    public BuildResult run() throws IOException {
        return run(true);
    }

    /**
     * Does all that a build does, except for writing.
     *
     * @throws IOException if a folder cannot be read
     */
    public BuildResult check() throws IOException {
        return run(false);
    }

    private BuildResult run(boolean write) throws IOException {
        Stages.Result stages = new Stages(options).run(diagnostics, Runnable::run);
        int pledges = stages.content()
                .map(content -> (int) content.programme().pledges().count())
                .orElse(0);
        List<Language> languages =
                stages.content().map(content -> content.site().languages()).orElse(List.of());
        if (stages.ready().isEmpty()) {
            return new BuildResult(0, pledges, languages, Optional.empty(), Optional.empty());
        }
        Stages.Ready site = stages.ready().get();
        SortedMap<String, byte[]> files = new Renderer(
                        site.templates(), site.content(), site.routes().basePath(), diagnostics)
                .render(site.pages(), options.threads());
        int html = (int) site.pages().stream()
                .filter(page -> page.file().endsWith(".html"))
                .count();
        Optional<WriteSummary> written = diagnostics.hasErrors() || !write
                ? Optional.empty()
                : Optional.of(new SiteWriter(options.output()).write(files));
        return new BuildResult(html, pledges, languages, site.quality(), written);
    }
}

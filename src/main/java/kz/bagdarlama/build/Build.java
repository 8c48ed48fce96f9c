package kz.bagdarlama.build;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.output.SiteWriter;
import kz.bagdarlama.output.WriteSummary;
import kz.bagdarlama.render.Renderer;
import kz.bagdarlama.view.RedirectPage;

/** The whole way from files to a site: read, route, check, view ({@link Stages}), render, write. */
public final class Build {

    /** What the files are made for. */
    private enum Purpose {
        CHECK,
        PREVIEW,
        SITE
    }

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
        return run(Purpose.SITE, diagnostics);
    }

    /**
     * Does all that can fail in a build, except for writing.
     *
     * @throws IOException if a folder cannot be read
     */
    public BuildResult check() throws IOException {
        return run(Purpose.CHECK, diagnostics);
    }

    /**
     * Makes all files without writing them, even where published addresses would vanish or published notes change: those only
     * stand in the result.
     *
     * @throws IOException if a folder cannot be read
     */
    public BuildResult preview() throws IOException {
        return run(Purpose.PREVIEW, new Diagnostics());
    }

    /**
     * Does the first step alone: what the files say, whether or not a site can be made of it.
     *
     * @throws IOException if a folder cannot be read
     */
    public Optional<Content> read() throws IOException {
        return new Stages(options).read(diagnostics);
    }

    /**
     * @param vanishing where vanished addresses and altered notes are reported; errors in it stop nothing unless it is that of the build
     */
    private BuildResult run(Purpose purpose, Diagnostics vanishing) throws IOException {
        Stages.Result stages = new Stages(options).run(diagnostics, vanishing, Runnable::run);
        int pledges = stages.content()
                .map(content -> (int) content.programme().pledges().count())
                .orElse(0);
        List<Language> languages =
                stages.content().map(content -> content.site().languages()).orElse(List.of());
        if (stages.ready().isEmpty()) {
            return new BuildResult(
                    0,
                    pledges,
                    languages,
                    Optional.empty(),
                    "/",
                    Collections.emptySortedMap(),
                    stages.vanished(),
                    stages.altered(),
                    Optional.empty());
        }
        Stages.Ready site = stages.ready().get();
        SortedMap<String, byte[]> files = new Renderer(
                        site.templates(), site.content(), site.routes().basePath(), diagnostics)
                .render(site.pages(), options.threads());
        if (purpose != Purpose.CHECK) {
            // Nothing can be wrong with them that was not found before.
            site.otherFiles().forEach((name, bytes) -> files.put(name, bytes.get()));
        }
        int html = (int) site.pages().stream()
                .filter(page -> page.file().endsWith(".html") && !(page.view() instanceof RedirectPage))
                .count();
        Optional<WriteSummary> written = diagnostics.hasErrors() || purpose != Purpose.SITE
                ? Optional.empty()
                : Optional.of(new SiteWriter(options.output()).write(files));
        return new BuildResult(
                html,
                pledges,
                languages,
                site.quality(),
                site.routes().basePath(),
                files,
                stages.vanished(),
                stages.altered(),
                written);
    }
}

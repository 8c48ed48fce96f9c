package kz.bagdarlama.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import kz.bagdarlama.check.CheckInput;
import kz.bagdarlama.check.Checks;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.output.SiteWriter;
import kz.bagdarlama.output.WriteSummary;
import kz.bagdarlama.render.Renderer;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.search.SearchIndex;
import kz.bagdarlama.source.ContentReader;
import kz.bagdarlama.source.FileCache;
import kz.bagdarlama.source.TemplateReader;
import kz.bagdarlama.view.Page;
import kz.bagdarlama.view.SiteViews;

/** The whole way from files to a site: read, route, check, view, search, render, write. */
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
        Memory memory = new Memory();
        Optional<Content> read = new ContentReader(options.content(), label(options.content()), diagnostics, memory, new FileCache()).read();
        Templates templates = new TemplateReader(options.templates(), label(options.templates()), diagnostics).read();
        if (read.isEmpty()) {
            return new BuildResult(0, 0, List.of(), Optional.empty(), Optional.empty());
        }
        Content content = read.get();
        Routes routes =
                Routes.of(content, options.baseUrl().orElse(content.site().baseUrl()), diagnostics);
        Checks.run(new CheckInput(content, routes, templates, memory), diagnostics);
        int pledges = (int) content.programme().pledges().count();
        List<Language> languages = content.site().languages();
        if (diagnostics.hasErrors()) {
            return new BuildResult(0, pledges, languages, Optional.empty(), Optional.empty());
        }
        Optional<QualityReport> quality = QualityReport.of(content, memory);
        List<Page> pages = SiteViews.of(content, routes, quality, memory);
        Templates complete = templates.withAsset(SearchIndex.ASSET, SearchIndex.of(content, routes, memory));
        SortedMap<String, byte[]> files =
                new Renderer(complete, content, routes.basePath(), diagnostics).render(pages, options.threads());
        int html = (int)
                pages.stream().filter(page -> page.file().endsWith(".html")).count();
        Optional<WriteSummary> written = diagnostics.hasErrors() || !write
                ? Optional.empty()
                : Optional.of(new SiteWriter(options.output()).write(files));
        return new BuildResult(html, pledges, languages, quality, written);
    }

    /** How diagnostics name a folder: as it was given. */
    private static String label(Path folder) {
        String text = folder.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }
}

package kz.bagdarlama.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import kz.bagdarlama.check.CheckInput;
import kz.bagdarlama.check.Checks;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.data.OpenData;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.output.SiteWriter;
import kz.bagdarlama.output.WriteSummary;
import kz.bagdarlama.publish.HostFiles;
import kz.bagdarlama.publish.VanishedAddress;
import kz.bagdarlama.publish.VanishedAddresses;
import kz.bagdarlama.render.Renderer;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.schema.Schemas;
import kz.bagdarlama.search.SearchIndex;
import kz.bagdarlama.source.ContentReader;
import kz.bagdarlama.source.TemplateReader;
import kz.bagdarlama.view.Page;
import kz.bagdarlama.view.RedirectPage;
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
        return run(true, diagnostics);
    }

    /**
     * Does all that a build does, except for writing.
     *
     * @throws IOException if a folder cannot be read
     */
    public BuildResult check() throws IOException {
        return run(false, diagnostics);
    }

    /**
     * Makes all files without writing them, even where published addresses would vanish: those only stand in the result.
     *
     * @throws IOException if a folder cannot be read
     */
    public BuildResult preview() throws IOException {
        return run(false, new Diagnostics());
    }

    /**
     * Does the first step alone: what the files say, whether or not a site can be made of it.
     *
     * @throws IOException if a folder cannot be read
     */
    public Optional<Content> read() throws IOException {
        return new ContentReader(options.content(), label(options.content()), diagnostics).read();
    }

    /**
     * @param vanishing where vanished addresses are reported; errors in it stop nothing unless it is that of the build
     */
    private BuildResult run(boolean write, Diagnostics vanishing) throws IOException {
        Optional<Content> read = read();
        Templates templates = new TemplateReader(options.templates(), label(options.templates()), diagnostics).read();
        if (read.isEmpty()) {
            return unmade(0, List.of(), List.of());
        }
        Content content = read.get();
        Routes routes =
                Routes.of(content, options.baseUrl().orElse(content.site().baseUrl()), diagnostics);
        boolean wholly = !diagnostics.hasErrors();
        CheckInput input = new CheckInput(content, routes, templates);
        Checks.run(input, diagnostics);
        // Where something could not be read, its page is missing only until that is mended.
        List<VanishedAddress> vanished = options.published()
                .filter(published -> wholly)
                .map(published -> VanishedAddresses.of(published, content, routes, !diagnostics.hasErrors()))
                .orElse(List.of());
        vanished.forEach(address -> address.report(vanishing));
        int pledges = (int) content.programme().pledges().count();
        List<Language> languages = content.site().languages();
        if (diagnostics.hasErrors()) {
            return unmade(pledges, languages, vanished);
        }
        Optional<QualityReport> quality = QualityReport.of(content);
        List<Page> pages = SiteViews.of(content, routes, quality, input.translations());
        Templates complete = templates.withAsset(SearchIndex.ASSET, SearchIndex.of(content, routes));
        SortedMap<String, byte[]> files =
                new Renderer(complete, content, routes.basePath(), diagnostics).render(pages, options.threads());
        files.putAll(HostFiles.of(routes, languages));
        files.putAll(OpenData.files(content, routes));
        Schemas.all().forEach((name, bytes) -> files.put(Schemas.FOLDER + name, bytes));
        int html = (int) pages.stream()
                .filter(page -> page.file().endsWith(".html") && !(page.view() instanceof RedirectPage))
                .count();
        Optional<WriteSummary> written = diagnostics.hasErrors() || !write
                ? Optional.empty()
                : Optional.of(new SiteWriter(options.output()).write(files));
        return new BuildResult(html, pledges, languages, quality, routes.basePath(), files, vanished, written);
    }

    private static BuildResult unmade(int pledges, List<Language> languages, List<VanishedAddress> vanished) {
        return new BuildResult(
                0, pledges, languages, Optional.empty(), "/", Collections.emptySortedMap(), vanished, Optional.empty());
    }

    /** How diagnostics name a folder: as it was given. */
    private static String label(Path folder) {
        String text = folder.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }
}

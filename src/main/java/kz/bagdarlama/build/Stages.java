package kz.bagdarlama.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import kz.bagdarlama.check.CheckInput;
import kz.bagdarlama.check.Checks;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.search.SearchIndex;
import kz.bagdarlama.source.ContentReader;
import kz.bagdarlama.source.FileCache;
import kz.bagdarlama.source.TemplateReader;
import kz.bagdarlama.view.Page;
import kz.bagdarlama.view.SiteViews;

/**
 * The stages from files to what stands on every page: read, route, check, view, search. They keep what they found out, so that
 * going through them again costs as much as what has changed.
 */
final class Stages {

    /**
     * What the stages gave.
     *
     * @param content what was read; empty where not even the languages could be
     * @param ready the pages with all that rendering needs; empty while there are errors
     */
    record Result(Optional<Content> content, Optional<Ready> ready) {}

    /**
     * A site that can be rendered.
     *
     * @param templates with the search index among the assets
     */
    record Ready(
            Content content, Routes routes, Templates templates, Optional<QualityReport> quality, List<Page> pages) {}

    private final BuildOptions options;
    private final Memory memory = new Memory();
    private final FileCache files = new FileCache();
    private Optional<Content> lastContent = Optional.empty();
    private Optional<Ready> last = Optional.empty();

    Stages(BuildOptions options) {
        this.options = options;
    }

    /**
     * Goes from files to pages, as far as errors let it.
     *
     * @param executor works on the languages
     * @throws IOException if a folder cannot be read
     */
    Result run(Diagnostics diagnostics, Executor executor) throws IOException {
        Optional<Content> read =
                new ContentReader(options.content(), label(options.content()), diagnostics, memory, files).read();
        Templates templates =
                new TemplateReader(options.templates(), label(options.templates()), diagnostics, files).read();
        if (read.isEmpty()) {
            return new Result(read, Optional.empty());
        }
        // The same content is the same object: then what is known of it as a whole is known still.
        Content content = lastContent.filter(read.get()::equals).orElseGet(read::get);
        lastContent = Optional.of(content);
        Routes routes =
                Routes.of(content, options.baseUrl().orElse(content.site().baseUrl()), diagnostics);
        Checks.run(new CheckInput(content, routes, templates, memory), diagnostics, executor);
        if (diagnostics.hasErrors()) {
            return new Result(lastContent, Optional.empty());
        }
        Optional<QualityReport> quality = QualityReport.of(content, memory);
        Optional<Ready> same = last.filter(before -> before.content() == content);
        List<Page> pages =
                same.isPresent() ? same.get().pages() : SiteViews.of(content, routes, quality, memory, executor);
        byte[] index = same.isPresent()
                ? same.get().templates().assets().get(SearchIndex.ASSET)
                : SearchIndex.of(content, routes, memory);
        last = Optional.of(new Ready(content, routes, templates.withAsset(SearchIndex.ASSET, index), quality, pages));
        if (same.isEmpty()) {
            memory.forgetUnused();
        }
        return new Result(lastContent, last);
    }

    /** How diagnostics name a folder: as it was given. */
    private static String label(Path folder) {
        String text = folder.toString().replace('\\', '/');
        return text.isEmpty() ? "." : text;
    }
}

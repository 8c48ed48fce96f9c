package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Figure;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Site;

/** Reads the pages beside the programme: the site's own and those of the handbook. */
final class PageReader {

    private final ContentFiles files;

    PageReader(ContentFiles files) {
        this.files = files;
    }

    List<FreePage> read(Site site) throws IOException {
        List<FreePage> pages = new ArrayList<>();
        Path own = files.root().resolve("pages");
        if (files.hasFolder(own, EntryKind.PAGE)) {
            pages(own, false, pages);
        }
        if (site.handbook().isPresent()) {
            pages(site.handbook().get(), true, pages);
        }
        return pages;
    }

    private void pages(Path folder, boolean inHandbook, List<FreePage> pages) throws IOException {
        for (Path page : files.folders(folder)) {
            if (!files.isThere(page.resolve("page.yaml")) && files.partIn(page).isPresent()) {
                files.rejectFolder(page);
                continue;
            }
            files.rejectUnexpected(page, files.withTexts("page.yaml"));
            Optional<Fields> fields = files.fields(page.resolve("page.yaml"));
            if (fields.isEmpty()) {
                files.markIncomplete(EntryKind.PAGE);
                continue;
            }
            Fields f = fields.get();
            String id = f.id("id", "about");
            pages.add(new FreePage(
                    id,
                    f.positionOf("id"),
                    f.slug("slug", Optional.of(id)),
                    f.flag("menu"),
                    inHandbook,
                    f.optionalReference("template"),
                    f.references("source", "[results/1]", false),
                    f.list("figures", this::sourcedFigure),
                    files.prose(page)));
            f.finish();
        }
    }

    private Optional<FreePage.SourcedFigure> sourcedFigure(Fields fields) {
        Reference source = fields.reference("source", "results/1");
        Optional<Figure> figure = FigureReader.figure(fields);
        return figure.map(f -> new FreePage.SourcedFigure(source, f));
    }
}

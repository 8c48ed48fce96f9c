package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.route.DataFile;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.MessageKey;

/**
 * What the site gives as data, and where.
 *
 * @param programmeUrl the whole programme as JSON
 * @param pledgesUrl the table of pledges
 * @param figuresUrl the table of figures
 * @param schemaUrl what the members of the JSON mean
 * @param example one of the pledges, with its page and its data
 * @param pledges how many there are
 * @param licence the terms of use, where the editor has said them
 */
public record OpenDataPage(
        Frame frame,
        String programmeUrl,
        String pledgesUrl,
        String figuresUrl,
        String schemaUrl,
        Optional<Example> example,
        int pledges,
        Optional<LinkView> licence)
        implements PageView {

    static OpenDataPage of(SiteParts parts) {
        String base = parts.routes().basePath();
        List<Pledge> pledges = parts.pledges().all();
        return new OpenDataPage(
                parts.frames()
                        .frame(
                                PageKey.OPEN_DATA,
                                parts.message(MessageKey.OPEN_DATA),
                                parts.message(MessageKey.OPEN_DATA_DESCRIPTION),
                                List.of()),
                base + DataFile.PROGRAMME,
                base + DataFile.PLEDGES_TABLE,
                base + DataFile.FIGURES_TABLE,
                base + DataFile.SCHEMA,
                pledges.stream()
                        .findFirst()
                        .map(pledge -> new Example(
                                pledge.id().toString(),
                                parts.url(PageKey.of(pledge)),
                                base + DataFile.pledge(pledge.id().toString()))),
                pledges.size(),
                parts.content()
                        .site()
                        .dataLicence()
                        .map(licence ->
                                new LinkView(licence.url(), parts.words().html(licence.name()))));
    }

    /** A pledge with its page and its data. */
    public record Example(String id, String url, String dataUrl) {}
}

package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.route.DataFile;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;

/**
 * What the site gives as data, and where.
 *
 * @param districtsAndTopics whether the programme has both
 * @param programmeUrl the whole programme as JSON
 * @param pledgesTable the table of pledges
 * @param figuresTable the table of figures, where there are any
 * @param progressTable the table of notes on progress, where there are any
 * @param textChangesTable the table of changes of texts
 * @param packageUrl what the tables and their columns are
 * @param catalogueUrl the data as catalogues list them
 * @param schemaUrl what the members of the JSON mean
 * @param example one of the pledges, with its page and its data
 * @param pledges how many there are
 * @param licence the terms of use, where the editor has said them
 * @param dataset the same for search engines: JSON-LD
 */
public record OpenDataPage(
        Frame frame,
        boolean districtsAndTopics,
        String programmeUrl,
        Table pledgesTable,
        Optional<Table> figuresTable,
        Optional<Table> progressTable,
        Table textChangesTable,
        String packageUrl,
        String catalogueUrl,
        String schemaUrl,
        Optional<Example> example,
        int pledges,
        Optional<LinkView> licence,
        Html dataset)
        implements PageView {

    static OpenDataPage of(SiteParts parts) {
        String base = parts.routes().basePath();
        List<Pledge> pledges = parts.pledges().all();
        String programme = base + DataFile.PROGRAMME;
        Table ofPledges = new Table(base + DataFile.PLEDGES_TABLE, base + DataFile.PLEDGES_SPREADSHEET);
        Optional<Table> ofFigures = Optional.of(
                        new Table(base + DataFile.FIGURES_TABLE, base + DataFile.FIGURES_SPREADSHEET))
                .filter(table -> parts.content().programme().hasFigures());
        Optional<Table> ofProgress = Optional.of(
                        new Table(base + DataFile.PROGRESS_TABLE, base + DataFile.PROGRESS_SPREADSHEET))
                .filter(table -> parts.routes().has(PageKey.CHANGES));
        Table ofTextChanges = new Table(base + DataFile.TEXT_CHANGES_TABLE, base + DataFile.TEXT_CHANGES_SPREADSHEET);
        return new OpenDataPage(
                parts.frames()
                        .frame(
                                PageKey.OPEN_DATA,
                                parts.message(MessageKey.OPEN_DATA),
                                parts.message(MessageKey.OPEN_DATA_DESCRIPTION),
                                List.of()),
                parts.routes().has(PageKey.DISTRICTS) && parts.routes().has(PageKey.TOPICS),
                programme,
                ofPledges,
                ofFigures,
                ofProgress,
                ofTextChanges,
                base + DataFile.PACKAGE,
                base + DataFile.CATALOGUE,
                base + DataFile.SCHEMA,
                pledges.stream()
                        .findFirst()
                        .map(pledge -> new Example(
                                parts.number(pledge.id()),
                                parts.url(PageKey.of(pledge)),
                                base + DataFile.pledge(pledge.id().toString()))),
                pledges.size(),
                parts.content()
                        .site()
                        .dataLicence()
                        .map(licence ->
                                new LinkView(licence.url(), parts.words().html(licence.name()))),
                StructuredData.dataset(
                        parts,
                        programme,
                        Stream.of(Optional.of(ofPledges), ofFigures, ofProgress, Optional.of(ofTextChanges))
                                .flatMap(Optional::stream)));
    }

    /**
     * A table in its two editions.
     *
     * @param url for programs
     * @param spreadsheetUrl for spreadsheets of countries that write numbers with a comma
     */
    public record Table(String url, String spreadsheetUrl) {}

    /** A pledge with its page and its data. */
    public record Example(String number, String url, String dataUrl) {}
}

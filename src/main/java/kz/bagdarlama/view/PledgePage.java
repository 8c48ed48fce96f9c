package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * A pledge with all that is known of it.
 *
 * @param number what the document prints for it: its id, or what the site says
 * @param figures its figures, to be set large
 * @param when its deadlines; empty where the source gives none
 * @param districts the districts it names, none for the whole city; nothing where the programme has no districts
 * @param commitment the kind of its undertaking, where the programme has kinds
 * @param topics none where the programme has no topics
 * @param project the party project it belongs to
 * @param place where it stands in the source document
 * @param quote the official wording
 * @param quoteLanguage BCP 47 tag of the quote
 * @param translatorNote what is uncertain in the text of this page
 * @param cityWideUrl where all pledges are that name no district
 * @param undatedUrl where all pledges are that name no year
 * @param passed whether any of its deadlines has passed
 * @param followed whether a note that stands says what has happened
 * @param progress what has happened since, the newest first
 */
public record PledgePage(
        Frame frame,
        String id,
        String number,
        Html title,
        Html body,
        List<FigureView> figures,
        List<MeasureView> measures,
        List<When> when,
        boolean passed,
        boolean followed,
        Optional<List<LinkView>> districts,
        Optional<String> cityWideUrl,
        Optional<String> undatedUrl,
        Optional<CommitmentView> commitment,
        List<LinkView> topics,
        Optional<LinkView> project,
        Place place,
        Optional<Html> quote,
        String quoteLanguage,
        Optional<Html> translatorNote,
        Optional<EditorNoteView> editorNote,
        List<ProgressView> progress,
        List<PledgeSummary> related,
        Optional<Neighbour> previous,
        Optional<Neighbour> next)
        implements PageView {

    /**
     * A kind of undertaking.
     *
     * @param verb the verb, and where all of its kind are
     * @param meaning the same explained
     */
    public record CommitmentView(LinkView verb, Html meaning) {}

    /**
     * A part of the pledge.
     *
     * @param id its letter, where links lead to
     * @param number what the document prints for it: its letter, or what the site says
     */
    public record MeasureView(
            String id,
            String number,
            Html title,
            Html body,
            List<FigureView> figures,
            Optional<Html> deadline,
            List<LinkView> districts) {}

    /**
     * A deadline.
     *
     * @param measures the numbers of the measures that alone are due then
     * @param what the figures, the one thing or the measures that alone are due then; empty where it is all that is pledged, or more
     *     measures than one reads
     * @param standing how it stands on the day of the build: passed, or how long there is; only on the page of the pledge
     * @param url where all is that is due then
     */
    public record When(
            Html words, String measures, Optional<Html> what, Optional<Html> standing, Optional<String> url) {}

    /** The numbers of section, where there are sections, chapter and pledge in the source document. */
    public record Place(Optional<String> section, String chapter, String pledge) {}
}

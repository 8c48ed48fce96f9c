package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * How texts were changed since they were first published, day by day, the newest first.
 *
 * @param lead what the page is about, in a sentence
 * @param feedUrl the same as a feed
 * @param tableUrl the same as a table
 * @param since the day from which changes are known
 * @param notes where notes on progress are, if there are any
 * @param days none where nothing was changed in this language
 */
public record TextChangesPage(
        Frame frame,
        Html title,
        Html lead,
        String feedUrl,
        String tableUrl,
        Since since,
        Optional<LinkView> notes,
        List<Day> days)
        implements PageView {

    /** A day, for programs and for readers. */
    public record Since(String isoDate, String date) {}

    /**
     * What was changed by the publication of a day.
     *
     * @param id for its heading: {@code 2026-11-30}
     */
    public record Day(String id, String name, List<Entry> entries) {}

    /**
     * What was changed on a page.
     *
     * @param anchor where links lead to
     * @param number of a part of the programme
     * @param url its page; empty where it is no longer on the site
     * @param gatherings its districts and topics
     */
    public record Entry(
            String anchor,
            Optional<String> number,
            Html title,
            Optional<String> url,
            List<LinkView> gatherings,
            List<Part> parts) {}

    /**
     * What was changed in a part of a page.
     *
     * @param label what the part is called; empty for the text itself
     * @param language BCP 47 tag of its words, where they are in another language than the page
     */
    public record Part(Optional<Html> label, Optional<String> language, List<Passage> passages) {}

    /**
     * Words that were changed.
     *
     * @param before a few words before them
     * @param after a few words after them
     */
    public record Passage(Html before, List<Piece> pieces, Html after) {}

    /** A run of words: {@code kept}, {@code removed} or {@code added}. */
    public record Piece(String status, Html words) {}
}

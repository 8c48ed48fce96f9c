package kz.bagdarlama.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What has happened to the pledges, and which texts were changed, as an Atom feed (RFC 4287), plain text and whole addresses.
 *
 * @param language BCP 47 tag
 * @param id permanent name of the feed, which outlives a change of the site's address
 * @param selfUrl where it is published
 * @param pageUrl the same as a page
 * @param author who keeps it
 * @param updated date and time of its newest entry (RFC 3339)
 */
public record ChangesFeed(
        String language,
        String id,
        String title,
        String subtitle,
        String selfUrl,
        String pageUrl,
        String author,
        String updated,
        List<Entry> entries) {

    /**
     * What may become an entry.
     *
     * @param day of its entry's last update
     */
    record Due(LocalDate day, Supplier<Entry> entry) {}

    /**
     * A note, or a text that was changed.
     *
     * @param id permanent name (a tag URI, RFC 4151), which outlives a change of the address of the pledge or of the site
     * @param url the page of the pledge, at this note; of a text the page of changes, at this one
     * @param updated when it was written, corrected or taken back last (RFC 3339)
     * @param published the day that it tells of (RFC 3339)
     * @param source address of the publication that a note is from
     */
    public record Entry(
            String id,
            String title,
            String url,
            String updated,
            String published,
            String text,
            Optional<String> source,
            Optional<String> archived) {}
}

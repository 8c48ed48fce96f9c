package kz.bagdarlama.view;

import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * Something that has happened to a pledge.
 *
 * @param anchor where it stands on the page of the pledge
 * @param url the page of the pledge, at this note
 * @param pledgeNumber the number of the pledge
 * @param pledgeTitle its title
 * @param isoDate the day, for machines
 * @param date the day in words
 * @param source address of the publication
 * @param host the name of the site that published it
 * @param archived address of a copy
 * @param corrected when it was corrected
 * @param withdrawn that it was wrong: it is shown all the same
 */
public record ProgressView(
        String anchor,
        String url,
        String pledgeNumber,
        Html pledgeTitle,
        String isoDate,
        String date,
        Html what,
        String source,
        String host,
        Optional<String> archived,
        Optional<Html> publisher,
        Optional<Day> corrected,
        Optional<Withdrawal> withdrawn) {

    /** A day for machines and in words. */
    public record Day(String iso, String text) {}

    /**
     * A note taken back.
     *
     * @param why what was wrong
     */
    public record Withdrawal(Day day, Html why) {}
}

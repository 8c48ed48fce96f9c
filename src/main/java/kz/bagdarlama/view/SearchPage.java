package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * The search, and the index from A to Z that finds pledges without any script.
 *
 * @param letters the index in the order of the alphabet
 * @param districts what to narrow a search by, as are {@code topics} and {@code years}
 */
public record SearchPage(
        Frame frame, List<Letter> letters, List<Choice> districts, List<Choice> topics, List<String> years)
        implements PageView {

    /** The entries that begin with a letter. */
    public record Letter(String name, List<Entry> entries) {}

    /**
     * A term with its pledges.
     *
     * @param url its own page, where it has one; then {@code pledges} is empty
     */
    public record Entry(Html name, Optional<String> url, int count, List<PledgeSummary> pledges) {}

    /** A district or topic to narrow a search by. */
    public record Choice(String id, String name) {}
}

package kz.bagdarlama.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identity of a pledge: {@code 1.1/3} is the third pledge of chapter 1.1 in the source document, for ever, whatever its
 * title or URL becomes.
 *
 * @param number from 1 within the chapter
 */
public record PledgeId(ChapterId chapter, int number) implements Comparable<PledgeId> {

    private static final Pattern FORM = Pattern.compile("([^/]+)/([1-9][0-9]?)");
    private static final Comparator<PledgeId> ORDER =
            Comparator.comparing(PledgeId::chapter).thenComparingInt(PledgeId::number);

    public PledgeId {
        if (number < 1) {
            throw new IllegalArgumentException("pledges are numbered from 1: " + number);
        }
    }

    /**
     * Reads the form {@code 1.1/3}.
     *
     * @param levels how many levels a programme has above pledges
     */
    public static Optional<PledgeId> parse(String text, int levels) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? ChapterId.parse(matcher.group(1), levels)
                        .map(chapter -> new PledgeId(chapter, Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Reads the form {@code 1.1/3}, of two levels. */
    public static Optional<PledgeId> parse(String text) {
        return parse(text, 2);
    }

    /** Returns the form for URLs, where a slash would open a folder: {@code 1.1.3}. */
    public String dotted() {
        return chapter + "." + number;
    }

    /** Written out: what the language makes for records is put together at run time, anew in each short run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof PledgeId id && number == id.number && chapter.equals(id.chapter);
    }

    /** Numbers have two digits at most, so that no two pledges share one. */
    @Override
    public int hashCode() {
        return 100 * chapter.hashCode() + number;
    }

    @Override
    public int compareTo(PledgeId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return chapter + "/" + number;
    }
}

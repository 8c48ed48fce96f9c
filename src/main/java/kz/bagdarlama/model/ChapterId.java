package kz.bagdarlama.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identity of a chapter: {@code 1.2} is the second chapter of section 1 in the source document, for ever. Where sections stand in sections
 * it is {@code 1.2.3}, in a programme of chapters only {@code 2}.
 *
 * @param number from 1 within the section
 */
public record ChapterId(SectionId section, int number) implements Comparable<ChapterId> {

    private static final Pattern FORM = Pattern.compile("(?:(.+)\\.)?([1-9][0-9]?)");
    private static final Comparator<ChapterId> ORDER =
            Comparator.comparing(ChapterId::section).thenComparingInt(ChapterId::number);

    public ChapterId {
        if (number < 1) {
            throw new IllegalArgumentException("chapters are numbered from 1: " + number);
        }
    }

    /**
     * Reads the form {@code 1.2}.
     *
     * @param levels how many levels a programme has above pledges
     */
    public static Optional<ChapterId> parse(String text, int levels) {
        return any(text).filter(id -> id.section().level() + 1 == levels);
    }

    /** Reads the form {@code 1.2}, of two levels. */
    public static Optional<ChapterId> parse(String text) {
        return parse(text, 2);
    }

    /** Returns what the number of a chapter looks like: {@code 1.1} where there are two levels above pledges. */
    public static String example(int levels) {
        return "1" + ".1".repeat(levels - 1);
    }

    private static Optional<ChapterId> any(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<SectionId> section =
                matcher.group(1) == null ? Optional.of(SectionId.NONE) : SectionId.any(matcher.group(1));
        return section.map(id -> new ChapterId(id, Integer.parseInt(matcher.group(2))));
    }

    /** Written out: what the language makes for records is put together at run time, anew in each short run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ChapterId id && number == id.number && section.equals(id.section);
    }

    /** Numbers have two digits at most, so that no two chapters share one. */
    @Override
    public int hashCode() {
        return 100 * section.hashCode() + number;
    }

    @Override
    public int compareTo(ChapterId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return section.level() == 0 ? Integer.toString(number) : section + "." + number;
    }
}

package kz.bagdarlama.model;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Identity of a section: its number in the source document, {@code 1}; or {@code 1.2} where sections stand in sections. A programme of
 * chapters only has them in {@link #NONE}, which is no part of the document.
 *
 * @param number from 1
 * @param inner from 1 within the section that it stands in; 0 for a section that stands in none
 */
public record SectionId(int number, int inner) implements Comparable<SectionId> {

    /** What holds the chapters of a programme that has no sections. */
    public static final SectionId NONE = new SectionId(0, 0);

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]?)(?:\\.([1-9][0-9]?))?");
    private static final Comparator<SectionId> ORDER =
            Comparator.comparingInt(SectionId::number).thenComparingInt(SectionId::inner);

    public SectionId {
        if (number < 0 || inner < 0 || number == 0 && inner > 0) {
            throw new IllegalArgumentException("sections are numbered from 1: " + number + "." + inner);
        }
    }

    /** A section that stands in no other. */
    public SectionId(int number) {
        this(positive(number), 0);
    }

    private static int positive(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("sections are numbered from 1: " + number);
        }
        return number;
    }

    /** Reads the form {@code 1}. */
    public static Optional<SectionId> parse(String text) {
        return parse(text, 1);
    }

    /**
     * Reads the form {@code 1}, or {@code 1.2} of a section in a section.
     *
     * @param level 1 or 2
     */
    public static Optional<SectionId> parse(String text, int level) {
        return any(text).filter(id -> id.level() == level);
    }

    static Optional<SectionId> any(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new SectionId(
                        Integer.parseInt(matcher.group(1)),
                        matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Returns how many levels there are from the programme down to it. */
    public int level() {
        return number == 0 ? 0 : inner == 0 ? 1 : 2;
    }

    /** Returns the section that it stands in, or {@link #NONE}. */
    public SectionId outer() {
        return inner == 0 ? NONE : new SectionId(number, 0);
    }

    /** Returns whether another section stands in it. */
    public boolean holds(SectionId other) {
        return level() == 1 && other.level() == 2 && other.number == number;
    }

    /** Written out: what the language makes for records is put together at run time, anew in each short run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SectionId id && number == id.number && inner == id.inner;
    }

    @Override
    public int hashCode() {
        return 100 * inner + number;
    }

    @Override
    public int compareTo(SectionId other) {
        return ORDER.compare(this, other);
    }

    /** Returns the number of the document; nothing for what is no section of it. */
    @Override
    public String toString() {
        return number == 0 ? "" : inner == 0 ? Integer.toString(number) : number + "." + inner;
    }
}

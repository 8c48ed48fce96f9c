package kz.bagdarlama.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identity of a section: its number in the source document, from 1.
 */
public record SectionId(int number) implements Comparable<SectionId> {

    private static final Pattern FORM = Pattern.compile("[1-9][0-9]?");

    public SectionId {
        if (number < 1) {
            throw new IllegalArgumentException("sections are numbered from 1: " + number);
        }
    }

    /** Reads the form {@code 1}. */
    public static Optional<SectionId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SectionId(Integer.parseInt(text))) : Optional.empty();
    }

    /** Written out: what the language makes for records is put together at run time, anew in each short run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SectionId id && number == id.number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public int compareTo(SectionId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}

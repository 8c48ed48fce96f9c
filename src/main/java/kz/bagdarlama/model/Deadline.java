package kz.bagdarlama.model;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * When something is due, as precisely as it is written and no more: “by 2026” does not become a day.
 *
 * @param form how the source says it
 * @param first the year named, the first year of a span, or the number of years for {@link Form#WITHIN_YEARS}
 * @param last the last year of a {@link Form#SPAN}; otherwise equal to {@code first}
 * @param written where it stands, if somebody wrote it; deadlines are equal wherever they stand
 */
public record Deadline(Form form, int first, int last, Optional<SourcePosition> written) {

    /** The ways in which a deadline is worded: how soon it falls due among those of one year, and what an editor writes. */
    public enum Form {
        /** “до конца 2027 года”. */
        END_OF(4, "end of (2\\d{3})", "end of 2027"),
        /** “к концу 2027 года”. */
        BY_END_OF(5, "by end of (2\\d{3})", "by end of 2027"),
        /** “до 2027 года”. */
        BEFORE(0, "before (2\\d{3})", "before 2027"),
        /** “к 2026 году”. */
        BY(1, "by (2\\d{3})", "by 2026"),
        /** “в 2024 году”. */
        IN(2, "in (2\\d{3})", "in 2024"),
        /** “в 2023–2024 гг.”. */
        SPAN(3, "(2\\d{3})[–-](2\\d{3})", "2023–2024"),
        /** “за 5 лет”. */
        WITHIN_YEARS(6, "within ([1-9]\\d?) years?", "within 5 years");

        private final int urgency;
        private final Pattern pattern;
        private final String example;

        Form(int urgency, String pattern, String example) {
            this.urgency = urgency;
            this.pattern = Pattern.compile(pattern);
            this.example = example;
        }

        /** The name of the form in published data: {@code end-of}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** An example to show in a hint. */
        public String example() {
            return example;
        }
    }

    /** The order in which wordings of one year fall due: before it, by it, in it, by its end. */
    public static final Comparator<Deadline> BY_URGENCY = Comparator.comparing(deadline -> deadline.form().urgency);

    public Deadline {
        if (form == Form.SPAN ? last <= first : last != first) {
            throw new IllegalArgumentException("years out of order: " + first + ", " + last);
        }
    }

    /** A deadline that stands nowhere. */
    public Deadline(Form form, int first, int last) {
        this(form, first, last, Optional.empty());
    }

    /** The same deadline, written in a place. */
    public Deadline at(SourcePosition place) {
        return new Deadline(form, first, last, Optional.of(place));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deadline deadline
                && deadline.form == form
                && deadline.first == first
                && deadline.last == last;
    }

    @Override
    public int hashCode() {
        return (form.ordinal() * 31 + first) * 31 + last;
    }

    /** The calendar years that it names; none for a span without a beginning. */
    public IntStream years() {
        return form == Form.WITHIN_YEARS ? IntStream.empty() : IntStream.rangeClosed(first, last);
    }

    /** Whether it names this calendar year. */
    public boolean names(int year) {
        return form != Form.WITHIN_YEARS && first <= year && year <= last;
    }

    /** Reads one of the forms, for example {@code end of 2027}; empty where it is none of them. */
    public static Optional<Deadline> parse(String text) {
        for (Form form : Form.values()) {
            Matcher matcher = form.pattern.matcher(text);
            if (matcher.matches()) {
                int first = Integer.parseInt(matcher.group(1));
                int last = form == Form.SPAN ? Integer.parseInt(matcher.group(2)) : first;
                return form == Form.SPAN && last <= first
                        ? Optional.empty()
                        : Optional.of(new Deadline(form, first, last));
            }
        }
        return Optional.empty();
    }
}

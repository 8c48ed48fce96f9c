package kz.bagdarlama.model;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * When something is due, as precisely as it is written and no more: “by 2026” does not become a day.
 *
 * @param form how the source says it
 * @param first the year named, the first year of a span, or the number of years or months for a term
 * @param last the last year of a {@link Form#SPAN}; otherwise equal to {@code first}
 * @param part the day, month, quarter, half or middle of the year, where the source names one
 * @param written where it stands, if somebody wrote it; deadlines are equal wherever they stand
 */
public record Deadline(Form form, int first, int last, Optional<PartOfYear> part, Optional<SourcePosition> written) {

    /** The ways in which a deadline is worded: how soon it falls due among those of one day, and what an editor writes. */
    public enum Form {
        /** “до конца 2027 года”. */
        END_OF(4, "end of", "end of 2027"),
        /** “к концу 2027 года”. */
        BY_END_OF(5, "by end of", "by end of 2027"),
        /** “до 2027 года”. */
        BEFORE(0, "before", "before 2027"),
        /** “к 2026 году”. */
        BY(1, "by", "by 2026"),
        /** “в 2024 году”; of a day, on it. */
        IN(2, "in", "in 2024"),
        /** “в 2023–2024 гг.”. */
        SPAN(3, "", "2023–2024"),
        /** “за 5 лет”. */
        WITHIN_YEARS(6, "", "within 5 years"),
        /** “за 18 месяцев”. */
        WITHIN_MONTHS(7, "", "within 18 months");

        private final int urgency;
        private final String word;
        private final String example;

        Form(int urgency, String word, String example) {
            this.urgency = urgency;
            this.word = word;
            this.example = example;
        }

        /** Returns the name of the form in published data: {@code end-of}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Returns an example to show in a hint. */
        public String example() {
            return example;
        }

        /** Returns whether it names one year. */
        public boolean isOfYear() {
            return !word.isEmpty();
        }

        /** Returns whether it is a number of years or months without a beginning. */
        public boolean isTerm() {
            return this == WITHIN_YEARS || this == WITHIN_MONTHS;
        }

        /** Whether a part of a year can be meant so: a day and the middle have no end. */
        private boolean takes(PartOfYear part) {
            boolean point = part.kind() == PartOfYear.Kind.DAY || part.kind() == PartOfYear.Kind.MIDDLE;
            return switch (this) {
                case BEFORE, BY, IN -> true;
                case END_OF, BY_END_OF -> !point;
                case SPAN, WITHIN_YEARS, WITHIN_MONTHS -> false;
            };
        }
    }

    /** Days are named on, all else in. */
    private static final String ON = "on";

    private static final Pattern OF_YEAR = Pattern.compile("(end of|by end of|before|by|in|on) "
            + "(?:(?:([1-9]|[12]\\d|3[01]) )?(January|February|March|April|May|June|July|August|September|October"
            + "|November|December) |Q([1-4]) |the (first|second) half of |(mid) )?(2\\d{3})");
    private static final Pattern SPAN = Pattern.compile("(2\\d{3})[–-](2\\d{3})");
    private static final Pattern TERM = Pattern.compile("within ([1-9]\\d?) (?:years?|(months?))");

    private static final List<String> EXAMPLES_OF_PARTS = List.of(
            "by 1 September 2025", "in September 2025", "end of Q3 2025", "in the first half of 2025", "by mid 2025");

    /**
     * The order in which the wordings of one year fall due. What is to be done in a year or by its end has time until its last
     * day; of those that fall together, before comes first, then by, in, by the end.
     */
    public static final Comparator<Deadline> BY_URGENCY =
            Comparator.comparingInt(Deadline::dayDue).thenComparing(deadline -> deadline.form().urgency);

    public Deadline {
        if (form == Form.SPAN ? last <= first : last != first) {
            throw new IllegalArgumentException("years out of order: " + first + ", " + last);
        }
        if (part.isPresent() && !(form.takes(part.get()) && part.get().isIn(first))) {
            throw new IllegalArgumentException("no deadline: " + form + ", " + part.get() + " " + first);
        }
    }

    /** A deadline that stands nowhere and names no part of a year. */
    public Deadline(Form form, int first, int last) {
        this(form, first, last, Optional.empty(), Optional.empty());
    }

    /** Returns a part of a year in one of the forms; empty where the form or the year has none such. */
    public static Optional<Deadline> of(Form form, PartOfYear part, int year) {
        return form.takes(part) && part.isIn(year)
                ? Optional.of(new Deadline(form, year, year, Optional.of(part), Optional.empty()))
                : Optional.empty();
    }

    /** Returns the same deadline, written in a place. */
    public Deadline at(SourcePosition place) {
        return new Deadline(form, first, last, part, Optional.of(place));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deadline deadline
                && deadline.form == form
                && deadline.first == first
                && deadline.last == last
                && deadline.part.equals(part);
    }

    @Override
    public int hashCode() {
        // Kinds of enumerations have other hash codes in each run.
        int ofPart = part.map(each -> (each.kind().ordinal() * 31 + each.number()) * 31 + each.day() + 1)
                .orElse(0);
        return ((form.ordinal() * 31 + first) * 31 + last) * 31 + ofPart;
    }

    /** Returns the calendar years that it names; none for a term without a beginning. */
    public IntStream years() {
        return form.isTerm() ? IntStream.empty() : IntStream.rangeClosed(first, last);
    }

    /** Returns whether it names this calendar year. */
    public boolean names(int year) {
        return !form.isTerm() && first <= year && year <= last;
    }

    /** The day of the year by which it is due, from 1 on; 0 where that is before the year. */
    private int dayDue() {
        LocalDate from = part.map(each -> each.from(first)).orElse(LocalDate.of(first, Month.JANUARY, 1));
        LocalDate to = part.map(each -> each.to(first)).orElse(LocalDate.of(first, Month.DECEMBER, 31));
        return switch (form) {
            case BEFORE -> from.getDayOfYear() - 1;
            case BY -> from.getDayOfYear();
            case IN, END_OF, BY_END_OF, SPAN -> to.getDayOfYear();
            case WITHIN_YEARS, WITHIN_MONTHS -> Integer.MAX_VALUE;
        };
    }

    /** Reads one of the forms, for example {@code end of 2027} or {@code by 1 September 2025}; empty where it is none of them. */
    public static Optional<Deadline> parse(String text) {
        Matcher matcher = OF_YEAR.matcher(text);
        if (matcher.matches()) {
            boolean on = matcher.group(1).equals(ON);
            Optional<PartOfYear> part = part(matcher);
            int year = Integer.parseInt(matcher.group(7));
            if (on != (matcher.group(2) != null && isIn(matcher.group(1)))) {
                return Optional.empty();
            }
            Form form = on ? Form.IN : form(matcher.group(1));
            boolean named = matcher.end(1) + 1 < matcher.start(7);
            return named ? part.flatMap(each -> of(form, each, year)) : Optional.of(new Deadline(form, year, year));
        }
        matcher = SPAN.matcher(text);
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = Integer.parseInt(matcher.group(2));
            return last <= first ? Optional.empty() : Optional.of(new Deadline(Form.SPAN, first, last));
        }
        matcher = TERM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        return Optional.of(
                new Deadline(matcher.group(2) == null ? Form.WITHIN_YEARS : Form.WITHIN_MONTHS, count, count));
    }

    private static boolean isIn(String word) {
        return word.equals(ON) || word.equals(Form.IN.word);
    }

    private static Form form(String word) {
        return Stream.of(Form.values())
                .filter(form -> form.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** The part named; empty where none is, or a day that no year has. */
    private static Optional<PartOfYear> part(Matcher matcher) {
        if (matcher.group(3) != null) {
            int month = Month.valueOf(matcher.group(3).toUpperCase(Locale.ROOT)).getValue();
            return matcher.group(2) == null
                    ? Optional.of(PartOfYear.month(month))
                    : PartOfYear.day(month, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(4) != null) {
            return Optional.of(PartOfYear.quarter(Integer.parseInt(matcher.group(4))));
        }
        if (matcher.group(5) != null) {
            return Optional.of(PartOfYear.half(matcher.group(5).equals("first") ? 1 : 2));
        }
        return Optional.ofNullable(matcher.group(6)).map(middle -> PartOfYear.MIDDLE);
    }

    /** Returns examples of all that can be written, for a hint. */
    public static List<String> examples() {
        return Stream.concat(Stream.of(Form.values()).map(Form::example), EXAMPLES_OF_PARTS.stream())
                .toList();
    }

    /** As an editor writes it. */
    @Override
    public String toString() {
        return switch (form) {
            case SPAN -> first + "–" + last;
            case WITHIN_YEARS -> "within " + first + (first == 1 ? " year" : " years");
            case WITHIN_MONTHS -> "within " + first + (first == 1 ? " month" : " months");
            case END_OF, BY_END_OF, BEFORE, BY, IN -> {
                boolean day =
                        part.filter(each -> each.kind() == PartOfYear.Kind.DAY).isPresent();
                yield (form == Form.IN && day ? ON : form.word) + " "
                        + part.map(each -> each + " ").orElse("") + first;
            }
        };
    }
}

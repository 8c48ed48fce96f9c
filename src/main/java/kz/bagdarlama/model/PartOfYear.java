package kz.bagdarlama.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a year a date names, where it names more than the year.
 *
 * @param number of the half, quarter or month, from 1 on; of a day, that of its month; 0 for the middle
 * @param day of the month; 0 for all but a day
 */
public record PartOfYear(Kind kind, int number, int day) {

    /** How precise a date is. */
    public enum Kind {
        /** One of two. */
        HALF,
        /** One of four. */
        QUARTER,
        /** One of twelve. */
        MONTH,
        /** A day of a month. */
        DAY,
        /** About the end of June: nobody says how many days that is. */
        MIDDLE;

        /** Returns the name in published data: {@code quarter}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The middle of a year. */
    public static final PartOfYear MIDDLE = new PartOfYear(Kind.MIDDLE, 0, 0);

    /**
     * A part that there is.
     *
     * @throws IllegalArgumentException if no year has it
     */
    public PartOfYear {
        int parts = switch (kind) {
            case HALF -> 2;
            case QUARTER -> 4;
            case MONTH, DAY -> 12;
            case MIDDLE -> 0;
        };
        boolean known = parts == 0 ? number == 0 : number >= 1 && number <= parts;
        if (!known || (kind == Kind.DAY ? day < 1 || day > Month.of(number).maxLength() : day != 0)) {
            throw new IllegalArgumentException("no year has " + kind + " " + number + " " + day);
        }
    }

    /** Returns the first or second half. */
    public static PartOfYear half(int number) {
        return new PartOfYear(Kind.HALF, number, 0);
    }

    /** Returns a quarter. */
    public static PartOfYear quarter(int number) {
        return new PartOfYear(Kind.QUARTER, number, 0);
    }

    /** Returns a month. */
    public static PartOfYear month(int number) {
        return new PartOfYear(Kind.MONTH, number, 0);
    }

    /** Returns a day of a month; empty where no year has it. */
    public static Optional<PartOfYear> day(int month, int day) {
        return day >= 1 && day <= Month.of(month).maxLength()
                ? Optional.of(new PartOfYear(Kind.DAY, month, day))
                : Optional.empty();
    }

    /** Returns whether a year has it: only every fourth has a 29 February. */
    public boolean isIn(int year) {
        return kind != Kind.DAY || YearMonth.of(year, number).isValidDay(day);
    }

    /**
     * Returns its first day; that of July for the middle.
     *
     * @throws DateTimeException if the year does not have it
     */
    public LocalDate from(int year) {
        return switch (kind) {
            case HALF -> LocalDate.of(year, number * 6 - 5, 1);
            case QUARTER -> LocalDate.of(year, number * 3 - 2, 1);
            case MONTH -> LocalDate.of(year, number, 1);
            case DAY -> LocalDate.of(year, number, day);
            case MIDDLE -> LocalDate.of(year, Month.JULY, 1);
        };
    }

    /**
     * Returns its last day; the first of July for the middle.
     *
     * @throws DateTimeException if the year does not have it
     */
    public LocalDate to(int year) {
        return switch (kind) {
            case HALF -> YearMonth.of(year, number * 6).atEndOfMonth();
            case QUARTER -> YearMonth.of(year, number * 3).atEndOfMonth();
            case MONTH -> YearMonth.of(year, number).atEndOfMonth();
            case DAY, MIDDLE -> from(year);
        };
    }

    /** As an editor writes it in front of a year: {@code Q3}, {@code the first half of}, {@code 1 September}. */
    @Override
    public String toString() {
        return switch (kind) {
            case HALF -> number == 1 ? "the first half of" : "the second half of";
            case QUARTER -> "Q" + number;
            case MONTH -> monthName();
            case DAY -> day + " " + monthName();
            case MIDDLE -> "mid";
        };
    }

    private String monthName() {
        String capitals = Month.of(number).name();
        return capitals.charAt(0) + capitals.substring(1).toLowerCase(Locale.ROOT);
    }
}

package kz.bagdarlama.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The day it is: the one place that asks the clock. It tells dates that cannot be true, dates what a command notes down, and is
 * the day of which pages say how deadlines stand, unless {@code --today} names another. {@code SOURCE_DATE_EPOCH} in the
 * environment stands for the clock (reproducible-builds.org).
 */
public final class Today {

    /** The calendar is nowhere further ahead. */
    private static final ZoneOffset FURTHEST_AHEAD = ZoneOffset.ofHours(14);

    private Today() {}

    /** Returns the day in Greenwich. */
    public static LocalDate date() {
        return LocalDate.ofInstant(instant(), ZoneOffset.UTC);
    }

    /** Returns the latest day that has begun anywhere on Earth: what is later has not happened yet for anybody. */
    public static LocalDate latest() {
        return LocalDate.ofInstant(instant(), FURTHEST_AHEAD);
    }

    private static Instant instant() {
        String epoch = System.getenv("SOURCE_DATE_EPOCH");
        return epoch != null && epoch.matches("[0-9]{1,11}")
                ? Instant.ofEpochSecond(Long.parseLong(epoch))
                : Clock.systemUTC().instant();
    }
}

package kz.bagdarlama.view;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.PartOfYear;
import kz.bagdarlama.model.Pledge;

/**
 * How a deadline stands on a day. Whatever the wording leaves open is left open: “by 2026” has come when 2026 begins, and has passed
 * when it is over.
 *
 * @param months how many whole months are left, from 0; 0 where it has come or passed
 */
public record Term(State state, int months) {

    /** What can be said. */
    public enum State {
        AHEAD,
        COME,
        PASSED
    }

    /** Longer terms are plain from their year. */
    private static final int MOST_MONTHS = 24;

    /** Returns how it stands; empty for a term without a beginning and for one that is far off. */
    static Optional<Term> of(Deadline deadline, LocalDate today) {
        if (deadline.form().isTerm()) {
            return Optional.empty();
        }
        Optional<PartOfYear> part = deadline.part();
        LocalDate from = part.map(each -> each.from(deadline.first())).orElse(LocalDate.of(deadline.first(), 1, 1));
        LocalDate after = part.map(each -> each.to(deadline.last()))
                .orElse(LocalDate.of(deadline.last(), 12, 31))
                .plusDays(1);
        boolean by = deadline.form() == Deadline.Form.BY;
        LocalDate due = by || deadline.form() == Deadline.Form.BEFORE ? from : after;
        if (today.isBefore(due)) {
            int months = (int) ChronoUnit.MONTHS.between(today, due);
            return months < MOST_MONTHS ? Optional.of(new Term(State.AHEAD, months)) : Optional.empty();
        }
        return Optional.of(new Term(by && today.isBefore(after) ? State.COME : State.PASSED, 0));
    }

    /** Returns the first day on which a page of the site says something else than on this day. */
    public static LocalDate nextChange(Content content, LocalDate today) {
        Map<Deadline, Optional<Term>> now = content.programme()
                .pledges()
                .flatMap(Pledge::deadlines)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), deadline -> of(deadline, today)));
        LocalDate newYear = LocalDate.of(today.getYear() + 1, 1, 1);
        return Stream.iterate(today.plusDays(1), day -> day.isBefore(newYear), day -> day.plusDays(1))
                .filter(day -> now.entrySet().stream()
                        .anyMatch(each -> !of(each.getKey(), day).equals(each.getValue())))
                .findFirst()
                .orElse(newYear);
    }
}

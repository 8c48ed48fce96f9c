package kz.bagdarlama.check;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Baseline;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Programme;
import kz.bagdarlama.model.ProgressNote;

/**
 * Notes tell what has happened, in its order: none bears a date that has not come yet, or one from before the programme. Nor has the
 * site been changed, or a baseline been measured, on a day to come.
 */
final class ProgressCheck implements Check {

    /** A programme is not older than that when its first deadline comes. */
    private static final int YEARS_BEFORE = 10;

    private final Supplier<LocalDate> latestDay;

    ProgressCheck(Supplier<LocalDate> latestDay) {
        this.latestDay = latestDay;
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        input.content().site().imprint().updated().ifPresent(updated -> {
            if (updated.day().isAfter(latestDay.get())) {
                String day = updated.day().toString();
                diagnostics.error(
                        Code.INVALID_VALUE,
                        updated.position(),
                        day.length(),
                        Phrase.of("{day} has not come yet", day),
                        Phrase.of("write the day of the last change of the site"));
            }
        });
        if (input.content().register().isEmpty()) {
            // With a register of the document, a year that it does not have is told already.
            baselines(input.content().programme(), diagnostics);
        }
        List<Pledge> pledges = input.content()
                .programme()
                .pledges()
                .filter(pledge -> !pledge.progress().isEmpty())
                .toList();
        if (pledges.isEmpty()) {
            return;
        }
        Days days = new Days(earliest(input.content().programme()), latestDay.get(), diagnostics);
        for (Pledge pledge : pledges) {
            LocalDate last = LocalDate.MIN;
            for (ProgressNote note : pledge.progress()) {
                boolean possible = days.hold(note.date(), note.position());
                if (possible && note.date().isBefore(last)) {
                    diagnostics.error(
                            Code.NOTES_OUT_OF_ORDER,
                            note.position(),
                            note.date().toString().length(),
                            Phrase.of("this note is older than the one before it, of {day}", last),
                            Phrase.of("notes stand in the order of their dates, the newest last"));
                }
                // What is wrong itself is no measure for others.
                last = possible ? note.date() : last;
                note.corrected().ifPresent(c -> days.hasCome(c.date(), c.position()));
                note.withdrawn().ifPresent(w -> days.hasCome(w.date(), w.position()));
            }
        }
    }

    private void baselines(Programme programme, Diagnostics diagnostics) {
        Stream.concat(
                        programme
                                .chapters()
                                .flatMap(chapter -> chapter.outcomes().stream().map(Outcome::targets)),
                        programme
                                .pledges()
                                .flatMap(pledge -> Stream.concat(
                                        Stream.of(pledge.targets()),
                                        pledge.measures().stream().map(Measure::targets))))
                .flatMap(List::stream)
                .flatMap(target -> target.baseline().flatMap(Baseline::year).stream())
                .filter(years -> years.written().isPresent()
                        && years.last() > latestDay.get().getYear())
                .forEach(years -> diagnostics.error(
                        Code.INVALID_VALUE,
                        years.written().get(),
                        years.toString().length(),
                        Phrase.of("{day} has not come yet", years),
                        Phrase.of("a baseline has been measured: correct the year, or leave it out")));
    }

    /** Nothing can have happened to a pledge so long before the first deadline of the programme, or before there were such programmes. */
    private static LocalDate earliest(Programme programme) {
        int year = programme
                .pledges()
                .flatMap(Pledge::deadlines)
                .flatMapToInt(Deadline::years)
                .min()
                .orElse(1900 + YEARS_BEFORE);
        return LocalDate.of(year - YEARS_BEFORE, 1, 1);
    }

    /** The days between which notes can lie. */
    private record Days(LocalDate earliest, LocalDate latest, Diagnostics diagnostics) {

        /** Whether a day can be that of a note; reports one that cannot. */
        boolean hold(LocalDate day, SourcePosition position) {
            if (!hasCome(day, position)) {
                return false;
            }
            if (day.isBefore(earliest)) {
                diagnostics.error(
                        Code.INVALID_VALUE,
                        position,
                        day.toString().length(),
                        Phrase.of("{day} lies years before the programme", day),
                        Phrase.of("a note tells what has happened to a pledge since; correct the year"));
                return false;
            }
            return true;
        }

        /** The same of a day that was held against an earlier one already. */
        boolean hasCome(LocalDate day, SourcePosition position) {
            if (day.isAfter(latest)) {
                diagnostics.error(
                        Code.FUTURE_NOTE,
                        position,
                        day.toString().length(),
                        Phrase.of("{day} has not come yet", day),
                        Phrase.of("a note tells what has happened; correct the date, or wait"));
                return false;
            }
            return true;
        }
    }
}

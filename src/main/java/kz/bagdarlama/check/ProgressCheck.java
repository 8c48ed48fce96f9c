package kz.bagdarlama.check;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.ProgressNote;

/** Notes tell what has happened: none bears a date that has not come yet. */
final class ProgressCheck implements Check {

    private final Supplier<LocalDate> latestDay;

    ProgressCheck(Supplier<LocalDate> latestDay) {
        this.latestDay = latestDay;
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        List<ProgressNote> notes = input.content()
                .programme()
                .pledges()
                .map(Pledge::progress)
                .flatMap(List::stream)
                .toList();
        if (notes.isEmpty()) {
            return;
        }
        LocalDate latest = latestDay.get();
        for (ProgressNote note : notes) {
            hold(note.date(), note.position(), latest, diagnostics);
            note.corrected().ifPresent(c -> hold(c.date(), c.position(), latest, diagnostics));
            note.withdrawn().ifPresent(w -> hold(w.date(), w.position(), latest, diagnostics));
        }
    }

    private static void hold(LocalDate day, SourcePosition position, LocalDate latest, Diagnostics diagnostics) {
        if (day.isAfter(latest)) {
            diagnostics.error(
                    Code.FUTURE_NOTE,
                    position,
                    day.toString().length(),
                    Phrase.of("{day} has not come yet", day),
                    Phrase.of("a note tells what has happened; correct the date, or wait"));
        }
    }
}

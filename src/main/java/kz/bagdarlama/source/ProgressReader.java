package kz.bagdarlama.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.ProgressNote;

/** Reads the notes on what has happened to a pledge: a list that only grows at its end. */
final class ProgressReader {

    static final String FILE = "progress.yaml";

    private ProgressReader() {}

    static List<ProgressNote> read(List<Fields> entries, Diagnostics diagnostics) {
        List<ProgressNote> notes = new ArrayList<>();
        Map<LocalDate, Integer> onDay = new HashMap<>();
        for (Fields entry : entries) {
            SourcePosition position = entry.positionOf("date");
            Optional<LocalDate> date = entry.date("date");
            Localized<String> what = entry.localized("what");
            String source = entry.address("source", "https://example.org/news/1");
            Optional<String> archived = entry.optionalAddress("archived");
            Optional<Localized<String>> publisher = entry.optionalLocalized("publisher");
            entry.finish();
            if (date.isEmpty()) {
                continue;
            }
            LocalDate day = date.get();
            if (!notes.isEmpty() && day.isBefore(notes.get(notes.size() - 1).date())) {
                diagnostics.error(
                        Code.NOTES_OUT_OF_ORDER,
                        position,
                        day.toString().length(),
                        Phrase.of(
                                "this note is older than the one before it, of {day}",
                                notes.get(notes.size() - 1).date()),
                        Phrase.of("notes stand in the order of their dates, the newest last"));
            }
            int ordinal = onDay.merge(day, 1, Integer::sum);
            String anchor = "progress-" + day + (ordinal == 1 ? "" : "-" + ordinal);
            notes.add(new ProgressNote(position, day, anchor, what, source, archived, publisher));
        }
        return notes;
    }
}

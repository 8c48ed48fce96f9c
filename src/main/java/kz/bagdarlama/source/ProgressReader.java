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
import kz.bagdarlama.model.PlacedText;
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
            Localized<PlacedText> what = entry.placed("what");
            Localized<PlacedText> sources = entry.placedAddresses("source", "https://example.org/news/1");
            Optional<String> archived = entry.optionalAddress("archived");
            Optional<Localized<PlacedText>> publisher = entry.optionalPlaced("publisher");
            Optional<ProgressNote.Correction> corrected = entry.optionalDate("corrected")
                    .map(day -> new ProgressNote.Correction(entry.positionOf("corrected"), day));
            Optional<ProgressNote.Withdrawal> withdrawn = entry.optionalNested("withdrawn", ProgressReader::withdrawal);
            entry.finish();
            if (date.isEmpty()) {
                continue;
            }
            LocalDate day = date.get();
            corrected.ifPresent(c -> notBefore(day, c.date(), c.position(), diagnostics));
            withdrawn.ifPresent(w -> notBefore(day, w.date(), w.position(), diagnostics));
            int ordinal = onDay.merge(day, 1, Integer::sum);
            String anchor = ProgressNote.ANCHOR + day + (ordinal == 1 ? "" : "-" + ordinal);
            notes.add(
                    new ProgressNote(position, day, anchor, what, sources, archived, publisher, corrected, withdrawn));
        }
        return notes;
    }

    private static Optional<ProgressNote.Withdrawal> withdrawal(Fields fields) {
        SourcePosition position = fields.positionOf("date");
        Optional<LocalDate> date = fields.date("date");
        Localized<PlacedText> why = fields.placed("why");
        return date.map(day -> new ProgressNote.Withdrawal(position, day, why));
    }

    /** Nobody corrects a note, or takes it back, before what it tells of has happened. */
    private static void notBefore(
            LocalDate happened, LocalDate changed, SourcePosition position, Diagnostics diagnostics) {
        if (changed.isBefore(happened)) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    position,
                    changed.toString().length(),
                    Phrase.of("the note tells of {day}; it cannot have been changed before", happened),
                    Phrase.of("write the day on which the note was changed"));
        }
    }
}

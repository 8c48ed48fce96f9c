package kz.bagdarlama.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * Something that happened to a pledge, with the day and the place where it can be read up.
 *
 * @param position of its date
 * @param anchor the name of the note on the page of its pledge; stable, because a published note keeps its day and its place
 *     among the notes of that day
 * @param what what happened, plain text
 * @param sources address of the publication that says so, {@code https} or {@code http}, for readers of each language
 * @param archived address of a copy that stays when the source is gone
 * @param publisher who published it
 * @param corrected when words or source were corrected after the note had been published
 * @param withdrawn that it was wrong, where it was: it stays all the same
 */
public record ProgressNote(
        SourcePosition position,
        LocalDate date,
        String anchor,
        Localized<PlacedText> what,
        Localized<PlacedText> sources,
        Optional<String> archived,
        Optional<Localized<PlacedText>> publisher,
        Optional<Correction> corrected,
        Optional<Withdrawal> withdrawn) {

    /** Before the day in the anchor of a note. */
    public static final String ANCHOR = "progress-";

    /**
     * A correction that readers are told of.
     *
     * @param position of its date
     */
    public record Correction(SourcePosition position, LocalDate date) {}

    /**
     * A note taken back.
     *
     * @param position of its date
     * @param why what was wrong, plain text
     */
    public record Withdrawal(SourcePosition position, LocalDate date, Localized<PlacedText> why) {}

    /** Returns the day on which it became what it is. */
    public LocalDate changed() {
        return Stream.of(Optional.of(date), corrected.map(Correction::date), withdrawn.map(Withdrawal::date))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns everything in it that is written in words. */
    public List<Localized<PlacedText>> texts() {
        List<Localized<PlacedText>> texts = new ArrayList<>(List.of(what));
        publisher.ifPresent(texts::add);
        withdrawn.map(Withdrawal::why).ifPresent(texts::add);
        return texts;
    }
}

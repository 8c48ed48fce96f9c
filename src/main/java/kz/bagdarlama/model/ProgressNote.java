package kz.bagdarlama.model;

import java.time.LocalDate;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * Something that happened to a pledge, with the day and the place where it can be read up.
 *
 * @param position of its date
 * @param anchor the name of the note on the page of its pledge; stable, because notes are only ever added at the end
 * @param what what happened, plain text
 * @param source address of the publication that says so, {@code https} or {@code http}
 * @param archived address of a copy that stays when the source is gone
 * @param publisher who published it
 */
public record ProgressNote(
        SourcePosition position,
        LocalDate date,
        String anchor,
        Localized<String> what,
        String source,
        Optional<String> archived,
        Optional<Localized<String>> publisher) {}

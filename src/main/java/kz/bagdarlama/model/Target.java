package kz.bagdarlama.model;

import java.util.Objects;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A figure that is to be reached.
 *
 * @param position where its value stands
 * @param placedLabel what is counted, where the unit alone does not say it
 * @param deadline when, where the source gives this figure a date of its own
 */
public record Target(
        SourcePosition position,
        Optional<Localized<PlacedText>> placedLabel,
        Quantity quantity,
        Optional<Baseline> baseline,
        Period period,
        Optional<Deadline> deadline) {

    public Target {
        Objects.requireNonNull(position);
        Objects.requireNonNull(quantity);
        Objects.requireNonNull(period);
    }

    /** Returns what is counted, where the unit alone does not say it. */
    public Optional<Localized<String>> label() {
        return placedLabel.map(PlacedText::words);
    }
}

package kz.bagdarlama.model;

import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A figure that describes and promises nothing: how things stand, an age, what a rate is counted on.
 *
 * @param position where its value stands
 * @param placedLabel what it is of
 * @param year what it is of, where the source names it
 */
public record Figure(
        SourcePosition position, Localized<PlacedText> placedLabel, Quantity quantity, Optional<Years> year) {

    /** Returns what it is of. */
    public Localized<String> label() {
        return PlacedText.words(placedLabel);
    }
}

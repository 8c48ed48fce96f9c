package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A date for one of several things that a pledge names: “Концерт-холл к 2025 году”.
 *
 * @param placedLabel what is due
 */
public record Milestone(SourcePosition position, Localized<PlacedText> placedLabel, Deadline deadline) {

    /** Returns what is due. */
    public Localized<String> label() {
        return PlacedText.words(placedLabel);
    }
}

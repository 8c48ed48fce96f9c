package kz.bagdarlama.text;

import java.util.Locale;

/** A run of words of two versions of a text that all stand in both, or all in one of them. */
public record DiffPiece(Status status, String text) {

    /** Whether words stand in both versions or in one. */
    public enum Status {
        KEPT,
        REMOVED,
        ADDED;

        /** Returns the word for it in files that programs read. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

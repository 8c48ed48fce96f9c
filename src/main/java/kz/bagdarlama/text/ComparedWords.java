package kz.bagdarlama.text;

import java.util.Locale;

/** Words that follow each other in two versions of a text and share a fate. */
public record ComparedWords(Fate fate, String text) {

    /** Whether words stand in both versions or in one. */
    public enum Fate {
        KEPT,
        REMOVED,
        ADDED;

        /** The word for it in files that programs read. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}

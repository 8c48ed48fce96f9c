package kz.bagdarlama.diagnostic;

import java.util.Locale;

/** How much a {@link Diagnostic} weighs: an error stops the build before anything is written, a warning does not. */
public enum Severity {
    ERROR,
    WARNING;

    /** Returns the word that programs read, as in {@code error[unknown-topic]}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The same for people, in their language. */
    Phrase phrase() {
        return this == ERROR ? Phrase.of("error") : Phrase.of("warning");
    }
}

package kz.bagdarlama.diagnostic;

import java.io.IOException;

/**
 * What an editor asked for cannot be done, for a reason that is a {@link Phrase}: whoever catches it says the phrase in the
 * language of the editor. All other exceptions mean a fault of the program or of the machine.
 */
public class PhrasedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    /**
     * Creates an exception whose message is the phrase in English.
     *
     * @param phrase what is wrong, and what to do instead
     */
    public PhrasedException(Phrase phrase) {
        this(phrase, null);
    }

    /**
     * Creates an exception with a cause.
     *
     * @param phrase what is wrong, and what to do instead
     * @param cause the exception that showed it
     */
    public PhrasedException(Phrase phrase, Throwable cause) {
        super(phrase.toString(), cause);
        this.phrase = phrase;
    }

    /** Returns what is wrong, to be said in the language of the editor. */
    public Phrase phrase() {
        return phrase;
    }
}

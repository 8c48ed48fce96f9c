package kz.bagdarlama.diagnostic;

import java.io.IOException;

/** What the machine refuses, said in a phrase: where it stands in the way, and what to do. */
public final class PhrasedIOException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    public PhrasedIOException(Phrase phrase, IOException cause) {
        super(phrase.toString(), cause);
        this.phrase = phrase;
    }

    /** What to say. */
    public Phrase phrase() {
        return phrase;
    }
}

package kz.bagdarlama.publish;

import java.io.IOException;
import kz.bagdarlama.diagnostic.Phrase;

/** A file that should list the addresses of a published site lists something else. */
public final class NoAddressesException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    NoAddressesException(Phrase phrase) {
        super(phrase.toString());
        this.phrase = phrase;
    }

    /** What is wrong with the file. */
    public Phrase phrase() {
        return phrase;
    }
}

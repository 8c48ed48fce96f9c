package kz.bagdarlama.pdf;

import java.io.IOException;
import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.diagnostic.Refusal;

/** The browser does not do what it is needed for. */
public final class BrowserException extends PhrasedException {

    private static final long serialVersionUID = 1L;

    private BrowserException(Phrase phrase, IOException cause) {
        super(phrase, cause);
    }

    static BrowserException unusable(Path program, IOException e) {
        return new BrowserException(
                Phrase.of(
                        "{program} does not start as a browser that prints ({reason}); name a Chromium or Chrome with {option}",
                        program,
                        Refusal.of(e),
                        "--browser"),
                e);
    }

    static BrowserException failed(String file, IOException e) {
        return new BrowserException(
                Phrase.of(
                        "the browser did not print {file} ({reason}); what was made before it stays. Try again, or with another version of Chromium: {option}",
                        file,
                        Refusal.of(e),
                        "--browser"),
                e);
    }
}

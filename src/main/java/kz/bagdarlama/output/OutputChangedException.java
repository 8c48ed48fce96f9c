package kz.bagdarlama.output;

import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;

/** Another build has written into the folder since this one looked at what stands there. */
public final class OutputChangedException extends PhrasedException {

    private static final long serialVersionUID = 1L;

    OutputChangedException(Path root) {
        super(Phrase.of(
                "other builds write into {folder} again and again; nothing was written. Build again when they are done",
                root));
    }
}

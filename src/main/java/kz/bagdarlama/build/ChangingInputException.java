package kz.bagdarlama.build;

import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;

/** Files were changed again and again while they were read, so that no state of them could be built. */
public final class ChangingInputException extends PhrasedException {

    private static final long serialVersionUID = 1L;

    ChangingInputException(Path changed) {
        super(Phrase.of(
                "{file} and perhaps others are being changed while they are read; nothing was written. Build again when they are at rest",
                changed));
    }
}

package kz.bagdarlama.output;

import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;

/** Another build has been writing into the folder for longer than anybody waits. */
public final class OutputBusyException extends PhrasedException {

    private static final long serialVersionUID = 1L;

    OutputBusyException(Path root, String holder) {
        this(
                holder.isEmpty()
                        ? Phrase.of(
                                "another build is writing into {folder}; nothing was written. Wait for its end, or choose another folder with --output",
                                root)
                        : Phrase.of(
                                "another build, process {process}, is writing into {folder}; nothing was written. Wait for its end, or choose another folder with --output",
                                holder,
                                root));
    }

    private OutputBusyException(Phrase phrase) {
        super(phrase);
    }
}

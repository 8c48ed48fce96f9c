package kz.bagdarlama.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.diagnostic.Refusal;

/** The disk is full, a permission is missing or the like. */
public final class WriteFailedException extends PhrasedException {

    private static final long serialVersionUID = 1L;

    private WriteFailedException(Phrase phrase, IOException cause) {
        super(phrase, cause);
    }

    /** Nothing was written yet. */
    static WriteFailedException before(Path folder, IOException e) {
        return new WriteFailedException(
                e instanceof AccessDeniedException
                        ? Phrase.of(
                                "no permission to write into {folder}; nothing was changed. Take the folder into your possession, or choose another one with --output",
                                folder)
                        : Phrase.of(
                                "{folder} cannot be written into ({reason}); nothing was changed. Mend that, or choose another folder with --output",
                                folder,
                                Refusal.reason(e)),
                e);
    }

    /** Some files may have been written. */
    static WriteFailedException at(Path file, Path folder, IOException e) {
        return new WriteFailedException(
                e instanceof AccessDeniedException
                        ? Phrase.of(
                                "no permission to write {file}. All files in {folder} are whole, but some may be new and others old: give yourself the permission and build again",
                                file,
                                folder)
                        : Phrase.of(
                                "{file} cannot be written ({reason}). All files in {folder} are whole, but some may be new and others old: mend that and build again",
                                file,
                                Refusal.reason(e),
                                folder),
                e);
    }
}

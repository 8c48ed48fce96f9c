package kz.bagdarlama.diagnostic;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in a sentence what the machine refuses; nobody who edits texts should be shown the name of an exception. */
public final class Refusal {

    private Refusal() {}

    /** What an exception of reading or writing means, with the file that it is about. */
    public static Phrase of(IOException e) {
        if (e instanceof PhrasedException phrased) {
            return phrased.phrase();
        }
        if (e instanceof AccessDeniedException denied) {
            return Phrase.of("no permission to use {file}", denied.getFile());
        }
        if (e instanceof NoSuchFileException missing) {
            return Phrase.of("there is no {file}", missing.getFile());
        }
        if (e instanceof FileSystemException failed) {
            return failed.getReason() == null
                    ? Phrase.of("{file}: cannot be used", failed.getFile())
                    : Phrase.literal(failed.getFile() + ": " + failed.getReason());
        }
        return Phrase.literal(e.getMessage() == null ? e.toString() : e.getMessage());
    }
}

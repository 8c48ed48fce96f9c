package kz.bagdarlama.diagnostic;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import java.util.Optional;

/**
 * Says in a sentence what the machine refuses; nobody who edits texts should be shown the name of an exception, or a reason in a
 * language that is not theirs.
 */
public final class Refusal {

    /**
     * A reason as systems word it, and as we say it.
     *
     * @param words parts of what Linux, macOS or Windows say where they speak English
     */
    private record Known(Phrase phrase, String... words) {}

    private static final Phrase NO_PERMISSION = Phrase.of("there is no permission");
    private static final Phrase MISSING = Phrase.of("there is no such file");
    private static final Phrase NO_FOLDER = Phrase.of("something on the way there is a file, not a folder");
    private static final Phrase NOT_EMPTY = Phrase.of("the folder is not empty");
    private static final Phrase TAKEN = Phrase.of("something else has this name");
    private static final Phrase CIRCLE = Phrase.of("links lead round in a circle");

    private static final List<Known> KNOWN = List.of(
            new Known(Phrase.of("the disk is full"), "No space left", "not enough space", "disk is full"),
            new Known(Phrase.of("this user's share of the disk is used up"), "quota exceeded"),
            new Known(Phrase.of("the disk can only be read"), "Read-only file system", "write protected"),
            new Known(NO_PERMISSION, "Permission denied", "Operation not permitted", "Access is denied"),
            new Known(
                    Phrase.of("the name is longer than the disk allows"),
                    "File name too long",
                    "filename or extension is too long"),
            new Known(Phrase.of("it is a folder"), "Is a directory"),
            new Known(NO_FOLDER, "Not a directory", "directory name is invalid"),
            new Known(NOT_EMPTY, "Directory not empty", "directory is not empty"),
            new Known(TAKEN, "File exists", "file already exists"),
            new Known(MISSING, "No such file", "cannot find the file", "cannot find the path"),
            new Known(CIRCLE, "Too many levels of symbolic links", "Too many links"),
            new Known(Phrase.of("too many files are open"), "Too many open files"),
            new Known(Phrase.of("the file is larger than the disk allows"), "File too large"),
            new Known(
                    Phrase.of("another program is using it"), "resource busy", "Text file busy", "by another process"),
            new Known(
                    Phrase.of("the disk does not answer as it should"),
                    "Input/output error",
                    "Structure needs cleaning",
                    "device is not ready",
                    "I/O device error"),
            new Known(
                    Phrase.of("the disk is not connected any more"),
                    "Stale file handle",
                    "endpoint is not connected",
                    "No such device",
                    "network name is no longer available"));

    private Refusal() {}

    /** Returns what an exception of reading or writing means, with the file that it is about. */
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
        if (e instanceof FileSystemException failed && failed.getFile() != null) {
            return Phrase.of("{file}: {reason}", failed.getFile(), reason(failed));
        }
        return reason(e);
    }

    /** Returns why something cannot be read or written, without the file: a few words to be put in brackets or after a colon. */
    public static Phrase reason(IOException e) {
        if (e instanceof PhrasedException phrased) {
            return phrased.phrase();
        }
        if (e instanceof AccessDeniedException) {
            return NO_PERMISSION;
        }
        if (e instanceof NoSuchFileException) {
            return MISSING;
        }
        if (e instanceof FileAlreadyExistsException) {
            return TAKEN;
        }
        if (e instanceof DirectoryNotEmptyException) {
            return NOT_EMPTY;
        }
        if (e instanceof NotDirectoryException) {
            return NO_FOLDER;
        }
        if (e instanceof FileSystemLoopException) {
            return CIRCLE;
        }
        String words = e instanceof FileSystemException failed ? failed.getReason() : e.getMessage();
        if (words == null) {
            return Phrase.of("it cannot be used");
        }
        // A system that speaks another language speaks that of its user.
        return known(words).orElseGet(() -> Phrase.literal(words));
    }

    private static Optional<Phrase> known(String words) {
        for (Known each : KNOWN) {
            for (String part : each.words()) {
                if (words.contains(part)) {
                    return Optional.of(each.phrase());
                }
            }
        }
        return Optional.empty();
    }
}

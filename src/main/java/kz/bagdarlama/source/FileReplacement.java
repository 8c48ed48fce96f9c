package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.diagnostic.Refusal;

/**
 * Gives a file of the editors another text, all at once: whatever stops it, a full disk or the end of the program, either the old text
 * or the new one stands there whole.
 */
public final class FileReplacement {

    private FileReplacement() {}

    /**
     * Writes a file, new or in place of an old one whose permissions it keeps.
     *
     * @throws PhrasedException if that cannot be done; then everything is as it was
     */
    public static void write(Path file, byte[] bytes) throws PhrasedException {
        try {
            // A link stays one.
            Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            // In the same folder, since only a move within one file system is atomic; hidden, so that nobody reads it.
            Path fresh = place.resolveSibling("." + ProcessHandle.current().pid() + "-" + place.getFileName() + ".new");
            try {
                Files.write(fresh, bytes);
                if (Files.exists(place)) {
                    keepPermissions(place, fresh);
                }
                Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            throw refused(file, e);
        }
    }

    /** Returns what is said where a file or folder of the editors cannot be written, and all of it is as it was. */
    public static PhrasedException refused(Path file, IOException e) {
        return new PhrasedException(
                Phrase.of(
                        "{file} cannot be written ({reason}). Nothing there was changed: mend that and repeat the command",
                        file,
                        Refusal.reason(e)),
                e);
    }

    private static void keepPermissions(Path old, Path fresh) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        PosixFileAttributes kept = Files.readAttributes(old, PosixFileAttributes.class);
        PosixFileAttributes now = view.readAttributes();
        try {
            if (!now.group().equals(kept.group())) {
                view.setGroup(kept.group());
            }
            if (!now.owner().equals(kept.owner())) {
                view.setOwner(kept.owner());
            }
        } catch (FileSystemException e) {
            // Only an administrator may give files away: it then belongs to whoever changed it.
        }
        view.setPermissions(kept.permissions());
    }
}

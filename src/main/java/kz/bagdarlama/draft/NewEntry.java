package kz.bagdarlama.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;

/**
 * A file with an entry more at its end.
 *
 * @param text the whole file as it will be: everything that it has now, and the entry
 */
record NewEntry(String id, Path place, String text, List<String> next) implements Draft {

    @Override
    public List<Path> write() throws IOException {
        Path fresh = Files.createTempFile(place.toAbsolutePath().getParent(), ".", ".new");
        try {
            Files.writeString(fresh, text);
            if (Files.getFileStore(place).supportsFileAttributeView("posix")) {
                Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(place);
                Files.setPosixFilePermissions(fresh, permissions);
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return List.of(place);
    }
}

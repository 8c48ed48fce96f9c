package kz.bagdarlama.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the folders of the site, such that a web server, which runs as somebody else, may read them, and removes empty ones. */
final class OutputFolders {

    /** What everybody may do with a file. */
    static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

    /** What everybody may do with a folder. */
    static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwxr-xr-x");

    private final Path root;
    private final Set<Path> there = new HashSet<>();

    OutputFolders(Path root) {
        this.root = root;
        there.add(root);
    }

    /**
     * Makes a folder with those that it lies in; a link to a folder is one.
     *
     * @throws IOException if something else has the name of one of them, or a permission is missing
     */
    static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.getParent() != null) {
            make(folder.getParent());
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            return;
        }
        open(folder, FOLDER);
    }

    /** Gives a file or a folder these permissions, whatever the process keeps from others; where there are such things. */
    static void open(Path path, Set<PosixFilePermission> permissions) throws IOException {
        try {
            Files.setPosixFilePermissions(path, permissions);
        } catch (UnsupportedOperationException e) {
            // Other file systems hand on the permissions of the folder.
        }
    }

    /**
     * Lets everybody read a file, or look into a folder, that stands there already and from which somebody keeps others; takes no
     * permission away. What belongs to another user stays as it is.
     *
     * @param permissions what everybody should be able to do
     */
    static void widen(Path path, Set<PosixFilePermission> permissions) throws IOException {
        try {
            Set<PosixFilePermission> now = Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS);
            if (!now.containsAll(permissions)) {
                now.addAll(permissions);
                Files.setPosixFilePermissions(path, now);
            }
        } catch (UnsupportedOperationException e) {
            // Other file systems hand on the permissions of the folder.
        } catch (FileSystemException e) {
            // Ours to write into, not to open.
        }
    }

    /** Makes the folder that a file of the site will lie in. */
    void makeParents(Path file) throws IOException {
        if (there.add(file.getParent())) {
            make(file.getParent());
        }
    }

    /** Removes a folder of the site and those that it lies in, as far as nothing is left in them. */
    void removeEmpty(Path folder) throws IOException {
        for (Path each = folder; !each.equals(root) && each.startsWith(root); each = each.getParent()) {
            try (Stream<Path> children = Files.list(each)) {
                if (children.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(each);
        }
    }
}

package kz.bagdarlama.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands in the output folder, looked at once: asking the file system about every file and all its folders would be felt.
 * Names that start with a point belong to tools, so hidden files and folders are passed over.
 */
final class Standing {

    /** What the names of our own temporary files begin and end with. */
    private static final String TEMPORARY = ".bagdarlama-";

    private static final String NEW = ".new";

    private final Path root;
    private final Map<String, BasicFileAttributes> files = new HashMap<>();
    private final Set<String> folders = new HashSet<>();
    private final Set<String> others = new TreeSet<>();
    private final Map<String, IOException> closed = new HashMap<>();
    private final List<Path> leftovers = new ArrayList<>();

    private Standing(Path root) {
        this.root = root;
    }

    /** Looks at a folder, given by its real path. */
    static Standing in(Path root) throws IOException {
        Standing standing = new Standing(root);
        Files.walkFileTree(root, standing.new Look());
        return standing;
    }

    /** Returns the name of a temporary file of this process. */
    static String temporaryName() {
        return TEMPORARY + ProcessHandle.current().pid() + NEW;
    }

    /** Returns the name of a temporary folder of this process. */
    static String temporaryFolder() {
        return TEMPORARY + ProcessHandle.current().pid() + "-site" + NEW;
    }

    /** Whether a file or folder is what a killed build was writing; earlier versions of the program took numbers for names. */
    static boolean isTemporary(String name) {
        return name.endsWith(NEW)
                && (name.startsWith(TEMPORARY)
                        || name.startsWith(".")
                                && name.length() > 1 + NEW.length()
                                && name.substring(1, name.length() - NEW.length())
                                        .chars()
                                        .allMatch(c -> c >= '0' && c <= '9'));
    }

    /** Returns the size of a plain file in the folder; null where there is none. */
    Long size(String path) {
        BasicFileAttributes attributes = attributes(path);
        return attributes == null ? null : Long.valueOf(attributes.size());
    }

    /** Returns what the file system says of a plain file in the folder; null where there is none. */
    BasicFileAttributes attributes(String path) {
        if (!isHidden(path)) {
            return files.get(path);
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(place(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? attributes : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    /** Returns whether a plain folder, no link to one, stands at this path. */
    boolean isFolder(String path) {
        return folders.contains(path);
    }

    /** Returns the temporary files and folders of killed builds, and the folder of one that holds this one. */
    List<Path> leftovers() {
        return leftovers;
    }

    /** Returns whatever is neither a folder nor one of these files, in order. */
    List<String> foreignFiles(Set<String> own) {
        Set<String> foreignFiles = new TreeSet<>(others);
        files.keySet().stream().filter(path -> !own.contains(path)).forEach(foreignFiles::add);
        return List.copyOf(foreignFiles);
    }

    /**
     * Returns the place of a file.
     *
     * @param path with {@code /} between names
     * @throws OutputConflictException if something else than a plain file stands there, or a link on the way leads out of the folder
     * @throws IOException if we may not look there
     */
    Path place(String path) throws IOException {
        if (files.containsKey(path)) {
            return root.resolve(path);
        }
        Path target = root.resolve(path).normalize();
        if (!target.startsWith(root) || target.equals(root)) {
            throw new OutputConflictException(root, List.of(path));
        }
        String parent = path;
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = parent.lastIndexOf('/')) {
            parent = parent.substring(0, slash);
            if (folders.contains(parent)) {
                break;
            }
            if (closed.containsKey(parent)) {
                throw closed.get(parent);
            }
            // Hidden folders were not looked into.
            if (isOther(parent)
                    || isHidden(parent)
                            && Files.exists(root.resolve(parent), LinkOption.NOFOLLOW_LINKS)
                            && !Files.isDirectory(root.resolve(parent), LinkOption.NOFOLLOW_LINKS)) {
                throw new OutputConflictException(root, List.of(parent));
            }
        }
        if (closed.containsKey(path)) {
            throw closed.get(path);
        }
        if (isOther(path)
                || folders.contains(path)
                || isHidden(path)
                        && Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                        && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new OutputConflictException(root, List.of(path));
        }
        return target;
    }

    private boolean isOther(String path) {
        return others.contains(path) || files.containsKey(path);
    }

    private static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.");
    }

    private final class Look extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (folder.equals(root)) {
                return FileVisitResult.CONTINUE;
            }
            if (hidden(folder)) {
                if (isTemporary(folder.getFileName().toString())) {
                    leftovers.add(folder);
                }
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.add(path(folder));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (hidden(file)) {
                if (attributes.isRegularFile() && isTemporary(file.getFileName().toString())) {
                    leftovers.add(file);
                }
            } else if (attributes.isRegularFile()) {
                files.put(path(file), attributes);
            } else {
                others.add(path(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
                throw e;
            }
            // A folder that we may not look into is not ours.
            if (!hidden(file)) {
                others.add(path(file));
                closed.put(path(file), e);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean hidden(Path path) {
            return path.getFileName().toString().startsWith(".");
        }

        private String path(Path file) {
            return root.relativize(file).toString().replace('\\', '/');
        }
    }
}

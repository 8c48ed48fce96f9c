package kz.bagdarlama.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The writing stage: brings the output folder to a new state without ever showing half of it. Files replace their predecessors
 * atomically and only where their bytes changed; assets come before the pages that ask for them; what an earlier build made and
 * this one does not goes last. Files of other origin are left alone.
 */
public final class SiteWriter {

    /** Lists what builds made, so that stale files can be told from files of other origin. */
    public static final String MANIFEST = ".bagdarlama-manifest";

    private static final String MANIFEST_HEAD =
            "# Files made by bagdarlama. Without this list it cannot tell them from yours.";

    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

    private final Path root;

    public SiteWriter(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Writes the site.
     *
     * @param files bytes by path below the folder, with {@code /} between names
     * @throws OutputConflictException if a file of other origin stands where one of the site should; then nothing is written
     * @throws IOException if the disk is full, a permission is missing or the like; then files written so far are whole
     */
    public WriteSummary write(SortedMap<String, byte[]> files) throws IOException {
        Files.createDirectories(root);
        SortedSet<String> earlier = readManifest();
        List<String> changed = changed(files, earlier);
        SortedSet<String> both = new TreeSet<>(earlier);
        both.addAll(files.keySet());
        writeManifest(both);
        for (String path : changed) {
            replace(root.resolve(path), files.get(path));
        }
        int removed = 0;
        for (String path : earlier) {
            if (!files.containsKey(path) && isOurs(path)) {
                Files.delete(root.resolve(path));
                removed++;
                removeEmptyParents(root.resolve(path).getParent());
            }
        }
        writeManifest(new TreeSet<>(files.keySet()));
        return new WriteSummary(changed.size(), files.size() - changed.size(), removed, foreignFiles(files.keySet()));
    }

    /** The files whose bytes differ from those on disk, pages last. */
    private List<String> changed(SortedMap<String, byte[]> files, Set<String> earlier) throws IOException {
        List<String> changed = new ArrayList<>();
        List<String> conflicts = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = safe(file.getKey());
            if (Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                if (Files.size(target) == file.getValue().length
                        && Arrays.equals(Files.readAllBytes(target), file.getValue())) {
                    continue;
                }
                if (!earlier.contains(file.getKey())) {
                    conflicts.add(file.getKey());
                }
            } else if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                conflicts.add(file.getKey());
            }
            changed.add(file.getKey());
        }
        if (!conflicts.isEmpty()) {
            throw new OutputConflictException(root, conflicts);
        }
        changed.sort(
                Comparator.comparing((String path) -> path.endsWith(".html")).thenComparing(Comparator.naturalOrder()));
        return changed;
    }

    /** The place of a file, if no link on the way leads out of the folder. */
    private Path safe(String path) throws IOException {
        Path target = root.resolve(path).normalize();
        if (!target.startsWith(root) || target.equals(root)) {
            throw new OutputConflictException(root, List.of(path));
        }
        for (Path parent = target.getParent(); !parent.equals(root); parent = parent.getParent()) {
            if (Files.exists(parent, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
                throw new OutputConflictException(
                        root, List.of(root.relativize(parent).toString()));
            }
        }
        return target;
    }

    /** Whether a stale path still leads to a plain file in the folder, and not through a link or a file of other origin. */
    private boolean isOurs(String path) {
        try {
            return Files.isRegularFile(safe(path), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    private static void replace(Path target, byte[] bytes) throws IOException {
        Files.createDirectories(target.getParent());
        // In the same folder, since only a move within one file system is atomic.
        Path fresh = Files.createTempFile(target.getParent(), ".", ".new");
        try {
            Files.write(fresh, bytes);
            makeReadable(fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Temporary files are private to their owner; a web server runs as somebody else. */
    private static void makeReadable(Path file) throws IOException {
        // Asking for the file store of each file instead would read the table of mounts as often.
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(READABLE);
        }
    }

    private void removeEmptyParents(Path folder) throws IOException {
        for (Path each = folder; !each.equals(root) && each.startsWith(root); each = each.getParent()) {
            try (Stream<Path> children = Files.list(each)) {
                if (children.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(each);
        }
    }

    private SortedSet<String> readManifest() throws IOException {
        return filesIn(root.resolve(MANIFEST));
    }

    /** Whether a manifest may start with this line. */
    public static boolean startsManifest(String line) {
        return line.equals(MANIFEST_HEAD);
    }

    /**
     * The files that a manifest lists, as paths below its folder with {@code /} between names; none where there is no such file.
     *
     * @throws IOException if it cannot be read
     */
    public static SortedSet<String> filesIn(Path manifest) throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        if (Files.isRegularFile(manifest)) {
            for (String line : Files.readAllLines(manifest, StandardCharsets.UTF_8)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    paths.add(line);
                }
            }
        }
        return paths;
    }

    private void writeManifest(SortedSet<String> paths) throws IOException {
        byte[] bytes = (MANIFEST_HEAD + "\n" + String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8);
        Path manifest = root.resolve(MANIFEST);
        if (!Files.isRegularFile(manifest) || !Arrays.equals(Files.readAllBytes(manifest), bytes)) {
            replace(manifest, bytes);
        }
    }

    /** What stands in the folder and is not of the site; names that start with a point belong to tools. */
    private List<String> foreignFiles(Set<String> own) throws IOException {
        List<String> foreignFiles = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return hidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (!hidden(file) && !own.contains(path)) {
                    foreignFiles.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                // A folder that we may not look into is not ours.
                foreignFiles.add(root.relativize(file).toString().replace('\\', '/'));
                return FileVisitResult.CONTINUE;
            }

            private boolean hidden(Path path) {
                return !path.equals(root) && path.getFileName().toString().startsWith(".");
            }
        });
        foreignFiles.sort(Comparator.naturalOrder());
        return foreignFiles;
    }
}

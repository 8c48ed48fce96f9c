package kz.bagdarlama.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import kz.bagdarlama.source.EditorFiles;

/**
 * Tells when something below some folders has changed. It says what only for people: whoever is told reads the folders anew, so
 * nothing depends on every single event being seen. What does matter is that the last change of a burst is followed by a call.
 */
final class Watcher implements AutoCloseable {

    /** An editor saves in several steps; after so many milliseconds without another one it is done. */
    private static final int QUIET = 4;

    /** Who writes without a pause is not waited for longer than this, in milliseconds. */
    private static final int LONGEST_BURST = 100;

    private static final Object GONE = new Object();

    private final WatchService service;
    private final List<Path> roots;
    private final Map<WatchKey, Path> folders = new HashMap<>();
    private final Map<Path, Object> identities = new HashMap<>();

    /**
     * Starts watching: what changes from now on is told.
     *
     * @throws IOException if a folder cannot be watched
     */
    Watcher(List<Path> roots) throws IOException {
        this.roots = new ArrayList<>(roots);
        this.service = roots.get(0).getFileSystem().newWatchService();
        try {
            for (Path root : roots) {
                watch(root);
            }
        } catch (IOException | RuntimeException e) {
            service.close();
            throw e;
        }
    }

    /**
     * Watches one more folder from now on; one that is watched already is left as it is.
     *
     * @throws IOException if the system watches no more folders
     */
    void add(Path root) throws IOException {
        if (!roots.contains(root)) {
            roots.add(root);
            watch(root);
        }
    }

    /** What tells a folder from another that took its name, as far as the file system can tell. */
    private static Object identity(Path folder) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
            return attributes.fileKey() == null ? "" : attributes.fileKey();
        } catch (IOException e) {
            return GONE;
        }
    }

    /** The folders that were given, as they were given. */
    List<Path> roots() {
        return List.copyOf(roots);
    }

    /**
     * Watches a folder and those in it. Each is watched before it is looked into, so that nothing new in it slips through. A folder
     * that goes away meanwhile is passed over, and so is one that we may not look into: either changing is an event of the folder
     * that it is in.
     *
     * @throws IOException if the system watches no more folders
     */
    private void watch(Path folder) throws IOException {
        if (roots.contains(folder)) {
            identities.put(folder, identity(folder));
        }
        // A root may be a link to a folder; what lies below it is named as the editor named the root.
        Path start = Files.isSymbolicLink(folder) && Files.isDirectory(folder) ? folder.toRealPath() : folder;
        Files.walkFileTree(start, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                try {
                    WatchKey key = each.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY);
                    folders.put(key, folder.resolve(start.relativize(each)));
                    return FileVisitResult.CONTINUE;
                } catch (IOException e) {
                    if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(each)) {
                        throw e;
                    }
                    return FileVisitResult.SKIP_SUBTREE;
                }
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Waits for a change, and until the burst it belongs to is over.
     *
     * @param milliseconds how long to wait for it at most
     * @return the files that were touched; nothing where none was
     * @throws InterruptedException if the thread is told to stop
     * @throws IOException if the system watches no more folders; some of them may be watched no longer then
     * @throws ClosedWatchServiceException if the watcher was closed
     */
    Optional<Set<Path>> next(long milliseconds) throws InterruptedException, IOException {
        Set<Path> touched = new TreeSet<>();
        for (Path root : roots) {
            // Nobody tells that a root itself went, or that another folder took its name.
            if (!identity(root).equals(identities.getOrDefault(root, GONE))) {
                watch(root);
                touched.add(root);
            }
        }
        WatchKey key = service.poll(touched.isEmpty() ? milliseconds : QUIET, TimeUnit.MILLISECONDS);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_BURST);
        while (key != null) {
            take(key, touched);
            key = System.nanoTime() < end ? service.poll(QUIET, TimeUnit.MILLISECONDS) : null;
        }
        return touched.isEmpty() ? Optional.empty() : Optional.of(touched);
    }

    private void take(WatchKey key, Set<Path> touched) throws IOException {
        Path folder = folders.get(key);
        boolean lost = folder == null;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == OVERFLOW) {
                // Too much at once to be told: folders may be new anywhere.
                lost = true;
            } else if (folder != null) {
                take(event, folder.resolve((Path) event.context()), touched);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
            return;
        }
        if (lost) {
            // The key of a folder that was renamed, removed or made anew faster than we were told keeps no name:
            // whatever is there
            // now is watched by the name that it has now.
            for (Path root : roots) {
                watch(root);
            }
            touched.addAll(roots);
        }
    }

    private void take(WatchEvent<?> event, Path file, Set<Path> touched) throws IOException {
        if (EditorFiles.isOne(file)) {
            return;
        }
        touched.add(file);
        // A folder that changes itself may be one that we may look into only now.
        if (event.kind() != ENTRY_DELETE && Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            watch(file);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}

package kz.bagdarlama.serve;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static java.nio.file.StandardWatchEventKinds.OVERFLOW;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
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

    private final WatchService service;
    private final List<Path> roots;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /**
     * Starts watching: what changes from now on is told.
     *
     * @throws IOException if a folder cannot be watched
     */
    Watcher(List<Path> roots) throws IOException {
        this.roots = new ArrayList<>(roots);
        this.service = roots.get(0).getFileSystem().newWatchService();
        for (Path root : roots) {
            register(root);
        }
    }

    /** Watches one more folder from now on; one that is watched already is left as it is. */
    void add(Path root) {
        if (!roots.contains(root)) {
            roots.add(root);
            watch(root);
        }
    }

    /** Watches a folder and those in it. Each is watched before it is looked into, so that nothing new in it slips through. */
    private void watch(Path folder) {
        try {
            register(folder);
        } catch (IOException e) {
            // It went away while we came, which is an event of the folder it was in.
            folders.values().remove(folder);
        }
    }

    private void register(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes) throws IOException {
                folders.put(each.register(service, ENTRY_CREATE, ENTRY_DELETE, ENTRY_MODIFY), each);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                // It went away while we came: its going is an event of its own.
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
     * @throws ClosedWatchServiceException if the watcher was closed
     */
    Optional<Set<Path>> next(long milliseconds) throws InterruptedException {
        Set<Path> touched = new TreeSet<>();
        for (Path root : roots) {
            // A folder that was moved away and back is another one to the system.
            if (!folders.containsValue(root) && Files.isDirectory(root)) {
                watch(root);
                touched.add(root);
            }
        }
        WatchKey key = service.poll(milliseconds, TimeUnit.MILLISECONDS);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_BURST);
        while (key != null) {
            take(key, touched);
            key = System.nanoTime() < end ? service.poll(QUIET, TimeUnit.MILLISECONDS) : null;
        }
        return touched.isEmpty() ? Optional.empty() : Optional.of(touched);
    }

    private void take(WatchKey key, Set<Path> touched) {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind() == OVERFLOW) {
                // Too much at once to be told: folders may be new anywhere.
                for (Path root : roots) {
                    watch(root);
                }
                touched.addAll(roots);
                continue;
            }
            Path file = folder.resolve((Path) event.context());
            if (EditorFiles.isOne(file)) {
                continue;
            }
            touched.add(file);
            if (event.kind() == ENTRY_CREATE && Files.isDirectory(file)) {
                watch(file);
            }
        }
        if (!key.reset()) {
            folders.remove(key);
        }
    }

    @Override
    public void close() throws IOException {
        service.close();
    }
}

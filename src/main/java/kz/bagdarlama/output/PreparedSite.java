package kz.bagdarlama.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import kz.bagdarlama.source.FileStamp;

/**
 * The files of a site that is being made, until it is known whether they may be written. Those of a small site stay in memory. What
 * comes beyond that is laid down in a hidden folder of the output folder, to be moved to its place, or forgotten where the same stands
 * there already; from then on no other build writes there. Where that cannot be, all stays in memory: whoever writes it will be
 * told why. Safe for use by several threads.
 */
public class PreparedSite implements AutoCloseable {

    /** How much stays in memory. */
    private static final long USUAL_MOST = 32L << 20;

    /** A file, in memory or not. */
    private static final class Prepared {

        /** Null where they are not in memory. */
        private final byte[] bytes;

        private final long size;
        private final long checksum;

        /** Where it lies, if it is not in memory. */
        private volatile Path file;

        /** How it stands in its place already; null where it does not. */
        private final BasicFileAttributes standing;

        Prepared(byte[] bytes) {
            this.bytes = bytes;
            size = bytes.length;
            checksum = 0;
            standing = null;
        }

        Prepared(byte[] bytes, Path file, BasicFileAttributes standing) {
            this.bytes = null;
            size = bytes.length;
            checksum = FileStamp.checksum(bytes);
            this.file = file;
            this.standing = standing;
        }

        byte[] bytes() {
            try {
                return bytes == null ? Files.readAllBytes(file) : bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * The output folder while no other build writes there.
     *
     * @param folder where files are laid down
     * @param made whether the output folder was not there before
     */
    private record Held(Path root, OutputLock lock, Standing standing, Path folder, boolean made) {}

    private final Path output;
    private final long most;
    private final ConcurrentSkipListMap<String, Prepared> files = new ConcurrentSkipListMap<>();
    private final AtomicLong inMemory = new AtomicLong();
    private final AtomicLong names = new AtomicLong();
    private volatile Held held;
    private boolean refused;
    private boolean written;

    /** @param output where the site will be written, if it is */
    public PreparedSite(Path output) {
        this(output, USUAL_MOST);
    }

    PreparedSite(Path output, long most) {
        this.output = output.toAbsolutePath().normalize();
        this.most = most;
    }

    /** Returns a site that stays in memory, however large it becomes. */
    public static PreparedSite inMemory() {
        return new PreparedSite(Path.of(""), Long.MAX_VALUE);
    }

    /**
     * Takes a file.
     *
     * @param path below the output folder, with {@code /} between names
     */
    public void add(String path, byte[] bytes) {
        if (held == null && inMemory.addAndGet(bytes.length) > most) {
            hold();
        }
        files.put(path, held == null ? new Prepared(bytes) : laidDown(path, bytes, held));
    }

    private synchronized void hold() {
        if (held != null || refused) {
            return;
        }
        boolean made = !Files.isDirectory(output);
        OutputLock lock = null;
        try {
            OutputFolders.make(output);
            Path root = output.toRealPath();
            lock = OutputLock.take(root, 0);
            Standing standing = Standing.in(root);
            Path folder = root.resolve(Standing.temporaryFolder());
            remove(folder);
            held = new Held(root, lock, standing, Files.createDirectory(folder), made);
        } catch (IOException e) {
            refused = true;
            release(lock);
        }
    }

    private Prepared laidDown(String path, byte[] bytes, Held place) {
        try {
            BasicFileAttributes standing = place.standing().attributes(path);
            if (standing != null && standing.size() == bytes.length) {
                Path file = place.root().resolve(path);
                if (Arrays.equals(Files.readAllBytes(file), bytes)) {
                    return new Prepared(bytes, file, standing);
                }
            }
            Path file = place.folder().resolve(Long.toString(names.getAndIncrement()));
            try {
                Files.write(file, bytes);
                OutputFolders.open(file, OutputFolders.FILE);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
            return new Prepared(bytes, file, null);
        } catch (IOException e) {
            return new Prepared(bytes);
        }
    }

    /** Takes a file away again. */
    public void remove(String path) {
        files.remove(path);
    }

    /** Returns the bytes of a file. */
    public byte[] bytes(String path) {
        return files.get(path).bytes();
    }

    /** Returns the paths of all files. */
    public SortedSet<String> paths() {
        NavigableSet<String> paths = files.navigableKeySet();
        return Collections.unmodifiableSortedSet(paths);
    }

    /** Returns all files, of a site that is small enough. */
    public SortedMap<String, byte[]> all() {
        SortedMap<String, byte[]> all = new TreeMap<>();
        files.forEach((path, file) -> all.put(path, file.bytes()));
        return all;
    }

    long size(String path) {
        return files.get(path).size;
    }

    /** Whether the output folder is kept from other builds already. */
    boolean isHeld() {
        return held != null;
    }

    /** The folder where files are laid down; null where none is. */
    Path folder() {
        return held == null ? null : held.folder();
    }

    /** Whether a file stood in its place with the same bytes, when it was looked at. */
    boolean isStanding(String path) {
        return files.get(path).standing != null;
    }

    /** Whether what stands in the place of such a file is still what was looked at. */
    boolean isStill(String path, BasicFileAttributes now) {
        BasicFileAttributes then = files.get(path).standing;
        return now != null
                && then.size() == now.size()
                && then.lastModifiedTime().equals(now.lastModifiedTime())
                && String.valueOf(then.fileKey()).equals(String.valueOf(now.fileKey()));
    }

    /** Whether a file is in memory, and has the bytes of another one. */
    boolean isInMemory(String path, Path other) throws IOException {
        Prepared file = files.get(path);
        return file.bytes != null && Arrays.equals(Files.readAllBytes(other), file.bytes);
    }

    /** Where a file lies that is to be moved; null where it is in memory. */
    Path laidDown(String path) {
        return files.get(path).file;
    }

    /** Takes note that a file is in its place. */
    void moved(String path, Path target) {
        files.get(path).file = target;
    }

    /** The stamp of a file in its place. */
    FileStamp stamp(String path, BasicFileAttributes attributes, long millis) {
        Prepared file = files.get(path);
        return file.bytes == null
                ? FileStamp.of(attributes, millis, file.checksum)
                : FileStamp.of(attributes, millis, file.bytes);
    }

    /** Takes note that something of the site was written. */
    void written() {
        written = true;
    }

    /** Clears away what was not moved, and lets others write. */
    @Override
    public void close() {
        Held last = held;
        if (last == null) {
            return;
        }
        held = null;
        try {
            remove(last.folder());
            if (last.made() && !written) {
                // As it was before.
                Files.deleteIfExists(last.root().resolve(OutputLock.FILE));
                Files.deleteIfExists(last.root());
            }
        } catch (IOException e) {
            // The next build clears it away.
        }
        release(last.lock());
    }

    private static void release(OutputLock lock) {
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                // A full disk: it goes with the process.
            }
        }
    }

    /** Removes a folder of ours, in which there are no folders. */
    static void remove(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> children = Files.list(folder)) {
                for (Path child : (Iterable<Path>) children::iterator) {
                    Files.deleteIfExists(child);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}

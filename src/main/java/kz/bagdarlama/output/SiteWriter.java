package kz.bagdarlama.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.source.FileStamp;

/**
 * The writing stage: brings the output folder to a new state without ever showing half of it. Files replace their predecessors
 * atomically and only where their bytes changed; what pages ask for comes before them, and what an earlier build made and this
 * one does not goes last ({@link WritingOrder}). One build writes at a time; what a killed one left is cleared away by the next.
 * Files of other origin are left alone.
 */
public final class SiteWriter {

    /** Lists what builds made, so that stale files can be told from files of other origin. */
    public static final String MANIFEST = ".bagdarlama-manifest";

    /** What builds note down beside the site, and nobody else need see. */
    public static final List<String> NOTES = List.of(MANIFEST, BuildRecord.FILE);

    private static final String MANIFEST_HEAD =
            "# Files made by bagdarlama. Without this list it cannot tell them from yours.";

    /** How long a build waits for another one that writes into the same folder: far longer than writing takes. */
    private static final long PATIENCE_MILLIS = 30_000;

    /** What may lie hidden in a folder that is there for the site alone; Git keeps such a folder by its list of what to ignore. */
    private static final Set<String> OWN_HIDDEN =
            Set.of(MANIFEST, BuildRecord.FILE, OutputLock.FILE, ".gitignore", ".nojekyll");

    private final Path given;
    private final long patienceMillis;

    public SiteWriter(Path root) {
        this(root, PATIENCE_MILLIS);
    }

    SiteWriter(Path root, long patienceMillis) {
        this.given = root.toAbsolutePath().normalize();
        this.patienceMillis = patienceMillis;
    }

    /**
     * Writes the site.
     *
     * @param files bytes by path below the folder, with {@code /} between names
     * @throws OutputConflictException if a file of other origin stands where one of the site should; then nothing is written
     * @throws OutputBusyException if another build is writing there and does not come to an end
     * @throws IOException if the disk is full, a permission is missing or the like; then files written so far are whole
     */
    WriteSummary write(SortedMap<String, byte[]> files) throws IOException {
        return write(files, null, folder -> true);
    }

    WriteSummary write(SortedMap<String, byte[]> files, byte[] note, Look look) throws IOException {
        PreparedSite site = PreparedSite.inMemory();
        files.forEach(site::add);
        return write(site, note, look);
    }

    /** Looks at a folder while nobody else writes into it. */
    @FunctionalInterface
    public interface Look {

        /** Returns whether the site may be written there. */
        boolean allows(Path folder) throws IOException;
    }

    /**
     * Writes the site, and remembers how it then stands there.
     *
     * @param site its files
     * @param note what {@link #standing(NoteReader)} gives as long as everything stands as it was written; null where nothing is remembered
     * @param look asked before anything is changed, while no other build may write there
     * @throws OutputChangedException if {@code look} does not allow it, or if files that were found to be the same are no longer that
     * @throws OutputConflictException if a file of other origin stands where one of the site should; then nothing is written
     * @throws OutputBusyException if another build is writing there and does not come to an end
     * @throws IOException if the disk is full, a permission is missing or the like; then files written so far are whole
     */
    @SuppressWarnings("try") // the lock is held, not used
    public WriteSummary write(PreparedSite site, byte[] note, Look look) throws IOException {
        Path root = root();
        try (OutputLock lock = site.isHeld() ? null : lock(root)) {
            if (!look.allows(root)) {
                throw new OutputChangedException(root);
            }
            return new Writing(root, site).run(note);
        } catch (PhrasedException e) {
            throw e;
        } catch (FileSystemException e) {
            // A folder that cannot be looked into, a file that cannot be removed.
            throw e.getFile() == null ? e : WriteFailedException.at(Path.of(e.getFile()), root, e);
        }
    }

    /** The real path of the folder, which is made where it is missing. */
    private Path root() throws IOException {
        try {
            OutputFolders.make(given);
            return given.toRealPath();
        } catch (FileSystemException e) {
            throw WriteFailedException.before(given, e);
        }
    }

    /** Reads what the last build noted down of itself. */
    @FunctionalInterface
    public interface NoteReader<N> {

        /** Returns what the bytes say; nothing where the site is not wanted, so that none of its files need be looked at. */
        Optional<N> read(byte[] note) throws IOException;
    }

    /**
     * Returns the site that stands in the folder, where every file of it is as the last build wrote it; nothing where a file is
     * missing or was changed, where nothing is known of it, or where it is not wanted. Files are read only where their times are too
     * young to tell.
     *
     * @throws IOException if the folder cannot be read
     */
    @SuppressWarnings("try") // the lock is held, not used
    public <N> Optional<StandingSite<N>> standing(NoteReader<N> reader) throws IOException {
        if (!Files.isDirectory(given)) {
            return Optional.empty();
        }
        Path root = given.toRealPath();
        BuildRecord known = BuildRecord.read(root);
        if (known == null) {
            return Optional.empty();
        }
        Optional<N> note = reader.read(known.note());
        if (note.isEmpty()) {
            return Optional.empty();
        }
        long millis = System.currentTimeMillis();
        Standing standing = Standing.in(root);
        BuildRecord now = standing.leftovers().isEmpty() ? known.again(root, standing, millis) : null;
        if (now == null) {
            return Optional.empty();
        }
        if (!now.isSame(known)) {
            // Next time their times will do.
            try (OutputLock lock = lock(root)) {
                if (known.isSame(BuildRecord.read(root))) {
                    replace(root, root.resolve(BuildRecord.FILE), now.bytes());
                }
            }
        }
        Set<String> own = new HashSet<>(now.stamps().keySet());
        return Optional.of(
                new StandingSite<>(note.get(), new WriteSummary(0, own.size() - 1, 0, standing.foreignFiles(own))));
    }

    private OutputLock lock(Path root) throws IOException {
        try {
            return OutputLock.take(root, patienceMillis);
        } catch (PhrasedException e) {
            throw e;
        } catch (IOException e) {
            Path lock = root.resolve(OutputLock.FILE);
            // Where something else stands there, it is what must go away.
            throw WriteFailedException.before(Files.isDirectory(lock) ? lock : root, e);
        }
    }

    /** One writing, while nobody else writes there. */
    private static final class Writing {

        private final Path root;
        private final PreparedSite site;
        private final SortedSet<String> files;
        private final Standing standing;
        private final SortedSet<String> earlier;
        private final OutputFolders folders;

        Writing(Path root, PreparedSite site) throws IOException {
            this.root = root;
            this.site = site;
            this.files = site.paths();
            this.standing = Standing.in(root);
            this.earlier = filesIn(root.resolve(MANIFEST));
            this.folders = new OutputFolders(root);
        }

        WriteSummary run(byte[] note) throws IOException {
            long millis = System.currentTimeMillis();
            List<String> changed = changed();
            site.written();
            // What it says is no longer so.
            Files.deleteIfExists(root.resolve(BuildRecord.FILE));
            for (Path leftover : standing.leftovers()) {
                if (!leftover.equals(site.folder())) {
                    PreparedSite.remove(leftover);
                }
            }
            widen(changed);
            SortedSet<String> both = new TreeSet<>(earlier);
            both.addAll(files);
            writeManifest(both);
            for (String path : changed) {
                put(path);
            }
            Set<String> gone = new HashSet<>(files);
            int removed = 0;
            for (String path : stale()) {
                Path file = root.resolve(path);
                Files.deleteIfExists(file);
                gone.add(path);
                removed++;
                folders.removeEmpty(file.getParent());
            }
            byte[] manifest = writeManifest(files);
            if (note != null) {
                SortedMap<String, FileStamp> stamps = new TreeMap<>();
                for (String path : files) {
                    stamps.put(path, site.stamp(path, attributes(path), millis));
                }
                stamps.put(MANIFEST, FileStamp.of(attributes(MANIFEST), millis, manifest));
                replace(root, root.resolve(BuildRecord.FILE), new BuildRecord(note, stamps).bytes());
            }
            return new WriteSummary(
                    changed.size(), files.size() - changed.size(), removed, standing.foreignFiles(gone));
        }

        /** The files whose bytes differ from those on disk, in the order of writing. */
        private List<String> changed() throws IOException {
            List<String> changed = new ArrayList<>();
            List<String> conflicts = new ArrayList<>();
            Set<String> replaced = new HashSet<>();
            for (String path : files) {
                try {
                    Path target = standing.place(path);
                    Long size = standing.size(path);
                    if (site.isStanding(path)) {
                        if (!site.isStill(path, standing.attributes(path))) {
                            throw new OutputChangedException(root);
                        }
                        continue;
                    }
                    if (size != null) {
                        if (size == site.size(path) && site.isInMemory(path, target)) {
                            continue;
                        }
                        replaced.add(path);
                        if (!earlier.contains(path)) {
                            conflicts.add(path);
                        }
                    }
                } catch (OutputConflictException e) {
                    e.paths().stream().filter(each -> !conflicts.contains(each)).forEach(conflicts::add);
                }
                changed.add(path);
            }
            if (!conflicts.isEmpty()) {
                throw isDamaged(root.resolve(MANIFEST))
                        ? OutputConflictException.ofDamaged(root.resolve(MANIFEST), root, conflicts)
                        : new OutputConflictException(root, conflicts);
            }
            changed.sort(WritingOrder.coming(replaced));
            return changed;
        }

        /**
         * Lets everybody read what stands there already: earlier versions of the program, and whoever unpacks or copies a site, may
         * have kept it from others.
         *
         * @param changed files that are made anew anyway
         */
        private void widen(List<String> changed) throws IOException {
            Set<String> fresh = new HashSet<>(changed);
            Set<String> seen = new HashSet<>();
            for (String path : files) {
                for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
                    String folder = path.substring(0, slash);
                    if (!seen.add(folder)) {
                        break;
                    }
                    if (standing.isFolder(folder)) {
                        OutputFolders.widen(root.resolve(folder), OutputFolders.FOLDER);
                    }
                }
                if (!fresh.contains(path)) {
                    OutputFolders.widen(root.resolve(path), OutputFolders.FILE);
                }
            }
            if (holdsNothingElse()) {
                OutputFolders.widen(root, OutputFolders.FOLDER);
            }
        }

        /** Whether the folder is there for the site alone: it may be somebody's private one as well. */
        private boolean holdsNothingElse() throws IOException {
            Set<String> own = new HashSet<>(earlier);
            own.addAll(files);
            try (Stream<Path> children = Files.list(root)) {
                return standing.foreignFiles(own).isEmpty()
                        && children.map(child -> child.getFileName().toString())
                                .allMatch(name -> !name.startsWith(".")
                                        || OWN_HIDDEN.contains(name)
                                        || Standing.isTemporary(name));
            }
        }

        /** What earlier builds made and this one does not, in the order of removing; what became something else is not ours. */
        private List<String> stale() {
            List<String> stale = new ArrayList<>();
            for (String path : earlier) {
                if (!files.contains(path) && standing.size(path) != null) {
                    stale.add(path);
                }
            }
            stale.sort(WritingOrder.going());
            return stale;
        }

        private BasicFileAttributes attributes(String path) throws IOException {
            return Files.readAttributes(root.resolve(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        }

        private void put(String path) throws IOException {
            Path target = root.resolve(path);
            folders.makeParents(target);
            Path laidDown = site.laidDown(path);
            if (laidDown == null) {
                replace(root, target, site.bytes(path));
                return;
            }
            try {
                Files.move(laidDown, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                // A folder on the way lies in another file system.
                replace(root, target, site.bytes(path));
            } catch (IOException e) {
                throw WriteFailedException.at(target, root, e);
            }
            site.moved(path, target);
        }

        private void replaceFile(Path target, byte[] bytes) throws IOException {
            folders.makeParents(target);
            replace(root, target, bytes);
        }

        private byte[] writeManifest(Set<String> paths) throws IOException {
            byte[] bytes = (MANIFEST_HEAD + "\n" + String.join("\n", paths) + "\n").getBytes(StandardCharsets.UTF_8);
            Path manifest = root.resolve(MANIFEST);
            if (!Files.isRegularFile(manifest) || !Arrays.equals(Files.readAllBytes(manifest), bytes)) {
                replaceFile(manifest, bytes);
            }
            return bytes;
        }
    }

    private static void replace(Path root, Path target, byte[] bytes) throws IOException {
        // In the same folder, since only a move within one file system is atomic.
        Path fresh = target.resolveSibling(Standing.temporaryName());
        try {
            Files.write(fresh, bytes);
            OutputFolders.open(fresh, OutputFolders.FILE);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw WriteFailedException.at(target, root, e);
        }
    }

    /** Returns whether a manifest may start with this line. */
    public static boolean startsManifest(String line) {
        return line.equals(MANIFEST_HEAD);
    }

    /**
     * Returns the files that a manifest lists, as paths below its folder with {@code /} between names; none where there is no such file.
     *
     * @throws IOException if it cannot be read
     */
    public static SortedSet<String> filesIn(Path manifest) throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        if (Files.isRegularFile(manifest)) {
            for (String line : lines(manifest)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    paths.add(line);
                }
            }
        }
        return paths;
    }

    /** Bytes that are no UTF-8 name no file of ours; they are no reason to stop. */
    private static List<String> lines(Path manifest) throws IOException {
        return new String(Files.readAllBytes(manifest), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static boolean isDamaged(Path manifest) throws IOException {
        return Files.isRegularFile(manifest)
                && lines(manifest).stream()
                        .findFirst()
                        .filter(MANIFEST_HEAD::equals)
                        .isEmpty();
    }
}

package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Files as they were when they were read last. A file is taken for unchanged only where size, time and identity are the same
 * and its time is old enough to tell: whoever writes twice within one tick of the clock must be noticed too.
 */
public final class FileCache {

    /**
     * A file.
     *
     * @param settled whether its time lay so far back when it was read that a later change has another one
     */
    private record Known(FileTime modified, long size, Object identity, boolean settled, Content content) {}

    /** The bytes of a file, and its text once somebody has asked for it. */
    static final class Content {

        private final byte[] bytes;
        private String text;

        private Content(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        /** The text that was kept with {@link #keep}; null where there is none. */
        synchronized String text() {
            return text;
        }

        /** Keeps the text: the same object is faster to compare than an equal one. */
        synchronized String keep(String decoded) {
            text = decoded;
            return decoded;
        }
    }

    /**
     * A folder.
     *
     * @param settled whether its time lay so far back when it was listed that a later change has another one
     * @param children what lay in it, by name
     */
    private record Folder(FileTime modified, Object identity, boolean settled, List<Path> children) {}

    private final Map<Path, Known> files = new ConcurrentHashMap<>();
    private final Map<Path, Folder> folders = new ConcurrentHashMap<>();

    /** How files are called in diagnostics: the same object each time, which is compared at once. */
    private final Map<Path, String> shown = new ConcurrentHashMap<>();

    /** What was not as before when it was read again: where it is now as it was then, nothing else would tell that. */
    private final Set<Path> different = ConcurrentHashMap.newKeySet();

    private final KeptFolders kept = new KeptFolders();

    /** Whether somebody has said what was touched since the last reading. */
    private boolean told;

    /**
     * Takes note of what was touched since the last reading: in the next one nobody looks into other folders that are known. Without
     * this everything is looked at.
     *
     * @param touched at least all files and folders that may be other ones now; of a folder, whatever lies in it may be
     */
    public void touched(Collection<Path> touched) {
        kept.forget(touched);
        told = true;
    }

    /** Begins a reading. */
    void begin() {
        if (!told) {
            kept.forgetAll();
        }
        told = false;
    }

    /** What folders were read as. */
    KeptFolders kept() {
        return kept;
    }

    /** How diagnostics name a file, which {@code name} says the first time. */
    String shown(Path file, Function<Path, String> name) {
        return shown.computeIfAbsent(file, name);
    }

    /** What lies in a folder, by name. The time of a folder changes when something comes, goes or gets another name. */
    List<Path> list(Path folder) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
        Folder known = folders.get(folder);
        if (known != null
                && known.settled()
                && known.modified().equals(attributes.lastModifiedTime())
                && known.identity().equals(identity(attributes))) {
            return known.children();
        }
        boolean settled = attributes.lastModifiedTime().toMillis() < System.currentTimeMillis() - FileStamp.TICK;
        List<Path> children = children(folder);
        Folder now = new Folder(attributes.lastModifiedTime(), identity(attributes), settled, children);
        folders.put(folder, now);
        if (known != null
                && !(known.modified().equals(now.modified())
                        && known.identity().equals(now.identity())
                        && known.children().equals(children))) {
            different.add(folder);
        }
        return children;
    }

    /** The content of a file whose attributes were just read. */
    Content read(Path file, BasicFileAttributes attributes) throws IOException {
        Known known = files.get(file);
        if (known != null
                && known.settled()
                && known.size() == attributes.size()
                && known.modified().equals(attributes.lastModifiedTime())
                && known.identity().equals(identity(attributes))) {
            return known.content();
        }
        long now = System.currentTimeMillis();
        Content content = new Content(Files.readAllBytes(file));
        boolean settled = attributes.lastModifiedTime().toMillis() < now - FileStamp.TICK;
        if (known != null) {
            if (Arrays.equals(known.content().bytes(), content.bytes())) {
                content = known.content();
            } else {
                different.add(file);
            }
        }
        files.put(
                file,
                new Known(attributes.lastModifiedTime(), attributes.size(), identity(attributes), settled, content));
        return content;
    }

    /**
     * Takes note of a folder itself, since what lies in it may be taken away as a whole and be put back while it is read.
     *
     * @throws IOException if it cannot be listed
     */
    public void note(Path folder) throws IOException {
        list(folder);
    }

    /**
     * Returns a file or folder that is no longer as it was when it was read, the first time or the last, if there is one; what is
     * not as it was is forgotten.
     */
    public Optional<Path> changed() {
        Optional<Path> changed = Optional.empty();
        for (Path each : different) {
            folders.remove(each);
            files.remove(each);
            changed = Optional.of(each);
        }
        different.clear();
        for (Map.Entry<Path, Folder> each : folders.entrySet()) {
            if (!isAsListed(each.getKey(), each.getValue())) {
                folders.remove(each.getKey());
                changed = Optional.of(each.getKey());
            }
        }
        for (Map.Entry<Path, Known> each : files.entrySet()) {
            if (!isAsRead(each.getKey(), each.getValue())) {
                files.remove(each.getKey());
                changed = Optional.of(each.getKey());
            }
        }
        return changed;
    }

    /**
     * Returns the files that say, and the folders that hold, something else than when they were read last, whatever their times are.
     * Looks at all of them. Each is told once: what nobody reads any more is told no more.
     */
    public Set<Path> altered() {
        Set<Path> altered = new TreeSet<>();
        // What is gone is told by the folder that it lay in.
        folders.keySet().removeIf(Files::notExists);
        files.keySet().removeIf(file -> Files.notExists(file, LinkOption.NOFOLLOW_LINKS));
        folders.forEach((folder, known) -> {
            if (!isAsListed(folder, known) && !holdsTheSame(folder, known)) {
                altered.add(folder);
            }
        });
        files.forEach((file, known) -> {
            if (!isAsRead(file, known) && !saysTheSame(file, known)) {
                altered.add(file);
            }
        });
        folders.keySet().removeAll(altered);
        files.keySet().removeAll(altered);
        return altered;
    }

    private static boolean holdsTheSame(Path folder, Folder known) {
        try {
            return withoutEditorFiles(children(folder)).equals(withoutEditorFiles(known.children()));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> withoutEditorFiles(List<Path> children) {
        return children.stream().filter(child -> !EditorFiles.isOne(child)).toList();
    }

    private static boolean saysTheSame(Path file, Known known) {
        try {
            return attributes(file).isRegularFile()
                    && Arrays.equals(Files.readAllBytes(file), known.content().bytes());
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isAsListed(Path folder, Folder known) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(folder, BasicFileAttributes.class);
            return known.modified().equals(attributes.lastModifiedTime())
                    && known.identity().equals(identity(attributes))
                    && (known.settled() || children(folder).equals(known.children()));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isAsRead(Path file, Known known) {
        try {
            BasicFileAttributes attributes = attributes(file);
            return known.size() == attributes.size()
                    && known.modified().equals(attributes.lastModifiedTime())
                    && known.identity().equals(identity(attributes))
                    && (known.settled()
                            || Arrays.equals(
                                    Files.readAllBytes(file), known.content().bytes()));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    /** Returns the stamps of all files that were read, each as it was then. */
    public Map<Path, FileStamp> stamps() {
        Map<Path, FileStamp> stamps = new HashMap<>();
        files.forEach((file, known) -> stamps.put(
                file,
                FileStamp.of(
                        known.modified(),
                        known.size(),
                        known.identity(),
                        known.settled(),
                        known.content().bytes())));
        return stamps;
    }

    /** Returns what lay in the folders that were looked into, by name. */
    public Map<Path, List<Path>> folders() {
        Map<Path, List<Path>> children = new HashMap<>();
        folders.forEach((folder, known) -> children.put(folder, known.children()));
        return children;
    }

    static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** What tells a file from another that took its name; file systems without such a thing have times to go by. */
    static Object identity(BasicFileAttributes attributes) {
        return attributes.fileKey() == null ? "" : attributes.fileKey();
    }
}

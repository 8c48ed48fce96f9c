package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Files as they were when they were read last. A file is taken for unchanged only where size, time and identity are the same
 * and its time is old enough to tell: whoever writes twice within one tick of the clock must be noticed too.
 */
public final class FileCache {

    /** Clocks of file systems are no coarser than this, in milliseconds. */
    private static final long TICK = 2_500;

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
        boolean settled = attributes.lastModifiedTime().toMillis() < System.currentTimeMillis() - TICK;
        List<Path> children;
        try (Stream<Path> all = Files.list(folder)) {
            children = all.sorted().toList();
        }
        folders.put(folder, new Folder(attributes.lastModifiedTime(), identity(attributes), settled, children));
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
        boolean settled = attributes.lastModifiedTime().toMillis() < now - TICK;
        if (known != null && Arrays.equals(known.content().bytes(), content.bytes())) {
            content = known.content();
        }
        files.put(
                file,
                new Known(attributes.lastModifiedTime(), attributes.size(), identity(attributes), settled, content));
        return content;
    }

    static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** What tells a file from another that took its name; file systems without such a thing have times to go by. */
    private static Object identity(BasicFileAttributes attributes) {
        return attributes.fileKey() == null ? "" : attributes.fileKey();
    }
}

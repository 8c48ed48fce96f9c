package kz.bagdarlama.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.bagdarlama.output.CompressedFiles;
import kz.bagdarlama.output.SiteWriter;

/** The files of a site that lies in a folder. */
public final class PublishedFiles {

    private PublishedFiles() {}

    /**
     * Returns the bytes of every file by its path with {@code /} between names: those of the site's manifest, or all that do not start
     * with a point where the folder has none, as after a download.
     *
     * @throws IOException if the folder cannot be read
     */
    public static SortedMap<String, byte[]> read(Path folder) throws IOException {
        SortedSet<String> paths = SiteWriter.filesIn(folder.resolve(SiteWriter.MANIFEST));
        if (paths.isEmpty()) {
            paths = all(folder);
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String path : paths) {
            // Copies change with what they are copies of.
            if (CompressedFiles.isOne(path, paths)) {
                continue;
            }
            Path file = folder.resolve(path).normalize();
            if (file.startsWith(folder.normalize()) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                files.put(path, Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static SortedSet<String> all(Path folder) throws IOException {
        SortedSet<String> paths = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".") && !path.contains("/."))
                    .forEach(paths::add);
        }
        return paths;
    }
}

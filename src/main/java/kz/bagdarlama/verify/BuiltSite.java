package kz.bagdarlama.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bagdarlama.publish.HostFiles;
import kz.bagdarlama.publish.PublishedFiles;

/**
 * A site as it lies in its folder, and what a host has to answer because of it. All addresses are paths on the host.
 *
 * @param basePath where the site is on its host, with a slash at both ends
 * @param files what is to be answered at each address
 * @param redirects where each former address leads
 * @param notFound the page for unknown addresses below each of these
 */
record BuiltSite(
        String basePath,
        SortedMap<String, Expected> files,
        SortedMap<String, String> redirects,
        SortedMap<String, byte[]> notFound) {

    private static final String INDEX = "index.html";
    private static final String NOT_FOUND = "404.html";

    /**
     * A file.
     *
     * @param path below the folder
     */
    record Expected(String path, byte[] bytes) {}

    /**
     * Reads a folder.
     *
     * @return nothing where no site lies in it
     * @throws IOException if it cannot be read
     */
    static Optional<BuiltSite> read(Path folder) throws IOException {
        SortedMap<String, byte[]> all = PublishedFiles.read(folder);
        Optional<String> base = Optional.ofNullable(all.get(HostFiles.HEADERS)).flatMap(BuiltSite::basePath);
        if (base.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, String> redirects = new TreeMap<>();
        for (String line : lines(all.getOrDefault(HostFiles.REDIRECTS, new byte[0]))) {
            String[] words = line.split(" ");
            if (words.length == 3 && words[2].equals("301")) {
                redirects.put(words[0], words[1]);
            }
        }
        SortedMap<String, Expected> files = new TreeMap<>();
        SortedMap<String, byte[]> notFound = new TreeMap<>();
        all.forEach((path, bytes) -> {
            String address = base.get() + path;
            if (path.equals(NOT_FOUND) || path.endsWith("/" + NOT_FOUND)) {
                notFound.put(address.substring(0, address.length() - NOT_FOUND.length()), bytes);
            }
            if (path.equals(INDEX) || path.endsWith("/" + INDEX)) {
                address = address.substring(0, address.length() - INDEX.length());
            }
            // What only hosts read need not be shown to anybody.
            if (!HostFiles.isForHosts(path) && !redirects.containsKey(address)) {
                files.put(address, new Expected(path, bytes));
            }
        });
        return Optional.of(new BuiltSite(base.get(), files, redirects, notFound));
    }

    /** The first rule is about the whole site. */
    private static Optional<String> basePath(byte[] headers) {
        return lines(headers).stream()
                .filter(line -> line.startsWith("/") && line.endsWith("/*"))
                .map(line -> line.substring(0, line.length() - 1))
                .findFirst();
    }

    private static List<String> lines(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).lines().toList();
    }
}

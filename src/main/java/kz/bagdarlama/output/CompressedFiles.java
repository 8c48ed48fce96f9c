package kz.bagdarlama.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.model.Tasks;

/**
 * Compressed copies of the texts of a site, which hosts send instead of them: {@code index.html.gz} (RFC 1952) and, where the
 * program {@code brotli} is installed, {@code index.html.br} (RFC 7932). What is small gets none, nor what would not get smaller.
 */
public final class CompressedFiles {

    private static final String GZIP = ".gz";
    private static final String BROTLI = ".br";

    private static final Set<String> TEXTS =
            Set.of("html", "css", "js", "json", "xml", "txt", "csv", "svg", "webmanifest");

    /** Fits one packet of the network either way. */
    private static final int SMALL = 1_000;

    /** How many files the program is given at a time. */
    private static final int BATCH = 250;

    private CompressedFiles() {}

    /** Returns whether a file is a compressed copy of another one of the site. */
    public static boolean isOne(String path, Set<String> all) {
        return !base(path).equals(path) && all.contains(base(path));
    }

    /** The file that a compressed copy stands beside; a file that is none itself. */
    static String base(String path) {
        return path.endsWith(GZIP) || path.endsWith(BROTLI) ? path.substring(0, path.length() - GZIP.length()) : path;
    }

    /** Returns the program that makes the smaller of the two forms, where it is installed. */
    public static Optional<Path> brotli() {
        return Programs.onPath(System.getenv("PATH"), List.of("brotli"));
    }

    /**
     * Adds the copies to a site.
     *
     * @param others paths of files that get none
     * @param brotli the program, if there is one
     * @throws PhrasedException if the program fails
     * @throws IOException if it cannot be started, or has no place for what it makes
     */
    public static void addTo(PreparedSite site, Set<String> others, Optional<Path> brotli, Executor executor)
            throws IOException {
        List<String> paths = site.paths().stream()
                .filter(path -> TEXTS.contains(path.substring(path.lastIndexOf('.') + 1)))
                .filter(path -> site.size(path) >= SMALL && !others.contains(path))
                .toList();
        Tasks.all(
                executor,
                paths.stream()
                        .map(path -> Executors.callable(() -> addIfSmaller(path, GZIP, gzip(site.bytes(path)), site)))
                        .collect(Collectors.toList()));
        if (brotli.isPresent()) {
            for (int i = 0; i < paths.size(); i += BATCH) {
                brotli(brotli.get(), paths.subList(i, Math.min(paths.size(), i + BATCH)), site);
            }
        }
    }

    private static void addIfSmaller(String path, String ending, byte[] copy, PreparedSite site) {
        if (copy.length < site.size(path)) {
            site.add(path + ending, copy);
        }
    }

    /** Without name and time, so that the same text gives the same bytes. */
    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 4);
        try (Smallest gzip = new Smallest(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final class Smallest extends GZIPOutputStream {

        Smallest(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private static void brotli(Path program, List<String> paths, PreparedSite site) throws IOException {
        Path folder = Files.createTempDirectory("bagdarlama-brotli");
        try {
            List<String> command = new ArrayList<>(List.of(program.toString(), "--quality=10", "--force", "--"));
            for (int i = 0; i < paths.size(); i++) {
                command.add(Files.write(folder.resolve(String.valueOf(i)), site.bytes(paths.get(i)))
                        .toString());
            }
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            int code = waitFor(process);
            if (code != 0) {
                throw new PhrasedException(Phrase.of(
                        "{program} ended with {code}: {words}",
                        program,
                        code,
                        Files.readString(folder.resolve("said")).strip()));
            }
            for (int i = 0; i < paths.size(); i++) {
                addIfSmaller(paths.get(i), BROTLI, Files.readAllBytes(folder.resolve(i + BROTLI)), site);
            }
        } finally {
            remove(folder);
        }
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> all = new ArrayList<>(List.of(folder));
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            children.forEach(all::add);
        }
        all.sort(Comparator.reverseOrder());
        for (Path each : all) {
            Files.delete(each);
        }
    }
}

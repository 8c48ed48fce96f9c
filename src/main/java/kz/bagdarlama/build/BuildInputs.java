package kz.bagdarlama.build;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bagdarlama.diagnostic.StoredDiagnostics;
import kz.bagdarlama.output.CompressedFiles;
import kz.bagdarlama.source.EditorFiles;
import kz.bagdarlama.source.FileCache;
import kz.bagdarlama.source.FileStamp;
import kz.bagdarlama.text.Sha256;

/**
 * All that the result of a build depends on, in a form that tells without reading a file whether it is what it was: the program
 * and the Java that it runs on, the options, the days that give the same pages, what lies in each folder that was looked
 * into, and each file that was read. Not among them is what was published before, which a build changes itself, and the language of
 * messages, which become words only when they are printed.
 *
 * <p>It says nothing of the machine that whoever finds it on a server might not know: folders and files are named from those of
 * content and templates on, the rest stands for itself as a checksum. So a project that is moved as a whole is known again.
 *
 * @param circumstances the checksum of everything but days, folders and files
 * @param from the day of the build
 * @param until the next day on which a page would be another one or dates would be judged otherwise
 * @param folders what lies in each folder, by its name: a line for each child that readers do not pass over, with its kind
 * @param files the stamp of each file by its name
 */
record BuildInputs(
        String circumstances,
        LocalDate from,
        LocalDate until,
        SortedMap<String, String> folders,
        SortedMap<String, FileStamp> files) {

    /**
     * Returns what a build has read.
     *
     * @param day the day that it was made for
     * @param until the next day that would change something
     * @param cache what it looked into and read
     */
    static BuildInputs of(BuildOptions options, LocalDate day, LocalDate until, FileCache cache) throws IOException {
        Names names = new Names(options);
        SortedMap<String, String> folders = new TreeMap<>();
        for (var each : cache.folders().entrySet()) {
            folders.put(names.of(each.getKey()), children(each.getValue(), new HashMap<>()));
        }
        SortedMap<String, FileStamp> files = new TreeMap<>();
        cache.stamps().forEach((file, stamp) -> files.put(names.of(file), stamp));
        return new BuildInputs(circumstances(options), day, until, folders, files);
    }

    /** Whether a build would read the same now. */
    boolean areStill(BuildOptions options) throws IOException {
        LocalDate day = options.day();
        if (day.isBefore(from) || !day.isBefore(until) || !circumstances.equals(circumstances(options))) {
            return false;
        }
        Names names = new Names(options);
        long millis = System.currentTimeMillis();
        Map<String, BasicFileAttributes> found = new HashMap<>();
        for (var each : folders.entrySet()) {
            List<Path> children = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(names.path(each.getKey()))) {
                stream.forEach(children::add);
            }
            Collections.sort(children);
            if (!children(children, found).equals(each.getValue())) {
                return false;
            }
        }
        for (var each : files.entrySet()) {
            Path file = names.path(each.getKey());
            BasicFileAttributes attributes = found.get(file.toString());
            if (each.getValue()
                    .again(file, attributes == null ? attributes(file) : attributes, millis)
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** What lies in a folder, as readers see it: what they pass over is no input. */
    private static String children(List<Path> all, Map<String, BasicFileAttributes> found) throws IOException {
        StringBuilder children = new StringBuilder();
        for (Path child : all) {
            if (EditorFiles.isOne(child)) {
                continue;
            }
            BasicFileAttributes attributes = attributes(child);
            found.put(child.toString(), attributes);
            children.append(attributes.isDirectory() ? "folder " : attributes.isRegularFile() ? "file " : "neither ")
                    .append(child.getFileName())
                    .append('\n');
        }
        return children.toString();
    }

    private static BasicFileAttributes attributes(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static String circumstances(BuildOptions options) throws IOException {
        return checksum(String.join(
                "\n",
                program(),
                Runtime.version().toString(),
                options.content().toString(),
                options.templates().toString(),
                options.baseUrl().toString(),
                options.compressed() ? "compressed " + CompressedFiles.brotli() : ""));
    }

    private static String checksum(String text) {
        return Sha256.hex(text.getBytes(StandardCharsets.UTF_8), 32);
    }

    /** Folders and files by names that hold wherever the project lies. */
    private static final class Names {

        private static final String TEMPLATES = "templates:";
        private static final String CONTENT = "content:";

        private final Path content;
        private final Path templates;

        Names(BuildOptions options) {
            content = options.content().toAbsolutePath().normalize();
            templates = options.templates().toAbsolutePath().normalize();
        }

        /** The name of a folder or file; the handbook is named from the content on, as {@code site.yaml} does. */
        String of(Path path) {
            Path whole = path.toAbsolutePath().normalize();
            if (whole.startsWith(templates)) {
                return TEMPLATES + templates.relativize(whole);
            }
            return CONTENT + content.relativize(whole);
        }

        Path path(String name) {
            Path root = name.startsWith(TEMPLATES) ? templates : content;
            String rest = name.substring(name.indexOf(':') + 1);
            return rest.isEmpty()
                    ? root
                    : rest.startsWith("..") ? root.resolve(rest).normalize() : root.resolve(rest);
        }
    }

    /** The program by its files: a version would not tell two builds of the same version apart. */
    private static String program() throws IOException {
        CodeSource source = BuildInputs.class.getProtectionDomain().getCodeSource();
        StringBuilder program = new StringBuilder();
        try {
            Path place = Path.of(source.getLocation().toURI());
            add(place, "", program);
            // What the jar needs lies beside it.
            Path libraries = place.resolveSibling("lib");
            if (Files.isDirectory(libraries)) {
                add(libraries, "lib/", program);
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        return program.toString();
    }

    private static void add(Path place, String name, StringBuilder program) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(place, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            List<Path> children = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(place)) {
                stream.forEach(children::add);
            }
            Collections.sort(children);
            for (Path child : children) {
                add(child, name + child.getFileName() + "/", program);
            }
        } else {
            program.append(name)
                    .append('\t')
                    .append(attributes.size())
                    .append('\t')
                    .append(attributes.lastModifiedTime())
                    .append('\t')
                    .append(attributes.fileKey())
                    .append('\n');
        }
    }

    void write(DataOutput out) throws IOException {
        StoredDiagnostics.writeText(circumstances, out);
        out.writeLong(from.toEpochDay());
        out.writeLong(until.toEpochDay());
        out.writeInt(folders.size());
        for (var each : folders.entrySet()) {
            StoredDiagnostics.writeText(each.getKey(), out);
            StoredDiagnostics.writeText(each.getValue(), out);
        }
        out.writeInt(files.size());
        for (var each : files.entrySet()) {
            StoredDiagnostics.writeText(each.getKey(), out);
            each.getValue().write(out);
        }
    }

    static BuildInputs read(DataInput in) throws IOException {
        String circumstances = StoredDiagnostics.readText(in);
        LocalDate from = LocalDate.ofEpochDay(in.readLong());
        LocalDate until = LocalDate.ofEpochDay(in.readLong());
        SortedMap<String, String> folders = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            folders.put(StoredDiagnostics.readText(in), StoredDiagnostics.readText(in));
        }
        SortedMap<String, FileStamp> files = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            files.put(StoredDiagnostics.readText(in), FileStamp.read(in));
        }
        return new BuildInputs(circumstances, from, until, folders, files);
    }
}

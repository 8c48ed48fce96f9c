package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * Reads the text files of one input folder. Links to other places are refused, so that what is published is what lies in
 * the folder; files have a size limit, so that no input can make a build take minutes.
 */
final class TextFiles {

    /** Largest file that is read, in bytes. The longest page of the programme has less than a hundredth of it. */
    static final int MAX_BYTES = 512 * 1024;

    private final Path root;
    private final String label;
    private final Diagnostics diagnostics;
    private final FileCache cache;

    /**
     * @param root the folder
     * @param label how diagnostics name the folder, for example {@code content}
     */
    TextFiles(Path root, String label, Diagnostics diagnostics) {
        this(root, label, diagnostics, new FileCache());
    }

    /**
     * @param cache the files as they were before
     */
    TextFiles(Path root, String label, Diagnostics diagnostics, FileCache cache) {
        this.cache = cache;
        this.root = root;
        this.label = label;
        this.diagnostics = diagnostics;
    }

    /** The path that diagnostics show. */
    String shown(Path file) {
        Path relative = root.relativize(file);
        return relative.toString().isEmpty()
                ? label
                : label + "/" + relative.toString().replace('\\', '/');
    }

    /** What lies in a folder, by name; editors' backups and hidden files are passed over, links are reported. */
    List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.sorted().toList()) {
                if (EditorFiles.isOne(child)) {
                    continue;
                }
                if (Files.isSymbolicLink(child)) {
                    reportLink(child);
                } else {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private void reportLink(Path file) {
        diagnostics.error(
                Code.SYMBOLIC_LINK,
                SourcePosition.file(shown(file)),
                "a link to another place; only files that lie here are published",
                "copy the file here");
    }

    /** The bytes of a file that is published as it is. */
    byte[] bytes(Path file) throws IOException {
        return cache.read(file, FileCache.attributes(file)).bytes();
    }

    /** The text of a file, or nothing where it cannot be taken as text: then that has been reported. */
    Optional<String> read(Path file) throws IOException {
        SourcePosition position = SourcePosition.file(shown(file));
        BasicFileAttributes attributes = FileCache.attributes(file);
        if (attributes.isSymbolicLink()) {
            reportLink(file);
            return Optional.empty();
        }
        long size = attributes.size();
        if (size > MAX_BYTES) {
            diagnostics.error(
                    Code.FILE_TOO_LARGE,
                    position,
                    "the file has " + size / 1024 + " KiB; at most " + MAX_BYTES / 1024 + " KiB are read",
                    "divide it, or look whether it is the right file");
            return Optional.empty();
        }
        FileCache.Content content = cache.read(file, attributes);
        if (content.text() != null) {
            return Optional.of(content.text());
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.bytes()))
                    .toString();
            return Optional.of(
                    content.keep((text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n")));
        } catch (CharacterCodingException e) {
            diagnostics.error(
                    Code.NOT_UTF_8, position, "the file is not in UTF-8", "save it again with the encoding UTF-8");
            return Optional.empty();
        }
    }
}

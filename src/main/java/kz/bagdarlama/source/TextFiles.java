package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Refusal;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.text.Characters;

/**
 * Reads the text files of one input folder. Links to other places are refused, so that what is published is what lies in
 * the folder; files have a size limit, so that no input can make a build take minutes.
 */
final class TextFiles {

    /** Largest file that is read, in bytes. The longest page of the programme has less than a hundredth of it. */
    static final int MAX_BYTES = 512 * 1024;

    /** Largest file that the program keeps itself, one entry for each text: enough for 40 000 of them. */
    static final int MAX_KEPT_BYTES = 4 * 1024 * 1024;

    private final Path root;
    private final String label;
    private final Diagnostics diagnostics;
    private final FileCache cache;

    /** How names of files end that are read; no folder is called so. */
    private static final Set<String> ENDINGS = Set.of("yaml", "md", "ftl", "ftlh", "ftlx", "css", "js", "svg");

    /** What lay in the folders that were listed: asking the file system about every file three times would be felt. */
    private final Map<Path, Map<Path, BasicFileAttributes>> listed = new HashMap<>();

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
        return cache.shown(file, this::show);
    }

    private String show(Path file) {
        Path relative = root.relativize(file);
        if (relative.startsWith("..")) {
            return Path.of(label).resolve(relative).normalize().toString().replace('\\', '/');
        }
        return relative.toString().isEmpty()
                ? label
                : label + "/" + relative.toString().replace('\\', '/');
    }

    /** What lies in a folder, by name; editors' backups and hidden files are passed over, links are reported. */
    List<Path> list(Path folder) throws IOException {
        Map<Path, BasicFileAttributes> known = listed.get(folder);
        Map<Path, BasicFileAttributes> found = known == null ? look(folder) : known;
        return found.keySet().stream()
                .filter(child -> !found.get(child).isSymbolicLink()
                        && !found.get(child).isOther()
                        && !isCalledAFile(child, found.get(child)))
                .toList();
    }

    private Map<Path, BasicFileAttributes> look(Path folder) throws IOException {
        Map<Path, BasicFileAttributes> found = new LinkedHashMap<>();
        for (Path child : children(folder)) {
            if (!EditorFiles.isOne(child)) {
                attributesNow(child).ifPresent(attributes -> found.put(child, attributes));
            }
        }
        found.forEach((child, attributes) -> {
            if (attributes.isSymbolicLink()) {
                reportLink(child);
            } else if (attributes.isOther()) {
                reportSpecial(child);
            } else if (isCalledAFile(child, attributes)) {
                reportFolder(child);
            }
        });
        NamesOfFiles.check(found.keySet(), this::shown, diagnostics);
        listed.put(folder, found);
        return found;
    }

    private List<Path> children(Path folder) throws IOException {
        try {
            return cache.list(folder);
        } catch (IOException e) {
            reportUnreadable(folder, e);
            return List.of();
        }
    }

    /** Whether something of this name is there, be it a folder or a link to another place. */
    boolean exists(Path file) {
        return attributes(file).isPresent();
    }

    private static boolean isCalledAFile(Path child, BasicFileAttributes attributes) {
        if (!attributes.isDirectory()) {
            return false;
        }
        String name = child.getFileName().toString();
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1)) && name.indexOf('.') > 0;
    }

    /** Whether something is there that should be a file: whoever reads it is told whether it is one. */
    boolean isFile(Path file) {
        return attributes(file)
                .map(each -> !each.isSymbolicLink() || each.isSymbolicLink() && Files.isRegularFile(file))
                .orElse(false);
    }

    /** Whether a folder is there; a link to one is none. */
    boolean isFolder(Path file) {
        return attributes(file).map(BasicFileAttributes::isDirectory).orElse(false);
    }

    /** As they were when the folder of the file was listed, or as they are now. */
    private Optional<BasicFileAttributes> attributes(Path file) {
        Map<Path, BasicFileAttributes> siblings = listed.get(file.getParent());
        if (siblings == null) {
            return attributesNow(file);
        }
        BasicFileAttributes found = siblings.get(file);
        // Files of editors are not listed, but may be asked for.
        return found == null && EditorFiles.isOne(file) ? attributesNow(file) : Optional.ofNullable(found);
    }

    private static Optional<BasicFileAttributes> attributesNow(Path file) {
        try {
            return Optional.of(FileCache.attributes(file));
        } catch (IOException e) {
            // What cannot be asked about is not there for us; whoever must have it will say so.
            return Optional.empty();
        }
    }

    private void reportLink(Path file) {
        diagnostics.error(
                Code.SYMBOLIC_LINK,
                SourcePosition.file(shown(file)),
                Phrase.of("a link to another place; only files that lie here are published"),
                Phrase.of("copy the file here"));
    }

    private void reportFolder(Path folder) {
        diagnostics.error(
                Code.UNEXPECTED_FILE,
                SourcePosition.file(shown(folder)),
                Phrase.of("a folder of this name stands where a file belongs"),
                Phrase.of(
                        "move away what lies in it and remove it; if the file was here, bring it back: git restore {file}",
                        shown(folder)));
    }

    /** Reports a file that stands where there should be a folder. */
    void reportFileForFolder(Path file) {
        diagnostics.error(
                Code.UNEXPECTED_FILE,
                SourcePosition.file(shown(file)),
                Phrase.of("a file of this name stands where a folder belongs"),
                Phrase.of("move it away; if the folder was here, bring it back: git restore {file}", shown(file)));
    }

    /** A FIFO or a device may never come to an end, or do something when it is opened. */
    private void reportSpecial(Path file) {
        diagnostics.error(
                Code.SPECIAL_FILE,
                SourcePosition.file(shown(file)),
                Phrase.of("this is no file but a pipe, a socket or a device; it is not opened"),
                Phrase.of("remove it, and put a file of this name in its place where there should be one"));
    }

    /**
     * Reports what is there and cannot be read.
     *
     * @throws IOException if it is not there any more: whoever asked looks again
     */
    private void reportUnreadable(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException || Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw e;
        }
        diagnostics.error(
                Code.UNREADABLE_FILE,
                SourcePosition.file(shown(file)),
                Phrase.of("cannot be read: {reason}", Refusal.of(e)),
                Phrase.of("look who may read it (ls -l), and whether it opens in an editor"));
    }

    /** The bytes of a file that is published as it is; none where it cannot be read, which is reported. */
    Optional<byte[]> bytes(Path file) throws IOException {
        return content(file, FileCache.attributes(file)).map(FileCache.Content::bytes);
    }

    private Optional<FileCache.Content> content(Path file, BasicFileAttributes attributes) throws IOException {
        try {
            return Optional.of(cache.read(file, attributes));
        } catch (IOException e) {
            reportUnreadable(file, e);
            return Optional.empty();
        }
    }

    /** Whether a text says nothing: spaces of any kind, ends of lines, characters that nobody sees, or what a lost write leaves. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && !Character.isSpaceChar(c) && Characters.kind(text, i) == Characters.Kind.NONE) {
                return false;
            }
        }
        return true;
    }

    /** The text of a file, or nothing where it cannot be taken as text: then that has been reported. */
    Optional<String> read(Path file) throws IOException {
        return read(file, MAX_BYTES);
    }

    /** The same with a limit of its own. */
    Optional<String> read(Path file, int mostBytes) throws IOException {
        SourcePosition position = SourcePosition.file(shown(file));
        BasicFileAttributes attributes = attributes(file).orElseThrow(() -> new NoSuchFileException(file.toString()));
        if (attributes.isSymbolicLink()) {
            reportLink(file);
            return Optional.empty();
        }
        if (attributes.isOther()) {
            reportSpecial(file);
            return Optional.empty();
        }
        if (attributes.isDirectory()) {
            reportFolder(file);
            return Optional.empty();
        }
        long size = attributes.size();
        if (size > mostBytes) {
            diagnostics.error(
                    Code.FILE_TOO_LARGE,
                    position,
                    Phrase.of("the file has {size} KiB; at most {most} KiB are read", size / 1024, mostBytes / 1024),
                    Phrase.of("divide it, or look whether it is the right file"));
            return Optional.empty();
        }
        Optional<FileCache.Content> found = content(file, attributes);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        FileCache.Content content = found.get();
        if (content.text() != null) {
            return Optional.of(content.text());
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            ForeignEncoding.report(position, content.bytes(), diagnostics);
            return Optional.empty();
        }
        if (text.indexOf('\0') >= 0 && !isBlank(text) && ForeignEncoding.isWide(content.bytes())) {
            ForeignEncoding.report(position, content.bytes(), diagnostics);
            return Optional.empty();
        }
        text = (text.startsWith("\uFEFF") ? text.substring(1) : text).replace("\r\n", "\n");
        // What is reported here is kept nowhere: it is looked for again when the file is read again.
        return ConflictMarkers.report(position.path(), text, diagnostics)
                        || Misread.report(position.path(), text, diagnostics)
                ? Optional.empty()
                : Optional.of(content.keep(text));
    }
}

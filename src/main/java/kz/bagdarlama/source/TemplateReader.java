package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.FileNames;
import kz.bagdarlama.model.Templates;

/** Reads what designers touch: templates, style sheets, and assets. */
public final class TemplateReader {

    /** Published, it has a hash in its name, and may have a compressed file beside it: {@code .0123456789} and {@code .gz}. */
    private static final int LONGEST_ASSET = FileNames.LONGEST - 14;

    /** Folders that every site has; those of the components have names of their own. */
    private static final Set<String> FOLDERS =
            Set.of("assets", "assets/css", "components", "feeds", "layouts", "pages");

    private final Path root;
    private final TextFiles files;
    private final Diagnostics diagnostics;

    /**
     * @param root the folder
     * @param label how diagnostics name the folder
     */
    public TemplateReader(Path root, String label, Diagnostics diagnostics) {
        this(root, label, diagnostics, new FileCache());
    }

    /**
     * @param cache the files as they were before
     */
    public TemplateReader(Path root, String label, Diagnostics diagnostics, FileCache cache) {
        this.root = root;
        this.diagnostics = diagnostics;
        this.files = new TextFiles(root, label, diagnostics, cache);
    }

    /**
     * Reads the whole folder.
     *
     * @throws IOException if it cannot be read
     */
    public Templates read() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Map<String, byte[]> assets = new TreeMap<>();
        collect(root, texts, assets);
        if (texts.isEmpty()) {
            diagnostics.error(
                    Code.TEMPLATE_ERROR,
                    SourcePosition.file(files.shown(root)),
                    Phrase.of("there is no template in this folder"),
                    Phrase.of("is this the folder with the templates? If not, say where it is with --templates DIR"));
        }
        return new Templates(files.shown(root), texts, assets);
    }

    private static boolean isText(String name) {
        return name.endsWith(".js") || name.endsWith(".svg") || name.endsWith(".txt") || name.endsWith(".webmanifest");
    }

    private void collect(Path folder, Map<String, String> texts, Map<String, byte[]> assets) throws IOException {
        for (Path child : files.list(folder)) {
            String name = root.relativize(child).toString().replace('\\', '/');
            if (files.isFolder(child)) {
                collect(child, texts, assets);
            } else if (FOLDERS.contains(name) || name.startsWith("components/") && name.indexOf('.') < 0) {
                files.reportFileForFolder(child);
            } else if (name.endsWith(".css") || name.matches(".*\\.ftl[hx]?")) {
                Optional<String> text = files.read(child);
                text.ifPresent(t -> texts.put(name, t));
                if (text.isPresent() && text.get().isBlank() && !name.endsWith(".css")) {
                    reportEmpty(child);
                }
            } else if (name.startsWith("assets/")) {
                NamesOfFiles.report(child, child.getFileName().toString(), LONGEST_ASSET, files::shown, diagnostics);
                files.bytes(child).ifPresent(bytes -> {
                    if (isText(name)) {
                        ConflictMarkers.report(
                                files.shown(child), new String(bytes, StandardCharsets.UTF_8), diagnostics);
                    }
                    assets.put(name.substring("assets/".length()), bytes);
                });
            }
        }
    }

    /** What is left of a template when an editor runs out of disk; every page that uses it would be empty or fall apart. */
    private void reportEmpty(Path file) {
        diagnostics.error(
                Code.TEMPLATE_ERROR,
                SourcePosition.file(files.shown(file)),
                Phrase.of("the template is empty"),
                Phrase.of("bring it back: git checkout -- {file}", files.shown(file)));
    }
}

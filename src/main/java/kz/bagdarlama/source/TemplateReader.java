package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
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
import kz.bagdarlama.model.Theme;

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

    /**
     * Reads the folder of a theme, which is laid over what is shipped: a file takes the place of the one of the same path. What is
     * neither a template nor a style sheet nor an asset is reported.
     *
     * @param shipped what lies below
     * @throws IOException if it cannot be read
     */
    public Templates over(Templates shipped, Theme theme) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Map<String, byte[]> assets = new TreeMap<>();
        collect(root, texts, assets);
        rejectOthers(root);
        Set<String> own = new HashSet<>(texts.keySet());
        assets.keySet().forEach(name -> own.add("assets/" + name));
        Map<String, String> allTexts = new TreeMap<>(shipped.texts());
        allTexts.putAll(ThemeTexts.of(theme));
        allTexts.putAll(texts);
        Map<String, byte[]> allAssets = new TreeMap<>(shipped.assets());
        allAssets.putAll(assets);
        Set<String> added = new HashSet<>(own);
        added.removeAll(shipped.texts().keySet());
        shipped.assets().keySet().forEach(name -> added.remove("assets/" + name));
        return new Templates(shipped.label(), allTexts, allAssets, files.shown(root), own, added);
    }

    private static boolean isTemplate(String name) {
        return name.endsWith(".css") || name.matches(".*\\.ftl[hx]?");
    }

    /** A logo beside {@code assets/} would be missing from the site without a word. */
    private void rejectOthers(Path folder) throws IOException {
        for (Path child : files.list(folder)) {
            String name = root.relativize(child).toString().replace('\\', '/');
            if (files.isFolder(child)) {
                if (!name.equals("assets")) {
                    rejectOthers(child);
                }
            } else if (!isTemplate(name)
                    && !name.equals("theme.yaml")
                    && !name.endsWith(".md")
                    && !name.endsWith(".txt")) {
                diagnostics.error(
                        Code.UNEXPECTED_FILE,
                        SourcePosition.file(files.shown(child)),
                        Phrase.of("nothing of this name is read here"),
                        Phrase.of("images, typefaces and scripts of a theme lie in its folder assets/"));
            }
        }
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
            } else if (isTemplate(name)) {
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

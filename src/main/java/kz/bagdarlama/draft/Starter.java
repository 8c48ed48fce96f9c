package kz.bagdarlama.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.model.ChapterId;
import kz.bagdarlama.schema.SchemaNode;
import kz.bagdarlama.schema.Schemas;

/**
 * A programme to begin with: one explained example of each kind of file, which builds and in which nothing is wrong. The example is a
 * pledge of some city, with the words of {@code starter/} in each language.
 */
public final class Starter {

    /** The lists of things that pledges may name, which a programme has or goes without. */
    public static final List<String> LISTS = List.of("districts", "topics", "projects", "commitments");

    /** The patterns for each style of numbers that a document may have, by an example; the ids are one. */
    public static final List<String> STYLES = List.of("1.1/3", "3.1.2", "P-12", "II.4", "13");

    /** Keys that say nothing of a new programme yet. */
    private static final Set<String> NOT_YET = Set.of("former-slugs", "feed-base", "handbook", "template");

    private final List<String> languages;
    private final Map<String, Properties> words = new LinkedHashMap<>();
    private final String editor;
    private final int levels;
    private final Map<String, String> files = new LinkedHashMap<>();

    /**
     * @param languages those of the site, its first one first; each is known to the program
     * @param lists those of {@link #LISTS} that it has
     * @param levels how many levels it has above pledges
     * @param style how its document numbers pledges, one of {@link #STYLES}
     * @param title empty for that of the example
     * @param editor the language in which files are explained
     * @param version that of the program, for the workflows
     * @param today for the first note on progress
     */
    public Starter(
            List<String> languages,
            Set<String> lists,
            int levels,
            String style,
            String title,
            String editor,
            String version,
            String today) {
        this.languages = List.copyOf(languages);
        this.levels = levels;
        this.editor = editor;
        languages.forEach(language -> words.put(
                language, DraftTexts.properties("starter/words_" + language).orElseThrow()));
        settings(title, style);
        lists(lists);
        programme(lists, today);
        page("pages/about/", "page", Map.of("id", "about", "menu", "true"), "page");
        theme();
        String heading = title.isEmpty() ? words.get(languages.get(0)).getProperty("title") : title;
        Function<String, String> filled = text -> text.replace("{title}", heading)
                .replace("{lang}", editor)
                .replace("{version}", version)
                .replace("{chapter}", ChapterId.example(levels));
        files.put("README.md", filled.apply(resource("README_" + editor + ".md")));
        files.put(".gitignore", resource("gitignore"));
        files.put(".github/workflows/check.yml", filled.apply(resource("check.yml")));
        files.put(".github/workflows/publish.yml", filled.apply(resource("publish.yml")));
    }

    /** Returns the texts of the files by their paths, in the order in which an editor goes through them. */
    public Map<String, String> files() {
        return files;
    }

    /**
     * Writes all files.
     *
     * @throws PhrasedException if anything lies there already
     * @throws IOException if they cannot be written
     */
    public List<Path> write(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            if (!Files.isDirectory(folder)) {
                throw new PhrasedException(Phrase.of("{folder} is there already; nothing was changed", folder));
            }
            // A repository that was just made is no hindrance.
            try (var inside = Files.list(folder)) {
                if (inside.anyMatch(each -> !each.getFileName().toString().equals(".git"))) {
                    throw new PhrasedException(
                            Phrase.of("the folder {folder} is not empty; nothing was changed", folder));
                }
            }
        }
        List<Path> written = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            written.add(path);
        }
        return written;
    }

    // ---- files

    private void settings(String title, String style) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("title", title.isEmpty() ? localized("title") : same(title));
        values.put("short-title", title.isEmpty() ? localized("short-title") : same(title));
        values.put("description", localized("description"));
        values.put("base-url", "https://example.org/");
        values.put("languages", "[" + String.join(", ", languages) + "]");
        values.put("source-document", "{title: " + localized("document") + ", language: " + languages.get(0) + "}");
        if (levels != 2) {
            values.put("levels", String.valueOf(levels));
        }
        numbers(style).ifPresent(numbers -> values.put("numbers", numbers));
        content("site", "site.yaml", values);
    }

    private Optional<String> numbers(String style) {
        String top = levels == 1 ? "chapter" : "section";
        return switch (style) {
            case "3.1.2" ->
                Optional.of("{pledge: \""
                        + List.of("", "{section}.", "{section}.{subsection}.").get(levels - 1)
                        + "{chapter}.{pledge}\"}");
            case "P-12" -> Optional.of("{pledge: \"P-{running}\"}");
            case "II.4" ->
                Optional.of("{" + top + ": \"{" + top + ":roman}\", pledge: \"{" + top + ":roman}.{running}\"}");
            case "13" -> Optional.of("{pledge: \"{running}\"}");
            default -> Optional.empty();
        };
    }

    private void lists(Set<String> lists) {
        if (lists.contains("topics")) {
            list("topics", "greenery", "name", "topic.name", "description", "topic.description");
        }
        if (lists.contains("districts")) {
            list(
                    "districts",
                    "center",
                    "name",
                    "district.name",
                    "short-name",
                    "district.short-name",
                    "locative",
                    "district.locative");
        }
        if (lists.contains("projects")) {
            list("projects", "green-courtyard", "name", "project.name", "description", "project.description");
        }
        if (lists.contains("commitments")) {
            list("commitments", "deliver", "name", "commitment.name", "meaning", "commitment.meaning");
            String verbs = languages.stream()
                    .map(language -> language + ": [" + word(language, "commitment.verb") + "]")
                    .collect(Collectors.joining(", ", "  verbs: {", "}\n"));
            files.merge("content/commitments.yaml", verbs, String::concat);
        }
        String forms = languages.stream()
                .map(language -> "  " + language + ": " + word(language, "unit") + "\n")
                .collect(Collectors.joining());
        files.put("content/units.yaml", head("units", "units.yaml") + "- id: tree\n" + forms);
        files.put("content/names.yaml", head("names", "names.yaml") + "- {text: GitHub, language: en}\n");
    }

    private void programme(Set<String> lists, String today) {
        String folder = "programme/";
        if (levels > 1) {
            folder += "1-public-space/";
            page(folder, "section", Map.of("id", "1", "slug", "public-space"), "section");
        }
        if (levels > 2) {
            folder += "1.1-at-home/";
            page(folder, "section", Map.of("id", "1.1", "slug", "at-home"), "subsection");
        }
        String id = ChapterId.example(levels);
        folder += id + "-courtyards/";
        page(folder, "chapter", Map.of("id", id, "slug", "courtyards"), "chapter");
        folder += "01-trees/";
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", id + "/1");
        values.put("slug", "trees");
        if (lists.contains("commitments")) {
            values.put("commitment", "deliver");
        }
        if (lists.contains("topics")) {
            values.put("topics", "[greenery]");
        }
        values.put("deadline", "end of 2027");
        values.put("targets", "[{value: 500, unit: tree}]");
        page(folder, "pledge", values, "pledge");
        files.put(
                "content/" + folder + "progress.yaml",
                head("progress", folder + "progress.yaml")
                        + "- date: " + today + "\n  what: " + localized("progress")
                        + "\n  source: https://example.org/news/1\n");
    }

    private void theme() {
        Path file = Path.of("theme/theme.yaml");
        files.put(
                file.toString().replace('\\', '/'),
                new CommentedYaml(editor, Map.of())
                        .file(
                                modeline("theme", file),
                                SchemaNode.of("theme"),
                                Map.of("colours", "{light: {accent: \"#a01a35\"}, dark: {accent: \"#f4758d\"}}"),
                                Set.of()));
    }

    /** A folder with facts and texts. */
    private void page(String folder, String kind, Map<String, String> values, String text) {
        content(kind, folder + kind + ".yaml", values);
        for (String language : languages) {
            files.put(
                    "content/" + folder + language + ".md",
                    "# " + word(language, text + ".title") + "\n\n" + word(language, text + ".text") + "\n");
        }
    }

    private void content(String kind, String path, Map<String, String> values) {
        Path file = Path.of("content").resolve(path);
        files.put(
                "content/" + path,
                new CommentedYaml(editor, Map.of()).file(modeline(kind, file), SchemaNode.of(kind), values, NOT_YET));
    }

    /** A list with one entry. */
    private void list(String kind, String id, String... keysAndWords) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", id);
        for (int i = 0; i < keysAndWords.length; i += 2) {
            values.put(keysAndWords[i], localized(keysAndWords[i + 1]));
        }
        String path = kind + ".yaml";
        SchemaNode entry = SchemaNode.of(kind).item().orElseThrow();
        files.put("content/" + path, head(kind, path) + new CommentedYaml(editor, Map.of()).entry("", entry, values));
    }

    private String head(String kind, String path) {
        return "# " + modeline(kind, Path.of("content").resolve(path)) + "\n# "
                + SchemaNode.of(kind).description(editor) + "\n";
    }

    private static String modeline(String kind, Path file) {
        return "yaml-language-server: $schema=" + Schemas.reference(kind, file, Path.of("content"));
    }

    // ---- words

    private String localized(String key) {
        return inEach(language -> word(language, key));
    }

    private String same(String text) {
        return inEach(language -> text);
    }

    private String inEach(UnaryOperator<String> text) {
        return languages.stream()
                .map(language -> language + ": " + quoted(text.apply(language)))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String word(String language, String key) {
        return words.get(language).getProperty(key);
    }

    private static String resource(String name) {
        try (InputStream in = Starter.class.getResourceAsStream("starter/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

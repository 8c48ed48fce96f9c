package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Choices;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.markdown.ProseParser;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.FileNames;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PdfFile;
import kz.bagdarlama.model.ProgrammePart;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.WrittenText;

/**
 * The files of an editor's folder, as the readers of their kinds ask for them: each is read once, and what was made of one that has
 * not changed is the same object again.
 */
final class ContentFiles {

    /** What may stand in the folder itself. */
    static final Set<String> TOP_LEVEL = Set.of(
            "site.yaml",
            "districts.yaml",
            "topics.yaml",
            "projects.yaml",
            "commitments.yaml",
            "units.yaml",
            "names.yaml",
            "source.yaml",
            "glossary.yaml",
            "synonyms.yaml",
            "redirects.yaml",
            "translations.yaml",
            "messages",
            "programme",
            "pages",
            PdfFile.FOLDER);

    /** How folders of parts and pages are called: a slug, perhaps behind a number. */
    private static final Pattern FOLDER = Pattern.compile("(?:[0-9]+(?:\\.[0-9]+)*-)?[a-z][a-z0-9-]*");

    private static final Pattern IMAGE =
            Pattern.compile("\\.(?:jpe?g|png|gif|webp|avif|svg|heic|bmp|tiff?)$", Pattern.CASE_INSENSITIVE);

    private final Path root;
    private final TextFiles files;
    private final QueryCache queries;
    private final Diagnostics diagnostics;
    private final Set<EntryKind> incomplete = EnumSet.noneOf(EntryKind.class);
    private final List<YamlTexts> yaml = new ArrayList<>();
    private final KeptFolders kept;

    /** What the folders that were looked into say: they can be kept once it is known that nothing is wrong in them. */
    private final Map<Path, KeptFolders.Folder> read = new LinkedHashMap<>();

    private ReadingFrame frame = ReadingFrame.UNKNOWN;

    ContentFiles(Path root, String label, Diagnostics diagnostics, QueryCache queries, FileCache cache) {
        this.root = root;
        this.files = new TextFiles(root, label, diagnostics, cache);
        this.diagnostics = diagnostics;
        this.queries = queries;
        this.kept = cache.kept();
    }

    Path root() {
        return root;
    }

    /** How diagnostics name a file. */
    String shown(Path file) {
        return files.shown(file);
    }

    /** The languages of the site; none before {@link #setLanguages}. */
    List<Language> languages() {
        return frame.languages();
    }

    /** What the reading of every folder of the programme depends on. */
    ReadingFrame frame() {
        return frame;
    }

    /** Sets the languages of the site and the levels of its programme; all files that are read afterwards depend on them. */
    void setLanguages(List<Language> found, int levels) {
        frame = new ReadingFrame(
                List.copyOf(found),
                files.exists(root.resolve("commitments.yaml")),
                files.exists(root.resolve("topics.yaml")),
                levels);
    }

    /** The same as another reader of the folder has found it. */
    void setFrame(ReadingFrame found) {
        frame = found;
    }

    QueryCache queries() {
        return queries;
    }

    /** Where to report what is wrong with what is being read now. */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Records that something of a kind could not be read, so that references to it are not reported as well. */
    void markIncomplete(EntryKind kind) {
        if (kind != null) {
            incomplete.add(kind);
        }
    }

    /** The kinds of which something could not be read. */
    Set<EntryKind> incomplete() {
        return incomplete;
    }

    // ---- read once

    /** A YAML file, as a whole. */
    private record Yaml(String path, String text, int longest) implements ReadingQuery<Optional<YamlNode>> {

        @Override
        public Optional<YamlNode> read(Diagnostics diagnostics, QueryCache queries) {
            return new YamlReader(diagnostics, longest)
                    .read(path, TextFiles.isBlank(text) ? "" : CleanText.of(path, text, true, diagnostics));
        }

        /** The path tells files apart; a text is long. */
        @Override
        public int hashCode() {
            return path.hashCode();
        }
    }

    /** A Markdown file, as a whole. */
    private record Markdown(String path, String text) implements ReadingQuery<Prose> {

        @Override
        public Prose read(Diagnostics diagnostics, QueryCache queries) {
            if (TextFiles.isBlank(text)) {
                return new ProseParser(diagnostics).parse(path, "");
            }
            Placeholders.report(new SourcePosition(path, 1, 1), text, diagnostics);
            return new ProseParser(diagnostics).parse(path, CleanText.of(path, text, false, diagnostics));
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }
    }

    /** What a file, or a node of one, says: the same object as long as it says the same, and the same reports. */
    <T> T read(ReadingQuery<T> query) {
        ReadingQuery.Read<T> read = queries.answer(query);
        diagnostics.addAll(read.reported());
        return read.result();
    }

    /** How a part of the programme is read from its folder. */
    interface FolderReading<P> {
        Optional<P> read(Path folder) throws IOException;
    }

    /** A part of the programme as it was read before, where nothing in its folder was touched since, or as it is now. */
    <P extends ProgrammePart> Optional<P> part(Path folder, Class<P> type, FolderReading<P> reading)
            throws IOException {
        Optional<KeptFolders.Folder> known = kept.of(folder, frame);
        if (known.isPresent()) {
            yaml.addAll(known.get().yaml());
            return Optional.of(type.cast(known.get().part()));
        }
        int before = yaml.size();
        Optional<P> part = reading.read(folder);
        part.ifPresent(found ->
                read.put(folder, new KeptFolders.Folder(frame, found, List.copyOf(yaml.subList(before, yaml.size())))));
        return part;
    }

    /** Whether a folder is known as what it was read as before. */
    boolean isKept(Path folder) {
        return kept.of(folder, frame).isPresent();
    }

    /** Keeps the folders of the programme in which nothing was wrong. To be called when all of it has been read. */
    void keepParts() {
        if (!incomplete.isEmpty()) {
            return;
        }
        Set<String> reported = new HashSet<>();
        for (Diagnostic each : diagnostics.sorted()) {
            String path = each.position().path();
            while (!path.isEmpty() && reported.add(path)) {
                path = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            }
        }
        read.forEach((folder, part) -> {
            if (!reported.contains(shown(folder))) {
                kept.keep(folder, part);
            }
        });
    }

    // ---- YAML

    /** The entries of a file that is a list; where there is no such file, the programme has none of them. */
    <T> List<T> list(
            String name, EntryKind kind, BiFunction<Identity<YamlNode.Sequence>, List<Language>, ListQuery<T>> query)
            throws IOException {
        Path file = root.resolve(name);
        if (!files.exists(file) && !hasAnotherName(file)) {
            return List.of();
        }
        Optional<YamlNode> node = yaml(file);
        if (node.isEmpty()) {
            markIncomplete(kind);
            return List.of();
        }
        if (!(node.get() instanceof YamlNode.Sequence sequence)) {
            markIncomplete(kind);
            diagnostics.error(
                    Code.WRONG_TYPE,
                    node.get().position(),
                    Phrase.of(
                            "this file should be a list, not {found}",
                            node.get().kind()),
                    Phrase.of("start each entry with “- id: …”"));
            return List.of();
        }
        ReadingQuery.Read<List<T>> read = queries.answer(query.apply(new Identity<>(sequence), languages()));
        diagnostics.addAll(read.reported());
        // An entry with a slip in its id is there: whatever names it is right.
        if (read.reported().stream()
                .anyMatch(each -> each.code() == Code.INVALID_ID
                        || each.code() == Code.MISSING_KEY
                        || each.hint().equals(Optional.of(Suggestion.didYouMean("id"))))) {
            markIncomplete(kind);
        }
        return read.result();
    }

    /** A YAML file that may be missing. */
    Optional<YamlNode> optionalYaml(Path file) throws IOException {
        return files.exists(file) ? yaml(file) : Optional.empty();
    }

    /** A YAML file that must be there. */
    Optional<YamlNode> yaml(Path file) throws IOException {
        if (!files.isFile(file)) {
            boolean misnamed = reportMisnamed(file);
            // Without languages nothing will be checked, and nobody takes this back.
            if (!misnamed || !languages().isEmpty()) {
                diagnostics.error(
                        Code.MISSING_FILE,
                        SourcePosition.file(files.shown(file)),
                        Phrase.of("the file is missing"),
                        howToGet(file));
            }
            return Optional.empty();
        }
        Optional<String> text = files.read(file);
        Optional<YamlNode> node = text.flatMap(t -> read(new Yaml(files.shown(file), t, TextFiles.MAX_BYTES)));
        // The notes on progress are texts like those in Markdown, and looked at with them.
        node.filter(root -> !file.endsWith(ProgressReader.FILE))
                .ifPresent(root -> yaml.add(new YamlTexts(new Identity<>(root), languageOf(file), List.of())));
        return node;
    }

    /** A YAML file that the program keeps itself: it may be missing, and longer than what people write. */
    Optional<YamlNode> keptYaml(Path file) throws IOException {
        if (!files.exists(file)) {
            return Optional.empty();
        }
        Optional<String> text = files.read(file, TextFiles.MAX_KEPT_BYTES);
        return text.flatMap(t -> read(new Yaml(files.shown(file), t, TextFiles.MAX_KEPT_BYTES)));
    }

    /** The language that a whole file is in, as those of the interface strings are. */
    private Optional<Language> languageOf(Path file) {
        String name = file.getFileName().toString();
        return languages().stream()
                .filter(language -> name.equals(language + ".yaml"))
                .findFirst();
    }

    /** The texts of all YAML files that were read, file by file. */
    List<Identity<List<WrittenText>>> written() {
        return yaml.stream()
                .map(texts -> queries.answer(texts.in(languages())))
                .filter(texts -> !texts.isEmpty())
                .map(Identity::new)
                .toList();
    }

    private Phrase howToGet(Path file) {
        return file.equals(root.resolve("site.yaml"))
                ? Phrase.of("is this the folder with the content? If not, say where it is with --content DIR")
                : Phrase.of(
                        "if it was here, bring it back: git restore {file}; what is new is begun with ./bagdarlama new",
                        files.shown(file));
    }

    /**
     * Reports a file that is meant to be a missing one and that nobody else would name: a backup, or what lies beside {@code site.yaml},
     * without which nothing else is looked at. That the other is missing is no second mistake.
     *
     * @return whether there is one
     */
    boolean reportMisnamed(Path missing) throws IOException {
        String name = missing.getFileName().toString();
        boolean first = languages().isEmpty();
        if (!Files.isDirectory(missing.getParent())) {
            return false;
        }
        try (Stream<Path> siblings = Files.list(missing.getParent())) {
            Optional<Path> meant = siblings.filter(sibling -> first
                            ? !TOP_LEVEL.contains(sibling.getFileName().toString())
                            : EditorFiles.isBackup(sibling))
                    .filter(sibling -> MeantName.among(sibling.getFileName().toString(), Set.of(name))
                            .isPresent())
                    .min(Comparator.naturalOrder());
            meant.ifPresent(sibling -> reportMeant(sibling, name));
            return meant.isPresent();
        }
    }

    /** Whether a file of the content that is not there is meant by another, be it a backup. */
    private boolean hasAnotherName(Path missing) throws IOException {
        Set<String> name = Set.of(missing.getFileName().toString());
        try (Stream<Path> siblings = Files.list(root)) {
            return siblings.map(sibling -> sibling.getFileName().toString())
                    .anyMatch(other -> !TOP_LEVEL.contains(other)
                            && MeantName.among(other, name).isPresent());
        }
    }

    /** The fields of a YAML file that must be there. */
    Optional<Fields> fields(Path file) throws IOException {
        return yaml(file).flatMap(node -> Fields.of(node, languages(), diagnostics));
    }

    // ---- texts and folders

    /** The words beside a YAML file, one Markdown file for each language. */
    Localized<Prose> prose(Path folder) throws IOException {
        Map<Language, Prose> byLanguage = new LinkedHashMap<>();
        Map<Language, String> written = new LinkedHashMap<>();
        for (Language language : languages()) {
            Path file = folder.resolve(language + ".md");
            String shown = files.shown(file);
            Optional<String> text = Optional.empty();
            if (files.isFile(file)) {
                text = files.read(file);
            } else {
                diagnostics.error(
                        Code.MISSING_TRANSLATION,
                        SourcePosition.file(shown),
                        Phrase.of("the text in “{language}” is missing", language),
                        Phrase.of("write {language}.md beside the other language, with the same headings", language));
                reportMisnamed(file);
            }
            text.ifPresent(t -> written.put(language, t));
            byLanguage.put(
                    language, text.map(t -> read(new Markdown(shown, t))).orElseGet(() -> ProseParser.empty(shown)));
        }
        return new Localized<>(ExchangedTexts.mended(byLanguage, written, diagnostics));
    }

    /** The names that may stand in a folder with YAML files and its texts. */
    Set<String> withTexts(String... yamlNames) {
        List<String> names = new ArrayList<>(
                languages().stream().map(language -> language + ".md").toList());
        names.addAll(List.of(yamlNames));
        return Set.copyOf(names);
    }

    /** The folders in a folder but those in which nothing lies that is read: git does not know them, and deleting leaves them behind. */
    List<Path> folders(Path folder) throws IOException {
        List<Path> folders = new ArrayList<>();
        for (Path child : files.list(folder)) {
            if (files.isFolder(child)) {
                if (isKept(child) || !isEmpty(child)) {
                    folders.add(child);
                }
            } else if (isCalledAFolder(child)) {
                files.reportFileForFolder(child);
                markPartsIncomplete();
                markIncomplete(EntryKind.PAGE);
            }
        }
        return folders;
    }

    private boolean isCalledAFolder(Path file) {
        String name = file.getFileName().toString();
        if (Character.isDigit(name.charAt(0))) {
            return FOLDER.matcher(name).matches();
        }
        // A file that has lost its ending is still meant to be one.
        return name.indexOf('.') < 0
                && FOLDER.matcher(name).matches()
                && MeantName.among(
                                name,
                                withTexts("section.yaml", "chapter.yaml", "pledge.yaml", "progress.yaml", "page.yaml"))
                        .isEmpty();
    }

    /** Whether a folder is there; a file that stands in its place is reported, and what the folder has cannot be known. */
    boolean hasFolder(Path folder, EntryKind... kinds) throws IOException {
        if (Files.isDirectory(folder)) {
            return true;
        }
        boolean isFile = files.isFile(folder);
        if (isFile) {
            files.reportFileForFolder(folder);
        }
        if (isFile || isMisnamed(folder)) {
            for (EntryKind kind : kinds) {
                markIncomplete(kind);
            }
        }
        return false;
    }

    private boolean isEmpty(Path folder) throws IOException {
        for (Path child : files.list(folder)) {
            if (!files.isFolder(child) || !isEmpty(child)) {
                return false;
            }
        }
        return true;
    }

    /** Reports what stands in a folder of files and is none of them. */
    void rejectUnexpected(Path folder, Set<String> known) throws IOException {
        reject(folder, known, true);
    }

    /** Reports the files in a folder that are none of the known ones; folders are the next level. */
    void rejectUnexpectedFiles(Path folder, Set<String> known) throws IOException {
        reject(folder, known, false);
    }

    private void reject(Path folder, Set<String> known, boolean andFolders) throws IOException {
        List<Path> unexpected = new ArrayList<>();
        Set<String> absent = new TreeSet<>(known);
        for (Path child : files.list(folder)) {
            absent.remove(child.getFileName().toString());
            if (!known.contains(child.getFileName().toString())
                    && (files.isFolder(child)
                            ? andFolders && !isEmpty(child)
                            : andFolders || !isCalledAFolder(child))) {
                unexpected.add(child);
            }
        }
        for (Path child : unexpected) {
            if (!isAlikeToOneOf(child, known, absent)) {
                reportUnexpected(child, known, absent);
            }
        }
    }

    /** Whether a file of the folder has the same name but for case: that is reported of every folder. */
    private static boolean isAlikeToOneOf(Path child, Set<String> known, Set<String> absent) {
        String name = child.getFileName().toString();
        return !FileNames.isPlain(name)
                && known.stream()
                        .anyMatch(other -> !absent.contains(other)
                                && FileNames.alike(other).equals(FileNames.alike(name)));
    }

    /** What lies in a folder, in order. */
    List<Path> list(Path folder) throws IOException {
        return files.list(folder);
    }

    /** Whether this is a plain folder. */
    boolean isFolder(Path folder) {
        return files.isFolder(folder);
    }

    /** The bytes of a file that is published as it is; none where it cannot be read, which is reported. */
    Optional<byte[]> bytes(Path file) throws IOException {
        return files.bytes(file);
    }

    /** Whether there is such a file, or anything else of the name. */
    boolean isThere(Path file) {
        return files.exists(file);
    }

    /** The file that makes a folder that of a section, chapter or pledge. */
    static final Map<EntryKind, String> PARTS = new EnumMap<>(Map.of(
            EntryKind.SECTION, "section.yaml", EntryKind.CHAPTER, "chapter.yaml", EntryKind.PLEDGE, "pledge.yaml"));

    /** Whose folder this is: that of a section, a chapter or a pledge. */
    Optional<EntryKind> partIn(Path folder) {
        return PARTS.entrySet().stream()
                .filter(part -> files.exists(folder.resolve(part.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Records that a part of the programme lies somewhere else, so that it is not missed as well. */
    void markPartsIncomplete() {
        PARTS.keySet().forEach(this::markIncomplete);
    }

    /** Reports a folder where none belongs. */
    void rejectFolder(Path folder) {
        if (partIn(folder).isPresent()) {
            markPartsIncomplete();
            reportUnexpected(folder, Phrase.of("move the folder to where its number belongs, below programme/"));
        } else {
            reportUnexpected(folder, Phrase.of("only files belong here: move the folder, or remove it"));
        }
    }

    /** @param absent those of the known names that no file has; one that this file is meant to have is taken out */
    private void reportUnexpected(Path child, Set<String> known, Set<String> absent) {
        String name = child.getFileName().toString();
        if (files.isFolder(child) && partIn(child).isPresent()) {
            rejectFolder(child);
            return;
        }
        Optional<String> missing = MeantName.among(name, absent);
        if (missing.isPresent()) {
            absent.remove(missing.get());
            reportMeant(child, missing.get());
        } else {
            reportUnexpected(
                    child,
                    IMAGE.matcher(name).find()
                            ? Phrase.of("the site shows no images: keep it elsewhere, and link to a page that has it")
                            : MeantName.among(name, known)
                                    .map(MeantName::secondOf)
                                    .orElseGet(() -> Suggestion.among(Choices.FILES, name, known)));
        }
    }

    private void reportMeant(Path file, String meant) {
        reportUnexpected(file, MeantName.rename(file.getFileName().toString(), meant));
    }

    /** Reports what is not read where it stands. */
    void reportUnexpected(Path file, Phrase hint) {
        diagnostics.error(
                Code.UNEXPECTED_FILE,
                SourcePosition.file(files.shown(file)),
                Phrase.of("nothing of this name is read here"),
                hint);
    }

    /** Whether a folder of the content is not there, only one that is meant to be it: what it has cannot be known. */
    private boolean isMisnamed(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        for (Path sibling : files.list(folder.getParent())) {
            String other = sibling.getFileName().toString();
            if (!TOP_LEVEL.contains(other)
                    && MeantName.among(other, Set.of(name)).isPresent()) {
                return true;
            }
        }
        return false;
    }
}

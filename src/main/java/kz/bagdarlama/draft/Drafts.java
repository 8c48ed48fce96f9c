package kz.bagdarlama.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.ChapterId;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.FileNames;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.SectionId;
import kz.bagdarlama.model.Slug;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.schema.SchemaNode;
import kz.bagdarlama.schema.Schemas;

/**
 * Thinks out new things for an editor to fill in: free ids, folders named like the others, files in which every key is
 * explained, texts in every language with a place to write.
 */
public final class Drafts {

    private static final Pattern NUMBERED_FOLDER = Pattern.compile("([0-9]{1,2})-.*");
    private static final Pattern NAME = Pattern.compile("[a-z].*");
    private static final int LARGEST_NUMBER = 99;

    /** Keys that nothing new can have yet: it was never published under another address. */
    static final Set<String> NOT_YET = Set.of("former-slugs");

    private final Content content;
    private final Path root;
    private final DraftTexts words;

    /**
     * @param content what there is; it may have errors
     * @param root its folder
     * @param language in which files are explained; English where there are no words in it
     */
    public Drafts(Content content, Path root, String language) {
        this.content = content;
        this.root = root;
        this.words = DraftTexts.of(language);
    }

    // ---- folders

    /**
     * Returns a pledge.
     *
     * @param place its chapter, {@code 1.1}, for the next free number in it; or its own number, {@code 1.1/10}
     * @param commitment its kind of undertaking, where that is known already
     * @param topics ids, the main one first; none where they are not known yet
     * @throws PhrasedException if there is no such chapter, or the slug or an id cannot be
     */
    public Draft pledge(String place, String slug, Optional<String> commitment, List<String> topics)
            throws IOException {
        Optional<PledgeId> wanted = PledgeId.parse(place, content.site().levels());
        Chapter chapter = chapter(wanted.map(id -> id.chapter().toString()).orElse(place));
        Path folder = folderOf(chapter.position());
        requireSlug(slug, chapter.pledges().stream().map(p -> p.slug().text()).toList(), folder);
        if (commitment.isPresent()) {
            requireKnown("commitments", commitment.get(), ids(content.commitments()));
        }
        for (String topic : topics) {
            requireKnown("topics", topic, ids(content.topics()));
        }
        NavigableSet<Integer> taken = numbers(folder);
        chapter.pledges().forEach(pledge -> taken.add(pledge.id().number()));
        int number = wanted.map(PledgeId::number).orElseGet(() -> free(chapter.id() + "/", taken));
        requireFree(new PledgeId(chapter.id(), number).toString(), number, taken);
        PledgeId id = new PledgeId(chapter.id(), number);

        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", id.toString());
        values.put("slug", slug);
        if (!content.commitments().isEmpty()) {
            values.put("commitment", commitment.orElseGet(() -> placeholder("choose")));
        }
        if (!content.topics().isEmpty()) {
            values.put("topics", "[" + (topics.isEmpty() ? placeholder("choose") : String.join(", ", topics)) + "]");
        }
        return folder("pledge", id.toString(), folder.resolve((number < 10 ? "0" : "") + number + "-" + slug), values);
    }

    /**
     * Returns a chapter.
     *
     * @param section its number; empty in a programme of chapters only
     * @throws PhrasedException if there is no such section, or the slug cannot be
     */
    public Draft chapter(String section, String slug) throws IOException {
        Section parent = content.programme().sections().stream()
                .filter(s -> holdsChapters(s) && s.id().toString().equals(idOf(EntryKind.SECTION, section)))
                .findFirst()
                .orElseThrow(() -> new PhrasedException(Phrase.of(
                        "there is no section “{id}”; sections: {known}",
                        section,
                        sorted(content.programme().sections().stream()
                                .filter(this::holdsChapters)
                                .map(Section::id)))));
        Path folder = parent.isNone() ? root.resolve("programme") : folderOf(parent.position());
        requireSlug(slug, parent.chapters().stream().map(c -> c.slug().text()).toList(), folder);
        NavigableSet<Integer> taken = new TreeSet<>();
        parent.chapters().forEach(chapter -> taken.add(chapter.id().number()));
        String before = parent.isNone() ? "" : parent.id() + ".";
        int number = free(before, taken);
        requireFree(before + number, number, taken);
        ChapterId id = new ChapterId(parent.id(), number);
        return folder(
                "chapter",
                id.toString(),
                folder.resolve(id + "-" + slug),
                new LinkedHashMap<>(Map.of("id", id.toString(), "slug", slug)));
    }

    private boolean holdsChapters(Section section) {
        return section.id().level() + 1 == content.site().levels();
    }

    /**
     * Returns a section.
     *
     * @param outer the number of the section that it stands in, where sections stand in sections
     * @throws PhrasedException if the programme has no such sections, or the slug cannot be
     */
    public Draft section(String slug, Optional<String> outer) throws IOException {
        int levels = content.site().levels();
        if (levels == 1 || outer.isPresent() && levels == 2) {
            throw new PhrasedException(Phrase.of(
                    "site.yaml says “levels: {levels}”: there are no such sections in the programme", levels));
        }
        Optional<Section> parent = Optional.empty();
        if (outer.isPresent()) {
            parent = Optional.of(content.programme()
                    .topSections()
                    .filter(s -> s.id().toString().equals(idOf(EntryKind.SECTION, outer.get())))
                    .findFirst()
                    .orElseThrow(() -> new PhrasedException(Phrase.of(
                            "there is no section “{id}”; sections: {known}",
                            outer.get(),
                            sorted(content.programme().topSections().map(Section::id))))));
        }
        Path folder = parent.isPresent() ? folderOf(parent.get().position()) : root.resolve("programme");
        SectionId above = parent.map(Section::id).orElse(SectionId.NONE);
        List<Section> beside = content.programme().sections().stream()
                .filter(s -> !s.isNone() && s.id().outer().equals(above))
                .toList();
        requireSlug(slug, beside.stream().map(s -> s.slug().text()).toList(), folder);
        NavigableSet<Integer> taken = parent.isPresent() ? new TreeSet<>() : numbers(folder);
        beside.forEach(section -> taken.add(
                outer.isPresent() ? section.id().inner() : section.id().number()));
        String before = parent.isPresent() ? above + "." : "";
        int number = free(before, taken);
        requireFree(before + number, number, taken);
        SectionId id = parent.isPresent() ? new SectionId(above.number(), number) : new SectionId(number, 0);
        return folder(
                "section",
                id.toString(),
                folder.resolve(id + "-" + slug),
                new LinkedHashMap<>(Map.of("id", id.toString(), "slug", slug)));
    }

    /**
     * Returns a page beside the programme.
     *
     * @throws PhrasedException if the id cannot be, or its address is taken
     */
    public Draft page(String id, boolean menu) throws IOException {
        requireName(id);
        Routes routes = Routes.of(content, content.site().baseUrl(), new Diagnostics());
        for (PageKind kind : PageKind.values()) {
            for (PageKey key : routes.pages(kind)) {
                if (routes.path(key).text().equals(id + "/")) {
                    throw new PhrasedException(Phrase.of("the address /{slug}/ is taken; choose another id", id));
                }
            }
        }
        return folder(
                "page",
                id,
                root.resolve("pages").resolve(id),
                new LinkedHashMap<>(Map.of("id", id, "menu", String.valueOf(menu))));
    }

    private Draft folder(String kind, String id, Path folder, Map<String, String> values) throws PhrasedException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new PhrasedException(Phrase.of("{folder} is there already; nothing was changed", shown(folder)));
        }
        String yaml = kind + ".yaml";
        Map<String, List<String>> choices = choices();
        Set<String> leftOut = new HashSet<>(NOT_YET);
        choices.forEach((key, ids) -> {
            if (ids.isEmpty()) {
                leftOut.add(key);
            }
        });
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                yaml,
                new CommentedYaml(words.language(), choices)
                        .file(
                                modeline(kind, folder.resolve(yaml)),
                                SchemaNode.of(kind, content.site().languages()),
                                values,
                                leftOut));
        for (Language language : content.site().languages()) {
            DraftTexts own = DraftTexts.of(language.tag());
            files.put(
                    language + ".md",
                    "# [[" + own.text(kind + ".title") + "]]\n\n[[" + own.text(kind + ".text") + "]]\n");
        }
        List<String> next = new ArrayList<>();
        next.add(words.text("next.write", "folder", shown(folder)));
        boolean registered = content.register()
                .map(register -> register.unit(id).isPresent())
                .orElse(true);
        if (!kind.equals("page") && !registered) {
            next.add(words.text("next.register", "id", id, "kind", kind, "content", option()));
        }
        next.add(words.text("next.check", "content", option()));
        return new NewFolder(id, folder, files, next);
    }

    /** What a command has to be told to find the same content. */
    private String option() {
        String folder = shown(root);
        return folder.equals("content") ? "" : " --content " + (folder.contains(" ") ? "\"" + folder + "\"" : folder);
    }

    private String modeline(String kind, Path file) {
        return "yaml-language-server: $schema=" + Schemas.reference(kind, file, root);
    }

    /** What ids there are to choose from, each with its name; a key whose list is empty has nothing to name. */
    private Map<String, List<String>> choices() {
        return Map.of(
                "commitment", named(content.commitments()),
                "topics", named(content.topics()),
                "districts", named(content.districts()),
                "project", named(content.projects()));
    }

    private List<String> named(List<? extends Named> entries) {
        Language language = content.site().languages().stream()
                .filter(l -> l.tag().equals(words.language()))
                .findFirst()
                .orElse(content.site().languages().get(0));
        return entries.stream()
                .map(entry -> entry.id() + " (" + entry.name().in(language) + ")")
                .toList();
    }

    // ---- entries of lists

    /**
     * Returns a topic.
     *
     * @param names in the languages in which they are known already
     * @throws PhrasedException if the id cannot be, or the list is written in a way that nothing can be added to
     */
    public Draft topic(String id, Map<String, String> names) throws IOException {
        requireNew(
                id,
                Stream.concat(content.topics().stream().map(Topic::id), Stream.of(Topic.PRINT))
                        .toList());
        return entry("topics", id, names, List.of("description"));
    }

    /**
     * Returns a district.
     *
     * @param names in the languages in which they are known already
     * @throws PhrasedException if the id cannot be, or the list is written in a way that nothing can be added to
     */
    public Draft district(String id, Map<String, String> names) throws IOException {
        requireNew(id, content.districts().stream().map(District::id).toList());
        return entry("districts", id, names, List.of("short-name", "locative"));
    }

    private Draft entry(String kind, String id, Map<String, String> names, List<String> further) throws IOException {
        Path file = root.resolve(kind + ".yaml");
        boolean begun = Files.exists(file);
        String text = begun ? Files.readString(file) : "";
        String first = text.lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .findFirst()
                .orElse(begun ? "" : "- ");
        if (!first.stripLeading().startsWith("- ")) {
            throw new PhrasedException(Phrase.of(
                    "{file} is not a list of lines that start with “- ”; add the entry by hand", shown(file)));
        }
        String indent = first.substring(0, first.indexOf('-'));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("id", id);
        values.put("name", localized(kind, "name", names));
        further.forEach(key -> values.put(key, localized(kind, key, Map.of())));
        String entry = new CommentedYaml(words.language(), Map.of())
                .entry(
                        indent,
                        SchemaNode.of(kind, content.site().languages()).item().orElseThrow(),
                        values);
        String whole = text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + entry;
        return new NewEntry(
                id,
                file,
                whole,
                List.of(words.text("next.entry", "file", shown(file)), words.text("next.check", "content", option())));
    }

    /** A text in every language, in the order in which the entries of lists have them. */
    private String localized(String kind, String key, Map<String, String> known) {
        List<String> order = SchemaNode.of(kind, content.site().languages())
                .item()
                .orElseThrow()
                .key(key)
                .keys();
        return content.site().languages().stream()
                .map(Language::tag)
                .sorted(Comparator.comparingInt(order::indexOf))
                .map(tag -> tag + ": "
                        + quoted(Optional.ofNullable(known.get(tag))
                                .orElseGet(() -> "[[" + DraftTexts.of(tag).text(kind + "." + key) + "]]")))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String placeholder(String key) {
        return quoted("[[" + words.text(key) + "]]");
    }

    /** In double quotes, where nothing that a person types means anything else in YAML. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + '"';
    }

    // ---- what may be

    /** The id that is meant: as written, or that of the number which the document prints. */
    private String idOf(EntryKind kind, String written) {
        return content.idOf(kind, written).orElse(written);
    }

    private Chapter chapter(String id) throws PhrasedException {
        String meant = idOf(EntryKind.CHAPTER, id);
        return content.programme()
                .chapters()
                .filter(chapter -> chapter.id().toString().equals(meant))
                .findFirst()
                .orElseThrow(() -> new PhrasedException(Phrase.of(
                        "there is no chapter “{id}”; chapters: {known}",
                        id,
                        sorted(content.programme().chapters().map(Chapter::id)))));
    }

    private static List<String> sorted(Stream<?> ids) {
        return ids.map(Object::toString).sorted().toList();
    }

    private void requireKnown(String kind, String id, List<String> known) throws PhrasedException {
        if (!known.contains(id)) {
            String file = kind + ".yaml";
            throw new PhrasedException(Suggestion.closest(id, known)
                    .map(near -> Phrase.of("“{id}” is not in {file}; did you mean “{near}”?", id, file, near))
                    .orElseGet(() -> Phrase.of("“{id}” is not in {file}; there are: {known}", id, file, known)));
        }
    }

    private void requireSlug(String slug, List<String> taken, Path folder) throws PhrasedException {
        if (!Slug.isValid(slug)) {
            throw notInUrl(slug);
        }
        if (taken.contains(slug)) {
            throw new PhrasedException(
                    Phrase.of("the slug “{slug}” is taken in {folder}; choose another", slug, shown(folder)));
        }
    }

    private static PhrasedException notInUrl(String slug) {
        return new PhrasedException(Phrase.of(
                "“{slug}” cannot stand in a URL: use at most 80 small Latin letters and digits, words joined by one hyphen, a letter first: business-grants",
                slug));
    }

    private void requireName(String id) throws PhrasedException {
        if (!Slug.isValid(id) || !NAME.matcher(id).matches()) {
            throw notInUrl(id);
        }
        requireUsable(id);
    }

    private static void requireUsable(String name) throws PhrasedException {
        Optional<Phrase> problem = FileNames.problem(name, FileNames.LONGEST);
        if (problem.isPresent()) {
            throw new PhrasedException(
                    Phrase.of("{problem}; choose another, for example {name}", problem.get(), FileNames.instead(name)));
        }
    }

    private void requireNew(String id, List<String> taken) throws PhrasedException {
        requireName(id);
        if (taken.contains(id)) {
            throw new PhrasedException(Phrase.of("“{id}” is there already; nothing was changed", id));
        }
    }

    private void requireFree(String id, int number, NavigableSet<Integer> taken) throws PhrasedException {
        if (taken.contains(number)) {
            throw new PhrasedException(Phrase.of("“{id}” is there already; nothing was changed", id));
        }
        if (number > LARGEST_NUMBER) {
            throw new PhrasedException(Phrase.of("“{id}” is no number that can be: at most 99", id));
        }
    }

    // ---- numbers

    /**
     * The first number that the document has and the site does not; otherwise the one after all that either has. Numbers that
     * were given up are not used again: an id means the same for ever.
     *
     * @param before what stands before the number in an id
     */
    private int free(String before, NavigableSet<Integer> taken) {
        Pattern own = Pattern.compile(Pattern.quote(before) + "([1-9][0-9]?)");
        NavigableSet<Integer> registered = new TreeSet<>();
        content.register()
                .ifPresent(register -> register.units().forEach(unit -> {
                    Matcher matcher = own.matcher(unit.id());
                    if (matcher.matches()) {
                        registered.add(Integer.valueOf(matcher.group(1)));
                    }
                }));
        return registered.stream()
                .filter(number -> !taken.contains(number))
                .findFirst()
                .orElseGet(() -> Stream.concat(taken.stream(), registered.stream())
                                .max(Integer::compare)
                                .orElse(0)
                        + 1);
    }

    /** The numbers that folders are named by: their files may be broken at the moment. */
    private static NavigableSet<Integer> numbers(Path folder) throws IOException {
        NavigableSet<Integer> numbers = new TreeSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> children = Files.list(folder)) {
                children.map(child ->
                                NUMBERED_FOLDER.matcher(child.getFileName().toString()))
                        .filter(Matcher::matches)
                        .forEach(matcher -> numbers.add(Integer.valueOf(matcher.group(1))));
            }
        }
        return numbers;
    }

    private static List<String> ids(List<? extends Named> entries) {
        return entries.stream().map(Named::id).toList();
    }

    /** The folder of a file; positions name the root as whoever read it was told to. */
    private Path folderOf(SourcePosition position) {
        String site = content.site().position().path();
        int label = site.length() - "site.yaml".length();
        return root.resolve(position.path().substring(label)).getParent();
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }
}

package kz.bagdarlama.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Choices;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.markdown.ProseParser;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Figure;
import kz.bagdarlama.model.ForeignName;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Redirect;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Scale;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.model.SourceRegister;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.model.TranslationMemory;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.model.Years;
import kz.bagdarlama.text.LanguageRules;

/**
 * The reading stage: turns the folder of an editor into {@link Content}. Everything that is wrong with single files is
 * reported here; what is wrong between them is the business of the checks.
 */
public final class ContentReader {

    private static final Set<String> TOP_LEVEL = Set.of(
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
            "pages");

    private final Path root;
    private final TextFiles files;
    private final Memory memory;
    private Diagnostics diagnostics;
    private final Set<EntryKind> incomplete = EnumSet.noneOf(EntryKind.class);
    private List<Language> languages = List.of();

    /**
     * @param root the folder
     * @param label how diagnostics name the folder
     */
    public ContentReader(Path root, String label, Diagnostics diagnostics) {
        this(root, label, diagnostics, new Memory(), new FileCache());
    }

    /**
     * @param memory what the same files were read as before
     * @param cache the files as they were before
     */
    public ContentReader(Path root, String label, Diagnostics diagnostics, Memory memory, FileCache cache) {
        this.root = root;
        this.files = new TextFiles(root, label, diagnostics, cache);
        this.diagnostics = diagnostics;
        this.memory = memory;
    }

    private record Yaml(String path, String text) {}

    private record Markdown(String path, String text) {}

    /** What a file was read as, and what was reported of it. */
    private record Parsed<T>(T result, List<Diagnostic> reported) {}

    /** The same text under the same name is the same: the same object, and the same reports. */
    private <T> T parsed(Record question, Function<Diagnostics, T> parse) {
        Parsed<T> parsed = memory.recall(question, () -> {
            Diagnostics own = diagnostics.fresh();
            return new Parsed<>(parse.apply(own), own.sorted());
        });
        diagnostics.addAll(parsed.reported());
        return parsed.result();
    }

    private record Made(Memory.Same node, List<Language> languages) {}

    /** What is made of the nodes of a file and nothing else: the same object as long as the file says the same. */
    private <T> T made(YamlNode node, Supplier<T> make) {
        return reported(new Made(new Memory.Same(node), languages), make);
    }

    /** What is reported meanwhile goes with the answer. */
    private <T> T reported(Record question, Supplier<T> make) {
        return parsed(question, own -> {
            Diagnostics all = diagnostics;
            diagnostics = own;
            try {
                return make.get();
            } finally {
                diagnostics = all;
            }
        });
    }

    /**
     * Reads everything.
     *
     * @return nothing where not even the languages of the site could be found out; that has been reported
     * @throws IOException if the folder cannot be read
     */
    public Optional<Content> read() throws IOException {
        Optional<Site> site = site();
        if (site.isEmpty()) {
            return Optional.empty();
        }
        rejectStrangers(root, TOP_LEVEL);
        List<District> districts = list("districts.yaml", EntryKind.DISTRICT, this::district);
        List<Topic> topics = list("topics.yaml", EntryKind.TOPIC, this::topic);
        List<PartyProject> projects = list("projects.yaml", EntryKind.PROJECT, this::project);
        List<Commitment> commitments = list("commitments.yaml", EntryKind.COMMITMENT, this::commitment);
        List<Unit> units = list("units.yaml", EntryKind.UNIT, this::unit);
        List<ForeignName> names = list("names.yaml", null, this::foreignName);
        Localized<Map<String, Message>> messages = messages();
        ProgrammeReader programme = new ProgrammeReader(this);
        return Optional.of(new Content(
                site.get(),
                districts,
                topics,
                projects,
                commitments,
                units,
                names,
                messages,
                programme.read(root.resolve("programme")),
                pages(site.get()),
                register(),
                glossary(),
                synonyms(),
                redirects(),
                translations(),
                incomplete));
    }

    private Optional<Site> site() throws IOException {
        Optional<YamlNode> node = yaml(root.resolve("site.yaml"));
        if (node.isEmpty() || !(node.get() instanceof YamlNode.Mapping mapping)) {
            node.ifPresent(n -> Fields.of(n, languages, diagnostics));
            return Optional.empty();
        }
        Fields first = new Fields(mapping, List.of(), diagnostics);
        List<Language> found = new ArrayList<>();
        for (var reference : first.references("languages", "[kk, ru]", true)) {
            Optional<LanguageRules> rules = LanguageRules.find(reference.id());
            rules.ifPresent(r -> found.add(r.language()));
            if (rules.isEmpty()) {
                diagnostics.error(
                        Code.UNKNOWN_LANGUAGE,
                        reference.position(),
                        reference.id().length(),
                        Phrase.of("the language “{language}” is not known", reference.id()),
                        reference.id().equals("kz")
                                ? Phrase.of(
                                        "kz is the country; Kazakh is kk. Known: {languages}",
                                        LanguageRules.knownTags())
                                : Phrase.of("Known: {languages}", LanguageRules.knownTags()));
            }
        }
        if (found.isEmpty() || diagnostics.hasErrors()) {
            // With a language unknown, every text in it would be reported as a stranger.
            return Optional.empty();
        }
        languages = List.copyOf(found);
        Fields fields = new Fields(mapping, languages, diagnostics);
        fields.references("languages", "[kk, ru]", true);
        String baseUrl = fields.text("base-url", "https://example.org/");
        if (!baseUrl.isEmpty() && !BaseUrl.isValid(baseUrl)) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    fields.positionOf("base-url"),
                    baseUrl.length(),
                    Phrase.of("“{url}” is no address that a site can have", baseUrl),
                    Phrase.of("write for example https://example.org/ or https://example.org/almaty/"));
        }
        Localized<String> title = fields.localized("title");
        Localized<String> shortTitle = fields.localized("short-title");
        Localized<String> description = fields.localized("description");
        Optional<Path> handbook = handbook(fields);
        Map<String, Site.CheckSetting> checks =
                fields.optionalNested("checks").map(Fields::checkSettings).orElse(Map.of());
        Optional<Fields> document = fields.nested("source-document", "{title: {…}, language: ru}");
        Localized<String> documentTitle =
                document.map(d -> d.localized("title")).orElseGet(() -> Localized.of(languages, l -> ""));
        String documentLanguage = document.map(d -> d.text("language", "ru")).orElse("");
        document.ifPresent(Fields::finish);
        Optional<Site.Licence> licence = fields.optionalNested("data-licence").flatMap(Fields::licence);
        fields.finish();
        return Optional.of(new Site(
                SourcePosition.file(files.shown(root.resolve("site.yaml"))),
                title,
                shortTitle,
                description,
                BaseUrl.isValid(baseUrl) ? BaseUrl.normalise(baseUrl) : "https://invalid.invalid/",
                languages,
                checks,
                documentTitle,
                new Language(documentLanguage),
                handbook,
                licence));
    }

    /** The folder of the editors' handbook, where the site publishes one: a path from the folder of {@code site.yaml}. */
    private Optional<Path> handbook(Fields fields) {
        Optional<String> written = fields.optionalText("handbook");
        Optional<Path> folder = written.flatMap(this::folder);
        if (written.isPresent() && folder.isEmpty()) {
            diagnostics.error(
                    Code.MISSING_FILE,
                    fields.positionOf("handbook"),
                    written.get().length(),
                    Phrase.of("there is no folder “{folder}”", written.get()),
                    Phrase.of("write the way from here to the handbook, for example ../docs, or remove the line"));
        }
        return folder;
    }

    private Optional<Path> folder(String written) {
        try {
            return Optional.of(root.resolve(written).normalize()).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    // ---- lists

    private <T> List<T> list(String name, EntryKind kind, Function<Fields, Optional<T>> read) throws IOException {
        Optional<YamlNode> node = yaml(root.resolve(name));
        if (node.isEmpty()) {
            missed(kind);
            return List.of();
        }
        if (!(node.get() instanceof YamlNode.Sequence sequence)) {
            missed(kind);
            diagnostics.error(
                    Code.WRONG_TYPE,
                    node.get().position(),
                    Phrase.of(
                            "this file should be a list, not {found}",
                            node.get().kind()),
                    Phrase.of("start each entry with “- id: …”"));
            return List.of();
        }
        return made(
                sequence,
                () -> List.copyOf(sequence.items().stream()
                        .flatMap(item -> Fields.of(item, languages, diagnostics).stream())
                        .flatMap(fields -> {
                            Optional<T> entry = read.apply(fields);
                            fields.finish();
                            return entry.stream();
                        })
                        .toList()));
    }

    private Optional<District> district(Fields fields) {
        String id = fields.id("id", "alatau");
        return Optional.of(new District(
                id,
                fields.positionOf("id"),
                fields.localized("name"),
                fields.localized("short-name"),
                fields.localized("locative"),
                fields.optionalNested("tile").flatMap(this::tile)));
    }

    private Optional<District.Tile> tile(Fields fields) {
        Optional<Integer> row = fields.smallNumber("row", "1");
        Optional<Integer> column = fields.smallNumber("column", "1");
        fields.finish();
        return row.flatMap(r -> column.map(c -> new District.Tile(r, c)));
    }

    private Optional<Topic> topic(Fields fields) {
        String id = fields.id("id", "jobs");
        return Optional.of(
                new Topic(id, fields.positionOf("id"), fields.localized("name"), fields.localized("description")));
    }

    private Optional<PartyProject> project(Fields fields) {
        String id = fields.id("id", "bakytty-otbasy");
        return Optional.of(new PartyProject(
                id, fields.positionOf("id"), fields.localized("name"), fields.localized("description")));
    }

    private Optional<Commitment> commitment(Fields fields) {
        String id = fields.id("id", "support");
        return Optional.of(
                new Commitment(id, fields.positionOf("id"), fields.localized("name"), fields.localized("meaning")));
    }

    private Optional<ForeignName> foreignName(Fields fields) {
        String text = fields.text("text", "Бақытты отбасы");
        String tag = fields.text("language", "kk");
        if (!tag.isEmpty() && !tag.matches("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    fields.positionOf("language"),
                    tag.length(),
                    Phrase.of("“{tag}” is no language tag", tag),
                    Phrase.of("write for example kk, kk-Latn, en"));
        }
        return text.isEmpty() || tag.isEmpty()
                ? Optional.empty()
                : Optional.of(new ForeignName(text, fields.positionOf("text"), tag));
    }

    private Optional<Unit> unit(Fields fields) {
        String id = fields.id("id", "job");
        Optional<String> sign = fields.optionalText("sign");
        Map<Language, Map<PluralCategory, String>> forms = new LinkedHashMap<>();
        for (Language language : languages) {
            if (sign.isPresent()) {
                forms.put(language, Map.of());
            } else {
                Optional<YamlNode> node = fields.raw(language.tag(), "км");
                forms.put(language, node.map(n -> pluralForms(n, language)).orElse(Map.of()));
            }
        }
        Unit.Kind kind = fields.choice("kind", Unit.Kind.values(), Unit.Kind::key, Unit.Kind.OTHER);
        return Optional.of(new Unit(id, fields.positionOf("id"), sign, new Localized<>(forms), kind));
    }

    /** The plural forms of a noun or message: one text for all, or one for each category that the language has. */
    private Map<PluralCategory, String> pluralForms(YamlNode node, Language language) {
        if (node instanceof YamlNode.Scalar scalar) {
            if (scalar.isEmpty()) {
                diagnostics.error(
                        Code.EMPTY_VALUE,
                        scalar.position(),
                        Phrase.of("the text is empty"),
                        Phrase.of("write it here"));
            }
            return Map.of(PluralCategory.OTHER, scalar.text());
        }
        Map<PluralCategory, String> forms = new LinkedHashMap<>();
        Fields.of(node, languages, diagnostics).ifPresent(fields -> {
            Set<PluralCategory> needed = LanguageRules.of(language).pluralCategories();
            List<String> missing = new ArrayList<>();
            for (PluralCategory category : PluralCategory.values()) {
                if (needed.contains(category) && !fields.has(category.key())) {
                    missing.add(category.key());
                } else if (needed.contains(category)) {
                    forms.put(category, fields.text(category.key(), "…"));
                }
            }
            if (!missing.isEmpty()) {
                diagnostics.error(
                        Code.MISSING_PLURAL,
                        fields.position(),
                        missing.size() == 1
                                ? Phrase.of("“{language}” also needs the plural form {form}", language, missing)
                                : Phrase.of("“{language}” also needs the plural forms {forms}", language, missing),
                        Phrase.of("one: 1, 21 · few: 2–4 · many: 5–20, 100 · other: fractions"));
            }
            fields.finish();
        });
        forms.putIfAbsent(PluralCategory.OTHER, "");
        return forms;
    }

    // ---- the register of the source document

    private record Register(Memory.Same units) {}

    private Optional<SourceRegister> register() throws IOException {
        if (!Files.exists(root.resolve("source.yaml"))) {
            return Optional.empty();
        }
        List<SourceRegister.Unit> units = list("source.yaml", null, this::sourceUnit);
        return Optional.of(memory.recall(new Register(new Memory.Same(units)), () -> new SourceRegister(units)));
    }

    private Optional<SourceRegister.Unit> sourceUnit(Fields fields) {
        String id = fields.text("id", "1.1/3");
        return Optional.of(new SourceRegister.Unit(
                id,
                fields.positionOf("id"),
                fields.text("kind", "pledge"),
                fields.registeredFigures("figures"),
                fields.references("districts", "[alatau]", false).stream()
                        .map(Reference::id)
                        .toList()));
    }

    // ---- the glossary

    private Optional<Glossary> glossary() throws IOException {
        Path file = root.resolve("glossary.yaml");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return yaml(file)
                .flatMap(node -> made(
                        node,
                        () -> Fields.of(node, languages, diagnostics).map(fields -> {
                            List<Glossary.Term> terms = fields.list("terms", this::term);
                            List<Glossary.Forbidden> forbidden = fields.list("forbidden", this::forbidden);
                            List<Glossary.Term> decisions = fields.list("decisions", this::term);
                            fields.finish();
                            return new Glossary(terms, forbidden, decisions);
                        })));
    }

    /** Groups of what the search takes for the same, each with the words of every language. */
    private List<List<String>> synonyms() throws IOException {
        Path file = root.resolve("synonyms.yaml");
        if (!Files.exists(file)) {
            return List.of();
        }
        return list("synonyms.yaml", null, fields -> {
            List<String> group = new ArrayList<>();
            languages.forEach(language -> group.addAll(fields.texts(language.tag())));
            fields.finish();
            return Optional.of(List.copyOf(group));
        });
    }

    /** Addresses that nothing owns any more; what they may say is the business of the routes. */
    private List<Redirect> redirects() throws IOException {
        if (!Files.exists(root.resolve("redirects.yaml"))) {
            return List.of();
        }
        return list(
                "redirects.yaml",
                null,
                fields -> Optional.of(new Redirect(
                        fields.reference("from", "/topics/labour/"), fields.reference("to", "topic:jobs"))));
    }

    private TranslationMemory translations() throws IOException {
        Path file = root.resolve("translations.yaml");
        if (!Files.exists(file)) {
            return TranslationMemory.EMPTY;
        }
        Optional<String> text = files.read(file, TextFiles.MAX_KEPT_BYTES);
        return text.flatMap(t -> parsed(
                        new Yaml(files.shown(file), t),
                        own -> new YamlReader(own, TextFiles.MAX_KEPT_BYTES).read(files.shown(file), t)))
                .map(node -> made(node, () -> new TranslationMemoryReader(languages, diagnostics).read(node)))
                .orElse(TranslationMemory.EMPTY);
    }

    private Optional<Glossary.Term> term(Fields fields) {
        String id = fields.id("id", "economy-001");
        Map<Language, String> names = new LinkedHashMap<>();
        Map<Language, List<String>> forms = new LinkedHashMap<>();
        for (Language language : languages) {
            names.put(language, fields.text(language.tag(), "…"));
            forms.put(language, fields.texts(language.tag() + "-forms"));
        }
        Optional<String> note = fields.optionalText("note");
        SourcePosition position = fields.positionOf("id");
        fields.finish();
        return Optional.of(new Glossary.Term(id, position, new Localized<>(names), new Localized<>(forms), note));
    }

    private Optional<Glossary.Forbidden> forbidden(Fields fields) {
        Optional<Glossary.Forbidden> found = Optional.empty();
        for (Language language : languages) {
            if (fields.has(language.tag())) {
                found = Optional.of(new Glossary.Forbidden(
                        language,
                        fields.text(language.tag(), "…").toLowerCase(Locale.ROOT),
                        fields.text("instead", "…"),
                        fields.text("why", "…")));
            }
        }
        fields.finish();
        return found;
    }

    // ---- interface strings

    private Localized<Map<String, Message>> messages() throws IOException {
        Path folder = root.resolve("messages");
        if (Files.isDirectory(folder)) {
            rejectStrangers(
                    folder,
                    Set.copyOf(languages.stream()
                            .map(language -> language + ".yaml")
                            .toList()));
        }
        Map<Language, Map<String, Message>> byLanguage = new HashMap<>();
        for (Language language : languages) {
            Optional<YamlNode> node = yaml(folder.resolve(language + ".yaml"));
            byLanguage.put(
                    language, node.isEmpty() ? Map.of() : made(node.get(), () -> messages(node.get(), language)));
        }
        return Localized.of(languages, byLanguage::get);
    }

    private Map<String, Message> messages(YamlNode node, Language language) {
        Map<String, Message> messages = new LinkedHashMap<>();
        if (node instanceof YamlNode.Mapping mapping) {
            collect("", mapping, language, messages);
        } else {
            Fields.of(node, languages, diagnostics);
        }
        return messages;
    }

    private void collect(String prefix, YamlNode.Mapping mapping, Language language, Map<String, Message> into) {
        for (YamlNode.Entry entry : mapping.entries().values()) {
            String key = prefix + entry.key().text();
            if (entry.value() instanceof YamlNode.Mapping inner && !isPlural(inner)) {
                collect(key + ".", inner, language, into);
            } else if (entry.value() instanceof YamlNode.Sequence) {
                Fields.of(entry.value(), languages, diagnostics);
            } else {
                into.put(key, new Message(entry.key().position(), pluralForms(entry.value(), language)));
            }
        }
    }

    private static boolean isPlural(YamlNode.Mapping mapping) {
        return mapping.entries().keySet().stream()
                .allMatch(key -> PluralCategory.ofKey(key).isPresent());
    }

    // ---- free pages

    private List<FreePage> pages(Site site) throws IOException {
        List<FreePage> pages = new ArrayList<>();
        Path own = root.resolve("pages");
        if (Files.isDirectory(own)) {
            pages(own, false, pages);
        }
        if (site.handbook().isPresent()) {
            pages(site.handbook().get(), true, pages);
        }
        return pages;
    }

    private void pages(Path folder, boolean inHandbook, List<FreePage> pages) throws IOException {
        for (Path page : folders(folder)) {
            rejectStrangers(page, withTexts("page.yaml"));
            Optional<Fields> fields = fields(page.resolve("page.yaml"));
            if (fields.isEmpty()) {
                missed(EntryKind.PAGE);
                continue;
            }
            Fields f = fields.get();
            String id = f.id("id", "about");
            pages.add(new FreePage(
                    id,
                    f.positionOf("id"),
                    f.slug("slug", Optional.of(id)),
                    f.flag("menu"),
                    inHandbook,
                    f.references("source", "[results/1]", false),
                    f.list("figures", this::sourcedFigure),
                    prose(page)));
            f.finish();
        }
    }

    // ---- shared with the reader of the programme

    private record Known(Pledge pledge) {}

    private record PledgeOf(
            Memory.Same facts, List<Memory.Same> texts, Optional<Memory.Same> notes, List<Language> languages) {}

    /**
     * The pledge that its files give; the same object for one that has not changed: then nothing needs to be found out about it
     * anew.
     *
     * @param read puts it together; may depend on nothing but the files
     */
    Optional<Pledge> pledge(
            YamlNode facts, Localized<Prose> texts, Optional<YamlNode> notes, Supplier<Optional<Pledge>> read) {
        PledgeOf question = new PledgeOf(
                new Memory.Same(facts),
                texts.byLanguage().values().stream().map(Memory.Same::new).toList(),
                notes.map(Memory.Same::new),
                languages);
        return reported(question, () -> read.get().map(pledge -> memory.recall(new Known(pledge), () -> pledge)));
    }

    /** Remembers that something of a kind could not be read, so that mentions of it are not called mistakes as well. */
    void missed(EntryKind kind) {
        if (kind != null) {
            incomplete.add(kind);
        }
    }

    /** A YAML file that may be missing. */
    Optional<YamlNode> optionalYaml(Path file) throws IOException {
        return Files.exists(file) ? yaml(file) : Optional.empty();
    }

    /** The entries of a list that is a file of its own, each with its fields; an empty list is reported. */
    List<Fields> entries(YamlNode list) {
        return Fields.entries(list, languages, diagnostics);
    }

    /** The fields of a node, where it has any; otherwise that is reported. */
    Optional<Fields> fields(YamlNode node) {
        return Fields.of(node, languages, diagnostics);
    }

    /** Where to report what is wrong with what is being read now. */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** The fields of a YAML file that must be there. */
    Optional<Fields> fields(Path file) throws IOException {
        return yaml(file).flatMap(node -> Fields.of(node, languages, diagnostics));
    }

    /** A YAML file that must be there. */
    Optional<YamlNode> yaml(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            diagnostics.error(
                    Code.MISSING_FILE,
                    SourcePosition.file(files.shown(file)),
                    Phrase.of("the file is missing"),
                    nearMiss(file)
                            .map(name -> Phrase.of("is “{name}” meant to be it?", name))
                            .orElse(null));
            return Optional.empty();
        }
        Optional<String> text = files.read(file);
        return text.flatMap(t ->
                parsed(new Yaml(files.shown(file), t), own -> new YamlReader(own).read(files.shown(file), t)));
    }

    private static Optional<String> nearMiss(Path file) throws IOException {
        if (!Files.isDirectory(file.getParent())) {
            return Optional.empty();
        }
        try (Stream<Path> siblings = Files.list(file.getParent())) {
            List<String> names = siblings.map(sibling -> sibling.getFileName().toString())
                    .filter(name -> !TOP_LEVEL.contains(name))
                    .toList();
            return Suggestion.closest(file.getFileName().toString(), names);
        }
    }

    /** The words beside a YAML file, one Markdown file for each language. */
    Localized<Prose> prose(Path folder) throws IOException {
        Map<Language, Prose> byLanguage = new LinkedHashMap<>();
        for (Language language : languages) {
            Path file = folder.resolve(language + ".md");
            String shown = files.shown(file);
            Optional<String> text = Optional.empty();
            if (Files.isRegularFile(file)) {
                text = files.read(file);
                text.ifPresent(t -> Placeholders.report(new SourcePosition(shown, 1, 1), t, diagnostics));
            } else {
                diagnostics.error(
                        Code.MISSING_TRANSLATION,
                        SourcePosition.file(shown),
                        Phrase.of("the text in “{language}” is missing", language),
                        Phrase.of("write {language}.md beside the other language, with the same headings", language));
            }
            byLanguage.put(
                    language,
                    text.map(t -> parsed(new Markdown(shown, t), own -> new ProseParser(own).parse(shown, t)))
                            .orElseGet(() -> ProseParser.empty(shown)));
        }
        return new Localized<>(byLanguage);
    }

    /** The names that may stand in a folder with YAML files and its texts. */
    Set<String> withTexts(String... yamlNames) {
        List<String> names = new ArrayList<>(
                languages.stream().map(language -> language + ".md").toList());
        names.addAll(List.of(yamlNames));
        return Set.copyOf(names);
    }

    /** The folders in a folder. */
    List<Path> folders(Path folder) throws IOException {
        return files.list(folder).stream().filter(Files::isDirectory).toList();
    }

    /** Reports what stands in a folder of files and is none of them. */
    void rejectStrangers(Path folder, Set<String> known) throws IOException {
        for (Path child : files.list(folder)) {
            String name = child.getFileName().toString();
            if (!known.contains(name)) {
                stranger(child, known);
            }
        }
    }

    /** Reports the files in a folder that are none of the known ones; folders are the next level. */
    void rejectStrangeFiles(Path folder, Set<String> known) throws IOException {
        for (Path child : files.list(folder)) {
            if (!Files.isDirectory(child) && !known.contains(child.getFileName().toString())) {
                stranger(child, known);
            }
        }
    }

    private void stranger(Path child, Set<String> known) {
        diagnostics.error(
                Code.UNEXPECTED_FILE,
                SourcePosition.file(files.shown(child)),
                Phrase.of("nothing of this name is read here"),
                Suggestion.among(Choices.FILES, child.getFileName().toString(), known));
    }

    /** A figure that promises nothing. */
    Optional<Figure> figure(Fields fields) {
        Optional<Figure> figure = openFigure(fields);
        fields.finish();
        return figure;
    }

    private Optional<Figure> openFigure(Fields fields) {
        Optional<Quantity> quantity = quantity(fields);
        Localized<String> label = fields.localized("label");
        Optional<Years> year = fields.optionalYears("year");
        return quantity.map(q -> new Figure(fields.positionOf("value"), label, q, year));
    }

    private Optional<FreePage.SourcedFigure> sourcedFigure(Fields fields) {
        Reference source = fields.reference("source", "results/1");
        Optional<Figure> figure = openFigure(fields);
        fields.finish();
        return figure.map(f -> new FreePage.SourcedFigure(source, f));
    }

    /** The number of a figure or target with what belongs to it. */
    Optional<Quantity> quantity(Fields fields) {
        Optional<BigDecimal> value = fields.decimal("value", "9.2");
        Optional<BigDecimal> to = fields.optionalDecimal("to");
        Scale scale = fields.choice("scale", Scale.values(), Scale::key, Scale.ONE);
        Limit limit = fields.choice("limit", Limit.values(), Limit::key, Limit.EXACT);
        if (to.isPresent() && limit != Limit.EXACT) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    fields.positionOf("limit"),
                    limit.key().length(),
                    Phrase.of("a range has no limiting word"),
                    Phrase.of("remove “limit”, or give one number with it"));
            limit = Limit.EXACT;
        }
        Limit limited = limit;
        Reference unit = fields.reference("unit", "job");
        if (value.isPresent() && to.isPresent() && to.get().compareTo(value.get()) <= 0) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    fields.positionOf("to"),
                    Phrase.of("the upper end of the range is not above the lower one"),
                    Phrase.of("value: the lower number, to: the higher one"));
            to = Optional.empty();
        }
        Optional<BigDecimal> upper = to;
        return value.map(v -> new Quantity(limited, v, upper, scale, unit));
    }
}

package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.render.SiteFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A build in a session gives what a build of its own gives, whatever has happened to the files between. */
@Order(1)
final class IncrementalBuildTest {

    private enum Edit {
        SENTENCE,
        NUMBER,
        YAML_LINE,
        DELETE,
        NEW_PLEDGE,
        SLUG,
        MESSAGE,
        TEMPLATE,
        STYLE,
        SCRIPT,
        ASSET,
        TRUNCATE,
        MOVE_FOLDER,
        SAME_BYTES,
        NAME,
        LEVEL,
        PRIVATE_USE,
        STRANGE_FILE,
        RESTORE
    }

    private static final boolean THOROUGH = Boolean.getBoolean("thorough");

    @TempDir
    private Path root;

    private Path pristine;

    /** Every file as it was at the last update. */
    private Map<Path, String> seen = Map.of();

    /** The pages of pledges in the last site. */
    private Set<String> pledgePages = Set.of();

    /** The pages that were shown before the others were made, since the last comparison: they are not told of again. */
    private final Set<String> toldEarly = new TreeSet<>();

    private Random random;
    private int pledges;
    private boolean cards;

    /** The same every time; with {@code -Dthorough} others each time, named where one fails. */
    static LongStream seeds() {
        return THOROUGH ? new Random().longs(3, 1, Integer.MAX_VALUE) : LongStream.of(1, 2, 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalsABuildOfItsOwnAfterEveryEditOfASmallSite(long seed) throws IOException {
        Fixture site = Fixture.smallWithTemplates(root).withStrings();
        // With all translations remembered, so that edits make them lag behind.
        site.run("translations", "accept", "--all");
        Map<Edit, Integer> made = edits(site.root, seed, THOROUGH ? 500 : 60);

        assertThat(made).containsOnlyKeys(Edit.values());
    }

    @Test
    void equalsABuildOfItsOwnAfterEditsOfASiteWithCards() throws IOException {
        Fixture site = Fixture.smallWithTemplates(root).withStrings();
        setting("handbook: ../docs\n", "cards: true\n");
        cards = true;

        edits(site.root, 7, THOROUGH ? 100 : 12);
    }

    private void setting(String from, String to) throws IOException {
        Path settings = root.resolve("content/site.yaml");
        String text = Files.readString(settings);
        assertThat(text).contains(from);
        Files.writeString(settings, text.replace(from, to));
    }

    @Test
    void equalsABuildOfItsOwnAfterEditsOfTheProjectsSite() throws IOException {
        Fixture.copy(Path.of("content"), root.resolve("content"));
        Fixture.copy(Path.of("templates"), root.resolve("templates"));
        // Every comparison would draw all of them; a small site has cards below.
        setting("cards: true\n", "");

        edits(root, 5, THOROUGH ? 128 : 8);
    }

    @Test
    void showsAnOpenPageOfAPledgeBeforeTheOthersAreMade() throws IOException {
        Path site = Fixture.smallWithTemplates(root).withStrings().root;
        BuildOptions options = new BuildOptions(
                site.resolve("content"), site.resolve("templates"), site.resolve("site"), Optional.empty(), 2);
        Path text = options.content().resolve("programme/1-water/1.1-supply/01-pipes/ru.md");
        String page = "ru/programme/1.1.1-pipes/index.html";
        List<BuildSession.Site> early = new ArrayList<>();
        try (BuildSession session = new BuildSession(options)) {
            session.update();
            append(text, "\n\nДа.");
            BuildSession.Site whole = session.update(
                            Set.of(page),
                            Set.of(text),
                            update -> early.add(update.site().orElseThrow()))
                    .site()
                    .orElseThrow();

            assertThat(early).hasSize(1);
            assertThat(early.get(0).changed()).containsExactly(page);
            assertThat(early.get(0).files().get(page).bytes())
                    .isEqualTo(whole.files().get(page).bytes());
            assertThat(new String(whole.files().get(page).bytes(), StandardCharsets.UTF_8))
                    .contains("Да.");
            assertThat(whole.changed()).doesNotContain(page).isNotEmpty();
        }
    }

    /** Makes edits and compares after each; counts those after which there was a site to compare. */
    private Map<Edit, Integer> edits(Path site, long seed, int count) throws IOException {
        random = new Random(seed);
        pristine = site.resolve("pristine");
        Fixture.copy(site.resolve("content"), pristine.resolve("content"));
        Fixture.copy(site.resolve("templates"), pristine.resolve("templates"));
        BuildOptions options = new BuildOptions(
                site.resolve("content"), site.resolve("templates"), site.resolve("site"), Optional.empty(), 2);
        Map<Edit, Integer> made = new EnumMap<>(Edit.class);
        int good = 0;
        int kinds = 0;
        try (BuildSession session = new BuildSession(options)) {
            SortedMap<String, byte[]> before = compare(session, options, "at first", new TreeMap<>());
            assertWritten(before, options);
            for (int i = 0; i < count; i++) {
                // Every kind at least once, then as chance has it; what is broken is mended often enough to see sites.
                Edit edit = i % 3 == 2 && before.isEmpty()
                        ? Edit.RESTORE
                        : Edit.values()[kinds < Edit.values().length ? kinds++ : random.nextInt(Edit.values().length)];
                String what = seed + "." + i + " " + edit + " " + make(edit, site);
                made.merge(edit, 1, Integer::sum);
                before = compare(session, options, what, before);
                good += before.isEmpty() ? 0 : 1;
            }
        }
        assertThat(good).as("builds without errors").isGreaterThan(count / 4);
        return made;
    }

    /** Compares, and returns the files; none where there were errors. */
    private SortedMap<String, byte[]> compare(
            BuildSession session, BuildOptions options, String what, SortedMap<String, byte[]> before)
            throws IOException {
        toldEarly.clear();
        BuildSession.Update update;
        if (random.nextInt(4) == 0) {
            touched(options);
            update = session.update();
        } else {
            update = inParts(session, options);
        }
        Diagnostics diagnostics = new Diagnostics();
        SortedMap<String, byte[]> anew;
        try (BuildSession single = new BuildSession(options)) {
            anew = single.preview(diagnostics).files();
        }
        boolean made = !diagnostics.hasErrors();
        if (cards && made) {
            // A preview draws none.
            anew = written(options);
        }
        assertThat(update.diagnostics()).as(what).isEqualTo(diagnostics.sorted());
        assertThat(update.site().isPresent()).as(what).isEqualTo(made);
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!made) {
            return files;
        }
        BuildSession.Site site = update.site().get();
        site.files().forEach((name, file) -> files.put(name, file.bytes()));
        pledgePages = files.keySet().stream()
                .filter(name -> name.matches("\\w+/programme/\\d+\\.\\d+\\.\\d.*"))
                .collect(Collectors.toSet());
        assertSame(files, anew, what);
        if (!before.isEmpty()) {
            List<String> changed = Stream.concat(files.keySet().stream(), before.keySet().stream())
                    .distinct()
                    // Nobody looks at the data or the card of an open page: only pages and their assets are told of.
                    .filter(name ->
                            name.endsWith(".html") || name.startsWith("assets/") && !name.startsWith("assets/cards/"))
                    .filter(name -> !Arrays.equals(withoutHashes(files.get(name)), withoutHashes(before.get(name))))
                    .toList();
            toldEarly.addAll(site.changed());
            assertThat(toldEarly).as(what).containsAll(changed);
        }
        return files;
    }

    /** An update of which some pages are wanted at once, some are asked for, and some are left; and perhaps one that is broken off. */
    private BuildSession.Update inParts(BuildSession session, BuildOptions options) throws IOException {
        Set<String> changed = new TreeSet<>();
        if (random.nextBoolean()) {
            BuildSession.Update brokenOff = update(session, options);
            brokenOff.rest().ifPresent(rest -> rest.render(() -> true));
            brokenOff.site().ifPresent(site -> changed.addAll(site.changed()));
        }
        BuildSession.Update first = update(session, options);
        if (first.rest().isEmpty()) {
            // There are errors.
            return first;
        }
        first.site().orElseThrow().files().values().stream()
                .filter(file -> random.nextInt(3) == 0)
                .forEach(SiteFile::bytes);
        BuildSession.Update whole = first.rest().get().render(() -> false);
        // Of a site with faults everything that can be shown is shown; whoever builds it anew gets none.
        BuildSession.Site site = whole.site().orElseThrow();
        changed.addAll(site.changed());
        return new BuildSession.Update(
                whole.hasErrors()
                        ? Optional.empty()
                        : Optional.of(new BuildSession.Site(
                                site.content(), site.routes(), site.templates(), site.pages(), site.files(), changed)),
                whole.beside(),
                whole.diagnostics(),
                Optional.empty());
    }

    /** An update that is told, most often, what was touched. */
    private BuildSession.Update update(BuildSession session, BuildOptions options) throws IOException {
        Set<Path> touched = touched(options);
        if (random.nextInt(8) == 0) {
            return session.update(some());
        }
        Map<String, byte[]> early = new TreeMap<>();
        BuildSession.Update update = session.update(some(), touched, site -> {
            BuildSession.Site first = site.site().orElseThrow();
            first.changed()
                    .forEach(name -> early.put(name, first.files().get(name).bytes()));
        });
        toldEarly.addAll(early.keySet());
        update.site()
                .ifPresent(site -> assertThat(early.keySet().stream()
                                .filter(name -> !Arrays.equals(
                                        early.get(name), site.files().get(name).bytes())))
                        .as("shown early")
                        .isEmpty());
        return update;
    }

    /** What a watcher would tell: the files that are new, gone or different since the last update. */
    private Set<Path> touched(BuildOptions options) throws IOException {
        Map<Path, String> now = new TreeMap<>();
        for (Path folder : List.of(options.content(), options.templates())) {
            for (String name : Fixture.files(folder)) {
                Path file = folder.resolve(name);
                now.put(file, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        Set<Path> touched = new TreeSet<>(now.keySet());
        touched.addAll(seen.keySet());
        touched.removeIf(file -> Objects.equals(now.get(file), seen.get(file)));
        seen = now;
        return touched;
    }

    private Set<String> some() {
        return switch (random.nextInt(4)) {
            case 0 -> Set.of();
            case 1 -> Set.of("index.html", "ru/index.html", "kk/programme/index.html");
            default -> pledgePages;
        };
    }

    /** What is made in memory is what a build writes: asked once, as builds differ in nothing else. */
    private static void assertWritten(SortedMap<String, byte[]> files, BuildOptions options) throws IOException {
        assertSame(files, written(options), "written");
    }

    private static SortedMap<String, byte[]> written(BuildOptions options) throws IOException {
        try (BuildSession single = new BuildSession(options)) {
            single.build(new Diagnostics());
        }
        SortedMap<String, byte[]> written = new TreeMap<>();
        for (String name : Fixture.files(options.output())) {
            if (!name.startsWith(".")) {
                written.put(name, Files.readAllBytes(options.output().resolve(name)));
            }
        }
        return written;
    }

    private static void assertSame(SortedMap<String, byte[]> files, SortedMap<String, byte[]> expected, String what) {
        assertThat(files.keySet()).as(what).containsExactlyElementsOf(expected.keySet());
        assertThat(files.keySet().stream()
                        .filter(name -> !Arrays.equals(files.get(name), expected.get(name)))
                        .toList())
                .as(what)
                .isEmpty();
    }

    /** Names of assets follow their content; a page that names another one is told apart, but need not be shown anew. */
    private static byte[] withoutHashes(byte[] page) {
        return page == null
                ? null
                : new String(page, StandardCharsets.UTF_8)
                        .replaceAll("\\.[0-9a-f]{10}\\.", ".")
                        .getBytes(StandardCharsets.UTF_8);
    }

    private String make(Edit edit, Path site) throws IOException {
        Path content = site.resolve("content");
        Path templates = site.resolve("templates");
        switch (edit) {
            case SENTENCE -> {
                Path file = any(content, ".md");
                boolean russian = file.endsWith("ru.md");
                return append(
                        file,
                        random.nextBoolean() ? russian ? " Да." : " Иә." : "\n\n" + (russian ? "Так." : "Солай."));
            }
            case NUMBER -> {
                return replace(any(content, ".yaml"), "(?m)(value: )(\\d+)", "$1" + (1 + random.nextInt(400)));
            }
            case YAML_LINE -> {
                return append(any(content.resolve("programme"), ".yaml"), "# " + random.nextInt(100) + "\n");
            }
            case DELETE -> {
                Path file = any(content.resolve("programme"), "");
                Files.delete(file);
                return file.toString();
            }
            case NEW_PLEDGE -> {
                Path like = any(content, "pledge.yaml").getParent();
                String number = "9" + pledges++;
                Path folder = like.resolveSibling("zz-" + number);
                Fixture.copy(like, folder);
                String yaml = Files.readString(folder.resolve("pledge.yaml"));
                String id = yaml.replaceFirst("(?s).*?id: (\\S+/)\\d+.*", "$1" + number);
                Files.writeString(
                        folder.resolve("pledge.yaml"),
                        yaml.replaceFirst("id: \\S+", "id: " + id).replaceFirst("slug: \\S+", "slug: new-" + number));
                return append(content.resolve("source.yaml"), "- {id: " + id + ", kind: pledge}\n");
            }
            case SLUG -> {
                return replace(any(content, "pledge.yaml"), "slug: (\\S+)", "slug: $1-" + random.nextInt(10));
            }
            case MESSAGE -> {
                return replace(any(content.resolve("messages"), ".yaml"), "(?m)^(  [a-z-]+: [^\\n{]*[а-я])$", "$1 я");
            }
            case TEMPLATE -> {
                return append(
                        any(templates, ".ftlh"),
                        random.nextInt(4) == 0 ? "<#macro broken" : "<#-- " + random.nextInt(100) + " -->\n");
            }
            case STYLE -> {
                return append(any(templates, ".css"), ".a" + random.nextInt(100) + " { color: red; }\n");
            }
            case SCRIPT -> {
                return append(
                        any(templates, ".js"),
                        "// " + random.nextInt(100) + "\nself.x" + random.nextInt(100) + " = 1;\n");
            }
            case ASSET -> {
                Path file = templates.resolve("assets/extra-" + random.nextInt(3) + ".txt");
                Files.writeString(file, String.valueOf(random.nextInt()));
                return file.toString();
            }
            case TRUNCATE -> {
                Path file = any(site.resolve(random.nextBoolean() ? "content" : "templates"), "");
                byte[] bytes = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length + 1)));
                return file.toString();
            }
            case MOVE_FOLDER -> {
                Path folder = any(content, "pledge.yaml").getParent();
                Files.move(folder, folder.resolveSibling("moved-" + random.nextInt(1_000_000)));
                return folder.toString();
            }
            case SAME_BYTES -> {
                Path file = any(content, "");
                Files.write(file, Files.readAllBytes(file));
                return file.toString();
            }
            case NAME -> {
                String list = List.of("districts.yaml", "topics.yaml", "projects.yaml", "units.yaml", "glossary.yaml")
                        .get(random.nextInt(5));
                return replace(content.resolve(list), "ru: ([^,}\\n]+)", "ru: $1 н");
            }
            case LEVEL -> {
                Path file = content.resolve("site.yaml");
                String level = List.of("warning", "ignore", "error").get(random.nextInt(3));
                String text = Files.readString(file)
                        .replaceFirst("(?m)^checks:.*\n?", "")
                        .stripTrailing();
                Files.writeString(file, text + "\nchecks: {figures: " + level + ", length: " + level + "}\n");
                return level;
            }
            case PRIVATE_USE -> {
                return append(any(content, "ru.md"), "\n\nЗнак \uE000site.css\uE001 да.\n");
            }
            case STRANGE_FILE -> {
                Path file = any(content, "").resolveSibling(random.nextBoolean() ? "notes.txt" : ".ru.md.swp");
                Files.writeString(file, "x");
                return file.toString();
            }
            case RESTORE -> {
                restore(site);
                return "";
            }
        }
        throw new AssertionError(edit);
    }

    private void restore(Path site) throws IOException {
        for (String folder : List.of("content", "templates")) {
            for (String name : Fixture.files(site.resolve(folder))) {
                Path original = pristine.resolve(folder).resolve(name);
                if (!Files.exists(original)) {
                    Files.delete(site.resolve(folder).resolve(name));
                }
            }
            for (String name : Fixture.files(pristine.resolve(folder))) {
                Path file = site.resolve(folder).resolve(name);
                Path original = pristine.resolve(folder).resolve(name);
                if (!Files.exists(file) || Files.mismatch(file, original) >= 0) {
                    Files.createDirectories(file.getParent());
                    Files.copy(original, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            removeEmptyFolders(site.resolve(folder));
        }
    }

    private static void removeEmptyFolders(Path folder) throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.walk(folder)) {
            folders = new ArrayList<>(all.filter(Files::isDirectory).toList());
        }
        Collections.reverse(folders);
        for (Path each : folders) {
            try (Stream<Path> children = Files.list(each)) {
                if (children.findAny().isPresent()) {
                    continue;
                }
            }
            Files.delete(each);
        }
    }

    private Path any(Path folder, String ending) throws IOException {
        List<String> names = Fixture.files(folder).stream()
                .filter(name -> name.endsWith(ending) && !name.contains("/.") && !name.startsWith("."))
                .toList();
        return folder.resolve(names.get(random.nextInt(names.size())));
    }

    private static String append(Path file, String text) throws IOException {
        String old = Files.readString(file);
        Files.writeString(
                file,
                (text.startsWith(" ") || text.startsWith("\n\n") ? old.stripTrailing() : old)
                        + text
                        + (text.endsWith("\n") ? "" : "\n"));
        return file + " + " + text.strip();
    }

    private static String replace(Path file, String pattern, String replacement) throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst(pattern, replacement));
        return file + ": " + replacement;
    }
}

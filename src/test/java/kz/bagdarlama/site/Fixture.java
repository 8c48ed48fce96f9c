package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.cli.Main;

/** Whole sites below {@code src/test/resources/sites}, put together in a folder of their own and built from there. */
public final class Fixture {

    static final Path SITES = Path.of("src/test/resources/sites");

    /** Run the tests with {@code -Dgolden.rewrite=true} to write expected files anew; then review the difference. */
    static final boolean REWRITE = Boolean.getBoolean("golden.rewrite");

    private static final Path SMALL = SITES.resolve("good/small");

    /** The project's own, which are four fifths of all files of a small site: who changes none reads them where they are. */
    private static final Path TEMPLATES = Path.of("templates");

    /** Where it lies. */
    public final Path root;

    private final Path templates;

    private Fixture(Path root, Path templates) {
        this.root = root;
        this.templates = templates;
    }

    /** The strings that come with the program. */
    static final Path STRINGS = Path.of("src/main/resources/kz/bagdarlama/messages");

    /** The small good site; it is built with the project's templates. */
    public static Fixture small(Path root) throws IOException {
        copy(SMALL.resolve("content"), root.resolve("content"));
        copy(SMALL.resolve("docs"), root.resolve("docs"));
        return new Fixture(root, TEMPLATES);
    }

    /** The site whose content lies in {@code content}; it is built with the project's templates. */
    static Fixture of(Path root) {
        return new Fixture(root, TEMPLATES);
    }

    /** The same where it says every string of the interface itself. */
    Fixture withStrings() throws IOException {
        for (String language : List.of("ru", "kk")) {
            Path file = root.resolve("content/messages/" + language + ".yaml");
            Files.createDirectories(file.getParent());
            Files.copy(STRINGS.resolve(language + ".yaml"), file);
        }
        return this;
    }

    /** The small good site with a copy of the project's templates in {@code templates}. */
    public static Fixture smallWithTemplates(Path root) throws IOException {
        small(root);
        Path templates = root.resolve("templates");
        copy(TEMPLATES, templates);
        return new Fixture(root, templates);
    }

    /**
     * The small site as a bad site changes it: edited as {@code edits.txt} says, with its {@code files} laid over, and without
     * what {@code removed.txt} lists.
     */
    static Fixture bad(Path badSite, Path root) throws IOException {
        Path list = badSite.resolve("edits.txt");
        String edits = Files.exists(list) ? Files.readString(list) : "";
        Fixture fixture = edits.contains("file: templates/") || Files.exists(badSite.resolve("files/templates"))
                ? smallWithTemplates(root)
                : small(root);
        if (!edits.isEmpty()) {
            edit(root, edits);
        }
        copy(badSite.resolve("files"), root);
        Path removed = badSite.resolve("removed.txt");
        if (Files.exists(removed)) {
            for (String path : Files.readAllLines(removed)) {
                Path file = root.resolve(path);
                Files.delete(file);
                if (Fixture.files(file.getParent()).isEmpty()) {
                    Files.delete(file.getParent());
                }
            }
        }
        return fixture;
    }

    /** Blocks of a line {@code file: path}, lines of old text after {@code -} and of new text after {@code +}. */
    private static void edit(Path root, String edits) throws IOException {
        for (String block : edits.split("\n(?=file: )")) {
            Path file = root.resolve(block.lines().findFirst().orElseThrow().substring("file: ".length()));
            String old = text(block, '-');
            String text = Files.readString(file);
            if (!text.contains(old)) {
                throw new IllegalArgumentException(file + " no longer has “" + old + "”");
            }
            int at = text.indexOf(old);
            Files.writeString(file, text.substring(0, at) + text(block, '+') + text.substring(at + old.length()));
        }
    }

    private static String text(String block, char mark) {
        return block.lines()
                .skip(1)
                .filter(line -> !line.isEmpty() && line.charAt(0) == mark)
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n"));
    }

    /** What a command prints, both streams together, without the path of the folder. */
    record Output(int exitCode, String text) {}

    Output run(String command, String... more) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        Stream<String> arguments = Stream.concat(
                Stream.of(
                        "--lang",
                        "en",
                        command,
                        "--content",
                        root.resolve("content").toString(),
                        "--templates",
                        templates.toString()),
                Stream.of(more));
        int code = Main.run(writer, writer, arguments.toArray(String[]::new));
        writer.flush();
        return new Output(
                code, text.toString().replace(root.toString() + "/", "").replace(System.lineSeparator(), "\n"));
    }

    /** Runs a command that must succeed, and returns what it prints, both streams together. */
    public static String succeed(String... arguments) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);
        int code = Main.run(writer, writer, arguments);
        assertThat(code).as(text.toString()).isZero();
        return text.toString();
    }

    /** The files below a folder, as paths relative to it, in order. */
    static List<String> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Copies a folder with all that is in it; nothing where it is missing. */
    public static void copy(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(source -> {
                Path target = to.resolve(from.relativize(source).toString());
                try {
                    if (Files.isDirectory(source)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

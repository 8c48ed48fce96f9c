package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The common forms are read as the library reads them, to the last position; everything else is left to it. */
final class CommonYamlTest {

    private static final int CHANGES = 30_000;

    /** Signs that mean something in YAML, and some that do not. */
    private static final List<String> PIECES = List.of(
            " ",
            "  ",
            "\n",
            "\n  ",
            "\n- ",
            ":",
            ": ",
            "- ",
            "-",
            "#",
            " #",
            "{",
            "}",
            "[",
            "]",
            ",",
            ", ",
            "\"",
            "'",
            "\\",
            "&",
            "*",
            "!",
            "|",
            ">",
            "?",
            "? ",
            "%",
            "@",
            "~",
            "null",
            "no",
            "0",
            "010",
            "1_0",
            "12:30",
            ".inf",
            "+5",
            "-5",
            "1e3",
            "true",
            "a",
            "қ",
            "№",
            "«",
            "—",
            "\t",
            "\r",
            "\u2028",
            "\uFEFF",
            "\uD83C\uDF33",
            "---\n",
            "...\n",
            "[[x]]",
            "a: b\n",
            "- a: b\n",
            "  c: d\n");

    private static final String SAMPLE = """
            # Пікір
            id: 1.1/1
            slug: private-projects
            topics: [business, jobs]   # two of them
            "quoted": 1
            targets:
              - {value: 9.2, scale: thousand, unit: "job", limit: more-than}
              - label: {ru: Площадь парков, kk: 'Парктердің ауданы'}
                value: -250

                note: «Сөз» және сөз
              - plain
            empty:
            list:
            - a
            texts:
              ru:
                one: сто # конец
                few: "Две: {count}"
              long: one
                two
            """;

    /** What the library says, where nothing is wrong with it. */
    private static Optional<YamlNode> byLibrary(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<YamlNode> node = new YamlReader(diagnostics).readAny("a.yaml", text);
        return diagnostics.sorted().isEmpty() ? node : Optional.empty();
    }

    private static void holds(String text) {
        Optional<YamlNode> common = CommonYaml.read("a.yaml", text);
        if (common.isPresent()) {
            assertThat(byLibrary(text)).as(text).isEqualTo(common);
        }
    }

    private static List<String> files(Path root) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml") && Files.isRegularFile(each))
                    .sorted()
                    .toList()) {
                try {
                    texts.add(Files.readString(file));
                } catch (MalformedInputException e) {
                    // A bad site on purpose; no reader of YAML gets to see it.
                    continue;
                }
            }
        }
        return texts;
    }

    @Test
    void readsTheRealContentAsTheLibraryDoes() throws IOException {
        List<String> texts = files(Path.of("content"));
        texts.forEach(CommonYamlTest::holds);
        assertThat(texts).hasSizeGreaterThan(100);
        assertThat(texts.stream().filter(text -> CommonYaml.read("a.yaml", text).isPresent()))
                .as("what is not common costs a build dear")
                .hasSizeGreaterThan(texts.size() * 9 / 10);
    }

    @Test
    void readsTestSitesAsTheLibraryDoes() throws IOException {
        List<String> texts = files(Path.of("src/test/resources"));
        texts.forEach(CommonYamlTest::holds);
        assertThat(texts).hasSizeGreaterThan(50);
    }

    @Test
    void readsWhatIsChangedAtRandomAsTheLibraryDoes() {
        Random random = new Random(2026);
        List<String> blocks = SAMPLE.lines().toList();
        int common = 0;
        for (int i = 0; i < CHANGES; i++) {
            int from = random.nextInt(blocks.size());
            StringBuilder text = new StringBuilder(String.join(
                    "\n", blocks.subList(from, from + 1 + random.nextInt(blocks.size() - from))));
            for (int change = random.nextInt(4); change > 0; change--) {
                int at = random.nextInt(text.length() + 1);
                if (random.nextBoolean()) {
                    text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(3)));
                } else {
                    text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                }
            }
            holds(text.toString());
            common += CommonYaml.read("a.yaml", text.toString()).isPresent() ? 1 : 0;
        }
        assertThat(common).isGreaterThan(CHANGES / 20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# a\n",
                "a\n",
                "[a]\n",
                "a:\n",
                "a: b: c\n",
                "a: *b\n",
                "a: &b c\n",
                "a: !b c\n",
                "a: |\n  b\n",
                "a: >\n  b\n",
                "a: b\n  c\n",
                "a: 1\na: 2\n",
                "a: {b: 1, b: 2}\n",
                "a: no\n",
                "a: 010\n",
                "a: [[b]]\n",
                "---\na: b\n",
                "a: b\n---\n",
                "a: \"\\u0041\"\n",
                "a: 'it''s'\n",
                "\ta: b\n",
                "a: \"b\n",
                "a: {b: c\n",
                "a: [b: c]\n",
                "\"a\": b\n",
                "? a\n: b\n",
                "- - a\n",
                "a: 1_000\n",
                "a: {}\n",
                "a: {b}\n",
                "a:\n  b: 1\n c: 2\n",
                "a: \uD83C\uDF33\n"
            })
    void leavesToTheLibrary(String text) {
        assertThat(CommonYaml.read("a.yaml", text)).isEmpty();
    }
}

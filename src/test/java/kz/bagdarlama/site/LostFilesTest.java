package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A file whose words are lost as a whole gets one message, whatever kind it is of, and nothing in it is mended. */
final class LostFilesTest {

    private static final String WATER = "content/programme/1-water/";
    private static final String WELLS = WATER + "1.1-supply/02-wells/";

    /** Nothing, blanks, special spaces and characters that nobody sees, and what a disk leaves of a file that was not written to the end. */
    private static final List<String> NOTHING = List.of("", "\n \n", "\u00A0\n\u200B", "\0".repeat(300));

    private int turn;

    @TempDir
    private Path folder;

    private Fixture site;

    @TestFactory
    Stream<DynamicTest> aTextThatWasMisreadAndSaved() throws IOException {
        site = Fixture.small(folder).withStrings();
        return Map.of(
                        WELLS + "ru.md windows-1252",
                        "not-utf-8: UTF-8 was read as Windows 1252",
                        WELLS + "kk.md windows-1251",
                        "not-utf-8: UTF-8 was read as Windows 1251",
                        WATER + "ru.md ISO-8859-1",
                        "not-utf-8: UTF-8 was read as ISO 8859-1",
                        WATER + "1.2-river/kk.md IBM866",
                        "not-utf-8: UTF-8 was read as CP 866",
                        WATER + "1.2-river/ru.md KOI8-R",
                        "not-utf-8: UTF-8 was read as KOI8-R",
                        WELLS + "pledge.yaml windows-1252",
                        "not-utf-8: UTF-8 was read as Windows 1252",
                        "content/topics.yaml windows-1251",
                        "not-utf-8: UTF-8 was read as Windows 1251",
                        "content/messages/kk.yaml windows-1251",
                        "not-utf-8: UTF-8 was read as Windows 1251",
                        "content/glossary.yaml ISO-8859-5",
                        "not-utf-8: UTF-8 was read as ISO 8859-5")
                .entrySet()
                .stream()
                .map(slip -> DynamicTest.dynamicTest(slip.getKey(), () -> {
                    String[] file = slip.getKey().split(" ");
                    misread(file[0], Charset.forName(file[1]), slip.getValue());
                }));
    }

    private void misread(String file, Charset charset, String expected) throws IOException {
        Path path = folder.resolve(file);
        byte[] right = Files.readAllBytes(path);
        byte[] wrong = new String(right, charset).getBytes(StandardCharsets.UTF_8);
        Files.write(path, wrong);
        String text = site.run("check").text();
        assertThat(messages(text).values()).as(text).hasSize(1);
        assertThat(messages(text).keySet()).first().asString().startsWith(file + ":");
        assertThat(messages(text).values()).first().asString().startsWith(expected);
        assertThat(text).contains("git restore " + file);
        site.run("check", "--fix");
        assertThat(Files.readAllBytes(path)).as("mended nowhere").isEqualTo(wrong);
        Files.write(path, right);
    }

    @TestFactory
    Stream<DynamicTest> aFileThatIsEmpty() throws IOException {
        site = Fixture.small(folder).withStrings();
        try (Stream<Path> files = Files.walk(folder.resolve("content"))) {
            return files.filter(file -> file.toString().matches(".*\\.(?:md|yaml)")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(
                            folder.relativize(file).toString(),
                            () -> empty(file, NOTHING.get(turn++ % NOTHING.size()))));
        }
    }

    private void empty(Path path, String nothing) throws IOException {
        String file = folder.relativize(path).toString();
        byte[] right = Files.readAllBytes(path);
        Files.writeString(path, nothing);
        String text = site.run("check").text();
        Files.write(path, right);
        assertThat(messages(text).keySet()).as(text).containsExactly(file);
        assertThat(messages(text).get(file)).as(text).endsWith(": the file is empty");
        assertThat(text).contains("git restore " + file);
    }

    /** What is said of each place. */
    private static Map<String, String> messages(String text) {
        return text.lines()
                .filter(line -> line.contains(": error[") || line.contains(": warning["))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(": ")),
                        line -> line.replaceFirst("^\\S+ \\w+\\[([a-z0-9-]+)]", "$1"),
                        (one, other) -> one + "\n" + other,
                        TreeMap::new));
    }
}

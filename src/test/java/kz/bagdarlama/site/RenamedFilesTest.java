package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A file or folder with a slip in its name gets one message, at the one that lies there; nothing is said to be missing besides. */
final class RenamedFilesTest {

    @TempDir
    private Path folder;

    /** How names change without anybody's intention. */
    private static final List<UnaryOperator<String>> SLIPS = List.of(
            name -> name + ".txt",
            name -> beforeEnding(name, " — копия"),
            name -> name.replaceFirst("\\.md$", ".markdown").replaceFirst("\\.yaml$", ".yml"),
            name -> beforeEnding(name, " "),
            name -> name.replace('e', 'е')
                    .replace('k', 'к')
                    .replaceFirst("^ru", "ру")
                    .replaceFirst("^u", "у"),
            name -> name + ".bak",
            name -> name.substring(0, name.indexOf('.')),
            name -> beforeEnding(name, " (1)"),
            name -> name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1));

    private static String beforeEnding(String name, String put) {
        int point = name.lastIndexOf('.');
        return name.substring(0, point) + put + name.substring(point);
    }

    /** Nobody need hear of a backup of what may be missing. */
    private static final List<String> OPTIONAL =
            List.of("source.yaml", "glossary.yaml", "synonyms.yaml", "redirects.yaml", "progress.yaml");

    @TestFactory
    Stream<DynamicTest> eachFileOfASite() throws IOException {
        Fixture site = Fixture.small(folder).withStrings();
        List<String> files = new ArrayList<>();
        Fixture.files(folder.resolve("content")).forEach(file -> files.add("content/" + file));
        Fixture.files(folder.resolve("docs")).forEach(file -> files.add("docs/" + file));
        List<DynamicTest> tests = new ArrayList<>();
        int next = 0;
        for (String file : files) {
            for (int i = 0; i < 3; i++) {
                String name = file.substring(file.lastIndexOf('/') + 1);
                String other = SLIPS.get(next++ % SLIPS.size()).apply(name);
                if (other.equals(name) || other.endsWith(".bak") && OPTIONAL.contains(name)) {
                    continue;
                }
                tests.add(DynamicTest.dynamicTest(file + " → " + other, () -> renamed(site, file, name, other)));
            }
        }
        return tests.stream();
    }

    private void renamed(Fixture site, String file, String name, String other) throws IOException {
        Path right = folder.resolve(file);
        Path wrong = right.resolveSibling(other);
        Files.move(right, wrong);
        try {
            String shown = folder.relativize(wrong).toString().replace('\\', '/');
            Fixture.Output output = site.run("check");
            assertThat(output.exitCode()).isEqualTo(1);
            assertThat(output.text())
                    .startsWith(shown
                            + ": error[unexpected-file]: nothing of this name is read here\n  = hint: rename it to "
                            + name)
                    .endsWith("1 error\n");
        } finally {
            Files.move(wrong, right);
        }
    }

    @TestFactory
    Stream<DynamicTest> foldersOfTheContent() throws IOException {
        Fixture site = Fixture.small(folder).withStrings();
        return Stream.of("messages", "programme", "pages")
                .flatMap(name -> Stream.of(
                                name + " — копия", name.toUpperCase(java.util.Locale.ROOT), name.replace('e', 'е'))
                        .map(other -> DynamicTest.dynamicTest(
                                name + " → " + other, () -> renamed(site, "content/" + name, name, other))));
    }

    /** A document of a word processor cannot just get another name. */
    @Test
    void aDocumentIsToBeSavedAsText() throws IOException {
        Fixture site = Fixture.small(folder).withStrings();
        Path right = folder.resolve("content/pages/about/kk.md");
        Files.move(right, right.resolveSibling("kk.docx"));
        assertThat(site.run("check").text()).isEqualTo("""
                        content/pages/about/kk.docx: error[unexpected-file]: nothing of this name is read here
                          = hint: this is no text file: save its words as plain text in UTF-8, by the name kk.md

                        1 error
                        """);
    }

    /** A copy beside the file itself is a second version of it. */
    @Test
    void aCopyIsToBeRemoved() throws IOException {
        Fixture site = Fixture.small(folder).withStrings();
        for (String copy : List.of(
                "content/pages/about/ru — копия.md",
                "content/messages/kk (1).yaml",
                "content/programme/1-water/section.yaml.txt",
                "content/units — копия.yaml")) {
            Files.writeString(folder.resolve(copy), "");
            assertThat(site.run("check").text())
                    .startsWith(copy + ": error[unexpected-file]: nothing of this name is read here\n  = hint: “")
                    .contains("lies here too, and only that is read")
                    .endsWith("1 error\n");
            Files.delete(folder.resolve(copy));
        }
    }

    /** Where case does not count, only one of the two can lie there. */
    @Test
    void aNameInCapitalsBesideTheFileIsReportedOnce() throws IOException {
        Fixture site = Fixture.small(folder).withStrings();
        Files.writeString(folder.resolve("content/pages/about/RU.md"), "");
        assertThat(site.run("check").text())
                .startsWith("content/pages/about/RU.md: error[names-alike]: Windows and macOS take “RU.md” and “ru.md”")
                .endsWith("1 error\n");
    }
}

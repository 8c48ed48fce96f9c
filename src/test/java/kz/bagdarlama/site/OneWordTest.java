package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an edit of one word writes: the pages that say it, its data, what the search searches in, and nothing else. Whoever
 * publishes sends these files, and whoever reads loads them anew.
 */
final class OneWordTest {

    @TempDir
    private Path root;

    @Test
    void oneWordOfATextChangesWhatSaysIt() throws IOException {
        Fixture.copy(Path.of("content"), root.resolve("content"));
        Fixture.copy(Path.of("templates"), root.resolve("templates"));
        Fixture.copy(Path.of("docs"), root.resolve("docs"));
        Path folder;
        try (Stream<Path> all = Files.walk(root.resolve("content/programme"))) {
            folder = all.filter(file -> file.endsWith("pledge.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .filter(each -> holds(each, "id: 1.1/3"))
                    .findFirst()
                    .orElseThrow();
        }
        SortedMap<String, byte[]> before = files();
        Path text = folder.resolve("kk.md");
        String old = Files.readString(text).stripTrailing();
        Files.writeString(text, old + " Солай.\n");
        SortedMap<String, byte[]> after = files();

        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream()
                        .filter(file -> !Arrays.equals(after.get(file), before.get(file)))
                        .toList())
                .containsExactly(
                        "data/pledges/1.1.3.json",
                        "data/programme-spreadsheet.csv",
                        "data/programme.csv",
                        "data/programme.json",
                        "kk/programme/1.1-living-standards/print/index.html",
                        "kk/programme/1.1.3-business-grants/index.html",
                        "kk/programme/print/index.html",
                        "search/index.json",
                        "urls.txt");
    }

    private static boolean holds(Path folder, String line) {
        try {
            return Files.readAllLines(folder.resolve("pledge.yaml")).contains(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SortedMap<String, byte[]> files() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        BuildOptions options = new BuildOptions(
                root.resolve("content"), root.resolve("templates"), root.resolve("site"), Optional.empty(), 2);
        try (BuildSession session = new BuildSession(options)) {
            SortedMap<String, byte[]> files = session.preview(diagnostics).files();
            assertThat(diagnostics.hasErrors())
                    .as(diagnostics.sorted().toString())
                    .isFalse();
            return files;
        }
    }
}

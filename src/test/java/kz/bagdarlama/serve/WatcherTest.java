package kz.bagdarlama.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to folders, what is saved in them afterwards is noticed. */
final class WatcherTest {

    /** How often branches are switched; with {@code -Dthorough=true}, as at night, ten times as often. */
    private static final int SWITCHES = Boolean.getBoolean("thorough") ? 200 : 20;

    private static final long LONGEST = TimeUnit.SECONDS.toNanos(20);

    @TempDir
    private Path root;

    @Test
    void seesEditsAfterEverySwitchBetweenBranchesWithOtherFolders() throws Exception {
        Path content = root.resolve("content");
        git("init", "-q", "-b", "one");
        write(content.resolve("same.md"), "same");
        List<Path> ofOne = pages(content, "programme/1-water/1.1-supply", 6);
        commit();
        git("checkout", "-q", "-b", "two");
        delete(content.resolve("programme"));
        List<Path> ofTwo = pages(content, "programme/1-roads/1.1-streets", 6);
        ofTwo.addAll(pages(content, "pages/about/more", 2));
        commit();

        try (Watcher watcher = new Watcher(List.of(content))) {
            for (int i = 1; i <= SWITCHES; i++) {
                boolean one = i % 2 == 1;
                git("checkout", "-q", "-f", one ? "one" : "two");
                List<Path> pages = one ? ofOne : ofTwo;
                Path edited = pages.get(i / 2 % pages.size());
                settle(watcher, content);
                Files.writeString(edited, "edit " + i);
                assertThat(awaited(watcher, edited))
                        .as("edit after switch %d", i)
                        .isTrue();
            }
        }
    }

    @Test
    void seesEditsAfterFoldersGotOtherNamesWhileTheyWereEmptied() throws Exception {
        Path content = Files.createDirectories(root.resolve("content"));
        Path page = write(content.resolve("pages/about/ru.md"), "text");
        try (Watcher watcher = new Watcher(List.of(content))) {
            for (int round = 0; round < 30; round++) {
                Path first = content.resolve("pages/zz");
                Path second = content.resolve("pages/yy");
                for (int i = 0; i < 40; i++) {
                    Files.createDirectories(first.resolve("s" + i + "/t"));
                }
                if (round % 3 == 0) {
                    // Now and then it is looked in the middle, where the folders have the names of before.
                    watcher.next(1);
                }
                Files.move(first, second);
                if (round % 3 == 1) {
                    watcher.next(1);
                }
                delete(second);
            }
            settle(watcher, content);
            Files.writeString(page, "edited");
            assertThat(awaited(watcher, page)).isTrue();
            Path fresh = write(content.resolve("pages/new/deep/ru.md"), "new");
            settle(watcher, content);
            Files.writeString(fresh, "edited");
            assertThat(awaited(watcher, fresh)).isTrue();
        }
    }

    @Test
    void seesThatAnotherFolderTookTheNameOfARoot() throws Exception {
        Path content = root.resolve("content");
        write(content.resolve("ru.md"), "old");
        Path other = root.resolve("other");
        write(other.resolve("deep/ru.md"), "new");
        try (Watcher watcher = new Watcher(List.of(content))) {
            Files.move(content, root.resolve("away"));
            Files.move(other, content);
            assertThat(awaited(watcher, content)).isTrue();

            Path page = content.resolve("deep/ru.md");
            Files.writeString(page, "edited");
            assertThat(awaited(watcher, page)).isTrue();
        }
    }

    @Test
    void followsARootThatIsALinkAndNamesWhatIsInItAsTheEditorDoes() throws Exception {
        Path page = write(root.resolve("elsewhere/deep/ru.md"), "text");
        Path link = Files.createSymbolicLink(root.resolve("content"), root.resolve("elsewhere"));
        try (Watcher watcher = new Watcher(List.of(link))) {
            Files.writeString(page, "edited");
            assertThat(awaited(watcher, link.resolve("deep/ru.md"))).isTrue();
        }
    }

    @Test
    void saysNothingOfWhatEditorsPutBesideTheirFiles() throws Exception {
        Path content = root.resolve("content");
        Path page = write(content.resolve("ru.md"), "text");
        try (Watcher watcher = new Watcher(List.of(content))) {
            Files.writeString(content.resolve(".ru.md.swp"), "x");
            Files.writeString(content.resolve("ru.md~"), "x");
            Files.writeString(page, "edited");
            Set<Path> touched = new TreeSet<>();
            long end = System.nanoTime() + LONGEST;
            while (!touched.contains(page) && System.nanoTime() < end) {
                watcher.next(1_000).ifPresent(touched::addAll);
            }
            assertThat(touched).containsExactly(page);
        }
    }

    // ---- helpers

    private static boolean awaited(Watcher watcher, Path file) throws Exception {
        long end = System.nanoTime() + LONGEST;
        while (System.nanoTime() < end) {
            Optional<Set<Path>> touched = watcher.next(1_000);
            if (touched.isPresent() && touched.get().contains(file)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Takes all that was to be told until now: events come in order, so whatever is told after something that is made now is news. Then
     * an edit is told by the name of its file and by nothing else.
     */
    private static void settle(Watcher watcher, Path content) throws Exception {
        Path last = Files.createTempFile(content, "last", ".txt");
        assertThat(awaited(watcher, last)).isTrue();
        while (watcher.next(0).isPresent()) {
            // Nobody asks what it was.
        }
    }

    private static List<Path> pages(Path content, String folder, int number) throws IOException {
        List<Path> pages = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            pages.add(write(content.resolve(folder).resolve("0" + i + "-page/ru.md"), folder + i));
        }
        return pages;
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void commit() throws Exception {
        git("add", "-A");
        git("-c", "user.name=test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "state");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        // Neither hooks nor settings of whoever runs the tests count.
        builder.environment()
                .putAll(Map.of("GIT_CONFIG_GLOBAL", "/dev/null", "GIT_CONFIG_NOSYSTEM", "1", "LC_ALL", "C.UTF-8"));
        builder.environment().keySet().removeIf(name -> name.matches("GIT_(DIR|WORK_TREE|INDEX_FILE)"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}

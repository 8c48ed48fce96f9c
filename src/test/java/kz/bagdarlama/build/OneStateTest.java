package kz.bagdarlama.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.site.Fixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody changes branches while a site is built: it is of one or of the other, or is not built, and that is said. */
final class OneStateTest {

    private static final Pattern MARK = Pattern.compile("(?:first|second)-branch");

    @TempDir
    private Path folder;

    /** The programme with a word in the name of every chapter and pledge that tells of which branch it is. */
    private static void mark(Path programme, String mark) throws IOException {
        try (Stream<Path> files = Files.walk(programme)) {
            for (Path file : files.filter(each -> each.endsWith("pledge.yaml") || each.endsWith("chapter.yaml"))
                    .toList()) {
                Files.writeString(file, Files.readString(file).replaceFirst("(?m)^slug: ", "slug: " + mark + "-"));
            }
        }
    }

    @Test
    void aBuildIsOfOneStateWhateverHappensMeanwhile() throws Exception {
        Fixture.smallWithTemplates(folder);
        Files.writeString(
                folder.resolve("content/site.yaml"),
                Files.readString(folder.resolve("content/site.yaml")).replaceFirst("(?m)^handbook:.*\n", ""));
        Files.delete(folder.resolve("content/redirects.yaml"));
        Path programme = folder.resolve("content/programme");
        Path other = folder.resolve("other");
        Path aside = folder.resolve("aside");
        Fixture.copy(programme, other);
        mark(programme, "first-branch");
        mark(other, "second-branch");
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<IOException> failure = new AtomicReference<>();
        Thread switching = new Thread(() -> {
            try {
                for (int i = 0; !done.get(); i++) {
                    // Now fast, so that no build can be made, now slowly, so that some can; never twice in a tick of
                    // the clock.
                    Thread.sleep(i % 100 < 50 ? 20 : 400);
                    Files.move(programme, aside, StandardCopyOption.ATOMIC_MOVE);
                    Files.move(other, programme, StandardCopyOption.ATOMIC_MOVE);
                    Files.move(aside, other, StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                failure.set(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        switching.start();
        int built = 0;
        try {
            for (int i = 0; i < 15; i++) {
                Path site = folder.resolve("site" + i);
                Diagnostics diagnostics = new Diagnostics();
                try {
                    BuildOptions options = new BuildOptions(
                            folder.resolve("content"), folder.resolve("templates"), site, Optional.empty(), 1);
                    BuildResult result;
                    try (BuildSession session = new BuildSession(options)) {
                        result = session.build(diagnostics);
                    }
                    assertThat(result.written())
                            .as(diagnostics.sorted().toString())
                            .isPresent();
                    List<String> marks = MARK.matcher(text(site))
                            .results()
                            .map(each -> each.group())
                            .distinct()
                            .toList();
                    assertThat(marks).hasSize(1);
                    built++;
                } catch (ChangingInputException e) {
                    assertThat(e.phrase().toString()).contains("are being changed while they are read");
                    assertThat(site).doesNotExist();
                }
            }
        } finally {
            done.set(true);
            switching.join();
        }
        assertThat(failure.get()).isNull();
        System.out.println("OneStateTest: " + built + " of 15 builds were made, each of one state");
    }

    private static String text(Path site) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".html")).toList()) {
                text.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}

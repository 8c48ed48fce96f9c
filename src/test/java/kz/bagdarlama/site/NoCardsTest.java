package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.cli.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cards cost where there are none. */
class NoCardsTest {

    @TempDir
    Path root;

    /** Classes cost time: a site without cards loads none of theirs. */
    @Test
    void aSiteWithoutCardsPaysNothingForThem() throws IOException, InterruptedException {
        Fixture.small(root);
        Path settings = root.resolve("content/site.yaml");
        String without = Files.readString(settings);
        Files.writeString(settings, without + "cards: true\n");
        assertThat(loaded()).anyMatch(name -> name.startsWith("kz.bagdarlama.card."));
        Files.writeString(settings, without);

        assertThat(loaded())
                .noneMatch(name -> name.startsWith("kz.bagdarlama.card.") || name.contains("view.PageCards"));
    }

    private List<String> loaded() throws IOException, InterruptedException {
        Process build = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xlog:class+load:stdout",
                        "-cp",
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(each -> Path.of(each).toAbsolutePath().toString())
                                .collect(Collectors.joining(File.pathSeparator)),
                        Main.class.getName(),
                        "build",
                        "--templates",
                        Path.of("templates").toAbsolutePath().toString(),
                        "--published",
                        "none")
                .directory(root.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(build.waitFor()).as(said).isZero();
        List<String> names = Pattern.compile("(kz\\.bagdarlama\\.[\\w.$]+) source:")
                .matcher(said)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(names).hasSizeGreaterThan(100);
        return names;
    }
}

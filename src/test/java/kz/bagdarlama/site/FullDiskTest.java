package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where not a byte can be written, as on a full disk, each command names the file and leaves everything as it was. The system refuses by
 * a limit for the process, which needs no disk of its own.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
final class FullDiskTest {

    private static final String REFUSED =
            " cannot be written (the file is larger than the disk allows). Nothing there was changed: mend that and repeat the command\n";

    @TempDir
    private Path root;

    private Fixture fixture;

    /** What was said, and how it ended. */
    private record Ran(int exitCode, String said) {}

    @BeforeEach
    void set() throws IOException {
        fixture = Fixture.smallWithTemplates(root);
    }

    private Ran onAFullDisk(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "ulimit -f 0 && exec \"$0\" \"$@\"",
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                "kz.bagdarlama.cli.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--lang", "en"));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), said);
    }

    /** The program runs in another folder, so that messages name files as editors see them. */
    private static String classPath() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Every file below a folder, hidden ones too. */
    private static SortedMap<String, String> files(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(file).toString(),
                        Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
            }
        }
        return files;
    }

    @Test
    void whatIsMendedStaysAsItWasAndIsNotEmptied() throws Exception {
        Path text = root.resolve("content/pages/about/ru.md");
        Files.writeString(text, Files.readString(text) + "\nДва  пробела.\n");
        SortedMap<String, String> before = files(root);

        Ran ran = onAFullDisk("check", "--fix");

        assertThat(ran.said()).contains("content/pages/about/ru.md" + REFUSED);
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(files(root)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content/translations.yaml: translations accept --all",
                "content/programme/1-water/1.1-supply/03-new-pipes: new pledge 1.1 --slug new-pipes",
                "content/topics.yaml: new topic wells",
                "content/.schemas/: schemas"
            })
    void whatIsWrittenIsNamedAndNothingIsHalfThere(String line) throws Exception {
        String file = line.substring(0, line.indexOf(": "));
        Path text = root.resolve("content/pages/about/ru.md");
        Files.writeString(text, Files.readString(text) + "\nЕщё одно предложение.\n");
        SortedMap<String, String> before = files(root);

        Ran ran = onAFullDisk(line.substring(line.indexOf(": ") + 2).split(" "));

        assertThat(ran.said()).contains("bagdarlama: " + file).endsWith(REFUSED);
        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(files(root)).isEqualTo(before);
    }

    @Test
    void thePublishedSiteStandsAsItDid() throws Exception {
        String site = root.resolve("site").toString();
        assertThat(fixture.run("build", "--output", site).exitCode()).isZero();
        Path text = root.resolve("content/pages/about/ru.md");
        Files.writeString(text, Files.readString(text) + "\nЕщё одно предложение.\n");
        SortedMap<String, String> before = files(root.resolve("site"));

        Ran ran = onAFullDisk("build", "--output", "site");

        assertThat(ran.said()).contains("site").contains("(the file is larger than the disk allows)");
        assertThat(ran.exitCode()).isEqualTo(3);
        SortedMap<String, String> after = files(root.resolve("site"));
        // That it is as the last build left it is no longer so sure.
        before.remove(".bagdarlama-build");
        after.remove(".bagdarlama-build");
        assertThat(after).isEqualTo(before);
    }
}

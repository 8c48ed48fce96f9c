package kz.bagdarlama.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.bagdarlama.browser.Browsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive that the program is installed from: unpacked anywhere, it makes a programme and builds it in another folder. */
class ArchiveJarTest {

    @TempDir
    private Path folder;

    private static Path archive() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("bagdarlama-.*\\.zip"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    private String run(Path where, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    @Test
    void unpackedItMakesAProgrammeAndBuildsItAnywhere() throws Exception {
        run(folder, "unzip", "-q", archive().toString());
        Path home = folder.resolve(archive().getFileName().toString().replace(".zip", ""));
        String program = home.resolve("bagdarlama").toString();

        assertThat(run(folder, program, "--version")).startsWith("bagdarlama ").doesNotContain("development");
        run(folder, program, "init", "a town", "--languages", "kk,ru");
        Path town = folder.resolve("a town");
        assertThat(run(town, program, "--lang", "en", "check")).startsWith("no errors");
        run(town, program, "build");
        assertThat(town.resolve("site/ru/index.html")).isRegularFile();
        assertThat(run(
                        town,
                        program,
                        "--lang",
                        "en",
                        "pdf",
                        "--browser",
                        Browsers.program().toString()))
                .contains("ru/programme.pdf: ");
        run(town, program, "build");
        assertThat(town.resolve("site/ru/programme.pdf")).isRegularFile();
        // Class data of the first start, of a new programme since there is no content of its own.
        try (Stream<Path> cache = Files.list(home.resolve("cache"))) {
            assertThat(cache.filter(file -> file.toString().endsWith(".jsa")))
                    .hasSize(1)
                    .allSatisfy(file -> assertThat(Files.size(file)).isGreaterThan(1_000_000));
        }
    }

    @Test
    void theSameFilesGiveTheSameBytes() throws Exception {
        byte[] before = Files.readAllBytes(archive());
        Path copy = Files.createDirectories(folder.resolve("copy"));
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", """
                mkdir target && cp -R "$0/target/lib" "$0/target/lib-pdf" "$0/target/bagdarlama.jar" target
                umask 077 && cp "$0/bagdarlama" "$0/bagdarlama.cmd" "$0/LICENSE" . && cp -R "$0/templates" .
                exec "$JAVA_HOME/bin/java" -Duser.timezone=Pacific/Kiritimati "$0/src/archive/Archive.java" . "$1"
                """, Path.of("").toAbsolutePath().toString()));
        command.add(archive().getFileName().toString().replaceAll("bagdarlama-|\\.zip", ""));
        run(copy, command.toArray(String[]::new));

        assertThat(copy.resolve("target").resolve(archive().getFileName())).hasBinaryContent(before);
    }
}

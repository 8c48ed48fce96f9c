package kz.bagdarlama.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever builds the program from the same sources gets the same bytes, and the same list of what it is made of (SBOM): in whatever
 * folder, with whatever permissions for new files, language and time zone, as tests do and as the command does. Two builds by Maven take
 * a minute, so that only the tests of the night ({@code -Dthorough}) do them; they take place in copies and touch no other
 * {@code target/}.
 */
@EnabledIfSystemProperty(named = "thorough", matches = "true")
final class ReproducibleBuildTest {

    private static final String JAR = "target/bagdarlama.jar";
    private static final String SBOM = "target/bom.json";

    @TempDir
    private Path folder;

    @Test
    void jarAndListOfPartsDependOnTheSourcesAlone() throws Exception {
        Path one = built("one", "022", "-Duser.language=en -Duser.timezone=UTC", "-Dmaven.test.skip");
        Path other = built(
                "a folder – қалта", "077", "-Duser.language=tr -Duser.timezone=Pacific/Kiritimati", "-DskipTests");

        // Otherwise nothing was tried.
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other.resolve("pom.xml"))))
                .isEqualTo("rw-------");
        assertThat(entries(other)).isEqualTo(entries(one));
        assertThat(other.resolve(JAR)).hasSameBinaryContentAs(one.resolve(JAR));
        assertThat(other.resolve(SBOM)).hasSameBinaryContentAs(one.resolve(SBOM));

        JsonNode sbom = JsonMapper.shared().readTree(one.resolve(SBOM).toFile());
        assertThat(sbom.get("bomFormat").stringValue()).isEqualTo("CycloneDX");
        List<String> parts = new ArrayList<>();
        sbom.get("components").forEach(part -> parts.add(part.get("name").stringValue() + ".jar"));
        assertThat(parts)
                .as("all that the program is delivered with, and nothing of its tests")
                .hasSameSizeAs(libraries(one))
                .allSatisfy(part -> assertThat(libraries(one))
                        .anyMatch(library -> library.replaceFirst("-[0-9][0-9.]*\\.jar$", ".jar")
                                .equals(part)));
    }

    /** A copy of the sources, made and built with the given permissions taken away from new files. */
    private Path built(String name, String umask, String virtualMachine, String tests)
            throws IOException, InterruptedException {
        Path copy = folder.resolve(name);
        Path log = folder.resolve(name + ".log");
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "umask " + umask
                        + " && mkdir -p \"$0/src\" && cp -R pom.xml mvnw .mvn bagdarlama bagdarlama.cmd LICENSE templates \"$0\""
                        + " && cp -R src/main src/archive \"$0/src\""
                        + " && cd \"$0\" && exec ./mvnw \"$@\"",
                copy.toString(),
                "-B",
                "-q",
                "-Psbom",
                tests,
                "package"));
        // Surefire says where the libraries lie that this run uses.
        String libraries = System.getProperty("localRepository");
        if (libraries != null) {
            command.add(5, "-Dmaven.repo.local=" + libraries);
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile());
        builder.environment().put("MAVEN_OPTS", virtualMachine);
        // What the Maven that runs the tests hands down is not for this one.
        builder.environment().keySet().removeIf(key -> key.equals("MAVEN_CMD_LINE_ARGS") || key.equals("MAVEN_CONFIG"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(20, TimeUnit.MINUTES)).as("Maven hangs").isTrue();
        } finally {
            process.destroy();
        }
        assertThat(process.exitValue())
                .as(Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
        return copy;
    }

    /** What tells where two jars differ. */
    private static List<String> entries(Path home) throws IOException {
        try (ZipFile jar = new ZipFile(home.resolve(JAR).toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName() + " " + entry.getSize() + " " + Long.toHexString(entry.getCrc()) + " "
                            + entry.getTimeLocal())
                    .toList();
        }
    }

    private static List<String> libraries(Path home) throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : List.of("target/lib", "target/lib-pdf")) {
            try (var files = Files.list(home.resolve(folder))) {
                files.map(file -> file.getFileName().toString()).forEach(names::add);
            }
        }
        return names;
    }
}

package kz.bagdarlama.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher's archive of classes fails in silence, since it is only a gain in speed: without this test a build that takes half as
 * long again would be noticed by nobody.
 */
class ClassArchiveJarTest {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    @Test
    void aBuildAndACheckLoadTheirClassesFromTheArchive() throws Exception {
        // The first start makes the archive where there is none.
        start("--version");

        assertThat(apart(start("build", "--output", folder.resolve("site").toString())))
                .isLessThan(0.1);
        assertThat(apart(start("check", "--published", folder.resolve("site").toString())))
                .isLessThan(0.1);
    }

    /** What part of the classes was not found in the archive, hidden ones of the JDK included. */
    private static double apart(List<String> loaded) {
        long apart = loaded.stream()
                .filter(line -> !line.endsWith("source: shared objects file"))
                .count();
        assertThat(loaded)
                .hasSizeGreaterThan(2_000)
                .anyMatch(line -> line.contains("kz.bagdarlama.build.BuildSession "))
                .noneMatch(line -> line.contains("kz.bagdarlama.pdf.") || line.contains("org.apache.pdfbox."));
        return (double) apart / loaded.size();
    }

    /** Starts the program by its launcher, with a java that notes down which classes it loads and where from; returns its notes. */
    private List<String> start(String... arguments) throws IOException, InterruptedException {
        Path notes = folder.resolve("classes.txt");
        Path jdk = Files.createDirectories(folder.resolve("jdk/bin")).getParent();
        // By it the launcher knows which archive is for which Java.
        Files.writeString(jdk.resolve("release"), Files.readString(JAVA_HOME.resolve("release")));
        Path java = jdk.resolve("bin/java");
        Files.writeString(java, """
                #!/bin/sh
                for each; do
                    shift
                    case "$each" in
                        -jar) set -- "$@" '-Xlog:class+load:file=%s' "$each" ;;
                        *) set -- "$@" "$each" ;;
                    esac
                done
                exec '%s/bin/java' "$@"
                """.formatted(notes, JAVA_HOME));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("./bagdarlama"), Stream.of(arguments))
                        .toList())
                .redirectErrorStream(true);
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "LC_ALL", "C.UTF-8"));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Files.readAllLines(notes);
    }
}

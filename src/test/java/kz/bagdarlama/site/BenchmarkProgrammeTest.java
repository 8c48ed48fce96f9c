package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildResult;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.html.PublishedSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programmes that {@code benchmarks/} measures with: the same every time, and without a mistake. */
final class BenchmarkProgrammeTest {

    private static final int PLEDGES = 70;

    @TempDir
    private Path folder;

    private Path generate(String name) throws IOException, InterruptedException {
        Path to = folder.resolve(name);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        // Where the process starts in another character set, the words must not suffer.
                        "-Dfile.encoding=UTF-8",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "benchmarks/GenerateProgramme.java",
                        String.valueOf(PLEDGES),
                        to.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return to;
    }

    @Test
    void theSameNumberGivesTheSameBytes() throws Exception {
        var first = PublishedSite.files(generate("first"));
        var second = PublishedSite.files(generate("second"));

        assertThat(first.keySet()).isEqualTo(second.keySet()).anyMatch(name -> name.startsWith("hugo/content/kk/"));
        assertThat(first).allSatisfy((name, bytes) -> assertThat(bytes).isEqualTo(second.get(name)));
    }

    @Test
    void aProgrammeHasItsPledgesAndNothingIsWrongWithIt() throws Exception {
        Diagnostics diagnostics = new Diagnostics();
        BuildResult result;
        try (BuildSession session = new BuildSession(new BuildOptions(
                generate("programme").resolve("content"),
                Path.of("templates"),
                folder.resolve("site"),
                Optional.empty(),
                2))) {
            result = session.check(diagnostics);
        }

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(result.pledges()).isEqualTo(PLEDGES);
    }
}

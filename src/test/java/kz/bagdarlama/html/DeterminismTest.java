package kz.bagdarlama.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.cli.Main;
import kz.bagdarlama.diagnostic.Diagnostics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content gives the same bytes, whatever the machine, its settings and the number of threads. */
final class DeterminismTest {
    private static final String BASE_URL = "https://example.org/almaty/";

    @TempDir
    private static Path reference;

    @TempDir
    private Path output;

    @BeforeAll
    static void buildWithOneThread() throws IOException {
        build(reference, 1);
    }

    @Test
    void threadsDoNotMatter() throws IOException {
        build(output, 8);

        assertSameFiles();
    }

    /** The tests themselves run on a Turkish machine that is ahead of all others. */
    @Test
    void anEnglishMachineWithAnAsciiTerminalMakesTheSame() throws Exception {
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
        assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("Pacific/Kiritimati"));

        buildElsewhere("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC", "-Dfile.encoding=US-ASCII");

        assertSameFiles();
    }

    private void assertSameFiles() {
        var expected = digests(reference);

        assertThat(expected).hasSizeGreaterThan(10);
        assertThat(digests(output)).isEqualTo(expected);
    }

    /** A digest of each file: short enough to be shown where files differ. */
    private static SortedMap<String, String> digests(Path folder) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            var digests = new TreeMap<String, String>();
            PublishedSite.files(folder)
                    .forEach((file, bytes) -> digests.put(file, HexFormat.of().formatHex(sha.digest(bytes))));
            // What a build knows of the files of this machine is no part of the site.
            assertThat(digests.remove(".bagdarlama-build")).isNotNull();
            return digests;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void build(Path output, int threads) throws IOException {
        var diagnostics = new Diagnostics();
        var options = new BuildOptions(
                        PublishedSite.CONTENT, PublishedSite.TEMPLATES, output, Optional.of(BASE_URL), threads)
                .on(Optional.of(LocalDate.of(2026, 11, 30)));
        try (var session = new BuildSession(options)) {
            session.build(diagnostics);
        }
        assertThat(diagnostics.hasErrors()).as(diagnostics.sorted().toString()).isFalse();
    }

    /** Builds with the command in a process of its own. */
    private void buildElsewhere(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "build"));
        command.addAll(List.of("--content", PublishedSite.CONTENT.toString()));
        command.addAll(List.of("--templates", PublishedSite.TEMPLATES.toString()));
        command.addAll(List.of("--output", output.toString(), "--base-url", BASE_URL));
        command.addAll(List.of("--today", "2026-11-30"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(Map.of("LC_ALL", "C", "LANG", "C"));
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
    }
}

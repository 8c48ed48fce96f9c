package kz.bagdarlama.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.model.Tasks;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompressedFilesTest {

    private static final byte[] TEXT = "Бағдарлама. ".repeat(500).getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private static SortedMap<String, byte[]> files() {
        byte[] random = new byte[5_000];
        new Random(1).nextBytes(random);
        return new TreeMap<>(Map.of(
                "kk/index.html", TEXT,
                "data/programme.csv", TEXT,
                "_headers.txt", TEXT,
                "kk/small.html", "<p>".getBytes(StandardCharsets.UTF_8),
                "assets/font.woff2", TEXT,
                "assets/noise.txt", random));
    }

    /** A program that does with its files what brotli does, in a way that shows with which options. */
    private Path program(String text) throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path program = Files.writeString(folder.resolve("brotli"), "#!/bin/sh\n" + text);
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** What is added to the site. */
    private static SortedMap<String, byte[]> copies(Set<String> others, Optional<Path> brotli) throws IOException {
        try (PreparedSite site = PreparedSite.inMemory()) {
            files().forEach(site::add);
            CompressedFiles.addTo(site, others, brotli, Tasks.NOBODY);
            SortedMap<String, byte[]> copies = site.all();
            copies.keySet().removeAll(files().keySet());
            return copies;
        }
    }

    @Test
    void textsGetACopyUnlessItIsOfNoUse() throws IOException {
        SortedMap<String, byte[]> copies = copies(Set.of("_headers.txt"), Optional.empty());

        assertThat(copies).containsOnlyKeys("data/programme.csv.gz", "kk/index.html.gz");
        byte[] copy = copies.get("kk/index.html.gz");
        assertThat(copy).hasSizeLessThan(200);
        assertThat(new GZIPInputStream(new ByteArrayInputStream(copy)).readAllBytes())
                .isEqualTo(TEXT);
    }

    @Test
    void neitherNameNorTimeNorMachineStandInACopy() {
        // Magic number, deflate, no flags, no time, no word on the level, no system (RFC 1952, 2.3).
        assertThat(CompressedFiles.gzip(TEXT)).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
        assertThat(CompressedFiles.gzip(TEXT)).isEqualTo(CompressedFiles.gzip(TEXT));
    }

    @Test
    void whereTheProgramIsItMakesCopiesToo() throws IOException {
        Path program = program(
                "for file; do case $file in -*) ;; *) head -c 5 \"$file\" >\"$file.br\" ;; esac; done\nexit 0\n");
        SortedMap<String, byte[]> copies = copies(Set.of("_headers.txt"), Optional.of(program));

        assertThat(copies)
                .containsOnlyKeys(
                        "assets/noise.txt.br",
                        "data/programme.csv.br",
                        "data/programme.csv.gz",
                        "kk/index.html.br",
                        "kk/index.html.gz");
        assertThat(copies.get("kk/index.html.br")).isEqualTo(Arrays.copyOf(TEXT, 5));
    }

    @Test
    void aProgramThatFailsIsSaid() throws IOException {
        Path program = program("echo 'out of luck'\nexit 7\n");

        assertThatExceptionOfType(PhrasedException.class)
                .isThrownBy(() -> copies(Set.of(), Optional.of(program)))
                .withMessage(program + " ended with 7: out of luck");
    }

    @Test
    void aCopyIsOneOnlyBesideItsFile() {
        assertThat(CompressedFiles.isOne("a.html.gz", Set.of("a.html", "a.html.gz")))
                .isTrue();
        assertThat(CompressedFiles.isOne("a.html.br", Set.of("a.html"))).isTrue();
        assertThat(CompressedFiles.isOne("a.tar.gz", Set.of("a.tar.gz"))).isFalse();
        assertThat(CompressedFiles.isOne("a.html", Set.of("a.html"))).isFalse();
    }
}

package kz.bagdarlama.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a large site is until it is written: laid down beside what stands there, and nothing of it to be seen. */
final class PreparedSiteTest {

    @TempDir
    private Path folder;

    private Path site() {
        return folder.resolve("site");
    }

    private static void add(PreparedSite prepared, String... pathsAndTexts) {
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            prepared.add(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A site of which all but the first ten bytes are laid down. */
    private PreparedSite prepared(String... pathsAndTexts) {
        PreparedSite prepared = new PreparedSite(site(), 10);
        add(prepared, pathsAndTexts);
        return prepared;
    }

    private WriteSummary write(String... pathsAndTexts) throws IOException {
        try (PreparedSite prepared = prepared(pathsAndTexts)) {
            return new SiteWriter(site()).write(prepared, new byte[] {1}, place -> true);
        }
    }

    private List<String> standing() throws IOException {
        try (Stream<Path> all = Files.walk(site())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> site().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatIsLaidDownComesIntoItsPlaceAndNothingElseStays() throws IOException {
        WriteSummary written = write("a.html", "в памяти", "ru/b.html", "на диске", "ru/c/d.html", "тоже");

        assertThat(written).isEqualTo(new WriteSummary(3, 0, 0, List.of()));
        assertThat(standing())
                .containsExactly(
                        BuildRecord.FILE, OutputLock.FILE, SiteWriter.MANIFEST, "a.html", "ru/b.html", "ru/c/d.html");
        assertThat(site().resolve("a.html")).hasContent("в памяти");
        assertThat(site().resolve("ru/b.html")).hasContent("на диске");
        assertThat(site().resolve("ru/c/d.html")).hasContent("тоже");
        assertThat(new SiteWriter(site()).standing(Optional::of)).isPresent();
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site().resolve("ru/b.html"))))
                    .isEqualTo("rw-r--r--");
        }
    }

    @Test
    void whatStandsThereAlreadyIsLeftAlone() throws IOException {
        write("a.html", "в памяти", "b.html", "на диске", "c.html", "старое", "d.html", "уйдёт");
        FileTime time = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(site().resolve("b.html"), time);

        WriteSummary written = write("a.html", "в памяти", "b.html", "на диске", "c.html", "новое!");

        assertThat(written).isEqualTo(new WriteSummary(1, 2, 1, List.of()));
        assertThat(Files.getLastModifiedTime(site().resolve("b.html"))).isEqualTo(time);
        assertThat(site().resolve("c.html")).hasContent("новое!");
        assertThat(site().resolve("d.html")).doesNotExist();
    }

    @Test
    void aSiteThatIsNotWrittenLeavesAllAsItWas() throws IOException {
        try (PreparedSite prepared = prepared("a.html", "в памяти", "b.html", "на диске")) {
            assertThat(prepared.isHeld()).isTrue();
            assertThat(prepared.bytes("b.html"))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("на диске");
        }
        assertThat(site()).doesNotExist();

        write("a.html", "в памяти", "b.html", "на диске");
        List<String> before = standing();
        prepared("a.html", "другое", "b.html", "другое тоже", "c.html", "новое").close();
        assertThat(standing()).isEqualTo(before);
        assertThat(site().resolve("b.html")).hasContent("на диске");

        // A folder that was there stays.
        Files.createDirectories(folder.resolve("empty"));
        try (PreparedSite prepared = new PreparedSite(folder.resolve("empty"), 0)) {
            add(prepared, "a.html", "а");
        }
        assertThat(folder.resolve("empty")).isDirectory();
    }

    @Test
    void whatIsTakenAwayOrReplacedIsNotWritten() throws IOException {
        try (PreparedSite prepared = prepared("a.html", "в памяти", "b.html", "на диске", "c.html", "с файлом")) {
            add(prepared, "c.html", "без файла");
            prepared.remove("b.html");
            new SiteWriter(site()).write(prepared, null, place -> true);
        }
        assertThat(standing()).containsExactly(OutputLock.FILE, SiteWriter.MANIFEST, "a.html", "c.html");
        assertThat(site().resolve("c.html")).hasContent("без файла");
    }

    @Test
    void noOtherBuildWritesThereMeanwhile() throws IOException {
        try (PreparedSite prepared = prepared("a.html", "в памяти", "b.html", "на диске");
                PreparedSite second = new PreparedSite(site(), 0)) {
            add(second, "a.html", "второе");
            assertThat(second.isHeld()).isFalse();
            assertThatExceptionOfType(OutputBusyException.class)
                    .isThrownBy(() -> new SiteWriter(site(), 20).write(second, null, place -> true));
            new SiteWriter(site()).write(prepared, null, place -> true);
        }
        assertThat(site().resolve("a.html")).hasContent("в памяти");
    }

    @Test
    void whatSomebodyChangesAfterItWasLookedAtIsNoticedBeforeAnythingIsWritten() throws IOException {
        for (boolean gone : new boolean[] {true, false}) {
            write("a.html", "в памяти", "b.html", "на диске", "c.html", "старое");
            try (PreparedSite prepared = prepared("a.html", "новое же", "b.html", "на диске", "c.html", "новое!")) {
                if (gone) {
                    Files.delete(site().resolve("b.html"));
                } else {
                    Files.writeString(site().resolve("b.html"), "чужое, другой длины");
                }
                assertThatExceptionOfType(OutputChangedException.class)
                        .isThrownBy(() -> new SiteWriter(site()).write(prepared, null, place -> true));
            }
            assertThat(site().resolve("a.html")).hasContent("в памяти");
            assertThat(site().resolve("c.html")).hasContent("старое");
        }
    }

    @Test
    void filesOfOtherOriginAreNotOverwritten() throws IOException {
        Files.createDirectories(site());
        Files.writeString(site().resolve("b.html"), "чужое");
        assertThatExceptionOfType(OutputConflictException.class)
                .isThrownBy(() -> write("a.html", "в памяти", "b.html", "на диске"));
        assertThat(site().resolve("b.html")).hasContent("чужое");
        assertThat(site().resolve("a.html")).doesNotExist();
    }

    @Test
    void whatAKilledBuildLaidDownIsClearedAway() throws IOException {
        write("a.html", "в памяти", "b.html", "на диске");
        Path left = Files.createDirectory(site().resolve(".bagdarlama-1-site.new"));
        Files.writeString(left.resolve("0"), "половина");
        assertThat(new SiteWriter(site()).standing(Optional::of)).isEmpty();

        write("a.html", "в памяти", "b.html", "на диске");

        assertThat(left).doesNotExist();
        assertThat(new SiteWriter(site()).standing(Optional::of)).isPresent();
    }

    @Test
    void aSiteIsGivenWithWhatTheReaderMakesOfItsNoteOrNotAtAll() throws IOException {
        write("a.html", "в памяти", "b.html", "на диске");

        assertThat(new SiteWriter(site()).<Integer>standing(note -> Optional.of((int) note[0])))
                .hasValueSatisfying(standing -> assertThat(standing.note()).isEqualTo(1));
        assertThat(new SiteWriter(site()).standing(note -> Optional.empty())).isEmpty();
    }

    @Test
    void whereNothingCanBeLaidDownAllStaysInMemory() throws IOException {
        Files.writeString(site(), "a file, no folder");
        try (PreparedSite prepared = prepared("a.html", "в памяти", "b.html", "на диске")) {
            assertThat(prepared.isHeld()).isFalse();
            assertThat(prepared.bytes("b.html"))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("на диске");
            assertThatExceptionOfType(WriteFailedException.class)
                    .isThrownBy(() -> new SiteWriter(site()).write(prepared, null, place -> true));
        }
        assertThat(site()).hasContent("a file, no folder");
    }
}

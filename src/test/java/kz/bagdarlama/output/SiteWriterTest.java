package kz.bagdarlama.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SiteWriterTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void choose() {
        site = folder.resolve("out").resolve("site");
    }

    /** Path and text in turn. */
    private static SortedMap<String, byte[]> files(String... pathsAndTexts) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < pathsAndTexts.length; i += 2) {
            files.put(pathsAndTexts[i], pathsAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private WriteSummary write(String... pathsAndTexts) throws IOException {
        return new SiteWriter(site).write(files(pathsAndTexts));
    }

    private List<String> all() throws IOException {
        try (Stream<Path> paths = Files.walk(site)) {
            return paths.filter(path -> !path.equals(site))
                    .map(path -> site.relativize(path).toString() + (Files.isDirectory(path) ? "/" : ""))
                    .filter(path -> !path.equals(SiteWriter.MANIFEST) && !path.equals(OutputLock.FILE))
                    .sorted()
                    .toList();
        }
    }

    private Path put(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Object identity(String path) throws IOException {
        return Files.readAttributes(site.resolve(path), BasicFileAttributes.class)
                .fileKey();
    }

    @Test
    void theFirstBuildMakesFoldersAndFiles() throws IOException {
        WriteSummary summary = write("index.html", "қала", "kk/a/index.html", "а", "assets/a.css", "");

        assertThat(summary).isEqualTo(new WriteSummary(3, 0, 0, List.of()));
        assertThat(all()).containsExactly("assets/", "assets/a.css", "index.html", "kk/", "kk/a/", "kk/a/index.html");
        assertThat(site.resolve("index.html")).hasContent("қала");
        assertThat(site.resolve("assets/a.css")).isEmptyFile();
    }

    @Test
    void unchangedFilesAreNotTouched() throws IOException {
        write("a.html", "а", "b/index.html", "б");
        Files.setLastModifiedTime(site.resolve("a.html"), LONG_AGO);
        Files.setLastModifiedTime(site.resolve(SiteWriter.MANIFEST), LONG_AGO);
        Object before = identity("a.html");
        WriteSummary summary = write("a.html", "а", "b/index.html", "б");

        assertThat(summary).isEqualTo(new WriteSummary(0, 2, 0, List.of()));
        assertThat(Files.getLastModifiedTime(site.resolve("a.html"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(site.resolve(SiteWriter.MANIFEST))).isEqualTo(LONG_AGO);
        assertThat(identity("a.html")).isEqualTo(before);
    }

    @Test
    void changedFilesAreReplacedNotOverwritten() throws IOException {
        write("a.html", "а", "b.html", "б");
        Files.createLink(folder.resolve("reader"), site.resolve("a.html"));
        WriteSummary summary = write("a.html", "ә", "b.html", "б");

        assertThat(summary).isEqualTo(new WriteSummary(1, 1, 0, List.of()));
        assertThat(site.resolve("a.html")).hasContent("ә");
        // Whoever has the old file open goes on reading the old bytes, to their end.
        assertThat(folder.resolve("reader")).hasContent("а");
    }

    @Test
    void aFileOfTheSameLengthIsReplacedToo() throws IOException {
        write("a.html", "one");

        assertThat(write("a.html", "two").written()).isEqualTo(1);
        assertThat(site.resolve("a.html")).hasContent("two");
    }

    @Test
    void aFileThatSomebodyChangedIsRestored() throws IOException {
        write("a.html", "а");
        put("a.html", "changed by hand");

        assertThat(write("a.html", "а").written()).isEqualTo(1);
        assertThat(site.resolve("a.html")).hasContent("а");
    }

    @Test
    void aFileThatSomebodyRemovedIsRestored() throws IOException {
        write("a/index.html", "а", "b.html", "б");
        Files.delete(site.resolve("a/index.html"));
        Files.delete(site.resolve("a"));

        assertThat(write("a/index.html", "а", "b.html", "б").written()).isEqualTo(1);
        assertThat(site.resolve("a/index.html")).hasContent("а");
    }

    @Test
    void staleFilesGoWithTheFoldersThatTheyEmpty() throws IOException {
        write("index.html", "а", "kk/a/b/index.html", "б", "kk/c/index.html", "в");
        WriteSummary summary = write("index.html", "а", "kk/c/index.html", "в");

        assertThat(summary).isEqualTo(new WriteSummary(0, 2, 1, List.of()));
        assertThat(all()).containsExactly("index.html", "kk/", "kk/c/", "kk/c/index.html");
    }

    @Test
    void aSiteThatBecomesEmptyKeepsItsFolder() throws IOException {
        write("kk/a/index.html", "а");

        assertThat(write().removed()).isEqualTo(1);
        assertThat(site).isDirectory();
        assertThat(all()).isEmpty();
    }

    @Test
    void aStaleFileThatIsGoneAlreadyIsNoProblem() throws IOException {
        write("a/index.html", "а", "b.html", "б");
        Files.delete(site.resolve("a/index.html"));

        assertThat(write("b.html", "б").removed()).isZero();
    }

    @Test
    void foreignFilesAreLeftAndNamed() throws IOException {
        put("CNAME", "example.org");
        put("kk/photo.jpg", "x");
        write("kk/a/index.html", "а");
        WriteSummary summary = write("index.html", "б");

        assertThat(summary.foreignFiles()).containsExactly("CNAME", "kk/photo.jpg");
        assertThat(all()).containsExactly("CNAME", "index.html", "kk/", "kk/photo.jpg");
    }

    @Test
    void aLinkIsAStrangerToo(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret"), "x");
        write("index.html", "а");
        Files.createSymbolicLink(site.resolve("link"), elsewhere);

        assertThat(write("index.html", "а").foreignFiles()).containsExactly("link");
        assertThat(elsewhere.resolve("secret")).exists();
    }

    @Test
    void hiddenFilesBelongToTools() throws IOException {
        put(".gitignore", "*");
        put(".git/config", "x");
        put("kk/.DS_Store", "x");

        assertThat(write("kk/index.html", "а").foreignFiles()).isEmpty();
        assertThat(write("ru/index.html", "а").foreignFiles()).isEmpty();
        assertThat(site.resolve(".gitignore")).hasContent("*");
        assertThat(site.resolve("kk/.DS_Store")).exists();
    }

    @Test
    void aFileOfOtherOriginIsNotOverwrittenAndNothingIsWritten() throws IOException {
        write("a.html", "а", "old.html", "б");
        put("b/index.html", "somebody's");
        put("c.html", "somebody's too");

        assertThatExceptionOfType(OutputConflictException.class)
                .isThrownBy(() -> write("a.html", "new", "b/index.html", "new", "c.html", "new", "d.html", "new"))
                .satisfies(e -> assertThat(e.paths()).containsExactly("b/index.html", "c.html"))
                .withMessageContaining(site.resolve("b/index.html").toString())
                .withMessageContaining("and 1 more")
                .withMessageContaining("--output");
        assertThat(all()).containsExactly("a.html", "b/", "b/index.html", "c.html", "old.html");
        assertThat(site.resolve("a.html")).hasContent("а");
        assertThat(site.resolve("b/index.html")).hasContent("somebody's");
        assertThat(Files.readString(site.resolve(SiteWriter.MANIFEST)))
                .contains("a.html", "old.html")
                .doesNotContain("b/");
    }

    @Test
    void aFileOfOtherOriginWithTheSameBytesIsNoConflict() throws IOException {
        put("a.html", "а");

        assertThat(write("a.html", "а")).isEqualTo(new WriteSummary(0, 1, 0, List.of()));
        assertThat(write("a.html", "ә").written()).isEqualTo(1);
    }

    @Test
    void aFolderInPlaceOfAFileIsAConflict() throws IOException {
        put("a.html/photo.jpg", "x");

        assertThatExceptionOfType(OutputConflictException.class).isThrownBy(() -> write("a.html", "а", "b.html", "б"));
        assertThat(all()).containsExactly("a.html/", "a.html/photo.jpg");
    }

    @Test
    void aFileInPlaceOfAFolderIsAConflict() throws IOException {
        put("kk", "x");

        assertThatExceptionOfType(OutputConflictException.class)
                .isThrownBy(() -> write("a.html", "а", "kk/a/index.html", "б"))
                .satisfies(e -> assertThat(e.paths()).containsExactly("kk"));
        assertThat(all()).containsExactly("kk");
    }

    @Test
    void aLinkedFolderIsNotWrittenInto(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(site);
        Files.createSymbolicLink(site.resolve("kk"), elsewhere);

        assertThatExceptionOfType(OutputConflictException.class)
                .isThrownBy(() -> write("kk/index.html", "а"))
                .satisfies(e -> assertThat(e.paths()).containsExactly("kk"));
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aLinkedFileIsNotWrittenThrough(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "x");
        Files.createDirectories(site);
        Files.createSymbolicLink(site.resolve("index.html"), secret);

        assertThatExceptionOfType(OutputConflictException.class).isThrownBy(() -> write("index.html", "а"));
        assertThat(secret).hasContent("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a.html", "kk/../../a.html", "/tmp/bagdarlama-escape.html"})
    void nothingIsWrittenOutsideTheFolder(String path) {
        assertThatExceptionOfType(OutputConflictException.class).isThrownBy(() -> write(path, "а"));
        assertThat(folder.resolve("out/a.html")).doesNotExist();
        assertThat(Path.of("/tmp/bagdarlama-escape.html")).doesNotExist();
    }

    @Test
    void aFolderThatIsAFileIsAnError() throws IOException {
        Files.writeString(folder.resolve("out"), "x");

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> write("a.html", "а"));
    }

    @Test
    void theNextBuildRecoversFromAnInterruptedOne() throws IOException {
        write("a.html", "а", "old/index.html", "old");
        PreparedSite interrupted = new PreparedSite(site, Long.MAX_VALUE) {
            @Override
            public byte[] bytes(String path) {
                if (path.equals("z.html")) {
                    throw new IllegalStateException("power cut");
                }
                return super.bytes(path);
            }
        };
        files("a.html", "new", "b/index.html", "б", "z.html", "в").forEach(interrupted::add);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new SiteWriter(site).write(interrupted, null, place -> true))
                .withMessage("power cut");
        // What was there is whole, what came is whole, and all of it is known as ours.
        assertThat(all()).containsExactly("a.html", "b/", "b/index.html", "old/", "old/index.html");
        assertThat(Files.readString(site.resolve(SiteWriter.MANIFEST)))
                .contains("a.html\n", "b/index.html\n", "old/index.html\n", "z.html\n");

        WriteSummary summary = write("a.html", "newer", "c.html", "в");
        assertThat(summary).isEqualTo(new WriteSummary(2, 0, 2, List.of()));
        assertThat(all()).containsExactly("a.html", "c.html");
    }

    @Test
    void aLostManifestIsRebuiltFromTheSameBytes() throws IOException {
        write("a.html", "а", "b.html", "б");
        Files.delete(site.resolve(SiteWriter.MANIFEST));

        assertThat(write("a.html", "а", "b.html", "б")).isEqualTo(new WriteSummary(0, 2, 0, List.of()));
        assertThat(write("a.html", "а").removed()).isEqualTo(1);
    }

    @Test
    void everybodyMayReadTheFiles() throws IOException {
        write("a.html", "а", "kk/index.html", "б");
        write("a.html", "ә", "kk/index.html", "б");
        assumeThat(Files.getFileStore(site).supportsFileAttributeView("posix")).isTrue();

        for (String path : List.of("a.html", "kk/index.html", SiteWriter.MANIFEST)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve(path))))
                    .as(path)
                    .isEqualTo("rw-r--r--");
        }
    }

    /** The site with a record of which files were asked for, which happens in the order of writing. */
    private PreparedSite recorded(List<String> order, String... pathsAndTexts) {
        PreparedSite site = new PreparedSite(this.site, Long.MAX_VALUE) {
            @Override
            public byte[] bytes(String path) {
                order.add(path);
                return super.bytes(path);
            }
        };
        files(pathsAndTexts).forEach(site::add);
        return site;
    }

    @Test
    void whatPagesAskForComesBeforeThemAndNewPagesBeforeOldOnes() throws IOException {
        List<String> first = new ArrayList<>();
        new SiteWriter(site)
                .write(
                        recorded(
                                first,
                                "404.html",
                                "x",
                                "assets/a.css",
                                "x",
                                "assets/b/c.js",
                                "x",
                                "data/a.csv",
                                "x",
                                "index.html",
                                "x",
                                "ru/a/index.html",
                                "x",
                                "ru/index.html",
                                "x",
                                "ru/changes/feed.xml",
                                "x",
                                "sitemap.xml",
                                "x"),
                        null,
                        place -> true);
        assertThat(first)
                .containsExactly(
                        "assets/b/c.js",
                        "assets/a.css",
                        "ru/changes/feed.xml",
                        "data/a.csv",
                        "ru/a/index.html",
                        "ru/index.html",
                        "404.html",
                        "index.html",
                        "sitemap.xml");

        List<String> second = new ArrayList<>();
        new SiteWriter(site)
                .write(
                        recorded(
                                second,
                                "404.html",
                                "x",
                                "assets/a2.css",
                                "x",
                                "assets/b/c.js",
                                "x",
                                "index.html",
                                "y",
                                "ru/b/index.html",
                                "x",
                                "ru/index.html",
                                "y",
                                "ru/changes/feed.xml",
                                "y",
                                "sitemap.xml",
                                "y"),
                        null,
                        place -> true);
        assertThat(second)
                .containsExactly(
                        "assets/a2.css",
                        "ru/b/index.html",
                        "ru/changes/feed.xml",
                        "ru/index.html",
                        "index.html",
                        "sitemap.xml");
    }

    @Test
    void stalePagesGoBeforeTheirStaleAssets() {
        List<String> paths = new ArrayList<>(
                List.of("assets/a.css", "data/a.csv", "ru/a/index.html", "ru/index.html", "sitemap.xml"));
        paths.sort(WritingOrder.going());

        assertThat(paths)
                .containsExactly("sitemap.xml", "ru/index.html", "ru/a/index.html", "data/a.csv", "assets/a.css");
    }

    @Test
    void whatKilledBuildsLeftIsRemoved() throws IOException {
        put("ru/.7261930415.new", "half");
        put("ru/.bagdarlama-812.new", "half");
        put(".bagdarlama-812.new", "half");
        put("ru/.mine.new", "own");
        put(OutputLock.FILE, "812");

        assertThat(write("ru/index.html", "а").foreignFiles()).isEmpty();
        assertThat(all()).containsExactly("ru/", "ru/.mine.new", "ru/index.html");
        assertThat(site.resolve(OutputLock.FILE)).isEmptyFile();
    }

    @Test
    @SuppressWarnings("try") // the lock is held, not used
    void whoeverHoldsTheFolderIsWaitedForAndThenNamed() throws IOException {
        Files.createDirectories(site);
        try (OutputLock lock = OutputLock.take(site.toRealPath(), 0)) {
            assertThat(site.resolve(OutputLock.FILE))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
            assertThatExceptionOfType(OutputBusyException.class)
                    .isThrownBy(() -> new SiteWriter(site, 50).write(files("a.html", "а")))
                    .withMessageStartingWith("another build is writing into " + site.toRealPath())
                    .withMessageContaining("--output");
            assertThat(all()).isEmpty();
        }
        assertThat(write("a.html", "а").written()).isEqualTo(1);
    }

    @Test
    void foldersMayBeEnteredWhateverTheProcessKeepsFromOthers() throws IOException, InterruptedException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        Process build = new ProcessBuilder(
                        "sh",
                        "-c",
                        "umask 077; exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Once.class.getName(),
                        site.toString())
                .inheritIO()
                .start();

        assertThat(build.waitFor()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve("kk/a/index.html"))))
                .isEqualTo("rw-r--r--");
        for (String path : List.of("", "kk", "kk/a")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve(path))))
                    .as(path)
                    .isEqualTo("rwxr-xr-x");
        }
    }

    @Test
    void whatWasKeptFromOthersIsOpenedByTheNextBuild() throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        write("kk/a/index.html", "а", "kk/b.html", "б");
        for (String path : List.of("kk/a/index.html", "kk/b.html")) {
            Files.setPosixFilePermissions(site.resolve(path), PosixFilePermissions.fromString("rw-------"));
        }
        for (String path : List.of("kk/a", "kk", "")) {
            Files.setPosixFilePermissions(site.resolve(path), PosixFilePermissions.fromString("rwxrwx---"));
        }

        assertThat(write("kk/a/index.html", "а", "kk/b.html", "б").unchanged()).isEqualTo(2);
        for (String path : List.of("kk/a/index.html", "kk/b.html")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve(path))))
                    .as(path)
                    .isEqualTo("rw-r--r--");
        }
        for (String path : List.of("", "kk", "kk/a")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve(path))))
                    .as("no permission is taken away: " + path)
                    .isEqualTo("rwxrwxr-x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"letters/private.txt", ".ssh/id"})
    void aFolderThatHoldsOtherThingsStaysClosed(String other) throws IOException {
        assumeThat(Files.getFileStore(folder).supportsFileAttributeView("posix"))
                .isTrue();
        put(other, "private");
        Files.setPosixFilePermissions(site, PosixFilePermissions.fromString("rwx------"));
        write("kk/a.html", "а");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(site.resolve("kk"))))
                .isEqualTo("rwxr-xr-x");
    }

    /** Writes a small site as a process of its own. */
    static final class Once {

        private Once() {}

        public static void main(String[] arguments) throws IOException {
            new SiteWriter(Path.of(arguments[0])).write(files("kk/a/index.html", "а"));
        }
    }

    @Test
    void aFolderThatIsALinkIsLookedThrough(@TempDir Path elsewhere) throws IOException {
        Files.createDirectories(site.getParent());
        Files.createSymbolicLink(site, elsewhere);
        put("kk/photo.jpg", "x");

        assertThat(write("kk/index.html", "а").foreignFiles()).containsExactly("kk/photo.jpg");
        assertThat(elsewhere.resolve("kk/index.html")).hasContent("а");
    }

    @Test
    void whoeverWritesMayLookFirstWhileNobodyElseWrites() throws IOException {
        write("a.html", "а");
        SortedMap<String, byte[]> next = files("a.html", "ә", "b.html", "б");

        assertThatExceptionOfType(OutputChangedException.class)
                .isThrownBy(() -> new SiteWriter(site).write(next, null, place -> {
                    assertThat(place).isEqualTo(site.toRealPath());
                    assertThatExceptionOfType(OutputBusyException.class)
                            .isThrownBy(() -> new SiteWriter(site, 0).write(next));
                    return false;
                }))
                .withMessageContaining("nothing was written");
        assertThat(all()).containsExactly("a.html");
        assertThat(site.resolve("a.html")).hasContent("а");
        assertThat(new SiteWriter(site).write(next, null, place -> true).written())
                .isEqualTo(2);
    }

    @Test
    void garbageInTheManifestIsSaid() throws IOException {
        write("a.html", "а", "b.html", "б");
        byte[] garbage = {(byte) 0xFF, (byte) 0xFE, 0, 'x', '\n', (byte) 0x80};
        Files.write(site.resolve(SiteWriter.MANIFEST), garbage);

        assertThatExceptionOfType(OutputConflictException.class)
                .isThrownBy(() -> write("a.html", "new", "b.html", "б"))
                .withMessageContaining(site.toRealPath().resolve(SiteWriter.MANIFEST) + " is damaged")
                .withMessageContaining(site.toRealPath().resolve("a.html").toString())
                .withMessageContaining("Empty the folder");
        assertThat(site.resolve("a.html")).hasContent("а");
        // The same bytes are known again.
        assertThat(write("a.html", "а", "b.html", "б")).isEqualTo(new WriteSummary(0, 2, 0, List.of()));
        assertThat(write("a.html", "ә", "b.html", "б").written()).isEqualTo(1);
    }

    @Test
    void whatCannotBeWrittenIsNamedByItsOwnName() throws IOException {
        write("a.html", "а");

        assertThatExceptionOfType(WriteFailedException.class)
                .isThrownBy(() -> write("a.html", "ә", "k".repeat(300) + ".html", "б"))
                .withMessageStartingWith(site.toRealPath().resolve("k".repeat(300) + ".html") + " cannot be written (")
                .withMessageContaining("All files in " + site.toRealPath() + " are whole");
        assertThat(write("a.html", "ә").foreignFiles()).isEmpty();
        assertThat(all()).containsExactly("a.html");
    }

    @Test
    void linksLeadNowhereUnseen(@TempDir Path elsewhere) throws IOException {
        Path content = Files.createDirectories(elsewhere.resolve("content/pages"));
        Path link = Files.createSymbolicLink(folder.resolve("site"), content);

        assertThat(OutputPlace.overlaps(link, elsewhere.resolve("content"))).isTrue();
        assertThat(OutputPlace.overlaps(link.resolve("new"), elsewhere.resolve("content")))
                .isTrue();
        assertThat(OutputPlace.overlaps(elsewhere, folder.resolve("site"))).isTrue();
        assertThat(OutputPlace.overlaps(folder.resolve("site2"), elsewhere.resolve("content")))
                .isFalse();
    }

    @Test
    void theManifestListsWhatWasMade() throws IOException {
        write("b.html", "б", "a/index.html", "а");

        assertThat(Files.readAllLines(site.resolve(SiteWriter.MANIFEST)))
                .hasSize(3)
                .endsWith("a/index.html", "b.html")
                .first()
                .asString()
                .startsWith("#");
    }

    @Test
    void theFolderMayBeGivenWithDots() throws IOException {
        new SiteWriter(folder.resolve("out/../out/./site")).write(files("a.html", "а"));

        assertThat(site.resolve("a.html")).hasContent("а");
    }

    @Test
    void nothingTemporaryStays() throws IOException {
        for (int i = 0; i < 5; i++) {
            write("a.html", "а" + i, "b/c.html", "б" + i);
        }

        assertThat(all()).containsExactly("a.html", "b/", "b/c.html");
    }

    private void remember(String... lines) throws IOException {
        put(SiteWriter.MANIFEST, "# made\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void aStalePathThroughAFileOfOtherOriginIsPassedOverAndNamed() throws IOException {
        write("a/b.html", "б", "c.html", "в");
        Files.delete(site.resolve("a/b.html"));
        Files.delete(site.resolve("a"));
        put("a", "somebody's");

        assertThat(write("c.html", "в")).isEqualTo(new WriteSummary(0, 1, 0, List.of("a")));
        assertThat(site.resolve("a")).hasContent("somebody's");
    }

    @Test
    void aStalePathThroughALinkIsPassedOver(@TempDir Path elsewhere) throws IOException {
        Path precious = Files.writeString(elsewhere.resolve("b.html"), "precious");
        write("a/b.html", "б", "c.html", "в");
        Files.delete(site.resolve("a/b.html"));
        Files.delete(site.resolve("a"));
        Files.createSymbolicLink(site.resolve("a"), elsewhere);

        assertThat(write("c.html", "в")).isEqualTo(new WriteSummary(0, 1, 0, List.of("a")));
        assertThat(precious).hasContent("precious");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../precious.html", "a/../../precious.html", "../../out/precious.html", "./../precious.html"})
    void linesOfTheManifestThatLeadOutsideAreIgnored(String line) throws IOException {
        Files.createDirectories(site);
        Path precious = Files.writeString(site.getParent().resolve("precious.html"), "precious");
        remember(line, "stale.html", precious.toString());
        put("stale.html", "stale");

        assertThat(write("a.html", "а")).isEqualTo(new WriteSummary(1, 0, 1, List.of()));
        assertThat(precious).hasContent("precious");
        assertThat(all()).containsExactly("a.html");
        assertThat(Files.readAllLines(site.resolve(SiteWriter.MANIFEST)))
                .endsWith("a.html")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "b/b", "қ"})
    void staleNamesMayBeLongerThanNamesCanBe(String name) throws IOException {
        remember(name.repeat(20_000), "stale.html");
        put("stale.html", "stale");

        assertThat(write("a.html", "а")).isEqualTo(new WriteSummary(1, 0, 1, List.of()));
    }

    @Test
    void aStalePathThatIsAFolderByNowIsPassedOver() throws IOException {
        write("a.html", "а", "b.html", "б");
        Files.delete(site.resolve("b.html"));
        put("b.html/own.txt", "own");

        assertThat(write("a.html", "а")).isEqualTo(new WriteSummary(0, 1, 0, List.of("b.html/own.txt")));
    }

    @Test
    void aNulInTheManifestIsNoProblem() throws IOException {
        remember("a\u0000b", "stale.html");
        put("stale.html", "stale");

        assertThat(write("a.html", "а").removed()).isEqualTo(1);
    }

    @Test
    void aFolderInThePlaceOfTheLockIsNamed(@TempDir Path place) throws IOException {
        Path lock = Files.createDirectories(place.resolve(".bagdarlama-lock"));

        TreeMap<String, byte[]> files = new TreeMap<>();
        files.put("a", new byte[1]);

        assertThatExceptionOfType(WriteFailedException.class)
                .isThrownBy(() -> new SiteWriter(place).write(files))
                .withMessageContaining(lock.toRealPath() + " cannot be written into (it is a folder)");
        assertThat(place.resolve("a")).doesNotExist();
    }
}

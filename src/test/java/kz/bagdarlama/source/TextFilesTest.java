package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import kz.bagdarlama.diagnostic.Diagnostics;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextFilesTest {

    @TempDir
    private Path root;

    private final Diagnostics diagnostics = new Diagnostics();
    private TextFiles files;

    @BeforeEach
    void open() {
        files = new TextFiles(root, "content", diagnostics);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private String found() {
        return diagnostics.sorted().stream()
                .map(d -> d.code().id() + " " + d.position())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    @Test
    void textIsReadAsUtf8() throws IOException {
        assertThat(files.read(write("kk.md", "# Қала 😀\n".getBytes(StandardCharsets.UTF_8))))
                .contains("# Қала 😀\n");
        assertThat(found()).isEmpty();
    }

    @Test
    void anEmptyFileIsAnEmptyText() throws IOException {
        assertThat(files.read(write("a.md", new byte[0]))).contains("");
    }

    @Test
    void theMarkOfByteOrderIsPassedOver() throws IOException {
        assertThat(files.read(write("a.yaml", "\uFEFFa: b\n".getBytes(StandardCharsets.UTF_8))))
                .contains("a: b\n");
    }

    @Test
    void windowsLineEndsBecomeLineFeeds() throws IOException {
        assertThat(files.read(write("a.md", "a\r\nb\r\n".getBytes(StandardCharsets.UTF_8))))
                .contains("a\nb\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ff", "c3", "c328", "e28228", "f0808080", "eda080", "c080", "fffe41003004"})
    void bytesThatAreNotUtf8AreReported(String hex) throws IOException {
        assertThat(files.read(write("a/b.md", HexFormat.of().parseHex(hex)))).isEmpty();
        assertThat(found()).isEqualTo("not-utf-8 content/a/b.md");
    }

    @Test
    void theOldWindowsEncodingIsReported() throws IOException {
        assertThat(files.read(write("ru.md", "# Город\n".getBytes(Charset.forName("windows-1251")))))
                .isEmpty();
        assertThat(found()).isEqualTo("not-utf-8 content/ru.md");
    }

    @Test
    void aFileOfTheLargestSizeIsRead() throws IOException {
        assertThat(files.read(write("a.md", "x".repeat(TextFiles.MAX_BYTES).getBytes(StandardCharsets.UTF_8))))
                .isPresent();
        assertThat(found()).isEmpty();
    }

    @Test
    void aLargerFileIsReportedAndNotRead() throws IOException {
        assertThat(files.read(write("a.md", new byte[TextFiles.MAX_BYTES + 1]))).isEmpty();
        assertThat(found()).isEqualTo("file-too-large content/a.md");
        assertThat(diagnostics.sorted().get(0).message().toString()).contains("512 KiB");
    }

    @Test
    void aFolderWithTheNameOfAFileIsReportedOnceAndIsNone() throws IOException {
        write("ru.md/a.md", new byte[0]);
        write("1.1-md/a.md", new byte[0]);

        assertThat(files.list(root)).extracting(files::shown).containsExactly("content/1.1-md");
        assertThat(files.isFile(root.resolve("ru.md"))).isTrue();
        assertThat(files.read(root.resolve("ru.md"))).isEmpty();
        assertThat(found()).isEqualTo("unexpected-file content/ru.md");
    }

    @Test
    void aFolderIsListedByName() throws IOException {
        write("b.md", new byte[0]);
        write("a.yaml", new byte[0]);
        write("c/d.md", new byte[0]);

        assertThat(files.list(root))
                .extracting(files::shown)
                .containsExactly("content/a.yaml", "content/b.md", "content/c");
    }

    @Test
    void namesThatOtherSystemsCannotHaveAreReported() throws IOException {
        Assumptions.assumeTrue(
                root.getFileSystem().supportedFileAttributeViews().contains("posix"));
        for (String name : new String[] {"aux.md", "b.", "c?.md", "icon.md", "Г.md", "г.md"}) {
            write(name, new byte[0]);
        }
        // Where case does not count, there is one file fewer.
        Assumptions.assumeTrue(
                Files.exists(root.resolve("г.md")) && files.list(root).size() == 6);

        assertThat(found())
                .isEqualTo("unusable-name content/aux.md, unusable-name content/b., unusable-name content/c?.md, "
                        + "names-alike content/г.md");
    }

    @Test
    void hiddenFilesAndBackupsArePassedOver() throws IOException {
        for (String name : new String[] {
            ".git/config",
            ".DS_Store",
            ".ru.md.swp",
            "ru.md~",
            "#ru.md#",
            ".#ru.md",
            "4913",
            "ru.md.new",
            "sedXk3f9A",
            "ru.md.part"
        }) {
            write(name, new byte[0]);
        }
        write("ru.md", new byte[0]);

        assertThat(files.list(root)).extracting(files::shown).containsExactly("content/ru.md");
        assertThat(found()).isEmpty();
    }

    @Test
    void linksAreReportedAndPassedOver(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), "# Secret\n");
        Files.createSymbolicLink(root.resolve("file.md"), elsewhere.resolve("secret.md"));
        Files.createSymbolicLink(root.resolve("folder"), elsewhere);
        Files.createSymbolicLink(root.resolve("nowhere"), elsewhere.resolve("missing"));
        write("own.md", new byte[0]);

        assertThat(files.list(root)).extracting(files::shown).containsExactly("content/own.md");
        assertThat(found())
                .isEqualTo(
                        "symbolic-link content/file.md, symbolic-link content/folder, symbolic-link content/nowhere");
    }

    @Test
    void thePathsShownAreBelowTheName() {
        assertThat(files.shown(root)).isEqualTo("content");
        assertThat(files.shown(root.resolve("a").resolve("b.md"))).isEqualTo("content/a/b.md");
    }

    @Test
    void aLinkedFileIsReportedAndNotRead(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("secret.md"), "# Secret\n");
        Files.createSymbolicLink(root.resolve("ru.md"), elsewhere.resolve("secret.md"));

        assertThat(files.read(root.resolve("ru.md"))).isEmpty();
        assertThat(found()).isEqualTo("symbolic-link content/ru.md");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, UTF-16 LE",
        "UTF-16BE, UTF-16 BE",
        "UTF-16, UTF-16 BE",
        "UTF-32LE, UTF-32 LE",
        "UTF-32BE, UTF-32 BE",
        "X-UTF-32LE-BOM, UTF-32 LE",
        "X-UTF-32BE-BOM, UTF-32 BE",
        "windows-1251, Windows 1251",
        "KOI8-R, KOI8-R",
        "IBM866, CP 866",
        "ISO-8859-5, ISO 8859-5",
    })
    void aForeignEncodingIsNamed(String charset, String name) throws IOException {
        assertThat(files.read(write(
                        "ru.md", "ASCII\n- Партия поддержит уборку берегов.\n".getBytes(Charset.forName(charset)))))
                .isEmpty();
        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).hasToString("the file is in " + name + ", not in UTF-8"));
    }

    /** What was saved half is no text of another encoding: opened as one and saved, all of it would be lost. */
    @ParameterizedTest
    @CsvSource({"1, 2:5", "2, 2:5", "4, 2:4"})
    void aFileThatBreaksOffWithinALetterIsSaidToBeIncomplete(int missing, String place) throws IOException {
        // The last sign has three bytes, the letter before it two.
        byte[] whole = "# Қала\nа бв₸".getBytes(StandardCharsets.UTF_8);
        assertThat(files.read(write("kk.md", Arrays.copyOf(whole, whole.length - missing))))
                .isEmpty();
        assertThat(found()).isEqualTo("not-utf-8 content/kk.md:" + place);
        assertThat(diagnostics.sorted().get(0).message())
                .hasToString("the file breaks off within a letter: it was not saved to its end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x-MacCyrillic", "ISO-8859-1", "windows-1252"})
    void whatNoEditorOpensAsRussianIsNotGuessed(String charset) throws IOException {
        String text = charset.startsWith("x-")
                ? "# Город Алматы\n\nПартия поддержит уборку.\n"
                : "Zürich, Genève, São Paulo\n";
        assertThat(files.read(write("ru.md", text.getBytes(Charset.forName(charset)))))
                .isEmpty();
        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).hasToString("the file is not in UTF-8"));
    }

    @Test
    void aConflictOfGitIsReportedEachTimeTheFileIsRead() throws IOException {
        Path file = write("a.yaml", "<<<<<<< a\nb: c\n=======\n>>>>>>> d\n".getBytes(StandardCharsets.UTF_8));
        assertThat(files.read(file)).isEmpty();
        assertThat(files.read(file)).isEmpty();
        assertThat(found()).isEqualTo("merge-conflict content/a.yaml:1:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thumbs.db",
                "desktop.ini",
                "~$отчёт.docx",
                "ru.md.bak",
                "kk.md.orig",
                "ru.md~",
                ".DS_Store",
                "a.tmp"
            })
    void whatSystemsAndProgramsLeaveIsPassedOver(String name) throws IOException {
        write(name, new byte[] {1});
        write("a.yaml", new byte[0]);
        assertThat(files.list(root)).containsExactly(root.resolve("a.yaml"));
    }

    @Test
    void aPipeIsNamedAndNeverOpened() throws Exception {
        // Whoever opened it would wait for ever.
        Path pipe = root.resolve("ru.md");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(files.isFile(pipe)).isTrue();
        assertThat(files.read(pipe)).isEmpty();
        assertThat(found()).isEqualTo("special-file content/ru.md");
        assertThat(files.list(root)).isEmpty();
        assertThat(files.read(pipe)).isEmpty();
        assertThat(found()).isEqualTo("special-file content/ru.md");
    }

    @Test
    void aDeviceIsNamedAndNeverOpened() {
        // A device of the system itself: nobody else may make one.
        Path device = Path.of("/dev/zero");
        TextFiles system = new TextFiles(Path.of("/dev"), "content", diagnostics);
        assertThatCode(() -> assertThat(system.read(device)).isEmpty()).doesNotThrowAnyException();
        assertThat(found()).isEqualTo("special-file content/zero");
    }

    @Test
    void whatCannotBeReadIsNamed() throws IOException {
        // A folder by the name of a file is what nobody can read as one, whoever runs the tests.
        Path file = write("ru.md", "text".getBytes(StandardCharsets.UTF_8));
        files.list(root);
        Files.delete(file);
        Files.createDirectory(file);

        assertThat(files.read(file)).isEmpty();
        assertThat(found()).isEqualTo("unreadable-file content/ru.md");
    }

    @Test
    void whatWentAwayIsForWhoeverAskedToLookForAgain() throws IOException {
        Path file = write("ru.md", "text".getBytes(StandardCharsets.UTF_8));
        files.list(root);
        Files.delete(file);

        assertThatThrownBy(() -> files.read(file)).isInstanceOf(NoSuchFileException.class);
        assertThat(found()).isEmpty();
    }
}

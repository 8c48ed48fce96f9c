package kz.bagdarlama.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the machine refuses is said in the language of the editor. */
final class RefusalTest {

    private static final PhraseBook RUSSIAN = PhraseBook.of("ru");
    private static final PhraseBook KAZAKH = PhraseBook.of("kk");

    @ParameterizedTest
    @CsvSource({
        "No space left on device, the disk is full",
        "There is not enough space on the disk, the disk is full",
        "Disk quota exceeded, this user's share of the disk is used up",
        "Read-only file system, the disk can only be read",
        "The media is write protected, the disk can only be read",
        "Operation not permitted, there is no permission",
        "File name too long, the name is longer than the disk allows",
        "The filename or extension is too long, the name is longer than the disk allows",
        "Is a directory, it is a folder",
        "Not a directory, 'something on the way there is a file, not a folder'",
        "Too many open files in system, too many files are open",
        "File too large, the file is larger than the disk allows",
        "Text file busy, another program is using it",
        "Input/output error, the disk does not answer as it should",
        "Stale file handle, the disk is not connected any more",
    })
    void reasonsOfTheSystemAreSaidInWords(String system, String words) {
        for (IOException e : List.of(new FileSystemException("site/a.html", null, system), new IOException(system))) {
            Phrase reason = Refusal.reason(e);

            assertThat(reason).hasToString(words);
            assertThat(RUSSIAN.say(reason)).matches("[а-яё ,]+");
            assertThat(KAZAKH.say(reason)).matches("[а-яёәғқңөұүһі ,]+");
        }
        assertThat(Refusal.of(new FileSystemException("site/a.html", null, system)))
                .hasToString("site/a.html: " + words);
    }

    static Stream<IOException> kinds() {
        return Stream.of(
                new AccessDeniedException("a"),
                new NoSuchFileException("a"),
                new FileAlreadyExistsException("a"),
                new DirectoryNotEmptyException("a"),
                new NotDirectoryException("a"),
                new FileSystemLoopException("a"),
                new FileSystemException("a"),
                new IOException());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void exceptionsWithoutWordsHaveAReasonToo(IOException e) {
        assertThat(RUSSIAN.say(Refusal.reason(e))).matches("[а-яё ,]+");
        assertThat(KAZAKH.say(Refusal.reason(e))).matches("[а-яёәғқңөұүһі ,]+");
    }

    @Test
    void whatASystemSaysInItsOwnLanguageStays() {
        assertThat(Refusal.of(new FileSystemException("a", null, "Недостаточно места на диске.")))
                .hasToString("a: Недостаточно места на диске.");
    }

    @Test
    void aFolderWhereAFileIsWantedIsCalledOne(@TempDir Path folder) {
        Assumptions.assumeTrue(Path.of("/proc").toFile().isDirectory() && systemSpeaksEnglish());
        try {
            Files.readAllBytes(folder);
        } catch (IOException e) {
            assertThat(Refusal.reason(e)).hasToString("it is a folder");
            return;
        }
        throw new AssertionError("a folder was read like a file");
    }

    private static boolean systemSpeaksEnglish() {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(System::getenv)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst()
                .map(value -> value.matches("(C|POSIX|en).*"))
                .orElse(true);
    }
}

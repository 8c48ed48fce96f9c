package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileCacheTest {

    @TempDir
    private Path folder;

    private final FileCache files = new FileCache();
    private Path file;

    @BeforeEach
    void aFileInAFolder() throws IOException {
        file = Files.writeString(folder.resolve("ru.md"), "Да.");
        age(file, 100);
        age(folder, 100);
    }

    private static void age(Path path, int seconds) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(seconds)));
    }

    private String read() throws IOException {
        return new String(files.read(file, FileCache.attributes(file)).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void whatIsAsItWasHasNotChanged() throws IOException {
        files.list(folder);
        files.list(folder);
        read();
        read();

        assertThat(files.changed()).isEmpty();
    }

    @Test
    void whatIsWrittenAfterItWasReadHasChanged() throws IOException {
        read();
        Files.writeString(file, "Нет.");

        assertThat(files.changed()).contains(file);
        assertThat(read()).isEqualTo("Нет.");
        assertThat(files.changed()).isEmpty();
    }

    @Test
    void aFolderThatWasAnotherWhenItWasListedAgainHasChangedThoughItIsAsItWasThen() throws IOException {
        files.list(folder);
        Files.createFile(folder.resolve("kk.md"));
        files.list(folder);

        assertThat(files.changed()).contains(folder);
        files.list(folder);
        assertThat(files.changed()).isEmpty();
    }

    @Test
    void whatWasTakenAwayAndPutBackBetweenTwoLooksHasChanged() throws IOException {
        files.list(folder);
        Files.move(file, folder.resolve("aside"));
        Files.move(folder.resolve("aside"), file);
        files.list(folder);

        assertThat(files.changed()).contains(folder);
    }

    @Test
    void aFileThatSaidSomethingElseWhenItWasReadAgainHasChanged() throws IOException {
        read();
        Files.writeString(file, "Нет.");
        read();

        assertThat(files.changed()).contains(file);
    }

    @Test
    void aFileThatWasOnlyTouchedBetweenHasNotChanged() throws IOException {
        read();
        age(file, 50);
        read();

        assertThat(files.changed()).isEmpty();
    }

    @Test
    void whatSaysAndHoldsTheSameIsNotAlteredWhateverItsTime() throws IOException {
        files.list(folder);
        read();
        age(file, 50);
        Files.writeString(folder.resolve(".ru.md.swp"), "x");
        age(folder, 50);

        assertThat(files.altered()).isEmpty();
    }

    @Test
    void whatSaysOrHoldsSomethingElseIsAltered() throws IOException {
        files.list(folder);
        read();
        Files.writeString(file, "Нет.");
        assertThat(files.altered()).containsExactly(file);
        assertThat(files.altered()).isEmpty();

        read();
        assertThat(files.altered()).isEmpty();
        Files.createFile(folder.resolve("kk.md"));
        assertThat(files.altered()).containsExactly(folder);
    }

    @Test
    void whatIsGoneIsToldByItsFolder() throws IOException {
        files.list(folder);
        read();
        Files.delete(file);
        assertThat(files.altered()).containsExactly(folder);

        files.list(folder);
        assertThat(files.altered()).isEmpty();
    }
}

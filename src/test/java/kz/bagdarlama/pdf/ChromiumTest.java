package kz.bagdarlama.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finding a browser and waiting for it, without one. */
final class ChromiumTest {

    @TempDir
    private Path folder;

    private Path program(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    @Test
    void theFirstNameThatIsAProgramIsTaken() throws IOException {
        Files.createDirectories(folder.resolve("one/chromium"));
        Path chrome = program("one/google-chrome", "");
        String path = folder.resolve("none")
                + File.pathSeparator
                + folder.resolve("one")
                + File.pathSeparator
                + folder.resolve("two");

        assertThat(Chromium.find(path)).contains(chrome);
        Path chromium = program("two/chromium", "");
        assertThat(Chromium.find(path)).contains(chromium);
    }

    @Test
    void oneThatSaysNothingIsGivenUp() throws IOException {
        Path silent = program("silent", "exec sleep 600");
        long start = System.nanoTime();

        assertThatThrownBy(() -> Chromium.start(silent, 1)).hasMessage("no answer in 1 s");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        assertThat(ProcessHandle.current().descendants())
                .noneMatch(each -> each.info().arguments().isPresent()
                        && String.join(" ", each.info().arguments().get()).contains("sleep 600"));
    }

    @Test
    void whatIsNoProgramIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "text");

        assertThatThrownBy(() -> Chromium.start(text, 10)).isInstanceOf(IOException.class);
    }
}

package kz.bagdarlama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.site.Fixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code bagdarlama pdf} where there is no browser, or none that prints: it says so, and what stood there stays. */
final class PdfCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter said = new StringWriter();
    private Path content;

    @BeforeEach
    void copy() throws IOException {
        Fixture.small(folder);
        content = folder.resolve("content");
    }

    private int run(String language, String... more) {
        said.getBuffer().setLength(0);
        List<String> arguments = new ArrayList<>(List.of("--lang", language, "pdf", "--content", content.toString()));
        arguments.addAll(List.of(more));
        PrintWriter writer = new PrintWriter(said, true);
        return Main.run(writer, writer, arguments.toArray(String[]::new));
    }

    private String browser(String script) throws IOException {
        Path file = folder.resolve("browser");
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file.toString();
    }

    /** A browser that ends, with what it says, and what an editor is told of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | exit 0                                          | does not start as a browser that prints (the browser has ended); name a Chromium or Chrome with --browser
            ru | exit 1                                          | не запускается как браузер, который печатает (браузер завершился); назовите Chromium или Chrome в --browser
            kk | exit 1                                          | басып шығаратын браузер ретінде іске қосылмайды (браузер жұмысын аяқтады); --browser арқылы Chromium немесе Chrome браузерін көрсетіңіз
            en | echo one; echo no such option >&2; exit 2       | does not start as a browser that prints (no such option); name
            ru | echo '[7:7:FATAL:zygote.cc(1)] No usable sandbox!'; echo '#0 0x55' | не запускается как браузер, который печатает (No usable sandbox!); назовите
            kk | echo 'DevTools listening on ws://127.0.0.1:9/devtools/browser/1' | (браузер жұмысын аяқтады)
            """)
    void aBrowserThatDoesNotStartIsSaid(String language, String script, String message) throws IOException {
        int code = run(language, "--browser", browser(script));

        assertThat(said.toString())
                .contains(message)
                .contains(folder.resolve("browser").toString())
                .hasLineCount(1);
        assertThat(code).isEqualTo(ExitCode.MACHINE);
        assertThat(content.resolve("pdf")).doesNotExist();
    }

    @Test
    void whatIsNoProgramIsWrongUse() {
        assertThat(run("ru", "--browser", content.resolve("site.yaml").toString()))
                .isEqualTo(ExitCode.USAGE);
        assertThat(said.toString()).contains("--browser: «" + content.resolve("site.yaml") + "» – не программа");
    }

    @Test
    void nothingIsMadeOfContentWithErrors() throws IOException {
        Files.writeString(content.resolve("notes.txt"), "x");

        assertThat(run("kk", "--browser", browser("echo started >" + folder.resolve("started"))))
                .isEqualTo(ExitCode.CONTENT);
        assertThat(said.toString())
                .contains("content/notes.txt")
                .endsWith("1 қате – ештеңе жасалған жоқ" + System.lineSeparator());
        assertThat(folder.resolve("started")).doesNotExist();
        assertThat(content.resolve("pdf")).doesNotExist();
    }

    @Test
    void whereNoBrowserIsInstalledItSaysWhatToInstall() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--lang",
                        "ru",
                        "pdf",
                        "--content",
                        content.toString())
                .redirectErrorStream(true);
        builder.environment().put("PATH", folder + File.pathSeparator + content);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isEqualTo(ExitCode.MACHINE);
        assertThat(output)
                .contains(
                        "Для PDF нужен Chromium или Chrome, а здесь его не нашлось; в Debian: sudo apt install chromium. "
                                + "Или укажите, где он: --browser PROGRAM");
    }
}

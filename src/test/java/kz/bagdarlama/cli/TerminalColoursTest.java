package kz.bagdarlama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What only a terminal shows. That there is one is said to the whole process, so no other test may run at the same time. */
@Isolated
final class TerminalColoursTest {

    @Test
    void onATerminalTheFirstCodeIsOfferedToBeExplained(@TempDir Path folder) throws IOException {
        ContentFolder content = new ContentFolder(folder.resolve("content"));
        content.with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "first", "topics: [jbos]"));
        Path templates = Files.createDirectories(folder.resolve("templates"));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        System.setProperty("picocli.ansi", "true");
        try {
            Main.run(
                    writer,
                    writer,
                    "check",
                    "--lang",
                    "ru",
                    "--content",
                    content.path().toString(),
                    "--templates",
                    templates.toString());
        } finally {
            System.clearProperty("picocli.ansi");
        }

        assertThat(said.toString())
                .contains("\u001b[1;31mошибка[unknown-topic]\u001b[0m", "\u001b[1;36mподсказка\u001b[0m")
                .endsWith("Что значит сообщение: ./bagdarlama explain unknown-topic\nошибок: 2\n");
    }
}

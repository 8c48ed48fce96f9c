package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.source.ContentReader;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where the content lies, for the commands that need nothing else. */
final class ContentOption {

    @Option(
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "content",
            scope = CommandLine.ScopeType.INHERIT,
            description = "What editors wrote (default: ${DEFAULT-VALUE}).")
    private Path content;

    Path folder() {
        return content;
    }

    /** Reads the content where there is any, for what can go without. */
    Optional<Content> readQuietly() {
        try {
            return content != null && Files.isRegularFile(content.resolve("site.yaml"))
                    ? new ContentReader(content, content.toString(), new Diagnostics()).read()
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Reads the content as far as it can be read; where that is nowhere, what is wrong has been printed. */
    Optional<Content> read(Console console) throws IOException {
        InputOptions.existing("--content", content, console);
        Diagnostics diagnostics = new Diagnostics();
        Optional<Content> read = new ContentReader(content, content.toString().replace('\\', '/'), diagnostics).read();
        if (read.isEmpty()) {
            FormatOption.printText(diagnostics, console);
        }
        return read;
    }
}

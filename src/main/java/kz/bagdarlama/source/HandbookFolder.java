package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where the handbook of a site lies, known before anything else is read: nothing may be written there. */
public final class HandbookFolder {

    private static final String KEY = "handbook:";

    private HandbookFolder() {}

    /**
     * Returns the folder that {@code site.yaml} names; empty where it names none that is there.
     *
     * @throws IOException if the file cannot be read
     */
    public static Optional<Path> of(Path content) throws IOException {
        Path site = content.resolve("site.yaml");
        if (!Files.isRegularFile(site)) {
            return Optional.empty();
        }
        // What is no UTF-8 will be reported when the site is read.
        for (String line : new String(Files.readAllBytes(site), StandardCharsets.UTF_8).split("\r?\n")) {
            if (line.startsWith(KEY)) {
                String written =
                        line.substring(KEY.length()).replaceFirst("\\s#.*", "").strip();
                return folder(content, written.replaceAll("^[\"']|[\"']$", ""));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> folder(Path content, String written) {
        try {
            return Optional.of(content.resolve(written).normalize()).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

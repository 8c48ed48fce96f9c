package kz.bagdarlama.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which folders beside the content a site is made of as well: handbook and theme. They are known before anything else is read: nothing
 * may be written there.
 */
public final class FoldersBeside {

    private static final Pattern LINE = Pattern.compile("(?m)^(?:handbook|theme):(.*?)(?:\\s#.*)?$");

    /** Where the theme lies, seen from the content, where {@code site.yaml} does not say otherwise. */
    static final String THEME = "../theme";

    private FoldersBeside() {}

    /**
     * Returns those that {@code site.yaml} names, or that lie at their usual place, and that are there.
     *
     * @throws IOException if the file cannot be read
     */
    public static List<Path> of(Path content) throws IOException {
        Path site = content.resolve("site.yaml");
        if (!Files.isRegularFile(site)) {
            return List.of();
        }
        // What is no UTF-8 will be reported when the site is read.
        Matcher line = LINE.matcher(new String(Files.readAllBytes(site), StandardCharsets.UTF_8).replace("\r", ""));
        return Stream.concat(
                        Stream.of(THEME),
                        line.results().map(found -> found.group(1).strip().replaceAll("^[\"']|[\"']$", "")))
                .flatMap(written -> folder(content, written).stream())
                .toList();
    }

    /** The folder that a path from the content names, where there is one. */
    static Optional<Path> folder(Path content, String written) {
        try {
            return Optional.of(content.resolve(written).normalize()).filter(Files::isDirectory);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}

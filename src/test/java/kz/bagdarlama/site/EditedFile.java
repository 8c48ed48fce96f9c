package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file of the small site with a slip in it.
 *
 * @param before what stands before the slip
 * @param text what the check prints
 */
record EditedFile(String before, String text) {

    private static final Pattern MESSAGE =
            Pattern.compile("^(\\S+: (?:error|warning)\\[[a-z0-9-]+]: .*)$|^  = hint: (.*)$", Pattern.MULTILINE);

    /** Makes a slip where {@code old} stands first, checks the site, and puts the file back as it was. */
    static EditedFile check(Fixture site, Path file, String old, String with) throws IOException {
        String right = Files.readString(file);
        assertThat(right).contains(old);
        int at = right.indexOf(old);
        Files.writeString(file, right.substring(0, at) + with + right.substring(at + old.length()));
        String text = site.run("check").text();
        Files.writeString(file, right);
        return new EditedFile(right.substring(0, at), text);
    }

    /** Messages and hints in turn, each in one line. */
    List<String> said() {
        return MESSAGE.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }
}

package kz.bagdarlama.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.bagdarlama.diagnostic.PhraseBook;

/**
 * Any bytes as what a build left in its folder, the manifest or the record: the next build writes its site and touches nothing
 * outside, or says what stands in its way.
 */
public final class ManifestFuzzer {

    private static final String HEAD = "# Files made by bagdarlama. Without this list it cannot tell them from yours.\n";
    private static final byte[] YOURS = "yours\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PAGE = "page\n".getBytes(StandardCharsets.UTF_8);

    private ManifestFuzzer() {}

    private static final class Place {
        static final Path FOLDER = make();
        static final Path SITE = FOLDER.resolve("site");
        static final Path OUTSIDE = FOLDER.resolve("yours.txt");

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory("manifest");
                Files.write(folder.resolve("yours.txt"), YOURS);
                return folder;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Leaves one input behind, and builds. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        Files.createDirectories(Place.SITE.resolve("ru"));
        Files.write(Place.SITE.resolve("old.html"), PAGE);
        Path left = Place.SITE.resolve(data[0] % 2 == 0 ? SiteWriter.MANIFEST : BuildRecord.FILE);
        Files.write(left, rest);
        if (data[0] % 4 == 0) {
            Files.writeString(left, HEAD + new String(rest, StandardCharsets.UTF_8));
        }
        SiteWriter writer = new SiteWriter(Place.SITE);
        try {
            writer.standing(Optional::of);
            writer.write(new TreeMap<>(Map.of("ru/index.html", PAGE, "index.html", PAGE)), rest, folder -> true);
            if (!Arrays.equals(Files.readAllBytes(Place.SITE.resolve("ru/index.html")), PAGE)
                    || !SiteWriter.filesIn(Place.SITE.resolve(SiteWriter.MANIFEST))
                            .equals(new TreeSet<>(List.of("ru/index.html", "index.html")))) {
                throw new AssertionError("the site was not written");
            }
            if (writer.standing(Optional::of).isEmpty()) {
                throw new AssertionError("what was just written does not stand");
            }
        } catch (OutputConflictException e) {
            PhraseBook.LANGUAGES.forEach(language -> PhraseBook.of(language).say(e.phrase()));
        }
        if (!Arrays.equals(Files.readAllBytes(Place.OUTSIDE), YOURS)) {
            throw new AssertionError("a file outside was changed");
        }
        Files.deleteIfExists(left);
    }
}

package kz.bagdarlama.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;
import kz.bagdarlama.source.FileReplacement;

/**
 * A folder with files.
 *
 * @param files their texts by their names, in the order in which an editor goes through them
 */
record NewFolder(String id, Path place, Map<String, String> files, List<String> next) implements Draft {

    @Override
    public List<Path> write() throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            throw new PhrasedException(Phrase.of("{folder} is there already; nothing was changed", place));
        }
        Files.createDirectories(place.getParent());
        // Names that start with a point are not read, so a build in the meantime sees all of it or nothing.
        Path fresh = place.resolveSibling("." + place.getFileName() + ".new");
        List<Path> made = new ArrayList<>();
        try {
            Files.createDirectory(fresh);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(fresh.resolve(file.getKey()), file.getValue());
                made.add(place.resolve(file.getKey()));
            }
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            for (String name : files.keySet()) {
                Files.deleteIfExists(fresh.resolve(name));
            }
            Files.deleteIfExists(fresh);
            throw FileReplacement.refused(place, e);
        }
        return made;
    }
}

package kz.bagdarlama.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.source.FileReplacement;

/**
 * A file with an entry more at its end.
 *
 * @param text the whole file as it will be: everything that it has now, and the entry
 */
record NewEntry(String id, Path place, String text, List<String> next) implements Draft {

    @Override
    public List<Path> write() throws IOException {
        FileReplacement.write(place, text.getBytes(StandardCharsets.UTF_8));
        return List.of(place);
    }
}

package kz.bagdarlama.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Something new that is thought out and not yet written. */
public interface Draft {

    /** Returns the id that it gets. */
    String id();

    /** Returns where it goes: a folder, or a file that gets an entry more. */
    Path place();

    /** Returns what the editor has to do next, each in a sentence. */
    List<String> next();

    /**
     * Writes it: all of it, or nothing where that fails. What is there already is never replaced.
     *
     * @return the files written
     * @throws IOException if they cannot be written
     */
    List<Path> write() throws IOException;
}

package kz.bagdarlama.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Files of other origin stand where the site should be written. */
public final class OutputConflictException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> paths;

    OutputConflictException(Path root, List<String> paths) {
        super("not made by an earlier build, so not overwritten: " + root.resolve(paths.get(0))
                + (paths.size() > 1 ? " and " + (paths.size() - 1) + " more" : "")
                + ". Move it away, or choose another folder with --output");
        this.paths = List.copyOf(paths);
    }

    /** The files in question, below the output folder. */
    public List<String> paths() {
        return paths;
    }
}

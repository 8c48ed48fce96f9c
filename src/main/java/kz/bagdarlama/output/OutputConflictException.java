package kz.bagdarlama.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.diagnostic.Phrase;

/** Files of other origin stand where the site should be written. */
public final class OutputConflictException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;
    private final transient List<String> paths;

    OutputConflictException(Path root, List<String> paths) {
        this(phrase(root.resolve(paths.get(0)), paths.size() - 1), List.copyOf(paths));
    }

    private OutputConflictException(Phrase phrase, List<String> paths) {
        super(phrase.toString());
        this.phrase = phrase;
        this.paths = paths;
    }

    private static Phrase phrase(Path first, int more) {
        return more == 0
                ? Phrase.of(
                        "not made by an earlier build, so not overwritten: {file}. Move it away, or choose another folder with --output",
                        first)
                : Phrase.of(
                        "not made by an earlier build, so not overwritten: {file} and {count} more. Move it away, or choose another folder with --output",
                        first,
                        more);
    }

    /** What stands in the way, and what to do. */
    public Phrase phrase() {
        return phrase;
    }

    /** The files in question, below the output folder. */
    public List<String> paths() {
        return paths;
    }
}

package kz.bagdarlama.output;

import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhrasedException;

/** Files of other origin stand where the site should be written. */
public final class OutputConflictException extends PhrasedException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> paths;

    OutputConflictException(Path root, List<String> paths) {
        this(phrase(root.resolve(paths.get(0)), paths.size() - 1), List.copyOf(paths));
    }

    private OutputConflictException(Phrase phrase, List<String> paths) {
        super(phrase);
        this.paths = paths;
    }

    /** The list that would tell them from files of the site cannot be read any more. */
    static OutputConflictException ofDamaged(Path manifest, Path root, List<String> paths) {
        return new OutputConflictException(
                Phrase.of(
                        "{manifest} is damaged, so nobody can tell what earlier builds made; {file} and perhaps others were not overwritten, and nothing was changed. Empty the folder {folder} and build again, or choose another one with --output",
                        manifest,
                        root.resolve(paths.get(0)),
                        root),
                List.copyOf(paths));
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

    /** Returns the files in question, below the output folder. */
    public List<String> paths() {
        return paths;
    }
}

package kz.bagdarlama.source;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.FileNames;

/** Reports names that files cannot have on every editor's machine: a copy of the repository there would lack them. */
final class NamesOfFiles {

    private NamesOfFiles() {}

    /**
     * Looks at the names in a folder.
     *
     * @param children what lies in it
     * @param shown how diagnostics name each
     */
    static void check(Collection<Path> children, Function<Path, String> shown, Diagnostics diagnostics) {
        boolean plain = true;
        for (Path child : children) {
            String name = child.getFileName().toString();
            report(child, name, FileNames.LONGEST, shown, diagnostics);
            plain &= FileNames.isPlain(name);
        }
        if (!plain) {
            checkAlike(children, shown, diagnostics);
        }
    }

    /** Reports a name that no file can have everywhere. */
    static void report(Path file, String name, int longest, Function<Path, String> shown, Diagnostics diagnostics) {
        Optional<Phrase> problem = FileNames.problem(name, longest);
        if (problem.isPresent()) {
            String other = FileNames.instead(name);
            diagnostics.error(
                    Code.UNUSABLE_NAME,
                    SourcePosition.file(shown.apply(file)),
                    problem.get(),
                    other.equals(name)
                            ? Phrase.of("choose a shorter name")
                            : Phrase.of("choose another name, for example {name}", other));
        }
    }

    private static void checkAlike(Collection<Path> children, Function<Path, String> shown, Diagnostics diagnostics) {
        Map<String, Path> seen = new HashMap<>();
        for (Path child : children) {
            Path first = seen.putIfAbsent(FileNames.alike(child.getFileName().toString()), child);
            if (first != null) {
                // Of ru.md and RU.md the second is the slip, whichever was found first.
                boolean later = FileNames.isPlain(first.getFileName().toString())
                        || !FileNames.isPlain(child.getFileName().toString());
                Path strange = later ? child : first;
                Path other = later ? first : child;
                diagnostics.error(
                        Code.NAMES_ALIKE,
                        SourcePosition.file(shown.apply(strange)),
                        Phrase.of(
                                "Windows and macOS take “{name}” and “{other}” for one name: only one of them could lie there",
                                strange.getFileName(),
                                other.getFileName()),
                        Phrase.of("give one of them another name, or remove it"));
            }
        }
    }
}

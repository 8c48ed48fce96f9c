package kz.bagdarlama.fuzz;

import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.DiagnosticFormat;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.diagnostic.Printable;

/** What must hold of everything that is said about an input, whatever it was. */
public final class Said {

    private static final List<PhraseBook> BOOKS =
            PhraseBook.LANGUAGES.stream().map(PhraseBook::of).toList();

    private Said() {}

    /** Holds every diagnostic against its text: it points into it, and is said in each language without control sequences. */
    public static void about(String text, Diagnostics diagnostics) {
        List<String> lines = List.of(text.split("\n", -1));
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            int line = diagnostic.position().line();
            if (line > lines.size()) {
                throw new AssertionError(diagnostic + " points behind the last line");
            }
            if (line > 0 && diagnostic.position().column() > lines.get(line - 1).length() + 1) {
                throw new AssertionError(diagnostic + " points behind the end of its line");
            }
            for (PhraseBook book : BOOKS) {
                String said = new DiagnosticFormat(path -> lines, book, false).format(diagnostic);
                if (said.isBlank() || !said.equals(Printable.of(said))) {
                    throw new AssertionError("a terminal would obey " + said);
                }
            }
        }
    }
}

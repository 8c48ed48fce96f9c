package kz.bagdarlama.report;

import java.util.List;
import java.util.function.Function;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.PhraseBook;

/** Workflow commands of GitHub Actions, which shows them beside the lines of a commit: one line for each diagnostic. */
final class GithubReport {

    private GithubReport() {}

    static String of(List<Diagnostic> diagnostics, Function<String, List<String>> linesOf, PhraseBook book) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            Region region = Region.of(diagnostic, linesOf);
            out.append("::")
                    .append(diagnostic.severity().word())
                    .append(" file=")
                    .append(property(diagnostic.position().path()));
            if (region.hasLine()) {
                out.append(",line=").append(region.line());
            }
            if (region.hasColumns()) {
                out.append(",col=").append(region.column());
                // The last column covered, here, and not the one after it.
                out.append(",endColumn=").append(Math.max(region.column(), region.endColumn() - 1));
            }
            out.append(",title=").append(property(diagnostic.code().id())).append("::");
            String hint = diagnostic.hint().map(h -> "\n" + book.say(h)).orElse("");
            out.append(data(book.say(diagnostic.message()) + hint)).append('\n');
        }
        return out.toString();
    }

    /** Escapes the text after the second pair of colons. */
    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    /** Escapes the value of a property, which also ends at a comma or colon. */
    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}

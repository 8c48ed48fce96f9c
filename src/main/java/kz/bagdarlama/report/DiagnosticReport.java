package kz.bagdarlama.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.DiagnosticFormat;
import kz.bagdarlama.diagnostic.PhraseBook;

/** Diagnostics in words, in any of the formats. */
public final class DiagnosticReport {

    private DiagnosticReport() {}

    /**
     * Returns all diagnostics as one text that ends with a line feed; an empty one where {@code format} says nothing about nothing.
     *
     * @param diagnostics in the order to print them; files that they point into are read
     * @param colour whether text may have ANSI colours
     */
    public static String of(List<Diagnostic> diagnostics, ReportFormat format, PhraseBook book, boolean colour) {
        Map<String, List<String>> files = new HashMap<>();
        Function<String, List<String>> linesOf = path -> files.computeIfAbsent(path, DiagnosticReport::lines);
        return switch (format) {
            case TEXT -> text(diagnostics, new DiagnosticFormat(linesOf, book, colour));
            case JSON -> JsonReport.of(diagnostics, linesOf, book);
            case SARIF ->
                SarifReport.of(
                        diagnostics,
                        linesOf,
                        book,
                        // From the manifest of the jar.
                        Optional.ofNullable(DiagnosticReport.class.getPackage().getImplementationVersion()));
            case GITHUB -> GithubReport.of(diagnostics, linesOf, book);
        };
    }

    private static String text(List<Diagnostic> diagnostics, DiagnosticFormat format) {
        StringBuilder out = new StringBuilder();
        diagnostics.forEach(diagnostic -> out.append(format.format(diagnostic)).append('\n'));
        return out.toString();
    }

    private static List<String> lines(String path) {
        try {
            return Files.readAllLines(Path.of(path));
        } catch (IOException e) {
            return List.of();
        }
    }
}

package kz.bagdarlama.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.DiagnosticFormat;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Severity;
import picocli.CommandLine;

/** Prints diagnostics and the closing line of a command. */
final class Report {

    private Report() {}

    /** Prints every diagnostic, with the lines that they point at. */
    static void print(Diagnostics diagnostics, PrintWriter err) {
        Map<String, List<String>> lines = new HashMap<>();
        DiagnosticFormat format = new DiagnosticFormat(
                path -> lines.computeIfAbsent(path, Report::lines), CommandLine.Help.Ansi.AUTO.enabled());
        for (Diagnostic diagnostic : diagnostics.sorted()) {
            err.println(format.format(diagnostic));
        }
    }

    private static List<String> lines(String path) {
        try {
            return Files.readAllLines(Path.of(path));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** A number with its noun. */
    static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The closing words on how many errors and warnings there are. */
    static String counts(Diagnostics diagnostics) {
        long warnings = diagnostics.count(Severity.WARNING);
        return counted(diagnostics.count(Severity.ERROR), "error")
                + (warnings == 0 ? "" : ", " + counted(warnings, "warning"));
    }

    /** Seconds since a moment of {@link System#nanoTime()}, with two decimals and a point. */
    static String seconds(long since) {
        long hundredths = (System.nanoTime() - since) / 10_000_000;
        return hundredths / 100 + "." + (hundredths % 100 < 10 ? "0" : "") + hundredths % 100 + " s";
    }
}

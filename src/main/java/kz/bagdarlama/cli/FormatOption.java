package kz.bagdarlama.cli;

import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.report.DiagnosticReport;
import kz.bagdarlama.report.ReportFormat;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option of commands whose diagnostics other programs may want to read. */
final class FormatOption {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How to say what is wrong: text, json, sarif, github (default: ${DEFAULT-VALUE}).")
    private ReportFormat format;

    /** Whether people read the output, so that it may have other lines as well. */
    boolean isText() {
        return format == ReportFormat.TEXT;
    }

    /** Prints all diagnostics: for people where errors go, for programs as the one thing on standard output. */
    void print(Diagnostics diagnostics, Console console) {
        if (isText()) {
            printText(diagnostics, console);
        } else if (format == ReportFormat.GITHUB) {
            console.out().print(DiagnosticReport.of(diagnostics.sorted(), format, console.book(), false));
            console.out().flush();
        } else {
            console.printForPrograms(DiagnosticReport.of(diagnostics.sorted(), format, console.book(), false));
        }
    }

    /** Prints all diagnostics for people, with the lines that they point at. */
    static void printText(Diagnostics diagnostics, Console console) {
        if (diagnostics.sorted().isEmpty()) {
            return;
        }
        boolean terminal = CommandLine.Help.Ansi.AUTO.enabled();
        console.errInColour()
                .print(DiagnosticReport.of(diagnostics.sorted(), ReportFormat.TEXT, console.book(), terminal));
        if (terminal && diagnostics.hasErrors()) {
            Code first = diagnostics.sorted().get(0).code();
            console.complain(Phrase.of("What a message means: {command}", "./bagdarlama explain " + first.id()));
        }
        console.errInColour().flush();
    }
}

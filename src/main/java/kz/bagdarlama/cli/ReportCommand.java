package kz.bagdarlama.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.bagdarlama.build.Build;
import kz.bagdarlama.build.BuildResult;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.diagnostic.Diagnostics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bagdarlama report}: how completely and exactly the site tells its source document. */
@Command(
        name = "report",
        description = "Says in numbers how completely and exactly the site tells its source document.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The same numbers are published as the page “data-quality”.",
            "",
            "Examples:",
            "  bagdarlama report"
        })
final class ReportCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Diagnostics diagnostics = new Diagnostics();
        BuildResult result = new Build(input.checkOptions(), diagnostics).check();
        Report.print(diagnostics, err);
        if (result.quality().isEmpty()) {
            err.println(
                    diagnostics.hasErrors()
                            ? Report.counts(diagnostics)
                            : "there is no source.yaml: without the register of the document nothing can be counted");
            return ExitCode.CONTENT;
        }
        QualityReport report = result.quality().get();
        out.println("units told: " + report.allUnits().told() + "/"
                + report.allUnits().all() + " ("
                + report.units().entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue().told() + "/"
                                + e.getValue().all())
                        .collect(Collectors.joining(", "))
                + ")");
        out.println("figures in the facts: " + report.figuresInFacts() + "/" + report.figures());
        report.figuresInTexts()
                .forEach((language, count) ->
                        out.println("figures in the texts in " + language + ": " + count + "/" + report.figures()));
        report.termMatches()
                .forEach((language, count) -> out.println(
                        "terms rendered as in the glossary in " + language + ": " + count + "/" + report.termUses()));
        report.translatorNotes()
                .forEach((language, pledges) ->
                        out.println("open translator's notes in " + language + ": " + pledges.size()));
        out.println("editor's notes to readers: " + report.editorNotes());
        return diagnostics.hasErrors() ? ExitCode.CONTENT : ExitCode.OK;
    }
}

package kz.bagdarlama.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import kz.bagdarlama.build.BuildResult;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
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
        Console console = Console.of(spec);
        Diagnostics diagnostics = new Diagnostics();
        BuildResult result;
        try (BuildSession session = new BuildSession(input.checkOptions())) {
            result = session.check(diagnostics);
        }
        FormatOption.printText(diagnostics, console);
        if (result.quality().isEmpty()) {
            console.complain(
                    diagnostics.hasErrors()
                            ? Summary.counts(diagnostics)
                            : Phrase.of(
                                    "there is no source.yaml: without the register of the document nothing can be counted"));
            return ExitCode.CONTENT;
        }
        QualityReport report = result.quality().get();
        console.say(Phrase.of(
                "units told: {told}/{all} ({kinds})",
                report.allUnits().told(),
                report.allUnits().all(),
                report.units().entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue().told() + "/"
                                + e.getValue().all())
                        .toList()));
        console.say(Phrase.of("figures in the facts: {count}/{all}", report.figuresInFacts(), report.figures()));
        report.figuresInTexts()
                .forEach((language, count) -> console.say(Phrase.of(
                        "figures in the texts in {language}: {count}/{all}", language, count, report.figures())));
        report.termMatches()
                .forEach((language, count) -> console.say(Phrase.of(
                        "terms rendered as in the glossary in {language}: {count}/{all}",
                        language,
                        count,
                        report.termUses())));
        report.translatorNotes()
                .forEach((language, pledges) -> console.say(
                        Phrase.of("open translator's notes in {language}: {count}", language, pledges.size())));
        console.say(Phrase.of("editor's notes to readers: {count}", report.editorNotes()));
        return diagnostics.hasErrors() ? ExitCode.CONTENT : ExitCode.OK;
    }
}

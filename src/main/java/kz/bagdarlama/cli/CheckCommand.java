package kz.bagdarlama.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.bagdarlama.build.Build;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildResult;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.source.Corrections;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bagdarlama check}: says what is wrong and writes nothing, or mends what needs no judgement. */
@Command(
        name = "check",
        description = "Says what is wrong with content and templates; writes nothing.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bagdarlama check",
            "  bagdarlama check --fix --dry-run     show what --fix would change",
            "  bagdarlama check --fix               mend spaces, dashes, quotation marks, mixed alphabets",
            "  bagdarlama check --content drafts"
        })
final class CheckCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Option(names = "--fix", description = "Mend in the files what needs no judgement.")
    private boolean fix;

    @Option(names = "--dry-run", description = "With --fix: only show what would be mended.")
    private boolean dryRun;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Where the site lies: none of its addresses may vanish (default: site, for content in the "
                    + "folder content).")
    private Path output;

    @Mixin
    private PublishedOption published;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        if (dryRun && !fix) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--dry-run goes with --fix");
        }
        PrintWriter out = spec.commandLine().getOut();
        Diagnostics diagnostics = new Diagnostics();
        BuildOptions options = input.checkOptions(Optional.empty(), published.addresses(site()));
        BuildResult result = new Build(options, diagnostics).check();
        if (fix) {
            List<Diagnostic> corrections = Corrections.of(diagnostics.sorted());
            corrections.forEach(correction -> out.println(shown(correction)));
            if (dryRun) {
                out.println(corrections.size() + " to mend");
                return corrections.isEmpty() ? ExitCode.OK : ExitCode.CONTENT;
            }
            out.println(Corrections.apply(corrections) + " mended");
            if (!corrections.isEmpty()) {
                diagnostics = new Diagnostics();
                result = new Build(options, diagnostics).check();
            }
        }
        Report.print(diagnostics, spec.commandLine().getErr());
        if (diagnostics.hasErrors()) {
            spec.commandLine().getErr().println(Report.counts(diagnostics));
            return ExitCode.CONTENT;
        }
        out.println("no errors: " + Report.counted(result.pages(), "page") + " from "
                + Report.counted(result.pledges(), "pledge") + "; " + Report.seconds(start));
        return ExitCode.OK;
    }

    /** The folder {@code site} belongs to the folder {@code content}; other content may be a draft of another site. */
    private Optional<Path> site() {
        return output == null && !input.content().equals(Path.of("content"))
                ? Optional.empty()
                : Optional.of(output == null ? Path.of("site") : output);
    }

    private static String shown(Diagnostic correction) {
        Diagnostic.Fix fix = correction.fix().orElseThrow();
        return correction.position() + ": " + correction.message() + ": “" + fix.found() + "” → “" + fix.replacement()
                + "”";
    }
}

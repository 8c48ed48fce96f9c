package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildResult;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
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
            "  bagdarlama check --format github      mark the lines of a pull request"
        })
final class CheckCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Mixin
    private FormatOption format;

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
        Console console = Console.of(spec);
        if (dryRun && !fix) {
            throw console.wrongUse(Phrase.of("--dry-run goes with --fix"));
        }
        if (fix && !format.isText()) {
            throw console.wrongUse(Phrase.of("--fix says in text what it mends: leave --format out"));
        }
        Diagnostics diagnostics = new Diagnostics();
        BuildOptions options = input.checkOptions(Optional.empty(), published.addresses(site()));
        try (BuildSession session = new BuildSession(options)) {
            return check(session, diagnostics, console, start);
        }
    }

    private int check(BuildSession session, Diagnostics found, Console console, long start) throws IOException {
        Diagnostics diagnostics = found;
        BuildResult result = session.check(diagnostics);
        if (fix) {
            List<Diagnostic> mendable = Corrections.of(diagnostics.sorted());
            List<Diagnostic> corrections = Corrections.possible(mendable);
            corrections.forEach(correction -> console.say(shown(correction)));
            if (dryRun) {
                console.say(Phrase.of("{count} to mend", corrections.size()));
                byHand(mendable.size() - corrections.size(), console);
                return corrections.isEmpty() ? ExitCode.OK : ExitCode.CONTENT;
            }
            console.say(Phrase.of("{count} mended", Corrections.apply(corrections)));
            byHand(mendable.size() - corrections.size(), console);
            if (!corrections.isEmpty()) {
                diagnostics = new Diagnostics();
                result = session.check(diagnostics);
            }
        }
        format.print(diagnostics, console);
        int code = diagnostics.hasErrors() ? ExitCode.CONTENT : ExitCode.OK;
        if (!format.isText()) {
            return code;
        }
        if (diagnostics.hasErrors()) {
            console.complain(Summary.counts(diagnostics));
        } else {
            console.say(Phrase.of(
                    "no errors: {pages} from {pledges}; {seconds}",
                    Summary.pages(result.pages()),
                    Summary.pledges(result.pledges()),
                    Summary.seconds(start)));
            String unsaid = String.join(", ", result.unsaid());
            if (!unsaid.isEmpty()) {
                console.say(Phrase.of(
                        "readers are not told who stands behind the site; site.yaml may say: {keys}", unsaid));
            }
        }
        return code;
    }

    private Optional<Path> site() {
        return output == null ? input.usualSite() : Optional.of(output);
    }

    private static void byHand(int count, Console console) {
        if (count > 0) {
            console.say(Phrase.of("{count} to mend by hand: signs that are written out, such as &nbsp;", count));
        }
    }

    private static Phrase shown(Diagnostic correction) {
        Diagnostic.Fix fix = correction.fix().orElseThrow();
        if (fix.replacement().startsWith("«") && fix.replacement().endsWith("»")) {
            // Quotation marks that are what is mended must be seen.
            return Phrase.of(
                    "{place}: {message}: {found} → {replacement}",
                    correction.position(),
                    correction.message(),
                    fix.found(),
                    fix.replacement());
        }
        return Phrase.of(
                "{place}: {message}: “{found}” → “{replacement}”",
                correction.position(),
                correction.message(),
                fix.found(),
                fix.replacement());
    }
}

package kz.bagdarlama.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.bagdarlama.build.Build;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildResult;
import kz.bagdarlama.diagnostic.Diagnostics;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code bagdarlama check}: says what is wrong and writes nothing. */
@Command(
        name = "check",
        description = "Says what is wrong with content and templates; writes nothing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  bagdarlama check", "  bagdarlama check --content drafts"})
final class CheckCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        Diagnostics diagnostics = new Diagnostics();
        BuildResult result = new Build(
                        new BuildOptions(
                                input.content(), input.templates(), Path.of("site"), Optional.empty(), input.threads()),
                        diagnostics)
                .check();
        Report.print(diagnostics, spec.commandLine().getErr());
        if (diagnostics.hasErrors()) {
            spec.commandLine().getErr().println(Report.counts(diagnostics));
            return ExitCode.CONTENT;
        }
        spec.commandLine()
                .getOut()
                .println("no errors: " + result.pages() + " pages from " + result.pledges() + " pledges; "
                        + Report.seconds(start));
        return ExitCode.OK;
    }
}

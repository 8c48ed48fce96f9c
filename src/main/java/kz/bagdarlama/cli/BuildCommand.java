package kz.bagdarlama.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kz.bagdarlama.build.Build;
import kz.bagdarlama.build.BuildOptions;
import kz.bagdarlama.build.BuildResult;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.output.WriteSummary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bagdarlama build}: makes the site. */
@Command(
        name = "build",
        description = "Makes the site. Nothing is written while anything is wrong.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  bagdarlama build",
            "  bagdarlama build --base-url https://example.org/almaty/",
            "  bagdarlama build --content drafts --output /tmp/preview",
            "  bagdarlama build --published urls.txt     in an empty folder: hold to the published list",
        })
final class BuildCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "site",
            description = "Where the site goes (default: ${DEFAULT-VALUE}).")
    private Path output;

    @Mixin
    private BaseUrlOption baseUrl;

    @Mixin
    private PublishedOption published;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path content = input.content();
        Path templates = input.templates();
        keepApart(content);
        keepApart(templates);
        Diagnostics diagnostics = new Diagnostics();
        BuildResult result = new Build(
                        new BuildOptions(
                                content,
                                templates,
                                output,
                                baseUrl.value(),
                                published.addresses(Optional.of(output)),
                                input.threads()),
                        diagnostics)
                .run();
        Report.print(diagnostics, err);
        if (result.written().isEmpty()) {
            err.println(Report.counts(diagnostics) + ": nothing was written, " + output + " is as it was");
            return ExitCode.CONTENT;
        }
        WriteSummary written = result.written().get();
        if (!written.strangers().isEmpty()) {
            out.println("left alone in " + output + ", not of this site: " + String.join(", ", written.strangers()));
        }
        out.println(output + ": " + result.pages() + " pages in "
                + result.languages().stream().map(Language::tag).collect(Collectors.joining(", ")) + " from "
                + Report.counted(result.pledges(), "pledge") + "; " + written.written() + " files written, "
                + written.unchanged()
                + " unchanged, " + written.removed() + " removed; " + Report.seconds(start));
        return ExitCode.OK;
    }

    private void keepApart(Path input) {
        Path site = output.toAbsolutePath().normalize();
        Path source = input.toAbsolutePath().normalize();
        if (site.startsWith(source) || source.startsWith(site)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--output “" + output + "” and “" + input + "” must not lie within each other");
        }
    }
}

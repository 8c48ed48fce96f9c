package kz.bagdarlama.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.bagdarlama.build.BuildOptions;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of all commands that read a site, and of the commands within them. */
final class InputOptions {

    @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
    private CommandLine.Model.CommandSpec spec;

    @Option(
            scope = CommandLine.ScopeType.INHERIT,
            names = "--content",
            paramLabel = "DIR",
            defaultValue = "content",
            description = "What editors wrote (default: ${DEFAULT-VALUE}).")
    private Path content;

    @Option(
            scope = CommandLine.ScopeType.INHERIT,
            names = "--templates",
            paramLabel = "DIR",
            defaultValue = "templates",
            description = "What designers made (default: ${DEFAULT-VALUE}).")
    private Path templates;

    @Option(
            scope = CommandLine.ScopeType.INHERIT,
            names = "--threads",
            paramLabel = "N",
            description = "Pages to render at a time (default: one for each processor).")
    private Integer threads;

    Path content() {
        return existing("--content", content);
    }

    Path templates() {
        return existing("--templates", templates);
    }

    int threads() {
        if (threads == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (threads < 1 || threads > 256) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--threads takes a number from 1 to 256, not " + threads);
        }
        return threads;
    }

    /** The options of a run that writes nothing. */
    BuildOptions checkOptions() {
        return new BuildOptions(content(), templates(), Path.of("site"), Optional.empty(), threads());
    }

    private Path existing(String option, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "there is no folder “" + folder + "”; say where it is with " + option + " DIR");
        }
        return folder;
    }
}

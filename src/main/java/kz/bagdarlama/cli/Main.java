package kz.bagdarlama.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code bagdarlama}. */
@Command(
        name = "bagdarlama",
        description = "Turns a folder of Markdown and YAML into a bilingual website of a public programme.",
        subcommands = {BuildCommand.class, CheckCommand.class, ReportCommand.class, ServeCommand.class},
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  bagdarlama build                 make the site from content/ in site/",
            "  bagdarlama check                 only say what is wrong",
            "  bagdarlama serve                 show it on this machine, fresh after every save",
            "  bagdarlama report                how much of the document the site tells",
            "  bagdarlama build --help          all options of a command",
            "",
            "Exit codes: 0 done · 1 errors in the content · 2 wrong use of the command · 3 the machine (disk, permissions)",
        })
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Runs the command.
     *
     * @return an exit code of {@link ExitCode}
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(false)
                .setExecutionExceptionHandler(new FailureHandler())
                .execute(arguments);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do: build, check, report or serve");
    }

    /** The version from the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"bagdarlama " + (version == null ? "(development)" : version)};
        }
    }
}

package kz.bagdarlama.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code bagdarlama}. */
@Command(
        name = "bagdarlama",
        description = "Turns a folder of Markdown and YAML into a bilingual website of a public programme.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  bagdarlama build                 make the site from content/ in site/",
            "  bagdarlama check                 only say what is wrong",
            "  bagdarlama serve                 show it on this machine, fresh after every save",
            "  bagdarlama explain CODE          what a message means",
            "  bagdarlama diff                  what publishing would change",
            "  bagdarlama pdf                   PDFs of the programme and of each district",
            "  bagdarlama verify URL            whether a host answers what was built",
            "  bagdarlama init DIR              a programme to begin with",
            "  bagdarlama new pledge 1.1 --slug metro-line",
            "                                   a pledge to fill in, with every field explained",
            "  bagdarlama report                how much of the document the site tells",
            "  bagdarlama translations          which translations lag behind their source",
            "  bagdarlama build --help          all options of a command",
            "",
            "Exit codes: 0 done · 1 errors in the content · 2 wrong use of the command · 3 the machine (disk, permissions)",
        })
public final class Main implements Runnable {

    /** In the order in which the help lists them. */
    private static final List<String> COMMANDS = List.of(
            "build",
            "check",
            "serve",
            "explain",
            "diff",
            "pdf",
            "verify",
            "report",
            "translations",
            "init",
            "new",
            "schemas");

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = OutputLanguage.OPTION,
            paramLabel = "LANG",
            scope = CommandLine.ScopeType.INHERIT,
            description = "Language of messages: en, ru, kk (default: that of the environment).")
    private void language(String language) {
        if (language != null && !PhraseBook.LANGUAGES.contains(language)) {
            throw Console.of(spec)
                    .wrongUse(Phrase.of("--lang takes {languages}, not “{given}”", PhraseBook.LANGUAGES, language));
        }
    }

    private final PhraseBook book;

    private Main(PhraseBook book) {
        this.book = book;
    }

    PhraseBook book() {
        return book;
    }

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
        return commandLine(arguments)
                .setOut(SafeWriter.of(out))
                .setErr(SafeWriter.of(err))
                .setUsageHelpAutoWidth(false)
                .setExecutionStrategy(HelpTexts::execute)
                .setParameterExceptionHandler(new MisuseHandler())
                .setExecutionExceptionHandler(new FailureHandler())
                .execute(arguments);
    }

    /** With the one command that is meant, since describing each costs start-up; with all where that is not clear. */
    private static CommandLine commandLine(String... arguments) {
        CommandLine commandLine = new CommandLine(new Main(OutputLanguage.of(arguments, System.getenv())));
        int at = OutputLanguage.after(arguments);
        boolean clear = at < arguments.length && COMMANDS.contains(arguments[at]);
        for (String name : clear ? List.of(arguments[at]) : COMMANDS) {
            commandLine.addSubcommand(name, command(name));
        }
        return commandLine;
    }

    private static Object command(String name) {
        return switch (name) {
            case "build" -> new BuildCommand();
            case "check" -> new CheckCommand();
            case "diff" -> new DiffCommand();
            case "explain" -> new ExplainCommand();
            case "init" -> new InitCommand();
            case "new" -> new NewCommand();
            case "pdf" -> new PdfCommand();
            case "report" -> new ReportCommand();
            case "schemas" -> new SchemasCommand();
            case "serve" -> new ServeCommand();
            case "translations" -> new TranslationsCommand();
            case "verify" -> new VerifyCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    @Override
    public void run() {
        throw Console.of(spec)
                .wrongUse(Phrase.of(
                        "Say what to do: {commands}", spec.subcommands().keySet()));
    }

    /** The version from the manifest of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"bagdarlama " + number()};
        }

        static String number() {
            String version = Main.class.getPackage().getImplementationVersion();
            return version == null ? "(development)" : version;
        }
    }
}

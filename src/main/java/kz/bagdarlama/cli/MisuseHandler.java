package kz.bagdarlama.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Phrase;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Says what is wrong with the arguments, and how the command is used. */
final class MisuseHandler implements CommandLine.IParameterExceptionHandler {

    /** The command was used wrongly; the message is said in the language of the user already. */
    static final class Misuse extends CommandLine.ParameterException {

        private static final long serialVersionUID = 1L;

        Misuse(CommandLine command, String message) {
            super(command, message);
        }
    }

    @Override
    public int handleParseException(CommandLine.ParameterException e, String[] arguments) {
        Console console = Console.of(e.getCommandLine());
        if (e instanceof Misuse) {
            console.err().println(e.getMessage());
        } else {
            console.complain(phrase(e));
        }
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            console.complain(Phrase.of("Perhaps you mean: {names}", unmatched.getSuggestions()));
        } else if ((e instanceof Misuse || isValue(e))
                && e.getCommandLine().getSubcommands().isEmpty()) {
            // The message says what to write; a page of help below it would push it off the screen.
            console.complain(Phrase.of(
                    "All options: {command}",
                    e.getCommandLine().getCommandSpec().qualifiedName() + " --help"));
        } else {
            HelpTexts.translate(e.getCommandLine());
            e.getCommandLine().usage(console.errInColour());
        }
        return ExitCode.USAGE;
    }

    private static Phrase phrase(CommandLine.ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return unmatched.isUnknownOption()
                    ? Phrase.of("Unknown option: {names}", unmatched.getUnmatched())
                    : Phrase.of("Unknown command or value: {names}", unmatched.getUnmatched());
        }
        if (e instanceof CommandLine.MissingParameterException missing) {
            List<String> names =
                    missing.getMissing().stream().map(MisuseHandler::name).toList();
            return Phrase.of("A value is missing: {names}", names);
        }
        if (e instanceof CommandLine.OverwrittenOptionException twice) {
            return Phrase.of("{name} is given twice", name(twice.getOverwritten()));
        }
        if (isValue(e)) {
            Class<?> type = e.getArgSpec().type();
            List<String> values = Stream.of(type.isEnum() ? type.getEnumConstants() : new Object[0])
                    .map(value -> value.toString().toLowerCase(Locale.ROOT))
                    .toList();
            return values.isEmpty()
                    ? Phrase.of("{option} takes a whole number, not “{given}”", name(e.getArgSpec()), e.getValue())
                    : Phrase.of("{option} takes {known}, not “{given}”", name(e.getArgSpec()), values, e.getValue());
        }
        if (e.getArgSpec() != null) {
            return Phrase.of("{name} cannot be “{given}”", name(e.getArgSpec()), e.getValue());
        }
        return Phrase.literal(e.getMessage());
    }

    /** Whether an argument was given what it does not take, so that the message says what it does. */
    private static boolean isValue(CommandLine.ParameterException e) {
        if (e.getArgSpec() == null || e.getValue() == null || e.getClass() != CommandLine.ParameterException.class) {
            return false;
        }
        Class<?> type = e.getArgSpec().type();
        return type.isEnum() || type == int.class || type == Integer.class;
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}

package kz.bagdarlama.cli;

import java.lang.reflect.AnnotatedElement;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The help of the commands in the language of the user. The annotations have it in English; their sentences are looked up in
 * the same catalogs as all other phrases, and only when help is printed.
 */
final class HelpTexts {

    /** The width of help, whatever the terminal. */
    private static final int WIDTH = CommandLine.Model.UsageMessageSpec.DEFAULT_USAGE_WIDTH;

    /** A command to type, or the space below it, and what it is for. */
    private static final Pattern EXAMPLE = Pattern.compile("(?<command> {2}(?:bagdarlama.*?)? {2,})(?<words>\\S.*)");

    private HelpTexts() {}

    /** Runs what was asked for; where that is help, in the language of the user. */
    static int execute(CommandLine.ParseResult parsed) {
        boolean help = parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested);
        if (help) {
            translate(parsed.commandSpec().commandLine());
            // Help has colours on a terminal, and nothing in it that others wrote.
            parsed.asCommandLineList().forEach(each -> each.setOut(SafeWriter.behind(each.getOut())));
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Gives the help of a command and those above and below it the words of the user's language. */
    static void translate(CommandLine asked) {
        PhraseBook book = Console.of(asked).book();
        CommandSpec root = asked.getCommandSpec().root();
        Map<String, String> texts = new LinkedHashMap<>();
        collect(root, book, texts);
        CommandLine making = root.subcommands().get("new");
        if (making != null && making.getCommand() instanceof NewCommand command) {
            UnaryOperator<String> examples = command.examples();
            texts.replaceAll((key, text) -> key.startsWith(root.name() + ".new.") ? examples.apply(text) : text);
        }
        root.commandLine().setResourceBundle(new Texts(texts));
    }

    private static void collect(CommandSpec spec, PhraseBook book, Map<String, String> texts) {
        String prefix = spec.qualifiedName(".") + ".";
        CommandLine.Model.UsageMessageSpec usage = spec.usageMessage();
        texts.put(prefix + "usage.synopsisHeading", book.say(Phrase.of("Usage:")) + " ");
        texts.put(prefix + "usage.commandListHeading", book.say(Phrase.of("Commands:")) + "%n");
        put(prefix + "usage.description", usage.description(), book, texts);
        put(prefix + "usage.footer", usage.footer(), book, texts);
        texts.replaceAll((key, text) -> key.startsWith(prefix + "usage.footer.") ? wrapped(text) : text);
        for (OptionSpec option : spec.options()) {
            // As written, with the variables that the description itself has filled in already.
            Option written = ((AnnotatedElement) option.userObject()).getAnnotation(Option.class);
            put(prefix + option.longestName().replaceFirst("^-+", ""), written.description(), book, texts);
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            // The key that picocli looks for. An empty one of its own would be taken for that of every option as well.
            Parameters written = ((AnnotatedElement) parameter.userObject()).getAnnotation(Parameters.class);
            put(prefix + parameter.paramLabel() + "[" + parameter.index() + "]", written.description(), book, texts);
        }
        for (CommandLine subcommand : Set.copyOf(spec.subcommands().values())) {
            collect(subcommand.getCommandSpec(), book, texts);
        }
    }

    private static void put(String key, String[] lines, PhraseBook book, Map<String, String> texts) {
        for (int i = 0; i < lines.length; i++) {
            texts.put(key + "." + i, lines[i].isEmpty() ? "" : book.say(sentence(lines[i])));
        }
    }

    /** An example goes on below what is said about it, not at the beginning of the next line. */
    private static String wrapped(String line) {
        Matcher example = EXAMPLE.matcher(line);
        if (!example.matches() || line.length() < WIDTH) {
            return line;
        }
        String command = example.group("command");
        StringBuilder out = new StringBuilder(command);
        int column = command.length();
        for (String word : example.group("words").split(" ")) {
            if (column > command.length() && column + word.length() >= WIDTH) {
                out.append("%n").append(" ".repeat(command.length()));
                column = command.length();
            }
            out.append(word).append(' ');
            column += word.length() + 1;
        }
        return out.toString().stripTrailing();
    }

    /** Picocli's own sentences stand here, so that the catalogs are known to have them. */
    private static Phrase sentence(String line) {
        return switch (line) {
            case "Show this help message and exit." -> Phrase.of("Show this help message and exit.");
            case "Print version information and exit." -> Phrase.of("Print version information and exit.");
            default -> Phrase.of(line);
        };
    }

    private static final class Texts extends ResourceBundle {

        private final Map<String, String> texts;

        Texts(Map<String, String> texts) {
            this.texts = texts;
        }

        @Override
        protected Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }

        @Override
        protected Set<String> handleKeySet() {
            return texts.keySet();
        }
    }
}

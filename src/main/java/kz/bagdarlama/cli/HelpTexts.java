package kz.bagdarlama.cli;

import java.lang.reflect.AnnotatedElement;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;

/**
 * The help of the commands in the language of the user. The annotations have it in English; their sentences are looked up in
 * the same catalogs as all other phrases, and only when help is printed.
 */
final class HelpTexts {

    private HelpTexts() {}

    /** Runs what was asked for; where that is help, in the language of the user. */
    static int execute(CommandLine.ParseResult parsed) {
        boolean help = parsed.asCommandLineList().stream().anyMatch(CommandLine::isUsageHelpRequested);
        if (help) {
            translate(parsed.commandSpec().commandLine());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    /** Gives the help of a command and those above and below it the words of the user's language. */
    static void translate(CommandLine command) {
        PhraseBook book = Console.of(command).book();
        if (book != PhraseBook.ENGLISH) {
            CommandSpec root = command.getCommandSpec().root();
            Map<String, String> texts = new LinkedHashMap<>();
            collect(root, book, texts);
            root.commandLine().setResourceBundle(new Texts(texts));
        }
    }

    private static void collect(CommandSpec spec, PhraseBook book, Map<String, String> texts) {
        String prefix = spec.qualifiedName(".") + ".";
        CommandLine.Model.UsageMessageSpec usage = spec.usageMessage();
        texts.put(prefix + "usage.synopsisHeading", book.say(Phrase.of("Usage:")) + " ");
        texts.put(prefix + "usage.commandListHeading", book.say(Phrase.of("Commands:")) + "%n");
        put(prefix + "usage.description", usage.description(), book, texts);
        put(prefix + "usage.footer", usage.footer(), book, texts);
        for (OptionSpec option : spec.options()) {
            // As written, with the variables that the description itself has filled in already.
            Option written = ((AnnotatedElement) option.userObject()).getAnnotation(Option.class);
            put(prefix + option.longestName().replaceFirst("^-+", ""), written.description(), book, texts);
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            put(prefix + parameter.descriptionKey(), parameter.description(), book, texts);
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

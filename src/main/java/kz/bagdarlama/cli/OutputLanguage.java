package kz.bagdarlama.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.PhraseBook;

/** Finds out in which language to speak, before the arguments are parsed: what is wrong with those has to be said as well. */
final class OutputLanguage {

    static final String OPTION = "--lang";

    /** Where the launcher hands over the language of the environment that it had to change. */
    static final String PROPERTY = "bagdarlama.lang";

    /** The first that is not empty decides. */
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private OutputLanguage() {}

    /** The language of the arguments; without one that is known, that of the environment; English where that is not known. */
    static PhraseBook of(String[] arguments, Map<String, String> environment) {
        Optional<String> wanted = option(arguments);
        if (wanted.isEmpty() || !PhraseBook.LANGUAGES.contains(wanted.get())) {
            wanted = environment(environment);
        }
        return PhraseBook.of(wanted.orElse(PhraseBook.ENGLISH.language()));
    }

    /** Returns the index of the first argument that does not ask for a language. */
    static int after(String[] arguments) {
        int at = 0;
        while (at < arguments.length && arguments[at].startsWith(OPTION)) {
            at += arguments[at].equals(OPTION) ? 2 : 1;
        }
        return at;
    }

    private static Optional<String> option(String[] arguments) {
        Optional<String> found = Optional.empty();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith(OPTION + "=")) {
                found = Optional.of(arguments[i].substring(OPTION.length() + 1));
            } else if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
                found = Optional.of(arguments[i + 1]);
            }
        }
        return found;
    }

    /**
     * The language of messages by the rules of POSIX: the first of {@code LC_ALL}, {@code LC_MESSAGES} and {@code LANG} that is
     * not empty decides, known or not. Where there is none, as on Windows, the virtual machine knows the system's.
     */
    private static Optional<String> environment(Map<String, String> environment) {
        String locale = System.getProperty(PROPERTY);
        for (String variable : VARIABLES) {
            if (locale == null || locale.isEmpty()) {
                locale = environment.get(variable);
            }
        }
        if (locale == null || locale.isEmpty()) {
            locale = System.getProperty("user.language", "");
        }
        int end = 0;
        while (end < locale.length() && "_.@-".indexOf(locale.charAt(end)) < 0) {
            end++;
        }
        String language = locale.substring(0, end);
        return PhraseBook.LANGUAGES.contains(language) ? Optional.of(language) : Optional.empty();
    }
}

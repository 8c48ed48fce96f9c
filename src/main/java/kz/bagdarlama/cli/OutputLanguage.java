package kz.bagdarlama.cli;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.PhraseBook;

/** Finds out in which language to speak, before the arguments are parsed: what is wrong with those has to be said as well. */
final class OutputLanguage {

    static final String OPTION = "--lang";

    /** Where the launcher hands over the language of the environment that it had to change. */
    static final String PROPERTY = "bagdarlama.lang";

    private OutputLanguage() {}

    /** The language of the arguments; without one that is known, that of the environment; English where that is not known. */
    static PhraseBook of(String[] arguments, Map<String, String> environment) {
        return PhraseBook.of(option(arguments)
                .filter(PhraseBook.LANGUAGES::contains)
                .or(() -> environment(environment))
                .orElse(PhraseBook.ENGLISH.language()));
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
        String locale = Stream.of(
                        Optional.ofNullable(System.getProperty(PROPERTY)),
                        Optional.ofNullable(environment.get("LC_ALL")),
                        Optional.ofNullable(environment.get("LC_MESSAGES")),
                        Optional.ofNullable(environment.get("LANG")))
                .flatMap(Optional::stream)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElseGet(() -> System.getProperty("user.language", ""));
        return Optional.of(locale.split("[_.@-]", 2)[0]).filter(PhraseBook.LANGUAGES::contains);
    }
}

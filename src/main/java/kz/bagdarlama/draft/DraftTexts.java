package kz.bagdarlama.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The words that drafts are made of, in one language: {@code words_<language>.properties} beside this class. */
final class DraftTexts {

    private static final String OTHERWISE = "en";

    private final String language;
    private final Properties words;

    private DraftTexts(String language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** The words of a language, or the English ones where it has none. */
    static DraftTexts of(String language) {
        for (String candidate : new String[] {language, OTHERWISE}) {
            Optional<Properties> words = properties("words_" + candidate);
            if (words.isPresent()) {
                return new DraftTexts(candidate, words.get());
            }
        }
        throw new IllegalStateException("there are no words in " + OTHERWISE);
    }

    /** The words of a file beside this class, where there is one. */
    static Optional<Properties> properties(String name) {
        try (InputStream in = DraftTexts.class.getResourceAsStream(name + ".properties")) {
            if (in == null) {
                return Optional.empty();
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tag of the language that the words are in. */
    String language() {
        return language;
    }

    /**
     * A text.
     *
     * @param arguments names and values in turn, put in place of {@code {name}}
     */
    String text(String key, String... arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        for (int i = 0; i < arguments.length; i += 2) {
            text = text.replace("{" + arguments[i] + "}", arguments[i + 1]);
        }
        return text;
    }
}

package kz.bagdarlama.diagnostic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Says {@link Phrase}s in one language. English needs no catalog; the catalog of another language is read when something is
 * first said in it, so that a run that has nothing to say does not pay for it.
 *
 * <p>Catalogs are PO files of GNU gettext, of which they use {@code msgid}, {@code msgstr} and comments.
 */
public final class PhraseBook {

    /** The languages that editors can be spoken to in, the one that needs no catalog first. */
    public static final List<String> LANGUAGES = List.of("en", "ru", "kk");

    /** English, the language of the patterns themselves. */
    public static final PhraseBook ENGLISH = new PhraseBook(LANGUAGES.get(0));

    /** How phrases name the program: as it is started from the folder of the repository. */
    private static final String COMMAND = "./bagdarlama";

    /** Those of other languages that were asked for: a catalog is read once. */
    private static final Map<String, PhraseBook> TRANSLATED = new HashMap<>();

    private final String language;
    private Map<String, String> translations;

    private PhraseBook(String language) {
        this.language = language;
    }

    /**
     * Returns the book of one language.
     *
     * @param language one of {@link #LANGUAGES}
     * @throws IllegalArgumentException if it is another
     */
    public static synchronized PhraseBook of(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("one of " + LANGUAGES + ", not " + language);
        }
        if (language.equals(ENGLISH.language)) {
            return ENGLISH;
        }
        PhraseBook book = TRANSLATED.get(language);
        if (book == null) {
            book = new PhraseBook(language);
            TRANSLATED.put(language, book);
        }
        return book;
    }

    /** Returns its language, as a tag such as {@code kk}. */
    public String language() {
        return language;
    }

    /** Returns the phrase in words. One that has no translation is said in English. */
    public String say(Phrase phrase) {
        return pasteable(phrase.in(this::translated), System.getProperty("bagdarlama.command", COMMAND));
    }

    /** What is said, with commands as they have to be typed where the editor stands. */
    static String pasteable(String said, String command) {
        return command.equals(COMMAND) || !said.contains(COMMAND)
                ? said
                : said.replace(COMMAND, command.indexOf(' ') < 0 ? command : '"' + command + '"');
    }

    private synchronized String translated(String pattern) {
        if (pattern.equals(Phrase.IN_EACH)) {
            return language;
        }
        if (translations == null) {
            translations = this == ENGLISH ? Map.of() : catalog(language);
        }
        return translations.getOrDefault(pattern, pattern);
    }

    /**
     * All translations of a language by their English patterns.
     *
     * @throws IllegalStateException if the catalog is no PO file, or has a pattern twice
     */
    static Map<String, String> catalog(String language) {
        String name = language + ".po";
        try (InputStream file = Objects.requireNonNull(PhraseBook.class.getResourceAsStream(name), name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return catalog(name, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> catalog(String name, BufferedReader lines) throws IOException {
        Map<String, String> translations = new HashMap<>();
        StringBuilder id = new StringBuilder();
        StringBuilder translation = new StringBuilder();
        StringBuilder current = id;
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.startsWith("msgid ")) {
                put(name, number, id, translation, translations);
                current = id;
            } else if (line.startsWith("msgstr ")) {
                current = translation;
            } else if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int start = line.indexOf('"');
            int end = line.lastIndexOf('"');
            if (start < 0 || end == start) {
                throw new IllegalStateException(name + ":" + number + ": no text in quotes");
            }
            unescape(line.substring(start + 1, end), current);
        }
        put(name, number, id, translation, translations);
        return translations;
    }

    private static void put(
            String name, int line, StringBuilder id, StringBuilder translation, Map<String, String> translations) {
        // The entry of the empty pattern is the head of the file.
        if (!id.isEmpty() && translations.put(id.toString(), translation.toString()) != null) {
            throw new IllegalStateException(name + ": twice before line " + line + ": " + id);
        }
        id.setLength(0);
        translation.setLength(0);
    }

    private static void unescape(String text, StringBuilder into) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                into.append(escaped == 'n' ? '\n' : escaped);
            } else {
                into.append(c);
            }
        }
    }
}

package kz.bagdarlama.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kz.bagdarlama.model.Language;

/** What tables and columns are called in each language: {@code columns_<language>.properties} beside this class. */
final class TableWords {

    private static final char BETWEEN = '|';

    private final Map<Language, Properties> words = new LinkedHashMap<>();

    TableWords(List<Language> languages) {
        for (Language language : languages) {
            Properties read = new Properties();
            try (InputStream in = TableWords.class.getResourceAsStream("columns_" + language.tag() + ".properties")) {
                read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("the words are part of the program", e);
            }
            words.put(language, read);
        }
    }

    private String text(String key, Language language) {
        String text = words.get(language).getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no words for " + key + " in " + language);
        }
        return text;
    }

    String title(String key, Language language) {
        String text = text(key, language);
        int between = text.indexOf(BETWEEN);
        return between < 0 ? text : text.substring(0, between);
    }

    /** What the title does not say; empty where it says all. */
    String description(String key, Language language) {
        String text = text(key, language);
        int between = text.indexOf(BETWEEN);
        return between < 0 ? "" : text.substring(between + 1);
    }

    /** Returns the title of the edition for spreadsheets. */
    String spreadsheet(String key, Language language) {
        return text("spreadsheets", language).replace("{title}", title(key, language));
    }
}

package kz.bagdarlama.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.text.Nouns;

/**
 * What tables and columns are called in each language: {@code columns_<language>.properties} beside this class. A site that calls
 * its places or its numbered things by names of its own has them in {@code columns_nouns_<language>.properties}.
 */
final class TableWords {

    private static final char BETWEEN = '|';

    private final Map<Language, Properties> words = new LinkedHashMap<>();

    TableWords(Site site) {
        for (Language language : site.languages()) {
            Properties read = read("columns_", language);
            if (Nouns.areSaid(site)) {
                Nouns nouns = Nouns.of(site, language);
                read("columns_nouns_", language)
                        .forEach((key, text) -> read.setProperty((String) key, nouns.fill((String) text)));
            }
            words.put(language, read);
        }
    }

    private static Properties read(String name, Language language) {
        Properties read = new Properties();
        try (InputStream in = TableWords.class.getResourceAsStream(name + language.tag() + ".properties")) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the words are part of the program", e);
        }
        return read;
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

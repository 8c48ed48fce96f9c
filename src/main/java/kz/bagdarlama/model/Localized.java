package kz.bagdarlama.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * One thing in every language of the site: total, so that no page can fall back silently to another language.
 *
 * @param byLanguage the value for each language, in the site's order of languages
 */
public record Localized<T>(Map<Language, T> byLanguage) {

    public Localized {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** Makes the value of each language with {@code make}. */
    public static <T> Localized<T> of(List<Language> languages, Function<Language, T> make) {
        Map<Language, T> values = new LinkedHashMap<>();
        languages.forEach(language -> values.put(language, make.apply(language)));
        return new Localized<>(values);
    }

    /**
     * Returns the value in a language.
     *
     * @throws NoSuchElementException if the language is none of the site's: a fault of the program, not of the content
     */
    public T in(Language language) {
        T value = byLanguage.get(language);
        if (value == null) {
            throw new NoSuchElementException("no value in " + language + ", only in " + byLanguage.keySet());
        }
        return value;
    }
}

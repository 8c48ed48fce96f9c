package kz.bagdarlama.model;

import java.util.Objects;

/**
 * A language of the site by its BCP 47 tag: {@code kk} is Kazakh, {@code ru} Russian ({@code kz} would be a country).
 *
 * @param tag the tag, as it stands in URLs and in {@code lang} attributes
 */
public record Language(String tag) implements Comparable<Language> {

    public static final Language KAZAKH = new Language("kk");
    public static final Language RUSSIAN = new Language("ru");
    public static final Language ENGLISH = new Language("en");

    public Language {
        Objects.requireNonNull(tag);
    }

    /** Written out: what the language makes for records is put together at run time, anew in each short run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Language language && tag.equals(language.tag);
    }

    @Override
    public int hashCode() {
        return tag.hashCode();
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}

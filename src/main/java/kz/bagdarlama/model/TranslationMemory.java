package kz.bagdarlama.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * What the site remembers of its translations: for each text the fingerprints that both sides had when somebody last said
 * that they agree.
 *
 * @param entries by the id of the text in the form of links ({@code pledge:1.1/3}), in the order of the file
 */
public record TranslationMemory(Map<String, Entry> entries) {

    /** A memory of nothing, for sites that keep none. */
    public static final TranslationMemory EMPTY = new TranslationMemory(Map.of());

    /**
     * What is remembered of one text.
     *
     * @param position of its id
     * @param leads the language that the others are translated from
     * @param translations what was accepted, by the language of the translation
     */
    public record Entry(SourcePosition position, Language leads, Map<Language, Accepted> translations) {
        public Entry {
            translations = Map.copyOf(translations);
        }
    }

    /**
     * A translation as it was accepted.
     *
     * @param from the fingerprints of the blocks of the text that it was made from, in order
     * @param text the fingerprint of the translation itself
     * @param reviewed when somebody read it against its source; empty where it was only declared current
     */
    public record Accepted(List<String> from, String text, Optional<LocalDate> reviewed) {
        public Accepted {
            from = List.copyOf(from);
        }
    }

    public TranslationMemory {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
}

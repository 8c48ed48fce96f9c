package kz.bagdarlama.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * The content of {@code translations.yaml}: for each text the fingerprints of both sides at the time when somebody last accepted
 * the translation; likewise for the strings of the YAML files.
 *
 * @param entries by the id of the text in the form of links ({@code pledge:1.1/3}), in the order of the file
 * @param strings by the id of a group of strings ({@code topic:jobs}), in the order of the file
 */
public record AcceptedTranslations(Map<String, TextEntry> entries, Map<String, StringsEntry> strings) {

    /** No accepted translations, for sites without the file. */
    public static final AcceptedTranslations EMPTY = new AcceptedTranslations(Map.of(), Map.of());

    /** The record of one id. */
    public sealed interface Entry {

        /** Where the id is written. */
        SourcePosition position();

        /** The language that the others are translated from. */
        Language leads();
    }

    /**
     * The record of one text.
     *
     * @param position of its id
     * @param leads the language that the others are translated from
     * @param translations what was accepted, by the language of the translation
     */
    public record TextEntry(SourcePosition position, Language leads, Map<Language, Accepted> translations)
            implements Entry {
        public TextEntry {
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

    /**
     * The record of a group of strings that stand together in a YAML file.
     *
     * @param position of its id
     * @param leads the language that the others are translated from
     * @param translations what was accepted, by the language of the translation
     */
    public record StringsEntry(SourcePosition position, Language leads, Map<Language, AcceptedStrings> translations)
            implements Entry {
        public StringsEntry {
            translations = Map.copyOf(translations);
        }
    }

    /**
     * The translations of a group of strings as they were accepted.
     *
     * @param pairs each string with its translation; where it stands in its group is of no account
     * @param reviewed when somebody read them against their sources; empty where they were only declared current
     */
    public record AcceptedStrings(List<Pair> pairs, Optional<LocalDate> reviewed) {
        public AcceptedStrings {
            pairs = List.copyOf(pairs);
        }
    }

    /**
     * A string and its translation, by their fingerprints.
     *
     * @param from that of the string in the leading language
     * @param text that of its translation
     */
    public record Pair(String from, String text) {}

    public AcceptedTranslations {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        strings = Collections.unmodifiableMap(new LinkedHashMap<>(strings));
    }
}

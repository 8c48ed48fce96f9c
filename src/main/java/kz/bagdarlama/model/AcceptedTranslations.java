package kz.bagdarlama.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The id of the strings that belong to the whole site. */
    public static final String SITE = "site";

    /** What the id of a group of labels of figures begins with; the number of the pledge, chapter or section follows. */
    public static final String LABELS = "labels:";

    /** What the id of the notes on the progress of a pledge begins with. */
    public static final String PROGRESS = "progress:";

    /** What the id of a part of the interface begins with. */
    public static final String MESSAGES = "messages:";

    /** Returns whether nothing is remembered. */
    public boolean isEmpty() {
        return entries.isEmpty() && strings.isEmpty();
    }

    /** Returns whether ids of texts or of groups of strings begin with this word and a colon. */
    public static boolean isKind(String word) {
        return Stream.of(EntryKind.values()).anyMatch(kind -> kind.word().equals(word)) || isGroup(word + ":");
    }

    /** Returns whether an id is that of a group of strings, not of a text. */
    public static boolean namesStrings(String id) {
        return id.equals(SITE)
                || isGroup(id)
                || Stream.of(EntryKind.values()).anyMatch(kind -> !kind.hasText() && id.startsWith(kind.key("")));
    }

    private static boolean isGroup(String id) {
        return Stream.of(LABELS, PROGRESS, MESSAGES).anyMatch(id::startsWith);
    }

    /** The record of one id. */
    public sealed interface Entry {

        /** Returns where the id is written. */
        SourcePosition position();

        /** Returns the language that the others are translated from. */
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

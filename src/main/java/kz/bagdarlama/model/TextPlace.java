package kz.bagdarlama.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where words stand on the site, whatever their address is.
 *
 * @param kind what they tell of: a section, chapter, pledge or page
 * @param id its id
 * @param part {@code title}, {@code text}, the anchor of a part behind {@code #}, or the name of a fact such as {@code when}
 */
public record TextPlace(EntryKind kind, String id, String part, Language language) {

    public static final String TITLE = "title";
    public static final String TEXT = "text";

    /** Before the anchor of a part under a heading of its own. */
    public static final String ANCHOR = "#";

    public static final String QUOTE = "quote";
    public static final String TRANSLATOR_NOTE = "translator-note";
    public static final String COMMITMENT = "commitment";
    public static final String WHERE = "where";
    public static final String TOPICS = "topics";
    public static final String PROJECT = "project";
    public static final String WHEN = "when";
    public static final String FIGURES = "figures";

    /** What stands behind all words, in the order of the page of a pledge. */
    public static final List<String> FACTS =
            List.of(QUOTE, TRANSLATOR_NOTE, COMMITMENT, WHEN, WHERE, TOPICS, PROJECT, FIGURES);

    /** All kinds of places that this version of the program tells of: pages, then facts. */
    public static final Set<String> KINDS = Stream.concat(
                    Stream.of(EntryKind.values()).filter(EntryKind::hasText).map(kind -> kind.key("")), FACTS.stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));

    /** Returns what they tell of, with its kind: {@code pledge:1.1/3}. */
    public String page() {
        return kind.key(id);
    }

    /**
     * Returns whether it is of some kinds.
     *
     * @param kinds as in {@link #KINDS}
     */
    public boolean isOf(Set<String> kinds) {
        return kinds.contains(kind.key(""))
                && (part.equals(TITLE) || part.equals(TEXT) || part.startsWith(ANCHOR) || kinds.contains(part));
    }

    /** Returns the same part of something else of this kind. */
    public TextPlace of(String other) {
        return id.equals(other) ? this : new TextPlace(kind, other, part, language);
    }

    /** Returns the anchor of the part; nothing for a title, the text before all parts, and facts. */
    public String anchor() {
        return part.startsWith(ANCHOR) ? part.substring(ANCHOR.length()) : "";
    }

    /** Written out: what the language makes for records is put together at run time, anew in each short run. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TextPlace place
                && kind == place.kind
                && id.equals(place.id)
                && part.equals(place.part)
                && language.equals(place.language);
    }

    @Override
    public int hashCode() {
        return ((kind.ordinal() * 31 + id.hashCode()) * 31 + part.hashCode()) * 31 + language.hashCode();
    }
}

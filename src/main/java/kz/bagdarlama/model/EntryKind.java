package kz.bagdarlama.model;

import java.util.Locale;
import kz.bagdarlama.diagnostic.Choices;

/** The kinds of things that have ids: links, addresses, records of translations and the search tell the same ones apart. */
public enum EntryKind {
    SECTION(true, Choices.SECTIONS),
    CHAPTER(true, Choices.CHAPTERS),
    PLEDGE(true, Choices.PLEDGES),
    DISTRICT(false, Choices.DISTRICTS),
    TOPIC(false, Choices.TOPICS),
    PROJECT(false, Choices.PROJECTS),
    COMMITMENT(false, Choices.COMMITMENTS),
    UNIT(false, Choices.UNITS),
    PAGE(true, Choices.PAGES);

    private final String word = name().toLowerCase(Locale.ROOT);
    private final boolean text;
    private final Choices choices;

    EntryKind(boolean text, Choices choices) {
        this.text = text;
        this.choices = choices;
    }

    /** Returns the word before the colon, where texts and files name a thing with its kind: {@code pledge}. */
    public String word() {
        return word;
    }

    /** Returns the name of a thing with its kind: {@code pledge:1.1/3}. */
    public String key(Object id) {
        return word + ":" + id;
    }

    /** Returns whether each thing of this kind is told by a text of its own, a Markdown file in each language. */
    public boolean hasText() {
        return text;
    }

    /** Returns the sentences that list the ids of this kind. */
    public Choices choices() {
        return choices;
    }
}

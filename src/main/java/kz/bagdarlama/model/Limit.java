package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.Phrase;

/** The word that limits a figure in the source; leaving it out would promise more or less than was promised. */
public enum Limit {
    EXACT("exact"),
    MORE_THAN("more-than"),
    OVER("over"),
    AT_LEAST("at-least"),
    UP_TO("up-to"),
    ABOUT("about");

    private final String key;

    Limit(String key) {
        this.key = key;
    }

    /** Returns how a text says it, in the language of whoever is spoken to. */
    public Phrase said() {
        return switch (this) {
            case EXACT -> Phrase.of("exactly so much");
            case MORE_THAN -> Phrase.of("more than");
            case OVER -> Phrase.of("over");
            case AT_LEAST -> Phrase.of("at least");
            case UP_TO -> Phrase.of("up to");
            case ABOUT -> Phrase.of("about");
        };
    }

    /** Returns the word in content files. */
    public String key() {
        return key;
    }
}

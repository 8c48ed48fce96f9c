package kz.bagdarlama.model;

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

    /** Returns the word in content files. */
    public String key() {
        return key;
    }
}

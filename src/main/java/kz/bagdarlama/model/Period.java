package kz.bagdarlama.model;

/** How often a figure is to be reached: once, or anew in every year (“ежегодно”). */
public enum Period {
    ONCE("once"),
    YEAR("year");

    private final String key;

    Period(String key) {
        this.key = key;
    }

    /** Returns the word in content files. */
    public String key() {
        return key;
    }
}

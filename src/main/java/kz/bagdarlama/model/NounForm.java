package kz.bagdarlama.model;

/** The forms of a noun that interface strings may need; each language needs some of them. */
public enum NounForm {
    /** As a dictionary has it. */
    SINGULAR("singular"),
    GENITIVE("genitive"),
    DATIVE("dative"),
    PLURAL("plural"),
    GENITIVE_PLURAL("genitive-plural"),
    DATIVE_PLURAL("dative-plural");

    private final String key;

    NounForm(String key) {
        this.key = key;
    }

    /** Returns the key in {@code site.yaml}, and what follows the noun in a placeholder. */
    public String key() {
        return key;
    }
}

package kz.bagdarlama.model;

import java.util.Locale;
import java.util.Optional;

/** The plural categories of CLDR (Unicode TR 35, part 3) that languages choose from. */
public enum PluralCategory {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    /** Returns the key in content files: {@code one}, {@code few} … */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the category of a key. */
    public static Optional<PluralCategory> ofKey(String key) {
        for (PluralCategory category : values()) {
            if (category.key().equals(key)) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }
}

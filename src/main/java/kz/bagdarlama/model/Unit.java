package kz.bagdarlama.model;

import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * What a figure counts: places, kilometres, tenge, per cent.
 *
 * @param sign a sign that stands solid after the number ({@code %}); then there are no words
 * @param forms the noun in each plural category that the language uses; an invariable noun has {@code OTHER} alone
 * @param kind what figures of this unit are gathered under
 */
public record Unit(
        String id,
        SourcePosition position,
        Optional<String> sign,
        Localized<Map<PluralCategory, String>> forms,
        Kind kind) {

    /** What the page of figures gathers the figures of a unit under. */
    public enum Kind {
        /** Nothing of its own. */
        OTHER("other"),
        /** Sums of money. */
        MONEY("money"),
        /** Places that stand in the city: schools, stations, parks. */
        PLACE("place");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        /** Returns the word in {@code units.yaml}. */
        public String key() {
            return key;
        }
    }
}

package kz.bagdarlama.model;

import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * What a figure counts: places, kilometres, tenge, per cent.
 *
 * @param sign a sign that stands solid after the number ({@code %}); then there are no words
 * @param forms the noun in each plural category that the language uses; an invariable noun has {@code OTHER} alone
 */
public record Unit(
        String id, SourcePosition position, Optional<String> sign, Localized<Map<PluralCategory, String>> forms) {}

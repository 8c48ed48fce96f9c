package kz.bagdarlama.model;

import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A district of the city.
 *
 * @param shortName without the word “district”: Алатау
 * @param locative the answer to “where?”, stored because no template may glue a case ending to a name
 */
public record District(
        String id,
        SourcePosition position,
        Localized<String> name,
        Localized<String> shortName,
        Localized<String> locative)
        implements Named {}

package kz.bagdarlama.model;

import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A district of the city.
 *
 * @param shortName without the word “district”: Северный
 * @param locative the answer to “where?”, stored because no template may glue a case ending to a name
 * @param tile its place on the schematic map, where the site has one
 */
public record District(
        String id,
        SourcePosition position,
        Localized<String> name,
        Localized<String> shortName,
        Localized<String> locative,
        Optional<Tile> tile)
        implements Named {

    @Override
    public EntryKind kind() {
        return EntryKind.DISTRICT;
    }

    /**
     * A place on a grid, both counted from 1, from the north-west.
     *
     * @param position where it is written
     */
    public record Tile(int row, int column, SourcePosition position) {}
}

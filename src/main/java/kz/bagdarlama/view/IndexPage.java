package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;

/**
 * A list of districts or topics.
 *
 * @param map the districts as tiles, on the list of districts
 * @param cityWideCount how many pledges name no district; used by the list of districts
 * @param cityWideUrl where these are
 */
public record IndexPage(
        Frame frame, List<CountedLink> entries, Optional<TileMap> map, int cityWideCount, Optional<String> cityWideUrl)
        implements PageView {}

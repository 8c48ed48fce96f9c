package kz.bagdarlama.view;

import java.util.List;

/**
 * A list of districts or topics.
 *
 * @param cityWideCount how many pledges name no district; used by the list of districts
 */
public record IndexPage(Frame frame, List<CountedLink> entries, int cityWideCount) implements PageView {}

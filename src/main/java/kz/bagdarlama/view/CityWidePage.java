package kz.bagdarlama.view;

import java.util.List;
import kz.bagdarlama.text.Html;

/**
 * What was promised to all districts alike.
 *
 * @param count how many pledges these are
 * @param groups the pledges that name no district, by topic
 * @param districts the districts
 */
public record CityWidePage(Frame frame, Html title, int count, List<PledgeGroup> groups, List<CountedLink> districts)
        implements PageView {}

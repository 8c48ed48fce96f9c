package kz.bagdarlama.view;

import java.util.List;
import kz.bagdarlama.text.Html;

/**
 * What was promised to all districts alike.
 *
 * @param groups the pledges that name no district, by topic
 * @param districts the districts
 */
public record CityWidePage(Frame frame, Html title, List<PledgeGroup> groups, List<CountedLink> districts)
        implements PageView {}

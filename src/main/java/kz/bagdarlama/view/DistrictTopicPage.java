package kz.bagdarlama.view;

import java.util.List;
import kz.bagdarlama.text.Html;

/**
 * What was promised to a district on a topic.
 *
 * @param named pledges that name the district
 * @param cityWide pledges of the topic that name no district
 * @param topics the other topics that the district has pledges of
 * @param districts the other districts that have pledges of the topic
 */
public record DistrictTopicPage(
        Frame frame,
        Html title,
        List<PledgeSummary> named,
        List<PledgeSummary> cityWide,
        LinkView topic,
        List<CountedLink> topics,
        List<CountedLink> districts)
        implements PageView {}

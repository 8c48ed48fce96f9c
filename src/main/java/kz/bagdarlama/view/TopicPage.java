package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * What was promised on a topic.
 *
 * @param districts the districts that its pledges name, with how many of them do
 * @param cityWideCount how many of its pledges name no district; nothing where the programme has no districts
 * @param cityWideUrl where all pledges are that name no district
 */
public record TopicPage(
        Frame frame,
        Html title,
        Html description,
        List<PledgeSummary> pledges,
        List<CountedLink> districts,
        Optional<Integer> cityWideCount,
        Optional<String> cityWideUrl,
        List<CountedLink> others)
        implements PageView {}

package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * What was promised to a district.
 *
 * @param locative the answer to “where?”
 * @param named pledges that name it, by topic
 * @param cityWide pledges that name no district, by topic
 * @param cityWideTopics the topics of those, each leading to where they are listed
 * @param cityWideUrl where they are listed
 * @param others the other districts
 * @param pdf the address of the same as PDF, where there is one
 */
public record DistrictPage(
        Frame frame,
        Html title,
        Html locative,
        int namedCount,
        List<PledgeGroup> named,
        int cityWideCount,
        List<PledgeGroup> cityWide,
        List<CountedLink> cityWideTopics,
        Optional<String> cityWideUrl,
        List<CountedLink> others,
        Optional<String> pdf)
        implements PageView {

    @Override
    public PageView withoutPdf() {
        return new DistrictPage(
                frame,
                title,
                locative,
                namedCount,
                named,
                cityWideCount,
                cityWide,
                cityWideTopics,
                cityWideUrl,
                others,
                Optional.empty());
    }
}

package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * A district for paper.
 *
 * @param back the page that this is the edition of
 * @param groups what names the district, in full, by topic
 * @param cityWideAddress where the site shows what is meant for all districts
 */
public record PrintDistrictPage(
        Frame frame, String back, DistrictPage district, List<PrintGroup> groups, Optional<String> cityWideAddress)
        implements PageView {

    public PrintDistrictPage {
        groups = List.copyOf(groups);
    }

    /** The pledges of a topic, in full; without a title where the programme has no topics. */
    public record PrintGroup(Optional<Html> title, List<PledgePage> pledges) {}
}

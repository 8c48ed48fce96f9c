package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * Pledges gathered across chapters by one thing that they share: a kind of undertaking, a party project, a year.
 *
 * @param lead the thing explained
 * @param count how many pledges there are, each counted once
 * @param groups the pledges, divided where the page divides them
 * @param charts outcomes of the same year, drawn, by chapter
 * @param others the other pages of the same kind
 */
public record GatheringPage(
        Frame frame,
        Html title,
        Optional<Html> lead,
        int count,
        List<Group> groups,
        List<ChapterCharts> charts,
        List<CountedLink> others)
        implements PageView {

    /** Pledges under a heading, or all of them without one. */
    public record Group(Optional<Html> heading, List<PledgeSummary> pledges) {}

    /** Outcomes of a chapter. */
    public record ChapterCharts(LinkView chapter, List<ChartView> charts) {}
}

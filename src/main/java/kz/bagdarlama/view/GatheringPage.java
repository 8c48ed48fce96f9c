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
 * @param soon terms that end this year although they name another one, on the page of this year
 * @param charts outcomes of the same year, drawn, by chapter
 * @param others the other pages of the same kind
 */
public record GatheringPage(
        Frame frame,
        Html title,
        Optional<Html> lead,
        int count,
        List<Group> groups,
        List<Soon> soon,
        List<ChapterCharts> charts,
        List<CountedLink> others)
        implements PageView {

    /**
     * Pledges under a heading, or all of them without one.
     *
     * @param standing how their term stands on the day of the build
     */
    public record Group(Optional<Html> heading, Optional<Html> standing, List<PledgeSummary> pledges) {}

    /** The page of another year, with its terms that end this year. */
    public record Soon(LinkView year, List<Ending> endings) {}

    /**
     * A term that ends soon.
     *
     * @param standing how it stands on the day of the build
     * @param count how many pledges it is given for
     */
    public record Ending(Html term, Html standing, int count) {}

    /** Outcomes of a chapter. */
    public record ChapterCharts(LinkView chapter, List<ChartView> charts) {}
}

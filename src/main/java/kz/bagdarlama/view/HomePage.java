package kz.bagdarlama.view;

import java.util.List;
import kz.bagdarlama.text.Html;

/**
 * The first page in a language.
 *
 * @param measures how many measures the pledges consist of
 * @param charts some of the outcomes, drawn
 * @param indexes other ways through the pledges
 */
public record HomePage(
        Frame frame,
        Html title,
        Html lead,
        int sections,
        int chapters,
        int pledges,
        int measures,
        List<SectionSummary> contents,
        List<CountedLink> districts,
        List<CountedLink> topics,
        List<ChapterChart> charts,
        List<LinkView> indexes)
        implements PageView {

    /** A chart with the chapter that it belongs to. */
    public record ChapterChart(ChartView chart, LinkView chapter) {}
}

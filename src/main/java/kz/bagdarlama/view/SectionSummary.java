package kz.bagdarlama.view;

import java.util.List;
import kz.bagdarlama.text.Html;

/**
 * A section with its chapters, as part of a table of contents.
 *
 * @param id what it is for ever; empty for what holds the chapters of a programme without sections, whose address and title are those of the
 *     whole programme
 * @param number what the document prints for it: its id, or what the site says
 * @param chapters none where it holds sections, which follow it
 */
public record SectionSummary(String id, String number, String url, Html title, List<ChapterSummary> chapters) {

    public SectionSummary {
        chapters = List.copyOf(chapters);
    }

    /**
     * A chapter as part of a table of contents.
     *
     * @param number what the document prints for it: its id, or what the site says
     * @param pledges its pledges, in order
     * @param charts the targets of its outcomes, drawn
     */
    public record ChapterSummary(
            String id, String number, String url, Html title, List<PledgeSummary> pledges, List<ChartView> charts) {

        public ChapterSummary {
            pledges = List.copyOf(pledges);
            charts = List.copyOf(charts);
        }
    }
}

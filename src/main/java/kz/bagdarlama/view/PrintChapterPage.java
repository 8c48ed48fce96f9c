package kz.bagdarlama.view;

import java.util.List;

/**
 * A chapter for paper.
 *
 * @param back the page that this is the edition of
 */
public record PrintChapterPage(Frame frame, String back, PrintChapter content) implements PageView {

    /** A chapter with its pledges in full. */
    public record PrintChapter(ChapterPage chapter, List<PrintRun> runs) {}

    /** A run of pledges under a sub-heading, in full. */
    public record PrintRun(PledgeGroup.Run run, List<PledgePage> pledges) {}
}

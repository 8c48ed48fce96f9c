package kz.bagdarlama.view;

import java.util.List;

/**
 * The whole programme for paper.
 *
 * @param back the page that this is the edition of
 */
public record PrintProgrammePage(Frame frame, String back, List<PrintSection> sections) implements PageView {

    public PrintProgrammePage {
        sections = List.copyOf(sections);
    }

    /** A section with its chapters in full. */
    public record PrintSection(SectionPage section, List<PrintChapterPage.PrintChapter> chapters) {}
}

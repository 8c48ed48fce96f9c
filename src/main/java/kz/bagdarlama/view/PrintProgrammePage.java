package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;

/**
 * The whole programme for paper.
 *
 * @param back the page that this is the edition of
 */
public record PrintProgrammePage(Frame frame, String back, List<PrintSection> sections) implements PageView {

    public PrintProgrammePage {
        sections = List.copyOf(sections);
    }

    /** A section with its chapters in full; without a section where the programme has chapters only. */
    public record PrintSection(Optional<SectionPage> section, List<PrintChapterPage.PrintChapter> chapters) {}
}

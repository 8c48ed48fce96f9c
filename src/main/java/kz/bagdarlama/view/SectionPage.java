package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * A section of the programme.
 *
 * @param number what the document prints for it: its id, or what the site says
 * @param sections those that stand in it; then it has no chapters itself
 */
public record SectionPage(
        Frame frame,
        String id,
        String number,
        Html title,
        Html body,
        List<FigureView> context,
        List<SectionSummary> sections,
        List<SectionSummary.ChapterSummary> chapters,
        Optional<EditorNoteView> editorNote,
        Optional<Neighbour> previous,
        Optional<Neighbour> next)
        implements PageView {}

package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * A chapter of the programme.
 *
 * @param number what the document prints for it: its id, or what the site says
 * @param context the figures of its introduction
 * @param runs the pledges in the order of the document, divided by its sub-headings
 */
public record ChapterPage(
        Frame frame,
        String id,
        String number,
        Html title,
        Html body,
        List<FigureView> context,
        List<PledgeGroup.Run> runs,
        List<OutcomeView> outcomes,
        Optional<EditorNoteView> editorNote,
        Optional<Neighbour> previous,
        Optional<Neighbour> next)
        implements PageView {}

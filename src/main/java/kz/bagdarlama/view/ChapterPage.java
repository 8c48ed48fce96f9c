package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * A chapter of the programme.
 *
 * @param context the figures of its introduction
 * @param pledges those that stand in no group
 * @param groups runs of pledges with a sub-heading
 */
public record ChapterPage(
        Frame frame,
        String id,
        Html title,
        Html body,
        List<FigureView> context,
        List<PledgeSummary> pledges,
        List<PledgeGroup.Run> groups,
        List<OutcomeView> outcomes,
        Optional<Neighbour> previous,
        Optional<Neighbour> next)
        implements PageView {}

package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * Pledges under a heading of their own, for example those of one topic.
 *
 * @param anchor the anchor of the heading; empty where there is none
 * @param heading a link; nothing where there is no heading for them, as in a programme without topics
 */
public record PledgeGroup(String anchor, Optional<LinkView> heading, List<PledgeSummary> pledges) {

    public PledgeGroup {
        pledges = List.copyOf(pledges);
    }

    /**
     * A run of pledges of a chapter with a sub-heading.
     *
     * @param anchor the anchor of the heading
     * @param body what the chapter says of the run
     */
    public record Run(String anchor, Html title, Optional<Html> body, List<PledgeSummary> pledges) {

        public Run {
            pledges = List.copyOf(pledges);
        }
    }
}

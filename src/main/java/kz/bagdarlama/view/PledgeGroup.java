package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/** Pledges under a heading of their own, for example those of one topic; the heading is a link. */
public record PledgeGroup(LinkView heading, List<PledgeSummary> pledges) {

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

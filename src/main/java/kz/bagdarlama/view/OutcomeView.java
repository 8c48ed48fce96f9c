package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/** What a chapter promises in the end, in words and drawn. */
public record OutcomeView(String anchor, Html title, Html body, Optional<Html> deadline, List<ChartView> charts) {

    public OutcomeView {
        charts = List.copyOf(charts);
    }
}

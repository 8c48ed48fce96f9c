package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * A pledge as a line of a list.
 *
 * @param id what it is for ever, {@code 1.1/3}
 * @param number what the document prints for it: its id, or what the site says
 * @param figures its main figures
 * @param when when what of it is due
 * @param commitment the verb of its undertaking, where the programme has kinds
 * @param districts the short names of the districts it names; empty for the whole city
 */
public record PledgeSummary(
        String id,
        String number,
        String url,
        Html title,
        List<FigureView> figures,
        List<PledgePage.When> when,
        Optional<Html> commitment,
        List<Html> districts) {

    public PledgeSummary {
        figures = List.copyOf(figures);
        when = List.copyOf(when);
        districts = List.copyOf(districts);
    }
}

package kz.bagdarlama.view;

import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * A figure in the parts that are set differently; see {@link kz.bagdarlama.text.QuantityText}.
 *
 * @param label what is counted, where the unit does not say it
 * @param when its own deadline and period, as words
 */
public record FigureView(
        Optional<Html> label,
        Optional<String> before,
        String number,
        String scale,
        Optional<String> after,
        Optional<Html> noun,
        Optional<Html> when) {}

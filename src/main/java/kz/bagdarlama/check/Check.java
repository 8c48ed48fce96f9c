package kz.bagdarlama.check;

import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Site;

/** One rule about what must hold between files. */
interface Check {

    /** The name by which {@code site.yaml} can make the rule milder; null for rules without which no site can be built. */
    default String name() {
        return null;
    }

    /** How severely the rule is taken where {@code site.yaml} says nothing of it. */
    default Site.Level level() {
        return Site.Level.ERROR;
    }

    /** Reports every breach of the rule. */
    void run(CheckInput input, Diagnostics diagnostics);
}

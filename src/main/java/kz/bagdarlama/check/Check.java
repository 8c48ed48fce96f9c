package kz.bagdarlama.check;

import kz.bagdarlama.diagnostic.Diagnostics;

/** One rule about what must hold between files. */
interface Check {

    /** The name by which {@code site.yaml} can make the rule milder; null for rules without which no site can be built. */
    default String name() {
        return null;
    }

    /** Reports every breach of the rule. */
    void run(CheckInput input, Diagnostics diagnostics);
}

package kz.bagdarlama.check;

import kz.bagdarlama.diagnostic.Diagnostics;

/** One rule about what must hold between files. */
@FunctionalInterface
interface Check {

    /** Reports every breach of the rule. */
    void run(CheckInput input, Diagnostics diagnostics);
}

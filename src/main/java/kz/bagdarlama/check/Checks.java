package kz.bagdarlama.check;

import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostics;

/** The checking stage: all rules, one after the other. */
public final class Checks {

    private static final List<Check> ALL =
            List.of(new ReferenceCheck(), new HeadingCheck(), new LinkCheck(), new MessageCheck());

    private Checks() {}

    /** Reports everything that is wrong between files. */
    public static void run(CheckInput input, Diagnostics diagnostics) {
        ALL.forEach(check -> check.run(input, diagnostics));
    }
}

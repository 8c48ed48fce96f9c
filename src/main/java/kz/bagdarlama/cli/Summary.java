package kz.bagdarlama.cli;

import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;

/** Parts of the closing line of a command. */
final class Summary {

    private Summary() {}

    /** How many errors and warnings there are. */
    static Phrase counts(Diagnostics diagnostics) {
        long errors = diagnostics.count(Severity.ERROR);
        long warnings = diagnostics.count(Severity.WARNING);
        Phrase said = errors == 1 ? Phrase.of("1 error") : Phrase.of("{count} errors", errors);
        return warnings == 0
                ? said
                : Phrase.of(
                        "{errors}, {warnings}",
                        said,
                        warnings == 1 ? Phrase.of("1 warning") : Phrase.of("{count} warnings", warnings));
    }

    /** How many pledges the site tells. */
    static Phrase pledges(int number) {
        return number == 1 ? Phrase.of("1 pledge") : Phrase.of("{count} pledges", number);
    }

    /** How many pages there are. */
    static Phrase pages(int number) {
        return number == 1 ? Phrase.of("1 page") : Phrase.of("{count} pages", number);
    }

    /** Seconds since a moment of {@link System#nanoTime()}, with two decimals. */
    static Phrase seconds(long since) {
        long hundredths = (System.nanoTime() - since) / 10_000_000;
        String fraction = (hundredths % 100 < 10 ? "0" : "") + hundredths % 100;
        return Phrase.of("{whole}.{hundredths} s", hundredths / 100, fraction);
    }
}

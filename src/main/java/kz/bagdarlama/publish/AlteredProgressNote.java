package kz.bagdarlama.publish;

import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A note on progress that was published, and would go or say something else without readers being told.
 *
 * @param code whether it would go or change
 * @param position where the change is to be made
 * @param length how many code points stand there
 * @param message what would become of it
 * @param hint what to write
 */
public record AlteredProgressNote(Code code, SourcePosition position, int length, Phrase message, Phrase hint) {

    /** Reports it as an error. */
    public void report(Diagnostics diagnostics) {
        diagnostics.error(code, position, length, message, hint);
    }
}

package kz.bagdarlama.publish;

import java.util.List;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * An address that was published, and where neither a page nor a redirect would stand any more.
 *
 * @param path the address without host and language, from {@code /} on; {@code /kk/} where a whole language is gone
 * @param languages the tags of the languages in which it was published
 * @param position where the change is to be made
 * @param length how many code points stand there
 * @param hint what to write
 */
public record VanishedAddress(String path, List<String> languages, SourcePosition position, int length, Phrase hint) {

    public VanishedAddress {
        languages = List.copyOf(languages);
    }

    /** Reports it as an error. */
    public void report(Diagnostics diagnostics) {
        diagnostics.error(
                Code.VANISHED_URL,
                position,
                length,
                Phrase.of("{path} was published ({languages}) and would lead nowhere", path, languages),
                hint);
    }
}

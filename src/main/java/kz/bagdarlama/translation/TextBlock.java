package kz.bagdarlama.translation;

import java.util.List;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Prose;

/**
 * A title, heading, paragraph or list item of a text: the unit in which changes are told.
 *
 * @param fingerprint of its words
 */
record TextBlock(String text, String fingerprint) {

    /** The blocks of a text in order. */
    static List<TextBlock> of(Prose prose) {
        return LocatedText.all(prose).stream()
                .map(located -> new TextBlock(located.text(), Fingerprint.of(located.text())))
                .toList();
    }

    static List<String> fingerprints(Prose prose) {
        return of(prose).stream().map(TextBlock::fingerprint).toList();
    }
}

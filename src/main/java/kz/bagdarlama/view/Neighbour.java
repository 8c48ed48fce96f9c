package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * The page before or after this one in the order of the document.
 *
 * @param number what the document prints for it
 */
public record Neighbour(String number, String url, Html title) {

    /** What stands at an index of the document; nothing before its beginning and after its end. */
    static <T> Optional<T> at(List<T> document, int index) {
        return index >= 0 && index < document.size() ? Optional.of(document.get(index)) : Optional.empty();
    }
}

package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * A link to a district or topic with the number of pledges there.
 *
 * @param description what falls under it, where the list explains its entries
 */
public record CountedLink(String url, Html label, Optional<Html> description, int count) {

    /** The others of a list: a page does not lead to itself. */
    static List<CountedLink> without(String url, List<CountedLink> links) {
        return links.stream().filter(link -> !link.url().equals(url)).toList();
    }
}

package kz.bagdarlama.view;

import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * A link to a district or topic with the number of pledges there.
 *
 * @param description what falls under it, where the list explains its entries
 */
public record CountedLink(String url, Html label, Optional<Html> description, int count) {}

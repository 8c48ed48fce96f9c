package kz.bagdarlama.data;

import kz.bagdarlama.model.TextPlace;

/**
 * What stands in one place of the site, in words that readers see.
 *
 * @param words in one line, with ordinary spaces
 * @param meaning for facts, the same whatever words the program has for it: other words for the same fact are no change of it;
 *     otherwise empty
 */
public record SiteText(TextPlace place, String words, String meaning) {}

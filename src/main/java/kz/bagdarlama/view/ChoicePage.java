package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * A page in all languages at once: the root of the site, or its answer to an address that does not exist.
 *
 * @param language the site's first language
 * @param canonical the whole URL; empty where search engines should leave the page out
 * @param alternates the home page in every language; none where there is but one, to which the root leads at once
 * @param siteName the name of the site, short, in every language
 * @param locale the first language as og:locale names it, {@code kk_KZ}
 * @param otherLocales the others
 * @param card the picture of a link to the page, where the site has cards
 */
public record ChoicePage(
        String language,
        String windowTitle,
        String description,
        Optional<String> canonical,
        List<Frame.Alternate> alternates,
        List<Choice> choices,
        String siteName,
        String locale,
        List<String> otherLocales,
        Optional<CardView> card) {

    /**
     * A language to go on in.
     *
     * @param heading what the page says
     * @param text one sentence more
     */
    public record Choice(String tag, String name, String url, Html heading, Html text) {}
}

package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.text.Html;

/**
 * What every page has around its content.
 *
 * @param language BCP 47 tag of the page
 * @param title plain text: what the page is called where the name of the site stands beside it
 * @param windowTitle plain text for the window, bookmarks and search results
 * @param description plain text for search results
 * @param siteName the name of the site, short
 * @param documentTitle the official name of the source document
 * @param homeUrl the home page in the page's language
 * @param searchUrl the search page in the page's language
 * @param searchIndexUrl what the search searches in
 * @param canonical the whole URL of the page, or of the page whose print edition this is; empty for pages that have none
 * @param indexed whether search engines should list the page
 * @param alternates the page in every language
 * @param menu the main menu
 * @param languages the language switch
 * @param footer the links at the end of the page
 * @param trail the pages above this one, from the top
 * @param newer where the text that this page was translated from has changed since: its page and language
 * @param feed the feed of what has happened, where there is any
 * @param feedOfPage whether it tells of the pledges of this page alone
 * @param print the same to be printed on paper, where there is such an edition
 * @param data the same as data, where it is published
 * @param report where mistakes on this page are reported
 * @param file its text in the repository
 * @param breadcrumbs the trail for search engines, where there is one: JSON-LD
 * @param changed when its text was changed last, and where that is told; empty as long as it is as it was first published
 * @param imprint who stands behind the site
 * @param otherLocales the other languages as og:locale names them, {@code kk_KZ}
 * @param card the picture of a link to the page, where the site has cards
 */
public record Frame(
        String language,
        String title,
        String windowTitle,
        String description,
        Html siteName,
        Html documentTitle,
        String homeUrl,
        String searchUrl,
        String searchIndexUrl,
        Optional<String> canonical,
        boolean indexed,
        List<Alternate> alternates,
        List<MenuItem> menu,
        List<LanguageLink> languages,
        List<LinkView> footer,
        List<LinkView> trail,
        Optional<LanguageLink> newer,
        Optional<LinkView> feed,
        boolean feedOfPage,
        Optional<String> print,
        Optional<String> data,
        Optional<String> report,
        Optional<String> file,
        Optional<Html> breadcrumbs,
        Optional<Changed> changed,
        Imprint imprint,
        List<String> otherLocales,
        Optional<CardView> card) {

    /**
     * Who stands behind the site, as far as it says.
     *
     * @param updated when it was last changed
     * @param documentUrl where the source document can be read
     * @param edition which edition of it the site tells
     */
    public record Imprint(
            Optional<LinkView> publisher,
            Optional<String> updated,
            Optional<String> documentUrl,
            Optional<Html> edition,
            Optional<LinkView> textLicence,
            Optional<LinkView> dataLicence) {}

    /** A day on which the text of the page was changed, and where the words are that were changed. */
    public record Changed(String isoDate, String date, String url) {}

    /** A language version for search engines; the tag is {@code x-default} for the page that offers all. */
    public record Alternate(String tag, String url) {}

    /**
     * An entry of the main menu.
     *
     * @param current {@code page} on the page itself, {@code true} below it (WAI-ARIA 1.2, aria-current); otherwise empty
     */
    public record MenuItem(String url, Html label, Optional<String> current) {}

    /** An entry of the language switch: the same page in another language, or this one. */
    public record LanguageLink(String tag, String name, String url, boolean current) {}
}

package kz.bagdarlama.view;

/**
 * What stands at an address of an earlier publication.
 *
 * @param language BCP 47 tag of the page
 * @param url where it leads, within the host
 * @param canonical the same with the host, for search engines
 */
public record RedirectPage(String language, String url, String canonical) {}

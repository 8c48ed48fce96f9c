package kz.bagdarlama.view;

import java.util.List;

/** All pages that search engines should know, for {@code sitemap.xml} (sitemaps.org 0.9). */
public record SitemapView(List<Entry> entries, String url) {

    /** A page in one language with its alternates. */
    public record Entry(String url, List<Frame.Alternate> alternates) {}
}

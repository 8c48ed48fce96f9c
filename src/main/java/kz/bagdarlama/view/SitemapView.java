package kz.bagdarlama.view;

import java.util.List;
import java.util.Optional;

/** All pages that search engines should know, for {@code sitemap.xml} (sitemaps.org 0.9). */
public record SitemapView(List<Entry> entries, String url) {

    /**
     * A page in one language with its alternates.
     *
     * @param modified the day on which it became what it is, as ISO 8601 writes it, where the content says so
     */
    public record Entry(String url, List<Frame.Alternate> alternates, Optional<String> modified) {}
}

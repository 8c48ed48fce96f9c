package kz.bagdarlama.publish;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.route.Routes;

/**
 * The files beside the pages that say which addresses there are: the list for the next build, and the redirects in the forms
 * that hosts read. Paths and base path have no character that these forms would take for more than itself.
 */
public final class HostFiles {

    /** The form of Netlify, Cloudflare Pages and GitLab Pages: old path, new path, status. */
    static final String REDIRECTS = "_redirects";

    /** Exact locations, to be included in a {@code server} block. */
    static final String NGINX = "redirects.nginx.conf";

    private HostFiles() {}

    /** The bytes of each file by its path; those with redirects only where there are any. */
    public static SortedMap<String, byte[]> of(Content content, Routes routes) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(
                PublishedAddresses.FILE,
                bytes(PublishedAddresses.of(content, routes).text()));
        StringBuilder lines = new StringBuilder();
        StringBuilder locations = new StringBuilder();
        for (Language language : content.site().languages()) {
            routes.redirects().leading().forEach((path, page) -> {
                String from = routes.url(path, language);
                String to = routes.url(page, language);
                lines.append(from).append(' ').append(to).append(" 301\n");
                locations
                        .append("location = ")
                        .append(from)
                        .append(" { return 301 ")
                        .append(to)
                        .append("; }\n");
            });
        }
        if (lines.length() > 0) {
            files.put(REDIRECTS, bytes(lines.toString()));
            files.put(NGINX, bytes(locations.toString()));
        }
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

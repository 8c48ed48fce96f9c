package kz.bagdarlama.serve;

import java.util.Map;

/** What hosts call the kinds of files that sites are made of, as media types (RFC 6838). */
public final class ContentTypes {

    private static final String BINARY = "application/octet-stream";

    private static final Map<String, String> BY_EXTENSION = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("ics", "text/calendar; charset=utf-8"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("epub", "application/epub+zip"),
            Map.entry("woff2", "font/woff2"));

    private ContentTypes() {}

    /**
     * Returns the media type of a file, with its character set where it is text.
     *
     * @param file its name or path; what stands after the last dot tells the kind
     */
    public static String of(String file) {
        return BY_EXTENSION.getOrDefault(file.substring(file.lastIndexOf('.') + 1), BINARY);
    }
}

package kz.bagdarlama.route;

import java.util.regex.Pattern;

/**
 * The path of a page below the root of a language: {@code programme/1.1-living-standards/}; empty for its home page. ASCII
 * only, so that it is the same in a URL and on every file system.
 *
 * @param text ends with {@code /}, or names a file, or is empty
 */
public record SitePath(String text) implements Comparable<SitePath> {

    private static final Pattern FORM = Pattern.compile("([a-z0-9][a-z0-9.-]*/)*([a-z0-9-]+\\.[a-z]+)?");

    /** Returns whether a text may be a path of the site. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && !text.contains("..");
    }

    public SitePath {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a path of the site: " + text);
        }
    }

    /** Returns the file that a web server shows under this path. */
    public String file() {
        return text.isEmpty() || text.endsWith("/") ? text + "index.html" : text;
    }

    @Override
    public int compareTo(SitePath other) {
        return text.compareTo(other.text);
    }
}

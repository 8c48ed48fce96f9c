package kz.bagdarlama.model;

import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * The readable part of a URL with the place where it is written.
 *
 * @param text lower-case Latin letters and digits in words joined by single hyphens
 */
public record Slug(String text, SourcePosition position) {

    /** Longer names are of no use to readers, and file systems end at 255. */
    private static final int MAX_LENGTH = 80;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    /** Whether a text may be a slug: ASCII only, so that no URL needs escaping. */
    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}

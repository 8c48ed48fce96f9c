package kz.bagdarlama.model;

import java.util.List;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * The readable part of a URL with the place where it is written.
 *
 * @param text lower-case Latin letters and digits in words joined by single hyphens
 * @param former what it was in earlier publications: those addresses lead to the present one
 */
public record Slug(String text, SourcePosition position, List<Reference> former) {

    /** Longer names are of no use to readers, and file systems end at 255. */
    private static final int MAX_LENGTH = 80;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    public Slug {
        former = List.copyOf(former);
    }

    /** A slug that has never been another. */
    public Slug(String text, SourcePosition position) {
        this(text, position, List.of());
    }

    /** Returns whether a text may be a slug: ASCII only, so that no URL needs escaping. */
    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}

package kz.bagdarlama.source;

import java.util.regex.Pattern;

/** The address that a site is published under. */
public final class BaseUrl {

    /** Plain ASCII names only, and none that starts with a point: then no part of the path needs escaping or means another. */
    private static final Pattern FORM = Pattern.compile(
            "https?://[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[1-9][0-9]{0,4})?(?:/[a-zA-Z0-9_~-][a-zA-Z0-9._~-]*+)*+/?");

    private BaseUrl() {}

    /** Whether a text is an absolute http or https address without query and fragment. */
    public static boolean isValid(String text) {
        return text.length() <= 200 && FORM.matcher(text).matches();
    }

    /** The address with a slash at the end. */
    public static String normalise(String text) {
        return text.endsWith("/") ? text : text + "/";
    }
}

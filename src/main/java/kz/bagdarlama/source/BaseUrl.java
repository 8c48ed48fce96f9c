package kz.bagdarlama.source;

import java.net.URI;
import java.net.URISyntaxException;

/** The address that a site is published under. */
public final class BaseUrl {

    private BaseUrl() {}

    /** Whether a text is an absolute http or https address without query and fragment. */
    public static boolean isValid(String text) {
        try {
            URI uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && uri.normalize().equals(uri);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The address with a slash at the end. */
    public static String normalise(String text) {
        return text.endsWith("/") ? text : text + "/";
    }
}

package kz.bagdarlama.source;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bagdarlama.text.WebAddress;

/** The address that a site is published under. */
public final class BaseUrl {

    /** Plain ASCII names only, and none that starts with a point: then no part of the path needs escaping or means another. */
    private static final Pattern FORM = Pattern.compile(
            "https?://[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[1-9][0-9]{0,4})?(?:/[a-zA-Z0-9_~-][a-zA-Z0-9._~-]*+)*+/?");

    /** What a browser shows behind the address of a site: a page of it, a query, a place on the page. */
    private static final Pattern OF_A_PAGE = Pattern.compile("(?i)(?:[^/?#]+\\.(?:html?|php|aspx?|jsp))?(?:[?#].*)?$");

    /** The name of a host, before which no page can be cut off. */
    private static final Pattern HOST_ALONE = Pattern.compile("https?://[^/]*");

    private BaseUrl() {}

    /** Returns whether a text is an absolute http or https address without query and fragment; its host may be in any script. */
    public static boolean isValid(String text) {
        return text.length() <= 200
                && FORM.matcher(inAscii(text)).matches()
                && (HOST_ALONE.matcher(text).matches() || withoutPage(text).equals(text))
                && WebAddress.fault(text).isEmpty();
    }

    /** Returns the address as machines write it, its host in ASCII (RFC 5890), with a slash at the end. */
    public static String normalise(String text) {
        String ascii = inAscii(text);
        return ascii.endsWith("/") ? ascii : ascii + "/";
    }

    /** Returns the address of the site where the address of one of its pages was written, or one with a query. */
    public static Optional<String> meant(String text) {
        String site = withoutPage(text);
        return site.equals(text) ? Optional.empty() : Optional.of(site).filter(BaseUrl::isValid);
    }

    private static String withoutPage(String text) {
        return OF_A_PAGE.matcher(text).replaceFirst("");
    }

    /** Returns whether only the path is at fault, which has Latin letters alone. */
    public static boolean hasForeignPath(String text) {
        int path = text.indexOf('/', text.indexOf("//") + 2);
        return path > 0 && text.chars().skip(path).anyMatch(c -> c > 127) && isValid(text.substring(0, path + 1));
    }

    private static String inAscii(String text) {
        int start = text.indexOf("//") + 2;
        if (start < 2 || text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        int end = start;
        while (end < text.length() && ":/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        try {
            return text.substring(0, start)
                    + IDN.toASCII(text.substring(start, end), IDN.USE_STD3_ASCII_RULES)
                    + text.substring(end);
        } catch (IllegalArgumentException e) {
            // No name that a host can have: the form says so.
            return text;
        }
    }
}

package kz.bagdarlama.text;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Addresses of other sites as formats for programs demand them: editors write them as a browser shows them, in any script; a URI is
 * ASCII (RFC 3986), and so are the names of hosts that machines look up (RFC 5890).
 */
public final class WebAddress {

    /** What may stand in a path, a query or a fragment as it is: unreserved signs, sub-delimiters, and what divides the parts. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private WebAddress() {}

    /**
     * Returns the address as a URI: the host as machines write it, everything after it that a URI cannot hold percent-encoded; the
     * same object where it is one already. What is percent-encoded stays as it is.
     *
     * @param address with {@code http://} or {@code https://} and a host
     */
    public static String uri(String address) {
        if (isUri(address)) {
            return address;
        }
        int host = address.indexOf("//") + 2;
        int end = host;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        int port = address.indexOf(':', host);
        int hostEnd = port >= 0 && port < end ? port : end;
        StringBuilder out = new StringBuilder(address.length() + 16)
                .append(address, 0, host)
                .append(host(address.substring(host, hostEnd)))
                .append(address, hostEnd, end);
        boolean fragment = false;
        for (int i = end; i < address.length(); ) {
            int point = address.codePointAt(i);
            int next = i + Character.charCount(point);
            boolean first = point == '#' && !fragment;
            fragment |= first;
            if (first || isPlain(point) || point == '%' && isEncoded(address, i)) {
                out.appendCodePoint(point);
            } else {
                for (byte b : address.substring(i, next).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.toHexDigits(b));
                }
            }
            i = next;
        }
        return out.toString();
    }

    /** Returns whether a host has a name that machines can look up, in whatever script it is written. */
    public static boolean hasHost(String address) {
        if (address.chars().allMatch(c -> c < 0x80)) {
            return true;
        }
        int start = address.indexOf("//") + 2;
        int end = start;
        while (end < address.length() && ":/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        try {
            return !IDN.toASCII(address.substring(start, end), IDN.USE_STD3_ASCII_RULES)
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String host(String host) {
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException e) {
            // Reading has excluded it; whatever else asks shall get something that is a URI.
            StringBuilder out = new StringBuilder();
            for (byte b : host.getBytes(StandardCharsets.UTF_8)) {
                if (b > 0 && (isLetterOrDigit(b) || b == '.' || b == '-')) {
                    out.append((char) b);
                } else {
                    out.append('%').append(HEX.toHexDigits(b));
                }
            }
            return out.toString();
        }
    }

    private static boolean isUri(String address) {
        boolean fragment = false;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == '#' && !fragment) {
                fragment = true;
            } else if (!isPlain(c) && !(c == '%' && isEncoded(address, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(int c) {
        return isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static boolean isEncoded(String text, int percent) {
        return percent + 2 < text.length() && isHex(text.charAt(percent + 1)) && isHex(text.charAt(percent + 2));
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}

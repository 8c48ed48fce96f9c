package kz.bagdarlama.text;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Phrase;

/**
 * Addresses of other sites as formats for programs demand them: editors write them as a browser shows them, in any script; a URI is
 * ASCII (RFC 3986), and so are the names of hosts that machines look up (RFC 5890).
 */
public final class WebAddress {

    /** What may stand in a path, a query or a fragment as it is: unreserved signs, sub-delimiters, and what divides the parts. */
    private static final String PLAIN = "-._~!$&'()*+,;=:@/?";

    /** What to write instead of a part of an address for which {@link #mixesAlphabets} holds. */
    public static final Phrase ONE_ALPHABET = Phrase.of("type it again in one alphabet");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*|//.*", Pattern.DOTALL);

    private WebAddress() {}

    /** Returns whether what an attribute or a style sheet refers to has a scheme or host of its own (RFC 3986, 4.2 and 4.3). */
    public static boolean isElsewhere(String reference) {
        return ELSEWHERE.matcher(reference).matches();
    }

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
        int end = endOfAuthority(address, host);
        int hostEnd = endOfHost(address, host);
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

    /**
     * What is wrong with an address, and what to write instead.
     *
     * @param start where it begins in the address
     */
    public record Fault(int start, int length, Phrase message, Phrase hint) {}

    /**
     * Returns what no browser would make sense of in an address of the web: its port, its host, or a sign % that stands for nothing.
     * Addresses of other kinds have no fault here.
     */
    public static Optional<Fault> fault(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            return Optional.empty();
        }
        int host = address.indexOf("//") + 2;
        int end = endOfAuthority(address, host);
        String authority = address.substring(host, end);
        if (authority.isEmpty() || authority.startsWith("[") || authority.indexOf('@') >= 0) {
            // No form that addresses here may have.
            return Optional.empty();
        }
        int hostEnd = endOfHost(address, host);
        if (hostEnd < end && !isPort(address.substring(hostEnd + 1, end))) {
            return Optional.of(new Fault(
                    hostEnd,
                    end - hostEnd,
                    Phrase.of(
                            "“{port}” is no port: those are numbers from 1 to 65535", address.substring(hostEnd, end)),
                    Phrase.of("leave it out with its colon, if the browser shows none")));
        }
        if (!isHost(address.substring(host, hostEnd))) {
            return Optional.of(new Fault(
                    host,
                    hostEnd - host,
                    Phrase.of("“{host}” is no name that a site can have", address.substring(host, hostEnd)),
                    Phrase.of("copy the address from the browser")));
        }
        for (int start = host; start < hostEnd; ) {
            int point = address.indexOf('.', start);
            int labelEnd = point < 0 || point > hostEnd ? hostEnd : point;
            String label = address.substring(start, labelEnd);
            if (mixesAlphabets(label)) {
                return Optional.of(new Fault(start, label.length(), mixture(label), ONE_ALPHABET));
            }
            start = labelEnd + 1;
        }
        for (int percent = address.indexOf('%', end); percent >= 0; percent = address.indexOf('%', percent + 1)) {
            if (!isEncoded(address, percent)) {
                int shown = Math.min(3, address.length() - percent);
                return Optional.of(new Fault(
                        percent,
                        shown,
                        Phrase.of("“{signs}” stands for no character", address.substring(percent, percent + shown)),
                        Phrase.of(
                                "after % follow two digits or letters from A to F; the sign % itself is written %25")));
            }
        }
        return Optional.empty();
    }

    /** Returns what is said of a part of an address for which {@link #mixesAlphabets} holds. */
    public static Phrase mixture(String name) {
        return Phrase.of("“{name}” in the address mixes Latin and Cyrillic letters", name);
    }

    /**
     * Returns whether a word of an address has letters of both alphabets: no name that was meant has (Unicode TR 39, 5.2, lets them
     * stand side by side in none of its stricter profiles).
     */
    public static boolean mixesAlphabets(String word) {
        return word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                && Letters.hasCyrillic(word);
    }

    private static boolean isPort(String text) {
        return !text.isEmpty()
                && text.length() <= 5
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(text) > 0
                && Integer.parseInt(text) <= 65_535;
    }

    /** Names of parts between points, or four numbers below 256. */
    private static boolean isHost(String host) {
        int digits = 0;
        int parts = 0;
        int start = 0;
        boolean small = true;
        // One point at the end is that of the root.
        int length = host.endsWith(".") ? host.length() - 1 : host.length();
        while (start <= length) {
            int end = host.indexOf('.', start);
            end = end < 0 || end > length ? length : end;
            if (end == start || end - start > 63 || host.indexOf('%', start) >= 0) {
                return false;
            }
            String part = host.substring(start, end);
            boolean number = part.chars().allMatch(c -> c >= '0' && c <= '9');
            digits += number ? 1 : 0;
            small &= number && part.length() <= 3 && Integer.parseInt(part) < 256;
            parts++;
            start = end + 1;
        }
        return length <= 253 && (digits < parts || parts == 4 && small);
    }

    /** Returns whether a host has a name that machines can look up, in whatever script it is written. */
    public static boolean hasHost(String address) {
        if (address.chars().allMatch(c -> c < 0x80)) {
            return true;
        }
        int host = address.indexOf("//") + 2;
        try {
            return !IDN.toASCII(address.substring(host, endOfHost(address, host)), IDN.USE_STD3_ASCII_RULES)
                    .isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Where host and port end. */
    private static int endOfAuthority(String address, int host) {
        return endOf(address, host, "/?#");
    }

    private static int endOfHost(String address, int host) {
        return endOf(address, host, ":/?#");
    }

    private static int endOf(String address, int start, String signs) {
        int end = start;
        while (end < address.length() && signs.indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
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

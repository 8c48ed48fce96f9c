package kz.bagdarlama.serve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one part of a body that a request asks for (RFC 9110, 14.1.2). A request for several parts, or one that is not understood,
 * is answered with the whole, as the standard allows.
 *
 * @param first the first byte
 * @param last the last byte, which may lie beyond the end
 */
record ByteRange(long first, long last) {

    static final ByteRange WHOLE = new ByteRange(0, Long.MAX_VALUE);

    private static final ByteRange OUTSIDE = new ByteRange(1, 0);

    private static final Pattern ONE =
            Pattern.compile("bytes\\s*=\\s*(\\d{0,15})-(\\d{0,15})\\s*", Pattern.CASE_INSENSITIVE);

    /**
     * What a request asks for.
     *
     * @param header the field {@code Range}; null where there is none
     * @param length the number of bytes that there are
     */
    static ByteRange of(String header, int length) {
        Matcher asked = ONE.matcher(header == null ? "" : header);
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return WHOLE;
        }
        if (asked.group(1).isEmpty()) {
            long suffix = Long.parseLong(asked.group(2));
            return suffix == 0 || length == 0 ? OUTSIDE : new ByteRange(Math.max(0, length - suffix), length - 1L);
        }
        long first = Long.parseLong(asked.group(1));
        long last = asked.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(asked.group(2));
        if (last < first) {
            return WHOLE;
        }
        return first >= length ? OUTSIDE : new ByteRange(first, last);
    }

    /** Whether nothing that is asked for is there. */
    boolean isOutside() {
        return this == OUTSIDE;
    }

    /** The first byte of a body of that length. */
    int from(int length) {
        return (int) Math.min(first, length);
    }

    /** The byte behind the last one. */
    int to(int length) {
        return (int) (Math.min(last, length - 1L) + 1);
    }
}

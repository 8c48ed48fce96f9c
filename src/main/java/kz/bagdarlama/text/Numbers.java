package kz.bagdarlama.text;

import java.math.BigDecimal;

/** The formats of numbers (style of CLDR, but grouped from four digits on). */
final class Numbers {

    static final char NO_BREAK_SPACE = '\u00A0';

    private Numbers() {}

    /** As Russian and Kazakh write a number. */
    static String format(BigDecimal number) {
        return format(number, NO_BREAK_SPACE, ',');
    }

    /** As a language with these signs between thousands and before decimals writes it. */
    static String format(BigDecimal number, char thousands, char decimals) {
        String plain = number.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder out = new StringBuilder();
        if (number.signum() < 0) {
            out.append('\u2212');
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(thousands);
            }
            out.append(whole.charAt(i));
        }
        if (point >= 0) {
            out.append(decimals).append(plain, point + 1, plain.length());
        }
        return out.toString();
    }

    /** Whether decimals are shown: 2.5 and 2.0, but not 2. */
    static boolean hasDecimals(BigDecimal number) {
        return number.scale() > 0;
    }
}

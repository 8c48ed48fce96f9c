package kz.bagdarlama.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of sRGB.
 *
 * @param value red, green and blue, eight bits each
 */
public record Rgb(int value) {

    /** The least contrast of text with what it stands on (WCAG 2.2, 1.4.3). */
    public static final double OF_TEXT = 4.5;

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    /** Steps on the way to black or white. */
    private static final int STEPS = 100;

    /** Reads {@code #rrggbb}; empty for anything else. */
    public static Optional<Rgb> parse(String text) {
        return HEX.matcher(text).matches()
                ? Optional.of(new Rgb(Integer.parseInt(text.substring(1), 16)))
                : Optional.empty();
    }

    /** Returns the contrast ratio of WCAG 2.2, from 1 to 21; the order of the two does not matter. */
    public double contrast(Rgb other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** Returns the colour nearest to this one, on the way to black or white, with enough contrast for text on another; one of both has it. */
    public Rgb readableOn(Rgb paper) {
        Rgb end = new Rgb(paper.contrast(new Rgb(0)) > paper.contrast(new Rgb(0xffffff)) ? 0 : 0xffffff);
        for (int step = 0; step < STEPS; step++) {
            Rgb mixed = towards(end, step);
            if (mixed.contrast(paper) >= OF_TEXT) {
                return mixed;
            }
        }
        return end;
    }

    private Rgb towards(Rgb end, int step) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = value >> shift & 0xff;
            int to = end.value >> shift & 0xff;
            mixed |= from + (to - from) * step / STEPS << shift;
        }
        return new Rgb(mixed);
    }

    private double luminance() {
        return 0.2126 * linear(value >> 16 & 0xff) + 0.7152 * linear(value >> 8 & 0xff) + 0.0722 * linear(value & 0xff);
    }

    private static double linear(int component) {
        double share = component / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return "#" + String.format(Locale.ROOT, "%06x", value);
    }
}

package kz.bagdarlama.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * One weight of a typeface, of several files: each character is drawn by the first that has it. A letter that none has is drawn as the box
 * that stands for it in every typeface; signs and marks that none has are left out. Safe for use by several threads.
 */
final class Lettering {

    private static final char ELLIPSIS = '…';

    /** How many letters make a word that may stand in a line without what a hyphen joins to it. */
    private static final int WORD = 5;

    /** How wide the box is that stands for a letter, at size 1. */
    private static final float BOX = 0.6f;

    /** What no line that is cut off ends with. */
    private static final String CUT = " \u00a0,;:(«„“\"-–—";

    private final List<Typeface> own;
    private final List<String> shipped;
    private final String weight;
    private final AtomicReferenceArray<Typeface> read;

    /**
     * @param own the files of the theme
     * @param shipped the names of those that the program brings along, which are read when a character asks for them
     */
    Lettering(List<Typeface> own, List<String> shipped, String weight) {
        this.own = List.copyOf(own);
        this.shipped = shipped;
        this.weight = weight;
        this.read = new AtomicReferenceArray<>(shipped.size());
    }

    private Typeface file(int index) {
        if (index < own.size()) {
            return own.get(index);
        }
        int place = index - own.size();
        Typeface known = read.get(place);
        if (known == null) {
            String name = "golos-text-" + shipped.get(place) + "-" + weight + ".ttf";
            try (InputStream in = Objects.requireNonNull(Lettering.class.getResourceAsStream(name), name)) {
                known = Typeface.of(in.readAllBytes()).orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // Another thread may have been faster: a letter and the one before it are looked up in the same object.
            read.compareAndSet(place, null, known);
            known = read.get(place);
        }
        return known;
    }

    /**
     * Walks through the glyphs of a text.
     *
     * @param out where they are drawn; null where they are only measured
     * @param ends is told where each character ends, at size 1; null where nobody asks
     * @return how wide the text is at size 1
     */
    private float walk(String text, Outline out, float size, float x, float y, float[] ends) {
        float width = 0;
        Typeface before = null;
        int glyphBefore = 0;
        int files = own.size() + shipped.size();
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            int next = i + Character.charCount(character);
            int glyph = 0;
            Typeface file = null;
            for (int index = 0; index < files && glyph == 0; index++) {
                file = file(index);
                glyph = file.glyph(plain(character));
            }
            if (glyph != 0 || Character.isLetterOrDigit(character)) {
                if (file == before) {
                    width += file.kerning(glyphBefore, glyph);
                }
                if (out != null && glyph == 0) {
                    box(x + width * size, y, size, out);
                } else if (out != null) {
                    file.draw(glyph, size, x + width * size, y, out);
                }
                width += glyph == 0 ? BOX : file.advance(glyph);
                before = file;
                glyphBefore = glyph;
            }
            if (ends != null) {
                ends[i] = width;
                ends[next - 1] = width;
            }
            i = next;
        }
        return width;
    }

    /** An empty box. */
    private static void box(float x, float y, float size, Outline out) {
        float line = size / 14;
        out.box(x + line, y - 0.7f * size, x + (BOX * size - line), y);
        // The other way round: what it covers is taken away.
        out.box(x + 2 * line, y - line, x + (BOX * size - 2 * line), y - 0.7f * size + line);
    }

    /** Spaces and hyphens that differ in how lines break are drawn like the usual ones. */
    private static int plain(int character) {
        return switch (character) {
            case '\u00a0', '\u202f', '\u2009', '\u2007', '\u3000' -> ' ';
            case '\u2011', '\u2010' -> '-';
            default -> character;
        };
    }

    /** How wide a text is, in pixels. */
    float width(String text, float size) {
        return walk(text, null, size, 0, 0, null) * size;
    }

    /** Draws a line. */
    void draw(String text, float size, float x, float y, Outline out) {
        walk(text, out, size, x, y, null);
    }

    /** Returns as much of a text as fits into one line, with an ellipsis where that is not all. */
    String cut(String text, float size, float room) {
        return new Measured(text).cut(0, size, room);
    }

    /** Measures a text once for all sizes. */
    Measured measured(String text) {
        return new Measured(text.strip());
    }

    /** A text of which it is known how far it goes. */
    final class Measured {

        private final String text;
        private final float[] ends;

        private Measured(String text) {
            this.text = text;
            this.ends = new float[text.length()];
            walk(text, null, 1, 0, 0, ends);
        }

        private float width(int from, int to) {
            return to <= from ? 0 : ends[to - 1] - (from == 0 ? 0 : ends[from - 1]);
        }

        private String cut(int from, float size, float room) {
            if (width(from, text.length()) * size <= room) {
                return text.substring(from);
            }
            float ellipsis = Lettering.this.width(String.valueOf(ELLIPSIS), size);
            int end = text.length();
            while (end > from) {
                int space = text.lastIndexOf(' ', end - 1);
                end = space > from ? space : text.offsetByCodePoints(end, -1);
                while (end > from && CUT.indexOf(text.charAt(end - 1)) >= 0) {
                    end--;
                }
                if (width(from, end) * size + ellipsis <= room) {
                    return text.substring(from, end) + ELLIPSIS;
                }
            }
            return "";
        }

        /**
         * Breaks it into lines. A word that is wider than a line is broken where it is full.
         *
         * @param most how many lines there may be; what is left is cut off with an ellipsis
         */
        List<String> lines(float size, float room, int most) {
            List<String> lines = new ArrayList<>();
            int from = 0;
            while (from < text.length()) {
                if (lines.size() == most - 1) {
                    lines.add(cut(from, size, room));
                    break;
                }
                int end = end(from, size, room);
                lines.add(text.substring(from, end).strip());
                while (end < text.length() && text.charAt(end) == ' ') {
                    end++;
                }
                from = end;
            }
            return lines;
        }

        /** Whether it fits into so many lines without a broken word. */
        boolean fits(float size, float room, int most) {
            int from = 0;
            for (int lines = 0; from < text.length(); lines++) {
                int end = end(from, size, room);
                if (lines == most || end < text.length() && !isBreak(end)) {
                    return false;
                }
                while (end < text.length() && text.charAt(end) == ' ') {
                    end++;
                }
                from = end;
            }
            return true;
        }

        private boolean isBreak(int at) {
            return at == text.length() || text.charAt(at) == ' ' || text.charAt(at - 1) == '-' && isJoined(at);
        }

        /** Whether a hyphen joins two words; before an ending, as in 10 млн-ға, or in City-9 it does not. */
        private boolean isJoined(int at) {
            return letters(at - 2, -1) >= WORD && letters(at, 1) >= WORD;
        }

        private int letters(int from, int step) {
            int i = from;
            while (i >= 0 && i < text.length() && Character.isLetter(text.charAt(i))) {
                i += step;
            }
            return Math.abs(i - from);
        }

        /** The end of a line that begins somewhere. */
        private int end(int from, float size, float room) {
            int end = from;
            for (int i = from + 1; i <= text.length(); i++) {
                if (isBreak(i)) {
                    if (width(from, i) * size > room) {
                        break;
                    }
                    end = i;
                }
            }
            if (end > from) {
                return end;
            }
            int i = text.offsetByCodePoints(from, 1);
            while (i < text.length() && width(from, text.offsetByCodePoints(i, 1)) * size <= room) {
                i = text.offsetByCodePoints(i, 1);
            }
            return i;
        }
    }
}

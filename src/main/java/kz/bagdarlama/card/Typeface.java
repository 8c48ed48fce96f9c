package kz.bagdarlama.card;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A file of a typeface with TrueType outlines (OpenType 1.9: cmap, head, hhea, hmtx, loca, glyf, and the pairs of GPOS). It is read here and
 * not by the platform, whose fonts need libraries of the machine and look different on each.
 */
final class Typeface {

    private static final int TRUETYPE = 0x00010000;
    private static final int TRUE = 0x74727565;

    private static final int KNOWN = 1 << 12;
    private static final int FREQUENT = 0x530;

    /** Glyphs made of glyphs do not lie deeper. */
    private static final int DEEPEST = 8;

    private final ByteBuffer data;
    private final Map<String, Integer> tables = new HashMap<>();
    private final int unitsPerEm;
    private final boolean longOffsets;
    private final int metrics;
    private final int glyphs;
    private final int cmap;
    private final int advances;
    private final int loca;
    private final int glyf;
    private final List<Integer> pairs = new ArrayList<>();

    /** Which glyphs stand nearer or farther, as far as anybody asked: a pair and by how much, both in one number. */
    private final AtomicLongArray known = new AtomicLongArray(KNOWN);

    /** The glyphs of characters below, one more than each; 0 where nobody has asked. */
    private final AtomicIntegerArray glyphOf = new AtomicIntegerArray(FREQUENT);

    /** @throws RuntimeException if the bytes are no such file */
    private Typeface(byte[] bytes) {
        data = ByteBuffer.wrap(bytes);
        int form = data.getInt(0);
        if (form != TRUETYPE && form != TRUE) {
            throw new IllegalArgumentException();
        }
        for (int i = 0, count = u16(4); i < count; i++) {
            int at = 12 + 16 * i;
            byte[] tag = new byte[4];
            data.position(at);
            data.get(tag);
            tables.put(new String(tag, StandardCharsets.ISO_8859_1), data.getInt(at + 8));
        }
        unitsPerEm = u16(tables.get("head") + 18);
        longOffsets = u16(tables.get("head") + 50) != 0;
        metrics = u16(tables.get("hhea") + 34);
        glyphs = u16(tables.get("maxp") + 4);
        cmap = characterMap();
        advances = tables.get("hmtx");
        loca = tables.get("loca");
        glyf = tables.get("glyf");
        if (metrics == 0 || unitsPerEm == 0) {
            throw new IllegalArgumentException();
        }
        try {
            if (tables.containsKey("GPOS")) {
                findPairs(tables.get("GPOS"));
            }
        } catch (RuntimeException e) {
            pairs.clear();
        }
    }

    /** Reads a file; nothing where it is none of TrueType outlines. */
    static Optional<Typeface> of(byte[] bytes) {
        try {
            return Optional.of(new Typeface(bytes));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private int u16(int at) {
        return data.getShort(at) & 0xffff;
    }

    private int characterMap() {
        int table = tables.get("cmap");
        int best = 0;
        for (int i = 0, count = u16(table + 2); i < count; i++) {
            int sub = table + data.getInt(table + 8 + 8 * i);
            int format = u16(sub);
            if (format == 12 || format == 4 && best == 0) {
                best = sub;
            }
        }
        if (best == 0) {
            throw new IllegalArgumentException();
        }
        return best;
    }

    /** The glyph of a character; 0 where there is none. */
    int glyph(int character) {
        if (character >= FREQUENT) {
            return find(character);
        }
        int kept = glyphOf.get(character);
        if (kept == 0) {
            kept = find(character) + 1;
            glyphOf.set(character, kept);
        }
        return kept - 1;
    }

    private int find(int character) {
        return u16(cmap) == 12 ? ofGroups(character) : ofSegments(character);
    }

    private int ofGroups(int character) {
        for (int i = 0, count = data.getInt(cmap + 12); i < count; i++) {
            int at = cmap + 16 + 12 * i;
            if (character >= data.getInt(at) && character <= data.getInt(at + 4)) {
                return data.getInt(at + 8) + character - data.getInt(at);
            }
        }
        return 0;
    }

    private int ofSegments(int character) {
        int twice = u16(cmap + 6);
        for (int i = 0; i < twice; i += 2) {
            if (character <= u16(cmap + 14 + i)) {
                int start = u16(cmap + 16 + twice + i);
                if (character < start) {
                    return 0;
                }
                int delta = u16(cmap + 16 + 2 * twice + i);
                int offsetAt = cmap + 16 + 3 * twice + i;
                int offset = u16(offsetAt);
                if (offset == 0) {
                    return character + delta & 0xffff;
                }
                int glyph = u16(offsetAt + offset + 2 * (character - start));
                return glyph == 0 ? 0 : glyph + delta & 0xffff;
            }
        }
        return 0;
    }

    /** How far a glyph moves on, as a share of the size. */
    float advance(int glyph) {
        return u16(advances + 4 * Math.min(glyph, metrics - 1)) / (float) unitsPerEm;
    }

    /** By how much the second of two glyphs comes nearer or stays away, as a share of the size. */
    float kerning(int first, int second) {
        if (pairs.isEmpty()) {
            return 0;
        }
        int pair = first << 16 | second;
        int place = (first * 31 + second) & KNOWN - 1;
        long kept = known.get(place);
        if ((int) (kept >> 32) != pair) {
            kept = (long) pair << 32 | Float.floatToIntBits(findKerning(first, second)) & 0xffffffffL;
            known.set(place, kept);
        }
        return Float.intBitsToFloat((int) kept);
    }

    private float findKerning(int first, int second) {
        for (int sub : pairs) {
            Integer value = u16(sub) == 1 ? ofPair(sub, first, second) : ofClasses(sub, first, second);
            if (value != null) {
                return value / (float) unitsPerEm;
            }
        }
        return 0;
    }

    private void findPairs(int gpos) {
        int lookups = gpos + u16(gpos + 8);
        for (int i = 0, count = u16(lookups); i < count; i++) {
            int lookup = lookups + u16(lookups + 2 + 2 * i);
            for (int j = 0, subs = u16(lookup + 4); j < subs; j++) {
                int sub = lookup + u16(lookup + 6 + 2 * j);
                int type = u16(lookup);
                if (type == 9) {
                    type = u16(sub + 2);
                    sub += data.getInt(sub + 4);
                }
                // Only advances of the first glyph: anything else is no kerning.
                if (type == 2 && u16(sub + 4) == 4 && u16(sub + 6) == 0) {
                    pairs.add(sub);
                }
            }
        }
    }

    private Integer ofPair(int sub, int first, int second) {
        int index = coverage(sub + u16(sub + 2), first);
        if (index < 0) {
            return null;
        }
        int set = sub + u16(sub + 10 + 2 * index);
        for (int i = 0, count = u16(set); i < count; i++) {
            if (u16(set + 2 + 4 * i) == second) {
                return (int) data.getShort(set + 4 + 4 * i);
            }
        }
        return null;
    }

    private Integer ofClasses(int sub, int first, int second) {
        if (coverage(sub + u16(sub + 2), first) < 0) {
            return null;
        }
        int one = classOf(sub + u16(sub + 8), first);
        int two = classOf(sub + u16(sub + 10), second);
        return (int) data.getShort(sub + 16 + 2 * (one * u16(sub + 14) + two));
    }

    private int coverage(int table, int glyph) {
        int count = u16(table + 2);
        if (u16(table) == 1) {
            for (int i = 0; i < count; i++) {
                if (u16(table + 4 + 2 * i) == glyph) {
                    return i;
                }
            }
            return -1;
        }
        for (int i = 0; i < count; i++) {
            int at = table + 4 + 6 * i;
            if (glyph >= u16(at) && glyph <= u16(at + 2)) {
                return u16(at + 4) + glyph - u16(at);
            }
        }
        return -1;
    }

    private int classOf(int table, int glyph) {
        if (u16(table) == 1) {
            int index = glyph - u16(table + 2);
            return index >= 0 && index < u16(table + 4) ? u16(table + 6 + 2 * index) : 0;
        }
        for (int i = 0, count = u16(table + 2); i < count; i++) {
            int at = table + 4 + 6 * i;
            if (glyph >= u16(at) && glyph <= u16(at + 2)) {
                return u16(at + 4);
            }
        }
        return 0;
    }

    /**
     * Draws a glyph.
     *
     * @param scale pixels for the size of the typeface
     * @param x where it begins
     * @param y the line that it stands on
     */
    void draw(int glyph, float scale, float x, float y, Outline out) {
        float unit = scale / unitsPerEm;
        draw(glyph, new float[] {unit, 0, 0, -unit, x, y}, out, 0);
    }

    private void draw(int glyph, float[] m, Outline out, int depth) {
        if (glyph >= glyphs || depth > DEEPEST) {
            return;
        }
        int start = longOffsets ? data.getInt(loca + 4 * glyph) : 2 * u16(loca + 2 * glyph);
        int end = longOffsets ? data.getInt(loca + 4 * glyph + 4) : 2 * u16(loca + 2 * glyph + 2);
        if (start == end) {
            return;
        }
        int at = glyf + start;
        int contours = data.getShort(at);
        if (contours < 0) {
            composite(at + 10, m, out, depth);
        } else {
            simple(at + 10, contours, m, out);
        }
    }

    private void composite(int start, float[] m, Outline out, int depth) {
        int at = start;
        int flags;
        do {
            flags = u16(at);
            int glyph = u16(at + 2);
            at += 4;
            boolean words = (flags & 1) != 0;
            float dx = (flags & 2) == 0 ? 0 : words ? data.getShort(at) : data.get(at);
            float dy = (flags & 2) == 0 ? 0 : words ? data.getShort(at + 2) : data.get(at + 1);
            at += words ? 4 : 2;
            float a = 1;
            float b = 0;
            float c = 0;
            float d = 1;
            if ((flags & 8) != 0) {
                a = f2dot14(at);
                d = a;
                at += 2;
            } else if ((flags & 0x40) != 0) {
                a = f2dot14(at);
                d = f2dot14(at + 2);
                at += 4;
            } else if ((flags & 0x80) != 0) {
                a = f2dot14(at);
                b = f2dot14(at + 2);
                c = f2dot14(at + 4);
                d = f2dot14(at + 6);
                at += 8;
            }
            draw(
                    glyph,
                    new float[] {
                        m[0] * a + m[2] * b,
                        m[1] * a + m[3] * b,
                        m[0] * c + m[2] * d,
                        m[1] * c + m[3] * d,
                        m[0] * dx + m[2] * dy + m[4],
                        m[1] * dx + m[3] * dy + m[5]
                    },
                    out,
                    depth + 1);
        } while ((flags & 0x20) != 0);
    }

    private float f2dot14(int at) {
        return data.getShort(at) / 16384f;
    }

    private void simple(int start, int contours, float[] m, Outline out) {
        int points = u16(start + 2 * contours - 2) + 1;
        int at = start + 2 * contours;
        at += 2 + u16(at);
        byte[] flags = new byte[points];
        for (int i = 0; i < points; ) {
            byte flag = data.get(at++);
            int times = (flag & 8) == 0 ? 1 : 1 + (data.get(at++) & 0xff);
            for (; times > 0 && i < points; times--) {
                flags[i++] = flag;
            }
        }
        int[] xs = new int[points];
        at = coordinates(at, flags, 2, 16, xs);
        int[] ys = new int[points];
        coordinates(at, flags, 4, 32, ys);
        int from = 0;
        for (int i = 0; i < contours; i++) {
            int to = u16(start + 2 * i);
            contour(flags, xs, ys, from, to, m, out);
            from = to + 1;
        }
    }

    private int coordinates(int start, byte[] flags, int isShort, int isSame, int[] found) {
        int at = start;
        int value = 0;
        for (int i = 0; i < found.length; i++) {
            if ((flags[i] & isShort) != 0) {
                int step = data.get(at++) & 0xff;
                value += (flags[i] & isSame) != 0 ? step : -step;
            } else if ((flags[i] & isSame) == 0) {
                value += data.getShort(at);
                at += 2;
            }
            found[i] = value;
        }
        return at;
    }

    /** A contour of points on and off the curve; between two that are off lies one that is on. */
    private static void contour(byte[] flags, int[] xs, int[] ys, int from, int to, float[] m, Outline out) {
        int count = to - from + 1;
        if (count < 2) {
            return;
        }
        int first = from;
        while (first <= to && (flags[first] & 1) == 0) {
            first++;
        }
        float startX;
        float startY;
        if (first > to) {
            startX = (xs[from] + xs[to]) / 2f;
            startY = (ys[from] + ys[to]) / 2f;
            first = to;
        } else {
            startX = xs[first];
            startY = ys[first];
        }
        out.moveTo(x(m, startX, startY), y(m, startX, startY));
        boolean off = false;
        float cx = 0;
        float cy = 0;
        for (int i = 1; i <= count; i++) {
            int p = from + (first - from + i) % count;
            boolean last = i == count && (flags[first] & 1) != 0;
            float px = last ? startX : xs[p];
            float py = last ? startY : ys[p];
            if ((flags[p] & 1) != 0) {
                if (off) {
                    out.curveTo(x(m, cx, cy), y(m, cx, cy), x(m, px, py), y(m, px, py));
                } else {
                    out.lineTo(x(m, px, py), y(m, px, py));
                }
                off = false;
            } else {
                if (off) {
                    float mx = (cx + px) / 2;
                    float my = (cy + py) / 2;
                    out.curveTo(x(m, cx, cy), y(m, cx, cy), x(m, mx, my), y(m, mx, my));
                }
                off = true;
                cx = px;
                cy = py;
            }
        }
        if (off) {
            out.curveTo(x(m, cx, cy), y(m, cx, cy), x(m, startX, startY), y(m, startX, startY));
        }
        out.close();
    }

    private static float x(float[] m, float x, float y) {
        return m[0] * x + m[2] * y + m[4];
    }

    private static float y(float[] m, float x, float y) {
        return m[1] * x + m[3] * y + m[5];
    }
}

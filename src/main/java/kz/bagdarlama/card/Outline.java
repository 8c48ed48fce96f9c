package kz.bagdarlama.card;

/**
 * A shape whose share of each pixel is reckoned exactly: every edge adds, to the pixels of each line that it crosses, the area to its right,
 * and the sum from the left is what the shape covers. Overlapping contours of the same direction count once.
 */
final class Outline {

    /** What sums of parts that cancel each other out leave behind. */
    private static final float NOTHING = 1e-3f;

    private final int width;
    private final int height;
    private final float[] areas;
    private int top;
    private int bottom;
    private int left;
    private int right;
    private float startX;
    private float startY;
    private float x;
    private float y;

    Outline(int width, int height) {
        this.width = width;
        this.height = height;
        this.areas = new float[(width + 2) * height];
        this.top = height;
        this.left = width;
    }

    void moveTo(float toX, float toY) {
        startX = toX;
        startY = toY;
        x = toX;
        y = toY;
    }

    void lineTo(float toX, float toY) {
        edge(x, y, toX, toY);
        x = toX;
        y = toY;
    }

    /** A quadratic curve. */
    void curveTo(float cx, float cy, float toX, float toY) {
        float bend = Math.abs(x - 2 * cx + toX) + Math.abs(y - 2 * cy + toY);
        int steps = 1 + (int) Math.sqrt(bend * 1.5f);
        float fromX = x;
        float fromY = y;
        for (int i = 1; i <= steps; i++) {
            float t = i / (float) steps;
            float s = 1 - t;
            lineTo(s * s * fromX + 2 * s * t * cx + t * t * toX, s * s * fromY + 2 * s * t * cy + t * t * toY);
        }
    }

    void close() {
        lineTo(startX, startY);
    }

    /** A rectangle from one corner to the opposite one, along the first side down or up. */
    void box(float x0, float y0, float x1, float y1) {
        moveTo(x0, y0);
        lineTo(x1, y0);
        lineTo(x1, y1);
        lineTo(x0, y1);
        close();
    }

    private void edge(float x0, float y0, float x1, float y1) {
        if (y0 == y1) {
            return;
        }
        float direction = y0 < y1 ? 1 : -1;
        float upX = y0 < y1 ? x0 : x1;
        float upY = Math.min(y0, y1);
        float lowX = y0 < y1 ? x1 : x0;
        float lowY = Math.max(y0, y1);
        float slope = (lowX - upX) / (lowY - upY);
        int first = Math.max(0, (int) upY);
        int last = Math.min(height, (int) Math.ceil(lowY));
        if (first >= last) {
            return;
        }
        top = Math.min(top, first);
        bottom = Math.max(bottom, last);
        left = Math.min(left, (int) clip(Math.min(x0, x1)));
        right = Math.max(right, Math.min(width, (int) clip(Math.max(x0, x1)) + 1));
        for (int row = first; row < last; row++) {
            float from = Math.max(upY, row);
            float to = Math.min(lowY, row + 1);
            if (to <= from) {
                continue;
            }
            float a = upX + (from - upY) * slope;
            float b = upX + (to - upY) * slope;
            add(row * (width + 2), clip(Math.min(a, b)), clip(Math.max(a, b)), direction * (to - from));
        }
    }

    private float clip(float at) {
        return Math.max(0, Math.min(width, at));
    }

    /** An edge within one line: {@code cover} is its height, with the sign of its direction. */
    private void add(int row, float left, float right, float cover) {
        int from = (int) left;
        int to = (int) right;
        if (from == to || right == to && to == from + 1) {
            float middle = (left + right) / 2 - from;
            areas[row + from] += cover * (1 - middle);
            areas[row + from + 1] += cover * middle;
            return;
        }
        float perPixel = cover / (right - left);
        for (int pixel = from; pixel <= to; pixel++) {
            float l = Math.max(left, pixel);
            float r = Math.min(right, pixel + 1);
            if (r <= l) {
                break;
            }
            float share = perPixel * (r - l);
            float middle = (l + r) / 2 - pixel;
            areas[row + pixel] += share * (1 - middle);
            areas[row + pixel + 1] += share * middle;
        }
    }

    /**
     * Puts the shape on a picture and forgets it.
     *
     * @param pixels the picture, a byte for each pixel
     * @param first the palette's entry before the lightest step of the colour
     * @param steps how many steps the colour has from the ground on
     */
    void fill(byte[] pixels, int first, int steps) {
        for (int row = top; row < bottom; row++) {
            float sum = 0;
            int at = row * (width + 2);
            for (int i = left; i < right; i++) {
                float area = areas[at + i];
                if (area != 0) {
                    sum += area;
                    areas[at + i] = 0;
                } else if (sum < NOTHING && sum > -NOTHING) {
                    continue;
                }
                int step = (int) (Math.min(1, Math.abs(sum)) * steps + 0.5f);
                if (step > 0) {
                    pixels[row * width + i] = (byte) (first + step);
                }
            }
            areas[at + right] = 0;
            areas[at + width] = 0;
            areas[at + width + 1] = 0;
        }
        top = height;
        bottom = 0;
        left = width;
        right = 0;
    }
}

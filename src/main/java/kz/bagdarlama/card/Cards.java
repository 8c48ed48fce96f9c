package kz.bagdarlama.card;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.model.Rgb;
import kz.bagdarlama.text.Sha256;

/** Names cards and draws them. The same words and style give the same pixels everywhere, and so the same name. */
public final class Cards {

    /** In pixels, as most services want it. */
    public static final int WIDTH = 1200;

    /** In pixels. */
    public static final int HEIGHT = 630;

    /** Where cards lie below the output folder: beside other files with a hash in their names. */
    public static final String FOLDER = "assets/cards/";

    /** Grows whenever the same words would be drawn otherwise; {@code CardsTest} knows when. */
    private static final int FORM = 2;

    private static final int EDGE = 80;
    private static final int ROOM = WIDTH - 2 * EDGE;
    private static final int RULE_AT = 132;
    private static final int TITLE_AT = 170;
    private static final int FOOT_AT = 578;
    private static final int BAND = 14;
    private static final float NAME = 34;
    private static final float SMALL = 30;
    /** How high a label is, with what keeps it from the title. */
    private static final float LABEL = 56;

    private static final float LEADING = 1.16f;

    /** Sizes of a title, and how many lines it may then have. */
    private static final float[][] TITLES = {{72, 2}, {64, 3}, {56, 3}, {50, 4}, {44, 4}};

    private static final float[] AMOUNTS = {112, 96, 80, 64, 52, 44};

    /** How many steps a colour has on its way from the ground: what the eye tells apart at the edge of a letter. */
    private static final int STEPS = 12;

    private Cards() {}

    /**
     * Returns the path of a card below the output folder.
     *
     * @param page that of its page, without what all addresses end in
     */
    public static String file(String page, Card card, CardStyle style) {
        String shown = FORM + "\n" + style + "\n" + card;
        return FOLDER + page + "." + hash(shown.getBytes(StandardCharsets.UTF_8)) + ".png";
    }

    static String hash(byte[] bytes) {
        return Sha256.hex(bytes, 5);
    }

    /**
     * Returns a card as an earlier build drew it, since its name says all that it shows; nothing where none stands there, or only part of one.
     *
     * @param file where it would stand
     */
    public static Optional<byte[]> standing(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file)).filter(bytes -> Png.isWhole(bytes, WIDTH, HEIGHT))
                    : Optional.empty();
        } catch (IOException e) {
            // Whoever writes there will say so.
            return Optional.empty();
        }
    }

    /**
     * Returns a card as it is drawn anew.
     *
     * @return a PNG file
     */
    public static byte[] png(Card card, CardStyle style) {
        return new Drawing(style).draw(card);
    }

    /** One card in the making. */
    private static final class Drawing {

        private final CardStyle style;
        private final byte[] pixels = new byte[WIDTH * HEIGHT];
        private final Outline outline = new Outline(WIDTH, HEIGHT);
        private final Map<Rgb, Integer> colours = new LinkedHashMap<>();
        private final Rgb ink;
        private final Rgb soft;
        private final Rgb accent;

        Drawing(CardStyle style) {
            this.style = style;
            ink = style.colour("ink");
            soft = style.colour("soft");
            accent = style.colour("accent");
        }

        byte[] draw(Card card) {
            head(card);
            float y = above(card);
            boolean figure = !card.figure().number().isEmpty();
            y = title(card, y, figure ? 1 : 0);
            if (figure) {
                figure(card.figure(), y);
            } else {
                text(card.text(), y);
            }
            foot(card);
            return Png.of(pixels, WIDTH, HEIGHT, palette());
        }

        private void head(Card card) {
            box(0, 0, WIDTH, BAND, accent);
            write(style.bold(), style.bold().cut(card.site(), NAME, ROOM), NAME, EDGE, 98, ink);
            box(EDGE, RULE_AT, ROOM, 3, ink);
        }

        /** The number, and what the page belongs to; returns where the title may begin. */
        private float above(Card card) {
            if (card.number().isEmpty() && card.above().isEmpty()) {
                return TITLE_AT;
            }
            float x = EDGE;
            float y = TITLE_AT + SMALL;
            if (!card.number().isEmpty()) {
                String number = style.bold().cut(card.number(), SMALL, ROOM / 2f);
                write(style.bold(), number, SMALL, x, y, accent);
                x += style.bold().width(number, SMALL) + 18;
            }
            write(style.regular(), style.regular().cut(card.above(), SMALL, EDGE + ROOM - x), SMALL, x, y, soft);
            return y + 22;
        }

        /** Returns where it ends. */
        private float title(Card card, float top, int fewer) {
            Lettering.Measured words = style.bold().measured(card.title());
            int last = TITLES.length - 1;
            int chosen = 0;
            while (chosen < last && !words.fits(TITLES[chosen][0], ROOM, lines(chosen, fewer))) {
                chosen++;
            }
            float size = TITLES[chosen][0];
            float y = top;
            for (String line : words.lines(size, ROOM, lines(chosen, fewer))) {
                y += size * LEADING;
                write(style.bold(), line, size, EDGE, y - size * 0.16f, ink);
            }
            return y;
        }

        private static int lines(int chosen, int fewer) {
            return (int) TITLES[chosen][1] - fewer;
        }

        private void figure(Card.Figure figure, float top) {
            Lettering words = style.regular();
            float labelled = figure.label().isEmpty() ? 0 : LABEL;
            float bottom = FOOT_AT - 62;
            float before = figure.before().isEmpty() ? 0 : words.width(figure.before(), SMALL + 6) + 16;
            float room = ROOM - Math.min(words.width(figure.after(), SMALL + 6), ROOM / 3f) - 20;
            float amount = AMOUNTS[AMOUNTS.length - 1];
            for (float size : AMOUNTS) {
                if (before + style.bold().width(figure.number(), size) <= room
                        && top + 14 + labelled + size * 0.8f <= bottom) {
                    amount = size;
                    break;
                }
            }
            if (labelled > 0) {
                write(words, words.cut(figure.label(), SMALL, ROOM), SMALL, EDGE, bottom - amount * 0.72f - 24, soft);
            }
            if (before > 0) {
                write(words, words.cut(figure.before(), SMALL + 6, ROOM / 3f), SMALL + 6, EDGE, bottom, soft);
                before = Math.min(before, ROOM / 3f + 16);
            }
            String number = style.bold().cut(figure.number(), amount, ROOM - before);
            write(style.bold(), number, amount, EDGE + before, bottom, accent);
            float x = EDGE + before + style.bold().width(number, amount) + 20;
            List<String> lines = words.measured(figure.after()).lines(SMALL + 6, EDGE + ROOM - x, 2);
            float y = bottom - (lines.size() - 1) * (SMALL + 6) * LEADING;
            for (String line : lines) {
                write(words, line, SMALL + 6, x, y, ink);
                y += (SMALL + 6) * LEADING;
            }
        }

        private void text(String text, float top) {
            float size = 34;
            float leading = size * 1.3f;
            int most = (int) ((FOOT_AT - 50 - top - 20) / leading);
            float y = top + 20;
            for (String line : most < 1
                    ? List.<String>of()
                    : style.regular().measured(text).lines(size, ROOM, Math.min(most, 4))) {
                y += leading;
                write(style.regular(), line, size, EDGE, y - size * 0.2f, soft);
            }
        }

        private void foot(Card card) {
            write(style.regular(), style.regular().cut(card.address(), 26, ROOM), 26, EDGE, FOOT_AT, soft);
        }

        private void write(Lettering lettering, String text, float size, float x, float y, Rgb colour) {
            lettering.draw(text, size, x, y, outline);
            fill(outline, colour);
        }

        private void box(float x, float y, float width, float height, Rgb colour) {
            outline.box(x, y, x + width, y + height);
            fill(outline, colour);
        }

        private void fill(Outline shape, Rgb colour) {
            Integer first = colours.computeIfAbsent(colour, each -> colours.size() * STEPS);
            shape.fill(pixels, first, STEPS);
        }

        /** The ground, then each colour in its steps. */
        private byte[] palette() {
            List<Integer> all = new ArrayList<>();
            int paper = style.colour("paper").value();
            all.add(paper);
            for (Rgb colour : colours.keySet()) {
                for (int step = 1; step <= STEPS; step++) {
                    int mixed = 0;
                    for (int shift = 16; shift >= 0; shift -= 8) {
                        int from = paper >> shift & 0xff;
                        int to = colour.value() >> shift & 0xff;
                        mixed |= from + Math.round((to - from) * step / (float) STEPS) << shift;
                    }
                    all.add(mixed);
                }
            }
            byte[] bytes = new byte[3 * all.size()];
            for (int i = 0; i < all.size(); i++) {
                bytes[3 * i] = (byte) (all.get(i) >> 16);
                bytes[3 * i + 1] = (byte) (all.get(i) >> 8);
                bytes[3 * i + 2] = (byte) (int) all.get(i);
            }
            return bytes;
        }
    }
}

package kz.bagdarlama.publish;

import java.util.List;
import java.util.Locale;

/**
 * A place in a text where words changed.
 *
 * @param before a few words before it, in the new text
 * @param pieces what was removed, added and kept between, in order
 * @param after a few words after it
 */
public record Passage(String before, List<Piece> pieces, String after) {

    /** What became of words. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED;

        /** The word for it in files that programs read. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Words with one fate. */
    public record Piece(Kind kind, String text) {}

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** The passage as one line: {@code pays [-9,2-]{+9,3+} thousand}. */
    public String line() {
        StringBuilder out = new StringBuilder(before);
        Kind last = Kind.KEPT;
        for (Piece piece : pieces) {
            boolean replaces = last == Kind.REMOVED && piece.kind() == Kind.ADDED;
            if (out.length() > 0 && !replaces) {
                out.append(' ');
            }
            out.append(
                    switch (piece.kind()) {
                        case KEPT -> piece.text();
                        case REMOVED -> "[-" + piece.text() + "-]";
                        case ADDED -> "{+" + piece.text() + "+}";
                    });
            last = piece.kind();
        }
        return after.isEmpty()
                ? out.toString()
                : out.append(after.startsWith(" ") ? "" : " ").append(after).toString();
    }
}

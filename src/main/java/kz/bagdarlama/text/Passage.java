package kz.bagdarlama.text;

import java.util.List;
import kz.bagdarlama.text.DiffPiece.Status;

/**
 * A place in a text where words changed.
 *
 * @param before a few words before it, in the new text
 * @param pieces what was removed, added and kept between, in order
 * @param after a few words after it
 */
public record Passage(String before, List<DiffPiece> pieces, String after) {

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** Returns the passage as one line: {@code pays [-9,2-]{+9,3+} thousand}. */
    public String line() {
        StringBuilder out = new StringBuilder(before);
        Status last = Status.KEPT;
        for (DiffPiece piece : pieces) {
            boolean replaces = last == Status.REMOVED && piece.status() == Status.ADDED;
            if (out.length() > 0 && !replaces) {
                out.append(' ');
            }
            out.append(
                    switch (piece.status()) {
                        case KEPT -> piece.text();
                        case REMOVED -> "[-" + piece.text() + "-]";
                        case ADDED -> "{+" + piece.text() + "+}";
                    });
            last = piece.status();
        }
        return after.isEmpty()
                ? out.toString()
                : out.append(after.startsWith(" ") ? "" : " ").append(after).toString();
    }
}

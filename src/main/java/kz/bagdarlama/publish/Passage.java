package kz.bagdarlama.publish;

import java.util.List;
import kz.bagdarlama.text.ComparedWords;
import kz.bagdarlama.text.ComparedWords.Fate;

/**
 * A place in a text where words changed.
 *
 * @param before a few words before it, in the new text
 * @param pieces what was removed, added and kept between, in order
 * @param after a few words after it
 */
public record Passage(String before, List<ComparedWords> pieces, String after) {

    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** The passage as one line: {@code pays [-9,2-]{+9,3+} thousand}. */
    public String line() {
        StringBuilder out = new StringBuilder(before);
        Fate last = Fate.KEPT;
        for (ComparedWords piece : pieces) {
            boolean replaces = last == Fate.REMOVED && piece.fate() == Fate.ADDED;
            if (out.length() > 0 && !replaces) {
                out.append(' ');
            }
            out.append(
                    switch (piece.fate()) {
                        case KEPT -> piece.text();
                        case REMOVED -> "[-" + piece.text() + "-]";
                        case ADDED -> "{+" + piece.text() + "+}";
                    });
            last = piece.fate();
        }
        return after.isEmpty()
                ? out.toString()
                : out.append(after.startsWith(" ") ? "" : " ").append(after).toString();
    }
}

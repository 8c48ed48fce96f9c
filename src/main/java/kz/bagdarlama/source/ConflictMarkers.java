package kz.bagdarlama.source;

import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * What git leaves in a file where two versions of a line could not be merged: lines that start with seven of one sign. Nothing else
 * is said of such a file: any other message would only describe the markers.
 */
final class ConflictMarkers {

    private static final String OURS = "<<<<<<<";
    private static final String BASE = "|||||||";
    private static final String MIDDLE = "=======";
    private static final String THEIRS = ">>>>>>>";

    private final String path;
    private final boolean kept;
    private final Diagnostics diagnostics;
    private final List<Integer> lines = new ArrayList<>();
    private String ours;
    private int firstLine;
    private boolean found;

    private ConflictMarkers(String path, Diagnostics diagnostics) {
        this.path = path;
        this.kept = path.endsWith("/translations.yaml") || path.equals("translations.yaml");
        this.diagnostics = diagnostics;
    }

    /** Reports each conflict that a text holds, where it begins; whether there is any. */
    static boolean report(String path, String text, Diagnostics diagnostics) {
        return mayHold(path, text) && new ConflictMarkers(path, diagnostics).find(text);
    }

    /** Nearly every file is passed over at once. A line of = alone may underline a title, but in Markdown only. */
    private static boolean mayHold(String path, String text) {
        return text.contains(OURS) || text.contains(THEIRS) || !path.endsWith(".md") && text.contains(MIDDLE);
    }

    private boolean find(String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            if (isMarker(line, OURS)) {
                close();
                ours = name(line);
                firstLine = number;
                lines.add(number);
            } else if (ours != null && (isMarker(line, BASE) || isMarker(line, MIDDLE))) {
                lines.add(number);
            } else if (isMarker(line, THEIRS)) {
                lines.add(number);
                if (ours == null) {
                    leftOver(number);
                } else {
                    conflict(name(line));
                }
            } else if (ours == null && line.equals(MIDDLE) && !path.endsWith(".md") && !path.endsWith(".css")) {
                leftOver(number);
            }
        }
        close();
        return found;
    }

    private void conflict(String theirs) {
        found = true;
        diagnostics.error(
                Code.MERGE_CONFLICT,
                new SourcePosition(path, firstLine, 1),
                OURS.length(),
                Phrase.of(
                        "git left two versions here, “{ours}” and “{theirs}”: a conflict that was not resolved",
                        ours,
                        theirs),
                kept
                        ? Phrase.of(
                                "keep one of the two and remove the lines of signs ({lines}); check then says which translations are to be read again",
                                lines)
                        : Phrase.of(
                                "keep what is right of both, remove the lines of signs ({lines}), then git add {file}; git status says how to go on",
                                lines,
                                path));
        reset();
    }

    /** A beginning whose end somebody has removed already. */
    private void close() {
        if (ours != null) {
            leftOver(firstLine);
        }
    }

    private void leftOver(int line) {
        found = true;
        diagnostics.error(
                Code.MERGE_CONFLICT,
                new SourcePosition(path, line, 1),
                OURS.length(),
                Phrase.of("a line of signs is left of a conflict of git"),
                Phrase.of("see that the text around it is whole and stands once, then remove the line"));
        reset();
    }

    private void reset() {
        ours = null;
        lines.clear();
    }

    private static boolean isMarker(String line, String signs) {
        return line.startsWith(signs) && (line.length() == signs.length() || line.charAt(signs.length()) == ' ');
    }

    private static String name(String line) {
        return line.length() > OURS.length() ? line.substring(OURS.length()).strip() : "?";
    }
}

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
                lines.add(number);
            } else if (ours != null && (isMarker(line, BASE) || isMarker(line, MIDDLE))) {
                lines.add(number);
            } else if (isMarker(line, THEIRS)) {
                lines.add(number);
                if (ours == null) {
                    leftOver();
                } else {
                    conflict(name(line));
                }
            } else if (ours == null && line.equals(MIDDLE)) {
                // Whatever comes after one of a conflict that was done with by half is another conflict.
                close();
                lines.add(number);
            }
        }
        close();
        return found;
    }

    private void conflict(String theirs) {
        found = true;
        diagnostics.error(
                Code.MERGE_CONFLICT,
                new SourcePosition(path, lines.get(0), 1),
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

    /** A beginning or a middle whose end somebody has removed already; in some files a middle alone may be meant. */
    private void close() {
        boolean underline = ours == null && (path.endsWith(".md") || path.endsWith(".css"));
        if (!lines.isEmpty() && !underline) {
            leftOver();
        }
        reset();
    }

    private void leftOver() {
        found = true;
        diagnostics.error(
                Code.MERGE_CONFLICT,
                new SourcePosition(path, lines.get(0), 1),
                OURS.length(),
                lines.size() == 1
                        ? Phrase.of("a line of signs is left of a conflict of git")
                        : Phrase.of("lines of signs are left of a conflict of git"),
                lines.size() == 1
                        ? Phrase.of("see that the text around it is whole and stands once, then remove the line")
                        : Phrase.of(
                                "see that the text around them is whole and stands once, then remove these lines ({lines})",
                                lines));
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

package kz.bagdarlama.source;

import java.util.ArrayList;
import java.util.List;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.PlacedText.Place;

/**
 * Finds where the characters of a YAML text stand in the file: each line of a folded text by itself, and each sign that is
 * written with an escape (YAML 1.2.2, chapters 5.7, 7.3 and 8.1).
 */
final class ScalarPlaces {

    private final String path;
    private final int[] file;
    private final char style;
    private int at;
    private int line;
    private int column;

    private ScalarPlaces(SourcePosition start, int[] file, int offset) {
        this.path = start.path();
        this.file = file;
        this.at = offset;
        this.line = start.line();
        this.column = start.column();
        int first = here();
        this.style = first == '"' || first == '\'' || first == '|' || first == '>' ? (char) first : ' ';
    }

    /**
     * The places of a text; none where it stands in one line exactly as it is read, but for quotation marks around it.
     *
     * @param start where it starts in the file, with its quotation mark
     * @param file the code points of the file
     * @param offset of its start among them
     */
    static List<Place> of(SourcePosition start, int[] file, int offset, String text) {
        return standsAsItIs(file, offset, text) ? List.of() : new ScalarPlaces(start, file, offset).find(text);
    }

    private static boolean standsAsItIs(int[] file, int offset, String text) {
        int at = offset < file.length && (file[offset] == '"' || file[offset] == '\'') ? offset + 1 : offset;
        for (int i = 0; i < text.length(); at++) {
            int point = text.codePointAt(i);
            if (at >= file.length || file[at] != point || point == '\n') {
                return false;
            }
            i += Character.charCount(point);
        }
        return true;
    }

    private List<Place> find(String text) {
        if (style == '|' || style == '>') {
            // The text starts in the line after the sign.
            while (here() >= 0 && here() != '\n') {
                step(1);
            }
            step(1);
        } else if (style != ' ') {
            step(1);
        }
        List<Place> places = new ArrayList<>();
        boolean anew = true;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int wanted = text.codePointAt(i);
            if (style == '"' && here() == '\\' && next() == '\n') {
                step(2);
            }
            if (!isBlank(wanted)) {
                while (isBlank(here())) {
                    step(1);
                    anew = true;
                }
            }
            boolean folded = wanted == ' ' && here() == '\n';
            int length = here() == wanted || folded ? 1 : 0;
            if (style == '"' && here() == '\\') {
                length = escape();
            } else if (style == '\'' && wanted == '\'') {
                length = 2;
            }
            if (anew || length != 1 || folded) {
                places.add(new Place(i, new SourcePosition(path, line, column)));
            }
            anew = length != 1 || here() == '\n';
            step(length);
        }
        return places;
    }

    private int here() {
        return at < file.length ? file[at] : -1;
    }

    private int next() {
        return at + 1 < file.length ? file[at + 1] : -1;
    }

    private void step(int count) {
        for (int i = 0; i < count && at < file.length; i++) {
            column++;
            if (file[at++] == '\n') {
                line++;
                column = 1;
            }
        }
    }

    /** How many characters an escape has: a backslash, its kind, and the digits of the code point. */
    private int escape() {
        return switch (next()) {
            case 'x' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private static boolean isBlank(int point) {
        return point == ' ' || point == '\n' || point == '\t';
    }
}

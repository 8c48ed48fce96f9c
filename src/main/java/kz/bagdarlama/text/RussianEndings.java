package kz.bagdarlama.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.bagdarlama.text.WrongEnding.Kind;

/**
 * Finds the endings behind the figures and signs of a Russian text that are written otherwise or not at all: an ordinal has its last letter
 * (1-й, 5-я), or two where a consonant stands before it (1-го); a count has none (5 школ), and neither has a percentage.
 */
final class RussianEndings {

    /** The longest that is looked for, such as -ыми. */
    private static final int LONGEST = 3;

    /** What is written in place of what stands behind figures; nothing where nothing is. */
    private static final Map<String, String> BEHIND_FIGURES = Map.ofEntries(
            Map.entry("ый", "й"),
            Map.entry("ий", "й"),
            Map.entry("ой", "й"),
            Map.entry("ая", "я"),
            Map.entry("ое", "е"),
            Map.entry("ее", "е"),
            Map.entry("ого", "го"),
            Map.entry("его", "го"),
            Map.entry("ому", "му"),
            Map.entry("ему", "му"),
            Map.entry("ом", "м"),
            Map.entry("ем", "м"),
            Map.entry("ую", "ю"),
            Map.entry("ые", "е"),
            Map.entry("ых", "х"),
            Map.entry("их", "х"),
            Map.entry("ым", "м"),
            Map.entry("ыми", "ми"),
            Map.entry("ими", "ми"),
            Map.entry("ти", ""),
            Map.entry("ть", ""),
            Map.entry("мя", ""),
            Map.entry("ух", ""),
            Map.entry("ёх", ""));

    /** Those that are right behind a hyphen; alone, other letters may be a unit. */
    private static final List<String> WITH_HYPHEN = List.of("й", "го", "му", "ми");

    private static final List<String> BEHIND_PERCENT =
            List.of("а", "ов", "ам", "ами", "ах", "ом", "у", "та", "тов", "там", "ть");

    private RussianEndings() {}

    static List<WrongEnding> in(String text) {
        List<WrongEnding> found = null;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%' && (c < '0' || c > '9')) {
                continue;
            }
            boolean hyphen = text.charAt(i + 1) == '-' || text.charAt(i + 1) == '\u2011';
            int letters = hyphen ? i + 2 : i + 1;
            if (letters < text.length() && Letters.is(text.charAt(letters))) {
                int end = Letters.end(text, letters);
                if (end - letters <= LONGEST && (end == text.length() || text.charAt(end) != '-')) {
                    String written = text.substring(letters, end);
                    String instead = c == '%' ? behindPercent(written) : behindFigures(written, hyphen);
                    if (instead != null) {
                        found = found == null ? new ArrayList<>() : found;
                        found.add(wrong(text, i + 1, end, written, instead));
                    }
                }
            }
        }
        return found == null ? List.of() : found;
    }

    private static String behindPercent(String written) {
        return BEHIND_PERCENT.contains(written) ? "" : null;
    }

    private static String behindFigures(String written, boolean hyphen) {
        String right = BEHIND_FIGURES.get(written);
        if (right != null) {
            return right.isEmpty() ? "" : "-" + right;
        }
        return !hyphen && WITH_HYPHEN.contains(written) ? "-" + written : null;
    }

    private static WrongEnding wrong(String text, int start, int end, String written, String instead) {
        int from = start;
        while (from > 0 && " \u00A0«(".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        String front = text.substring(from, start);
        Kind kind = instead.equals("-" + written) ? Kind.WITHOUT_HYPHEN : Kind.UNUSUAL;
        return new WrongEnding(kind, start, end, written, front, instead, front + instead);
    }
}

package kz.bagdarlama.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.bagdarlama.text.KazakhEnding.Base;
import kz.bagdarlama.text.WrongEnding.Kind;

/**
 * Finds the endings of a Kazakh text that do not go with the sign, number, abbreviation or name in front of them, and plurals behind a
 * number. What is read in more than one way is let pass.
 */
final class KazakhEndings {

    /** The longest ending is ындағы. */
    private static final int LONGEST = 6;

    private static final int PLURAL_LENGTH = 3;

    private static final int SHORTEST_CASE = 2;
    private static final int LONGEST_CASE = 4;

    /** Words between the numbers of a list. */
    private static final Set<String> JOINING = Set.of("және", "мен", "бен", "пен", "немесе");

    private static final String[][] ABBREVIATIONS = {
        {"млн", KazakhNumeral.MILLION},
        {"млрд", KazakhNumeral.BILLION},
        {"трлн", KazakhNumeral.TRILLION},
        {"км", "километр"},
        {"м", "метр"},
        {"см", "сантиметр"},
        {"мм", "миллиметр"},
        {"га", "гектар"},
        {"кг", "килограмм"},
        {"т", "тонна"},
        {"л", "литр"},
        {"тг", "теңге"},
        {"сағ", "сағат"},
        {"мин", "минут"},
        {"кВт", "киловатт"},
        {"МВт", "мегаватт"},
        {"ГВт", "гигаватт"},
    };

    private static final String[] SCALES = {
        KazakhNumeral.THOUSAND,
        "млн",
        "млрд",
        "трлн",
        KazakhNumeral.MILLION,
        KazakhNumeral.BILLION,
        KazakhNumeral.TRILLION
    };

    /** Adjectives that count nothing: behind a number the noun that follows is counted. With an ending, as in 5 қабатты, they may. */
    private static final Set<String> ADJECTIVES = Set.of(
            "жаңа",
            "ескі",
            "үлкен",
            "кіші",
            "шағын",
            "ірі",
            "орта",
            "қосымша",
            "заманауи",
            "мәдени",
            "жасыл",
            "ақылы",
            "тегін",
            "түрлі",
            "әртүрлі",
            "тиісті",
            "жеке",
            "бос",
            "арнайы",
            "арнаулы",
            "басқа");

    /** They look as if in the plural, but are not. */
    private static final Set<String> SINGULARS = Set.of(
            "дәптер",
            "кәлендер",
            "астар",
            "салдар",
            "кептер",
            "бөктер",
            "тендер",
            "гендер",
            "блендер",
            "рендер",
            "трейлер",
            "болар",
            "келер");

    /** The cases that a plural may have behind it; it ends in р. */
    private static final KazakhEnding[] CASES = {
        KazakhEnding.GENITIVE,
        KazakhEnding.DATIVE,
        KazakhEnding.ACCUSATIVE,
        KazakhEnding.LOCATIVE,
        KazakhEnding.ABLATIVE,
        KazakhEnding.INSTRUMENTAL,
        KazakhEnding.ATTRIBUTIVE
    };

    private static final String[] POSSESSIVES = {
        "ы", "і", "ын", "ін", "ының", "інің", "ына", "іне", "ында", "інде", "ынан", "інен", "ымен", "імен", "ындағы",
        "індегі"
    };

    private static final String[] VERBS = {"ады", "еді", "йды", "йді", "уды", "уді"};

    private static final Set<String> POSTPOSITIONS = Set.of(
            "үшін", "туралы", "арқылы", "жайлы", "дейін", "дейінгі", "кейін", "кейінгі", "бұрын", "қатысты", "сияқты");

    private final String text;
    private final List<WrongEnding> found = new ArrayList<>();

    private KazakhEndings(String text) {
        this.text = text;
    }

    /**
     * Finds them.
     *
     * @param seams places inside of words where markup begins or ends
     */
    static List<WrongEnding> in(String text, List<Integer> seams) {
        KazakhEndings endings = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Letters are most of a text, and nothing begins with one.
            if (c >= 0x400 && c < 0x2000 || c == ' ' || !mayBegin(text, i, c)) {
                continue;
            }
            if (endings == null) {
                endings = new KazakhEndings(text);
            }
            endings.at(i, c);
        }
        for (int seam : seams) {
            if (endings == null) {
                endings = new KazakhEndings(text);
            }
            endings.behindMarkup(seam);
        }
        return endings == null ? List.of() : endings.found;
    }

    /** Whether a word is one of the endings that depend on what stands in front. */
    static boolean isEnding(String word) {
        return !word.isEmpty() && meant(word) != null;
    }

    private static boolean mayBegin(String text, int at, char c) {
        if (at + 1 == text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return switch (c) {
            case '-', '\u2011', '–' -> at > 0 && Letters.is(next);
            case '%', '₸', '°', '²', '³', '»' -> Letters.is(next);
            case '}' -> next == ' ';
            default -> c >= '0' && c <= '9' && (next == ' ' || next == '\u00A0' || Letters.is(next));
        };
    }

    private void at(int at, char c) {
        switch (c) {
            case '-', '\u2011', '–' -> behindHyphen(at, c == '–');
            case '»' -> ending(at + 1, at + 1, base(at + 1), Kind.OF_ANOTHER_NAME, "");
            case '}' -> {
                if (text.startsWith("{" + Messages.COUNT + "}", at - Messages.COUNT.length() - 1)) {
                    counted(at + 1);
                }
            }
            default -> {
                if (Letters.is(text.charAt(at + 1))) {
                    joined(at + 1, at + 1, base(at + 1));
                } else {
                    behindNumber(at + 1);
                }
            }
        }
    }

    private void behindHyphen(int hyphen, boolean dash) {
        Base base = base(hyphen);
        if (base == null) {
            return;
        }
        if (dash) {
            joined(hyphen, hyphen + 1, base);
        } else {
            char before = text.charAt(hyphen - 1);
            boolean name = before == '»' || Letters.is(before) && reading(word(hyphen)) == null;
            ending(
                    hyphen,
                    hyphen + 1,
                    base,
                    name ? Kind.OF_ANOTHER_NAME : Kind.MISREAD,
                    text.substring(hyphen, hyphen + 1));
        }
    }

    private void behindMarkup(int seam) {
        String word = word(seam);
        if (word.length() > 1 && isCyrillic(word)) {
            ending(seam, seam, Base.of(word), Kind.OF_ANOTHER_NAME, "");
        }
    }

    /** Reports an ending that does not fit. */
    private void ending(int start, int letters, Base base, Kind kind, String hyphen) {
        int end = Letters.end(text, letters);
        if (base == null || end - letters > LONGEST) {
            return;
        }
        String written = text.substring(letters, end);
        KazakhEnding meant = meant(written);
        if (meant != null && !fits(written, base)) {
            report(kind, start, end, written, base.word(), hyphen + meant.behind(base, written));
        }
    }

    /** Reports an ending without its hyphen. */
    private void joined(int start, int letters, Base base) {
        int end = Letters.end(text, letters);
        if (base == null || end - letters > LONGEST) {
            return;
        }
        String written = text.substring(letters, end);
        KazakhEnding meant = meant(written);
        if (meant != null) {
            report(
                    Kind.WITHOUT_HYPHEN,
                    start,
                    end,
                    written,
                    front(start),
                    "-" + (fits(written, base) ? written : meant.behind(base, written)));
        }
    }

    private void report(Kind kind, int start, int end, String written, String front, String instead) {
        found.add(new WrongEnding(kind, start, end, written, front, instead, front(start) + instead));
    }

    /** What stands in front of an ending, as it is written: a name with its quotation marks, a number with its sign. */
    private String front(int end) {
        int start = end;
        if (text.charAt(end - 1) == '»') {
            int opening = text.lastIndexOf('«', end);
            start = opening >= 0 ? opening : end - 1;
        } else {
            while (start > 0
                    && "«(".indexOf(text.charAt(start - 1)) < 0
                    && (!isSpace(start - 1) || isDigit(start - 2) && isDigit(start) && isGroup(start))) {
                start--;
            }
        }
        return text.substring(start, end);
    }

    private static boolean fits(String written, Base base) {
        for (KazakhEnding ending : KazakhEnding.values()) {
            if (ending.fits(written, base)) {
                return true;
            }
        }
        return false;
    }

    private static KazakhEnding meant(String written) {
        for (KazakhEnding ending : KazakhEnding.values()) {
            if (ending.has(written)) {
                return ending;
            }
        }
        return null;
    }

    /** What decides about an ending here; null where that is not known. */
    private Base base(int end) {
        char last = text.charAt(end - 1);
        return switch (last) {
            case '%' -> Base.of(KazakhNumeral.PERCENT);
            case '₸' -> Base.of("теңге");
            case '°' -> Base.of("градус");
            case '²', '³' -> end > 1 && text.charAt(end - 2) == 'м' ? Base.of("метр") : null;
            case '»' -> inQuotes(end - 1);
            default -> last >= '0' && last <= '9' ? number(end) : Letters.is(last) ? abbreviation(end) : null;
        };
    }

    private Base inQuotes(int mark) {
        int end = mark;
        while (end > 0 && text.charAt(end - 1) == '»') {
            end--;
        }
        if (end == 0) {
            return null;
        }
        char last = text.charAt(end - 1);
        if (last == '%' || last >= '0' && last <= '9') {
            return base(end);
        }
        String word = word(end);
        return isRead(word) ? Base.of(word) : null;
    }

    private Base abbreviation(int end) {
        String word = word(end);
        String reading = reading(word);
        if (reading != null) {
            return Base.of(reading);
        }
        return isRead(word) && Character.isUpperCase(word.charAt(0)) ? Base.of(word) : null;
    }

    private static String reading(String abbreviation) {
        for (String[] each : ABBREVIATIONS) {
            if (each[0].equals(abbreviation)) {
                return each[1];
            }
        }
        return null;
    }

    /** The letters that end here. */
    private String word(int end) {
        int start = end;
        while (start > 0 && Letters.is(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    /** Whether a word is read as it is written: Latin words are read in their own language, and capitals one by one. */
    private static boolean isRead(String word) {
        return word.length() > 1 && isCyrillic(word) && Character.isLowerCase(word.charAt(word.length() - 1));
    }

    private static boolean isCyrillic(String word) {
        return !Letters.mayHaveLatin(word);
    }

    /** The last word of the number that ends here; null for a fraction, a time and the like. */
    private Base number(int end) {
        int start = digits(end);
        while (end - start >= 3 && start > 1 && isSpace(start - 1) && isDigit(start - 2) && isGroup(start)) {
            start = digits(start - 1);
        }
        BigDecimal whole = new BigDecimal(text.substring(start, end).replaceAll("[ \u00A0]", ""));
        if (start > 1 && text.charAt(start - 1) == ',' && isDigit(start - 2)) {
            return Base.of(KazakhNumeral.lastWord(whole));
        }
        boolean joined = start > 0 && ".:/,".indexOf(text.charAt(start - 1)) >= 0;
        return joined || text.charAt(start) == '0' ? null : Base.of(KazakhNumeral.lastWord(whole));
    }

    /** Whether just three digits stand here, as behind a space between thousands. */
    private boolean isGroup(int start) {
        return isDigit(start + 2) && !isDigit(start + 3);
    }

    private int digits(int end) {
        int start = end;
        while (isDigit(start - 1)) {
            start--;
        }
        return start;
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private boolean isSpace(int at) {
        return text.charAt(at) == ' ' || text.charAt(at) == '\u00A0';
    }

    // ---- what is counted

    private void behindNumber(int space) {
        int start = digits(space);
        String digits = text.substring(start, space);
        boolean year = digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
        if (!year && isAlone(start)) {
            counted(space);
        }
    }

    /** Whether a number is no part of a name, of another number or of a list of numbers, which may name what they stand in front of. */
    private boolean isAlone(int start) {
        if (start == 0) {
            return true;
        }
        if (text.charAt(start - 1) == ',') {
            return isDigit(start - 2);
        }
        if (!isSpace(start - 1)) {
            return text.charAt(start - 1) == '«' || text.charAt(start - 1) == '(';
        }
        if (start < 3) {
            return true;
        }
        char before = text.charAt(start - 2);
        if (isDigit(start - 2)) {
            return isGroup(start) && isAlone(digits(start - 1));
        }
        if (before == ',' && isDigit(start - 3) || before == '–' && isDigit(start - 4) || before == '№') {
            return false;
        }
        String word = word(start - 1);
        return !JOINING.contains(word) || !isDigit(start - word.length() - 3);
    }

    /** Looks for a plural behind a number and a space. */
    private void counted(int space) {
        int start = space + 1;
        int end = letters(start);
        String word = text.substring(start, end);
        for (String scale : SCALES) {
            if (word.equals(scale)) {
                start = end + 1;
                end = letters(start);
                word = end > start ? text.substring(start, end) : "";
                break;
            }
            if (word.startsWith(scale)) {
                int letters = start + scale.length();
                if (reading(scale) == null) {
                    ending(letters, letters, Base.of(scale), Kind.MISREAD, "");
                } else {
                    joined(letters, letters, Base.of(reading(scale)));
                }
                return;
            }
        }
        if (word.length() > 2) {
            unitWithoutHyphen(start, word);
        }
        if (ADJECTIVES.contains(word) && end < text.length() && isSpace(end)) {
            start = end + 1;
            end = letters(start);
            word = text.substring(start, end);
        }
        if (word.length() > 4 && Character.isLowerCase(word.charAt(0))) {
            plural(start, end, word);
        }
    }

    private int letters(int start) {
        return start < text.length() ? Letters.end(text, start) : start;
    }

    /** 195 кмге. */
    private void unitWithoutHyphen(int start, String word) {
        for (String[] each : ABBREVIATIONS) {
            int length = each[0].length();
            if (length > 1 && word.length() > length && word.startsWith(each[0])) {
                joined(start + length, start + length, Base.of(each[1]));
            }
        }
    }

    private void plural(int start, int end, String word) {
        if (isPlural(word)) {
            if (!belongsToNext(end)) {
                plural(start, end, word, "");
            }
            return;
        }
        for (int length = SHORTEST_CASE; length <= LONGEST_CASE && word.length() - length > 4; length++) {
            String several = word.substring(0, word.length() - length);
            String written = word.substring(several.length());
            if (several.endsWith("р") && isPlural(several)) {
                for (KazakhEnding kase : CASES) {
                    if (kase.fits(written, Base.of(several))) {
                        Base one = Base.of(several.substring(0, several.length() - PLURAL_LENGTH));
                        plural(start, end, several, kase.behind(one, written));
                        return;
                    }
                }
            }
        }
    }

    private void plural(int start, int end, String several, String inCase) {
        String one = several.substring(0, several.length() - PLURAL_LENGTH);
        boolean year = one.equals("жыл") && text.startsWith("0", start - 2);
        if (!year) {
            found.add(new WrongEnding(
                    Kind.PLURAL, start, end, text.substring(start, end), "", one + inCase, one + inCase));
        }
    }

    private static boolean isPlural(String word) {
        int length = word.length() - PLURAL_LENGTH;
        if (length < 2 || SINGULARS.contains(word) || word.endsWith("мейстер")) {
            return false;
        }
        Base one = Base.of(word.substring(0, length));
        return one != null && (length > 2 || !one.isUnsure()) && KazakhEnding.PLURAL.fits(word.substring(length), one);
    }

    /** Whether a plural may say whose the next word is, which is what is counted then: 18 құзыреттер орталығы. */
    private boolean belongsToNext(int end) {
        if (end >= text.length() || !isSpace(end)) {
            return false;
        }
        String next = text.substring(end + 1, letters(end + 1));
        return endsIn(next, POSSESSIVES)
                && !endsIn(next, VERBS)
                && !POSTPOSITIONS.contains(next)
                && Character.isLowerCase(next.charAt(0));
    }

    private static boolean endsIn(String word, String[] ends) {
        for (String end : ends) {
            if (word.endsWith(end)) {
                return true;
            }
        }
        return false;
    }
}

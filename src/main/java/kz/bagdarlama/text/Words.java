package kz.bagdarlama.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text as they are compared with others. */
public final class Words {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final String LATIN = "aceopxykmthbi";
    private static final String LOOKS_LIKE = "асеорхукмтнві";

    /** Case endings that stand behind a hyphen after figures and abbreviations: NEET-ке, ЖЭО-2-нің. */
    private static final Set<String> ENDINGS = Set.of(
            "ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті да де та те дан ден нан нен тан тен мен бен пен шы ші"
                    .split(" "));

    /** Words that stand in every text, and how they are typed without a Kazakh keyboard. */
    private static final Set<String> UNIMPORTANT =
            Set.of(("и в во на для с со по о об к от до за из у не или что как это при под где кто когда сколько "
                            + "мен және үшін да де бен пен бойынша ма ме қайда кім қашан қанша қалай "
                            + "жане ушин кайда ким кашан канша калай "
                            + "the a an of in on for to and by with at from is are or")
                    .split(" "));

    private Words() {}

    /**
     * Returns those of the words that a search looks for: without those that stand in every text, which nobody means and no slip is
     * meant to be. Its twin in the browser is {@code words} of {@code assets/scripts/engine.js}.
     */
    public static List<String> sought(String text) {
        List<String> words = of(text);
        words.removeIf(UNIMPORTANT::contains);
        return words;
    }

    /** Returns the words in order, in lower case, ё as е, without numbers and without endings that stand behind a hyphen. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        String plain = normalized(text);
        for (int at = 0; at < plain.length(); at++) {
            int end = Letters.end(plain, at);
            if (end > at) {
                String word = plain.substring(at, end);
                // A hyphen that nothing stands in front of joins nothing.
                if (at < 2 || plain.charAt(at - 1) != '-' || !ENDINGS.contains(word)) {
                    words.add(inOneScript(word));
                }
                at = end - 1;
            }
        }
        return words;
    }

    private static String normalized(String text) {
        String lower =
                (isComposed(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC)).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c == 'ё') {
                out.append('е');
            } else if (c >= '\u2010' && c <= '\u2015' || c == '\u2212') {
                out.append('-');
            } else if (c != '\u00AD' && c != '\u0301') {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Whether a text has only letters and signs that Unicode leaves as they are; most texts of the site. */
    private static boolean isComposed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean cyrillic = c >= 0x400 && c <= 0x481 || c >= 0x48a && c < 0x530;
            if (c >= 0x300 && !cyrillic && c != '№' && (c < 0x2010 || c > 0x2027)) {
                return false;
            }
        }
        return true;
    }

    /** Latin letters within a Cyrillic word are slips of the keyboard. */
    private static String inOneScript(String word) {
        if (!Letters.mayHaveLatin(word) || !CYRILLIC.matcher(word).find()) {
            return word;
        }
        return Letters.replaced(word, LATIN, LOOKS_LIKE);
    }
}

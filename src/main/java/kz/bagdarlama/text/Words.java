package kz.bagdarlama.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text as the search compares them. Its twin in the browser is in {@code assets/scripts/engine.js}. */
public final class Words {

    private static final Pattern WORD = Pattern.compile("(-?)(\\p{L}+)");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final String LATIN = "aceopxykmthbi";
    private static final String LOOKS_LIKE = "асеорхукмтнві";

    /** Case endings that stand behind a hyphen after figures and abbreviations: NEET-ке, ЖЭО-2-нің. */
    private static final Set<String> ENDINGS = Set.of(
            "ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті да де та те дан ден нан нен тан тен мен бен пен шы ші"
                    .split(" "));

    private Words() {}

    /** The words in order, in lower case, ё as е, without numbers and without endings that stand behind a hyphen. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(normalized(text));
        while (matcher.find()) {
            String word = matcher.group(2);
            if (matcher.group(1).isEmpty() || matcher.start() == 0 || !ENDINGS.contains(word)) {
                words.add(inOneScript(word));
            }
        }
        return words;
    }

    private static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u00AD\\u0301]", "")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replace('ё', 'е');
    }

    /** Latin letters within a Cyrillic word are slips of the keyboard. */
    private static String inOneScript(String word) {
        if (!CYRILLIC.matcher(word).find()) {
            return word;
        }
        StringBuilder out = new StringBuilder(word);
        for (int i = 0; i < out.length(); i++) {
            int at = LATIN.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, LOOKS_LIKE.charAt(at));
            }
        }
        return out.toString();
    }
}

package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {

    private static final Pattern WORD = Pattern.compile("(-?)(\\p{L}+)");

    private static final List<String> ENDINGS = List.of(
            ("ның нің дың дің тың тің ға ге қа ке ны ні ды ді ты ті да де та те дан ден нан нен тан тен мен бен пен шы ші")
                    .split(" "));

    private static final List<String> UNIMPORTANT = List.of(
            ("и в во на для с со по о об к от до за из у не или что как это при под где кто когда мен және үшін да де бен пен бойынша ма ме"
                            + " қайда кім қашан жане ушин кайда ким кашан the a an of in on for to and by with at from is are or")
                    .split(" "));

    /** The same in regular expressions; words with Latin letters among Cyrillic ones are left out. */
    private static List<String> byPatterns(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u00AD\\u0301]", "")
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replace('ё', 'е'));
        while (matcher.find()) {
            String word = matcher.group(2);
            if (matcher.group(1).isEmpty() || matcher.start() == 0 || !ENDINGS.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    @ParameterizedTest
    @CsvSource({
        "Ёлки и Алматы-ның,елки и алматы",
        "-ның сөз,ның сөз",
        "ТЭЦ-2-де,тэц",
        "Алма\u00ADты А\u0301лма,алматы алма",
        "aлматы city,алматы city",
        "и\u0306од,йод",
        "1 000,''"
    })
    void areInLowerCaseAndOneScript(String text, String expected) {
        assertThat(String.join(" ", Words.of(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Ёлки и Алматы-ның,елки алматы",
        "Школа для детей,школа детей",
        "Мектеп және бала үшін,мектеп бала",
        "мектеп жане бала ушин,мектеп бала",
        "A plan for the city,plan city",
        "Кто и когда,''",
        "Қайда кім болады,болады",
        "-ның сөз,ның сөз",
        "1 000,''"
    })
    void wordsOfEveryTextAreNotSought(String text, String expected) {
        assertThat(String.join(" ", Words.sought(text))).isEqualTo(expected);
    }

    @Test
    void areThoseOfThePatternsInTextsPutTogetherAtRandom() {
        List<String> pieces = List.of(
                "а",
                "Ё",
                "й",
                "и\u0306",
                "қ",
                "Ғ",
                "-",
                "–",
                "\u2011",
                "\u2212",
                "\u00AD",
                "\u0301",
                " ",
                ",",
                ".",
                "1",
                "№",
                "«",
                "\n",
                "\u2028",
                "\uD83C\uDF33",
                "\uD801\uDC00",
                "-ның",
                "ның",
                "-да",
                "для",
                "және",
                "中",
                "’");
        Random random = new Random(2026);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(9); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String made = text.toString();
            List<String> words = byPatterns(made);
            assertThat(Words.of(made)).as(made).isEqualTo(words);
            words.removeAll(UNIMPORTANT);
            assertThat(Words.sought(made)).as(made).isEqualTo(words);
            assertThat(!Letters.mayHaveLatin(made)
                            && Pattern.compile("\\p{IsLatin}").matcher(made).find())
                    .as(made)
                    .isFalse();
        }
    }
}

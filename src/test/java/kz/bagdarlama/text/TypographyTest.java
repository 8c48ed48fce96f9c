package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables ~ stands for a no-break space. */
final class TypographyTest {

    @ParameterizedTest
    @CsvSource({
        // between thousands, and between a number and what it counts
        "8 439 мест, 8~439~мест",
        "160 млрд тенге, 160~млрд~тенге",
        "160 ₸, 160~₸",
        "100 $ и 5 €, 100~$ и~5~€",
        "195 км, 195~км",
        "9 жыл, 9~жыл",
        "14–35 лет, 14–35~лет",
        "34 мектеп салу, 34~мектеп салу",
        "в 2027 году, в~2027~году",
        "{count} школ, {count}~школ",
        "за {year} год, за {year}~год",
        "{number} бөлім, {number}~бөлім",
        // a Roman number too
        "начало XXI века, начало XXI~века",
        "XX и XXI века, XX и~XXI~века",
        "II кезең басталады, II~кезең басталады",
        "III тоқсан, III~тоқсан",
        "(IV квартал), (IV~квартал)",
        "VIP зал, VIP зал",
        "LIX зал, LIX зал",
        "Windows X Pro, Windows X Pro",
        // after a scale word or the first half of a unit
        "9.2 тыс. рабочих мест, 9.2~тыс.~рабочих мест",
        "43 мың отбасы, 43~мың~отбасы",
        "1 млн человек, 1~млн~человек",
        "3 кв. м, 3~кв.~м",
        "3 шаршы метр, 3~шаршы~метр",
        // before a dash
        "Алматы – город, Алматы~– город",
        "слова –, слова~–",
        // after a number sign
        "№ 7, №~7",
        "§ 12, §~12",
        // after abbreviations and initials
        "г. Алматы, г.~Алматы",
        "ул. Абая, ул.~Абая",
        "пр. Абая, пр.~Абая",
        "им. Н. Сац, им.~Н.~Сац",
        "Н. Сац атындағы, Н.~Сац атындағы",
        "Ә. Ө. Қайырбеков, Ә.~Ө.~Қайырбеков",
        // after words of one letter
        "в городе, в~городе",
        "В городе, В~городе",
        "помощь и поддержка, помощь и~поддержка",
        "дом с садом, дом с~садом",
        "(в городе), (в~городе)",
        "«О городе», «О~городе»",
    })
    void aLineDoesNotEndWhereItShouldNot(String text, String expected) {
        assertThat(Typography.apply(text)).isEqualTo(expected.replace('~', '\u00A0'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Алматы",
                "два слова",
                "ИТ-парк или школы",
                "2023–2027",
                "98,5%",
                "IT-стартапы рядом",
                "тысячи мест",
                "дом. Школа",
                "книга. Сад",
                "Иванов. Сад",
                "{name} ауданы",
                "{count}",
                "числа 5, 6",
                "№7",
                "вода из крана",
            })
    void otherSpacesStay(String text) {
        assertThat(Typography.apply(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8 439 мест в г. Алматы – 160 млрд тенге",
                "им. Н. Сац и № 7, 9,2 тыс. рабочих мест",
                "и в городе, и о людях – с 2023 по 2027 год",
                "{count} школ и {year} год",
                "8\u00A0439\u00A0мест в\u00A0г.\u00A0Алматы\u00A0– уже\u00A0набрано"
            })
    void whatIsSetOnceStays(String text) {
        String once = Typography.apply(text);

        assertThat(Typography.apply(once)).isEqualTo(once);
        assertThat(once).hasSameSizeAs(text);
        assertThat(once.replace('\u00A0', ' ')).isEqualTo(text.replace('\u00A0', ' '));
    }

    @Test
    void consecutiveShortWordsAreAllBound() {
        assertThat(Typography.apply("и в городе")).isEqualTo("и\u00A0в\u00A0городе");
    }

    @Test
    void aLongTextIsSetInReasonableTime() {
        String text = "и в г. Алматы 8 439 мест – 160 млрд тенге на № 7 ".repeat(10_000);

        assertThat(Typography.apply(text)).hasSameSizeAs(text).contains("8\u00A0439\u00A0мест\u00A0– 160");
    }

    @ParameterizedTest
    @CsvSource({
        "160 млрд ₸, 160~млрд~₸",
        "1 млн $, 1~млн~$",
        "9 тыс. €, 9~тыс.~€",
        "в 2023 и 2024 годах, в~2023 и~2024~годах",
        "в 2023 и 2024, в~2023 и~2024",
        "с 5 до 7, с~5~до 7",
        "4 и 5, 4 и~5",
        "Алматы қ. әкімдігі, Алматы~қ. әкімдігі",
        "Алматы қ., Алматы~қ.",
        "Алматы қ. Абай, Алматы~қ.~Абай",
    })
    void linesMayEndBetweenTwoNumbersAndNotWithinOne(String text, String expected) {
        assertThat(Typography.apply(text)).isEqualTo(expected.replace('~', '\u00A0'));
    }

    /** The rules, said as patterns. */
    private static final List<Pattern> RULES = List.of(
            Pattern.compile("(?<=\\d|\\{(?:count|year|number|last)}) (?=[\\p{L}\\d₸$€])(?![вкосуиаяВКОСУИАЯ] )"),
            Pattern.compile("(?<=\\b[IVX]{1,8}) (?=\\p{Ll})(?![вкосуиая] )", Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile(" (?=–(?: |$))"),
            Pattern.compile("(?<=[№§]) (?=\\d)"),
            Pattern.compile(
                    "(?<=\\b(?:тыс\\.|млн|млрд|мың|кв\\.|шаршы)) (?=[\\p{L}₸$€])", Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile("(?<=\\b(?:им|г|ул|пр|қ)\\.) (?=\\p{Lu})", Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile("(?<=\\p{L}) (?=қ\\.)"),
            Pattern.compile("(?<=\\b\\p{Lu}\\.) (?=\\p{Lu})", Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile("(?<=(?:^|[ \\u00A0(«])[вкосуиаяВКОСУИАЯ]) (?=\\S)"));

    @Test
    void theRulesHoldForWhateverStandsAroundASpace() {
        String[] pieces = {
            " ", " ", " ", " ", "\u00A0", "в", "И", "а", "Қ", "қ.", "город", "Абай", "7", "2023", "{count}", "{name}",
                    "тыс.", "млн", "мың",
            "кв.", "шаршы", "им.", "г.", "ул.", "–", "-", "№", "§", "₸", "$", "(", "«", ",", ".", "_", "\uD83D\uDE00",
                    "\t", "X"
        };
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            String text = random.ints(1 + random.nextInt(8), 0, pieces.length)
                    .mapToObj(each -> pieces[each])
                    .collect(Collectors.joining())
                    // Several in a row are a mistake of their own.
                    .replaceAll(" +", " ");
            String expected = text;
            for (Pattern rule : RULES) {
                expected = rule.matcher(expected).replaceAll("\u00A0");
            }
            assertThat(Typography.apply(text)).isEqualTo(broken(text, expected));
        }
    }

    /** Ends a line where what the rules keep together would be longer than a line of a phone. */
    private static String broken(String text, String set) {
        StringBuilder broken = new StringBuilder(set);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == ' ' && set.charAt(i) != ' ') {
                String rest = text.substring(i + 1).split("[ -]", -1)[0];
                int line = broken.lastIndexOf(" ", i) + 1;
                if (!text.substring(0, i).matches(".*\\{(count|year|number|last)}")
                        && i + 1 + rest.length() - line > 18) {
                    broken.setCharAt(i, ' ');
                }
            }
        }
        return broken.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "23 тыс. малообеспеченных, 23~тыс. малообеспеченных",
        "1 600 автоматизированных, 1~600 автоматизированных",
        "1 600 систем, 1~600~систем",
        "с сельхозтоваропроизводителями, с сельхозтоваропроизводителями",
        "2021–2022 жылдардағы, 2021–2022 жылдардағы",
        "2023–2024 жылдары, 2023–2024~жылдары",
        "в медико-социальных, в~медико-социальных",
        "{first}–{last} жылдары, {first}–{last}~жылдары",
    })
    void whatWouldBeLongerThanALineOfAPhoneMayEndOne(String text, String expected) {
        assertThat(Typography.apply(text)).isEqualTo(expected.replace('~', '\u00A0'));
    }
}

package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables ~ stands for a no-break space; a figure is its value, its limit, and a star where it is written in words. */
final class FigureScannerTest {

    private static String figures(String tag, String text) {
        return LanguageRules.find(tag).orElseThrow().figures(text.replace('~', '\u00A0')).stream()
                .sorted(Comparator.comparingInt(FoundFigure::start))
                .map(figure -> figure.value().toPlainString()
                        + switch (figure.limit()) {
                            case EXACT -> "";
                            case MORE_THAN -> " more";
                            case OVER -> " over";
                            case AT_LEAST -> " least";
                            case UP_TO -> " up";
                            case ABOUT -> " about";
                        }
                        + (figure.inWords() ? "*" : ""))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                // digits
                "Построить 34 школы|34",
                "Построить 34 школы на 8 439 мест|34, 8439",
                "на 8~439 мест|8439",
                "1 200 000 человек|1200000",
                "1~200~000 человек|1200000",
                "1200000 человек|1200000",
                "в 2027 году 300 мест|2027, 300",
                "98,5% домов|98.5",
                "2,50 места|2.5",
                "0 мест|0",
                "100 мест|100",
                "(12) мест, 5.|12, 5",
                // scaled forms
                "9,2 тыс. рабочих мест|9200",
                "9,2~тыс. рабочих мест|9200",
                "9,2 ТЫС. мест|9200",
                "43 тыс.|43000",
                "1,6 млн тенге|1600000",
                "3 миллиона тенге|3000000",
                "160 млрд тенге|160000000000",
                "5 миллиардов тенге|5000000000",
                "2,5 трлн тенге|2500000000000",
                "1 триллиона тенге|1000000000000",
                "2–3 трлн|2000000000000, 3000000000000",
                "0,25 млн|250000",
                "1 200 млн|1200000000",
                // a word that only begins like a scale word
                "5 миль|5",
                "5 тысячелетий|5000",
                // ranges
                "молодёжь 14–35 лет|14, 35",
                "14-35 лет|14, 35",
                "2023–2027 годы|2023, 2027",
                "27–40 тыс. тенге|27000, 40000",
                "27,7–40,5 млн|27700000, 40500000",
                "от 27,7 тыс. до 40 тыс. тенге|27700, 40000 up",
                "с 55,8% до 60%|55.8, 60 up",
                // limiting words
                "более 9,2 тыс. мест|9200 more",
                "Более 60%|60 more",
                "более~60%|60 more",
                "более чем 60%|60 more",
                "свыше 385 млрд|385000000000 over",
                "не менее 21 проекта|21 least",
                "не менее чем 21 проекта|21 least",
                "не более 5 минут|5 up",
                "Не более 5 минут|5 up",
                "до 700 человек|700 up",
                "до 2027 года|2027 up",
                "порядка 60 проектов|60 about",
                "около 60 проектов|60 about",
                "примерно 60 проектов|60 about",
                "более 5 школ и 10 садов|5 more, 10",
                "наиболее 5 школ|5",
                "судо 5|5",
                "до конца 2027 года|2027",
                "более половины из 60 домов|60",
                "60 домов и более|60",
                // no numbers of their own
                "24/7|",
                "1.1 и 12.5|",
                "01.05.2024|",
                "A4, Q10|",
                // names
                "«7-20-25»|",
                "программа «7-20-25» и 300 мест|300",
                "«Дом на 300 мест» и «Б»|",
                "школа № 7|",
                "школа №~7|",
                "школа №7 на 300 мест|300",
                "ТЭЦ-2 и ТЭЦ-3|",
                "ТЭЦ‑2|",
                "2-я очередь|2",
                "20-этажный дом|20",
            })
    void theFiguresOfARussianTextAreFound(String text, String expected) {
        assertThat(figures("ru", text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "Построят два парка|2*",
                "Два парка и три школы|2*, 3*",
                "трёх парков, четырех садов|3*, 4*",
                "сто домов|100*",
                "десяти домам|10*",
                "одна тысяча|1*, 1000*",
                "более двух парков|2 more*",
                "не менее пяти парков|5 least*",
                "двадцать, однажды, сторона, трижды|",
                "двух-трёх|",
                "«Два брата»|",
            })
    void smallNumbersInRussianWordsAreFound(String text, String expected) {
        assertThat(figures("ru", text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "34 мектеп салу|34",
                "8~439 орын|8439",
                "1 200 000 адам|1200000",
                "98,5% үй|98.5",
                "14–35 жас|14, 35",
                "2023–2027 жылдар|2023, 2027",
                "1,6 млн теңге|1600000",
                "3 миллионнан|3000000",
                "160 млрд теңге|160000000000",
                "160 миллиард теңге|160000000000",
                "2,5 трлн теңге|2500000000000",
                "1 триллионға|1000000000000",
                // limiting words behind, whatever stands between
                "9,2 мыңнан астам жұмыс орны|9200 more",
                "9,2~мыңнан астам жұмыс орны|9200 more",
                "60%-дан астамында|60 more",
                "56%-дан астам|56 more",
                "250 мың шаршы метрден астам|250000 more, 1000 more*",
                "40 млрд теңгеден астам|40000000000 more",
                "1,6 млн-нан астам теңге|1600000 more",
                "700-ге дейін адам|700 up",
                "40%-ға дейінгі үлес|40 up",
                "2027 жылға дейін|2027 up",
                "2027 жылдың соңына дейін|2027 up",
                "100-ге жуық үй|100 about",
                "5 а б в г астам|5 more",
                // … as long as it is not too much
                "5 а б в г д астам|5",
                "5 мектеп, 10-нан астам бала|5, 10 more",
                "5 мектеп (мыңнан астам)|5",
                "5 мектеп – 10-нан астам|5, 10 more",
                "5 мектеп. Астам|5",
                // limiting words in front
                "кемінде 60%|60 least",
                "Кемінде 5 жоба|5 least",
                "шамамен 9,2 млн|9200000 about",
                // ranges
                "27,7 мыңнан 40 мыңға дейін|27700, 40000 up",
                "27–40 мыңға дейін|27000 up, 40000 up",
                "5%-дан 10%-ға дейін|5, 10 up",
                "1-ден 5-ке дейін жоба|1, 5 up",
                // names
                "«7-20-25» бағдарламасы|",
                "№ 7 мектеп|",
                "ЖЭО-2|",
                "2-кезең|2",
                // words
                "екі саябақ|2*",
                "Он үй, жүз адам|10*, 100*",
                "мың жұмыс орны|1000*",
                "мыңнан астам|",
                "біржақты, онда, алтын|",
                "үштен астам|",
            })
    void theFiguresOfAKazakhTextAreFound(String text, String expected) {
        assertThat(figures("kk", text)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ru, 'Создать более 9,2 тыс. мест.', '9,2 тыс.'",
        "ru, 'Создать 8 439 мест.', '8 439'",
        "ru, '«7-20-25» на 60% домов', '60'",
        "ru, 'построят два парка', 'два'",
        "kk, '9,2 мыңнан астам орын', '9,2 мыңнан'",
        "kk, '😀 160 млрд теңге', '160 млрд'",
    })
    void aFigureKnowsWhereItStandsWithItsScaleWord(String tag, String text, String figure) {
        assertThat(LanguageRules.find(tag).orElseThrow().figures(text))
                .extracting(found -> text.substring(found.start(), found.end()))
                .containsExactly(figure);
    }

    @Test
    void digitsComeFirstAndWordsAfter() {
        assertThat(LanguageRules.find("ru").orElseThrow().figures("два, 7, три, 5"))
                .extracting(found -> found.value().toPlainString())
                .containsExactly("7", "5", "2", "3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "«7-20-25», № 12 және ТЭЦ-2|7 20 25 12 2",
                "№12 на 300 мест в 2027 году|12",
                "«Алматы 2050» и «Астана»|2050",
                "300 мест, 2-я очередь|",
                "«300 без конца|",
                "|",
            })
    void theNumbersInNamesAreFoundInTheirOrder(String text, String expected) {
        assertThat(String.join(" ", LanguageRules.of(Language.RUSSIAN).numbersInNames(text == null ? "" : text)))
                .isEqualTo(expected == null ? "" : expected);
    }

    /** Without the place of the limiting word, which the patterns do not know. */
    private static FoundFigure bare(FoundFigure figure) {
        return new FoundFigure(figure.value(), figure.limit(), figure.inWords(), figure.start(), figure.end());
    }

    @Test
    void findsWhatThePatternsFindInTextsPutTogetherAtRandom() {
        String scale = "(тыс\\.|мың\\p{L}*)|(млн|миллион\\p{L}*)|(млрд)";
        Map<String, Limit> before = Map.of("свыше", Limit.OVER, "около", Limit.ABOUT);
        Map<String, Limit> after = Map.of("астам", Limit.MORE_THAN, "дейін", Limit.UP_TO);
        Map<String, Integer> words = Map.of("два", 2, "үш", 3, "жүз", 100);
        FigureScanner scanner = new FigureScanner(scale, before, after, words);
        FigurePatterns patterns = new FigurePatterns(scale, before, after, words);
        List<String> pieces = List.of(
                "1",
                "12",
                "234",
                "000",
                "5678",
                "0",
                ",",
                ".",
                "/",
                " ",
                " ",
                "\u00A0",
                "-",
                "\u2011",
                "–",
                "«",
                "»",
                "№",
                "№ ",
                "%",
                "(",
                ")",
                ":",
                "тыс.",
                " тыс. ",
                "Мың",
                "мыңнан",
                " млн",
                "миллиона",
                "млрд",
                "свыше ",
                "Около ",
                " астам",
                "астамында",
                "-ға дейінгі",
                "два",
                "Два",
                "ҮШ",
                "жүз",
                "жүзден",
                "ТЭЦ",
                "а",
                " сөз ",
                "\uD83C\uDF33",
                "’",
                "1.1/3",
                "27–40 тыс.");
        Random random = new Random(2026);
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece >= 0; piece--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            String made = text.toString();
            assertThat(scanner.scan(made)).as(made).map(FigureScannerTest::bare).isEqualTo(patterns.scan(made));
            assertThat(FigureScanner.numbersInNames(made, false))
                    .as(made)
                    .isEqualTo(FigurePatterns.numbersInNames(made));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 234 ", "1", "1,", "27–", "«", "№ 7 ", "ТЭЦ-2 ", "а 5 б ", "более ", "два ", "5 тыс. ", " "})
    void aLongParagraphIsScannedInReasonableTime(String group) {
        String text = group.repeat(16_000 / group.length());

        for (LanguageRules rules : LanguageRules.ALL) {
            assertTimeout(Duration.ofSeconds(10), () -> rules.figures(text));
        }
    }
}

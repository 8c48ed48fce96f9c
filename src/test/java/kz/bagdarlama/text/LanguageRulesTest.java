package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.ibm.icu.number.FormattedNumber;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.DecimalFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.source.ContentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written out by hand is held against ICU, which carries the data of CLDR. */
final class LanguageRulesTest {

    private static final String KAZAKH_ALPHABET = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
    private static final String RUSSIAN_ALPHABET = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";

    private static LanguageRules rules(String tag) {
        return LanguageRules.find(tag).orElseThrow();
    }

    @Test
    void theKnownLanguagesAreFoundByTheirTags() {
        assertThat(LanguageRules.knownTags()).isEqualTo("kk, ru, en");
        assertThat(rules("kk").language()).isEqualTo(Language.KAZAKH);
        assertThat(rules("ru").language()).isEqualTo(Language.RUSSIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kz", "KK", "ru-RU", "de", ""})
    void otherTagsHaveNoRules(String tag) {
        assertThat(LanguageRules.find(tag)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LanguageRules.of(new Language(tag)))
                .withMessage("no rules for " + tag);
    }

    // ---- days and months

    @Test
    void daysAndMonthsAreThoseOfTheUnicodeLocaleData() {
        DateFormatSymbols russian = DateFormatSymbols.getInstance(new ULocale("ru"));
        DateFormatSymbols kazakh = DateFormatSymbols.getInstance(new ULocale("kk"));
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2026, month, month + 9);
            assertThat(rules("ru").date(day))
                    .isEqualTo(day.getDayOfMonth() + " "
                            + russian.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)[month - 1]
                            + " 2026 года");
            assertThat(rules("ru").month(YearMonth.from(day)))
                    .isEqualToIgnoringCase(
                            russian.getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)[month - 1]
                                    + " 2026 года");
            String name = kazakh.getMonths(DateFormatSymbols.FORMAT, DateFormatSymbols.WIDE)[month - 1];
            assertThat(rules("kk").date(day)).isEqualTo("2026 жылғы " + day.getDayOfMonth() + " " + name);
            assertThat(rules("kk").month(YearMonth.from(day))).isEqualTo("2026 жылғы " + name);
        }
        assertThat(rules("ru").date(LocalDate.of(2026, 11, 22))).isEqualTo("22 ноября 2026 года");
        assertThat(rules("kk").date(LocalDate.of(2026, 11, 22))).isEqualTo("2026 жылғы 22 қараша");
    }

    // ---- plural categories

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "en"})
    void wholeNumbersHaveThePluralCategoryOfIcu(String tag) {
        for (int number = 0; number <= 1000; number++) {
            assertSamePlural(tag, BigDecimal.valueOf(number), 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "en"})
    void largeNumbersHaveThePluralCategoryOfIcu(String tag) {
        Random random = new Random(2027);
        for (int i = 0; i < 500; i++) {
            assertSamePlural(tag, BigDecimal.valueOf(random.nextInt(Integer.MAX_VALUE)), 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "en"})
    void decimalsHaveThePluralCategoryOfIcu(String tag) {
        for (int tenths = 0; tenths <= 300; tenths++) {
            assertSamePlural(tag, BigDecimal.valueOf(tenths, 1), 1);
            assertSamePlural(tag, BigDecimal.valueOf(tenths, 2), 2);
        }
    }

    private static void assertSamePlural(String tag, BigDecimal number, int decimals) {
        FormattedNumber displayed = NumberFormatter.withLocale(new ULocale(tag))
                .precision(Precision.fixedFraction(decimals))
                .format(number);

        assertThat(rules(tag).plural(number).key())
                .as("%s in %s", number, tag)
                .isEqualTo(PluralRules.forLocale(new ULocale(tag)).select(displayed));
    }

    @Test
    void russianAndEnglishContentGivesEveryCategoryOfIcu() {
        for (String tag : List.of("ru", "en")) {
            assertThat(rules(tag).pluralCategories())
                    .extracting(category -> category.key())
                    .containsExactlyInAnyOrderElementsOf(
                            PluralRules.forLocale(new ULocale(tag)).getKeywords());
        }
    }

    @Test
    void kazakhContentGivesOneFormSinceNounsStaySingularAfterNumbers() {
        assertThat(PluralRules.forLocale(new ULocale("kk")).getKeywords()).containsExactlyInAnyOrder("one", "other");
        assertThat(rules("kk").pluralCategories())
                .extracting(category -> category.key())
                .containsExactly("other");
    }

    // ---- numbers

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "12",
                "123",
                "1234",
                "9999",
                "12345",
                "123456",
                "1234567",
                "160000000000",
                "0.5",
                "9.2",
                "98.5",
                "1600.25",
                "12345.678",
                "0.05",
                "1000000.1"
            })
    void numbersAreWrittenAsIcuWritesThem(String text) {
        BigDecimal number = new BigDecimal(text);
        for (String tag : List.of("ru", "kk", "en")) {
            DecimalFormat format = (DecimalFormat) NumberFormat.getInstance(new ULocale(tag));
            format.setMaximumFractionDigits(10);

            assertThat(rules(tag).number(number)).isEqualTo(format.format(number));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "999, 999",
        "1000, 1~000",
        "1600, 1~600",
        "8439, 8~439",
        "10000, 10~000",
        "1E3, 1~000",
        "1234567.5, '1~234~567,5'",
        "2.0, '2,0'",
        "2.50, '2,50'",
        "0.0, '0,0'",
        "-5, −5",
        "-1234.5, '−1~234,5'",
    })
    void thousandsAreGroupedFromFourDigitsOnAndVisibleDecimalsStay(String number, String expected) {
        assertThat(rules("ru").number(new BigDecimal(number))).isEqualTo(expected.replace('~', '\u00A0'));
        assertThat(rules("kk").number(new BigDecimal(number))).isEqualTo(expected.replace('~', '\u00A0'));
    }

    // ---- order

    @Test
    void theAlphabetsHaveTheirLetters() {
        assertThat(KAZAKH_ALPHABET).hasSize(42);
        assertThat(RUSSIAN_ALPHABET).hasSize(33);
    }

    @ParameterizedTest
    @CsvSource({"kk, " + KAZAKH_ALPHABET, "ru, " + RUSSIAN_ALPHABET})
    void lettersStandInTheOrderOfTheAlphabetAndOfIcu(String tag, String alphabet) {
        List<String> letters = alphabet.chars().mapToObj(Character::toString).toList();

        assertThat(shuffled(letters)).isNotEqualTo(letters);
        assertThat(sorted(tag, letters)).isEqualTo(letters).isEqualTo(sortedByIcu(tag, letters));
    }

    @ParameterizedTest
    @CsvSource({"kk, " + KAZAKH_ALPHABET, "ru, " + RUSSIAN_ALPHABET})
    void aLetterThatDiffersWeighsMoreThanAllThatFollow(String tag, String alphabet) {
        // ё stands with е where the rest differs; the test of ё and е tells that apart.
        List<String> words = alphabet.replace("ё", "")
                .chars()
                .mapToObj(Character::toString)
                .flatMap(letter -> Stream.of("б" + letter + "а", "б" + letter + "я"))
                .toList();

        assertThat(sorted(tag, words)).isEqualTo(words).isEqualTo(sortedByIcu(tag, words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void theNamesOfTheContentStandInTheOrderOfIcu(String tag) throws IOException {
        Language language = new Language(tag);
        var content = new ContentReader(Path.of("content"), "content", new Diagnostics())
                .read()
                .orElseThrow();
        List<String> names = new ArrayList<>();
        Stream.of(content.districts(), content.topics())
                .flatMap(List::stream)
                .forEach(named -> names.add(((Named) named).name().in(language)));
        content.districts().forEach(district -> names.add(district.shortName().in(language)));
        // ICU has Latin after Cyrillic here, against what readers know from dictionaries.
        names.removeIf(name -> name.matches("[A-Z].*"));

        assertThat(names).hasSizeGreaterThan(30);
        assertThat(sorted(tag, names)).isEqualTo(sortedByIcu(tag, names));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void randomWordsStandInTheOrderOfIcu(String tag) {
        // ё apart, since ICU has it beside е in Kazakh too, where our alphabet counts it as a letter.
        String letters = (tag.equals("kk") ? KAZAKH_ALPHABET : RUSSIAN_ALPHABET).replace("ё", "");
        Random random = new Random(42);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            StringBuilder word = new StringBuilder();
            for (int length = 1 + random.nextInt(6); length > 0; length--) {
                char letter = letters.charAt(random.nextInt(letters.length()));
                word.append(random.nextInt(4) == 0 ? Character.toUpperCase(letter) : letter);
                if (random.nextInt(8) == 0) {
                    word.append(random.nextBoolean() ? ' ' : '-');
                }
            }
            words.add(word.toString());
        }
        List<String> distinct = words.stream().distinct().toList();

        assertThat(sorted(tag, distinct)).isEqualTo(sortedByIcu(tag, distinct));
    }

    @Test
    void kazakhNamesDoNotFollowTheCodePoints() {
        assertThat(sorted(
                        "kk",
                        List.of("Әуезов", "Алатау", "Бостандық", "Түрксіб", "Жетісу", "Наурызбай", "Алмалы", "Медеу")))
                .containsExactly("Алатау", "Алмалы", "Әуезов", "Бостандық", "Жетісу", "Медеу", "Наурызбай", "Түрксіб");
        assertThat(sorted(
                        "kk",
                        List.of(
                                "ұл", "үй", "ыс", "іс", "ғылым", "гүл", "қала", "кала", "ңа", "на", "өз", "оз", "һа",
                                "ха")))
                .containsExactly(
                        "гүл", "ғылым", "кала", "қала", "на", "ңа", "оз", "өз", "ұл", "үй", "ха", "һа", "ыс", "іс");
    }

    @Test
    void inRussianYoStandsWithYe() {
        List<String> ordered = List.of("ежа", "еж", "ёж", "ёжа", "ежи", "ел", "ёлка", "елка", "ель", "ёрш");
        List<String> words = sorted("ru", ordered);

        assertThat(words)
                .containsExactly("еж", "ёж", "ежа", "ёжа", "ежи", "ел", "елка", "ёлка", "ель", "ёрш")
                .isEqualTo(sortedByIcu("ru", ordered));
    }

    @Test
    void quotationMarksDoNotCount() {
        assertThat(sorted("ru", List.of("«Б»", "а", "„в“", "“Г”", "\"Д\"", "Ё")))
                .containsExactly("а", "«Б»", "„в“", "“Г”", "\"Д\"", "Ё");
        assertThat(sorted("kk", List.of("«Қ» картасы", "л", "к"))).containsExactly("к", "«Қ» картасы", "л");
    }

    @Test
    void caseCountsOnlyWhereTheRestIsEqual() {
        for (String tag : List.of("ru", "kk")) {
            List<String> words = List.of("Аб", "аа", "АА", "аб", "Аа", "ба", "Ба");

            assertThat(sorted(tag, words))
                    .containsExactly("аа", "Аа", "АА", "аб", "Аб", "ба", "Ба")
                    .isEqualTo(sortedByIcu(tag, words));
        }
    }

    @Test
    void digitsStandBeforeLatinAndLatinBeforeCyrillic() {
        for (String tag : List.of("ru", "kk")) {
            List<String> words = List.of("Яблоко", "IT", "7-20-25", "а", "zebra", "2-кезең", "it");

            assertThat(sorted(tag, words)).containsExactly("2-кезең", "7-20-25", "it", "IT", "zebra", "а", "Яблоко");
        }
    }

    @Test
    void shorterNamesStandFirst() {
        for (String tag : List.of("ru", "kk")) {
            List<String> words = List.of("парк отдыха", "парковка", "парк-отель", "парк");

            assertThat(sorted(tag, words))
                    .containsExactly("парк", "парк отдыха", "парк-отель", "парковка")
                    .isEqualTo(sortedByIcu(tag, words));
        }
    }

    @Test
    void namesThatCompareEqualKeepAnOrderOfTheirOwn() {
        Comparator<String> order = rules("ru").alphabetical();

        assertThat(order.compare("«а»", "а")).isNotZero();
        assertThat(order.compare("а", "«а»")).isEqualTo(-order.compare("«а»", "а"));
        assertThat(order.compare("а", "а")).isZero();
    }

    private static List<String> sorted(String tag, List<String> words) {
        return shuffled(words).stream().sorted(rules(tag).alphabetical()).toList();
    }

    private static List<String> sortedByIcu(String tag, List<String> words) {
        Collator collator = Collator.getInstance(new ULocale(tag));
        return shuffled(words).stream().sorted(collator::compare).toList();
    }

    private static List<String> shuffled(List<String> words) {
        List<String> shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, new Random(7));
        return shuffled;
    }

    @Test
    void punctuationDoesNotCount() {
        for (String tag : List.of("ru", "kk")) {
            assertThat(sorted(tag, List.of("парк, сад", "парк сад", "парк: а", "парк (б)", "парк; в", "парк. г")))
                    .as(tag)
                    .startsWith("парк: а", "парк (б)", "парк; в", "парк. г")
                    .endsWith("парк сад", "парк, сад");
            assertThat(sorted(tag, List.of("дом 2", "дом, 10", "дом", "(дом)")))
                    .containsExactly("(дом)", "дом", "дом, 10", "дом 2");
        }
    }

    @Test
    void kazakhNamesInRussianListsStandByTheKazakhAlphabet() {
        List<String> ordered = List.of(
                "автобус",
                "Әуезов",
                "Бостандық",
                "газ",
                "Ғалым",
                "Казахстан",
                "Қала",
                "небо",
                "Ңа",
                "Орлеу",
                "Өрлеу",
                "утро",
                "Ұлт",
                "Үй",
                "хор",
                "Һа",
                "цирк",
                "ы",
                "Іле",
                "эхо",
                "яблоко");

        assertThat(sorted("ru", ordered)).isEqualTo(ordered);
        assertThat(sorted("kk", ordered)).isEqualTo(ordered);
    }
}

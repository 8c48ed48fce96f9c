package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Scale;
import kz.bagdarlama.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What English demands; plurals and numbers are held against ICU with those of the other languages. */
final class EnglishRulesTest {

    private static final LanguageRules ENGLISH = LanguageRules.of(Language.ENGLISH);

    @Test
    void daysAndMonthsAreThoseOfTheUnicodeLocaleData() {
        String[] months = DateFormatSymbols.getInstance(new ULocale("en"))
                .getMonths(DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE);
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2026, month, month + 9);
            assertThat(ENGLISH.date(day)).isEqualTo(day.getDayOfMonth() + " " + months[month - 1] + " 2026");
            assertThat(ENGLISH.month(YearMonth.from(day))).isEqualTo(months[month - 1] + " 2026");
        }
    }

    @Test
    void namesStandInTheOrderOfIcu() {
        List<String> names = List.of(
                "Zoo", "art", "Bridge", "bridges", "“Clean Water”", "clean air", "Clean waters", "apple", "Apple");
        Collator collator = Collator.getInstance(Locale.ENGLISH);
        ((com.ibm.icu.text.RuleBasedCollator) collator).setAlternateHandlingShifted(true);

        assertThat(names.stream().filter(name -> !name.contains("ater")).sorted(ENGLISH.alphabetical()))
                .containsExactlyElementsOf(names.stream()
                        .filter(name -> !name.contains("ater"))
                        .sorted(collator)
                        .toList());
        assertThat(names.stream().sorted(ENGLISH.alphabetical()))
                .containsSubsequence("art", "Bridge", "bridges", "clean air", "“Clean Water”", "Clean waters", "Zoo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exact|1|ONE|1 well",
                "exact|2|ONE|2 wells",
                "exact|1.5|ONE|1.5 wells",
                "more-than|9200|ONE|more than 9,200 wells",
                "at-least|9.2|THOUSAND|at least 9.2~thousand wells",
                "up-to|1|MILLION|up to 1~million wells",
                "about|21|BILLION|about 21~billion wells",
                "over|1234567|ONE|over 1,234,567 wells",
            })
    void figuresAreSaidWithTheirUnits(String limit, String value, Scale scale, String expected) {
        Limit limiting = List.of(Limit.values()).stream()
                .filter(each -> each.key().equals(limit))
                .findFirst()
                .orElseThrow();
        Quantity quantity = new Quantity(
                limiting,
                new BigDecimal(value),
                Optional.empty(),
                scale,
                new Reference("well", SourcePosition.file("test")));

        assertThat(ENGLISH.quantity(quantity, WELL).inline()).isEqualTo(expected.replace('~', '\u00A0'));
    }

    private static final Unit WELL = new Unit(
            "well",
            SourcePosition.file("test"),
            Optional.empty(),
            new Localized<>(
                    Map.of(Language.ENGLISH, Map.of(PluralCategory.ONE, "well", PluralCategory.OTHER, "wells"))),
            Unit.Kind.OTHER);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.2 thousand jobs|9200 EXACT",
                "more than 9,200 jobs|9200 MORE_THAN",
                "no more than 1,234,567 people|1234567 UP_TO",
                "at least 5 million, or 7 bn|5000000 AT_LEAST; 7000000000 EXACT",
                "about 98.5%, up to 100%|98.5 ABOUT; 100 UP_TO",
                "in 2024, 500 people|2024 EXACT; 500 EXACT",
                "27–40 thousand|27000 EXACT; 40000 EXACT",
                "see chapter 1.1 and pledge 1.1/3|''",
                "chapters 1.1, 1.2 and 1.3 name 4 wells|4 EXACT",
                "“Plan 2050” and School No. 7|''",
                "10 000 people|10000 EXACT",
                "nearly 3.5 million|3500000 ABOUT",
            })
    void figuresAreFoundInTexts(String text, String expected) {
        assertThat(ENGLISH.figures(text).stream()
                        .filter(figure -> !figure.inWords())
                        .map(figure -> figure.value().toPlainString() + " " + figure.limit())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By the end of the third quarter of 2025|by end of Q3 2025",
                "by the end of Q3 2025|by end of Q3 2025",
                "in Q3 2025|in Q3 2025",
                "in the 3rd quarter of 2025|in Q3 2025",
                "before the end of 2027|end of 2027",
                "until the end of 2027|end of 2027",
                "during the first half of 2025|in the first half of 2025",
                "by mid-2025|by mid 2025",
                "in the middle of 2025|in mid 2025",
                "no later than 1 September 2025|by 1 September 2025",
                "by September 1, 2025|by 1 September 2025",
                "on 1st September 2025|on 1 September 2025",
                "the school opens 1 September 2025|on 1 September 2025",
                "from 1 September 2025|''",
                "since 2025|''",
                "in 2023–2024|''",
                "(by 2025)|by 2025",
                "standby 2025|''",
                "the 2025 plan|''",
            })
    void deadlinesAreReadInTheirVariants(String text, String expected) {
        int year = text.indexOf("20");
        assertThat(ENGLISH.deadline(text, year, year + 4)
                        .map(found -> found.deadline().toString())
                        .orElse(""))
                .isEqualTo(expected);
    }

    @Test
    void theEndOfAYearIsSaidInOneWay() {
        Deadline end = Deadline.parse("end of 2026").orElseThrow();
        Deadline byEnd = Deadline.parse("by end of 2026").orElseThrow();
        assertThat(ENGLISH.mayMean(byEnd, end)).isTrue();
        assertThat(ENGLISH.mayMean(end, byEnd)).isTrue();
        assertThat(ENGLISH.mayMean(end, Deadline.parse("before 2026").orElseThrow()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"from 18% to 36%, FROM TO", "up to 36%, TO", "36% of people, NEITHER"})
    void aChangeGoesFromOneFigureToAnother(String text, String expected) {
        assertThat(ENGLISH.figures(text).stream()
                        .map(figure -> ENGLISH.course(text, figure).toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    @Test
    void measuresAreKnownInBothSpellings() {
        assertThat(ENGLISH.measure(List.of("kilometres"))).contains("km");
        assertThat(ENGLISH.measure(List.of("kilometer"))).contains("km");
        assertThat(ENGLISH.measure(List.of("square", "metres"))).contains("sq. m");
        assertThat(ENGLISH.measure(List.of("meterage"))).isEmpty();
    }

    /** From the sample vocabulary of the algorithm's description. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "consign consigned consigning consignment > consign",
                "consist consisted consistency consistent consistently consisting consists > consist",
                "consolation consolations console consoled consoles consoling consolingly consols > consol",
                "consolatory > consolatori",
                "consolidate consolidated consolidating > consolid",
                "consonant > conson",
                "consort consorted consorting > consort",
                "conspicuous conspicuously > conspicu",
                "conspiracy > conspiraci",
                "conspirator conspirators conspire conspired conspiring > conspir",
                "constable constables > constabl",
                "constance constancy > constanc",
                "constant > constant",
                "knack knacks > knack",
                "knackeries > knackeri",
                "knave knaves > knave",
                "knavish > knavish",
                "knee knees > knee",
                "kneel kneeled kneeling kneels > kneel",
                "knife > knife",
                "knives > knive",
                "knight knightly knights > knight",
                "knit knits knitted knitting > knit",
                "knocker knockers > knocker",
                "hopping hopped > hop",
                "hoping hoped > hope",
                "luxuriated > luxuri",
                "generate generated generation > generat",
                "general generally > general",
                "communism > communism",
                "community > communiti",
                "cries > cri",
                "ties > tie",
                "gas this kiwis > gas this kiwi",
                "dying > die",
                "news > news",
                "succeed > succeed",
                "by say cry > by say cri",
                "youth youthful > youth",
                "relational > relat",
                "hopefulness > hope",
                "analogous > analog",
                "controlling > control",
                "rolled > roll",
                "fall falling > fall"
            })
    void wordsAreStemmedAsTheAlgorithmSays(String line) {
        String[] sides = line.split(" > ");
        List<String> words = List.of(sides[0].split(" "));
        List<String> stems = List.of(sides[1].split(" "));
        Stemmer stemmer = ENGLISH.stemmer(List.of());
        for (int i = 0; i < words.size(); i++) {
            assertThat(stemmer.stem(words.get(i))).as(words.get(i)).isEqualTo(stems.get(stems.size() == 1 ? 0 : i));
        }
    }
}

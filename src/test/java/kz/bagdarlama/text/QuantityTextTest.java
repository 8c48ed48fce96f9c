package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.SourcePosition;
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

/** In the tables ~ stands for a no-break space. */
final class QuantityTextTest {

    private static final SourcePosition HERE = SourcePosition.file("test");
    private static final LanguageRules RUSSIAN = LanguageRules.of(Language.RUSSIAN);
    private static final LanguageRules KAZAKH = LanguageRules.of(Language.KAZAKH);

    private static final Map<String, Unit> UNITS = List.of(
                    noun("job", "рабочее место", "рабочих места", "рабочих мест", "рабочего места", "жұмыс орны"),
                    noun("project", "проект", "проекта", "проектов", "проекта", "жоба"),
                    noun("person", "человек", "человека", "человек", "человека", "адам"),
                    invariable("kilometre", "км", "км"),
                    invariable("tenge", "тенге", "теңге"),
                    sign("percent", "%"))
            .stream()
            .collect(Collectors.toMap(Unit::id, unit -> unit));

    private static Unit noun(String id, String one, String few, String many, String other, String kazakh) {
        return new Unit(
                id,
                HERE,
                Optional.empty(),
                new Localized<>(Map.of(
                        Language.RUSSIAN,
                        Map.of(
                                PluralCategory.ONE, one,
                                PluralCategory.FEW, few,
                                PluralCategory.MANY, many,
                                PluralCategory.OTHER, other),
                        Language.KAZAKH,
                        Map.of(PluralCategory.OTHER, kazakh))),
                Unit.Kind.OTHER);
    }

    private static Unit invariable(String id, String russian, String kazakh) {
        return new Unit(
                id,
                HERE,
                Optional.empty(),
                new Localized<>(Map.of(
                        Language.RUSSIAN, Map.of(PluralCategory.OTHER, russian),
                        Language.KAZAKH, Map.of(PluralCategory.OTHER, kazakh))),
                Unit.Kind.OTHER);
    }

    private static Unit sign(String id, String sign) {
        return new Unit(
                id,
                HERE,
                Optional.of(sign),
                new Localized<>(Map.of(Language.RUSSIAN, Map.of(), Language.KAZAKH, Map.of())),
                Unit.Kind.OTHER);
    }

    private static Quantity quantity(String limit, String value, String to, String scale, String unit) {
        return new Quantity(
                Arrays.stream(Limit.values())
                        .filter(each -> each.key().equals(limit))
                        .findFirst()
                        .orElseThrow(),
                new BigDecimal(value),
                Optional.ofNullable(to).map(BigDecimal::new),
                Arrays.stream(Scale.values())
                        .filter(each -> each.key().equals(scale))
                        .findFirst()
                        .orElseThrow(),
                new Reference(unit, HERE));
    }

    private static String inline(LanguageRules rules, Quantity quantity) {
        return rules.quantity(quantity, UNITS.get(quantity.unit().id()))
                .inline()
                .replace('\u00A0', '~');
    }

    @ParameterizedTest
    @CsvSource({
        // every limit with every scale
        "exact,     9.2, one,      job, '9,2 рабочего места',                 '9,2 жұмыс орны'",
        "exact,     9.2, thousand, job, '9,2~тыс. рабочих мест',              '9,2~мың жұмыс орны'",
        "exact,     9.2, million,  job, '9,2~млн рабочих мест',               '9,2~млн жұмыс орны'",
        "exact,     9.2, billion,  job, '9,2~млрд рабочих мест',              '9,2~млрд жұмыс орны'",
        "exact,     9.2, trillion, job, '9,2~трлн рабочих мест',              '9,2~трлн жұмыс орны'",
        "more-than, 9.2, one,      job, 'более 9,2 рабочего места',           '9,2-ден астам жұмыс орны'",
        "more-than, 9.2, thousand, job, 'более 9,2~тыс. рабочих мест',        '9,2~мыңнан астам жұмыс орны'",
        "more-than, 9.2, million,  job, 'более 9,2~млн рабочих мест',         '9,2~млн-нан астам жұмыс орны'",
        "more-than, 9.2, billion,  job, 'более 9,2~млрд рабочих мест',        '9,2~млрд-тан астам жұмыс орны'",
        "more-than, 9.2, trillion, job, 'более 9,2~трлн рабочих мест',        '9,2~трлн-нан астам жұмыс орны'",
        "over,      9.2, one,      job, 'свыше 9,2 рабочего места',           '9,2-ден астам жұмыс орны'",
        "over,      9.2, thousand, job, 'свыше 9,2~тыс. рабочих мест',        '9,2~мыңнан астам жұмыс орны'",
        "over,      9.2, million,  job, 'свыше 9,2~млн рабочих мест',         '9,2~млн-нан астам жұмыс орны'",
        "over,      9.2, billion,  job, 'свыше 9,2~млрд рабочих мест',        '9,2~млрд-тан астам жұмыс орны'",
        "over,      9.2, trillion, job, 'свыше 9,2~трлн рабочих мест',        '9,2~трлн-нан астам жұмыс орны'",
        "at-least,  9.2, one,      job, 'не менее 9,2 рабочего места',        'кемінде 9,2 жұмыс орны'",
        "at-least,  9.2, thousand, job, 'не менее 9,2~тыс. рабочих мест',     'кемінде 9,2~мың жұмыс орны'",
        "at-least,  9.2, million,  job, 'не менее 9,2~млн рабочих мест',      'кемінде 9,2~млн жұмыс орны'",
        "at-least,  9.2, billion,  job, 'не менее 9,2~млрд рабочих мест',     'кемінде 9,2~млрд жұмыс орны'",
        "at-least,  9.2, trillion, job, 'не менее 9,2~трлн рабочих мест',     'кемінде 9,2~трлн жұмыс орны'",
        "up-to,     9.2, one,      job, 'до 9,2 рабочего места',              '9,2-ге дейін жұмыс орны'",
        "up-to,     9.2, thousand, job, 'до 9,2~тыс. рабочих мест',           '9,2~мыңға дейін жұмыс орны'",
        "up-to,     9.2, million,  job, 'до 9,2~млн рабочих мест',            '9,2~млн-ға дейін жұмыс орны'",
        "up-to,     9.2, billion,  job, 'до 9,2~млрд рабочих мест',           '9,2~млрд-қа дейін жұмыс орны'",
        "up-to,     9.2, trillion, job, 'до 9,2~трлн рабочих мест',           '9,2~трлн-ға дейін жұмыс орны'",
        "about,     9.2, one,      job, 'порядка 9,2 рабочего места',         'шамамен 9,2 жұмыс орны'",
        "about,     9.2, thousand, job, 'порядка 9,2~тыс. рабочих мест',      'шамамен 9,2~мың жұмыс орны'",
        "about,     9.2, million,  job, 'порядка 9,2~млн рабочих мест',       'шамамен 9,2~млн жұмыс орны'",
        "about,     9.2, billion,  job, 'порядка 9,2~млрд рабочих мест',      'шамамен 9,2~млрд жұмыс орны'",
        "about,     9.2, trillion, job, 'порядка 9,2~трлн рабочих мест',      'шамамен 9,2~трлн жұмыс орны'",
        // the Russian noun after a whole number
        "exact,     1,   one,      project, '1 проект',                       '1 жоба'",
        "exact,     3,   one,      project, '3 проекта',                      '3 жоба'",
        "exact,     5,   one,      project, '5 проектов',                     '5 жоба'",
        "exact,     11,  one,      project, '11 проектов',                    '11 жоба'",
        "exact,     21,  one,      project, '21 проект',                      '21 жоба'",
        "exact,     22,  one,      project, '22 проекта',                     '22 жоба'",
        "exact,     1,   thousand, project, '1~тыс. проектов',                '1~мың жоба'",
        // … and in the genitive after a limiting word
        "more-than, 1,   one,      project, 'более 1 проекта',                '1-ден астам жоба'",
        "more-than, 21,  one,      project, 'более 21 проекта',               '21-ден астам жоба'",
        "more-than, 22,  one,      project, 'более 22 проектов',              '22-ден астам жоба'",
        "more-than, 25,  one,      project, 'более 25 проектов',              '25-тен астам жоба'",
        "over,      101, one,      project, 'свыше 101 проекта',              '101-ден астам жоба'",
        "over,      111, one,      project, 'свыше 111 проектов',             '111-ден астам жоба'",
        "about,     60,  one,      project, 'порядка 60 проектов',            'шамамен 60 жоба'",
        "about,     31,  one,      project, 'порядка 31 проекта',             'шамамен 31 жоба'",
        "up-to,     4,   one,      project, 'до 4 проектов',                  '4-ке дейін жоба'",
        "up-to,     700, one,      person,  'до 700 человек',                 '700-ге дейін адам'",
        "at-least,  5,   one,      project, 'не менее 5 проектов',            'кемінде 5 жоба'",
        "at-least,  500, thousand, person,  'не менее 500~тыс. человек',      'кемінде 500~мың адам'",
        // thousands are grouped from four digits on
        "exact,     8439,  one,    person,  '8~439 человек',                  '8~439 адам'",
        "more-than, 1600,  one,    person,  'более 1~600 человек',            '1~600-ден астам адам'",
        // words that do not change
        "exact,     195, one,      kilometre, '195 км',                       '195 км'",
        "up-to,     195, one,      kilometre, 'до 195 км',                    '195-ке дейін км'",
        "exact,     160, billion,  tenge, '160~млрд тенге',                   '160~млрд теңге'",
        "more-than, 385, billion,  tenge, 'более 385~млрд тенге',             '385~млрд-тан астам теңге'",
        "up-to,     385, billion,  tenge, 'до 385~млрд тенге',                '385~млрд-қа дейін теңге'",
        "more-than, 1.6, million,  tenge, 'более 1,6~млн тенге',              '1,6~млн-нан астам теңге'",
        // the per cent sign is read пайыз, whatever the digits are
        "exact,     98.5, one,     percent, '98,5%',                          '98,5%'",
        "more-than, 56,  one,      percent, 'более 56%',                      '56%-дан астам'",
        "up-to,     10,  one,      percent, 'до 10%',                         '10%-ға дейін'",
        "up-to,     5,   one,      percent, 'до 5%',                          '5%-ға дейін'",
        "at-least,  60,  one,      percent, 'не менее 60%',                   'кемінде 60%'",
        "about,     60,  one,      percent, 'порядка 60%',                    'шамамен 60%'",
    })
    void aFigureHasItsLimitScaleAndUnit(
            String limit, String value, String scale, String unit, String russian, String kazakh) {
        Quantity quantity = quantity(limit, value, null, scale, unit);

        assertThat(inline(RUSSIAN, quantity)).isEqualTo(russian);
        assertThat(inline(KAZAKH, quantity)).isEqualTo(kazakh);
    }

    @ParameterizedTest
    @CsvSource({
        "10,  20,  one,      person,  'от 10 до 20 человек',                  '10-нан 20-ға дейін адам'",
        "1,   5,   one,      project, 'от 1 до 5 проектов',                   '1-ден 5-ке дейін жоба'",
        "10,  21,  one,      project, 'от 10 до 21 проекта',                  '10-нан 21-ге дейін жоба'",
        "5,   10,  one,      percent, 'от 5% до 10%',                         '5%-дан 10%-ға дейін'",
        "1,   2.5, thousand, job,     'от 1~тыс. до 2,5~тыс. рабочих мест',   '1~мыңнан 2,5~мыңға дейін жұмыс орны'",
        "1,   3,   million,  tenge,   'от 1~млн до 3~млн тенге',              '1~млн-нан 3~млн-ға дейін теңге'",
        "1,   3,   billion,  tenge,   'от 1~млрд до 3~млрд тенге',            '1~млрд-тан 3~млрд-қа дейін теңге'",
    })
    void aRangeNamesBothEnds(String value, String to, String scale, String unit, String russian, String kazakh) {
        Quantity quantity = quantity("exact", value, to, scale, unit);

        assertThat(inline(RUSSIAN, quantity)).isEqualTo(russian);
        assertThat(inline(KAZAKH, quantity)).isEqualTo(kazakh);
    }

    @ParameterizedTest
    @CsvSource({
        "1,    one,      project, '1 проект',             '1 жоба'",
        "43,   thousand, person,  '43~тыс. человек',      '43~мың адам'",
        "0,    one,      percent, '0%',                   '0%'",
        "2.50, one,      project, '2,50 проекта',         '2,50 жоба'",
    })
    void aBareValueHasNoLimit(String value, String scale, String unit, String russian, String kazakh) {
        Quantity quantity = quantity("more-than", "999", null, scale, unit);
        BigDecimal number = new BigDecimal(value);

        assertThat(RUSSIAN.plain(number, quantity, UNITS.get(unit)).inline().replace('\u00A0', '~'))
                .isEqualTo(russian);
        assertThat(KAZAKH.plain(number, quantity, UNITS.get(unit)).inline().replace('\u00A0', '~'))
                .isEqualTo(kazakh);
    }

    @Test
    void thePartsAreSetApart() {
        assertThat(KAZAKH.quantity(quantity("more-than", "9.2", null, "thousand", "job"), UNITS.get("job")))
                .isEqualTo(new QuantityText("", "9,2", "\u00A0мыңнан", "астам", "жұмыс орны"));
        assertThat(RUSSIAN.quantity(quantity("more-than", "9.2", null, "thousand", "job"), UNITS.get("job")))
                .isEqualTo(new QuantityText("более", "9,2", "\u00A0тыс.", "", "рабочих мест"));
        assertThat(KAZAKH.quantity(quantity("up-to", "10", null, "one", "percent"), UNITS.get("percent")))
                .isEqualTo(new QuantityText("", "10%", "-ға", "дейін", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "1,   'не менее 1 проекта'",
        "21,  'не менее 21 проекта'",
        "101, 'не менее 101 проекта'",
        "11,  'не менее 11 проектов'",
        "2,   'не менее 2 проектов'",
        "24,  'не менее 24 проектов'",
        "2.5, 'не менее 2,5 проекта'",
    })
    void inRussianAtLeastTakesTheGenitive(String value, String expected) {
        assertThat(inline(RUSSIAN, quantity("at-least", value, null, "one", "project")))
                .isEqualTo(expected);
    }
}

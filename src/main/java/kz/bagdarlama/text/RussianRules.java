package kz.bagdarlama.text;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Scale;
import kz.bagdarlama.model.Unit;

/** Russian: three forms after whole numbers, and the genitive after a limiting word. */
final class RussianRules implements LanguageRules {

    private Comparator<String> alphabetical;

    @Override
    public Language language() {
        return Language.RUSSIAN;
    }

    @Override
    public Set<PluralCategory> pluralCategories() {
        return EnumSet.of(PluralCategory.ONE, PluralCategory.FEW, PluralCategory.MANY, PluralCategory.OTHER);
    }

    @Override
    public PluralCategory plural(BigDecimal number) {
        if (Numbers.hasDecimals(number)) {
            return PluralCategory.OTHER;
        }
        int lastTwo = number.abs().remainder(BigDecimal.valueOf(100)).intValue();
        int last = lastTwo % 10;
        if (lastTwo / 10 == 1 || last == 0 || last >= 5) {
            return PluralCategory.MANY;
        }
        return last == 1 ? PluralCategory.ONE : PluralCategory.FEW;
    }

    @Override
    public synchronized Comparator<String> alphabetical() {
        if (alphabetical == null) {
            alphabetical = Alphabet.order("абвгде;ёжзийклмнопрстуфхцчшщъыьэюя");
        }
        return alphabetical;
    }

    @Override
    public QuantityText quantity(Quantity quantity, Unit unit) {
        String number = digits(quantity.value(), unit);
        String scale = scaleWord(quantity.scale());
        if (quantity.to().isPresent()) {
            BigDecimal to = quantity.to().get();
            return new QuantityText(
                    limit(quantity.limit()),
                    "от " + number + scale + " до " + digits(to, unit),
                    scale,
                    "",
                    noun(unit, genitive(to, quantity.scale())));
        }
        PluralCategory category = quantity.limit() == Limit.EXACT || quantity.limit() == Limit.AT_LEAST
                ? nominative(quantity.value(), quantity.scale())
                : genitive(quantity.value(), quantity.scale());
        return new QuantityText(limit(quantity.limit()), number, scale, "", noun(unit, category));
    }

    @Override
    public QuantityText plain(BigDecimal value, Quantity quantity, Unit unit) {
        return new QuantityText(
                "",
                digits(value, unit),
                scaleWord(quantity.scale()),
                "",
                noun(unit, nominative(value, quantity.scale())));
    }

    private String digits(BigDecimal value, Unit unit) {
        return number(value) + unit.sign().orElse("");
    }

    private static String scaleWord(Scale scale) {
        return switch (scale) {
            case ONE -> "";
            case THOUSAND -> Numbers.NO_BREAK_SPACE + "тыс.";
            case MILLION -> Numbers.NO_BREAK_SPACE + "млн";
            case BILLION -> Numbers.NO_BREAK_SPACE + "млрд";
        };
    }

    private static String limit(Limit limit) {
        return switch (limit) {
            case EXACT -> "";
            case MORE_THAN -> "более";
            case OVER -> "свыше";
            case AT_LEAST -> "не менее";
            case UP_TO -> "до";
            case ABOUT -> "порядка";
        };
    }

    /** After a scale word the noun stands in the genitive plural: 9,2 тыс. рабочих мест. */
    private PluralCategory nominative(BigDecimal value, Scale scale) {
        return scale == Scale.ONE ? plural(value) : PluralCategory.MANY;
    }

    /** более 21 проекта (like 2,5 проекта), более 22 проектов. */
    private PluralCategory genitive(BigDecimal value, Scale scale) {
        return switch (nominative(value, scale)) {
            case ONE, OTHER -> PluralCategory.OTHER;
            default -> PluralCategory.MANY;
        };
    }
}

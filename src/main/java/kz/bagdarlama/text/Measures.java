package kz.bagdarlama.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The measures that texts of any programme may have, in one language: what they measure in besides the units of their site. */
final class Measures {

    /** Those that Kazakh and Russian write and call alike: sign and name. */
    private static final String[][] COMMON = {
        {"мм", "миллиметр"},
        {"см", "сантиметр"},
        {"м", "метр"},
        {"км", "километр"},
        {"га", "гектар"},
        {"кг", "килограмм"},
        {"т", ""},
        {"л", "литр"},
        {"кВт", "киловатт"},
        {"МВт", "мегаватт"}
    };

    private static final Set<String> RUSSIAN_CASES = Set.of(
            "", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах", "ь", "я", "ю", "ём", "ем", "и", "ей", "ям", "ями",
            "ях");

    static final Measures RUSSIAN = new Measures(
            Map.of("евро", "евро", "тенге", "тенге", "мин", "мин.", "ч", "ч"),
            Map.of("тонн", "т", "рубл", "рублей", "доллар", "долларов", "минут", "мин.", "час", "ч"),
            Map.of(
                    "кв",
                    "кв. ",
                    "квадратных",
                    "кв. ",
                    "квадратного",
                    "кв. ",
                    "куб",
                    "куб. ",
                    "кубических",
                    "куб. ",
                    "кубического",
                    "куб. "),
            RUSSIAN_CASES::contains);

    static final Measures KAZAKH = new Measures(
            Map.of(),
            Map.of(
                    "тонна", "т", "еуро", "еуро", "теңге", "теңге", "рубль", "рубль", "доллар", "доллар", "минут",
                    "минут", "сағат", "сағат"),
            Map.of("шаршы", "шаршы ", "текше", "текше "),
            ending -> ending.isEmpty() || KazakhEndings.isEnding(ending));

    /** Both spellings, and the plural. */
    static final Measures ENGLISH = new Measures(
            Map.ofEntries(
                    Map.entry("mm", "mm"),
                    Map.entry("cm", "cm"),
                    Map.entry("m", "m"),
                    Map.entry("km", "km"),
                    Map.entry("ha", "ha"),
                    Map.entry("kg", "kg"),
                    Map.entry("t", "t"),
                    Map.entry("l", "l"),
                    Map.entry("kw", "kW"),
                    Map.entry("mw", "MW"),
                    Map.entry("min", "min"),
                    Map.entry("h", "h"),
                    Map.entry("tenge", "tenge")),
            Map.ofEntries(
                    Map.entry("millimetre", "mm"),
                    Map.entry("millimeter", "mm"),
                    Map.entry("centimetre", "cm"),
                    Map.entry("centimeter", "cm"),
                    Map.entry("metre", "m"),
                    Map.entry("meter", "m"),
                    Map.entry("kilometre", "km"),
                    Map.entry("kilometer", "km"),
                    Map.entry("hectare", "ha"),
                    Map.entry("kilogram", "kg"),
                    Map.entry("tonne", "t"),
                    Map.entry("ton", "t"),
                    Map.entry("litre", "l"),
                    Map.entry("liter", "l"),
                    Map.entry("kilowatt", "kW"),
                    Map.entry("megawatt", "MW"),
                    Map.entry("euro", "euros"),
                    Map.entry("rouble", "roubles"),
                    Map.entry("ruble", "roubles"),
                    Map.entry("dollar", "dollars"),
                    Map.entry("minute", "min"),
                    Map.entry("hour", "h")),
            Map.of("square", "sq. ", "sq", "sq. ", "cubic", "cu. ", "cu", "cu. "),
            Set.of("", "s")::contains);

    /** Whole words. */
    private final Map<String, String> words;

    /** Beginnings of words that any case may follow. */
    private final Map<String, String> beginnings;

    /** Words that go before another measure: кв. м. */
    private final Map<String, String> powers;

    /** Whether something may follow a beginning. */
    private final Predicate<String> cases;

    private Measures(
            Map<String, String> words,
            Map<String, String> beginnings,
            Map<String, String> powers,
            Predicate<String> cases) {
        this.words = new HashMap<>(words);
        this.beginnings = new HashMap<>(beginnings);
        this.powers = powers;
        this.cases = cases;
        for (String[] each : COMMON) {
            this.words.put(each[0].toLowerCase(Locale.ROOT), each[0]);
            if (!each[1].isEmpty()) {
                this.beginnings.put(each[1], each[0]);
            }
        }
    }

    Optional<String> of(List<String> said) {
        String power = powers.get(said.get(0));
        if (power == null) {
            return one(said.get(0));
        }
        return said.size() < 2 ? Optional.empty() : one(said.get(1)).map(measure -> power + measure);
    }

    private Optional<String> one(String word) {
        String whole = words.get(word);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (Map.Entry<String, String> each : beginnings.entrySet()) {
            if (word.startsWith(each.getKey())
                    && cases.test(word.substring(each.getKey().length()))) {
                return Optional.of(each.getValue());
            }
        }
        return Optional.empty();
    }
}

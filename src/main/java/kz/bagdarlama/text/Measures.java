package kz.bagdarlama.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The measures that texts of any programme may have, in one language: what they measure in besides the units of their site. */
final class Measures {

    private static final Set<String> RUSSIAN_CASES = Set.of(
            "", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах", "ь", "я", "ю", "ём", "ем", "и", "ей", "ям", "ями",
            "ях");

    /** Whole words, and beginnings that any case may follow. */
    static final Measures RUSSIAN = new Measures(
            Map.ofEntries(
                    Map.entry("мм", "мм"),
                    Map.entry("см", "см"),
                    Map.entry("м", "м"),
                    Map.entry("км", "км"),
                    Map.entry("га", "га"),
                    Map.entry("кг", "кг"),
                    Map.entry("т", "т"),
                    Map.entry("л", "л"),
                    Map.entry("квт", "кВт"),
                    Map.entry("мвт", "МВт"),
                    Map.entry("евро", "евро"),
                    Map.entry("тенге", "тенге"),
                    Map.entry("мин", "мин."),
                    Map.entry("ч", "ч")),
            Map.ofEntries(
                    Map.entry("миллиметр", "мм"),
                    Map.entry("сантиметр", "см"),
                    Map.entry("метр", "м"),
                    Map.entry("километр", "км"),
                    Map.entry("гектар", "га"),
                    Map.entry("килограмм", "кг"),
                    Map.entry("тонн", "т"),
                    Map.entry("литр", "л"),
                    Map.entry("киловатт", "кВт"),
                    Map.entry("мегаватт", "МВт"),
                    Map.entry("рубл", "рублей"),
                    Map.entry("доллар", "долларов"),
                    Map.entry("минут", "мин."),
                    Map.entry("час", "ч")),
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
            RUSSIAN_CASES);

    static final Measures KAZAKH = new Measures(
            Map.ofEntries(
                    Map.entry("мм", "мм"),
                    Map.entry("см", "см"),
                    Map.entry("м", "м"),
                    Map.entry("км", "км"),
                    Map.entry("га", "га"),
                    Map.entry("кг", "кг"),
                    Map.entry("т", "т"),
                    Map.entry("л", "л"),
                    Map.entry("квт", "кВт"),
                    Map.entry("мвт", "МВт")),
            Map.ofEntries(
                    Map.entry("миллиметр", "мм"),
                    Map.entry("сантиметр", "см"),
                    Map.entry("метр", "м"),
                    Map.entry("километр", "км"),
                    Map.entry("гектар", "га"),
                    Map.entry("килограмм", "кг"),
                    Map.entry("тонна", "т"),
                    Map.entry("литр", "л"),
                    Map.entry("киловатт", "кВт"),
                    Map.entry("мегаватт", "МВт"),
                    Map.entry("еуро", "еуро"),
                    Map.entry("теңге", "теңге"),
                    Map.entry("рубль", "рубль"),
                    Map.entry("доллар", "доллар"),
                    Map.entry("минут", "минут"),
                    Map.entry("сағат", "сағат")),
            Map.of("шаршы", "шаршы ", "текше", "текше "),
            null);

    private final Map<String, String> words;
    private final Map<String, String> beginnings;

    /** Words that go before another measure: кв. м. */
    private final Map<String, String> powers;

    private final Set<String> cases;

    /** @param cases what may follow a beginning; null for what {@link KazakhEndings} knows */
    private Measures(
            Map<String, String> words, Map<String, String> beginnings, Map<String, String> powers, Set<String> cases) {
        this.words = words;
        this.beginnings = beginnings;
        this.powers = powers;
        this.cases = cases;
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
            if (word.startsWith(each.getKey())) {
                String ending = word.substring(each.getKey().length());
                if (cases == null ? ending.isEmpty() || KazakhEndings.isEnding(ending) : cases.contains(ending)) {
                    return Optional.of(each.getValue());
                }
            }
        }
        return Optional.empty();
    }
}

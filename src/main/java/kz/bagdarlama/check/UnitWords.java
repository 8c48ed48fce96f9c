package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.Letters;
import kz.bagdarlama.text.Stemmer;

/**
 * The words of one language for what figures count. That a text names the unit of the facts is decided generously, by the beginnings of
 * words; that it names another one strictly, by their stems and right behind the figure: that is held against the editor.
 */
final class UnitWords {

    /** So many words behind a figure can belong to what it counts. */
    private static final int WORDS_BEHIND = 8;

    /** Adjectives of a text that stand between a figure and the words of its unit. */
    private static final int BETWEEN = 3;

    /** A word of fewer letters is no adjective: behind it begins something else. */
    private static final int SHORTEST_BETWEEN = 4;

    /** Abbreviations of units are at most so long, and their point ends no sentence: кв. м. */
    private static final int LONGEST_ABBREVIATION = 3;

    /** The unit that is a sign. */
    static final String PERCENT = "%";

    /** What may stand between the words of a unit. */
    private static final String JOINING = " \u00A0-«»";

    /** Words that name a unit: those behind a figure from the first to the last. */
    record Match(String unit, int first, int last) {

        boolean isLongerThan(Match other) {
            return last == other.last() && first < other.first();
        }
    }

    private record InLanguage(Identity<Map<String, Unit>> units, Language language) implements Query<UnitWords> {

        @Override
        public UnitWords compute(QueryCache queries) {
            Map<String, Collection<String>> forms = new LinkedHashMap<>();
            units.object().forEach((id, unit) -> {
                if (unit.sign().isEmpty()) {
                    forms.put(id, unit.forms().in(language).values());
                }
            });
            return new UnitWords(forms, language);
        }
    }

    /** Returns those of a site. */
    static UnitWords of(Identity<Map<String, Unit>> units, Language language, QueryCache queries) {
        return queries.answer(new InLanguage(units, language));
    }

    private final Language language;

    /** The words of each form of each unit that is no sign, in small letters. */
    private final Map<String, List<List<String>>> forms = new LinkedHashMap<>();

    /** Units that are others with an adjective, by those: “new job” by “job”. */
    private final Map<String, Set<String>> narrower = new HashMap<>();

    /** Made when a text is first suspected of naming another unit, which most sites never are. */
    private Stemmer stemmer;

    private Map<String, List<List<String>>> stems;

    /** @param nouns what is counted, each in all its forms, by ids */
    UnitWords(Map<String, ? extends Collection<String>> nouns, Language language) {
        this.language = language;
        Map<List<String>, Set<String>> byWords = new HashMap<>();
        nouns.forEach((id, ofNoun) -> {
            List<List<String>> words =
                    new LinkedHashSet<>(ofNoun).stream().map(UnitWords::words).toList();
            forms.put(id, words);
            words.forEach(form ->
                    byWords.computeIfAbsent(keys(form), f -> new HashSet<>()).add(id));
        });
        forms.forEach((unit, words) -> {
            for (List<String> form : words) {
                List<String> keys = keys(form);
                for (int from = 1; from < keys.size(); from++) {
                    byWords.getOrDefault(keys.subList(from, keys.size()), Set.of())
                            .forEach(wider -> narrower.computeIfAbsent(wider, w -> new LinkedHashSet<>())
                                    .add(unit));
                }
            }
        });
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (int at = 0; at < text.length(); at++) {
            if (Letters.startsAt(text, at)) {
                int end = Letters.end(text, at);
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
                at = end;
            }
        }
        return words;
    }

    /** Words by what their forms have in common: орын and орны. */
    private static List<String> keys(List<String> words) {
        return words.stream()
                .map(word -> word.length() == 4 && isDropped(word.charAt(2))
                        ? word.substring(0, 2) + word.charAt(3)
                        : beginning(word))
                .toList();
    }

    /** The words behind a figure, up to the next figure or sign. */
    static List<String> behind(String text, int figureEnd) {
        List<String> words = new ArrayList<>();
        int at = figureEnd;
        while (at < text.length() && words.size() < WORDS_BEHIND) {
            if (Letters.startsAt(text, at)) {
                int end = Letters.end(text, at);
                // Behind “276 тыс.” a capital letter begins a sentence.
                if (words.isEmpty() && text.charAt(figureEnd - 1) == '.' && Character.isUpperCase(text.charAt(at))) {
                    break;
                }
                words.add(text.substring(at, end).toLowerCase(Locale.ROOT));
                at = isAbbreviated(text, at, end) ? end + 1 : end;
            } else if (JOINING.indexOf(text.charAt(at)) >= 0) {
                at++;
            } else {
                break;
            }
        }
        return words;
    }

    private static boolean isAbbreviated(String text, int start, int end) {
        return end - start <= LONGEST_ABBREVIATION
                && text.startsWith(".", end)
                && end + 2 < text.length()
                && Character.isLowerCase(text.charAt(end + 2));
    }

    /** Where the words behind a figure name a unit; null where they do not. */
    Match beside(String unit, List<String> behind) {
        Match nearest = null;
        for (List<String> form : forms.getOrDefault(unit, List.of())) {
            Match match = find(unit, form, behind, this::isForm);
            if (match != null && (nearest == null || match.first() < nearest.first())) {
                nearest = match;
            }
        }
        return nearest;
    }

    /** Where three letters are all that is compared, a longer word may be another one: “детских” is no form of “детей”. */
    private boolean isForm(String said, String wanted) {
        return begins(said, wanted)
                && (beginning(wanted).length() > 3
                        || said.length() < wanted.length() + 2
                        || stem(said).equals(stem(wanted)));
    }

    private interface Agreement {
        boolean agree(String said, String wanted);
    }

    private static Match find(String unit, List<String> form, List<String> behind, Agreement agreement) {
        for (int first = 0; first <= BETWEEN && first + form.size() <= behind.size(); first++) {
            if (first > 0 && behind.get(first - 1).length() < SHORTEST_BETWEEN) {
                return null;
            }
            int same = 0;
            while (same < form.size() && agreement.agree(behind.get(first + same), form.get(same))) {
                same++;
            }
            if (same == form.size() && same > 0) {
                return new Match(unit, first, first + same);
            }
        }
        return null;
    }

    /** Whether all words of one form stand in a sentence, in any order: “рабочих мест будет создано 34 тыс.”. */
    boolean isInSentence(String unit, String sentence) {
        List<String> said = words(sentence);
        return forms.getOrDefault(unit, List.of()).stream()
                .anyMatch(form -> form.stream().allMatch(word -> said.stream().anyMatch(each -> isForm(each, word)))
                        || form.size() > 1 && isInOne(said, form));
    }

    /** Whether the most words of one of the unit's forms are said: “метро” alone is no “станция метро”. */
    boolean isAnywhere(String unit, List<String> texts) {
        String all = String.join(" ", texts).toLowerCase(Locale.ROOT);
        return forms.getOrDefault(unit, List.of()).stream().anyMatch(words -> {
            List<String> telling =
                    words.stream().filter(word -> word.length() > 2).toList();
            List<String> counted = telling.isEmpty() ? words : telling;
            long said = counted.stream().filter(word -> contains(all, word)).count();
            return said * 2 > counted.size() || counted.size() > 1 && isInOne(words(all), counted);
        });
    }

    /**
     * The units, but for those of the facts, that the words right behind a figure name; the same that are narrower come apart.
     *
     * @param own the units that the facts have of the figure
     */
    List<Match> others(Collection<String> own, List<String> behind) {
        List<String> said = behind.stream().map(this::stem).toList();
        List<Match> found = new ArrayList<>();
        stems().forEach((unit, ofForms) -> {
            if (!own.contains(unit)) {
                for (List<String> form : ofForms) {
                    Match match = find(unit, form, said, String::equals);
                    if (match != null) {
                        found.add(match);
                        break;
                    }
                }
            }
        });
        // Of “новых рабочих мест” no “рабочих мест” is meant, nor “мест”.
        return found.stream()
                .filter(match -> found.stream().noneMatch(other -> other.isLongerThan(match)))
                .toList();
    }

    /** The measure of any site that the words right behind a figure name: м, кв. м. */
    Optional<String> measure(List<String> behind) {
        return behind.isEmpty() ? Optional.empty() : LanguageRules.of(language).measure(behind);
    }

    /** Whether a unit is a measure: the site may call it км where the text has километр. */
    boolean isMeasure(String unit, String measure) {
        return forms.getOrDefault(unit, List.of()).stream()
                .anyMatch(form -> measure(form).filter(measure::equals).isPresent());
    }

    /** The unit of the site that a measure is; the measure itself where the site has none. */
    String unitOf(String measure) {
        return forms.keySet().stream()
                .filter(unit -> isMeasure(unit, measure))
                .findFirst()
                .orElse(measure);
    }

    /** Whether a unit is another with an adjective: “new job” to “job”. */
    boolean isNarrower(String unit, String than) {
        return narrower.getOrDefault(than, Set.of()).contains(unit);
    }

    /** The units that are this one with an adjective. */
    Set<String> narrower(String unit) {
        return narrower.getOrDefault(unit, Set.of());
    }

    /** The units of which this one is the same with an adjective, the nearest to it: “new job” is “job” rather than “place”. */
    List<String> wider(String unit) {
        List<String> all = allWider(unit);
        return all.stream()
                .filter(each -> all.stream().noneMatch(other -> isNarrower(other, each)))
                .toList();
    }

    private List<String> allWider(String unit) {
        return narrower.entrySet().stream()
                .filter(entry -> entry.getValue().contains(unit))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether two units have a word in common: a “place in a kindergarten” and a “place in a school” may both be told as “places”. */
    boolean share(String one, String other) {
        List<List<String>> ofOther = forms.getOrDefault(other, List.of());
        return forms.getOrDefault(one, List.of()).stream()
                .flatMap(List::stream)
                .anyMatch(word -> ofOther.stream()
                        .flatMap(List::stream)
                        .anyMatch(each -> begins(each, word) || begins(word, each)));
    }

    private Map<String, List<List<String>>> stems() {
        if (stems == null) {
            Map<String, List<List<String>>> made = new LinkedHashMap<>();
            forms.forEach((unit, words) -> made.put(
                    unit,
                    words.stream()
                            .map(form -> form.stream().map(this::stem).toList())
                            .distinct()
                            .toList()));
            stems = made;
        }
        return stems;
    }

    private String stem(String word) {
        if (stemmer == null) {
            Set<String> lemmas = new HashSet<>();
            forms.values().forEach(words -> words.forEach(lemmas::addAll));
            stemmer = LanguageRules.of(language).stemmer(lemmas);
        }
        return stemmer.stem(word);
    }

    private static boolean contains(String all, String word) {
        String beginning = beginning(word);
        return all.contains(beginning)
                || beginning.length() == 3
                        && Pattern.compile("(?<!\\p{L})" + beginning.charAt(0) + beginning.charAt(1) + "[ыі]"
                                        + beginning.charAt(2))
                                .matcher(all)
                                .find();
    }

    /** Whether a word said begins as one that is wanted; a vowel of its stem may go before a suffix: орын, орны. */
    private static boolean begins(String said, String wanted) {
        String beginning = beginning(wanted);
        return said.startsWith(beginning)
                || beginning.length() == 3
                        && said.length() > 3
                        && (dropsVowel(said, wanted) || dropsVowel(wanted, said));
    }

    private static boolean isDropped(char vowel) {
        return vowel == 'ы' || vowel == 'і';
    }

    private static boolean dropsVowel(String whole, String shorter) {
        return whole.length() > 3
                && shorter.length() > 3
                && whole.startsWith(shorter.substring(0, 2))
                && isDropped(whole.charAt(2))
                && whole.charAt(3) == shorter.charAt(2);
    }

    /** Whether a word is made of the beginning of the first and the last of these: детсад. */
    private static boolean isInOne(List<String> said, List<String> words) {
        String first = words.get(0);
        String begins = first.substring(0, Math.min(3, first.length()));
        String last = beginning(words.get(words.size() - 1));
        return said.stream().anyMatch(word -> word.startsWith(begins) && word.indexOf(last, begins.length()) > 0);
    }

    /** Enough of a word to find it in any case: its ending may differ, its beginning hardly. */
    private static String beginning(String word) {
        return word.length() <= 3 ? word : word.substring(0, Math.min(5, Math.max(3, word.length() - 2)));
    }
}

package kz.bagdarlama.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.NounForm;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Unit;

/**
 * What a language demands of numbers, plurals and order. The rules are written out rather than taken from the JDK's locale
 * data, which differs between JDK versions and is wrong for Kazakh order; tests hold them against ICU.
 */
public interface LanguageRules {

    /** All languages that the program knows. A further one is added here. */
    List<LanguageRules> ALL = List.of(new KazakhRules(), new RussianRules(), new EnglishRules());

    /** Returns the rules of a language, where there are any. */
    static Optional<LanguageRules> find(String tag) {
        return ALL.stream().filter(rules -> rules.language().tag().equals(tag)).findFirst();
    }

    /**
     * Returns the rules of a language that the site was read with.
     *
     * @throws IllegalArgumentException if there are none, which reading has excluded
     */
    static LanguageRules of(Language language) {
        return find(language.tag()).orElseThrow(() -> new IllegalArgumentException("no rules for " + language));
    }

    /** Returns what to say where the code of a country stands in place of its language; empty for anything else. */
    static Optional<Phrase> countryFor(String tag) {
        return tag.equals("kz")
                ? Optional.of(Phrase.of("kz is the country; Kazakh is kk. Known: {languages}", knownTags()))
                : Optional.empty();
    }

    /** Returns the tags of all known languages, for hints. */
    static String knownTags() {
        return ALL.stream().map(rules -> rules.language().tag()).collect(Collectors.joining(", "));
    }

    /** Returns the language that these are the rules of. */
    Language language();

    /**
     * Returns what the words around a year say is due when; empty where they say nothing of the kind.
     *
     * @param start of the year in the text
     * @param end behind it
     */
    Optional<FoundDeadline> deadline(String text, int start, int end);

    /**
     * Returns the words of a deadline that names one year, with the names of months and quarters in the case that it takes.
     *
     * @throws IllegalArgumentException for a span and for a number of years or months
     */
    String deadline(Deadline deadline);

    /** Returns whether words that say the one may be meant as the other: a language may have one word where another has two. */
    default boolean mayMean(Deadline said, Deadline meant) {
        return said.equals(meant);
    }

    /** Returns the word that limits a figure, as a text says it; for a suffix in front of it, one of its forms. */
    String limitWord(Limit limit);

    /** Returns what may say that something is counted by the year, in small letters, the usual word first. */
    List<String> yearlyWords();

    /** Returns those of them that can say nothing else, in small letters: «в год» is a rate as well. */
    List<String> everyYearWords();

    /**
     * Returns what places are called where a site does not say it: in each form that the interface strings of a site which says it need,
     * in order.
     */
    Map<NounForm, String> place();

    /** Returns the same of what is numbered. */
    Map<NounForm, String> pledge();

    /** Returns the categories that a noun or a message needs forms for. */
    Set<PluralCategory> pluralCategories();

    /**
     * Returns the plural category of a number (CLDR cardinal rules, Unicode TR 35 part 3).
     *
     * @param number as displayed: visible decimals count
     */
    PluralCategory plural(BigDecimal number);

    /** Returns the alphabetical order of names as readers of the language expect it. */
    Comparator<String> alphabetical();

    /** Returns a figure with its limiting word, scale and unit, ready to be set. */
    QuantityText quantity(Quantity quantity, Unit unit);

    /** Returns a bare value in the scale and unit of {@code quantity}, without limit: for the two ends of a change. */
    QuantityText plain(BigDecimal value, Quantity quantity, Unit unit);

    /**
     * Returns the base forms that the words of a corpus go back to, in code point order; empty where the stemmer needs none.
     *
     * @param words as {@link Words#of} gives them
     */
    default List<String> lemmas(Collection<String> words) {
        return List.of();
    }

    /**
     * Returns words that carry nothing where others stand beside them in what somebody looks for, and verbs of which this holds in any form:
     * “there is no”, “I need”, “why”; separated by spaces.
     */
    default String idleWords() {
        return "";
    }

    /** Returns what cuts endings off, given the base forms of {@link #lemmas}. */
    Stemmer stemmer(Collection<String> lemmas);

    /** Returns the figures that stand in a text, in the order of digits first, words after. */
    List<FoundFigure> figures(String text);

    /** Whether a figure is told as that which something starts from, or which it reaches. */
    enum Course {
        FROM,
        TO,
        NEITHER
    }

    /** Returns how a figure is told in the text that it stands in: «с 18% до 36%», «18%-дан 36%-ға дейін». */
    Course course(String text, FoundFigure figure);

    /**
     * Returns the measure that words begin with, by the name that it has in figures: “кв. м” for “квадратных метров”.
     *
     * @param words in small letters, at least one
     */
    Optional<String> measure(List<String> words);

    /**
     * Returns the endings of a text that do not go with what stands in front of them, as far as that is sure.
     *
     * @param seams the places inside of words where markup begins or ends, behind which an ending may stand
     */
    List<WrongEnding> wrongEndings(String text, List<Integer> seams);

    /**
     * Returns whether a word is an ending that depends on the word in front of it, so that it cannot stand behind just any. What stands
     * behind figures in other languages is the same whatever they are: 1-й, 3-й.
     */
    default boolean isEnding(String word) {
        return false;
    }

    /** Returns the numbers inside names of a text («7-20-25», № 7), which are no figures but the same in every language. */
    default List<String> numbersInNames(String text) {
        return FigureScanner.numbersInNames(text, hasDecimalPoint());
    }

    /** Returns the names of a text that hold such numbers, in order, each as {@code {start, end}}. */
    default List<int[]> numberedNames(String text) {
        return FigureScanner.numberedNames(text, hasDecimalPoint());
    }

    /** Returns a day with its month and year in words, as it stands alone. */
    String date(LocalDate day);

    /** Returns a month with its year, as it stands in a heading. */
    String month(YearMonth month);

    /** Returns whether a word is joined to a number of the document in front of it by a hyphen, where the language writes one. */
    default boolean joinsByHyphen(String number) {
        return true;
    }

    /** Returns whether the language is written in Latin letters, with the quotation marks “…”; others in Cyrillic ones, with «…». */
    default boolean isLatin() {
        return false;
    }

    /** Returns whether a point stands before decimals and commas between thousands, where other languages have a comma and spaces. */
    default boolean hasDecimalPoint() {
        return false;
    }

    /** Returns a number as texts of the language have it, its thousands told apart from four digits on. */
    default String number(BigDecimal number) {
        return hasDecimalPoint() ? Numbers.format(number, ',', '.') : Numbers.format(number);
    }

    /** Returns a number with the sign that its unit has, where it has one: 65%. */
    default String digits(BigDecimal value, Unit unit) {
        return number(value) + unit.sign().orElse("");
    }

    /** Returns the noun of a unit for a bare number. */
    default String noun(Unit unit, PluralCategory category) {
        Map<PluralCategory, String> own = unit.forms().in(language());
        return own.getOrDefault(category, own.getOrDefault(PluralCategory.OTHER, ""));
    }
}

package kz.bagdarlama.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.NounForm;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Scale;
import kz.bagdarlama.model.Unit;

/** English: a plural for all but one, points in numbers, days before months. */
final class EnglishRules implements LanguageRules {

    /** Not made before a site speaks English. */
    private static final class Scanning {

        static final FigureScanner FIGURES = new FigureScanner(
                "(thousand\\p{L}*)|(million\\p{L}*|mln)|(billion\\p{L}*|bn)|(trillion\\p{L}*|tn)",
                beforeNumbers(),
                Map.of(),
                FigureScanner.words("one two three four five six seven eight nine ten", "hundred", "thousand"),
                true);

        /** What stands in front of a number that something starts from, or reaches: “from the present 18%”. */
        static final Pattern FROM = Pattern.compile("(?<!\\p{L})from (?:\\p{L}+ ){0,2}$", Pattern.CASE_INSENSITIVE);

        static final Pattern TO = Pattern.compile("(?<!\\p{L})(?<!up )to (?:\\p{L}+ ){0,2}$", Pattern.CASE_INSENSITIVE);
    }

    static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private static Map<String, Limit> beforeNumbers() {
        // The longer phrase first: “no more than” is no “more than”.
        Map<String, Limit> words = new LinkedHashMap<>();
        words.put("no more than", Limit.UP_TO);
        words.put("not more than", Limit.UP_TO);
        words.put("not exceeding", Limit.UP_TO);
        words.put("at most", Limit.UP_TO);
        words.put("up to", Limit.UP_TO);
        words.put("no fewer than", Limit.AT_LEAST);
        words.put("no less than", Limit.AT_LEAST);
        words.put("not less than", Limit.AT_LEAST);
        words.put("at least", Limit.AT_LEAST);
        words.put("more than", Limit.MORE_THAN);
        words.put("over", Limit.OVER);
        words.put("above", Limit.OVER);
        words.put("about", Limit.ABOUT);
        words.put("around", Limit.ABOUT);
        words.put("approximately", Limit.ABOUT);
        words.put("roughly", Limit.ABOUT);
        words.put("nearly", Limit.ABOUT);
        words.put("almost", Limit.ABOUT);
        words.put("some", Limit.ABOUT);
        return words;
    }

    @Override
    public Language language() {
        return Language.ENGLISH;
    }

    @Override
    public Map<NounForm, String> place() {
        return new EnumMap<>(Map.of(NounForm.SINGULAR, "district", NounForm.PLURAL, "districts"));
    }

    @Override
    public Map<NounForm, String> pledge() {
        return new EnumMap<>(Map.of(NounForm.SINGULAR, "pledge", NounForm.PLURAL, "pledges"));
    }

    @Override
    public Set<PluralCategory> pluralCategories() {
        return EnumSet.of(PluralCategory.ONE, PluralCategory.OTHER);
    }

    @Override
    public PluralCategory plural(BigDecimal number) {
        return !Numbers.hasDecimals(number) && number.abs().compareTo(BigDecimal.ONE) == 0
                ? PluralCategory.ONE
                : PluralCategory.OTHER;
    }

    @Override
    public Comparator<String> alphabetical() {
        return Alphabet.order("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя");
    }

    @Override
    public String idleWords() {
        return "no not need want can my our we i me us it there why how if please very get find";
    }

    @Override
    public Stemmer stemmer(Collection<String> lemmas) {
        return new EnglishStemmer();
    }

    @Override
    public Optional<FoundDeadline> deadline(String text, int start, int end) {
        return EnglishDeadlines.around(text, start, end);
    }

    @Override
    public String deadline(Deadline deadline) {
        return EnglishDeadlines.words(deadline);
    }

    /** “By the end of” is said where other languages tell two wordings apart. */
    @Override
    public boolean mayMean(Deadline said, Deadline meant) {
        return said.equals(meant)
                || isEnd(said)
                        && isEnd(meant)
                        && said.first() == meant.first()
                        && said.part().equals(meant.part());
    }

    private static boolean isEnd(Deadline deadline) {
        return deadline.form() == Deadline.Form.END_OF || deadline.form() == Deadline.Form.BY_END_OF;
    }

    @Override
    public String limitWord(Limit limit) {
        return switch (limit) {
            case EXACT -> "";
            case MORE_THAN -> "more than";
            case OVER -> "over";
            case AT_LEAST -> "at least";
            case UP_TO -> "up to";
            case ABOUT -> "about";
        };
    }

    @Override
    public List<String> yearlyWords() {
        return List.of("every year", "each year", "annually", "yearly", "annual", "a year", "per year");
    }

    @Override
    public List<String> everyYearWords() {
        return List.of("every year", "each year", "annually", "yearly");
    }

    @Override
    public Course course(String text, FoundFigure figure) {
        if (figure.limit() == Limit.UP_TO) {
            return Course.TO;
        }
        String front = figure.wordsInFront(text);
        return Scanning.FROM.matcher(front).find()
                ? Course.FROM
                : Scanning.TO.matcher(front).find() ? Course.TO : Course.NEITHER;
    }

    @Override
    public Optional<String> measure(List<String> words) {
        return Measures.ENGLISH.of(words);
    }

    /** Nothing depends on the word in front of it. */
    @Override
    public List<WrongEnding> wrongEndings(String text, List<Integer> seams) {
        return List.of();
    }

    @Override
    public List<FoundFigure> figures(String text) {
        return Scanning.FIGURES.scan(text);
    }

    @Override
    public boolean isLatin() {
        return true;
    }

    @Override
    public boolean hasDecimalPoint() {
        return true;
    }

    @Override
    public String date(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }

    @Override
    public String month(YearMonth month) {
        return MONTHS[month.getMonthValue() - 1] + " " + month.getYear();
    }

    @Override
    public QuantityText quantity(Quantity quantity, Unit unit) {
        String scale = scaleWord(quantity.scale());
        String limit = limitWord(quantity.limit());
        String number = digits(quantity.value(), unit);
        if (quantity.to().isPresent()) {
            return new QuantityText(
                    limit,
                    "from " + number + " to " + digits(quantity.to().get(), unit),
                    scale,
                    "",
                    noun(unit, PluralCategory.OTHER));
        }
        return new QuantityText(limit, number, scale, "", noun(unit, category(quantity.value(), quantity.scale())));
    }

    @Override
    public QuantityText plain(BigDecimal value, Quantity quantity, Unit unit) {
        return new QuantityText(
                "",
                digits(value, unit),
                scaleWord(quantity.scale()),
                "",
                noun(unit, category(value, quantity.scale())));
    }

    /** One million people. */
    private PluralCategory category(BigDecimal value, Scale scale) {
        return scale == Scale.ONE ? plural(value) : PluralCategory.OTHER;
    }

    private static String scaleWord(Scale scale) {
        return switch (scale) {
            case ONE -> "";
            case THOUSAND -> Numbers.NO_BREAK_SPACE + "thousand";
            case MILLION -> Numbers.NO_BREAK_SPACE + "million";
            case BILLION -> Numbers.NO_BREAK_SPACE + "billion";
            case TRILLION -> Numbers.NO_BREAK_SPACE + "trillion";
        };
    }
}

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

/** Russian: three forms after whole numbers, and the genitive after a limiting word. */
final class RussianRules implements LanguageRules {

    private static final FigureScanner FIGURES = new FigureScanner(
            "(тыс\\.|тысяч\\p{L}*)|(млн|миллион\\p{L}*)|(млрд|миллиард\\p{L}*)|(трлн|триллион\\p{L}*)",
            beforeNumbers(),
            Map.of(),
            numberWords());

    /** What stands in front of a number that something starts from: «с нынешних», «от». */
    private static final Pattern FROM = Pattern.compile(
            "(?<!\\p{L})(?:с|со|от) (?:\\p{L}+ ){0,2}$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final String[] MONTHS = {
        "Январь",
        "Февраль",
        "Март",
        "Апрель",
        "Май",
        "Июнь",
        "Июль",
        "Август",
        "Сентябрь",
        "Октябрь",
        "Ноябрь",
        "Декабрь"
    };

    private static final String[] MONTHS_GENITIVE = {
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря"
    };

    private static Map<String, Limit> beforeNumbers() {
        // The longer phrase first: “не более” is no “более”.
        Map<String, Limit> words = new LinkedHashMap<>();
        words.put("не более", Limit.UP_TO);
        words.put("не менее", Limit.AT_LEAST);
        words.put("не менее чем", Limit.AT_LEAST);
        words.put("более", Limit.MORE_THAN);
        words.put("более чем", Limit.MORE_THAN);
        words.put("свыше", Limit.OVER);
        words.put("порядка", Limit.ABOUT);
        words.put("около", Limit.ABOUT);
        words.put("примерно", Limit.ABOUT);
        words.put("до", Limit.UP_TO);
        return words;
    }

    private static Map<String, Integer> numberWords() {
        Map<String, Integer> words = new LinkedHashMap<>();
        put(words, 1, "один одна одно одного одной одному одним одну");
        put(words, 2, "два две двух двум двумя");
        put(words, 3, "три трёх трех трём тремя");
        put(words, 4, "четыре четырёх четырех четырьмя");
        put(words, 5, "пять пяти пятью");
        put(words, 6, "шесть шести");
        put(words, 7, "семь семи");
        put(words, 8, "восемь восьми");
        put(words, 9, "девять девяти");
        put(words, 10, "десять десяти");
        put(words, 100, "сто ста");
        put(words, 1000, "тысяча тысячи тысячу тысяч");
        return words;
    }

    private static void put(Map<String, Integer> words, int value, String forms) {
        for (String form : forms.split(" ")) {
            words.put(form, value);
        }
    }

    @Override
    public Language language() {
        return Language.RUSSIAN;
    }

    @Override
    public Map<NounForm, String> place() {
        return new EnumMap<>(Map.of(
                NounForm.SINGULAR,
                "район",
                NounForm.GENITIVE,
                "района",
                NounForm.PLURAL,
                "районы",
                NounForm.GENITIVE_PLURAL,
                "районов",
                NounForm.DATIVE_PLURAL,
                "районам"));
    }

    @Override
    public Map<NounForm, String> pledge() {
        return new EnumMap<>(Map.of(
                NounForm.SINGULAR,
                "обещание",
                NounForm.GENITIVE,
                "обещания",
                NounForm.PLURAL,
                "обещания",
                NounForm.GENITIVE_PLURAL,
                "обещаний"));
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
    public Comparator<String> alphabetical() {
        return Alphabet.order("аәбвгғде;ёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя");
    }

    @Override
    public String idleWords() {
        return "нет нужно нужен нужна надо хочу могу можно ли есть мой моя наш наша мы мне нам меня нас я почему куда зачем чтобы если "
                + "после вся весь очень еле долго хватает получить сделать делать сделают делают стать сходить отдать найти кем";
    }

    @Override
    public Stemmer stemmer(Collection<String> lemmas) {
        return new RussianStemmer();
    }

    @Override
    public Optional<FoundDeadline> deadline(String text, int start, int end) {
        return deadlines().around(text, start, end);
    }

    @Override
    public String deadline(Deadline deadline) {
        return deadlines().words(deadline);
    }

    private static RussianDeadlines deadlines() {
        return new RussianDeadlines(MONTHS_GENITIVE);
    }

    @Override
    public String limitWord(Limit limit) {
        return switch (limit) {
            case EXACT -> "";
            case MORE_THAN -> "более";
            case OVER -> "свыше";
            case AT_LEAST -> "не менее";
            case UP_TO -> "до";
            case ABOUT -> "порядка";
        };
    }

    @Override
    public List<String> yearlyWords() {
        return List.of("ежегодно", "ежегодн", "каждый год", "в год", "за год", "каждого года");
    }

    @Override
    public List<String> everyYearWords() {
        return List.of("ежегодно", "каждый год");
    }

    @Override
    public Course course(String text, FoundFigure figure) {
        if (figure.limit() == Limit.UP_TO) {
            return Course.TO;
        }
        String front = figure.wordsInFront(text);
        return FROM.matcher(front).find() ? Course.FROM : Course.NEITHER;
    }

    @Override
    public Optional<String> measure(List<String> words) {
        return Measures.RUSSIAN.of(words);
    }

    @Override
    public List<WrongEnding> wrongEndings(String text, List<Integer> seams) {
        return RussianEndings.in(text);
    }

    @Override
    public List<FoundFigure> figures(String text) {
        return FIGURES.scan(text);
    }

    @Override
    public String date(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS_GENITIVE[day.getMonthValue() - 1] + " " + day.getYear() + " года";
    }

    @Override
    public String month(YearMonth month) {
        return MONTHS[month.getMonthValue() - 1] + " " + month.getYear() + " года";
    }

    @Override
    public QuantityText quantity(Quantity quantity, Unit unit) {
        String number = digits(quantity.value(), unit);
        String scale = scaleWord(quantity.scale());
        if (quantity.to().isPresent()) {
            BigDecimal to = quantity.to().get();
            return new QuantityText(
                    limitWord(quantity.limit()),
                    "от " + number + scale + " до " + digits(to, unit),
                    scale,
                    "",
                    noun(unit, genitive(to, quantity.scale())));
        }
        PluralCategory category = quantity.limit() == Limit.EXACT
                ? nominative(quantity.value(), quantity.scale())
                : genitive(quantity.value(), quantity.scale());
        return new QuantityText(limitWord(quantity.limit()), number, scale, "", noun(unit, category));
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

    private static String scaleWord(Scale scale) {
        return switch (scale) {
            case ONE -> "";
            case THOUSAND -> Numbers.NO_BREAK_SPACE + "тыс.";
            case MILLION -> Numbers.NO_BREAK_SPACE + "млн";
            case BILLION -> Numbers.NO_BREAK_SPACE + "млрд";
            case TRILLION -> Numbers.NO_BREAK_SPACE + "трлн";
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

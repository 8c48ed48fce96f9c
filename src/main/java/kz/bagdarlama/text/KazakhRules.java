package kz.bagdarlama.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.NounForm;
import kz.bagdarlama.model.PartOfYear;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Scale;
import kz.bagdarlama.model.Unit;

/** Kazakh: nouns stay singular after numbers, and limiting words govern a case ending on the number itself. */
final class KazakhRules implements LanguageRules {

    private static final FigureScanner FIGURES = new FigureScanner(
            "(мың\\p{L}*)|(млн|миллион\\p{L}*)|(млрд|миллиард\\p{L}*)|(трлн|триллион\\p{L}*)",
            Map.of("кемінде", Limit.AT_LEAST, "шамамен", Limit.ABOUT),
            Map.of("астам", Limit.MORE_THAN, "дейін", Limit.UP_TO, "жуық", Limit.ABOUT),
            FigureScanner.words("бір екі үш төрт бес алты жеті сегіз тоғыз он", "жүз", "мың"));

    /** A word, a number with its sign and ending included, with the case in which it is that something starts from or reaches. */
    private static final Pattern CASE = Pattern.compile(
            "[\\p{L}\\d](?:[\\p{L}\\d%-]|,(?=\\d))*?(?:([дтн][ае]н)|([ғқ]а|[гк]е))?(?![\\p{L}\\d%-]|,\\d)");

    private static final int WORDS_BEFORE_CASE = 4;

    /** Behind a number that something is compared with: 90-нан артық, 40-тан кем емес. */
    private static final Pattern COMPARED =
            Pattern.compile(" (?:артық|кем|аз(?!\\p{L})|көп|аспа|аса|асып|жоғары|төмен(?!де))");

    private static final String[] MONTHS = {
        "қаңтар",
        "ақпан",
        "наурыз",
        "сәуір",
        "мамыр",
        "маусым",
        "шілде",
        "тамыз",
        "қыркүйек",
        "қазан",
        "қараша",
        "желтоқсан"
    };

    @Override
    public Language language() {
        return Language.KAZAKH;
    }

    @Override
    public Map<NounForm, String> place() {
        return new EnumMap<>(
                Map.of(NounForm.SINGULAR, "аудан", NounForm.DATIVE, "ауданға", NounForm.PLURAL, "аудандар"));
    }

    @Override
    public Map<NounForm, String> pledge() {
        return new EnumMap<>(Map.of(NounForm.SINGULAR, "міндеттеме", NounForm.PLURAL, "міндеттемелер"));
    }

    /** Only Arabic figures are: 3.1-тарау, but II тарау. */
    @Override
    public boolean joinsByHyphen(String number) {
        return number.chars().noneMatch(Character::isLetter);
    }

    @Override
    public Set<PluralCategory> pluralCategories() {
        // CLDR has ONE as well, but no Kazakh noun changes with it: content needs one form only.
        return EnumSet.of(PluralCategory.OTHER);
    }

    @Override
    public PluralCategory plural(BigDecimal number) {
        return number.compareTo(BigDecimal.ONE) == 0 ? PluralCategory.ONE : PluralCategory.OTHER;
    }

    @Override
    public Comparator<String> alphabetical() {
        return Alphabet.order("аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя");
    }

    @Override
    public List<String> lemmas(Collection<String> words) {
        return KazakhLemmas.of(words);
    }

    @Override
    public String idleWords() {
        return "жоқ бар керек неге қандай қайдан мен маған менің мені бізге біздің біз осы бұл ол не деп ба бе па пе жиі өте қайта "
                + "жүрмін жүрміз жатырмыз отырмыз тұрмыз алам болам қойды болу қалу алу беру кету келу жіберу тастау жату жатыр отыру отыр тұру тұр "
                + "жүру жүр шығу бару ету істеу қою";
    }

    @Override
    public Stemmer stemmer(Collection<String> lemmas) {
        return new KazakhStemmer(lemmas);
    }

    @Override
    public Optional<FoundDeadline> deadline(String text, int start, int end) {
        return deadlines().around(text, start, end);
    }

    @Override
    public String deadline(Deadline deadline) {
        return deadlines().words(deadline);
    }

    /** Of a day «дейін» is said where Russian has «к» as well: 1 шілдеге дейін. */
    @Override
    public boolean mayMean(Deadline said, Deadline meant) {
        return said.equals(meant)
                || meant.form() == Deadline.Form.BY
                        && said.form() == Deadline.Form.BEFORE
                        && said.first() == meant.first()
                        && said.part().equals(meant.part())
                        && said.part()
                                .filter(part -> part.kind() == PartOfYear.Kind.DAY)
                                .isPresent();
    }

    private static KazakhDeadlines deadlines() {
        return new KazakhDeadlines(MONTHS);
    }

    @Override
    public String limitWord(Limit limit) {
        return switch (limit) {
            case EXACT -> "";
            case MORE_THAN, OVER -> "-нан астам";
            case AT_LEAST -> "кемінде";
            case UP_TO -> "-ға дейін";
            case ABOUT -> "шамамен";
        };
    }

    @Override
    public List<String> yearlyWords() {
        return List.of("жыл сайын", "жылына", "әр жылы", "жыл бойы");
    }

    @Override
    public List<String> everyYearWords() {
        return List.of("жыл сайын");
    }

    @Override
    public Course course(String text, FoundFigure figure) {
        if (figure.limit() != Limit.EXACT && figure.limit() != Limit.UP_TO) {
            // Limiting words want a case themselves: 385 мыңнан астам, 40 мыңға жуық.
            return Course.NEITHER;
        }
        // The case stands on the number, its sign or scale word, or on what is counted.
        Matcher words = CASE.matcher(text).region(figure.start(), text.length());
        for (int i = 0; i < WORDS_BEFORE_CASE && words.find(); i++) {
            if (i > 0 && Character.isDigit(words.group().charAt(0))) {
                break;
            }
            if (words.group(1) != null) {
                return COMPARED.matcher(text).region(words.end(), text.length()).lookingAt()
                        ? Course.NEITHER
                        : Course.FROM;
            }
            if (words.group(2) != null) {
                return Course.TO;
            }
            if (words.end() < text.length() && text.charAt(words.end()) != ' ') {
                break;
            }
        }
        return figure.limit() == Limit.UP_TO ? Course.TO : Course.NEITHER;
    }

    @Override
    public Optional<String> measure(List<String> words) {
        return Measures.KAZAKH.of(words);
    }

    @Override
    public List<WrongEnding> wrongEndings(String text, List<Integer> seams) {
        return KazakhEndings.in(text, seams);
    }

    @Override
    public boolean isEnding(String word) {
        return KazakhEndings.isEnding(word);
    }

    @Override
    public List<FoundFigure> figures(String text) {
        return FIGURES.scan(text);
    }

    @Override
    public String date(LocalDate day) {
        return day.getYear() + " жылғы " + day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1];
    }

    @Override
    public String month(YearMonth month) {
        return month.getYear() + " жылғы " + MONTHS[month.getMonthValue() - 1];
    }

    @Override
    public QuantityText quantity(Quantity quantity, Unit unit) {
        BigDecimal value = quantity.value();
        Scale scale = quantity.scale();
        String digits = digits(value, unit);
        String noun = noun(unit, PluralCategory.OTHER);
        if (quantity.to().isPresent()) {
            BigDecimal to = quantity.to().get();
            String from = digits + scaleInCase(value, scale, unit, KazakhEnding.ABLATIVE);
            return new QuantityText(
                    "",
                    from + " " + digits(to, unit),
                    scaleInCase(to, scale, unit, KazakhEnding.DATIVE),
                    "дейін",
                    noun);
        }
        return switch (quantity.limit()) {
            case EXACT -> new QuantityText("", digits, scaleWord(scale), "", noun);
            case AT_LEAST -> new QuantityText("кемінде", digits, scaleWord(scale), "", noun);
            case ABOUT -> new QuantityText("шамамен", digits, scaleWord(scale), "", noun);
            case MORE_THAN, OVER ->
                new QuantityText("", digits, scaleInCase(value, scale, unit, KazakhEnding.ABLATIVE), "астам", noun);
            case UP_TO ->
                new QuantityText("", digits, scaleInCase(value, scale, unit, KazakhEnding.DATIVE), "дейін", noun);
        };
    }

    @Override
    public QuantityText plain(BigDecimal value, Quantity quantity, Unit unit) {
        return new QuantityText(
                "", digits(value, unit), scaleWord(quantity.scale()), "", noun(unit, PluralCategory.OTHER));
    }

    private static String scaleWord(Scale scale) {
        return switch (scale) {
            case ONE -> "";
            case THOUSAND -> Numbers.NO_BREAK_SPACE + KazakhNumeral.THOUSAND;
            case MILLION -> Numbers.NO_BREAK_SPACE + "млн";
            case BILLION -> Numbers.NO_BREAK_SPACE + "млрд";
            case TRILLION -> Numbers.NO_BREAK_SPACE + "трлн";
        };
    }

    /** The scale word with a case ending: solid after the word мың, with a hyphen after digits, signs and млн, млрд, трлн. */
    private static String scaleInCase(BigDecimal value, Scale scale, Unit unit, KazakhEnding kase) {
        if (unit.sign().isPresent()) {
            return "-" + kase.behind(KazakhNumeral.PERCENT);
        }
        return switch (scale) {
            case ONE -> "-" + kase.behind(KazakhNumeral.lastWord(value));
            case THOUSAND -> scaleWord(scale) + kase.behind(KazakhNumeral.THOUSAND);
            case MILLION -> scaleWord(scale) + "-" + kase.behind(KazakhNumeral.MILLION);
            case BILLION -> scaleWord(scale) + "-" + kase.behind(KazakhNumeral.BILLION);
            case TRILLION -> scaleWord(scale) + "-" + kase.behind(KazakhNumeral.TRILLION);
        };
    }
}

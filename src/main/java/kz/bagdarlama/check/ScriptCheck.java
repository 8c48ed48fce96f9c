package kz.bagdarlama.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.ForeignName;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.text.Characters;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.Letters;
import kz.bagdarlama.text.WrongEnding;

/**
 * Letters of a wrong alphabet, Russian where Kazakh should stand, and the typography that both languages share. What can be
 * mended without judgement carries its correction.
 */
final class ScriptCheck implements Check {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern CYRILLIC_WORD = Pattern.compile("\\p{IsCyrillic}{2,}");
    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}{2,}");
    private static final Pattern KAZAKH = Pattern.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]");

    private static final Pattern QUOTED = Pattern.compile("«[^»]*»");

    /** So many Cyrillic words without one Kazakh letter are no Kazakh text. */
    private static final int RUSSIAN_WORDS = 6;

    /** So far a quotation may begin before the one that is closed together with it: «Коммуналдық кәсіпорын «Су». */
    private static final int NAME_BEFORE_NAME = 40;

    private static final String LATIN_LETTERS = "aceopxyABCEHIKMOPTXiəƏɵƟ";
    private static final String CYRILLIC_LETTERS = "асеорхуАВСЕНІКМОРТХіәӘөӨ";

    /** What fonts of the years before Unicode showed as Kazakh letters. */
    private static final String OF_OLD_FONTS = "єЄќЌѓЃ";

    private static final String KAZAKH_LETTERS = "әӘқҚғҒ";

    /** In place of a hint: it gives the words of the text themselves, mended, since a sample would be taken for what to write. */
    private static final Phrase AS_TYPED = null;
    /** A quotation of a few words in marks of another kind, with nothing else in it that could be mended. */
    private static final Pattern WRONG_MARKS = Pattern.compile(
            "(?:(?<=^|[\\s(«])[\"“]|„)((?:\\p{IsCyrillic}|\\d)+(?:[ -](?:\\p{IsCyrillic}|\\d)+){0,5}[.!?]?)[\"“”]");

    /** What one rule of typography looks for, and what to write instead; {@code $0} stands for what was found. */
    record Rule(Code code, Pattern pattern, String replacement, Phrase message, Phrase hint) {}

    private static Rule rule(Code code, String pattern, String replacement, Phrase message, Phrase hint) {
        return new Rule(code, Pattern.compile(pattern), replacement, message, hint);
    }

    static final Rule[] TYPOGRAPHY = {
        rule(
                Code.WRONG_SPACE,
                "[\\u00A0\\u202F\\u2009]",
                " ",
                Phrase.of("a special space"),
                Phrase.of("type an ordinary one: the site sets no-break spaces itself")),
        rule(
                Code.WRONG_SPACE,
                "(?<=\\S) {2,}(?=\\S)",
                " ",
                Phrase.of("several spaces in a row"),
                Phrase.of("type one")),
        rule(
                Code.WRONG_SPACE,
                "(?<=[\\p{L}\\d»)]) +(?=[,;:!?%)»])",
                "",
                Phrase.of("a space before a sign that stands solid"),
                Phrase.of("remove it")),
        rule(
                Code.WRONG_SPACE,
                "(?<=[\\p{L}\\d]) +(?=\\.(?:\\s|$))",
                "",
                Phrase.of("a space before a full stop"),
                Phrase.of("remove it")),
        rule(
                Code.WRONG_SPACE,
                "(?<=\\d)(?:тыс|млн|млрд|мың|км|кв|тенге|теңге|шаршы)(?!\\p{L})",
                " $0",
                Phrase.of("a number without a space before its unit"),
                AS_TYPED),
        rule(Code.WRONG_SPACE, "№(?=\\d)", "$0 ", Phrase.of("№ without a space"), AS_TYPED),
        rule(
                Code.WRONG_SPACE,
                "(?<=(?:млн|млрд))\\.(?= \\p{Ll})",
                "",
                Phrase.of("млн and млрд have no point"),
                AS_TYPED),
        rule(
                Code.WRONG_DASH,
                "(?<=\\d{4}) [–-] (?=\\d{4})|(?<=\\b\\d{4})-(?=\\d{4}\\b)",
                "–",
                Phrase.of("a range of years has an en dash without spaces"),
                AS_TYPED),
        rule(
                Code.WRONG_DASH,
                "(?<=\\s)[-—](?=\\s)",
                "–",
                Phrase.of("a hyphen or long dash between words"),
                Phrase.of("write an en dash: –")),
        rule(
                Code.WRONG_DASH,
                "(?<=\\s|^)-{2,3}(?=\\s)",
                "–",
                Phrase.of("hyphens in place of a dash"),
                Phrase.of("write an en dash: –")),
        rule(
                Code.WRONG_DASH,
                "(?<=[\\p{L}\\d»)])-{2,3}(?=[\\p{L}\\d«(])",
                " – ",
                Phrase.of("hyphens in place of a dash"),
                Phrase.of("write an en dash: –")),
        rule(
                Code.WRONG_DASH,
                "(?<!\\.)\\.{3}(?!\\.)",
                "…",
                Phrase.of("three points in place of one sign"),
                Phrase.of("write …")),
        rule(Code.WRONG_DASH, "(?<!\\s)—|—(?!\\s)", "–", Phrase.of("a long dash"), Phrase.of("write an en dash: –")),
        rule(
                Code.STRAIGHT_QUOTE,
                "(?<=^|[\\s(«])[\"“](?=\\S)|„",
                "«",
                Phrase.of("a straight or English quotation mark"),
                Phrase.of("write «…»")),
        rule(
                Code.STRAIGHT_QUOTE,
                "(?<=[^\\s(«])[\"“”]",
                "»",
                Phrase.of("a straight or English quotation mark"),
                Phrase.of("write «…»")),
    };

    private static final Rule[] WITHOUT_MARKS = Stream.of(TYPOGRAPHY)
            .filter(rule -> rule.code() != Code.STRAIGHT_QUOTE)
            .toArray(Rule[]::new);

    /** The quotation marks that English has not. */
    private static final String MARKS = "«»„\"";

    /** What stands in place of the rules for quotation marks where these are “…”. */
    private static final Rule[] ENGLISH_MARKS = {
        rule(
                Code.STRAIGHT_QUOTE,
                "(?<=^|[\\s(“])\"(?=\\S)|[„«]",
                "“",
                Phrase.of("a quotation mark of another language"),
                Phrase.of("write {example}", "“…”")),
        rule(
                Code.STRAIGHT_QUOTE,
                "(?<=[^\\s(“])\"|»",
                "”",
                Phrase.of("a quotation mark of another language"),
                Phrase.of("write {example}", "“…”")),
    };

    @Override
    public String name() {
        return "script";
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        Scripts rule = new Scripts(new Identity<>(input.content().names()), !input.hasUnreliableNames());
        Scans.eachText(rule, input, diagnostics);
        Scans.eachString(rule, input, diagnostics);
    }

    private record Scripts(Identity<List<ForeignName>> names, boolean allNames) implements TextRule {

        @Override
        public void check(Language language, LocatedText text, Diagnostics diagnostics, QueryCache queries) {
            mixedWords(text, diagnostics);
            boolean english = LanguageRules.of(language).isLatin();
            typography(text, english, diagnostics);
            pairs(text, english ? '“' : '«', english ? '”' : '»', diagnostics);
            pairs(text, '(', ')', diagnostics);
            if (allNames) {
                foreignLetters(text, names.object(), diagnostics);
            }
            LanguageRules.of(language)
                    .wrongEndings(text.text(), text.seams())
                    .forEach(ending -> ending(ending, text, diagnostics));
            if (language.equals(Language.KAZAKH)) {
                russian(text, diagnostics);
            } else if (language.equals(Language.RUSSIAN)) {
                kazakh(text, diagnostics);
            }
            script(english, text, diagnostics);
        }
    }

    private static void mixedWords(LocatedText text, Diagnostics diagnostics) {
        if (!Letters.mayHaveLatin(text.text())) {
            return;
        }
        Matcher words = WORD.matcher(text.text());
        while (words.find()) {
            String word = words.group();
            if (!LATIN.matcher(word).find() || !CYRILLIC.matcher(word).find()) {
                continue;
            }
            Optional<String> cyrillic = replaced(word, LATIN_LETTERS, CYRILLIC_LETTERS)
                    .filter(w -> !LATIN.matcher(w).find());
            Optional<String> latin = replaced(word, CYRILLIC_LETTERS, LATIN_LETTERS)
                    .filter(w -> !CYRILLIC.matcher(w).find());
            // Where both would do (IТ), the alphabet of most letters is meant; in a tie Latin, as in abbreviations.
            Optional<String> fix = cyrillic.isPresent() && latin.isPresent()
                    ? (count(CYRILLIC, word) > count(LATIN, word) ? cyrillic : latin)
                    : cyrillic.or(() -> latin);
            diagnostics.fixable(
                    Code.MIXED_SCRIPT,
                    text.at(words.start()),
                    word,
                    Phrase.of(
                            "“{word}” mixes alphabets; Latin: {letters}",
                            word,
                            LATIN.matcher(word)
                                    .results()
                                    .map(MatchResult::group)
                                    .collect(Collectors.joining())),
                    fix.map(f -> Phrase.of("write “{word}” in one alphabet", f))
                            .orElse(Phrase.of("type it again in one alphabet")),
                    fix.orElse(null));
        }
    }

    /** Letters of other Cyrillic alphabets, as old Kazakh fonts leave them: «ќапшық», «єлем». */
    private static void foreignLetters(LocatedText text, List<ForeignName> names, Diagnostics diagnostics) {
        String words = text.text();
        for (int i = 0; i < words.length(); i++) {
            if (!Characters.isForeignCyrillic(words.charAt(i))) {
                continue;
            }
            int start = i;
            int end = i;
            while (start > 0 && Character.isLetter(words.charAt(start - 1))) {
                start--;
            }
            while (end < words.length() && Character.isLetter(words.charAt(end))) {
                end++;
            }
            String word = words.substring(start, end);
            char letter = words.charAt(i);
            int meant = OF_OLD_FONTS.indexOf(letter);
            boolean name = names.stream().anyMatch(each -> each.text().contains(word));
            if (!name) {
                diagnostics.error(
                        Code.WRONG_LETTER,
                        text.at(start),
                        word.length(),
                        Phrase.of(
                                "“{letter}” in “{word}” is a letter of neither the Kazakh nor the Russian alphabet",
                                letter,
                                word),
                        meant < 0
                                ? Phrase.of(
                                        "type the word again; if it is a name of another language, enter it in names.yaml")
                                : Phrase.of(
                                        "is “{letter}” meant? Old Kazakh fonts had it in this place; a name of another language belongs into names.yaml",
                                        KAZAKH_LETTERS.charAt(meant)));
            }
            i = end;
        }
    }

    private static long count(Pattern letters, String word) {
        return letters.matcher(word).results().count();
    }

    private static Optional<String> replaced(String word, String from, String to) {
        StringBuilder out = new StringBuilder();
        for (char c : word.toCharArray()) {
            int i = from.indexOf(c);
            out.append(i < 0 ? c : to.charAt(i));
        }
        return Optional.of(out.toString());
    }

    /**
     * Whether any rule of typography may find something: one look at every sign, instead of a search for each rule. Most texts
     * are in order.
     */
    static boolean isSuspicious(String text) {
        char before = 'x';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u00A0', '\u202F', '\u2009', '—', '"', '„', '“', '”' -> {
                    return true;
                }
                case ' ', ',', ';', ':', '!', '?', '%', ')', '»' -> {
                    if (before == ' ') {
                        return true;
                    }
                }
                case '.' -> {
                    // A sentence goes on in small letters only after an abbreviation.
                    if (before == ' '
                            || before == '.'
                            || (before == 'н' || before == 'д') && isSmallLetter(text, i + 2)) {
                        return true;
                    }
                }
                case '-' -> {
                    if (isDigit(before) || before == '-' || Character.isWhitespace(before)) {
                        return true;
                    }
                }
                case '–' -> {
                    // A dash between words is no range.
                    if (before == ' ' && i > 1 && isDigit(text.charAt(i - 2))) {
                        return true;
                    }
                }
                default -> {
                    if (isDigit(before) && "тмкш".indexOf(c) >= 0 || before == '№' && isDigit(c)) {
                        return true;
                    }
                }
            }
            before = c;
        }
        return false;
    }

    private static boolean isSmallLetter(String text, int index) {
        return index < text.length() && Character.getType(text.codePointAt(index)) == Character.LOWERCASE_LETTER;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void typography(LocatedText text, boolean english, Diagnostics diagnostics) {
        if (english && MARKS.chars().anyMatch(mark -> text.text().indexOf(mark) >= 0)) {
            apply(ENGLISH_MARKS, Set.of(), text, diagnostics);
        }
        if (isSuspicious(text.text())) {
            apply(
                    english ? WITHOUT_MARKS : TYPOGRAPHY,
                    english ? Set.of() : pairsOfMarks(text, diagnostics),
                    text,
                    diagnostics);
        }
    }

    private static void apply(Rule[] rules, Set<Integer> inPairs, LocatedText text, Diagnostics diagnostics) {
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(text.text());
            while (matcher.find()) {
                if (rule.code() == Code.STRAIGHT_QUOTE && inPairs.contains(matcher.start())) {
                    continue;
                }
                String replacement = rule.replacement().replace("$0", matcher.group());
                diagnostics.fixable(
                        rule.code(),
                        text.at(matcher.start()),
                        matcher.group(),
                        rule.message(),
                        rule.hint() == AS_TYPED
                                ? Phrase.of(
                                        "write “{words}”",
                                        around(text.text(), matcher.start(), matcher.end(), replacement))
                                : rule.hint(),
                        replacement);
            }
        }
    }

    /** The words that touch a place, with something else there; without the signs that stand beside them. */
    private static String around(String text, int start, int end, String replacement) {
        int from = start;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        while (from < start && "«(".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        int to = end;
        while (to < text.length() && !Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        while (to > end && ".,;:!?»)".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, start) + replacement + text.substring(end, to);
    }

    /** Reports quotations of a few plain words with both marks wrong, each once; returns where those marks are. */
    private static Set<Integer> pairsOfMarks(LocatedText text, Diagnostics diagnostics) {
        String words = text.text();
        if (words.indexOf('"') < 0 && words.indexOf('“') < 0 && words.indexOf('„') < 0) {
            return Set.of();
        }
        Set<Integer> marks = new HashSet<>();
        Matcher matcher = WRONG_MARKS.matcher(words);
        while (matcher.find()) {
            marks.add(matcher.start());
            marks.add(matcher.end() - 1);
            String right = "«" + matcher.group(1) + "»";
            diagnostics.fixable(
                    Code.STRAIGHT_QUOTE,
                    text.at(matcher.start()),
                    matcher.group(),
                    Phrase.of("straight or English quotation marks"),
                    Phrase.of("write {example}", right),
                    right);
        }
        return marks;
    }

    /**
     * Quotation marks and brackets of which one is missing. One mark may close two quotations that end together, as it is usual in
     * names («ТОО «Мир»), and a bracket behind a letter or a number counts («а)», «1)»).
     */
    private static void pairs(LocatedText text, char opening, char closing, Diagnostics diagnostics) {
        String words = text.text();
        if (words.indexOf(opening) < 0 && words.indexOf(closing) < 0) {
            return;
        }
        Deque<Integer> open = new ArrayDeque<>();
        int lastClosed = -1;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == opening) {
                open.push(i);
            } else if (c == closing) {
                if (!open.isEmpty()) {
                    lastClosed = open.pop();
                } else if (opening != '(' || !counts(words, i)) {
                    unpaired(
                            text, i, Phrase.of("“{sign}” closes what was never opened", closing), opening, diagnostics);
                }
            }
        }
        for (int at : open) {
            boolean closedWithTheNext = opening != '(' && lastClosed > at && lastClosed - at <= NAME_BEFORE_NAME;
            if (!closedWithTheNext) {
                unpaired(text, at, Phrase.of("“{sign}” is opened and never closed", opening), closing, diagnostics);
            }
        }
    }

    /** Whether the other half may stand there as another mark, or as part of a link that is none: both are reported already. */
    private static boolean hasOtherFault(String words, boolean english) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean mark = english ? c == '«' || c == '»' : c == '“' || c == '”';
            if (mark || c == '"' || c == '„' || c == ']') {
                return true;
            }
        }
        return false;
    }

    private static void unpaired(LocatedText text, int at, Phrase message, char missing, Diagnostics diagnostics) {
        if (!hasOtherFault(text.text(), missing == '“' || missing == '”')) {
            diagnostics.error(
                    Code.UNPAIRED_SIGN,
                    text.at(at),
                    1,
                    message,
                    Phrase.of("write “{sign}” where it belongs, or remove this one", missing));
        }
    }

    /** Whether a bracket stands behind a single letter or a number that begins a text or follows a space: «а)», «12)». */
    private static boolean counts(String words, int bracket) {
        int start = bracket;
        while (start > 0 && Character.isLetterOrDigit(words.charAt(start - 1))) {
            start--;
        }
        boolean number = words.substring(start, bracket).chars().allMatch(Character::isDigit);
        return start < bracket
                && (number || bracket - start == 1)
                && (start == 0 || Character.isWhitespace(words.charAt(start - 1)));
    }

    private static void ending(WrongEnding ending, LocatedText text, Diagnostics diagnostics) {
        SourcePosition position = text.at(ending.start());
        String found = text.text().substring(ending.start(), ending.end());
        Phrase write = Phrase.of("write “{words}”", ending.whole());
        Phrase message = switch (ending.kind()) {
            case MISREAD, OF_ANOTHER_NAME ->
                Phrase.of("the ending “{ending}” does not fit “{word}”", ending.written(), ending.front());
            case WITHOUT_HYPHEN -> Phrase.of("no hyphen between “{front}” and its ending", ending.front());
            case UNUSUAL -> Phrase.of("“{ending}” is no ending of “{front}”", ending.written(), ending.front());
            case PLURAL -> Phrase.of("“{word}” is a plural behind a number", found);
        };
        switch (ending.kind()) {
            case MISREAD, WITHOUT_HYPHEN, UNUSUAL ->
                diagnostics.fixable(Code.WRONG_ENDING, position, found, message, write, ending.instead());
            case OF_ANOTHER_NAME ->
                diagnostics.error(
                        Code.WRONG_ENDING,
                        position,
                        found.length(),
                        message,
                        Phrase.of(
                                "write “{words}”; better is a word behind the name that takes the ending",
                                ending.whole()));
            case PLURAL ->
                diagnostics.warning(
                        Code.PLURAL_BEHIND_NUMBER,
                        position,
                        found.length(),
                        message,
                        Phrase.of(
                                "write “{word}”: behind a number a Kazakh noun stays in the singular", ending.whole()));
        }
    }

    private static void russian(LocatedText text, Diagnostics diagnostics) {
        if (count(CYRILLIC_WORD, text.text()) >= RUSSIAN_WORDS
                && !KAZAKH.matcher(text.text()).find()) {
            diagnostics.error(
                    Code.WRONG_LANGUAGE,
                    text.at(0),
                    Math.min(40, text.text().length()),
                    Phrase.of("no Kazakh letter in a whole paragraph: this looks like Russian"),
                    Phrase.of("write it in Kazakh"));
        }
    }

    /** A paragraph in the alphabet of another language; names may be. */
    private static void script(boolean english, LocatedText text, Diagnostics diagnostics) {
        String words = text.text();
        if (english ? isInCyrillic(words) : isInLatin(words)) {
            diagnostics.error(
                    Code.WRONG_LANGUAGE,
                    text.at(0),
                    Math.min(40, words.length()),
                    english
                            ? Phrase.of("a whole paragraph in Cyrillic letters: this is no English")
                            : Phrase.of("a whole paragraph in Latin letters: this looks like English"),
                    english ? Phrase.of("write it in English") : Phrase.of("write it in the language of the file"));
        }
    }

    private static boolean isInCyrillic(String words) {
        if (!Letters.hasCyrillic(words)) {
            return false;
        }
        long cyrillic = count(CYRILLIC_WORD, words);
        return cyrillic >= RUSSIAN_WORDS && cyrillic > count(LATIN_WORD, words);
    }

    /** Nearly every text of the languages that ask has a Cyrillic word near its beginning. */
    private static boolean isInLatin(String words) {
        return Letters.mayHaveLatin(words)
                && !CYRILLIC_WORD.matcher(words).find()
                && count(LATIN_WORD, words) >= 2 * RUSSIAN_WORDS;
    }

    /** A name may be Kazakh in a Russian text; a paragraph is not. */
    private static void kazakh(LocatedText text, Diagnostics diagnostics) {
        if (!KAZAKH.matcher(text.text()).find()) {
            return;
        }
        List<String> words = CYRILLIC_WORD
                .matcher(QUOTED.matcher(text.text()).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .toList();
        long kazakh = words.stream().filter(word -> KAZAKH.matcher(word).find()).count();
        if (words.size() >= RUSSIAN_WORDS && kazakh * 3 >= words.size()) {
            diagnostics.error(
                    Code.WRONG_LANGUAGE,
                    text.at(0),
                    Math.min(40, text.text().length()),
                    Phrase.of("Kazakh letters all over a paragraph: this looks like Kazakh"),
                    Phrase.of("write it in Russian"));
        }
    }
}

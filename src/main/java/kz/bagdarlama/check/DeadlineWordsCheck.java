package kz.bagdarlama.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.check.SaidDeadlines.Said;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Figure;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Milestone;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.Period;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Years;
import kz.bagdarlama.text.FoundFigure;
import kz.bagdarlama.text.LanguageRules;

/**
 * The words of a text say of a year and of a period what the facts say: «до конца 2027 года» is {@code end of 2027} and not {@code by 2027}, and
 * what is counted by the year is said to be so.
 */
final class DeadlineWordsCheck implements Check {

    /** Belongs to the rule about figures: years and what is counted are the business of both. */
    @Override
    public String name() {
        return "figures";
    }

    /**
     * The dates of the facts, and the words that they should be told in: those of one pledge, measure or outcome.
     *
     * @param said what the texts say is due when
     */
    private record Told(List<Deadline> deadlines, List<LocatedText> texts, List<Said> said) {

        Told(List<Deadline> deadlines, List<LocatedText> texts, Language language, QueryCache queries) {
            this(deadlines, texts, SaidDeadlines.in(texts, language, queries));
        }

        /** Whether words agree with one of the dates. */
        boolean knows(Said said, Language language) {
            return deadlines.stream().anyMatch(each -> agrees(said, each, language));
        }

        /** What the words say of the year of a date. */
        List<Said> ofYear(Deadline deadline) {
            return said.stream().filter(each -> each.year() == deadline.first()).toList();
        }
    }

    /**
     * What is known of a pledge or outcome while its words are looked through.
     *
     * @param counted years that figures are of, which words may name in a way of their own
     * @param reported words that have been reported
     */
    private record Seen(Set<Integer> counted, Set<Said> reported) {

        Seen(Stream<Years> years) {
            this(
                    years.flatMap(each -> Stream.of(each.first(), each.last())).collect(Collectors.toSet()),
                    new HashSet<>());
        }
    }

    private record OfPledge(Identity<Pledge> pledge, List<Language> languages, Severity severity)
            implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            List<Claim> claims = Claim.of(pledge.object(), languages, queries);
            Blame blame = new Blame(languages);
            for (Language language : languages) {
                ofPledge(pledge.object(), claims, language, queries, blame, diagnostics);
            }
            blame.report();
        }
    }

    private record OfOutcomes(Identity<Chapter> chapter, List<Language> languages, Severity severity)
            implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            Blame blame = new Blame(languages);
            for (Outcome outcome : chapter.object().outcomes()) {
                List<Deadline> deadlines = ofYears(outcome.deadlines());
                if (deadlines.isEmpty()) {
                    continue;
                }
                for (Language language : languages) {
                    List<LocatedText> texts = chapter.object()
                            .prose()
                            .in(language)
                            .part(outcome.id())
                            .map(LocatedText::part)
                            .orElse(List.of());
                    Told told = new Told(deadlines, texts, language, queries);
                    Seen seen = new Seen(years(outcome.targets().stream(), outcome.figures().stream()));
                    deadlines(told, told, deadlines, seen, language, queries, blame, diagnostics);
                }
            }
            blame.report();
        }
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        List<Language> languages = input.content().site().languages();
        for (Chapter chapter : input.content().programme().chapters().toList()) {
            if (!chapter.outcomes().isEmpty()
                    && !input.isUnreliable(chapter.position().path())) {
                Scans.report(
                        new OfOutcomes(new Identity<>(chapter), languages, diagnostics.severity()),
                        input.queries(),
                        diagnostics);
            }
            for (Pledge pledge : chapter.pledges()) {
                if (!input.isUnreliable(pledge.position().path())) {
                    Scans.report(
                            new OfPledge(new Identity<>(pledge), languages, diagnostics.severity()),
                            input.queries(),
                            diagnostics);
                }
            }
        }
    }

    private static void ofPledge(
            Pledge pledge,
            List<Claim> claims,
            Language language,
            QueryCache queries,
            Blame blame,
            Diagnostics diagnostics) {
        List<LocatedText> texts = claims.stream()
                .flatMap(claim -> claim.texts().in(language).stream())
                .toList();
        periods(pledge, texts, language, queries, blame, diagnostics);
        List<Deadline> all = ofYears(pledge.deadlines());
        if (all.isEmpty()) {
            return;
        }
        Told whole = new Told(all, texts, language, queries);
        Seen seen = new Seen(years(targets(pledge), figures(pledge)));
        List<Deadline> own = ofYears(Stream.of(
                        pledge.deadline().stream(),
                        pledge.milestones().stream().map(Milestone::deadline),
                        pledge.targets().stream().flatMap(target -> target.deadline().stream()))
                .flatMap(each -> each));
        deadlines(whole, whole, own, seen, language, queries, blame, diagnostics);
        for (Measure measure : pledge.measures()) {
            List<Deadline> ofMeasure = ofYears(Stream.concat(
                    measure.deadline().stream(),
                    measure.targets().stream().flatMap(target -> target.deadline().stream())));
            if (ofMeasure.isEmpty()) {
                continue;
            }
            List<LocatedText> words = claims.stream()
                    .filter(claim -> claim.units().get(0).id().equals(pledge.id() + "." + measure.id()))
                    .flatMap(claim -> claim.texts().in(language).stream())
                    .toList();
            Told first =
                    new Told(Stream.concat(ofMeasure.stream(), own.stream()).toList(), words, language, queries);
            deadlines(first, whole, ofMeasure, seen, language, queries, blame, diagnostics);
        }
    }

    /**
     * Holds dates against words.
     *
     * @param first whose words are asked first
     * @param whole whose words are asked where those say nothing of the year
     * @param wanted the dates to be found
     * @param seen what is known of the pledge or outcome
     */
    private static void deadlines(
            Told first,
            Told whole,
            List<Deadline> wanted,
            Seen seen,
            Language language,
            QueryCache queries,
            Blame blame,
            Diagnostics diagnostics) {
        for (Deadline deadline : wanted) {
            Told told = first.ofYear(deadline).isEmpty() ? whole : first;
            List<Said> ofYear = told.ofYear(deadline);
            if (ofYear.stream().anyMatch(said -> agrees(said, deadline, language))) {
                // Right words in one place do not mend wrong ones in another.
                whole.ofYear(deadline).stream()
                        .filter(said -> !seen.counted().contains(said.year()) && !whole.knows(said, language))
                        .filter(seen.reported()::add)
                        .forEach(said -> inText(said, deadline, language, diagnostics));
                continue;
            }
            // Another date of the same year may be worded otherwise.
            Optional<Said> other =
                    ofYear.stream().filter(said -> !told.knows(said, language)).findFirst();
            if (other.isPresent()) {
                seen.reported().add(other.get());
                report(other.get(), deadline, language, blame, diagnostics);
            } else if (deadline.part().isPresent()) {
                missing(deadline, whole.texts(), language, queries, blame, diagnostics);
            }
        }
    }

    private static boolean agrees(Said said, Deadline deadline, Language language) {
        return LanguageRules.of(language).mayMean(said.deadline(), deadline);
    }

    private static void report(Said said, Deadline deadline, Language language, Blame blame, Diagnostics diagnostics) {
        against(
                deadline,
                language,
                said.deadline(),
                said.words(),
                said.text().at(said.found().start()),
                () -> inText(said, deadline, language, diagnostics),
                (written, quote) -> diagnostics.error(
                        Code.DEADLINE_MISMATCH,
                        written,
                        deadline.toString().length(),
                        Phrase.of(
                                "the facts say “{written}”; the texts of all languages say “{said}” ({place})",
                                deadline,
                                quote.words(),
                                quote.place()),
                        Phrase.of(
                                "write deadline: {deadline}; if the facts are right, correct the texts",
                                said.deadline())),
                blame);
    }

    private static void inText(Said said, Deadline deadline, Language language, Diagnostics diagnostics) {
        diagnostics.error(
                Code.DEADLINE_MISMATCH,
                said.text().at(said.found().start()),
                said.words().length(),
                Phrase.of("the text says “{said}”; the facts say “{written}”", said.words(), words(deadline, language)),
                Phrase.of("correct the words, or write deadline: {deadline}", said.deadline()));
    }

    private static void against(
            Deadline deadline,
            Language language,
            Object says,
            String words,
            SourcePosition place,
            Runnable inText,
            BiConsumer<SourcePosition, Blame.Quote> inFacts,
            Blame blame) {
        deadline.written()
                .ifPresentOrElse(
                        written -> blame.object(
                                List.of(deadline, written),
                                language,
                                says,
                                words,
                                place,
                                inText,
                                quote -> inFacts.accept(written, quote)),
                        inText);
    }

    /** A day or quarter that no words say; a year alone has been looked for among the figures. */
    private static void missing(
            Deadline deadline,
            List<LocatedText> texts,
            Language language,
            QueryCache queries,
            Blame blame,
            Diagnostics diagnostics) {
        for (LocatedText text : texts) {
            for (FoundFigure figure : Scans.figures(queries, language, text.text())) {
                if (figure.value().compareTo(BigDecimal.valueOf(deadline.first())) == 0) {
                    SourcePosition place = text.at(figure.start());
                    against(
                            deadline,
                            language,
                            "",
                            "",
                            place,
                            () -> diagnostics.error(
                                    Code.DEADLINE_MISMATCH,
                                    place,
                                    figure.end() - figure.start(),
                                    Phrase.of(
                                            "the text does not say “{written}”, as the facts do",
                                            words(deadline, language)),
                                    Phrase.of("correct the words or the deadline in the facts")),
                            (written, quote) -> diagnostics.error(
                                    Code.DEADLINE_MISMATCH,
                                    written,
                                    deadline.toString().length(),
                                    Phrase.of(
                                            "the facts say “{written}”; the text of no language says so ({place})",
                                            deadline,
                                            quote.place()),
                                    Phrase.of(
                                            "write the deadline that the texts have; if the facts are right, correct the texts")),
                            blame);
                    return;
                }
            }
        }
    }

    private static String words(Deadline deadline, Language language) {
        return LanguageRules.of(language).deadline(deadline);
    }

    /** Those that name one year: the words of others cannot be taken for another form. */
    private static List<Deadline> ofYears(Stream<Deadline> deadlines) {
        return deadlines
                .filter(deadline -> deadline.form().isOfYear())
                .distinct()
                .toList();
    }

    private static Stream<Target> targets(Pledge pledge) {
        return Stream.concat(
                pledge.targets().stream(), pledge.measures().stream().flatMap(measure -> measure.targets().stream()));
    }

    private static Stream<Figure> figures(Pledge pledge) {
        return Stream.concat(
                pledge.figures().stream(), pledge.measures().stream().flatMap(measure -> measure.figures().stream()));
    }

    /** The years that quantities are of. */
    private static Stream<Years> years(Stream<Target> targets, Stream<Figure> figures) {
        return Stream.concat(
                targets.flatMap(target -> target.baseline().stream()).flatMap(baseline -> baseline.year().stream()),
                figures.flatMap(figure -> figure.year().stream()));
    }

    private static void periods(
            Pledge pledge,
            List<LocatedText> texts,
            Language language,
            QueryCache queries,
            Blame blame,
            Diagnostics diagnostics) {
        Optional<Target> yearly =
                targets(pledge).filter(target -> target.period() == Period.YEAR).findFirst();
        if (yearly.isEmpty()) {
            if (targets(pledge).findAny().isPresent()) {
                notYearly(pledge, texts, language, queries, blame, diagnostics);
            }
            return;
        }
        List<String> words = LanguageRules.of(language).yearlyWords();
        boolean named = texts.stream()
                .map(text -> text.text().toLowerCase(Locale.ROOT))
                .anyMatch(text -> words.stream().anyMatch(text::contains));
        if (!named && !texts.isEmpty() && !texts.get(0).text().isEmpty()) {
            blame.object(
                    Period.YEAR,
                    language,
                    "",
                    "",
                    texts.get(0).at(0),
                    () -> diagnostics.error(
                            Code.PERIOD_MISMATCH,
                            texts.get(0).at(0),
                            1,
                            Phrase.of("the facts count by the year (period: year); this text does not say so"),
                            Phrase.of("add “{word}”, or remove period: year", words.get(0))),
                    quote -> diagnostics.error(
                            Code.PERIOD_MISMATCH,
                            yearly.get().position(),
                            1,
                            Phrase.of("this counts by the year (period: year); the text of no language says so"),
                            Phrase.of(
                                    "remove period: year; if the facts are right, say in every text that it is so each year")));
        } else if (named) {
            everySentence(pledge, texts, language, queries, diagnostics);
        }
    }

    /** A heading that counts by the year does not mend a sentence that promises the number once. */
    private static void everySentence(
            Pledge pledge, List<LocatedText> texts, Language language, QueryCache queries, Diagnostics diagnostics) {
        Set<BigDecimal> yearly = targets(pledge)
                .filter(target -> target.period() == Period.YEAR)
                .map(target -> value(target.quantity()))
                .collect(Collectors.toSet());
        Stream.concat(
                        targets(pledge)
                                .filter(target -> target.period() != Period.YEAR)
                                .map(Target::quantity),
                        figures(pledge).map(Figure::quantity))
                .map(DeadlineWordsCheck::value)
                .forEach(yearly::remove);
        List<String> words = LanguageRules.of(language).yearlyWords();
        String introduction = "";
        for (LocatedText text : texts) {
            if (text.heading()) {
                introduction = "";
                continue;
            }
            for (FoundFigure figure : Scans.figures(queries, language, text.text())) {
                if (!figure.inWords()
                        && yearly.contains(figure.value())
                        && !hasAny(LengthCheck.sentenceAt(text.text(), figure.start()), words)
                        && !hasAny(introduction, words)) {
                    diagnostics.error(
                            Code.PERIOD_MISMATCH,
                            text.at(figure.start()),
                            figure.end() - figure.start(),
                            Phrase.of(
                                    "{figure} is counted by the year (period: year); this sentence does not say so",
                                    figure.value().toPlainString()),
                            Phrase.of("add “{word}”, or remove period: year", words.get(0)));
                }
            }
            // The words before a list are said of each of its items.
            if (text.text().stripTrailing().endsWith(":")) {
                introduction = text.text();
            }
        }
    }

    private static BigDecimal value(Quantity quantity) {
        return quantity.amount().stripTrailingZeros();
    }

    private static boolean hasAny(String text, List<String> words) {
        String folded = text.replace('\u00A0', ' ').toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(folded::contains);
    }

    /** A text that counts by the year what the facts count once. */
    private static void notYearly(
            Pledge pledge,
            List<LocatedText> texts,
            Language language,
            QueryCache queries,
            Blame blame,
            Diagnostics diagnostics) {
        for (LocatedText text : texts) {
            String folded = text.text().replace('\u00A0', ' ').toLowerCase(Locale.ROOT);
            for (String word : LanguageRules.of(language).everyYearWords()) {
                int at = folded.indexOf(word);
                if (at >= 0) {
                    SourcePosition place = text.at(at);
                    blame.object(
                            Period.ONCE,
                            language,
                            "",
                            word,
                            place,
                            () -> diagnostics.error(
                                    Code.PERIOD_MISMATCH,
                                    place,
                                    word.length(),
                                    Phrase.of(
                                            "the text says “{word}”; no target of the facts counts by the year", word),
                                    Phrase.of("add period: year to the target, or take the word out")),
                            quote -> diagnostics.error(
                                    Code.PERIOD_MISMATCH,
                                    meant(pledge, text, at, language, queries).position(),
                                    1,
                                    Phrase.of(
                                            "the texts of all languages say “{word}” ({place}); the facts do not count by the year",
                                            quote.words(),
                                            quote.place()),
                                    Phrase.of(
                                            "add period: year to this target; if the facts are right, take the word out of the texts")));
                    return;
                }
            }
        }
    }

    /** The target whose figure stands nearest to a word; the first where none of them stands in its text. */
    private static Target meant(Pledge pledge, LocatedText text, int at, Language language, QueryCache queries) {
        List<FoundFigure> figures = Scans.figures(queries, language, text.text());
        return targets(pledge)
                .min(Comparator.comparingInt(target -> figures.stream()
                        .filter(figure ->
                                figure.value().compareTo(target.quantity().amount()) == 0)
                        .mapToInt(figure -> Math.abs(figure.start() - at))
                        .min()
                        .orElse(Integer.MAX_VALUE)))
                .orElseThrow();
    }
}

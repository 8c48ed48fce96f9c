package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Milestone;
import kz.bagdarlama.model.Period;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Target;
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

    private record Held(Identity<Pledge> pledge, List<Language> languages, Severity severity) implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            List<Claim> claims = Claim.of(pledge.object(), languages, queries);
            for (Language language : languages) {
                List<LocatedText> texts = claims.stream()
                        .flatMap(claim -> claim.texts().in(language).stream())
                        .toList();
                deadlines(pledge.object(), texts, language, queries, diagnostics);
                periods(pledge.object(), texts, language, diagnostics);
            }
        }
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        List<Language> languages = input.content().site().languages();
        input.content()
                .programme()
                .pledges()
                .filter(pledge -> !input.isUnreliable(pledge.position().path()))
                .forEach(pledge -> Scans.report(
                        new Held(new Identity<>(pledge), languages, diagnostics.severity()),
                        input.queries(),
                        diagnostics));
    }

    private record Said(Deadline.Form form, int year, LocatedText text, FoundFigure figure) {}

    private static void deadlines(
            Pledge pledge, List<LocatedText> texts, Language language, QueryCache queries, Diagnostics diagnostics) {
        List<Deadline> deadlines = deadlines(pledge);
        if (deadlines.isEmpty()) {
            return;
        }
        List<Said> said = said(texts, language, queries);
        for (Deadline deadline : deadlines) {
            List<Said> ofYear = said.stream()
                    .filter(each -> each.year() == deadline.first())
                    .toList();
            boolean agrees = ofYear.stream().anyMatch(each -> each.form() == deadline.form());
            if (agrees) {
                continue;
            }
            // Another date of the same year may be worded otherwise.
            Optional<Said> other = ofYear.stream()
                    .filter(each ->
                            deadlines.stream().noneMatch(d -> d.form() == each.form() && d.first() == each.year()))
                    .findFirst();
            other.ifPresent(each -> diagnostics.error(
                    Code.DEADLINE_MISMATCH,
                    each.text().at(each.figure().start()),
                    each.figure().end() - each.figure().start(),
                    Phrase.of(
                            "the text says “{said}” of {year}; the facts say “{written}”",
                            word(each.form(), language),
                            each.year(),
                            word(deadline.form(), language)),
                    Phrase.of(
                            "correct the words, or write deadline: {deadline}",
                            each.form().example().replaceFirst("2\\d{3}", String.valueOf(each.year())))));
        }
    }

    private static String word(Deadline.Form form, Language language) {
        return LanguageRules.of(language).deadlineWords(form);
    }

    /** Those that name one year: the words of others cannot be taken for another form. */
    private static List<Deadline> deadlines(Pledge pledge) {
        return Stream.of(
                        pledge.deadline().stream(),
                        pledge.measures().stream().map(Measure::deadline).flatMap(Optional::stream),
                        pledge.milestones().stream().map(Milestone::deadline),
                        targets(pledge).map(Target::deadline).flatMap(Optional::stream))
                .flatMap(each -> each)
                .filter(deadline ->
                        deadline.form() != Deadline.Form.SPAN && deadline.form() != Deadline.Form.WITHIN_YEARS)
                .distinct()
                .toList();
    }

    private static Stream<Target> targets(Pledge pledge) {
        return Stream.concat(
                pledge.targets().stream(), pledge.measures().stream().flatMap(measure -> measure.targets().stream()));
    }

    private static List<Said> said(List<LocatedText> texts, Language language, QueryCache queries) {
        LanguageRules rules = LanguageRules.of(language);
        List<Said> said = new ArrayList<>();
        for (LocatedText text : texts) {
            for (FoundFigure figure : Scans.figures(queries, language, text.text())) {
                rules.deadlineForm(text.text(), figure.start(), figure.end())
                        .ifPresent(
                                form -> said.add(new Said(form, figure.value().intValue(), text, figure)));
            }
        }
        return said;
    }

    private static void periods(Pledge pledge, List<LocatedText> texts, Language language, Diagnostics diagnostics) {
        Optional<Target> yearly =
                targets(pledge).filter(target -> target.period() == Period.YEAR).findFirst();
        if (yearly.isEmpty()) {
            return;
        }
        List<String> words = LanguageRules.of(language).yearlyWords();
        boolean named = texts.stream()
                .map(text -> text.text().toLowerCase(Locale.ROOT))
                .anyMatch(text -> words.stream().anyMatch(text::contains));
        if (!named && !texts.isEmpty() && !texts.get(0).text().isEmpty()) {
            diagnostics.error(
                    Code.PERIOD_MISMATCH,
                    texts.get(0).at(0),
                    1,
                    Phrase.of("the facts count by the year (period: year); this text does not say so"),
                    Phrase.of("add “{word}”, or remove period: year", words.get(0)));
        }
    }
}

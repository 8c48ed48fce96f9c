package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bagdarlama.check.FigureCheck.Found;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Unit;

/**
 * Holds what the texts of a claim count against the units of its facts: beside a figure stands the unit that it has in the facts, and not
 * another one, nor that of another figure. A percentage has its sign.
 */
final class CountedUnits {

    /** The facts of one figure, and where it stands in a text. */
    record Count(List<Claim.Fact> facts, List<Found> found) {}

    private enum Kind {
        /** Nowhere does the text say what the fact does, which may itself be what is wrong. */
        THROUGHOUT,
        /** The text names another unit in one place and the right one in others. */
        IN_ONE_PLACE,
        /** The text says more exactly what is counted. */
        NARROWER
    }

    /**
     * A text that does not name the unit of a fact.
     *
     * @param others the units that it names instead, where that is known
     * @param place the figure beside which it does so
     * @param swapped the fact whose unit it names there, where this one's is named beside the figure of that
     */
    private record Mismatch(Claim.Fact fact, Set<String> others, Found place, Kind kind, Optional<Claim.Fact> swapped) {

        String unit() {
            return fact.unit().orElseThrow().id();
        }

        /** Whether each names the unit of the other: their figures have changed places. */
        boolean isSwappedWith(Mismatch other) {
            return kind == other.kind()
                    && others.contains(other.unit())
                    && other.others().contains(unit());
        }

        Mismatch swappedWith(Mismatch other) {
            return new Mismatch(fact, others, place, kind, Optional.of(other.fact()));
        }
    }

    private final Claim claim;
    private final Identity<Map<String, Unit>> known;
    private final Map<String, Unit> units;
    private final Blame blame;
    private final Diagnostics diagnostics;
    private final LabelledFigures labels;

    /** The units that all texts so far name in place of the one of a fact. */
    private final Map<Claim.Fact, Set<String>> meant = new HashMap<>();

    /** @param units by id */
    CountedUnits(Claim claim, Identity<Map<String, Unit>> units, Blame blame, Diagnostics diagnostics) {
        this.claim = claim;
        this.known = units;
        this.units = units.object();
        this.blame = blame;
        this.diagnostics = diagnostics;
        this.labels = new LabelledFigures(blame, diagnostics);
    }

    /**
     * Holds the text of one language.
     *
     * @param counts the figures that stand in it
     */
    void hold(List<Count> counts, List<LocatedText> texts, Language language, QueryCache queries) {
        UnitWords words = UnitWords.of(known, language, queries);
        List<Mismatch> mismatches = new ArrayList<>();
        for (Count count : counts) {
            Set<String> own = own(count.facts());
            List<Found> found = count.found();
            for (Claim.Fact fact : count.facts()) {
                Unit unit = fact.unit().map(Reference::id).map(units::get).orElse(null);
                // Of a unit without words in a language, it has been reported that they are missing.
                if (unit == null
                        || unit.sign().isEmpty() && unit.forms().in(language).isEmpty()) {
                    continue;
                }
                if (unit.sign().isPresent()) {
                    if (found.stream().noneMatch(Found::percent)) {
                        mismatches.add(new Mismatch(fact, Set.of(), found.get(0), Kind.THROUGHOUT, Optional.empty()));
                    } else {
                        withoutSign(fact, own, found, words).ifPresent(mismatches::add);
                    }
                } else {
                    mismatch(fact, own, found, texts, words).ifPresent(mismatches::add);
                }
            }
        }
        Set<Claim.Fact> differing = new HashSet<>();
        for (int i = 0; i < mismatches.size(); i++) {
            Mismatch mismatch = mismatches.get(i);
            for (int j = i + 1; j < mismatches.size(); j++) {
                if (mismatch.swapped().isEmpty() && mismatch.isSwappedWith(mismatches.get(j))) {
                    mismatch = mismatch.swappedWith(mismatches.remove(j));
                }
            }
            report(mismatch, language);
            differing.add(mismatch.fact());
            mismatch.swapped().ifPresent(differing::add);
        }
        labels.hold(counts, texts, differing, words, language);
    }

    /** The units that facts have of one figure, here or in a measure: a title may sum up. */
    private Set<String> own(List<Claim.Fact> facts) {
        Set<String> own = new LinkedHashSet<>();
        for (List<Claim.Fact> known : List.of(claim.facts(), claim.measureFacts())) {
            for (Claim.Fact each : known) {
                if (each.unit().isPresent() && each.value().equals(facts.get(0).value())) {
                    own.add(each.unit().get().id());
                }
            }
        }
        return own;
    }

    /** A percentage that stands before another unit in one place: it may well lack its sign (с 60 до 80%), but counts nothing else. */
    private Optional<Mismatch> withoutSign(Claim.Fact fact, Set<String> own, List<Found> found, UnitWords words) {
        for (Found figure : found) {
            if (!figure.percent() && !figure.figure().inWords()) {
                Optional<String> measure = words.measure(
                        UnitWords.behind(figure.text().text(), figure.figure().end()));
                if (measure.isPresent() && !isMeasuredIn(measure.get(), own, words)) {
                    return Optional.of(new Mismatch(
                            fact, Set.of(words.unitOf(measure.get())), figure, Kind.IN_ONE_PLACE, Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isMeasuredIn(String measure, Set<String> own, UnitWords words) {
        return own.stream().anyMatch(unit -> words.isMeasure(unit, measure));
    }

    private Optional<Mismatch> mismatch(
            Claim.Fact fact, Set<String> own, List<Found> found, List<LocatedText> texts, UnitWords words) {
        String unit = fact.unit().orElseThrow().id();
        List<Found> counted = found.stream().filter(each -> !each.percent()).toList();
        boolean named = false;
        boolean exactly = false;
        Found suspect = null;
        Set<String> instead = new LinkedHashSet<>();
        Set<String> narrower = new LinkedHashSet<>();
        if (own.stream().allMatch(each -> units.get(each).sign().isEmpty())) {
            Optional<Found> percent = found.stream().filter(Found::percent).findFirst();
            if (percent.isPresent()) {
                suspect = percent.get();
                instead.add(UnitWords.PERCENT);
            }
        }
        for (Found figure : counted) {
            List<String> behind =
                    UnitWords.behind(figure.text().text(), figure.figure().end());
            UnitWords.Match beside = words.beside(unit, behind);
            if (beside == null && own.stream().anyMatch(each -> words.beside(each, behind) != null)) {
                // It counts what another fact has as many of.
                continue;
            }
            Optional<String> measure =
                    beside != null || figure.figure().inWords() ? Optional.empty() : words.measure(behind);
            if (measure.isPresent()) {
                if (words.isMeasure(unit, measure.get())) {
                    named = true;
                    exactly = true;
                } else if (!isMeasuredIn(measure.get(), own, words)) {
                    suspect = suspect == null ? figure : suspect;
                    instead.add(words.unitOf(measure.get()));
                }
                continue;
            }
            Set<String> more = beside == null ? Set.of() : narrower(unit, own, beside, behind, words);
            Set<String> others = beside != null || figure.figure().inWords()
                    ? Set.of()
                    : words.others(own, behind).stream()
                            .map(UnitWords.Match::unit)
                            .collect(Collectors.toCollection(LinkedHashSet::new));
            if (others.stream().anyMatch(other -> words.isNarrower(other, unit))) {
                more = others;
            }
            if (!more.isEmpty()) {
                named = true;
                narrower.addAll(more);
            } else if (beside != null) {
                named = true;
                exactly = true;
            } else if (others.stream().anyMatch(other -> own.stream().noneMatch(each -> words.share(each, other)))) {
                suspect = suspect == null ? figure : suspect;
                instead.addAll(others);
            } else if (words.isInSentence(unit, sentence(figure))) {
                named = true;
                exactly = true;
            } else {
                instead.addAll(others);
            }
        }
        if (named && suspect != null) {
            return Optional.of(new Mismatch(fact, instead, suspect, Kind.IN_ONE_PLACE, Optional.empty()));
        }
        if (named) {
            return exactly || narrower.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Mismatch(fact, narrower, counted.get(0), Kind.NARROWER, Optional.empty()));
        }
        if (instead.isEmpty() && !counted.isEmpty()) {
            List<String> wider = words.wider(unit).stream()
                    .filter(each -> counted.stream().anyMatch(figure -> words.isInSentence(each, sentence(figure))))
                    .toList();
            if (wider.isEmpty()
                    && words.isAnywhere(
                            unit, texts.stream().map(LocatedText::text).toList())) {
                return Optional.empty();
            }
            instead.addAll(wider);
        }
        return Optional.of(new Mismatch(
                fact, instead, suspect == null ? found.get(0) : suspect, Kind.THROUGHOUT, Optional.empty()));
    }

    private static Set<String> narrower(
            String unit, Set<String> own, UnitWords.Match beside, List<String> behind, UnitWords words) {
        return words.narrower(unit).stream()
                .filter(each -> !own.contains(each))
                .filter(each -> {
                    UnitWords.Match match = words.beside(each, behind);
                    return match != null && match.isLongerThan(beside);
                })
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String sentence(Found figure) {
        return LengthCheck.sentenceAt(figure.text().text(), figure.figure().start());
    }

    private void report(Mismatch mismatch, Language language) {
        if (mismatch.kind() == Kind.IN_ONE_PLACE) {
            inText(mismatch, language);
            return;
        }
        Set<String> others = mismatch.others();
        meant.computeIfAbsent(mismatch.fact(), fact -> new LinkedHashSet<>(others))
                .retainAll(others);
        blame.object(
                mismatch.fact(),
                language,
                Code.UNIT_MISMATCH,
                "",
                mismatch.place().position(),
                // One language may say more exactly than the other what is counted.
                mismatch.kind() == Kind.NARROWER ? () -> {} : () -> inText(mismatch, language),
                quote -> inFacts(mismatch, quote.place()));
    }

    private void inText(Mismatch mismatch, Language language) {
        Claim.Fact fact = mismatch.fact();
        Unit unit = units.get(mismatch.unit());
        Phrase said = mismatch.others().isEmpty()
                ? Phrase.of(
                        "{figure} counts “{unit}” in the facts; the text does not say so",
                        FigureCheck.said(fact.value(), language),
                        name(unit, language))
                : Phrase.of(
                        "{figure} counts “{unit}” in the facts; the text has “{other}” beside it",
                        FigureCheck.said(fact.value(), language),
                        name(unit, language),
                        name(mismatch.others().iterator().next(), language));
        Phrase hint = mismatch.swapped()
                .map(other -> Phrase.of(
                        "the facts have {other} of that: have the two figures changed places?",
                        FigureCheck.said(other.value(), language)))
                .orElseGet(() -> unit.sign().isPresent()
                        ? Phrase.of("write the sign % right after the number")
                        : Phrase.of(
                                "say what is counted: {words}",
                                unit.forms().in(language).values().stream()
                                        .distinct()
                                        .sorted()
                                        .toList()));
        diagnostics.error(
                Code.UNIT_MISMATCH,
                mismatch.place().position(),
                mismatch.place().length(),
                said,
                hint);
    }

    private void inFacts(Mismatch mismatch, Phrase place) {
        Claim.Fact fact = mismatch.fact();
        Set<String> others = meant.get(fact);
        Phrase said = others.isEmpty()
                ? Phrase.of(
                        "{figure} counts “{unit}” here; no text says so ({place})",
                        FigureCheck.shown(fact.value()),
                        ItsName.of(units.get(mismatch.unit())),
                        place)
                : Phrase.of(
                        "{figure} counts “{unit}” here; the texts have “{other}” beside it ({place})",
                        FigureCheck.shown(fact.value()),
                        ItsName.of(units.get(mismatch.unit())),
                        units.containsKey(others.iterator().next())
                                ? ItsName.of(units.get(others.iterator().next()))
                                : others.iterator().next(),
                        place);
        if (mismatch.swapped().isPresent() && !others.isEmpty()) {
            Claim.Fact other = mismatch.swapped().get();
            diagnostics.error(
                    Code.UNIT_MISMATCH,
                    fact.position(),
                    1,
                    said,
                    Phrase.of(
                            "here stands {other} in the texts: have the two values changed places ({place})?",
                            FigureCheck.shown(other.value()),
                            other.position()));
            return;
        }
        diagnostics.error(
                Code.UNIT_MISMATCH,
                fact.unit().orElseThrow().position(),
                mismatch.unit().length(),
                said,
                others.isEmpty() || !units.keySet().containsAll(others)
                        ? Phrase.of("write the unit that the texts name; if the facts are right, correct the texts")
                        : Phrase.of("write unit: {unit}; if the facts are right, correct the texts", others));
    }

    /** The name of a unit of the site, or of a measure that the site does not use. */
    private String name(String unit, Language language) {
        return units.containsKey(unit) ? name(units.get(unit), language) : unit;
    }

    private static String name(Unit unit, Language language) {
        return unit.sign()
                .orElseGet(() ->
                        unit.forms().in(language).values().stream().findFirst().orElse(unit.id()));
    }
}

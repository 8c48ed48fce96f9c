package kz.bagdarlama.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Context;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Figure;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Measure;
import kz.bagdarlama.model.Milestone;
import kz.bagdarlama.model.Outcome;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Years;

/**
 * A place of the content that tells one or more units of the source document: its facts, and its words in each language.
 *
 * @param units the ids of the units, with the place of the claim
 * @param facts every number in its YAML
 * @param districts the districts it names
 * @param texts the words that must hold its figures
 * @param measureFacts numbers that its words may hold besides: those of its measures, since a title may sum up
 * @param dates what is due on a day, in a month or another part of a year, here or elsewhere in the same pledge or outcome
 */
record Claim(
        List<Reference> units,
        List<Fact> facts,
        List<Reference> districts,
        Localized<List<LocatedText>> texts,
        List<Fact> measureFacts,
        List<Deadline> dates) {

    /**
     * A number in YAML.
     *
     * @param value in full, without trailing zeros behind the point
     * @param unit what it counts; empty for years
     * @param position where the number stands: of years and deadlines the year
     * @param limitPosition where its limiting word stands, if there is one
     * @param label what it is of, where the facts say so; that of a milestone for its year
     * @param thousands what it would be if the point had been put between thousands, as in 1.200
     * @param source the unit of the document that it says to be from, where it says so
     * @param target the number that it is to become, where it is a baseline
     */
    record Fact(
            BigDecimal value,
            Limit limit,
            Optional<Reference> unit,
            SourcePosition position,
            Optional<SourcePosition> limitPosition,
            Optional<Localized<PlacedText>> label,
            Optional<BigDecimal> thousands,
            Optional<Reference> source,
            Optional<BigDecimal> target) {

        Fact from(Reference unit) {
            return new Fact(
                    value, limit, this.unit, position, limitPosition, label, thousands, Optional.of(unit), target);
        }

        /** How long it is where it stands, as far as that is known: a scale word is not part of it. */
        int length() {
            return unit.isEmpty() ? value.toPlainString().length() : 1;
        }
    }

    SourcePosition position() {
        return units.get(0).position();
    }

    /** All claims of the content, in order. */
    static List<Claim> of(Content content) {
        return of(content, new QueryCache());
    }

    /**
     * All claims of the content, in order.
     *
     * @param queries what was worked out before
     */
    static List<Claim> of(Content content, QueryCache queries) {
        Collector collector = new Collector(content.site().languages(), queries);
        content.programme().walk(collector::section, collector::chapter, collector::remembered);
        content.pages().forEach(collector::page);
        return collector.claims;
    }

    /** One for all that are equal, whatever has changed elsewhere in a chapter. */
    private record Known(Claim claim) implements Query<Claim> {

        @Override
        public Claim compute(QueryCache queries) {
            return claim;
        }
    }

    private record OfPledge(Identity<Pledge> pledge, List<Language> languages) implements Query<List<Claim>> {

        @Override
        public List<Claim> compute(QueryCache queries) {
            Collector own = new Collector(languages, queries);
            own.pledge(pledge.object());
            return List.copyOf(own.claims);
        }
    }

    /** The claims of a pledge, then those of its measures. */
    static List<Claim> of(Pledge pledge, List<Language> languages, QueryCache queries) {
        return queries.answer(new OfPledge(new Identity<>(pledge), languages));
    }

    private static final class Collector {

        private final List<Language> languages;
        private final QueryCache queries;
        private final List<Claim> claims = new ArrayList<>();

        Collector(List<Language> languages, QueryCache queries) {
            this.languages = languages;
            this.queries = queries;
        }

        private void section(Section section) {
            String id = section.id().toString();
            List<Reference> units = new ArrayList<>(List.of(new Reference(id, section.position())));
            List<Fact> facts = new ArrayList<>();
            contexts(section.context().stream(), id, units, facts);
            add(units, facts, List.of(), lead(section.prose()), List.of());
        }

        private void chapter(Chapter chapter) {
            String id = chapter.id().toString();
            List<Reference> units = new ArrayList<>(List.of(new Reference(id, chapter.position())));
            List<Fact> facts = new ArrayList<>();
            contexts(chapter.context().stream().filter(c -> c.group().isEmpty()), id, units, facts);
            add(units, facts, List.of(), lead(chapter.prose()), List.of());
            for (Reference group : chapter.groups()) {
                List<Reference> own = new ArrayList<>();
                List<Fact> groupFacts = new ArrayList<>();
                contexts(
                        chapter.context().stream()
                                .filter(c -> c.group().map(Reference::id).equals(Optional.of(group.id()))),
                        id,
                        own,
                        groupFacts);
                if (!own.isEmpty()) {
                    add(own, groupFacts, List.of(), part(chapter.prose(), group.id()), List.of());
                }
            }
            for (Outcome outcome : chapter.outcomes()) {
                List<Fact> own = new ArrayList<>();
                outcome.deadline().ifPresent(d -> deadline(d, outcome.position(), Optional.empty(), own));
                targets(outcome.targets(), own);
                figures(outcome.figures(), own);
                add(
                        List.of(new Reference(id + "/" + outcome.id(), outcome.position())),
                        own,
                        List.of(),
                        part(chapter.prose(), outcome.id()),
                        List.of(),
                        dates(outcome.deadlines()));
            }
        }

        private void remembered(Pledge pledge) {
            claims.addAll(of(pledge, languages, queries));
        }

        private void contexts(Stream<Context> contexts, String owner, List<Reference> units, List<Fact> facts) {
            contexts.forEach(context -> {
                units.add(new Reference(owner + "/" + context.id(), context.position()));
                figures(context.figures(), facts);
            });
        }

        private void pledge(Pledge pledge) {
            String id = pledge.id().toString();
            List<Fact> facts = new ArrayList<>();
            pledge.deadline().ifPresent(d -> deadline(d, pledge.position(), Optional.empty(), facts));
            targets(pledge.targets(), facts);
            figures(pledge.figures(), facts);
            for (Milestone milestone : pledge.milestones()) {
                deadline(milestone.deadline(), milestone.position(), Optional.of(milestone.placedLabel()), facts);
            }
            List<Deadline> dates = dates(pledge.deadlines());
            List<Fact> ofMeasures = new ArrayList<>();
            List<Claim> measures = new ArrayList<>();
            for (Measure measure : pledge.measures()) {
                List<Fact> own = new ArrayList<>();
                measure.deadline().ifPresent(d -> deadline(d, measure.position(), Optional.empty(), own));
                targets(measure.targets(), own);
                figures(measure.figures(), own);
                ofMeasures.addAll(own);
                measures.add(new Claim(
                        List.of(new Reference(id + "." + measure.id(), measure.position())),
                        own,
                        measure.districts(),
                        part(pledge.prose(), measure.id()),
                        facts,
                        dates));
            }
            add(
                    List.of(new Reference(id, pledge.position())),
                    facts,
                    pledge.districts(),
                    lead(pledge.prose()),
                    ofMeasures,
                    dates);
            claims.addAll(measures);
        }

        private void page(FreePage page) {
            if (page.sources().isEmpty()) {
                return;
            }
            List<Fact> facts = new ArrayList<>();
            for (FreePage.SourcedFigure sourced : page.figures()) {
                List<Fact> own = new ArrayList<>();
                figures(List.of(sourced.figure()), own);
                own.forEach(fact -> facts.add(fact.from(sourced.source())));
            }
            add(
                    page.sources(),
                    facts,
                    List.of(),
                    Localized.of(
                            languages,
                            language -> LocatedText.withoutNote(page.prose().in(language))),
                    List.of());
        }

        private void add(
                List<Reference> units,
                List<Fact> facts,
                List<Reference> districts,
                Localized<List<LocatedText>> texts,
                List<Fact> measureFacts) {
            add(units, facts, districts, texts, measureFacts, List.of());
        }

        private void add(
                List<Reference> units,
                List<Fact> facts,
                List<Reference> districts,
                Localized<List<LocatedText>> texts,
                List<Fact> measureFacts,
                List<Deadline> dates) {
            Claim claim = new Claim(
                    List.copyOf(units), List.copyOf(facts), districts, texts, List.copyOf(measureFacts), dates);
            claims.add(queries.answer(new Known(claim)));
        }

        private static List<Deadline> dates(Stream<Deadline> deadlines) {
            return deadlines.filter(deadline -> deadline.part().isPresent()).toList();
        }

        private Localized<List<LocatedText>> lead(Localized<Prose> prose) {
            return Localized.of(languages, language -> LocatedText.lead(prose.in(language)));
        }

        private Localized<List<LocatedText>> part(Localized<Prose> prose, String id) {
            return Localized.of(
                    languages,
                    language ->
                            prose.in(language).part(id).map(LocatedText::part).orElse(List.of()));
        }

        private static void targets(List<Target> targets, List<Fact> facts) {
            for (Target target : targets) {
                quantity(target.quantity(), target.position(), target.placedLabel(), facts);
                target.baseline().ifPresent(baseline -> {
                    facts.add(new Fact(
                            target.quantity().scale().apply(baseline.value()).stripTrailingZeros(),
                            Limit.EXACT,
                            Optional.of(target.quantity().unit()),
                            baseline.position(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(target.quantity().amount().stripTrailingZeros())));
                    baseline.year().ifPresent(years -> years(years, target.position(), facts));
                });
                target.deadline().ifPresent(d -> deadline(d, target.position(), target.placedLabel(), facts));
            }
        }

        private static void figures(List<Figure> figures, List<Fact> facts) {
            for (Figure figure : figures) {
                quantity(figure.quantity(), figure.position(), Optional.of(figure.placedLabel()), facts);
                figure.year().ifPresent(years -> years(years, figure.position(), facts));
            }
        }

        private static void quantity(
                Quantity quantity, SourcePosition position, Optional<Localized<PlacedText>> label, List<Fact> facts) {
            Optional<Reference> unit = Optional.of(quantity.unit());
            facts.add(new Fact(
                    quantity.amount().stripTrailingZeros(),
                    quantity.limit(),
                    unit,
                    position,
                    quantity.limitPosition(),
                    label,
                    quantity.value().scale() == 3
                            ? Optional.of(quantity.amount().movePointRight(3).stripTrailingZeros())
                            : Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            quantity.to()
                    .ifPresent(to -> facts.add(fact(
                            quantity.scale().apply(to),
                            Limit.EXACT,
                            unit,
                            quantity.toPosition().orElse(position))));
        }

        private static void years(Years years, SourcePosition position, List<Fact> facts) {
            Stream.of(years.first(), years.last())
                    .distinct()
                    .forEach(year -> facts.add(fact(
                            BigDecimal.valueOf(year),
                            Limit.EXACT,
                            Optional.empty(),
                            years.written()
                                    .map(written -> year(written, years.toString(), year))
                                    .orElse(position))));
        }

        private static void deadline(
                Deadline deadline, SourcePosition position, Optional<Localized<PlacedText>> label, List<Fact> facts) {
            Stream.of(deadline.first(), deadline.last())
                    .distinct()
                    .forEach(year -> facts.add(new Fact(
                            BigDecimal.valueOf(year).stripTrailingZeros(),
                            Limit.EXACT,
                            Optional.empty(),
                            deadline.written()
                                    .map(written -> year(written, deadline.toString(), year))
                                    .orElse(position),
                            Optional.empty(),
                            label,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())));
        }

        /** Where a number stands in a year, years or a deadline, which are written as they are shown. */
        private static SourcePosition year(SourcePosition written, String shown, int year) {
            // A day of the month may have the same digits as the number of years has, never as a year.
            return new SourcePosition(
                    written.path(), written.line(), written.column() + shown.lastIndexOf(String.valueOf(year)));
        }

        private static Fact fact(BigDecimal value, Limit limit, Optional<Reference> unit, SourcePosition position) {
            return new Fact(
                    value.stripTrailingZeros(),
                    limit,
                    unit,
                    position,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}

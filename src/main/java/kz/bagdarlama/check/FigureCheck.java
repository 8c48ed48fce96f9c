package kz.bagdarlama.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LinkTarget;
import kz.bagdarlama.markdown.LocatedLink;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.ProgrammePart;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Scale;
import kz.bagdarlama.model.SourceRegister;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.text.FoundDeadline;
import kz.bagdarlama.text.FoundFigure;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.QuantityText;

/**
 * Every figure of the document stands in the facts and in the text of every language, with its limiting word and unit; and no
 * text has a figure that the facts do not have. Numbers in words (“два”) count as figures where one is wanted and are let pass
 * where none is.
 */
final class FigureCheck implements Check {

    /** A decimal point between digits that is no part of a date or of the number of a pledge. */
    private static final Pattern WITH_POINT = Pattern.compile("(?<![\\p{L}\\d.,/])\\d++\\.\\d++(?![./]?\\d|/)");

    private static final Pattern SPACES = Pattern.compile("[\\s\u00A0]+");

    private static final Pattern DIGITS = Pattern.compile("^\\d[\\d\\s\u00A0]*(?:,\\d+)?(?<!\\s)");

    /** Numbers of fewer digits may be years. */
    private static final BigDecimal YEARS = BigDecimal.valueOf(10_000);

    /** The powers of ten that scale words stand for, and none. */
    private static final List<Integer> SCALES = List.of(0, 3, 6, 9, 12);

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        if (input.hasUnreliableNames()) {
            return;
        }
        List<Claim> all = Scans.claims(input.queries(), input.content());
        input.readRegister().ifPresent(register -> inNotes(input, register, all, diagnostics));
        Map<String, Long> claimed = all.stream()
                .flatMap(claim -> claim.units().stream())
                .collect(Collectors.groupingBy(Reference::id, Collectors.counting()));
        List<Claim> claims = all.stream()
                // What could not be read as it was meant would only be reported once more.
                .filter(claim -> !input.isUnreliable(claim.position().path()))
                // What is claimed twice has been reported; whose figures it should have, nobody knows.
                .filter(claim -> claim.units().stream().allMatch(unit -> claimed.get(unit.id()) == 1))
                .toList();
        Optional<Identity<SourceRegister>> register = input.readRegister().map(Identity::new);
        Identity<Map<String, Unit>> units = new Identity<>(input.queries()
                .answer(new UnitsById(new Identity<>(input.content().units()))));
        Identity<NumberNames> names = new Identity<>(NumberNames.of(input.content(), input.queries()));
        List<Language> languages = input.content().site().languages();
        for (Claim claim : claims) {
            Scans.report(
                    new Held(new Identity<>(claim), register, units, names, languages, diagnostics.severity()),
                    input.queries(),
                    diagnostics);
        }
    }

    private record UnitsById(Identity<List<Unit>> units) implements Query<Map<String, Unit>> {

        @Override
        public Map<String, Unit> compute(QueryCache queries) {
            return units.object().stream()
                    .collect(Collectors.toMap(Unit::id, unit -> unit, (a, b) -> a, LinkedHashMap::new));
        }
    }

    private record Held(
            Identity<Claim> claim,
            Optional<Identity<SourceRegister>> register,
            Identity<Map<String, Unit>> units,
            Identity<NumberNames> names,
            List<Language> languages,
            Severity severity)
            implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            Claim held = claim.object();
            Map<BigDecimal, Limit> registered =
                    register.map(known -> registered(held, known.object())).orElse(Map.of());
            Set<BigDecimal> doubtful = new HashSet<>();
            register.map(Identity::object).ifPresent(known -> {
                Witnesses witnesses = new Witnesses(held, languages, names.object(), queries);
                for (Claim part : bySource(held, known, diagnostics)) {
                    if (isRegistered(part, known)) {
                        // Of what has no sources of its own, the whole is the only part.
                        doubtful.addAll(againstRegister(
                                part,
                                known,
                                part == held ? registered : registered(part, known),
                                witnesses,
                                diagnostics));
                    }
                }
            });
            Set<BigDecimal> ofDocument = new TreeSet<>(registered.keySet());
            // What a measure lacks in its facts is said there; a title may have it all the same.
            register.map(OfMeasures::new)
                    .map(queries::answer)
                    .ifPresent(ofMeasures -> held.units()
                            .forEach(unit -> ofDocument.addAll(ofMeasures.getOrDefault(unit.id(), Set.of()))));
            Blame blame = new Blame(languages);
            CountedUnits counted = new CountedUnits(held, units, blame, diagnostics);
            Changes changes = new Changes(held, languages, diagnostics);
            for (Language language : languages) {
                inText(
                        held,
                        ofDocument,
                        doubtful,
                        language,
                        units.object(),
                        names.object(),
                        counted,
                        changes,
                        queries,
                        blame,
                        diagnostics);
            }
            blame.report();
            changes.report();
        }
    }

    private static boolean isRegistered(Claim claim, SourceRegister register) {
        return claim.units().stream().anyMatch(unit -> register.unit(unit.id()).isPresent());
    }

    // ---- notes to readers

    /** A note compares places of the document: it may have the figures of its own place and of those it links to. */
    private static void inNotes(
            CheckInput input, SourceRegister register, List<Claim> claims, Diagnostics diagnostics) {
        for (ProgrammePart part : input.content().programme().parts()) {
            notes(part.prose(), List.of(part.id().toString()), input, register, claims, diagnostics);
        }
        for (FreePage page : input.content().pages()) {
            List<String> own = page.sources().stream().map(Reference::id).toList();
            notes(page.prose(), own, input, register, claims, diagnostics);
        }
    }

    private static void notes(
            Localized<Prose> texts,
            List<String> own,
            CheckInput input,
            SourceRegister register,
            List<Claim> claims,
            Diagnostics diagnostics) {
        Map<Language, List<LinkTarget>> links = new HashMap<>();
        texts.byLanguage()
                .forEach((language, prose) ->
                        links.put(language, input.queries().answer(new LinksOfNote(new Identity<>(prose)))));
        texts.byLanguage()
                .forEach((language, prose) -> prose.part(Prose.EDITOR_NOTE).ifPresent(note -> {
                    List<String> places = new ArrayList<>(own);
                    // As many links that lead elsewhere than in another language are reported as such: the figures are
                    // right.
                    links.values().stream()
                            .filter(each -> each.size() == links.get(language).size())
                            .flatMap(List::stream)
                            .distinct()
                            .forEach(target -> places.addAll(places(target, input)));
                    Scans.report(
                            new Noted(
                                    new Identity<>(prose),
                                    language,
                                    places,
                                    facts(claims, places),
                                    new Identity<>(register),
                                    new Identity<>(NumberNames.of(input.content(), input.queries())),
                                    diagnostics.severity()),
                            input.queries(),
                            diagnostics);
                }));
    }

    /** What the facts of places have: where the register lacks it, one of both is wrong, and a note that quotes it is not. */
    private static Set<BigDecimal> facts(List<Claim> claims, List<String> places) {
        return claims.stream()
                .filter(claim -> claim.units().stream()
                        .anyMatch(unit -> places.stream().anyMatch(place -> isPartOf(unit.id(), place))))
                .flatMap(claim -> claim.facts().stream())
                .map(Claim.Fact::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record LinksOfNote(Identity<Prose> prose) implements Query<List<LinkTarget>> {

        @Override
        public List<LinkTarget> compute(QueryCache queries) {
            return prose.object()
                    .part(Prose.EDITOR_NOTE)
                    .map(note -> LocatedLink.in(note, prose.object()).stream()
                            .map(LocatedLink::target)
                            .toList())
                    .orElse(List.of());
        }
    }

    private record Noted(
            Identity<Prose> prose,
            Language language,
            List<String> places,
            Set<BigDecimal> facts,
            Identity<SourceRegister> register,
            Identity<NumberNames> names,
            Severity severity)
            implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            prose.object()
                    .part(Prose.EDITOR_NOTE)
                    .ifPresent(note -> note(
                            note, language, places, facts, register.object(), names.object(), queries, diagnostics));
        }
    }

    private static void note(
            Prose.Part note,
            Language language,
            List<String> places,
            Set<BigDecimal> facts,
            SourceRegister register,
            NumberNames names,
            QueryCache queries,
            Diagnostics diagnostics) {
        Set<BigDecimal> allowed = register.units().stream()
                .filter(unit -> places.stream().anyMatch(place -> isPartOf(unit.id(), place)))
                .flatMap(unit -> unit.figures().stream())
                .map(SourceRegister.RegisteredFigure::value)
                .collect(Collectors.toCollection(TreeSet::new));
        for (LocatedText text : LocatedText.part(note)) {
            for (FoundFigure figure : Scans.figures(queries, language, text.text(), names)) {
                if (!figure.inWords() && !allowed.contains(figure.value()) && !facts.contains(figure.value())) {
                    diagnostics.error(
                            Code.UNKNOWN_FIGURE,
                            text.at(figure.start()),
                            figure.end() - figure.start(),
                            Phrase.of(
                                    "neither this place of the document nor one that the note links to has {figure}",
                                    said(figure.value(), language)),
                            allowed.isEmpty()
                                    ? Phrase.of(
                                            "there are no figures there; correct the note, or link to the place that has it")
                                    : Phrase.of("they have: {figures}", said(allowed, language)));
                }
            }
        }
    }

    /** The units of the document that a link leads to. */
    private static List<String> places(LinkTarget target, CheckInput input) {
        if (!(target instanceof LinkTarget.Inside inside)) {
            return List.of();
        }
        return switch (inside.kind()) {
            case SECTION, CHAPTER, PLEDGE ->
                List.of(inside.fragment().isEmpty() ? inside.id() : inside.id() + "/" + inside.fragment());
            case PAGE ->
                input.content().pages().stream()
                        .filter(page -> page.id().equals(inside.id()))
                        .flatMap(page -> page.sources().stream())
                        .map(Reference::id)
                        .toList();
            default -> List.of();
        };
    }

    /** A chapter has its context and outcomes, a pledge its measures; the pledges of a chapter are places of their own. */
    private static boolean isPartOf(String unit, String place) {
        int end = place.length();
        return unit.startsWith(place)
                && (unit.length() == end
                        || unit.startsWith("/context.", end)
                        || unit.startsWith("/outcome.", end)
                        || unit.charAt(end) == '.' && place.contains("/"));
    }

    // ---- facts against the document

    private static Map<BigDecimal, Limit> registered(Claim claim, SourceRegister register) {
        Map<BigDecimal, Limit> registered = new TreeMap<>();
        for (Reference reference : claim.units()) {
            register.unit(reference.id())
                    .ifPresent(unit ->
                            unit.figures().forEach(f -> registered.merge(f.value(), f.limit(), FigureCheck::stricter)));
        }
        return registered;
    }

    /**
     * The units of a claim, each by itself with the facts that are said to be from it; where they say nothing of it, the claim as it is. A
     * figure that is said to be from another unit than the one that has it is reported.
     */
    private static List<Claim> bySource(Claim claim, SourceRegister register, Diagnostics diagnostics) {
        if (claim.facts().stream().allMatch(fact -> fact.source().isEmpty())) {
            return List.of(claim);
        }
        Map<Reference, String> sources = new HashMap<>();
        for (Claim.Fact fact : claim.facts()) {
            Reference source = fact.source().orElseThrow();
            if (fact.unit().isPresent() && !has(register, source.id(), fact.value())) {
                List<String> lacking = claim.units().stream()
                        .map(Reference::id)
                        .filter(unit -> has(register, unit, fact.value()))
                        .filter(unit -> claim.facts().stream()
                                .noneMatch(other -> other.value().equals(fact.value())
                                        && other.source().orElseThrow().id().equals(unit)))
                        .toList();
                if (lacking.size() == 1) {
                    sources.put(source, lacking.get(0));
                    if (claim.units().stream().anyMatch(unit -> unit.id().equals(source.id()))) {
                        diagnostics.error(
                                Code.FIGURE_NOT_IN_SOURCE,
                                source.position(),
                                source.id().length(),
                                Phrase.of(
                                        "the document does not have {figure} in “{units}”",
                                        shown(fact.value()),
                                        source.id()),
                                Phrase.of(
                                        "write source: {unit}, which has it ({place})",
                                        lacking.get(0),
                                        register.unit(lacking.get(0))
                                                .orElseThrow()
                                                .position()));
                    }
                }
            }
        }
        return claim.units().stream()
                .map(unit -> new Claim(
                        List.of(unit),
                        claim.facts().stream()
                                .filter(fact -> {
                                    Reference source = fact.source().orElseThrow();
                                    return unit.id().equals(sources.getOrDefault(source, source.id()));
                                })
                                .toList(),
                        claim.districts(),
                        claim.texts(),
                        claim.measureFacts(),
                        claim.dates()))
                .toList();
    }

    static boolean has(SourceRegister register, String unit, BigDecimal value) {
        return register.unit(unit).stream()
                .flatMap(known -> known.figures().stream())
                .anyMatch(figure -> figure.value().equals(value));
    }

    /** The figures that the document has in the measures of each pledge, by its id: 5 of 1.1/1.a under 1.1/1. */
    private record OfMeasures(Identity<SourceRegister> register) implements Query<Map<String, Set<BigDecimal>>> {

        @Override
        public Map<String, Set<BigDecimal>> compute(QueryCache queries) {
            Map<String, Set<BigDecimal>> figures = new HashMap<>();
            for (SourceRegister.Unit unit : register.object().units()) {
                String id = unit.id();
                int slash = id.indexOf('/');
                for (int dot = slash < 0 ? -1 : id.indexOf('.', slash); dot >= 0; dot = id.indexOf('.', dot + 1)) {
                    Set<BigDecimal> ofPledge = figures.computeIfAbsent(id.substring(0, dot), p -> new HashSet<>());
                    unit.figures().forEach(figure -> ofPledge.add(figure.value()));
                }
            }
            return figures;
        }
    }

    /** Reports where facts and document differ, and returns the values that texts need not be held to until that is mended. */
    private static Set<BigDecimal> againstRegister(
            Claim claim,
            SourceRegister register,
            Map<BigDecimal, Limit> registered,
            Witnesses witnesses,
            Diagnostics diagnostics) {
        Set<BigDecimal> doubtful = new HashSet<>();
        Set<BigDecimal> missing = new TreeSet<>(registered.keySet());
        claim.facts().forEach(fact -> missing.remove(fact.value()));
        // The document may write a quarter in figures or not, and so may its register.
        claim.dates().stream().flatMap(date -> date.part().stream()).forEach(part -> {
            missing.remove(BigDecimal.valueOf(part.day()));
            missing.remove(BigDecimal.valueOf(part.number()));
        });
        List<Claim.Fact> unmatched = claim.facts().stream()
                .filter(fact -> !registered.containsKey(fact.value()))
                .toList();
        if (mistakenRegister(claim, register, unmatched, missing, witnesses, diagnostics)) {
            unmatched.forEach(fact -> doubtful.add(fact.value()));
            missing.clear();
            unmatched = List.of();
        }
        for (Claim.Fact fact : unmatched) {
            doubtful.add(fact.value());
            diagnostics.error(
                    Code.FIGURE_NOT_IN_SOURCE,
                    fact.position(),
                    fact.length(),
                    Phrase.of("the document does not have {figure} in “{units}”", shown(fact.value()), ids(claim)),
                    fact.thousands().filter(missing::contains).isPresent()
                            ? Phrase.of(
                                    "a point stands before decimals only, thousands are written together: write {figure} ({place})",
                                    shown(fact.thousands().get()),
                                    place(claim, register))
                            : missing.size() == 1
                                    ? Phrase.of(
                                            "it has {figure} ({place})",
                                            shown(missing.iterator().next()),
                                            place(claim, register))
                                    : registered.isEmpty()
                                            ? Phrase.of("it has no figures there ({place})", place(claim, register))
                                            : Phrase.of(
                                                    "it has: {figures} ({place})",
                                                    shown(registered.keySet()),
                                                    place(claim, register)));
        }
        if (!(missing.size() == 1 && unmatched.size() == 1)) {
            for (BigDecimal value : missing) {
                diagnostics.error(
                        Code.FIGURE_NOT_IN_FACTS,
                        claim.position(),
                        1,
                        Phrase.of("the document has {figure} in “{units}”; the facts do not", shown(value), ids(claim)),
                        Phrase.of(
                                "add it to targets or figures, or as a deadline or year; if the document does not have it, correct {place}",
                                place(claim, register)));
            }
        }
        for (Claim.Fact fact : claim.facts()) {
            Limit limit = registered.get(fact.value());
            if (limit != null
                    && fact.unit().isPresent()
                    && !same(limit, fact.limit())
                    && !(limit == Limit.EXACT && fact.limit() == Limit.UP_TO)
                    && !anotherHas(claim, fact.value(), limit)) {
                doubtful.add(fact.value());
                if (witnesses.say(fact)) {
                    mistakenLimit(claim, register, fact, limit, diagnostics);
                    continue;
                }
                diagnostics.error(
                        Code.LIMIT_MISMATCH,
                        limitPosition(fact),
                        limitLength(fact),
                        Phrase.of(
                                "{figure} is “{here}” here and “{wanted}” in the document ({place})",
                                shown(fact.value()),
                                fact.limit().said(),
                                limit.said(),
                                place(claim, register)),
                        limit == Limit.EXACT
                                ? Phrase.of("remove “{key}”", "limit")
                                : Phrase.of("write limit: {limit}", limit.key()));
            }
        }
        return doubtful;
    }

    /** What the texts of a claim say of its facts: where those of all languages agree with them, the register is hardly right. */
    private record Witnesses(Claim claim, List<Language> languages, NumberNames names, QueryCache queries) {

        /** Whether the texts of all languages have a figure, or none of them has it. */
        boolean have(BigDecimal value, boolean had) {
            return claim.texts().byLanguage().size() > 1
                    && languages.stream()
                            .allMatch(language -> figures(language)
                                            .anyMatch(figure -> figure.value().equals(value))
                                    == had);
        }

        /** Whether the texts of all languages limit a fact as it is limited, wherever they have it. */
        boolean say(Claim.Fact fact) {
            return have(fact.value(), true)
                    && languages.stream()
                            .flatMap(this::figures)
                            .filter(figure -> figure.value().equals(fact.value()))
                            .allMatch(figure -> same(figure.limit(), fact.limit()));
        }

        private Stream<FoundFigure> figures(Language language) {
            return claim.texts().in(language).stream()
                    .flatMap(text -> Scans.figures(queries, language, text.text(), names).stream());
        }
    }

    /**
     * Reports figures of the register that the facts and the texts of all languages have otherwise: there is one slip, and it is there.
     *
     * @param unmatched facts that the register does not have
     * @param missing what it has and the facts do not
     */
    private static boolean mistakenRegister(
            Claim claim,
            SourceRegister register,
            List<Claim.Fact> unmatched,
            Set<BigDecimal> missing,
            Witnesses witnesses,
            Diagnostics diagnostics) {
        if (unmatched.isEmpty()) {
            return false;
        }
        Map<BigDecimal, Claim.Fact> facts = new TreeMap<>();
        unmatched.forEach(fact -> facts.putIfAbsent(fact.value(), fact));
        if (facts.size() != missing.size()
                || !facts.keySet().stream().allMatch(value -> witnesses.have(value, true))
                || !missing.stream().allMatch(value -> witnesses.have(value, false))) {
            return false;
        }
        Iterator<Claim.Fact> told = facts.values().iterator();
        for (BigDecimal value : missing) {
            Claim.Fact fact = told.next();
            SourceRegister.RegisteredFigure figure = figure(claim, register, value);
            diagnostics.error(
                    Code.FIGURE_NOT_IN_FACTS,
                    figure.position(),
                    shown(value).length(),
                    Phrase.of(
                            "the register has {figure} here; the facts ({place}) and the texts of all languages have {other}",
                            shown(value),
                            fact.position(),
                            shown(fact.value())),
                    Phrase.of(
                            "look it up in the document: write {figure} here, or correct facts and texts",
                            shown(fact.value())));
        }
        return true;
    }

    private static void mistakenLimit(
            Claim claim, SourceRegister register, Claim.Fact fact, Limit limit, Diagnostics diagnostics) {
        SourceRegister.RegisteredFigure figure = figure(claim, register, fact.value());
        diagnostics.error(
                Code.LIMIT_MISMATCH,
                figure.limitPosition().orElse(figure.position()),
                figure.limitPosition().isPresent()
                        ? limit.key().length()
                        : shown(fact.value()).length(),
                Phrase.of(
                        "{figure} is “{here}” in the register; the facts ({place}) and the texts of all languages say “{other}”",
                        shown(fact.value()),
                        limit.said(),
                        fact.position(),
                        fact.limit().said()),
                fact.limit() == Limit.EXACT
                        ? Phrase.of(
                                "look it up in the document: remove “{key}” here, or correct facts and texts", "limit")
                        : Phrase.of(
                                "look it up in the document: write {figure} here, or correct facts and texts",
                                "{value: " + shown(fact.value()) + ", limit: "
                                        + fact.limit().key() + "}"));
    }

    /** The first entry of a number in the units of a claim, limited where one is. */
    private static SourceRegister.RegisteredFigure figure(Claim claim, SourceRegister register, BigDecimal value) {
        return claim.units().stream()
                .flatMap(unit -> register.unit(unit.id()).stream())
                .flatMap(unit -> unit.figures().stream())
                .filter(figure -> figure.value().equals(value))
                .reduce((first, second) -> first.limitPosition().isPresent()
                                || second.limitPosition().isEmpty()
                        ? first
                        : second)
                .orElseThrow();
    }

    private static SourcePosition limitPosition(Claim.Fact fact) {
        return fact.limitPosition().orElse(fact.position());
    }

    private static int limitLength(Claim.Fact fact) {
        return fact.limitPosition().isPresent() ? fact.limit().key().length() : fact.length();
    }

    /** Where the register says what the document has. */
    private static SourcePosition place(Claim claim, SourceRegister register) {
        return claim.units().stream()
                .flatMap(unit -> register.unit(unit.id()).stream())
                .map(SourceRegister.Unit::position)
                .findFirst()
                .orElse(claim.position());
    }

    private static boolean anotherHas(Claim claim, BigDecimal value, Limit limit) {
        return claim.facts().stream().anyMatch(f -> f.value().equals(value) && same(f.limit(), limit));
    }

    private static Limit stricter(Limit one, Limit other) {
        return one == Limit.EXACT ? other : one;
    }

    /** “Более” and “свыше” promise the same, and Kazakh has one word for both. */
    private static boolean same(Limit one, Limit other) {
        return (one == Limit.OVER ? Limit.MORE_THAN : one) == (other == Limit.OVER ? Limit.MORE_THAN : other);
    }

    // ---- facts against the texts

    /** A figure of a text. */
    record Found(FoundFigure figure, LocatedText text) {

        SourcePosition position() {
            return text.at(figure.start());
        }

        boolean percent() {
            return text.text().startsWith("%", figure.end());
        }

        int length() {
            return figure.end() - figure.start();
        }

        /** Where it stands with its limiting word. */
        SourcePosition limitedPosition() {
            return text.at(figure.limitedStart());
        }

        int limitedLength() {
            return figure.limitedEnd() - figure.limitedStart();
        }

        /** How the text writes it, with its scale word. */
        String said() {
            return text.text().substring(figure.start(), figure.end());
        }
    }

    private static void inText(
            Claim claim,
            Set<BigDecimal> registered,
            Set<BigDecimal> doubtful,
            Language language,
            Map<String, Unit> units,
            NumberNames names,
            CountedUnits counted,
            Changes changes,
            QueryCache queries,
            Blame blame,
            Diagnostics diagnostics) {
        List<LocatedText> texts = claim.texts().in(language);
        if (texts.isEmpty() || texts.get(0).text().isEmpty()) {
            // The words are missing altogether, which has been reported.
            return;
        }
        List<Found> found = new ArrayList<>();
        for (LocatedText text : texts) {
            List<FoundFigure> figures = Scans.figures(queries, language, text.text(), names);
            List<FoundDeadline> dates =
                    claim.dates().isEmpty() ? List.of() : SaidDeadlines.ofParts(claim.dates(), text, language, figures);
            figures.stream()
                    .filter(figure -> dates.stream().noneMatch(date -> SaidDeadlines.isDayIn(date, figure)))
                    .forEach(figure -> found.add(new Found(figure, text)));
        }
        Map<BigDecimal, List<Claim.Fact>> facts = new LinkedHashMap<>();
        claim.facts().stream()
                .filter(fact -> !doubtful.contains(fact.value()))
                .forEach(fact -> facts.computeIfAbsent(fact.value(), v -> new ArrayList<>())
                        .add(fact));
        Set<BigDecimal> allowed = new TreeSet<>(registered);
        Stream.concat(claim.facts().stream(), claim.measureFacts().stream())
                .map(Claim.Fact::value)
                .forEach(allowed::add);
        List<Found> unknown = found.stream()
                .filter(figure -> !figure.figure().inWords()
                        && !allowed.contains(figure.figure().value()))
                .toList();
        List<BigDecimal> missing = facts.keySet().stream()
                .filter(value ->
                        found.stream().noneMatch(f -> f.figure().value().equals(value)))
                .toList();
        Map<BigDecimal, List<Pointed>> pointed = pointed(missing, texts);
        // Where another figure stands in the text, that is the one to look at: a single slip.
        boolean mistaken = missing.size() > pointed.size() && missing.size() - pointed.size() <= unknown.size();
        List<CountedUnits.Count> counts = new ArrayList<>();
        facts.forEach((value, same) -> {
            List<Found> here =
                    found.stream().filter(f -> f.figure().value().equals(value)).toList();
            for (Pointed written : pointed.getOrDefault(value, List.of())) {
                diagnostics.error(
                        Code.FIGURE_NOT_IN_TEXT,
                        written.position(),
                        written.figure().length(),
                        Phrase.of("{figure} has a decimal point", written.figure()),
                        Phrase.of(
                                "write a decimal comma: {figure}",
                                written.figure().replace('.', ',')));
            }
            if (pointed.containsKey(value)) {
                return;
            }
            if (here.isEmpty() && mistaken) {
                return;
            }
            if (here.isEmpty()) {
                Lacking lacking = lacking(claim, value, language, names, queries);
                Optional<Localized<PlacedText>> label =
                        same.stream().flatMap(fact -> fact.label().stream()).findFirst();
                diagnostics.error(
                        Code.FIGURE_NOT_IN_TEXT,
                        lacking.position(),
                        lacking.length(),
                        label.isPresent()
                                ? Phrase.of(
                                        "{figure} (“{label}”) stands in the facts ({place}) and not in this text",
                                        said(value, language),
                                        label.get().in(language).text(),
                                        same.get(0).position())
                                : Phrase.of(
                                        "{figure} stands in the facts ({place}) and not in this text",
                                        said(value, language),
                                        same.get(0).position()),
                        Phrase.of("write it into the text, or correct the facts"));
            } else {
                limits(claim, same, here, units, registered.contains(value), language, blame, diagnostics);
                counts.add(new CountedUnits.Count(same, here));
            }
        });
        counted.hold(counts, texts, language, queries);
        changes.hold(found, language);
        for (Found figure : unknown) {
            Runnable inText = () -> diagnostics.error(
                    Code.UNKNOWN_FIGURE,
                    figure.position(),
                    figure.length(),
                    Phrase.of(
                            "{figure} is not among the facts of “{units}”",
                            said(figure.figure().value(), language),
                            ids(claim)),
                    mistaken
                            ? meant(figure, missing, unknown.size(), facts, language)
                            : allowed.isEmpty()
                                    ? Phrase.of(
                                            "they have no figures; correct the text or add the fact; a name like 5G goes into names.yaml")
                                    : Phrase.of(
                                            "they have: {figures}; a name like 5G goes into names.yaml",
                                            said(allowed, language)));
            if (missing.size() == 1 && unknown.size() == 1) {
                Claim.Fact fact = facts.get(missing.get(0)).get(0);
                if (!registered.contains(fact.value())) {
                    blame.object(
                            fact,
                            language,
                            figure.figure().value(),
                            "",
                            figure.position(),
                            inText,
                            quote -> diagnostics.error(
                                    Code.FIGURE_NOT_IN_TEXT,
                                    fact.position(),
                                    fact.length(),
                                    Phrase.of(
                                            "{figure} stands here; the texts of all languages have {other} ({place})",
                                            shown(fact.value()),
                                            shown(figure.figure().value()),
                                            quote.place()),
                                    Phrase.of("write what the texts have; if the facts are right, correct the texts")));
                    continue;
                }
            }
            inText.run();
        }
    }

    /** Where a text should have a figure. */
    private record Lacking(SourcePosition position, int length) {}

    /** Where a figure is lacking: at the sentence that has it in another language, or at the title where none has. */
    private static Lacking lacking(
            Claim claim, BigDecimal value, Language language, NumberNames names, QueryCache queries) {
        List<LocatedText> own = claim.texts().in(language);
        for (Map.Entry<Language, List<LocatedText>> other :
                claim.texts().byLanguage().entrySet()) {
            List<LocatedText> texts = other.getValue();
            // A title may sum up: the text has it once more.
            for (int i = Math.min(texts.size(), own.size()) - 1; i > 0; i--) {
                Optional<FoundFigure> figure =
                        Scans.figures(queries, other.getKey(), texts.get(i).text(), names).stream()
                                .filter(each -> each.value().equals(value))
                                .findFirst();
                if (figure.isPresent() && !own.get(i).text().isEmpty()) {
                    int before = (int) LengthCheck.sentences(texts.get(i).text()).stream()
                                    .filter(start -> start <= figure.get().start())
                                    .count()
                            - 1;
                    String text = own.get(i).text();
                    List<Integer> sentences = LengthCheck.sentences(text);
                    int start = sentences.get(Math.min(before, sentences.size() - 1));
                    return new Lacking(
                            own.get(i).at(start),
                            LengthCheck.sentenceAt(text, start).stripTrailing().length());
                }
            }
        }
        return new Lacking(own.get(0).at(0), 1);
    }

    /** What to write for a figure that the facts do not have, where they have one that the text lacks. */
    private static Phrase meant(
            Found figure,
            List<BigDecimal> missing,
            int unknown,
            Map<BigDecimal, List<Claim.Fact>> facts,
            Language language) {
        SourcePosition place = facts.get(missing.get(0)).get(0).position();
        return missing.size() == 1 && unknown == 1
                ? Phrase.of(
                        "write {figure}, as the facts have it ({place}); if the text is right, correct the facts",
                        likewise(figure, missing.get(0), language),
                        place)
                : Phrase.of(
                        "the facts have {figures} ({place}), which this text lacks: correct the text or the facts",
                        said(missing, language),
                        place);
    }

    private record Pointed(String figure, SourcePosition position) {}

    /** Figures that a text has as YAML would write them: read as the number of a chapter, they are none. */
    private static Map<BigDecimal, List<Pointed>> pointed(List<BigDecimal> missing, List<LocatedText> texts) {
        Map<BigDecimal, List<Pointed>> pointed = new HashMap<>();
        if (missing.isEmpty()) {
            return pointed;
        }
        for (LocatedText text : texts) {
            Matcher matcher = WITH_POINT.matcher(text.text());
            while (matcher.find()) {
                BigDecimal number = new BigDecimal(matcher.group());
                // Three digits behind the point may be thousands, which are told as such.
                if (number.scale() == 3) {
                    continue;
                }
                missing.stream()
                        // With a scale word behind it, as in “9.2 тыс.”, it stands for so many times more.
                        .filter(value -> SCALES.stream()
                                .anyMatch(
                                        scale -> number.scaleByPowerOfTen(scale).compareTo(value) == 0))
                        .forEach(value -> pointed.computeIfAbsent(value, v -> new ArrayList<>())
                                .add(new Pointed(matcher.group(), text.at(matcher.start()))));
            }
        }
        return pointed;
    }

    /** @param registered whether the document has the figure, so that facts and document have been compared */
    private static void limits(
            Claim claim,
            List<Claim.Fact> facts,
            List<Found> found,
            Map<String, Unit> units,
            boolean registered,
            Language language,
            Blame blame,
            Diagnostics diagnostics) {
        Claim.Fact fact = facts.get(0);
        if (fact.unit().isEmpty()) {
            return;
        }
        Unit unit = units.get(fact.unit().get().id());
        List<Limit> wanted = facts.stream().map(Claim.Fact::limit).distinct().toList();
        List<Limit> missing = wanted.stream()
                .filter(limit -> limit != Limit.EXACT
                        && found.stream().noneMatch(f -> same(f.figure().limit(), limit)))
                .toList();
        List<Found> others = otherwiseLimited(wanted, !missing.isEmpty(), found);
        int mistaken = others.size();
        for (Limit limit : missing) {
            // Where another limiting word stands, that is the slip.
            if (mistaken-- <= 0) {
                Runnable inText = () -> unlimited(found.get(0), limit, language, diagnostics);
                inTextOrFacts(fact, found.get(0), registered, language, inText, blame, diagnostics);
            }
        }
        if (missing.size() < wanted.size() && isAlwaysLimited(claim, facts)) {
            boolean percent = Optional.ofNullable(unit).flatMap(Unit::sign).isPresent();
            for (Found figure : found) {
                Limit limit = figure.figure().limit();
                // A heading may be short; a sentence that promises the exact number promises something else.
                if (!figure.text().heading()
                        && !figure.figure().inWords()
                        && figure.percent() == percent
                        && (limit == Limit.EXACT || limit == Limit.UP_TO)
                        && wanted.stream().noneMatch(w -> same(w, limit))) {
                    if (limit == Limit.EXACT) {
                        unlimited(figure, wanted.get(0), language, diagnostics);
                    } else {
                        otherwiseLimited(figure, wanted.get(0), unit, language, diagnostics);
                    }
                }
            }
        }
        Limit meant = missing.stream()
                .findFirst()
                .or(() -> wanted.stream().filter(limit -> limit != Limit.EXACT).findFirst())
                .orElse(Limit.EXACT);
        for (Found figure : others) {
            Runnable inText = () -> otherwiseLimited(figure, meant, unit, language, diagnostics);
            inTextOrFacts(fact, figure, registered, language, inText, blame, diagnostics);
        }
    }

    /**
     * Where a text limits a figure by another word than the facts, each such word once: where a sentence says so, rather than a heading.
     *
     * @param upTo whether “up to” is one: where nothing is missing, it may lead to the end of a change
     */
    private static List<Found> otherwiseLimited(List<Limit> wanted, boolean upTo, List<Found> found) {
        Map<Limit, Found> others = new LinkedHashMap<>();
        for (boolean heading : new boolean[] {false, true}) {
            for (Found figure : found) {
                Limit limit = figure.figure().limit();
                if (figure.text().heading() == heading
                        && limit != Limit.EXACT
                        && (limit != Limit.UP_TO || upTo)
                        && wanted.stream().noneMatch(w -> same(w, limit))) {
                    others.putIfAbsent(limit, figure);
                }
            }
        }
        return List.copyOf(others.values());
    }

    /** A figure with another limiting word than it has in the facts, which may have none. */
    private static void otherwiseLimited(
            Found found, Limit wanted, Unit unit, Language language, Diagnostics diagnostics) {
        String value = said(found.figure().value(), language);
        Limit limit = found.figure().limit();
        if (wanted == Limit.EXACT) {
            diagnostics.error(
                    Code.LIMIT_MISMATCH,
                    found.limitedPosition(),
                    found.limitedLength(),
                    Phrase.of("the text limits {figure} as “{limit}”; the facts do not", value, limit.said()),
                    Phrase.of("remove the limiting word, or add limit: {limit}", limit.key()));
            return;
        }
        diagnostics.error(
                Code.LIMIT_MISMATCH,
                found.limitedPosition(),
                found.limitedLength(),
                Phrase.of(
                        "the text limits {figure} as “{limit}”; the facts say “{wanted}”",
                        value,
                        limit.said(),
                        wanted.said()),
                limited(found, wanted, unit, language)
                        .map(words -> Phrase.of(
                                "write “{words}”; if the text is right, write limit: {limit}", words, limit.key()))
                        .orElseGet(() -> Phrase.of(
                                "write the limiting word of the facts: {words}; if the text is right, write limit: {limit}",
                                LanguageRules.of(language).limitWord(wanted),
                                limit.key())));
    }

    /** A figure as its text writes it, with the limiting word of the facts: 700-ге дейін. */
    private static Optional<String> limited(Found found, Limit wanted, Unit unit, Language language) {
        if (unit == null || found.figure().inWords()) {
            return Optional.empty();
        }
        return scale(found, language).map(scale -> {
            QuantityText text = LanguageRules.of(language)
                    .quantity(
                            new Quantity(
                                    wanted,
                                    scaled(found.figure().value(), scale),
                                    Optional.empty(),
                                    scale,
                                    new Reference(unit.id(), found.position())),
                            unit);
            return new QuantityText(text.before(), text.number(), text.scale(), text.after(), "").inline();
        });
    }

    /** The scale word that a text says a figure with; empty where it says it otherwise than digits and such a word do. */
    private static Optional<Scale> scale(Found found, Language language) {
        String said = found.said();
        boolean worded = said.chars().anyMatch(Character::isLetter);
        String digits = SPACES.matcher(said).replaceAll("").replaceAll("\\p{L}.*", "");
        LanguageRules rules = LanguageRules.of(language);
        return Stream.of(Scale.values())
                .filter(scale -> worded == (scale != Scale.ONE)
                        && digits.equals(SPACES.matcher(
                                        rules.number(scaled(found.figure().value(), scale)))
                                .replaceAll("")))
                .findFirst();
    }

    /** Another number as a text writes one: in its scale, with or without spaces between thousands: “148,5 тыс.” for “148,6 тыс.”. */
    private static String likewise(Found found, BigDecimal value, Language language) {
        String said = found.said();
        String number = DIGITS.matcher(said).replaceFirst("");
        return scale(found, language)
                .filter(scale -> scale == Scale.ONE
                        || decimals(value, scale)
                                <= Math.max(1, decimals(found.figure().value(), scale)))
                .map(scale -> {
                    String meant = LanguageRules.of(language).number(scaled(value, scale));
                    boolean spaced = value.compareTo(YEARS) >= 0
                            || SPACES.matcher(said.substring(0, said.length() - number.length())
                                            .strip())
                                    .find();
                    return SPACES.matcher(meant).replaceAll(spaced ? " " : "") + number;
                })
                .orElseGet(() -> said(value, language));
    }

    /** A figure that stands without the limiting word of the facts. */
    private static void unlimited(Found found, Limit wanted, Language language, Diagnostics diagnostics) {
        diagnostics.error(
                Code.LIMIT_MISMATCH,
                found.position(),
                found.length(),
                Phrase.of(
                        "{figure} stands in the facts as “{limit}”; the text does not say so",
                        said(found.figure().value(), language),
                        wanted.said()),
                Phrase.of(
                        "add the limiting word: {words}",
                        LanguageRules.of(language).limitWord(wanted)));
    }

    /** Whether every fact with a number limits it: where one does not, a mention may be meant of that one. */
    private static boolean isAlwaysLimited(Claim claim, List<Claim.Fact> facts) {
        BigDecimal value = facts.get(0).value();
        return Stream.concat(facts.stream(), claim.measureFacts().stream())
                .filter(fact -> fact.value().equals(value))
                .allMatch(fact -> fact.limit() != Limit.EXACT);
    }

    /** What the document says has been compared with the facts; without it, texts that agree are witnesses. */
    private static void inTextOrFacts(
            Claim.Fact fact,
            Found found,
            boolean registered,
            Language language,
            Runnable inText,
            Blame blame,
            Diagnostics diagnostics) {
        if (registered) {
            inText.run();
            return;
        }
        blame.object(
                List.of(fact, "limit"),
                language,
                found.figure().limit(),
                "",
                found.position(),
                inText,
                quote -> diagnostics.error(
                        Code.LIMIT_MISMATCH,
                        limitPosition(fact),
                        limitLength(fact),
                        Phrase.of(
                                "{figure} is “{limit}” here; no text says so ({place})",
                                shown(fact.value()),
                                fact.limit().said(),
                                quote.place()),
                        Phrase.of("correct “{key}” here; if the facts are right, correct the texts", "limit")));
    }

    private static int decimals(BigDecimal value, Scale scale) {
        return scaled(value, scale).scale();
    }

    /** How many thousands, millions … a number is, without zeros behind the comma and without an exponent. */
    private static BigDecimal scaled(BigDecimal value, Scale scale) {
        BigDecimal scaled = value.divide(scale.apply(BigDecimal.ONE));
        return new BigDecimal(scaled.stripTrailingZeros().toPlainString());
    }

    private static String ids(Claim claim) {
        return claim.units().stream().map(Reference::id).collect(Collectors.joining(", "));
    }

    /** A number as a text of a language writes it; thousands are spaced out only where it can be no year. */
    static String said(BigDecimal value, Language language) {
        String said = LanguageRules.of(language).number(value);
        return SPACES.matcher(said).replaceAll(value.compareTo(YEARS) < 0 ? "" : " ");
    }

    private static List<String> said(Collection<BigDecimal> values, Language language) {
        return values.stream().sorted().map(value -> said(value, language)).toList();
    }

    private static List<String> shown(Set<BigDecimal> values) {
        return values.stream().sorted().map(FigureCheck::shown).toList();
    }

    static String shown(BigDecimal value) {
        return value.toPlainString();
    }
}

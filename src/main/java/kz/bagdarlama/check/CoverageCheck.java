package kz.bagdarlama.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.SourceRegister;

/**
 * Every unit of the source document is told in exactly one place, nothing is told that has no source, and districts are named
 * exactly where the document names them.
 */
final class CoverageCheck implements Check {

    /** How a site calls the rule. */
    static final String NAME = "coverage";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        // A register of which a line could not be read lacks units and figures that the document has.
        if (input.readRegister().isEmpty()) {
            return;
        }
        SourceRegister register = input.readRegister().get();
        Map<String, SourcePosition> claimed = new HashMap<>();
        Set<String> known =
                register.units().stream().map(SourceRegister.Unit::id).collect(Collectors.toSet());
        boolean complete = input.content().incomplete().isEmpty();
        // Where the id of one measure was given to another as well, that is all that is wrong.
        Set<String> withTwins = withTwins(Scans.claims(input.queries(), input.content()));
        Map<String, SourceRegister.Unit> mistaken = complete ? mistaken(input, register, known) : Map.of();
        for (Claim claim : Scans.claims(input.queries(), input.content())) {
            boolean repeated = false;
            for (Reference unit : claim.units()) {
                SourcePosition earlier = claimed.putIfAbsent(unit.id(), unit.position());
                if (input.isUnreliable(claim.position().path())) {
                    continue;
                }
                if (mistaken.containsKey(unit.id())) {
                    claimed.put(mistaken.get(unit.id()).id(), unit.position());
                    diagnostics.error(
                            Code.UNKNOWN_SOURCE,
                            unit.position(),
                            written(unit),
                            Phrase.of("the document has no unit “{unit}”", unit.id()),
                            Phrase.of(
                                    "is “{unit}” meant? Nothing tells it yet ({place})",
                                    written(mistaken.get(unit.id()).id(), unit),
                                    mistaken.get(unit.id()).position()));
                } else if (!known.contains(unit.id())) {
                    diagnostics.error(
                            Code.UNKNOWN_SOURCE,
                            unit.position(),
                            written(unit),
                            Phrase.of("the document has no unit “{unit}”", unit.id()),
                            Suggestion.closest(unit.id(), ofKind(unit.id(), register))
                                    .map(Suggestion::didYouMean)
                                    .orElseGet(() -> Phrase.of(
                                            "if the document has it, add it to source.yaml with its figures and districts, for example {line}; if not, remove it here",
                                            "- {id: " + unit.id() + ", kind: " + kind(unit.id()) + "}")));
                } else if (isMeasureOf(withTwins, unit.id())) {
                    repeated = true;
                } else if (earlier != null && complete) {
                    repeated = true;
                    diagnostics.error(
                            Code.TOLD_TWICE,
                            unit.position(),
                            written(unit),
                            Phrase.of("“{unit}” is told in {place} already", unit.id(), earlier),
                            Phrase.of("tell each unit in one place"));
                }
            }
            boolean knownDistricts = claim.districts().stream()
                    .map(Reference::id)
                    .allMatch(id -> input.content().districts().stream()
                            .anyMatch(district -> district.id().equals(id)));
            // An unknown district has been reported as such.
            if (knownDistricts
                    && !repeated
                    && !input.isUnreliable(claim.position().path())) {
                districts(claim, register, input, diagnostics);
            }
        }
        if (complete) {
            for (SourceRegister.Unit unit : register.units()) {
                if (!claimed.containsKey(unit.id()) && !isMeasureOf(withTwins, unit.id())) {
                    diagnostics.error(Code.UNTOLD, unit.position(), unit.id().length(), message(unit), hint(unit));
                }
            }
        }
    }

    /** The pledges of which two measures have one id: which of them is which, nobody knows. */
    private static Set<String> withTwins(List<Claim> claims) {
        Map<String, String> files = new HashMap<>();
        return claims.stream()
                .flatMap(claim -> claim.units().stream())
                .filter(unit -> kind(unit.id()).equals("measure"))
                .filter(unit -> unit.position()
                        .path()
                        .equals(files.put(unit.id(), unit.position().path())))
                .map(unit -> parent(unit.id()))
                .collect(Collectors.toSet());
    }

    private static boolean isMeasureOf(Set<String> pledges, String unit) {
        return kind(unit).equals("measure") && pledges.contains(parent(unit));
    }

    /** The units told under an id that the document does not have, each with the one that nothing tells, where it can be no other. */
    private static Map<String, SourceRegister.Unit> mistaken(
            CheckInput input, SourceRegister register, Set<String> known) {
        Set<String> claimed = Scans.claims(input.queries(), input.content()).stream()
                .flatMap(claim -> claim.units().stream())
                .map(Reference::id)
                .collect(Collectors.toSet());
        List<String> unknown =
                claimed.stream().filter(id -> !known.contains(id)).toList();
        Map<String, SourceRegister.Unit> mistaken = new HashMap<>();
        for (String id : unknown) {
            List<SourceRegister.Unit> untold = register.units().stream()
                    .filter(unit -> !claimed.contains(unit.id()) && isBeside(unit.id(), id))
                    .toList();
            if (untold.size() == 1
                    && unknown.stream().filter(other -> isBeside(other, id)).count() == 1) {
                mistaken.put(id, untold.get(0));
            }
        }
        return mistaken;
    }

    /** Whether both are units of one kind in one place: pledges of a chapter, measures of a pledge. */
    private static boolean isBeside(String one, String other) {
        return kind(one).equals(kind(other)) && parent(one).equals(parent(other));
    }

    private static String parent(String id) {
        int end = Math.max(id.lastIndexOf('/'), id.lastIndexOf('.'));
        return switch (kind(id)) {
            case "context", "outcome" -> id.substring(0, id.lastIndexOf('/'));
            default -> id.substring(0, Math.max(0, end));
        };
    }

    private static Set<String> ofKind(String id, SourceRegister register) {
        return register.units().stream()
                .map(SourceRegister.Unit::id)
                .filter(known -> kind(known).equals(kind(id)))
                .collect(Collectors.toSet());
    }

    /** How long an id is in the file: those of measures, contexts and outcomes are written without the place that they belong to. */
    private static int written(Reference unit) {
        return written(unit.id(), unit).length();
    }

    private static String written(String id, Reference unit) {
        return switch (kind(unit.id())) {
            case "measure" -> id.substring(id.lastIndexOf('.') + 1);
            case "context", "outcome" -> id.substring(id.lastIndexOf('/') + 1);
            default -> id;
        };
    }

    /** What kind of unit has an id of this form. */
    private static String kind(String id) {
        String last = id.substring(id.indexOf('/') + 1);
        if (!id.contains("/")) {
            return id.contains(".") ? "chapter" : "section";
        }
        if (!Character.isDigit(id.charAt(0))) {
            return id.startsWith("results") ? "result" : id.substring(0, id.indexOf('/'));
        }
        return last.startsWith("context")
                ? "context"
                : last.startsWith("outcome") ? "outcome" : last.contains(".") ? "measure" : "pledge";
    }

    private static Phrase message(SourceRegister.Unit unit) {
        String id = unit.id();
        return switch (unit.kind()) {
            case "section" -> Phrase.of("nothing tells the section “{unit}” of the document", id);
            case "chapter" -> Phrase.of("nothing tells the chapter “{unit}” of the document", id);
            case "pledge" -> Phrase.of("nothing tells the pledge “{unit}” of the document", id);
            case "measure" -> Phrase.of("nothing tells the measure “{unit}” of the document", id);
            case "context" -> Phrase.of("nothing tells the context “{unit}” of the document", id);
            case "outcome" -> Phrase.of("nothing tells the outcome “{unit}” of the document", id);
            case "foreword" -> Phrase.of("nothing tells the foreword “{unit}” of the document", id);
            case "result" -> Phrase.of("nothing tells the result “{unit}” of the document", id);
            case "closing" -> Phrase.of("nothing tells the closing “{unit}” of the document", id);
            default -> Phrase.of("nothing tells the {kind} “{unit}” of the document", unit.kind(), id);
        };
    }

    /** Both ways out: what is missing is told, or the document has it no more. */
    private static Phrase hint(SourceRegister.Unit unit) {
        return switch (unit.kind()) {
            case "foreword", "result", "closing" ->
                Phrase.of(
                        "name it in “source” of a page in pages/; if the document has it no longer, remove this line");
            case "context" ->
                Phrase.of(
                        "list it in “context” of its section or chapter; if the document has it no longer, remove this line");
            case "outcome" ->
                Phrase.of("list it in “outcomes” of its chapter; if the document has it no longer, remove this line");
            case "measure" ->
                Phrase.of("list it in “measures” of its pledge; if the document has it no longer, remove this line");
            default ->
                Phrase.of(
                        "if its folder was deleted, git status names it and git restore brings it back; what is new gets a folder with texts in every language; what is given up for good loses this line as well");
        };
    }

    private static void districts(Claim claim, SourceRegister register, CheckInput input, Diagnostics diagnostics) {
        Set<String> wanted = new TreeSet<>();
        for (Reference unit : claim.units()) {
            register.unit(unit.id()).ifPresent(u -> wanted.addAll(u.districts()));
        }
        Set<String> here = claim.districts().stream().map(Reference::id).collect(Collectors.toCollection(TreeSet::new));
        if (!wanted.equals(here)) {
            Map<String, Phrase> names = ItsName.of(input.content().districts());
            Optional<Reference> wrong = claim.districts().stream()
                    .filter(district -> !wanted.contains(district.id()))
                    .findFirst()
                    .or(() -> claim.districts().stream().findFirst());
            diagnostics.error(
                    Code.DISTRICT_MISMATCH,
                    wrong.map(Reference::position).orElseGet(claim::position),
                    wrong.map(district -> district.id().length()).orElse(1),
                    Phrase.of(
                            "the districts here are {here}; the document names {wanted} ({place})",
                            named(here, names),
                            named(wanted, names),
                            register.unit(claim.units().get(0).id())
                                    .map(SourceRegister.Unit::position)
                                    .orElse(claim.position())),
                    wanted.isEmpty()
                            ? Phrase.of("remove “{key}”", "districts")
                            : Phrase.of("write districts: [{districts}]", wanted));
        }
    }

    private static Object named(Set<String> districts, Map<String, Phrase> names) {
        return districts.isEmpty()
                ? Phrase.of("none")
                : districts.stream()
                        .map(id -> names.getOrDefault(id, Phrase.literal(id)))
                        .toList();
    }
}

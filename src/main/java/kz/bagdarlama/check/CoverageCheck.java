package kz.bagdarlama.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.SourceRegister;

/**
 * Every unit of the source document is told in exactly one place, nothing is told that has no source, and districts are named
 * exactly where the document names them.
 */
final class CoverageCheck implements Check {

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        if (input.content().register().isEmpty()) {
            return;
        }
        SourceRegister register = input.content().register().get();
        Map<String, SourcePosition> claimed = new HashMap<>();
        Set<String> known =
                register.units().stream().map(SourceRegister.Unit::id).collect(Collectors.toSet());
        boolean complete = input.content().incomplete().isEmpty();
        for (Claim claim : Scans.claims(input.memory(), input.content())) {
            boolean repeated = false;
            for (Reference unit : claim.units()) {
                SourcePosition earlier = claimed.putIfAbsent(unit.id(), unit.position());
                if (input.isUnreliable(claim.position().path())) {
                    continue;
                }
                if (!known.contains(unit.id())) {
                    diagnostics.error(
                            Code.UNKNOWN_SOURCE,
                            unit.position(),
                            1,
                            "the document has no unit “" + unit.id() + "”",
                            Suggestion.closest(unit.id(), known)
                                    .map(near -> "did you mean “" + near + "”?")
                                    .orElse("remove it, or add the unit to source.yaml"));
                } else if (earlier != null && complete) {
                    repeated = true;
                    diagnostics.error(
                            Code.TOLD_TWICE,
                            unit.position(),
                            1,
                            "“" + unit.id() + "” is told in " + earlier + " already",
                            "tell each unit in one place");
                }
            }
            boolean knownDistricts = claim.districts().stream()
                    .allMatch(id -> input.content().districts().stream()
                            .anyMatch(district -> district.id().equals(id)));
            // An unknown district has been reported as such.
            if (knownDistricts
                    && !repeated
                    && !input.isUnreliable(claim.position().path())) {
                districts(claim, register, diagnostics);
            }
        }
        if (complete) {
            for (SourceRegister.Unit unit : register.units()) {
                if (!claimed.containsKey(unit.id())) {
                    diagnostics.error(
                            Code.UNTOLD,
                            unit.position(),
                            unit.id().length(),
                            "nothing tells the " + unit.kind() + " “" + unit.id() + "” of the document",
                            hint(unit));
                }
            }
        }
    }

    private static String hint(SourceRegister.Unit unit) {
        return switch (unit.kind()) {
            case "foreword", "result", "closing" -> "name it in “source” of a page in pages/";
            case "context" -> "list it in “context” of its section or chapter";
            case "outcome" -> "list it in “outcomes” of its chapter";
            case "measure" -> "list it in “measures” of its pledge";
            default -> "add its folder with texts in every language";
        };
    }

    private static void districts(Claim claim, SourceRegister register, Diagnostics diagnostics) {
        Set<String> wanted = new TreeSet<>();
        for (Reference unit : claim.units()) {
            register.unit(unit.id()).ifPresent(u -> wanted.addAll(u.districts()));
        }
        if (!wanted.equals(new HashSet<>(claim.districts()))) {
            diagnostics.error(
                    Code.DISTRICT_MISMATCH,
                    claim.position(),
                    1,
                    "the districts here are " + named(new TreeSet<>(claim.districts())) + "; the document names "
                            + named(wanted),
                    wanted.isEmpty() ? "remove “districts”" : "write districts: [" + String.join(", ", wanted) + "]");
        }
    }

    private static String named(Set<String> districts) {
        return districts.isEmpty() ? "none" : String.join(", ", List.copyOf(districts));
    }
}

package kz.bagdarlama.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.bagdarlama.check.FigureCheck.Found;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.text.LanguageRules;

/**
 * What grows or falls is told from its baseline to its target, «с 18% до 36%»: told the other way round, two figures have changed places, in
 * the text or in the facts. Where no text tells it as the facts do, the facts are wrong.
 */
final class Changes {

    /**
     * A text that tells a change the other way round, with the first of both figures there.
     *
     * @param surely whether both figures are told so; of one alone, the words around it may mean something else («с 40 школами»)
     */
    private record Crossed(Language language, Found first, boolean surely) {}

    private final List<Language> languages;
    private final Diagnostics diagnostics;

    /** Baselines whose figures and those of their targets are of nothing else. */
    private final List<Claim.Fact> baselines = new ArrayList<>();

    private final Map<Claim.Fact, List<Crossed>> crossed = new LinkedHashMap<>();
    private final Set<Claim.Fact> inOrder = new HashSet<>();

    Changes(Claim claim, List<Language> languages, Diagnostics diagnostics) {
        this.languages = languages;
        this.diagnostics = diagnostics;
        for (Claim.Fact fact : claim.facts()) {
            if (fact.target().isPresent()
                    && isOfOne(fact.value(), claim)
                    && isOfOne(fact.target().get(), claim)) {
                baselines.add(fact);
            }
        }
    }

    private static boolean isOfOne(BigDecimal value, Claim claim) {
        return claim.facts().stream().filter(fact -> fact.value().equals(value)).count() == 1;
    }

    /** Takes the figures that stand in the texts of a language. */
    void hold(List<Found> found, Language language) {
        if (baselines.isEmpty()) {
            return;
        }
        Map<LocatedText, List<Found>> byText = new LinkedHashMap<>();
        found.forEach(each ->
                byText.computeIfAbsent(each.text(), text -> new ArrayList<>()).add(each));
        for (Claim.Fact baseline : baselines) {
            for (List<Found> here : byText.values()) {
                BigDecimal target = baseline.target().orElseThrow();
                boolean right = isTold(baseline.value(), LanguageRules.Course.FROM, here, language)
                        || isTold(target, LanguageRules.Course.TO, here, language);
                boolean reached = isTold(baseline.value(), LanguageRules.Course.TO, here, language);
                boolean left = isTold(target, LanguageRules.Course.FROM, here, language);
                if (right) {
                    inOrder.add(baseline);
                } else if (reached || left) {
                    here.stream()
                            .filter(each -> each.figure().value().equals(baseline.value())
                                    || each.figure().value().equals(target))
                            .findFirst()
                            .ifPresent(first -> crossed.computeIfAbsent(baseline, b -> new ArrayList<>())
                                    .add(new Crossed(language, first, reached && left)));
                }
            }
        }
    }

    private static boolean isTold(BigDecimal value, LanguageRules.Course course, List<Found> found, Language language) {
        for (Found each : found) {
            if (each.figure().value().equals(value)
                    && LanguageRules.of(language).course(each.text().text(), each.figure()) == course) {
                return true;
            }
        }
        return false;
    }

    /** Reports what has changed places. */
    void report() {
        crossed.forEach((baseline, texts) -> {
            boolean surely = texts.stream().anyMatch(Crossed::surely)
                    || texts.stream().map(Crossed::language).distinct().count() == languages.size();
            if (surely && !inOrder.contains(baseline) && languages.size() > 1) {
                Crossed first = texts.get(0);
                diagnostics.error(
                        Code.UNIT_MISMATCH,
                        baseline.position(),
                        baseline.length(),
                        Phrase.of(
                                "here it is from {from} to {to}; the texts of all languages tell it the other way round ({place})",
                                FigureCheck.shown(baseline.value()),
                                FigureCheck.shown(baseline.target().orElseThrow()),
                                first.first().position()),
                        Phrase.of("have baseline and value changed places? If the facts are right, correct the texts"));
                return;
            }
            for (Crossed each : texts.stream().filter(Crossed::surely).toList()) {
                diagnostics.error(
                        Code.UNIT_MISMATCH,
                        each.first().position(),
                        each.first().length(),
                        Phrase.of(
                                "in the facts it is from {from} to {to} ({place}); the text tells it the other way round",
                                FigureCheck.said(baseline.value(), each.language()),
                                FigureCheck.said(baseline.target().orElseThrow(), each.language()),
                                baseline.position()),
                        Phrase.of("have the two figures changed places? If the text is right, correct the facts"));
            }
        });
    }
}

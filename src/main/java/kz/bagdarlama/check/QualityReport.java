package kz.bagdarlama.check;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.SourceRegister;
import kz.bagdarlama.text.FoundFigure;

/**
 * How completely and how exactly the site tells its source document, in numbers.
 *
 * @param units the units of the document by kind, in the order of the register
 * @param figures how many figures the document has
 * @param figuresInFacts how many of them stand in the facts
 * @param figuresInTexts how many of them stand in the text of each language
 * @param termUses how often a text in the document's language uses a term of the glossary
 * @param termMatches how often the texts of each other language use its rendering there
 * @param translatorNotes pledges with an open question of translation, by the language of the uncertain text
 * @param editorNotes how many texts have an editor's note to readers
 */
public record QualityReport(
        Map<String, Coverage> units,
        int figures,
        int figuresInFacts,
        Map<Language, Integer> figuresInTexts,
        int termUses,
        Map<Language, Integer> termMatches,
        Map<Language, List<PledgeId>> translatorNotes,
        int editorNotes) {

    /** Of so many units so many are told. */
    public record Coverage(int told, int all) {}

    /** Returns all units of the document together. */
    public Coverage allUnits() {
        return new Coverage(
                units.values().stream().mapToInt(Coverage::told).sum(),
                units.values().stream().mapToInt(Coverage::all).sum());
    }

    /** Counts; nothing where the site has no register of its source. */
    public static Optional<QualityReport> of(Content content) {
        return of(content, new QueryCache());
    }

    /**
     * Counts; nothing where the site has no register of its source.
     *
     * @param queries what was worked out before
     */
    public static Optional<QualityReport> of(Content content, QueryCache queries) {
        return content.register().map(register -> count(content, register, queries));
    }

    private static QualityReport count(Content content, SourceRegister register, QueryCache queries) {
        List<Claim> claims = Scans.claims(queries, content);
        Set<String> told = claims.stream()
                .flatMap(c -> c.units().stream())
                .map(Reference::id)
                .collect(Collectors.toSet());
        Map<String, Coverage> units = new LinkedHashMap<>();
        for (SourceRegister.Unit unit : register.units()) {
            units.merge(
                    unit.kind(),
                    new Coverage(told.contains(unit.id()) ? 1 : 0, 1),
                    (a, b) -> new Coverage(a.told() + b.told(), a.all() + b.all()));
        }
        // A unit that nothing tells counts with its figures too: a share of what is told would look complete.
        int figures = register.units().stream()
                .filter(unit -> !told.contains(unit.id()))
                .mapToInt(unit -> (int) unit.figures().stream()
                        .map(SourceRegister.RegisteredFigure::value)
                        .distinct()
                        .count())
                .sum();
        int inFacts = 0;
        Map<Language, Integer> inTexts = new LinkedHashMap<>();
        content.site().languages().forEach(language -> inTexts.put(language, 0));
        for (Claim claim : claims) {
            Set<BigDecimal> wanted = claim.units().stream()
                    .flatMap(unit -> register.unit(unit.id()).stream())
                    .flatMap(unit -> unit.figures().stream())
                    .map(SourceRegister.RegisteredFigure::value)
                    .collect(Collectors.toSet());
            figures += wanted.size();
            Set<BigDecimal> facts =
                    claim.facts().stream().map(Claim.Fact::value).collect(Collectors.toSet());
            inFacts += (int) wanted.stream().filter(facts::contains).count();
            for (Language language : content.site().languages()) {
                Set<BigDecimal> found = new HashSet<>();
                for (LocatedText text : claim.texts().in(language)) {
                    Scans.figures(queries, language, text.text()).stream()
                            .map(FoundFigure::value)
                            .forEach(found::add);
                }
                inTexts.merge(
                        language, (int) wanted.stream().filter(found::contains).count(), Integer::sum);
            }
        }
        TermCheck.Count terms = TermCheck.count(content, queries);
        Map<Language, List<PledgeId>> notes = new LinkedHashMap<>();
        for (Language language : content.site().languages()) {
            notes.put(
                    language,
                    content.programme()
                            .pledges()
                            .filter(pledge -> pledge.translatorNotes().containsKey(language))
                            .map(Pledge::id)
                            .toList());
        }
        int editorNotes = (int) content.texts().stream()
                .map(ContentText::prose)
                .filter(texts -> texts.byLanguage().values().stream()
                        .anyMatch(prose -> prose.part(Prose.EDITOR_NOTE).isPresent()))
                .count();
        return new QualityReport(units, figures, inFacts, inTexts, terms.uses(), terms.matches(), notes, editorNotes);
    }
}

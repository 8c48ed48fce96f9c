package kz.bagdarlama.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.text.FoundFigure;

/**
 * All languages of a text, paragraph beside paragraph, with figures and terms marked: for an editor who compares them.
 *
 * @param facts the numbers of its YAML, each with the places that say it
 * @param rows headings and paragraphs in the order of the text
 */
public record SideBySide(List<Fact> facts, List<Row> rows) {

    /** What is marked. */
    public enum Kind {
        FIGURE,
        TERM
    }

    /**
     * A figure or term in a paragraph.
     *
     * @param start where it starts, in characters
     * @param end where it ends
     * @param name the same for what means the same in another language: a number in full, or the id of a term
     * @param paired whether every other language has it in the same part of the text
     */
    public record Mark(Kind kind, int start, int end, String name, boolean paired) {}

    /** A heading or paragraph with its marks, in order and apart. */
    public record Block(String text, boolean heading, SourcePosition position, List<Mark> marks) {}

    /**
     * What stands beside each other.
     *
     * @param anchor of the part of the text; empty before the first one
     * @param blocks by language; a language that has no such paragraph is not among them
     */
    public record Row(String anchor, Map<Language, Block> blocks) {}

    /**
     * A number in the YAML.
     *
     * @param unit the id of its unit; empty for years
     * @param places by language the words that say it; empty lists where none do
     */
    public record Fact(
            BigDecimal value,
            Limit limit,
            Optional<String> unit,
            SourcePosition position,
            Map<Language, List<String>> places) {}

    /** Compares the languages of a text of the content. */
    public static SideBySide of(Localized<Prose> prose, Content content) {
        QueryCache queries = new QueryCache();
        Map<Language, TermCheck.Index> terms =
                content.glossary().isPresent() ? TermCheck.indexes(content, queries) : Map.of();
        Set<String> anchors = new LinkedHashSet<>(List.of(""));
        prose.byLanguage().values().forEach(each -> each.parts().forEach(part -> anchors.add(part.id())));
        List<Row> rows = new ArrayList<>();
        for (String anchor : anchors) {
            rows.addAll(part(anchor, prose, terms, queries));
        }
        String folder = folder(prose.byLanguage().values().iterator().next().position());
        List<Fact> facts = new ArrayList<>();
        for (Claim claim : Claim.of(content)) {
            if (folder(claim.position()).equals(folder)) {
                claim.facts().forEach(fact -> facts.add(fact(fact, claim, queries)));
            }
        }
        return new SideBySide(facts, rows);
    }

    private static String folder(SourcePosition position) {
        return position.path().substring(0, position.path().lastIndexOf('/') + 1);
    }

    private static Fact fact(Claim.Fact fact, Claim claim, QueryCache queries) {
        Map<Language, List<String>> places = new LinkedHashMap<>();
        claim.texts().byLanguage().forEach((language, texts) -> {
            List<String> said = new ArrayList<>();
            for (LocatedText text : texts) {
                marks(text.text(), language, null, queries).stream()
                        .filter(mark -> mark.name().equals(fact.value().toPlainString()))
                        .map(mark ->
                                text.text().substring(mark.start(), mark.end()).strip())
                        .forEach(said::add);
            }
            // Each way of saying it once, and “мың” not beside “1 мың”.
            places.put(
                    language,
                    said.stream()
                            .distinct()
                            .filter(words -> said.stream()
                                    .noneMatch(other ->
                                            !other.equals(words) && (" " + other + " ").contains(" " + words + " ")))
                            .toList());
        });
        return new Fact(fact.value(), fact.limit(), fact.unit().map(Reference::id), fact.position(), places);
    }

    private static List<Row> part(
            String anchor, Localized<Prose> prose, Map<Language, TermCheck.Index> terms, QueryCache queries) {
        Map<Language, List<LocatedText>> texts = new LinkedHashMap<>();
        Map<Language, Map<LocatedText, List<Mark>>> marks = new HashMap<>();
        Map<Language, Set<String>> names = new HashMap<>();
        prose.byLanguage().forEach((language, each) -> {
            List<LocatedText> own = anchor.isEmpty()
                    ? LocatedText.lead(each)
                    : each.part(anchor).map(LocatedText::part).orElse(List.of());
            texts.put(language, own);
            Map<LocatedText, List<Mark>> found = new HashMap<>();
            own.forEach(text -> found.put(text, marks(text.text(), language, terms.get(language), queries)));
            marks.put(language, found);
            Set<String> all = new HashSet<>();
            found.values().forEach(list -> list.forEach(mark -> all.add(key(mark))));
            names.put(language, all);
        });
        int rows = texts.values().stream().mapToInt(List::size).max().orElse(0);
        List<Row> aligned = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int index = i;
            Map<Language, Block> blocks = new LinkedHashMap<>();
            texts.forEach((language, own) -> {
                if (index < own.size()) {
                    LocatedText text = own.get(index);
                    List<Mark> paired = marks.get(language).get(text).stream()
                            .map(mark -> new Mark(
                                    mark.kind(),
                                    mark.start(),
                                    mark.end(),
                                    mark.name(),
                                    names.values().stream().allMatch(all -> all.contains(key(mark)))))
                            .toList();
                    blocks.put(language, new Block(text.text(), text.heading(), text.at(0), paired));
                }
            });
            aligned.add(new Row(anchor, blocks));
        }
        return aligned;
    }

    private static String key(Mark mark) {
        return mark.kind() + " " + mark.name();
    }

    /** Figures first: a term that has a number in it is marked where it has none. */
    private static List<Mark> marks(String text, Language language, TermCheck.Index terms, QueryCache queries) {
        List<Mark> found = new ArrayList<>();
        for (FoundFigure figure : Scans.figures(queries, language, text)) {
            add(
                    found,
                    new Mark(
                            Kind.FIGURE,
                            figure.start(),
                            figure.end(),
                            figure.value().toPlainString(),
                            false));
        }
        if (terms != null) {
            for (TermCheck.Index.TermUse use : terms.all(text)) {
                add(
                        found,
                        new Mark(Kind.TERM, use.start(), use.end(), use.term().id(), false));
            }
        }
        found.sort(Comparator.comparingInt(Mark::start));
        return found;
    }

    private static void add(List<Mark> marks, Mark mark) {
        if (marks.stream().noneMatch(other -> mark.start() < other.end() && other.start() < mark.end())) {
            marks.add(mark);
        }
    }
}

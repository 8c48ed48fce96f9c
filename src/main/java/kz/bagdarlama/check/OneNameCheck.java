package kz.bagdarlama.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.AcceptedTranslations;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.translation.TranslatableString;

/**
 * What has one name in the language of the document has one name in every other: in the glossary, in the units, and in the
 * labels of figures. Words with several meanings may have several entries, and an entry several names with semicolons between
 * them; then any of these will do.
 */
final class OneNameCheck implements Check {

    private static final Phrase CHOOSE_ONE = Phrase.of("one thing has one name: choose one of them for both places");

    private static final Pattern SEMICOLON = Pattern.compile(";\\s*");

    private static final Pattern QUOTES_AND_BRACKETS = Pattern.compile("[«»“”\"]|\\([^)]*\\)");

    @Override
    public String name() {
        return "one-name";
    }

    /** The names of a thing in another language, each with a place that gives it. */
    private static final class Names {

        private final Map<String, Map<String, SourcePosition>> bySource = new LinkedHashMap<>();

        private final QueryCache queries;

        Names(QueryCache queries) {
            this.queries = queries;
        }

        void add(String source, String name, SourcePosition position) {
            if (!source.isEmpty() && !name.isEmpty()) {
                Map<String, SourcePosition> names = bySource.computeIfAbsent(
                        queries.answer(new Folded(source)).whole(), s -> new LinkedHashMap<>());
                queries.answer(new Folded(name)).names().forEach(each -> names.putIfAbsent(each, position));
            }
        }

        Map<String, SourcePosition> of(String source) {
            return bySource.getOrDefault(queries.answer(new Folded(source)).whole(), Map.of());
        }
    }

    /** A name without what does not tell it from others, whole and as the names of which any will do. */
    private record Folding(String whole, List<String> names) {}

    private record Folded(String name) implements Query<Folding> {

        @Override
        public Folding compute(QueryCache queries) {
            // Quotes and what stands in brackets, an abbreviation mostly, are no part of a name.
            String whole = QUOTES_AND_BRACKETS
                    .matcher(name.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                    .replaceAll("")
                    .strip();
            return new Folding(whole, List.of(SEMICOLON.split(whole)));
        }
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        Language from = input.content().site().documentLanguage();
        if (!input.content().site().languages().contains(from)) {
            return;
        }
        for (Language language : input.content().site().languages()) {
            if (!language.equals(from)) {
                check(input, from, language, diagnostics);
            }
        }
    }

    private static void check(CheckInput input, Language from, Language to, Diagnostics diagnostics) {
        QueryCache queries = input.queries();
        Names terms = new Names(queries);
        input.content().glossary().ifPresent(glossary -> {
            for (Glossary.Term term : glossary.terms()) {
                terms.add(term.names().in(from), term.names().in(to), term.position());
            }
            for (Glossary.Term decision : glossary.decisions()) {
                hold(
                        decision.names().in(from),
                        decision.names().in(to),
                        decision.position(),
                        diagnostics,
                        queries,
                        terms);
            }
        });
        Names units = new Names(queries);
        input.content().units().forEach(unit -> units.add(name(unit, from), name(unit, to), unit.position()));
        Set<String> told = new LinkedHashSet<>();
        for (Unit unit : input.content().units()) {
            // Of units with one name in the language of the document, one that the glossary knows is enough.
            String source = name(unit, from);
            if (units.of(source).keySet().stream().noneMatch(terms.of(source)::containsKey)
                    && told.add(queries.answer(new Folded(source)).whole())) {
                hold(source, name(unit, to), unit.position(), diagnostics, queries, terms);
            }
        }
        Names labels = new Names(queries);
        input.translations().strings().forEach((group, strings) -> {
            if (group.startsWith(AcceptedTranslations.LABELS)) {
                Set<TranslatableString> swapped = new HashSet<>();
                for (TranslatableString label : strings) {
                    String source = label.text().in(from);
                    String name = label.text().in(to);
                    SourcePosition position = label.position().apply(to);
                    if (!input.isUnreliable(position.path())) {
                        Map<String, SourcePosition> others = others(source, name, queries, terms, units, labels);
                        if (!others.isEmpty()
                                && !exchanged(label, strings, others, swapped, from, to, diagnostics, queries)) {
                            report(source, name, position, name.length(), others, CHOOSE_ONE, diagnostics);
                        }
                        labels.add(source, name, position);
                    }
                }
            }
        });
    }

    /** Reports a label that has the name of another one of its group, once for the two; whether it has. */
    private static boolean exchanged(
            TranslatableString label,
            List<TranslatableString> group,
            Map<String, SourcePosition> meant,
            Set<TranslatableString> reported,
            Language from,
            Language to,
            Diagnostics diagnostics,
            QueryCache queries) {
        if (reported.contains(label)) {
            return true;
        }
        for (TranslatableString other : group) {
            String name = other.text().in(to);
            if (other != label
                    && queries.answer(new Folded(name)).names().stream().anyMatch(meant::containsKey)
                    && !other.text().in(from).equals(label.text().in(from))) {
                reported.add(other);
                report(
                        label.text().in(from),
                        label.text().in(to),
                        label.position().apply(to),
                        label.text().in(to).length(),
                        meant,
                        Phrase.of(
                                "have two labels changed places? The other is “{label}” ({place})",
                                name,
                                other.position().apply(to)),
                        diagnostics);
                return true;
            }
        }
        return false;
    }

    /** Reports a name that is given otherwise where one is given at all. */
    private static void hold(
            String source,
            String name,
            SourcePosition position,
            Diagnostics diagnostics,
            QueryCache queries,
            Names... known) {
        Map<String, SourcePosition> others = others(source, name, queries, known);
        if (!others.isEmpty()) {
            report(source, name, position, 1, others, CHOOSE_ONE, diagnostics);
        }
    }

    /** The names that a thing has elsewhere, where this one is none of them. */
    private static Map<String, SourcePosition> others(String source, String name, QueryCache queries, Names... others) {
        // The same name once more, as most labels are, is found at once.
        List<String> names = queries.answer(new Folded(name)).names();
        for (Names other : others) {
            if (names.stream().anyMatch(other.of(source)::containsKey)) {
                return Map.of();
            }
        }
        Map<String, SourcePosition> known = new LinkedHashMap<>();
        for (Names other : others) {
            other.of(source).forEach(known::putIfAbsent);
        }
        return name.isEmpty() ? Map.of() : known;
    }

    private static void report(
            String source,
            String name,
            SourcePosition position,
            int length,
            Map<String, SourcePosition> others,
            Phrase hint,
            Diagnostics diagnostics) {
        Map.Entry<String, SourcePosition> first = others.entrySet().iterator().next();
        diagnostics.error(
                Code.TWO_NAMES,
                position,
                length,
                Phrase.of(
                        "“{source}” is “{name}” here, and “{other}” in {place}",
                        source,
                        name,
                        first.getKey(),
                        first.getValue()),
                hint);
    }

    private static String name(Unit unit, Language language) {
        Map<PluralCategory, String> forms = unit.forms().in(language);
        String one = forms.get(PluralCategory.ONE);
        return one != null ? one : forms.getOrDefault(PluralCategory.OTHER, "");
    }
}

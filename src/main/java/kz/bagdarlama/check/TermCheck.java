package kz.bagdarlama.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.Letters;
import kz.bagdarlama.text.Stemmer;

/**
 * Where the text in the language of the source document uses a term of the glossary, the others use its rendering; and nobody
 * uses what the glossary forbids. Words are compared by their beginnings, since both languages inflect at the end.
 */
final class TermCheck implements Check {
    static final Pattern FORM_WORD = Pattern.compile("[\\p{L}\\d]+\\$?");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");

    /** So much of a word is kept in any case. */
    private static final int SHORTEST_BEGINNING = 3;

    /** Forms are looked up by so many letters of their first word. */
    private static final int KEY_LENGTH = 2;

    @Override
    public String name() {
        return "terms";
    }

    /** A use of a term in the language of the source document, and the place where another language should have it. */
    private record Use(
            ContentText text,
            Glossary.Term term,
            SourcePosition position,
            Language language,
            Prose source,
            String anchor,
            List<LocatedText> other,
            boolean matched) {}

    /**
     * How often terms are used.
     *
     * @param uses in the language of the source document
     * @param matches with their rendering in each other language
     */
    record Count(int uses, Map<Language, Integer> matches) {}

    /** Counts the uses of terms; zero where the site has no glossary. */
    static Count count(Content content, QueryCache queries) {
        Map<Language, Integer> matches = new LinkedHashMap<>();
        int[] all = {0};
        for (Use use : uses(content, queries)) {
            matches.merge(use.language(), use.matched() ? 1 : 0, Integer::sum);
            all[0]++;
        }
        int others = Math.max(1, matches.size());
        return new Count(all[0] / others, matches);
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        Language from = input.content().site().documentLanguage();
        List<Use> missing = new ArrayList<>(uses(input.content(), input.queries()));
        missing.removeIf(use -> use.matched() || isHeldOtherwise(use, from, input));
        misspelt(missing, input, diagnostics);
        for (Use use : missing) {
            if (missing.stream().noneMatch(other -> isPartOf(use, other, input))) {
                report(use, from, input, diagnostics);
            }
        }
        input.content()
                .glossary()
                .ifPresent(glossary ->
                        Scans.eachText(new ForbiddenPhrases(new Identity<>(glossary.forbidden())), input, diagnostics));
    }

    /** Reports forms of the glossary with a slip, and takes out what comes of them. */
    private static void misspelt(List<Use> missing, CheckInput input, Diagnostics diagnostics) {
        if (input.content().glossary().isEmpty()) {
            return;
        }
        List<MisspeltForms.Misspelt> misspelt =
                new ArrayList<>(MisspeltForms.ofNames(Terms.of(input.content()), input.queries()));
        Map<List<Object>, List<Use>> byTerm = new LinkedHashMap<>();
        missing.forEach(use -> byTerm.computeIfAbsent(List.of(use.term(), use.language()), term -> new ArrayList<>())
                .add(use));
        for (List<Use> same : byTerm.values()) {
            Use first = same.get(0);
            if (same.size() > 1 && misspelt.stream().noneMatch(form -> form.term() == first.term())) {
                MisspeltForms.inTexts(
                                first.term(),
                                first.language(),
                                same.stream().map(Use::other).toList(),
                                input.content().texts().stream()
                                        .map(text -> text.prose().in(first.language()))
                                        .flatMap(prose -> Scans.located(input.queries(), prose).stream()))
                        .ifPresent(misspelt::add);
            }
        }
        for (MisspeltForms.Misspelt each : misspelt) {
            each.report(diagnostics);
            missing.removeIf(use -> use.term() == each.term() && use.language().equals(each.language()));
        }
    }

    /** Reports a term that one text has and the other does not, in the text that is most likely wrong. */
    private static void report(Use use, Language from, CheckInput input, Diagnostics diagnostics) {
        SourcePosition there = Beside.place(Beside.block(use.source(), use.anchor()), use.position(), use.other());
        String source = use.term().names().in(from);
        String term = use.term().names().in(use.language());
        Phrase hint = Phrase.of(
                "use the term, or correct its entry in the glossary ({place})",
                use.term().position());
        if (Beside.touched(use.text().key(), from, use.language(), input).equals(Optional.of(from))) {
            diagnostics.error(
                    Code.TERM_MISSING,
                    use.position(),
                    length(use, from, input),
                    Phrase.of(
                            "this text has the term “{source}”; the other one does not have “{term}” ({place})",
                            source,
                            term,
                            there),
                    hint);
        } else {
            diagnostics.error(
                    Code.TERM_MISSING,
                    there,
                    1,
                    Phrase.of(
                            "the other text has the term “{source}” ({place}); this one does not have “{term}”",
                            source,
                            use.position(),
                            term),
                    hint);
        }
    }

    /** How long the words of a term are where it is used. */
    private static int length(Use use, Language from, CheckInput input) {
        Index index = indexes(input.content(), input.queries()).get(from);
        for (LocatedText text : Beside.block(use.source(), use.anchor())) {
            for (Index.TermUse found : index.all(text.text())) {
                if (found.term() == use.term() && text.at(found.start()).equals(use.position())) {
                    return found.end() - found.start();
                }
            }
        }
        return 1;
    }

    private static List<String> texts(List<PlacedText> forms) {
        return forms.stream().map(PlacedText::text).toList();
    }

    /**
     * Whether another rule holds the texts to what a term says: numbers in names («7-20-25») to each other, numbers with their scale words
     * (млн) to the facts.
     */
    private static boolean isHeldOtherwise(Use use, Language from, CheckInput input) {
        String name = use.term().names().in(from);
        List<String> forms = texts(use.term().forms().in(from));
        if ((forms.isEmpty() ? List.of(name) : forms)
                .stream().allMatch(form -> form.chars().noneMatch(Character::isLetter))) {
            return true;
        }
        boolean hasFacts =
                !(use.text() instanceof FreePage page) || !page.sources().isEmpty();
        return hasFacts
                && Scans.figures(input.queries(), from, "1 " + name).stream()
                        .anyMatch(figure -> figure.value().compareTo(BigDecimal.ONE) > 0);
    }

    /** Whether the words of a term are but a part of those of another one that is missing as well. */
    private static boolean isPartOf(Use use, Use other, CheckInput input) {
        if (use == other
                || use.source() != other.source()
                || !use.anchor().equals(other.anchor())
                || !use.language().equals(other.language())) {
            return false;
        }
        Language from = input.content().site().documentLanguage();
        Index index = indexes(input.content(), input.queries()).get(from);
        for (LocatedText text : Beside.block(use.source(), use.anchor())) {
            List<Index.TermUse> longest = index.all(text.text());
            if (longest.stream().anyMatch(found -> found.term() == use.term())) {
                return false;
            }
            for (Index.TermUse found : longest) {
                if (found.term() == other.term()
                        && text.at(found.start()).compareTo(use.position()) <= 0
                        && use.position().compareTo(text.at(found.end())) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private record Uses(Identity<Content> content) implements Query<List<Use>> {

        @Override
        public List<Use> compute(QueryCache queries) {
            return findUses(content.object(), queries);
        }
    }

    record Terms(Identity<List<Glossary.Term>> terms, List<Language> languages, Language from)
            implements Query<Map<Language, Index>> {

        /** Those of a site that has a glossary. */
        static Terms of(Content content) {
            return new Terms(
                    new Identity<>(content.glossary().orElseThrow().terms()),
                    content.site().languages(),
                    content.site().documentLanguage());
        }

        @Override
        public Map<Language, Index> compute(QueryCache queries) {
            Map<Language, Index> indexes = new HashMap<>();
            languages.forEach(
                    language -> indexes.put(language, new Index(terms.object(), language, language.equals(from))));
            return indexes;
        }
    }

    private record Found(Identity<Index> index, Identity<Prose> prose, String anchor)
            implements Query<Map<Glossary.Term, SourcePosition>> {

        @Override
        public Map<Glossary.Term, SourcePosition> compute(QueryCache queries) {
            return index.object().find(Beside.block(prose.object(), anchor));
        }
    }

    private record ForbiddenPhrases(Identity<List<Glossary.Forbidden>> phrases) implements TextRule {

        @Override
        public void check(Language language, LocatedText text, Diagnostics diagnostics, QueryCache queries) {
            forbidden(phrases.object(), language, text, diagnostics);
        }
    }

    /** All uses in the content; worked out once for check and report. */
    private static List<Use> uses(Content content, QueryCache queries) {
        return queries.answer(new Uses(new Identity<>(content)));
    }

    private static List<Use> findUses(Content content, QueryCache queries) {
        List<Use> uses = new ArrayList<>();
        if (content.glossary().isEmpty()
                || !content.site().languages().contains(content.site().documentLanguage())) {
            return uses;
        }
        Language from = content.site().documentLanguage();
        Map<Language, Index> indexes = indexes(content, queries);
        for (ContentText text : content.texts()) {
            Localized<Prose> texts = text.prose();
            if (texts.byLanguage().values().stream()
                    .anyMatch(prose -> prose.title().isEmpty())) {
                continue;
            }
            Set<String> anchors = new LinkedHashSet<>(List.of(""));
            texts.in(from).parts().forEach(part -> anchors.add(part.id()));
            for (String anchor : anchors) {
                Map<Glossary.Term, SourcePosition> used = find(indexes.get(from), texts.in(from), anchor, queries);
                texts.byLanguage().forEach((language, prose) -> {
                    if (language.equals(from) || used.isEmpty()) {
                        return;
                    }
                    List<LocatedText> other = Beside.block(prose, anchor);
                    if (!other.isEmpty()) {
                        Set<Glossary.Term> found = find(indexes.get(language), prose, anchor, queries)
                                .keySet();
                        used.forEach((term, position) -> uses.add(new Use(
                                text, term, position, language, texts.in(from), anchor, other, found.contains(term))));
                    }
                });
            }
        }
        return uses;
    }

    /** The forms of all terms by language, the same object as long as the glossary says the same. */
    static Map<Language, Index> indexes(Content content, QueryCache queries) {
        return queries.answer(Terms.of(content));
    }

    private static Map<Glossary.Term, SourcePosition> find(
            Index index, Prose prose, String anchor, QueryCache queries) {
        return queries.answer(new Found(new Identity<>(index), new Identity<>(prose), anchor));
    }

    private static void forbidden(
            List<Glossary.Forbidden> phrases, Language language, LocatedText text, Diagnostics diagnostics) {
        String lower = text.text().toLowerCase(Locale.ROOT);
        for (Glossary.Forbidden forbidden : phrases) {
            int at = forbidden.language().equals(language) ? lower.indexOf(forbidden.phrase()) : -1;
            if (at >= 0) {
                diagnostics.error(
                        Code.FORBIDDEN_PHRASE,
                        text.at(at),
                        forbidden.phrase().length(),
                        Phrase.of("“{phrase}” is not used here: {why}", forbidden.phrase(), forbidden.why()),
                        Phrase.of("write {instead}", forbidden.instead()));
            }
        }
    }

    /** The forms of all terms in one language, by the beginning of their first word. */
    static final class Index {

        private record Form(Glossary.Term term, List<FormWord> words) {}

        /** A word of a form: in capitals it is meant as written, with {@code $} whole, otherwise as a beginning. */
        record FormWord(String text, boolean abbreviation, boolean whole) {

            static FormWord of(String written) {
                boolean whole = written.endsWith("$");
                String text = whole ? written.substring(0, written.length() - 1) : written;
                boolean abbreviation = text.length() > 1
                        && text.equals(text.toUpperCase(Locale.ROOT))
                        && !text.equals(text.toLowerCase(Locale.ROOT));
                return new FormWord(abbreviation ? text : folded(text), abbreviation, whole);
            }

            boolean matches(Word word) {
                return abbreviation
                        ? word.text().equals(text)
                        : whole ? word.lower().equals(text) : word.lower().startsWith(text);
            }
        }

        record Word(String text, String lower, int start) {}

        private final Map<String, List<Form>> byBeginning = new HashMap<>();

        /** @param asks whether words of this language ask for those of the others */
        Index(List<Glossary.Term> terms, Language language, boolean asks) {
            for (Glossary.Term term : terms) {
                List<String> forms = texts(term.forms().in(language));
                for (String form : forms.isEmpty() ? formsOfName(term.names().in(language), language, asks) : forms) {
                    List<FormWord> words = formWords(form);
                    if (words.isEmpty()) {
                        // Signs alone are looked for nowhere.
                        continue;
                    }
                    byBeginning
                            .computeIfAbsent(key(folded(words.get(0).text())), k -> new ArrayList<>())
                            .add(new Form(term, words));
                }
            }
        }

        /**
         * A term without forms is known by its name: where it asks for the words of another language only as it is written, so that nothing is
         * asked for by mistake; where it is asked for, in every inflection.
         */
        static List<String> formsOfName(String name, Language language, boolean asks) {
            List<String> forms = new ArrayList<>();
            for (String each : BRACKETS.matcher(name).replaceAll(" ").split(";")) {
                List<String> words = words(each).stream().map(Word::text).toList();
                if (words.isEmpty()) {
                    continue;
                }
                if (asks) {
                    forms.add(words.stream().map(word -> word + "$").collect(Collectors.joining(" ")));
                } else {
                    LanguageRules rules = LanguageRules.of(language);
                    List<String> folded = words.stream().map(Index::folded).toList();
                    Stemmer stemmer = rules.stemmer(rules.lemmas(folded));
                    forms.add(words.stream()
                            .map(word -> beginning(word, stemmer.stem(folded(word)), language))
                            .collect(Collectors.joining(" ")));
                }
            }
            return forms;
        }

        /** As many letters of a word as its stem shares with it; of short words all. In Kazakh the last one may be voiced: бәсекелестік, бәсекелестігі. */
        private static String beginning(String word, String stem, Language language) {
            int length = 0;
            while (length < Math.min(word.length(), stem.length())
                    && folded(word).charAt(length) == stem.charAt(length)) {
                length++;
            }
            if (language.equals(Language.KAZAKH)
                    && length > 0
                    && "кқп".indexOf(folded(word).charAt(length - 1)) >= 0) {
                length--;
            }
            return word.substring(0, Math.max(length, Math.min(word.length(), SHORTEST_BEGINNING)));
        }

        private static String key(String word) {
            return word.substring(0, Math.min(KEY_LENGTH, word.length()));
        }

        private static String folded(String word) {
            return word.toLowerCase(Locale.ROOT).replace('ё', 'е');
        }

        /** A use of a term in a text. */
        record TermUse(Glossary.Term term, int start, int end) {}

        /** Every use of a term in a text, the longest where several start with one word. */
        List<TermUse> all(String text) {
            List<TermUse> found = new ArrayList<>();
            List<Word> words = words(text);
            int next = 0;
            for (int i = 0; i < words.size(); i++) {
                int from = i;
                Optional<Form> longest = forms(words.get(i).lower())
                        .filter(form -> matches(form.words(), words, from))
                        .max(Comparator.comparingInt(form -> form.words().size()));
                if (longest.isPresent() && i >= next) {
                    next = i + longest.get().words().size();
                    Word last = words.get(next - 1);
                    found.add(new TermUse(
                            longest.get().term(),
                            words.get(i).start(),
                            last.start() + last.text().length()));
                }
            }
            return found;
        }

        private Stream<Form> forms(String lower) {
            return IntStream.rangeClosed(1, Math.min(KEY_LENGTH, lower.length()))
                    .boxed()
                    .flatMap(length -> byBeginning.getOrDefault(lower.substring(0, length), List.of()).stream());
        }

        /** The words of a form, which are divided as those of a text are. */
        static List<FormWord> formWords(String form) {
            return FORM_WORD
                    .matcher(form)
                    .results()
                    .map(word -> FormWord.of(word.group()))
                    .toList();
        }

        static List<Word> words(String text) {
            List<Word> words = new ArrayList<>();
            int start = -1;
            for (int i = 0; i <= text.length(); i++) {
                boolean inWord = i < text.length() && isOfWord(text.charAt(i));
                if (inWord && start < 0) {
                    start = i;
                } else if (!inWord && start >= 0) {
                    String word = text.substring(start, i);
                    words.add(new Word(word, folded(word), start));
                    start = -1;
                }
            }
            return words;
        }

        private static boolean isOfWord(char c) {
            return Letters.is(c) || c >= '0' && c <= '9';
        }

        /** The terms in a block with the place of the first use of each. */
        Map<Glossary.Term, SourcePosition> find(List<LocatedText> texts) {
            Map<Glossary.Term, SourcePosition> found = new IdentityHashMap<>();
            for (LocatedText text : texts) {
                List<Word> words = words(text.text());
                for (int i = 0; i < words.size(); i++) {
                    String lower = words.get(i).lower();
                    for (int length = 1; length <= Math.min(KEY_LENGTH, lower.length()); length++) {
                        for (Form form : byBeginning.getOrDefault(lower.substring(0, length), List.of())) {
                            if (!found.containsKey(form.term()) && matches(form.words(), words, i)) {
                                found.put(form.term(), text.at(words.get(i).start()));
                            }
                        }
                    }
                }
            }
            return found;
        }

        /** Whether a term is in a text, by any of its forms. */
        boolean has(Glossary.Term term, List<Word> words) {
            for (int i = 0; i < words.size(); i++) {
                int from = i;
                if (forms(words.get(i).lower())
                        .anyMatch(form -> form.term() == term && matches(form.words(), words, from))) {
                    return true;
                }
            }
            return false;
        }

        /** Whether the words of a form stand at a place of a text. */
        static boolean matches(List<FormWord> form, List<Word> words, int from) {
            if (from + form.size() > words.size()) {
                return false;
            }
            for (int i = 0; i < form.size(); i++) {
                if (!form.get(i).matches(words.get(from + i))) {
                    return false;
                }
            }
            return true;
        }
    }
}

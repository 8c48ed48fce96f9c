package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.text.Letters;

/**
 * Forms of the glossary with a slip: what they should find is nearly there. The form is reported, once, rather than every text that uses the
 * term.
 */
final class MisspeltForms {

    /** Words of fewer letters are too near to too many others. */
    private static final int SHORTEST = 3;

    /** Words of so many letters may have two slips. */
    private static final int LONG = 8;

    /** What may come and go inside a word: узел, узла; орын, орны. */
    private static final String FLEETING = "еоыіь";

    /** A form with a slip, and what is meant. */
    record Misspelt(Glossary.Term term, Language language, PlacedText form, String meant) {

        void report(Diagnostics diagnostics) {
            diagnostics.error(
                    Code.INVALID_VALUE,
                    form.position(),
                    form.text().codePointCount(0, form.text().length()),
                    Phrase.of(
                            "“{form}” does not find the term “{name}”",
                            form.text(),
                            term.names().in(language)),
                    Phrase.of("write {form}: words or their beginnings, as they stand in texts", meant));
        }
    }

    private record OfNames(TermCheck.Terms terms) implements Query<List<Misspelt>> {

        @Override
        public List<Misspelt> compute(QueryCache queries) {
            List<Misspelt> found = new ArrayList<>();
            Map<Language, TermCheck.Index> indexes = queries.answer(terms);
            for (Glossary.Term term : terms.terms().object()) {
                for (Language language : terms.languages()) {
                    inName(term, language, indexes.get(language)).ifPresent(found::add);
                }
            }
            return List.copyOf(found);
        }
    }

    private MisspeltForms() {}

    /** Terms that none of their forms finds in their own name, and one of them nearly does. */
    static List<Misspelt> ofNames(TermCheck.Terms terms, QueryCache queries) {
        return queries.answer(new OfNames(terms));
    }

    private static Optional<Misspelt> inName(Glossary.Term term, Language language, TermCheck.Index index) {
        List<PlacedText> forms = term.forms().in(language);
        if (forms.isEmpty()) {
            return Optional.empty();
        }
        List<TermCheck.Index.Word> words = TermCheck.Index.words(term.names().in(language));
        if (index.has(term, words)) {
            return Optional.empty();
        }
        return forms.stream()
                .flatMap(form -> meant(form, words).stream().map(meant -> new Misspelt(term, language, form, meant)))
                .findFirst();
    }

    /**
     * The form with a slip of a term that several texts lack, though each of them nearly has it.
     *
     * @param lacking the texts, each in its parts
     * @param all every text of the language: what finds the term in one of them is right
     */
    static Optional<Misspelt> inTexts(
            Glossary.Term term, Language language, List<List<LocatedText>> lacking, Stream<LocatedText> all) {
        Map<PlacedText, String> near = new LinkedHashMap<>();
        List<TermCheck.Index.Word> name = TermCheck.Index.words(term.names().in(language));
        for (PlacedText form : term.forms().in(language)) {
            List<Optional<String>> meant = lacking.stream()
                    .map(texts -> texts.stream()
                            .flatMap(text -> meant(form, TermCheck.Index.words(text.text())).stream())
                            .findFirst())
                    .toList();
            if (!finds(form, name) && meant.stream().allMatch(Optional::isPresent)) {
                near.put(form, meant.get(0).orElseThrow());
            }
        }
        if (near.isEmpty()) {
            return otherThanName(term, language, lacking, name);
        }
        all.map(text -> TermCheck.Index.words(text.text()))
                .forEach(words -> near.keySet().removeIf(form -> finds(form, words)));
        return near.entrySet().stream()
                .map(form -> new Misspelt(term, language, form.getKey(), form.getValue()))
                .findFirst();
    }

    /** The first form, where no form is of the term's name and all that lack the term have that. */
    private static Optional<Misspelt> otherThanName(
            Glossary.Term term, Language language, List<List<LocatedText>> lacking, List<TermCheck.Index.Word> name) {
        List<PlacedText> forms = term.forms().in(language);
        List<String> ofName = TermCheck.Index.formsOfName(term.names().in(language), language, false);
        if (forms.isEmpty() || ofName.isEmpty() || forms.stream().anyMatch(form -> finds(form, name))) {
            return Optional.empty();
        }
        PlacedText meant = new PlacedText(ofName.get(0), forms.get(0).places());
        return lacking.stream()
                        .allMatch(texts ->
                                texts.stream().anyMatch(text -> finds(meant, TermCheck.Index.words(text.text()))))
                ? Optional.of(new Misspelt(term, language, forms.get(0), meant.text()))
                : Optional.empty();
    }

    private static List<TermCheck.Index.FormWord> words(PlacedText form) {
        return TermCheck.Index.formWords(form.text());
    }

    private static boolean finds(PlacedText form, List<TermCheck.Index.Word> words) {
        List<TermCheck.Index.FormWord> wanted = words(form);
        return !wanted.isEmpty()
                && starts(wanted, words).anyMatch(start -> TermCheck.Index.matches(wanted, words, start));
    }

    /** The form as it would find words that it nearly finds. */
    private static Optional<String> meant(PlacedText form, List<TermCheck.Index.Word> words) {
        List<TermCheck.Index.FormWord> wanted = words(form);
        return starts(wanted, words)
                .mapToObj(start -> IntStream.range(0, wanted.size())
                        .mapToObj(i -> meant(wanted.get(i), words.get(start + i)))
                        .toList())
                .filter(each -> each.stream().allMatch(Optional::isPresent))
                .map(each ->
                        withWords(form.text(), each.stream().map(Optional::get).toList()))
                .findFirst();
    }

    /** A form with other words, and the signs between them. */
    private static String withWords(String form, List<String> words) {
        Iterator<String> next = words.iterator();
        return TermCheck.FORM_WORD.matcher(form).replaceAll(word -> Matcher.quoteReplacement(next.next()));
    }

    private static IntStream starts(List<TermCheck.Index.FormWord> wanted, List<TermCheck.Index.Word> words) {
        return IntStream.rangeClosed(0, words.size() - wanted.size());
    }

    private static Optional<String> meant(TermCheck.Index.FormWord wanted, TermCheck.Index.Word word) {
        String mark = wanted.whole() ? "$" : "";
        if (wanted.matches(word)) {
            return Optional.of(wanted.text() + mark);
        }
        String form = wanted.text().toLowerCase(Locale.ROOT);
        int length = form.length();
        if (length < SHORTEST) {
            return Optional.empty();
        }
        boolean exact = wanted.whole() || wanted.abbreviation();
        int slips = length < LONG ? 1 : 2;
        if (!exact && areForms(form, word.lower())) {
            return Optional.empty();
        }
        String best = null;
        int least = slips + 1;
        for (int end : exact ? new int[] {word.lower().length()} : new int[] {length, length - 1, length + 1}) {
            String beginning =
                    word.lower().substring(0, Math.min(end, word.lower().length()));
            int distance = distance(form, beginning);
            if (distance > 0 && distance < least) {
                best = word.text().substring(0, beginning.length());
                least = distance;
            }
        }
        return Optional.ofNullable(best)
                .map(beginning -> (wanted.abbreviation() ? beginning : beginning.toLowerCase(Locale.ROOT)) + mark);
    }

    /** As many slips as there are letters to mend; typing without the Kazakh letters is one. */
    private static int distance(String form, String beginning) {
        int distance = Suggestion.distance(form, beginning);
        return distance > 1 && Letters.typed(form).equals(Letters.typed(beginning)) ? 1 : distance;
    }

    /** Whether a word begins as the form does but for a vowel that comes and goes. */
    private static boolean areForms(String form, String word) {
        return isWithoutVowel(word, form) || isWithoutVowel(form, word);
    }

    private static boolean isWithoutVowel(String longer, String shorter) {
        for (int i = 1; i < longer.length(); i++) {
            if (FLEETING.indexOf(longer.charAt(i)) >= 0) {
                String without = longer.substring(0, i) + longer.substring(i + 1);
                if (without.startsWith(shorter) || shorter.startsWith(without)) {
                    return true;
                }
            }
        }
        return false;
    }
}

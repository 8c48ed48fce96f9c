package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.WrittenText;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.Letters;
import kz.bagdarlama.text.Stemmer;
import kz.bagdarlama.text.Words;

/**
 * Words that the end of a line has cut, as texts taken out of a PDF file have them: «реконструк- циялау». A hyphen in front of a space may
 * also be meant («вело- и пешеходные», «жол-» and «көлік» in two lines), so a word counts as cut only where the site has it whole, or has
 * neither of its halves in all its many words.
 */
final class CutWordsCheck implements Check {

    /** What texts have at the end of a line in a word: a hyphen of either kind, or what converters put for it. */
    private static final String SIGNS = "-\u2010¬";

    /** With fewer words, that a site does not have one says nothing of it. */
    private static final int MANY_WORDS = 1_000;

    /** Shorter ends may be words of their own that nobody has used. */
    private static final int SHORTEST_HALF = 3;

    /** A word with a sign and a space in it: {@code front} ends at the sign, {@code back} is from there on. */
    private record Cut(Language language, LocatedText text, int start, int sign, int back, int end) {

        String front() {
            return text.text().substring(start, sign);
        }

        String rest() {
            return text.text().substring(back, end);
        }
    }

    @Override
    public String name() {
        return "script";
    }

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        List<Cut> cuts = cuts(input);
        if (cuts.isEmpty()) {
            return;
        }
        Map<Language, Vocabulary> vocabularies = new HashMap<>();
        for (Cut cut : cuts) {
            Vocabulary known =
                    vocabularies.computeIfAbsent(cut.language(), language -> vocabulary(language, cuts, input));
            if (known.isCut(cut.front(), cut.rest())) {
                String word = cut.front() + cut.rest();
                diagnostics.warning(
                        Code.WRONG_DASH,
                        cut.text().at(cut.sign()),
                        1,
                        Phrase.of("the end of a line has cut the word “{word}”", word),
                        Phrase.of("write “{words}”", word));
            }
        }
    }

    private record InChapter(Identity<Chapter> chapter) implements ChapterQuery<Cut> {

        @Override
        public List<Cut> find(ContentText text, QueryCache queries) {
            return cuts(text, queries);
        }
    }

    private record InStrings(Identity<List<WrittenText>> texts) implements Query<List<Cut>> {

        @Override
        public List<Cut> compute(QueryCache queries) {
            List<Cut> cuts = new ArrayList<>();
            eachString(texts.object(), find(cuts));
            return List.copyOf(cuts);
        }

        @Override
        public boolean isOfChecks() {
            return true;
        }
    }

    /** The words that may be cut in all texts of the site, also those of notes and of YAML files. */
    private static List<Cut> cuts(CheckInput input) {
        List<Cut> cuts = Scans.found(input, CutWordsCheck::cuts, InChapter::new);
        input.content().written().forEach(texts -> cuts.addAll(input.queries().answer(new InStrings(texts))));
        return cuts;
    }

    private static List<Cut> cuts(ContentText text, QueryCache queries) {
        List<Cut> cuts = new ArrayList<>();
        eachParagraph(text, queries, find(cuts));
        return cuts;
    }

    private static BiConsumer<Language, LocatedText> find(List<Cut> into) {
        return (language, text) -> {
            if (mayBeCut(text.text())) {
                find(language, text, into);
            }
        };
    }

    /** Goes through a text, and through the notes where it is that of a pledge. */
    private static void eachParagraph(ContentText text, QueryCache queries, BiConsumer<Language, LocatedText> action) {
        text.prose()
                .byLanguage()
                .forEach((language, prose) ->
                        Scans.located(queries, prose).forEach(each -> action.accept(language, each)));
        if (text instanceof Pledge pledge) {
            pledge.progress().stream()
                    .flatMap(note -> note.texts().stream())
                    .forEach(texts -> texts.byLanguage()
                            .forEach((language, note) -> action.accept(language, LocatedText.of(note))));
        }
    }

    private static void eachString(List<WrittenText> texts, BiConsumer<Language, LocatedText> action) {
        texts.forEach(each -> action.accept(each.language(), LocatedText.of(each.text())));
    }

    private static boolean mayBeCut(String text) {
        for (int i = 0; i < SIGNS.length(); i++) {
            if (text.indexOf(SIGNS.charAt(i)) > 0) {
                return true;
            }
        }
        return false;
    }

    private static void find(Language language, LocatedText located, List<Cut> into) {
        String text = located.text();
        for (int sign = 1; sign < text.length() - 1; sign++) {
            if (SIGNS.indexOf(text.charAt(sign)) < 0 || !Letters.is(text.charAt(sign - 1))) {
                continue;
            }
            int back = sign + 1;
            while (back < text.length() && Character.isWhitespace(text.charAt(back))) {
                back++;
            }
            int end = Letters.end(text, back);
            // A hyphen inside of a word is none that ends a line; the other sign stands in no word. No line ends in
            // front of a last letter.
            if (end > back + 1
                    && Character.isLowerCase(text.charAt(back))
                    && (back > sign + 1 || text.charAt(sign) == '¬')) {
                int start = sign;
                while (start > 0 && Letters.is(text.charAt(start - 1))) {
                    start--;
                }
                into.add(new Cut(language, located, start, sign, back, end));
            }
        }
    }

    /**
     * The words of the site in a language.
     *
     * @param texts all texts, without the words that may be cut
     * @param stems those of all their words, and of the names in the glossary
     */
    private record Vocabulary(List<String> texts, Set<String> stems, Stemmer stemmer) {

        boolean isCut(String front, String rest) {
            return has(front + rest)
                    || stems.size() >= MANY_WORDS
                            && Math.min(front.length(), rest.length()) >= SHORTEST_HALF
                            && !has(front)
                            && !has(rest)
                            && !beginsCompound(front);
        }

        private boolean has(String word) {
            return Words.of(word).stream().allMatch(each -> stems.contains(stemmer.stem(each)));
        }

        private boolean beginsCompound(String front) {
            Pattern compound = Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(front.toLowerCase(Locale.ROOT) + "-"));
            return texts.stream()
                    .anyMatch(text ->
                            compound.matcher(text.toLowerCase(Locale.ROOT)).find());
        }
    }

    private static Vocabulary vocabulary(Language language, List<Cut> cuts, CheckInput input) {
        List<String> texts = new ArrayList<>();
        Set<String> words = new HashSet<>();
        BiConsumer<Language, LocatedText> add = (of, text) -> {
            if (of.equals(language)) {
                String whole = without(cuts, text);
                texts.add(whole);
                words.addAll(Words.of(whole));
            }
        };
        input.content().texts().forEach(text -> eachParagraph(text, input.queries(), add));
        input.content().written().forEach(strings -> eachString(strings.object(), add));
        input.content()
                .glossary()
                .ifPresent(glossary -> glossary.terms().forEach(term -> {
                    String name = term.names().byLanguage().get(language);
                    if (name != null) {
                        words.addAll(Words.of(name));
                    }
                }));
        Stemmer stemmer =
                LanguageRules.of(language).stemmer(LanguageRules.of(language).lemmas(words));
        Set<String> stems = new HashSet<>();
        words.forEach(word -> stems.add(stemmer.stem(word)));
        return new Vocabulary(texts, stems, stemmer);
    }

    /** A text without the words that may be cut: their halves would count as words. */
    private static String without(List<Cut> cuts, LocatedText text) {
        StringBuilder words = null;
        for (Cut cut : cuts) {
            if (cut.text().equals(text)) {
                words = words == null ? new StringBuilder(text.text()) : words;
                for (int i = cut.start(); i < cut.end(); i++) {
                    words.setCharAt(i, ' ');
                }
            }
        }
        return words == null ? text.text() : words.toString();
    }
}

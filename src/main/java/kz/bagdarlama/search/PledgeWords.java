package kz.bagdarlama.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.bagdarlama.markdown.PlainText;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.text.Words;

/**
 * The searchable words of a pledge in one language: title and text with its measures, without the editor's note.
 *
 * @param titleWords the words of the title as the search compares them
 * @param distinct every word of both once, in the order of their first uses
 */
record PledgeWords(String title, String body, List<String> titleWords, List<String> bodyWords, List<String> distinct) {

    private record WordsOf(Identity<Prose> prose) implements Query<PledgeWords> {

        @Override
        public PledgeWords compute(QueryCache queries) {
            return of(prose.object(), queries.answer(new Forms()));
        }
    }

    /** Each form of a word that was found, as one object for all places: a programme has far more words than forms. */
    private record Forms() implements Query<Map<String, String>> {

        @Override
        public Map<String, String> compute(QueryCache queries) {
            return new ConcurrentHashMap<>();
        }
    }

    static PledgeWords of(Pledge pledge, Language language, QueryCache queries) {
        Prose prose = pledge.prose().in(language);
        return queries.answer(new WordsOf(new Identity<>(prose)));
    }

    private static List<String> words(String text, Map<String, String> forms) {
        List<String> words = Words.sought(text);
        words.replaceAll(word -> {
            String known = forms.putIfAbsent(word, word);
            return known == null ? word : known;
        });
        return List.copyOf(words);
    }

    private static PledgeWords of(Prose prose, Map<String, String> forms) {
        StringBuilder body = new StringBuilder(PlainText.all(prose.body()));
        for (Prose.Part part : prose.parts()) {
            if (!part.id().equals(Prose.EDITOR_NOTE)) {
                body.append(' ').append(sentence(part.title())).append(' ').append(PlainText.all(part.body()));
            }
        }
        String words = body.toString().strip();
        List<String> ofTitle = words(prose.title(), forms);
        List<String> ofBody = words(words, forms);
        return new PledgeWords(
                prose.title(),
                words,
                ofTitle,
                ofBody,
                Stream.concat(ofTitle.stream(), ofBody.stream()).distinct().toList());
    }

    private static String sentence(String title) {
        return Stream.of(".", "!", "?").anyMatch(title::endsWith) ? title : title + ".";
    }
}

package kz.bagdarlama.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.Stemmer;

/** A stemmer that stems each word of the corpus once, whoever asks. */
final class CachingStemmer implements Stemmer {

    private record Stemming(Language language, List<String> lemmas) implements Query<CachingStemmer> {

        @Override
        public CachingStemmer compute(QueryCache queries) {
            return new CachingStemmer(LanguageRules.of(language).stemmer(lemmas));
        }
    }

    private final Stemmer stemmer;
    private final Map<String, String> stems = new ConcurrentHashMap<>();

    private CachingStemmer(Stemmer stemmer) {
        this.stemmer = stemmer;
    }

    /** Returns the stemmer with the base forms of a content; the same object as long as they are the same. */
    static CachingStemmer of(Content content, Language language, QueryCache queries) {
        return queries.answer(new Stemming(language, SearchIndex.lemmas(content, language, queries)));
    }

    @Override
    public String stem(String word) {
        return stems.computeIfAbsent(word, stemmer::stem);
    }
}

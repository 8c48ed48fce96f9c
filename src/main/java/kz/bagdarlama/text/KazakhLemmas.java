package kz.bagdarlama.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the base forms among the words of a corpus: a word that is no form of another one there; and where several words point
 * to one base that does not stand in the corpus itself, that base.
 */
final class KazakhLemmas {

    private KazakhLemmas() {}

    /** The base forms in code point order. */
    static List<String> of(Collection<String> corpus) {
        Set<String> words = new TreeSet<>(corpus);
        words.addAll(KazakhStemmer.PROTECTED);
        Set<String> guarded = Set.copyOf(KazakhStemmer.PROTECTED);
        Map<String, Set<String>> candidates = new HashMap<>();
        Map<String, Integer> pointers = new HashMap<>();
        for (String word : words) {
            Set<String> own = KazakhStemmer.candidates(word);
            candidates.put(word, own);
            own.forEach(candidate -> pointers.merge(candidate, 1, Integer::sum));
        }
        Set<String> lemmas = new TreeSet<>();
        for (String word : words) {
            String base = word;
            boolean inCorpus = guarded.contains(word);
            for (String candidate : candidates.get(word)) {
                inCorpus |= !candidate.equals(word) && words.contains(candidate);
                int gain = pointers.get(candidate) - pointers.get(base);
                int length = candidate.length() - base.length();
                if (candidate.length() >= KazakhStemmer.SHORTEST
                        && (gain > 0 || gain == 0 && (length > 0 || length == 0 && candidate.compareTo(base) > 0))) {
                    base = candidate;
                }
            }
            if (guarded.contains(word) || pointers.get(word) > 1 && !inCorpus) {
                lemmas.add(word);
            } else if (!inCorpus) {
                lemmas.add(base);
            }
        }
        return List.copyOf(lemmas);
    }
}

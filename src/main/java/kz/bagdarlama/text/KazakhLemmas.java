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
        Set<String> lemmas = new TreeSet<>(guarded);
        for (String word : words) {
            Set<String> own = candidates.get(word);
            if (guarded.contains(word) || own.stream().anyMatch(each -> !each.equals(word) && words.contains(each))) {
                continue;
            }
            String base = word;
            for (String candidate : own) {
                int gain = pointers.get(candidate) - pointers.get(base);
                if (isBase(candidate) && (gain > 0 || gain == 0 && longer(candidate, base))) {
                    base = candidate;
                }
            }
            // All that points to a plural points to its singular, too.
            for (String singular : KazakhStemmer.singulars(base)) {
                base = isBase(singular) ? singular : base;
            }
            // What only one word points to may be any of its candidates: then the stemmer's own rule is the better one.
            if (pointers.get(base) > 1 || own.stream().allMatch(each -> each.equals(word) || !isBase(each))) {
                lemmas.add(base);
            }
        }
        return List.copyOf(lemmas);
    }

    private static boolean isBase(String candidate) {
        return candidate.length() >= KazakhStemmer.SHORTEST && !candidate.endsWith("ь");
    }

    private static boolean longer(String candidate, String other) {
        return candidate.length() > other.length()
                || candidate.length() == other.length() && candidate.compareTo(other) > 0;
    }
}

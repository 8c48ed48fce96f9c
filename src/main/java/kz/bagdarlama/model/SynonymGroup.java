package kz.bagdarlama.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * A group of {@code synonyms.yaml}: words and phrases that lead to the same.
 *
 * @param position where it begins
 * @param words what the search takes for one another, by language
 * @param near what people say of something that is only near to it, by language: what is found then is marked as a guess
 * @param page the page that is called so; empty where the words lead to pledges
 */
public record SynonymGroup(
        SourcePosition position,
        Map<Language, List<String>> words,
        Map<Language, List<String>> near,
        Optional<Reference> page) {

    public SynonymGroup {
        words = Map.copyOf(words);
        near = Map.copyOf(near);
    }
}

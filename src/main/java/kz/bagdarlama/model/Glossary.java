package kz.bagdarlama.model;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * The terms that texts are held to.
 *
 * @param terms a term with its rendering in every language
 * @param forbidden turns of phrase that are not to be used
 * @param decisions terms with several possible renderings, each decided once, with the reason
 */
public record Glossary(List<Term> terms, List<Forbidden> forbidden, List<Term> decisions) {

    /**
     * A term.
     *
     * @param forms by which the term is known in a text of each language: one of them is enough. A form is a run of beginnings
     *     of words; a word with {@code $} behind it is meant whole
     * @param unlisted whether it is too common a word for the index of terms: nobody looks for pledges under “a year”
     * @param note why it is rendered like this
     */
    public record Term(
            String id,
            SourcePosition position,
            Localized<String> names,
            Localized<List<String>> forms,
            boolean unlisted,
            Optional<String> note) {}

    /** A phrase of one language with what to write instead, and why. */
    public record Forbidden(Language language, String phrase, String instead, String why) {}

    public Glossary {
        terms = List.copyOf(terms);
        forbidden = List.copyOf(forbidden);
        decisions = List.copyOf(decisions);
    }
}

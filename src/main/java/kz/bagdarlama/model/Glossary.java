package kz.bagdarlama.model;

import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * The terms that texts are held to.
 *
 * @param terms a term with its rendering in every language
 * @param forbidden turns of phrase that are not to be used
 * @param patterns kinds of phrases that are better said otherwise
 * @param decisions terms with several possible renderings, each decided once, with the reason
 */
public record Glossary(List<Term> terms, List<Forbidden> forbidden, List<Pattern> patterns, List<Term> decisions) {

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
            Localized<List<PlacedText>> forms,
            boolean unlisted,
            Optional<String> note) {}

    /** A phrase of one language with what to write instead, and why. */
    public record Forbidden(Language language, String phrase, String instead, String why) {}

    /**
     * A kind of phrase of one language, as a calque makes it with ever new words.
     *
     * @param position where the pattern stands
     * @param wording how it is known, in the words of {@code WordPattern}
     * @param instead what to write
     * @param why what is wrong with it
     * @param wrong a sentence in which it is found
     * @param wrongAt where that sentence stands
     * @param right the same sentence, better said: nothing is found in it
     * @param level how severely it is taken: what can also be right is a warning
     */
    public record Pattern(
            Language language,
            SourcePosition position,
            String wording,
            String instead,
            String why,
            String wrong,
            SourcePosition wrongAt,
            String right,
            Site.Level level) {}

    public Glossary {
        terms = List.copyOf(terms);
        forbidden = List.copyOf(forbidden);
        patterns = List.copyOf(patterns);
        decisions = List.copyOf(decisions);
    }
}

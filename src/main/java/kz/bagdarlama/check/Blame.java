package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.text.LanguageRules;

/**
 * Gathers what texts say against a fact and finds out which side is wrong: where the texts of all languages say the same, they are hardly
 * all mistaken, so the fact is reported, once and where it stands; otherwise each text that differs is.
 */
final class Blame {

    /** What one text says against a fact, and what to report if it, or if the fact, is wrong. */
    private record Objection(
            Language language,
            Object says,
            String words,
            SourcePosition place,
            Runnable inText,
            Consumer<Quote> inFacts) {

        /** Whether both say the same, in their languages. */
        boolean means(Objection other) {
            return says.equals(other.says())
                    || says instanceof Deadline said
                            && other.says() instanceof Deadline meant
                            && LanguageRules.of(language).mayMean(said, meant);
        }
    }

    /** What the texts say and where, in the language of whoever reads the message. */
    record Quote(Phrase words, Phrase place) {}

    private final List<Language> languages;
    private final Map<Object, List<Objection>> objections = new LinkedHashMap<>();

    /** @param languages those of the site; where there is but one, its texts have no witness */
    Blame(List<Language> languages) {
        this.languages = languages;
    }

    /**
     * Takes an objection of a text.
     *
     * @param fact what the text does not agree with
     * @param says what it says instead
     * @param words the same as it stands there, for a message about the fact
     * @param place where it stands
     * @param inFacts gets the words of all texts
     */
    void object(
            Object fact,
            Language language,
            Object says,
            String words,
            SourcePosition place,
            Runnable inText,
            Consumer<Quote> inFacts) {
        objections
                .computeIfAbsent(fact, f -> new ArrayList<>())
                .add(new Objection(language, says, words, place, inText, inFacts));
    }

    private static Quote quote(List<Objection> same) {
        Map<String, String> words = new LinkedHashMap<>();
        Map<String, String> places = new LinkedHashMap<>();
        for (Objection each : same) {
            words.putIfAbsent(each.language().tag(), each.words());
            places.putIfAbsent(each.language().tag(), each.place().toString());
        }
        return new Quote(Phrase.inEach(words), Phrase.inEach(places));
    }

    /** Reports all that was gathered. */
    void report() {
        for (List<Objection> same : objections.values()) {
            Optional<Objection> agreed = languages.size() > 1
                            && same.stream().map(Objection::language).distinct().count() == languages.size()
                    ? same.stream()
                            .filter(one -> same.stream().allMatch(each -> each.means(one)))
                            .findFirst()
                    : Optional.empty();
            agreed.ifPresentOrElse(
                    one -> one.inFacts().accept(quote(same)),
                    () -> same.forEach(each -> each.inText().run()));
        }
    }
}

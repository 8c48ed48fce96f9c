package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.text.LanguageRules;

/**
 * Gathers what texts say against a fact and finds out which side is wrong: where the texts of all languages say the same, they are hardly
 * all mistaken, so the fact is reported, once and where it stands; otherwise each text that differs is.
 */
final class Blame {

    /** What one text says against a fact, and what to report if it, or if the fact, is wrong. */
    private record Objection(Language language, Object says, Runnable inText, Runnable inFacts) {

        /** Whether both say the same, in their languages. */
        boolean means(Objection other) {
            return says.equals(other.says())
                    || says instanceof Deadline said
                            && other.says() instanceof Deadline meant
                            && LanguageRules.of(language).mayMean(said, meant);
        }
    }

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
     */
    void object(Object fact, Language language, Object says, Runnable inText, Runnable inFacts) {
        objections.computeIfAbsent(fact, f -> new ArrayList<>()).add(new Objection(language, says, inText, inFacts));
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
                    one -> one.inFacts().run(),
                    () -> same.forEach(each -> each.inText().run()));
        }
    }
}

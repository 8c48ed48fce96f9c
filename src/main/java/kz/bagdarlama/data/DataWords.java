package kz.bagdarlama.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.text.DeadlineText;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.Messages;

/** Facts in the words that readers see on the pages, in each language. */
final class DataWords {

    private final Map<String, Unit> units;
    private final Map<Language, Messages> messages = new HashMap<>();

    DataWords(Content content, QueryCache queries) {
        units = content.units().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        for (Language language : content.site().languages()) {
            messages.put(language, Messages.of(language, content, queries));
        }
    }

    /** “более 9,2 тыс. рабочих мест”. */
    String figure(Quantity quantity, Language language) {
        return LanguageRules.of(language).quantity(quantity, unit(quantity)).inline();
    }

    /** “до конца 2027 года”. */
    String deadline(Deadline deadline, Language language) {
        return DeadlineText.of(deadline, messages.get(language));
    }

    Unit unit(Quantity quantity) {
        return units.get(quantity.unit().id());
    }

    /** The unit by itself, in its base form; nothing where it is a sign. */
    Optional<String> name(Unit unit, Language language) {
        return Optional.of(LanguageRules.of(language).noun(unit, PluralCategory.ONE))
                .filter(noun -> !noun.isEmpty());
    }
}

package kz.bagdarlama.data;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.model.Baseline;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Due;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Unit;
import kz.bagdarlama.text.DeadlineText;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;
import kz.bagdarlama.text.QuantityText;

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

    /** “ежегодно”. */
    String everyYear(Language language) {
        return messages.get(language).text(MessageKey.EVERY_YEAR);
    }

    /** “7,8 тыс.”: what a target starts from, in the unit that stands behind the target. */
    String baseline(Baseline baseline, Quantity quantity, Language language) {
        QuantityText text = LanguageRules.of(language).plain(baseline.value(), quantity, unit(quantity));
        return text.number()
                + text.scale()
                + baseline.year().map(year -> " (" + year + ")").orElse("");
    }

    /** “Перевод на газ: 1 200 дизельных автобусов”: without its label a figure would say something else. */
    String target(Target target, Language language) {
        String figure = figure(target.quantity(), language);
        return target.label().map(label -> label.in(language) + ": " + figure).orElse(figure);
    }

    /** A date, or where not all of the pledge is due then, for each thing that is: “к 2025 году – Концерт-холл”. */
    Stream<String> due(Due due, Pledge pledge, Language language) {
        String when =
                due.deadline().map(deadline -> deadline(deadline, language)).orElseGet(() -> everyYear(language));
        if (due.isOfAll()) {
            return Stream.of(when);
        }
        return Stream.of(
                        due.targets().stream().map(target -> target(target, language)),
                        due.milestone().stream()
                                .map(milestone -> milestone.label().in(language)),
                        due.measures().stream()
                                .map(measure -> pledge.prose()
                                        .in(language)
                                        .part(measure.id())
                                        .orElseThrow()
                                        .title()))
                .flatMap(whats -> whats)
                .map(what -> when + " – " + what);
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

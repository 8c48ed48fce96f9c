package kz.bagdarlama.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Unit;

/** Names of what editors know by ids, in the language that they are spoken to in. */
final class ItsName {

    private ItsName() {}

    /** Returns the names of the entries of a list by their ids. */
    static Map<String, Phrase> of(List<? extends Named> entries) {
        Map<String, Phrase> names = new HashMap<>();
        entries.forEach(entry -> names.put(entry.id(), of(entry.name())));
        return names;
    }

    /** Returns what units count, by their ids. */
    static Map<String, Phrase> ofUnits(List<Unit> units) {
        Map<String, Phrase> names = new HashMap<>();
        units.forEach(unit -> names.put(unit.id(), of(unit)));
        return names;
    }

    /** Returns what a unit counts, or its sign. */
    static Phrase of(Unit unit) {
        Map<String, String> words = new LinkedHashMap<>();
        unit.forms()
                .byLanguage()
                .forEach((language, forms) -> words.put(
                        language.tag(),
                        unit.sign()
                                .orElseGet(() ->
                                        forms.values().stream().findFirst().orElse(unit.id()))));
        return words.isEmpty() ? Phrase.literal(unit.sign().orElse(unit.id())) : Phrase.inEach(words);
    }

    /** Returns a name that is written in several languages. */
    static Phrase of(Localized<String> name) {
        Map<String, String> words = new LinkedHashMap<>();
        name.byLanguage().forEach((language, text) -> words.put(language.tag(), text));
        return Phrase.inEach(words);
    }
}

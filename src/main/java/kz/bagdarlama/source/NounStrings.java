package kz.bagdarlama.source;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.text.Nouns;

/**
 * The interface strings that name places or numbered things, for a site that says what these are called. They are worded so that a noun of
 * any gender fits, and it stands for a placeholder: {@code {place}}, {@code {place-genitive}}, {@code {Pledge-plural}} at the beginning of a
 * sentence.
 */
record NounStrings(Identity<Map<String, Message>> usual, Language language, Nouns nouns)
        implements Query<Map<String, Message>> {

    /**
     * Returns the strings of a language as a site has them: the same object as long as they and the nouns are the same.
     *
     * @param usual those of a site that calls nothing by a name of its own
     */
    static Map<String, Message> laidOver(Map<String, Message> usual, Language language, Site site, QueryCache queries) {
        return Nouns.areSaid(site)
                ? queries.answer(new NounStrings(new Identity<>(usual), language, Nouns.of(site, language)))
                : usual;
    }

    /** Returns the strings of a language as they come with the program, without the nouns. */
    static Map<String, Message> withoutNouns(Language language) {
        return ShippedMessages.read("nouns/", language);
    }

    @Override
    public Map<String, Message> compute(QueryCache queries) {
        Map<String, Message> strings = new LinkedHashMap<>(usual.object());
        withoutNouns(language).forEach((key, message) -> {
            Map<PluralCategory, String> forms = new LinkedHashMap<>();
            message.forms().forEach((category, form) -> forms.put(category, nouns.fill(form)));
            strings.put(key, new Message(message.position(), forms));
        });
        return strings;
    }
}

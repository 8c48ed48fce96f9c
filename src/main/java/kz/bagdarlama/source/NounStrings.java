package kz.bagdarlama.source;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.Naming;
import kz.bagdarlama.model.NounForm;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.text.LanguageRules;

/**
 * The interface strings that name places or numbered things, for a site that says what these are called. They are worded so that a noun of
 * any gender fits, and it stands for a placeholder: {@code {place}}, {@code {place-genitive}}, {@code {Pledge-plural}} at the beginning of a
 * sentence.
 */
record NounStrings(
        Identity<Map<String, Message>> usual,
        Language language,
        Optional<Map<NounForm, String>> place,
        Optional<Map<NounForm, String>> pledge)
        implements Query<Map<String, Message>> {

    static final Pattern NOUN = Pattern.compile("\\{([Pp])(lace|ledge)(?:-([a-z-]+))?}");

    /**
     * Returns the strings of a language as a site has them: the same object as long as they and the nouns are the same.
     *
     * @param usual those of a site that calls nothing by a name of its own
     */
    static Map<String, Message> laidOver(Map<String, Message> usual, Language language, Site site, QueryCache queries) {
        return site.places().isEmpty() && site.pledges().isEmpty()
                ? usual
                : queries.answer(new NounStrings(
                        new Identity<>(usual),
                        language,
                        nouns(site.places(), language),
                        nouns(site.pledges(), language)));
    }

    private static Optional<Map<NounForm, String>> nouns(Optional<Naming> naming, Language language) {
        return naming.map(each -> each.nouns().getOrDefault(language, Map.of()));
    }

    /** Returns the strings of a language as they come with the program, without the nouns. */
    static Map<String, Message> withoutNouns(Language language) {
        return ShippedMessages.read("nouns/", language);
    }

    @Override
    public Map<String, Message> compute(QueryCache queries) {
        LanguageRules rules = LanguageRules.of(language);
        Map<NounForm, String> places = complete(place, rules.place());
        Map<NounForm, String> pledges = complete(pledge, rules.pledge());
        Map<String, Message> strings = new LinkedHashMap<>(usual.object());
        withoutNouns(language).forEach((key, message) -> {
            Map<PluralCategory, String> forms = new LinkedHashMap<>();
            message.forms().forEach((category, form) -> forms.put(category, filled(form, places, pledges)));
            strings.put(key, new Message(message.position(), forms));
        });
        return strings;
    }

    /** What the site leaves out was reported when it was read. */
    private static Map<NounForm, String> complete(Optional<Map<NounForm, String>> said, Map<NounForm, String> usual) {
        Map<NounForm, String> all = new LinkedHashMap<>(usual);
        said.ifPresent(all::putAll);
        return all;
    }

    private static String filled(String form, Map<NounForm, String> places, Map<NounForm, String> pledges) {
        return NOUN.matcher(form)
                .replaceAll(found ->
                        Matcher.quoteReplacement(noun(found, found.group(2).equals("lace") ? places : pledges)));
    }

    private static String noun(MatchResult found, Map<NounForm, String> forms) {
        String key = Optional.ofNullable(found.group(3)).orElse(NounForm.SINGULAR.key());
        String noun = forms.entrySet().stream()
                .filter(form -> form.getKey().key().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no noun for " + found.group()));
        if (noun.isEmpty() || found.group(1).equals("p")) {
            return noun;
        }
        int first = noun.offsetByCodePoints(0, 1);
        return noun.substring(0, first).toUpperCase(Locale.ROOT) + noun.substring(first);
    }
}

package kz.bagdarlama.text;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Naming;
import kz.bagdarlama.model.NounForm;
import kz.bagdarlama.model.Site;

/**
 * What a site calls its places and its numbered things in one language, to be laid into sentences that have placeholders for them:
 * {@code {place}}, {@code {place-genitive}}, {@code {Pledge-plural}} at the beginning of a sentence.
 */
public record Nouns(Map<NounForm, String> places, Map<NounForm, String> pledges) {

    /** A placeholder for a noun. */
    public static final Pattern NOUN = Pattern.compile("\\{([Pp])(lace|ledge)(?:-([a-z-]+))?}");

    /** Returns whether a site calls anything by a name of its own. */
    public static boolean areSaid(Site site) {
        return site.places().isPresent() || site.pledges().isPresent();
    }

    /** Returns the nouns of a site; where it says none, the usual ones. */
    public static Nouns of(Site site, Language language) {
        LanguageRules rules = LanguageRules.of(language);
        return new Nouns(
                complete(site.places(), language, rules.place()), complete(site.pledges(), language, rules.pledge()));
    }

    /** What the site leaves out was reported when it was read. */
    private static Map<NounForm, String> complete(
            Optional<Naming> naming, Language language, Map<NounForm, String> usual) {
        Map<NounForm, String> all = new LinkedHashMap<>(usual);
        naming.ifPresent(each -> all.putAll(each.nouns().getOrDefault(language, Map.of())));
        return all;
    }

    /** Returns a sentence with its placeholders for nouns filled; others stay. */
    public String fill(String sentence) {
        return NOUN.matcher(sentence)
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

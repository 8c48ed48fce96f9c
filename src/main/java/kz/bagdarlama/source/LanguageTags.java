package kz.bagdarlama.source;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.text.LanguageRules;

/**
 * Tags of languages as BCP 47 has them: a code of ISO 639, the shortest that there is, then perhaps a script and a country. Codes of
 * countries stand in their place by mistake, since many look alike: {@code kz} for {@code kk}, {@code ua} for {@code uk}.
 */
final class LanguageTags {

    private static final Pattern FORM = Pattern.compile("([a-z]{2,3})(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

    private LanguageTags() {}

    /** Whether a tag has the form of one and begins with a language; which codes of three letters there are, nobody knows by heart. */
    static boolean isValid(String tag) {
        Matcher parts = FORM.matcher(tag);
        if (!parts.matches()) {
            return false;
        }
        String code = parts.group(1);
        return LanguageRules.find(code).isPresent()
                || (code.length() == 2 ? isLanguage(code) : shorter(code).isEmpty());
    }

    private static boolean isLanguage(String code) {
        return Arrays.asList(Locale.getISOLanguages()).contains(code);
    }

    /** The code of two letters of a language that is written with three: kk for kaz. */
    private static Optional<String> shorter(String code) {
        return Stream.of(Locale.getISOLanguages())
                .filter(each -> Locale.forLanguageTag(each).getISO3Language().equals(code))
                .findFirst();
    }

    /**
     * What to write in place of a tag that is none.
     *
     * <p>     * Of the languages of a country, those that are spoken in the fewest others come first: they are its own.
     */
    static Phrase hint(String tag) {
        String code = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        if (code.length() == 2 && Arrays.asList(Locale.getISOCountries()).contains(code.toUpperCase(Locale.ROOT))) {
            String country = code.toUpperCase(Locale.ROOT);
            Map<String, Set<String>> countries = new TreeMap<>();
            Stream.of(Locale.getAvailableLocales())
                    .filter(locale -> locale.getCountry().length() == 2 && isLanguage(locale.getLanguage()))
                    .forEach(locale -> countries
                            .computeIfAbsent(locale.getLanguage(), l -> new HashSet<>())
                            .add(locale.getCountry()));
            List<String> languages = countries.keySet().stream()
                    .filter(language -> countries.get(language).contains(country))
                    .sorted(Comparator.comparingInt(
                            language -> countries.get(language).size()))
                    .toList();
            if (!languages.isEmpty() && !isLanguage(code)) {
                return Phrase.of("{code} is a country; write the language: {languages}", code, languages);
            }
        }
        return shorter(code)
                .map(each -> Phrase.of("write {example}", each))
                .orElseGet(() -> Phrase.of("write for example kk, kk-Latn, en"));
    }
}

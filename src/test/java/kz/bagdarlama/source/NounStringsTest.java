package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.NounForm;
import kz.bagdarlama.text.LanguageRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The strings for sites that call things otherwise fit those that they stand for, and need the forms that are asked of editors. */
class NounStringsTest {

    private static final Pattern NOUN = Pattern.compile("\\{([Pp]lace|[Pp]ledge)(?:-([a-z-]+))?}");

    private static Map<String, Message> usual(LanguageRules rules) {
        return ShippedMessages.of(rules.language());
    }

    private static Stream<LanguageRules> languages() {
        return LanguageRules.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void eachStandsForOneOfTheUsualStringsWithTheSamePlaceholders(LanguageRules rules) {
        Map<String, Message> usual = usual(rules);
        NounStrings.withoutNouns(rules.language()).forEach((key, message) -> {
            assertThat(usual).containsKey(key);
            assertThat(message.forms().keySet())
                    .as(key)
                    .isEqualTo(usual.get(key).forms().keySet());
            Set<String> own = new TreeSet<>(message.placeholders());
            own.removeAll(Set.of("place", "pledge"));
            assertThat(own).as(key).isEqualTo(usual.get(key).placeholders());
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void justTheFormsAreAskedForThatAreNeeded(LanguageRules rules) {
        assertThat(needed(rules, "place")).isEqualTo(keys(rules.place()));
        assertThat(needed(rules, "pledge")).isEqualTo(keys(rules.pledge()));
    }

    private static Set<String> needed(LanguageRules rules, String noun) {
        Set<String> forms = new TreeSet<>();
        for (Message message : NounStrings.withoutNouns(rules.language()).values()) {
            for (String form : message.forms().values()) {
                Matcher matcher = NOUN.matcher(form);
                while (matcher.find()) {
                    if (matcher.group(1).equalsIgnoreCase(noun)) {
                        forms.add(matcher.group(2) == null ? NounForm.SINGULAR.key() : matcher.group(2));
                    }
                }
            }
        }
        return forms;
    }

    private static Set<String> keys(Map<NounForm, String> forms) {
        return forms.keySet().stream().map(NounForm::key).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A string that names what a site may call otherwise has a wording of its own for such sites. */
    @ParameterizedTest
    @MethodSource("languages")
    void noUsualStringThatNamesThemIsLeftOut(LanguageRules rules) {
        Set<String> stems = Stream.concat(rules.place().values().stream(), rules.pledge().values().stream())
                .map(noun -> noun.substring(0, Math.min(noun.length(), 6)))
                .collect(Collectors.toSet());
        usual(rules).forEach((key, message) -> {
            boolean names = message.forms().values().stream()
                    .anyMatch(form -> stems.stream().anyMatch(form.toLowerCase(Locale.ROOT)::contains));
            // What kind of undertaking something is has the same word in Kazakh, and is no place and no number.
            if (names && !key.startsWith("undertakings.") && !key.equals("facts.commitment")) {
                assertThat(NounStrings.withoutNouns(rules.language())).containsKey(key);
            }
        });
    }
}

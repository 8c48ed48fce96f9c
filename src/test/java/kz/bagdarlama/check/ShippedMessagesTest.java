package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.source.ShippedMessages;
import kz.bagdarlama.source.TemplateReader;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The interface strings that come with the program are those that are asked for, in every language that it speaks. */
final class ShippedMessagesTest {

    static Stream<LanguageRules> languages() {
        return LanguageRules.ALL.stream();
    }

    /** The keys that templates and the program ask for, with what they fill. */
    private static Map<String, Set<String>> asked() throws IOException {
        Map<String, Set<String>> asked = new TreeMap<>();
        CountCheck.KEYS.forEach(key -> asked.put(key, new TreeSet<>()));
        Diagnostics diagnostics = new Diagnostics();
        MessageUse.in(new TemplateReader(Path.of("templates"), "templates", diagnostics).read(), diagnostics)
                .forEach(use ->
                        asked.computeIfAbsent(use.key(), key -> new TreeSet<>()).addAll(use.values()));
        for (MessageKey key : MessageKey.values()) {
            asked.computeIfAbsent(key.key(), k -> new TreeSet<>()).addAll(key.placeholders());
        }
        assertThat(diagnostics.sorted()).isEmpty();
        return asked;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatIsAskedForIsThereAndNothingElse(LanguageRules rules) throws IOException {
        assertThat(ShippedMessages.of(rules.language()).keySet()).containsExactlyInAnyOrderElementsOf(asked().keySet());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void placeholdersAreThoseThatAreFilled(LanguageRules rules) throws IOException {
        asked().forEach((key, filled) -> {
            Message message = ShippedMessages.of(rules.language()).get(key);
            Set<String> placeholders = new TreeSet<>(message.placeholders());
            if (filled.contains(Messages.COUNT)) {
                // It chooses the form, whether it is printed or not.
                placeholders.add(Messages.COUNT);
            }
            assertThat(placeholders).as(key).isEqualTo(filled);
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void pluralFormsAreThoseOfTheLanguage(LanguageRules rules) {
        ShippedMessages.of(rules.language())
                .forEach((key, message) -> assertThat(message.forms().keySet())
                        .as(key)
                        .isIn(Set.of(PluralCategory.OTHER), rules.pluralCategories()));
    }
}

package kz.bagdarlama.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;

/**
 * Interface strings of the site have keys that are asked for, and placeholders that are filled; what its own templates add is there in
 * every language.
 */
final class MessageCheck implements Check {

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        if (input.hasUnreliableMessages()) {
            return;
        }
        Templates templates = input.templates();
        Scans.report(
                new Checked(
                        input.content().site().languages(),
                        identities(input.content().shippedMessages()),
                        identities(input.content().messages()),
                        templates,
                        diagnostics.severity()),
                input.queries(),
                diagnostics);
    }

    private static Map<Language, Identity<Map<String, Message>>> identities(Localized<Map<String, Message>> messages) {
        Map<Language, Identity<Map<String, Message>>> identities = new HashMap<>();
        messages.byLanguage().forEach((language, strings) -> identities.put(language, new Identity<>(strings)));
        return identities;
    }

    private static final Map<String, Set<String>> PLACEHOLDERS_OF_THE_PROGRAM = Stream.of(MessageKey.values())
            .collect(Collectors.toUnmodifiableMap(MessageKey::key, MessageKey::placeholders));

    /** Strings and templates that are to fit each other; assets do not ask for strings. */
    private record Checked(
            List<Language> languages,
            Map<Language, Identity<Map<String, Message>>> shipped,
            Map<Language, Identity<Map<String, Message>>> own,
            Templates templates,
            Severity severity)
            implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            new Strings(inOrder(shipped), inOrder(own)).check(MessageUse.in(templates, diagnostics), diagnostics);
        }

        private Map<Language, Map<String, Message>> inOrder(Map<Language, Identity<Map<String, Message>>> strings) {
            Map<Language, Map<String, Message>> messages = new LinkedHashMap<>();
            languages.forEach(
                    language -> messages.put(language, strings.get(language).object()));
            return messages;
        }
    }

    /**
     * @param shipped those of the program: every language has the same, with the same placeholders
     * @param own those of the site
     */
    private record Strings(Map<Language, Map<String, Message>> shipped, Map<Language, Map<String, Message>> own) {

        void check(List<MessageUse> uses, Diagnostics diagnostics) {
            Set<String> known = keys(shipped);
            Set<String> fromContent = new TreeSet<>();
            uses.forEach(use -> {
                if (known.add(use.key())) {
                    fromContent.add(use.key());
                }
            });
            MistakenKeys mistaken = MistakenKeys.report(own, known, fromContent, diagnostics);
            Map<String, List<MessageUse>> filled =
                    uses.stream().collect(Collectors.groupingBy(MessageUse::key, TreeMap::new, Collectors.toList()));
            filled.forEach((key, places) -> {
                if (!isSaid(key)) {
                    if (!mistaken.isMeant(key)) {
                        places.forEach(use -> reportUnsaid(use, diagnostics));
                    }
                } else {
                    places.forEach(use -> reportUnfilled(use, diagnostics));
                }
            });
            fromContent.stream().filter(this::isSaid).forEach(key -> reportMissing(key, mistaken, diagnostics));
            own.forEach((language, messages) -> messages.forEach((key, message) ->
                    placeholders(language, key, message, filled.getOrDefault(key, List.of()), diagnostics)));
        }

        private static Set<String> keys(Map<Language, Map<String, Message>> messages) {
            return messages.values().stream()
                    .flatMap(each -> each.keySet().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static List<Message> in(Map<Language, Map<String, Message>> messages, String key) {
            return messages.values().stream()
                    .map(each -> each.get(key))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private boolean isSaid(String key) {
            return !in(shipped, key).isEmpty() || !in(own, key).isEmpty();
        }

        private void reportUnsaid(MessageUse use, Diagnostics diagnostics) {
            Set<String> all = keys(shipped);
            all.addAll(keys(own));
            diagnostics.error(
                    Code.MISSING_MESSAGE,
                    use.position(),
                    Phrase.of("there is no message “{key}”", use.key()),
                    Suggestion.closest(use.key(), all)
                            .map(near -> Suggestion.didYouMean(use.key(), near))
                            .orElse(Phrase.of("add it to messages/ in every language")));
        }

        private void reportMissing(String key, MistakenKeys mistaken, Diagnostics diagnostics) {
            SourcePosition elsewhere = in(own, key).get(0).position();
            own.forEach((language, messages) -> {
                if (!messages.containsKey(key) && !mistaken.isMeant(language, key)) {
                    diagnostics.error(
                            Code.MISSING_MESSAGE,
                            elsewhere,
                            Phrase.of("“{key}” has no text in “{language}”", key, language),
                            Phrase.of("add it to messages/{language}.yaml", language));
                }
            });
        }

        /** What a string wants filled is what is filled, each at the sign that is wrong. */
        private void placeholders(
                Language language, String key, Message message, List<MessageUse> uses, Diagnostics diagnostics) {
            Set<String> needed = new TreeSet<>();
            Set<String> allowed = new TreeSet<>();
            Set<String> byProgram = PLACEHOLDERS_OF_THE_PROGRAM.get(key);
            if (key.equals(MessageKey.SEARCH_DESCRIPTION.key())) {
                // An example that a site may choose for itself.
                allowed.addAll(byProgram);
            } else if (byProgram != null) {
                needed.addAll(byProgram);
            } else {
                Set<String> written = message.placeholders();
                uses.forEach(use -> allowed.addAll(use.values()));
                Set<String> others = elsewhere(key, language).orElse(written);
                allowed.addAll(others);
                // Where the templates fill just what this string has, it is another language that is wrong.
                if (uses.stream().noneMatch(use -> use.values().equals(written))) {
                    needed.addAll(others);
                }
            }
            FilledIn.report(key, message, needed, allowed, diagnostics);
        }

        /** The placeholders of a string as the program says it, or else in the other languages. */
        private Optional<Set<String>> elsewhere(String key, Language language) {
            List<Message> others = in(shipped, key);
            if (others.isEmpty()) {
                Map<Language, Map<String, Message>> translations = new LinkedHashMap<>(own);
                translations.remove(language);
                others = in(translations, key);
            }
            return others.isEmpty() ? Optional.empty() : Optional.of(placeholders(others));
        }

        private static Set<String> placeholders(List<Message> messages) {
            return messages.stream()
                    .flatMap(message -> message.placeholders().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** A placeholder that a template leaves empty would stop the build later, on some page: say it here, at its cause. */
        private void reportUnfilled(MessageUse use, Diagnostics diagnostics) {
            List<Message> ofTheProgram = in(shipped, use.key());
            List<Message> said = in(own, use.key());
            Set<String> wanted = placeholders(ofTheProgram.isEmpty() ? said : ofTheProgram);
            if (ofTheProgram.isEmpty()
                    && said.stream().anyMatch(each -> !each.placeholders().equals(wanted))) {
                // The languages differ, which is reported where they do: the template is not to blame.
                return;
            }
            Set<String> filled = new TreeSet<>(use.values());
            boolean chooses = Stream.concat(said.stream(), ofTheProgram.stream())
                    .anyMatch(message -> message.forms().size() > 1);
            if (chooses) {
                // The count chooses the plural form, whether it is printed or not.
                wanted.add(Messages.COUNT);
            } else if (!wanted.contains(Messages.COUNT)) {
                // Other languages may choose by it.
                filled.remove(Messages.COUNT);
            }
            if (!wanted.equals(filled)) {
                diagnostics.error(
                        Code.PLACEHOLDER_MISMATCH,
                        use.position(),
                        Phrase.of(
                                "“{key}” has the placeholders {wanted}; the template fills {here}",
                                use.key(),
                                named(wanted),
                                named(use.values())),
                        Phrase.of("fill exactly those"));
            }
        }

        private static Object named(Set<String> placeholders) {
            return placeholders.isEmpty()
                    ? Phrase.of("none")
                    : placeholders.stream().map(name -> "{" + name + "}").toList();
        }
    }
}

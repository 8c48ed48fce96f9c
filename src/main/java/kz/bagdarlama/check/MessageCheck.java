package kz.bagdarlama.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;

/** Interface strings are there in every language, with the same placeholders, and each is used. */
final class MessageCheck implements Check {

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        if (input.hasUnreliableMessages()) {
            return;
        }
        Map<Language, Identity<Map<String, Message>>> strings = new HashMap<>();
        input.content()
                .messages()
                .byLanguage()
                .forEach((language, messages) -> strings.put(language, new Identity<>(messages)));
        Templates templates = input.templates();
        Scans.report(
                new Checked(
                        strings,
                        input.content().site().languages(),
                        input.content().site().position().path().replace("site.yaml", "messages"),
                        templates.label(),
                        templates.texts(),
                        diagnostics.severity()),
                input.queries(),
                diagnostics);
    }

    private static final Set<String> FILLED_BY_THE_PROGRAM =
            Stream.of(MessageKey.values()).map(MessageKey::key).collect(Collectors.toUnmodifiableSet());

    /** Strings and templates that are to fit each other; assets do not ask for strings. */
    private record Checked(
            Map<Language, Identity<Map<String, Message>>> strings,
            List<Language> languages,
            String folder,
            String label,
            Map<String, String> templates,
            Severity severity)
            implements ReportQuery {

        @Override
        public void report(Diagnostics diagnostics, QueryCache queries) {
            Map<Language, Map<String, Message>> messages = new LinkedHashMap<>();
            languages.forEach(
                    language -> messages.put(language, strings.get(language).object()));
            MessageCheck.check(messages, folder, MessageUse.in(label, templates, diagnostics), diagnostics);
        }
    }

    private static void check(
            Map<Language, Map<String, Message>> messages,
            String folder,
            List<MessageUse> uses,
            Diagnostics diagnostics) {
        Set<String> all =
                messages.values().stream().flatMap(m -> m.keySet().stream()).collect(Collectors.toSet());
        for (MessageUse use : uses) {
            if (!all.contains(use.key())) {
                diagnostics.error(
                        Code.MISSING_MESSAGE,
                        use.position(),
                        Phrase.of("there is no message “{key}”", use.key()),
                        Suggestion.closest(use.key(), all)
                                .map(Suggestion::didYouMean)
                                .orElse(Phrase.of("add it to messages/ in every language")));
            }
        }
        Set<String> used = new HashSet<>(FILLED_BY_THE_PROGRAM);
        uses.forEach(use -> used.add(use.key()));
        messages.forEach((language, own) -> {
            reportMissing(language, own, messages, used, folder, diagnostics);
            own.forEach((key, message) -> {
                Set<String> wanted = wanted(key, messages);
                // What the program fills itself is said by itself, with the names that it fills.
                if (!FILLED_BY_THE_PROGRAM.contains(key)
                        && !isFilledAsItIs(key, message, uses)
                        && !message.placeholders().equals(wanted)) {
                    diagnostics.error(
                            Code.PLACEHOLDER_MISMATCH,
                            message.position(),
                            key.substring(key.lastIndexOf('.') + 1).length(),
                            Phrase.of(
                                    "“{key}” has the placeholders {here}; another language has {wanted}",
                                    key,
                                    named(message.placeholders()),
                                    named(elsewhere(key, language, messages))),
                            Phrase.of("write each {example} in every language", "{placeholder}"));
                }
            });
        });
        reportUnused(used, messages, diagnostics);
        reportUnfilled(uses, messages, diagnostics);
    }

    private static void reportMissing(
            Language language,
            Map<String, Message> own,
            Map<Language, Map<String, Message>> messages,
            Set<String> used,
            String messagesFolder,
            Diagnostics diagnostics) {
        Set<String> others = new TreeSet<>();
        messages.values().forEach(m -> others.addAll(m.keySet()));
        others.removeAll(own.keySet());
        // What nothing uses is to be removed where it stands, not to be written in other languages too.
        others.retainAll(used);
        for (String key : others) {
            SourcePosition elsewhere = messages.values().stream()
                    .filter(m -> m.containsKey(key))
                    .findFirst()
                    .orElseThrow()
                    .get(key)
                    .position();
            diagnostics.error(
                    Code.MISSING_MESSAGE,
                    elsewhere,
                    Phrase.of("“{key}” has no text in “{language}”", key, language),
                    Phrase.of("add it to messages/{language}.yaml", language));
        }
        for (MessageKey key : MessageKey.values()) {
            Message message = own.get(key.key());
            if (message != null && !message.placeholders().equals(key.placeholders())) {
                diagnostics.error(
                        Code.PLACEHOLDER_MISMATCH,
                        message.position(),
                        key.key().substring(key.key().lastIndexOf('.') + 1).length(),
                        Phrase.of(
                                "“{key}” has the placeholders {here}; the program fills {wanted}",
                                key.key(),
                                named(message.placeholders()),
                                named(key.placeholders())),
                        Phrase.of("write exactly those"));
            }
            if (messages.values().stream().noneMatch(m -> m.containsKey(key.key()))) {
                diagnostics.error(
                        Code.MISSING_MESSAGE,
                        SourcePosition.file(messagesFolder),
                        Phrase.of("the program needs a message “{key}”", key.key()),
                        Phrase.of("add it to messages/ in every language"));
            }
        }
    }

    private static Set<String> wanted(String key, Map<Language, Map<String, Message>> messages) {
        return messages.values().stream()
                .filter(m -> m.containsKey(key))
                .flatMap(m -> m.get(key).placeholders().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the templates fill just what this string has: then it is another language that is wrong. */
    private static boolean isFilledAsItIs(String key, Message message, List<MessageUse> uses) {
        return uses.stream()
                .filter(use -> use.key().equals(key))
                .anyMatch(use -> use.values().equals(message.placeholders()));
    }

    /** The placeholders of a string in the other languages. */
    private static Set<String> elsewhere(String key, Language language, Map<Language, Map<String, Message>> messages) {
        Map<Language, Map<String, Message>> others = new HashMap<>(messages);
        others.remove(language);
        return wanted(key, others);
    }

    private static Object named(Set<String> placeholders) {
        return placeholders.isEmpty()
                ? Phrase.of("none")
                : placeholders.stream().map(name -> "{" + name + "}").toList();
    }

    private static void reportUnused(
            Set<String> used, Map<Language, Map<String, Message>> messages, Diagnostics diagnostics) {
        messages.values()
                .forEach(own -> own.forEach((key, message) -> {
                    if (!used.contains(key)) {
                        diagnostics.error(
                                Code.UNUSED_MESSAGE,
                                message.position(),
                                key.substring(key.lastIndexOf('.') + 1).length(),
                                Phrase.of("no template uses “{key}”", key),
                                Suggestion.closest(key, used)
                                        .map(near -> Phrase.of("did you mean “{name}”? If not, remove it", near))
                                        .orElse(Phrase.of("remove it")));
                    }
                }));
    }

    /** A placeholder that a template leaves empty would stop the build later, on some page: say it here, at its cause. */
    private static void reportUnfilled(
            List<MessageUse> uses, Map<Language, Map<String, Message>> messages, Diagnostics diagnostics) {
        for (MessageUse use : uses) {
            Set<String> wanted = wanted(use.key(), messages);
            if (messages.values().stream()
                    .anyMatch(m -> m.containsKey(use.key())
                            && !m.get(use.key()).placeholders().equals(wanted))) {
                // The languages differ, which is reported where they do: the template is not to blame.
                continue;
            }
            boolean chooses = messages.values().stream()
                    .anyMatch(m ->
                            m.containsKey(use.key()) && m.get(use.key()).forms().size() > 1);
            if (chooses) {
                // The count chooses the plural form, whether it is printed or not.
                wanted.add(Messages.COUNT);
            }
            if (messages.values().stream().anyMatch(m -> m.containsKey(use.key())) && !wanted.equals(use.values())) {
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
    }
}

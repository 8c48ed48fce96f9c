package kz.bagdarlama.check;

import java.util.HashMap;
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

    private static final Map<String, Set<String>> PLACEHOLDERS_OF_THE_PROGRAM = Stream.of(MessageKey.values())
            .collect(Collectors.toUnmodifiableMap(MessageKey::key, MessageKey::placeholders));

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
        Set<String> used = new TreeSet<>(PLACEHOLDERS_OF_THE_PROGRAM.keySet());
        used.addAll(CountCheck.KEYS);
        uses.forEach(use -> used.add(use.key()));
        Map<String, List<MessageUse>> filled = uses.stream().collect(Collectors.groupingBy(MessageUse::key));
        MistakenKeys mistaken = MistakenKeys.of(messages, PLACEHOLDERS_OF_THE_PROGRAM.keySet(), used);
        mistaken.report(diagnostics);
        for (MessageUse use : uses) {
            if (!all.contains(use.key()) && !mistaken.isMeant(use.key())) {
                diagnostics.error(
                        Code.MISSING_MESSAGE,
                        use.position(),
                        Phrase.of("there is no message “{key}”", use.key()),
                        Suggestion.closest(use.key(), all)
                                .map(near -> Suggestion.didYouMean(use.key(), near))
                                .orElse(Phrase.of("add it to messages/ in every language")));
            }
        }
        messages.forEach((language, own) -> {
            reportMissing(language, own, messages, used, folder, mistaken, diagnostics);
            own.forEach((key, message) ->
                    placeholders(language, key, message, messages, filled.getOrDefault(key, List.of()), diagnostics));
        });
        reportUnused(used, messages, mistaken, diagnostics);
        reportUnfilled(uses, messages, diagnostics);
    }

    /** What a string wants filled is what is filled, each at the sign that is wrong. */
    private static void placeholders(
            Language language,
            String key,
            Message message,
            Map<Language, Map<String, Message>> messages,
            List<MessageUse> uses,
            Diagnostics diagnostics) {
        Set<String> needed = new TreeSet<>();
        Set<String> allowed = new TreeSet<>();
        Set<String> byProgram = PLACEHOLDERS_OF_THE_PROGRAM.get(key);
        if (byProgram != null) {
            needed.addAll(byProgram);
        } else {
            Set<String> own = message.placeholders();
            uses.forEach(use -> allowed.addAll(use.values()));
            boolean translated =
                    messages.values().stream().filter(m -> m.containsKey(key)).count() > 1;
            Set<String> others = translated ? elsewhere(key, language, messages) : own;
            allowed.addAll(others);
            // Where the templates fill just what this string has, it is another language that is wrong.
            if (uses.stream().noneMatch(use -> use.values().equals(own))) {
                needed.addAll(others);
            }
        }
        FilledIn.report(key, message, needed, allowed, diagnostics);
    }

    private static void reportMissing(
            Language language,
            Map<String, Message> own,
            Map<Language, Map<String, Message>> messages,
            Set<String> used,
            String messagesFolder,
            MistakenKeys mistaken,
            Diagnostics diagnostics) {
        Set<String> others = new TreeSet<>();
        messages.values().forEach(m -> others.addAll(m.keySet()));
        others.removeAll(own.keySet());
        // What nothing uses is to be removed where it stands, not to be written in other languages too.
        others.retainAll(used);
        for (String key : others) {
            if (mistaken.isMeant(language, key)) {
                continue;
            }
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
            if (messages.values().stream().noneMatch(m -> m.containsKey(key.key())) && !mistaken.isMeant(key.key())) {
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
            Set<String> used,
            Map<Language, Map<String, Message>> messages,
            MistakenKeys mistaken,
            Diagnostics diagnostics) {
        messages.forEach((language, own) -> own.forEach((key, message) -> {
            if (!used.contains(key) && !mistaken.isMistaken(language, key)) {
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

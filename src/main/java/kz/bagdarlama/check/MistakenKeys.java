package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Message;

/** Keys of interface strings that nobody asks for: misspelt, translated, put into another group, or of no use. Each is told once. */
final class MistakenKeys {

    /** The keys of each language that mean another one, with that one. */
    private final Map<Language, Map<String, String>> meant = new HashMap<>();

    private final Diagnostics diagnostics;

    private MistakenKeys(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Finds and reports them.
     *
     * @param known the keys of the program and those that templates ask for
     * @param fromContent those of them that only the content can say
     */
    static MistakenKeys report(
            Map<Language, Map<String, Message>> messages,
            Set<String> known,
            Set<String> fromContent,
            Diagnostics diagnostics) {
        MistakenKeys mistaken = new MistakenKeys(diagnostics);
        messages.forEach((language, own) -> {
            Set<String> unknown = new LinkedHashSet<>(own.keySet());
            unknown.removeAll(known);
            if (unknown.isEmpty()) {
                return;
            }
            Set<String> missing = new TreeSet<>(fromContent);
            missing.removeAll(own.keySet());
            // What no language says otherwise is right, and the template has the slip: it is told there.
            unknown.removeIf(key -> messages.values().stream().allMatch(each -> each.containsKey(key))
                    && Suggestion.closest(key, missing)
                            .flatMap(other -> Suggestion.closest(other, own.keySet()))
                            .equals(Optional.of(key)));
            Map<String, List<String>> byGroup = new LinkedHashMap<>();
            Set<String> groups = groups(known);
            for (String key : unknown) {
                Optional<String> group = unknownGroup(key, groups);
                if (group.isPresent()) {
                    byGroup.computeIfAbsent(group.get(), g -> new ArrayList<>()).add(key);
                } else {
                    mistaken.key(language, own, key, known);
                }
            }
            byGroup.forEach((group, keys) -> mistaken.group(language, own.get(keys.get(0)), group, keys, known));
        });
        return mistaken;
    }

    /** All groups that keys stand in, at any level. */
    private static Set<String> groups(Set<String> keys) {
        Set<String> groups = new TreeSet<>();
        for (String key : keys) {
            for (int point = key.indexOf('.'); point >= 0; point = key.indexOf('.', point + 1)) {
                groups.add(key.substring(0, point));
            }
        }
        return groups;
    }

    /** The outermost group of a key that there is none of. */
    private static Optional<String> unknownGroup(String key, Set<String> groups) {
        return groups(Set.of(key)).stream()
                .filter(group -> !groups.contains(group))
                .min(Comparator.comparingInt(String::length));
    }

    /** Of a group with a slip in its name, everything is unknown at once. */
    private void group(Language language, Message example, String group, List<String> keys, Set<String> known) {
        Set<String> beside = beside(group, groups(known));
        Optional<String> right = closest(group, beside)
                .or(() -> only(beside.stream()
                        .filter(other ->
                                keys.stream().allMatch(key -> known.contains(other + key.substring(group.length()))))));
        right.ifPresent(other -> keys.forEach(key -> means(language, key, other + key.substring(group.length()))));
        int level = group.length() - group.replace(".", "").length();
        report(
                level < example.groups().size() ? example.groups().get(level) : example.position(),
                group,
                right,
                beside);
    }

    private void key(Language language, Map<String, Message> own, String key, Set<String> known) {
        Set<String> beside = beside(key, known);
        // What stands there already is not meant once more; the same in another group may be, where there is but one.
        Set<String> lacking = new TreeSet<>(beside);
        lacking.removeAll(own.keySet());
        Optional<String> right = closest(key, lacking)
                .or(() -> only(known.stream()
                        .filter(other -> !own.containsKey(other) && last(other).equals(last(key)))));
        right.ifPresent(other -> means(language, key, other));
        report(own.get(key).position(), key, right, beside);
    }

    private static Set<String> beside(String key, Set<String> all) {
        return all.stream()
                .filter(other -> group(other).equals(group(key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> closest(String key, Set<String> beside) {
        return Suggestion.closest(
                        last(key), beside.stream().map(MistakenKeys::last).toList())
                .map(other -> key.substring(0, key.length() - last(key).length()) + other);
    }

    private static Optional<String> only(Stream<String> found) {
        List<String> all = found.limit(2).toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** @param beside what is known where the key stands */
    private void report(SourcePosition place, String key, Optional<String> right, Set<String> beside) {
        String written = last(key);
        int length = Math.max(1, written.codePointCount(0, written.length()));
        if (right.isPresent()) {
            String other = right.get();
            diagnostics.error(
                    Code.UNKNOWN_KEY,
                    place,
                    length,
                    Phrase.of("“{key}” is not known here", written),
                    Suggestion.didYouMean(written, group(other).equals(group(key)) ? last(other) : other));
        } else {
            diagnostics.error(
                    Code.UNUSED_MESSAGE,
                    place,
                    length,
                    Phrase.of("no template uses “{key}”", key),
                    beside.isEmpty()
                            ? Phrase.of("remove it")
                            : Phrase.of(
                                    "known here: {keys}",
                                    beside.stream().map(MistakenKeys::last).toList()));
        }
    }

    private void means(Language language, String key, String other) {
        meant.computeIfAbsent(language, l -> new HashMap<>()).put(key, other);
    }

    private static String group(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** Whether another key of a language stands for one that is missing. */
    boolean isMeant(Language language, String key) {
        return meant.getOrDefault(language, Map.of()).containsValue(key);
    }

    /** The same in any language. */
    boolean isMeant(String key) {
        return meant.values().stream().anyMatch(pairs -> pairs.containsValue(key));
    }
}

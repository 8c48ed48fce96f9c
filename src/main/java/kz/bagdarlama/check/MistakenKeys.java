package kz.bagdarlama.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Message;

/**
 * Keys of interface strings that nobody asks for, each with the key that is missing in its place: one that was translated, misspelt or
 * put into another group. Nothing is to be deleted there, and nothing to be written anew.
 */
final class MistakenKeys {

    /** @param place of the key, or of the group of all that stand in it */
    private record Mistake(SourcePosition place, String written, String meant) {}

    private final Map<Language, Map<String, String>> meant = new LinkedHashMap<>();
    private final Set<Mistake> mistakes = new LinkedHashSet<>();

    /** Keys that templates call by another name. */
    private final Set<String> mistakenInTemplates = new HashSet<>();

    private MistakenKeys() {}

    /**
     * Pairs what is unknown with what is missing.
     *
     * @param byProgram the keys that the program asks for, which cannot be mistaken
     * @param used those that templates ask for as well
     */
    static MistakenKeys of(Map<Language, Map<String, Message>> messages, Set<String> byProgram, Set<String> used) {
        MistakenKeys mistaken = new MistakenKeys();
        messages.forEach((language, own) -> {
            Set<String> unknown = new LinkedHashSet<>(own.keySet());
            unknown.removeAll(used);
            if (unknown.isEmpty()) {
                mistaken.meant.put(language, Map.of());
                return;
            }
            Set<String> missing = new TreeSet<>(used);
            missing.removeAll(own.keySet());
            Set<String> everywhere = new LinkedHashSet<>(unknown);
            everywhere.removeIf(key -> messages.size() < 2
                    || !isLatin(key)
                    || !messages.values().stream().allMatch(each -> each.containsKey(key)));
            for (String key : everywhere) {
                Suggestion.closest(key, missing)
                        .filter(other -> !byProgram.contains(other)
                                && Suggestion.closest(other, own.keySet()).equals(Optional.of(key)))
                        .ifPresent(other -> mistaken.mistakenInTemplates.add(key));
            }
            unknown.removeAll(everywhere);
            mistaken.pair(language, own, everywhere, intersection(missing, byProgram));
            missing.removeAll(mistaken.meant.get(language).values());
            mistaken.pair(language, own, unknown, missing);
        });
        return mistaken;
    }

    private static Set<String> intersection(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }

    private static boolean isLatin(String key) {
        return key.chars().allMatch(c -> c < 0x80);
    }

    private void pair(Language language, Map<String, Message> own, Set<String> unknown, Set<String> missing) {
        Map<String, String> pairs = meant.computeIfAbsent(language, l -> new LinkedHashMap<>());
        groups(own, unknown, missing, pairs);
        for (String key : unknown) {
            if (pairs.containsKey(key)) {
                continue;
            }
            List<String> beside = inGroup(missing, group(key));
            boolean alone = beside.size() == 1
                    && inGroup(unknown, group(key)).stream()
                                    .filter(each -> !pairs.containsKey(each))
                                    .count()
                            == 1;
            Optional<String> other = Suggestion.closest(key, beside)
                    .or(() -> Suggestion.closest(key, missing))
                    .or(() -> inAnotherGroup(key, missing))
                    .or(() -> alone ? Optional.of(beside.get(0)) : Optional.empty());
            other.ifPresent(right -> {
                missing.remove(right);
                pairs.put(key, right);
                mistakes.add(new Mistake(
                        own.get(key).position(), last(key), group(right).equals(group(key)) ? last(right) : right));
            });
        }
    }

    /** Of a group with a slip in its name, everything is unknown at once. */
    private void groups(Map<String, Message> own, Set<String> unknown, Set<String> missing, Map<String, String> pairs) {
        Map<String, List<String>> byGroup = unknown.stream()
                .filter(key -> key.contains("."))
                .collect(Collectors.groupingBy(
                        key -> key.substring(0, key.indexOf('.')), LinkedHashMap::new, Collectors.toList()));
        byGroup.forEach((written, keys) -> {
            boolean whole = own.keySet().stream()
                    .filter(key -> key.startsWith(written + "."))
                    .allMatch(unknown::contains);
            if (!whole) {
                return;
            }
            Map<String, Long> shared = missing.stream()
                    .filter(key -> key.contains(".") && keys.contains(written + key.substring(key.indexOf('.'))))
                    .collect(Collectors.groupingBy(
                            key -> key.substring(0, key.indexOf('.')), TreeMap::new, Collectors.counting()));
            shared.entrySet().stream()
                    .filter(each -> each.getValue() == keys.size())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(other -> {
                        for (String key : keys) {
                            String right = other + key.substring(written.length());
                            pairs.put(key, right);
                            missing.remove(right);
                        }
                        List<SourcePosition> groups = own.get(keys.get(0)).groups();
                        mistakes.add(new Mistake(groups.get(0), written, other));
                    });
        });
    }

    /** The same key in another group, where there is but one. */
    private static Optional<String> inAnotherGroup(String key, Collection<String> missing) {
        List<String> same =
                missing.stream().filter(other -> last(other).equals(last(key))).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private static List<String> inGroup(Collection<String> keys, String group) {
        return keys.stream().filter(key -> group(key).equals(group)).toList();
    }

    private static String group(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('.')));
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** Whether a key of a language stands for another one, or a template means it. */
    boolean isMistaken(Language language, String key) {
        return meant.get(language).containsKey(key) || mistakenInTemplates.contains(key);
    }

    /** Whether another key of a language stands for one that is missing. */
    boolean isMeant(Language language, String key) {
        return meant.get(language).containsValue(key);
    }

    /** The same in any language. */
    boolean isMeant(String key) {
        return meant.values().stream().anyMatch(pairs -> pairs.containsValue(key));
    }

    void report(Diagnostics diagnostics) {
        for (Mistake mistake : mistakes) {
            diagnostics.error(
                    Code.UNKNOWN_KEY,
                    mistake.place(),
                    mistake.written().codePointCount(0, mistake.written().length()),
                    Phrase.of("“{key}” is not known here", mistake.written()),
                    Phrase.of(
                            "“{key}” is missing: write it in place of this key, and leave its text", mistake.meant()));
        }
    }
}

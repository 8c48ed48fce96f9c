package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.PluralCategory;

/** Holds the placeholders of an interface string against what is filled into it: whatever is wrong is said where it stands. */
final class FilledIn {

    /** What stands in braces, or between one and the end of its word where the other is missing. */
    private static final Pattern BRACES =
            Pattern.compile("\\{(?<name>[^{}\\n]*)\\}|\\{(?<open>[^\\s{}]*)|(?<closed>[^\\s{}]*)\\}");

    /** @param words what is written, braces and all; {@code name} what stands in them */
    private record Written(SourcePosition at, String words, String name) {}

    private FilledIn() {}

    /**
     * Reports what is wrong with the placeholders of a string.
     *
     * @param needed those that it must have
     * @param allowed those that it may have
     */
    static void report(String key, Message message, Set<String> needed, Set<String> allowed, Diagnostics diagnostics) {
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(message.placeholders());
        Set<String> known = new TreeSet<>(allowed);
        known.addAll(needed);
        List<Written> wrong = new ArrayList<>();
        for (PluralCategory category : PluralCategory.values()) {
            PlacedText form = message.written().get(category);
            if (form != null && (form.text().indexOf('{') >= 0 || form.text().indexOf('}') >= 0)) {
                collect(form, known, wrong);
            }
        }
        for (Written each : wrong) {
            Set<String> meant = missing.isEmpty() ? known : missing;
            String name = each.name().strip();
            // The same mistake in several plural forms means the same.
            String right = known.contains(name)
                    ? name
                    : Suggestion.closest(name, meant)
                            .orElse(meant.size() == 1 ? meant.iterator().next() : null);
            diagnostics.error(
                    Code.PLACEHOLDER_MISMATCH,
                    each.at(),
                    each.words().codePointCount(0, each.words().length()),
                    Phrase.of("nothing fills {placeholder} in “{key}”", each.words(), key),
                    right != null
                            ? Phrase.of("write {placeholder}", "{" + right + "}")
                            : known.isEmpty()
                                    ? Phrase.of("remove it: nothing is filled in here")
                                    : Phrase.of("filled in here: {placeholders}", named(known)));
        }
        if (wrong.isEmpty() && !missing.isEmpty()) {
            PlacedText text = message.written().values().stream()
                    .min((one, other) -> one.position().compareTo(other.position()))
                    .orElseThrow();
            diagnostics.error(
                    Code.PLACEHOLDER_MISMATCH,
                    text.position(),
                    Math.max(1, text.text().codePointCount(0, text.text().length())),
                    Phrase.of("{placeholders} is missing in “{key}”", named(missing), key),
                    Phrase.of("write it where it belongs; the program fills it in"));
        }
    }

    private static void collect(PlacedText form, Set<String> known, List<Written> wrong) {
        Matcher matcher = BRACES.matcher(form.text());
        while (matcher.find()) {
            String name = matcher.group("name");
            if (name == null || !known.contains(name)) {
                String inside = name != null
                        ? name
                        : matcher.group("open") != null ? matcher.group("open") : matcher.group("closed");
                wrong.add(new Written(LocatedText.of(form).at(matcher.start()), matcher.group(), inside));
            }
        }
    }

    private static List<String> named(Set<String> placeholders) {
        return placeholders.stream().map(name -> "{" + name + "}").toList();
    }
}

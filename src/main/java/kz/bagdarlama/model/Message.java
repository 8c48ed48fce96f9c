package kz.bagdarlama.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * An interface string in one language, with {@code {placeholders}}.
 *
 * @param position of its key
 * @param groups of the keys of the groups that it stands in, the outermost first
 * @param forms the text in each plural category; a string without plurals has {@code OTHER} alone
 * @param written where each of them stands
 */
public record Message(
        SourcePosition position,
        List<SourcePosition> groups,
        Map<PluralCategory, String> forms,
        Map<PluralCategory, PlacedText> written) {

    /** A placeholder, with its name as group 1. */
    public static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z]*)}");

    public Message {
        groups = List.copyOf(groups);
        forms = Map.copyOf(forms);
        written = Map.copyOf(written);
    }

    /** A string of which only the words matter. */
    public Message(SourcePosition position, Map<PluralCategory, String> forms) {
        this(position, List.of(), forms, Map.of());
    }

    /** Returns the names of the placeholders that any of its forms has. */
    public Set<String> placeholders() {
        Set<String> names = new TreeSet<>();
        for (String form : forms.values()) {
            Matcher matcher = PLACEHOLDER.matcher(form);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }
}

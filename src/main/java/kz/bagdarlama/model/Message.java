package kz.bagdarlama.model;

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
 * @param forms the text in each plural category; a string without plurals has {@code OTHER} alone
 */
public record Message(SourcePosition position, Map<PluralCategory, String> forms) {

    /** A placeholder, with its name as group 1. */
    public static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z]*)}");

    public Message {
        forms = Map.copyOf(forms);
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

package kz.bagdarlama.translation;

import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PluralCategory;

/**
 * A string of a YAML file in every language.
 *
 * @param key where it stands in its group, in the words of the file: {@code description}, {@code milestones.2}
 * @param text the string; empty in a language that it is missing in
 * @param position the closest place that is known for each language
 */
public record TranslatableString(String key, Localized<String> text, Function<Language, SourcePosition> position) {

    /** Plural forms as one string, always in the same order. */
    static String joined(Map<PluralCategory, String> forms) {
        if (forms.size() == 1) {
            return forms.values().iterator().next();
        }
        StringJoiner joined = new StringJoiner(" / ");
        for (PluralCategory category : PluralCategory.values()) {
            if (forms.containsKey(category)) {
                joined.add(forms.get(category));
            }
        }
        return joined.toString();
    }
}

package kz.bagdarlama.source;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.PluralCategory;

/** What a YAML file says, without asking what it is: for earlier states of files, which nobody can mend any more. */
public final class YamlStrings {

    private YamlStrings() {}

    /**
     * Returns every single value of a file, and every text with its plural forms.
     *
     * @return a value without plural forms as {@code OTHER}; nothing where the file is no YAML that the site would read
     */
    public static List<Map<PluralCategory, String>> of(String text) {
        List<Map<PluralCategory, String>> strings = new ArrayList<>();
        new YamlReader(new Diagnostics()).read("", text).ifPresent(node -> collect(node, strings));
        return strings;
    }

    private static void collect(YamlNode node, List<Map<PluralCategory, String>> into) {
        if (node instanceof YamlNode.Scalar scalar) {
            into.add(Map.of(PluralCategory.OTHER, scalar.text()));
        } else if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, into));
        } else if (node instanceof YamlNode.Mapping mapping) {
            Map<PluralCategory, String> forms = new EnumMap<>(PluralCategory.class);
            mapping.entries().forEach((key, entry) -> {
                Optional<PluralCategory> category = PluralCategory.ofKey(key);
                if (category.isPresent() && entry.value() instanceof YamlNode.Scalar form) {
                    forms.put(category.get(), form.text());
                }
                collect(entry.value(), into);
            });
            if (forms.size() > 1) {
                into.add(forms);
            }
        }
    }
}

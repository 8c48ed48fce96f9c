package kz.bagdarlama.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bagdarlama.schema.SchemaNode;

/**
 * Writes a YAML file of which every key is explained by its schema: with its value where there is one, and otherwise as an
 * example in a comment.
 */
final class CommentedYaml {

    private static final int WIDTH = 110;

    /** Stands for a space at which no line is broken. */
    private static final char TOGETHER = '\u00A0';

    private final String language;
    private final Map<String, List<String>> choices;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> explained = new HashSet<>();

    /**
     * @param language of the explanations
     * @param choices what there is to choose from, for the keys where that is known
     */
    CommentedYaml(String language, Map<String, List<String>> choices) {
        this.language = language;
        this.choices = choices;
    }

    /**
     * A file of keys.
     *
     * @param leftOut keys that are not mentioned
     */
    String file(String modeline, SchemaNode schema, Map<String, String> values, Set<String> leftOut) {
        out.append("# ").append(modeline).append('\n');
        comment("", schema.description(language));
        for (String key : schema.keys()) {
            if (leftOut.contains(key)) {
                continue;
            }
            out.append('\n');
            explain("", key, schema.key(key));
            if (values.containsKey(key)) {
                out.append(key).append(": ").append(values.get(key)).append('\n');
            } else {
                example(key, schema.key(key));
            }
        }
        return out.toString();
    }

    /**
     * An entry of a list.
     *
     * @param indent what stands before the hyphen
     */
    String entry(String indent, SchemaNode schema, Map<String, String> values) {
        String before = "- ";
        for (String key : schema.keys()) {
            if (values.containsKey(key)) {
                if (!key.equals("id")) {
                    explain(indent + "  ", key, schema.key(key));
                }
                out.append(indent)
                        .append(before)
                        .append(key)
                        .append(": ")
                        .append(values.get(key))
                        .append('\n');
                before = "  ";
            }
        }
        return out.toString();
    }

    private void explain(String indent, String key, SchemaNode value) {
        String description = value.description(language);
        explained.add(key + description);
        comment(indent, description);
        SchemaNode inner = value.item().orElse(value);
        for (String innerKey : inner.keys()) {
            String words = inner.key(innerKey).description(language);
            boolean languages = innerKey.length() == 2
                    && inner.requires(innerKey)
                    && value.item().isEmpty();
            if (!languages && explained.add(innerKey + words)) {
                comment(indent, "  " + innerKey + " – " + words);
            }
        }
        List<String> named = choices.getOrDefault(key, List.of());
        if (!named.isEmpty()) {
            // An id stays in the line of its name.
            comment(
                    indent,
                    "  "
                            + named.stream()
                                    .map(name -> name.replace(' ', TOGETHER))
                                    .collect(Collectors.joining(" · ")));
        }
    }

    private void example(String key, SchemaNode value) {
        boolean entries = value.item().map(item -> !item.keys().isEmpty()).orElse(false);
        if (entries) {
            out.append("# ").append(key).append(":\n");
            out.append("#   - ")
                    .append(value.item().get().example().orElse("{}"))
                    .append('\n');
        } else {
            out.append("# ")
                    .append(key)
                    .append(": ")
                    .append(value.example().orElse("…"))
                    .append('\n');
        }
    }

    /** Breaks between words; lines that continue a point are indented like it. */
    private void comment(String indent, String text) {
        String hanging = text.substring(0, text.length() - text.stripLeading().length());
        List<String> line = new ArrayList<>();
        int length = 0;
        for (String word : text.strip().split(" ")) {
            if (length + word.length() > WIDTH && !line.isEmpty()) {
                commentLine(indent, hanging, line);
                line.clear();
                length = 0;
            }
            line.add(word);
            length += word.length() + 1;
        }
        commentLine(indent, hanging, line);
    }

    private void commentLine(String indent, String hanging, List<String> words) {
        out.append(indent)
                .append("# ")
                .append(hanging)
                .append(String.join(" ", words).replace(TOGETHER, ' '))
                .append('\n');
    }
}

package kz.bagdarlama.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.bagdarlama.model.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes schemas, which are written down for Kazakh and Russian, those of a site in other languages: wherever both have a key, each of the
 * site's has one, and no other.
 */
final class SchemaLanguages {

    /** What is written down, by the tags of its languages; what is said of the first is adapted for those that are not. */
    private static final List<String> WRITTEN = List.of("ru", "kk");

    /** What belongs to a language beside its own key. */
    private static final List<String> SUFFIXES = List.of("", "-forms");

    private static final Map<String, String> IN_A_LANGUAGE =
            Map.of("en", "ru: По-английски.\nkk: Ағылшынша.\nen: In English.");

    private final List<String> tags;

    SchemaLanguages(List<Language> languages) {
        tags = languages.stream().map(Language::tag).toList();
    }

    /** Whether schemas are right as they are written down. */
    boolean areWritten() {
        return tags.size() == WRITTEN.size() && tags.containsAll(WRITTEN);
    }

    /** The schema for the languages. */
    JsonNode adapt(JsonMapper mapper, JsonNode schema) {
        if (!areWritten()) {
            visit(mapper, schema);
        }
        return schema;
    }

    private void visit(JsonMapper mapper, JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.get("properties") instanceof ObjectNode properties
                    && WRITTEN.stream().allMatch(properties::has)) {
                SUFFIXES.forEach(suffix -> properties(properties, suffix));
                required(object);
                alternatives(mapper, object);
            }
            if (object.get("examples") instanceof ArrayNode examples) {
                examples.forEach(this::example);
                examples.removeIf(each -> each.isObject() && each.isEmpty());
            }
        }
        node.forEach(each -> visit(mapper, each));
    }

    private void properties(ObjectNode properties, String suffix) {
        JsonNode written = properties.get(WRITTEN.get(0) + suffix);
        if (written == null) {
            return;
        }
        for (String tag : tags) {
            if (!properties.has(tag + suffix)) {
                ObjectNode own = (ObjectNode) written.deepCopy();
                own.put("description", IN_A_LANGUAGE.getOrDefault(tag, tag));
                if (own.at("/anyOf/1/properties/few").isObject()) {
                    // The forms of a noun: one and other.
                    ((ObjectNode) own.at("/anyOf/1/properties")).remove(List.of("few", "many"));
                    ArrayNode forms = ((ObjectNode) own.at("/anyOf/1")).putArray("required");
                    forms.add("one").add("other");
                }
                if (own.at("/properties/singular").isObject()) {
                    // What places or numbered things are called.
                    ((ObjectNode) own.get("properties")).retain(List.of("singular", "plural"));
                    own.putArray("required").add("singular").add("plural");
                }
                properties.set(tag + suffix, own);
            }
        }
        WRITTEN.stream().filter(tag -> !tags.contains(tag)).forEach(tag -> properties.remove(tag + suffix));
    }

    private void required(ObjectNode object) {
        List<String> keys = new ArrayList<>();
        object.path("required").forEach(key -> keys.add(key.asString()));
        if (keys.containsAll(WRITTEN)) {
            int at = Math.min(keys.indexOf(WRITTEN.get(0)), keys.indexOf(WRITTEN.get(1)));
            keys.removeAll(WRITTEN);
            keys.addAll(at, tags);
            ArrayNode required = object.putArray("required");
            keys.forEach(required::add);
        }
    }

    /** At least one of the languages. */
    private void alternatives(JsonMapper mapper, ObjectNode object) {
        JsonNode first = object.at("/anyOf/0/required");
        if (first.size() == 1 && WRITTEN.contains(first.get(0).asString())) {
            ArrayNode alternatives = object.putArray("anyOf");
            tags.forEach(tag -> alternatives.add(mapper.createObjectNode()
                    .set("required", mapper.createArrayNode().add(tag))));
        }
    }

    /** What it shows in other languages is of no use. */
    private void example(JsonNode example) {
        if (example instanceof ObjectNode object) {
            WRITTEN.stream().filter(tag -> !tags.contains(tag)).forEach(object::remove);
        }
        example.forEach(this::example);
    }
}

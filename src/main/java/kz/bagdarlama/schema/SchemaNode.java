package kz.bagdarlama.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.model.Language;
import tools.jackson.databind.JsonNode;

/**
 * A place in a schema: what may stand in one file at one place, and the words that explain it.
 *
 * <p>Descriptions have a line for each language, {@code ru: …}, {@code kk: …}, {@code en: …}, since editors' programs show the
 * same text to everybody.
 */
public final class SchemaNode {

    private final JsonNode node;
    private final JsonNode target;
    private final JsonNode common;

    private SchemaNode(JsonNode node, JsonNode common) {
        this.node = node;
        this.common = common;
        this.target = resolved(node);
    }

    /**
     * Returns the schema of a kind of files.
     *
     * @param kind for example {@code pledge}
     * @throws IllegalArgumentException if there is none
     */
    public static SchemaNode of(String kind) {
        return of(kind, List.of(Language.KAZAKH, Language.RUSSIAN));
    }

    /**
     * Returns the schema of a kind of files for a site in some languages.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static SchemaNode of(String kind, List<Language> languages) {
        return new SchemaNode(
                Schemas.read(kind, languages),
                Schemas.read(Schemas.COMMON, languages).path("definitions"));
    }

    /** What a reference to the shared definitions stands for. */
    private JsonNode resolved(JsonNode from) {
        return from.has("$ref") ? resolved(referred(from)) : from;
    }

    private JsonNode referred(JsonNode from) {
        String reference = from.get("$ref").asString();
        return common.path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    /** Returns the names of the keys that may stand here, in their order; none where no keys stand here. */
    public List<String> keys() {
        return List.copyOf(target.path("properties").propertyNames());
    }

    /** Returns the value of a key. */
    public SchemaNode key(String key) {
        return new SchemaNode(target.path("properties").path(key), common);
    }

    /** Returns an entry of a list; empty where no list stands here. */
    public Optional<SchemaNode> item() {
        return target.has("items") ? Optional.of(new SchemaNode(first(target.get("items")), common)) : Optional.empty();
    }

    /** Of several forms the first explains best. */
    private static JsonNode first(JsonNode items) {
        return items.has("allOf") ? items.get("allOf").get(0) : items;
    }

    /** Returns whether a key must be there. */
    public boolean requires(String key) {
        for (JsonNode required : target.path("required")) {
            if (required.asString().equals(key)) {
                return true;
            }
        }
        return false;
    }

    /** Returns what the value is for, in the language of an editor; in English where it is not said in that language. */
    public String description(String language) {
        // Where a reference is explained itself, that says more of this place than what it stands for.
        JsonNode explained = node;
        while (!explained.has("description") && explained.has("$ref")) {
            explained = referred(explained);
        }
        String text = explained.path("description").asString("");
        List<String> lines = new ArrayList<>(text.lines().toList());
        return lines.stream()
                .filter(line -> line.startsWith(language + ": "))
                .findFirst()
                .or(() -> lines.stream().filter(line -> line.startsWith("en: ")).findFirst())
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .orElse("");
    }

    /** Returns a value that could stand here, as it is written in YAML within one line. */
    public Optional<String> example() {
        JsonNode example = node.has("examples") ? node.get("examples") : target.path("examples");
        if (!example.isEmpty()) {
            return Optional.of(flow(example.get(0)));
        }
        return item().flatMap(SchemaNode::example).map(one -> "[" + one + "]");
    }

    private static String flow(JsonNode value) {
        List<String> parts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> parts.add(flow(item)));
            return "[" + String.join(", ", parts) + "]";
        }
        if (value.isObject()) {
            value.properties().forEach(entry -> parts.add(entry.getKey() + ": " + flow(entry.getValue())));
            return "{" + String.join(", ", parts) + "}";
        }
        String text = value.asString();
        return text.startsWith("#") || text.contains(", ") || text.contains(": ") ? '"' + text + '"' : text;
    }
}

package kz.bagdarlama.schema;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.bagdarlama.model.ChapterId;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.PluralCategory;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.model.Unit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas for one site. */
public final class ContentSchemas {

    private static final String PLEDGE = "pledge";

    private static final String NUMBER = "[1-9][0-9]?";

    private ContentSchemas() {}

    /** Returns all schemas with the ids of one site as the only ones that may be mentioned, so that they can be completed. */
    public static SortedMap<String, byte[]> of(Content content) {
        List<Language> languages = content.site().languages();
        ObjectNode common = (ObjectNode) Schemas.read(Schemas.COMMON, languages);
        ObjectNode definitions = (ObjectNode) common.get("definitions");
        numbers(definitions, content.site().levels());
        close(
                definitions,
                "districtId",
                content.districts().stream().map(District::id).toList());
        close(definitions, "topicId", content.topics().stream().map(Topic::id).toList());
        close(
                definitions,
                "projectId",
                content.projects().stream().map(PartyProject::id).toList());
        close(
                definitions,
                "commitmentId",
                content.commitments().stream().map(Commitment::id).toList());
        close(definitions, "unitId", content.units().stream().map(Unit::id).toList());
        SortedMap<String, byte[]> files = Schemas.all(languages);
        optional(files, "commitment", content.commitments().isEmpty());
        optional(files, "topics", content.topics().isEmpty());
        files.put(Schemas.fileName(Schemas.COMMON), Schemas.printed(common));
        ObjectNode messages = (ObjectNode) Schemas.read("messages", languages);
        strings(messages, content.shippedMessages());
        files.put(Schemas.fileName("messages"), Schemas.printed(messages));
        return files;
    }

    /** The numbers of a programme that has another number of levels above pledges than two. */
    private static void numbers(ObjectNode definitions, int levels) {
        if (levels == 2) {
            return;
        }
        String chapter = NUMBER + ("\\." + NUMBER).repeat(levels - 1);
        String example = ChapterId.example(levels);
        form((ObjectNode) definitions.get("sectionId"), NUMBER + "(\\." + NUMBER + ")?", "1.1");
        form((ObjectNode) definitions.get("chapterId"), chapter, example);
        form((ObjectNode) definitions.get("pledgeId"), chapter + "/" + NUMBER, example + "/3");
    }

    private static void form(ObjectNode number, String pattern, String example) {
        number.remove(List.of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"));
        number.putArray("type").add("number").add("string");
        number.put("pattern", "^" + pattern + "$");
        number.putArray("examples").add(example);
    }

    /** A pledge need not name anything of a list that the programme does not have. */
    private static void optional(SortedMap<String, byte[]> files, String key, boolean missing) {
        if (missing) {
            ObjectNode pledge = (ObjectNode) new JsonMapper().readTree(files.get(Schemas.fileName(PLEDGE)));
            ArrayNode required = (ArrayNode) pledge.get("required");
            for (int i = required.size() - 1; i >= 0; i--) {
                if (required.get(i).asString().equals(key)) {
                    required.remove(i);
                }
            }
            files.put(Schemas.fileName(PLEDGE), Schemas.printed(pledge));
        }
    }

    /** Every string of the program with what it says there, in its group: what a site may say otherwise. */
    private static void strings(ObjectNode schema, Localized<Map<String, Message>> shipped) {
        new TreeSet<>(shipped.byLanguage().values().iterator().next().keySet()).forEach(key -> {
            ObjectNode group = schema;
            for (String part : key.split("\\.")) {
                ObjectNode properties = group.withObjectProperty("properties");
                group = properties.withObjectProperty(part);
                group.set("additionalProperties", schema.get("additionalProperties"));
            }
            group.remove("additionalProperties");
            group.set("anyOf", schema.get("additionalProperties").get("anyOf"));
            group.put(
                    "description",
                    shipped.byLanguage().entrySet().stream()
                            .map(each -> each.getKey() + ": "
                                    + each.getValue().get(key).forms().get(PluralCategory.OTHER))
                            .collect(Collectors.joining("\n")));
        });
    }

    private static void close(ObjectNode definitions, String name, Collection<String> ids) {
        if (ids.isEmpty()) {
            // A list of nothing to choose from is no valid schema.
            return;
        }
        ObjectNode definition = (ObjectNode) definitions.get(name);
        definition.remove(List.of("type", "pattern", "examples"));
        ids.forEach(definition.putArray("enum")::add);
    }
}

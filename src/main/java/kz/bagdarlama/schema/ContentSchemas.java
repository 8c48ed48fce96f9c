package kz.bagdarlama.schema;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.model.Unit;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas for one site. */
public final class ContentSchemas {

    private static final String PLEDGE = "pledge";

    private ContentSchemas() {}

    /** Returns all schemas with the ids of one site as the only ones that may be mentioned, so that they can be completed. */
    public static SortedMap<String, byte[]> of(Content content) {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        ObjectNode common = (ObjectNode) mapper.readTree(Schemas.bytes(Schemas.COMMON));
        ObjectNode definitions = (ObjectNode) common.get("definitions");
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
        SortedMap<String, byte[]> files = Schemas.all();
        optional(mapper, files, "commitment", content.commitments().isEmpty());
        optional(mapper, files, "topics", content.topics().isEmpty());
        files.put(Schemas.fileName(Schemas.COMMON), mapper.writeValueAsBytes(common));
        return files;
    }

    /** A pledge need not name anything of a list that the programme does not have. */
    private static void optional(JsonMapper mapper, SortedMap<String, byte[]> files, String key, boolean missing) {
        if (missing) {
            ObjectNode pledge = (ObjectNode) mapper.readTree(files.get(Schemas.fileName(PLEDGE)));
            ArrayNode required = (ArrayNode) pledge.get("required");
            for (int i = required.size() - 1; i >= 0; i--) {
                if (required.get(i).asString().equals(key)) {
                    required.remove(i);
                }
            }
            files.put(Schemas.fileName(PLEDGE), mapper.writeValueAsBytes(pledge));
        }
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

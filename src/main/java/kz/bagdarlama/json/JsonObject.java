package kz.bagdarlama.json;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** A JSON object in the making: members in the order in which they are added. */
public final class JsonObject implements JsonValue {

    private record Member(String key, JsonValue value) {}

    private final List<Member> members = new ArrayList<>();

    /** Returns this object, after a member has been added. */
    public JsonObject with(String key, JsonValue value) {
        members.add(new Member(key, value));
        return this;
    }

    /** Returns this object, after a string has been added. */
    public JsonObject with(String key, String text) {
        return with(key, JsonValue.of(text));
    }

    /** Returns whether it has no members. */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeStartObject();
        for (Member member : members) {
            json.writeName(member.key());
            member.value().writeTo(json);
        }
        json.writeEndObject();
    }
}

package kz.bagdarlama.json;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;

/**
 * A value as it was written once, to be remembered from build to build and put into other values as it is.
 *
 */
public final class WrittenJson implements JsonValue {

    private final String text;

    WrittenJson(String text) {
        this.text = text;
    }

    @Override
    public void writeTo(JsonGenerator json) {
        json.writeRawValue(text);
    }

    /** Returns what was written, in UTF-8. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

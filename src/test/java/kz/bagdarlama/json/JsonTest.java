package kz.bagdarlama.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonTest {

    private static final JsonValue VALUE = new JsonObject()
            .with("text", "«Ә» \"\\ \n\u0001\u007F 😀")
            .with("number", JsonValue.of(new BigDecimal("1.50E+7")))
            .with("small", JsonValue.of(new BigDecimal("1E-10")))
            .with("none", new JsonObject())
            .with("empty", JsonValue.texts(List.of()))
            .with("numbers", JsonValue.numbers(1, -2))
            .with(
                    "objects",
                    JsonValue.array(List.of("a", "b"), each -> new JsonObject().with(each, JsonValue.of(true))));

    private static final String TEXT = "\"«Ә» \\\"\\\\ \\n\\u0001\u007F 😀\"";

    @Test
    void aFileForProgramsHasNoSpaces() {
        assertThat(string(Json.file(VALUE)))
                .isEqualTo("{\"text\":" + TEXT
                        + ",\"number\":15000000,\"small\":0.0000000001,\"none\":{},\"empty\":[],\"numbers\":[1,-2],"
                        + "\"objects\":[{\"a\":true},{\"b\":true}]}\n");
    }

    @Test
    void textAndFileAreTheSame() {
        assertThat(Json.text(VALUE) + "\n").isEqualTo(string(Json.file(VALUE)));
    }

    @Test
    void aFileForPeopleHasALineForEachPart() {
        assertThat(string(Json.indentedFile(VALUE))).isEqualTo("""
                {
                  "text": %s,
                  "number": 15000000,
                  "small": 0.0000000001,
                  "none": {},
                  "empty": [],
                  "numbers": [
                    1,
                    -2
                  ],
                  "objects": [
                    {
                      "a": true
                    },
                    {
                      "b": true
                    }
                  ]
                }
                """.replace("%s", TEXT));
    }

    @Test
    void whatWasWrittenStandsInOtherValuesAsItIs() {
        WrittenJson written = Json.written(VALUE);

        assertThat(string(Json.file(JsonValue.array(List.of(written, written)))))
                .isEqualTo("[" + Json.text(VALUE) + "," + Json.text(VALUE) + "]\n");
        assertThat(string(written.bytes())).isEqualTo(Json.text(VALUE));
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

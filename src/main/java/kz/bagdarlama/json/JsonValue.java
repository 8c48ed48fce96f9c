package kz.bagdarlama.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;

/** A JSON value (RFC 8259) that writes itself: what is put together of such values is JSON, whatever their texts hold. */
@FunctionalInterface
public interface JsonValue {

    /** Writes the whole value, and nothing else. */
    void writeTo(JsonGenerator json);

    /** Returns a string. */
    static JsonValue of(String text) {
        return json -> json.writeString(text);
    }

    /** Returns a number, which is written without an exponent. */
    static JsonValue of(BigDecimal number) {
        return json -> json.writeNumber(number);
    }

    /** Returns a number. */
    static JsonValue of(int number) {
        return json -> json.writeNumber(number);
    }

    /** Returns {@code true} or {@code false}. */
    static JsonValue of(boolean value) {
        return json -> json.writeBoolean(value);
    }

    /** Returns an array of what {@code item} makes of each. */
    static <T> JsonValue array(Collection<T> values, Function<? super T, ? extends JsonValue> item) {
        return json -> {
            json.writeStartArray();
            values.forEach(value -> item.apply(value).writeTo(json));
            json.writeEndArray();
        };
    }

    /** Returns an array of values. */
    static JsonValue array(Collection<? extends JsonValue> values) {
        return array(values, value -> value);
    }

    /** Returns an array of strings. */
    static JsonValue texts(Collection<String> texts) {
        return array(texts, JsonValue::of);
    }

    /** Returns an array of numbers. */
    static JsonValue numbers(int... numbers) {
        return json -> json.writeArray(numbers, 0, numbers.length);
    }
}

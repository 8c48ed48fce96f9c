package kz.bagdarlama.data;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.bagdarlama.json.JsonObject;
import kz.bagdarlama.json.JsonValue;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import tools.jackson.core.JsonGenerator;

/** A JSON object whose texts are in the languages of the site; what is not there is left out. */
final class DataObject implements JsonValue {

    private final List<Language> languages;
    private final JsonObject members = new JsonObject();

    DataObject(List<Language> languages) {
        this.languages = languages;
    }

    DataObject text(String key, String value) {
        return value(key, JsonValue.of(value));
    }

    DataObject number(String key, BigDecimal value) {
        return value(key, JsonValue.of(value));
    }

    DataObject number(String key, int value) {
        return value(key, JsonValue.of(value));
    }

    DataObject value(String key, JsonValue value) {
        members.with(key, value);
        return this;
    }

    <T> DataObject ifPresent(String key, Optional<T> value, Function<T, ? extends JsonValue> member) {
        value.ifPresent(each -> value(key, member.apply(each)));
        return this;
    }

    /** A text in each language; left out where it is empty in all of them. */
    DataObject localized(String key, Function<Language, String> text) {
        DataObject texts = new DataObject(languages);
        for (Language language : languages) {
            String value = text.apply(language);
            if (!value.isEmpty()) {
                texts.text(language.tag(), value);
            }
        }
        return texts.isEmpty() ? this : value(key, texts);
    }

    DataObject localized(String key, Localized<String> text) {
        return localized(key, text::in);
    }

    /** An array; there even if it is empty, so that readers of the data need not ask. */
    <T> DataObject array(String key, Collection<T> values, Function<? super T, ? extends JsonValue> item) {
        return value(key, JsonValue.array(values, item));
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    @Override
    public void writeTo(JsonGenerator json) {
        members.writeTo(json);
    }
}

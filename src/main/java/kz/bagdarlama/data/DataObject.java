package kz.bagdarlama.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;

/** A JSON object in the making: members in the order in which they are added; what is not there is left out. */
final class DataObject {

    private final List<Language> languages;
    private final List<String> members = new ArrayList<>();

    DataObject(List<Language> languages) {
        this.languages = languages;
    }

    DataObject text(String key, String value) {
        return written(key, Json.text(value));
    }

    DataObject number(String key, BigDecimal value) {
        return written(key, Json.number(value));
    }

    DataObject number(String key, int value) {
        return written(key, String.valueOf(value));
    }

    DataObject written(String key, String value) {
        members.add(Json.member(key, value));
        return this;
    }

    <T> DataObject ifPresent(String key, Optional<T> value, Function<T, String> write) {
        value.ifPresent(each -> written(key, write.apply(each)));
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
        return texts.isEmpty() ? this : written(key, texts.toString());
    }

    DataObject localized(String key, Localized<String> text) {
        return localized(key, text::in);
    }

    /** An array; there even if it is empty, so that readers of the data need not ask. */
    <T> DataObject array(String key, Collection<T> values, Function<? super T, String> write) {
        return written(key, Json.array(values, write));
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    @Override
    public String toString() {
        return Json.object(members);
    }
}

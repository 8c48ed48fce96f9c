package kz.bagdarlama.cli;

import kz.bagdarlama.json.Json;
import kz.bagdarlama.text.DiffPiece;
import kz.bagdarlama.translation.BlockChange;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.MinimalPrettyPrinter;

/**
 * The list of translations as JSON (RFC 8259), one translation a line:
 * {@code {"translations":[{"id","language","leads","state","file","reviewed"?,"sourceChanged","changes":[{"key"?,"translation"?,"kind","words":[{"status","text"}]}]}],"counts":{state: number}}}.
 */
final class TranslationJson {

    /** No spaces, and a line for each translation. */
    @SuppressWarnings("serial")
    private static final class Lines extends MinimalPrettyPrinter {

        /** How deep translations stand: in an array in an object. */
        private static final int TRANSLATIONS = 2;

        @Override
        public void beforeArrayValues(JsonGenerator json) {
            lineEnd(json, TRANSLATIONS);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            super.writeArrayValueSeparator(json);
            lineEnd(json, TRANSLATIONS);
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) {
            lineEnd(json, TRANSLATIONS);
            super.writeEndArray(json, values);
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) {
            super.writeObjectEntrySeparator(json);
            lineEnd(json, TRANSLATIONS - 1);
        }

        private static void lineEnd(JsonGenerator json, int depth) {
            if (json.streamWriteContext().getNestingDepth() == depth) {
                json.writeRaw('\n');
            }
        }
    }

    private final JsonGenerator json;

    private TranslationJson(JsonGenerator json) {
        this.json = json;
    }

    static String of(TranslationList list) {
        return Json.text(json -> new TranslationJson(json).write(list), new Lines()) + "\n";
    }

    private void write(TranslationList list) {
        json.writeStartObject();
        json.writeArrayPropertyStart("translations");
        list.entries().forEach(this::entry);
        json.writeEndArray();
        json.writeObjectPropertyStart("counts");
        list.counts().forEach((state, count) -> json.writeNumberProperty(state.word(), count));
        json.writeEndObject();
        json.writeEndObject();
    }

    private void entry(TranslationList.Entry entry) {
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        json.writeStringProperty("language", entry.language().tag());
        json.writeStringProperty("leads", entry.translation().leads().tag());
        json.writeStringProperty("state", entry.translation().state().word());
        json.writeStringProperty("file", entry.file());
        entry.reviewed().ifPresent(day -> json.writeStringProperty("reviewed", day));
        json.writeBooleanProperty("sourceChanged", entry.translation().sourceChanged());
        json.writeArrayPropertyStart("changes");
        entry.changes().forEach(this::change);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void change(BlockChange change) {
        json.writeStartObject();
        change.string().ifPresent(string -> {
            json.writeStringProperty("key", string.key());
            json.writeStringProperty("translation", string.text());
        });
        json.writeStringProperty("kind", change.kind().word());
        json.writeArrayPropertyStart("words");
        for (DiffPiece piece : change.words()) {
            json.writeStartObject();
            json.writeStringProperty("status", piece.status().key());
            json.writeStringProperty("text", piece.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}

package kz.bagdarlama.report;

import java.util.List;
import java.util.function.Function;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.json.Json;
import tools.jackson.core.JsonGenerator;

/**
 * One JSON object:
 *
 * <pre>{@code
 * {"version": 1, "language": "ru", "errors": 1, "warnings": 0, "diagnostics": [
 *   {"code": "unknown-topic", "severity": "error", "path": "content/…/pledge.yaml",
 *    "line": 4, "column": 10, "endColumn": 17, "message": "…", "hint": "…",
 *    "fix": {"found": "…", "replacement": "…"}}]}
 * }</pre>
 *
 * Columns count code points from 1; {@code endColumn} is the first one not covered. Where the whole line or file is meant,
 * columns and line are missing; so are {@code hint} and {@code fix} where there are none. New keys may be added; what is here
 * changes only with {@code version}.
 */
final class JsonReport {

    private static final int VERSION = 1;

    private JsonReport() {}

    static String of(List<Diagnostic> diagnostics, Function<String, List<String>> linesOf, PhraseBook book) {
        return Json.text(json -> {
                    json.writeStartObject();
                    json.writeNumberProperty("version", VERSION);
                    json.writeStringProperty("language", book.language());
                    json.writeNumberProperty("errors", count(diagnostics, Severity.ERROR));
                    json.writeNumberProperty("warnings", count(diagnostics, Severity.WARNING));
                    json.writeArrayPropertyStart("diagnostics");
                    for (Diagnostic diagnostic : diagnostics) {
                        write(diagnostic, Region.of(diagnostic, linesOf), book, json);
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                })
                + '\n';
    }

    private static void write(Diagnostic diagnostic, Region region, PhraseBook book, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("code", diagnostic.code().id());
        json.writeStringProperty("severity", diagnostic.severity().word());
        json.writeStringProperty("path", diagnostic.position().path());
        if (region.hasLine()) {
            json.writeNumberProperty("line", region.line());
        }
        if (region.hasColumns()) {
            json.writeNumberProperty("column", region.column());
            json.writeNumberProperty("endColumn", region.endColumn());
        }
        json.writeStringProperty("message", book.say(diagnostic.message()));
        diagnostic.hint().ifPresent(hint -> json.writeStringProperty("hint", book.say(hint)));
        diagnostic.fix().ifPresent(fix -> {
            json.writeObjectPropertyStart("fix");
            json.writeStringProperty("found", fix.found());
            json.writeStringProperty("replacement", fix.replacement());
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private static long count(List<Diagnostic> diagnostics, Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }
}

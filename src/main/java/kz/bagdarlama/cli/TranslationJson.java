package kz.bagdarlama.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.bagdarlama.data.Json;
import kz.bagdarlama.translation.BlockChange;

/**
 * The list of translations as JSON (RFC 8259), one translation a line:
 * {@code {"translations":[{"id","language","leads","state","file","reviewed"?,"sourceChanged","changes":[{"key"?,"translation"?,"kind","words":[{"fate","text"}]}]}],"counts":{state: number}}}.
 */
final class TranslationJson {

    private TranslationJson() {}

    static String of(TranslationList list) {
        return list.entries().stream()
                        .map(TranslationJson::entry)
                        .collect(Collectors.joining(",\n", "{\"translations\":[\n", "\n],\n"))
                + Json.member(
                        "counts",
                        Json.object(list.counts().entrySet().stream()
                                .map(count -> Json.member(
                                        count.getKey().word(), count.getValue().toString()))
                                .toList()))
                + "}\n";
    }

    private static String entry(TranslationList.Entry entry) {
        List<String> members = new ArrayList<>();
        members.add(text("id", entry.id()));
        members.add(text("language", entry.language().tag()));
        members.add(text("leads", entry.translation().leads().tag()));
        members.add(text("state", entry.translation().state().word()));
        members.add(text("file", entry.file()));
        entry.reviewed().ifPresent(day -> members.add(text("reviewed", day)));
        members.add(
                Json.member("sourceChanged", String.valueOf(entry.translation().sourceChanged())));
        members.add(Json.member("changes", Json.array(entry.changes(), TranslationJson::change)));
        return Json.object(members);
    }

    private static String change(BlockChange change) {
        List<String> members = new ArrayList<>();
        change.string().ifPresent(string -> members.add(text("key", string.key())));
        change.string().ifPresent(string -> members.add(text("translation", string.text())));
        members.add(text("kind", change.kind().word()));
        members.add(Json.member(
                "words",
                Json.array(
                        change.words(),
                        piece ->
                                Json.object(List.of(text("fate", piece.status().key()), text("text", piece.text()))))));
        return Json.object(members);
    }

    private static String text(String key, String value) {
        return Json.member(key, Json.text(value));
    }
}

package kz.bagdarlama.cli;

import java.util.List;
import java.util.stream.Collectors;
import kz.bagdarlama.translation.BlockChange;

/**
 * The list of translations as JSON (RFC 8259), one translation a line:
 * {@code {"translations":[{"id","language","leads","state","file","reviewed"?,"sourceChanged","changes":[{"kind","words":[{"fate","text"}]}]}],"counts":{state: number}}}.
 */
final class TranslationJson {

    private TranslationJson() {}

    static String of(TranslationList list) {
        return list.entries().stream()
                        .map(TranslationJson::entry)
                        .collect(Collectors.joining(",\n", "{\"translations\":[\n", "\n],\n"))
                + list.counts().entrySet().stream()
                        .map(count -> text(count.getKey().word()) + ":" + count.getValue())
                        .collect(Collectors.joining(",", "\"counts\":{", "}}\n"));
    }

    private static String entry(TranslationList.Entry entry) {
        return "{\"id\":" + text(entry.id())
                + ",\"language\":" + text(entry.language().tag())
                + ",\"leads\":" + text(entry.translation().leads().tag())
                + ",\"state\":" + text(entry.translation().state().word())
                + ",\"file\":" + text(entry.file())
                + entry.reviewed().map(day -> ",\"reviewed\":" + text(day)).orElse("")
                + ",\"sourceChanged\":" + entry.translation().sourceChanged()
                + ",\"changes\":" + changes(entry.changes()) + "}";
    }

    private static String changes(List<BlockChange> changes) {
        return changes.stream()
                .map(change -> "{\"kind\":" + text(change.kind().word()) + ",\"words\":"
                        + change.words().stream()
                                .map(piece -> "{\"fate\":" + text(piece.fate().word()) + ",\"text\":"
                                        + text(piece.text()) + "}")
                                .collect(Collectors.joining(",", "[", "]"))
                        + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String value) {
        StringBuilder out = new StringBuilder(value.length() + 2).append('"');
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}

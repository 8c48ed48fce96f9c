package kz.bagdarlama.cli;

import java.util.List;
import java.util.stream.Collectors;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.translation.BlockChange;
import kz.bagdarlama.translation.Translation;

/** The list of translations as a page of its own, for an editor to open or to send to a translator. */
final class TranslationHtml {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
            h2 { font-size: 1.125rem; margin: 2rem 0 0; }
            p { margin: 0.25rem 0; }
            li { margin: 0.5rem 0; }
            del { background: #8882; }
            ins { font-weight: 600; }
            """;

    private TranslationHtml() {}

    static String of(TranslationList list) {
        StringBuilder out = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>Translations</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>Translations</h1>\n<p>")
                .append(TranslationText.counts(list.counts()))
                .append("</p>\n");
        list.entries().forEach(entry -> append(entry, out));
        return out.append("</body>\n</html>\n").toString();
    }

    private static void append(TranslationList.Entry entry, StringBuilder out) {
        Translation translation = entry.translation();
        out.append("<h2>")
                .append(translation.state().word())
                .append(": ")
                .append(Html.escape(entry.id()))
                .append(", ")
                .append(Html.escape(entry.language().tag()))
                .append("</h2>\n");
        translation
                .text()
                .ifPresent(text -> out.append("<p lang=\"")
                        .append(Html.escape(entry.language().tag()))
                        .append("\">")
                        .append(Html.escape(text.title()))
                        .append("</p>\n"));
        out.append("<p><code>").append(Html.escape(entry.file())).append("</code>");
        entry.reviewed().ifPresent(day -> out.append(", last read on ").append(Html.escape(day)));
        out.append("</p>\n");
        if (!entry.reason().isEmpty()) {
            out.append("<p>").append(Html.escape(entry.reason())).append("</p>\n");
        }
        if (!entry.changes().isEmpty()) {
            String tag = Html.escape(translation.leads().tag());
            out.append("<ul>\n");
            for (BlockChange change : entry.changes()) {
                out.append("<li>").append(change.kind().word()).append(": ");
                out.append(
                        change.words().isEmpty()
                                ? "a block whose words are no longer known"
                                : "<span lang=\"" + tag + "\">" + words(change.words()) + "</span>");
                out.append("</li>\n");
            }
            out.append("</ul>\n");
        }
    }

    private static String words(List<BlockChange.Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.fate()) {
                    case KEPT -> Html.escape(piece.text());
                    case REMOVED -> "<del>" + Html.escape(piece.text()) + "</del>";
                    case ADDED -> "<ins>" + Html.escape(piece.text()) + "</ins>";
                })
                .collect(Collectors.joining(" "));
    }
}

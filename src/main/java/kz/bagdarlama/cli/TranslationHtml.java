package kz.bagdarlama.cli;

import java.util.List;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.text.DiffPiece;
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

    private final PhraseBook book;

    TranslationHtml(PhraseBook book) {
        this.book = book;
    }

    private String say(Phrase phrase) {
        return Html.escape(book.say(phrase));
    }

    String of(TranslationList list) {
        String title = say(Phrase.of("Translations"));
        StringBuilder out = new StringBuilder(
                        "<!doctype html>\n<html lang=\"" + book.language() + "\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>" + title + "</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n<p>")
                .append(say(list.summary()))
                .append("</p>\n");
        list.entries().forEach(entry -> append(entry, out));
        return out.append("</body>\n</html>\n").toString();
    }

    private void append(TranslationList.Entry entry, StringBuilder out) {
        Translation translation = entry.translation();
        out.append("<h2>")
                .append(say(TranslationList.word(translation.state())))
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
        entry.reviewed().ifPresent(day -> out.append(", ").append(say(Phrase.of("last read on {day}", day))));
        out.append("</p>\n");
        entry.reasons().forEach(reason -> out.append("<p>").append(say(reason)).append("</p>\n"));
        if (!entry.changes().isEmpty()) {
            String tag = Html.escape(translation.leads().tag());
            out.append("<ul>\n");
            for (BlockChange change : entry.changes()) {
                out.append("<li>")
                        .append(say(TranslationList.word(change.kind())))
                        .append(change.string()
                                .map(string -> " <code>" + Html.escape(string.key()) + "</code>")
                                .orElse(""))
                        .append(": ");
                out.append(
                        change.words().isEmpty()
                                ? say(TranslationList.UNKNOWN_WORDS)
                                : "<span lang=\"" + tag + "\">" + words(change.words()) + "</span>");
                change.string()
                        .ifPresent(string -> out.append("<br>\n<span lang=\"")
                                .append(Html.escape(entry.language().tag()))
                                .append("\">")
                                .append(Html.escape(string.text()))
                                .append("</span>"));
                out.append("</li>\n");
            }
            out.append("</ul>\n");
        }
    }

    private static String words(List<DiffPiece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.status()) {
                    case KEPT -> Html.escape(piece.text());
                    case REMOVED -> "<del>" + Html.escape(piece.text()) + "</del>";
                    case ADDED -> "<ins>" + Html.escape(piece.text()) + "</ins>";
                })
                .collect(Collectors.joining(" "));
    }
}

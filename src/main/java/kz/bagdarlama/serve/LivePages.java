package kz.bagdarlama.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.DiagnosticFormat;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.text.Html;

/** What serving adds to pages, and the page that stands for a site that could not be built yet. */
final class LivePages {

    private final PhraseBook book;

    /** @param book the language of whoever edits, which need not be that of the page */
    LivePages(PhraseBook book) {
        this.book = book;
    }

    private String say(Phrase phrase) {
        return Html.escape(book.say(phrase));
    }

    /** The language of the page in a file, by its first folder. */
    static String languageOf(String file) {
        String path = file.startsWith(LiveServer.COMPARE) ? file.substring(LiveServer.COMPARE.length()) : file;
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }

    /** A page with the script that hears of changes; all else in it is what will be published. */
    byte[] withScript(byte[] page, String file, Shown shown) {
        String html = new String(page, StandardCharsets.UTF_8);
        int end = html.indexOf("</head>");
        return end < 0
                ? page
                : (html.substring(0, end) + head(file, shown) + html.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    /** The elements in the head that make a page live. */
    String head(String file, Shown shown) {
        String own = shown.basePath() + LiveServer.OWN;
        boolean comparable = shown.site().isPresent()
                && ComparePage.exists(file, shown.site().get());
        return "<link rel=\"stylesheet\" href=\"" + own + "live.css\">\n<script src=\"" + own
                + "live.js\" data-events=\""
                + own + "events\" data-page=\"" + Html.escape(file) + "\" data-version=\"" + shown.version()
                + "\" data-language=\"" + book.language() + "\" data-hide=\"" + say(Phrase.of("Hide")) + "\""
                + (comparable
                        ? " data-compare=\"" + shown.basePath() + LiveServer.COMPARE + Html.escape(file)
                                + "\" data-compare-label=\"" + say(Phrase.of("Compare languages")) + "\""
                        : "")
                + " defer></script>\n";
    }

    /** What is wrong, as the terminal shows it: a heading, an explanation, and the problems, with empty lines between. */
    String problems(Shown shown) {
        Phrase explanation = shown.trouble().orElse(Phrase.of("The page is shown as it last was without errors."));
        return (book.say(title(shown)) + "\n\n" + book.say(explanation) + "\n\n" + String.join("\n", formatted(shown)))
                .strip();
    }

    private List<String> formatted(Shown shown) {
        Map<String, List<String>> lines = new HashMap<>();
        DiagnosticFormat format =
                new DiagnosticFormat(path -> lines.computeIfAbsent(path, LivePages::lines), book, false);
        return shown.errors().stream().map(format::format).toList();
    }

    private static List<String> lines(String path) {
        try {
            return Files.readAllLines(Path.of(path));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** The page that is shown under every address until the site can be built. */
    String errorsOnly(Shown shown) {
        String title = say(title(shown));
        return "<!doctype html>\n<html lang=\"" + book.language() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + "</title>\n" + head("", shown) + "</head>\n<body class=\"live-errors\">\n<main>\n<h1>" + title
                + "</h1>\n"
                + shown.trouble().map(what -> "<p>" + say(what) + "</p>\n").orElse("")
                + formatted(shown).stream()
                        .map(each -> "<pre tabindex=\"0\">" + Html.escape(each.strip()) + "</pre>\n")
                        .collect(Collectors.joining())
                + "</main>\n</body>\n</html>\n";
    }

    private static Phrase title(Shown shown) {
        return shown.trouble().isPresent()
                ? Phrase.of("The page may be out of date")
                : Phrase.of("Errors: {count}", shown.errors().size());
    }
}

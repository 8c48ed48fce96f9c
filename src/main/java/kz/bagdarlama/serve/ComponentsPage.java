package kz.bagdarlama.serve;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.render.ComponentExamples;
import kz.bagdarlama.render.ComponentExamples.Macro;
import kz.bagdarlama.text.Html;

/** Every component of the templates by itself, for designers: in each language, light and dark. Never published. */
final class ComponentsPage {

    /** The colours that are asked for, whatever the system prefers. */
    private enum Theme {
        SYSTEM,
        LIGHT,
        DARK;

        private static final Pattern PREFERENCE = Pattern.compile("\\(prefers-color-scheme:\\s*(light|dark)\\)");
        private static final Pattern SCHEME = Pattern.compile("color-scheme:\\s*light dark");

        /** Returns what follows the language in the address. */
        String path() {
            return this == SYSTEM ? "" : word() + "/";
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Phrase label() {
            return switch (this) {
                case SYSTEM -> Phrase.of("as the system has it");
                case LIGHT -> Phrase.of("light");
                case DARK -> Phrase.of("dark");
            };
        }

        /** Returns a style sheet for which the system prefers this theme. */
        String applied(String css) {
            if (this == SYSTEM) {
                return css;
            }
            String decided = PREFERENCE
                    .matcher(css)
                    .replaceAll(found -> found.group(1).equals(word()) ? "(min-width:0)" : "(max-width:0)");
            return SCHEME.matcher(decided).replaceAll("color-scheme:" + word());
        }
    }

    private static final Pattern URL = Pattern.compile("url\\((?!data:|/|https?:)([\"']?)");

    /** A style sheet of the site under the name that it is published by. */
    private static final Pattern SHEET = Pattern.compile("assets/([a-z-]+)\\.[0-9a-f]{10}\\.css");

    /** Nothing is printed from here. */
    private static final String PRINT = "print";

    /** A label finds its field by an id, of which examples of one macro would have the same. */
    private static final Pattern ID = Pattern.compile("(\\s(?:id|for|aria-labelledby|aria-controls)=\")");

    /** What a script shows in the course of time would not be seen here. */
    private static final Pattern HIDDEN = Pattern.compile("(<[a-z][^>]*?)\\shidden(?=[\\s>])");

    private static final Pattern ATTRIBUTES = Pattern.compile("[a-z-]+(=\"[^\"]*\")?(\\s[\\s\\S]*)?");

    /** What stands around elements that cannot stand by themselves. */
    private static final Map<String, String> PARENTS = Map.of("dd", "dl", "dt", "dl", "li", "ul", "tr", "table");

    private record Key(long version, Language language) {}

    private final LivePages pages;
    private final PhraseBook book;
    private final Duration pageLimit;
    private Optional<Map.Entry<Key, List<Macro>>> last = Optional.empty();

    ComponentsPage(LivePages pages, PhraseBook book, Duration pageLimit) {
        this.pages = pages;
        this.book = book;
        this.pageLimit = pageLimit;
    }

    /** Returns the address of the page in the language that the site names first. */
    static String first(BuildSession.Site site) {
        return LiveServer.COMPONENTS + site.content().site().languages().get(0) + "/";
    }

    /** Returns the page at an address below {@link LiveServer#COMPONENTS}, such as {@code ru/dark/}. */
    Optional<String> at(String path, BuildSession.Site site, Shown shown) {
        for (Language language : site.content().site().languages()) {
            for (Theme theme : Theme.values()) {
                if (path.equals(language + "/" + theme.path())) {
                    return Optional.of(page(language, theme, site, shown));
                }
            }
        }
        return Optional.empty();
    }

    private synchronized List<Macro> macros(Language language, BuildSession.Site site, Shown shown) {
        Key key = new Key(shown.version(), language);
        if (last.isEmpty() || !last.get().getKey().equals(key)) {
            last = Optional.of(Map.entry(
                    key,
                    ComponentExamples.of(
                            site.templates(),
                            site.content(),
                            site.routes().basePath(),
                            site.pages(),
                            language,
                            pageLimit,
                            new Diagnostics())));
        }
        return last.get().getValue();
    }

    private String page(Language language, Theme theme, BuildSession.Site site, Shown shown) {
        Map<String, List<Macro>> components = macros(language, site, shown).stream()
                .collect(Collectors.groupingBy(Macro::component, TreeMap::new, Collectors.toList()));
        String title = say(Phrase.of("Components"));
        String root = shown.basePath() + LiveServer.COMPONENTS;
        String languages = site.content().site().languages().stream()
                .map(each -> link(root + each + "/" + theme.path(), each.tag(), each.equals(language)))
                .collect(Collectors.joining(" "));
        String themes = Stream.of(Theme.values())
                .map(each -> link(root + language + "/" + each.path(), say(each.label()), each == theme))
                .collect(Collectors.joining(" "));
        String contents = components.keySet().stream()
                .map(name -> "<li><a href=\"#" + name + "\">" + name + "</a></li>")
                .collect(Collectors.joining("\n"));
        List<String> sections = new ArrayList<>();
        components.forEach((name, macros) -> sections.add("<section class=\"components__part\" id=\"" + name
                + "\">\n<h2><code lang=\"en\">" + name + "</code></h2>\n"
                + macros.stream().map(this::macro).collect(Collectors.joining()) + "</section>\n"));
        return "<!doctype html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + "</title>\n<style>" + styles(theme, site) + "</style>\n"
                + pages.head(LiveServer.COMPONENTS + language + "/" + theme.path(), shown)
                + "</head>\n<body class=\"components\">\n<main>\n<header lang=\"" + book.language()
                + "\">\n<h1>" + title + "</h1>\n<p>"
                + say(
                        Phrase.of(
                                "Every macro of the templates by itself, as pages of this site use it. Nothing of this is published."))
                + "</p>\n<nav class=\"components__choice\">" + languages + "</nav>\n<nav class=\"components__choice\">"
                + themes
                + "</nav>\n</header>\n<details class=\"components__contents\"><summary lang=\"" + book.language()
                + "\">" + title + ": " + components.size() + "</summary>\n<ul>\n"
                + contents
                + "\n</ul></details>\n" + String.join("", sections) + "</main>\n</body>\n</html>\n";
    }

    private static String link(String address, String label, boolean current) {
        return "<a href=\"" + Html.escape(address) + "\"" + (current ? " aria-current=\"page\"" : "") + ">" + label
                + "</a>";
    }

    private String macro(Macro macro) {
        StringBuilder out = new StringBuilder("<h3><code lang=\"en\">")
                .append(Html.escape((macro.name() + " " + macro.parameters()).strip()))
                .append("</code></h3>\n");
        if (macro.examples().isEmpty()) {
            out.append("<p lang=\"" + book.language() + "\"><em>")
                    .append(say(Phrase.of(
                            "No page of this site uses it yet; a file {file} beside it can show it.", "example.ftlh")))
                    .append("</em></p>\n");
        }
        for (int i = 0; i < macro.examples().size(); i++) {
            String html = macro.examples().get(i);
            if (!ATTRIBUTES.matcher(html).matches() || html.contains("<")) {
                out.append("<div class=\"components__example\">")
                        .append(alone(html, macro.component() + "-" + macro.name() + "-" + i))
                        .append("</div>\n");
            }
            out.append("<details><summary>HTML</summary><pre tabindex=\"0\"><code lang=\"en\">")
                    .append(Html.escape(html))
                    .append("</code></pre></details>\n");
        }
        return out.toString();
    }

    /** An example as it can stand beside others. */
    private static String alone(String html, String prefix) {
        String own =
                HIDDEN.matcher(ID.matcher(html).replaceAll("$1" + prefix + "-")).replaceAll("$1");
        String element = own.replaceFirst("(?s)^<([a-z0-9]+).*$", "$1");
        // A row of a list of terms is a div, which says nothing of what is in it.
        String parent = element.equals("div") && own.contains("<dt") && !own.contains("<dl")
                ? "dl"
                : PARENTS.getOrDefault(element, "");
        return parent.isEmpty() ? own : "<" + parent + ">" + own + "</" + parent + ">";
    }

    /** All style sheets but that of the printer: which of them a component needs, its pages know. */
    private static String styles(Theme theme, BuildSession.Site site) {
        String assets = site.routes().basePath() + "assets/";
        return site.files().entrySet().stream()
                .filter(file -> SHEET.matcher(file.getKey()).matches())
                .filter(file -> !file.getKey().startsWith("assets/" + PRINT + "."))
                // The one for all pages says in which order the layers stand.
                .sorted(Comparator.comparing(file -> !file.getKey().startsWith("assets/site.")))
                .map(file -> new String(file.getValue().bytes(), StandardCharsets.UTF_8))
                .map(css -> URL.matcher(theme.applied(css)).replaceAll("url($1" + assets))
                .collect(Collectors.joining("\n"));
    }

    private String say(Phrase phrase) {
        return Html.escape(book.say(phrase));
    }
}

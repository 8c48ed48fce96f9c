package kz.bagdarlama.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.build.BuildSession;
import kz.bagdarlama.check.SideBySide;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.LanguageRules;

/**
 * A page of the site in all its languages side by side, or in two of them ({@code kk+en/ru/about/}), for the editor who compares them.
 * Never published.
 */
final class ComparePage {

    /** The words of this page; it is no part of any site, so they are not among the interface strings. */
    private record Words(
            String title,
            String facts,
            String number,
            String place,
            String notSaid,
            String figures,
            String terms,
            String alone,
            String missing) {}

    private static final Map<String, Words> WORDS = Map.of(
            "ru",
                    new Words(
                            "Сравнение языков",
                            "Числа в данных",
                            "Число",
                            "Где записано",
                            "в тексте нет",
                            "число",
                            "термин из глоссария",
                            "пунктир: в другом языке соответствия нет",
                            "абзаца нет"),
            "kk",
                    new Words(
                            "Тілдерді салыстыру",
                            "Деректердегі сандар",
                            "Сан",
                            "Қайда жазылған",
                            "мәтінде жоқ",
                            "сан",
                            "глоссарийдегі термин",
                            "үзік сызық: екінші тілде сәйкесі жоқ",
                            "абзац жоқ"));

    private static final Words ENGLISH = new Words(
            "Languages compared",
            "Numbers in the facts",
            "Number",
            "Written in",
            "not in the text",
            "number",
            "term of the glossary",
            "dashed: the other language has no counterpart",
            "no such paragraph");

    /** What chooses two languages, before the path of the page. */
    private static final Pattern PAIR = Pattern.compile("([a-z]+)\\+([a-z]+)/(.*)");

    private ComparePage() {}

    /** Whether the page in a file has texts that can be compared. */
    static boolean exists(String file, BuildSession.Site site) {
        return site.content().site().languages().size() > 1 && texts(file, site).isPresent();
    }

    /** The comparison for the page in a file, such as {@code ru/about/index.html}; the folder may be named alone. */
    static Optional<String> of(String name, BuildSession.Site site, Shown shown, LivePages pages) {
        Matcher pair = PAIR.matcher(name);
        List<Language> all = site.content().site().languages();
        List<Language> chosen = pair.matches()
                ? all.stream()
                        .filter(language ->
                                List.of(pair.group(1), pair.group(2)).contains(language.tag()))
                        .toList()
                : all;
        String path = pair.matches() ? pair.group(3) : name;
        String file = path.endsWith("/") ? path + "index.html" : path;
        return texts(file, site)
                .filter(texts -> chosen.size() > 1)
                .map(texts -> page(file, Localized.of(chosen, texts::in), site, shown, pages));
    }

    /** The ways to other choices, where there are more than two languages. */
    private static String choices(String file, List<Language> chosen, BuildSession.Site site, Shown shown) {
        List<Language> all = site.content().site().languages();
        if (all.size() < 3) {
            return "";
        }
        List<List<Language>> choices = new ArrayList<>(List.of(all));
        for (int i = 0; i < all.size(); i++) {
            for (Language other : all.subList(i + 1, all.size())) {
                choices.add(List.of(all.get(i), other));
            }
        }
        return choices.stream()
                .map(choice -> {
                    String tags = choice.stream().map(Language::tag).collect(Collectors.joining(" + "));
                    return choice.equals(chosen)
                            ? "<strong>" + tags + "</strong>"
                            : "<a href=\"" + shown.basePath() + LiveServer.COMPARE
                                    + (choice.equals(all) ? "" : tags.replace(" ", "") + "/") + Html.escape(file)
                                    + "\">" + tags + "</a>";
                })
                .collect(Collectors.joining(" · ", "<p lang=\"en\">", "</p>\n"));
    }

    private static Optional<Localized<Prose>> texts(String file, BuildSession.Site site) {
        return site.content().texts().stream()
                .filter(text -> stands(PageKey.of(text), file, site))
                .map(ContentText::prose)
                .findFirst();
    }

    private static boolean stands(PageKey page, String file, BuildSession.Site site) {
        return site.routes().has(page)
                && site.content().site().languages().stream()
                        .anyMatch(language -> site.routes().file(page, language).equals(file));
    }

    private static String page(
            String file, Localized<Prose> texts, BuildSession.Site site, Shown shown, LivePages pages) {
        Language language = new Language(LivePages.languageOf(file));
        Words words = WORDS.getOrDefault(language.tag(), ENGLISH);
        SideBySide both = SideBySide.of(texts, site.content());
        List<Language> languages = List.copyOf(texts.byLanguage().keySet());
        String title = texts.byLanguage().containsKey(language)
                ? texts.in(language).title()
                : texts.byLanguage().values().iterator().next().title();
        return "<!doctype html>\n<html lang=\"" + Html.escape(language.tag())
                + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + words.title()
                + ": "
                + Html.escape(title) + "</title>\n" + pages.head(LiveServer.COMPARE + file, shown)
                + "</head>\n<body class=\"compare\">\n<main>\n<h1>" + words.title() + "</h1>\n<p><a href=\""
                + shown.basePath() + Html.escape(file.replaceFirst("index\\.html$", "")) + "\">" + Html.escape(title)
                + "</a></p>\n" + choices(file, languages, site, shown)
                + (both.facts().isEmpty() ? "" : facts(both, languages, language, words))
                + legend(words) + "<div class=\"compare-columns\">\n" + head(languages, site)
                + both.rows().stream()
                        .map(row -> row(row, languages, words, language))
                        .collect(Collectors.joining())
                + "</div>\n</main>\n</body>\n</html>\n";
    }

    private static String legend(Words words) {
        return "<p class=\"compare-legend\"><mark class=\"compare-figure\">" + words.figures()
                + "</mark> <mark class=\"compare-term\">" + words.terms()
                + "</mark> <mark class=\"compare-figure compare-alone\">" + words.alone() + "</mark></p>\n";
    }

    private static String facts(SideBySide both, List<Language> languages, Language reader, Words words) {
        LanguageRules rules = LanguageRules.find(reader.tag()).orElse(LanguageRules.of(languages.get(0)));
        String head = Stream.concat(
                        Stream.of(words.number(), words.place()),
                        languages.stream().map(Language::tag))
                .map(each -> "<th scope=\"col\">" + each + "</th>")
                .collect(Collectors.joining());
        String rows = both.facts().stream()
                .map(fact -> "<tr><th scope=\"row\">"
                        // A year is no quantity and is not grouped.
                        + (fact.unit().isPresent()
                                ? rules.number(fact.value())
                                : fact.value().toPlainString())
                        + fact.unit()
                                .map(unit -> " <code lang=\"en\">" + Html.escape(unit) + "</code>")
                                .orElse("")
                        + (fact.limit() == Limit.EXACT
                                ? ""
                                : " <code lang=\"en\">" + fact.limit().key() + "</code>")
                        + "</th><td><code lang=\"en\">" + Html.escape(place(fact)) + "</code></td>"
                        + languages.stream()
                                .map(language -> said(fact.places().getOrDefault(language, List.of()), language, words))
                                .collect(Collectors.joining())
                        + "</tr>\n")
                .collect(Collectors.joining());
        return "<div class=\"compare-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + words.facts()
                + "\">\n<table>\n<caption>" + words.facts() + "</caption>\n<thead><tr>" + head
                + "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n</div>\n";
    }

    private static String place(SideBySide.Fact fact) {
        String path = fact.position().path();
        return path.substring(path.lastIndexOf('/') + 1) + ":" + fact.position().line();
    }

    private static String said(List<String> places, Language language, Words words) {
        return places.isEmpty()
                ? "<td><em class=\"compare-alone\">" + words.notSaid() + "</em></td>"
                : "<td lang=\"" + language + "\">" + Html.escape(String.join(" · ", places)) + "</td>";
    }

    private static String head(List<Language> languages, BuildSession.Site site) {
        return "<div class=\"compare-row compare-head\">"
                + languages.stream()
                        .map(language -> "<p lang=\"" + language + "\">"
                                + Html.escape(site.content().site().shortTitle().in(language)) + " (" + language
                                + ")</p>")
                        .collect(Collectors.joining())
                + "</div>\n";
    }

    private static String row(SideBySide.Row row, List<Language> languages, Words words, Language reader) {
        return "<div class=\"compare-row\">"
                + languages.stream()
                        .map(language -> Optional.ofNullable(row.blocks().get(language))
                                .map(block -> block(block, language))
                                .orElse("<p lang=\"" + reader + "\"><em class=\"compare-alone\">" + words.missing()
                                        + "</em></p>"))
                        .collect(Collectors.joining())
                + "</div>\n";
    }

    private static String block(SideBySide.Block block, Language language) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (SideBySide.Mark mark : block.marks()) {
            text.append(Html.escape(block.text().substring(from, mark.start())))
                    .append("<mark class=\"compare-")
                    .append(mark.kind() == SideBySide.Kind.FIGURE ? "figure" : "term")
                    .append(mark.paired() ? "" : " compare-alone")
                    .append("\" title=\"")
                    .append(Html.escape(mark.name()))
                    .append("\">")
                    .append(Html.escape(block.text().substring(mark.start(), mark.end())))
                    .append("</mark>");
            from = mark.end();
        }
        text.append(Html.escape(block.text().substring(from)));
        String name = block.heading() ? "h2" : "p";
        return "<" + name + " lang=\"" + language + "\">" + text + "</" + name + ">";
    }
}

package kz.bagdarlama.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a page that this program made, taken from its HTML: so sites of earlier versions can be compared too, and nothing
 * need be kept beside them. Our own pages close what they open and quote their attributes; other HTML may be misread.
 *
 * @param title the words of the window title
 * @param heading the words of the first heading
 * @param content the words of the main element
 * @param frame the words around it
 * @param links where the links of the page lead, in order
 * @param linkTexts the words of each of these links
 * @param leadsTo where the page leads on to at once, if it is a redirect
 */
record PageText(
        List<String> title,
        List<String> heading,
        List<String> content,
        List<String> frame,
        List<String> links,
        List<String> linkTexts,
        Optional<String> leadsTo) {

    private static final Pattern TOKEN = Pattern.compile(
            "<!--.*?-->|<!\\[CDATA\\[.*?]]>|<(?<close>/?)(?<name>[a-zA-Z][a-zA-Z0-9-]*)(?<attributes>(?:[^\"'>]++|\"[^\"]*\"|'[^']*')*+)>|<![^>]*>",
            Pattern.DOTALL);
    private static final Pattern HREF = Pattern.compile("\\shref=\"([^\"]*)\"");
    private static final Pattern REFRESH = Pattern.compile("http-equiv=\"refresh\" content=\"0; url=([^\"]*)\"");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]+));");

    /** Those that FreeMarker writes, and those that templates are likely to. */
    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "ndash", "–", "mdash", "—",
            "hellip", "…", "shy", "\u00AD");

    /** Elements within which a word may go on. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp",
            "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

    /** Whether a page leads on at once, without reading all of it. */
    static boolean isRedirect(String html) {
        return REFRESH.matcher(html).find();
    }

    static PageText of(String html) {
        Map<String, StringBuilder> parts = Map.of(
                "title", new StringBuilder(),
                "h1", new StringBuilder(),
                "main", new StringBuilder(),
                "body", new StringBuilder());
        List<String> links = new ArrayList<>();
        List<String> linkTexts = new ArrayList<>();
        StringBuilder link = null;
        Optional<String> leadsTo = Optional.empty();
        boolean body = false;
        boolean main = false;
        boolean title = false;
        boolean heading = false;
        String unread = null;
        int at = 0;
        Matcher token = TOKEN.matcher(html);
        while (token.find()) {
            String text = html.substring(at, token.start());
            at = token.end();
            String name = token.group("name");
            boolean close = name != null && !token.group("close").isEmpty();
            if (unread != null) {
                unread = close && name.equals(unread) ? null : unread;
                continue;
            }
            String words = decoded(text) + (name == null || INLINE.contains(name) ? "" : " ");
            if (title) {
                parts.get("title").append(words);
            }
            if (heading) {
                parts.get("h1").append(words);
            }
            if (body) {
                parts.get(main ? "main" : "body").append(words);
            }
            if (link != null) {
                link.append(words);
            }
            if (name == null) {
                continue;
            }
            switch (name) {
                case "body" -> body = !close;
                case "main" -> main = !close;
                case "title" -> title = !close && !body;
                case "h1" -> heading = !close && parts.get("h1").isEmpty();
                case "script", "style" -> unread = close ? null : name;
                case "a" -> {
                    if (link != null) {
                        linkTexts.add(String.join(" ", words(link)));
                    }
                    link = !close && links(token.group("attributes"), links) ? new StringBuilder() : null;
                }
                case "meta" -> {
                    Matcher refresh = REFRESH.matcher(token.group("attributes"));
                    leadsTo = refresh.find() ? Optional.of(decoded(refresh.group(1))) : leadsTo;
                }
                default -> {
                    // Its words count, its name does not.
                }
            }
        }
        if (link != null) {
            linkTexts.add(String.join(" ", words(link)));
        }
        return new PageText(
                words(parts.get("title")),
                words(parts.get("h1")),
                words(parts.get("main")),
                words(parts.get("body")),
                List.copyOf(links),
                List.copyOf(linkTexts),
                leadsTo);
    }

    /** Whether the element is a link at all. */
    private static boolean links(String attributes, List<String> links) {
        Matcher href = HREF.matcher(attributes);
        if (!href.find()) {
            return false;
        }
        links.add(decoded(href.group(1)));
        return true;
    }

    /** No-break spaces divide words like others: where one stands is typography. */
    private static List<String> words(StringBuilder text) {
        String all = text.toString()
                .replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace("\u00AD", "")
                .strip();
        return all.isEmpty() ? List.of() : List.of(all.split("\\s+"));
    }

    private static String decoded(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return ENTITIES.getOrDefault(entity.group(3), entity.group());
        }
        int point = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : entity.group();
    }
}

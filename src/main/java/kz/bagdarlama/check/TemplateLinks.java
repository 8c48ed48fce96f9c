package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.route.SitePath;
import kz.bagdarlama.text.WebAddress;

/**
 * Whether addresses that are written out in templates lead to a page of the site, and whether files are named by {@code asset}. Every page of a
 * template has them alike, so that they are looked at once, in the template.
 */
final class TemplateLinks {

    private static final List<String> ATTRIBUTES = List.of("href=", "src=");

    /** The language of the page, the only thing that may be filled in. */
    private static final Pattern LANGUAGE = Pattern.compile("\\$\\{[\\w.]*\\blanguage}");

    /** What is published under a name that a template cannot know. */
    private static final Pattern ASSET = Pattern.compile(
            "(?:.*/)?[^/]+\\.(?:svg|png|jpe?g|gif|webp|avif|ico|css|m?js|woff2?|ttf|otf|webmanifest|mp[34]|webm)");

    private static final String INDEX = "index.html";

    private final CheckInput input;
    private final Templates templates;
    private final Diagnostics diagnostics;

    private TemplateLinks(CheckInput input, Diagnostics diagnostics) {
        this.input = input;
        this.templates = input.templates();
        this.diagnostics = diagnostics;
    }

    /** Reports those that lead nowhere. */
    static void check(CheckInput input, Diagnostics diagnostics) {
        TemplateLinks links = new TemplateLinks(input, diagnostics);
        for (Map.Entry<String, String> template : input.templates().texts().entrySet()) {
            if (template.getKey().endsWith(".ftlh")) {
                for (String attribute : ATTRIBUTES) {
                    links.find(template.getKey(), template.getValue(), attribute);
                }
            }
        }
    }

    private void find(String template, String written, String attribute) {
        for (int at = written.indexOf(attribute); at >= 0; at = written.indexOf(attribute, at + 1)) {
            int start = at + attribute.length() + 1;
            if (at == 0
                    || start >= written.length()
                    || !Character.isWhitespace(written.charAt(at - 1))
                    || "\"'".indexOf(written.charAt(start - 1)) < 0) {
                continue;
            }
            int end = written.indexOf(written.charAt(start - 1), start);
            String value = end < 0 ? "" : written.substring(start, end);
            boolean plain = !value.startsWith("#")
                    && LANGUAGE.matcher(value).replaceAll("").indexOf("${") < 0
                    && value.indexOf('<') < 0;
            if (plain && !isCommentedOut(written, at)) {
                look(value, SourcePosition.in(templates.shown(template), written, start));
            }
        }
    }

    private static boolean isCommentedOut(String template, int at) {
        int comment = template.lastIndexOf("<#--", at);
        return comment >= 0 && template.indexOf("-->", comment) > at;
    }

    private void look(String written, SourcePosition position) {
        String address = written.strip().split("[?#]", 2)[0];
        if (address.isEmpty() || WebAddress.isElsewhere(address)) {
            return;
        }
        if (ASSET.matcher(address).matches()) {
            asset(address, written, position);
        } else if (address.startsWith(input.routes().basePath())
                && input.content().incomplete().isEmpty()) {
            page(address.substring(input.routes().basePath().length()), written, position);
        }
    }

    private void asset(String address, String written, SourcePosition position) {
        String name = Templates.assetMeant(address);
        List<String> known = new ArrayList<>(templates.assets().keySet());
        templates.texts().keySet().stream()
                .filter(path -> path.startsWith("layouts/") && path.endsWith(".css"))
                .forEach(path -> known.add(path.substring("layouts/".length())));
        Optional<String> meant = known.contains(name) ? Optional.of(name) : Suggestion.closest(name, known);
        diagnostics.error(
                Code.MISSING_ASSET,
                position,
                written.length(),
                known.contains(name)
                        ? Phrase.of("no file is published at “{file}”: names of assets have a checksum", address)
                        : Phrase.of("there is no file “{file}”", address),
                meant.map(asset -> Phrase.of("write {instead}", "${asset(\"" + asset + "\")}"))
                        .orElse(Phrase.of(
                                "put it into the theme as {file}, and write {instead}",
                                "assets/" + name,
                                "${asset(\"" + name + "\")}")));
    }

    /** @param address below the root of the site */
    private void page(String address, String written, SourcePosition position) {
        for (Language language : input.content().site().languages()) {
            String path = LANGUAGE.matcher(address).replaceFirst(language.tag());
            String own = language.tag() + "/";
            if ((path + "/").equals(own) || path.startsWith(own)) {
                String rest = path.substring(Math.min(own.length(), path.length()));
                String text = rest.equals(INDEX) || rest.endsWith("/" + INDEX)
                        ? rest.substring(0, rest.length() - INDEX.length())
                        : rest;
                // Feeds, data and the like have names with a point.
                if (text.indexOf('.', text.lastIndexOf('/') + 1) < 0 && !isThere(text)) {
                    report(text, own, written, position);
                }
                return;
            }
        }
    }

    private boolean isThere(String path) {
        if (!SitePath.isValid(path)) {
            return false;
        }
        SitePath address = new SitePath(path);
        return input.routes().at(address).isPresent()
                || input.routes().redirects().leading().containsKey(address);
    }

    private void report(String path, String own, String written, SourcePosition position) {
        Routes routes = input.routes();
        List<String> known = routes.pages().stream()
                .filter(page -> page.kind() != PageKind.NOT_FOUND)
                .map((PageKey page) -> routes.path(page).text())
                .toList();
        diagnostics.error(
                Code.DEAD_LINK,
                position,
                written.length(),
                Phrase.of("there is no page “{id}” to link to", written),
                Suggestion.closest(path.endsWith("/") || path.isEmpty() ? path : path + "/", known)
                        .map(near -> Suggestion.didYouMean(routes.basePath() + ownAsWritten(written, own) + near))
                        .orElse(Phrase.of("the file {file} of the built site has all addresses", "urls.txt")));
    }

    private static String ownAsWritten(String written, String own) {
        Matcher filled = LANGUAGE.matcher(written);
        return filled.find() ? filled.group() + "/" : own;
    }
}

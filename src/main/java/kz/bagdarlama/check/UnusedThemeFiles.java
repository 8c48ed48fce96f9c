package kz.bagdarlama.check;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.model.Theme;

/**
 * Files of a theme that take the place of none and that nothing uses. Most often a name has a slip, and what the file was to replace stays
 * as it was, without a word.
 */
final class UnusedThemeFiles {

    private static final String PAGES = "pages/";
    private static final String LAYOUTS = "layouts/";
    private static final String ASSETS = "assets/";

    /** Called by nobody but the list of components that designers look at. */
    private static final String EXAMPLE = "/example.ftlh";

    private final CheckInput input;
    private final Templates templates;
    private final Diagnostics diagnostics;

    private UnusedThemeFiles(CheckInput input, Diagnostics diagnostics) {
        this.input = input;
        this.templates = input.templates();
        this.diagnostics = diagnostics;
    }

    static void report(CheckInput input, Diagnostics diagnostics) {
        UnusedThemeFiles files = new UnusedThemeFiles(input, diagnostics);
        input.templates().added().stream().sorted().forEach(files::look);
    }

    private void look(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (path.startsWith(ASSETS) && !path.endsWith(".css")) {
            String asset = path.substring(ASSETS.length());
            // A licence is looked for under its own name.
            if (!name.endsWith(".txt") && !isNamed(name, path) && !isForCards(asset) && !isNamedInAssets(name, asset)) {
                unused(
                        path,
                        nearest(path, withPrefix(templates.assets().keySet())),
                        Phrase.of(
                                "a template names it with {asset}, the style sheet theme.css with {url}; otherwise remove it",
                                "${asset(\"" + asset + "\")}",
                                "url(" + ASSETS + asset + ")"));
            }
        } else if (path.endsWith(".css")) {
            // All other style sheets are joined to the one for all pages.
            if (path.startsWith(LAYOUTS) && !isNamed(name, path)) {
                // Asked for by a page in a list of names that knows those of the program alone: then its name is no
                // slip.
                boolean meant = isNamed('"' + name(path) + '"', path);
                unused(
                        path,
                        meant
                                ? Optional.empty()
                                : nearest(path, templates.texts().keySet()),
                        Phrase.of(
                                "rules for every page go into theme.css or into the style sheet of a component; a template asks for this one with {asset}; otherwise remove it",
                                "${asset(\"" + name + "\")}"));
            }
        } else if (path.startsWith(PAGES)) {
            String template = path.substring(PAGES.length(), Math.max(PAGES.length(), path.lastIndexOf('.')));
            if (!path.endsWith(".ftlh") || !isNamedByPage(template)) {
                unused(
                        path,
                        nearest(path, templates.texts().keySet()),
                        Phrase.of(
                                "a page is shown by it with the line {line} in its page.yaml; otherwise remove it",
                                "template: " + template));
            }
        } else if (!path.endsWith(EXAMPLE) && !isNamed(name, path)) {
            unused(
                    path,
                    nearest(path, templates.texts().keySet()),
                    Phrase.of(
                            "a template brings it in with {line}; otherwise remove it",
                            "<#import \"/" + path + "\" as …>"));
        }
    }

    private void unused(String path, Optional<String> nearest, Phrase otherwise) {
        diagnostics.warning(
                Code.UNUSED_FILE,
                SourcePosition.file(templates.shown(path)),
                1,
                Phrase.of("nothing uses this file of the theme"),
                nearest.map(Suggestion::didYouMean).orElse(otherwise));
    }

    private boolean isNamed(String name, String path) {
        return templates.texts().entrySet().stream()
                .anyMatch(each -> !each.getKey().equals(path) && each.getValue().contains(name));
    }

    /** Where a page names a template that there is not, this may be the one that is meant, and that has been said. */
    private boolean isNamedByPage(String template) {
        return input.content().pages().stream()
                .flatMap(page -> page.template().stream())
                .anyMatch(named ->
                        named.id().equals(template) || !templates.texts().containsKey(PAGES + named.id() + ".ftlh"));
    }

    private boolean isForCards(String asset) {
        return input.content().site().theme().flatMap(Theme::font).stream()
                .flatMap(font -> font.files().stream())
                .anyMatch(file -> file.onCards().equals(asset));
    }

    private boolean isNamedInAssets(String name, String asset) {
        return templates.assets().entrySet().stream()
                .filter(each ->
                        !each.getKey().equals(asset) && each.getKey().matches(".*\\.(?:js|mjs|json|svg|webmanifest)"))
                .anyMatch(each -> new String(each.getValue(), StandardCharsets.UTF_8).contains(name));
    }

    private static Set<String> withPrefix(Set<String> assets) {
        return assets.stream().map(name -> ASSETS + name).collect(Collectors.toSet());
    }

    /** The file that its name may have been meant as, in the same folder or else in any. */
    private Optional<String> nearest(String path, Collection<String> all) {
        Set<String> known = new HashSet<>(all);
        known.removeAll(templates.added());
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        return nearestByName(
                        path,
                        known.stream().filter(each -> each.startsWith(folder)).toList())
                .or(() -> nearestByName(path, known));
    }

    private static Optional<String> nearestByName(String path, Collection<String> known) {
        Map<String, String> byName = new TreeMap<>();
        known.forEach(each -> byName.put(name(each), each));
        return Suggestion.closest(name(path), byName.keySet()).map(byName::get);
    }

    private static String name(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int point = name.indexOf('.');
        return point < 0 ? name : name.substring(0, point);
    }
}

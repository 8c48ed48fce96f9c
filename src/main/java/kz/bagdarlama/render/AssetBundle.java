package kz.bagdarlama.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.bagdarlama.diagnostic.Choices;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.text.Sha256;
import kz.bagdarlama.text.WebAddress;

/**
 * Style sheets and assets as they are published: names carry a hash of the content, so that hosts may let browsers keep them
 * for ever. All style sheets become one, in the order of their layers: {@code assets/css/} by name, then the components, but for
 * those that a style sheet beside a layout imports: they are part of that one. What stands in {@code assets/css/} is for every page,
 * whoever imports it as well.
 */
final class AssetBundle {

    static final String STYLE_SHEET = "site.css";

    private static final String FOLDER = "assets/";

    /** A style sheet beside a layout is for the pages that ask for it: it is no part of the one for all pages. */
    private static final String LAYOUTS = "layouts/";

    private static final String SCRIPT = ".js";
    /** An import at the beginning of a line, or one that is made when it is needed. */
    private static final Pattern IMPORT =
            Pattern.compile("(?m)(import(?:(?<=^import)[^\"]*|(?<=\\bimport)\\()\")(\\./[^\"]+)(?=\")");

    private static final Pattern CSS_IMPORT = Pattern.compile("@import\\s+([\"'])([^\"']+)\\1\\s*;");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    /**
     * What compression on the way does not make up for; quoted text and names of files are left as they are. What it begins with is asked
     * first, so that it costs little at the letters.
     */
    private static final Pattern CSS_SPACE = Pattern.compile(
            "(?=[\\s;{},>:0\"'])(?:(\"[^\"]*\"|'[^']*')|[\\s;]*(})\\s*|\\s*([{;,>])\\s*|(:)\\s+|(\\s)\\s*|(?<![\\w./(-])0(?=\\.\\d))");

    private static final Pattern URL = Pattern.compile("url\\(\\s*([\"']?)([^\"')]+?)\\s*\\1\\s*\\)");

    /** A part of the page itself, which any page may have. */
    private static final String IN_PAGE = "#";

    private static final String INLINE = "data:";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, String> published = new TreeMap<>();

    private final Set<String> inTheMaking = new HashSet<>();

    private final QueryCache queries;

    private record Hash(Identity<byte[]> bytes) implements Query<String> {

        @Override
        public String compute(QueryCache queries) {
            return Sha256.hex(bytes.object(), 5);
        }
    }

    /** The same bytes for the same text, so that their hash is known too. */
    private record Encoded(String text) implements Query<byte[]> {

        @Override
        public byte[] compute(QueryCache queries) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private record CompactStyles(String css) implements Query<String> {

        @Override
        public String compute(QueryCache queries) {
            return compact(css);
        }
    }

    private record CompactScript(String script) implements Query<String> {

        @Override
        public String compute(QueryCache queries) {
            return compactScript(script);
        }
    }

    private record Of(Identity<Templates> templates, Severity severity) implements Query<Made> {

        @Override
        public Made compute(QueryCache queries) {
            Diagnostics own = new Diagnostics().as(severity);
            return new Made(new AssetBundle(templates.object(), own, queries), own.sorted());
        }
    }

    private record Made(AssetBundle bundle, List<Diagnostic> reported) {}

    /** The bundle of templates; what is wrong with them is reported each time. */
    static AssetBundle of(Templates templates, Diagnostics diagnostics, QueryCache queries) {
        Made made = queries.answer(new Of(new Identity<>(templates), diagnostics.severity()));
        diagnostics.addAll(made.reported());
        return made.bundle();
    }

    AssetBundle(Templates templates, Diagnostics diagnostics) {
        this(templates, diagnostics, new QueryCache());
    }

    private AssetBundle(Templates templates, Diagnostics diagnostics, QueryCache queries) {
        this.queries = queries;
        templates.assets().forEach((name, bytes) -> {
            if (!name.endsWith(SCRIPT)) {
                publish(name, bytes);
            }
        });
        templates.assets().keySet().stream()
                .filter(name -> name.endsWith(SCRIPT))
                .forEach(name -> publishScript(name, templates, diagnostics));
        publishStyles(templates, diagnostics);
    }

    private void publishStyles(Templates templates, Diagnostics diagnostics) {
        Map<String, String> sheets = new TreeMap<>();
        templates.texts().forEach((name, text) -> {
            if (name.endsWith(".css")) {
                queries.answer(new StyleSyntax(text))
                        .ifPresent(fault -> fault.report(templates.shown(name), text, diagnostics));
                sheets.put(name, withPublishedUrls(templates.shown(name), name, text, diagnostics));
            }
        });
        Set<String> imported = new HashSet<>();
        sheets.forEach((name, text) -> {
            if (name.startsWith(LAYOUTS)) {
                String whole = withImports(templates.shown(name), name, text, sheets, imported, diagnostics);
                publish(name.substring(LAYOUTS.length()), encoded(compacted(whole)));
            }
        });
        StringBuilder css = new StringBuilder();
        sheets.forEach((name, text) -> {
            if (!name.startsWith(LAYOUTS) && !imported.contains(name)) {
                css.append(compacted(text));
            }
        });
        publish(STYLE_SHEET, encoded(css.toString()));
    }

    private String compacted(String css) {
        return queries.answer(new CompactStyles(css));
    }

    /** A style sheet with those that it imports in place of their names: one request, not one for each. */
    private String withImports(
            String shown,
            String name,
            String css,
            Map<String, String> sheets,
            Set<String> imported,
            Diagnostics diagnostics) {
        Matcher matcher = CSS_IMPORT.matcher(css);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String sheet = sibling(name, matcher.group(2));
            if (!sheets.containsKey(sheet)) {
                report(
                        shown,
                        css,
                        matcher,
                        2,
                        missing(matcher),
                        Suggestion.among(Choices.ASSETS, sheet, sheets.keySet()),
                        diagnostics);
            } else if (!sheet.startsWith(FOLDER)) {
                imported.add(sheet);
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(sheets.getOrDefault(sheet, "")));
        }
        return matcher.appendTail(out).toString();
    }

    /** A script is named after its content, which names the scripts that it imports: so those come first. */
    private void publishScript(String name, Templates templates, Diagnostics diagnostics) {
        if (published.containsKey(name)) {
            return;
        }
        inTheMaking.add(name);
        String script = new String(templates.assets().get(name), StandardCharsets.UTF_8);
        Matcher matcher = IMPORT.matcher(script);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String imported = sibling(name, matcher.group(2));
            // A script in the making is taken for missing: scripts that import each other could have no names.
            if (!published.containsKey(imported)
                    && inTheMaking.add(imported)
                    && templates.assets().containsKey(imported)) {
                publishScript(imported, templates, diagnostics);
            }
            Optional<String> target = Optional.ofNullable(published.get(imported));
            if (target.isEmpty()) {
                report(
                        templates.shown(FOLDER + name),
                        script,
                        matcher,
                        2,
                        missing(matcher),
                        Suggestion.among(Choices.ASSETS, imported, published.keySet()),
                        diagnostics);
            }
            String folder = name.substring(0, name.lastIndexOf('/') + 1);
            matcher.appendReplacement(
                    out,
                    Matcher.quoteReplacement(matcher.group(1) + "./"
                            + target.map(path -> path.substring(folder.length()))
                                    .orElse("")));
        }
        String linked = matcher.appendTail(out).toString();
        String compacted = queries.answer(new CompactScript(linked));
        publish(name, encoded(compacted));
    }

    private static String sibling(String name, String written) {
        return Path.of(name).resolveSibling(written).normalize().toString().replace('\\', '/');
    }

    /** The name as it is written is group 2. */
    private static Phrase missing(Matcher found) {
        return Phrase.of("there is no file “{file}”", found.group(2));
    }

    /** Reports what names no file: {@code marked} is the group to point at. */
    private static void report(
            String file, String text, Matcher found, int marked, Phrase message, Phrase hint, Diagnostics diagnostics) {
        diagnostics.error(
                Code.MISSING_ASSET,
                SourcePosition.in(file, text, found.start(marked)),
                found.group(marked).length(),
                message,
                hint);
    }

    private void publish(String name, byte[] bytes) {
        int point = name.lastIndexOf('.');
        // A licence or the like is looked for under its own name.
        String target = name.endsWith(".txt") || point < 0
                ? name
                : name.substring(0, point) + "."
                        + queries.answer(new Hash(new Identity<>(bytes)))
                        + name.substring(point);
        published.put(name, target);
        files.put(FOLDER + target, bytes);
    }

    private byte[] encoded(String text) {
        return queries.answer(new Encoded(text));
    }

    /** The style sheet lies beside the folders of assets, so its URLs need no base path. */
    private String withPublishedUrls(String shown, String name, String css, Diagnostics diagnostics) {
        Matcher matcher =
                URL.matcher(COMMENT.matcher(css).replaceAll(c -> c.group().replaceAll("[^\\n]", " ")));
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String written = matcher.group(2);
            if (written.startsWith(IN_PAGE)) {
                continue;
            }
            if (WebAddress.isElsewhere(written)) {
                reportElsewhere(shown, name, css, matcher, diagnostics);
                continue;
            }
            String asset = sibling(name, written);
            Optional<String> target = asset.startsWith(FOLDER)
                    ? Optional.ofNullable(published.get(asset.substring(FOLDER.length())))
                    : Optional.empty();
            if (target.isEmpty()) {
                String meant = Templates.assetMeant(written);
                report(
                        shown,
                        css,
                        matcher,
                        0,
                        missing(matcher),
                        Suggestion.closest(meant, published.keySet())
                                .map(near -> Suggestion.didYouMean(urlIn(name, near)))
                                .orElseGet(() -> Suggestion.among(Choices.ASSETS, meant, published.keySet())),
                        diagnostics);
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement("url(" + target.orElse("") + ")"));
        }
        return matcher.appendTail(out).toString();
    }

    private static void reportElsewhere(
            String shown, String sheet, String css, Matcher found, Diagnostics diagnostics) {
        String written = found.group(2);
        boolean inline = written.regionMatches(true, 0, INLINE, 0, INLINE.length());
        String file = inline
                ? "…"
                : written.replaceFirst("[?#].*", "").replaceFirst(".*[/:]", "").replaceFirst("^$", "…");
        report(
                shown,
                css,
                found,
                0,
                Phrase.of(
                        "browsers load files of the site alone: “{address}” would be left out",
                        inline ? INLINE + "…" : written),
                Phrase.of("put it into the theme as {file}, and write {instead}", FOLDER + file, urlIn(sheet, file)),
                diagnostics);
    }

    /** How a style sheet names an asset, from where it lies itself. */
    private static String urlIn(String sheet, String asset) {
        Path folder = Path.of("/" + sheet).getParent();
        return "url("
                + folder.relativize(Path.of("/" + FOLDER + asset)).toString().replace('\\', '/') + ")";
    }

    /** Drops comments, and spaces, semicolons and zeros that mean nothing. */
    private static String compact(String css) {
        return CSS_SPACE.matcher(COMMENT.matcher(css).replaceAll("").strip()).replaceAll(found -> {
            for (int group = 1; group <= 4; group++) {
                if (found.group(group) != null) {
                    return Matcher.quoteReplacement(found.group(group));
                }
            }
            return found.group(5) == null ? "" : " ";
        });
    }

    /** Drops comments that have lines of their own, and indentation: scripts here have no text that runs over several lines. */
    private static String compactScript(String script) {
        StringBuilder out = new StringBuilder(script.length());
        boolean inComment = false;
        for (String line : script.split("\n")) {
            String code = line.stripLeading();
            int end = code.indexOf("*/");
            // A comment beside code stays, as it is rare.
            if (inComment || code.startsWith("/**") && (end < 0 || end == code.length() - 2)) {
                inComment = end < 0;
                code = inComment ? "" : code.substring(end + 2);
            }
            if (!code.isEmpty() && !code.startsWith("//")) {
                out.append(code).append('\n');
            }
        }
        return out.toString();
    }

    /** All files to write, by their path below the output folder. */
    Map<String, byte[]> files() {
        return files;
    }

    /** The names of all assets below {@code assets/}, and that of the style sheet. */
    Set<String> names() {
        return published.keySet();
    }

    /** The path of an asset below the output folder, by its name below {@code assets/}. */
    Optional<String> path(String name) {
        return Optional.ofNullable(published.get(name)).map(target -> FOLDER + target);
    }

    /** The hint for a name that no asset has. */
    Phrase suggestion(String name) {
        return Suggestion.among(Choices.ASSETS, name, published.keySet());
    }
}

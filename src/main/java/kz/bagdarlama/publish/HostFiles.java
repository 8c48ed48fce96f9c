package kz.bagdarlama.publish;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kz.bagdarlama.card.Cards;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.route.Routes;

/**
 * The files beside the pages that hosts read: the list of addresses for the next build, the redirects, and how each file is to
 * be answered: its type, how long it may be kept, what pages may do. Paths and base path have no character that these forms
 * would take for more than itself.
 */
public final class HostFiles {

    /** Netlify, Cloudflare Pages and GitLab Pages: old path, new path, status; for Netlify also what to show where nothing is. */
    public static final String REDIRECTS = "_redirects";

    /** Netlify and Cloudflare Pages: headers of answers by path. */
    public static final String HEADERS = "_headers";

    /** For a {@code server} block of nginx: redirects as exact locations, of which there may be any number. */
    static final String NGINX_REDIRECTS = "redirects.nginx.conf";

    /** For a {@code server} block of nginx: headers, types, answers to unknown addresses. */
    static final String NGINX = "headers.nginx.conf";

    /** For a site block of Caddy: all of it. */
    static final String CADDY = "site.caddy";

    /** All of these. */
    public static final Set<String> NAMES = Set.of(REDIRECTS, HEADERS, NGINX_REDIRECTS, NGINX, CADDY);

    /** What the element in the head of each page says, and what only a header can: nobody may show a page in a frame. */
    static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; "
                    + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String REFERRER = "strict-origin-when-cross-origin";

    /** What every answer says, by the name of the header. */
    public static final SortedMap<String, String> POLICIES = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "Content-Security-Policy", POLICY, "X-Content-Type-Options", "nosniff", "Referrer-Policy", REFERRER)));

    /** Names with a hash: another file has another name. */
    public static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** Licences and the like keep their names when they change. */
    private static final String HASHED = "assets/.+\\.[0-9a-f]{10}\\.[a-z0-9]+$";

    private static final String HIDDEN = "(.*/)?\\.";

    /** The feed of a language, below its folder. */
    private static final String FEED = "changes/feed.xml";

    /** What the address of every feed ends in. */
    public static final String FEED_NAME = "/feed.xml";

    private static final String NOT_FOUND = "404.html";

    private HostFiles() {}

    /**
     * Returns the bytes of each file by its path but {@link #HEADERS}; {@link #NGINX_REDIRECTS} only where there are any.
     *
     * @param compressed whether compressed copies stand beside the files
     */
    public static SortedMap<String, byte[]> of(Content content, Routes routes, boolean compressed) {
        List<Language> languages = content.site().languages();
        String base = routes.basePath();
        StringBuilder lines = new StringBuilder();
        StringBuilder locations = new StringBuilder();
        StringBuilder caddy = new StringBuilder();
        for (Language language : languages) {
            routes.redirects().leading().forEach((path, page) -> {
                String from = routes.url(path, language);
                String to = routes.url(page, language);
                lines.append(from).append(' ').append(to).append(" 301!\n");
                lines.append(from).append(' ').append(to).append(" 301\n");
                // An exact location of more than 255 bytes is passed over in silence.
                locations
                        .append(
                                from.length() > 255
                                        ? "location ~ \"^" + from.replace(".", "\\.") + "$\""
                                        : "location = " + from)
                        .append(" { return 301 ")
                        .append(to)
                        .append("$is_args$args; }\n");
                caddy.append("\t\t").append(from).append(' ').append(to).append('\n');
            });
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put(
                PublishedAddresses.FILE,
                bytes(PublishedAddresses.of(content, routes).text()));
        List<String> feeds = feeds(routes, languages);
        files.put(NGINX, bytes(nginx(base, languages, feeds, compressed)));
        files.put(CADDY, bytes(caddy(base, languages, feeds, caddy.toString())));
        if (lines.length() > 0) {
            files.put(NGINX_REDIRECTS, bytes(locations.toString()));
            lines.insert(
                    0,
                    "# A page stands at each old address: with 301! Netlify leads on all the same. Cloudflare Pages passes over\n"
                            + "# these lines and takes those with 301; GitLab Pages shows the page, which leads on by itself.\n");
        }
        // Netlify takes the first line that fits and hides no file behind a pattern, so these stand last.
        lines.append(
                "# Where nothing is, Netlify answers in the language of the address. Cloudflare Pages does so by itself.\n");
        for (Language language : languages) {
            String root = base + language + "/";
            lines.append(root).append("* ").append(root).append(NOT_FOUND).append(" 404\n");
        }
        files.put(REDIRECTS, bytes(lines.toString()));
        return files;
    }

    /**
     * Returns the bytes of {@link #HEADERS}. Its patterns cannot tell names with a hash from others, so that it names the files; only of
     * cards all have one. Cloudflare Pages takes a hundred rules.
     *
     * @param paths the files of the site
     */
    public static byte[] headers(String base, SortedSet<String> paths) {
        StringBuilder out = new StringBuilder(
                "# How Netlify and Cloudflare Pages answer. What stands here without Cache-Control is asked for anew by itself.\n");
        out.append(base).append("*\n");
        out.append("  Content-Security-Policy: ").append(POLICY).append('\n');
        out.append("  X-Content-Type-Options: nosniff\n");
        out.append("  Referrer-Policy: ").append(REFERRER).append('\n');
        SortedSet<String> feeds = new TreeSet<>();
        for (String path : paths) {
            if (path.endsWith(".csv")) {
                line(out, base + path, "Content-Type: text/csv; charset=utf-8");
            } else if (path.endsWith(".jsonld")) {
                line(out, base + path, "Content-Type: application/ld+json");
            } else if (path.endsWith(FEED_NAME)) {
                feeds.add(pattern(path));
            }
        }
        // Every district, topic and project has one: a rule for each would leave no room for others.
        for (String feed : feeds) {
            line(out, base + feed, "Content-Type: application/atom+xml; charset=utf-8");
        }
        // Cloudflare Pages takes a hundred rules: whatever it leaves out, it must be one of these.
        Pattern hashed = Pattern.compile(HASHED);
        for (String path : paths) {
            if (!path.startsWith(Cards.FOLDER) && hashed.matcher(path).matches()) {
                line(out, base + path, "Cache-Control: " + FOR_EVER);
            }
        }
        if (paths.stream().anyMatch(path -> path.startsWith(Cards.FOLDER))) {
            line(out, base + Cards.FOLDER + "*", "Cache-Control: " + FOR_EVER);
        }
        return bytes(out.toString());
    }

    /** The address of a feed with placeholders for its folders, as Netlify and Cloudflare Pages both read them. */
    private static String pattern(String feed) {
        StringBuilder out = new StringBuilder();
        int folders = feed.split("/").length - 1;
        for (int i = 0; i < folders; i++) {
            out.append(i == 0 ? ":language" : "/:folder" + i);
        }
        return out + FEED_NAME;
    }

    /** Returns whether browsers may keep a file of the site for ever, since another one would have another name. */
    public static boolean isKeptForEver(String path) {
        return Pattern.matches(HASHED, path);
    }

    /** Returns whether only hosts read a file; they need not show it to anybody. */
    public static boolean isForHosts(String path) {
        return NAMES.contains(path);
    }

    private static void line(StringBuilder out, String path, String header) {
        out.append(path).append("\n  ").append(header).append('\n');
    }

    /** The feeds of single districts, topics and projects, below the root of the site. */
    private static List<String> feeds(Routes routes, List<Language> languages) {
        return languages.stream()
                .flatMap(language -> routes.feeds().stream().map(key -> routes.feedFile(key, language)))
                .toList();
    }

    /** Whatever else stands on the same host beside a site with a path is answered as if these lines were not there. */
    private static String nginx(String base, List<Language> languages, List<String> feeds, boolean compressed) {
        boolean wholeHost = base.equals("/");
        StringBuilder out = new StringBuilder(
                "# For a server block of nginx, after its root: include /path/of/the/site/*.nginx.conf;\n");
        out.append("absolute_redirect off;\n");
        StringBuilder values = new StringBuilder();
        variable(out, values, "Cache-Control", "cache", "no-cache");
        variable(out, values, "Content-Security-Policy", "policy", POLICY);
        variable(out, values, "X-Content-Type-Options", "types", "nosniff");
        variable(out, values, "Referrer-Policy", "referrer", REFERRER);
        if (wholeHost) {
            out.append(values);
        } else {
            out.append("if ($uri ~ \"^")
                    .append(literally(base))
                    .append("\") {\n")
                    .append(values)
                    .append("}\n");
            out.append("location ").append(base).append(" {\n");
        }
        out.append("charset utf-8;\n");
        if (compressed) {
            out.append("gzip_static on;\n");
        }
        out.append("charset_types text/css text/csv text/plain text/xml application/atom+xml application/javascript ")
                .append("application/json image/svg+xml;\n");
        out.append("error_page 404 ").append(base).append(NOT_FOUND).append(";\n");
        for (Language language : languages) {
            String root = base + language + "/";
            out.append("location ")
                    .append(root)
                    .append(" { error_page 404 ")
                    .append(root)
                    .append(NOT_FOUND)
                    .append("; }\n");
            nginxFeed(out, root + FEED);
        }
        feeds.forEach(feed -> nginxFeed(out, base + feed));
        out.append("location ")
                .append(base)
                .append("data/ { types { text/csv csv; application/json json; application/ld+json jsonld; } }\n");
        out.append("location ~ \"^")
                .append(literally(base))
                .append(HASHED)
                .append("\" { set $bagdarlama_cache \"")
                .append(FOR_EVER)
                .append("\"; }\n");
        // Hidden files are the program's own.
        out.append("location ~ \"^").append(literally(base)).append(HIDDEN).append("\" { return 404; }\n");
        return out.append(wholeHost ? "" : "}\n").toString();
    }

    /** A header without a value is not sent. */
    private static void variable(StringBuilder out, StringBuilder values, String header, String name, String value) {
        String variable = "$bagdarlama_" + name;
        out.append("set ").append(variable).append(" \"\";\n");
        out.append("add_header ").append(header).append(' ').append(variable).append(" always;\n");
        values.append("set ").append(variable).append(" \"").append(value).append("\";\n");
    }

    private static String literally(String path) {
        return path.replace(".", "\\.");
    }

    private static void nginxFeed(StringBuilder out, String path) {
        out.append("location = ").append(path).append(" { types { } default_type application/atom+xml; }\n");
    }

    private static void caddyFeed(StringBuilder out, String path) {
        out.append("header ").append(path).append(" Content-Type \"application/atom+xml; charset=utf-8\"\n");
    }

    private static String caddy(String base, List<Language> languages, List<String> feeds, String redirects) {
        StringBuilder out = new StringBuilder(
                "# For a site block of Caddy, beside its root: import /path/of/the/site/site.caddy\n");
        out.append("@site path ").append(base).append("*\n");
        out.append("header @site {\n\tContent-Security-Policy \"")
                .append(POLICY)
                .append("\"\n");
        out.append("\tX-Content-Type-Options nosniff\n\tReferrer-Policy ")
                .append(REFERRER)
                .append("\n}\n");
        String hashed = "path_regexp ^" + literally(base) + HASHED;
        out.append("@hashed {\n\t").append(hashed).append("\n\tfile\n}\n");
        out.append("@revalidated {\n\tpath ").append(base).append("*\n");
        out.append("\tnot {\n\t\t").append(hashed).append("\n\t\tfile\n\t}\n}\n");
        out.append("header @hashed Cache-Control \"").append(FOR_EVER).append("\"\n");
        out.append("header @revalidated Cache-Control no-cache\n");
        out.append("header ").append(base).append("data/*.csv Content-Type \"text/csv; charset=utf-8\"\n");
        out.append("header ").append(base).append("data/*.jsonld Content-Type application/ld+json\n");
        for (Language language : languages) {
            caddyFeed(out, base + language + "/" + FEED);
        }
        feeds.forEach(feed -> caddyFeed(out, base + feed));
        if (!redirects.isEmpty()) {
            out.append("map {path} {bagdarlama_target} {\n").append(redirects).append("\t\tdefault \"\"\n}\n");
            out.append("@moved expression `{bagdarlama_target} != \"\"`\n");
            out.append("@asked expression `{bagdarlama_target} != \"\" && {query} != \"\"`\n");
            out.append("redir @asked {bagdarlama_target}?{query} 301\n");
            out.append("redir @moved {bagdarlama_target} 301\n");
        }
        out.append("@hidden path_regexp ^").append(literally(base)).append(HIDDEN);
        out.append("\nerror @hidden 404\nhandle_errors {\n");
        StringBuilder others = new StringBuilder();
        for (Language language : languages) {
            String root = base + language + "/";
            out.append("\t@").append(language).append(" path ").append(root).append("*\n");
            out.append("\trewrite @")
                    .append(language)
                    .append(' ')
                    .append(root)
                    .append(NOT_FOUND)
                    .append('\n');
            others.append(' ').append(root).append('*');
        }
        out.append("\t@other {\n\t\tpath ")
                .append(base)
                .append("*\n\t\tnot path")
                .append(others);
        out.append("\n\t}\n\trewrite @other ").append(base).append(NOT_FOUND);
        out.append("\n\t@here path ").append(base).append("*\n\tfile_server @here\n}\n");
        return out.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package kz.bagdarlama.route;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.Slug;
import kz.bagdarlama.model.Topic;

/**
 * The routing stage: gives every page its path. The path is the same in every language, so that a page and its twin are
 * reciprocal by construction.
 */
public final class Routes {

    private final String baseUrl;
    private final String basePath;
    private final Map<PageKey, SitePath> paths = new LinkedHashMap<>();
    private final Map<SitePath, SourcePosition> owners = new HashMap<>();

    /** Routes all pages of the content; two pages under one path are reported. */
    public static Routes of(Content content, String baseUrl, Diagnostics diagnostics) {
        Routes routes = new Routes(baseUrl);
        SourcePosition site = content.site().position();
        routes.add(PageKey.HOME, "", site, diagnostics);
        routes.add(PageKey.PROGRAMME, "programme/", site, diagnostics);
        for (Section section : content.programme().sections()) {
            routes.addNumbered(
                    PageKind.SECTION, section.id().toString(), section.id().toString(), section.slug(), diagnostics);
            for (Chapter chapter : section.chapters()) {
                routes.addNumbered(
                        PageKind.CHAPTER,
                        chapter.id().toString(),
                        chapter.id().toString(),
                        chapter.slug(),
                        diagnostics);
                for (Pledge pledge : chapter.pledges()) {
                    routes.addNumbered(
                            PageKind.PLEDGE, pledge.id().toString(), pledge.id().dotted(), pledge.slug(), diagnostics);
                }
            }
        }
        routes.add(PageKey.DISTRICTS, "districts/", site, diagnostics);
        for (District district : content.districts()) {
            routes.addNamed(PageKind.DISTRICT, district.id(), "districts/", district.position(), diagnostics);
        }
        routes.add(PageKey.TOPICS, "topics/", site, diagnostics);
        for (Topic topic : content.topics()) {
            routes.addNamed(PageKind.TOPIC, topic.id(), "topics/", topic.position(), diagnostics);
        }
        routes.add(PageKey.SEARCH, "search/", site, diagnostics);
        if (content.register().isPresent()) {
            routes.add(PageKey.DATA_QUALITY, "data-quality/", site, diagnostics);
        }
        for (FreePage page : content.pages()) {
            if (Slug.isValid(page.slug().text())) {
                routes.add(
                        new PageKey(PageKind.PAGE, page.id()),
                        page.slug() + "/",
                        page.slug().position(),
                        diagnostics);
            }
        }
        routes.add(PageKey.NOT_FOUND, "404.html", site, diagnostics);
        return routes;
    }

    private Routes(String baseUrl) {
        this.baseUrl = baseUrl;
        this.basePath = URI.create(baseUrl).getRawPath();
    }

    private void addNumbered(PageKind kind, String id, String number, Slug slug, Diagnostics diagnostics) {
        // A slug that is missing or malformed was reported when it was read.
        if (Slug.isValid(slug.text())) {
            add(new PageKey(kind, id), "programme/" + number + "-" + slug + "/", slug.position(), diagnostics);
        }
    }

    private void addNamed(PageKind kind, String id, String folder, SourcePosition position, Diagnostics diagnostics) {
        if (Slug.isValid(id)) {
            add(new PageKey(kind, id), folder + id + "/", position, diagnostics);
        }
    }

    private void add(PageKey key, String text, SourcePosition owner, Diagnostics diagnostics) {
        SitePath path = new SitePath(text);
        // Two things of one id are reported by the checks as such.
        if (paths.putIfAbsent(key, path) != null) {
            return;
        }
        SourcePosition earlier = owners.putIfAbsent(path, owner);
        if (earlier != null) {
            diagnostics.error(
                    Code.URL_COLLISION,
                    owner,
                    "the address /" + text + " is taken by " + earlier,
                    "choose another slug");
        }
    }

    /** Whether there is such a page. */
    public boolean has(PageKey key) {
        return paths.containsKey(key);
    }

    /** The path of a page below the root of any language. */
    public SitePath path(PageKey key) {
        return Optional.ofNullable(paths.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no page for " + key));
    }

    /** The URL of a page for links: absolute within the host, so that it is the same on every page. */
    public String url(PageKey key, Language language) {
        return basePath + language + "/" + path(key).text();
    }

    /** The whole URL of a page, with the host, for search engines. */
    public String absoluteUrl(PageKey key, Language language) {
        return baseUrl + language + "/" + path(key).text();
    }

    /** The file of a page below the output folder. */
    public String file(PageKey key, Language language) {
        return language + "/" + path(key).file();
    }

    /** Where the site is published, with a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** The path of the site on its host, with a slash at both ends. */
    public String basePath() {
        return basePath;
    }
}

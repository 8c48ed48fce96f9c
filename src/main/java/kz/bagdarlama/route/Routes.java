package kz.bagdarlama.route;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Reference;
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
        routes.addIndexes(content, site, diagnostics);
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

    /** Pages that gather pledges across chapters: only those that gather any. */
    private void addIndexes(Content content, SourcePosition site, Diagnostics diagnostics) {
        List<Pledge> pledges = content.programme().pledges().toList();
        for (Pledge pledge : pledges) {
            pledge.allDistricts()
                    .map(Reference::id)
                    .filter(Slug::isValid)
                    .distinct()
                    .forEach(district -> pledge.topics().stream()
                            .map(Reference::id)
                            .filter(Slug::isValid)
                            .forEach(topic -> add(
                                    PageKey.districtTopic(district, topic),
                                    "districts/" + district + "/" + topic + "/",
                                    site,
                                    diagnostics)));
        }
        if (pledges.isEmpty()) {
            return;
        }
        add(PageKey.UNDERTAKINGS, "undertakings/", site, diagnostics);
        for (Commitment commitment : content.commitments()) {
            if (pledges.stream().anyMatch(p -> p.commitment().id().equals(commitment.id()))) {
                addNamed(PageKind.UNDERTAKING, commitment.id(), "undertakings/", commitment.position(), diagnostics);
            }
        }
        if (pledges.stream().anyMatch(p -> p.project().isPresent())) {
            add(PageKey.PROJECTS, "projects/", site, diagnostics);
        }
        for (PartyProject project : content.projects()) {
            if (pledges.stream().anyMatch(p -> p.isPartOf(project.id()))) {
                addNamed(PageKind.PROJECT, project.id(), "projects/", project.position(), diagnostics);
            }
        }
        if (content.programme()
                .chapters()
                .anyMatch(chapter -> !chapter.outcomes().isEmpty())) {
            add(PageKey.FIGURES, "figures/", site, diagnostics);
        }
        add(PageKey.YEARS, "years/", site, diagnostics);
        pledges.stream()
                .flatMap(Pledge::deadlines)
                .flatMapToInt(Deadline::years)
                .sorted()
                .distinct()
                .forEach(year -> add(
                        new PageKey(PageKind.YEAR, String.valueOf(year)), "years/" + year + "/", site, diagnostics));
        if (pledges.stream().anyMatch(Pledge::isYearly)) {
            add(PageKey.YEARLY, "years/yearly/", site, diagnostics);
        }
        if (pledges.stream().anyMatch(Pledge::isUndated)) {
            add(PageKey.UNDATED, "years/undated/", site, diagnostics);
        }
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

    /** Whether both lead every page to the same address. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Routes routes && baseUrl.equals(routes.baseUrl) && paths.equals(routes.paths);
    }

    @Override
    public int hashCode() {
        return 31 * baseUrl.hashCode() + paths.hashCode();
    }

    /** All pages of a kind, in the order of routing. */
    public List<PageKey> pages(PageKind kind) {
        return paths.keySet().stream().filter(key -> key.kind() == kind).toList();
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

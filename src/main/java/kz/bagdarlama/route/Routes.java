package kz.bagdarlama.route;

import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LinkTarget;
import kz.bagdarlama.model.Commitment;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.FileNames;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Naming;
import kz.bagdarlama.model.PartyProject;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.ProgrammePart;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.model.Slug;
import kz.bagdarlama.model.Topic;

/**
 * The routing stage: gives every page its path. The path is the same in every language, so that a page and its twin are
 * reciprocal by construction.
 */
public final class Routes {

    private static final String HANDBOOK = "handbook/";

    /** What the address of an edition for paper adds to that of its page. */
    public static final String PRINT = "print/";

    private static final String PROGRAMME = "programme";

    private static final String CITY_WIDE = "all/";

    private static final String CHANGES = "changes/";

    private static final Set<PageKind> FOLLOWED = EnumSet.of(PageKind.DISTRICT, PageKind.TOPIC, PageKind.PROJECT);

    private final String baseUrl;

    /** The folders of the pages of districts and of pledges. */
    private final String places;

    private final String pledges;
    private final String basePath;
    private final Map<PageKey, SitePath> paths = new LinkedHashMap<>();
    private final Map<SitePath, SourcePosition> owners = new HashMap<>();
    private Redirects redirects;

    /** Routes all pages and redirects of the content; two pages under one path are reported. */
    public static Routes of(Content content, String baseUrl, Diagnostics diagnostics) {
        Routes routes = new Routes(content.site(), baseUrl);
        addPages(routes, content, diagnostics);
        routes.redirects = Redirects.of(content, routes, diagnostics);
        return routes;
    }

    private record OfFacts(Identity<Content> facts, String baseUrl, Severity severity) implements Query<Routed> {

        @Override
        public Routed compute(QueryCache queries) {
            Diagnostics own = new Diagnostics().as(severity);
            return new Routed(of(facts.object(), baseUrl, own), own.sorted());
        }
    }

    private record Routed(Routes routes, List<Diagnostic> reported) {}

    /**
     * Routes all pages and redirects; two pages under one path are reported.
     *
     * @param facts what the content says but for its texts, of which no address depends
     * @param queries what was worked out before
     */
    public static Routes of(Content facts, String baseUrl, Diagnostics diagnostics, QueryCache queries) {
        Routed routed = queries.answer(new OfFacts(new Identity<>(facts), baseUrl, diagnostics.severity()));
        diagnostics.addAll(routed.reported());
        return routed.routes();
    }

    private static void addPages(Routes routes, Content content, Diagnostics diagnostics) {
        SourcePosition site = content.site().position();
        routes.add(PageKey.HOME, "", site, diagnostics);
        routes.add(PageKey.PROGRAMME, PROGRAMME + "/", site, diagnostics);
        for (ProgrammePart part : content.programme().parts()) {
            // A slug that is missing or malformed was reported when it was read.
            if (Slug.isValid(part.slug().text())) {
                routes.add(
                        PageKey.of(part),
                        routes.numbered(part, part.slug().text()),
                        part.slug().position(),
                        diagnostics);
            }
        }
        if (content.has(EntryKind.DISTRICT)) {
            SourcePosition named = content.site()
                    .places()
                    .flatMap(Naming::path)
                    .map(Reference::position)
                    .orElse(site);
            routes.add(PageKey.DISTRICTS, routes.places, named, diagnostics);
        }
        if (content.has(EntryKind.DISTRICT) && content.programme().pledges().anyMatch(Pledge::cityWide)) {
            routes.add(PageKey.CITY_WIDE, routes.places + CITY_WIDE, site, diagnostics);
        }
        for (District district : content.districts()) {
            routes.addNamed(PageKind.DISTRICT, district.id(), routes.places, district.position(), diagnostics);
        }
        if (content.has(EntryKind.TOPIC)) {
            routes.add(PageKey.TOPICS, "topics/", site, diagnostics);
        }
        for (Topic topic : content.topics()) {
            routes.addNamed(PageKind.TOPIC, topic.id(), "topics/", topic.position(), diagnostics);
        }
        routes.addIndexes(content, site, diagnostics);
        routes.add(PageKey.SEARCH, "search/", site, diagnostics);
        if (content.register().isPresent()) {
            routes.add(PageKey.DATA_QUALITY, "data-quality/", site, diagnostics);
        }
        if (content.programme().pledges().anyMatch(pledge -> !pledge.progress().isEmpty())) {
            routes.add(PageKey.CHANGES, CHANGES, site, diagnostics);
        }
        routes.add(PageKey.TEXT_CHANGES, CHANGES + "texts/", site, diagnostics);
        boolean handbookBegun = false;
        for (FreePage page : content.pages()) {
            if (Slug.isValid(page.slug().text())) {
                // The handbook opens with its first page, which stands at the address of the whole.
                boolean opens = page.inHandbook() && !handbookBegun;
                // A folder that cannot be called so was reported when it was listed.
                if (!opens && !page.slug().text().equals(page.id())) {
                    routes.checkName(page.slug().text(), page.slug().position(), diagnostics);
                }
                routes.add(
                        PageKey.of(page),
                        opens ? HANDBOOK : named(page, page.slug().text()),
                        page.slug().position(),
                        diagnostics);
            }
            handbookBegun |= page.inHandbook();
        }
        routes.add(PageKey.OPEN_DATA, "data/", site, diagnostics);
        routes.addEditions(site, diagnostics);
        routes.add(PageKey.NOT_FOUND, "404.html", site, diagnostics);
    }

    private Routes(Site site, String baseUrl) {
        this.baseUrl = baseUrl;
        this.places = Naming.folder(site.places(), "districts");
        this.pledges = Naming.folder(site.pledges(), PROGRAMME);
        this.basePath = URI.create(baseUrl).getRawPath();
    }

    /** Pages that gather pledges across chapters: only those that gather any. */
    private void addIndexes(Content content, SourcePosition site, Diagnostics diagnostics) {
        List<Pledge> pledges = content.programme().pledges().toList();
        // Thousands of pledges have few pairs of a district and a topic between them.
        Map<String, Set<String>> topicsByDistrict = new LinkedHashMap<>();
        for (Pledge pledge : pledges) {
            List<String> topics = pledge.topics().stream().map(Reference::id).toList();
            pledge.allDistricts()
                    .map(Reference::id)
                    .forEach(district -> topicsByDistrict
                            .computeIfAbsent(district, id -> new LinkedHashSet<>())
                            .addAll(topics));
        }
        topicsByDistrict.forEach((district, topics) -> topics.stream()
                .filter(topic -> Slug.isValid(district) && Slug.isValid(topic) && !topic.equals(Topic.PRINT))
                .forEach(topic -> add(
                        PageKey.districtTopic(district, topic),
                        places + district + "/" + topic + "/",
                        site,
                        diagnostics)));
        if (pledges.stream().anyMatch(p -> p.commitment().isPresent())) {
            add(PageKey.UNDERTAKINGS, "undertakings/", site, diagnostics);
        }
        for (Commitment commitment : content.commitments()) {
            if (pledges.stream().anyMatch(p -> p.isOfKind(commitment.id()))) {
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
                .flatMap(chapter -> chapter.outcomes().stream())
                .anyMatch(outcome -> !outcome.targets().isEmpty())) {
            add(PageKey.FIGURES, "figures/", site, diagnostics);
        }
        // Where no pledge says when, that each has no date says nothing.
        if (pledges.stream().allMatch(Pledge::isUndated)) {
            return;
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

    /** Editions for paper, each below the page that it belongs to. */
    private void addEditions(SourcePosition site, Diagnostics diagnostics) {
        for (Map.Entry<PageKey, SitePath> page : List.copyOf(paths.entrySet())) {
            page.getKey()
                    .edition()
                    .ifPresent(edition -> add(edition, page.getValue().text() + PRINT, site, diagnostics));
        }
    }

    /** The path of a free page. */
    static String named(FreePage page, String slug) {
        return (page.inHandbook() ? HANDBOOK : "") + slug + "/";
    }

    private void addNamed(PageKind kind, String id, String folder, SourcePosition position, Diagnostics diagnostics) {
        if (Slug.isValid(id)) {
            checkName(id, position, diagnostics);
            add(new PageKey(kind, id), folder + id + "/", position, diagnostics);
        }
    }

    /** A folder of the site gets this name. */
    private void checkName(String name, SourcePosition position, Diagnostics diagnostics) {
        FileNames.problem(name, FileNames.LONGEST)
                .ifPresent(problem -> diagnostics.error(
                        Code.UNUSABLE_NAME,
                        position,
                        name.length(),
                        problem,
                        Phrase.of("choose another name, for example {name}", FileNames.instead(name))));
    }

    private void add(PageKey key, String text, SourcePosition owner, Diagnostics diagnostics) {
        // Two things of one id are reported by the checks as such.
        if (paths.containsKey(key)) {
            return;
        }
        SitePath path = new SitePath(text);
        paths.put(key, path);
        SourcePosition earlier = owners.putIfAbsent(path, owner);
        if (earlier != null) {
            PageKey first = first(path);
            // Whoever came first: an address that the site gives, or that is the page's own name, is not what was
            // chosen.
            boolean rightful = !isGiven(first, text) && isGiven(key, text);
            diagnostics.error(
                    Code.URL_COLLISION,
                    rightful ? earlier : owner,
                    PageNames.taken("/" + text, rightful ? key : first, rightful ? owner : earlier),
                    Phrase.of("choose another slug, for example {slug}", freeSlug(text)));
        }
    }

    /** Whether a page stands at an address that nobody chose for it: its id, or the one that the site has for it. */
    private static boolean isGiven(PageKey key, String path) {
        return key.kind().entry().isEmpty() || ("/" + path).endsWith("/" + key.id() + "/");
    }

    /** The slug that a path ends in, with the first number behind it that nothing has yet. */
    private String freeSlug(String path) {
        String folder = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
        String last = path.substring(folder.length(), path.length() - 1);
        int number = 2;
        while (owners.containsKey(new SitePath(folder + last + "-" + number + "/"))) {
            number++;
        }
        return last.replaceFirst("^[0-9.]+-", "") + "-" + number;
    }

    /** Whether both lead every page to the same address, and the same addresses on to other pages. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof Routes routes
                        && baseUrl.equals(routes.baseUrl)
                        && paths.equals(routes.paths)
                        && redirects.equals(routes.redirects);
    }

    @Override
    public int hashCode() {
        return 31 * baseUrl.hashCode() + paths.size();
    }

    /** Returns all pages of a kind, in the order of routing. */
    public List<PageKey> pages(PageKind kind) {
        return paths.keySet().stream().filter(key -> key.kind() == kind).toList();
    }

    /** Returns every page that a site has in each language, in the order of routing. */
    public Set<PageKey> pages() {
        return Collections.unmodifiableSet(paths.keySet());
    }

    /** Returns the page at a path that readers are led to; the answer to unknown addresses is none. */
    public Optional<PageKey> at(SitePath path) {
        return paths.entrySet().stream()
                .filter(page -> page.getValue().equals(path) && page.getKey().kind() != PageKind.NOT_FOUND)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What a path is taken by: a place in the content, or a page that the site makes itself. */
    Optional<Phrase> taken(SitePath path) {
        return Optional.ofNullable(owners.get(path))
                .map(owner -> PageNames.taken("/" + path.text(), first(path), owner));
    }

    /** The page that has a path, the first where two do. */
    private PageKey first(SitePath path) {
        return paths.entrySet().stream()
                .filter(page -> page.getValue().equals(path))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    /** Returns how links in texts and {@code redirects.yaml} name a page: {@code topic:jobs}, {@code site:data}. */
    public String reference(PageKey key) {
        return MadePages.isMade(key)
                ? LinkTarget.Made.key(new MadePages(this).name(key))
                : key.kind()
                        .entry()
                        .map(kind -> kind.key(key.id()))
                        .orElseGet(() -> "/" + path(key).text());
    }

    /** Returns the page that a link in a text leads to; empty where there is none. */
    public Optional<PageKey> page(LinkTarget.OnSite target) {
        return target instanceof LinkTarget.Made made
                ? new MadePages(this).page(made.name())
                : Optional.of(PageKey.of((LinkTarget.Inside) target)).filter(this::has);
    }

    /** Returns the page whose PDF a link in a text leads to; empty where it leads to none. */
    public Optional<PageKey> pdfPage(LinkTarget.Made target, Language language) {
        return new MadePages(this)
                .ofPdf(target.name())
                .filter(page -> pdfFile(page, language).isPresent());
    }

    /** Returns what to write instead of a name that is that of no page. */
    public Phrase hint(LinkTarget.Made target) {
        return new MadePages(this).hint(target.name());
    }

    /** Returns whether there would be a page of a name if a pledge said something else. */
    public boolean isOfPledges(LinkTarget.Made target) {
        return new MadePages(this).isOfPledges(target.name());
    }

    /** The folder of the pages of districts. */
    String placesFolder() {
        return places;
    }

    /** Returns the URL that a link in a text leads to, absolute within the host. */
    public String url(LinkTarget.OnSite target, Language language) {
        if (target instanceof LinkTarget.Made made) {
            Optional<PageKey> printed = pdfPage(made, language);
            if (printed.isPresent()) {
                return basePath + pdfFile(printed.get(), language).orElseThrow();
            }
        }
        return page(target)
                .map(page -> url(page, language))
                .orElseThrow(() -> new IllegalArgumentException("no page for " + target));
    }

    /** Returns the page that is named as {@link #reference} names pages; empty where there is none. */
    public Optional<PageKey> named(String text) {
        if (text.startsWith("/")) {
            String path = text.substring(1);
            return SitePath.isValid(path) ? at(new SitePath(path)) : Optional.empty();
        }
        return LinkTarget.parse(text)
                .filter(LinkTarget.OnSite.class::isInstance)
                .map(LinkTarget.OnSite.class::cast)
                .filter(target -> target.fragment().isEmpty())
                .flatMap(this::page);
    }

    /** Returns the addresses that lead on to pages. */
    public Redirects redirects() {
        return redirects;
    }

    /** Returns whether there is such a page. */
    public boolean has(PageKey key) {
        return paths.containsKey(key);
    }

    /** Returns the path of a page below the root of any language. */
    public SitePath path(PageKey key) {
        return Optional.ofNullable(paths.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no page for " + key));
    }

    /** Returns the path of a part of the programme with a slug, be it the present one or a former one. */
    String numbered(ProgrammePart part, String withSlug) {
        return (part.kind() == EntryKind.PLEDGE ? pledges : PROGRAMME + "/") + named(part, withSlug);
    }

    /** Returns the last part of that path. */
    static String named(ProgrammePart part, String withSlug) {
        return part.dotted() + "-" + withSlug + "/";
    }

    /** Returns the URL of a page for links: absolute within the host, so that it is the same on every page. */
    public String url(PageKey key, Language language) {
        return url(path(key), language);
    }

    /** Returns the URL of a path in a language, absolute within the host. */
    public String url(SitePath path, Language language) {
        return basePath + language + "/" + path.text();
    }

    /** Returns the whole URL of a page, with the host, for search engines. */
    public String absoluteUrl(PageKey key, Language language) {
        return baseUrl + language + "/" + path(key).text();
    }

    /** Returns whether a page can be followed by a feed of its own: each district, topic and project, before anything has happened too. */
    public boolean hasFeed(PageKey key) {
        return FOLLOWED.contains(key.kind());
    }

    /** Returns the pages that have a feed of their own, in the order of all pages. */
    public List<PageKey> feeds() {
        return pages().stream().filter(this::hasFeed).toList();
    }

    /** Returns the path of the feed of one of {@link #feeds} below the output folder. */
    public String feedFile(PageKey key, Language language) {
        return language + "/" + path(key).text() + "feed.xml";
    }

    /** Returns the path of the feed of all that has happened, below the output folder: the same whichever came first. */
    public String feedFile(Language language) {
        return language + "/" + CHANGES + "feed.xml";
    }

    /** Returns the file of a page below the output folder. */
    public String file(PageKey key, Language language) {
        return file(path(key), language);
    }

    /** Returns the file that a web server shows under a path in a language, below the output folder. */
    public String file(SitePath path, Language language) {
        return language + "/" + path.file();
    }

    /** Returns the file of a page as PDF, below the output folder; empty for kinds of pages that are made into none. */
    public Optional<String> pdfFile(PageKey key, Language language) {
        if (key.kind() != PageKind.PROGRAMME && key.kind() != PageKind.DISTRICT
                || key.edition().filter(this::has).isEmpty()) {
            return Optional.empty();
        }
        String file = file(key, language);
        return Optional.of(file.substring(0, file.lastIndexOf('/')) + ".pdf");
    }

    /** Returns whether readers may find the site where it is published. */
    public boolean isReal() {
        return Site.isReal(baseUrl);
    }

    /** Returns where the site is published, with a slash at the end. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Returns the path of the site on its host, with a slash at both ends. */
    public String basePath() {
        return basePath;
    }
}

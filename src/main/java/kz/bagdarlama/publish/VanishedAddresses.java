package kz.bagdarlama.publish;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Naming;
import kz.bagdarlama.model.ProgrammePart;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Slug;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Redirects;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.route.SitePath;

/** Holds the addresses of the last publication against those of the next. */
public final class VanishedAddresses {

    private static final Pattern NUMBERED = Pattern.compile("[a-z0-9-]+/([0-9]+(?:\\.[0-9]+)*)-([a-z0-9-]+)/");
    private static final Pattern NAMED = Pattern.compile("([a-z0-9-]+)/");

    /** Pages that there are only as long as pledges mention what they gather. */
    private static final Set<PageKind> GATHERED = EnumSet.of(
            PageKind.CITY_WIDE,
            PageKind.DISTRICT_TOPIC,
            PageKind.UNDERTAKINGS,
            PageKind.UNDERTAKING,
            PageKind.PROJECTS,
            PageKind.PROJECT,
            PageKind.YEARS,
            PageKind.YEAR,
            PageKind.YEARLY,
            PageKind.UNDATED,
            PageKind.FIGURES);

    private static final Set<PageKind> PARTS = EnumSet.of(PageKind.SECTION, PageKind.CHAPTER, PageKind.PLEDGE);

    private final Content content;
    private final Routes routes;
    private final PublishedAddresses published;
    private final Map<PageKey, Slug> slugs = new HashMap<>();
    private final Map<String, PageKey> numbers = new HashMap<>();

    private VanishedAddresses(PublishedAddresses published, Content content, Routes routes) {
        this.published = published;
        this.content = content;
        this.routes = routes;
        for (ContentText each : content.texts()) {
            slugs.put(PageKey.of(each), each.slug());
        }
        for (ProgrammePart part : content.programme().parts()) {
            numbers.put(part.dotted(), PageKey.of(part));
        }
    }

    /**
     * Returns the published addresses that the content has no page for, no redirect from, and does not call gone.
     *
     * @param content read without errors; otherwise a page may be missing only because of them
     * @param mentionsHold whether all that pledges mention exists, and all of the document is told; otherwise a page that gathers them, or that
     *     of an untold pledge, may be missing only because of a slip, and is passed over
     */
    public static List<VanishedAddress> of(
            PublishedAddresses published, Content content, Routes routes, boolean mentionsHold) {
        return new VanishedAddresses(published, content, routes).find(mentionsHold);
    }

    private List<VanishedAddress> find(boolean mentionsHold) {
        Set<SitePath> present = new HashSet<>(routes.redirects().leading().keySet());
        routes.pages().forEach(page -> present.add(routes.path(page)));
        Set<String> tags =
                content.site().languages().stream().map(Language::tag).collect(Collectors.toSet());
        SortedMap<String, List<String>> vanished = new TreeMap<>();
        SortedSet<String> languages = new TreeSet<>();
        for (String address : published.owners().keySet()) {
            int slash = address.indexOf('/');
            String tag = address.substring(0, slash);
            SitePath path = new SitePath(address.substring(slash + 1));
            if (!tags.contains(tag)) {
                if (!routes.redirects().isGoneLanguage(tag)) {
                    languages.add(tag);
                }
            } else if (!present.contains(path) && !routes.redirects().isGone(path)) {
                vanished.computeIfAbsent(path.text(), p -> new ArrayList<>()).add(tag);
            }
        }
        List<VanishedAddress> found = new ArrayList<>();
        languages.forEach(tag -> found.add(language(tag)));
        Set<String> moved = new HashSet<>();
        vanished.forEach((path, in) -> {
            Optional<Naming> naming = renamedFolder(path, in.get(0));
            if (naming.isPresent()) {
                String former = path.substring(0, path.indexOf('/'));
                if (moved.add(former)) {
                    found.add(folder(former, in, naming.get()));
                }
                return;
            }
            boolean echo = !mentionsHold && (isGathered(path, in.get(0)) || isUntold(path, in.get(0)));
            if (!echo && !wasPageOfMissingNotes(path, in.get(0)) && !movesWithItsPage(path, vanished)) {
                found.add(page(path, in));
            }
        });
        return found;
    }

    /** Under which name {@code site.yaml} has the folder in which a page is now that was in another. */
    private Optional<Naming> renamedFolder(String path, String tag) {
        return key(path, tag)
                .filter(routes::has)
                .flatMap(page -> Redirects.naming(page, content.site()))
                .filter(naming -> naming.path()
                        .filter(folder -> path.indexOf('/') > 0 && !path.startsWith(folder.id() + "/"))
                        .isPresent());
    }

    private static VanishedAddress folder(String former, List<String> in, Naming naming) {
        Reference folder = naming.path().orElseThrow();
        String all = Stream.concat(naming.formerPaths().stream().map(Reference::id), Stream.of(former))
                .collect(Collectors.joining(", "));
        return new VanishedAddress(
                "/" + former + "/",
                in,
                folder.position(),
                folder.id().length(),
                orNeverPublished(Phrase.of("add the line {line}", "former-paths: [" + all + "]")));
    }

    /** Whether it was the edition for paper of a page that vanished as well and whose former slug will lead both on. */
    private boolean movesWithItsPage(String path, SortedMap<String, List<String>> vanished) {
        if (!path.endsWith("/" + Routes.PRINT)) {
            return false;
        }
        String page = path.substring(0, path.length() - Routes.PRINT.length());
        return vanished.containsKey(page)
                && key(page, vanished.get(page).get(0))
                        .filter(key -> slugs.containsKey(key)
                                && formerSlug(page, key).isPresent()
                                && key.edition().filter(routes::has).isPresent())
                        .isPresent();
    }

    /** The page that an address was that of. */
    private Optional<PageKey> key(String path, String tag) {
        return published.owners().get(tag + "/" + path).or(() -> Optional.ofNullable(numbered(path)));
    }

    /** Whether it was the page of notes, and notes are missed that it had: they say more exactly what to put back. */
    private boolean wasPageOfMissingNotes(String path, String tag) {
        return published
                        .owners()
                        .get(tag + "/" + path)
                        .filter(PageKey.CHANGES::equals)
                        .isPresent()
                && published.notes().stream()
                        .anyMatch(note -> slugs.containsKey(new PageKey(PageKind.PLEDGE, note.pledge())));
    }

    /**
     * Whether it was the page of something that the document has and nothing tells any more, which is an error of its own: what is told
     * again needs no other address, and what is taken out of the register as well comes up here.
     */
    private boolean isUntold(String path, String tag) {
        return published
                .owners()
                .get(tag + "/" + path)
                .filter(key -> PARTS.contains(key.kind())
                        && !numbers.containsValue(key)
                        && content.register()
                                .flatMap(register -> register.unit(key.id()))
                                .isPresent())
                .isPresent();
    }

    /** Whether an address was that of a page that gathers, or may have been. */
    private boolean isGathered(String path, String tag) {
        Optional<PageKey> key = published.owners().get(tag + "/" + path);
        return key.isPresent() ? GATHERED.contains(key.get().kind()) : numbered(path) == null;
    }

    private VanishedAddress language(String tag) {
        return new VanishedAddress(
                "/" + tag + "/",
                List.of(tag),
                content.site().position(),
                1,
                orNeverPublished(Phrase.of(
                        "keep “{language}” in languages, or write into {file}: {line}",
                        tag,
                        redirectsFile(),
                        "- {from: /" + tag + "/, to: " + Redirects.GONE + "}")));
    }

    /** Builds for a look count as publications, unless one says otherwise. */
    static Phrase orNeverPublished(Phrase hint) {
        return Phrase.of("{hint}. Never published? Then --published none", hint);
    }

    private VanishedAddress page(String path, List<String> in) {
        Optional<PageKey> key = key(path, in.get(0));
        Optional<Slug> slug = key.map(slugs::get);
        Optional<String> old = slug.flatMap(s -> formerSlug(path, key.get()));
        if (old.isPresent()) {
            String all = Stream.concat(slug.get().former().stream().map(Reference::id), old.stream())
                    .collect(Collectors.joining(", "));
            return new VanishedAddress(
                    "/" + path,
                    in,
                    slug.get().position(),
                    slug.get().text().length(),
                    orNeverPublished(Phrase.of("add the line {line}", "former-slugs: [" + all + "]")));
        }
        return new VanishedAddress(
                "/" + path,
                in,
                SourcePosition.file(redirectsFile()),
                1,
                orNeverPublished(
                        key.filter(PageKey.CHANGES::equals).isPresent()
                                ? Phrase.of(
                                        "restore the removed {file}, or {otherwise}",
                                        "progress.yaml",
                                        redirect(path, key))
                                : redirect(path, key)));
    }

    private Phrase redirect(String path, Optional<PageKey> key) {
        String line = "- {from: /" + path + ", to: " + successor(path, key) + "}";
        // The file holds at least one entry, if it is there.
        return content.redirects().isEmpty()
                ? Phrase.of("create {file} with the line {line}, or to: gone", redirectsFile(), line)
                : Phrase.of("add the line {line}, or to: gone", line);
    }

    private String redirectsFile() {
        String site = content.site().position().path();
        return site.substring(0, site.lastIndexOf('/') + 1) + "redirects.yaml";
    }

    private PageKey numbered(String path) {
        Matcher matcher = NUMBERED.matcher(path);
        return matcher.matches() ? numbers.get(matcher.group(1)) : null;
    }

    /** The slug in the path of a thing, where the path could be one that the thing had. */
    private static Optional<String> formerSlug(String path, PageKey key) {
        Matcher matcher = (key.kind() == PageKind.PAGE ? NAMED : NUMBERED).matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(matcher.groupCount())) : Optional.empty();
    }

    /** What most likely takes the place of a page: the only new thing of its kind, or else the page above it. */
    private String successor(String path, Optional<PageKey> key) {
        return key.flatMap(this::onlyNewOne)
                .or(() -> chapter(path))
                .or(() -> above(path))
                .map(routes::reference)
                .orElse("page:…");
    }

    private Optional<PageKey> onlyNewOne(PageKey key) {
        if (key.kind() == PageKind.DISTRICT_TOPIC) {
            String[] ids = key.id().split("/", 2);
            String district = renamed(new PageKey(PageKind.DISTRICT, ids[0]));
            String topic = renamed(new PageKey(PageKind.TOPIC, ids[1]));
            return Stream.of(PageKey.districtTopic(district, topic), new PageKey(PageKind.DISTRICT, district))
                    .filter(routes::has)
                    .findFirst();
        }
        return Optional.of(new PageKey(key.kind(), renamed(key))).filter(routes::has);
    }

    /** The id of a thing today: its own, or that of the only thing of its kind that was not published before. */
    private String renamed(PageKey key) {
        if (routes.has(key) || key.id().isEmpty()) {
            return key.id();
        }
        List<String> fresh = routes.pages(key.kind()).stream()
                .filter(each -> !published.owners().containsValue(Optional.of(each)))
                .map(PageKey::id)
                .toList();
        return fresh.size() == 1 ? fresh.get(0) : key.id();
    }

    /** The chapter of a pledge, the section of a chapter. */
    private Optional<PageKey> chapter(String path) {
        Matcher matcher = NUMBERED.matcher(path);
        if (!matcher.matches() || matcher.group(1).indexOf('.') < 0) {
            return Optional.empty();
        }
        String number = matcher.group(1);
        return Optional.ofNullable(numbers.get(number.substring(0, number.lastIndexOf('.'))));
    }

    private Optional<PageKey> above(String path) {
        String folder = path;
        while (!folder.isEmpty()) {
            folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            Optional<PageKey> page = folder.isEmpty() ? Optional.empty() : routes.at(new SitePath(folder));
            if (page.isPresent()) {
                return page;
            }
        }
        return Optional.empty();
    }
}

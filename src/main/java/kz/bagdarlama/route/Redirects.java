package kz.bagdarlama.route;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.markdown.LinkTarget;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.FileNames;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Naming;
import kz.bagdarlama.model.ProgrammePart;
import kz.bagdarlama.model.Redirect;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.model.Slug;
import kz.bagdarlama.text.LanguageRules;

/**
 * Addresses of earlier publications: those that lead on to a page, and those that were given up on purpose. A redirect always
 * leads to a page and never to another redirect, so that there are neither chains nor loops.
 */
public final class Redirects {

    /** The pages in the folder of the places. */
    private static final Set<PageKind> PLACES = EnumSet.of(
            PageKind.CITY_WIDE,
            PageKind.DISTRICTS,
            PageKind.DISTRICT,
            PageKind.DISTRICT_TOPIC,
            PageKind.DISTRICT_PRINT);

    /** The word for an address that nothing takes the place of. */
    public static final String GONE = "gone";

    private static final String HTML = ".html";

    /** Of an address without host and language: with them it must be less than the 2 000 that everybody takes. */
    private static final int LONGEST = 1_800;

    private final SortedMap<SitePath, PageKey> leading = new TreeMap<>();
    private final Set<SitePath> gone = new HashSet<>();
    private final Set<String> goneLanguages = new HashSet<>();

    private Redirects() {}

    /** Returns the pages that addresses lead to, by address, the same in every language. */
    public SortedMap<SitePath, PageKey> leading() {
        return leading;
    }

    /** Returns whether an address was given up on purpose. */
    public boolean isGone(SitePath path) {
        return gone.contains(path);
    }

    /** Returns whether everything in a language, by its tag, was given up on purpose. */
    public boolean isGoneLanguage(String tag) {
        return goneLanguages.contains(tag);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Redirects redirects
                && leading.equals(redirects.leading)
                && gone.equals(redirects.gone)
                && goneLanguages.equals(redirects.goneLanguages);
    }

    @Override
    public int hashCode() {
        return leading.hashCode();
    }

    /** Returns what the site says of the folder that a page stands in, where it says anything. */
    public static Optional<Naming> naming(PageKey page, Site site) {
        return PLACES.contains(page.kind())
                ? site.places()
                : page.kind() == PageKind.PLEDGE ? site.pledges() : Optional.empty();
    }

    /** Former slugs first, then {@code redirects.yaml}; whatever could not work is reported. */
    static Redirects of(Content content, Routes routes, Diagnostics diagnostics) {
        Redirects redirects = new Redirects();
        redirects.new Collector(content, routes, diagnostics).collect();
        return redirects;
    }

    private final class Collector {

        private final Content content;
        private final Routes routes;
        private final Diagnostics diagnostics;
        private final Map<SitePath, SourcePosition> written = new HashMap<>();

        Collector(Content content, Routes routes, Diagnostics diagnostics) {
            this.content = content;
            this.routes = routes;
            this.diagnostics = diagnostics;
        }

        void collect() {
            for (ProgrammePart part : content.programme().parts()) {
                former(PageKey.of(part), part.slug(), former -> routes.numbered(part, former));
            }
            for (FreePage page : content.pages()) {
                former(PageKey.of(page), page.slug(), former -> Routes.named(page, former));
            }
            content.site().places().ifPresent(this::formerPlaces);
            content.site().pledges().ifPresent(this::formerPledges);
            for (Redirect redirect : content.redirects()) {
                // What is missing was reported when it was read.
                if (!redirect.from().id().isEmpty() && !redirect.to().id().isEmpty()) {
                    entry(redirect);
                }
            }
        }

        private void former(PageKey page, Slug slug, UnaryOperator<String> path) {
            for (Reference former : slug.former()) {
                SitePath from = new SitePath(path.apply(former.id()));
                if (isFree(from, former)
                        && isPossible(
                                from,
                                former,
                                Phrase.of(
                                        "remove it here, and write into redirects.yaml: {entry}",
                                        "- {from: /" + from.text() + ", to: gone}"))) {
                    leading.put(from, page);
                    page.edition().filter(routes::has).ifPresent(edition -> formerEdition(from, edition));
                }
            }
        }

        /** With a page moves its edition for paper; an entry of {@code redirects.yaml} may say otherwise. */
        private void formerEdition(SitePath former, PageKey edition) {
            SitePath from = new SitePath(former.text() + Routes.PRINT);
            if (routes.taken(from).isEmpty()) {
                leading.put(from, edition);
            }
        }

        /** What stood in the folder of the places when that was called otherwise. */
        private void formerPlaces(Naming naming) {
            if (!routes.has(PageKey.DISTRICTS)) {
                return;
            }
            int folder = routes.path(PageKey.DISTRICTS).text().length();
            for (Reference former : naming.formerPaths()) {
                for (PageKey page : routes.pages()) {
                    if (PLACES.contains(page.kind())) {
                        lead(former.id() + "/" + routes.path(page).text().substring(folder), page);
                    }
                }
            }
        }

        /** The same of the pledges; and who asks for their folder wants to see them all. */
        private void formerPledges(Naming naming) {
            content.programme()
                    .pledges()
                    .filter(pledge -> routes.has(PageKey.of(pledge)))
                    .forEach(pledge -> {
                        for (Reference folder : naming.formerPaths()) {
                            Stream.concat(
                                            Stream.of(pledge.slug().text()),
                                            pledge.slug().former().stream().map(Reference::id))
                                    .forEach(slug ->
                                            lead(folder.id() + "/" + Routes.named(pledge, slug), PageKey.of(pledge)));
                        }
                    });
            naming.path().ifPresent(path -> lead(path.id() + "/", PageKey.PROGRAMME));
        }

        /** Leads an address on that no page has. */
        private void lead(String from, PageKey page) {
            SitePath path = new SitePath(from);
            if (routes.taken(path).isEmpty()) {
                leading.putIfAbsent(path, page);
            }
        }

        private void entry(Redirect redirect) {
            Optional<SitePath> from = from(redirect.from());
            if (redirect.to().id().equals(GONE)) {
                from.filter(path -> isFree(path, redirect.from())).ifPresent(this::giveUp);
                return;
            }
            if (isFormerLanguage(redirect.from().id())) {
                invalid(
                        redirect.to(),
                        Phrase.of(
                                "all that was published below {path} cannot lead to one page",
                                redirect.from().id()),
                        Phrase.of("write to: gone, or keep the language in site.yaml"));
                return;
            }
            Optional<PageKey> to = to(redirect.to());
            from.filter(path -> isFree(path, redirect.from()))
                    .filter(path ->
                            isPossible(path, redirect.from(), Phrase.of("no page can stand there: write to: gone")))
                    .ifPresent(path -> to.ifPresent(page -> leading.put(path, page)));
        }

        /** An address of one name may have been a page, or a language with all that stood in it. */
        private void giveUp(SitePath path) {
            gone.add(path);
            leading.remove(path);
            if (path.text().indexOf('/') == path.text().length() - 1) {
                goneLanguages.add(path.text().substring(0, path.text().length() - 1));
            }
        }

        /** Whether an address is that of a language which the program knows and the site no longer has. */
        private boolean isFormerLanguage(String from) {
            String tag = from.replaceFirst("^/", "").replaceFirst("/$", "");
            return LanguageRules.find(tag).isPresent() && !isLanguage(tag);
        }

        private boolean isLanguage(String tag) {
            return content.site().languages().stream().map(Language::tag).anyMatch(tag::equals);
        }

        private Optional<SitePath> from(Reference from) {
            String text = from.id().startsWith("/") ? from.id().substring(1) : from.id();
            int slash = text.indexOf('/');
            if (slash > 0 && isLanguage(text.substring(0, slash))) {
                invalid(
                        from,
                        Phrase.of("a redirect holds for every language, so its address has none"),
                        Phrase.of("write from: {path}", text.substring(slash)));
            } else if (text.equals("index" + HTML) || text.endsWith("/index" + HTML)) {
                invalid(
                        from,
                        Phrase.of("an address ends with the slash before index.html"),
                        Phrase.of(
                                "write from: {path}", "/" + text.substring(0, text.length() - "index.html".length())));
            } else if (!from.id().startsWith("/")
                    || !SitePath.isValid(text)
                    || text.contains(HTML + "/")
                    || !(from.id().endsWith("/") || text.endsWith(HTML))) {
                invalid(
                        from,
                        Phrase.of("“{path}” is no address that the site can have had", from.id()),
                        Phrase.of("write it without host and language, with a slash at both ends: /topics/labour/"));
            } else {
                return Optional.of(new SitePath(text));
            }
            return Optional.empty();
        }

        private Optional<PageKey> to(Reference to) {
            if (to.id().startsWith("/")) {
                return toPath(to);
            }
            Optional<LinkTarget> target = LinkTarget.parse(to.id());
            if (target.isEmpty() || !(target.get() instanceof LinkTarget.OnSite onSite)) {
                invalid(
                        to,
                        Phrase.of("“{target}” names no page of this site", to.id()),
                        Phrase.of("write for example to: topic:jobs, pledge:1.1/3, page:about, site:years, or gone"));
                return Optional.empty();
            }
            if (!onSite.fragment().isEmpty()) {
                invalid(
                        to,
                        Phrase.of("a redirect leads to a page, not to a place on it"),
                        Phrase.of(
                                "write to: {target}",
                                to.id().substring(0, to.id().indexOf('#'))));
                return Optional.empty();
            }
            Optional<PageKey> page = routes.page(onSite);
            if (page.isPresent()) {
                return page;
            }
            // One that could not be read may be the one meant.
            if (onSite instanceof LinkTarget.Made made && content.incomplete().isEmpty()) {
                dead(to, Phrase.of("there is no “{target}” to lead to", made), routes.hint(made));
            } else if (onSite instanceof LinkTarget.Inside inside
                    && !content.incomplete().contains(inside.kind())) {
                List<String> ids = routes.pages(PageKey.of(inside).kind()).stream()
                        .map(PageKey::id)
                        .toList();
                dead(
                        to,
                        Phrase.of("there is no “{target}” to lead to", inside),
                        Suggestion.among(inside.kind().choices(), inside.id(), ids));
            }
            return Optional.empty();
        }

        private Optional<PageKey> toPath(Reference to) {
            String text = to.id().substring(1);
            Optional<PageKey> found =
                    SitePath.isValid(text) ? routes.at(new SitePath(text)) : Optional.<PageKey>empty();
            if (found.isPresent()) {
                return found;
            }
            Optional<Redirect> chained = content.redirects().stream()
                    .filter(other -> other.from().id().equals(to.id()))
                    .findFirst();
            Optional<PageKey> formerly =
                    SitePath.isValid(text) ? Optional.ofNullable(leading.get(new SitePath(text))) : Optional.empty();
            List<String> addresses = routes.pages().stream()
                    .filter(key -> key.kind() != PageKind.NOT_FOUND)
                    .map(key -> "/" + routes.path(key).text())
                    .toList();
            if (chained.isPresent() || formerly.isPresent()) {
                Optional<String> page = formerly.map(routes::reference)
                        .or(() -> chained.map(other -> other.to().id()).filter(next -> !next.startsWith("/")));
                dead(
                        to,
                        Phrase.of("“{path}” is a redirect itself", to.id()),
                        page.map(next -> Phrase.of("lead to a page at once: to: {target}", next))
                                .orElseGet(() -> Phrase.of("lead to a page at once")));
            } else if (content.incomplete().isEmpty()) {
                // Pages of what could not be read are missing only until that is mended.
                dead(
                        to,
                        Phrase.of("there is no “{target}” to lead to", to.id()),
                        Suggestion.closest(to.id(), addresses)
                                .map(near -> Phrase.of("did you mean “{name}”?", near))
                                .orElseGet(() ->
                                        Phrase.of("write an address without host and language, such as /years/")));
            }
            return Optional.empty();
        }

        /** Whether an address is neither that of a page nor written before. */
        private boolean isFree(SitePath from, Reference at) {
            Optional<Phrase> taken = routes.taken(from);
            if (taken.isPresent()) {
                diagnostics.error(
                        Code.REDIRECT_FROM_PAGE,
                        at.position(),
                        at.id().length(),
                        taken.get(),
                        Phrase.of("an address at which a page stands cannot lead elsewhere: remove it here"));
                return false;
            }
            SourcePosition earlier = written.putIfAbsent(from, at.position());
            if (earlier != null) {
                diagnostics.error(
                        Code.DUPLICATE_REDIRECT,
                        at.position(),
                        at.id().length(),
                        Phrase.of("where {path} leads stands in {place} already", "/" + from.text(), earlier),
                        Phrase.of("keep one of the two"));
            }
            return earlier == null;
        }

        /** Whether a page that leads on can stand at an address wherever the site may lie. */
        private boolean isPossible(SitePath from, Reference at, Phrase hint) {
            Optional<Phrase> problem = Optional.empty();
            for (String name : from.text().split("/")) {
                // A compressed file may lie beside the page.
                int longest = name.endsWith(HTML) ? FileNames.LONGEST - ".gz".length() : FileNames.LONGEST;
                problem = problem.or(() -> FileNames.problem(name, longest));
            }
            if (problem.isEmpty() && from.text().length() > LONGEST) {
                problem = Optional.of(Phrase.of(
                        "the address has {count} characters; hosts and browsers take {most}",
                        from.text().length(),
                        LONGEST));
            }
            problem.ifPresent(why ->
                    diagnostics.error(Code.UNUSABLE_NAME, at.position(), at.id().length(), why, hint));
            return problem.isEmpty();
        }

        private void invalid(Reference at, Phrase message, Phrase hint) {
            diagnostics.error(Code.INVALID_VALUE, at.position(), at.id().length(), message, hint);
        }

        private void dead(Reference at, Phrase message, Phrase hint) {
            diagnostics.error(Code.DEAD_LINK, at.position(), at.id().length(), message, hint);
        }
    }
}

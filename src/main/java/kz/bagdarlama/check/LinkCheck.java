package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Choices;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.markdown.LinkTarget;
import kz.bagdarlama.markdown.LocatedLink;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;

/** Links in texts lead to pages and anchors that exist. */
final class LinkCheck implements Check {

    /** What has a page only where a pledge names it. */
    private static final Set<EntryKind> GATHERED = EnumSet.of(EntryKind.PROJECT, EntryKind.COMMITMENT);

    /** The index of terms on the page of the search. */
    private static final String TERMS = "index";

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        if (diagnostics.has(Code.BAD_LINK)) {
            MeantLinks.name(input, diagnostics);
        }
        List<LinkOf> links = Scans.found(input, LinkCheck::links, OfChapter::new);
        Map<String, Localized<Prose>> texts = texts(input.content());
        // Once for each kind: links are many.
        Map<EntryKind, Set<String>> ids = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : LinkTarget.KINDS) {
            ids.put(kind, ids(kind, input.content()));
        }
        for (LinkOf each : links) {
            LocatedLink link = each.link();
            if (link.target() instanceof LinkTarget.Inside inside) {
                inside(inside, link, each.language(), texts, ids.get(inside.kind()), input, diagnostics);
            } else if (link.target() instanceof LinkTarget.Made made) {
                made(made, link, each.language(), input, diagnostics);
            } else if (link.target() instanceof LinkTarget.SamePage here) {
                anchor(here.fragment(), link, each.text(), each.language(), diagnostics);
            }
        }
    }

    /** A link, and the text that it stands in. */
    private record LinkOf(Localized<Prose> text, Language language, LocatedLink link) {}

    private record OfChapter(Identity<Chapter> chapter) implements ChapterQuery<LinkOf> {

        @Override
        public List<LinkOf> find(ContentText text, QueryCache queries) {
            return links(text, queries);
        }
    }

    private static List<LinkOf> links(ContentText text, QueryCache queries) {
        List<LinkOf> links = new ArrayList<>();
        text.prose()
                .byLanguage()
                .forEach((language, prose) ->
                        links(prose, queries).forEach(link -> links.add(new LinkOf(text.prose(), language, link))));
        return links;
    }

    /** Whether a link of a text leads nowhere, which this rule reports. */
    static boolean isDead(LinkTarget target, Prose from, CheckInput input) {
        if (target instanceof LinkTarget.SamePage here) {
            return from.part(here.fragment()).isEmpty();
        }
        if (target instanceof LinkTarget.Made made) {
            return !isThere(made, input);
        }
        if (!(target instanceof LinkTarget.Inside inside)) {
            return false;
        }
        if (!ids(inside.kind(), input.content()).contains(inside.id())) {
            return true;
        }
        Localized<Prose> destination = texts(input.content()).get(inside.kind().key(inside.id()));
        return !inside.fragment().isEmpty()
                && (destination == null
                        || destination.byLanguage().values().stream()
                                .anyMatch(prose -> prose.part(inside.fragment()).isEmpty()));
    }

    private record Links(Identity<Prose> prose) implements Query<List<LocatedLink>> {

        @Override
        public List<LocatedLink> compute(QueryCache queries) {
            return List.copyOf(LocatedLink.in(prose.object()));
        }
    }

    /** The links of a text. */
    static List<LocatedLink> links(Prose prose, QueryCache queries) {
        return queries.answer(new Links(new Identity<>(prose)));
    }

    private static void inside(
            LinkTarget.Inside target,
            LocatedLink link,
            Language language,
            Map<String, Localized<Prose>> texts,
            Set<String> ids,
            CheckInput input,
            Diagnostics diagnostics) {
        if (!ids.contains(target.id())
                && !input.isUntold(target.id())
                && !input.content().incomplete().contains(target.kind())) {
            diagnostics.error(
                    Code.DEAD_LINK,
                    link.position(),
                    link.length(),
                    message(target),
                    input.content()
                            .idOf(target.kind(), target.id())
                            .map(Suggestion::didYouMean)
                            .orElseGet(() -> Suggestion.among(target.kind().choices(), target.id(), ids)));
        } else if (ids.contains(target.id())
                && GATHERED.contains(target.kind())
                && input.routes().page(target).isEmpty()
                && !input.content().incomplete().contains(EntryKind.PLEDGE)) {
            diagnostics.error(
                    Code.DEAD_LINK,
                    link.position(),
                    link.length(),
                    gathersNothing(target),
                    Phrase.of("it appears when a pledge has something to show there"));
        } else if (ids.contains(target.id()) && !target.fragment().isEmpty()) {
            Localized<Prose> destination = texts.get(target.kind().key(target.id()));
            if (destination == null) {
                anchor(target.fragment(), link, Set.of(), diagnostics);
            } else {
                anchor(target.fragment(), link, destination, language, diagnostics);
            }
        }
    }

    /** A link to a page that the site makes itself, or to the PDF of a page. */
    private static void made(
            LinkTarget.Made target, LocatedLink link, Language language, CheckInput input, Diagnostics diagnostics) {
        Optional<PageKey> printed = input.routes().pdfPage(target, language);
        Optional<PageKey> page = input.routes().page(target);
        if (printed.isPresent()) {
            String file = input.routes().pdfFile(printed.get(), language).orElseThrow();
            if (input.content().pdf(file).isEmpty()) {
                diagnostics.error(
                        Code.DEAD_LINK,
                        link.position(),
                        link.length(),
                        Phrase.of("there is no page “{id}” to link to", target),
                        Phrase.of("{command} makes it", "./bagdarlama pdf"));
            }
        } else if (page.isPresent() && !target.fragment().isEmpty()) {
            anchor(target.fragment(), link, anchors(page.get()), diagnostics);
        } else if (page.isEmpty() && input.content().incomplete().isEmpty()) {
            // Pages of what could not be read are missing only until that is mended.
            diagnostics.error(
                    Code.DEAD_LINK,
                    link.position(),
                    link.length(),
                    input.routes().isOfPledges(target)
                            ? gathersNothing(target)
                            : Phrase.of("there is no page “{id}” to link to", target),
                    input.routes().hint(target));
        }
    }

    private static Phrase gathersNothing(Object target) {
        return Phrase.of("there is no page “{id}”: no pledge has anything to show there", target);
    }

    /** Whether a link leads to a page that would be there if a pledge said something else. */
    static boolean isOfPledges(Diagnostic reported) {
        return reported.code() == Code.DEAD_LINK && reported.message().isLike(gathersNothing(""));
    }

    private static boolean isThere(LinkTarget.Made target, CheckInput input) {
        return input.content().site().languages().stream()
                        .flatMap(language -> input
                                .routes()
                                .pdfPage(target, language)
                                .flatMap(page -> input.routes().pdfFile(page, language))
                                .stream())
                        .anyMatch(file -> input.content().pdf(file).isPresent())
                || input.routes()
                        .page(target)
                        .filter(page ->
                                target.fragment().isEmpty() || anchors(page).contains(target.fragment()))
                        .isPresent();
    }

    /** The places on a page of the site itself that texts may lead to. */
    private static Set<String> anchors(PageKey page) {
        return page.kind() == PageKind.SEARCH ? Set.of(TERMS) : Set.of();
    }

    private static Phrase message(LinkTarget.Inside target) {
        String id = target.id();
        return switch (target.kind()) {
            case SECTION -> Phrase.of("there is no section “{id}” to link to", id);
            case CHAPTER -> Phrase.of("there is no chapter “{id}” to link to", id);
            case PLEDGE -> Phrase.of("there is no pledge “{id}” to link to", id);
            case DISTRICT -> Phrase.of("there is no district “{id}” to link to", id);
            case TOPIC -> Phrase.of("there is no topic “{id}” to link to", id);
            case PAGE -> Phrase.of("there is no page “{id}” to link to", id);
            case PROJECT -> Phrase.of("there is no project “{id}”", id);
            case COMMITMENT -> Phrase.of("there is no kind of undertaking “{id}”", id);
            case UNIT -> throw new IllegalArgumentException("no link names a " + target.kind());
        };
    }

    private static void anchor(
            String fragment,
            LocatedLink link,
            Localized<Prose> destination,
            Language language,
            Diagnostics diagnostics) {
        if (destination.byLanguage().values().stream()
                .anyMatch(prose -> prose.part(fragment).isPresent())) {
            // Where another language has the heading, it is the heading that is missing.
            return;
        }
        anchor(
                fragment,
                link,
                destination.in(language).parts().stream().map(Prose.Part::id).collect(Collectors.toSet()),
                diagnostics);
    }

    private static void anchor(String fragment, LocatedLink link, Set<String> anchors, Diagnostics diagnostics) {
        // A heading whose anchor is malformed was reported when it was read; it may be the one meant.
        if (!anchors.contains(fragment) && !anchors.contains("")) {
            diagnostics.error(
                    Code.DEAD_ANCHOR,
                    link.position(),
                    link.length(),
                    Phrase.of("that page has no heading {#{anchor}}", fragment),
                    Suggestion.among(Choices.ANCHORS, fragment, anchors));
        }
    }

    private static Set<String> ids(EntryKind kind, Content content) {
        return content.ids(kind).collect(Collectors.toSet());
    }

    /** Every text by the kind and id that links name. */
    private static Map<String, Localized<Prose>> texts(Content content) {
        Map<String, Localized<Prose>> texts = new LinkedHashMap<>();
        content.texts().forEach(text -> texts.put(text.key(), text.prose()));
        return texts;
    }
}

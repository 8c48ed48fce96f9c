package kz.bagdarlama.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import kz.bagdarlama.card.Card;
import kz.bagdarlama.card.CardStyle;
import kz.bagdarlama.check.QualityReport;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentFacts;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Tasks;
import kz.bagdarlama.model.TextChange;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PledgesByPage;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.route.SitePath;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.translation.Translations;

/** The viewing stage: says for every page of the site what stands on it. Works on content without errors only. */
public final class SiteViews {

    private SiteViews() {}

    /**
     * Returns all files of the site that templates make, in a fixed order.
     *
     * @param quality the counts for the page on data quality, where there is one
     * @param translations which texts lag behind their source
     * @param today how deadlines stand is said of this day
     * @param cards how the cards of links look, where the site has any
     * @param queries what was worked out before
     * @param executor what works on the languages, each by itself
     */
    public static List<Page> of(
            Content content,
            Routes routes,
            Optional<QualityReport> quality,
            Translations translations,
            LocalDate today,
            Optional<CardStyle> cards,
            QueryCache queries,
            Executor executor) {
        Routes addresses = queries.answer(new Known(routes));
        PledgesByPage pledges = PledgesByPage.of(ContentFacts.of(content, queries), queries);
        Map<PledgeId, List<PledgeId>> relatedIds = RelatedPledges.ofEach(pledges.all(), queries);
        List<Page> pages = new ArrayList<>();
        List<Vocabulary> vocabularies = new ArrayList<>();
        List<TextChanges> changes = new ArrayList<>();
        List<SitemapView.Entry> indexed = new ArrayList<>();
        List<Callable<List<Page>>> parts = new ArrayList<>();
        for (Language language : content.site().languages()) {
            Vocabulary vocabulary = Vocabulary.of(language, content, addresses, queries);
            TextChanges textChanges = new TextChanges(content, vocabulary);
            vocabularies.add(vocabulary);
            changes.add(textChanges);
            parts.add(() -> {
                FrameBuilder frames = new FrameBuilder(
                        content, vocabulary, translations, cards(content, vocabulary, pledges, cards), queries);
                SiteParts shared = new SiteParts(content, vocabulary, frames, pledges, today, queries);
                return new LanguageSite(shared, textChanges, relatedIds, quality).pages();
            });
        }
        List<List<Page>> sites = Tasks.all(executor, parts);
        for (int i = 0; i < sites.size(); i++) {
            Language language = vocabularies.get(i).language();
            Map<String, String> modified = modified(content, routes, language);
            for (Page page : sites.get(i)) {
                pages.add(page);
                Frame frame = ((PageView) page.view()).frame();
                if (frame.indexed()) {
                    frame.canonical()
                            .ifPresent(url -> indexed.add(new SitemapView.Entry(
                                    url, frame.alternates(), Optional.ofNullable(modified.get(url)))));
                }
            }
            routes.redirects().leading().forEach((from, to) -> pages.add(redirect(from, to, language, routes)));
        }
        for (int i = 0; i < vocabularies.size(); i++) {
            Vocabulary vocabulary = vocabularies.get(i);
            TextChanges texts = changes.get(i);
            Progress progress = new Progress(content, vocabulary);
            pages.add(feed(routes.feedFile(vocabulary.language()), progress.feed(texts), vocabulary.language()));
            for (PageKey key : routes.feeds()) {
                String title = titleOf(content, vocabulary, key);
                pages.add(feed(
                        routes.feedFile(key, vocabulary.language()),
                        progress.feed(texts, key, title, pledges.of(key)),
                        vocabulary.language()));
            }
        }
        List<LanguageFormatter> formatters =
                vocabularies.stream().map(Vocabulary::words).toList();
        Optional<CardView> card = cards.isEmpty()
                ? Optional.empty()
                : formatters.size() == 1
                        ? ((PageView) sites.get(0).get(0).view()).frame().card()
                        : Optional.of(PageCards.ofRoot(content, formatters, cards.get(), routes));
        pages.add(choicePage("index.html", "pages/choice.ftlh", content, routes, formatters, true, card));
        pages.add(choicePage("404.html", "pages/choice.ftlh", content, routes, formatters, false, Optional.empty()));
        String sitemapUrl = routes.baseUrl() + "sitemap.xml";
        SitemapView sitemap = new SitemapView(List.copyOf(indexed), sitemapUrl);
        pages.add(new Page("sitemap.xml", "feeds/sitemap.ftlx", Optional.empty(), sitemap));
        pages.add(new Page("robots.txt", "feeds/robots.ftl", Optional.empty(), sitemap));
        return pages;
    }

    /**
     * Returns those of some pages that are of single pledges: they can be made without all others.
     *
     * @param files the paths of the pages below the output folder
     * @param translations which texts lag behind their source
     * @param today how deadlines stand is said of this day
     * @param cards how the cards of links look, where the site has any
     * @param queries what was worked out before
     */
    public static List<Page> ofPledges(
            Set<String> files,
            Content content,
            Routes routes,
            Translations translations,
            LocalDate today,
            Optional<CardStyle> cards,
            QueryCache queries) {
        Routes addresses = queries.answer(new Known(routes));
        PledgesByPage pledges = PledgesByPage.of(ContentFacts.of(content, queries), queries);
        List<Page> pages = new ArrayList<>();
        for (Language language : content.site().languages()) {
            if (files.stream().noneMatch(file -> file.startsWith(language + "/"))) {
                continue;
            }
            Vocabulary vocabulary = Vocabulary.of(language, content, addresses, queries);
            FrameBuilder frames = new FrameBuilder(
                    content, vocabulary, translations, cards(content, vocabulary, pledges, cards), queries);
            SiteParts parts = new SiteParts(content, vocabulary, frames, pledges, today, queries);
            PledgePages ofPledges =
                    new PledgePages(parts, new Summaries(parts), RelatedPledges.ofEach(pledges.all(), queries));
            for (int i = 0; i < ofPledges.pledges().size(); i++) {
                String file = routes.file(PageKey.of(ofPledges.pledges().get(i)), language);
                if (files.contains(file)) {
                    pages.add(new Page(file, LanguageSite.PLEDGE, Optional.of(language), ofPledges.pledge(i)));
                }
            }
        }
        return pages;
    }

    private static Optional<PageCards> cards(
            Content content, Vocabulary vocabulary, PledgesByPage pledges, Optional<CardStyle> style) {
        return style.isPresent()
                ? Optional.of(new PageCards(content, vocabulary, pledges, style.get()))
                : Optional.empty();
    }

    /** Returns the cards of pages, by their paths below the output folder. */
    public static SortedMap<String, Card> cards(List<Page> pages) {
        SortedMap<String, Card> cards = new TreeMap<>();
        for (Page page : pages) {
            Optional<CardView> card = page.view() instanceof PageView view
                    ? view.frame().card()
                    : page.view() instanceof ChoicePage choice ? choice.card() : Optional.empty();
            card.ifPresent(each -> cards.put(each.file(), each.words()));
        }
        return cards;
    }

    private static Page feed(String file, ChangesFeed feed, Language language) {
        return new Page(file, "feeds/changes.ftlx", Optional.of(language), feed);
    }

    /** What a district, topic or project is called. */
    private static String titleOf(Content content, Vocabulary vocabulary, PageKey key) {
        List<? extends Named> entries = switch (key.kind()) {
            case DISTRICT -> content.districts();
            case TOPIC -> content.topics();
            default -> content.projects();
        };
        return Named.byId(entries).get(key.id()).name().in(vocabulary.language());
    }

    /** One for all that are equal: what is known of addresses is known by the object. */
    private record Known(Routes routes) implements Query<Routes> {

        @Override
        public Routes compute(QueryCache queries) {
            return routes;
        }
    }

    /** The day of the last note and of the last change of the text, on each page that has some: of nothing else is it known when it changed. */
    private static Map<String, String> modified(Content content, Routes routes, Language language) {
        Map<String, String> modified = new HashMap<>();
        content.programme()
                .pledges()
                .forEach(pledge -> pledge.progress().forEach(note -> {
                    for (PageKey page : List.of(PageKey.of(pledge), PageKey.CHANGES)) {
                        modified.merge(
                                routes.absoluteUrl(page, language),
                                note.changed().toString(),
                                (one, other) -> one.compareTo(other) < 0 ? other : one);
                    }
                }));
        for (TextChange change : content.changes(language)) {
            PageKey page = PageKey.of(change.place());
            for (PageKey each : List.of(page, PageKey.TEXT_CHANGES)) {
                if (routes.has(each)) {
                    modified.merge(
                            routes.absoluteUrl(each, language),
                            change.day().toString(),
                            (one, other) -> one.compareTo(other) < 0 ? other : one);
                }
            }
        }
        return modified;
    }

    private static Page redirect(SitePath from, PageKey to, Language language, Routes routes) {
        return new Page(
                routes.file(from, language),
                "pages/redirect.ftlh",
                Optional.of(language),
                new RedirectPage(language.tag(), routes.url(to, language), routes.absoluteUrl(to, language)));
    }

    /** A page in all languages at once: the root, or the answer of hosts that know one error page for the whole site. */
    private static Page choicePage(
            String file,
            String template,
            Content content,
            Routes routes,
            List<LanguageFormatter> formatters,
            boolean root,
            Optional<CardView> card) {
        List<ChoicePage.Choice> choices = new ArrayList<>();
        List<Frame.Alternate> alternates = new ArrayList<>();
        for (LanguageFormatter formatter : formatters) {
            Language language = formatter.language();
            Html heading = root
                    ? formatter.html(content.site().title())
                    : Html.ofText(formatter.messages().text(MessageKey.NOT_FOUND));
            Html text = root
                    ? formatter.html(content.site().description())
                    : Html.ofText(formatter.messages().text(MessageKey.NOT_FOUND_HOME));
            choices.add(new ChoicePage.Choice(
                    language.tag(),
                    formatter.messages().text(MessageKey.LANGUAGE_NAME),
                    routes.url(PageKey.HOME, language),
                    heading,
                    text));
            alternates.add(new Frame.Alternate(language.tag(), routes.absoluteUrl(PageKey.HOME, language)));
        }
        boolean one = formatters.size() == 1;
        alternates.add(new Frame.Alternate("x-default", routes.baseUrl()));
        String title = formatters.stream()
                .map(formatter -> root
                        ? content.site().title().in(formatter.language())
                        : formatter.messages().text(MessageKey.NOT_FOUND))
                .collect(Collectors.joining(" · "));
        String description = formatters.stream()
                .map(formatter -> content.site().description().in(formatter.language()))
                .collect(Collectors.joining(" "));
        List<String> locales = formatters.stream()
                .map(formatter -> formatter.messages().text(MessageKey.LOCALE))
                .toList();
        return new Page(
                file,
                template,
                Optional.empty(),
                new ChoicePage(
                        formatters.get(0).language().tag(),
                        title,
                        description,
                        root ? Optional.of(one ? alternates.get(0).url() : routes.baseUrl()) : Optional.empty(),
                        root && !one ? alternates : List.of(),
                        choices,
                        formatters.stream()
                                .map(formatter -> content.site().shortTitle().in(formatter.language()))
                                .distinct()
                                .collect(Collectors.joining(" · ")),
                        locales.get(0),
                        locales.subList(1, locales.size()),
                        card));
    }
}

package kz.bagdarlama.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Imprint;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Site;
import kz.bagdarlama.route.DataFile;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.search.SearchIndex;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;
import kz.bagdarlama.translation.Translations;

/** Builds what pages of one language have around their content. */
final class FrameBuilder {

    private static final int LONGEST_TITLE = 60;

    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}+");

    /** What no line should end with: signs, words of one or two letters, numbers of what is cut off. */
    private static final Pattern UNFINISHED = Pattern.compile("(?:[^\\p{L}\\p{N}»%)]+(?:\\p{L}{0,2}|[\\p{N}.,]+))+$");

    private final Content content;
    private final Routes routes;
    private final Translations translations;
    private final Vocabulary vocabulary;
    private final LanguageFormatter words;
    private final Language language;
    private final QueryCache queries;
    private final Identity<Surroundings> surroundings;
    /** Nothing where the site has none: then no page pays for them. */
    private final Optional<PageCards> cards;
    /** Nothing where the site names no repository: then no page pays for it. */
    private final Map<PageKey, String> files;

    private final Map<PageKey, LocalDate> changed;

    private record MenuEntry(PageKey key, Html label) {}

    private record LanguageName(Language language, String name, String locale) {}

    /** What all pages of a language have around their content. */
    private record Surroundings(
            Identity<Vocabulary> vocabulary,
            List<MenuEntry> menu,
            List<LinkView> footer,
            List<LanguageName> languageNames,
            Localized<String> shortTitle,
            Localized<String> documentTitle,
            Imprint imprint,
            Frame.Imprint said) {}

    /** One for all that are equal. */
    private record Known(Surroundings surroundings) implements Query<Surroundings> {

        @Override
        public Surroundings compute(QueryCache queries) {
            return surroundings;
        }
    }

    private record FrameOf(
            Identity<Surroundings> surroundings,
            PageKey key,
            String title,
            String windowTitle,
            String description,
            List<LinkView> trail,
            Optional<Language> newer,
            Optional<String> file,
            Optional<LocalDate> changed,
            Optional<PageCards.Facts> card)
            implements Query<Frame> {

        @Override
        public Frame compute(QueryCache queries) {
            return make(surroundings.object(), key, title, windowTitle, description, trail, newer, file, changed, card);
        }
    }

    FrameBuilder(
            Content content,
            Vocabulary vocabulary,
            Translations translations,
            Optional<PageCards> cards,
            QueryCache queries) {
        this.cards = cards;
        this.queries = queries;
        this.content = content;
        this.vocabulary = vocabulary;
        this.routes = vocabulary.routes();
        this.translations = translations;
        this.words = vocabulary.words();
        this.language = words.language();
        List<MenuEntry> menu = new ArrayList<>();
        List<LinkView> footer = new ArrayList<>();
        menu.add(new MenuEntry(PageKey.PROGRAMME, message(MessageKey.PROGRAMME)));
        if (routes.has(PageKey.DISTRICTS)) {
            menu.add(new MenuEntry(PageKey.DISTRICTS, message(MessageKey.DISTRICTS)));
        }
        if (routes.has(PageKey.TOPICS)) {
            menu.add(new MenuEntry(PageKey.TOPICS, message(MessageKey.TOPICS)));
        }
        content.pages().stream()
                .filter(FreePage::inMenu)
                .forEach(page -> menu.add(new MenuEntry(PageKey.of(page), title(page))));
        HomePage.indexes(vocabulary).forEach(footer::add);
        content.pages().stream().filter(page -> !page.inHandbook()).forEach(page -> footer.add(link(page)));
        if (routes.has(PageKey.CHANGES)) {
            footer.add(new LinkView(routes.url(PageKey.CHANGES, language), message(MessageKey.CHANGES)));
        }
        footer.add(new LinkView(routes.url(PageKey.TEXT_CHANGES, language), message(MessageKey.TEXT_CHANGES)));
        footer.add(new LinkView(routes.url(PageKey.SEARCH, language), message(MessageKey.SEARCH)));
        footer.add(new LinkView(routes.url(PageKey.OPEN_DATA, language), message(MessageKey.OPEN_DATA)));
        if (routes.has(PageKey.DATA_QUALITY)) {
            footer.add(new LinkView(routes.url(PageKey.DATA_QUALITY, language), message(MessageKey.QUALITY)));
        }
        content.pages().stream().filter(FreePage::inHandbook).findFirst().ifPresent(page -> footer.add(link(page)));
        // Where there is but one language, there is nothing to choose and no other page to name.
        List<Language> languages = content.site().languages();
        List<LanguageName> languageNames = (languages.size() < 2 ? List.<Language>of() : languages)
                .stream()
                        .map(each -> languageName(each, Messages.of(each, content, queries)))
                        .toList();
        surroundings = new Identity<>(queries.answer(new Known(new Surroundings(
                new Identity<>(vocabulary),
                List.copyOf(menu),
                List.copyOf(footer),
                languageNames,
                content.site().shortTitle(),
                content.site().documentTitle(),
                content.site().imprint(),
                imprint(content.site(), words)))));
        files = content.site().imprint().repository().map(this::files).orElse(Map.of());
        changed = TextChanges.days(content, language);
    }

    private static LanguageName languageName(Language language, Messages messages) {
        return new LanguageName(language, messages.text(MessageKey.LANGUAGE_NAME), messages.text(MessageKey.LOCALE));
    }

    private Html message(MessageKey key) {
        return Html.ofText(words.messages().text(key));
    }

    private LinkView link(FreePage page) {
        return new LinkView(routes.url(PageKey.of(page), language), title(page));
    }

    private Html title(FreePage page) {
        return words.html(page.prose().in(language).title());
    }

    /** The frame of the home page: its window title is the site's name alone. */
    Frame home(String title, String description) {
        return frame(PageKey.HOME, title, title, description, List.of(), List.of());
    }

    /** The frame of a page, from its title in plain text. */
    Frame frame(PageKey key, String title, String description, List<LinkView> trail) {
        return frame(key, title, description, trail, trail);
    }

    /** The frame of an edition for paper: it has no trail, and the card of its page. */
    Frame edition(PageKey key, Frame page) {
        return frame(key, page.title(), page.description(), List.of(), page.trail());
    }

    private Frame frame(PageKey key, String title, String description, List<LinkView> trail, List<LinkView> above) {
        String siteTitle = content.site().title().in(language);
        String named =
                key.printed().isPresent() ? words.messages().text(MessageKey.PRINT_TITLE, "title", title) : title;
        return frame(key, title, shortened(named) + " – " + siteTitle, description, trail, above);
    }

    /**
     * Search engines and tabs cut a title off behind some 60 characters, and the name of the site with it: so it is cut here, behind a
     * word that is neither a preposition nor followed by a comma.
     */
    static String shortened(String title) {
        if (title.codePointCount(0, title.length()) <= LONGEST_TITLE) {
            return title;
        }
        int most = title.offsetByCodePoints(0, LONGEST_TITLE - 1);
        int space = title.lastIndexOf(' ', most);
        String head = title.substring(0, space < 0 ? most : space);
        return UNFINISHED.matcher(head).replaceFirst("") + '…';
    }

    /** The same frame as long as nothing in it has changed. */
    private Frame frame(
            PageKey key,
            String title,
            String windowTitle,
            String description,
            List<LinkView> trail,
            List<LinkView> above) {
        Optional<Language> newer = translations.newerThan(key, language);
        return queries.answer(new FrameOf(
                surroundings,
                key,
                title,
                windowTitle,
                description,
                List.copyOf(trail),
                newer,
                Optional.ofNullable(files.get(key)),
                Optional.ofNullable(changed.get(key)),
                cards.isPresent() && key.kind() != PageKind.NOT_FOUND
                        ? Optional.of(cards.get().facts(key.printed().orElse(key), title, above))
                        : Optional.empty()));
    }

    private static Frame make(
            Surroundings around,
            PageKey key,
            String title,
            String windowTitle,
            String description,
            List<LinkView> trail,
            Optional<Language> newer,
            Optional<String> file,
            Optional<LocalDate> changed,
            Optional<PageCards.Facts> card) {
        Vocabulary vocabulary = around.vocabulary().object();
        LanguageFormatter words = vocabulary.words();
        Routes routes = vocabulary.routes();
        Language language = vocabulary.language();
        Optional<PageKey> printed = key.printed();
        boolean indexed = key.kind() != PageKind.NOT_FOUND && printed.isEmpty();
        List<Frame.Alternate> alternates = new ArrayList<>();
        List<Frame.LanguageLink> languages = new ArrayList<>();
        List<String> otherLocales = new ArrayList<>();
        for (LanguageName each : around.languageNames()) {
            languages.add(new Frame.LanguageLink(
                    each.language().tag(),
                    each.name(),
                    routes.url(key, each.language()),
                    each.language().equals(language)));
            alternates.add(new Frame.Alternate(each.language().tag(), routes.absoluteUrl(key, each.language())));
            if (!each.language().equals(language)) {
                otherLocales.add(each.locale());
            }
        }
        if (!alternates.isEmpty()) {
            // The root offers every language; other pages have no such page, so their first language stands for it.
            alternates.add(new Frame.Alternate(
                    "x-default",
                    key.equals(PageKey.HOME)
                            ? routes.baseUrl()
                            : alternates.get(0).url()));
        }
        return new Frame(
                language.tag(),
                title,
                windowTitle,
                description.isEmpty() ? title : description,
                words.html(around.shortTitle()),
                words.html(around.documentTitle()),
                routes.url(PageKey.HOME, language),
                routes.url(PageKey.SEARCH, language),
                routes.basePath() + SearchIndex.FILE,
                printed.or(() -> indexed ? Optional.of(key) : Optional.empty())
                        .map(page -> routes.absoluteUrl(page, language)),
                indexed,
                indexed ? alternates : List.of(),
                around.menu().stream()
                        .map(entry -> menuItem(entry, key, vocabulary))
                        .toList(),
                languages,
                around.footer(),
                trail,
                newer.flatMap(other -> languages.stream()
                        .filter(each -> each.tag().equals(other.tag()))
                        .findFirst()),
                feed(key, routes, language)
                        .map(path -> new LinkView(
                                routes.basePath() + path,
                                Html.ofText(vocabulary.message(
                                        routes.has(PageKey.CHANGES) ? MessageKey.CHANGES : MessageKey.TEXT_CHANGES)))),
                routes.hasFeed(key),
                key.edition().filter(routes::has).map(edition -> routes.url(edition, language)),
                key.kind() == PageKind.PLEDGE
                        ? Optional.of(routes.basePath() + DataFile.pledge(key.id()))
                        : Optional.empty(),
                printed.isPresent()
                        ? Optional.empty()
                        : report(around.imprint(), title, routes.absoluteUrl(key, language)),
                file,
                indexed && !trail.isEmpty()
                        ? Optional.of(StructuredData.breadcrumbs(trail, title, routes))
                        : Optional.empty(),
                changed.map(day -> new Frame.Changed(
                        day.toString(),
                        words.date(day),
                        vocabulary.url(PageKey.TEXT_CHANGES) + "#" + TextChanges.anchor(day, key))),
                around.said(),
                otherLocales,
                card.isPresent()
                        ? Optional.of(PageCards.card(
                                card.get(),
                                printed.orElse(key),
                                around.shortTitle().in(language),
                                description,
                                vocabulary))
                        : Optional.empty());
    }

    /** Its own, or that of the whole site: as long as nothing is noted only where somebody looks for one. */
    private static Optional<String> feed(PageKey key, Routes routes, Language language) {
        if (routes.hasFeed(key)) {
            return Optional.of(routes.feedFile(key, language));
        }
        return routes.has(PageKey.CHANGES) || key.equals(PageKey.HOME) || key.equals(PageKey.TEXT_CHANGES)
                ? Optional.of(routes.feedFile(language))
                : Optional.empty();
    }

    /** Where mistakes on a page are reported: the form, or a letter, knows which page it is. */
    private static Optional<String> report(Imprint imprint, String title, String url) {
        return imprint.report()
                .map(report -> imprint.isReportedByMail()
                        ? "mailto:" + report + "?subject=" + mailed(title) + "&body=" + encoded(url)
                        : report + (report.contains("?") ? "&" : "?") + "page=" + encoded(url));
    }

    /** Encodes what would not stand in a URL as it is; browsers do so with letters of other scripts (RFC 3987, section 3.1). */
    private static String mailed(String text) {
        return ASCII.matcher(text).replaceAll(found -> encoded(found.group()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Frame.Imprint imprint(Site site, LanguageFormatter words) {
        Imprint imprint = site.imprint();
        return new Frame.Imprint(
                imprint.publisher().map(each -> new LinkView(each.url(), words.html(each.name()))),
                imprint.updated().map(updated -> words.rules().date(updated.day())),
                imprint.documentUrl(),
                imprint.edition().map(words::html),
                imprint.textLicence().map(each -> new LinkView(each.url(), words.html(each.name()))),
                site.dataLicence().map(each -> new LinkView(each.url(), words.html(each.name()))));
    }

    /** The addresses of the files of texts, by their pages. */
    private Map<PageKey, String> files(String repository) {
        Map<PageKey, String> found = new HashMap<>();
        String own = content.site().position().path();
        String folder = own.substring(0, own.lastIndexOf('/') + 1);
        for (ContentText each : content.texts()) {
            String path = each.prose().in(language).position().path();
            if (path.startsWith(folder)) {
                found.put(PageKey.of(each), repository + path.substring(folder.length()));
            }
        }
        return found;
    }

    private static Frame.MenuItem menuItem(MenuEntry entry, PageKey page, Vocabulary vocabulary) {
        Optional<String> current = entry.key().equals(page)
                ? Optional.of("page")
                : entry.key().equals(parent(page)) ? Optional.of("true") : Optional.empty();
        return new Frame.MenuItem(vocabulary.url(entry.key()), entry.label(), current);
    }

    private static PageKey parent(PageKey page) {
        return switch (page.kind()) {
            case SECTION, CHAPTER, PLEDGE -> PageKey.PROGRAMME;
            case DISTRICT, CITY_WIDE, DISTRICT_TOPIC -> PageKey.DISTRICTS;
            case TOPIC -> PageKey.TOPICS;
            default -> page;
        };
    }
}

package kz.bagdarlama.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.FreePage;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;

/** Builds what pages of one language have around their content. */
final class FrameBuilder {

    private final Content content;
    private final Routes routes;
    private final Wording words;
    private final Language language;
    private final List<LinkView> footer = new ArrayList<>();
    private final List<MenuEntry> menu = new ArrayList<>();
    private final List<LanguageName> languageNames;

    private record MenuEntry(PageKey key, Html label) {}

    private record LanguageName(Language language, String name) {}

    FrameBuilder(Content content, Routes routes, Wording words) {
        this.content = content;
        this.routes = routes;
        this.words = words;
        this.language = words.language();
        menu.add(new MenuEntry(PageKey.PROGRAMME, message(MessageKey.PROGRAMME)));
        menu.add(new MenuEntry(PageKey.DISTRICTS, message(MessageKey.DISTRICTS)));
        menu.add(new MenuEntry(PageKey.TOPICS, message(MessageKey.TOPICS)));
        content.pages().stream()
                .filter(FreePage::inMenu)
                .forEach(page -> menu.add(new MenuEntry(key(page), title(page))));
        content.pages().forEach(page -> footer.add(new LinkView(routes.url(key(page), language), title(page))));
        footer.add(new LinkView(routes.url(PageKey.SEARCH, language), message(MessageKey.SEARCH)));
        if (routes.has(PageKey.DATA_QUALITY)) {
            footer.add(new LinkView(routes.url(PageKey.DATA_QUALITY, language), message(MessageKey.QUALITY)));
        }
        languageNames = content.site().languages().stream()
                .map(each ->
                        new LanguageName(each, words.messagesOf(each, content).text(MessageKey.LANGUAGE_NAME)))
                .toList();
    }

    private Html message(MessageKey key) {
        return Html.ofText(words.messages().text(key));
    }

    private static PageKey key(FreePage page) {
        return new PageKey(PageKind.PAGE, page.id());
    }

    private Html title(FreePage page) {
        return words.html(page.prose().in(language).title());
    }

    /** The frame of the home page: its window title is the site's name alone. */
    Frame home(String title, String description) {
        return frame(PageKey.HOME, title, title, description, List.of());
    }

    /** The frame of a page, from its title in plain text. */
    Frame frame(PageKey key, String title, String description, List<LinkView> trail) {
        String siteTitle = content.site().title().in(language);
        return frame(key, title, title + " – " + siteTitle, description, trail);
    }

    private Frame frame(PageKey key, String title, String windowTitle, String description, List<LinkView> trail) {
        boolean indexed = key.kind() != PageKind.NOT_FOUND;
        List<Frame.Alternate> alternates = new ArrayList<>();
        List<Frame.LanguageLink> languages = new ArrayList<>();
        for (LanguageName each : languageNames) {
            languages.add(new Frame.LanguageLink(
                    each.language().tag(),
                    each.name(),
                    routes.url(key, each.language()),
                    each.language().equals(language)));
            alternates.add(new Frame.Alternate(each.language().tag(), routes.absoluteUrl(key, each.language())));
        }
        // The root offers every language; other pages have no such page, so their first language stands for it.
        alternates.add(new Frame.Alternate(
                "x-default",
                key.equals(PageKey.HOME) ? routes.baseUrl() : alternates.get(0).url()));
        return new Frame(
                language.tag(),
                windowTitle,
                description.isEmpty() ? title : description,
                words.html(content.site().shortTitle()),
                words.html(content.site().documentTitle()),
                routes.url(PageKey.HOME, language),
                routes.url(PageKey.SEARCH, language),
                indexed ? Optional.of(routes.absoluteUrl(key, language)) : Optional.empty(),
                indexed ? alternates : List.of(),
                menu.stream().map(entry -> menuItem(entry, key)).toList(),
                languages,
                footer,
                trail);
    }

    private Frame.MenuItem menuItem(MenuEntry entry, PageKey page) {
        Optional<String> current = entry.key().equals(page)
                ? Optional.of("page")
                : entry.key().equals(parent(page)) ? Optional.of("true") : Optional.empty();
        return new Frame.MenuItem(routes.url(entry.key(), language), entry.label(), current);
    }

    private static PageKey parent(PageKey page) {
        return switch (page.kind()) {
            case SECTION, CHAPTER, PLEDGE -> PageKey.PROGRAMME;
            case DISTRICT, DISTRICT_TOPIC -> PageKey.DISTRICTS;
            case TOPIC -> PageKey.TOPICS;
            default -> page;
        };
    }
}

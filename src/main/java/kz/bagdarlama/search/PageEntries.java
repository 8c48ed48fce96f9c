package kz.bagdarlama.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.markdown.PlainText;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentEntry;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.ProgrammePart;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;

/** What the search finds besides pledges: sections, chapters, districts, topics, projects, free pages, and what gathers all these. */
final class PageEntries {

    /** How many characters of a text, and of a part of it, are searched: enough to know it by, not its every word. */
    private static final int OPENING = 400;

    private static final int BEGINNING = 100;

    /** Pages that are about no thing of the content, with their titles and what they say of themselves. */
    private static final List<Gathering> GATHERING = List.of(
            new Gathering(PageKey.PROGRAMME, MessageKey.PROGRAMME, MessageKey.PROGRAMME_DESCRIPTION),
            new Gathering(PageKey.DISTRICTS, MessageKey.DISTRICTS, MessageKey.DISTRICTS_DESCRIPTION),
            new Gathering(PageKey.TOPICS, MessageKey.TOPICS, MessageKey.TOPICS_DESCRIPTION),
            new Gathering(PageKey.YEARS, MessageKey.YEARS, MessageKey.YEARS_DESCRIPTION),
            new Gathering(PageKey.FIGURES, MessageKey.FIGURES, MessageKey.FIGURES_DESCRIPTION),
            new Gathering(PageKey.UNDERTAKINGS, MessageKey.UNDERTAKINGS, MessageKey.UNDERTAKINGS_DESCRIPTION),
            new Gathering(PageKey.PROJECTS, MessageKey.PROJECTS, MessageKey.PROJECTS_DESCRIPTION),
            new Gathering(PageKey.CHANGES, MessageKey.CHANGES, MessageKey.CHANGES_DESCRIPTION),
            new Gathering(PageKey.TEXT_CHANGES, MessageKey.TEXT_CHANGES, MessageKey.TEXT_CHANGES_DESCRIPTION),
            new Gathering(PageKey.OPEN_DATA, MessageKey.OPEN_DATA, MessageKey.OPEN_DATA_DESCRIPTION),
            new Gathering(PageKey.DATA_QUALITY, MessageKey.QUALITY, MessageKey.QUALITY_DESCRIPTION));

    /** What pledges belong to by its id. */
    private static final Set<EntryKind> OF_PLEDGES = Set.of(EntryKind.DISTRICT, EntryKind.TOPIC, EntryKind.PROJECT);

    private record Gathering(PageKey key, MessageKey title, MessageKey words) {}

    private final Content content;
    private final Routes routes;
    private final QueryCache queries;
    private final List<Language> languages;
    private final Map<Language, Messages> messages = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A page.
     *
     * @param path below the root of any language
     * @param number what the document prints for what it shows, where that is not its id
     * @param name of what pledges belong to, {@code topic:jobs}: what it is called is searched with each of them
     * @param texts in each language, in the order of the site, title, words and what kind of page it is
     */
    record Entry(String path, Optional<String> number, Optional<String> name, Map<Language, List<String>> texts) {

        String title(Language language) {
            return texts.get(language).get(0);
        }

        String words(Language language) {
            return texts.get(language).get(1);
        }

        String label(Language language) {
            return texts.get(language).get(2);
        }
    }

    private PageEntries(Content content, Routes routes, QueryCache queries) {
        this.queries = queries;
        this.content = content;
        this.routes = routes;
        this.languages = content.site().languages();
        languages.forEach(language -> messages.put(language, Messages.of(language, content, queries)));
    }

    /** The entries, in the order of the document and then of the lists. */
    static List<Entry> of(Content content, Routes routes, QueryCache queries) {
        PageEntries pages = new PageEntries(content, routes, queries);
        pages.collect();
        return pages.entries;
    }

    private void collect() {
        // Pledges have an index of their own.
        content.programme().walk(this::numbered, this::numbered, pledge -> {});
        content.districts()
                .forEach(district -> add(district, district.name()::in, district.shortName()::in, named(district)));
        content.topics().forEach(topic -> add(topic, topic.name()::in, topic.description()::in, named(topic)));
        content.projects()
                .forEach(project -> add(project, project.name()::in, project.description()::in, named(project)));
        content.pages().forEach(page -> add(page, named(page)));
        GATHERING.forEach(page -> add(
                page.key(),
                Optional.empty(),
                message(page.title()),
                message(page.words()),
                message(MessageKey.of(EntryKind.PAGE))));
        content.programme()
                .pledges()
                .flatMap(pledge -> SearchIndex.years(pledge).stream())
                .distinct()
                .sorted()
                .map(String::valueOf)
                // A year is found by its number; what pages call it is one of its words.
                .forEach(year -> add(
                        new PageKey(PageKind.YEAR, year),
                        Optional.empty(),
                        language -> year,
                        language -> messages.get(language).text(MessageKey.YEAR_TITLE, "year", year),
                        message(MessageKey.YEARS)));
    }

    private Function<Language, String> message(MessageKey key) {
        return language -> messages.get(language).text(key);
    }

    private Function<Language, String> named(ContentEntry entry) {
        return language -> messages.get(language).text(MessageKey.of(entry.kind()));
    }

    private void numbered(ProgrammePart part) {
        add(
                part,
                language -> messages.get(language)
                        .text(
                                MessageKey.of(part.kind()),
                                "number",
                                content.programme().numbers().of(part.id())));
    }

    private void add(ContentText text, Function<Language, String> label) {
        add(
                text,
                language -> text.prose().in(language).title(),
                language -> words(text.prose().in(language), queries),
                label);
    }

    private record Beginning(Identity<Prose> prose) implements Query<String> {

        @Override
        public String compute(QueryCache queries) {
            return words(prose.object());
        }
    }

    private static String words(Prose prose, QueryCache queries) {
        return queries.answer(new Beginning(new Identity<>(prose)));
    }

    /** What a text begins with, and the headings of its parts with what each begins with, without the editor's note. */
    private static String words(Prose prose) {
        Stream<String> parts = prose.parts().stream()
                .filter(part -> !part.id().equals(Prose.EDITOR_NOTE))
                .flatMap(part -> Stream.of(part.title() + ".", PlainText.summary(part.body(), BEGINNING)));
        return Stream.concat(Stream.of(PlainText.summary(prose.body(), OPENING)), parts)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void add(
            ContentEntry entry,
            Function<Language, String> title,
            Function<Language, String> words,
            Function<Language, String> label) {
        add(PageKey.of(entry), content.programme().numbers().stated(entry.id()), title, words, label);
    }

    private void add(
            PageKey key,
            Optional<String> number,
            Function<Language, String> title,
            Function<Language, String> words,
            Function<Language, String> label) {
        if (!routes.has(key)) {
            return;
        }
        Map<Language, List<String>> texts = new LinkedHashMap<>();
        for (Language language : languages) {
            texts.put(language, List.of(title.apply(language), words.apply(language), label.apply(language)));
        }
        Optional<String> name = key.kind().entry().filter(OF_PLEDGES::contains).map(kind -> kind.key(key.id()));
        entries.add(new Entry(routes.path(key).text(), number, name, texts));
    }
}

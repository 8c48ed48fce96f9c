package kz.bagdarlama.search;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.json.Json;
import kz.bagdarlama.json.JsonObject;
import kz.bagdarlama.json.JsonValue;
import kz.bagdarlama.json.WrittenJson;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Baseline;
import kz.bagdarlama.model.Chapter;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Section;
import kz.bagdarlama.model.SynonymGroup;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.FoundFigure;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Messages;
import kz.bagdarlama.text.Words;

/**
 * The searching stage: all pledges in all languages with what the notes on them say, and the pages around them, as one file
 * that the reader's browser fetches at the first search. What the browser could not find out by itself is worked out here: base
 * forms, figures in full, years, paths. A site with many pledges has {@link SearchShards} instead.
 */
public final class SearchIndex {

    /**
     * Where it is published, below the root of the site. The address stays when the content changes, so that no page changes
     * with it; browsers ask the host whether theirs is still the newest.
     */
    public static final String FILE = "search/index.json";

    /** More are not in one file: it would be a search that a phone waits for. So many weigh about 110 KB on the way. */
    static final int MOST_PLEDGES_OF_ONE_FILE = 250;

    private static final Pattern WRITTEN_NUMBER = Pattern.compile("\\d+(?:[ \\u00A0]\\d{3})*(?:[.,]\\d+)?");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[|,;]");

    private SearchIndex() {}

    private record Lemmas(Identity<Content> content, Language language) implements Query<List<String>> {

        @Override
        public List<String> compute(QueryCache queries) {
            return findLemmas(content.object(), language, queries);
        }
    }

    /** The words of a section: of those of its chapters only what has changed is gathered again. */
    private record OfSection(Identity<Section> section, Language language) implements Query<Set<String>> {

        @Override
        public Set<String> compute(QueryCache queries) {
            Set<String> words = new HashSet<>();
            section.object()
                    .chapters()
                    .forEach(chapter -> words.addAll(queries.answer(new OfChapter(new Identity<>(chapter), language))));
            return words;
        }
    }

    /** The words of the pledges of a chapter and of the notes on them. */
    private record OfChapter(Identity<Chapter> chapter, Language language) implements Query<Set<String>> {

        @Override
        public Set<String> compute(QueryCache queries) {
            Set<String> words = new HashSet<>();
            for (Pledge pledge : chapter.object().pledges()) {
                words.addAll(PledgeWords.of(pledge, language, queries).distinct());
                if (!pledge.progress().isEmpty()) {
                    words.addAll(words(ProgressWords.of(pledge, language), queries));
                }
            }
            return words;
        }
    }

    private record LemmasOf(Language language, Set<String> words) implements Query<List<String>> {

        @Override
        public List<String> compute(QueryCache queries) {
            return LanguageRules.of(language).lemmas(words);
        }
    }

    private record PledgeJson(
            Identity<Pledge> pledge,
            Optional<String> number,
            List<String> measureNumbers,
            List<Language> languages,
            String path)
            implements Query<WrittenJson> {

        @Override
        public WrittenJson compute(QueryCache queries) {
            return Json.written(describe(pledge.object(), queries));
        }

        private JsonValue describe(Pledge pledge, QueryCache queries) {
            JsonObject data = new JsonObject().with("id", pledge.id().toString());
            number.ifPresent(printed -> data.with("number", printed));
            if (!measureNumbers.isEmpty()) {
                data.with("measureNumbers", JsonValue.texts(measureNumbers));
            }
            data.with("path", path)
                    .with("districts", ids(pledge.allDistricts()))
                    .with("topics", ids(pledge.topics().stream()));
            pledge.project().ifPresent(project -> data.with("project", project.id()));
            data.with("years", JsonValue.array(years(pledge), JsonValue::of))
                    .with("numbers", JsonValue.texts(numbers(pledge, languages, queries)));
            return data;
        }
    }

    private record PledgeTexts(Identity<Pledge> pledge, Language language) implements Query<WrittenJson> {

        @Override
        public WrittenJson compute(QueryCache queries) {
            Pledge own = pledge.object();
            return Json.written(JsonValue.texts(
                    List.of(PledgeWords.of(own, language, queries).title(), body(own, language, queries))));
        }
    }

    /**
     * Returns all that the search fetches, by path below the root of the site, each file made when it is asked for.
     *
     * @param queries what was worked out before
     * @param executor works on parts that do not depend on each other
     */
    public static SortedMap<String, Supplier<byte[]>> files(
            Content content, Routes routes, QueryCache queries, Executor executor) {
        if (content.programme().pledges().count() > MOST_PLEDGES_OF_ONE_FILE) {
            return SearchShards.of(content, routes, queries, executor);
        }
        SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
        files.put(FILE, () -> of(content, routes, queries));
        return files;
    }

    /**
     * Returns the whole index as one file, in JSON: what is the same in all languages, then the texts of each language in the same order.
     * What is alike stands close together: so it weighs a tenth less on the way than with the languages side by side.
     */
    static byte[] of(Content content, Routes routes, QueryCache queries) {
        List<Language> languages = content.site().languages();
        List<Pledge> pledges = content.programme().pledges().toList();
        List<PageEntries.Entry> pages = PageEntries.of(content, routes, queries);
        JsonObject texts = new JsonObject();
        for (Language language : languages) {
            texts.with(
                    language.tag(),
                    new JsonObject()
                            .with(
                                    "pages",
                                    JsonValue.array(
                                            pages,
                                            page -> JsonValue.texts(page.texts().get(language))))
                            .with(
                                    "pledges",
                                    JsonValue.array(
                                            pledges,
                                            pledge -> queries.answer(
                                                    new PledgeTexts(new Identity<>(pledge), language)))));
        }
        JsonObject index = new JsonObject();
        addOfLanguages(index, content, pages, routes, queries);
        return Json.file(index.with(
                        "pledges", JsonValue.array(pledges, pledge -> pledge(pledge, content, routes, queries)))
                .with("pages", JsonValue.array(pages, SearchIndex::page))
                .with("texts", texts));
    }

    /**
     * Adds what every query needs: base forms by language, words that carry nothing beside others, what is another word for the same or for
     * a page, what there is to say of answers, and whether there are numbers that are not ids.
     */
    static void addOfLanguages(
            JsonObject index, Content content, List<PageEntries.Entry> pages, Routes routes, QueryCache queries) {
        if (!content.programme().numbers().isEmpty()) {
            index.with("numbered", JsonValue.of(true));
        }
        index.with(
                        "lemmas",
                        localized(
                                content.site().languages(),
                                language -> String.join(" ", lemmas(content, language, queries))))
                .with(
                        "idle",
                        localized(
                                content.site().languages(),
                                language -> LanguageRules.of(language).idleWords()))
                .with("synonyms", synonyms(content))
                .with("called", called(content, pages, routes))
                .with("says", says(content, queries));
    }

    /**
     * By language, so that the stems of one language are enough for a word; the groups stand at the same places in each, those of pages
     * last. One text for all weighs less than lists: groups stand between upright strokes, words between commas, and behind a semicolon
     * those that are only near to the others.
     */
    private static JsonObject synonyms(Content content) {
        List<SynonymGroup> groups =
                Stream.concat(ofPledges(content), ofPages(content)).toList();
        JsonObject synonyms = new JsonObject();
        for (Language language : content.site().languages()) {
            synonyms.with(
                    language.tag(),
                    groups.stream().map(group -> words(group, language)).collect(Collectors.joining("|")));
        }
        return synonyms;
    }

    private static String words(SynonymGroup group, Language language) {
        String near = joined(group.near().getOrDefault(language, List.of()));
        return joined(group.words().getOrDefault(language, List.of())) + (near.isEmpty() ? "" : ";" + near);
    }

    private static String joined(List<String> words) {
        return words.stream()
                .map(word -> BETWEEN_WORDS.matcher(word).replaceAll(" "))
                .collect(Collectors.joining(","));
    }

    private static Stream<SynonymGroup> ofPledges(Content content) {
        return content.synonyms().stream().filter(group -> group.page().isEmpty());
    }

    private static Stream<SynonymGroup> ofPages(Content content) {
        return content.synonyms().stream().filter(group -> group.page().isPresent());
    }

    /** Which pages the last groups lead to, by their places among the pages. */
    private static JsonValue called(Content content, List<PageEntries.Entry> pages, Routes routes) {
        List<String> paths = pages.stream().map(PageEntries.Entry::path).toList();
        return JsonValue.array(
                ofPages(content).toList(),
                group -> JsonValue.of(routes.named(group.page().orElseThrow().id())
                        .map(page -> paths.indexOf(routes.path(page).text()))
                        .orElse(-1)));
    }

    /** Only scripts say this: on the pages it would be in the way of what is read first. */
    private static JsonObject says(Content content, QueryCache queries) {
        JsonObject says = new JsonObject();
        for (Language language : content.site().languages()) {
            Messages messages = Messages.of(language, content, queries);
            says.with(
                    language.tag(),
                    new JsonObject()
                            .with("all", messages.text(MessageKey.SEARCH_ALL))
                            .with("found", messages.text(MessageKey.SEARCH_FOUND))
                            .with("guessed", messages.text(MessageKey.SEARCH_GUESSED, "word", "{word}"))
                            .with("apart", messages.text(MessageKey.SEARCH_APART))
                            .with("nothing", messages.text(MessageKey.SEARCH_NOTHING))
                            .with("terms", messages.text(MessageKey.SEARCH_TERMS))
                            .with("failed", messages.text(MessageKey.SEARCH_FAILED)));
        }
        return says;
    }

    /** Returns an object with a text for each language. */
    static JsonObject localized(List<Language> languages, Function<Language, String> text) {
        JsonObject texts = new JsonObject();
        languages.forEach(language -> texts.with(language.tag(), text.apply(language)));
        return texts;
    }

    private static JsonValue page(PageEntries.Entry page) {
        JsonObject data = new JsonObject().with("path", page.path());
        page.number().ifPresent(printed -> data.with("number", printed));
        page.name().ifPresent(name -> data.with("is", name));
        return data;
    }

    /** The base forms of one language, from the pledges, the terms of the glossary and the names of the lists. */
    static List<String> lemmas(Content content, Language language, QueryCache queries) {
        return queries.answer(new Lemmas(new Identity<>(content), language));
    }

    private static List<String> findLemmas(Content content, Language language, QueryCache queries) {
        Set<String> words = new HashSet<>();
        content.programme()
                .sections()
                .forEach(section -> words.addAll(queries.answer(new OfSection(new Identity<>(section), language))));
        Stream.of(content.districts(), content.topics(), content.projects())
                .flatMap(List::stream)
                .forEach(each -> words.addAll(words(each.name().in(language), queries)));
        for (Glossary.Term term : content.glossary().map(Glossary::terms).orElse(List.of())) {
            words.addAll(words(term.names().in(language), queries));
        }
        // Most edits bring no word that does not stand somewhere already.
        return queries.answer(new LemmasOf(language, words));
    }

    private record WordsOf(String name) implements Query<List<String>> {

        @Override
        public List<String> compute(QueryCache queries) {
            return Words.sought(name);
        }
    }

    private static List<String> words(String name, QueryCache queries) {
        return queries.answer(new WordsOf(name));
    }

    private static JsonValue pledge(Pledge pledge, Content content, Routes routes, QueryCache queries) {
        String path = routes.path(PageKey.of(pledge)).text();
        return queries.answer(new PledgeJson(
                new Identity<>(pledge),
                content.programme().numbers().stated(pledge.id()),
                content.programme().numbers().ofMeasures(pledge),
                content.site().languages(),
                path));
    }

    private static JsonValue ids(Stream<Reference> references) {
        return JsonValue.texts(references.map(Reference::id).distinct().toList());
    }

    /** Returns the text of a pledge with what the notes on it say. */
    static String body(Pledge pledge, Language language, QueryCache queries) {
        return (PledgeWords.of(pledge, language, queries).body() + " " + ProgressWords.of(pledge, language)).strip();
    }

    /** Returns the names of what a pledge belongs to: districts, topics, project. */
    static String names(Pledge pledge, Language language, Content content) {
        Set<String> districts = pledge.allDistricts().map(Reference::id).collect(Collectors.toSet());
        Set<String> topics = pledge.topics().stream().map(Reference::id).collect(Collectors.toSet());
        return Stream.of(
                        content.districts().stream().filter(each -> districts.contains(each.id())),
                        content.topics().stream().filter(each -> topics.contains(each.id())),
                        content.projects().stream()
                                .filter(each -> pledge.project()
                                        .filter(project -> project.id().equals(each.id()))
                                        .isPresent()))
                .flatMap(each -> each)
                .map(each -> each.name().in(language))
                .collect(Collectors.joining(" "));
    }

    /** Returns the years in which something of a pledge is due. */
    public static Set<Integer> years(Pledge pledge) {
        Set<Integer> years = new TreeSet<>();
        pledge.deadlines().flatMapToInt(Deadline::years).forEach(years::add);
        return years;
    }

    /** All numbers of a pledge: in full (9200) and as they are written (9.2), with a point. */
    static Set<String> numbers(Pledge pledge, List<Language> languages, QueryCache queries) {
        Set<String> numbers = new TreeSet<>();
        Stream.concat(
                        pledge.targets().stream(),
                        pledge.measures().stream().flatMap(measure -> measure.targets().stream()))
                .forEach(target -> add(numbers, target));
        Stream.concat(
                        pledge.figures().stream(),
                        pledge.measures().stream().flatMap(measure -> measure.figures().stream()))
                .forEach(figure -> add(numbers, figure.quantity()));
        for (Language language : languages) {
            for (LocatedText text : LocatedText.withoutNote(pledge.prose().in(language))) {
                addFound(numbers, text.text(), language, queries);
            }
            addFound(numbers, ProgressWords.of(pledge, language), language, queries);
        }
        return numbers;
    }

    private static void addFound(Set<String> numbers, String text, Language language, QueryCache queries) {
        for (FoundFigure figure : FoundFigure.of(queries, language, text)) {
            if (!figure.inWords()) {
                numbers.add(plain(figure.value()));
                String digits = text.substring(figure.start(), figure.end());
                Matcher written = WRITTEN_NUMBER.matcher(
                        LanguageRules.of(language).hasDecimalPoint() ? digits.replace(",", "") : digits);
                if (written.find()) {
                    numbers.add(plain(new BigDecimal(
                            written.group().replaceAll("[ \\u00A0]", "").replace(',', '.'))));
                }
            }
        }
        numbers.addAll(LanguageRules.of(language).numbersInNames(text));
    }

    private static void add(Set<String> numbers, Target target) {
        add(numbers, target.quantity());
        target.baseline().map(Baseline::value).ifPresent(value -> {
            numbers.add(plain(value));
            numbers.add(plain(target.quantity().scale().apply(value)));
        });
    }

    private static void add(Set<String> numbers, Quantity quantity) {
        numbers.add(plain(quantity.value()));
        numbers.add(plain(quantity.amount()));
        quantity.to().ifPresent(to -> {
            numbers.add(plain(to));
            numbers.add(plain(quantity.scale().apply(to)));
        });
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}

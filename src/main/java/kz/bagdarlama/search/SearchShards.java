package kz.bagdarlama.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import kz.bagdarlama.json.Json;
import kz.bagdarlama.json.JsonObject;
import kz.bagdarlama.json.JsonValue;
import kz.bagdarlama.json.WrittenJson;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Numbers;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Tasks;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.Letters;
import kz.bagdarlama.text.Stemmer;
import kz.bagdarlama.text.Words;
import tools.jackson.core.JsonGenerator;

/**
 * The search of a large site: a head with all that scores depend on (how many pledges, how long their texts), and beside it files
 * of which the reader's browser fetches those that a query asks for. Which file a word or a pledge is in follows from it alone, so
 * that no address depends on anything else, and an edit changes the files that have its words. Their twin in the browser is
 * {@code assets/scripts/shards.js}; its answers are those of one file, which a test holds.
 *
 * <ul>
 *   <li>{@code search/terms/}: for each word in which texts it stands, and how often
 *   <li>{@code search/words.json}: all words of pledges, and those that only pages have, for one that is misspelt
 *   <li>{@code search/pledges/} and {@code search/pages/}: what is shown of those that were found
 * </ul>
 */
final class SearchShards {

    /** Of so many letters all words that begin alike are in one file, so that the beginning of a word asks for one. */
    static final int BEGINNING = 3;

    /** How many files the words are spread over. */
    private static final int TERM_FILES = 256;

    /** How many numbers of a chapter share a file. */
    private static final int PLEDGES_OF_A_FILE = 8;

    private static final int PAGES_OF_A_FILE = 64;

    /** The parts that the work is done in, whatever number of threads there is. */
    private static final int PARTS = 16;

    private static final String WORDS = "words";

    private final Content content;
    private final Routes routes;
    private final QueryCache queries;
    private final Executor executor;
    private final List<Language> languages;
    private final List<Pledge> pledges;
    private final List<PageEntries.Entry> pages;
    private Map<String, byte[]> files;

    private SearchShards(Content content, Routes routes, QueryCache queries, Executor executor) {
        this.content = content;
        this.routes = routes;
        this.queries = queries;
        this.executor = executor;
        languages = content.site().languages();
        pledges = content.programme().pledges().toList();
        pages = PageEntries.of(content, routes, queries);
    }

    /**
     * Returns all files by their path below the root of the site, each made when it is asked for; the first one makes them all.
     *
     * @param executor works on parts that do not depend on each other
     */
    static SortedMap<String, Supplier<byte[]>> of(
            Content content, Routes routes, QueryCache queries, Executor executor) {
        SearchShards shards = new SearchShards(content, routes, queries, executor);
        SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
        shards.names()
                .forEach(name -> files.put(path(name), () -> shards.files().get(name)));
        files.put(SearchIndex.FILE, () -> shards.files().get(SearchIndex.FILE));
        return files;
    }

    private static String path(String name) {
        return "search/" + name + ".json";
    }

    // ---- which file something is in

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        names.add(WORDS);
        for (int i = 0; i < 10; i++) {
            names.add("terms/" + i);
        }
        for (int i = 0; i < TERM_FILES; i++) {
            names.add("terms/" + HexFormat.of().toHexDigits((byte) i));
        }
        for (Language language : languages) {
            pledges.forEach(pledge -> names.add(fileOf(pledge, language)));
            for (int i = 0; i < pages.size(); i++) {
                names.add(fileOf(i, language));
            }
        }
        return names;
    }

    /** The file of a number or a word: numbers by their first digit, words by the letters that they begin with. */
    static String fileOf(String term) {
        char first = term.charAt(0);
        if (first >= '0' && first <= '9') {
            return "terms/" + first;
        }
        int hash = term.substring(0, Math.min(term.length(), BEGINNING)).hashCode();
        return "terms/" + HexFormat.of().toHexDigits((byte) (hash & (TERM_FILES - 1)));
    }

    private static String fileOf(Pledge pledge, Language language) {
        int first = (pledge.id().number() - 1) / PLEDGES_OF_A_FILE * PLEDGES_OF_A_FILE + 1;
        return "pledges/" + language.tag() + "/" + pledge.id().chapter() + "." + first;
    }

    private static String fileOf(int page, Language language) {
        return "pages/" + language.tag() + "/" + page / PAGES_OF_A_FILE;
    }

    // ---- what is in the files

    private synchronized Map<String, byte[]> files() {
        if (files == null) {
            files = make();
        }
        return files;
    }

    private Map<String, byte[]> make() {
        TermsOf terms = new TermsOf();
        Index ofPledges = index(pledges, terms, this::count, 1 + 3 * languages.size());
        Index ofPages = index(pages, terms, SearchShards::count, 2 * languages.size());

        Map<String, byte[]> made = new TreeMap<>();
        Map<String, String> stamps = new TreeMap<>();
        Map<String, List<String>> inPledges = ofPledges.termsByFile();
        Map<String, List<String>> inPages = ofPages.termsByFile();
        for (String name : names()) {
            if (name.startsWith("terms/")) {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                members.put("pledges", ofPledges.json(inPledges.getOrDefault(name, List.of())));
                members.put("pages", ofPages.json(inPages.getOrDefault(name, List.of())));
                put(made, stamps, name, members);
            }
        }
        Set<String> words = ofPledges.terms.keySet();
        Set<String> besides = new HashSet<>(ofPages.terms.keySet());
        besides.removeAll(words);
        Map<String, JsonValue> lists = new LinkedHashMap<>();
        lists.put("pledges", words(words));
        lists.put("pages", words(besides));
        put(made, stamps, WORDS, lists);
        for (Language language : languages) {
            Map<String, Map<String, JsonValue>> shown = new LinkedHashMap<>();
            for (Pledge pledge : pledges) {
                shown.computeIfAbsent(fileOf(pledge, language), name -> new LinkedHashMap<>())
                        .put(pledge.id().toString(), shown(pledge, language));
            }
            for (int page = 0; page < pages.size(); page++) {
                shown.computeIfAbsent(fileOf(page, language), name -> new LinkedHashMap<>())
                        .put(String.valueOf(page), shown(pages.get(page), language));
            }
            shown.forEach((name, members) -> put(made, stamps, name, members));
        }
        made.put(SearchIndex.FILE, Json.file(head(ofPledges, ofPages, stamps)));
        return made;
    }

    private JsonValue head(Index ofPledges, Index ofPages, Map<String, String> stamps) {
        JsonObject head = new JsonObject();
        SearchIndex.addOfLanguages(head, content, pages, routes, queries);
        head.with(
                        "ids",
                        JsonValue.array(
                                pledges, pledge -> JsonValue.of(pledge.id().toString())))
                .with("districts", ids(content.districts(), Pledge::allDistricts))
                .with("topics", ids(content.topics(), pledge -> pledge.topics().stream()))
                .with(
                        "years",
                        JsonValue.array(pledges, pledge -> JsonValue.array(SearchIndex.years(pledge), JsonValue::of)))
                .with(
                        "fields",
                        JsonValue.texts(Stream.concat(Stream.of("numbers"), fields("-title", "-body", "-names"))
                                .toList()))
                .with("lengths", JsonValue.array(List.of(ofPledges.lengths), JsonValue::numbers))
                .with("pageFields", JsonValue.texts(fields("-title", "-body").toList()))
                .with("pageLengths", JsonValue.array(List.of(ofPages.lengths), JsonValue::numbers));
        Numbers numbers = content.programme().numbers();
        if (!numbers.isEmpty()) {
            head.with("numbers", JsonValue.array(pledges, pledge -> JsonValue.of(numbers.of(pledge.id()))))
                    .with(
                            "measureNumbers",
                            JsonValue.array(pledges, pledge -> JsonValue.texts(numbers.ofMeasures(pledge))))
                    .with(
                            "pageNumbers",
                            JsonValue.array(
                                    pages, page -> JsonValue.of(page.number().orElse(""))));
        }
        JsonObject ofFiles = new JsonObject();
        stamps.forEach(ofFiles::with);
        return head.with("pledgesOfAFile", JsonValue.of(PLEDGES_OF_A_FILE))
                .with("pagesOfAFile", JsonValue.of(PAGES_OF_A_FILE))
                .with("stamps", ofFiles);
    }

    /** The names of fields: each of the parts in each language. */
    private Stream<String> fields(String... parts) {
        return languages.stream().flatMap(each -> Stream.of(parts).map(part -> each.tag() + part));
    }

    /** Things of a list, and for each pledge which of them it has. */
    private JsonValue ids(List<? extends Named> all, Function<Pledge, Stream<Reference>> ofPledge) {
        List<String> ids = all.stream().map(Named::id).toList();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            places.put(ids.get(i), i);
        }
        return new JsonObject()
                .with("all", JsonValue.texts(ids))
                .with(
                        "of",
                        JsonValue.array(
                                pledges,
                                pledge -> JsonValue.array(
                                        ofPledge.apply(pledge)
                                                .map(Reference::id)
                                                .distinct()
                                                .map(places::get)
                                                .toList(),
                                        JsonValue::of)));
    }

    private JsonValue shown(Pledge pledge, Language language) {
        return JsonValue.texts(List.of(
                PledgeWords.of(pledge, language, queries).title(),
                SearchIndex.body(pledge, language, queries),
                routes.path(PageKey.of(pledge)).text()));
    }

    private static JsonValue shown(PageEntries.Entry page, Language language) {
        return JsonValue.texts(List.of(page.title(language), page.label(language), page.path()));
    }

    private static JsonValue words(Set<String> terms) {
        return JsonValue.of(terms.stream()
                .filter(term -> !Character.isDigit(term.charAt(0)))
                .sorted()
                .collect(Collectors.joining(" ")));
    }

    /** A browser that has the head of another day sees by the stamp that both do not belong together. */
    private static void put(
            Map<String, byte[]> files, Map<String, String> stamps, String name, Map<String, JsonValue> members) {
        CRC32 sum = new CRC32();
        Map<String, JsonValue> written = new LinkedHashMap<>();
        members.forEach((key, value) -> {
            WrittenJson json = Json.written(value);
            sum.update(key.getBytes(StandardCharsets.UTF_8));
            sum.update(json.bytes());
            written.put(key, json);
        });
        String stamp = HexFormat.of().toHexDigits(sum.getValue(), 8);
        stamps.put(name, stamp);
        JsonObject file = new JsonObject().with("stamp", stamp);
        written.forEach(file::with);
        files.put(name, Json.file(file));
    }

    // ---- terms

    /** What words of texts are found by: in a language the stem and the word, both in letters that a Russian keyboard has. */
    private final class TermsOf {

        private final Map<Language, Stemmer> stemmers = new HashMap<>();
        private final Map<Language, Map<String, List<String>>> known = new HashMap<>();

        TermsOf() {
            for (Language language : languages) {
                stemmers.put(language, CachingStemmer.of(content, language, queries));
                known.put(language, new ConcurrentHashMap<>());
            }
        }

        List<String> of(String word, Language language) {
            return known.get(language).computeIfAbsent(word, key -> {
                String stem = Letters.typed(stemmers.get(language).stem(word));
                String itself = Letters.typed(word);
                return stem.equals(itself) ? List.of(itself) : List.of(stem, itself);
            });
        }
    }

    /** The terms of a pledge by field: numbers, then title, text and names in each language. */
    private void count(Pledge pledge, Part part) {
        SearchIndex.numbers(pledge, languages, queries).forEach(part::term);
        part.endField();
        for (Language language : languages) {
            PledgeWords words = PledgeWords.of(pledge, language, queries);
            part.words(words.titleWords(), language);
            part.endField();
            part.words(
                    pledge.progress().isEmpty()
                            ? words.bodyWords()
                            : Words.sought(SearchIndex.body(pledge, language, queries)),
                    language);
            part.endField();
            part.words(Words.sought(SearchIndex.names(pledge, language, content)), language);
            part.endField();
        }
    }

    private static void count(PageEntries.Entry page, Part part) {
        for (Language language : page.texts().keySet()) {
            part.words(Words.sought(page.title(language)), language);
            part.endField();
            part.words(Words.sought(page.words(language)), language);
            part.endField();
        }
    }

    // ---- which terms stand where

    private <T> Index index(List<T> documents, TermsOf terms, BiConsumer<T, Part> count, int fields) {
        Index whole = new Index(fields, documents.size());
        int each = Math.max(1, (documents.size() + PARTS - 1) / PARTS);
        List<Callable<Part>> parts = new ArrayList<>();
        for (int start = 0; start < documents.size(); start += each) {
            int from = start;
            int to = Math.min(documents.size(), start + each);
            parts.add(() -> {
                Part part = new Part(terms, whole.lengths);
                for (int document = from; document < to; document++) {
                    part.begin(document);
                    count.accept(documents.get(document), part);
                }
                return part;
            });
        }
        Tasks.all(executor, parts).forEach(part -> whole.append(part.postings));
        return whole;
    }

    /** Some of the documents, whose terms one thread counts. */
    private static final class Part {

        /** A term, where it stands, and how often it stands in the field that is counted. */
        private static final class Counted {

            private final Postings[] fields;
            private int times;

            Counted(Postings[] fields) {
                this.fields = fields;
            }
        }

        private final TermsOf terms;
        private final int[][] lengths;
        private final Map<String, Postings[]> postings = new HashMap<>();
        private final Map<String, Counted> counted = new HashMap<>();
        private final Map<Language, Map<String, List<Counted>>> ofWords = new HashMap<>();
        private final List<Counted> inField = new ArrayList<>();
        private int document;
        private int field;

        Part(TermsOf terms, int[][] lengths) {
            this.terms = terms;
            this.lengths = lengths;
        }

        void begin(int next) {
            document = next;
            field = 0;
        }

        void words(List<String> words, Language language) {
            Map<String, List<Counted>> known = ofWords.computeIfAbsent(language, key -> new HashMap<>());
            for (String word : words) {
                List<Counted> found = known.get(word);
                if (found == null) {
                    found = terms.of(word, language).stream().map(this::counted).toList();
                    known.put(word, found);
                }
                found.forEach(this::count);
            }
        }

        void term(String term) {
            count(counted(term));
        }

        private Counted counted(String term) {
            return counted.computeIfAbsent(term, key -> {
                Postings[] fields = new Postings[lengths.length];
                postings.put(term, fields);
                return new Counted(fields);
            });
        }

        private void count(Counted term) {
            if (term.times++ == 0) {
                inField.add(term);
            }
        }

        void endField() {
            for (Counted term : inField) {
                if (term.fields[field] == null) {
                    term.fields[field] = new Postings();
                }
                term.fields[field].add(document, term.times);
                term.times = 0;
            }
            lengths[field][document] = inField.size();
            inField.clear();
            field++;
        }
    }

    /** Documents and how often a term stands in a field of each, two numbers for each document. */
    private static final class Postings {

        private int[] numbers = new int[4];
        private int size;

        void add(int document, int times) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = document;
            numbers[size++] = times;
        }

        void append(Postings later) {
            int total = size + later.size;
            if (total > numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(total, 2 * size));
            }
            System.arraycopy(later.numbers, 0, numbers, size, later.size);
            size = total;
        }

        /** Each document as the distance from the one before, below zero where the number behind it says how often. */
        void writeTo(JsonGenerator json) {
            int last = -1;
            for (int i = 0; i < size; i += 2) {
                int distance = numbers[i] - last;
                last = numbers[i];
                if (numbers[i + 1] == 1) {
                    json.writeNumber(distance);
                } else {
                    json.writeNumber(-distance);
                    json.writeNumber(numbers[i + 1]);
                }
            }
        }
    }

    /** In which documents each term stands, and how many different terms each field has. */
    private static final class Index {

        private final Map<String, Postings[]> terms = new HashMap<>();
        private final int[][] lengths;

        Index(int fields, int documents) {
            lengths = new int[fields][documents];
        }

        /** Takes the documents that follow. */
        void append(Map<String, Postings[]> later) {
            later.forEach((term, fields) -> {
                Postings[] own = terms.putIfAbsent(term, fields);
                for (int field = 0; own != null && field < fields.length; field++) {
                    if (own[field] == null) {
                        own[field] = fields[field];
                    } else if (fields[field] != null) {
                        own[field].append(fields[field]);
                    }
                }
            });
        }

        /** The terms of each file, in code point order. */
        Map<String, List<String>> termsByFile() {
            return terms.keySet().stream().sorted().collect(Collectors.groupingBy(SearchShards::fileOf));
        }

        /** An array of terms, each with where it stands: for every field that has it, its place and the documents. */
        JsonValue json(List<String> some) {
            return JsonValue.array(some, term -> json -> {
                json.writeStartArray();
                json.writeString(term);
                Postings[] fields = terms.get(term);
                for (int field = 0; field < fields.length; field++) {
                    if (fields[field] != null) {
                        json.writeStartArray();
                        json.writeNumber(field);
                        fields[field].writeTo(json);
                        json.writeEndArray();
                    }
                }
                json.writeEndArray();
            });
        }
    }
}

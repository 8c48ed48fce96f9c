package kz.bagdarlama.search;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.bagdarlama.data.Json;
import kz.bagdarlama.model.Baseline;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Deadline;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.Quantity;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.Words;

/**
 * The searching stage: all pledges in all languages with what the notes on them say, and the pages around them, as one file
 * that the reader's browser fetches at the first search. What the browser could not find out by itself is worked out here: base
 * forms, figures in full, years, paths.
 */
public final class SearchIndex {

    /**
     * Where it is published, below the root of the site. The address stays when the content changes, so that no page changes
     * with it; browsers ask the host whether theirs is still the newest.
     */
    public static final String FILE = "search/index.json";

    private static final Pattern WRITTEN_NUMBER = Pattern.compile("\\d+(?:[ \\u00A0]\\d{3})*(?:[.,]\\d+)?");

    private SearchIndex() {}

    private record Lemmas(Identity<Content> content, Language language) implements Query<List<String>> {

        @Override
        public List<String> compute(QueryCache queries) {
            return findLemmas(content.object(), language, queries);
        }
    }

    private record LemmasOf(Language language, Set<String> words) implements Query<List<String>> {

        @Override
        public List<String> compute(QueryCache queries) {
            return LanguageRules.of(language).lemmas(words);
        }
    }

    private record PledgeJson(Identity<Pledge> pledge, List<Language> languages, String path) implements Query<String> {

        @Override
        public String compute(QueryCache queries) {
            return write(pledge.object(), languages, path, queries);
        }
    }

    /** Returns the index as JSON in UTF-8. */
    public static byte[] of(Content content, Routes routes) {
        return of(content, routes, new QueryCache());
    }

    /**
     * Returns the index as JSON in UTF-8.
     *
     * @param queries what was worked out before
     */
    public static byte[] of(Content content, Routes routes, QueryCache queries) {
        List<Language> languages = content.site().languages();
        List<String> members = new ArrayList<>();
        members.add(Json.member("districts", Json.array(content.districts(), each -> named(each, languages))));
        members.add(Json.member("topics", Json.array(content.topics(), each -> named(each, languages))));
        members.add(Json.member("projects", Json.array(content.projects(), each -> named(each, languages))));
        List<String> lemmas = new ArrayList<>();
        for (Language language : languages) {
            lemmas.add(Json.member(language.tag(), Json.text(String.join(" ", lemmas(content, language, queries)))));
        }
        members.add(Json.member("lemmas", Json.object(lemmas)));
        members.add(Json.member("synonyms", Json.array(content.synonyms(), group -> Json.array(group, Json::text))));
        members.add(Json.member(
                "pledges",
                Json.array(
                        content.programme().pledges().toList(), pledge -> pledge(pledge, languages, routes, queries))));
        members.add(Json.member("pages", PageEntries.of(content, routes, queries)));
        return (Json.object(members) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The base forms of one language, from the pledges, the terms of the glossary and the names of the lists. */
    static List<String> lemmas(Content content, Language language, QueryCache queries) {
        return queries.answer(new Lemmas(new Identity<>(content), language));
    }

    private static List<String> findLemmas(Content content, Language language, QueryCache queries) {
        Set<String> words = new LinkedHashSet<>();
        content.programme()
                .pledges()
                .map(pledge -> PledgeWords.of(pledge, language, queries))
                .forEach(text -> words.addAll(text.distinct()));
        content.programme()
                .pledges()
                .filter(pledge -> !pledge.progress().isEmpty())
                .forEach(pledge -> words.addAll(words(ProgressWords.of(pledge, language), queries)));
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
            return Words.of(name);
        }
    }

    private static List<String> words(String name, QueryCache queries) {
        return queries.answer(new WordsOf(name));
    }

    private static String named(Named entry, List<Language> languages) {
        List<String> members = new ArrayList<>();
        members.add(Json.member("id", Json.text(entry.id())));
        members.addAll(localized(entry.name(), languages));
        return Json.object(members);
    }

    private static List<String> localized(Localized<String> text, List<Language> languages) {
        return languages.stream()
                .map(language -> Json.member(language.tag(), Json.text(text.in(language))))
                .toList();
    }

    private static String pledge(Pledge pledge, List<Language> languages, Routes routes, QueryCache queries) {
        PageKey page = PageKey.of(pledge);
        String path = routes.path(page).text();
        return queries.answer(new PledgeJson(new Identity<>(pledge), languages, path));
    }

    private static String write(Pledge pledge, List<Language> languages, String path, QueryCache queries) {
        List<String> members = new ArrayList<>();
        members.add(Json.member("id", Json.text(pledge.id().toString())));
        members.add(Json.member("path", Json.text(path)));
        Set<String> districts = new LinkedHashSet<>();
        pledge.allDistricts().map(Reference::id).forEach(districts::add);
        members.add(Json.member("districts", Json.array(districts, Json::text)));
        members.add(Json.member(
                "topics", Json.array(pledge.topics().stream().map(Reference::id).toList(), Json::text)));
        pledge.project().ifPresent(project -> members.add(Json.member("project", Json.text(project.id()))));
        members.add(Json.member("years", Json.array(years(pledge), String::valueOf)));
        members.add(Json.member("numbers", Json.array(numbers(pledge, languages, queries), Json::text)));
        for (Language language : languages) {
            PledgeWords words = PledgeWords.of(pledge, language, queries);
            String body = (words.body() + " " + ProgressWords.of(pledge, language)).strip();
            members.add(Json.member(language.tag(), Json.array(List.of(words.title(), body), Json::text)));
        }
        return Json.object(members);
    }

    /** Returns the years in which something of a pledge is due. */
    public static Set<Integer> years(Pledge pledge) {
        Set<Integer> years = new TreeSet<>();
        pledge.deadlines().flatMapToInt(Deadline::years).forEach(years::add);
        return years;
    }

    /** All numbers of a pledge: in full (9200) and as they are written (9.2), with a point. */
    private static Set<String> numbers(Pledge pledge, List<Language> languages, QueryCache queries) {
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
            PledgeWords words = PledgeWords.of(pledge, language, queries);
            for (String text : List.of(words.title(), words.body(), ProgressWords.of(pledge, language))) {
                LanguageRules.of(language).figures(text).stream()
                        .filter(figure -> !figure.inWords())
                        .forEach(figure -> {
                            numbers.add(plain(figure.value()));
                            Matcher written = WRITTEN_NUMBER.matcher(text.substring(figure.start(), figure.end()));
                            if (written.find()) {
                                numbers.add(plain(new BigDecimal(written.group()
                                        .replaceAll("[ \\u00A0]", "")
                                        .replace(',', '.'))));
                            }
                        });
                numbers.addAll(LanguageRules.numbersInNames(text));
            }
        }
        return numbers;
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

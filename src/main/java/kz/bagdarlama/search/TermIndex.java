package kz.bagdarlama.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Identity;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.model.Query;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PledgesByPage;
import kz.bagdarlama.text.LanguageRules;
import kz.bagdarlama.text.Stemmer;
import kz.bagdarlama.text.Words;

/**
 * What the pledges speak of, in the alphabetical order of a language: topics, districts, projects and the terms of the glossary.
 * It finds pledges without any script.
 */
public final class TermIndex {

    /**
     * An entry.
     *
     * @param page a page of its own, where there is one
     * @param onPage the pledges that its page lists, in the order of the document
     * @param others those that speak of it besides, in the order of the document
     */
    public record Entry(String name, Optional<PageKey> page, List<PledgeId> onPage, List<PledgeId> others) {

        /** Returns this with what a term of the glossary finds that has the same name but for the case of its letters. */
        private Entry with(Entry term) {
            return new Entry(
                    name,
                    page,
                    onPage,
                    Stream.concat(others.stream(), term.others.stream().filter(id -> !onPage.contains(id)))
                            .distinct()
                            .sorted()
                            .toList());
        }
    }

    private record Stems(Identity<CachingStemmer> stemmer, Identity<Pledge> pledge, Language language)
            implements Query<Stemmed> {

        @Override
        public Stemmed compute(QueryCache queries) {
            PledgeWords words = PledgeWords.of(pledge.object(), language, queries);
            String text =
                    stems(words.titleWords(), stemmer.object()) + "|" + stems(words.bodyWords(), stemmer.object());
            return new Stemmed(text, new HashSet<>(List.of(text.split("[ |]+"))));
        }
    }

    private record Wanted(Identity<CachingStemmer> stemmer, Language language, Identity<List<Glossary.Term>> terms)
            implements Query<List<StemmedTerm>> {

        @Override
        public List<StemmedTerm> compute(QueryCache queries) {
            return terms.object().stream()
                    .map(term -> stemmed(term, language, stemmer.object()))
                    .toList();
        }
    }

    private record TermsIn(Identity<List<StemmedTerm>> wanted, Identity<Stemmed> text) implements Query<List<Integer>> {

        @Override
        public List<Integer> compute(QueryCache queries) {
            return termsIn(text.object(), wanted.object());
        }
    }

    /** A term as its stems; {@code first} is empty where its name has no words. */
    private record StemmedTerm(String first, String stems) {}

    /** A text as its stems, and the same without order: most terms stand in few texts, so most questions end there. */
    private record Stemmed(String text, Set<String> words) {}

    private final Content content;
    private final PledgesByPage pledges;
    private final Language language;
    private final QueryCache queries;
    private final CachingStemmer stemmer;
    /** By name in small letters: a topic and a term of the same name are one entry. */
    private final Map<String, Entry> entries = new HashMap<>();

    private TermIndex(Content content, PledgesByPage pledges, Language language, QueryCache queries) {
        this.content = content;
        this.pledges = pledges;
        this.language = language;
        this.queries = queries;
        this.stemmer = CachingStemmer.of(content, language, queries);
    }

    /** Returns all entries that some pledge speaks of. */
    public static List<Entry> of(Content content, Language language) {
        return of(content, new PledgesByPage(content), language, new QueryCache());
    }

    /**
     * Returns all entries that some pledge speaks of.
     *
     * @param pledges of the content, by topic and district
     * @param queries what was worked out before
     */
    public static List<Entry> of(Content content, PledgesByPage pledges, Language language, QueryCache queries) {
        TermIndex index = new TermIndex(content, pledges, language, queries);
        index.collect();
        return index.entries.values().stream()
                .sorted(Comparator.comparing(
                        Entry::name, LanguageRules.of(language).alphabetical()))
                .toList();
    }

    private void collect() {
        content.topics().forEach(this::add);
        content.districts().forEach(this::add);
        content.projects()
                .forEach(project -> add(
                        project.name().in(language),
                        Optional.of(PageKey.of(project)),
                        pledges.of(PageKey.of(project))));
        List<Glossary.Term> terms = content.glossary().map(Glossary::terms).orElse(List.of());
        List<StemmedTerm> wanted = queries.answer(new Wanted(new Identity<>(stemmer), language, new Identity<>(terms)));
        List<List<Pledge>> found = new ArrayList<>();
        terms.forEach(term -> found.add(new ArrayList<>()));
        for (Pledge pledge : terms.isEmpty()
                ? List.<Pledge>of()
                : content.programme().pledges().toList()) {
            Stemmed stems = stems(pledge);
            queries.answer(new TermsIn(new Identity<>(wanted), new Identity<>(stems)))
                    .forEach(i -> found.get(i).add(pledge));
        }
        for (int i = 0; i < terms.size(); i++) {
            if (!terms.get(i).unlisted()) {
                add(terms.get(i).names().in(language), Optional.empty(), found.get(i));
            }
        }
    }

    private static StemmedTerm stemmed(Glossary.Term term, Language language, Stemmer stemmer) {
        List<String> words = Words.sought(term.names().in(language));
        return words.isEmpty()
                ? new StemmedTerm("", "")
                : new StemmedTerm(stemmer.stem(words.get(0)), stems(words, stemmer));
    }

    /** Which terms a text has, by their places in the list. */
    private static List<Integer> termsIn(Stemmed text, List<StemmedTerm> terms) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            StemmedTerm term = terms.get(i);
            if (!term.stems().isEmpty()
                    && text.words().contains(term.first())
                    && text.text().contains(term.stems())) {
                found.add(i);
            }
        }
        return found;
    }

    private Stemmed stems(Pledge pledge) {
        return queries.answer(new Stems(new Identity<>(stemmer), new Identity<>(pledge), language));
    }

    /** The stems of a text, each between spaces, so that runs of words are found whole. */
    private static String stems(List<String> words, Stemmer stemmer) {
        StringBuilder stems = new StringBuilder(" ");
        words.forEach(word -> stems.append(stemmer.stem(word)).append(' '));
        return stems.toString();
    }

    private void add(Named entry) {
        PageKey page = PageKey.of(entry);
        add(entry.name().in(language), Optional.of(page), pledges.of(page));
    }

    private void add(String name, Optional<PageKey> page, List<Pledge> pledges) {
        if (!pledges.isEmpty()) {
            List<PledgeId> ids = pledges.stream().map(Pledge::id).toList();
            Entry entry = new Entry(name, page, page.isPresent() ? ids : List.of(), page.isPresent() ? List.of() : ids);
            entries.merge(name.toLowerCase(Locale.ROOT), entry, Entry::with);
        }
    }
}

package kz.bagdarlama.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Memory;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
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
     * @param page a page of its own that lists its pledges, where there is one
     * @param pledges in the order of the document
     */
    public record Entry(String name, Optional<PageKey> page, List<PledgeId> pledges) {}

    private record Stemming(Language language, List<String> lemmas) {}

    private record Stems(Memory.Same stemmer, Memory.Same prose) {}

    private record Wanted(Memory.Same stemmer, Language language, Memory.Same terms) {}

    private record TermsIn(Memory.Same wanted, Memory.Same stemmed) {}

    /** A term as its stems; {@code first} is empty where its name has no words. */
    private record StemmedTerm(String first, String stems) {}

    /** A text as its stems, and the same without order: most terms stand in few texts, so most questions end there. */
    private record Stemmed(String text, Set<String> words) {}

    /** A stemmer that stems each word of the corpus once. */
    private static final class Remembering implements Stemmer {

        private final Stemmer stemmer;
        private final Map<String, String> stems = new ConcurrentHashMap<>();

        Remembering(Stemmer stemmer) {
            this.stemmer = stemmer;
        }

        @Override
        public String stem(String word) {
            return stems.computeIfAbsent(word, stemmer::stem);
        }
    }

    private final Content content;
    private final PledgesByPage pledges;
    private final Language language;
    private final Memory memory;
    private final Stemmer stemmer;
    private final Map<String, Entry> entries;

    private TermIndex(Content content, PledgesByPage pledges, Language language, Memory memory) {
        this.content = content;
        this.pledges = pledges;
        this.language = language;
        this.memory = memory;
        LanguageRules rules = LanguageRules.of(language);
        List<String> lemmas = SearchIndex.lemmas(content, language, memory);
        this.stemmer = memory.recall(new Stemming(language, lemmas), () -> new Remembering(rules.stemmer(lemmas)));
        this.entries = new TreeMap<>(rules.alphabetical());
    }

    /** All entries that some pledge speaks of. */
    public static List<Entry> of(Content content, Language language) {
        return of(content, new PledgesByPage(content), language, new Memory());
    }

    /**
     * All entries that some pledge speaks of.
     *
     * @param pledges of the content, by topic and district
     * @param memory what was found out about the same texts before
     */
    public static List<Entry> of(Content content, PledgesByPage pledges, Language language, Memory memory) {
        TermIndex index = new TermIndex(content, pledges, language, memory);
        index.collect();
        return List.copyOf(index.entries.values());
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
        List<StemmedTerm> wanted = memory.recall(
                new Wanted(new Memory.Same(stemmer), language, new Memory.Same(terms)),
                () -> terms.stream().map(this::stemmed).toList());
        List<List<Pledge>> found = new ArrayList<>();
        terms.forEach(term -> found.add(new ArrayList<>()));
        for (Pledge pledge : pledges.all()) {
            Stemmed stems = stems(pledge);
            memory.recall(new TermsIn(new Memory.Same(wanted), new Memory.Same(stems)), () -> termsIn(stems, wanted))
                    .forEach(i -> found.get(i).add(pledge));
        }
        for (int i = 0; i < terms.size(); i++) {
            if (!terms.get(i).unlisted()) {
                add(terms.get(i).names().in(language), Optional.empty(), found.get(i));
            }
        }
    }

    private StemmedTerm stemmed(Glossary.Term term) {
        List<String> words = Words.of(term.names().in(language));
        return words.isEmpty() ? new StemmedTerm("", "") : new StemmedTerm(stemmer.stem(words.get(0)), stems(words));
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
        return memory.recall(
                new Stems(
                        new Memory.Same(stemmer), new Memory.Same(pledge.prose().in(language))),
                () -> {
                    PledgeWords words = PledgeWords.of(pledge, language, memory);
                    String text = stems(words.titleWords()) + "|" + stems(words.bodyWords());
                    return new Stemmed(text, new HashSet<>(List.of(text.split("[ |]+"))));
                });
    }

    /** The stems of a text, each between spaces, so that runs of words are found whole. */
    private String stems(List<String> words) {
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
            entries.putIfAbsent(
                    name, new Entry(name, page, pledges.stream().map(Pledge::id).toList()));
        }
    }
}

package kz.bagdarlama.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.PledgeId;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
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

    private final Content content;
    private final Language language;
    private final Stemmer stemmer;
    private final Map<String, Entry> entries;

    private TermIndex(Content content, Language language) {
        this.content = content;
        this.language = language;
        LanguageRules rules = LanguageRules.of(language);
        this.stemmer = rules.stemmer(SearchIndex.lemmas(content, language));
        this.entries = new TreeMap<>(rules.alphabetical());
    }

    /** All entries that some pledge speaks of. */
    public static List<Entry> of(Content content, Language language) {
        TermIndex index = new TermIndex(content, language);
        index.collect();
        return List.copyOf(index.entries.values());
    }

    private void collect() {
        List<Pledge> pledges = content.programme().pledges().toList();
        content.topics()
                .forEach(topic -> add(
                        topic.name().in(language),
                        Optional.of(new PageKey(PageKind.TOPIC, topic.id())),
                        pledges.stream()
                                .filter(pledge -> pledge.isAbout(topic.id()))
                                .toList()));
        content.districts()
                .forEach(district -> add(
                        district.name().in(language),
                        Optional.of(new PageKey(PageKind.DISTRICT, district.id())),
                        pledges.stream()
                                .filter(pledge -> pledge.names(district.id()))
                                .toList()));
        content.projects()
                .forEach(project -> add(
                        project.name().in(language),
                        Optional.empty(),
                        pledges.stream()
                                .filter(pledge -> pledge.project()
                                        .filter(reference -> reference.id().equals(project.id()))
                                        .isPresent())
                                .toList()));
        Map<Pledge, String> stems = new LinkedHashMap<>();
        for (Pledge pledge : pledges) {
            PledgeWords words = PledgeWords.of(pledge, language);
            stems.put(pledge, stems(words.title()) + "|" + stems(words.body()));
        }
        for (Glossary.Term term : content.glossary().map(Glossary::terms).orElse(List.of())) {
            String name = term.names().in(language);
            String wanted = stems(name);
            List<Pledge> found = new ArrayList<>();
            stems.forEach((pledge, text) -> {
                if (text.contains(wanted)) {
                    found.add(pledge);
                }
            });
            if (!wanted.isBlank()) {
                add(name, Optional.empty(), found);
            }
        }
    }

    /** The stems of a text, each between spaces, so that runs of words are found whole. */
    private String stems(String text) {
        StringBuilder stems = new StringBuilder(" ");
        Words.of(text).forEach(word -> stems.append(stemmer.stem(word)).append(' '));
        return stems.toString();
    }

    private void add(String name, Optional<PageKey> page, List<Pledge> pledges) {
        if (!pledges.isEmpty()) {
            entries.putIfAbsent(
                    name, new Entry(name, page, pledges.stream().map(Pledge::id).toList()));
        }
    }
}

package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ForeignName;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.ProgressNote;
import kz.bagdarlama.model.SynonymGroup;

/**
 * Nothing stands in a list twice: what readers see under one name twice is an error, what only the program reads twice a warning. That ids
 * are given once is held by {@link ReferenceCheck}.
 */
final class TwiceCheck implements Check {

    private static final Phrase KEEP_ONE = Phrase.of("keep one of the two");

    @Override
    public void run(CheckInput input, Diagnostics diagnostics) {
        Content content = input.content();
        for (List<? extends Named> list :
                List.of(content.districts(), content.topics(), content.projects(), content.commitments())) {
            names(list, content.site().languages(), diagnostics);
        }
        content.programme().pledges().forEach(pledge -> notes(pledge, diagnostics));
        Diagnostics warnings = diagnostics.as(Severity.WARNING);
        content.glossary().ifPresent(glossary -> terms(glossary, warnings));
        foreignNames(content.names(), warnings);
        synonyms(content.synonyms(), warnings);
    }

    /** In each language what has a page of its own has a name of its own, or readers could not tell which is which. */
    private static void names(List<? extends Named> list, List<Language> languages, Diagnostics diagnostics) {
        Map<String, Named> first = new HashMap<>();
        Set<Named> told = new HashSet<>();
        for (Language language : languages) {
            first.clear();
            for (Named entry : list) {
                String name = entry.name().in(language);
                Named earlier = name.isEmpty() ? null : first.putIfAbsent(folded(name), entry);
                // With the same id it is the same entry once more, which is said of the id.
                if (earlier != null && !earlier.id().equals(entry.id()) && told.add(entry)) {
                    diagnostics.error(
                            Code.SAID_TWICE,
                            entry.position(),
                            entry.id().length(),
                            Phrase.of(
                                    "“{name}” is the name of “{id}” as well ({place})",
                                    name,
                                    earlier.id(),
                                    earlier.position()),
                            Phrase.of("give each a name of its own in every language, or keep one of the two"));
                }
            }
        }
    }

    private static void notes(Pledge pledge, Diagnostics diagnostics) {
        if (pledge.progress().size() < 2) {
            return;
        }
        Map<List<String>, List<ProgressNote>> byWords = new HashMap<>();
        for (ProgressNote note : pledge.progress()) {
            List<String> words = note.what().byLanguage().values().stream()
                    .map(PlacedText::text)
                    .map(TwiceCheck::folded)
                    .toList();
            // One that was taken back may be told anew.
            if (note.withdrawn().isPresent() || words.contains("")) {
                continue;
            }
            List<ProgressNote> same = byWords.computeIfAbsent(words, each -> new ArrayList<>(1));
            same.stream()
                    .filter(earlier -> isSameEvent(earlier, note))
                    .findFirst()
                    .ifPresent(earlier -> diagnostics.error(
                            Code.SAID_TWICE,
                            note.position(),
                            note.date().toString().length(),
                            Phrase.of("this note says the same as that of {place}", earlier.position()),
                            Phrase.of(
                                    "keep one of the two; what has happened again has a day and a source of its own")));
            same.add(note);
        }
    }

    /** What happens again and again, like a session each quarter, has each time another day and another source. */
    private static boolean isSameEvent(ProgressNote one, ProgressNote other) {
        return one.date().equals(other.date())
                || one.sources().byLanguage().entrySet().stream()
                        .anyMatch(source -> source.getValue()
                                .text()
                                .equals(other.sources().in(source.getKey()).text()));
    }

    /** Words with several meanings may have several entries; the same word with the same translation is one. */
    private static void terms(Glossary glossary, Diagnostics diagnostics) {
        Map<List<String>, SourcePosition> first = new HashMap<>();
        for (Glossary.Term term : glossary.terms()) {
            List<String> names = term.names().byLanguage().values().stream()
                    .map(TwiceCheck::folded)
                    .toList();
            SourcePosition earlier = names.contains("") ? null : first.putIfAbsent(names, term.position());
            if (earlier != null) {
                diagnostics.error(
                        Code.SAID_TWICE,
                        term.position(),
                        term.id().length(),
                        Phrase.of("this term stands in {place} already, with the same names", earlier),
                        KEEP_ONE);
            }
        }
    }

    private static void foreignNames(List<ForeignName> names, Diagnostics diagnostics) {
        Map<String, SourcePosition> first = new HashMap<>();
        for (ForeignName name : names) {
            SourcePosition earlier = first.putIfAbsent(name.text(), name.position());
            if (earlier != null) {
                diagnostics.error(
                        Code.SAID_TWICE,
                        name.position(),
                        name.text().codePointCount(0, name.text().length()),
                        Phrase.of("“{name}” stands in {place} already", name.text(), earlier),
                        KEEP_ONE);
            }
        }
    }

    /** A word may lead to several things; a group of which all words lead to the same already does nothing. */
    private static void synonyms(List<SynonymGroup> groups, Diagnostics diagnostics) {
        Map<String, List<SynonymGroup>> byWord = new HashMap<>();
        for (SynonymGroup group : groups) {
            Set<String> words = new HashSet<>();
            group.words().forEach((language, own) -> own.forEach(word -> words.add(language + folded(word))));
            if (words.isEmpty()) {
                continue;
            }
            byWord.getOrDefault(words.iterator().next(), List.of()).stream()
                    .filter(earlier -> earlier.page()
                                    .map(page -> page.id())
                                    .equals(group.page().map(page -> page.id()))
                            && group.near().isEmpty()
                            && words.stream()
                                    .allMatch(word ->
                                            byWord.getOrDefault(word, List.of()).contains(earlier)))
                    .findFirst()
                    .ifPresent(earlier -> diagnostics.error(
                            Code.SAID_TWICE,
                            group.position(),
                            1,
                            Phrase.of("all words of this group stand in that of {place} already", earlier.position()),
                            KEEP_ONE));
            words.forEach(
                    word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(group));
        }
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}

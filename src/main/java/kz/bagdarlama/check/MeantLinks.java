package kz.bagdarlama.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import kz.bagdarlama.markdown.LinkTarget;
import kz.bagdarlama.markdown.LocatedLink;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.District;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Topic;
import kz.bagdarlama.route.SitePath;

/** What may be meant by links that name a page by its title, by its id alone or by its file: [сөздік](сөздік). */
final class MeantLinks {

    /** A word and a longer title that begins with it, or the other way round, are the same from so many letters on. */
    private static final int SHORTEST_BEGINNING = 4;

    /** So many letters may differ at the end of two forms of a word. */
    private static final int LONGEST_ENDING = 3;

    private static final String SOUNDS = "абвгдезийклмнопрстуфхыэіңғүұқөһә";
    private static final String SOUNDS_LATIN = "abvgdeziiklmnoprstufhyeinguuqoha";

    private MeantLinks() {}

    /** Puts what is meant into the hints of what was reported when the texts were read, where that can be guessed. */
    static void name(CheckInput input, Diagnostics diagnostics) {
        Map<SourcePosition, Phrase> guesses = new HashMap<>();
        for (ContentText text : input.content().texts()) {
            text.prose().byLanguage().forEach((language, prose) -> {
                if (input.isUnreliable(prose.position().path())) {
                    LocatedLink.unread(prose)
                            .forEach((position, written) -> meant(written, language, input)
                                    .ifPresent(target -> guesses.put(position, Suggestion.didYouMean(target))));
                }
            });
        }
        if (guesses.isEmpty()) {
            return;
        }
        List<Diagnostic> vague = new ArrayList<>();
        diagnostics.removeIf(each -> {
            boolean known = each.code() == Code.BAD_LINK && guesses.containsKey(each.position());
            if (known) {
                vague.add(each);
            }
            return known;
        });
        vague.forEach(each -> diagnostics.error(
                each.code(), each.position(), each.length(), each.message(), guesses.get(each.position())));
    }

    private static Optional<String> meant(String written, Language language, CheckInput input) {
        String word = folded(written);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        for (EntryKind kind : LinkTarget.KINDS) {
            if (input.content().ids(kind).anyMatch(word::equals)) {
                return Optional.of(kind.key(word));
            }
        }
        Optional<String> page = address(word, input);
        if (page.isPresent()) {
            return page;
        }
        Map<String, String> titles = new HashMap<>();
        for (Topic topic : input.content().topics()) {
            titles.put(EntryKind.TOPIC.key(topic.id()), topic.name().in(language));
        }
        for (District district : input.content().districts()) {
            titles.put(EntryKind.DISTRICT.key(district.id()), district.name().in(language));
        }
        for (ContentText text : input.content().texts()) {
            titles.put(text.key(), text.prose().in(language).title());
        }
        return only(titles, title -> isSame(word, title))
                .or(() -> only(
                        titles, title -> Stream.of(title.split("[^\\p{L}]+")).anyMatch(each -> isForm(word, each))))
                .or(() -> sounding(word, input));
    }

    /** The page at an address, with or without its language: kk/about, data. */
    private static Optional<String> address(String word, CheckInput input) {
        String path = word;
        for (Language language : input.content().site().languages()) {
            path = word.startsWith(language + "/") ? word.substring(word.indexOf('/') + 1) : path;
        }
        return SitePath.isValid(path + "/")
                ? input.routes().at(new SitePath(path + "/")).map(input.routes()::reference)
                : Optional.empty();
    }

    /** What has such a title, where only one has. */
    private static Optional<String> only(Map<String, String> titles, Predicate<String> same) {
        List<String> found = titles.entrySet().stream()
                .filter(each -> same.test(folded(each.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The page or topic whose id sounds like a word: глоссарий. */
    private static Optional<String> sounding(String word, CheckInput input) {
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            int known = SOUNDS.indexOf(word.charAt(i));
            latin.append(known < 0 ? word.charAt(i) : SOUNDS_LATIN.charAt(known));
        }
        for (EntryKind kind : List.of(EntryKind.PAGE, EntryKind.TOPIC, EntryKind.DISTRICT)) {
            Optional<String> near = Suggestion.closest(
                    latin.toString(), input.content().ids(kind).toList());
            if (near.isPresent()) {
                return near.map(kind::key);
            }
        }
        return Optional.empty();
    }

    /** Whether two words begin alike and differ in no more than an ending: сөздік, сөздігі. */
    private static boolean isForm(String word, String other) {
        int alike = 0;
        while (alike < Math.min(word.length(), other.length()) && word.charAt(alike) == other.charAt(alike)) {
            alike++;
        }
        return alike >= SHORTEST_BEGINNING && Math.max(word.length(), other.length()) - alike <= LONGEST_ENDING;
    }

    private static boolean isSame(String word, String title) {
        return word.equals(title)
                || Math.min(word.length(), title.length()) >= SHORTEST_BEGINNING
                        && (title.startsWith(word) || word.startsWith(title));
    }

    /** A word, without what addresses and names of files have besides. */
    private static String folded(String written) {
        String word = written.toLowerCase(Locale.ROOT)
                .replaceAll("(?:/|^)(?:index\\.html|[a-z]{2,3}\\.md|page\\.yaml)$", "")
                .replaceAll("^[./]*(?:content/)?(?:pages/)?|/+$|\\.(?:md|html)$", "");
        return word.replace('_', ' ').replace("%20", " ").strip();
    }
}

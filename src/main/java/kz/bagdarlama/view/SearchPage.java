package kz.bagdarlama.view;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.bagdarlama.model.ChapterId;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Named;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.search.SearchIndex;
import kz.bagdarlama.search.TermIndex;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;

/**
 * The search, and the index from A to Z that finds pledges without any script.
 *
 * @param example the number of one of the pledges
 * @param letters the index in the order of the alphabet, terms in other letters behind
 * @param districts what to narrow a search by, as are {@code topics} and {@code years}
 */
public record SearchPage(
        Frame frame,
        String example,
        List<Letter> letters,
        List<Choice> districts,
        List<Choice> topics,
        List<String> years)
        implements PageView {

    static SearchPage of(SiteParts parts, Summaries summaries) {
        UnicodeScript script = script(parts.message(MessageKey.LANGUAGE_NAME).codePointAt(0));
        Map<String, List<Entry>> letters = new LinkedHashMap<>();
        // Terms in other letters stand behind those of the language's own, which look alike.
        Map<String, List<Entry>> foreign = new LinkedHashMap<>();
        for (TermIndex.Entry entry :
                TermIndex.of(parts.content(), parts.pledges(), parts.language(), parts.queries())) {
            Entry shown = new Entry(
                    parts.words().html(entry.name()),
                    entry.page().map(parts::url),
                    entry.onPage().size(),
                    entry.others().stream().map(summaries::of).toList());
            int initial = initial(entry.name());
            (script(initial) == script ? letters : foreign)
                    .computeIfAbsent(heading(initial, script), letter -> new ArrayList<>())
                    .add(shown);
        }
        letters.putAll(foreign);
        String example = example(parts);
        return new SearchPage(
                parts.frames()
                        .frame(
                                PageKey.SEARCH,
                                parts.message(MessageKey.SEARCH),
                                parts.words().messages().text(MessageKey.SEARCH_DESCRIPTION, "number", example),
                                List.of()),
                example,
                letters.entrySet().stream()
                        .map(entry -> new Letter(entry.getKey(), entry.getValue()))
                        .toList(),
                choices(parts.districtsByName(), parts.language()),
                choices(parts.topicsByName(), parts.language()),
                parts.pledges().all().stream()
                        .flatMap(pledge -> SearchIndex.years(pledge).stream())
                        .sorted()
                        .distinct()
                        .map(String::valueOf)
                        .toList());
    }

    /** Not the first, in which the two numbers of chapter and pledge may not be told apart. */
    private static String example(SiteParts parts) {
        List<Pledge> all = parts.pledges().all();
        return all.isEmpty()
                ? ChapterId.example(parts.content().site().levels()) + "/3"
                : parts.number(all.get(Math.min(2, all.size() - 1)).id());
    }

    private static List<Choice> choices(List<? extends Named> entries, Language language) {
        return entries.stream()
                .map(each -> new Choice(each.id(), each.name().in(language)))
                .toList();
    }

    /** The letter that an entry of the index stands under: its first letter or digit. */
    private static int initial(String name) {
        return Character.toUpperCase(
                name.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('–'));
    }

    private static UnicodeScript script(int letter) {
        return UnicodeScript.of(letter);
    }

    /** A letter; few terms begin with a digit, or with a Latin letter where another script is written: all those are together. */
    private static String heading(int initial, UnicodeScript own) {
        if (Character.isDigit(initial)) {
            return "0–9";
        }
        return script(initial) == UnicodeScript.LATIN && own != UnicodeScript.LATIN
                ? "A–Z"
                : Character.toString(initial);
    }

    /** The entries that begin with a letter. */
    public record Letter(String name, List<Entry> entries) {}

    /**
     * A term with its pledges.
     *
     * @param url its own page, where it has one, with {@code count} pledges
     * @param pledges that are not on such a page
     */
    public record Entry(Html name, Optional<String> url, int count, List<PledgeSummary> pledges) {}

    /** A district or topic to narrow a search by. */
    public record Choice(String id, String name) {}
}

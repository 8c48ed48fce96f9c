package kz.bagdarlama.data;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.ContentText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.model.TextChange;
import kz.bagdarlama.model.TextPlace;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.text.Passage;
import kz.bagdarlama.text.WordDiff;

/** The changes of texts in one language as they are told: by day and page, part after part, with the words that are other ones. */
public final class ChangedTexts {

    /** What happened to a page on a day. */
    public enum Event {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** All that was changed on one page on one day. */
    public record Changed(LocalDate day, PageKey page, List<TextChange> changes) {

        /** Returns what happened to it that day. */
        public Event event() {
            return changes.stream().anyMatch(TextChange::isRemoval)
                    ? Event.REMOVED
                    : changes.stream().anyMatch(TextChange::isAddition) ? Event.ADDED : Event.CHANGED;
        }
    }

    private final Content content;
    private final Language language;
    private final Map<PageKey, ContentText> texts = new HashMap<>();
    private final Map<PageKey, Integer> order = new HashMap<>();

    public ChangedTexts(Content content, Language language) {
        this.content = content;
        this.language = language;
        for (ContentText text : content.texts()) {
            PageKey page = PageKey.of(text);
            order.put(page, order.size());
            texts.put(page, text);
        }
    }

    /** Returns the text of a page of today. */
    public Optional<ContentText> text(PageKey page) {
        return Optional.ofNullable(texts.get(page));
    }

    /** Returns all changes, the newest day first; within a day in the order of the content, at the end what is no longer there. */
    public List<Changed> all() {
        record DayAndPage(LocalDate day, PageKey page) {}
        Map<DayAndPage, List<TextChange>> groups = content.changes(language).stream()
                .collect(Collectors.groupingBy(
                        change -> new DayAndPage(change.day(), PageKey.of(change.place())),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> new Changed(group.getKey().day(), group.getKey().page(), group.getValue()))
                .sorted(Comparator.comparing(Changed::day)
                        .reversed()
                        .thenComparing(changed -> order.getOrDefault(changed.page(), Integer.MAX_VALUE)))
                .toList();
    }

    /** Returns title and text, then the parts as they stand on the page, then facts. */
    public List<TextChange> parts(Changed changed) {
        List<String> anchors = text(changed.page()).stream()
                .flatMap(text -> text.prose().in(language).parts().stream())
                .map(Prose.Part::id)
                .toList();
        return changed.changes().stream()
                .sorted(Comparator.comparingInt(change -> place(change.place(), anchors)))
                .toList();
    }

    private static int place(TextPlace place, List<String> anchors) {
        return switch (place.part()) {
            case TextPlace.TITLE -> 0;
            case TextPlace.TEXT -> 1;
            default -> {
                int fact = TextPlace.FACTS.indexOf(place.part());
                int anchor = anchors.indexOf(place.anchor());
                yield fact >= 0
                        ? Integer.MAX_VALUE - TextPlace.FACTS.size() + fact
                        : anchor >= 0 ? 2 + anchor : Integer.MAX_VALUE - TextPlace.FACTS.size() - 1;
            }
        };
    }

    /** Returns the heading that a part has today; nothing for what is no part, or is no longer there. */
    public Optional<String> heading(TextPlace place) {
        return text(PageKey.of(place))
                .flatMap(text -> text.prose().in(language).part(place.anchor()))
                .map(Prose.Part::title);
    }

    /** Returns the title of today; of what is gone the last one that it had. */
    public String title(PageKey page) {
        return text(page)
                .map(text -> text.prose().in(language).title())
                .or(() -> content.changes(language).stream()
                        .filter(change -> PageKey.of(change.place()).equals(page)
                                && change.place().part().equals(TextPlace.TITLE))
                        .map(TextChange::before)
                        .reduce((first, second) -> second))
                .orElse("");
    }

    /** Returns which words are other ones, as readers see them. */
    public List<Passage> passages(TextChange change) {
        return WordDiff.of(words(change, change.before()), words(change, change.after()));
    }

    private List<String> words(TextChange change, String said) {
        return said.isEmpty()
                ? List.of()
                : List.of(SiteTexts.spoken(content, change.place(), said).split(" "));
    }
}

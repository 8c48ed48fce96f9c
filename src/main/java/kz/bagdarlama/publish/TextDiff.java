package kz.bagdarlama.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.bagdarlama.data.ChangedTexts;
import kz.bagdarlama.data.ChangedTexts.Changed;
import kz.bagdarlama.model.ChangeLog;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.TextChange;
import kz.bagdarlama.text.Passage;

/**
 * What the list of changes of texts will tell readers when the site is published.
 *
 * @param known whether the last publication says what was told then; if not, the list begins with the next one
 * @param pages language by language in the order of the content, what goes at the end
 */
public record TextDiff(boolean known, List<Page> pages) {

    /** What the list does with a page; what was changed this very day and is as it was before is told no longer. */
    public enum Event {
        ADDED,
        CHANGED,
        REMOVED,
        WITHDRAWN
    }

    /**
     * A page of which the list tells.
     *
     * @param language the tag of its language
     * @param name kind and id of what it tells, as links of texts name it: {@code pledge:1.1/3}
     */
    public record Page(String language, String name, String title, Event event, List<Part> parts) {}

    /**
     * A part of it.
     *
     * @param name as in {@link kz.bagdarlama.model.TextPlace#part}
     * @param heading of a part that has one today; otherwise empty
     */
    public record Part(String name, String heading, List<Passage> passages) {}

    /** Nothing is known, and nothing told. */
    public static final TextDiff NONE = new TextDiff(false, List.of());

    /**
     * Compares what is told with what will be.
     *
     * @param texts the lines of what the content says, worked out where there is something to hold them against
     * @param day the day of the next publication
     */
    public static TextDiff of(
            Optional<PublishedAddresses> published, Content content, Supplier<String> texts, LocalDate day) {
        if (published.flatMap(PublishedAddresses::texts).isEmpty()) {
            return NONE;
        }
        List<TextChange> told = TextHistory.known(published, day).changes();
        List<TextChange> telling =
                TextHistory.of(published, content, texts, day).changes();
        List<TextChange> fresh =
                telling.stream().filter(change -> isNew(change, told)).toList();
        LocalDate latest = told.isEmpty() || told.get(told.size() - 1).day().isBefore(day)
                ? day
                : told.get(told.size() - 1).day();
        List<TextChange> withdrawn = told.stream()
                .filter(change -> change.day().equals(latest)
                        && isNew(change, telling)
                        && telling.stream()
                                .noneMatch(other -> other.day().equals(latest)
                                        && other.place().equals(change.place())))
                .toList();
        List<Page> pages = new ArrayList<>();
        for (Language language : content.site().languages()) {
            Stream.concat(pages(content, fresh, language, false), pages(content, withdrawn, language, true))
                    .forEach(pages::add);
        }
        return new TextDiff(true, pages);
    }

    /** Whether a list does not have a change, under this number or under another. */
    private static boolean isNew(TextChange change, List<TextChange> list) {
        return list.stream()
                .noneMatch(other -> change.of(other.place()).equals(other)
                        && change.place().of(other.place().id()).equals(other.place()));
    }

    private static Stream<Page> pages(Content content, List<TextChange> changes, Language language, boolean withdrawn) {
        if (changes.isEmpty()) {
            return Stream.of();
        }
        ChangedTexts texts = new ChangedTexts(content.with(new ChangeLog(LocalDate.EPOCH, changes)), language);
        return texts.all().stream()
                .map(changed -> new Page(
                        language.tag(),
                        changed.changes().get(0).place().page(),
                        texts.title(changed.page()),
                        withdrawn ? Event.WITHDRAWN : event(changed),
                        texts.parts(changed).stream()
                                .map(change -> new Part(
                                        change.place().part(),
                                        texts.heading(change.place()).orElse(""),
                                        texts.passages(change)))
                                .toList()));
    }

    private static Event event(Changed changed) {
        return switch (changed.event()) {
            case ADDED -> Event.ADDED;
            case CHANGED -> Event.CHANGED;
            case REMOVED -> Event.REMOVED;
        };
    }
}

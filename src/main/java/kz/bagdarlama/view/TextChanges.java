package kz.bagdarlama.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.bagdarlama.data.ChangedTexts;
import kz.bagdarlama.data.ChangedTexts.Changed;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.ProgrammePart;
import kz.bagdarlama.model.TextChange;
import kz.bagdarlama.model.TextPlace;
import kz.bagdarlama.route.DataFile;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.DiffPiece;
import kz.bagdarlama.text.DiffPiece.Status;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.Passage;

/** Shows how texts were changed since they were first published: on a page of its own, in feeds, and when on each page. */
final class TextChanges {

    private final Content content;
    private final Vocabulary vocabulary;
    private final Routes routes;
    private final LanguageFormatter words;
    private final ChangedTexts texts;

    /** The newest day first; within a day in the order of the content, at the end what is no longer there. */
    private final List<Changed> changed;

    /** Most stand in several feeds. */
    private final Map<Changed, ChangesFeed.Entry> entries = new IdentityHashMap<>();

    TextChanges(Content content, Vocabulary vocabulary) {
        this.content = content;
        this.vocabulary = vocabulary;
        this.routes = vocabulary.routes();
        this.words = vocabulary.words();
        this.texts = new ChangedTexts(content, words.language());
        this.changed = texts.all();
    }

    /** The day on which each page was changed last, of those that were since they came. */
    static Map<PageKey, LocalDate> days(Content content, Language language) {
        Map<PageKey, LocalDate> days = new HashMap<>();
        content.changes(language).stream()
                .filter(change -> !change.isAddition())
                .forEach(change -> days.put(PageKey.of(change.place()), change.day()));
        return days;
    }

    /** Where a change stands on the page of changes. */
    static String anchor(LocalDate day, PageKey page) {
        return day + "-" + page.kind().entry().orElseThrow().word() + "-"
                + page.id().replace('/', '-');
    }

    TextChangesPage page(FrameBuilder frames) {
        Map<LocalDate, List<TextChangesPage.Entry>> days = new LinkedHashMap<>();
        for (Changed each : changed) {
            days.computeIfAbsent(each.day(), day -> new ArrayList<>()).add(entry(each));
        }
        Optional<LinkView> notes = routes.has(PageKey.CHANGES)
                ? Optional.of(vocabulary.link(PageKey.CHANGES, MessageKey.CHANGES))
                : Optional.empty();
        String title = vocabulary.message(MessageKey.TEXT_CHANGES);
        String lead = vocabulary.message(MessageKey.TEXT_CHANGES_DESCRIPTION);
        return new TextChangesPage(
                frames.frame(PageKey.TEXT_CHANGES, title, lead, notes.stream().toList()),
                Html.ofText(title),
                Html.ofText(lead),
                routes.basePath() + routes.feedFile(words.language()),
                routes.basePath() + DataFile.TEXT_CHANGES_TABLE,
                new TextChangesPage.Since(
                        content.log().since().toString(),
                        words.date(content.log().since())),
                notes,
                days.entrySet().stream()
                        .map(day -> new TextChangesPage.Day(
                                day.getKey().toString(), words.date(day.getKey()), day.getValue()))
                        .toList());
    }

    private TextChangesPage.Entry entry(Changed changed) {
        return new TextChangesPage.Entry(
                anchor(changed.day(), changed.page()),
                number(changed.page()),
                words.html(texts.title(changed.page())),
                vocabulary.urlOfAny(changed.page()),
                gatherings(changed.page()),
                texts.parts(changed).stream()
                        .map(change -> new TextChangesPage.Part(
                                label(change.place()).map(words::html),
                                change.place().part().equals(TextPlace.QUOTE)
                                        ? Optional.of(content.site()
                                                .documentLanguage()
                                                .tag())
                                        : Optional.empty(),
                                texts.passages(change).stream()
                                        .map(this::passage)
                                        .toList()))
                        .toList());
    }

    /** Where else it is listed: whoever reads of it may want to follow one of these. */
    private List<LinkView> gatherings(PageKey page) {
        return texts.text(page).orElse(null) instanceof Pledge pledge
                ? Stream.concat(
                                vocabulary.districts(pledge.allDistricts()).map(vocabulary::link),
                                pledge.topics().stream().map(topic -> vocabulary.link(vocabulary.topic(topic))))
                        .toList()
                : List.of();
    }

    private TextChangesPage.Passage passage(Passage passage) {
        return new TextChangesPage.Passage(
                words.html(passage.before().strip()),
                passage.pieces().stream()
                        .map(piece -> new TextChangesPage.Piece(piece.status().key(), words.html(piece.text())))
                        .toList(),
                words.html(passage.after().strip()));
    }

    /** What a part is called, as far as one word says it: nothing for the text. */
    private Optional<String> label(TextPlace place) {
        return switch (place.part()) {
            case TextPlace.TITLE -> Optional.of(vocabulary.message(MessageKey.TEXT_TITLE));
            case TextPlace.QUOTE -> Optional.of(vocabulary.message(MessageKey.QUOTE));
            case TextPlace.TRANSLATOR_NOTE -> Optional.of(vocabulary.message(MessageKey.TRANSLATOR_NOTE));
            case TextPlace.COMMITMENT -> Optional.of(vocabulary.message(MessageKey.FACT_COMMITMENT));
            case TextPlace.WHEN -> Optional.of(vocabulary.message(MessageKey.FACT_WHEN));
            case TextPlace.WHERE -> Optional.of(vocabulary.message(MessageKey.FACT_WHERE));
            case TextPlace.TOPICS -> Optional.of(vocabulary.message(MessageKey.FACT_TOPICS));
            case TextPlace.PROJECT -> Optional.of(vocabulary.message(MessageKey.FACT_PROJECT));
            case TextPlace.FIGURES -> Optional.of(vocabulary.message(MessageKey.FIGURES));
            default -> texts.heading(place);
        };
    }

    private Optional<String> number(PageKey page) {
        return texts.text(page)
                .filter(ProgrammePart.class::isInstance)
                .map(text -> vocabulary.numbers().of(((ProgrammePart) text).id()))
                // What is gone is known by the number that it had.
                .or(() -> Optional.of(page.id())
                        .filter(id -> page.kind().entry().orElseThrow() != EntryKind.PAGE
                                && texts.text(page).isEmpty()));
    }

    // ---- feeds

    /** Whether a change is followed by whoever follows a district, topic or project: it is of one of its pledges, or of what was one. */
    static boolean isFollowed(TextChange change, PageKey page, Set<String> pledges) {
        Optional<PageKind> gathering = switch (change.place().part()) {
            case TextPlace.WHERE -> Optional.of(PageKind.DISTRICT);
            case TextPlace.TOPICS -> Optional.of(PageKind.TOPIC);
            case TextPlace.PROJECT -> Optional.of(PageKind.PROJECT);
            default -> Optional.empty();
        };
        return change.place().kind() == EntryKind.PLEDGE
                && (pledges.contains(change.place().id())
                        || gathering.filter(page.kind()::equals).isPresent()
                                && List.of(change.before().split(" ")).contains(page.id()));
    }

    /** Whether no text was changed. */
    boolean isEmpty() {
        return changed.isEmpty();
    }

    /** What makes an entry for each page and day with one of the changes wanted, the newest first, if a feed has room for it. */
    Stream<ChangesFeed.Due> due(Predicate<TextChange> wanted) {
        return changed.stream()
                .filter(each -> each.changes().stream().anyMatch(wanted))
                .map(each -> new ChangesFeed.Due(each.day(), () -> entries.computeIfAbsent(each, this::feedEntry)));
    }

    private ChangesFeed.Entry feedEntry(Changed changed) {
        String anchor = anchor(changed.day(), changed.page());
        String title = number(changed.page()).map(number -> number + " ").orElse("") + texts.title(changed.page());
        return new ChangesFeed.Entry(
                Progress.tag(
                        content,
                        changed.day(),
                        words.language() + "/" + changed.page().id() + "/text-" + changed.day() + "/"
                                + changed.page().kind().entry().orElseThrow().word()),
                words.messages().text(event(changed), "title", title),
                routes.absoluteUrl(PageKey.TEXT_CHANGES, words.language()) + "#" + anchor,
                Progress.midnight(changed.day()),
                Progress.midnight(changed.day()),
                texts.parts(changed).stream().flatMap(this::lines).collect(Collectors.joining("\n")),
                Optional.empty(),
                Optional.empty());
    }

    private static MessageKey event(Changed changed) {
        return switch (changed.event()) {
            case ADDED -> MessageKey.TEXT_ADDED;
            case CHANGED -> MessageKey.TEXT_CHANGED;
            case REMOVED -> MessageKey.TEXT_REMOVED;
        };
    }

    private Stream<String> lines(TextChange change) {
        return Stream.concat(
                label(change.place()).stream(),
                texts.passages(change).stream()
                        .flatMap(passage -> Stream.of(
                                line(MessageKey.TEXT_BEFORE, passage, Status.REMOVED),
                                line(MessageKey.TEXT_AFTER, passage, Status.ADDED)))
                        .flatMap(Optional::stream));
    }

    /** The words of one version of a passage; nothing where it has none of its own and none around them. */
    private Optional<String> line(MessageKey label, Passage passage, Status own) {
        String said = Stream.of(
                        Stream.of(passage.before().strip()),
                        passage.pieces().stream()
                                .filter(piece -> piece.status() == own || piece.status() == Status.KEPT)
                                .map(DiffPiece::text),
                        Stream.of(passage.after().strip()))
                .flatMap(each -> each)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" "));
        return said.isEmpty() ? Optional.empty() : Optional.of(vocabulary.message(label) + " " + said);
    }
}

package kz.bagdarlama.view;

import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.ProgressNote;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.text.MessageKey;
import kz.bagdarlama.text.WebAddress;

/** Shows what has happened to the pledges: beside each, on a page of its own, and as a feed. */
final class Progress {

    /** Older ones stand on the page; feed readers have fetched them long since. */
    private static final int MOST_FEED_ENTRIES = 50;

    private final Content content;
    private final Vocabulary vocabulary;
    private final Routes routes;
    private final LanguageFormatter words;

    /** The newest day first; within a day in the order of the pledges, the newest of each first. */
    private final List<Noted> all;

    private record Noted(Pledge pledge, ProgressNote note) {}

    Progress(Content content, Vocabulary vocabulary) {
        this.content = content;
        this.vocabulary = vocabulary;
        this.routes = vocabulary.routes();
        this.words = vocabulary.words();
        this.all = all(content);
    }

    /** The notes on a pledge, the newest first. */
    static List<ProgressView> of(Pledge pledge, Vocabulary vocabulary) {
        List<ProgressNote> notes = pledge.progress();
        return IntStream.range(0, notes.size())
                .mapToObj(i -> view(new Noted(pledge, notes.get(notes.size() - 1 - i)), vocabulary))
                .toList();
    }

    private static List<Noted> all(Content content) {
        List<Noted> all = new ArrayList<>();
        content.programme().pledges().forEach(pledge -> {
            for (int i = pledge.progress().size() - 1; i >= 0; i--) {
                all.add(new Noted(pledge, pledge.progress().get(i)));
            }
        });
        all.sort(Comparator.comparing((Noted noted) -> noted.note().date()).reversed());
        return all;
    }

    private static ProgressView view(Noted noted, Vocabulary vocabulary) {
        LanguageFormatter words = vocabulary.words();
        ProgressNote note = noted.note();
        return new ProgressView(
                note.anchor(),
                vocabulary.url(PageKey.of(noted.pledge())) + "#" + note.anchor(),
                vocabulary.numbers().of(noted.pledge().id()),
                words.html(noted.pledge().prose().in(words.language()).title()),
                note.date().toString(),
                words.date(note.date()),
                html(note.what(), words),
                text(note.sources(), words),
                host(text(note.sources(), words)),
                note.archived(),
                note.publisher().map(by -> html(by, words)),
                note.corrected().map(correction -> day(correction.date(), words)),
                note.withdrawn()
                        .map(withdrawal -> new ProgressView.Withdrawal(
                                day(withdrawal.date(), words), html(withdrawal.why(), words))));
    }

    private static Html html(Localized<PlacedText> texts, LanguageFormatter words) {
        return words.html(text(texts, words));
    }

    private static String text(Localized<PlacedText> texts, LanguageFormatter words) {
        return texts.in(words.language()).text();
    }

    private static ProgressView.Day day(LocalDate date, LanguageFormatter words) {
        return new ProgressView.Day(date.toString(), words.date(date));
    }

    /** The name of the site, as readers know it. */
    private static String host(String address) {
        String rest = address.substring(address.indexOf("//") + 2).split("[/?#]", 2)[0];
        String host = rest.substring(rest.lastIndexOf('@') + 1).split(":", 2)[0];
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    ChangesPage page(FrameBuilder frames) {
        Map<YearMonth, List<ProgressView>> months = new LinkedHashMap<>();
        for (Noted noted : all) {
            months.computeIfAbsent(YearMonth.from(noted.note().date()), month -> new ArrayList<>())
                    .add(view(noted, vocabulary));
        }
        String title = words.messages().text(MessageKey.CHANGES);
        String lead = words.messages().text(MessageKey.CHANGES_DESCRIPTION);
        return new ChangesPage(
                frames.frame(PageKey.CHANGES, title, lead, List.of()),
                Html.ofText(title),
                Html.ofText(lead),
                routes.basePath() + routes.feedFile(words.language()),
                vocabulary.link(PageKey.TEXT_CHANGES, MessageKey.TEXT_CHANGES),
                months.entrySet().stream()
                        .map(month -> new ChangesPage.Month(
                                month.getKey().toString(), words.rules().month(month.getKey()), month.getValue()))
                        .toList());
    }

    /** What was corrected or taken back last comes first, so that whoever reads the feed learns of it. */
    ChangesFeed feed(TextChanges texts) {
        return gathered(Optional.empty(), content.site().title().in(words.language()), all, texts.due(change -> true));
    }

    /**
     * The same for the pledges of one page.
     *
     * @param title what the page is about
     */
    ChangesFeed feed(TextChanges texts, PageKey key, String title, List<Pledge> pledges) {
        // Pages are many: where nothing happened, nobody asks what is on each.
        Set<String> own = all.isEmpty() && texts.isEmpty()
                ? Set.of()
                : pledges.stream().map(pledge -> pledge.id().toString()).collect(Collectors.toSet());
        return gathered(
                Optional.of(key),
                title + " – " + content.site().shortTitle().in(words.language()),
                all.stream()
                        .filter(noted -> own.contains(noted.pledge().id().toString()))
                        .toList(),
                texts.due(change -> TextChanges.isFollowed(change, key, own)));
    }

    /**
     * @param page what the feed is of; empty for that of the whole site
     * @param texts the texts that were changed, the newest first
     */
    private ChangesFeed gathered(
            Optional<PageKey> page, String title, List<Noted> notes, Stream<ChangesFeed.Due> texts) {
        Language language = words.language();
        String file = page.map(key -> routes.feedFile(key, language)).orElseGet(() -> routes.feedFile(language));
        boolean noted = routes.has(PageKey.CHANGES);
        List<ChangesFeed.Entry> all = Stream.concat(
                        notes.stream()
                                .map(each -> new ChangesFeed.Due(each.note().changed(), () -> entry(each))),
                        texts)
                .sorted(Comparator.comparing(ChangesFeed.Due::day).reversed())
                .limit(MOST_FEED_ENTRIES)
                .map(due -> due.entry().get())
                .toList();
        return new ChangesFeed(
                language.tag(),
                content.site().feedBase().id() + file.substring(0, file.lastIndexOf('/') + 1),
                words.messages().text(noted ? MessageKey.CHANGES : MessageKey.TEXT_CHANGES) + " – " + title,
                (noted ? words.messages().text(MessageKey.CHANGES_DESCRIPTION) + " " : "")
                        + words.messages().text(MessageKey.TEXT_CHANGES_DESCRIPTION),
                routes.baseUrl() + file,
                routes.absoluteUrl(page.orElse(noted ? PageKey.CHANGES : PageKey.TEXT_CHANGES), language),
                content.site().shortTitle().in(language),
                all.isEmpty() ? midnight(content.log().since()) : all.get(0).updated(),
                all);
    }

    private ChangesFeed.Entry entry(Noted noted) {
        ProgressNote note = noted.note();
        return new ChangesFeed.Entry(
                tag(noted),
                vocabulary.numbers().of(noted.pledge().id()) + " "
                        + noted.pledge().prose().in(words.language()).title(),
                routes.absoluteUrl(PageKey.of(noted.pledge()), words.language()) + "#" + note.anchor(),
                midnight(note.changed()),
                midnight(note.date()),
                Stream.of(
                                note.withdrawn().stream()
                                        .map(withdrawn -> dated(MessageKey.PROGRESS_WITHDRAWN, withdrawn.date()) + " "
                                                + text(withdrawn.why(), words)),
                                note.corrected().stream()
                                        .map(corrected -> dated(MessageKey.PROGRESS_CORRECTED, corrected.date())),
                                Stream.of(note.publisher()
                                                .map(by -> text(by, words) + ": ")
                                                .orElse("")
                                        + text(note.what(), words)))
                        .flatMap(parts -> parts)
                        .collect(Collectors.joining("\n")),
                Optional.of(WebAddress.uri(text(note.sources(), words))),
                note.archived().map(WebAddress::uri));
    }

    private String dated(MessageKey label, LocalDate day) {
        String text = words.messages().text(label) + " " + words.date(day);
        return text.endsWith(".") ? text : text + ".";
    }

    /** Named by the pledge and not by its address, whose readable part may change, as the address of the site may. */
    private String tag(Noted noted) {
        return tag(
                content,
                noted.note().date(),
                words.language() + "/" + noted.pledge().id() + "/"
                        + noted.note().anchor());
    }

    /** The name of an entry of a day. */
    static String tag(Content content, LocalDate day, String name) {
        URI base = URI.create(content.site().feedBase().id());
        String host = Optional.ofNullable(base.getHost()).orElse("localhost");
        return "tag:" + host + "," + day + ":" + base.getRawPath() + name;
    }

    /** Notes have a day and no hour; an Atom date must have both. */
    static String midnight(LocalDate day) {
        return day + "T00:00:00Z";
    }
}

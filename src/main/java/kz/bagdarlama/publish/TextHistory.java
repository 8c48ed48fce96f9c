package kz.bagdarlama.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.bagdarlama.data.SiteText;
import kz.bagdarlama.model.ChangeLog;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Redirect;
import kz.bagdarlama.model.TextChange;
import kz.bagdarlama.model.TextPlace;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.translation.Translations;

/**
 * Holds what the last publication said against what the next one says. A language that comes is no change, nor are other spaces,
 * quotation marks and dashes. Of a page that comes its title is told, of one that goes all that it said. A place that changes more than
 * once on a day has one change of that day, and none where it is again as it was.
 */
public final class TextHistory {

    /** The order in which changes are listed, the same however often a site was published in between. */
    private static final Comparator<TextChange> ORDER = Comparator.comparing(TextChange::day)
            .thenComparing(change -> change.place().language())
            .thenComparing(change -> change.place().page())
            .thenComparing(change -> change.place().part());

    /** How many changes are kept: whole days, and the last one always. */
    private static final int MOST = 500;

    /** The parts by which a page is known again. */
    private static final List<String> IDENTIFYING = List.of(TextPlace.TITLE, TextPlace.TEXT);

    private final PublishedAddresses published;
    private final Content content;
    private final LocalDate day;

    /** What was said and what is, page by page and language by language. */
    private final Map<String, Map<Language, List<SiteText>>> then;

    private final Map<String, Map<Language, List<SiteText>>> now;

    /** The pages of today by those that they were. */
    private final Map<String, String> successors = new HashMap<>();

    /** The same the other way round. */
    private final Map<String, String> predecessors = new HashMap<>();

    private final Map<DayAndPlace, TextChange> changes = new LinkedHashMap<>();
    private final Set<Language> spoken = new HashSet<>();

    private record DayAndPlace(LocalDate day, TextPlace place) {}

    private TextHistory(
            PublishedAddresses published, List<SiteText> said, List<SiteText> texts, Content content, LocalDate day) {
        this.published = published;
        this.content = content;
        this.day = day;
        // A kind of places that one of both does not know was neither added nor taken away by anybody.
        Set<String> kinds = published.texts().orElseThrow().kinds();
        this.then = byPage(
                said.stream().filter(text -> text.place().isOf(TextPlace.KINDS)).toList());
        said.forEach(text -> spoken.add(text.place().language()));
        this.now =
                byPage(texts.stream().filter(text -> text.place().isOf(kinds)).toList());
    }

    /**
     * Returns all changes up to the last publication.
     *
     * @param published what it was, where there was one
     * @param day the day of the next one, where changes are known from then on
     */
    public static ChangeLog known(Optional<PublishedAddresses> published, LocalDate day) {
        return published
                .flatMap(PublishedAddresses::texts)
                .map(PublishedTexts::log)
                .orElseGet(() -> new ChangeLog(day, List.of()));
    }

    /**
     * Returns all changes up to the next publication.
     *
     * @param content what is to be published, without errors
     * @param texts the lines of what it says, worked out where there is something to hold it against
     * @param day the day of the publication; one that is earlier than the last change is not believed
     */
    public static ChangeLog of(
            Optional<PublishedAddresses> published, Content content, Supplier<String> texts, LocalDate day) {
        ChangeLog known = known(published, day);
        Optional<PublishedTexts> last = published.flatMap(PublishedAddresses::texts);
        if (last.isEmpty() || texts.get().equals(last.get().texts())) {
            return known;
        }
        LocalDate latest = known.changes().stream()
                .map(TextChange::day)
                .reduce(day, (one, other) -> one.isAfter(other) ? one : other);
        List<SiteText> now = PublishedTexts.said(texts.get());
        return new ChangeLog(
                known.since(),
                new TextHistory(published.get(), PublishedTexts.said(last.get().texts()), now, content, latest)
                        .changes(known.changes()));
    }

    private static Map<String, Map<Language, List<SiteText>>> byPage(List<SiteText> texts) {
        Map<String, Map<Language, List<SiteText>>> pages = new LinkedHashMap<>();
        for (SiteText text : texts) {
            pages.computeIfAbsent(text.place().page(), page -> new LinkedHashMap<>())
                    .computeIfAbsent(text.place().language(), language -> new ArrayList<>())
                    .add(text);
        }
        return pages;
    }

    private List<TextChange> changes(List<TextChange> known) {
        findSuccessors();
        for (TextChange change : known) {
            TextChange moved = change.of(moved(change.place()));
            changes.put(new DayAndPlace(moved.day(), moved.place()), moved);
        }
        for (Language language : content.site().languages()) {
            now.forEach((page, texts) ->
                    compare(said(then, predecessors.getOrDefault(page, ""), language), said(now, page, language)));
            then.forEach((page, texts) -> {
                if (!successors.containsKey(page)) {
                    said(then, page, language).forEach(text -> add(text.place(), text.words(), ""));
                }
            });
        }
        return newest(changes.values().stream().sorted(ORDER).toList());
    }

    private static List<TextChange> newest(List<TextChange> all) {
        if (all.size() <= MOST) {
            return all;
        }
        LocalDate cut = all.get(all.size() - MOST - 1).day();
        LocalDate last = all.get(all.size() - 1).day();
        return all.stream()
                .filter(change -> change.day().isAfter(cut) || change.day().equals(last))
                .toList();
    }

    private static List<SiteText> said(
            Map<String, Map<Language, List<SiteText>>> pages, String page, Language language) {
        return pages.getOrDefault(page, Map.of()).getOrDefault(language, List.of());
    }

    private TextPlace moved(TextPlace place) {
        String page = successors.getOrDefault(place.page(), place.page());
        return place.of(page.substring(page.indexOf(':') + 1));
    }

    // ---- pages that have another number, or another name

    /** Redirects say it; otherwise a page is the same whose words are, and only then that of the same id. */
    private void findSuccessors() {
        redirected();
        then.keySet().stream().filter(page -> isSame(page, page, true)).forEach(page -> succeed(page, page));
        Map<String, String> byWords = new HashMap<>();
        now.keySet().stream()
                .filter(page -> !predecessors.containsKey(page))
                .forEach(page -> words(now, page).forEach(words -> byWords.putIfAbsent(words, page)));
        for (boolean all : List.of(true, false)) {
            for (String old : then.keySet()) {
                if (!successors.containsKey(old)) {
                    words(then, old)
                            .map(byWords::get)
                            .filter(page -> page != null
                                    && !predecessors.containsKey(page)
                                    && (all || !now.containsKey(old) && !then.containsKey(page))
                                    && isSame(old, page, all))
                            .findFirst()
                            .ifPresent(page -> succeed(old, page));
                }
            }
        }
        then.keySet().stream()
                .filter(page -> now.containsKey(page) && !predecessors.containsKey(page))
                .forEach(page -> succeed(page, page));
    }

    private void succeed(String old, String page) {
        if (!successors.containsKey(old) && predecessors.putIfAbsent(page, old) == null) {
            successors.put(old, page);
        }
    }

    /** The titles and texts of a page by which it may be known again, each with the kind of the page. */
    private static Stream<String> words(Map<String, Map<Language, List<SiteText>>> pages, String page) {
        return pages.get(page).values().stream()
                .flatMap(List::stream)
                .filter(text -> IDENTIFYING.contains(text.place().part()))
                .map(text -> text.place().kind() + " " + text.words());
    }

    private void redirected() {
        for (Redirect redirect : content.redirects()) {
            String path = redirect.from().id().replaceFirst("^/", "");
            content.site().languages().stream()
                    .map(language -> published.owners().getOrDefault(language + "/" + path, Optional.empty()))
                    .flatMap(Optional::stream)
                    .map(TextHistory::name)
                    .filter(old -> then.containsKey(old) && !now.containsKey(old))
                    .findFirst()
                    .filter(old -> now.containsKey(redirect.to().id())
                            && !then.containsKey(redirect.to().id())
                            && !predecessors.containsKey(redirect.to().id()))
                    .ifPresent(old -> succeed(old, redirect.to().id()));
        }
    }

    private static String name(PageKey key) {
        return key.kind().entry().map(kind -> kind.key(key.id())).orElse("");
    }

    /**
     * Whether title and text are the same.
     *
     * @param all in each language that both have; otherwise one of them in one language suffices
     */
    private boolean isSame(String old, String page, boolean all) {
        if (!now.containsKey(page)) {
            return false;
        }
        boolean some = false;
        for (Language language : then.get(old).keySet()) {
            for (String part : IDENTIFYING) {
                Optional<String> one = words(said(then, old, language), part);
                Optional<String> other = words(said(now, page, language), part);
                boolean same = one.isPresent() && other.isPresent() && same(one.get(), other.get());
                some |= same;
                if (all && !same && now.get(page).containsKey(language) && !(one.isEmpty() && other.isEmpty())) {
                    return false;
                }
            }
        }
        return some;
    }

    private static Optional<String> words(List<SiteText> texts, String part) {
        return texts.stream()
                .filter(text -> text.place().part().equals(part))
                .map(SiteText::words)
                .findFirst();
    }

    private static boolean same(String one, String other) {
        return one.equals(other) || Translations.sameWords(one, other);
    }

    // ---- what is said there

    private static boolean same(SiteText one, SiteText other) {
        return same(one.words(), other.words())
                || !one.meaning().isEmpty() && one.meaning().equals(other.meaning());
    }

    /** Compares what one page says in one language. */
    private void compare(List<SiteText> said, List<SiteText> texts) {
        if (said.isEmpty()) {
            // Where it was taken away on this very day it is back, with all that it says.
            texts.stream()
                    .filter(text -> spoken.contains(text.place().language())
                            && (text.place().part().equals(TextPlace.TITLE)
                                    || changes.containsKey(new DayAndPlace(day, text.place()))))
                    .forEach(text -> add(text.place(), "", text.words()));
            return;
        }
        Map<String, SiteText> fresh = new LinkedHashMap<>();
        texts.forEach(text -> fresh.put(text.place().part(), text));
        List<SiteText> gone = new ArrayList<>();
        for (SiteText text : said) {
            SiteText same = fresh.get(text.place().part());
            if (same != null && same(text, same)) {
                fresh.remove(text.place().part());
            } else {
                gone.add(text);
            }
        }
        // A part of the same words under another letter has only moved.
        gone.removeIf(text -> !text.place().anchor().isEmpty()
                && fresh.values()
                        .removeIf(other -> !other.place().anchor().isEmpty() && same(text.words(), other.words())));
        for (SiteText text : gone) {
            SiteText other = fresh.remove(text.place().part());
            add(moved(text.place()), text.words(), other == null ? "" : other.words());
        }
        fresh.values().forEach(text -> add(text.place(), "", text.words()));
    }

    private void add(TextPlace place, String before, String after) {
        DayAndPlace key = new DayAndPlace(day, place);
        TextChange earlier = changes.get(key);
        String first = earlier == null ? before : earlier.before();
        if (same(first, after)) {
            changes.remove(key);
        } else {
            changes.put(key, new TextChange(day, place, first, after));
        }
    }
}

package kz.bagdarlama.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import kz.bagdarlama.check.Today;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.ProgressNote;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.translation.Translations;

/**
 * Holds the notes on progress of the last publication against those of the next. A published note stays, on its day and in its
 * place among the notes of that day, since links and feeds name it by these. Its words and its source may be corrected, and
 * readers are told so; a note that was wrong is taken back, and stays to be seen.
 */
public final class AlteredProgressNotes {

    private static final String CORRECTED = "corrected: …";

    private final Pledge pledge;
    private final List<PublishedProgressNote> before;
    private final List<PublishedProgressNote> now;
    private final Map<PublishedProgressNote, Integer> found = new LinkedHashMap<>();
    private final List<AlteredProgressNote> altered = new ArrayList<>();
    private final String withdrawn;

    private AlteredProgressNotes(Pledge pledge, List<PublishedProgressNote> before, List<Language> languages) {
        this.pledge = pledge;
        this.before = before;
        this.now = PublishedProgressNote.of(pledge);
        this.withdrawn = "withdrawn: {date: …, why: {"
                + languages.stream().map(language -> language + ": …").collect(Collectors.joining(", ")) + "}}";
    }

    /**
     * Returns the published notes that are not there any more, or not as they were published. Of a pledge that is gone itself only
     * its address is missed.
     *
     * @param content read without errors; otherwise a note may be missing only because of them
     */
    public static List<AlteredProgressNote> of(PublishedAddresses published, Content content) {
        if (published.notes().isEmpty() && published.feedBase().isEmpty()) {
            return List.of();
        }
        Map<String, List<PublishedProgressNote>> byPledge = published.notes().stream()
                .collect(Collectors.groupingBy(PublishedProgressNote::pledge, TreeMap::new, Collectors.toList()));
        List<AlteredProgressNote> altered = new ArrayList<>();
        published
                .feedBase()
                .filter(base -> !base.equals(content.site().feedBase().id()))
                .ifPresent(base -> altered.add(renamed(base, content)));
        content.programme().pledges().forEach(pledge -> {
            List<PublishedProgressNote> before = byPledge.get(pledge.id().toString());
            if (before != null) {
                altered.addAll(
                        new AlteredProgressNotes(pledge, before, content.site().languages()).find());
            }
        });
        return altered;
    }

    /** All of them would be new to whoever reads the feeds. */
    private static AlteredProgressNote renamed(String base, Content content) {
        Reference now = content.site().feedBase();
        return new AlteredProgressNote(
                Code.FEED_RENAMED,
                now.position(),
                now.id().length(),
                Phrase.of(
                        "the feeds were published with names made of {url}; with others, their readers get every note once more",
                        base),
                VanishedAddresses.orNeverPublished(Phrase.of("write in site.yaml: {line}", "feed-base: " + base)));
    }

    private List<AlteredProgressNote> find() {
        // What most surely is the same note comes first, so that a slip in one is not taken for a slip in two.
        pair((then, note) -> then.anchor().equals(note.anchor()) && sameSource(then, note) && sameWords(then, note));
        pair((then, note) -> then.date().equals(note.date()) && sameSource(then, note) && sameWords(then, note));
        pair((then, note) -> then.anchor().equals(note.anchor()) && (sameSource(then, note) || sameWords(then, note)));
        pair((then, note) -> sameSource(then, note) && sameWords(then, note));
        pair((then, note) -> then.anchor().equals(note.anchor())
                && note.corrected().isPresent()
                && !note.corrected().equals(then.corrected()));
        boolean displaced = false;
        for (PublishedProgressNote then : before) {
            Integer index = found.get(then);
            if (index == null) {
                removed(then);
            } else if (!then.date().equals(now.get(index).date())) {
                otherDay(then, index);
            } else if (!then.anchor().equals(now.get(index).anchor())) {
                // One note that was put before others displaces all of them.
                if (!displaced) {
                    displaced(then, index);
                }
                displaced = true;
            } else {
                compare(then, index);
            }
        }
        return altered;
    }

    private void pair(BiPredicate<PublishedProgressNote, PublishedProgressNote> same) {
        for (PublishedProgressNote then : before) {
            for (int i = 0; i < now.size() && !found.containsKey(then); i++) {
                if (!found.containsValue(i) && same.test(then, now.get(i))) {
                    found.put(then, i);
                }
            }
        }
    }

    private static boolean sameSource(PublishedProgressNote one, PublishedProgressNote other) {
        return one.source().equals(other.source());
    }

    private static boolean sameWords(PublishedProgressNote one, PublishedProgressNote other) {
        return otherWords(one, other).isEmpty();
    }

    /** The first language that both have with other words. */
    private static Optional<String> otherWords(PublishedProgressNote then, PublishedProgressNote note) {
        return then.what().keySet().stream()
                .filter(note.what()::containsKey)
                .filter(language -> differ(then.what(), note.what(), language)
                        || differ(then.publisher(), note.publisher(), language))
                .findFirst();
    }

    private static boolean differ(Map<String, String> then, Map<String, String> now, String language) {
        return !Translations.sameWords(then.getOrDefault(language, ""), now.getOrDefault(language, ""));
    }

    private void removed(PublishedProgressNote then) {
        String path = pledge.position().path();
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        altered.add(new AlteredProgressNote(
                Code.NOTE_REMOVED,
                SourcePosition.file(folder + "progress.yaml"),
                1,
                Phrase.of("the note of {day} on {pledge} was published and is gone", then.date(), then.pledge()),
                VanishedAddresses.orNeverPublished(
                        then.withdrawn().isPresent()
                                ? Phrase.of("put the line {line} back", then.yaml())
                                : Phrase.of(
                                        "put the line {line} back; if the note was wrong, add to it {withdrawn}",
                                        then.yaml(),
                                        withdrawn))));
    }

    private void changed(SourcePosition position, int length, Phrase message, Phrase hint) {
        altered.add(new AlteredProgressNote(
                Code.NOTE_CHANGED, position, length, message, VanishedAddresses.orNeverPublished(hint)));
    }

    private void otherDay(PublishedProgressNote then, int index) {
        ProgressNote note = pledge.progress().get(index);
        changed(
                note.position(),
                note.date().toString().length(),
                Phrase.of("this note was published with the day {day}; links and feeds name it by that", then.date()),
                Phrase.of(
                        "write {line}; if the day was wrong, add {withdrawn} and write a new note with the right one",
                        "date: " + then.date(),
                        withdrawn));
    }

    private void displaced(PublishedProgressNote then, int index) {
        ProgressNote note = pledge.progress().get(index);
        changed(
                note.position(),
                note.date().toString().length(),
                Phrase.of("this note was published before the others of its day; links name it by its place"),
                Phrase.of("move it up again; what is new stands after what was published on {day}", then.date()));
    }

    private void compare(PublishedProgressNote then, int index) {
        PublishedProgressNote published = now.get(index);
        ProgressNote note = pledge.progress().get(index);
        if (then.withdrawn().isPresent() && published.withdrawn().isEmpty()) {
            takenBack(note, "withdrawn: {date: " + then.withdrawn().get() + ", …}");
            return;
        }
        if (then.corrected().isPresent()
                && (published.corrected().isEmpty()
                        || published.corrected().get().isBefore(then.corrected().get()))) {
            takenBack(note, "corrected: " + then.corrected().get());
            return;
        }
        if (isSaid(then.corrected(), published.corrected())) {
            return;
        }
        Phrase hint = Phrase.of(
                "add the line {corrected} with the day of the correction, which readers will see; if what the note tells was wrong, leave it as it was and add {withdrawn}",
                CORRECTED,
                withdrawn);
        if (!sameSource(then, published)) {
            changed(
                    note.sources().byLanguage().values().iterator().next().position(),
                    published.source().length(),
                    Phrase.of("this note was published with the source {url}", then.source()),
                    hint);
        }
        otherWords(then, published).ifPresent(language -> otherWords(then, published, note, language, hint));
    }

    private void otherWords(
            PublishedProgressNote then,
            PublishedProgressNote published,
            ProgressNote note,
            String language,
            Phrase hint) {
        boolean what = differ(then.what(), published.what(), language);
        String words = (what ? then.what() : then.publisher()).getOrDefault(language, "");
        Optional<PlacedText> text = Optional.of(note.what())
                .filter(texts -> what)
                .or(note::publisher)
                .map(texts -> texts.in(new Language(language)));
        changed(
                text.map(PlacedText::position).orElse(note.position()),
                text.map(PlacedText::text).map(String::length).orElse(1),
                words.isEmpty()
                        ? Phrase.of("this note was published without a publisher")
                        : Phrase.of("this note was published with other words: “{words}”", words),
                hint);
    }

    private void takenBack(ProgressNote note, String line) {
        changed(
                note.position(),
                note.date().toString().length(),
                Phrase.of("readers have been told of a change of this note; that cannot be unsaid"),
                Phrase.of("put the line {line} back", line));
    }

    /** Whether readers are told of a correction that has come since: later than the last one, or made today. */
    private static boolean isSaid(Optional<LocalDate> then, Optional<LocalDate> now) {
        return now.isPresent()
                && (then.isEmpty()
                        || now.get().isAfter(then.get())
                        // The editor's day may be one behind that of Greenwich.
                        || !now.get().isBefore(Today.date().minusDays(1)));
    }
}

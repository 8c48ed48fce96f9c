package kz.bagdarlama.publish;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.bagdarlama.json.Json;
import kz.bagdarlama.json.JsonValue;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Localized;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.ProgressNote;

/**
 * A note on progress as it was published: a line of the list of addresses, {@code 1.1/3#progress-2026-03-18}, a tab, the word
 * {@code note}, and what the note says as {@code key=value} between tabs. The words stand there in full, so that whoever lost
 * them can be told what they were. Keys that this version of the program does not know say nothing.
 *
 * @param pledge the number of its pledge
 * @param anchor its name on the page of the pledge
 * @param date its day, which the anchor has too
 * @param source address of the publication
 * @param what its words by the tag of their language
 * @param publisher who published the source, by the tag of the language; empty where that is not said
 * @param archived address of a copy
 * @param corrected when it was corrected last
 * @param withdrawn when it was taken back
 */
public record PublishedProgressNote(
        String pledge,
        String anchor,
        LocalDate date,
        String source,
        Map<String, String> what,
        Map<String, String> publisher,
        Optional<String> archived,
        Optional<LocalDate> corrected,
        Optional<LocalDate> withdrawn) {

    private static final Pattern LINE = Pattern.compile("([0-9.]+/[0-9]+)#(" + ProgressNote.ANCHOR
            + "([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-[0-9]{1,6})?)\tnote((?:\t[^\t]*)*)");

    private static final String SOURCE = "source";
    private static final String ARCHIVED = "archived";
    private static final String CORRECTED = "corrected";
    private static final String WITHDRAWN = "withdrawn";
    private static final String WHAT = "what.";
    private static final String PUBLISHER = "publisher.";

    public PublishedProgressNote {
        what = Collections.unmodifiableMap(new LinkedHashMap<>(what));
        publisher = Collections.unmodifiableMap(new LinkedHashMap<>(publisher));
    }

    /** All notes of the content, pledge by pledge. */
    static List<PublishedProgressNote> all(Content content) {
        List<PublishedProgressNote> all = new ArrayList<>();
        content.programme().pledges().forEach(pledge -> all.addAll(of(pledge)));
        return all;
    }

    /** The notes of a pledge, in their order. */
    static List<PublishedProgressNote> of(Pledge pledge) {
        return pledge.progress().stream().map(note -> of(pledge, note)).toList();
    }

    private static PublishedProgressNote of(Pledge pledge, ProgressNote note) {
        return new PublishedProgressNote(
                pledge.id().toString(),
                note.anchor(),
                note.date(),
                note.sources().byLanguage().values().stream()
                        .map(PlacedText::text)
                        .distinct()
                        .collect(Collectors.joining(" ")),
                words(note.what()),
                note.publisher().map(PublishedProgressNote::words).orElse(Map.of()),
                note.archived(),
                note.corrected().map(ProgressNote.Correction::date),
                note.withdrawn().map(ProgressNote.Withdrawal::date));
    }

    private static Map<String, String> words(Localized<PlacedText> texts) {
        Map<String, String> words = new LinkedHashMap<>();
        texts.byLanguage().forEach((language, text) -> words.put(language.tag(), inOneLine(text.text())));
        return words;
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** The line of the list. */
    String line() {
        List<String> columns = new ArrayList<>(List.of(pledge + "#" + anchor, "note", SOURCE + "=" + source));
        archived.ifPresent(address -> columns.add(ARCHIVED + "=" + address));
        corrected.ifPresent(day -> columns.add(CORRECTED + "=" + day));
        withdrawn.ifPresent(day -> columns.add(WITHDRAWN + "=" + day));
        what.forEach((language, words) -> columns.add(WHAT + language + "=" + words));
        publisher.forEach((language, words) -> columns.add(PUBLISHER + language + "=" + words));
        return String.join("\t", columns);
    }

    /** Reads a line of the list; nothing where it is not about a note. */
    static Optional<PublishedProgressNote> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : matcher.group(4).split("\t")) {
            int equals = column.indexOf('=');
            if (equals > 0) {
                values.put(column.substring(0, equals), column.substring(equals + 1));
            }
        }
        return day(matcher.group(3))
                .map(date -> new PublishedProgressNote(
                        matcher.group(1),
                        matcher.group(2),
                        date,
                        values.getOrDefault(SOURCE, ""),
                        byLanguage(values, WHAT),
                        byLanguage(values, PUBLISHER),
                        Optional.ofNullable(values.get(ARCHIVED)),
                        Optional.ofNullable(values.get(CORRECTED)).flatMap(PublishedProgressNote::day),
                        Optional.ofNullable(values.get(WITHDRAWN)).flatMap(PublishedProgressNote::day)));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, String> byLanguage(Map<String, String> values, String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** The note as an entry of {@code progress.yaml}, in one line; JSON strings are YAML ones (YAML 1.2.2, 1.2). */
    String yaml() {
        List<String> members = new ArrayList<>(List.of("date: " + date, "what: " + yaml(what)));
        members.add(SOURCE + ": " + Json.text(JsonValue.of(source)));
        archived.ifPresent(address -> members.add(ARCHIVED + ": " + Json.text(JsonValue.of(address))));
        if (!publisher.isEmpty()) {
            members.add("publisher: " + yaml(publisher));
        }
        corrected.ifPresent(day -> members.add(CORRECTED + ": " + day));
        withdrawn.ifPresent(day -> members.add(WITHDRAWN + ": {date: " + day + ", why: …}"));
        return "- {" + String.join(", ", members) + "}";
    }

    private static String yaml(Map<String, String> words) {
        return words.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + Json.text(JsonValue.of(entry.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}

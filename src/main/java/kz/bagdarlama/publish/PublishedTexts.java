package kz.bagdarlama.publish;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import kz.bagdarlama.data.SiteText;
import kz.bagdarlama.model.ChangeLog;
import kz.bagdarlama.model.EntryKind;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.TextChange;
import kz.bagdarlama.model.TextPlace;

/**
 * What a site says, place by place, and how it said it before: the end of the list of its addresses, so that the next publication
 * can tell readers which words are other ones. Each line is a remark to earlier versions of the program. The head of the list has their
 * checksum: what is missing would seem to have been deleted, what is garbled to have been changed.
 *
 * <pre>
 * #since	2026-11-29	section: chapter: pledge: page: quote when …
 * #text	ru	pledge:1.1/3	title	Новые трубы
 * #change	2026-11-30	ru	pledge:1.1/3	title	Трубы	Новые трубы
 * </pre>
 *
 * @param texts the lines of what it says; facts with their meaning in a further column. They are looked into only where something
 *     differs there
 * @param log what was other before
 * @param kinds which kinds of places were told of: what is of another has come with a later version of the program, and is no change
 * @param checksum of all lines
 */
public record PublishedTexts(String texts, ChangeLog log, Set<String> kinds, String checksum) {

    private static final String SINCE = "#since\t";
    static final String TEXT = "#text\t";
    static final String CHANGE = "#change\t";

    /** Returns the lines of what a site says. */
    public static String lines(List<SiteText> texts) {
        StringBuilder out = new StringBuilder();
        for (SiteText text : texts) {
            place(out.append(TEXT), text.place()).append('\t').append(text.words());
            if (!text.meaning().isEmpty()) {
                out.append('\t').append(text.meaning());
            }
            out.append('\n');
        }
        return out.toString();
    }

    /**
     * Returns all lines as they are published.
     *
     * @param texts those of what a site says
     */
    static byte[] lines(String texts, ChangeLog log) {
        StringBuilder out = new StringBuilder(texts.length() + 200)
                .append(SINCE)
                .append(log.since())
                .append('\t')
                .append(String.join(" ", TextPlace.KINDS))
                .append('\n')
                .append(texts);
        for (TextChange change : log.changes()) {
            place(out.append(CHANGE).append(change.day()).append('\t'), change.place())
                    .append('\t')
                    .append(change.before())
                    .append('\t')
                    .append(change.after())
                    .append('\n');
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static StringBuilder place(StringBuilder out, TextPlace place) {
        return out.append(place.language())
                .append('\t')
                .append(place.page())
                .append('\t')
                .append(place.part());
    }

    /** Returns the checksum of lines. */
    static String checksum(byte[] lines) {
        CRC32 crc = new CRC32();
        crc.update(lines);
        return Long.toHexString(crc.getValue());
    }

    /** Returns where in a list of addresses these lines begin: its end where there are none. */
    static int start(String list) {
        int start = list.indexOf("\n" + SINCE);
        return start < 0 ? list.length() : start + 1;
    }

    /** The same in bytes, of a list as this version of the program writes it. */
    static int start(byte[] list) {
        for (int i = 0; i + SINCE.length() < list.length; i++) {
            if (list[i] == '\n' && list[i + 1] == '#' && list[i + 2] == 's') {
                return i + 1;
            }
        }
        return list.length;
    }

    /** Returns where they end: somebody may have added an address. */
    static int end(String list, int start) {
        int last = Math.max(list.lastIndexOf("\n" + TEXT), list.lastIndexOf("\n" + CHANGE));
        int end = list.indexOf('\n', Math.max(last + 1, start));
        return end < 0 ? list.length() : end + 1;
    }

    /**
     * Reads lines as they were published; one that says nothing to this version of the program is passed over.
     *
     * @param checksum theirs
     * @throws DateTimeException if they say no day since when
     */
    static PublishedTexts read(String lines, String checksum) {
        int texts = lines.indexOf('\n') + 1;
        String[] head = lines.substring(0, Math.max(texts - 1, 0)).split("\t");
        LocalDate since = LocalDate.parse(head.length > 1 ? head[1] : "");
        // The line break before the first one belongs to the day or to a text.
        int end = lines.indexOf("\n" + CHANGE) + 1;
        List<TextChange> changes = new ArrayList<>();
        lines.substring(end == 0 ? lines.length() : end).lines().forEach(line -> {
            String[] columns = line.split("\t", -1);
            if (columns.length == 7) {
                try {
                    LocalDate day = LocalDate.parse(columns[1]);
                    place(columns, 2)
                            .ifPresent(place -> changes.add(new TextChange(day, place, columns[5], columns[6])));
                } catch (DateTimeException e) {
                    // As told above.
                }
            }
        });
        return new PublishedTexts(
                lines.substring(texts, end == 0 ? lines.length() : end),
                new ChangeLog(since, changes),
                // The first lists did not say it: all kinds that there were then are told of still.
                head.length > 2 ? Set.copyOf(List.of(head[2].split(" "))) : TextPlace.KINDS,
                checksum);
    }

    /** What the lines of texts say. */
    static List<SiteText> said(String texts) {
        List<SiteText> said = new ArrayList<>();
        texts.lines().forEach(line -> {
            String[] columns = line.split("\t", -1);
            if (columns.length > 4) {
                place(columns, 1)
                        .ifPresent(place ->
                                said.add(new SiteText(place, columns[4], columns.length > 5 ? columns[5] : "")));
            }
        });
        return said;
    }

    private static Optional<TextPlace> place(String[] columns, int from) {
        String page = columns[from + 1];
        int colon = page.indexOf(':');
        for (EntryKind kind : EntryKind.values()) {
            if (kind.hasText() && kind.word().length() == colon && page.startsWith(kind.word())) {
                return Optional.of(
                        new TextPlace(kind, page.substring(colon + 1), columns[from + 2], new Language(columns[from])));
            }
        }
        return Optional.empty();
    }
}

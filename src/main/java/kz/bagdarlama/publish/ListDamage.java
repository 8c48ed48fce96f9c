package kz.bagdarlama.publish;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.SourcePosition;

/**
 * Why the list of the last publication cannot be believed. Nobody writes this file by hand: whatever is wrong, it is to be had anew.
 *
 * @param position the first place where it shows
 * @param length how many code points stand there
 */
public record ListDamage(SourcePosition position, int length, Phrase message) {

    private static final List<String> SIGNS = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");

    private static final char NO_CHARACTER = '\uFFFD';

    /**
     * Reports it as an error.
     *
     * @param address of the published site, where it has one
     */
    void report(Diagnostics diagnostics, String address) {
        diagnostics.error(
                Code.DAMAGED_LIST,
                position,
                length,
                message,
                address.isEmpty()
                        ? Phrase.of(
                                "fetch {file} anew from the published site. If there is none, {option} begins without it: then nothing is known of what was published",
                                PublishedAddresses.FILE,
                                "--published none")
                        : Phrase.of(
                                "fetch it anew: {command}. If the published one is like this too, {option} begins without it: then nothing is known of what was published",
                                "curl -fsS " + address + PublishedAddresses.FILE + " -o " + position.path(),
                                "--published none"));
    }

    /** Returns the damage of a file that should be a list and does not begin as one. */
    static ListDamage ofBeginning(String path, String head, String beginning) {
        return SIGNS.stream().anyMatch(beginning::startsWith)
                ? conflict(path, 1)
                : new ListDamage(
                        new SourcePosition(path, 1, 1),
                        1,
                        Phrase.of(
                                "this is not the list that the site has published: that one begins with the line “{line}”",
                                head));
    }

    /** Returns the first damage that shows in a list that is known to be damaged. */
    static ListDamage of(String path, String list) {
        return new Search(path, list).find();
    }

    private static ListDamage conflict(String path, int line) {
        return new ListDamage(
                new SourcePosition(path, line, 1),
                SIGNS.get(0).length(),
                Phrase.of("git left two versions of the list here: a conflict that was not resolved"));
    }

    private static final class Search {

        private final String path;
        private final String[] lines;
        private final boolean ends;
        private final Set<String> places = new HashSet<>();

        /** Where the checksum stands, and the first line that it is of; 0 where there is none. */
        private int sum;

        private int since;

        Search(String path, String list) {
            this.path = path;
            this.lines = list.split("\r?\n");
            this.ends = list.endsWith("\n");
        }

        ListDamage find() {
            return Stream.concat(
                            IntStream.range(0, lines.length)
                                    .filter(i -> SIGNS.stream()
                                            .anyMatch(signs ->
                                                    lines[i].equals(signs) || lines[i].startsWith(signs + " ")))
                                    .mapToObj(i -> conflict(path, i + 1)),
                            IntStream.range(0, lines.length)
                                    .mapToObj(this::line)
                                    .flatMap(Stream::ofNullable))
                    .findFirst()
                    .orElseGet(this::whole);
        }

        /** What is wrong with a line by itself; null where nothing shows. */
        private ListDamage line(int i) {
            String line = lines[i];
            int broken = line.indexOf(NO_CHARACTER);
            if (broken >= 0) {
                return isCut(i)
                        ? torn(i)
                        : at(
                                i,
                                line.codePointCount(0, broken),
                                1,
                                Phrase.of("a broken character: the file was saved in another encoding than UTF-8"));
            }
            String[] columns = line.split("\t", -1);
            boolean inTexts = since > 0;
            switch (columns[0]) {
                case "#texts" -> {
                    if (sum > 0) {
                        return at(i, Phrase.of("two lists in one: this line stands above already"));
                    }
                    sum = i + 1;
                }
                case "#since" -> {
                    if (inTexts) {
                        return at(i, Phrase.of("two lists in one: this line stands above already"));
                    }
                    since = i + 1;
                    return day(i, columns);
                }
                case "#text" -> {
                    return columns.length < 5 || columns.length > 6 ? torn(i) : once(i, columns, 4);
                }
                case "#change" -> {
                    if (columns.length != 7) {
                        return torn(i);
                    }
                    ListDamage day = day(i, columns);
                    return day != null ? day : once(i, columns, 5);
                }
                default -> {
                    if (line.startsWith("#") || line.startsWith("\uFEFF#")) {
                        return null;
                    }
                    if (inTexts && follows(i)) {
                        return at(i, Phrase.of("a line that does not belong here: below are the texts of the site"));
                    }
                    if (!PublishedAddresses.isEntry(line)) {
                        return at(i, Phrase.of("this is not an address of a site"));
                    }
                }
            }
            return null;
        }

        private boolean follows(int i) {
            return IntStream.range(i + 1, lines.length)
                    .anyMatch(next -> lines[next].startsWith(PublishedTexts.TEXT)
                            || lines[next].startsWith(PublishedTexts.CHANGE));
        }

        private boolean isCut(int i) {
            return i == lines.length - 1 && !ends;
        }

        private ListDamage torn(int i) {
            return at(
                    i,
                    isCut(i)
                            ? Phrase.of(
                                    "the list ends here, in the middle of a line: it was not fetched or saved as a whole")
                            : Phrase.of(
                                    "this line is no longer as the site has published it: something is missing or added"));
        }

        private ListDamage day(int i, String[] columns) {
            try {
                LocalDate.parse(columns.length > 1 ? columns[1] : "");
                return null;
            } catch (DateTimeException e) {
                return at(
                        i,
                        columns[0].length() + 1,
                        Math.max(1, columns.length > 1 ? columns[1].length() : 1),
                        Phrase.of("this is no day such as {example}", "2026-11-30"));
            }
        }

        /** One place says one thing, on one day. */
        private ListDamage once(int i, String[] columns, int key) {
            return places.add(String.join("\t", Arrays.copyOf(columns, key)))
                    ? null
                    : at(i, Phrase.of("two lists in one: this place of the site stands above already"));
        }

        /** What is wrong where each line by itself is right. */
        private ListDamage whole() {
            if (sum == 0) {
                return at(
                        since - 1,
                        Phrase.of(
                                "above, the line “#texts” is missing: without it nobody can tell whether the texts are whole"));
            }
            if (since == 0) {
                return at(
                        sum - 1,
                        Phrase.of(
                                "the texts of the site are missing, of which this is the checksum: the list is cut off"));
            }
            return !ends
                    ? torn(lines.length - 1)
                    : at(
                            sum - 1,
                            PublishedAddresses.TEXTS.length(),
                            Math.max(1, lines[sum - 1].length() - PublishedAddresses.TEXTS.length()),
                            Phrase.of(
                                    "the texts of the site below are damaged, as their checksum is another: a word was changed, or lines are missing or added"));
        }

        private ListDamage at(int i, Phrase message) {
            int end = lines[i].indexOf('\t');
            return at(i, 0, Math.max(1, end < 0 ? lines[i].length() : end), message);
        }

        private ListDamage at(int i, int column, int length, Phrase message) {
            return new ListDamage(new SourcePosition(path, i + 1, column + 1), length, message);
        }
    }
}

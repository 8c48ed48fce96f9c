package kz.bagdarlama.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kz.bagdarlama.check.Today;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AlteredProgressNotesTest {

    private static final String NOTES = """
            - date: 2024-05-30
              what: {ru: Открыта школа на 300 мест., kk: 300 орындық мектеп ашылды.}
              source: https://example.org/1
              archived: https://archive.example/1
              publisher: {ru: Газета, kk: Газет}
            - date: 2024-06-01
              what: {ru: Открыт сад., kk: Балабақша ашылды.}
              source: https://example.org/2
            - date: 2024-06-01
              what: {ru: Открыт парк., kk: Саябақ ашылды.}
              source: https://example.org/3
              corrected: 2024-06-03
            - date: 2024-07-01
              what: {ru: Открыт мост., kk: Көпір ашылды.}
              source: https://example.org/4
              withdrawn: {date: 2024-07-02, why: {ru: Мост строится., kk: Көпір салынып жатыр.}}
            """;

    @TempDir
    private Path folder;

    private ContentFolder site;
    private PublishedAddresses published;

    @BeforeEach
    void publish() throws IOException {
        site = new ContentFolder(folder.resolve("content"));
        Content content = with(NOTES);
        Routes routes = Routes.of(content, "https://example.org/", new Diagnostics());
        Path list = Files.writeString(
                folder.resolve("urls.txt"),
                PublishedAddresses.of(content, routes).text());
        published = PublishedAddresses.read(list).orElseThrow();
        assertThat(published).isEqualTo(PublishedAddresses.of(content, routes));
        assertThat(published.notes()).hasSize(4);
    }

    private Content with(String notes) throws IOException {
        return site.with(ContentFolder.PLEDGE + "progress.yaml", notes).read();
    }

    /** What is said of the notes as they are now: code, line, message. */
    private List<String> altered(String notes) throws IOException {
        return AlteredProgressNotes.of(published, with(notes)).stream()
                .map(note -> note.code().id() + " " + note.position().line() + ": " + note.message())
                .toList();
    }

    private List<String> altered(String old, String text) throws IOException {
        assertThat(NOTES).contains(old);
        return altered(NOTES.replace(old, text));
    }

    @Test
    void whatIsAsItWasOrIsAddedIsNoMatter() throws IOException {
        assertThat(altered(NOTES)).isEmpty();
        assertThat(altered(NOTES
                        + "- {date: 2024-08-01, what: {ru: Ещё., kk: Тағы.}, source: \"https://example.org/5\"}\n"))
                .isEmpty();
        // An earlier event that was learnt of later stands among the others.
        assertThat(altered(
                        "- date: 2024-06-01\n  what: {ru: Открыт сад",
                        "- {date: 2024-05-31, what: {ru: Ещё., kk: Тағы.}, source: \"https://example.org/5\"}\n"
                                + "- date: 2024-06-01\n  what: {ru: Открыт сад"))
                .isEmpty();
    }

    @Test
    void spacesDashesQuotesAndACopyInAnArchiveAreNoChange() throws IOException {
        assertThat(altered("Открыт сад.", "\"Открыт  сад.\"")).isEmpty();
        assertThat(altered(
                        "  source: https://example.org/2\n",
                        "  source: https://example.org/2\n  archived: https://a.example/\n"))
                .isEmpty();
        assertThat(altered("  archived: https://archive.example/1\n", "")).isEmpty();
    }

    @Test
    void aNoteThatIsGoneIsMissedAndShownInFull() throws IOException {
        String rest = NOTES.substring(NOTES.indexOf("- date: 2024-06-01"));

        assertThat(altered(rest))
                .containsExactly("note-removed 0: the note of 2024-05-30 on 1.1/1 was published and is gone");
        String entry =
                "- {date: 2024-05-30, what: {kk: \"300 орындық мектеп ашылды.\", ru: \"Открыта школа на 300 мест.\"}, "
                        + "source: \"https://example.org/1\", archived: \"https://archive.example/1\", "
                        + "publisher: {kk: \"Газет\", ru: \"Газета\"}}";
        assertThat(AlteredProgressNotes.of(published, with(rest)).get(0).hint().toString())
                .contains(entry);
        // What the hint says to write is right.
        assertThat(altered(entry + "\n" + rest)).isEmpty();
    }

    @Test
    void whereAllNotesAreGoneEachIsMissed() throws IOException {
        Content without = site.without(ContentFolder.PLEDGE + "progress.yaml").read();

        assertThat(AlteredProgressNotes.of(published, without))
                .hasSize(4)
                .allSatisfy(note -> assertThat(note.position().path()).endsWith("01-first/progress.yaml"));
    }

    @Test
    void otherWordsAndOtherSourcesAreSaidToReaders() throws IOException {
        assertThat(altered("300", "400"))
                .containsExactly(
                        "note-changed 2: this note was published with other words: “300 орындық мектеп ашылды.”");
        assertThat(altered("Газета", "Журнал"))
                .containsExactly("note-changed 5: this note was published with other words: “Газета”");
        assertThat(altered(
                        "  source: https://example.org/2\n",
                        "  source: https://example.org/2\n  publisher: {ru: Газета, kk: Газет}\n"))
                .containsExactly("note-changed 9: this note was published without a publisher");
        assertThat(altered("https://example.org/2", "https://example.org/22"))
                .containsExactly("note-changed 8: this note was published with the source https://example.org/2");

        // All of it changed without a word: that is another note.
        assertThat(altered(
                        "Открыт сад., kk: Балабақша ашылды.}\n  source: https://example.org/2\n",
                        "Открыты ясли., kk: Бөбекжай ашылды.}\n  source: https://example.org/22\n"))
                .containsExactly("note-removed 0: the note of 2024-06-01 on 1.1/1 was published and is gone");
        assertThat(
                        altered(
                                "Открыт сад., kk: Балабақша ашылды.}\n  source: https://example.org/2\n",
                                "Открыты ясли., kk: Бөбекжай ашылды.}\n  source: https://example.org/22\n  corrected: 2024-06-02\n"))
                .isEmpty();
    }

    @Test
    void everyFurtherCorrectionIsSaidAnew() throws IOException {
        assertThat(altered("Открыт парк.", "Открыт сквер.")).hasSize(1);
        String corrected = NOTES.replace("Открыт парк.", "Открыт сквер.");
        assertThat(altered(corrected.replace("2024-06-03", "2024-06-04"))).isEmpty();
        assertThat(altered(corrected.replace("2024-06-03", "2024-06-02"))).hasSize(1);

        // Twice on one day.
        String today = Today.date().toString();
        published = new PublishedAddresses(
                new TreeMap<>(), PublishedProgressNote.all(with(NOTES.replace("2024-06-03", today))), Optional.empty());
        assertThat(altered(corrected.replace("2024-06-03", today))).isEmpty();
    }

    @Test
    void whatReadersWereToldStays() throws IOException {
        assertThat(altered("  corrected: 2024-06-03\n", ""))
                .containsExactly(
                        "note-changed 9: readers have been told of a change of this note; that cannot be unsaid");
        assertThat(altered(
                        "  withdrawn: {date: 2024-07-02, why: {ru: Мост строится., kk: Көпір салынып жатыр.}}\n", ""))
                .containsExactly(
                        "note-changed 13: readers have been told of a change of this note; that cannot be unsaid");
    }

    @Test
    void theDayIsTheNameOfANoteAndCannotBeCorrected() throws IOException {
        assertThat(altered("date: 2024-05-30", "date: 2024-05-29"))
                .containsExactly(
                        "note-changed 1: this note was published with the day 2024-05-30; links and feeds name it by that");
    }

    @Test
    void aNoteKeepsItsPlaceAmongThoseOfItsDay() throws IOException {
        assertThat(altered(
                        "- date: 2024-06-01\n  what: {ru: Открыт сад",
                        "- {date: 2024-06-01, what: {ru: Ещё., kk: Тағы.}, source: \"https://example.org/5\"}\n"
                                + "- date: 2024-06-01\n  what: {ru: Открыт сад"))
                .containsExactly(
                        "note-changed 7: this note was published before the others of its day; links name it by its place");
    }

    @Test
    void aPledgeThatIsGoneIsMissedByItsAddressAlone() throws IOException {
        PublishedProgressNote other = PublishedProgressNote.parse(
                        "9.9/9#progress-2024-05-30\tnote\tsource=https://example.org/\tmood=good")
                .orElseThrow();

        assertThat(AlteredProgressNotes.of(
                        new PublishedAddresses(new TreeMap<>(), List.of(other), Optional.empty()), with(NOTES)))
                .isEmpty();
    }

    @Test
    void aDayThatThereIsNotIsNoNote() {
        assertThat(PublishedProgressNote.parse("1.1/1#progress-2024-02-30\tnote\tsource=https://example.org/"))
                .isEmpty();
        assertThat(PublishedProgressNote.parse("ru/\thome")).isEmpty();
    }
}

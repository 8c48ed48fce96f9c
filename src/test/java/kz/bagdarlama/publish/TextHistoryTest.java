package kz.bagdarlama.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.bagdarlama.source.ContentFolder.CHAPTER;
import static kz.bagdarlama.source.ContentFolder.PLEDGE;
import static kz.bagdarlama.source.ContentFolder.pledge;
import static kz.bagdarlama.source.ContentFolder.pledgeFolder;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.bagdarlama.data.SiteText;
import kz.bagdarlama.data.SiteTexts;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.ChangeLog;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.TextPlace;
import kz.bagdarlama.route.Routes;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What publishing tells of texts that were published otherwise before. */
final class TextHistoryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @TempDir
    private Path root;

    private ContentFolder folder;
    private Optional<PublishedAddresses> published = Optional.empty();

    @BeforeEach
    void publishFirst() throws IOException {
        folder = new ContentFolder(root.resolve("content"));
        assertThat(publish(MONDAY)).isEmpty();
    }

    /** Publishes what the folder holds, and returns all that is told of changes, a line each. */
    private List<String> publish(LocalDate day) throws IOException {
        Content content = folder.read().with(TextHistory.known(published, day));
        List<SiteText> said = SiteTexts.of(content, new QueryCache());
        assertThat(said).as("kinds of places").allMatch(text -> text.place().isOf(TextPlace.KINDS));
        String texts = PublishedTexts.lines(said);
        ChangeLog log = TextHistory.of(published, content, () -> texts, day);
        String list = PublishedAddresses.of(
                        content, Routes.of(content, content.site().baseUrl(), new Diagnostics()))
                .text();
        Path file =
                Files.write(root.resolve("urls.txt"), PublishedAddresses.file(list.getBytes(UTF_8), texts, log, false));
        published = PublishedAddresses.read(file);
        assertThat(published.orElseThrow().texts().orElseThrow())
                .matches(last -> last.texts().equals(texts) && last.log().equals(log));
        return log.changes().stream()
                .map(change ->
                        change.day().getDayOfMonth() + " " + change.place().language() + " "
                                + change.place().page() + " " + change.place().part() + ": " + change.before() + " → "
                                + change.after())
                .toList();
    }

    // ---- what is told

    @Test
    void wordsOfOneLanguageAreToldInThatLanguage() throws IOException {
        folder.with(PLEDGE + "ru.md", "# Первое обещание\n\nПартия обеспечит.\n");

        assertThat(publish(TUESDAY)).containsExactly("1 ru pledge:1.1/1 text: Партия поддержит. → Партия обеспечит.");
        assertThat(publish(TUESDAY.plusDays(1))).as("nothing new").hasSize(1);
    }

    @Test
    void titlesPartsAndPagesAreToldToo() throws IOException {
        folder.with(PLEDGE + "kk.md", "# Екінші міндеттеме\n\nПартия қолдайды.\n\n## Ескертпе {#note}\n\nСөз.\n")
                .with("pages/about/ru.md", "# О сайте\n\nДругой текст.\n")
                .with(CHAPTER + "ru.md", "# Жизнь\n");

        assertThat(publish(TUESDAY))
                .containsExactly(
                        "1 kk pledge:1.1/1 #note:  → Ескертпе – Сөз.",
                        "1 kk pledge:1.1/1 title: Бірінші міндеттеме → Екінші міндеттеме",
                        "1 ru chapter:1.1 title: Уровень жизни → Жизнь",
                        "1 ru page:about text: Текст. → Другой текст.");
    }

    @Test
    void factsAreToldInTheWordsOfEachLanguage() throws IOException {
        folder.with(PLEDGE + "pledge.yaml", pledge("1.1/1", "first", "topics: [jobs, air]", "districts: [medeu]"));

        assertThat(publish(TUESDAY))
                .containsExactly(
                        "1 kk pledge:1.1/1 topics: jobs → air jobs",
                        "1 kk pledge:1.1/1 where:  → medeu",
                        "1 ru pledge:1.1/1 topics: jobs → air jobs",
                        "1 ru pledge:1.1/1 where:  → medeu");
    }

    @Test
    void aFactThatTheProgramSaysInOtherWordsIsTheSame() throws IOException {
        folder.with(PLEDGE + "pledge.yaml", pledge("1.1/1", "first", "topics: [jobs]", "deadline: in 2025"));
        List<String> deadline = publish(MONDAY);
        assertThat(deadline).hasSize(2).allMatch(change -> change.contains("pledge:1.1/1 when:  → "));
        folder.with("messages/ru.yaml", "deadline:\n  in: \"не раньше и не позже {year}\"\n");

        assertThat(publish(TUESDAY)).isEqualTo(deadline);
        folder.with(PLEDGE + "pledge.yaml", pledge("1.1/1", "first", "topics: [jobs]", "deadline: in 2026"));
        assertThat(publish(TUESDAY))
                .hasSize(4)
                .contains("1 ru pledge:1.1/1 when: не раньше и не позже 2025 → не раньше и не позже 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "Партия  поддержит., another space",
        "'Партия\nподдержит.', another line",
        "'Партия\u00A0поддержит.', a no-break space",
        "Партия под\u00ADдержит., a soft hyphen",
        "Партия **поддержит**., markup",
    })
    void typographyIsNoChange(String text, String what) throws IOException {
        folder.with(PLEDGE + "ru.md", "# Первое обещание\n\n" + text + "\n");

        assertThat(publish(TUESDAY)).as(what).isEmpty();
    }

    // ---- when

    @Test
    void severalPublicationsOfADayTellOneChange() throws IOException {
        folder.with("pages/about/ru.md", "# О сайте\n\nДругой текст.\n");
        publish(TUESDAY);
        folder.with("pages/about/ru.md", "# О сайте\n\nТретий текст.\n");

        assertThat(publish(TUESDAY)).containsExactly("1 ru page:about text: Текст. → Третий текст.");
        folder.with("pages/about/ru.md", "# О сайте\n\nТекст.\n");
        assertThat(publish(TUESDAY)).as("as it was").isEmpty();
    }

    @Test
    void eachDayTellsItsOwnAndNoneComesBeforeTheLastOne() throws IOException {
        folder.with("pages/about/ru.md", "# О сайте\n\nДругой текст.\n");
        publish(TUESDAY);
        folder.with("pages/about/ru.md", "# О сайте\n\nТекст.\n");
        List<String> both = publish(TUESDAY.plusDays(1));
        assertThat(both)
                .containsExactly(
                        "1 ru page:about text: Текст. → Другой текст.", "2 ru page:about text: Другой текст. → Текст.");
        folder.with("pages/about/kk.md", "# Сайт туралы\n\nБасқа мәтін.\n");

        assertThat(publish(MONDAY))
                .as("a clock that is slow")
                .endsWith(both.get(1))
                .contains("2 kk page:about text: Мәтін. → Басқа мәтін.");
    }

    @Test
    void wholeDaysAreKeptAndTheLastOneAlways() throws IOException {
        LocalDate day = MONDAY;
        for (int i = 0; i < 3; i++) {
            String text = "Текст " + i;
            folder.with("pages/about/ru.md", "# О сайте\n\n" + text + "\n\n" + parts(text, 240));
            publish(day = day.plusDays(1));
        }

        assertThat(published.orElseThrow().texts().orElseThrow().log().changes())
                .hasSize(2 * 241)
                .allMatch(change -> change.day().isAfter(TUESDAY));
        folder.with("pages/about/ru.md", "# О сайте\n\nТекст\n\n" + parts("Иначе", 600));
        assertThat(publish(day.plusDays(1))).hasSize(601);
    }

    private static String parts(String text, int count) {
        return String.join(
                "",
                IntStream.range(0, count)
                        .mapToObj(i -> "## Часть {#part-" + i + "}\n\n" + text + "\n\n")
                        .toList());
    }

    // ---- what comes, goes and moves

    @Test
    void ofWhatComesTheTitleIsToldAndOfWhatGoesAll() throws IOException {
        folder.withPledge("02-second", pledge("1.1/2", "second", "topics: [air]", "districts: [medeu]"));
        List<String> come = publish(TUESDAY);
        assertThat(come)
                .containsExactly("1 kk pledge:1.1/2 title:  → Міндеттеме", "1 ru pledge:1.1/2 title:  → Обещание");
        for (String file : List.of("pledge.yaml", "ru.md", "kk.md")) {
            folder.without(pledgeFolder("02-second") + file);
        }
        Files.delete(folder.path().resolve(pledgeFolder("02-second")));

        assertThat(publish(TUESDAY.plusDays(1)))
                .startsWith(come.toArray(String[]::new))
                .contains(
                        "2 ru pledge:1.1/2 title: Обещание → ",
                        "2 ru pledge:1.1/2 text: Текст. → ",
                        "2 ru pledge:1.1/2 where: medeu → ",
                        "2 kk pledge:1.1/2 topics: air → ");
        folder.withPledge("02-second", pledge("1.1/2", "second", "topics: [air]", "districts: [medeu]"));
        assertThat(publish(TUESDAY.plusDays(1)))
                .as("back on the day on which it went")
                .isEqualTo(come);
    }

    @Test
    void aLanguageThatComesIsNoChange() throws IOException {
        published = Optional.empty();
        String site = Files.readString(folder.path().resolve("site.yaml"));
        folder.with("site.yaml", site.replace("[kk, ru]", "[ru]"));
        publish(MONDAY);
        folder.with("site.yaml", site);

        assertThat(publish(TUESDAY)).isEmpty();
    }

    @Test
    void aPledgeOfAnotherNumberIsKnownByItsWordsAndTakesItsChangesAlong() throws IOException {
        folder.with(PLEDGE + "ru.md", "# Первое обещание\n\nПартия обеспечит.\n");
        publish(TUESDAY);
        folder.with(PLEDGE + "pledge.yaml", pledge("1.1/2", "first", "topics: [jobs]"))
                .withPledge("00-new", pledge("1.1/1", "new", "topics: [air]"));

        assertThat(publish(TUESDAY.plusDays(1)))
                .containsExactly(
                        "1 ru pledge:1.1/2 text: Партия поддержит. → Партия обеспечит.",
                        "2 kk pledge:1.1/1 title:  → Міндеттеме",
                        "2 ru pledge:1.1/1 title:  → Обещание");
    }

    @Test
    void aRedirectSaysWhereAPageWentWhateverItsWordsAre() throws IOException {
        folder.with("pages/we/page.yaml", "id: we\nmenu: true\n")
                .with("pages/we/ru.md", "# Кто мы\n\nСовсем о другом.\n")
                .with("pages/we/kk.md", "# Біз\n\nМүлдем басқа.\n")
                .with("redirects.yaml", "- {from: /about/, to: page:we}\n");
        for (String file : List.of("page.yaml", "ru.md", "kk.md")) {
            folder.without("pages/about/" + file);
        }
        Files.delete(folder.path().resolve("pages/about"));

        assertThat(publish(TUESDAY))
                .hasSize(4)
                .contains("1 ru page:we title: О сайте → Кто мы", "1 ru page:we text: Текст. → Совсем о другом.");
    }

    @Test
    void aPartUnderAnotherLetterHasOnlyMoved() throws IOException {
        folder.with(
                "pages/about/ru.md", "# О сайте\n\nТекст.\n\n## Первая {#a}\n\nСлова.\n\n## Вторая {#b}\n\nДела.\n");
        publish(MONDAY);
        List<String> before = publish(TUESDAY);
        folder.with(
                "pages/about/ru.md", "# О сайте\n\nТекст.\n\n## Вторая {#a}\n\nДела.\n\n## Первая {#b}\n\nСлова.\n");

        assertThat(publish(TUESDAY)).isEqualTo(before);
    }

    // ---- the list

    @Test
    void aListOfAnEarlierVersionBeginsTheHistory() throws IOException {
        Path file = root.resolve("urls.txt");
        String list = Files.readString(file);
        Files.writeString(file, list.replaceAll("(?m)^#(text|since).*\n", ""));
        published = PublishedAddresses.read(file);
        folder.with("pages/about/ru.md", "# О сайте\n\nДругой текст.\n");

        assertThat(published.orElseThrow().texts()).isEmpty();
        assertThat(publish(TUESDAY)).isEmpty();
    }

    /** What a version of the program that does not know a kind of places would have published. */
    private void publishWithout(String kind, String lines) throws IOException {
        Path file = root.resolve("urls.txt");
        String list = Files.readString(file);
        int start = PublishedTexts.start(list);
        String texts = list.substring(start)
                .replaceFirst("(?m)^(#since\t.*)\\b" + kind + " ?", "$1")
                .replaceAll("(?m)^#text\t\\S+\t" + lines + ".*\n", "");
        assertThat(list.substring(start).lines().count())
                .isGreaterThan(texts.lines().count());
        Files.writeString(
                file,
                list.substring(0, start)
                                .replaceFirst("#texts\t.*", "#texts\t" + PublishedTexts.checksum(texts.getBytes(UTF_8)))
                        + texts);
        published = PublishedAddresses.read(file);
    }

    @ParameterizedTest
    @CsvSource({"topics, '\\S+\ttopics\t'", "where, '\\S+\twhere\t'", "page:, 'page:'"})
    void aKindOfPlacesThatIsNewToTheProgramIsNoChange(String kind, String lines) throws IOException {
        folder.with(PLEDGE + "pledge.yaml", pledge("1.1/1", "first", "topics: [jobs]", "districts: [medeu]"));
        List<String> told = publish(TUESDAY);
        publishWithout(kind, lines);
        folder.with(PLEDGE + "ru.md", "# Первое обещание\n\nПартия обеспечит.\n");

        assertThat(publish(TUESDAY.plusDays(1)))
                .hasSize(told.size() + 1)
                .containsAll(told)
                .contains("2 ru pledge:1.1/1 text: Партия поддержит. → Партия обеспечит.");
        // From now on the list knows it.
        folder.with(PLEDGE + "pledge.yaml", pledge("1.1/1", "first", "topics: [jobs, air]", ""))
                .with("pages/about/ru.md", "# О сайте\n\nДругой текст.\n");
        assertThat(publish(TUESDAY.plusDays(2))).hasSize(told.size() + 1 + 2 + 2 + 1);
    }

    @Test
    void aFirstFactOfAKindThatTheProgramKnewIsAChange() throws IOException {
        folder.with(PLEDGE + "pledge.yaml", pledge("1.1/1", "first", "topics: [jobs]", "quote: Слова."));

        assertThat(publish(TUESDAY))
                .contains("1 ru pledge:1.1/1 quote:  → Слова.")
                .hasSize(2);
    }

    @Test
    void aListThatWentThroughAnEditorIsTheSame() throws IOException {
        folder.with("pages/about/ru.md", "# О сайте\n\nДругой текст.\n");
        publish(TUESDAY);
        Path file = root.resolve("urls.txt");
        String list = Files.readString(file);

        Files.writeString(file, "\uFEFF" + list.replace("\n", "\r\n"));
        assertThat(PublishedAddresses.read(file)).isEqualTo(published);
        Files.writeString(file, list + "ru/more/\n");
        assertThat(PublishedAddresses.read(file).orElseThrow().texts())
                .isEqualTo(published.orElseThrow().texts());
        assertThat(PublishedAddresses.read(file).orElseThrow().owners()).containsKey("ru/more/");
        Files.writeString(file, list + "ru/no address/\n");
        assertThat(PublishedAddresses.read(file).flatMap(PublishedAddresses::damage))
                .get()
                .satisfies(damage -> {
                    assertThat(damage.position())
                            .hasToString(file + ":" + (list.lines().count() + 1) + ":1");
                    assertThat(damage.message()).hasToString("this is not an address of a site");
                });
        Files.writeString(file, list.stripTrailing());
        assertThat(PublishedAddresses.read(file)).as("no line break at the end").isEqualTo(published);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cut | the list ends here, in the middle of a line",
                "line | the texts of the site below are damaged",
                "word | the texts of the site below are damaged",
                "code page | the texts of the site below are damaged",
                "no checksum | above, the line “#texts” is missing",
                "no texts | the texts of the site are missing"
            })
    void aDamagedListIsNotBelieved(String damage, String message) throws IOException {
        folder.with("pages/about/ru.md", "# О сайте\n\nДругой текст.\n");
        publish(TUESDAY);
        Path file = root.resolve("urls.txt");
        String list = Files.readString(file);
        byte[] damaged = switch (damage) {
            case "cut" -> list.substring(0, list.length() - 40).getBytes(UTF_8);
            case "line" -> list.replaceFirst("#text\t.*\n", "").getBytes(UTF_8);
            case "word" -> list.replaceFirst("Экономика", "Эконом").getBytes(UTF_8);
            case "code page" -> new String(list.getBytes(UTF_8), StandardCharsets.ISO_8859_1).getBytes(UTF_8);
            case "no checksum" -> list.replaceFirst("#texts\t.*\n", "").getBytes(UTF_8);
            default -> list.replaceAll("(?m)^#(since|text|change)\t.*\n", "").getBytes(UTF_8);
        };
        Files.write(file, damaged);

        PublishedAddresses read = PublishedAddresses.read(file).orElseThrow();
        assertThat(read.damage().orElseThrow().message().toString()).startsWith(message);
        assertThat(read.damage().orElseThrow().position().path()).isEqualTo(file.toString());
        assertThat(read.texts()).isEmpty();
        assertThat(read.owners()).isEmpty();
    }

    @Test
    void linesOfALaterVersionArePassedOver() throws IOException {
        String lines =
                "#since\t2026-11-30\n#text\tru\tplanet:mars\ttitle\tМарс\n#text\tru\n#change\tsoon\tru\tpage:about\ttext\ta\tb\n"
                        + "#change\t2026-11-30\tru\tpage:about\ttext\ta\tb\tc\n#change\t2026-11-30\tru\tpage:about\ttext\ta\tb\n";
        PublishedTexts texts = PublishedTexts.read(lines, "");

        assertThat(PublishedTexts.said(texts.texts())).isEmpty();
        assertThat(texts.log().changes()).hasSize(1);
        assertThat(texts.log().since()).isEqualTo(MONDAY);
    }
}

package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Glossary;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Limit;
import kz.bagdarlama.model.Period;
import kz.bagdarlama.model.PlacedText;
import kz.bagdarlama.model.Pledge;
import kz.bagdarlama.model.QueryCache;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.model.Scale;
import kz.bagdarlama.model.SynonymGroup;
import kz.bagdarlama.model.Target;
import kz.bagdarlama.model.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ContentReaderTest {

    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();
    private ContentFolder content;

    @BeforeEach
    void write() {
        content = new ContentFolder(folder);
    }

    private List<String> found() throws IOException {
        new ContentReader(folder, "content", diagnostics).read();
        return diagnostics.sorted().stream()
                .map(d -> d.code().id() + " " + d.position().line() + ":"
                        + d.position().column())
                .toList();
    }

    private void pledge(String... lines) {
        content.with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "first", lines));
    }

    /** Whoever says what was touched is taken at the word; without it everything is looked at. */
    @Test
    void onlyWhatWasTouchedIsReadAgainWhereThatIsKnown() throws IOException {
        QueryCache queries = new QueryCache();
        FileCache files = new FileCache();
        Path text = folder.resolve(ContentFolder.PLEDGE + "ru.md");
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            content.with(ContentFolder.PLEDGE + "ru.md", "# Заголовок " + "абвг".charAt(i) + "\n\nТекст.\n");
            if (i == 1) {
                files.touched(Set.of(folder.resolve("units.yaml")));
            } else if (i == 2) {
                files.touched(Set.of(text));
            }
            new ContentReader(folder, "content", diagnostics, queries, files, Tasks.NOBODY)
                    .read()
                    .orElseThrow()
                    .programme()
                    .pledges()
                    .forEach(pledge ->
                            titles.add(pledge.prose().in(Language.RUSSIAN).title()));
        }

        assertThat(titles).containsExactly("Заголовок а", "Заголовок а", "Заголовок в", "Заголовок г");
    }

    /** What is known of things is known by the object: a list that came anew would make everything be worked out anew. */
    @Test
    void whatHasNotChangedIsTheSameObject() throws IOException {
        QueryCache queries = new QueryCache();
        FileCache files = new FileCache();
        Content before = new ContentReader(folder, "content", diagnostics, queries, files, Tasks.NOBODY)
                .read()
                .orElseThrow();
        content.with(ContentFolder.PLEDGE + "ru.md", "# Другое\n\nСовсем другое.\n");
        Content after = new ContentReader(folder, "content", diagnostics, queries, files, Tasks.NOBODY)
                .read()
                .orElseThrow();

        assertThat(after).isNotEqualTo(before);
        for (Function<Content, Object> part : List.<Function<Content, Object>>of(
                Content::districts,
                Content::topics,
                Content::projects,
                Content::commitments,
                Content::units,
                Content::names,
                Content::synonyms,
                Content::redirects,
                read -> read.messages().in(Language.RUSSIAN),
                read -> read.register().orElse(null),
                read -> read.glossary().map(Glossary::terms).orElse(null),
                read -> read.pages().isEmpty()
                        ? null
                        : read.pages().get(0).prose().in(Language.KAZAKH))) {
            assertThat(part.apply(after)).isSameAs(part.apply(before));
        }
    }

    @Test
    void theSmallSiteIsReadWithoutErrors() throws IOException {
        Content read = content.read(diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(read.site().languages()).containsExactly(Language.KAZAKH, Language.RUSSIAN);
        assertThat(read.site().baseUrl()).isEqualTo("https://example.org/");
        assertThat(read.site().title().in(Language.RUSSIAN)).isEqualTo("Сайт");
        assertThat(read.districts()).extracting(district -> district.id()).containsExactly("alatau", "medeu");
        assertThat(read.topics()).extracting(topic -> topic.id()).containsExactly("jobs", "youth", "air");
        assertThat(read.pages()).singleElement().satisfies(page -> {
            assertThat(page.inMenu()).isTrue();
            assertThat(page.slug()).hasToString("about");
            assertThat(page.prose().in(Language.KAZAKH).title()).isEqualTo("Сайт туралы");
        });
        assertThat(read.programme().pledges()).singleElement().satisfies(pledge -> {
            assertThat(pledge.id()).hasToString("1.1/1");
            assertThat(pledge.position()).hasToString("content/" + ContentFolder.PLEDGE + "pledge.yaml:1:5");
            assertThat(pledge.prose().in(Language.RUSSIAN).title()).isEqualTo("Первое обещание");
        });
    }

    @Test
    void theFactsOfAPledgeAreRead() throws IOException {
        pledge(
                "topics: [jobs, youth]",
                "districts: [alatau]",
                "project: orleu",
                "deadline: end of 2027",
                "targets:",
                "  - {value: 9.20, scale: thousand, unit: job, limit: more-than, period: year, deadline: in 2024}",
                "  - label: {ru: Доля, kk: Үлес}",
                "    value: 60",
                "    unit: percent",
                "    baseline: {value: 55.8}",
                "measures: [{id: a, districts: [medeu], deadline: 2023–2024}]",
                "quote: \"Слова: документа\"",
                "translator-notes: {kk: Ескерту}");
        Pledge pledge =
                content.read(diagnostics).programme().pledges().findFirst().orElseThrow();

        assertThat(diagnostics.sorted()).isEmpty();
        Target first = pledge.targets().get(0);
        assertThat(first.quantity().value()).hasToString("9.20");
        assertThat(first.quantity().scale()).isEqualTo(Scale.THOUSAND);
        assertThat(first.quantity().limit()).isEqualTo(Limit.MORE_THAN);
        assertThat(first.period()).isEqualTo(Period.YEAR);
        assertThat(first.deadline())
                .get()
                .extracting(deadline -> deadline.first())
                .isEqualTo(2024);
        assertThat(pledge.targets().get(1).baseline())
                .get()
                .extracting(baseline -> baseline.value().toPlainString())
                .isEqualTo("55.8");
        assertThat(pledge.measures())
                .singleElement()
                .extracting(measure -> measure.deadline().orElseThrow().last())
                .isEqualTo(2024);
        assertThat(pledge.project()).get().extracting(project -> project.id()).isEqualTo("orleu");
        assertThat(pledge.quote()).contains("Слова: документа");
        assertThat(pledge.translatorNotes()).containsOnlyKeys(Language.KAZAKH);
    }

    @Test
    void thingsStandInTheOrderOfTheirIdsWhateverTheirFolders() throws IOException {
        content.withPledge("a", ContentFolder.pledge("1.1/10", "ten", "topics: [jobs]"))
                .withPledge("z", ContentFolder.pledge("1.1/2", "two", "topics: [jobs]"));

        assertThat(content.read().programme().pledges())
                .extracting(pledge -> pledge.id().toString())
                .containsExactly("1.1/1", "1.1/2", "1.1/10");
    }

    static Stream<Arguments> faultsOfPledges() {
        return Stream.of(
                Arguments.of("topics: []", "empty-value 4:9"),
                Arguments.of("topics: jobs", "wrong-type 4:9"),
                Arguments.of("topics: [jobs, jobs]", "invalid-value 4:16"),
                Arguments.of("topics: [[jobs]]", "wrong-type 4:10"),
                Arguments.of("topics: [jobs, \"\"]", "empty-value 4:16"),
                Arguments.of("topics: [jobs]\nditricts: [alatau]", "unknown-key 5:1"),
                Arguments.of("topics: [jobs]\nproject:", "empty-value 5:9"),
                Arguments.of("topics: [jobs]\nproject: [orleu]", "wrong-type 5:10"),
                Arguments.of("topics: [jobs]\ndeadline: soon", "invalid-value 5:11"),
                Arguments.of("topics: [jobs]\ndeadline: 2027", "invalid-value 5:11"),
                Arguments.of("topics: [jobs]\ntargets: 5", "wrong-type 5:10"),
                Arguments.of("topics: [jobs]\ntargets: [5]", "wrong-type 5:11"),
                Arguments.of("topics: [jobs]\ntargets:\n  - {unit: job}", "missing-key 6:5"),
                Arguments.of("topics: [jobs]\ntargets:\n  - {value: 5}", "missing-key 6:5"),
                Arguments.of("topics: [jobs]\ntargets:\n  - {value: 9,2, unit: job}", "missing-value"),
                Arguments.of("topics: [jobs]\ntargets:\n  - {value: \"9\", unit: job}", "invalid-value 6:13"),
                Arguments.of("topics: [jobs]\ntargets:\n  - {value: много, unit: job}", "invalid-value 6:13"),
                Arguments.of("topics: [jobs]\ntargets:\n  - {value: 1e3, unit: job}", "invalid-value 6:13"),
                Arguments.of("topics: [jobs]\ntargets:\n  - {value: +5, unit: job}", "invalid-value 6:13"),
                Arguments.of("topics: [jobs]\ntargets:\n  - {value: .5, unit: job}", "invalid-value 6:13"),
                Arguments.of(
                        "topics: [jobs]\ntargets:\n  - {value: 123456789012345678901, unit: job}",
                        "invalid-value 6:13"),
                Arguments.of("topics: [jobs]\ntargets:\n  - {value: 5, to: 4, unit: job}", "invalid-value 6:20"),
                Arguments.of("topics: [jobs]\ntargets:\n  - {value: 5, to: 5.0, unit: job}", "invalid-value 6:20"),
                Arguments.of(
                        "topics: [jobs]\ntargets:\n  - {value: 5, unit: job, limit: over-than}", "invalid-value 6:34"),
                Arguments.of(
                        "topics: [jobs]\ntargets:\n  - {value: 5, unit: job, scale: milion}", "invalid-value 6:34"),
                Arguments.of(
                        "topics: [jobs]\ntargets:\n  - {value: 5, unit: job, period: month}", "invalid-value 6:35"),
                Arguments.of("topics: [jobs]\ntargets:\n  - {value: 5, unit: job, label: Доля}", "wrong-type 6:34"),
                Arguments.of(
                        "topics: [jobs]\ntargets:\n  - {value: 5, unit: job, label: {ru: Доля}}",
                        "missing-translation 6:34"),
                Arguments.of(
                        "topics: [jobs]\ntargets:\n  - {value: 5, unit: job, label: {ru: Доля, kk: Үлес, kz: Х}}",
                        "unknown-key 6:55"),
                Arguments.of("topics: [jobs]\nmeasures: [{id: А}]", "invalid-id 5:17"),
                Arguments.of("topics: [jobs]\nmeasures: [{}]", "missing-key 5:12"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfPledges")
    void aFaultOfAPledgeIsReportedWhereItStands(String lines, String expected) throws IOException {
        pledge(lines);

        if (expected.equals("missing-value")) {
            // In braces a comma ends the value: the rest is a key without a value.
            assertThat(found()).contains("unknown-key 6:15");
        } else {
            assertThat(found()).containsExactly(expected);
        }
    }

    static Stream<Arguments> faultsOfFiles() {
        return Stream.of(
                Arguments.of("site.yaml", "languages: [kk, ru]\n", "missing-key 1:1"),
                Arguments.of("site.yaml", "languages: [kz, ru]\n", "unknown-language 1:13"),
                Arguments.of("site.yaml", "[]\n", "wrong-type 1:1"),
                Arguments.of("site.yaml", "", "yaml-syntax 0:0"),
                Arguments.of("topics.yaml", "a: b\n", "wrong-type 1:1"),
                Arguments.of("topics.yaml", "- jobs\n", "wrong-type 1:3"),
                Arguments.of("names.yaml", "- {text: A, language: kazakh}\n", "invalid-value 1:23"),
                Arguments.of("names.yaml", "- {text: A, language: kk-latn}\n", "invalid-value 1:23"),
                Arguments.of("units.yaml", "- {id: job, ru: {one: а}, kk: а}\n", "missing-plural 1:17"),
                Arguments.of("units.yaml", "- {id: job, ru: а}\n", "missing-key 1:3"),
                Arguments.of("units.yaml", "- {id: job, ru: а, kk: {one: а, other: ә}}\n", "unknown-key 1:25"),
                Arguments.of("units.yaml", "- {id: job, ru: \"\", kk: а}\n", "empty-value 1:17"),
                Arguments.of("messages/ru.yaml", "- a\n", "wrong-type 1:1"),
                Arguments.of("messages/ru.yaml", "a: [b]\n", "wrong-type 1:4"),
                Arguments.of("messages/ru.yaml", "a: {one: б, other: в}\n", "missing-plural 1:4"),
                Arguments.of("messages/de.yaml", "a: b\n", "unexpected-file 0:0"),
                Arguments.of("typics.yaml", "a: b\n", "unexpected-file 0:0"),
                Arguments.of("pages/about/notes.txt", "x\n", "unexpected-file 0:0"),
                Arguments.of("pages/about/page.yaml", "id: About\n", "invalid-id 1:5"),
                Arguments.of("pages/about/page.yaml", "id: about\nmenu: da\n", "invalid-value 2:7"),
                Arguments.of("pages/about/page.yaml", "id: about\nslug: О-сайте\n", "invalid-slug 2:7"),
                Arguments.of("programme/1-economy/section.yaml", "id: one\nslug: a\n", "invalid-id 1:5"),
                Arguments.of("programme/1-economy/section.yaml", "id: 1\n", "missing-key 1:1"),
                Arguments.of("programme/1-economy/section.yaml", "id: 2\nslug: a\n", "misplaced 1:5"),
                Arguments.of("programme/1-economy/1.1-living/chapter.yaml", "id: 1.2\nslug: a\n", "misplaced 1:5"),
                Arguments.of(ContentFolder.PLEDGE + "en.md", "# T\n", "unexpected-file 0:0"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfFiles")
    void aFaultOfAFileIsReportedWhereItStands(String path, String text, String expected) throws IOException {
        content.with(path, text);

        assertThat(found()).contains(expected);
    }

    @Test
    void allFaultsAreReportedAtOnce() throws IOException {
        pledge("topics: []", "deadline: soon");
        content.with("topics.yaml", "- {id: JOBS}\n")
                .without("pages/about/kk.md")
                .with("pages/about/ru.md", "Текст\n");

        assertThat(found())
                .containsExactly(
                        "missing-translation 0:0",
                        "missing-title 1:1",
                        "empty-value 4:9",
                        "invalid-value 5:11",
                        "missing-key 1:3",
                        "missing-key 1:3",
                        "invalid-id 1:8");
    }

    @Test
    void aMissingFileIsNamedWithWhatMayBeMeant() throws IOException {
        content.without("topics.yaml").with("topic.yaml", "[]\n");

        assertThat(found()).containsExactlyInAnyOrder("missing-file 0:0", "unexpected-file 0:0");
        assertThat(diagnostics.sorted())
                .extracting(d ->
                        d.position() + ": " + d.hint().map(Phrase::toString).orElse(""))
                .containsExactlyInAnyOrder(
                        "content/topics.yaml: if it was here, bring it back: git restore content/topics.yaml; what is new is begun with ./bagdarlama new",
                        "content/topic.yaml: rename it to topics.yaml");
    }

    @Test
    void twoThingsCannotHaveOneNumber() throws IOException {
        content.withPledge("02", ContentFolder.pledge("1.1/1", "two", "topics: [jobs]"));

        assertThat(found()).containsExactly("duplicate-id 1:5");
    }

    @Test
    void aLinkedFileIsAnErrorWhereverItStands(@TempDir Path elsewhere) throws IOException {
        Path file = Files.writeString(elsewhere.resolve("x.md"), "# T\n");
        content.without(ContentFolder.PLEDGE + "ru.md");
        Files.createSymbolicLink(folder.resolve(ContentFolder.PLEDGE + "ru.md"), file);

        assertThat(found()).contains("symbolic-link 0:0");
    }

    @Test
    void hiddenFilesAndBackupsAreNoStrangers() throws IOException {
        content.with(".gitkeep", "").with("topics.yaml~", "x").with(ContentFolder.PLEDGE + ".ru.md.swp", "x");

        assertThat(found()).isEmpty();
    }

    @Test
    void nothingCanBeReadFromAnEmptyFolder(@TempDir Path empty) throws IOException {
        assertThat(new ContentReader(empty, "content", diagnostics).read()).isEmpty();
        assertThat(diagnostics.sorted())
                .singleElement()
                .extracting(d -> d.position().toString())
                .isEqualTo("content/site.yaml");
    }

    @Test
    void aSlugOfMoreThanEightyCharactersIsRefused() throws IOException {
        content.with(
                ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "a".repeat(81), "topics: [jobs]"));

        assertThat(found()).containsExactly("invalid-slug 2:7");
        assertThat(diagnostics.sorted().get(0).hint().map(Phrase::toString))
                .get()
                .asString()
                .startsWith("use at most 80 small Latin letters");
    }

    @Test
    void aSlugMayHaveEightyCharacters() throws IOException {
        content.with(
                ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "a".repeat(80), "topics: [jobs]"));

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-", "a.", "1-", "-", "a--"})
    void endlessGroupsAreFaultsAndNotCrashes(String group) throws IOException {
        String endless = group.repeat(20_000);
        pledge("topics: [\"" + endless + "\"]", "measures: [{id: \"" + endless + "\"}]");
        content.with("topics.yaml", "- {id: \"" + endless + "\", name: {ru: а, kk: а}, description: {ru: а, kk: а}}\n")
                .with("pages/about/page.yaml", "id: about\nslug: \"" + endless + "\"\n")
                .with("programme/1-economy/section.yaml", "id: 1\nslug: \"" + endless + "\"\n");

        assertThat(found())
                .containsExactlyInAnyOrder("invalid-slug 2:7", "invalid-slug 2:7", "invalid-id 1:8", "invalid-id 5:17");
        assertThat(diagnostics.sorted())
                .allSatisfy(d -> assertThat(d.message().toString()).hasSizeLessThanOrEqualTo(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:", "1_", "0", "1:1_", "1 ", "7."})
    void aQuoteOfEndlessNumbersIsATextAndNoCrash(String group) throws IOException {
        pledge("topics: [jobs]", "quote: " + group.repeat(20_000) + "1");

        assertThat(found()).isEmpty();
    }

    @Test
    void aRangeHasNoLimitingWord() throws IOException {
        pledge("topics: [jobs]", "targets: [{value: 5, to: 9, unit: job, limit: more-than}]");
        List<Target> targets = content.read(diagnostics)
                .programme()
                .pledges()
                .findFirst()
                .orElseThrow()
                .targets();

        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(d -> assertThat(d.position() + " " + d.code().id() + " " + d.length() + ": "
                                + d.message().toString())
                        .isEqualTo("content/" + ContentFolder.PLEDGE
                                + "pledge.yaml:5:47 invalid-value 9: a range has no limiting word"));
        assertThat(targets).extracting(t -> t.quantity().limit()).containsExactly(Limit.EXACT);
    }

    @Test
    void aRangeMaySayThatItIsExact() throws IOException {
        pledge("topics: [jobs]", "targets: [{value: 5, to: 9, unit: job, limit: exact}]");

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a b/",
                "https://[::1]/",
                "https://[",
                "https://example.org/%zz/",
                "https://example.org/../a/",
                "http://example.org:99999999999/",
                "ftp://example.org/",
                "x",
            })
    void anAddressThatNoSiteCanHaveIsReportedAndReplaced(String url) throws IOException {
        content.with(
                "site.yaml",
                Files.readString(folder.resolve("site.yaml"))
                        .replace("base-url: https://example.org/", "base-url: \"" + url + "\""));

        Content read = content.read(diagnostics);

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.code()).hasToString("INVALID_VALUE");
            assertThat(d.position()).hasToString("content/site.yaml:4:11");
            assertThat(d.message().toString()).isEqualTo("“" + url + "” is no address that a site can have");
        });
        assertThat(read.site().baseUrl()).isEqualTo("https://invalid.invalid/");
    }

    @Test
    void milestonesAreRead() throws IOException {
        pledge(
                "topics: [jobs]",
                "milestones:",
                "  - {label: {ru: Концерт-холл, kk: Концерт-холл}, deadline: by 2025}",
                "  - label: {ru: Мемориал, kk: Мемориал}",
                "    deadline: end of 2027");
        Pledge pledge =
                content.read(diagnostics).programme().pledges().findFirst().orElseThrow();

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(pledge.milestones())
                .extracting(m -> m.label().in(Language.RUSSIAN) + " "
                        + m.deadline().form() + " " + m.deadline().first() + " "
                        + m.position().line() + ":" + m.position().column())
                .containsExactly("Концерт-холл BY 2025 7:5".replace("7:5", "6:5"), "Мемориал END_OF 2027 7:5");
    }

    static Stream<Arguments> faultsOfMilestones() {
        return Stream.of(
                Arguments.of("{label: {ru: а, kk: а}}", "missing-key 5:14"),
                Arguments.of("{deadline: in 2025}", "missing-key 5:14"),
                Arguments.of("{label: {ru: а}, deadline: in 2025}", "missing-translation 5:22"),
                Arguments.of("{label: {ru: а, kk: а}, deadline: 2025}", "invalid-value 5:48"),
                Arguments.of("{label: {ru: а, kk: а}, deadline: in 2025, year: 2025}", "unknown-key 5:57"),
                Arguments.of("5", "wrong-type 5:14"));
    }

    @ParameterizedTest
    @MethodSource("faultsOfMilestones")
    void aFaultOfAMilestoneIsReportedWhereItStands(String milestone, String expected) throws IOException {
        pledge("topics: [jobs]", "milestones: [" + milestone + "]");

        assertThat(found()).containsExactly(expected);
    }

    @Test
    void yearsOfFiguresAndBaselinesAreRead() throws IOException {
        pledge(
                "topics: [jobs]",
                "targets: [{value: 60, unit: percent, baseline: {value: 55.8, year: 2021–2022}}]",
                "figures:",
                "  - {label: {ru: а, kk: а}, value: 5, unit: job, year: 2022}",
                "  - {label: {ru: а, kk: а}, value: 5, unit: job, year: 22}",
                "  - {label: {ru: а, kk: а}, value: 5, unit: job, year: 2023-2022}",
                "  - {value: 5, unit: job}");
        Pledge pledge =
                content.read(diagnostics).programme().pledges().findFirst().orElseThrow();

        assertThat(pledge.targets().get(0).baseline().orElseThrow().year()).hasToString("Optional[2021–2022]");
        assertThat(pledge.figures())
                .extracting(f -> f.year().map(Object::toString).orElse("-"))
                .containsExactly("2022", "-", "-", "-");
        assertThat(diagnostics.sorted().stream()
                        .map(d -> d.code().id() + " " + d.position().line()))
                .containsExactly("invalid-value 8", "invalid-value 9", "missing-key 10");
    }

    @Test
    void theRegisterOfTheDocumentIsRead() throws IOException {
        content.with("source.yaml", """
                - {id: 1, kind: section}
                - id: 1.1/1
                  kind: pledge
                  figures: [2027, 9.20, {value: 9200, limit: more-than}]
                  districts: [alatau, medeu]
                """);
        var units = content.read(diagnostics).register().orElseThrow().units();

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(units).extracting(u -> u.id() + " " + u.kind()).containsExactly("1 section", "1.1/1 pledge");
        assertThat(units.get(1).figures())
                .extracting(f -> f.value().toPlainString() + " " + f.limit())
                .containsExactly("2027 EXACT", "9.2 EXACT", "9200 MORE_THAN");
        assertThat(units.get(1).districts()).containsExactly("alatau", "medeu");
        assertThat(units.get(1).position()).hasToString("content/source.yaml:2:7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "- {kind: pledge}|missing-key 1:3",
                "- {id: 1.1/1}|missing-key 1:3",
                "- {id: 1.1/1, kind: pledge, figures: 5}|wrong-type 1:38",
                "- {id: 1.1/1, kind: pledge, figures: [x]}|invalid-value 1:39",
                "- {id: 1.1/1, kind: pledge, figures: [{limit: about}]}|missing-key 1:39",
                "- {id: 1.1/1, kind: pledge, figures: [{value: 1, limit: abut}]}|invalid-value 1:57",
                "- {id: 1.1/1, kind: pledge, figures: [{value: 1, unit: job}]}|unknown-key 1:50",
                "- {id: 1.1/1, kind: pledge, text: x}|unknown-key 1:29",
                "a: b|wrong-type 1:1",
            })
    void aFaultOfTheRegisterIsReportedWhereItStands(String text, String expected) throws IOException {
        content.with("source.yaml", text + "\n");

        assertThat(found()).containsExactly(expected);
    }

    @Test
    void withoutRegisterAndGlossaryASiteIsComplete() throws IOException {
        Content read = content.read(diagnostics);

        assertThat(read.register()).isEmpty();
        assertThat(read.glossary()).isEmpty();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void theGlossaryIsRead() throws IOException {
        content.with("glossary.yaml", """
                terms:
                  - {id: grant, ru: грант, kk: грант, ru-forms: [грант], kk-forms: [грант, гранты $]}
                forbidden:
                  - {ru: В рамках, instead: в, why: канцелярит}
                decisions:
                  - {id: akim, ru: аким, kk: әкім, note: слово языка}
                """);
        var glossary = content.read(diagnostics).glossary().orElseThrow();

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(glossary.terms()).singleElement().satisfies(term -> {
            assertThat(term.forms().in(Language.KAZAKH))
                    .extracting(PlacedText::text)
                    .containsExactly("грант", "гранты $");
            assertThat(term.names().in(Language.RUSSIAN)).isEqualTo("грант");
            assertThat(term.note()).isEmpty();
        });
        assertThat(glossary.forbidden()).singleElement().satisfies(forbidden -> {
            assertThat(forbidden.language()).isEqualTo(Language.RUSSIAN);
            assertThat(forbidden.phrase()).isEqualTo("в рамках");
        });
        assertThat(glossary.decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.note()).contains("слово языка"));
    }

    @Test
    void rulesHaveTheirLevels() throws IOException {
        content.with(
                "site.yaml",
                Files.readString(folder.resolve("site.yaml"))
                        + "checks: {figures: warning, terms: ignore, length: error, script: of, parity: warn}\n");
        Content read = content.read(diagnostics);

        assertThat(read.site().checks().entrySet())
                .extracting(e -> e.getKey() + " " + e.getValue().level())
                .contains("figures WARNING", "terms IGNORE", "length ERROR");
        assertThat(diagnostics.sorted().stream()
                        .map(d -> d.code().id() + " " + d.position().column()))
                .containsExactly("invalid-value 66", "invalid-value 78");
    }

    @Test
    void synonymsAreGroupsOfWordsByLanguage() throws IOException {
        content.with("synonyms.yaml", """
                - {ru: [ТБО, отходы], kk: [ТҚҚ]}
                - {ru: [армия], kk: [әскер], near: {ru: [призыв]}}
                - {page: site:data, ru: [скачать]}
                """);

        List<SynonymGroup> groups = content.read(diagnostics).synonyms();

        assertThat(groups)
                .extracting(SynonymGroup::words)
                .containsExactly(
                        Map.of(Language.RUSSIAN, List.of("ТБО", "отходы"), Language.KAZAKH, List.of("ТҚҚ")),
                        Map.of(Language.RUSSIAN, List.of("армия"), Language.KAZAKH, List.of("әскер")),
                        Map.of(Language.RUSSIAN, List.of("скачать"), Language.KAZAKH, List.of()));
        assertThat(groups)
                .extracting(SynonymGroup::near)
                .containsExactly(
                        Map.of(), Map.of(Language.RUSSIAN, List.of("призыв"), Language.KAZAKH, List.of()), Map.of());
        assertThat(groups)
                .extracting(group -> group.page().map(Reference::id))
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("site:data"));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"programme/2-empty", "programme/1-economy/1.2-later/01-x", "pages/gone", "messages/old", "photos"
            })
    void anEmptyFolderIsPassedOver(String path) throws IOException {
        Files.createDirectories(folder.resolve(path));
        Files.write(folder.resolve(path).resolve("Thumbs.db"), new byte[] {1});

        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, 0",
        "'{ru: \"https://example.org/?l=ru\", kk: \"https://example.org/?l=kk\"}', 0",
        "'{kk: \"https://b.example/\", ru: \"https://a.example/\"}', 0",
        "'{ru: \"https://a.example/\"}', 1",
        "'{ru: \"https://a.example/\", kk: нет}', 1",
        "'{ru: \"https://a.example/\", kk: \"https://b.example/\", en: \"https://c.example/\"}', 1",
    })
    void theSourceOfANoteMayBeOneForEachLanguage(String source, int errors) throws IOException {
        content.with(
                ContentFolder.PLEDGE + "progress.yaml",
                "- date: 2025-01-01\n  what: {ru: Готово, kk: Дайын}\n  source: " + source + "\n");

        assertThat(found()).hasSize(errors);
    }

    @Test
    void noTopicIsCalledPrint() throws IOException {
        content.with(
                "topics.yaml",
                "- {id: print, name: {ru: Печать, kk: Басып шығару}, description: {ru: Печать, kk: Басып шығару}}\n");
        assertThat(found()).contains("invalid-id 1:8");
    }

    @ParameterizedTest
    @CsvSource({
        "'{year}года', 1",
        "'в{district}', 1",
        "'{number}шара', 1",
        "'{one: \"{count}место\", few: \"{count} места\", many: \"{count} мест\", other: \"{count} места\"}', 1",
        "'{number}-бөлім', 0",
        "'«{title}», {year}', 0",
        "'{first}–{last} годы', 0",
    })
    void aPlaceholderStandsApartFromLetters(String text, int errors) throws IOException {
        content.with(
                "messages/ru.yaml",
                Files.readString(folder.resolve("messages/ru.yaml")) + "zz:\n  a: "
                        + (text.startsWith("{one") ? text : "\"" + text + "\"") + "\n");

        assertThat(found())
                .filteredOn(each -> each.startsWith("placeholder-mismatch"))
                .hasSize(errors);
    }

    @ParameterizedTest
    @CsvSource({"1.2, 1", "1.9, 1", "1.1, 0"})
    void anotherNumberOfAChapterIsOneMistake(String id, int errors) throws IOException {
        String second = ContentFolder.PLEDGE.replace("01-first", "02-second");
        content.with(second + "pledge.yaml", ContentFolder.pledge("1.1/2", "second", "topics: [jobs]"))
                .with(second + "ru.md", "# Второе\n\nТекст.\n")
                .with(second + "kk.md", "# Екінші\n\nМәтін.\n")
                .with(ContentFolder.PLEDGE + "../chapter.yaml", "id: " + id + "\nslug: living\n");

        assertThat(found()).hasSize(errors).allMatch(each -> each.equals("misplaced 1:5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"frame\n  a: b\n", "a: b: c\n", "a: [\n"})
    void stringsThatCannotBeReadAreOneMistake(String text) throws IOException {
        content.with("messages/ru.yaml", text);

        assertThat(found()).singleElement().asString().startsWith("yaml-syntax");
        assertThat(content.read(new Diagnostics()).messages().in(Language.RUSSIAN))
                .isEmpty();
    }
}

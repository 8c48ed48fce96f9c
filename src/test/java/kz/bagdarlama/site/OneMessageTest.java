package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One slip gets one message, at the word that is wrong, however many rules it breaks. */
final class OneMessageTest {

    private static final String WATER = "content/programme/1-water/";
    private static final String PIPES = WATER + "1.1-supply/01-pipes/";
    private static final String WELLS = WATER + "1.1-supply/02-wells/";
    private static final String FISH = WATER + "1.2-river/02-fish/";

    private static final Pattern MESSAGE = Pattern.compile("^(\\S+): (?:error|warning)\\[([a-z0-9-]+)]");

    @TempDir
    private Path folder;

    private Fixture site;

    /** What is done to files of the small site, and the messages that this gets: {@code pledge.yaml:1:5 misplaced}. */
    private record Slip(String name, Map<String, String> files, String... expected) {}

    private static String small(String file) {
        try {
            Path own = file.startsWith("templates/")
                    ? Path.of(file)
                    : Fixture.SITES.resolve("good/small").resolve(file);
            return Files.readString(
                    file.startsWith("content/messages/") ? Fixture.STRINGS.resolve(own.getFileName()) : own);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Slip slip(String name, String file, String old, String with, String... expected) {
        return new Slip(name, Map.of(file, changed(file, old, with)), expected);
    }

    private static String changed(String file, String old, String with) {
        String text = small(file);
        assertThat(text).as(file).contains(old);
        int at = text.indexOf(old);
        return text.substring(0, at) + with + text.substring(at + old.length());
    }

    private static Slip swapped(String name, String file, String other, String... expected) {
        return new Slip(name + " in each other's place", Map.of(file, small(other), other, small(file)), expected);
    }

    private static Slip inTwo(
            String name,
            String file,
            String old,
            String with,
            String file2,
            String old2,
            String with2,
            String... expected) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(file, changed(file, old, with));
        files.put(file2, changed(file2, old2, with2));
        return new Slip(name, files, expected);
    }

    @TestFactory
    Stream<DynamicTest> eachSlipGetsOneMessage() throws IOException {
        site = Fixture.smallWithTemplates(folder).withStrings();
        return slips().stream().map(slip -> DynamicTest.dynamicTest(slip.name(), () -> check(slip)));
    }

    private void check(Slip slip) throws IOException {
        for (Map.Entry<String, String> file : slip.files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        try {
            String text = site.run("check").text();
            assertThat(text.lines()
                            .flatMap(line -> MESSAGE.matcher(line)
                                    .results()
                                    .map(found -> found.group(1) + " " + found.group(2))))
                    .as(text)
                    .containsExactly(slip.expected());
        } finally {
            for (String file : slip.files().keySet()) {
                Files.writeString(folder.resolve(file), small(file));
            }
        }
    }

    private static List<Slip> slips() {
        return List.of(
                // texts in the language of the other one
                new Slip(
                        "the Russian text of wells in Kazakh",
                        Map.of(WELLS + "kk.md", small(WELLS + "ru.md")),
                        WELLS + "kk.md:11:1 wrong-language"),
                new Slip(
                        "the Kazakh text of pipes in Russian",
                        Map.of(PIPES + "ru.md", small(PIPES + "kk.md")),
                        PIPES + "ru.md:3:1 wrong-language"),
                new Slip(
                        "the Kazakh text of fish in Russian",
                        Map.of(FISH + "ru.md", small(FISH + "kk.md")),
                        FISH + "ru.md:3:1 wrong-language"),
                // Russian and Kazakh in each other's place
                swapped("the texts of wells", WELLS + "ru.md", WELLS + "kk.md", WELLS + "kk.md:1:1 wrong-language"),
                swapped("the texts of fish", FISH + "ru.md", FISH + "kk.md", FISH + "kk.md:1:1 wrong-language"),
                swapped("the texts of a section", WATER + "ru.md", WATER + "kk.md", WATER + "kk.md:1:1 wrong-language"),
                swapped(
                        "the texts of a page",
                        "content/pages/about/ru.md",
                        "content/pages/about/kk.md",
                        "content/pages/about/kk.md:1:1 wrong-language"),
                swapped(
                        "the strings",
                        "content/messages/ru.yaml",
                        "content/messages/kk.yaml",
                        "content/messages/kk.yaml:2:1 wrong-language"),
                inTwo(
                        "the titles of wells",
                        WELLS + "ru.md",
                        "# 22 колодца и до 6 глубоких колодцев",
                        "# 22 құдық және 6-ға дейін терең құдық",
                        WELLS + "kk.md",
                        "# 22 құдық және 6-ға дейін терең құдық",
                        "# 22 колодца и до 6 глубоких колодцев",
                        WELLS + "kk.md:1:1 wrong-language"),
                inTwo(
                        "the titles of fish",
                        FISH + "ru.md",
                        "# Рыба для свыше 1 600 человек",
                        "# 1 600-ден астам адамға балық",
                        FISH + "kk.md",
                        "# 1 600-ден астам адамға балық",
                        "# Рыба для свыше 1 600 человек",
                        FISH + "kk.md:1:1 wrong-language"),
                inTwo(
                        "the headings of a measure",
                        WELLS + "ru.md",
                        "## До 6 глубоких колодцев",
                        "## 6-ға дейін терең құдық",
                        WELLS + "kk.md",
                        "## 6-ға дейін терең құдық",
                        "## До 6 глубоких колодцев",
                        WELLS + "kk.md:9:1 wrong-language"),
                slip(
                        "the labels of a target",
                        WELLS + "pledge.yaml",
                        "{ru: Глубокие колодцы, kk: Терең құдықтар}",
                        "{ru: Терең құдықтар, kk: Глубокие колодцы}",
                        WELLS + "pledge.yaml:14:22 wrong-language"),
                slip(
                        "the labels of a figure, Kazakh first",
                        WATER + "1.2-river/01-banks/pledge.yaml",
                        "{ru: Возраст добровольцев, kk: Еріктілердің жасы}",
                        "{kk: Возраст добровольцев, ru: Еріктілердің жасы}",
                        WATER + "1.2-river/01-banks/pledge.yaml:9:18 wrong-language"),
                slip(
                        "the words of a note on progress, long enough to be known by themselves",
                        FISH + "progress.yaml",
                        "{ru: Рыбу получили 100 человек., kk: 100 адам балық алды.}",
                        "{ru: 100 адам мемлекеттің көмегімен дәмді балық алып қайтты., kk: С помощью государства вкусную рыбу получили 100 человек.}",
                        FISH + "progress.yaml:2:14 wrong-language"),
                slip(
                        "the names of a district",
                        "content/districts.yaml",
                        "name: {ru: Верхний район, kk: Жоғарғы аудан}",
                        "name: {ru: Жоғарғы аудан, kk: Верхний район}",
                        "content/districts.yaml:2:14 wrong-language"),
                slip(
                        "the forms of a unit",
                        "content/units.yaml",
                        "  ru: {one: колодец, few: колодца, many: колодцев, other: колодца}\n  kk: құдық",
                        "  ru: құдық\n  kk: {one: колодец, few: колодца, many: колодцев, other: колодца}",
                        "content/units.yaml:7:7 wrong-language"),
                slip(
                        "the words of a term",
                        "content/glossary.yaml",
                        "    ru: колодец\n    kk: құдық\n",
                        "    ru: құдық\n    kk: колодец\n",
                        "content/glossary.yaml:3:9 wrong-language"),
                slip(
                        "the names of an undertaking",
                        "content/commitments.yaml",
                        "name: {ru: поддержит, kk: қолдайды}",
                        "name: {ru: қолдайды, kk: поддержит}",
                        "content/commitments.yaml:5:14 wrong-language"),
                // numbers of the document
                slip(
                        "a section that its chapters do not know",
                        WATER + "section.yaml",
                        "id: 1",
                        "id: 4",
                        WATER + "section.yaml:1:5 misplaced"),
                slip(
                        "a chapter that its pledges do not know",
                        WATER + "1.2-river/chapter.yaml",
                        "id: 1.2",
                        "id: 1.1",
                        WATER + "1.2-river/chapter.yaml:1:5 misplaced"),
                slip(
                        "a pledge that the document does not have",
                        FISH + "pledge.yaml",
                        "id: 1.2/2",
                        "id: 1.2/5",
                        FISH + "pledge.yaml:1:5 unknown-source"),
                slip(
                        "the number of the pledge behind it",
                        PIPES + "pledge.yaml",
                        "id: 1.1/1",
                        "id: 1.1/2",
                        PIPES + "pledge.yaml:1:5 duplicate-id"),
                slip(
                        "the number of a pledge of another chapter",
                        PIPES + "pledge.yaml",
                        "id: 1.1/1",
                        "id: 1.2/1",
                        PIPES + "pledge.yaml:1:5 misplaced"),
                slip(
                        "the number of a pledge with another sign",
                        PIPES + "pledge.yaml",
                        "id: 1.1/1",
                        "id: 1.1-1",
                        PIPES + "pledge.yaml:1:5 invalid-id"),
                slip(
                        "the number of a pledge without its chapter",
                        FISH + "pledge.yaml",
                        "id: 1.2/2",
                        "id: 2",
                        FISH + "pledge.yaml:1:5 invalid-id"),
                slip(
                        "the number of a chapter with a comma",
                        WATER + "1.2-river/chapter.yaml",
                        "id: 1.2",
                        "id: 1,2",
                        WATER + "1.2-river/chapter.yaml:1:5 invalid-id"),
                slip(
                        "an outcome of another form",
                        WATER + "1.1-supply/chapter.yaml",
                        "id: outcome.1",
                        "id: outcome1",
                        WATER + "1.1-supply/chapter.yaml:8:9 unknown-source"),
                slip(
                        "an outcome with a capital",
                        WATER + "1.1-supply/chapter.yaml",
                        "id: outcome.1",
                        "id: Outcome.1",
                        WATER + "1.1-supply/chapter.yaml:8:9 invalid-id"),
                slip(
                        "a context in Russian",
                        WATER + "1.1-supply/chapter.yaml",
                        "id: context.1",
                        "id: контекст.1",
                        WATER + "1.1-supply/chapter.yaml:4:9 invalid-id"),
                slip(
                        "a measure with a bracket",
                        WELLS + "pledge.yaml",
                        "id: b",
                        "id: b)",
                        WELLS + "pledge.yaml:10:9 invalid-id"),
                // what is misspelt where it is declared
                slip(
                        "the id of a topic",
                        "content/topics.yaml",
                        "id: water",
                        "id: watter",
                        "content/topics.yaml:1:7 unknown-topic"),
                slip(
                        "the id of a topic with a capital",
                        "content/topics.yaml",
                        "id: water",
                        "id: Water",
                        "content/topics.yaml:1:7 unknown-topic"),
                slip(
                        "the id of a kind of undertaking",
                        "content/commitments.yaml",
                        "id: support",
                        "id: suport",
                        "content/commitments.yaml:4:7 unknown-commitment"),
                slip(
                        "the id of a unit",
                        "content/units.yaml",
                        "id: person",
                        "id: persons",
                        "content/units.yaml:9:7 unknown-unit"),
                slip(
                        "a group of a section, which has none",
                        WATER + "section.yaml",
                        "  - id: context.1\n",
                        "  - id: context.1\n    group: fish\n",
                        WATER + "section.yaml:5:12 unknown-group"),
                slip(
                        "a group by another name, which both texts have",
                        WATER + "1.2-river/chapter.yaml",
                        "groups: [fish]",
                        "groups: [balyk]",
                        WATER + "1.2-river/chapter.yaml:3:10 unknown-group"),
                // anchors and quotation marks
                slip(
                        "anchors of measures exchanged in Kazakh",
                        WELLS + "kk.md",
                        "{#a}\n\nОлар 2023–2024 жылдары салынады.\n\n## 6-ға дейін терең құдық {#b}",
                        "{#b}\n\nОлар 2023–2024 жылдары салынады.\n\n## 6-ға дейін терең құдық {#a}",
                        WELLS + "kk.md:5:18 heading-mismatch"),
                slip(
                        "anchors of measures exchanged in Russian",
                        WELLS + "ru.md",
                        "{#a}\n\nИх построят в 2023–2024 годах.\n\n## До 6 глубоких колодцев {#b}",
                        "{#b}\n\nИх построят в 2023–2024 годах.\n\n## До 6 глубоких колодцев {#a}",
                        WELLS + "ru.md:5:21 heading-mismatch"),
                slip(
                        "a part of a text before the one that it follows",
                        WELLS + "ru.md",
                        "## 22 новых колодца {#a}\n\nИх построят в 2023–2024 годах.\n\n## До 6 глубоких колодцев {#b}\n\nОни появятся в Верхнем районе за 5 лет.",
                        "## До 6 глубоких колодцев {#b}\n\nОни появятся в Верхнем районе за 5 лет.\n\n## 22 новых колодца {#a}\n\nИх построят в 2023–2024 годах.",
                        WELLS + "ru.md:5:1 heading-mismatch"),
                slip(
                        "a quotation in marks of another language",
                        WELLS + "ru.md",
                        "строительство колодцев",
                        "строительство „новых колодцев“",
                        WELLS + "ru.md:3:32 straight-quote"),
                slip(
                        "a quotation in straight marks",
                        WELLS + "kk.md",
                        "Партия құдықтар",
                        "Партия \"Таза су\" құдықтар",
                        WELLS + "kk.md:3:8 straight-quote"),
                slip(
                        "a quotation in English marks in a list",
                        "content/topics.yaml",
                        "О спорте пока",
                        "О спорте “Алатау” пока",
                        "content/topics.yaml:9:30 straight-quote"),
                slip(
                        "a figure of the register that facts, texts and a note elsewhere have otherwise",
                        "content/source.yaml",
                        "{value: 195, limit: about}",
                        "{value: 159, limit: about}",
                        "content/source.yaml:6:47 figure-not-in-facts"),
                slip(
                        "a year of the register that facts and texts have otherwise",
                        "content/source.yaml",
                        "figures: [22, 2023, 2024]",
                        "figures: [22, 2023, 2025]",
                        "content/source.yaml:8:52 figure-not-in-facts"),
                slip(
                        "a limiting word of the register that facts and texts have otherwise",
                        "content/source.yaml",
                        "{value: 6, limit: up-to}",
                        "{value: 6, limit: at-least}",
                        "content/source.yaml:9:60 limit-mismatch"),
                // headings
                slip(
                        "a heading that Russian lacks",
                        WATER + "1.1-supply/ru.md",
                        "## ",
                        "",
                        WATER + "1.1-supply/ru.md heading-mismatch"),
                slip(
                        "a heading of a page that Kazakh lacks",
                        "content/pages/about/kk.md",
                        "## Ережелер {#rules}\n",
                        "",
                        "content/pages/about/ru.md:6:1 heading-mismatch"),
                slip(
                        "a slip in the anchor of a measure",
                        WELLS + "kk.md",
                        "{#b}",
                        "{#bb}",
                        WELLS + "kk.md:9:1 heading-mismatch"),
                slip(
                        "the anchor of the measure before it",
                        WELLS + "kk.md",
                        "{#b}",
                        "{#a}",
                        WELLS + "kk.md:9:1 duplicate-anchor"),
                // what comes of a word that is wrong
                slip(
                        "a note of another level",
                        WATER + "1.2-river/ru.md",
                        "## Рыба",
                        "### Рыба",
                        WATER + "1.2-river/ru.md:5:1 heading-level"),
                slip(
                        "a term with a wrong letter",
                        WELLS + "kk.md",
                        "# 22 құдық",
                        "# 22 ќұдық",
                        WELLS + "kk.md:1:6 wrong-letter"),
                slip(
                        "a unit of the register that stands twice",
                        "content/source.yaml",
                        "- {id: 1.1/2, kind: pledge}",
                        "- {id: 1.1/2, kind: pledge}\n- {id: 1.1/2, kind: pledge}",
                        "content/source.yaml:8:8 duplicate-id"),
                slip(
                        "a term of the glossary that stands twice",
                        "content/glossary.yaml",
                        "id: bank",
                        "id: well",
                        "content/glossary.yaml:7:9 duplicate-id"),
                // files that cannot be read
                slip(
                        "a chapter that is no YAML",
                        WATER + "1.1-supply/chapter.yaml",
                        "id: 1.1",
                        "id: 1.1: supply",
                        WATER + "1.1-supply/chapter.yaml:1:8 yaml-syntax"),
                slip(
                        "a section that is no YAML",
                        WATER + "section.yaml",
                        "id: 1",
                        "id: \"1",
                        WATER + "section.yaml:1:5 yaml-syntax"),
                slip(
                        "a register that is no YAML",
                        "content/source.yaml",
                        "{id: 1, kind: section}",
                        "{id: 1, kind: section",
                        "content/source.yaml:2:3 yaml-syntax"),
                slip(
                        "a conflict in a template",
                        "templates/pages/home.ftlh",
                        "\n",
                        "\n<<<<<<< HEAD\n=======\n>>>>>>> other\n",
                        "templates/pages/home.ftlh:2:1 merge-conflict"),
                slip(
                        "a conflict in the strings of Russian",
                        "content/messages/ru.yaml",
                        "\n",
                        "\n<<<<<<< HEAD\n=======\n>>>>>>> other\n",
                        "content/messages/ru.yaml:2:1 merge-conflict"),
                inTwo(
                        "a conflict in one file, a wrong figure in another",
                        "content/topics.yaml",
                        "\n",
                        "\n<<<<<<< HEAD\n=======\n>>>>>>> other\n",
                        PIPES + "kk.md",
                        "195 км құбырды",
                        "159 км құбырды",
                        PIPES + "kk.md:3:33 unknown-figure",
                        "content/topics.yaml:2:1 merge-conflict"));
    }
}

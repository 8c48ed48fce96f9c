package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What readers get from YAML files is held to the same letters and signs as what stands in Markdown, and mended in the same way. */
final class StringsTypographyTest {

    private static final String WATER = "content/programme/1-water/";

    @TempDir
    private Path folder;

    /** @param mended what check --fix makes of it; null where a person has to */
    private record Slip(String file, String old, String with, String expected, String mended) {}

    private static List<Slip> slips() {
        return List.of(
                // names and descriptions
                new Slip("content/topics.yaml", "ru: Вода", "ru: Вода -- река", "wrong-dash", "ru: Вода – река"),
                new Slip(
                        "content/topics.yaml",
                        "ru: Вода",
                        "ru: Вода \"Таза су\"",
                        "straight-quote",
                        "ru: Вода «Таза су»"),
                new Slip("content/topics.yaml", "ru: Вода", "ru: Вода...", "wrong-dash", "ru: Вода…"),
                new Slip("content/topics.yaml", "kk: Су", "kk: Су ќұдығы", "wrong-letter", null),
                new Slip("content/topics.yaml", "kk: Су", "kk: Су мен єлем", "wrong-letter", null),
                new Slip("content/topics.yaml", "ru: Вода", "ru: Во\u00ADда", "broken-character", "ru: Вода"),
                new Slip("content/topics.yaml", "ru: Вода", "ru: Вода\u2003и река", "wrong-space", "ru: Вода и река"),
                new Slip("content/topics.yaml", "ru: Вода", "ru: Вода\u00A0и река", "wrong-space", "ru: Вода и река"),
                new Slip("content/topics.yaml", "ru: Вода", "ru: Bода", "mixed-script", "ru: Вода"),
                new Slip("content/districts.yaml", "ru: ", "ru: (", "unpaired-sign", null),
                // labels of facts
                new Slip(
                        WATER + "1.1-supply/chapter.yaml",
                        "label: {ru: ",
                        "label: {ru: Доля -- ",
                        "wrong-dash",
                        "label: {ru: Доля – "),
                new Slip(
                        WATER + "1.1-supply/chapter.yaml",
                        "label: {ru: ",
                        "label: {ru: Доля\u2009воды и ",
                        "wrong-space",
                        "label: {ru: Доля воды и "),
                // strings of the interface
                new Slip(
                        "content/messages/ru.yaml",
                        "skip: Перейти к содержанию",
                        "skip: Перейти  к содержанию",
                        "wrong-space",
                        "skip: Перейти к содержанию"),
                new Slip(
                        "content/messages/kk.yaml",
                        "menu: Негізгі мәзір",
                        "menu: Негізгі мәзір...",
                        "wrong-dash",
                        "menu: Негізгі мәзір…"),
                new Slip(
                        "content/messages/ru.yaml",
                        "\"Источник: {document}.",
                        "\"Источник – „{document}“.",
                        "straight-quote straight-quote",
                        "\"Источник – «{document}»."),
                // forms of a unit, the site itself
                new Slip("content/units.yaml", "{one: колодец", "{one: колодец...", "wrong-dash", "{one: колодец…"),
                new Slip("content/site.yaml", "Обещания «", "Обещания -- «", "wrong-dash", "Обещания – «"),
                // notes on progress
                new Slip(
                        WATER + "1.1-supply/01-pipes/progress.yaml",
                        "ru: ",
                        "ru: Итог -- ",
                        "wrong-dash",
                        "ru: Итог – "));
    }

    @TestFactory
    Stream<DynamicTest> slipsInStringsAreReportedAndMended() throws IOException {
        Fixture site = Fixture.small(folder).withStrings();
        return slips().stream()
                .map(slip -> DynamicTest.dynamicTest(slip.file + ": " + slip.with, () -> {
                    Path file = folder.resolve(slip.file);
                    String right = Files.readString(file);
                    assertThat(right).contains(slip.old);
                    int at = right.indexOf(slip.old);
                    String wrong = right.substring(0, at) + slip.with + right.substring(at + slip.old.length());
                    Files.writeString(file, wrong);
                    try {
                        String text = site.run("check").text();
                        assertThat(text.lines()
                                        .filter(line -> line.startsWith(slip.file + ":"))
                                        .filter(line -> line.contains(": error["))
                                        .map(line -> line.replaceFirst("^.*: error\\[([a-z-]+)].*$", "$1")))
                                .as(text)
                                .containsExactly(slip.expected.split(" "));
                        site.run("check", "--fix");
                        String now = Files.readString(file);
                        if (slip.mended == null) {
                            assertThat(now).isEqualTo(wrong);
                        } else {
                            assertThat(now).isEqualTo(wrong.replace(slip.with, slip.mended));
                        }
                    } finally {
                        Files.writeString(file, right);
                    }
                }));
    }

    /** What is kept in one line is markup, and markup stands in no attribute, no feed and no data. */
    @Test
    void whatIsKeptInOneLineStandsBetweenTagsAlone() throws IOException {
        Fixture fixture = Fixture.small(folder).withStrings();
        Path strings = folder.resolve("content/messages/ru.yaml");
        Files.writeString(
                strings,
                Files.readString(strings)
                        .replaceAll("(?m)^( +[\\w-]+: [^\"'{\n][^\n]*)$", "$1 UTF-8")
                        .replaceAll("(?m)^( +[\\w-]+: \"[^\n]*)\"$", "$1 UTF-8\""));
        Path site = folder.resolve("site");
        Fixture.Output output = fixture.run("build", "--output", site.toString());
        assertThat(output.exitCode()).as(output.text()).isZero();
        int kept = 0;
        for (String file : Fixture.files(site)) {
            String text = file.matches(".*\\.(html|xml|json|txt)") ? Files.readString(site.resolve(file)) : "";
            String one = "<span class=\"no-wrap\">UTF-8</span>";
            if (!file.endsWith(".html")) {
                assertThat(text).as(file).doesNotContain("no-wrap");
            } else if (text.contains(one)) {
                kept++;
                assertThat(text.replace(one, "<UTF-8>"))
                        .as(file)
                        .doesNotContainPattern("[a-z]=\"[^\"<>]*<|<title>[^<]*<U");
            }
        }
        assertThat(kept).isGreaterThan(20);
    }
}

package kz.bagdarlama.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.diagnostic.PhraseBook;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.diagnostic.Suggestion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class DiagnosticReportTest {

    private static final PhraseBook RUSSIAN = PhraseBook.of("ru");

    @TempDir
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();
    private String file;

    @BeforeEach
    void oneOfEachKind() throws IOException {
        Path text = folder.resolve("a b, 100%.md");
        Files.writeString(text, "😀 topics: [jbos]\nдва  слова\n");
        file = text.toString();
        diagnostics.error(
                Code.UNKNOWN_TOPIC,
                new SourcePosition(file, 1, 12),
                400,
                Phrase.of("there is no topic “{id}”", "jbos"),
                Suggestion.didYouMean("jobs"));
        diagnostics
                .as(Severity.WARNING)
                .fixable(
                        Code.WRONG_SPACE,
                        new SourcePosition(file, 2, 4),
                        "  ",
                        Phrase.of("several spaces in a row"),
                        Phrase.of("type one"),
                        " ");
        diagnostics.error(
                Code.MISSING_FILE, SourcePosition.file("content/units.yaml"), Phrase.of("the file is missing"), null);
        diagnostics.error(
                Code.TEMPLATE_ERROR,
                new SourcePosition("templates/x.ftlh", 3, 0),
                Phrase.literal("100%: a, b\r\nc"),
                null);
    }

    private String report(ReportFormat format, PhraseBook book) {
        return DiagnosticReport.of(diagnostics.sorted(), format, book, false);
    }

    private static JsonNode json(String text) {
        assertThat(text).endsWith("}\n");
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void textIsInTheLanguageOfTheReader() {
        assertThat(report(ReportFormat.TEXT, RUSSIAN))
                .contains("""
                %s:1:12: ошибка[unknown-topic]: нет темы «jbos»
                 1 | 😀 topics: [jbos]
                   |            ^^^^^
                  = подсказка: может быть, «jobs»?
                """.replace("%s", file), ":2:4: предупреждение[wrong-space]: несколько пробелов подряд\n");
        assertThat(report(ReportFormat.TEXT, PhraseBook.of("kk")))
                .contains("қате[unknown-topic]: «jbos» тақырыбы жоқ\n", "  = кеңес: «jobs» емес пе?\n");
    }

    @Test
    void jsonIsOneObject() {
        JsonNode root = json(report(ReportFormat.JSON, RUSSIAN));

        assertThat(root.get("version").intValue()).isEqualTo(1);
        assertThat(root.get("language").stringValue()).isEqualTo("ru");
        assertThat(root.get("errors").intValue()).isEqualTo(3);
        assertThat(root.get("warnings").intValue()).isEqualTo(1);
        assertThat(root.get("diagnostics").size()).isEqualTo(4);
        JsonNode topic = root.get("diagnostics").get(0);
        assertThat(topic.propertyNames())
                .containsExactly("code", "severity", "path", "line", "column", "endColumn", "message", "hint");
        assertThat(topic.get("path").stringValue()).isEqualTo(file);
        assertThat(topic.get("column").intValue()).isEqualTo(12);
        assertThat(topic.get("endColumn").intValue()).as("ends with the line").isEqualTo(17);
        assertThat(topic.get("message").stringValue()).isEqualTo("нет темы «jbos»");
        assertThat(topic.get("hint").stringValue()).isEqualTo("может быть, «jobs»?");
        JsonNode space = root.get("diagnostics").get(1);
        assertThat(space.get("severity").stringValue()).isEqualTo("warning");
        assertThat(space.get("fix").get("found").stringValue()).isEqualTo("  ");
        assertThat(space.get("fix").get("replacement").stringValue()).isEqualTo(" ");
    }

    @Test
    void jsonOfAWholeFileOrLineHasNoColumns() {
        JsonNode all = json(report(ReportFormat.JSON, PhraseBook.ENGLISH)).get("diagnostics");

        assertThat(all.get(2).propertyNames()).containsExactly("code", "severity", "path", "message");
        assertThat(all.get(3).propertyNames()).containsExactly("code", "severity", "path", "line", "message");
    }

    @Test
    void jsonOfNothingIsAnObjectToo() {
        JsonNode root = json(DiagnosticReport.of(List.of(), ReportFormat.JSON, PhraseBook.ENGLISH, false));

        assertThat(root.get("errors").intValue()).isZero();
        assertThat(root.get("diagnostics").isEmpty()).isTrue();
    }

    /** What the standard requires of each object that we write: sections 3.13, 3.14, 3.18, 3.19, 3.27, 3.30, 3.55. */
    static void assertSarif(JsonNode root) {
        assertThat(root.get("version").stringValue()).isEqualTo("2.1.0");
        assertThat(root.get("$schema").stringValue()).endsWith("sarif-2.1.0.json");
        assertThat(root.get("runs").size()).isEqualTo(1);
        JsonNode run = root.get("runs").get(0);
        assertThat(run.get("columnKind").stringValue()).isEqualTo("unicodeCodePoints");
        JsonNode driver = run.get("tool").get("driver");
        assertThat(driver.get("name").stringValue()).isEqualTo("bagdarlama");
        for (JsonNode rule : driver.get("rules")) {
            assertThat(rule.get("id").stringValue()).matches("[a-z0-9-]+");
            for (String text : List.of("shortDescription", "fullDescription", "help")) {
                assertThat(rule.get(text).get("text").stringValue()).isNotBlank();
            }
        }
        for (JsonNode result : run.get("results")) {
            int index = result.get("ruleIndex").intValue();
            assertThat(driver.get("rules").get(index).get("id")).isEqualTo(result.get("ruleId"));
            assertThat(result.get("level").stringValue()).isIn("error", "warning");
            assertThat(result.get("message").get("text").stringValue()).isNotBlank();
            assertThat(result.get("locations").size()).isEqualTo(1);
            JsonNode location = result.get("locations").get(0).get("physicalLocation");
            assertThat(URI.create(location.get("artifactLocation").get("uri").stringValue()))
                    .isNotNull();
            assertRegion(location.get("region"));
            if (result.has("fixes")) {
                for (JsonNode change : result.get("fixes").get(0).get("artifactChanges")) {
                    assertThat(change.get("artifactLocation")).isEqualTo(location.get("artifactLocation"));
                    JsonNode replacement = change.get("replacements").get(0);
                    assertRegion(replacement.get("deletedRegion"));
                    assertThat(replacement.get("insertedContent").get("text").isString())
                            .isTrue();
                }
            }
        }
    }

    private static void assertRegion(JsonNode region) {
        assertThat(region.get("startLine").intValue()).isPositive();
        assertThat(region.has("startColumn")).isEqualTo(region.has("endColumn"));
        if (region.has("startColumn")) {
            assertThat(region.get("startColumn").intValue()).isPositive();
            assertThat(region.get("endColumn").intValue())
                    .isGreaterThanOrEqualTo(region.get("startColumn").intValue());
        }
    }

    @Test
    void sarifHasWhatTheStandardRequires() {
        JsonNode root = json(report(ReportFormat.SARIF, RUSSIAN));

        assertSarif(root);
        assertThat(root.get("runs")
                        .get(0)
                        .get("tool")
                        .get("driver")
                        .get("rules")
                        .get(1)
                        .get("help")
                        .get("text")
                        .stringValue())
                .endsWith("\n\nНеверно:\ntopics: [busines, jobs]\n\nВерно:\ntopics: [business, jobs]");
        JsonNode results = root.get("runs").get(0).get("results");
        assertThat(results.size()).isEqualTo(4);
        assertThat(results.get(0).get("message").get("text").stringValue())
                .isEqualTo("нет темы «jbos»\nможет быть, «jobs»?");
        JsonNode replacement = results.get(1)
                .get("fixes")
                .get(0)
                .get("artifactChanges")
                .get(0)
                .get("replacements")
                .get(0);
        assertThat(replacement.get("deletedRegion").get("endColumn").intValue()).isEqualTo(6);
        assertThat(replacement.get("insertedContent").get("text").stringValue()).isEqualTo(" ");
        assertThat(results.get(2)
                        .get("locations")
                        .get(0)
                        .get("physicalLocation")
                        .get("artifactLocation")
                        .get("uri")
                        .stringValue())
                .as("relative to the root of the repository")
                .isEqualTo("content/units.yaml");
    }

    @Test
    void sarifPlacesWhatConcernsAWholeFile() {
        Function<String, List<String>> lines =
                path -> path.equals("content/units.yaml") ? List.of("a: b", "", "c: d") : List.of();
        diagnostics.error(
                Code.MISSING_FILE, SourcePosition.file("content/none.yaml"), Phrase.of("the file is missing"), null);
        JsonNode results = json(SarifReport.of(diagnostics.sorted(), lines, RUSSIAN, Optional.empty()))
                .get("runs")
                .get(0)
                .get("results");
        Map<String, String> regions = new HashMap<>();
        results.forEach(result -> {
            JsonNode place = result.get("locations").get(0).get("physicalLocation");
            regions.put(
                    place.get("artifactLocation").get("uri").stringValue(),
                    place.get("region").toString());
        });

        assertThat(regions)
                .containsEntry("content/units.yaml", "{\"startLine\":1,\"endLine\":3}")
                .containsEntry("content/none.yaml", "{\"startLine\":1,\"endLine\":1}")
                .containsEntry("templates/x.ftlh", "{\"startLine\":3}");
    }

    @ParameterizedTest
    @CsvSource({
        "0.1.0-SNAPSHOT, true, 0.1.0-SNAPSHOT",
        "1.20.3, true, 1.20.3",
        "1.0.0-rc.1+build.5, true, 1.0.0-rc.1%2Bbuild.5",
        "1.0, false, 1.0",
        "01.0.0, false, 01.0.0",
        "(in development), false, %28in%20development%29"
    })
    void sarifNamesTheVersionAndItsOrderWhereItHasOne(String version, boolean semantic, String inAddress) {
        JsonNode root = json(SarifReport.of(diagnostics.sorted(), path -> List.of(), RUSSIAN, Optional.of(version)));

        assertSarif(root);
        JsonNode driver = root.get("runs").get(0).get("tool").get("driver");
        assertThat(driver.get("version").stringValue()).isEqualTo(version);
        assertThat(driver.path("semanticVersion").stringValue("")).isEqualTo(semantic ? version : "");
        assertThat(driver.get("informationUri").stringValue())
                .isEqualTo("pkg:maven/kz.bagdarlama/bagdarlama@" + inAddress)
                .satisfies(
                        address -> assertThat(URI.create(address).isAbsolute()).isTrue());
    }

    @Test
    void sarifNamesTheProgramAsThePomDoes() throws IOException {
        JsonNode root = json(SarifReport.of(List.of(), path -> List.of(), RUSSIAN, Optional.empty()));
        String pom = Files.readString(Path.of("pom.xml"));

        assertThat(root.get("runs")
                        .get(0)
                        .get("tool")
                        .get("driver")
                        .get("informationUri")
                        .stringValue())
                .isEqualTo(pom.replaceFirst(
                        "(?s).*?<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>.*", "pkg:maven/$1/$2"));
    }

    @Test
    void theUriOfAnAbsolutePathIsAFileUri() {
        JsonNode location = json(report(ReportFormat.SARIF, RUSSIAN))
                .get("runs")
                .get(0)
                .get("results")
                .get(0)
                .get("locations")
                .get(0)
                .get("physicalLocation");

        assertThat(Path.of(
                        URI.create(location.get("artifactLocation").get("uri").stringValue())))
                .isEqualTo(Path.of(file));
    }

    @Test
    void githubGetsALineForEach() {
        String escaped = file.replace("%", "%25").replace(",", "%2C").replace(":", "%3A");

        assertThat(report(ReportFormat.GITHUB, PhraseBook.ENGLISH).split("\n"))
                .containsExactly(
                        "::error file=" + escaped
                                + ",line=1,col=12,endColumn=16,title=unknown-topic::there is no topic “jbos”%0Adid you mean “jobs”?",
                        "::warning file=" + escaped
                                + ",line=2,col=4,endColumn=5,title=wrong-space::several spaces in a row%0Atype one",
                        "::error file=content/units.yaml,title=missing-file::the file is missing",
                        "::error file=templates/x.ftlh,line=3,title=template-error::100%25: a, b%0D%0Ac");
    }

    @Test
    void githubGetsNothingWhereNothingIsWrong() {
        assertThat(DiagnosticReport.of(List.of(), ReportFormat.GITHUB, RUSSIAN, false))
                .isEmpty();
    }
}

package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.draft.Drafts;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers in the document's own style: they stand wherever readers see a number; order and addresses follow the ids. */
class DocumentNumbersTest {

    private static final String SECOND = ContentFolder.CHAPTER + "02-second/";
    private static final String PAGE = "ru/programme/1.1.2-second/index.html";

    @TempDir
    private Path root;

    /** Two pledges, the second with a measure and a note on its progress. */
    private ContentFolder content(String ofSite, String ofPledge) throws IOException {
        ContentFolder content = new ContentFolder(root.resolve("content"));
        return content.with("site.yaml", Files.readString(root.resolve("content/site.yaml")) + ofSite)
                .with(
                        SECOND + "pledge.yaml",
                        ContentFolder.pledge("1.1/2", "second", "topics: [jobs]") + "measures: [{id: a}]\n" + ofPledge)
                .with(SECOND + "ru.md", "# Второе обещание\n\nПартия поддержит.\n\n## Мера {#a}\n\nПоддержит.\n")
                .with(SECOND + "kk.md", "# Екінші міндеттеме\n\nПартия қолдайды.\n\n## Шара {#a}\n\nҚолдайды.\n")
                .with(
                        SECOND + "progress.yaml",
                        "- {date: 2026-01-15, what: {ru: Сделано., kk: Жасалды.}, source: {ru: https://example.org/a, kk: https://example.org/a}}\n");
    }

    private Fixture.Output run(String command, String... options) throws IOException {
        return Fixture.of(root).run(command, options);
    }

    private void build() throws IOException {
        Fixture.Output output = run("build", "--output", root.resolve("site").toString());
        assertThat(output.exitCode()).as(output.text()).isZero();
    }

    private String file(String path) throws IOException {
        return Files.readString(root.resolve("site").resolve(path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "numbers: {pledge: \"{section}.{chapter}.{pledge}\"} | | 1.1.2 | 1.1 | 1",
                "numbers: {pledge: \"P-{running}\"} | | P-2 | 1.1 | 1",
                "numbers: {section: \"{section:roman}\", chapter: \"{section:roman}.{chapter}\"} | number: II.4 | II.4 | I.1 | I",
                "numbers: {pledge: \"{running}\", chapter: \"{chapter}\"} | | 2 | 1 | 1",
                "| number: 13 | 13 | 1.1 | 1",
                "| | 1.1/2 | 1.1 | 1",
            })
    void aNumberStandsWhereverReadersSeeOne(
            String ofSite, String ofPledge, String number, String chapter, String section) throws IOException {
        content(ofSite == null ? "" : ofSite + "\n", ofPledge == null ? "" : ofPledge + "\n");
        build();
        String shown = ">" + number + "</span>";
        boolean own = !number.equals("1.1/2");
        assertThat(file(PAGE))
                .contains(
                        "<span class=\"page-head__id\">" + number + "</span>", "<title>" + number + " Второе обещание")
                .contains("раздел " + section + "</span>", "глава " + chapter + "</span>")
                .contains("обещание " + (own ? number : "2") + "</span>");
        assertThat(file("ru/programme/1.1-living/index.html"))
                .contains("<span>" + number + "</span>", "<span class=\"page-head__id\">" + chapter + "</span>");
        assertThat(file("ru/programme/1-economy/index.html"))
                .contains("<title>" + section + ". Экономика", "__id\">" + chapter + "</span>");
        assertThat(file("ru/programme/1.1.1-first/index.html")).contains("<span class=\"pager__id\">" + number);
        assertThat(file("ru/topics/jobs/index.html")).contains("<span>" + number + "</span>");
        assertThat(file("ru/changes/index.html")).contains("progress__id\">" + number);
        assertThat(file("ru/changes/feed.xml")).contains("<title>" + number + " Второе");
        assertThat(file("ru/programme/print/index.html"))
                .contains(shown, "<span class=\"paper__number\">" + chapter, "id=\"chapter-1.1\"", "id=\"section-1\"");
        assertThat(file("data/pledges/1.1.2.json"))
                .contains("\"id\": \"1.1/2\"")
                .matches(json -> json.contains("\"documentNumber\": \"" + number + "\"") == own);
        assertThat(file("data/programme.csv")).contains("\n\"1.1/2\",".replace("\"", "") + (own ? number + "," : "1,"));
        assertThat(file("search/index.json")).matches(json -> json.contains("\"number\":\"" + number + "\"") == own);
        assertThat(file("kk/programme/1.1.2-second/index.html"))
                .contains(own && number.matches(".*[A-Z].*") ? number + "\u00A0міндеттеме" : "-міндеттеме");
    }

    @Test
    void aMeasureMayHaveANumberOfItsOwn() throws IOException {
        content("numbers: {pledge: \"{chapter}.{pledge}\", measure: \"{chapter}.{pledge}.{measure}\"}\n", "");
        build();
        assertThat(file(PAGE))
                .contains("<section class=\"measure\" id=\"a\">")
                .containsPattern("<a class=\"measure__id\" href=\"#a\">.*1\\.2\\.1</a>");
        assertThat(file("data/pledges/1.1.2.json")).contains("\"documentNumber\": \"1.2.1\"");
    }

    @Test
    void whatAFileSaysGoesBeforeThePattern() throws IOException {
        content("numbers: {pledge: \"P-{running}\"}\n", "number: P-2а\n");
        build();
        assertThat(file("ru/topics/jobs/index.html")).contains("<span>P-1</span>", "<span>P-2а</span>");
    }

    @Test
    void editorsMayNameWhatTheyMeanByItsNumber() throws IOException {
        ContentFolder content = content(
                "numbers: {section: \"{section:roman}\", chapter: \"{section:roman}.{chapter}\", pledge: \"P-{running}\"}\n",
                "related: [P-1]\n");
        content.with(
                SECOND + "ru.md", "# Второе\n\nПартия поддержит [это](pledge:p-1).\n\n## Мера {#a}\n\nПоддержит.\n");
        assertThat(run("check").text()).contains("pledge.yaml:6:11", "did you mean “1.1/1”?", "ru.md:3:");
        content.with(SECOND + "pledge.yaml", ContentFolder.pledge("1.1/2", "second", "topics: [jobs]"));
        Drafts drafts = new Drafts(content.read(new Diagnostics()), root.resolve("content"), "en");
        assertThat(drafts.pledge("I.1", "third", Optional.empty(), List.of()).id())
                .isEqualTo("1.1/3");
        assertThat(drafts.chapter("i", "next").id()).isEqualTo("1.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| number: P 12 | 02-second/pledge.yaml:6:9 | did you mean “P12”?",
                "| number: 3.1. | 02-second/pledge.yaml:6:9 | did you mean “3.1”?",
                "| number: 1234567890.1234567890 | 02-second/pledge.yaml:6:9 | at most 20 characters",
                "| number: «12» | 02-second/pledge.yaml:6:9 | as the document prints it",
                "| number: 1.1/1 | 02-second/pledge.yaml:6:9 | is also the number of",
                "numbers: {pledge: \"{section}-{paragraph}\"} | | site.yaml:7:31 | Known: {section}, {chapter}, {pledge}, {running}",
                "numbers: {pledge: \"{section}.{chapter}.{pladge}\"} | | site.yaml:7:41 | did you mean “pledge”?",
                "numbers: {chapter: \"{section}.{pledge}\"} | | site.yaml:7:32 | Known: {section}, {chapter}, {running}",
                "numbers: {pledge: \"P-12\"} | | site.yaml:7:20 | {section}.{chapter}.{pledge}",
                "numbers: {pledge: \"№ {running}\"} | | site.yaml:7:20 | without spaces",
                "numbers: {pledge: \"{chapter}\"} | | site.yaml:7:20 | to both 1.1/1 and 1.1/2",
                "numbers: {plegde: \"{running}\"} | | site.yaml:7:11 | pledge",
            })
    void oneMessageForOneSlip(String ofSite, String ofPledge, String place, String said) throws IOException {
        content(ofSite == null ? "" : ofSite + "\n", ofPledge == null ? "" : ofPledge + "\n");
        Fixture.Output output = run("check");
        assertThat(output.exitCode()).as(output.text()).isEqualTo(1);
        assertThat(output.text()).contains(place, said);
        assertThat(output.text().split("error\\[", -1)).as(output.text()).hasSize(2);
        assertThat(List.of(run("check", "--lang", "ru"), run("check", "--lang", "kk")))
                .allMatch(translated -> translated.text().contains(place));
    }
}

package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordingCheckTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder).with("glossary.yaml", """
                terms: []
                forbidden: []
                patterns:
                  - kk: ^ олармен$ … қамтыл
                    instead: «… қамтиды»
                    why: көшірме
                    wrong: Олармен 130 мың тұрғын қамтылады.
                    right: Станциялар 130 мың тұрғынды қамтиды.
                    level: error
                  - {ru: ^ она$ * и$, instead: одно предложение, why: разрезано, wrong: Она поддержит и школы., right: Школы.}
                  - {ru: школ, instead: иначе, why: рано, wrong: Школы., right: Сады., level: ignore}
                decisions: []
                """);
    }

    @Test
    void textsOfItsLanguageAreHeldAgainstAPattern() throws IOException {
        site.withTexts(
                "# Т\n\nОлармен қамтылады школа. Она поддержит и это.\n",
                "# Т\n\nСтанция бар. Олармен **екі** адам қамтылады. Она поддержит и это.\n");

        assertThat(site.run(new WordingCheck()))
                .containsExactly("avoided-wording kk.md:3:14", "avoided-wording ru.md:3:26");
        assertThat(site.diagnostics())
                .extracting(diagnostic -> diagnostic.severity())
                .containsExactly(Severity.ERROR, Severity.WARNING);
        assertThat(site.diagnostics().get(0).message().toString())
                .isEqualTo("“Олармен екі адам қамтылады” would be better said otherwise: көшірме");
        assertThat(site.diagnostics().get(0).hint().orElseThrow().toString())
                .isEqualTo("write «… қамтиды»; for example: Станциялар 130 мың тұрғынды қамтиды.");
    }

    @Test
    void labelsAreHeldAgainstItToo() throws IOException {
        site.withPledge(
                        "topics: [jobs]",
                        "targets:",
                        "  - label: {ru: Она растёт и крепнет, kk: Олармен адам қамтылуы}",
                        "    value: 5",
                        "    unit: job")
                .withTexts("# Т\n\nТ.\n", "# Т\n\nТ.\n");

        assertThat(site.run(new WordingCheck()))
                .containsExactlyInAnyOrder("avoided-wording pledge.yaml:6:17", "avoided-wording pledge.yaml:6:43");
    }

    @Test
    void theRuleCanBeMadeMilder() throws IOException {
        site.withSetting("checks: {wording: warning}").withTexts("# Т\n\nТ.\n", "# Т\n\nОлармен қамтылады.\n");

        assertThat(site.runAll()).contains("avoided-wording kk.md:3:1");
        assertThat(site.diagnostics().stream()
                        .filter(diagnostic -> diagnostic.code().id().equals("avoided-wording")))
                .extracting(diagnostic -> diagnostic.severity())
                .containsExactly(Severity.WARNING);
    }

    @Test
    void aPatternIsTriedOnItsOwnSentences() throws IOException {
        site.with("glossary.yaml", """
                terms: []
                forbidden: []
                patterns:
                  - {kk: қамтыл$, instead: а, why: б, wrong: Адам қамтылады., right: Адам.}
                  - {kk: қамт, instead: а, why: б, wrong: Адам қамтылады., right: Адамды қамтиды.}
                  - {kk: …, instead: а, why: б, wrong: Адам., right: Адам.}
                decisions: []
                """);

        assertThat(site.run(new WordingCheck()))
                .containsExactly(
                        "pattern-example glossary.yaml:4:10",
                        "pattern-example glossary.yaml:5:10",
                        "pattern-example glossary.yaml:6:10");
        assertThat(site.diagnostics().get(1).message().toString())
                .isEqualTo("“қамт” is also found in the sentence that is right: “Адамды қамтиды.”");
    }

    @Test
    void withoutPatternsNothingIsReported() throws IOException {
        site.without("glossary.yaml").withTexts("# Т\n\nОна поддержит и это.\n", "# Т\n\nОлармен қамтылады.\n");

        assertThat(site.run(new WordingCheck())).isEmpty();
    }
}

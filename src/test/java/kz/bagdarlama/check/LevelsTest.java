package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Phrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LevelsTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    /** A site with one breach of every rule whose severity can be chosen. */
    @BeforeEach
    void write() {
        site = new CheckedSite(folder)
                .withRegister("", "- {id: 1.1/2, kind: pledge}")
                .with(
                        "glossary.yaml",
                        "terms: [{id: grant, ru: грант, kk: грант, ru-forms: [грант], kk-forms: [грант]}]\n"
                                + "forbidden: []\ndecisions: []\n")
                .withTexts("# Гранты\n\nДва  слова, 5 мест, " + "слово ".repeat(26) + "\n", "# Көмек\n")
                .with("pages/about/ru.md", "# О сайте\n\n- пункт\n");
    }

    private String severity(String code) throws IOException {
        site.runAll();
        return site.diagnostics().stream()
                .filter(d -> d.code().id().equals(code))
                .map(d -> d.severity().word())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource({
        "coverage, untold",
        "figures,  unknown-figure",
        "parity,   lists-differ",
        "terms,    term-missing",
        "script,   wrong-space",
        "length,   long-sentence",
    })
    void aRuleIsTakenAsSeverelyAsTheSiteWants(String rule, String code) throws IOException {
        assertThat(severity(code)).isEqualTo("error");

        site.withSetting("checks: {" + rule + ": warning}");
        assertThat(severity(code)).isEqualTo("warning");
    }

    @ParameterizedTest
    @CsvSource({
        "coverage, untold",
        "figures,  unknown-figure",
        "parity,   lists-differ",
        "terms,    term-missing",
        "script,   wrong-space",
        "length,   long-sentence",
    })
    void aRuleMayBeIgnored(String rule, String code) throws IOException {
        site.withSetting("checks: {" + rule + ": ignore}");

        assertThat(severity(code)).isEmpty();
    }

    @Test
    void aRuleMayBeNamedAsAnError() throws IOException {
        site.withSetting("checks: {length: error}");

        assertThat(severity("long-sentence")).isEqualTo("error");
    }

    @Test
    void oneRuleDoesNotChangeAnother() throws IOException {
        site.withSetting("checks: {script: ignore, length: warning}");

        assertThat(severity("wrong-space")).isEmpty();
        assertThat(severity("long-sentence")).isEqualTo("warning");
        assertThat(severity("unknown-figure")).isEqualTo("error");
    }

    @Test
    void anUnknownRuleIsReportedWhereItIsNamed() throws IOException {
        site.withSetting("checks: {lenght: warning}");

        assertThat(site.runAll()).contains("unknown-check site.yaml:7:10");
        assertThat(site.diagnostics())
                .filteredOn(d -> d.code().id().equals("unknown-check"))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.message().toString()).isEqualTo("there is no rule “lenght”");
                    assertThat(d.hint().map(Phrase::toString)).contains("did you mean “length”?");
                    assertThat(d.length()).isEqualTo("lenght".length());
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"references", "headings", "links", "messages", "null"})
    void rulesWithoutWhichNoSiteCanBeBuiltCannotBeMadeMilder(String rule) throws IOException {
        site.withSetting("checks: {\"" + rule + "\": ignore}");

        assertThat(site.runAll()).contains("unknown-check site.yaml:7:10");
    }
}

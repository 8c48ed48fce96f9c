package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OneNameCheckTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder).withTexts("# Т\n\nТ.\n", "# Т\n\nТ.\n");
    }

    private CheckedSite glossary(String terms, String decisions) {
        return site.with("glossary.yaml", "terms: [" + terms + "]\nforbidden: []\ndecisions: [" + decisions + "]\n");
    }

    private static String term(String id, String russian, String kazakh) {
        return "{id: " + id + ", ru: " + russian + ", kk: " + kazakh + "}";
    }

    private void labels(String... labels) {
        String targets = "";
        for (String label : labels) {
            targets += "  - {label: " + label + ", value: 5, unit: job}\n";
        }
        site.withPledge("topics: [jobs]", "targets:", targets.stripTrailing());
    }

    @Test
    void aUnitIsCalledAsInTheGlossary() throws IOException {
        glossary(term("a", "место", "жер"), "").run(new OneNameCheck());

        assertThat(site.found()).hasSize(1).first().asString().startsWith("two-names units.yaml:");
        assertThat(site.diagnostics().get(0).message().toString())
                .startsWith("“место” is “орын” here, and “жер” in content/glossary.yaml:1:");
    }

    @Test
    void oneOfSeveralNamesIsEnough() throws IOException {
        assertThat(glossary(term("a", "место", "жер; орын (орындар)"), "").run(new OneNameCheck()))
                .isEmpty();
        assertThat(glossary(term("a", "Место", "жер") + ", " + term("b", "место", "«Орын»"), "")
                        .run(new OneNameCheck()))
                .isEmpty();
    }

    @Test
    void aDecisionSaysWhatItsTermSays() throws IOException {
        glossary(term("a", "узел", "торап"), term("a", "узел", "түйін"));

        assertThat(site.run(new OneNameCheck())).hasSize(1).first().asString().startsWith("two-names glossary.yaml:3");
    }

    @Test
    void labelsWithOneNameHaveOneNameInTheOtherLanguageToo() throws IOException {
        labels("{ru: Доля дорог, kk: Жолдардың үлесі}", "{ru: доля дорог, kk: Жол үлесі}", "{ru: Длина, kk: Ұзындығы}");

        assertThat(site.run(new OneNameCheck())).containsExactly("two-names pledge.yaml:7:34");
    }

    @Test
    void aLabelIsCalledAsInTheGlossaryAndTheUnits() throws IOException {
        glossary(term("a", "узел", "торап"), "");
        labels("{ru: Узел, kk: Түйін}", "{ru: Место, kk: Жер}", "{ru: Узел, kk: Торап}");

        assertThat(site.run(new OneNameCheck()))
                .containsExactly("two-names pledge.yaml:6:28", "two-names pledge.yaml:7:29");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Торап|Узел|Орын|Место|28",
                "торап|Узел|Ұзындығы|Длина|28",
                "«Торап»|Узел|Ұзындығы (барлығы)|Длина (вся)|28",
            })
    void labelsThatHaveChangedPlacesInOneLanguageAreReportedOnce(
            String name, String source, String otherName, String otherSource, int column) throws IOException {
        glossary(term("a", "узел", "торап"), "");
        labels("{ru: " + source + ", kk: " + otherName + "}", "{ru: " + otherSource + ", kk: " + name + "}");

        assertThat(site.run(new OneNameCheck())).containsExactly("two-names pledge.yaml:6:" + column);
        assertThat(site.diagnostics().get(0).hint().orElseThrow().toString())
                .startsWith("have two labels changed places? The other is “" + name.replaceAll("[«»]", "") + "”");
    }
}

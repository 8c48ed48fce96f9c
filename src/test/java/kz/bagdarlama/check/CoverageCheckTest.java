package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CoverageCheckTest {

    private static final String CHAPTER = "programme/1-economy/1.1-living/";

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder);
    }

    @Test
    void withoutARegisterNothingIsMissed() throws IOException {
        assertThat(site.run(new CoverageCheck())).isEmpty();
    }

    @Test
    void whatIsToldOnceIsInOrder() throws IOException {
        site.withRegister("", "- {id: results/1, kind: result}")
                .with("pages/about/page.yaml", "id: about\nsource: [results/1]\n");

        assertThat(site.run(new CoverageCheck())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1/2|pledge|if its folder was deleted, git status names it and git restore brings it back; what is new gets a folder with texts in every language; what is given up for good loses this line as well",
                "2|section|if its folder was deleted, git status names it and git restore brings it back; what is new gets a folder with texts in every language; what is given up for good loses this line as well",
                "1.1/1.a|measure|list it in “measures” of its pledge; if the document has it no longer, remove this line",
                "1.1/outcome.1|outcome|list it in “outcomes” of its chapter; if the document has it no longer, remove this line",
                "1/context.1|context|list it in “context” of its section or chapter; if the document has it no longer, remove this line",
                "results/1|result|name it in “source” of a page in pages/; if the document has it no longer, remove this line",
                "foreword/1|foreword|name it in “source” of a page in pages/; if the document has it no longer, remove this line",
                "closing/1|closing|name it in “source” of a page in pages/; if the document has it no longer, remove this line",
            })
    void whatNothingTellsIsReportedInTheRegister(String id, String kind, String hint) throws IOException {
        site.withRegister("", "- {id: " + id + ", kind: " + kind + "}");

        assertThat(site.run(new CoverageCheck())).containsExactly("untold source.yaml:4:8");
        Diagnostic diagnostic = site.diagnostics().get(0);
        assertThat(diagnostic.message().toString())
                .isEqualTo("nothing tells the " + kind + " “" + id + "” of the document");
        assertThat(diagnostic.hint().map(Phrase::toString)).contains(hint);
        assertThat(diagnostic.length()).isEqualTo(id.length());
    }

    @Test
    void measuresOutcomesAndContextsAreTold() throws IOException {
        site.withPledge("topics: [jobs]", "measures: [{id: a}, {id: b}]")
                .with(CHAPTER + "chapter.yaml", """
                        id: 1.1
                        slug: living
                        context: [{id: context.1}, {id: context.2, group: it}]
                        groups: [it]
                        outcomes: [{id: outcome.1}]
                        """)
                .with("programme/1-economy/section.yaml", "id: 1\nslug: economy\ncontext: [{id: context.1}]\n")
                .withRegister(
                        "",
                        "- {id: 1.1/1.a, kind: measure}",
                        "- {id: 1.1/1.b, kind: measure}",
                        "- {id: 1.1/context.1, kind: context}",
                        "- {id: 1.1/context.2, kind: context}",
                        "- {id: 1.1/outcome.1, kind: outcome}",
                        "- {id: 1/context.1, kind: context}");

        assertThat(site.run(new CoverageCheck())).isEmpty();
    }

    @Test
    void whatTheDocumentDoesNotHaveIsReportedWhereItIsTold() throws IOException {
        site.withPledge("topics: [jobs]", "measures: [{id: a}, {id: c}]")
                .withRegister("", "- {id: 1.1/1.a, kind: measure}");

        assertThat(site.run(new CoverageCheck())).containsExactly("unknown-source pledge.yaml:5:26");
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString)).contains("did you mean “1.1/1.a”?");
    }

    @Test
    void aUnitThatIsFarFromAllOthersIsNotGuessed() throws IOException {
        site.withRegister("").with("pages/about/page.yaml", "id: about\nsource: [results/1]\n");

        assertThat(site.run(new CoverageCheck())).containsExactly("unknown-source pages/about/page.yaml:2:10");
        assertThat(site.diagnostics().get(0).hint().orElseThrow().toString())
                .contains("add it to source.yaml")
                .contains("- {id: results/1, kind: result}")
                .contains("remove it here");
    }

    @Test
    void whatIsToldTwiceIsReportedAtTheSecondPlace() throws IOException {
        site.withRegister("").with("pages/about/page.yaml", "id: about\nsource: [1.1/1]\n");

        assertThat(site.run(new CoverageCheck())).containsExactly("told-twice pages/about/page.yaml:2:10");
        assertThat(site.diagnostics().get(0).message().toString())
                .isEqualTo("“1.1/1” is told in content/" + ContentFolder.PLEDGE + "pledge.yaml:1:5 already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "|, districts: [alatau]|none|Алатау ауданы|write districts: [alatau]",
                "districts: [alatau]||Алатау ауданы|none|remove “districts”",
                "districts: [alatau]|, districts: [medeu]|Алатау ауданы|Медеу ауданы|write districts: [medeu]",
                "districts: [alatau]|, districts: [medeu, alatau]|Алатау ауданы|Алатау ауданы, Медеу ауданы|write districts: [alatau, medeu]",
            })
    void districtsAreThoseOfTheDocument(String line, String register, String here, String there, String hint)
            throws IOException {
        site.withPledge("topics: [jobs]", line == null ? "" : line).withRegister(register == null ? "" : register);

        assertThat(site.run(new CoverageCheck()))
                .containsExactly("district-mismatch pledge.yaml:" + (line == null ? "1:5" : "5:13"));
        assertThat(site.diagnostics().get(0).message().toString())
                .isEqualTo("the districts here are " + here + "; the document names " + there
                        + " (content/source.yaml:3:8)");
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString)).contains(hint);
    }

    @Test
    void theOrderOfDistrictsDoesNotMatter() throws IOException {
        site.withPledge("topics: [jobs]", "districts: [medeu, alatau]").withRegister(", districts: [alatau, medeu]");

        assertThat(site.run(new CoverageCheck())).isEmpty();
    }

    @Test
    void theDistrictsOfAMeasureAreItsOwn() throws IOException {
        site.withPledge("topics: [jobs]", "measures: [{id: a, districts: [medeu]}]")
                .withRegister("", "- {id: 1.1/1.a, kind: measure, districts: [alatau]}");

        assertThat(site.run(new CoverageCheck())).containsExactly("district-mismatch pledge.yaml:5:32");
    }

    @Test
    void whatCouldNotBeReadIsNotCalledUntold() throws IOException {
        site.withRegister("").without(ContentFolder.PLEDGE + "pledge.yaml");

        assertThat(site.run(new CoverageCheck())).containsExactly("missing-file pledge.yaml");
    }
}

package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Phrase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LinkCheckTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site:home",
                "site:programme",
                "site:programme/print",
                "site:data",
                "site:changes/texts",
                "site:search#index",
                "site:topics",
                "site:districts",
                "site:districts/alatau/jobs",
                "site:districts/alatau/print",
                "site:years",
                "site:years/2026",
                "site:undertakings",
                "site:projects",
                "project:orleu",
                "commitment:support",
            })
    void pagesThatTheSiteMakesCanBeLinkedTo(String destination) throws IOException {
        assertThat(site(destination).run(new LinkCheck())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "site:dta | did you mean “data”?",
                "site:change/texts | did you mean “changes/texts”?",
                "site:topics/jobs | did you mean “topic:jobs”?",
                "site:about | did you mean “page:about”?",
                "site:districts/medeu | did you mean “district:medeu”?",
                "site:districts/alatau/jobz | did you mean “districts/alatau/jobs”?",
                "site:years/2031 | pages that the site makes itself: years/2026",
                "site:changes | it appears with the first note on progress",
                "site:data-quality | it appears with the first entry of source.yaml",
                "site:figures | it appears when a pledge has something to show there",
                "site:years/yearly | it appears when a pledge has something to show there",
                "site:programme.pdf | ./bagdarlama pdf makes it",
                "site:districts/alatau.pdf | ./bagdarlama pdf makes it",
                "site:x | pages that the site makes itself: changes/texts, data, districts",
                "site:Data! | did you mean “data”?",
                "site: | pages that the site makes itself: changes/texts, data, districts",
                "project:orlue | did you mean “orleu”?",
                "commitment:suport | did you mean “support”?",
            })
    void aNameThatIsThatOfNoPageIsReportedWithWhatIsMeant(String destination, String hint) throws IOException {
        CheckedSite site = site(destination);

        assertThat(site.run(new LinkCheck())).containsExactly("dead-link kk.md:3:1", "dead-link ru.md:3:1");
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString).orElseThrow())
                .startsWith(hint);
    }

    @ParameterizedTest
    @CsvSource({"site:search#terms, anchors: index", "site:data#files, there are no anchors yet"})
    void placesOnThemAreKnown(String destination, String hint) throws IOException {
        CheckedSite site = site(destination);

        assertThat(site.run(new LinkCheck())).containsExactly("dead-anchor kk.md:3:1", "dead-anchor ru.md:3:1");
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString)).contains(hint);
    }

    @ParameterizedTest
    @CsvSource({"project:orleu", "commitment:build"})
    void whatNoPledgeNamesHasNoPageYet(String destination) throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .with("commitments.yaml", """
                        - {id: support, name: {ru: поддержит, kk: қолдайды}, meaning: {ru: Поддержка, kk: Қолдау}}
                        - {id: build, name: {ru: построит, kk: салады}, meaning: {ru: Стройка, kk: Құрылыс}}
                        """)
                .withPledge("topics: [jobs]")
                .withTexts("# Т\n\n[там](" + destination + ")\n", "# Т\n\n[онда](" + destination + ")\n");

        assertThat(site.run(new LinkCheck())).containsExactly("dead-link kk.md:3:1", "dead-link ru.md:3:1");
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString))
                .contains("it appears when a pledge has something to show there");
    }

    private CheckedSite site(String destination) throws IOException {
        return new CheckedSite(folder)
                .withPledge("topics: [jobs]", "districts: [alatau]", "project: orleu", "deadline: by 2026")
                .withTexts("# Т\n\n[там](" + destination + ")\n", "# Т\n\n[онда](" + destination + ")\n");
    }
}

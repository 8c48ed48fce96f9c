package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.diagnostic.Severity;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommitmentCheckTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder).with("commitments.yaml", """
                        - id: support
                          name: {ru: поддержит, kk: қолдайды}
                          meaning: {ru: Поддержка, kk: Қолдау}
                          verbs:
                            ru: [поддержит$|поддерживает$, обеспечит$ поддержку$, будет$ … оказывать$ … поддержку$]
                            kk: [қолдайды$, қолдау$ көрсет]
                        - id: deliver
                          name: {ru: обеспечит, kk: қамтамасыз етеді}
                          meaning: {ru: Результат, kk: Нәтиже}
                          verbs: {ru: [обеспеч], kk: [қамтамасыз$ ет]}
                        - id: oversee
                          name: {ru: обеспечит контроль, kk: бақылайды}
                          meaning: {ru: Контроль, kk: Бақылау}
                          verbs: {ru: [обеспеч (партийный) контроль$], kk: [бақылауды$ қамтамасыз$ ет]}
                        - {id: other, name: {ru: иное, kk: өзге}, meaning: {ru: Иное, kk: Өзге}}
                        """);
    }

    private String run(String commitment, String russian, String kazakh) throws IOException {
        site.with(
                        ContentFolder.PLEDGE + "pledge.yaml",
                        "id: 1.1/1\nslug: first\ncommitment: " + commitment + "\ntopics: [jobs]\n")
                .withTexts("# Поддержит\n\n" + russian + "\n", "# Қолдайды\n\n" + kazakh + "\n");
        return String.join(", ", site.run(new CommitmentCheck()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // in order
                "support|Партия поддержит рынок.|Партия нарықты қолдайды.|''",
                "support|Партия сегодня поддерживает рынок.|Партия нарыққа қолдау көрсетті.|''",
                "support|Партия обеспечит поддержку рынка.|Партия нарықты қолдайды.|''",
                "support|Партия будет ежегодно оказывать людям поддержку.|Партия жыл сайын қолдайды.|''",
                "deliver|Партия обеспечивает рынок.|Партия нарықты қамтамасыз етеді.|''",
                "oversee|Партия обеспечит партийный контроль.|Партия бақылауды қамтамасыз етеді.|''",
                "deliver|Партия ранее начала. Теперь она обеспечит рынок.|Партия бұрын бастады. Енді қамтамасыз етеді.|''",
                "support|Партия поддержит рынок. Город обеспечит землю.|Партия қолдайды. Қала қамтамасыз етеді.|''",
                "other|Партия спляшет.|Партия билейді.|''",
                // another kind
                "support|Партия обеспечит рынок.|Партия нарықты қолдайды.|commitment-mismatch ru.md:3:8",
                "deliver|Партия обеспечит контроль.|Партия қамтамасыз етеді.|commitment-mismatch ru.md:3:8",
                "deliver|Партия обеспечит рынок.|Партия бақылауды қамтамасыз етеді.|commitment-mismatch kk.md:3:8",
                "oversee|Партия поддержит рынок.|Партия нарықты қамтамасыз етеді.|commitment-mismatch kk.md:3:16, commitment-mismatch ru.md:3:8",
                // none
                "support|Партия спляшет.|Партия нарықты қолдайды.|commitment-mismatch ru.md:3:1",
                "deliver|Партия обеспечит рынок.|Партия билейді.|commitment-mismatch kk.md:3:1",
            })
    void theMainVerbIsOneOfItsKind(String commitment, String russian, String kazakh, String expected)
            throws IOException {
        assertThat(run(commitment, russian, kazakh)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "deliver|Партия обеспечит рынок.|Партия рынокты камтамасыз етеді.|kk.md:3:16 қамтамасыз",
                "support|Партия подержит рынок.|Партия нарықты қолдайды.|ru.md:3:8 поддержит",
                "support|Партия поддержит рынок.|Партия нарықты колдайды.|kk.md:3:16 қолдайды",
                "oversee|Партия обеспечит контроль.|Партия бақылуды қамтамасз етеді.|kk.md:3:8 бақылауды",
            })
    void aVerbWithAWrongLetterIsNamedAndNotOfferedForTheList(
            String commitment, String russian, String kazakh, String expected) throws IOException {
        run(commitment, russian, kazakh);

        assertThat(site.diagnostics().stream()
                        .map(each -> each.position().path().replaceAll(".*/", "") + ":"
                                + each.position().line() + ":" + each.position().column() + " "
                                + each.hint().orElseThrow()))
                .isEqualTo(
                        expected.isEmpty() ? List.of() : List.of(expected.replaceAll(" (.*)", " did you mean “$1”?")));
    }

    @Test
    void itIsAWarningUnlessTheSiteWantsMore() throws IOException {
        run("support", "Партия обеспечит рынок.", "Партия нарықты қолдайды.");
        site.runAll();
        assertThat(site.diagnostics())
                .filteredOn(each -> each.code().id().equals("commitment-mismatch"))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.severity()).isEqualTo(Severity.WARNING);
                    assertThat(each.hint().orElseThrow())
                            .hasToString(
                                    "correct the verb, or write commitment: deliver; if both are right, add the whole wording to the verbs of “support” in commitments.yaml");
                });
    }

    @Test
    void withoutVerbsTheRuleRests() throws IOException {
        site.with(
                "commitments.yaml",
                "- {id: support, name: {ru: поддержит, kk: қолдайды}, meaning: {ru: Поддержка, kk: Қолдау}}\n");
        assertThat(run("support", "Партия спляшет.", "Партия билейді.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"…", "'.'", "^", "()", "|", "$", "-"})
    void noPatternIsTooStrange(String verb) throws IOException {
        site.with(
                "commitments.yaml",
                "- {id: support, name: {ru: поддержит, kk: қолдайды}, meaning: {ru: Поддержка, kk: Қолдау}, verbs: {ru: [\""
                        + verb + "\"]}}\n");
        assertThat(run("support", "Партия поддержит.", "Партия қолдайды.")).doesNotContain("kk.md");
    }
}

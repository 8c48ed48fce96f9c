package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Reference;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClaimTest {

    private static final String CHAPTER = "programme/1-economy/1.1-living/";

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder);
    }

    private static String facts(List<Claim.Fact> facts) {
        return facts.stream()
                .map(fact -> fact.value().toPlainString()
                        + fact.unit().map(unit -> " " + unit.id()).orElse(" year"))
                .collect(Collectors.joining(", "));
    }

    private static String shown(Claim claim) {
        return claim.units().stream().map(Reference::id).collect(Collectors.joining("+"))
                + ": " + facts(claim.facts())
                + (claim.measureFacts().isEmpty() ? "" : " measures " + facts(claim.measureFacts()))
                + (claim.districts().isEmpty()
                        ? ""
                        : " in " + claim.districts().stream().map(Reference::id).toList());
    }

    private static List<String> texts(Claim claim) {
        return claim.texts().in(Language.RUSSIAN).stream()
                .map(LocatedText::text)
                .toList();
    }

    @Test
    void everyPlaceOfTheProgrammeClaimsItsUnit() throws IOException {
        assertThat(Claim.of(site.read())).extracting(ClaimTest::shown).containsExactly("1: ", "1.1: ", "1.1/1: ");
    }

    @Test
    void aNumberIsWhereItIsWritten() throws IOException {
        site.withPledge(
                "topics: [jobs]",
                "deadline: 2023–2024",
                "targets:",
                "  - label: {ru: а, kk: а}",
                "    value: 9.20",
                "    unit: job",
                "    deadline: in 2026",
                "figures:",
                "  - label: {ru: а, kk: а}",
                "    value: 5",
                "    unit: percent",
                "    year: 2020");
        Claim pledge = Claim.of(site.read()).get(2);
        int deadline = pledge.facts().get(0).position().line();

        assertThat(pledge.facts())
                .extracting(fact -> fact.value().toPlainString() + " "
                        + (fact.position().line() - deadline) + ":"
                        + fact.position().column())
                .containsExactly("2023 0:11", "2024 0:16", "9.2 3:12", "2026 5:18", "5 8:12", "2020 10:11");
    }

    @Test
    void whatBelongsToANumberIsWhereItIsWritten() throws IOException {
        site.withPledge(
                "topics: [jobs]",
                "deadline: \"by 1 September 2025\"",
                "targets:",
                "  - {value: 9.2, unit: job, limit: over, baseline: {value: 5, year: 2021–2022}, deadline: within 5 years}",
                "figures:",
                "  - {label: {ru: а, kk: а}, value: 3, to: 7, unit: percent, year: '2020'}");
        Claim pledge = Claim.of(site.read()).get(2);
        int deadline = pledge.facts().get(0).position().line();

        assertThat(pledge.facts())
                .extracting(fact -> fact.value().toPlainString() + " "
                        + (fact.position().line() - deadline) + ":"
                        + fact.position().column()
                        + fact.limitPosition()
                                .map(limit -> " " + limit.column())
                                .orElse(""))
                .containsExactly(
                        "2025 0:27",
                        "9.2 2:13 36",
                        "5 2:60",
                        "2021 2:69",
                        "2022 2:74",
                        "5 2:98",
                        "3 4:36",
                        "7 4:43",
                        "2020 4:68");
    }

    @Test
    void aPledgeLendsItsFiguresToItsMeasuresAndTheyTheirsToIt() throws IOException {
        site.withPledge(
                        "topics: [jobs]",
                        "districts: [alatau]",
                        "deadline: 2023–2024",
                        "targets:",
                        "  - value: 9.20",
                        "    scale: thousand",
                        "    unit: job",
                        "    deadline: in 2026",
                        "    baseline: {value: 7, year: 2021–2022}",
                        "figures: [{label: {ru: а, kk: а}, value: 5, to: 6, unit: percent, year: 2020}]",
                        "milestones: [{label: {ru: а, kk: а}, deadline: by 2025}]",
                        "measures:",
                        "  - {id: a, districts: [medeu], deadline: within 5 years, targets: [{value: 100, unit: job}]}",
                        "  - {id: b, figures: [{label: {ru: а, kk: а}, value: 8, unit: job}]}")
                .withTexts(
                        "# Т\n\nа\n\n## Б {#a}\n\nб\n\n## В {#b}\n\nв\n\n## Н {#note}\n\nн\n",
                        "# Т\n\n## Б {#a}\n\n## В {#b}\n");
        List<Claim> claims = Claim.of(site.read());

        assertThat(site.diagnostics()).isEmpty();
        String own = "2023 year, 2024 year, 9200 job, 7000 job, 2021 year, 2022 year, 2026 year, 5 percent, 6 percent,"
                + " 2020 year, 2025 year";
        assertThat(claims)
                .extracting(ClaimTest::shown)
                .containsExactly(
                        "1: ",
                        "1.1: ",
                        "1.1/1: " + own + " measures 5 year, 100 job, 8 job in [alatau]",
                        "1.1/1.a: 5 year, 100 job measures " + own + " in [medeu]",
                        "1.1/1.b: 8 job measures " + own);
        assertThat(texts(claims.get(2))).containsExactly("Т", "а");
        assertThat(texts(claims.get(3))).containsExactly("Б", "б");
        assertThat(texts(claims.get(4))).containsExactly("В", "в");
        assertThat(claims.get(3).position()).hasToString("content/" + ContentFolder.PLEDGE + "pledge.yaml:16:10");
    }

    @Test
    void theFiguresOfContextsBelongToTheTextThatTheyIntroduce() throws IOException {
        String figure = "figures: [{label: {ru: а, kk: а}, value: %d, unit: job}]";
        site.with(
                        "programme/1-economy/section.yaml",
                        "id: 1\nslug: economy\ncontext: [{id: context.1, " + figure.formatted(1) + "}]\n")
                .with(
                        CHAPTER + "chapter.yaml",
                        "id: 1.1\nslug: living\ncontext:\n"
                                + "  - {id: context.1, " + figure.formatted(2) + "}\n"
                                + "  - {id: context.2, group: it, " + figure.formatted(3) + "}\n"
                                + "groups: [it, empty]\n"
                                + "outcomes: [{id: outcome.1, deadline: by 2027, targets: [{value: 4, unit: job, label: {ru: а, kk: а}}]}]\n")
                .with(
                        CHAPTER + "ru.md",
                        "# Глава\n\nа\n\n## ИТ {#it}\n\nб\n\n## Пусто {#empty}\n\n## Итог {#outcome.1}\n\nв\n");
        List<Claim> claims = Claim.of(site.read());

        assertThat(claims)
                .extracting(ClaimTest::shown)
                .containsExactly(
                        "1+1/context.1: 1 job",
                        "1.1+1.1/context.1: 2 job",
                        "1.1/context.2: 3 job",
                        "1.1/outcome.1: 2027 year, 4 job",
                        "1.1/1: ");
        assertThat(texts(claims.get(1))).containsExactly("Глава", "а");
        assertThat(texts(claims.get(2))).containsExactly("ИТ", "б");
        assertThat(texts(claims.get(3))).containsExactly("Итог", "в");
        // In Kazakh the parts are missing.
        assertThat(claims.get(2).texts().in(Language.KAZAKH)).isEmpty();
    }

    @Test
    void aPageClaimsItsSourcesWithAllItsTextButTheNote() throws IOException {
        site.with("pages/about/page.yaml", """
                        id: about
                        source: [results/1, results/2]
                        figures:
                          - {source: results/1, label: {ru: а, kk: а}, value: 1, unit: job}
                          - {source: results/2, label: {ru: а, kk: а}, value: 2, unit: percent, year: 2022}
                        """)
                .with("pages/about/ru.md", "# О\n\nа\n\n## Б {#b}\n\nб\n\n## Н {#note}\n\nн\n");
        List<Claim> claims = Claim.of(site.read());

        assertThat(claims)
                .extracting(ClaimTest::shown)
                .last()
                .isEqualTo("results/1+results/2: 1 job, 2 percent, 2022 year");
        assertThat(texts(claims.get(3))).containsExactly("О", "а", "Б", "б");
    }
}

package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ParityCheckTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "[а](topic:jobs) [б](topic:air)|[ә](topic:air) [б](topic:jobs)|",
                "[а](topic:jobs)|а|links-differ",
                "а|[а](topic:jobs)|links-differ",
                "[а](topic:jobs)|[а](topic:air)|links-differ",
                "[а](topic:jobs)|[а](topic:jobs) [б](topic:jobs)|links-differ",
                // What leads nowhere is reported as such, and is no difference besides.
                "[а](pledge:1.1/1#a)|[а](pledge:1.1/1)|",
                "[а](#a)|[а](#b)|",
                "[а](https://example.org/ru)|[а](https://example.org/kk)|",
                "[а](https://example.org/?lang=ru)|[а](https://example.com/)|",
                "[а](https://example.org/)|[а](https://example.org/) [б](https://example.com/)|links-differ",
                "[б](topic:jobs) *[а](topic:air)*|[а](topic:air) [ә](topic:jobs)|",
                "- а@- б|- а@- б|",
                "- а@- б|- а|lists-differ",
                "- а@  - б|- а@- б|",
                "1. а@2. б|- а@- б|",
                "а|- а|lists-differ",
                "- а@@абзац@@- б|- а@- б|",
                "«7-20-25» и № 7|№ 7 және «7-20-25»|",
                "«7-20-25»|«7-20-26»|names-differ",
                "№ 7|№ 8|names-differ",
                "ТЭЦ-2|ЖЭО-2|",
                "ТЭЦ-2|ЖЭО-3|names-differ",
                "№ 7|мектеп|names-differ",
                "[№ 7](topic:jobs)@@- а|№ 8|names-differ, links-differ, lists-differ",
                "## А {#a}@@- а@@## Б {#b}@@б|## А {#a}@@а@@## Б {#b}@@- б|",
            })
    void languagesHaveTheSameLinksItemsAndNames(String russian, String kazakh, String expected) throws IOException {
        site.withTexts("# Т\n\n" + russian.replace("@", "\n") + "\n", "# Т\n\n" + kazakh.replace("@", "\n") + "\n");

        assertThat(String.join(", ", site.run(new ParityCheck())).replaceAll(" (ru|kk)\\.md:\\d+:\\d+", ""))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void bothSidesAreShown() throws IOException {
        site.withTexts("# Т\n\n[а](topic:jobs)\n\n- а\n- б\n", "# Т\n\n№ 7\n");
        site.run(new ParityCheck());

        assertThat(site.diagnostics())
                .extracting(d -> d.hint().map(Phrase::toString).orElseThrow())
                .containsExactlyInAnyOrder(
                        "write the link in every language, or in none",
                        "write it in every language, or in none",
                        "give every language the same items; each begins with “- ” in a line of its own");
        assertThat(site.diagnostics())
                .anySatisfy(d -> assertThat(d.message().toString())
                        .startsWith("content/")
                        .endsWith("/kk.md does not have this list"));
    }

    @Test
    void sectionsChaptersAndPagesAreComparedToo() throws IOException {
        site.with("programme/1-economy/ru.md", "# Т\n\n- а\n")
                .with("programme/1-economy/1.1-living/ru.md", "# Т\n\n№ 5\n")
                .with("pages/about/ru.md", "# Т\n\n[а](topic:jobs)\n");

        assertThat(site.run(new ParityCheck()))
                .containsExactlyInAnyOrder(
                        "lists-differ programme/1-economy/ru.md:3:1",
                        "names-differ programme/1-economy/1.1-living/ru.md:3:1",
                        "links-differ pages/about/ru.md:3:1");
    }

    @Test
    void textsThatCouldNotBeReadAsTheyWereMeantAreNotCompared() throws IOException {
        site.withTexts("# Т\n\n[а](topic:jobs) [б](x:y)\n", "# Т\n\nа\n");

        assertThat(site.run(new ParityCheck())).containsExactly("bad-link ru.md:3:17");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "Сдано 9,2 тыс. мест.|9 200 орын тапсырылды.|",
                "Сданы две школы.|2 мектеп тапсырылды.|",
                "Сданы 2 школы.|Екі мектеп тапсырылды.|",
                "Сдано к 18 марта 2026 года.|2026 жылғы 18 наурызға қарай тапсырылды.|",
                "Сданы 40 км.|45 км тапсырылды.|figures-differ 1:40",
                "Сданы 40 км.|Тапсырылды.|figures-differ 1:40",
                "Сдана школа № 7.|№ 8 мектеп тапсырылды.|figures-differ 1:48",
                "Сданы 40 км и 2 моста.|40 км тапсырылды.|figures-differ 1:48",
            })
    void languagesOfANoteHaveTheSameFigures(String russian, String kazakh, String expected) throws IOException {
        site.with(
                ContentFolder.PLEDGE + "progress.yaml",
                "- {date: 2024-01-02, what: {ru: '" + russian + "', kk: '" + kazakh
                        + "'}, source: 'https://example.org/'}\n");

        assertThat(String.join(", ", site.run(new ParityCheck())).replace("progress.yaml:", ""))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[а](topic:jobs) и [б](topic:air)|[а](topic:jobs)|links-differ ru.md:3:19",
                "[а](topic:jobs)|[а](topic:jobs) [б](district:alatau)|links-differ kk.md:3:17",
                "[а](topic:jobs)|[б](topic:air)|links-differ kk.md:3:1",
                "[а](topic:jobs) [б](https://a.example/)|[а](topic:jobs)|links-differ ru.md:3:17",
            })
    void aLinkIsNamedWhereItStands(String russian, String kazakh, String expected) throws IOException {
        site.withTexts("# Т\n\n" + russian + "\n", "# Т\n\n" + kazakh + "\n");

        assertThat(site.run(new ParityCheck())).containsExactly(expected);
    }

    /** Which of two links was changed is not remembered: neither of them is blamed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[а](topic:jobs)|[б](topic:air)|kk.md:3:1 topic:air topic:jobs ru.md:3:1",
                "А [б](topic:air)|Ә [б](district:alatau)|kk.md:3:3 district:alatau topic:air ru.md:3:3",
                "А и [б](pledge:1.1/1)|Ә [б](chapter:1.1)|kk.md:3:3 chapter:1.1 pledge:1.1/1 ru.md:3:5",
                "[а](topic:jobs), [б](topic:air)|[а](topic:jobs), [б](page:about)|kk.md:3:18 page:about topic:air ru.md:3:18",
            })
    void whereOnlyTheAddressDiffersBothAreNamed(String russian, String kazakh, String expected) throws IOException {
        site.withTexts("# Т\n\n" + russian + "\n", "# Т\n\n" + kazakh + "\n");
        site.run(new ParityCheck());

        assertThat(site.diagnostics()).singleElement().satisfies(each -> {
            String[] part = expected.split(" ");
            String folder = "content/" + ContentFolder.PLEDGE;
            assertThat(each.position()).hasToString(folder + part[0]);
            assertThat(each.message())
                    .hasToString("this link leads to " + part[1] + ", that of the other language to " + part[2] + " ("
                            + folder + part[3] + ")");
            assertThat(each.hint().orElseThrow()).hasToString("look which of the two is right, and write it in both");
        });
    }

    /** A number in a name is named where it differs, with what stands in the other language, never at a title that is right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Школа № 7.|№ 8 мектеп.|kk.md:3:1|write “№ 7” here; if “№ 8” is right, correct it there",
                "Дело «7-20-25».|Іс «7-20-52».|kk.md:3:5|write “7-20-25” here; if “7-20-52” is right, correct it there",
                "Программа «Жастар 3.0 плюс».|«Жастар 4.0 плюс» бағдарламасы.|kk.md:3:9|write “3.0” here; if “4.0” is right, correct it there",
                "ТЭЦ-2 и ТЭЦ-3.|ЖЭО-2 мен ЖЭО-1.|kk.md:3:11|write the number 3 here in place of 1, or correct it there",
                // What a text has in another place as well is right there.
                "Школа № 8.@@Это № 7.|№ 7 мектеп.@@Бұл № 7.|ru.md:3:7|write “№ 7” here; if “№ 8” is right, correct it there",
                "Школа № 7 и № 9.|№ 7 мектеп.|ru.md:3:13|write it in every language, or in none",
                "Школа.|№ 5 мектеп.|kk.md:3:1|write it in every language, or in none",
            })
    void aNumberInANameIsNamedWhereItDiffers(String russian, String kazakh, String place, String hint)
            throws IOException {
        site.withTexts("# Т\n\n" + russian.replace("@", "\n") + "\n", "# Т\n\n" + kazakh.replace("@", "\n") + "\n");

        assertThat(site.run(new ParityCheck())).containsExactly("names-differ " + place);
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString)).contains(hint);
    }

    /** Of a list that differs the first line is shown, in the part in which it stands. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "А@@- а@- б|Ә@@- а|kk.md:5:1",
                "- а@@Б@@- б@- в|- а@@Б@@- б|kk.md:7:1",
                "## А {#a}@@- а@@## Б {#b}@@- б@- в|## А {#a}@@- а@@## Б {#b}@@- б|kk.md:9:1",
                "А|Ә@@1. а|kk.md:5:1",
                "А@@- а|Ә|ru.md:5:1",
            })
    void aListIsNamedWhereItStands(String russian, String kazakh, String place) throws IOException {
        site.withTexts("# Т\n\n" + russian.replace("@", "\n") + "\n", "# Т\n\n" + kazakh.replace("@", "\n") + "\n");

        assertThat(site.run(new ParityCheck())).containsExactly("lists-differ " + place);
    }

    @Test
    void tablesHaveAsManyRowsAndColumnsInEveryLanguage() throws IOException {
        String russian = "# Т\n\n| А | Б |\n|---|---|\n| в | г |\n";
        site.withTexts(russian, "# Т\n\n| А | Ә |\n|---|---|\n| в | ғ |\n");
        assertThat(site.run(new ParityCheck())).isEmpty();
        site.withTexts(russian, "# Т\n\n| А | Ә |\n|---|---|\n| в | ғ |\n| д | е |\n");
        assertThat(site.run(new ParityCheck())).singleElement().asString().startsWith("lists-differ");
        site.withTexts(russian, "# Т\n\n| А | Ә | Ж |\n|---|---|---|\n| в | ғ | ж |\n");
        assertThat(site.run(new ParityCheck())).singleElement().asString().startsWith("lists-differ");
        site.withTexts(russian, "# Т\n\nМәтін.\n");
        assertThat(site.run(new ParityCheck())).singleElement().asString().startsWith("lists-differ");
    }

    @Test
    void figuresInTablesAreThoseOfTheFacts() throws IOException {
        site.withPledge("topics: [jobs]", "targets: [{value: 12, unit: job}]")
                .withTexts(
                        "# Т\n\n| Район | Места |\n|---|---|\n| Первый | 12 |\n",
                        "# Т\n\n| Аудан | Орын |\n|---|---|\n| Бірінші | 12 |\n");
        assertThat(site.run(new FigureCheck())).isEmpty();
        site.withTexts(
                "# Т\n\n| Район | Места |\n|---|---|\n| Первый | 13 |\n",
                "# Т\n\n| Аудан | Орын |\n|---|---|\n| Бірінші | 12 |\n");
        assertThat(site.run(new FigureCheck())).containsExactly("unknown-figure ru.md:5:12");
    }
}

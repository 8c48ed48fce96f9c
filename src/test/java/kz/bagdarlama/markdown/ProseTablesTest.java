package kz.bagdarlama.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.text.RunningText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProseTablesTest {

    private static final ProseRenderer RENDERER = new ProseRenderer(
            new RunningText(Language.RUSSIAN, List.of()), target -> "/" + ((LinkTarget.Inside) target).id() + "/");

    private static final String TABLE = """
            Вступление.

            **Школы & «сады»**

            | Район | Число | [Тема](topic:jobs) |
            | :-- | --: | --- |
            | Алатауский | 12 | а \\| б |
            | Медеуский | **3** |  |

            Конец.
            """;

    private static Prose prose(String markdown) {
        Diagnostics diagnostics = new Diagnostics();
        Prose prose = new ProseParser(diagnostics).parse("ru.md", "# Т\n\n" + markdown);
        assertThat(diagnostics.sorted()).isEmpty();
        return prose;
    }

    @Test
    void everyCellBelongsToItsHeaders() {
        assertThat(RENDERER.render(prose(TABLE).body()).markup().replace("\n", ""))
                .isEqualTo("<p>Вступление.</p>"
                        + "<div class=\"prose__table\" role=\"region\" aria-label=\"Школы &amp; «сады»\" tabindex=\"0\"><table>"
                        + "<caption>Школы &amp; «сады»</caption>"
                        + "<thead><tr><th scope=\"col\">Район</th><th scope=\"col\" class=\"prose__right\">Число</th>"
                        + "<th scope=\"col\"><a href=\"/jobs/\">Тема</a></th></tr></thead>"
                        + "<tbody><tr><th scope=\"row\">Алатауский</th><td class=\"prose__right\">12</td><td>а\u00A0| б</td></tr>"
                        + "<tr><th scope=\"row\">Медеуский</th><td class=\"prose__right\"><strong>3</strong></td><td></td></tr></tbody>"
                        + "</table></div><p>Конец.</p>");
    }

    @Test
    void withoutACaptionItIsCalledByItsColumns() {
        assertThat(RENDERER.render(prose("| А | Б |\n|---|---|\n| в | г |\n").body())
                        .markup())
                .contains("aria-label=\"А, Б\"")
                .doesNotContain("<caption");
    }

    @Test
    void itsWordsAreThoseOfTheText() {
        Prose prose = prose(TABLE);
        assertThat(PlainText.lines(prose.body()))
                .isEqualTo(
                        "Вступление.\nШколы & «сады»\nРайон | Число | Тема\nАлатауский | 12 | а | б\nМедеуский | 3 | \nКонец.");
        assertThat(PlainText.summary(prose.body(), 100)).isEqualTo("Вступление.");
        List<LocatedText> located = LocatedText.all(prose);
        assertThat(located)
                .extracting(LocatedText::text)
                .containsExactly(
                        "Т",
                        "Вступление.",
                        "Школы & «сады»",
                        "Район",
                        "Число",
                        "Тема",
                        "Алатауский",
                        "12",
                        "а | б",
                        "Медеуский",
                        "3",
                        "Конец.");
        assertThat(located.get(7).at(1).line()).isEqualTo(9);
        assertThat(located.get(7).at(1).column()).isEqualTo(17);
        assertThat(LocatedLink.in(prose)).singleElement();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "| а | б |;2",
                "а | б;2",
                "|а|;1",
                "| а | | в |;3",
                "| а \\| б |;1",
                "| а | б \\|;2",
                "|;1",
                "| --- | :-: |;2",
            })
    void cellsAreCountedAsTheyAreWritten(String line, int cells) {
        assertThat(ProseTables.cells(line)).isEqualTo(cells);
    }

    @ParameterizedTest
    @CsvSource({"Текст с | знаком.", "'Две | черты | в строке'", "'- пункт | один'", "'| одна черта в начале'"})
    void aLoneSignIsNoTable(String text) {
        assertThat(RENDERER.render(prose(text + "\n").body()).markup()).doesNotContain("<table");
    }
}

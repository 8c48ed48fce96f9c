package kz.bagdarlama.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LocatedTextTest {

    private static Prose parse(String text) {
        return new ProseParser(new Diagnostics()).parse("ru.md", text);
    }

    private static List<String> texts(List<LocatedText> texts) {
        return texts.stream().map(LocatedText::text).toList();
    }

    /** Where a word that occurs once stands in the file. */
    private static SourcePosition position(String file, String word) {
        int at = file.indexOf(word);
        String before = file.substring(0, at);
        return new SourcePosition(
                "ru.md", (int) before.chars().filter(c -> c == '\n').count() + 1, at - before.lastIndexOf('\n'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "слово и ЦЕЛЬ",
                "первая строка\nвторая ЦЕЛЬ тут",
                "первая строка  \nвторая ЦЕЛЬ тут",
                "первая\\\nЦЕЛЬ",
                "первая\n   ЦЕЛЬ с отступом",
                "*важная ЦЕЛЬ* тут",
                "**важное** слово *и* ЦЕЛЬ",
                "до *важной\nстроки с ЦЕЛЬ* тут",
                "[ссылка](topic:jobs) и ЦЕЛЬ",
                "[ссылка с ЦЕЛЬ](topic:jobs)",
                "[*ссылка* ЦЕЛЬ](topic:jobs) тут",
                "`код` и ЦЕЛЬ",
                "- раз\n- два ЦЕЛЬ",
                "1. раз\n2. два\n   - три ЦЕЛЬ",
                "- раз\n  строка ЦЕЛЬ",
                "> цитата\n> строка ЦЕЛЬ",
                "> - раз\n>   *ЦЕЛЬ*",
                "абзац\n\nещё абзац\nЦЕЛЬ",
                "<https://example.org/> и ЦЕЛЬ",
                "тут 5 < 7 & 8 ЦЕЛЬ",
                "a_b * c ЦЕЛЬ",
                // signs that are written otherwise than they are read
                "раз&nbsp;два ЦЕЛЬ",
                "&laquo;Су&raquo; и ЦЕЛЬ",
                "5 &lt; 7 &amp; 8, ЦЕЛЬ",
                "&#171;Су&#xBB; и ЦЕЛЬ",
                "\\*не курсив\\* и ЦЕЛЬ",
                "**&laquo;Су&raquo;** и &ndash; ЦЕЛЬ",
                "[&laquo;Су&raquo; &mdash; ЦЕЛЬ](topic:jobs)",
                "- раз\n- &quot;два&quot; ЦЕЛЬ",
                "&#x1F600;&nbsp;ЦЕЛЬ",
                "первая&nbsp;строка\nвторая &copy; ЦЕЛЬ тут",
                "AT&T; и R&D ЦЕЛЬ",
                "&nbsp;ЦЕЛЬ тут",
            })
    void aWordOfAParagraphIsFoundWhereItStands(String markdown) {
        String file = "# Т\n\n" + markdown + "\n";
        LocatedText text = LocatedText.lead(parse(file)).stream()
                .filter(each -> each.text().contains("ЦЕЛЬ"))
                .findFirst()
                .orElseThrow();

        assertThat(text.at(text.text().indexOf("ЦЕЛЬ"))).isEqualTo(position(file, "ЦЕЛЬ"));
        assertThat(text.at(text.text().indexOf("ЦЕЛЬ") + 3)).isEqualTo(position(file, "Ь"));
        assertThat(text.heading()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Вода &mdash; ЦЕЛЬ города",
                "&laquo;Таза су&raquo;: ЦЕЛЬ",
                "Су&nbsp;ЦЕЛЬ",
                "Сноска \\* и ЦЕЛЬ",
                "&amp; ЦЕЛЬ &amp;",
                "ЦЕЛЬ &amp; вода",
            })
    void aWordOfAHeadingIsFoundWhereItStands(String heading) {
        for (String file : List.of("# " + heading + "\n", "# Т\n\n## " + heading + " {#a}\n")) {
            Prose prose = parse(file);
            LocatedText text = prose.parts().isEmpty()
                    ? LocatedText.lead(prose).get(0)
                    : LocatedText.part(prose.parts().get(0)).get(0);

            assertThat(text.at(text.text().indexOf("ЦЕЛЬ"))).isEqualTo(position(file, "ЦЕЛЬ"));
            assertThat(text.at(text.text().indexOf("ЦЕЛЬ") + 3)).isEqualTo(position(file, "Ь"));
        }
    }

    @Test
    void headingsStandWhereTheirWordsStart() {
        String file = "# Название ЦЕЛЬ\n\nа\n\n## Часть КОНЕЦ {#a}\n\nб\n";
        Prose prose = parse(file);
        LocatedText title = LocatedText.lead(prose).get(0);
        LocatedText part = LocatedText.part(prose.parts().get(0)).get(0);

        assertThat(title.heading()).isTrue();
        assertThat(title.at(title.text().indexOf("ЦЕЛЬ"))).isEqualTo(position(file, "ЦЕЛЬ"));
        assertThat(part.heading()).isTrue();
        assertThat(part.text()).isEqualTo("Часть КОНЕЦ");
        assertThat(part.at(part.text().indexOf("КОНЕЦ"))).isEqualTo(position(file, "КОНЕЦ"));
    }

    @Test
    void markupGoesWordsStayAndLineBreaksAreSpaces() {
        assertThat(texts(LocatedText.lead(parse("# Т\n\nа *б* **в** `г`\n[д](topic:jobs)  \nе\n\n- ж\n- > з\n"))))
                .containsExactly("Т", "а б в \uFFFC д е", "ж", "з");
    }

    @Test
    void theTextIsDividedAsItsHeadingsDivideIt() {
        Prose prose = parse("# Т\n\nа\n\n- б\n\n## В {#c}\n\nг\n\nд\n\n## Сноска {#note}\n\nе\n\n## Ж {#d}\n\nз\n");

        assertThat(texts(LocatedText.lead(prose))).containsExactly("Т", "а", "б");
        assertThat(texts(LocatedText.part(prose.parts().get(0)))).containsExactly("В", "г", "д");
        assertThat(texts(LocatedText.all(prose)))
                .containsExactly("Т", "а", "б", "В", "г", "д", "Сноска", "е", "Ж", "з");
        assertThat(texts(LocatedText.withoutNote(prose))).containsExactly("Т", "а", "б", "В", "г", "д", "Ж", "з");
    }

    @Test
    void aTextThatIsMissingHasAnEmptyTitle() {
        List<LocatedText> texts = LocatedText.all(ProseParser.empty("ru.md"));

        assertThat(texts(texts)).containsExactly("");
        assertThat(texts.get(0).at(0)).isEqualTo(SourcePosition.file("ru.md"));
    }

    @Test
    void blocksOfCodeAreNoText() {
        assertThat(texts(LocatedText.all(parse("# Т\n\n```\nа\n```\n\n    б\n\n---\n\nв\n"))))
                .containsExactly("Т", "в");
    }
}

package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bagdarlama.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LongWordsTest {

    private static String inList(String markup) {
        return LongWords.inList(new Html(markup)).markup().replace('\u00AD', '~');
    }

    @ParameterizedTest
    @CsvSource({
        "сельхозтоваропроизводителями, сельхозто~варопроиз~водителями",
        "автогазонаполнительных, автогазона~полнительных",
        "многофункциональный, многофунк~циональный",
        "реконструкциялануын, реконструк~циялануын",
        "орталықтандырылған, орталықтан~дырылған",
        "Автоматтандырылған, Автоматтан~дырылған",
    })
    void theLongestWordsMayBeDividedBetweenSyllables(String word, String divided) {
        assertThat(inList(word)).isEqualTo(divided);
        assertThat(inList("«" + word + "» 2 " + word)).isEqualTo("«" + divided + "» 2 " + divided);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Строительство дорог и инфраструктуры",
                "<span lang=\"en\">internationalisation-of-something</span>",
                "",
                "бббббббббббббббббббббб"
            })
    void whatFitsOrHasNoSyllablesStaysWhole(String text) {
        assertThat(inList(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Құжат 2023–2027 жылдарға арналған, Құжат <>2023–2027</> жыл~дарға арналған",
        "2021–2022 жылдары, <>2021–2022</> жыл~дары",
        "2021–2022 жылдардағы орындалуы, <>2021–2022</> жылдардағы орындалуы",
        "2023–2027 годы и 7-20-25, <>2023–2027</> годы и <>7-20-25</>",
        "за 2021–2022 годами, за <>2021–2022</> годами",
        "5–7 км, <>5–7</> км",
    })
    void aWordThatIsBoundToARangeMayBeDivided(String text, String marked) {
        assertThat(new RunningText(Language.KAZAKH, List.of())
                        .markup(text)
                        .replace('\u00AD', '~')
                        .replace('\u00A0', ' '))
                .isEqualTo(marked.replace("<>", "<span class=\"no-wrap\">").replace("</>", "</span>"));
    }

    @Test
    void theTitleOfAPageIsLargerThanWhatStandsInLists() {
        Html title = new Html("Қаржыландыру тәртібі");

        assertThat(LongWords.inTitle(title).markup()).isEqualTo("Қаржы\u00ADландыру тәртібі");
        assertThat(LongWords.inList(title)).isEqualTo(title);
        assertThat(LongWords.inTitle(new Html("орталықтандырылған")).markup())
                .isEqualTo("орталық\u00ADтанды\u00ADрылған");
    }
}

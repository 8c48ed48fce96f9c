package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void theTitleOfAPageIsLargerThanWhatStandsInLists() {
        Html title = new Html("Қаржыландыру тәртібі");

        assertThat(LongWords.inTitle(title).markup()).isEqualTo("Қаржы\u00ADландыру тәртібі");
        assertThat(LongWords.inList(title)).isEqualTo(title);
        assertThat(LongWords.inTitle(new Html("орталықтандырылған")).markup())
                .isEqualTo("орталық\u00ADтанды\u00ADрылған");
    }
}

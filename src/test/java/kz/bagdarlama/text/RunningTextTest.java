package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.ForeignName;
import kz.bagdarlama.model.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RunningTextTest {

    private static final List<ForeignName> NAMES = List.of(
            name("Vision Zero", "en"),
            name("Vision Zero Almaty", "en"),
            name("AMANAT", "kk-Latn"),
            name("Бақытты отбасы", "kk"),
            name("Алматы жастары 3.0", "kk"),
            name("НаркоСтоп", "ru"),
            name("R&D <hub>", "en"));

    private final RunningText russian = new RunningText(Language.RUSSIAN, NAMES);
    private final RunningText kazakh = new RunningText(Language.KAZAKH, NAMES);

    private static ForeignName name(String text, String tag) {
        return new ForeignName(text, SourcePosition.file("names.yaml"), tag);
    }

    @ParameterizedTest
    @CsvSource({
        "AMANAT, <span lang=\"kk-Latn\">AMANAT</span>",
        "партия AMANAT., партия <span lang=\"kk-Latn\">AMANAT</span>.",
        "«AMANAT», «<span lang=\"kk-Latn\">AMANAT</span>»",
        "AMANAT AMANAT, <span lang=\"kk-Latn\">AMANAT</span> <span lang=\"kk-Latn\">AMANAT</span>",
        "проект «Бақытты отбасы», проект «<span lang=\"kk\">Бақытты отбасы</span>»",
        "Алматы жастары 3.0., <span lang=\"kk\">Алматы жастары 3.0</span>.",
        "AMANAT-проект, <span lang=\"kk-Latn\">AMANAT</span>-проект",
    })
    void aNameOfAnotherLanguageIsMarked(String text, String expected) {
        assertThat(russian.html(text).markup()).isEqualTo(expected);
    }

    @Test
    void theLongestNameIsMarked() {
        assertThat(russian.markup("Vision Zero Almaty; Vision Zero"))
                .isEqualTo("<span lang=\"en\">Vision Zero Almaty</span>; <span lang=\"en\">Vision\u00A0Zero</span>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"AMANATтың", "XAMANAT", "AMANAT2", "Vision Zeros", "әVision Zero", "amanat", "Алматы жастары 3x0"
            })
    void partsOfWordsAreNotMarked(String text) {
        assertThat(russian.markup(text)).isEqualTo(text);
    }

    @Test
    void namesOfTheTextsOwnLanguageAreNotMarked() {
        assertThat(kazakh.markup("«Бақытты отбасы», НаркоСтоп"))
                .isEqualTo("«Бақытты отбасы», <span lang=\"ru\">НаркоСтоп</span>");
        assertThat(russian.markup("«Бақытты отбасы», НаркоСтоп"))
                .isEqualTo("«<span lang=\"kk\">Бақытты отбасы</span>», НаркоСтоп");
    }

    @Test
    void anotherScriptOfTheSameLanguageIsMarked() {
        assertThat(kazakh.markup("AMANAT")).isEqualTo("<span lang=\"kk-Latn\">AMANAT</span>");
    }

    @ParameterizedTest
    @CsvSource({
        "«2023–2027», «<span class=\"no-wrap\">2023–2027</span>»",
        "«7-20-25», «<span class=\"no-wrap\">7-20-25</span>»",
        "80%-ға дейін, <span class=\"no-wrap\">80%-ға</span> дейін",
        "3.3-тараудағы пәтер, <span class=\"no-wrap\">3.3-тараудағы</span> пәтер",
        "IT-стартап, IT-стартап",
        "17 млн-ға дейін, <span class=\"no-wrap\">17\u00A0млн-ға</span> дейін",
        "52 км-ге, <span class=\"no-wrap\">52\u00A0км-ге</span>",
        "600 эко-датчиков, 600\u00A0эко-датчиков",
        "7 мектеп-лицей, 7\u00A0мектеп-лицей",
        "UTF-8., <span class=\"no-wrap\">UTF-8</span>.",
        "программа axe-core, программа <span class=\"no-wrap\">axe-core</span>",
        "ЖЭО-2-нің, <span class=\"no-wrap\">ЖЭО-2-нің</span>",
        "стандарт-2, стандарт-2",
    })
    void numbersAndWhatHangsOnThemStayInOneLine(String text, String expected) {
        assertThat(russian.markup(text)).isEqualTo(expected);
    }

    @Test
    void aNameOfTwoShortWordsStaysInOneLine() {
        var text = new RunningText(Language.RUSSIAN, List.of(name("City pass", "en"), name("Smart City Almaty", "en")));

        assertThat(text.markup("City pass; Smart City Almaty"))
                .isEqualTo("<span lang=\"en\">City\u00A0pass</span>; <span lang=\"en\">Smart City Almaty</span>");
    }

    @Test
    void textAndNamesAreEscaped() {
        assertThat(russian.markup("a < b & R&D <hub> \"c\""))
                .isEqualTo("a &lt; b &amp; <span lang=\"en\">R&amp;D\u00A0&lt;hub&gt;</span> &quot;c&quot;");
    }

    @Test
    void spacesAreSetAroundNamesToo() {
        assertThat(russian.markup("в AMANAT – 5 мест"))
                .isEqualTo("в\u00A0<span lang=\"kk-Latn\">AMANAT</span>\u00A0– 5\u00A0мест");
    }

    @Test
    void withoutNamesTextIsEscapedAndSet() {
        assertThat(new RunningText(Language.RUSSIAN, List.of()).markup("AMANAT < 5 мест"))
                .isEqualTo("AMANAT &lt; 5\u00A0мест");
        assertThat(new RunningText(Language.RUSSIAN, List.of(name("НаркоСтоп", "ru"))).markup("НаркоСтоп"))
                .isEqualTo("НаркоСтоп");
    }

    @Test
    void aNameThatIsGivenTwiceKeepsItsFirstLanguage() {
        var text = new RunningText(Language.RUSSIAN, List.of(name("City pass", "en"), name("City pass", "fr")));

        assertThat(text.markup("City pass")).isEqualTo("<span lang=\"en\">City\u00A0pass</span>");
    }

    @Test
    void itKnowsTheLanguageOfItsTexts() {
        assertThat(russian.language()).isEqualTo(Language.RUSSIAN);
    }
}

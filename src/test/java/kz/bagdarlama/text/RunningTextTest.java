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
                .isEqualTo("<span lang=\"en\">Vision Zero Almaty</span>; <span lang=\"en\">Vision Zero</span>");
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
    })
    void numbersAndWhatHangsOnThemStayInOneLine(String text, String expected) {
        assertThat(russian.markup(text)).isEqualTo(expected);
    }

    @Test
    void textAndNamesAreEscaped() {
        assertThat(russian.markup("a < b & R&D <hub> \"c\""))
                .isEqualTo("a &lt; b &amp; <span lang=\"en\">R&amp;D &lt;hub&gt;</span> &quot;c&quot;");
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

        assertThat(text.markup("City pass")).isEqualTo("<span lang=\"en\">City pass</span>");
    }

    @Test
    void itKnowsTheLanguageOfItsTexts() {
        assertThat(russian.language()).isEqualTo(Language.RUSSIAN);
    }
}

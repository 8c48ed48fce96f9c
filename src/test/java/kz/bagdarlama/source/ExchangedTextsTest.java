package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExchangedTextsTest {

    private static Map<Language, String> read(String yaml, Diagnostics diagnostics) {
        YamlNode node = new YamlReader(diagnostics, 10_000)
                .read("test.yaml", yaml + "\n")
                .orElseThrow();
        return Fields.of(node, List.of(Language.KAZAKH, Language.RUSSIAN), diagnostics)
                .orElseThrow()
                .partlyLocalized("name");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Жаңа мектептер|Новые школы",
                "Тұрғындардың үлесі|Доля жителей",
                "«Таза су» жобасы бойынша қосылған үйлер|Дома, подключённые по проекту «Таза су»",
                // a name keeps its letters in the other language
                "«Бақытты отбасы» жобасын қолдаймыз|Поддержим проект «Бақытты отбасы»",
                "2025 жылы ашылған оқу орындары|Учебные места, открытые в 2025 году",
                // borrowed words have no letter of their own
                "88 км канал желісін реконструкциялау|Реконструкция 88 км сети каналов",
            })
    void textsInEachOthersPlaceAreReportedOnceAndReadAsMeant(String kazakh, String russian) {
        for (String yaml : List.of(
                "name: {ru: \"" + kazakh + "\", kk: \"" + russian + "\"}",
                "name: {kk: \"" + russian + "\", ru: \"" + kazakh + "\"}")) {
            Diagnostics diagnostics = new Diagnostics();
            assertThat(read(yaml, diagnostics))
                    .containsEntry(Language.RUSSIAN, russian)
                    .containsEntry(Language.KAZAKH, kazakh);
            assertThat(diagnostics.sorted()).singleElement().satisfies(each -> {
                assertThat(each.position()).hasToString("test.yaml:1:12");
                assertThat(ExchangedTexts.isReadAsMeant(each)).isTrue();
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // right
                "Новые школы|Жаңа мектептер",
                "Проект «Бақытты отбасы»|«Бақытты отбасы» жобасы",
                "Школы в районе Жетісу|Жетісу ауданындағы мектептер",
                "Метро Жетісу|Метро Жетісу",
                // no letter tells one language from the other
                "Су|Вода",
                "Вода|Су",
                "IT-парк|IT-парк",
                // both in Kazakh, both in Russian: that is another slip
                "Жаңа мектептер|Жаңа мектептер",
                "Новые школы|Новые школы",
                // a name, and a letter that only looks like the Latin one
                "Театр «Ұлы дала»|Ulu dala театры",
                "«Көктем»|Театр",
            })
    void othersAreLeftAlone(String russian, String kazakh) {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(read("name: {ru: \"" + russian + "\", kk: \"" + kazakh + "\"}", diagnostics))
                .containsEntry(Language.RUSSIAN, russian)
                .containsEntry(Language.KAZAKH, kazakh);
        assertThat(diagnostics.sorted()).isEmpty();
    }
}

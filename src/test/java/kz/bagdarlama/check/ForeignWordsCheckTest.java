package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kz.bagdarlama.diagnostic.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ForeignWordsCheckTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "Центр «Tech Garden» открыт.|«Tech Garden» орталығы ашық.|ru.md:3:8 Tech Garden",
                "Система Bluetooth.|Bluetooth жүйесі.|ru.md:3:9 Bluetooth",
                "Проект «Green-Line» идёт.|«Green-Line» жобасы жүріп жатыр.|ru.md:3:9 Green-Line",
                "Приложение Tap и iPhone.|iPhone және қосымша.|ru.md:3:18 iPhone",
                // Abbreviations, names that are known, what one language has alone, code and addresses.
                "Станции BRT и IT-парк.|BRT станциялары мен IT-парк.|",
                "Партия AMANAT.|AMANAT партиясы.|",
                "Центр «Tech Garden».|Орталық.|",
                "Команда `check`, <https://example.org/>.|`check` пәрмені, <https://example.org/>.|",
                "Пункт a и b.|a және b тармағы.|",
            })
    void wordsWhoseLanguageIsUnknownAreNamed(String russian, String kazakh, String expected) throws IOException {
        CheckedSite site = new CheckedSite(folder).withTexts("# Т\n\n" + russian + "\n", "# Т\n\n" + kazakh + "\n");
        site.run(new ForeignWordsCheck());

        assertThat(String.join(
                        ", ",
                        site.diagnostics().stream()
                                .map(d -> d.position().toString().replaceAll(".*/", "") + " "
                                        + d.message().toString().replaceAll(".*“(.*)”.*", "$1"))
                                .toList()))
                .isEqualTo(expected == null ? "" : expected);
    }

    /** They are reported as what leads nowhere, and that is enough. */
    @ParameterizedTest
    @CsvSource({"https://example.org/~ivan/", "www.example.org", "info@example.org"})
    void partsOfABareAddressAreNoWords(String address) throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .withTexts("# Т\n\nАдрес " + address + " открыт.\n", "# Т\n\nМекенжай: " + address + ".\n");

        assertThat(site.run(new ForeignWordsCheck())).hasSize(2).noneMatch(each -> each.contains("unnamed-language"));
    }

    @Test
    void theLineToWriteIsGiven() throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .withTexts("# Т «Tech Garden»\n\nА.\n", "# Т «Tech Garden»\n\nӘ. «Tech Garden»\n");

        assertThat(site.run(new ForeignWordsCheck())).containsExactly("unnamed-language ru.md:1:6");
        assertThat(site.diagnostics().get(0).hint().map(Phrase::toString))
                .contains(
                        "add the line - {text: Tech Garden, language: en} to names.yaml; Kazakh in Latin letters is kk-Latn there");
    }
}

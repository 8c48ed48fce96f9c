package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NoteCheckTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "",
            value = {
                "kk|«Торап» деп берілді, құжатта «қала шеті» деген сөз жоқ. Тексеру керек.|confessed-words kk.md:3:10",
                "kk|Құжатта «қала шеті» деген сөз кездеспейді.|confessed-words kk.md:3:10",
                "kk|Құжатта «ауыл шеті» деген сөз жоқ.|",
                "kk|«Қала шеті» деп берілді. Құжатта термин жоқ.|",
                "kk|«Қала шеті» дегенді тексеру керек.|",
                "ru|В документе слов «окраины города» нет.|confessed-words ru.md:3:6",
                "ru|Слова «окраины города» взяты из документа.|",
            })
    void wordsThatANoteConfessesGoOutOfTheText(String language, String note, String expected) throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .withPledge("topics: [jobs]", "translator-notes:", "  " + language + ": " + note)
                .withTexts("# Т\n\nУзел окраины города.\n", "# Т\n\nТораптар қала шетінде тұр.\n");

        assertThat(String.join(", ", site.run(new NoteCheck()))).isEqualTo(expected == null ? "" : expected);
    }
}

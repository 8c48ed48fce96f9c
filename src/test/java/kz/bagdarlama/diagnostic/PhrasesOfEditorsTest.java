package kz.bagdarlama.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names stand in the language of whoever is spoken to, and commands as they can be pasted. */
final class PhrasesOfEditorsTest {

    private static Map<String, String> name(String kazakh, String russian) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("kk", kazakh);
        texts.put("ru", russian);
        return texts;
    }

    @ParameterizedTest
    @CsvSource({"ru, Жильё, Тұрғын үй", "kk, Тұрғын үй, Тұрғын үй", "en, Тұрғын үй, Тұрғын үй"})
    void aNameIsSaidInTheLanguageOfTheEditor(String language, String expected) {
        PhraseBook book = PhraseBook.of(language);
        Phrase name = Phrase.inEach(name("Тұрғын үй", "Жильё"));

        assertThat(book.say(name)).isEqualTo(expected);
        assertThat(book.say(Phrase.of("{id} ({name})", "housing", name))).isEqualTo("housing (" + expected + ")");
    }

    @Test
    void aNameIsStoredWithAllItsLanguages() throws IOException {
        Phrase phrase = Phrase.of("{id} ({name})", "water", Phrase.inEach(name("Су", "Вода")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        phrase.write(new DataOutputStream(out));

        Phrase read = Phrase.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));

        assertThat(read).isEqualTo(phrase);
        assertThat(PhraseBook.of("ru").say(read)).isEqualTo("water (Вода)");
    }

    @Test
    void choicesAreListedWithTheirNames() {
        Map<String, Phrase> names = Map.of(
                "jobs", Phrase.inEach(name("Жұмыс", "Работа")),
                "water", Phrase.inEach(name("Су", "Вода")));

        assertThat(PhraseBook.of("ru").say(Suggestion.among(Choices.TOPICS, "zdorovye", names)))
                .isEqualTo("темы: jobs (Работа), water (Вода)");
        assertThat(PhraseBook.of("kk").say(Suggestion.among(Choices.TOPICS, "watr", names)))
                .isEqualTo("мүмкін, «water» (Су)?");
    }

    @Test
    void aLongListEndsWithItsFile() {
        Map<String, Phrase> names = new LinkedHashMap<>();
        for (int i = 100; i < 200; i++) {
            names.put("unit-" + i, Phrase.inEach(name("өлшем", "единица")));
        }

        assertThat(PhraseBook.of("ru").say(Suggestion.among(Choices.UNITS, "xyz", names)))
                .hasSizeLessThan(1000)
                .endsWith("units.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "./bagdarlama, run ./bagdarlama new",
        "../bagdarlama, run ../bagdarlama new",
        "/home/a/site/bagdarlama, run /home/a/site/bagdarlama new",
        "/home/a b/bagdarlama, run \"/home/a b/bagdarlama\" new",
    })
    void commandsAreNamedAsTheyWereCalled(String command, String expected) {
        assertThat(PhraseBook.pasteable("run ./bagdarlama new", command)).isEqualTo(expected);
    }
}

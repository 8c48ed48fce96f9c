package kz.bagdarlama.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutputLanguageTest {

    private static String language(Map<String, String> environment, String... arguments) {
        return OutputLanguage.of(arguments, environment).language();
    }

    @ParameterizedTest
    @CsvSource({
        "ru_RU.UTF-8, ru",
        "kk_KZ.UTF-8, kk",
        "kk_KZ, kk",
        "kk, kk",
        "ru@latin, ru",
        "ru-RU, ru",
        "en_GB.UTF-8, en",
        "kz_KZ.UTF-8, en",
        "rue_UA.UTF-8, en",
        "tr_TR.UTF-8, en",
        "C, en",
        "C.UTF-8, en",
        "POSIX, en",
    })
    void theLocaleOfTheEnvironmentDecides(String locale, String expected) {
        assertThat(language(Map.of("LANG", locale), "check")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ru_RU.UTF-8, kk_KZ.UTF-8, en_US.UTF-8, ru",
        "'', kk_KZ.UTF-8, ru_RU.UTF-8, kk",
        "'', '', kk_KZ.UTF-8, kk",
        "C.UTF-8, kk_KZ.UTF-8, kk_KZ.UTF-8, en",
        ", kk_KZ.UTF-8, ru_RU.UTF-8, kk",
        ", , ru_RU.UTF-8, ru",
    })
    void theFirstOfThreeVariablesThatIsNotEmptyCounts(String all, String messages, String lang, String expected) {
        Map<String, String> environment = new HashMap<>();
        environment.put("LC_ALL", all);
        environment.put("LC_MESSAGES", messages);
        environment.put("LANG", lang);
        environment.values().removeIf(value -> value == null);

        assertThat(language(environment, "check")).isEqualTo(expected);
    }

    @Test
    void withoutAnyTheSystemsLanguageCounts() {
        // The tests run in Turkish, which nobody here speaks.
        assertThat(System.getProperty("user.language")).isEqualTo("tr");
        assertThat(language(Map.of(), "check")).isEqualTo("en");
    }

    @Test
    void theOptionCountsMore() {
        Map<String, String> russian = Map.of("LC_ALL", "ru_RU.UTF-8");

        assertThat(language(russian, "check", "--lang", "kk")).isEqualTo("kk");
        assertThat(language(russian, "--lang=en", "check")).isEqualTo("en");
        assertThat(language(russian, "check", "--lang=kk", "--lang", "en")).isEqualTo("en");
    }

    @Test
    void anUnknownOptionIsComplainedAboutInTheLanguageOfTheEnvironment() {
        Map<String, String> kazakh = Map.of("LANG", "kk_KZ.UTF-8");

        assertThat(language(kazakh, "check", "--lang", "kz")).isEqualTo("kk");
        assertThat(language(kazakh, "check", "--lang")).isEqualTo("kk");
    }

    @ParameterizedTest
    @CsvSource({
        "check --lang ru, 0",
        "--lang ru check, 2",
        "--lang=kk check, 1",
        "--lang=kk --lang ru check, 3",
        "--help, 0",
        "--lang, 2",
    })
    void aCommandStandsAfterTheLanguage(String arguments, int expected) {
        assertThat(OutputLanguage.after(arguments.split(" "))).isEqualTo(expected);
    }
}

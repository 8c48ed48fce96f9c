package kz.bagdarlama.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import kz.bagdarlama.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlainTextTest {

    private static String summary(String markdown, int longest) {
        return PlainText.summary(
                new ProseParser(new Diagnostics())
                        .parse("ru.md", "# Т\n\n" + markdown + "\n")
                        .body(),
                longest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Партия *қолдайды* **гранттарды**.|Партия қолдайды гранттарды.",
                "[Грант](topic:jobs) & `код` 5 < 7|Грант & код 5 < 7",
                "а\\*б|а*б",
            })
    void markupGoesAndWordsStay(String markdown, String expected) {
        assertThat(summary(markdown, 160)).isEqualTo(expected);
    }

    @Test
    void linesOfOneParagraphAreJoined() {
        assertThat(summary("а\nб  \nв\\\nг", 160)).isEqualTo("а б в г");
    }

    @Test
    void theFirstParagraphIsTaken() {
        assertThat(summary("- а\n\n> б\n\nв\n\nг", 160)).isEqualTo("в");
        assertThat(summary("- а\n- б", 160)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "один два три, 12, один два три",
        "один два три, 11, один два…",
        "один два три, 9, один два…",
        "один два три, 8, один…",
        "один два три, 5, один…",
        "'один, два три', 8, один…",
        "один – два три, 9, один…",
        "один: два три, 6, один…",
        "создаст 100 мест, 15, создаст…",
        "'создаст 9,2 тыс. мест', 17, 'создаст 9,2 тыс.…'",
        "'создаст 9,2 тыс. мест', 16, создаст…",
        "создаст сто мест, 15, создаст сто…",
        "одиндватри, 5, …",
        "'Один 1 200 000 три', 14, Один…",
        "'Один 1 200 000 три', 10, Один…",
        "'Один 27–40 тыс. мест', 14, Один…",
        "'Один 27–40 тыс. мест', 17, 'Один 27–40 тыс.…'",
        "'2027 2028 2029', 12, …",
        "'Один 5, два три', 9, Один…",
        "'Один 60%-дан астам', 16, Один…",
        "'Один (2027) два', 14, Один…",
    })
    void aLongParagraphIsCutAtAWord(String text, int longest, String expected) {
        assertThat(summary(text, longest)).isEqualTo(expected).hasSizeLessThanOrEqualTo(longest);
    }
}

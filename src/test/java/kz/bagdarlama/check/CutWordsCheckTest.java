package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables ~ stands for the end of a line. */
final class CutWordsCheckTest {

    private static final String RUSSIAN = "Партия поддержит благоустройство дворов и освещение дорожек.";
    private static final String KAZAKH = "Партия аулаларды абаттандыруды және жолдарды жарықтандыруды қолдайды.";

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder)
                .with("pages/about/ru.md", "# О сайте\n\n" + RUSSIAN + "\n")
                .with("pages/about/kk.md", "# Сайт туралы\n\n" + KAZAKH + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Там начнётся благоуст-~ройство двора.|ru.md:3:22|благоустройство",
                "ru|Нужно осве- щение улиц.|ru.md:3:11|освещение",
                "ru|Нужно осве¬щение улиц.|ru.md:3:11|освещение",
                "ru|Нужно осве¬~щения улиц.|ru.md:3:11|освещения",
                "ru|Пройдут по дорож‐~кам и дворам.|ru.md:3:17|дорожкам",
                "kk|Мұнда ауланы абаттан-~дыру басталады.|kk.md:3:21|абаттандыру",
                "kk|Көшені жарықтан- дырады.|kk.md:3:16|жарықтандырады",
                "kk|Ол жол-~дарға керек.|kk.md:3:7|жолдарға",
            })
    void aWordThatTheSiteHasWholeIsMended(String language, String text, String place, String word) throws IOException {
        String cut = "# Т\n\n" + text.replace('~', '\n') + "\n";
        site.withTexts(language.equals("ru") ? cut : "# Т\n", language.equals("kk") ? cut : "# Т\n");
        assertThat(site.run(new CutWordsCheck())).containsExactly("wrong-dash " + place);
        assertThat(site.diagnostics().get(0).hint().orElseThrow()).hasToString("write “" + word + "”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Построят вело-~и пешеходные дорожки.",
                "ru|Мало- и многоэтажные дома.",
                "ru|Северо-~западный район.",
                "kk|Бала-~шаға үшін.",
                "kk|Жол-~көлік оқиғасы.",
                "kk|Оқу-~тәрбие жұмысы.",
                "kk|Ғылыми-техникалық кеңес.",
            })
    void hyphensThatAreMeantAreLeftAlone(String language, String text) throws IOException {
        String meant = "# Т\n\n" + text.replace('~', '\n') + "\n";
        site.withTexts(language.equals("ru") ? meant : "# Т\n", language.equals("kk") ? meant : "# Т\n");
        assertThat(site.run(new CutWordsCheck())).isEmpty();
    }

    @Test
    void labelsAndNotesAreLookedAtToo() throws IOException {
        site.withPledge(
                        "topics: [jobs]",
                        "targets:",
                        "  - {label: {ru: Освеще- ние двора, kk: Ауланы жарықтан- дыру}, value: 5, unit: job}")
                .with(
                        ContentFolder.PLEDGE + "progress.yaml",
                        "- date: 2026-02-02\n  what: {ru: Идёт благоус- тройство., kk: Абат- тандыру жүріп жатыр.}\n"
                                + "  source: https://example.org/\n");
        assertThat(site.run(new CutWordsCheck()))
                .containsExactlyInAnyOrder(
                        "wrong-dash pledge.yaml:6:24",
                        "wrong-dash pledge.yaml:6:56",
                        "wrong-dash progress.yaml:2:26",
                        "wrong-dash progress.yaml:2:47");
    }

    @Test
    void withManyWordsHalvesThatAreNoneOfThemTell() throws IOException {
        String many =
                IntStream.range(0, 1_100).mapToObj(i -> "к" + letters(i) + "ла").collect(Collectors.joining(" "));
        site.withTexts("# Т\n\nИдёт рекуль-\nтивация и перевод жилья. " + many + "\n", "# Т\n");
        assertThat(site.run(new CutWordsCheck())).containsExactly("wrong-dash ru.md:3:12");

        site.withTexts("# Т\n\nИдёт перевод-\nвыкуп, вело-\nи мото. Выкуп. " + many + "\n", "# Т\n");
        assertThat(site.run(new CutWordsCheck())).isEmpty();
    }

    private static String letters(int number) {
        return String.valueOf((char) ('а' + number / 32)) + (char) ('а' + number % 32);
    }
}

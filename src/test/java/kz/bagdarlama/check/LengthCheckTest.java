package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LengthCheckTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder);
    }

    private static String words(int count) {
        return "слово ".repeat(count).strip();
    }

    @Test
    void aTitleHasFourteenWordsAtMost() throws IOException {
        site.withTexts("# " + words(14) + "\n", "# Т\n");
        assertThat(site.run(new LengthCheck())).isEmpty();

        site.withTexts("# " + words(15) + "\n", "# Т\n");
        assertThat(site.run(new LengthCheck())).containsExactly("long-title ru.md:1:3");
        assertThat(site.diagnostics().get(0).message().toString()).startsWith("the heading has 15 words; at most 14 ");
        assertThat(site.diagnostics().get(0).length()).isEqualTo(words(15).length());
    }

    @Test
    void aHeadingHasFourteenWordsAtMost() throws IOException {
        site.withPledge("topics: [jobs]", "measures: [{id: a}]")
                .withTexts("# Т\n\n## " + words(15) + " {#a}\n", "# Т\n\n## А {#a}\n");

        assertThat(site.run(new LengthCheck())).containsExactly("long-title ru.md:3:4");
    }

    @Test
    void aSentenceHasTwentyFiveWordsAtMost() throws IOException {
        site.withTexts("# Т\n\n" + words(25) + ".\n", "# Т\n");
        assertThat(site.run(new LengthCheck())).isEmpty();

        site.withTexts("# Т\n\n" + words(26) + ".\n", "# Т\n");
        assertThat(site.run(new LengthCheck())).containsExactly("long-sentence ru.md:3:1");
        assertThat(site.diagnostics().get(0).message().toString()).startsWith("a sentence of 26 words; at most 25 ");
        assertThat(site.diagnostics().get(0).length()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {". ", "! ", "? ", "… ", ".\n", ". «", ". 5 "})
    void sentencesAreCountedEach(String end) throws IOException {
        site.withTexts("# Т\n\nОдин " + words(20) + end + "Два " + words(20) + ".\n", "# Т\n");

        assertThat(site.run(new LengthCheck())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {", ", ". и ", " тыс. рабочих ", "; ", " И. Сац "})
    void otherSignsEndNoSentence(String sign) throws IOException {
        site.withTexts("# Т\n\nОдин " + words(20) + sign + words(20) + ".\n", "# Т\n");

        assertThat(site.run(new LengthCheck())).containsExactly("long-sentence ru.md:3:1");
    }

    @Test
    void aLaterSentenceIsReportedWhereItStarts() throws IOException {
        site.withTexts("# Т\n\nОдин два.\nТри *четыре*. Пять " + words(30) + ".\n", "# Т\n");

        assertThat(site.run(new LengthCheck())).containsExactly("long-sentence ru.md:4:15");
    }

    @Test
    void everyItemIsASentenceOfItsOwn() throws IOException {
        site.withTexts("# Т\n\n- " + words(20) + "\n- " + words(20) + "\n- " + words(26) + "\n", "# Т\n");

        assertThat(site.run(new LengthCheck())).containsExactly("long-sentence ru.md:5:3");
    }

    @Test
    void numbersAndWordsWithHyphensAreOneWord() throws IOException {
        site.withTexts("# Т\n\n" + "9,2 7-20-25 IT-парк 60% 14–35 ".repeat(5) + "\n", "# Т\n");

        assertThat(site.run(new LengthCheck())).isEmpty();
    }
}

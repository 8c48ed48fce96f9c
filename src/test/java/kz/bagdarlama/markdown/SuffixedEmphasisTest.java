package kz.bagdarlama.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Prose;
import kz.bagdarlama.text.RunningText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuffixedEmphasisTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private Prose parse(String paragraph) {
        return new ProseParser(diagnostics).parse("kk.md", "# Т\n\n" + paragraph + "\n");
    }

    private String html(Prose prose) {
        return new ProseRenderer(new RunningText(Language.KAZAKH, List.of()), target -> "/x/")
                .render(prose.body())
                .toString()
                .replace('\u00A0', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "**«Таза су»**нің;<strong>«Таза су»</strong>нің",
                "құны **50%**дан асты;құны <strong>50%</strong>дан асты",
                "*«Өрлеу»*ге;<em>«Өрлеу»</em>ге",
                "**«А»**ның және **«Б»**ның, **в**;<strong>«А»</strong>ның және <strong>«Б»</strong>ның, <strong>в</strong>",
                "(**«А»**ға);(<strong>«А»</strong>ға)",
                "**№ 7 (жаңа)**ден;<strong>№ 7 (жаңа)</strong>ден",
                "**[«Су»](topic:water)**ға;<strong><a href=\"/x/\">«Су»</a></strong>ға",
                "**«Су» – [тақырып](topic:water) «ә»**ге;<strong>«Су» – <a href=\"/x/\">тақырып</a> «ә»</strong>ге",
                "[**«Су»**ға](topic:water) өту;<a href=\"/x/\"><strong>«Су»</strong>ға</a> өту",
                "**100 ₸**ге және **5%**;<strong>100 ₸</strong>ге және <strong>5%</strong>",
            })
    void aSuffixMayFollowClosingEmphasis(String paragraph, String expected) {
        assertThat(html(parse(paragraph))).isEqualTo("<p>" + expected + "</p>");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"\\*\\*«А»\\*\\*ның;**«А»**ның", "`**«А»**ның`;<code>**«А»**ның</code>"})
    void escapedSignsStaySigns(String paragraph, String expected) {
        assertThat(html(parse(paragraph))).isEqualTo("<p>" + expected + "</p>");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void placesInTheFileStay() {
        LocatedText text =
                LocatedText.all(parse("Бұл **«Таза су»**нің құны **5%**дан.")).get(1);
        assertThat(text.text()).isEqualTo("Бұл «Таза су»нің құны 5%дан.");
        assertThat(text.at(text.text().indexOf("Таза"))).hasToString("kk.md:3:8");
        assertThat(text.at(text.text().indexOf("нің"))).hasToString("kk.md:3:18");
        assertThat(text.at(text.text().indexOf("дан"))).hasToString("kk.md:3:33");
    }
}

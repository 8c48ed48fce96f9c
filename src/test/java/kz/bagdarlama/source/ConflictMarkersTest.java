package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConflictMarkersTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private List<String> found(String path, String text) {
        ConflictMarkers.report(path, text, diagnostics);
        return diagnostics.sorted().stream()
                .map(d -> d.position().line() + " " + d.message())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // between paragraphs, in a list, in a quote, in YAML, in a style sheet; names with spaces and without
                "ru.md;# Т//<<<<<<< HEAD//Раз//=======//Два//>>>>>>> main;3;HEAD;main",
                "kk.md;# Т//- а/<<<<<<< Updated upstream/- ә/=======/- б/>>>>>>> Stashed changes/- в;4;Updated upstream;Stashed changes",
                "ru.md;> Раз/<<<<<<< HEAD/> два/=======/>>>>>>> 0a1b2c3 (Правка);2;HEAD;0a1b2c3 (Правка)",
                "a.yaml;- id: a/<<<<<<< HEAD/  name: b/||||||| 1234567/  name: x/=======/  name: c/>>>>>>> b;2;HEAD;b",
                "a.css;a {}/<<<<<<< ours/b {}/=======/>>>>>>> theirs;2;ours;theirs",
                "a.yaml;<<<<<<</a: 1/=======/a: 2/>>>>>>>;1;?;?",
            })
    void aConflictIsReportedOnceWhereItBegins(String path, String text, int line, String ours, String theirs) {
        assertThat(found(path, text.replace('/', '\n')))
                .containsExactly(line + " git left two versions here, “" + ours + "” and “" + theirs
                        + "”: a conflict that was not resolved");
    }

    @Test
    void theHintNamesTheLinesToRemove() {
        found("content/ru.md", "# Т\n<<<<<<< a\nраз\n||||||| b\nноль\n=======\nдва\n>>>>>>> c\n");
        found("content/translations.yaml", "<<<<<<< a\nb: c\n=======\nb: d\n>>>>>>> c\n");

        assertThat(diagnostics.sorted())
                .extracting(d -> d.hint().orElseThrow().toString())
                .containsExactly(
                        "keep what is right of both, remove the lines of signs (2, 4, 6, 8), then git add content/ru.md; git status says how to go on",
                        "keep one of the two and remove the lines of signs (1, 3, 5); check then says which translations are to be read again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"раз\n>>>>>>> main\n", "раз\n<<<<<<< HEAD\nдва\n", "<<<<<<< a\nраз\n"})
    void whatIsLeftOfAConflictIsReported(String text) {
        assertThat(found("kk.md", text))
                .singleElement()
                .asString()
                .endsWith("a line of signs is left of a conflict of git");
    }

    /** Of one conflict that was done with by half, every line that is left is named, in one message. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kk.md|<<<<<<< a;=======;раз|1|1, 2",
                "kk.md|раз;<<<<<<< a;два;=======;три|2|2, 4",
                "kk.md|раз;=======;два;>>>>>>> b|2|2, 4",
                "a.yaml|a: 1;=======;a: 2;>>>>>>> b|2|2, 4",
                "a.yaml|<<<<<<< a;a: 1;=======;a: 2|1|1, 3",
            })
    void allLinesThatAreLeftOfOneConflictAreNamed(String path, String lines, int line, String named) {
        found(path, lines.replace(";", "\n"));

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.position().line()).isEqualTo(line);
            assertThat(d.hint().orElseThrow().toString()).endsWith("remove these lines (" + named + ")");
        });
    }

    @Test
    void everyConflictOfAFileIsReported() {
        String conflict = "<<<<<<< a\n1\n=======\n2\n>>>>>>> b\n";
        assertThat(found("ru.md", conflict + "между\n" + conflict)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Атауы\n=======\n\nМәтін.\n",
                "```\n    <<<<<<< HEAD\n    =======\n    >>>>>>> main\n```\n",
                ">>>>>>>>> девять\n",
                "раз <<<<<<< два\n",
                "| а |||||||\n"
            })
    void whatOnlyLooksLikeOnePasses(String text) {
        assertThat(found("ru.md", text)).isEmpty();
    }
}

package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.markdown.LocatedText;
import kz.bagdarlama.model.PlacedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each letter of a YAML text is found again in the file, in whatever style the text is written. */
final class ScalarPlacesTest {

    private static PlacedText read(String yaml) {
        Diagnostics diagnostics = new Diagnostics();
        YamlNode node = new YamlReader(diagnostics).read("f.yaml", yaml).orElseThrow();
        assertThat(diagnostics.sorted()).isEmpty();
        YamlNode text = ((YamlNode.Mapping) node).entries().get("ru").value();
        return ((YamlNode.Scalar) text).placed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ru: одна строка\n",
                "a: 1\nru:   с отступом # замечание\n",
                "ru: «две»\n  строки, и ещё\n  третья\n",
                "ru: с пустой\n\n  строкой\n",
                "ru: \"в кавычках: да\"\n",
                "ru: 'в одинарных: да'\n",
                "ru: \"в кавычках\n  две строки\"\n",
                "ru: 'одинарные\n\n  с пустой строкой'\n",
                "{a: 1, ru: в скобках, kk: ещё}\n",
                "ru: |\n  как есть\n  и ещё строка\n",
                "ru: >-\n  сложенный\n  текст\n\n  с абзацем\n",
                "ru: >+ # замечание\n    сложенный\n      глубже\n    назад\n\n",
                "ru: \"знак \\\"в\\\" кавычках и \\u0436 в кодах \\x41, \\\n  продолжение\"\n",
                "ru: 'знак '' внутри'\n"
            })
    void everyLetterIsFoundAgain(String yaml) {
        PlacedText text = read(yaml);
        LocatedText located = LocatedText.of(text);
        List<String> lines = yaml.lines().toList();
        int found = 0;
        for (int i = 0; i < text.text().length(); i++) {
            char letter = text.text().charAt(i);
            if (Character.isLetter(letter) && letter != 'ж' && letter != 'A') {
                SourcePosition at = located.at(i);
                assertThat(lines.get(at.line() - 1).charAt(at.column() - 1))
                        .as("%s at %s in %s", letter, at, yaml)
                        .isEqualTo(letter);
                found++;
            }
        }
        assertThat(found).isGreaterThan(7);
    }

    @Test
    void anEscapeIsFoundAtItsBackslashSoThatNothingIsMendedInsideIt() {
        PlacedText text = read("ru: \"а \\\"б\\\"\"\n");

        assertThat(text.text()).isEqualTo("а \"б\"");
        assertThat(LocatedText.of(text).at(2)).isEqualTo(new SourcePosition("f.yaml", 1, 8));
        assertThat(LocatedText.of(text).at(3)).isEqualTo(new SourcePosition("f.yaml", 1, 10));
    }

    @Test
    void whatStandsInOneLineHasOnePlace() {
        assertThat(read("ru: \"в кавычках\"\n").places())
                .containsExactly(new PlacedText.Place(0, new SourcePosition("f.yaml", 1, 6)));
    }
}

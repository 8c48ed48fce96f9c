package kz.bagdarlama.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhraseTest {

    @Test
    void placeholdersAreFilledInTheirOrder() {
        assertThat(Phrase.of("{here} is no {key}", "5", new BigDecimal("9.20"))).hasToString("5 is no 9.20");
    }

    @Test
    void whatIsNoSmallWordInBracesIsText() {
        assertThat(Phrase.placeholders("## {#{anchor}} { } {\"count\": …} {kk: …} {{name}}"))
                .containsExactly("anchor", "name");
        assertThat(Phrase.of("add “## … {#{anchor}}” with its text", "a")).hasToString("add “## … {#a}” with its text");
    }

    @Test
    void whatAnEditorWroteIsNeverTakenForAPlaceholder() {
        assertThat(Phrase.of("{one}, {two}", "{two}$1\\", "{one}")).hasToString("{two}$1\\, {one}");
        assertThat(PhraseBook.of("kk").say(Phrase.literal("{topic} $0"))).isEqualTo("{topic} $0");
    }

    /** A name may have quotation marks of its own; those of the phrase are enough. */
    @Test
    void quotationMarksDoNotDouble() {
        assertThat(Phrase.of("no “{name}” here", "«7-20-25»")).hasToString("no “7-20-25” here");
        assertThat(Phrase.of("no “{name}” here", "«А» и «Б»")).hasToString("no “«А» и «Б»” here");
        assertThat(Phrase.of("no {name} here", "«Б»")).hasToString("no «Б» here");
        assertThat(Phrase.of("no “{name}” here", "ТОО «Мир»")).hasToString("no “ТОО «Мир»” here");
    }

    @Test
    void collectionsAreListsWithCommas() {
        assertThat(Phrase.of("have: {names}", List.of("a", 1, Phrase.of("none"))))
                .hasToString("have: a, 1, none");
        assertThat(Phrase.of("have: {names}", Set.of())).hasToString("have: ");
    }

    @Test
    void phrasesWithinPhrasesAreTranslatedToo() {
        Phrase phrase =
                Phrase.of("here {expected} should stand, not {found}", Phrase.of("a list"), Phrase.of("a text"));

        assertThat(PhraseBook.ENGLISH.say(phrase)).isEqualTo("here a list should stand, not a text");
        assertThat(PhraseBook.of("ru").say(phrase)).isEqualTo("здесь нужно: список; написано: текст");
        assertThat(PhraseBook.of("kk").say(phrase)).isEqualTo("мұнда керегі: тізім; жазылғаны: мәтін");
    }

    @Test
    void aTranslationMayHaveAnotherOrder() {
        Phrase phrase = Phrase.of("the document has {figure} in “{units}”; the facts do not", 5, "1.1/1");

        assertThat(PhraseBook.of("kk").say(phrase)).startsWith("құжаттың «1.1/1» бөлігінде 5 саны бар");
    }

    @Test
    void whatNoCatalogHasIsSaidInEnglish() {
        assertThat(PhraseBook.of("ru").say(Phrase.of("never said {before}", 1))).isEqualTo("never said 1");
    }

    @Test
    void aValueIsWantedForEachPlaceholder() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Phrase.of("{one} and {two}", 1).toString())
                .withMessageContaining("{one} and {two}");
    }

    @Test
    void phrasesThatSayTheSameAreEqual() {
        assertThat(Phrase.of("have: {names}", List.of("a", "b")))
                .isEqualTo(Phrase.of("have: {names}", Arrays.asList("a", "b")))
                .hasSameHashCodeAs(Phrase.of("have: {names}", List.of("a", "b")))
                .isNotEqualTo(Phrase.of("have: {names}", List.of("b", "a")))
                .isNotEqualTo(Phrase.literal("have: a, b"));
    }

    @ParameterizedTest
    @CsvSource({"en, 1 error", "ru, ошибок: 1", "kk, 1 қате"})
    void countsNeedNoInflection(String language, String expected) {
        assertThat(PhraseBook.of(language).say(Phrase.of("1 error"))).isEqualTo(expected);
    }

    @Test
    void thereAreThreeLanguages() {
        assertThat(PhraseBook.LANGUAGES).containsExactly("en", "ru", "kk");
        assertThatIllegalArgumentException().isThrownBy(() -> PhraseBook.of("kz"));
    }
}

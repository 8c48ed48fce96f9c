package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordPatternTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "",
            value = {
                // beginnings, whole words, endings
                "бақыла; Партия бақылауды күшейтеді.; бақылауды",
                "бақыла; Қайта бақыламайды; бақыламайды",
                "бақыла; Бейнебақылау;",
                "да$; Қалада да жүреді; да",
                "да$; Қалада жүреді;",
                "-ның; Қаланың шеті; Қаланың",
                "-ның; Ның;",
                "-ның; Үйлердің 100%-ның бәрі;",
                "ол$|олар$; Сонда олар келді; олар",
                "елка; ЁЛКА; ЁЛКА",
                // words that may be missing, and words that are passed over
                "бойынша$ (партиялық) бақыла; жөндеу бойынша партиялық бақылау; бойынша партиялық бақылау",
                "бойынша$ (партиялық) бақыла; жөндеу бойынша бақылау; бойынша бақылау",
                "бойынша$ (партиялық) бақыла; жөндеу бойынша қатаң бақылау;",
                "олармен$ … қамтыл; Олармен 172 мың адам қамтылады; Олармен 172 мың адам қамтылады",
                "олармен$ … қамтыл; Олармен қамтылады; Олармен қамтылады",
                "олармен$ … қамтыл; Олармен жүреді. Адамдар қамтылады;",
                "деп$ …3 аталады$; негізі деп жұмыс пен табыс аталады; деп жұмыс пен табыс аталады",
                "деп$ …3 аталады$; астанасы деп аталады;",
                "деп$ …3 аталады$; астанасы деп қала аталады;",
                // any word, any but these
                "она$ * и$; Она поддержит и это; Она поддержит и",
                "она$ * и$; Она и это;",
                "!деп$|осылай$ аталады$; 53 мың жұмыссыз аталады; жұмыссыз аталады",
                "!деп$|осылай$ аталады$; астана деп аталады;",
                "!деп$|осылай$ аталады$; Аталады; Аталады",
                // numbers, placeholders, signs
                "# (мың$) адамға$; 2 324 адамға; 2 324 адамға",
                "# (мың$) адамға$; 9,2 мың адамға; 9,2 мың адамға",
                "# (мың$) адамға$; көп адамға;",
                "{} ішінен$; {all} ішінен; {all} ішінен",
                "мерзімі$ – #; Мерзімі – 2027 жыл; Мерзімі – 2027",
                "мерзімі$ – #; Мерзімі 2027 жыл;",
                "контролиру , как$; Контролирует, как идёт; Контролирует, как",
                "-уды -уды; салуды, абаттандыруды қолдайды;",
                "-уды -уды; салуды қаржыландыруды қолдайды; салуды қаржыландыруды",
                // the ends of a sentence
                "^ ол$ … да$; Ол салуды да қолдайды.; Ол салуды да",
                "^ ол$ … да$; Партия ашты. Ол салуды да қолдайды.; Ол салуды да",
                "^ ол$ … да$; Сонда ол салуды да қолдайды.;",
                "қарай$ .; Мерзімі – 2027 жылға қарай. Партия салады.; қарай",
                "қарай$ .; 2027 жылға қарай салады.;",
                "^ бұл$ .; Бұл.; Бұл",
                "тыс$ школ; Построят 2 тыс. школ.; тыс. школ",
            })
    void isFoundInASentence(String pattern, String text, String found) {
        WordPatterns one = new WordPatterns(List.of(WordPattern.of(pattern)));

        assertThat(one.in(text).stream().map(place -> text.substring(place.start(), place.end())))
                .isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void manyAreFoundAtOnceEachOnceInASentence() {
        WordPatterns patterns = new WordPatterns(
                List.of(WordPattern.of("қамт … қамт … қамт"), WordPattern.of("-ның -ның"), WordPattern.of("^ бұл$ –")));

        assertThat(patterns.in("Аз қамтылған отбасын қамтуды қамтамасыз етеді. Бұл – қаланың елдің үлесі."))
                .extracting(WordPatterns.Found::pattern)
                .containsExactly(0, 2);
        assertThat(patterns.in("Қаланың ауданның үлесі. Оның қаланың бәрі."))
                .extracting(WordPatterns.Found::pattern)
                .containsExactly(1, 1);
    }

    @Test
    void whatKnowsNoWordIsFoundNowhere() {
        assertThat(new WordPatterns(List.of(WordPattern.of("…"), WordPattern.of("^ ."), WordPattern.of("# *")))
                        .in("Ол 5 рет келді."))
                .isEmpty();
    }
}

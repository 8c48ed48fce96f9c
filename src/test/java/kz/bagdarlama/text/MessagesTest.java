package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Message;
import kz.bagdarlama.model.PluralCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessagesTest {

    private final Messages russian = new Messages(
            LanguageRules.of(Language.RUSSIAN),
            Map.of(
                    "schools",
                    new Message(
                            SourcePosition.file("ru.yaml"),
                            Map.of(
                                    PluralCategory.ONE, "{count} школа",
                                    PluralCategory.FEW, "{count} школы",
                                    PluralCategory.MANY, "{count} школ",
                                    PluralCategory.OTHER, "{count} школы (дробь)")),
                    "word",
                    new Message(
                            SourcePosition.file("ru.yaml"),
                            Map.of(
                                    PluralCategory.ONE, "мера",
                                    PluralCategory.FEW, "меры",
                                    PluralCategory.MANY, "мер",
                                    PluralCategory.OTHER, "меры")),
                    "skip",
                    plain("Перейти к содержанию"),
                    "source",
                    plain("Источник: {document}."),
                    "special",
                    plain("<Q & A> – {first}, {last}"),
                    "deadline.in",
                    plain("в {year} году")));

    private final Messages kazakh = new Messages(
            LanguageRules.of(Language.KAZAKH),
            Map.of("schools", plain("{count} мектеп"), "deadline.in", plain("{year} жылы")));

    private static Message plain(String text) {
        return new Message(SourcePosition.file("ru.yaml"), Map.of(PluralCategory.OTHER, text));
    }

    /** Markup keeps them in one line; text for an attribute has none. */
    @ParameterizedTest
    @CsvSource({
        "кодировка – UTF-8., кодировка~– <span class='no-wrap'>UTF-8</span>.",
        "за 2023–2027 годы, за <span class='no-wrap'>2023–2027</span>~годы",
        "до 80%-ға, до <span class='no-wrap'>80%-ға</span>"
    })
    void ownWordsAreKeptInOneLine(String text, String expected) {
        Messages messages = new Messages(LanguageRules.of(Language.RUSSIAN), Map.of("own", plain(text)));
        assertThat(messages.html("own", Map.of()).markup())
                .isEqualTo(expected.replace('~', '\u00A0').replace('\'', '"'));
        assertThat(messages.text("own", Map.of())).doesNotContain("<");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0~школ",
        "1, 1~школа",
        "2, 2~школы",
        "5, 5~школ",
        "11, 11~школ",
        "21, 21~школа",
        "112, 112~школ",
        "1000, 1~000~школ",
        "1001, 1~001~школа"
    })
    void theCountChoosesTheForm(int count, String expected) {
        assertThat(russian.text("schools", Map.of(Messages.COUNT, count))).isEqualTo(expected.replace('~', '\u00A0'));
    }

    @Test
    void decimalsChooseTheForm() {
        assertThat(russian.text("schools", Map.of(Messages.COUNT, new BigDecimal("2.5"))))
                .isEqualTo("2,5\u00A0школы (дробь)");
    }

    @Test
    void aCountThatIsNotPrintedChoosesTheFormToo() {
        assertThat(russian.text("word", Map.of(Messages.COUNT, 5))).isEqualTo("мер");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 21})
    void kazakhHasOneForm(int count) {
        assertThat(kazakh.text("schools", Map.of(Messages.COUNT, count))).isEqualTo(count + "\u00A0мектеп");
    }

    @Test
    void aCountGivenAsTextChoosesNothing() {
        assertThat(russian.text("schools", Map.of(Messages.COUNT, "1"))).startsWith("1\u00A0школы (дробь)");
    }

    @Test
    void placeholdersAreFilled() {
        assertThat(russian.text("source", Map.of("document", "Программа"))).isEqualTo("Источник: Программа.");
        assertThat(russian.text("skip", Map.of())).isEqualTo("Перейти к\u00A0содержанию");
        assertThat(russian.text(MessageKey.DEADLINE_IN, "year", "2024")).isEqualTo("в\u00A02024\u00A0году");
    }

    @Test
    void yearsAreNeverGrouped() {
        assertThat(kazakh.text(MessageKey.DEADLINE_IN, "year", "2024")).isEqualTo("2024\u00A0жылы");
    }

    @Test
    void aValueIsNotReadAsAMessage() {
        assertThat(russian.text("source", Map.of("document", "{document} $1 \\")))
                .isEqualTo("Источник: {document} $1 \\.");
    }

    @Test
    void asTextNothingIsEscaped() {
        assertThat(russian.text("special", Map.of("first", "<a>", "last", "\"b\"")))
                .isEqualTo("<Q & A>\u00A0– <a>, \"b\"");
    }

    @Test
    void asMarkupWordsAndPlainValuesAreEscaped() {
        assertThat(russian.html("special", Map.of("first", "<a>", "last", "\"b\""))
                        .markup())
                .isEqualTo("&lt;Q &amp; A&gt;\u00A0– &lt;a&gt;, &quot;b&quot;");
    }

    @Test
    void asMarkupTrustedValuesStay() {
        assertThat(russian.html("special", Map.of("first", new Html("<b>1</b>"), "last", 1600))
                        .markup())
                .isEqualTo("&lt;Q &amp; A&gt;\u00A0– <b>1</b>, 1\u00A0600");
    }

    @Test
    void aMissingValueIsAnErrorThatNamesIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> russian.text("special", Map.of("first", "a")))
                .withMessage("message “special” needs a value for {last}");
    }

    @Test
    void anUnknownKeyIsAnErrorThatNamesIt() {
        assertThat(russian.has("skip")).isTrue();
        assertThat(russian.has("skop")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> russian.html("skop", Map.of()))
                .withMessage("there is no message “skop”");
    }
}

package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "&|&amp;",
                "<|&lt;",
                ">|&gt;",
                "\"|&quot;",
                "'|&#39;",
                "a & b|a &amp; b",
                "<script>alert('x')</script>|&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;",
                "&amp;|&amp;amp;",
                "қала <3 😀|қала &lt;3 😀",
                "5 > 3|5 &gt; 3",
            })
    void whatIsSpecialIsEscaped(String text, String expected) {
        assertThat(Html.escape(text)).isEqualTo(expected);
        assertThat(Html.ofText(text)).isEqualTo(new Html(expected)).hasToString(expected);
        assertThat(Html.ofText(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "қала", "«Алматы» – 98,5%", "a\u00A0b", "😀", "a/b=c;d"})
    void otherTextStaysTheSameObject(String text) {
        assertThat(Html.escape(text)).isSameAs(text);
    }

    @Test
    void wordsHaveNeitherTagsNorPlacesToBreak() {
        assertThat(new Html("<span lang=\"en\">City pass</span> &amp; көп\u00ADфункционалды").text())
                .isEqualTo("City pass & көпфункционалды");
    }

    @Test
    void thereIsNoMarkupOfNothing() {
        assertThatNullPointerException().isThrownBy(() -> new Html(null));
    }
}

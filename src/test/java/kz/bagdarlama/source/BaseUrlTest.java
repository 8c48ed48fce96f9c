package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BaseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org/",
                "https://example.org/almaty",
                "https://example.org/almaty/",
                "https://example.org/a/b/c/",
                "http://localhost:8080/",
                "https://127.0.0.1/",
                "https://example.org:65535/",
                "https://a/",
                "https://EXAMPLE.org/Almaty/a_b~c-d.e/",
                "https://xn--80a.example/",
                "https://user.github.io/bagdarlama/",
            })
    void anAddressThatASiteCanHave(String text) {
        assertThat(BaseUrl.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/almaty/",
                "example.org",
                "//example.org/",
                "ftp://example.org/",
                "file:///tmp/",
                "javascript:alert(1)",
                "mailto:a@example.org",
                "https:",
                "https:example.org",
                "https://",
                "https:///almaty/",
                "https://example.org/?a=b",
                "https://example.org/index.html",
                "https://example.org/a/INDEX.HTM",
                "https://example.org/#a",
                "https://example.org/?",
                "https://example.org/#",
                "https://user:password@example.org/",
                "https://user@example.org/",
                "https://example.org/a/../b/",
                "https://example.org/./a/",
                "https://example.org/a/.",
                "https://example.org/a/..",
                "https://example.org/.well-known/",
                "https://example.org/a/.b/",
                "https://example.org/a%20b/",
                "https://example.org/алматы/",
                "https://example.org/a;b/",
                "https://example.org/a'b/",
                "https://example.org/a,b/",
                "https://[::1]:8080/",
                "https://example.org:/",
                "https://example.org:0/",
                "https://example.org:080/",
                "https://example.org:123456/",
                "https://-example.org/",
                "https://example.org-/",
                "https://.example.org/",
                "https://example.org./",
                "https://example.org//a/",
                "https://example.org/a b/",
                " https://example.org/",
                "https://example.org/\n",
                "https://example.org/\"onload=",
                "https://example.org/<b>/",
                "https://exa mple.org/",
                "https://example.org\\a",
            })
    void anAddressThatASiteCannotHave(String text) {
        assertThat(BaseUrl.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org/",
        "https://example.org/, https://example.org/",
        "https://example.org/almaty, https://example.org/almaty/",
        "https://example.org/almaty/, https://example.org/almaty/",
    })
    void endsWithASlash(String text, String expected) {
        assertThat(BaseUrl.normalise(text)).isEqualTo(expected);
        assertThat(BaseUrl.isValid(expected)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://бағдарлама.қаз, https://xn--80aaaabt4cj7a96e.xn--80ao21a/",
        "https://президент.рф/almaty, https://xn--d1abbgf6aiiy.xn--p1ai/almaty/",
        "http://müller.example:8080/, http://xn--mller-kva.example:8080/",
        "https://example.org, https://example.org/",
    })
    void aHostOfAnyScriptIsWrittenInAscii(String text, String expected) {
        assertThat(BaseUrl.isValid(text)).isTrue();
        assertThat(BaseUrl.normalise(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://бағдарлама.қаз/қала/", "https://example.org/алматы", "https://a.example/b/ё/"})
    void aPathOfAnotherScriptIsTold(String text) {
        assertThat(BaseUrl.isValid(text)).isFalse();
        assertThat(BaseUrl.hasForeignPath(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://қ_а.қаз/", "https://-қаз/", "қаз", "https://қаз?а=б", "https://қала қаз/"})
    void aForeignHostHasAFormToo(String text) {
        assertThat(BaseUrl.isValid(text)).isFalse();
        assertThat(BaseUrl.hasForeignPath(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/index.html, https://example.org/",
        "https://example.org/plan/ru/index.php?id=1, https://example.org/plan/ru/",
        "https://example.org/plan/?utm=a#b, https://example.org/plan/",
        "https://example.org/#top, https://example.org/",
        "https://қала.example/a.htm, https://қала.example/",
    })
    void theAddressOfAPageMeansThatOfTheSite(String text, String site) {
        assertThat(BaseUrl.isValid(text)).isFalse();
        assertThat(BaseUrl.meant(text)).contains(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "https://site.html", "https://site.html/a", "example.org?a", "#"})
    void whatIsNoPageOfASiteMeansNoOther(String text) {
        assertThat(BaseUrl.meant(text)).isEmpty();
    }
}

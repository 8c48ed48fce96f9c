package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://example.org/лицензия https://example.org/%D0%BB%D0%B8%D1%86%D0%B5%D0%BD%D0%B7%D0%B8%D1%8F",
                "https://қала.example/ https://xn--80aa6a83a.example/",
                "https://вода.example:8080/а?б=в&г#д https://xn--80adg3b.example:8080/%D0%B0?%D0%B1=%D0%B2&%D0%B3#%D0%B4",
                "https://example.org/%D0%B0/б https://example.org/%D0%B0/%D0%B1",
                "https://example.org/100% https://example.org/100%25",
                "https://example.org/a|b https://example.org/a%7Cb",
                "https://example.org/[a] https://example.org/%5Ba%5D",
                "https://example.org/a#b#c https://example.org/a#b%23c",
                "https://example.org/\uD83C\uDF33 https://example.org/%F0%9F%8C%B3"
            })
    void anAddressInAnyScriptBecomesAUri(String address, String uri) {
        assertThat(WebAddress.uri(address)).isEqualTo(uri);
        assertThat(URI.create(uri).getHost()).isNotNull();
        assertThat(WebAddress.uri(uri)).isSameAs(uri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://www.example.org:81/a/b.html?c=d&e=%20f#g",
                "https://archive.example/2024/https://www.example.org/news/1"
            })
    void aUriIsTheSameObject(String uri) {
        assertThat(WebAddress.uri(uri)).isSameAs(uri);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://example.org:99999/ :99999",
                "https://example.org:65536 :65536",
                "https://example.org:0/ :0",
                "https://example.org:/a :",
                "https://example.org:8o/a :8o",
                "http://вода.example:-1?a :-1",
                "https://a..b/ a..b",
                "https://.a.b/ .a.b",
                "https://999.1.1.1/ 999.1.1.1",
                "https://1.2.3/ 1.2.3",
                "https://ex%41mple.org/ ex%41mple.org",
                "https://example.org/a%zz/b %zz",
                "https://example.org/100% %",
                "https://example.org/?a=%4 %4",
                "https://example.org/%D0%B0#%g1 %g1"
            })
    void whatNoBrowserMakesSenseOfIsFound(String address, String wrong) {
        WebAddress.Fault fault = WebAddress.fault(address).orElseThrow();

        assertThat(address.substring(fault.start(), fault.start() + fault.length()))
                .isEqualTo(wrong);
        assertThat(fault.message().toString()).contains(wrong);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org./a",
                "https://example.org:65535/%D0%B0?%20#%2f",
                "https://127.0.0.1:1/",
                "https://1.example/",
                "https://a_b.вода.example/a:b@c",
                "mailto:a%zz@example.org",
                "pledge:1.1/1"
            })
    void whatABrowserOpensHasNoFault(String address) {
        assertThat(WebAddress.fault(address)).isEmpty();
    }

    @Test
    void whateverIsWrittenComesOutAsAUri() {
        var random = new Random(5);
        var signs = "aё/?#%41[]|^`{}~!$&'()*+,;=:@.-_ \uD83C\uDF33№";
        for (int i = 0; i < 20_000; i++) {
            var address = new StringBuilder("https://вода.example");
            for (int length = random.nextInt(12); length > 0; length--) {
                address.append(signs.charAt(random.nextInt(signs.length())));
            }
            var text = address.toString().replaceFirst("(?<=example)[^/?#]+", "");
            var uri = WebAddress.uri(text);
            assertThat(uri).as(text).isASCII();
            assertThat(URI.create(uri).getHost()).as(text).isEqualTo("xn--80adg3b.example");
        }
    }

    /** The first letter of each name is the Cyrillic one. */
    @ParameterizedTest
    @CsvSource({
        "https://аlmaty.kz/x, 8, 6",
        "https://example.org:8080/аб, -1, 0",
        "https://қала.example/, -1, 0",
        "https://a.b.сd/, 12, 2"
    })
    void aNameOfTwoAlphabetsIsAFault(String address, int start, int length) {
        assertThat(WebAddress.fault(address).map(WebAddress.Fault::start).orElse(-1))
                .isEqualTo(start);
        assertThat(WebAddress.fault(address).map(WebAddress.Fault::length).orElse(0))
                .isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/, true",
        "https://қала.example/а, true",
        "https://қала_.example/, false",
        "https://-қ.example/, false"
    })
    void aHostIsANameThatCanBeLookedUp(String address, boolean expected) {
        assertThat(WebAddress.hasHost(address)).isEqualTo(expected);
    }
}

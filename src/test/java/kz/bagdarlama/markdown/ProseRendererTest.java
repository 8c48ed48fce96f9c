package kz.bagdarlama.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.ForeignName;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.text.RunningText;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProseRendererTest {

    private static final ProseRenderer RENDERER = new ProseRenderer(
            new RunningText(
                    Language.RUSSIAN, List.of(new ForeignName("AMANAT", SourcePosition.file("names.yaml"), "kk-Latn"))),
            target -> "/ru/" + target.toString().split("#")[0].replace(':', '/') + "/"
                    + (target.fragment().isEmpty() ? "" : "#" + target.fragment()));

    private static Node body(String markdown) {
        Diagnostics diagnostics = new Diagnostics();
        Node body = new ProseParser(diagnostics)
                .parse("ru.md", "# Т\n\n" + markdown + "\n")
                .body();
        assertThat(diagnostics.sorted()).isEmpty();
        return body;
    }

    private static String render(String markdown) {
        return RENDERER.render(body(markdown)).markup();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "[а](topic:jobs)|<a href=\"/ru/topic/jobs/\">а</a>",
                "[а](pledge:1.1/3#b)|<a href=\"/ru/pledge/1.1/3/#b\">а</a>",
                "[а](#sources)|<a href=\"#sources\">а</a>",
                "[а](https://example.org/?b=1&c=2)|<a href=\"https://example.org/?b=1&amp;c=2\" rel=\"external noreferrer\">а</a>",
                "<https://example.org/>|<a href=\"https://example.org/\" rel=\"external noreferrer\">https://example.org/</a>",
                "[а](mailto:b@example.org)|<a href=\"mailto:b@example.org\" rel=\"external noreferrer\">а</a>",
                "[*а* & б](topic:jobs)|<a href=\"/ru/topic/jobs/\"><em>а</em> &amp; б</a>",
                "[а](topic:%22%3E)|<a href=\"/ru/topic/%22%3E/\">а</a>",
                "[а](topic:a\"b)|<a href=\"/ru/topic/a&quot;b/\">а</a>",
                "[а](#a\"b)|<a href=\"#a&quot;b\">а</a>",
            })
    void linksLeadWhereTheyShould(String markdown, String expected) {
        assertThat(render(markdown)).isEqualTo("<p>" + expected + "</p>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "5 < 7 & 8 > 6|5 &lt; 7 &amp; 8 &gt; 6",
                "\\<b\\>|&lt;b&gt;",
                "&lt;script&gt;|&lt;script&gt;",
                "\"а\" 'б'|&quot;а&quot; &#39;б&#39;",
                "`<b>&`|<code>&lt;b&gt;&amp;</code>",
                "партия «AMANAT»|партия «<span lang=\"kk-Latn\">AMANAT</span>»",
                "[AMANAT](topic:jobs)|<a href=\"/ru/topic/jobs/\"><span lang=\"kk-Latn\">AMANAT</span></a>",
                "**AMANAT**|<strong><span lang=\"kk-Latn\">AMANAT</span></strong>",
                "8 439 мест – в городе|8~439~мест~– в~городе",
                "*160 млрд тенге*|<em>160~млрд~тенге</em>",
            })
    void textIsEscapedAndSet(String markdown, String expected) {
        assertThat(render(markdown)).isEqualTo("<p>" + expected.replace('~', '\u00A0') + "</p>");
    }

    @Test
    void blocksAreWritten() {
        assertThat(render("а\n\n- б\n- в\n\n> г")).isEqualTo("""
                <p>а</p>
                <ul>
                <li>б</li>
                <li>в</li>
                </ul>
                <blockquote>
                <p>г</p>
                </blockquote>""");
    }

    @Test
    void anEmptyBodyIsNoMarkup() {
        assertThat(render("")).isEmpty();
    }

    @Test
    void severalThreadsMayUseOne() {
        Node body = body("партия «AMANAT» – [а](topic:jobs) & 5 мест\n\n- б");
        String alone = RENDERER.render(body).markup();

        assertThat(IntStream.range(0, 500)
                        .parallel()
                        .mapToObj(i -> RENDERER.render(body).markup()))
                .containsOnly(alone);
    }
}

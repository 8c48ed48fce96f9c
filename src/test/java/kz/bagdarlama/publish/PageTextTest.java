package kz.bagdarlama.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

final class PageTextTest {

    private static final String HTML = """
            <!doctype html>
            <html lang="ru"><head><title>Темы – «Город»</title><meta name="description" content="1 > 0">
            <style>main { color: red }</style></head>
            <body><a href="#content">К содержанию</a>
            <main class="page" title="a > b"><h1>Темы&nbsp;&amp; <b>ве</b>щи</h1><!-- <p>нет</p> -->
            <ul><li>раз</li><li><a href="/ru/?a=1&amp;b=2">два</a></li></ul><svg><title>знак</title></svg>
            <script>if (a < b) document.write("<p>нет</p>")</script><p>1&#8239;000&#x20;тенге</p></main>
            <footer>Сайт<br>города</footer></body></html>
            """;

    @Test
    void wordsAreThoseThatReadersSee() {
        PageText text = PageText.of(HTML);

        assertThat(text.title()).containsExactly("Темы", "–", "«Город»");
        assertThat(text.heading()).containsExactly("Темы", "&", "вещи");
        assertThat(text.content()).containsExactly("Темы", "&", "вещи", "раз", "два", "знак", "1", "000", "тенге");
        assertThat(text.frame()).containsExactly("К", "содержанию", "Сайт", "города");
        assertThat(text.links()).containsExactly("#content", "/ru/?a=1&b=2");
        assertThat(text.linkTexts()).hasSameSizeAs(text.links()).doesNotContain("");
        assertThat(text.leadsTo()).isEmpty();
    }

    @Test
    void aRedirectIsKnownByItsRefresh() throws IOException {
        String html = Files.readString(
                Path.of("src/test/resources/sites/good/small/expected/ru/programme/1.2.2-trout/index.html"));

        assertThat(PageText.isRedirect(html)).isTrue();
        assertThat(PageText.of(html).leadsTo()).contains("/city/ru/programme/1.2.2-fish/");
    }

    /** Letter by letter what a parser of HTML makes of our pages; where words end is said above. */
    @Test
    void ourPagesAreReadAsAParserReadsThem() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/sites/good/small/expected"))) {
            List<Path> pages =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(pages).hasSizeGreaterThan(60);
            for (Path page : pages) {
                String html = Files.readString(page);
                Document document = Jsoup.parse(html);
                PageText text = PageText.of(html);
                Element main = document.selectFirst("main");
                assertThat(String.join("", text.content())).as(page.toString()).isEqualTo(letters(main));
                assertThat(String.join("", text.title()))
                        .isEqualTo(document.title().replaceAll("[\\s\u00A0]", ""));
                assertThat(text.links()).isEqualTo(document.select("a[href]").eachAttr("href"));
                main.remove();
                assertThat(String.join("", text.frame())).isEqualTo(letters(document.body()));
            }
        }
    }

    private static String letters(Element element) {
        return element.wholeText().replaceAll("[\\s\u00A0\u202F\u00AD]", "");
    }
}

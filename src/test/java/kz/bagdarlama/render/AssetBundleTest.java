package kz.bagdarlama.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AssetBundleTest {

    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, byte[]> assets = new HashMap<>();

    private AssetBundle bundle() {
        return new AssetBundle(new Templates("templates", texts, assets), diagnostics);
    }

    private void asset(String name, String content) {
        assets.put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private String css() {
        AssetBundle bundle = bundle();
        return new String(
                bundle.files().get(bundle.path(AssetBundle.STYLE_SHEET).orElseThrow()), StandardCharsets.UTF_8);
    }

    @Test
    void aStyleSheetBesideALayoutIsPublishedByItself() {
        texts.put("assets/css/10-base.css", "a { color: red }");
        texts.put("layouts/paper.css", "/* sheets */ b { color: blue }");
        AssetBundle bundle = bundle();

        assertThat(css()).contains("red").doesNotContain("blue");
        assertThat(bundle.files().get(bundle.path("paper.css").orElseThrow()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("b{color:blue}");
    }

    @Test
    void whatAStyleSheetOfALayoutImportsIsPartOfItAlone() {
        asset("icon.svg", "<svg/>");
        texts.put("assets/css/10-base.css", "a { color: red }");
        texts.put("components/chart/chart.css", ".chart { background: url(../../assets/icon.svg) }");
        texts.put("components/quote/quote.css", ".quote { color: blue }");
        texts.put("layouts/charts.css", "/* numbers */\n@import \"../components/chart/chart.css\";\n.own { top: 0 }");
        texts.put("layouts/paper.css", "@import '../components/chart/chart.css';");
        AssetBundle bundle = bundle();

        assertThat(css()).isEqualTo("a{color:red}.quote{color:blue}");
        assertThat(List.of("charts.css", "paper.css"))
                .extracting(name -> bundle.files().get(bundle.path(name).orElseThrow()))
                .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .satisfiesExactly(
                        charts -> assertThat(charts)
                                .matches("\\.chart\\{background:url\\(icon\\.[0-9a-f]{10}\\.svg\\)}\\.own\\{top:0}"),
                        paper -> assertThat(paper).startsWith(".chart{"));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    /** Nearly every rule needs the colours and sizes that stand there. */
    @Test
    void whatEveryPageNeedsStaysInTheOneForAllWhoeverImportsIt() {
        texts.put("assets/css/10-base.css", "a { color: red }");
        texts.put("layouts/feed.css", "@import \"../assets/css/10-base.css\";\nfeed { top: 0 }");
        AssetBundle bundle = bundle();

        assertThat(css()).isEqualTo("a{color:red}");
        assertThat(new String(bundle.files().get(bundle.path("feed.css").orElseThrow()), StandardCharsets.UTF_8))
                .isEqualTo("a{color:red}feed{top:0}");
    }

    @Test
    void anImportOfNoStyleSheetIsReportedWhereItStands() {
        texts.put("components/chart/chart.css", ".chart {}");
        texts.put("layouts/charts.css", "a {}\n@import \"../components/chart/chrat.css\";\n");
        bundle();

        assertThat(diagnostics.sorted()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(Code.MISSING_ASSET);
            assertThat(diagnostic.position()).hasToString("templates/layouts/charts.css:2:10");
            assertThat(diagnostic.hint().map(Phrase::toString)).contains("did you mean “components/chart/chart.css”?");
        });
    }

    @Test
    void namesCarryAHashOfTheContent() {
        asset("fonts/a.woff2", "one");
        String path = bundle().path("fonts/a.woff2").orElseThrow();
        asset("fonts/a.woff2", "two");
        String other = bundle().path("fonts/a.woff2").orElseThrow();

        assertThat(path).matches("assets/fonts/a\\.[0-9a-f]{10}\\.woff2").isNotEqualTo(other);
        assertThat(bundle().files()).containsKey(other).doesNotContainKey(path);
        assertThat(bundle().files().get(other)).asString(StandardCharsets.UTF_8).isEqualTo("two");
    }

    @Test
    void theSameContentHasTheSameName() {
        asset("icon.svg", "<svg/>");

        assertThat(bundle().path("icon.svg")).isEqualTo(bundle().path("icon.svg"));
    }

    @ParameterizedTest
    @CsvSource({
        "fonts/OFL.txt, assets/fonts/OFL.txt",
        "LICENSE, assets/LICENSE",
    })
    void licencesKeepTheirNames(String name, String path) {
        asset(name, "text");

        assertThat(bundle().path(name)).contains(path);
    }

    @Test
    void thereIsAStyleSheetEvenWithoutStyles() {
        assertThat(bundle().files()).hasSize(1);
        assertThat(bundle().path("site.css")).get().asString().matches("assets/site\\.[0-9a-f]{10}\\.css");
    }

    @Test
    void styleSheetsAreJoinedByName() {
        texts.put("components/a/a.css", ".a {}");
        texts.put("assets/css/20-b.css", ".b {}");
        texts.put("assets/css/10-c.css", ".c {}");
        texts.put("pages/home.ftlh", "<p>");

        assertThat(css()).isEqualTo(".c{}.b{}.a{}");
    }

    @Test
    void theNameOfTheStyleSheetChangesWithAUsedFont() {
        asset("fonts/a.woff2", "one");
        texts.put("assets/css/a.css", "a { src: url(../fonts/a.woff2) }");
        var before = bundle().path("site.css");
        asset("fonts/a.woff2", "two");

        assertThat(bundle().path("site.css")).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url(../fonts/a.woff2)",
                "url(\"../fonts/a.woff2\")",
                "url('../fonts/a.woff2')",
                "url( \"../fonts/a.woff2\" )",
                "url(../css/../fonts/a.woff2)",
                "url(./../fonts/a.woff2)",
            })
    void urlsLeadToThePublishedFiles(String url) {
        asset("fonts/a.woff2", "one");
        texts.put("assets/css/a.css", "a { src: " + url + " format(\"woff2\"); }");

        assertThat(css()).matches("a\\{src:url\\(fonts/a\\.[0-9a-f]{10}\\.woff2\\) format\\(\"woff2\"\\)}");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void urlsOfComponentsAreRelativeToThem() {
        asset("a.svg", "<svg/>");
        texts.put("components/x/x.css", "a { b: url(../../assets/a.svg) }");

        assertThat(css()).matches("a\\{b:url\\(a\\.[0-9a-f]{10}\\.svg\\)}");
    }

    @Test
    void aMissingAssetIsReportedWhereItStands() {
        asset("fonts/golos.woff2", "one");
        texts.put("assets/css/a.css", "/* url(x.png) */\na {}\n  b { c: url(../fonts/goloss.woff2); }\n");
        css();

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.MISSING_ASSET);
            assertThat(d.position()).hasToString("templates/assets/css/a.css:3:10");
            assertThat(d.length()).isEqualTo("url(../fonts/goloss.woff2)".length());
            assertThat(d.message().toString()).isEqualTo("there is no file “../fonts/goloss.woff2”");
            assertThat(d.hint().map(Phrase::toString)).contains("did you mean “url(../fonts/golos.woff2)”?");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fonts.example.org/a.woff2",
                "//fonts.example.org/a.woff2",
                "/assets/fonts/a.woff2",
                "../../../etc/passwd",
                "../../secret.txt",
                "data:image/png;base64,AAAA",
            })
    void urlsOfOtherPlacesAreReported(String url) {
        asset("fonts/a.woff2", "one");
        texts.put("assets/css/a.css", "a { b: url(" + url + ") }");
        css();

        assertThat(diagnostics.sorted()).extracting(d -> d.code()).containsExactly(Code.MISSING_ASSET);
        assertThat(diagnostics.sorted().get(0).position()).hasToString("templates/assets/css/a.css:1:8");
    }

    @ParameterizedTest
    @CsvSource({
        "theme.css, ../pic.png",
        "theme.css, pic.png",
        "theme.css, /city/assets/pic.png",
        "layouts/contacts.css, pic.png",
        "components/x/x.css, ../pik.png",
        "assets/css/a.css, pic.png",
    })
    void whatIsProposedCanBePastedThere(String sheet, String url) {
        asset("pic.png", "one");
        texts.put(sheet, "a { b: url(" + url + ") }");
        bundle();
        String hint = diagnostics.sorted().get(0).hint().orElseThrow().toString();
        texts.put(sheet, "a { b: " + hint.substring(hint.indexOf('“') + 1, hint.indexOf('”')) + " }");
        int before = diagnostics.sorted().size();
        bundle();

        assertThat(hint).startsWith("did you mean “url(");
        assertThat(diagnostics.sorted()).hasSize(before);
    }

    @Test
    void filesOfOtherHostsAreToBePutIntoTheTheme() {
        texts.put("theme.css", "a { b: url('https://example.org/i/pic.png?v=2') }\n");
        css();

        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.message())
                    .hasToString(
                            "browsers load files of the site alone: “https://example.org/i/pic.png?v=2” would be left out");
            assertThat(d.hint().map(Phrase::toString))
                    .contains("put it into the theme as assets/pic.png, and write url(assets/pic.png)");
        });
    }

    @Test
    void partsOfThePageStayAsTheyAre() {
        texts.put("theme.css", "a { mask: url(#m); filter: url(\"#f\") }");

        assertThat(css()).isEqualTo("a{mask:url(#m);filter:url(\"#f\")}");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void commentsAndSpacesThatMeanNothingGo() {
        texts.put("assets/css/a.css", """
                /* Комментарий
                   на две строки */

                a {
                    color: red; /* why */

                \t& > b, & :is(i, u) { margin: 0 calc(1px + 2px); content: " · ; " / 'x  {y}' ; }
                    @media (min-width: 46rem) and (max-width: 60rem) { top: 0;; }
                }
                """);

        assertThat(css())
                .isEqualTo("a{color:red;&>b,& :is(i,u){margin:0 calc(1px + 2px);content:\" · ; \" / 'x  {y}'}"
                        + "@media (min-width:46rem) and (max-width:60rem){top:0}}");
    }

    @Test
    void whatThereIsIsSuggested() {
        asset("icon.svg", "<svg/>");
        AssetBundle bundle = bundle();

        assertThat(bundle.path("icon.png")).isEmpty();
        assertThat(bundle.suggestion("icn.svg")).hasToString("did you mean “icon.svg”?");
        assertThat(bundle.suggestion("photo.jpeg")).hasToString("assets: icon.svg, site.css");
        assertThat(List.copyOf(bundle.files().keySet())).isSorted();
    }

    // ---- scripts

    @Test
    void aScriptNamesThePublishedScriptsThatItImports() {
        asset("scripts/a.js", "// What it is.\nimport { b } from \"./b.js\";\n  // a comment\n  b();\n");
        asset("scripts/b.js", "export const b = () => \"// no comment\";\n");
        AssetBundle bundle = bundle();
        String b = bundle.path("scripts/b.js").orElseThrow();

        assertThat(bundle.files().get(bundle.path("scripts/a.js").orElseThrow()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("import { b } from \"./" + b.substring(b.lastIndexOf('/') + 1) + "\";\nb();\n");
        assertThat(bundle.files().get(b)).asString(StandardCharsets.UTF_8).contains("\"// no comment\"");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void commentsWithLinesOfTheirOwnAreNotPublished() {
        asset(
                "scripts/a.js",
                "/** One line. */\none();\n  /**\n   * Several lines.\n   */\n  two();\n/** Here */ three();\nfour(); /** there */\n");
        AssetBundle bundle = bundle();

        assertThat(bundle.files().get(bundle.path("scripts/a.js").orElseThrow()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("one();\ntwo();\n/** Here */ three();\nfour(); /** there */\n");
    }

    @Test
    void theNameOfAScriptChangesWithWhatItImports() {
        asset("scripts/a.js", "import \"./b.js\";\n");
        asset("scripts/b.js", "one();\n");
        String before = bundle().path("scripts/a.js").orElseThrow();
        asset("scripts/b.js", "two();\n");

        assertThat(bundle().path("scripts/a.js")).isPresent().isNotEqualTo(java.util.Optional.of(before));
    }

    @Test
    void anImportOfNothingIsReportedWhereItStands() {
        asset("scripts/a.js", "// What it is.\nimport { b } from \"./c.js\";\n");
        asset("scripts/b.js", "export const b = 1;\n");
        bundle();

        assertThat(diagnostics.sorted()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(Code.MISSING_ASSET);
            assertThat(diagnostic.position()).hasToString("templates/assets/scripts/a.js:2:20");
        });
    }

    @Test
    void scriptsThatImportEachOtherAreReported() {
        asset("scripts/a.js", "import \"./b.js\";\n");
        asset("scripts/b.js", "import \"./a.js\";\n");
        bundle();

        assertThat(diagnostics.sorted()).isNotEmpty().allMatch(each -> each.code() == Code.MISSING_ASSET);
    }
}

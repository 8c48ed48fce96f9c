package kz.bagdarlama.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.Phrase;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.source.ContentFolder;
import kz.bagdarlama.text.Html;
import kz.bagdarlama.view.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RendererTest {

    record View(String title, Html body, Optional<String> note, List<String> items, int count) {}

    private static final View VIEW =
            new View("5 < 7 & \"8\"", new Html("<b>8</b>"), Optional.empty(), List.of("а", "б"), 1600);

    private static Content content;

    private final Diagnostics diagnostics = new Diagnostics();
    private Duration pageLimit = Duration.ofMinutes(5);
    private final Map<String, String> texts = new TreeMap<>();

    @BeforeAll
    static void read(@TempDir Path folder) throws IOException {
        content = new ContentFolder(folder).read();
    }

    private String render(String template) {
        texts.put("pages/a.ftlh", template);
        return render("pages/a.ftlh", Optional.of(Language.RUSSIAN));
    }

    private String render(String template, Optional<Language> language) {
        Templates templates =
                new Templates("templates", texts, Map.of("icon.svg", "<svg/>".getBytes(StandardCharsets.UTF_8)));
        List<Page> pages = List.of(new Page("a.txt", template, language, VIEW));
        return new String(render(templates, "/base/", pages, 1).get("a.txt"), StandardCharsets.UTF_8);
    }

    private SortedMap<String, byte[]> render(Templates templates, String basePath, List<Page> pages, int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (PageStore store = new PageStore(pageLimit)) {
            SortedMap<String, byte[]> files = new ConcurrentSkipListMap<>();
            store.renderOnce(templates, content, basePath, pages, executor, false, diagnostics, files::put);
            return files;
        } finally {
            executor.shutdownNow();
        }
    }

    private Diagnostic only() {
        assertThat(diagnostics.sorted()).hasSize(1);
        return diagnostics.sorted().get(0);
    }

    @Test
    void textIsEscapedAndTrustedMarkupIsNot() {
        assertThat(render("<p title=\"${page.title}\">${page.title} ${page.body}</p>"))
                .isEqualTo("<p title=\"5 &lt; 7 &amp; &quot;8&quot;\">5 &lt; 7 &amp; &quot;8&quot; <b>8</b></p>");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'<!doctype html>\n<title>${page.title}</title>', 0",
        "'\n <!DOCTYPE HTML><p>', 0",
        "'<p>${page.title}</p>', 1",
        "'<!doctype', 1",
        "'<html>', 1",
    })
    void aPageOfHtmlHasAFrame(String template, int faults) {
        texts.put("pages/a.ftlh", template);
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            pages.add(new Page(i + ".html", "pages/a.ftlh", Optional.empty(), VIEW));
        }
        render(new Templates("templates", texts, Map.of()), "/", pages, 1);

        assertThat(diagnostics.sorted()).hasSize(faults);
        assertThat(diagnostics.sorted()).allSatisfy(each -> {
            assertThat(each.position()).hasToString("templates/pages/a.ftlh:1:1");
            assertThat(each.message()).hasToString("the page does not begin with <!doctype html>");
        });
    }

    @Test
    void xmlIsEscapedToo() {
        texts.put("feeds/a.ftlx", "<a>${page.title}</a>");

        assertThat(render("feeds/a.ftlx", Optional.empty())).isEqualTo("<a>5 &lt; 7 &amp; &quot;8&quot;</a>");
    }

    @Test
    void numbersAreWrittenForComputers() {
        assertThat(render("${page.count} ${page.count / 1000}")).isEqualTo("1600 1.6");
    }

    @Test
    void listsAndTestsForMissingValuesWork() {
        assertThat(render("<#list page.items as i>${i}<#sep>, </#list><#if page.note??>x</#if>${page.note!\"-\"}"))
                .isEqualTo("а, б-");
    }

    @Test
    void assetsHaveTheBasePathAndAHash() {
        assertThat(render("${asset(\"icon.svg\")} ${asset('site.css')}"))
                .matches("/base/assets/icon\\.[0-9a-f]{10}\\.svg /base/assets/site\\.[0-9a-f]{10}\\.css");
    }

    @Test
    void messagesAreInTheLanguageOfThePage() {
        texts.put("pages/a.ftlh", "${t(\"deadline.within-years\", {\"count\": 1600})}");

        assertThat(render("pages/a.ftlh", Optional.of(Language.RUSSIAN))).isEqualTo("1\u00A0600\u00A0год");
        assertThat(render("pages/a.ftlh", Optional.of(Language.KAZAKH))).isEqualTo("1\u00A0600\u00A0жыл");
    }

    @Test
    void valuesOfMessagesAreEscapedUnlessTrusted() {
        assertThat(render("${t(\"deadline.in\", {\"year\": page.title})} ${t(\"deadline.in\", {\"year\": page.body})}"))
                .isEqualTo("deadline.in 5 &lt; 7 &amp; &quot;8&quot; deadline.in <b>8</b>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${page.titel}|1:1|“titel” is not part of View, which has: title, body, note, items, count",
                "${page.note}|1:3|“page.note” is missing here",
                "${nothing}|1:3|“nothing” is missing here",
                "${page.items[9]}|1:3|“page.items[9]” is missing here",
                "${page.count * page.items}|1:16|“page.items” is a list; here a number should stand",
                "<p>${asset(\"icn.svg\")}|1:4|there is no asset “icn.svg”; did you mean “icon.svg”?",
                "<p>${asset()}|1:4|write asset(\"name\")",
                "<p>${t(\"deadline.within\")}|1:4|there is no message “deadline.within”",
                "<p>${t(\"deadline.in\")}|1:4|message “deadline.in” needs a value for {year}",
                "<p>${t(\"deadline.in\", \"2024\")}|1:4|the second argument of t is {\"placeholder\": value}",
                "<p>${t(\"deadline.in\", {\"year\": page.items})}|1:4|{year} of a message takes a text or a number",
                "<p>${t()}|1:4|write t(\"key\") or t(\"key\", {\"placeholder\": value})",
                "<p>${page.items}|1:6|“page.items” is a list; here a text should stand",
                "<p>${page.title?upper}|1:17|FreeMarker has nothing called ?upper",
                "<p>${page.title|1:15|this does not work; FreeMarker says: ",
                "<p><#if page.title??>|1:4|<#if> opens here and is never closed",
                "<p><#if page.title>1</#if>|1:9|“page.title” is a text; here yes or no should stand",
                "<#list page.title as x></#list>|1:8|“page.title” is a text; here a list should stand",
                "<#nothing>|1:2|there is no directive <#nothing>",
                "<#lst page.items as x></#lst>|1:2|there is no directive <#lst>",
                "<#list page.items as x><#if x??></#list>|1:33|</#list> stands here while <#if> is still open",
                "<p></#if>|1:4|</#if> closes nothing",
                "<#if>1</#if>|1:2|what follows the name of <#if> is not whole",
                "<@nothing/>|1:3|there is no macro “nothing”",
                "<#macro m a></#macro><@m/>|1:22|the macro “m” wants a value for “a”",
                "<#macro m a></#macro><@m a=page.note/>|1:22|the macro “m” wants a value for “a”, and what is given is missing",
                "<#macro m a></#macro><@m a=1 b=2/>|1:22|the macro “m” has no parameter “b”",
                "<#macro m a></#macro><@m 1, 2/>|1:22|this does not work; FreeMarker says: ",
                "<#macro m></#macro><@m></@n>|1:24|another macro is to be closed here",
                "<@page.title/>|1:3|“page.title” is a text",
            })
    void aFaultIsReportedWhereItStands(String template, String place, String message) {
        render("<#-- қала -->\n" + template);

        Diagnostic diagnostic = only();
        assertThat(diagnostic.code()).isEqualTo(Code.TEMPLATE_ERROR);
        assertThat(diagnostic.position()).hasToString("templates/pages/a.ftlh:" + place.replaceFirst("1", "2"));
        assertThat(diagnostic.message().toString())
                .isNotBlank()
                .doesNotContain("\n", "FTL stack trace", "freemarker.core", "freemarker.template");
        if (message != null) {
            assertThat(diagnostic.message().toString()).contains(message);
        }
    }

    @Test
    void lettersOfEveryLengthAreWrittenInUtf8AndHalfOfOneIsNone() {
        assertThat(render("a ж ₸ 😀 ${\"\\xD83D\"}!")).isEqualTo("a ж ₸ 😀 ?!");
    }

    @Test
    void aMissingValueComesWithAHint() {
        render("${page.note}");

        assertThat(only().hint().map(Phrase::toString)).contains("ask with <#if …??> for what may be missing");
    }

    @Test
    void aMissingTemplateIsReported() {
        render("pages/nothing.ftlh", Optional.empty());

        assertThat(only().position()).hasToString("templates/pages/nothing.ftlh");
        assertThat(only().message().toString()).isEqualTo("the template is missing");
    }

    @Test
    void aMissingImportIsReportedWhereItStands() {
        render("\n<#import \"/layouts/nothing.ftlh\" as l>");

        assertThat(only().position()).hasToString("templates/pages/a.ftlh:2:1");
        assertThat(only().message().toString()).contains("layouts/nothing.ftlh");
    }

    @Test
    void aFaultInAnImportedTemplateIsReportedThere() {
        texts.put("layouts/l.ftlh", "<#macro m>\n  ${page.nothing}\n</#macro>");
        render("<#import \"/layouts/l.ftlh\" as l>\n<@l.m/>");

        assertThat(only().position()).hasToString("templates/layouts/l.ftlh:2:3");
    }

    @Test
    void aMacroThatIsCalledAmissIsReportedWhereItIsCalled() {
        texts.put("layouts/l.ftlh", "<#macro head title lead>\n  ${title}\n</#macro>");
        render("<#import \"/layouts/l.ftlh\" as l>\n<@l.head title=page.title/>");

        assertThat(only().position()).hasToString("templates/pages/a.ftlh:2:1");
        assertThat(only().message()).hasToString("the macro “head” wants a value for “lead”");
        assertThat(only().hint().orElseThrow()).hasToString("write lead=…");
    }

    @Test
    void aMacroOfAnotherNameIsNamedWithTheNearestOfItsTemplate() {
        texts.put("layouts/l.ftlh", "<#macro head title>\n  ${title}\n</#macro>");
        render("<#import \"/layouts/l.ftlh\" as l>\n<@l.haed title=page.title/>");

        assertThat(only().position()).hasToString("templates/pages/a.ftlh:2:3");
        assertThat(only().message()).hasToString("there is no macro “l.haed”");
        assertThat(only().hint().orElseThrow()).hasToString("did you mean “l.head”?");
    }

    @Test
    void aFaultOfSyntaxInAnImportedTemplateIsReportedThereOnce() {
        texts.put("layouts/l.ftlh", "<#macro m>\n  ${page.title\n</#macro>");
        texts.put("pages/a.ftlh", "<#import \"/layouts/l.ftlh\" as l>\n<@l.m/>");
        Templates templates = new Templates("templates", texts, Map.of());
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            pages.add(new Page(i + ".html", "pages/a.ftlh", Optional.of(Language.KAZAKH), VIEW));
        }
        render(templates, "/", pages, 2);

        assertThat(only().position().path()).isEqualTo("templates/layouts/l.ftlh");
        assertThat(only().position().line()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "${\"freemarker.template.utility.ObjectConstructor\"?new()(\"java.lang.ProcessBuilder\", \"id\")}",
                "${\"freemarker.template.utility.JythonRuntime\"?new()}",
                "${page.class}",
                "${page.getClass()}",
                "${page.title.getClass()}",
                "${page.items.class}",
                "${page.title()}",
                "${page?api.class}",
                "${page.items?api.size()}",
                "${\"a\"?api.class}",
                "${t.class}",
            })
    void classesOfTheProgramCannotBeReached(String template) {
        assertThat(render(template)).isEmpty();
        assertThat(only().code()).isEqualTo(Code.TEMPLATE_ERROR);
    }

    @Test
    void aPageOfNoLanguageHasNoMessages() {
        texts.put("pages/a.ftlh", "${t(\"programme.title\")}");
        render("pages/a.ftlh", Optional.empty());

        assertThat(only().message().toString()).isEqualTo("“t” is missing here");
    }

    @Test
    void theOutputDoesNotDependOnTheNumberOfThreads() {
        texts.put("pages/a.ftlh", "<p>${page.title} ${t(\"deadline.in\", {\"year\": \"2024\"})}</p>");
        Templates templates = new Templates("templates", texts, Map.of());
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            pages.add(new Page(
                    "p" + i + ".html",
                    "pages/a.ftlh",
                    Optional.of(i % 2 == 0 ? Language.KAZAKH : Language.RUSSIAN),
                    new View("t" + i, new Html(""), Optional.empty(), List.of(), i)));
        }
        SortedMap<String, byte[]> one = render(templates, "/", pages, 1);
        SortedMap<String, byte[]> eight = render(templates, "/", pages, 8);

        assertThat(eight.keySet()).isEqualTo(one.keySet()).hasSize(201);
        assertThat(one).allSatisfy((name, bytes) -> assertThat(eight.get(name)).isEqualTo(bytes));
        assertThat(new String(one.get("p7.html"), StandardCharsets.UTF_8)).isEqualTo("<p>t7 deadline.in 2024</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>\n<#list 1.. as i></#list>",
                "<p>\n<#list 1.. as i><#list page.items as each><#if i < 0>${each}</#if></#list></#list>",
                "<p>\n<#macro loop><#nested></#macro><#list 1.. as i><@loop></@loop></#list>",
            })
    void aLoopWithoutEndIsEndedAndItsPlaceIsNamed(String template) {
        pageLimit = Duration.ofMillis(300);
        render(template);

        Diagnostic diagnostic = only();
        assertThat(diagnostic.code()).isEqualTo(Code.TEMPLATE_ERROR);
        assertThat(diagnostic.position().path()).isEqualTo("templates/pages/a.ftlh");
        assertThat(diagnostic.position().line()).isEqualTo(2);
        assertThat(diagnostic.message().toString()).startsWith("the page takes longer than");
    }

    @Test
    void aLoopWithoutEndIsEndedInAnImportedTemplateAndWaitedForOnce() {
        pageLimit = Duration.ofMillis(300);
        texts.put("layouts/page.ftlh", "<#macro page>\n\n<#list 1.. as i></#list></#macro>");
        texts.put("pages/bad.ftlh", "<#import \"../layouts/page.ftlh\" as layout>\n<@layout.page/>");
        texts.put("pages/good.ftlh", "<p>${page.title}</p>");
        Templates templates = new Templates("templates", texts, Map.of());
        List<Page> pages = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            pages.add(new Page(i + ".txt", i > 3 ? "pages/bad.ftlh" : "pages/good.ftlh", Optional.empty(), VIEW));
        }

        SortedMap<String, byte[]> files = render(templates, "/", pages, 1);

        assertThat(only().position().toString()).isEqualTo("templates/layouts/page.ftlh:3:1");
        assertThat(new String(files.get("0.txt"), StandardCharsets.UTF_8))
                .isEqualTo("<p>5 &lt; 7 &amp; &quot;8&quot;</p>");
    }

    @Test
    void aPageThatGrowsWithoutEndIsEndedAndThePlaceIsNamed() {
        render("<p>\n<#list 1.. as i>${\"\"?left_pad(1000000, \"x\")}</#list>");

        assertThat(only().position().toString()).isEqualTo("templates/pages/a.ftlh:2:17");
        assertThat(only().message().toString()).isEqualTo("the page grows beyond 33 million characters");
    }

    @Test
    void aPageWithNothingOnItIsAnError() {
        render("<#if page.note??>x</#if>");

        assertThat(only().message().toString()).isEqualTo("a.txt would be an empty file");
    }
}

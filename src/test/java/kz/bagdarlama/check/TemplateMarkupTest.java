package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Templates;
import kz.bagdarlama.source.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TemplateMarkupTest {

    private static List<String> faults(Templates templates) {
        Diagnostics diagnostics = new Diagnostics();
        TemplateMarkup.check(templates, diagnostics);
        return diagnostics.sorted().stream()
                .map(each -> each.position() + " " + each.message())
                .toList();
    }

    private static List<String> faults(String template) {
        return faults(new Templates(
                "templates", Map.of("a.ftlh", template), Map.of(), "theme", Set.of("a.ftlh"), Set.of("a.ftlh")));
    }

    @ParameterizedTest
    @CsvSource({
        "'<div><p>one</div>\n<div>', theme/a.ftlh:2:1 <div> opens here and is never closed",
        "'<svg><circle r=1/></svg>', theme/a.ftlh:1:6 <circle> opens here and is never closed",
        "'<p>one</span>', theme/a.ftlh:1:7 </span> closes nothing",
        "'<#list page.a as b><b>${b}</#list>', theme/a.ftlh:1:20 <b> opens here and is never closed",
        "'<#if page.a><b>1</b></#if><i>', theme/a.ftlh:1:27 <i> opens here and is never closed",
        "'<@layout.page frame=page.frame><section></@layout.page>', theme/a.ftlh:1:32 <section> opens here and is never closed",
        "'<#-- </div> --><div>', theme/a.ftlh:1:16 <div> opens here and is never closed",
        "'<a href=\"${x(\">\")}\" title=\"a > b\"', theme/a.ftlh:1:1 <a> opens here and is never closed",
    })
    void whatIsLeftOpenIsNamedWhereItOpens(String template, String fault) {
        assertThat(faults(template)).containsExactly(fault);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#if page.a??><a href=\"x\"></#if>1<#if page.a??></a></#if>",
                "<#if page.a??><ul class=\"x\"><#else><ul></#if><li>1</ul>",
                "<#switch page.a><#case 1><b><#break><#default><i></#switch></b>",
                "<#macro begin><div></#macro><#macro end></div></#macro>",
                "<ul><li>1<li>2</ul><p>1<p>2<br><img src=\"x\"><table><tr><td>1</table>",
                "<svg><path d=\"M0 0\"/><circle r=\"1\" /></svg>",
                "<#noparse><div></#noparse><script>if (a < b) { x = '<div>'; }</script>",
                "<a<#if page.a gt 1> class=\"x\"</#if> title='<b>'>1</a> <!-- <div> --> ${\"<div>\"} 1 < 2 <",
                "<#assign a = \"<div>\"><@b.c d=\"<i>\" e=(1 > 2)/>",
                "<DIV></div><h1>1</h1>",
                "<a href=/${page.frame.language}/about/>x</a> <a href=/ru/about/>x</a> <a href= / >x</a>",
                "<a title=x href=${page.a}/>x</a> <svg><path d=M0 /><use href=\"a=\"/></svg>",
            })
    void whatMayBeClosedElsewhereIsNoFault(String template) {
        assertThat(faults(template)).isEmpty();
    }

    @Test
    void theTemplatesOfTheProjectCloseWhatTheyOpen() throws IOException {
        Templates own = new TemplateReader(Path.of("templates"), "templates", new Diagnostics()).read();

        assertThat(faults(new Templates(
                        own.label(),
                        own.texts(),
                        own.assets(),
                        "templates",
                        own.texts().keySet(),
                        Set.of())))
                .isEmpty();
    }
}

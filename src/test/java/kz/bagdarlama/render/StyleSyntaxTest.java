package kz.bagdarlama.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import kz.bagdarlama.model.QueryCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StyleSyntaxTest {

    private static String found(String css) {
        return new StyleSyntax(css)
                .compute(new QueryCache())
                .map(fault -> fault.at() + " " + fault.message())
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "a { b: c } /* d > 11 a comment opens here and is never closed",
                "a { b: c /* } > 9 a comment opens here and is never closed",
                "/*/ > 0 a comment opens here and is never closed",
                "a { b: c > 2 a bracket opens here and is never closed",
                "@layer x { a { b: c } > 9 a bracket opens here and is never closed",
                "a { b: c }} > 10 this bracket closes nothing",
                "} a { b: c } > 0 this bracket closes nothing",
                "a { content: \"} > 13 a quotation mark opens a text here and is never closed",
            })
    void whatIsNotClosedIsFoundWhereItOpens(String css, String fault) {
        assertThat(found(css)).isEqualTo(fault);
    }

    @Test
    void theBlockWithoutItsEndIsToldByHowItIsIndented() {
        assertThat(found("@layer x {\n  a { b: c }\n  d {\n    e: f;\n  g { h: i }\n}\n"))
                .startsWith("28 ");
        assertThat(found("@media x {\n  a {\n    b: c;\n  }\n\nd { e: f }\n")).startsWith("9 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a { b: c }",
                "a { content: \"}\" } b { content: '{' }",
                "a { content: \"\\\"}\" }",
                "/* { */ a {} /**/ /* \" */",
                "a { b: url(x/*y.png) /* */ }",
                ".a\\{ { b: c }"
            })
    void whatIsClosedHasNoFault(String css) {
        assertThat(found(css)).isEmpty();
    }

    @Test
    void theStyleSheetsOfTheSiteHaveNone() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("templates"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".css")).toList()) {
                assertThat(found(Files.readString(file))).as(file.toString()).isEmpty();
            }
        }
    }
}

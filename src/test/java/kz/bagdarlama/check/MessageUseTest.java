package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.bagdarlama.diagnostic.Code;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.diagnostic.SourcePosition;
import kz.bagdarlama.model.Templates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MessageUseTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private List<MessageUse> uses(String template) {
        return MessageUse.in(new Templates("templates", Map.of("a.ftlh", template), Map.of()), diagnostics);
    }

    private static SourcePosition at(int line, int column) {
        return new SourcePosition("templates/a.ftlh", line, column);
    }

    @Test
    void aUseIsFoundWhereItStands() {
        assertThat(uses("<p>${t(\"home.title\")}</p>"))
                .containsExactly(new MessageUse("home.title", Set.of(), at(1, 6)));
    }

    @Test
    void everyUseIsFound() {
        assertThat(uses("""
                <h1>${t("a")}</h1>
                <p>Қала 😀 ${t('b.c-d')} ${t("a")}
                <@head title=t("e") lead=t("f")/>
                <#if t("g") != "">
                """))
                .extracting(use -> use.key() + " " + use.position().line() + ":"
                        + use.position().column())
                .containsExactly("a 1:7", "b.c-d 2:13", "a 2:27", "e 3:14", "f 3:26", "g 4:6");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void placeholdersAreFound() {
        assertThat(uses("${t(\"a\", {\"count\": page.count, 'name':x})}"))
                .containsExactly(new MessageUse("a", Set.of("count", "name"), at(1, 3)));
        assertThat(uses("${t(\"a\", {})}")).extracting(MessageUse::values).containsExactly(Set.of());
        assertThat(uses("${t( \"a\" , {\n  \"count\" : 1\n} )}"))
                .extracting(MessageUse::values)
                .containsExactly(Set.of("count"));
    }

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("${t(\"a\", {\"x\": t(\"b\", {\"y\": 1}), \"z\": 2})}", Set.of("x", "z")),
                Arguments.of("${t(\"a\", {\"x\": f(1, [2, 3], {\"q\": 4}), \"z\": 2})}", Set.of("x", "z")),
                Arguments.of("${t(\"a\", {\"x\": \"}, \\\"w\\\": \"?length, \"z\": 2})}", Set.of("x", "z")),
                Arguments.of("${t(\"a\", {\"x\": ',', 'z': '}'})}", Set.of("x", "z")),
                Arguments.of("${t(\"a\", {\"first_year\": 1, \"x2\": 2})}", Set.of("first_year", "x2")),
                Arguments.of("${t(\"a\", {\"x\": {\"y\": 1}})} ${t(\"b\", {\"z\": 1})}", Set.of("x")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesMayHoldCallsAndHashes(String template, Set<String> expected) {
        assertThat(uses(template).get(0)).isEqualTo(new MessageUse("a", expected, at(1, 3)));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aCallInAValueIsAUseToo() {
        assertThat(uses("${t(\"a\", {\"x\": t(\"b\", {\"y\": 1}), \"z\": t('c')})}"))
                .containsExactly(
                        new MessageUse("a", Set.of("x", "z"), at(1, 3)),
                        new MessageUse("b", Set.of("y"), at(1, 16)),
                        new MessageUse("c", Set.of(), at(1, 39)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"${t (\"a\")}", "${t\n(\"a\")}", "${t(\n\"a\"\n)}", "${ t('a') }", "${-t(\"a\")}"})
    void spacesMayStandBetween(String template) {
        assertThat(uses(template)).extracting(MessageUse::key).containsExactly("a");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void keysMayHaveUnderscores() {
        assertThat(uses("${t(\"a_b.c_d\")}")).extracting(MessageUse::key).containsExactly("a_b.c_d");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void ofValuesThatAreNotWrittenOutNothingIsKnown() {
        assertThat(uses("${t(\"a\", values)}")).containsExactly(new MessageUse("a", Set.of(), at(1, 3)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#-- ${t(\"a\")} -->",
                "<#--\n${t(\"a\")}\n-->",
                "<#-- ${t(key)} -->",
                "${format(\"a\")}",
                "${page.t(\"a\")}",
                "${_t(\"a\")}",
                "${at(\"a\")}",
                "<p>t</p>",
                "${asset(\"a\")}",
            })
    void otherTextIsNoUse(String template) {
        assertThat(uses(template)).isEmpty();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aCommentDoesNotMoveWhatFollows() {
        assertThat(uses("<#-- қала\n😀😀 --> ${t(\"a\")}\n<#-- x --><#-- y -->${t(\"b\")}"))
                .extracting(MessageUse::position)
                .containsExactly(at(2, 10), at(3, 23));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${t(key)}",
                "${t(\"a.\" + key)}",
                "${t(\"a\" + key)}",
                "${t(\"a.${key}\")}",
                "${t()}",
                "${t(\"\")}",
                "${t(\"a', )}",
            })
    void aKeyThatIsNotWrittenOutIsReported(String template) {
        assertThat(uses(template)).isEmpty();
        assertThat(diagnostics.sorted()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.TEMPLATE_ERROR);
            assertThat(d.position()).isEqualTo(at(1, 3));
            assertThat(d.message().toString()).isEqualTo("the key of a message must be written out here");
        });
    }

    @Test
    void styleSheetsAreNotSearched() {
        assertThat(MessageUse.in(new Templates("templates", Map.of("a.css", "a { b: t(key) }"), Map.of()), diagnostics))
                .isEmpty();
        assertThat(diagnostics.sorted()).isEmpty();
    }
}

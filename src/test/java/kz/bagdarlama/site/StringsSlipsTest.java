package kz.bagdarlama.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A slip in a key or placeholder of the interface strings gets one message, at that key or placeholder, with what to write. */
final class StringsSlipsTest {

    private static final Pattern LINE = Pattern.compile("^((?:ru|kk)\\.yaml:)([0-9]+)");

    @TempDir
    private Path folder;

    /** What stands in the strings of a language, what is written instead, and the message and hint that it gets. */
    private record Slip(String language, String old, String with, String... expected) {}

    @TestFactory
    Stream<DynamicTest> eachSlipGetsOneMessage() throws IOException {
        Fixture site = Fixture.small(folder).withStrings();
        return slips().stream()
                .map(slip -> DynamicTest.dynamicTest(slip.language + ": " + slip.with.strip(), () -> {
                    EditedFile edited = EditedFile.check(
                            site, folder.resolve("content/messages/" + slip.language + ".yaml"), slip.old, slip.with);
                    assertThat(edited.said().stream()
                                    .map(said -> said.replace("content/messages/", ""))
                                    .map(said -> LINE.matcher(said)
                                            .replaceFirst(found -> found.group(1)
                                                    + (Integer.parseInt(found.group(2)) - lines(edited.before())))))
                            .as(edited.text())
                            .containsExactly(slip.expected);
                }));
    }

    /** How many lines lie before the end of a text: places are told from there, since the strings are those of the project. */
    private static int lines(String text) {
        return (int) text.chars().filter(each -> each == '\n').count();
    }

    private static final String FOOTER_RU = "\"Источник: {document}.";
    private static final String SPAN_KK = "\"{first}–{last} жылдары\"";

    private static final String ENDING =
            "let a fixed word behind it take the ending: which one it is depends on what the program fills in";

    private static List<Slip> slips() {
        return List.of(
                // placeholders
                new Slip(
                        "ru",
                        FOOTER_RU,
                        "\"Источник: {документ}.",
                        "ru.yaml:1:22: error[placeholder-mismatch]: nothing fills {документ} in “footer.source”",
                        "write {document}"),
                new Slip(
                        "ru",
                        FOOTER_RU,
                        "\"Источник: {Document}.",
                        "ru.yaml:1:22: error[placeholder-mismatch]: nothing fills {Document} in “footer.source”",
                        "write {document}"),
                new Slip(
                        "ru",
                        FOOTER_RU,
                        "\"Источник: { document }.",
                        "ru.yaml:1:22: error[placeholder-mismatch]: nothing fills { document } in “footer.source”",
                        "write {document}"),
                new Slip(
                        "ru",
                        FOOTER_RU,
                        "\"Источник: {document .",
                        "ru.yaml:1:22: error[placeholder-mismatch]: nothing fills {document in “footer.source”",
                        "write {document}"),
                new Slip(
                        "ru",
                        FOOTER_RU,
                        "\"Источник: document}.",
                        "ru.yaml:1:22: error[placeholder-mismatch]: nothing fills document} in “footer.source”",
                        "write {document}"),
                new Slip(
                        "ru",
                        FOOTER_RU,
                        "\"Источник: документ.",
                        "ru.yaml:1:12: error[placeholder-mismatch]: {document} is missing in “footer.source”",
                        "write it where it belongs; the program fills it in"),
                new Slip(
                        "ru",
                        FOOTER_RU,
                        "\"Источник {жыл}: {document}.",
                        "ru.yaml:1:21: error[placeholder-mismatch]: nothing fills {жыл} in “footer.source”",
                        "write {document}"),
                new Slip(
                        "kk",
                        SPAN_KK,
                        "\"{first}–{lаst} жылдары\"",
                        "kk.yaml:1:18: error[placeholder-mismatch]: nothing fills {lаst} in “deadline.span”",
                        "write {last}"),
                new Slip(
                        "kk",
                        SPAN_KK,
                        "\"{басы}–{last} жылдары\"",
                        "kk.yaml:1:10: error[placeholder-mismatch]: nothing fills {басы} in “deadline.span”",
                        "write {first}"),
                new Slip(
                        "kk",
                        SPAN_KK,
                        "\"{first}–{last}жылдары\"",
                        "kk.yaml:1:18: error[placeholder-mismatch]: a letter stands right beside {last}",
                        "write a space between them; an ending belongs to a fixed word, not to what the program fills in"),
                new Slip(
                        "kk",
                        SPAN_KK,
                        "\"{first}–{last}-ге дейін\"",
                        "kk.yaml:1:18: error[placeholder-mismatch]: an ending stands right behind {last}",
                        ENDING),
                new Slip(
                        "kk",
                        SPAN_KK,
                        "\"«{first}»ның {last} жылы\"",
                        "kk.yaml:1:11: error[placeholder-mismatch]: an ending stands right behind {first}",
                        ENDING),
                new Slip(
                        "kk",
                        SPAN_KK,
                        "\"{first} жылдан ({last})-ден\"",
                        "kk.yaml:1:26: error[placeholder-mismatch]: an ending stands right behind {last}",
                        ENDING),
                new Slip("kk", SPAN_KK, "\"{first}-бөлім, {last}%-ға\""),
                new Slip(
                        "kk",
                        SPAN_KK,
                        "\"{first}–{last}%-ке дейін\"",
                        "kk.yaml:1:25: error[wrong-ending]: the ending “ке” does not fit “пайыз”",
                        "write “{first}–{last}%-ға”"),
                new Slip(
                        "kk",
                        SPAN_KK,
                        "\"{first}%ға, {last}\"",
                        "kk.yaml:1:18: error[wrong-ending]: no hyphen between “{first}%” and its ending",
                        "write “{first}%-ға”"),
                new Slip(
                        "kk",
                        "{count} міндеттеме қатысты",
                        "{count} міндеттемелер қатысты",
                        "kk.yaml:1:37: warning[plural-behind-number]: “міндеттемелер” is a plural behind a number",
                        "write “міндеттеме”: behind a number a Kazakh noun stays in the singular"),
                // keys
                new Slip(
                        "kk",
                        "  skip:",
                        "  өту:",
                        "kk.yaml:1:3: error[unused-message]: no template uses “frame.өту”",
                        "known here: contents, languages, menu, skip, skip-to-pages, trail"),
                new Slip(
                        "ru",
                        "  menu:",
                        "  меню:",
                        "ru.yaml:1:3: error[unused-message]: no template uses “frame.меню”",
                        "known here: contents, languages, menu, skip, skip-to-pages, trail"),
                new Slip(
                        "kk",
                        "  retold:",
                        "  retodl:",
                        "kk.yaml:1:3: error[unknown-key]: “retodl” is not known here",
                        "did you mean “retold”?"),
                new Slip(
                        "ru",
                        "  by-end-of:",
                        "  к-концу:",
                        "ru.yaml:1:3: error[unused-message]: no template uses “deadline.к-концу”",
                        "known here: before, by, by-end-of, end-of, in, span, within-months, within-years"),
                new Slip(
                        "ru",
                        "footer:",
                        "подвал:",
                        "ru.yaml:1:1: error[unknown-key]: “подвал” is not known here",
                        "did you mean “footer”?"),
                new Slip(
                        "kk",
                        "deadline:",
                        "deadlines:",
                        "kk.yaml:1:1: error[unknown-key]: “deadlines” is not known here",
                        "did you mean “deadline”?"),
                // plural forms
                new Slip(
                        "ru",
                        "{one: мера, few: меры",
                        "{one: мера, fev: меры",
                        "ru.yaml:1:25: error[unknown-key]: “fev” is not known here",
                        "did you mean “few”?"),
                new Slip(
                        "ru",
                        "{one: глава, few: главы, many",
                        "{один: глава, few: главы, many",
                        "ru.yaml:1:14: error[unknown-key]: “один” is not known here",
                        "did you mean “one”?"),
                new Slip(
                        "ru",
                        "few: раздела, many",
                        "few: раздела, mnogo",
                        "ru.yaml:1:41: error[unknown-key]: “mnogo” is not known here",
                        "did you mean “many”?"));
    }
}

package kz.bagdarlama.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.bagdarlama.diagnostic.Diagnostic;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.text.Characters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables a sign is written as its number in braces. */
final class CleanTextTest {

    private final Diagnostics diagnostics = new Diagnostics();

    private static String signs(String text) {
        StringBuilder out = new StringBuilder();
        for (String part : text.split("(?=\\{)|(?<=\\})")) {
            out.append(
                    part.startsWith("{")
                            ? new String(Character.toChars(Integer.parseInt(part.substring(1, part.length() - 1), 16)))
                            : part);
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // nobody sees them
                "у{AD}борка;уборка;broken-character 2",
                "у{200B}борка;уборка;broken-character 2",
                "сөз{200D}{200D}дер;сөздер;broken-character 4",
                "а{200E}б{202E}в;абв;broken-character 2, broken-character 4",
                "а{2060}б{FEFF}в{2063}г;абвг;broken-character 2, broken-character 4, broken-character 6",
                "а{E0041}б;аб;broken-character 2",
                // no text
                "а{0}б;аб;broken-character 2",
                "а{7}б{1B}в{9F}г;абвг;broken-character 2, broken-character 4, broken-character 6",
                "а{FFFF}б{FDD0}в{1FFFE}г;абвг;broken-character 2, broken-character 4, broken-character 6",
                // the ends of lines of other programs
                "раз{B}два;раз два;broken-character 4",
                "раз{2028}два{2029}три;раз два три;broken-character 4, broken-character 8",
                "раз{85}два;раз два;broken-character 4",
                "раз{D}два{D}{D}три;раз два три;broken-character 4, broken-character 8",
                // spaces that look like the ordinary one
                "раз{2003}два{200A}три{3000}четыре;раз два три четыре;wrong-space 4, wrong-space 8, wrong-space 12",
                // letters in two parts
                "заи{306}м;займ;broken-character 3",
                "е{308}лка И{306};ёлка Й;broken-character 1, broken-character 7",
                "cafe{301};café;broken-character 4",
                // what is lost
                "П{FFFD}ртия;П{FFFD}ртия;broken-character 2",
                "{E000}{E001}жа{F0000};{E000}{E001}жа{F0000};broken-character 1, broken-character 5",
            })
    void whatNoTextShouldHoldIsReportedAndTakenOut(String text, String clean, String expected) {
        assertThat(CleanText.of("ru.md", signs(text), false, diagnostics)).isEqualTo(signs(clean));
        assertThat(diagnostics.sorted())
                .extracting(d -> d.code().id() + " " + d.position().column())
                .containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Қазақша мәтін, русский ёж, English, №, ₸, «», –, …, 5 °C, ½, é, ü, ß",
                "за{301}мок и о{301} стрессе",
                "{1F600} {1F468} и {10348}",
                "таб\tи строка\nещё",
                "1{A0}000, 2{202F}000",
            })
    void ordinaryTextIsTheSameObject(String text) {
        String given = signs(text);
        assertThat(CleanText.of("ru.md", given, false, diagnostics)).isSameAs(given);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void inYamlEverySpaceIsAnOrdinaryOne() {
        assertThat(CleanText.of("a.yaml", "a:\u00A0b\u2009c\u202Fd", true, diagnostics))
                .isEqualTo("a: b c d");
        assertThat(diagnostics.sorted()).hasSize(3).allMatch(d -> d.code().id().equals("wrong-space"));
    }

    @Test
    void nothingThatXmlForbidsPasses() {
        for (int point = 0; point <= 0xFFFF; point++) {
            boolean allowed =
                    point == 9 || point == 10 || point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD;
            if (!allowed) {
                assertThat(Characters.firstWrong("а" + (char) point + "б", 0))
                        .as("U+%04X", point)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void whatCanBeMendedIsMendedInTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ru.md");
        String text = signs("# Т\n\nу{200B}бо{AD}рка бе{301}рега и{306}ода{3000}раз{2028}два {FFFD}\n");
        Files.writeString(file, text);
        CleanText.of(file.toString(), text, false, diagnostics);
        List<Diagnostic> corrections = Corrections.of(diagnostics.sorted());

        assertThat(Corrections.apply(corrections)).isEqualTo(corrections.size()).isEqualTo(5);
        assertThat(Files.readString(file)).isEqualTo(signs("# Т\n\nуборка бе{301}рега йода раз два {FFFD}\n"));
    }

    @Test
    void linesOfOldMacsBecomeLines(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("ru.md");
        String text = "# Т\r\rраз\rдва\r";
        Files.writeString(file, text);
        CleanText.of(file.toString(), text, false, diagnostics);
        Corrections.apply(Corrections.of(diagnostics.sorted()));

        assertThat(Files.readString(file)).isEqualTo("# Т\n\nраз\nдва\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"у&#8203;борка", "у&shy;борка", "раз&emsp;два", "а&#xFFFD;б", "а&zwnj;б", "а&#0;б"})
    void entitiesAreNoWayAround(String text) {
        new kz.bagdarlama.markdown.ProseParser(diagnostics).parse("ru.md", "# Т\n\n" + text + "\n");
        assertThat(diagnostics.sorted()).extracting(d -> d.code().id()).containsExactly("broken-character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"раз\\u200Bдва\"", "\"раз\\x07\"", "\"раз\\vдва\"", "\"раз\\eдва\""})
    void escapesOfYamlAreNoWayAround(String value) {
        new YamlReader(diagnostics).read("a.yaml", "a: " + value + "\n");
        assertThat(diagnostics.sorted()).extracting(d -> d.code().id()).containsExactly("broken-character");
    }
}

package kz.bagdarlama.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvTest {

    private static String written(String... cells) {
        Csv csv = new Csv(List.of("a"));
        csv.row(List.of(cells));
        return new String(csv.bytes(), StandardCharsets.UTF_8).substring("\uFEFFa\r\n".length());
    }

    @Test
    void beginsWithAByteOrderMarkAndEndsLinesAsTheStandardSays() {
        assertThat(new Csv(List.of("id", "url")).bytes())
                .isEqualTo("\uFEFFid,url\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void quotesWhatWouldEndACellOrARow() {
        assertThat(written("a,b", "c \"d\"", "e\nf", "", "ғ")).isEqualTo("\"a,b\",\"c \"\"d\"\"\",\"e\nf\",,ғ\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"=1+1 | '=1+1", "+7 | '+7", "@sum | '@sum", "-a | '-a", "-2+3 | '-2+3"},
            quoteCharacter = '"')
    void whatASpreadsheetWouldRunIsText(String cell, String expected) {
        assertThat(written(cell)).isEqualTo(expected + "\r\n");
    }

    @Test
    void aTabOrReturnInFrontHidesNoFormula() {
        assertThat(written("\t=1")).isEqualTo("'\t=1\r\n");
        assertThat(written("\r=1")).isEqualTo("\"'\r=1\"\r\n");
    }

    @ParameterizedTest
    @CsvSource({"-2", "-2.5", "9.2", "0"})
    void aNumberStaysANumber(String number) {
        assertThat(written(number)).isEqualTo(number + "\r\n");
    }
}

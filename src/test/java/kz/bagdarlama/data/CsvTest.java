package kz.bagdarlama.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CsvTest {

    private static final Map<Csv.Edition, String> HEADS =
            Map.of(Csv.Edition.PROGRAMS, "a\r\n", Csv.Edition.SPREADSHEETS, "\uFEFFa\r\n");

    private static String written(Csv.Edition edition, Column.Kind kind, String... cells) {
        Csv csv = new Csv(edition, List.of("a"), Collections.nCopies(cells.length, kind));
        csv.row(List.of(cells));
        return new String(csv.bytes(), StandardCharsets.UTF_8)
                .substring(HEADS.get(edition).length());
    }

    private static String written(String... cells) {
        return written(Csv.Edition.PROGRAMS, Column.Kind.TEXT, cells);
    }

    @Test
    void endsLinesAsTheStandardSaysAndMarksTheEncodingForSpreadsheetsAlone() {
        var head = List.of("id", "url");
        var kinds = List.of(Column.Kind.TEXT, Column.Kind.TEXT);

        assertThat(new Csv(Csv.Edition.PROGRAMS, head, kinds).bytes())
                .isEqualTo("id,url\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(new Csv(Csv.Edition.SPREADSHEETS, head, kinds).bytes())
                .isEqualTo("\uFEFFid;url\r\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void quotesWhatWouldEndACellOrARow() {
        assertThat(written("a,b", "c \"d\"", "e\nf", "", "ғ", "g;h"))
                .isEqualTo("\"a,b\",\"c \"\"d\"\"\",\"e\nf\",,ғ,\"g;h\"\r\n");
        assertThat(written(Csv.Edition.SPREADSHEETS, Column.Kind.TEXT, "a,b", "c;d", "", "e"))
                .isEqualTo("\"a,b\";\"c;d\";;e\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=1+1 | '=1+1",
                "+7 | '+7",
                "@sum | '@sum",
                "-a | '-a",
                "-2+3 | '-2+3",
                "＝1 | '＝1",
                "что-то = нечто | что-то = нечто",
                "а -5 б | а -5 б"
            },
            quoteCharacter = '"')
    void whatASpreadsheetWouldRunIsText(String cell, String expected) {
        assertThat(written(cell)).isEqualTo(expected + "\r\n");
        assertThat(written(Csv.Edition.SPREADSHEETS, Column.Kind.TEXT, cell)).isEqualTo(expected + "\r\n");
    }

    @Test
    void aTabOrReturnInFrontHidesNoFormula() {
        assertThat(written("\t=1")).isEqualTo("\"'\t=1\"\r\n");
        assertThat(written("\r=1")).isEqualTo("\"'\r'=1\"\r\n");
    }

    @ParameterizedTest
    @EnumSource(Csv.Edition.class)
    void noSeparatorInsideACellLetsAFormulaIn(Csv.Edition edition) {
        assertThat(written(edition, Column.Kind.TEXT, "a;=1", "b,+2+3", "c\"@d", "e\n-f"))
                .contains("a;'=1", "b,'+2+3", "c\"\"'@d", "e\n'-f");
        assertThat(written(edition, Column.Kind.TEXT, "a;-1", "b,-2.5;c")).contains("a;-1", "b,-2.5;c");
    }

    /** Whatever takes the rows apart, by any of the usual separators, heeding quotation marks or not, gets no formula. */
    @Test
    void noWayOfTakingRowsApartGivesAFormula() {
        var random = new Random(10);
        var signs = "=+-@\t\r\n;,\"'аb 1.";
        for (int i = 0; i < 20_000; i++) {
            var cell = new StringBuilder();
            for (int length = 1 + random.nextInt(8); length > 0; length--) {
                cell.append(signs.charAt(random.nextInt(signs.length())));
            }
            for (var edition : Csv.Edition.values()) {
                var row = written(edition, Column.Kind.TEXT, "x", cell.toString(), "y");
                for (String part : row.split("[;,\"\n\r]+")) {
                    assertThat(part.isEmpty() || "=+@".indexOf(part.charAt(0)) < 0 && !part.matches("-[^0-9]*"))
                            .as(row)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-2", "-2.5", "9.2", "0"})
    void aNumberStaysANumber(String number) {
        assertThat(written(number)).isEqualTo(number + "\r\n");
        assertThat(written(Csv.Edition.PROGRAMS, Column.Kind.NUMBER, number)).isEqualTo(number + "\r\n");
    }

    @Test
    void spreadsheetsGetNumbersWithACommaAndNumeralsThatAreNoDates() {
        assertThat(written(Csv.Edition.SPREADSHEETS, Column.Kind.NUMBER, "9.2", "-2.5", "1000", ""))
                .isEqualTo("\"9,2\";\"-2,5\";1000;\r\n");
        assertThat(written(Csv.Edition.SPREADSHEETS, Column.Kind.NUMERAL, "1.1", ""))
                .isEqualTo("№ 1.1;\r\n");
        assertThat(written(Csv.Edition.PROGRAMS, Column.Kind.NUMERAL, "1.1")).isEqualTo("1.1\r\n");
    }
}

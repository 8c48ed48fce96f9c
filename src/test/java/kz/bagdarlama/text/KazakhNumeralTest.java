package kz.bagdarlama.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts are those of the table of number suffixes (apertium-kaz) that the texts of the site follow. */
final class KazakhNumeralTest {

    @ParameterizedTest
    @CsvSource({
        "1, ге, ден",
        "2, ге, ден",
        "3, ке, тен",
        "4, ке, тен",
        "5, ке, тен",
        "6, ға, дан",
        "7, ге, ден",
        "8, ге, ден",
        "9, ға, дан",
        "10, ға, нан",
        "20, ға, дан",
        "30, ға, дан",
        "40, қа, тан",
        "50, ге, ден",
        "60, қа, тан",
        "70, ке, тен",
        "80, ге, нен",
        "90, ға, нан",
        "100, ге, ден",
        "1000, ға, нан",
        "1000000, ға, нан",
        "1000000000, қа, тан",
        // only the last spoken word counts
        "0, ге, ден",
        "11, ге, ден",
        "14, ке, тен",
        "16, ға, дан",
        "21, ге, ден",
        "25, ке, тен",
        "29, ға, дан",
        "34, ке, тен",
        "36, ға, дан",
        "43, ке, тен",
        "55, ке, тен",
        "56, ға, дан",
        "69, ға, дан",
        "77, ге, ден",
        "88, ге, ден",
        "99, ға, дан",
        "110, ға, нан",
        "120, ға, дан",
        "130, ға, дан",
        "140, қа, тан",
        "150, ге, ден",
        "160, қа, тан",
        "170, ке, тен",
        "180, ге, нен",
        "190, ға, нан",
        "195, ке, тен",
        "200, ге, ден",
        "210, ға, нан",
        "214, ке, тен",
        "385, ке, тен",
        "500, ге, ден",
        "700, ге, ден",
        "1001, ге, ден",
        "1100, ге, ден",
        "1600, ге, ден",
        "2000, ға, нан",
        "4153, ке, тен",
        "8439, ға, дан",
        "10000, ға, нан",
        "40000, ға, нан",
        "43000, ға, нан",
        "100000, ға, нан",
        "150000, ға, нан",
        "150100, ге, ден",
        "2000000, ға, нан",
        "30000000, ға, нан",
        "500000000, ға, нан",
        "160000000000, қа, тан",
        // after the comma a number of its own is read: тоғыз бүтін оннан екі
        "9.2, ге, ден",
        "1.6, ға, дан",
        "0.5, ке, тен",
        "2.5, ке, тен",
        "3.3, ке, тен",
        "55.8, ге, ден",
        "98.5, ке, тен",
        "1.05, ке, тен",
        "1.20, ға, дан",
        "1.25, ке, тен",
        "1.40, қа, тан",
        "1.100, ге, ден",
        "7.0, ге, ден",
        // the sign is not read last
        "-6, ға, дан",
        "-40, қа, тан",
    })
    void theEndingFollowsTheLastSpokenWord(BigDecimal number, String dative, String ablative) {
        String word = KazakhNumeral.lastWord(number);

        assertThat(KazakhEnding.DATIVE.behind(word)).as(word).isEqualTo(dative);
        assertThat(KazakhEnding.ABLATIVE.behind(word)).as(word).isEqualTo(ablative);
    }

    @ParameterizedTest
    @CsvSource({
        "0, нөл",
        "7, жеті",
        "10, он",
        "17, жеті",
        "80, сексен",
        "300, жүз",
        "5000, мың",
        "60000, мың",
        "7000000, миллион",
        "8000000000, миллиард",
        "300000000000, миллиард",
        "1000000000000, триллион",
        "70000000000000, триллион",
        "1E14, триллион",
        "1E15, квадриллион",
        "1000000000001, бір",
        "1000000001000, мың",
        "9.2, екі",
        "9.20, жиырма",
        "1E3, мың",
        "12E1, жиырма",
    })
    void theLastSpokenWordIsFound(BigDecimal number, String word) {
        assertThat(KazakhNumeral.lastWord(number)).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "пайыз, ға, дан",
        "мың, ға, нан",
        "миллион, ға, нан",
        "миллиард, қа, тан",
        "триллион, ға, нан",
        "квадриллион, ға, нан",
        "километр, ге, ден",
        "теңге, ге, ден",
        "елу, ге, ден",
    })
    void scaleWordsAndSignsTakeEndingsToo(String word, String dative, String ablative) {
        assertThat(KazakhEnding.DATIVE.behind(word)).isEqualTo(dative);
        assertThat(KazakhEnding.ABLATIVE.behind(word)).isEqualTo(ablative);
    }
}

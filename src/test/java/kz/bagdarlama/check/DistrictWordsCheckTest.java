package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DistrictWordsCheckTest {

    private static final String BOTH = "districts: [alatau, medeu]";

    @TempDir
    private Path folder;

    private String run(CheckedSite site, String facts, String russian, String kazakh) throws IOException {
        site.withPledge("topics: [jobs]", facts).withTexts("# Т\n\n" + russian + "\n", "# Т\n\n" + kazakh + "\n");
        return String.join(", ", site.run(new DistrictWordsCheck()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // in whatever case
                "В Алатауском и Медеуском районах.|Алатау және Медеу аудандарында.|''",
                "АЛАТАУСКИЙ район, жители Медеуского района.|Алатаудың, Медеудегі мектептер.|''",
                // one that is missing: at the others, or where the text begins
                "Парк в Алатауском районе.|Алатау және Медеу аудандарында.|district-mismatch ru.md:3:8",
                "В Алатауском и Медеуском районах.|Саябақ Медеу ауданында.|district-mismatch kk.md:3:8",
                "В городе.|Алатау және Медеу.|district-mismatch ru.md:3:1, district-mismatch ru.md:3:1",
                // left to the facts by all
                "В городе.|Қалада.|''",
                // within another word
                "В Алатауском и Приалатауском районах, Медеуский.|Алатау, Жанмедеу.|district-mismatch kk.md:3:1",
            })
    void everyTextNamesTheDistrictsOfTheFacts(String russian, String kazakh, String expected) throws IOException {
        assertThat(run(new CheckedSite(folder), BOTH, russian, kazakh)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "В Медеуском районе.|Алатау ауданында.|district-mismatch ru.md:3:3",
                "В Алатауском районе.|Мектеп Медеу ауданында.|district-mismatch kk.md:3:8",
                // the name of a street
                "В Алатауском районе, улица Медеу.|Алатау ауданында, Медеу көшесі.|''",
                "Медеуский, Медеуский.|Алатау.|district-mismatch ru.md:3:1",
                // beside the right one, and as a district
                "В Алатауском районе, затем в Медеуском районе.|Алатау ауданында.|district-mismatch ru.md:3:30",
                "В Алатауском районе.|Алатау ауданында, кейін Медеу ауданының мектебінде.|district-mismatch kk.md:3:25",
                "Алатауский район. Рядом Медеуского района нет.|Алатау. Медеу  ауданы.|district-mismatch kk.md:3:9, district-mismatch ru.md:3:25",
                "В Алатауском районе, у горы Медеу.|Алатау ауданында, Медеу шатқалында.|''",
            })
    void anotherDistrictIsPointedAtWhereItStands(String russian, String kazakh, String expected) throws IOException {
        assertThat(run(new CheckedSite(folder), "districts: [alatau]", russian, kazakh))
                .isEqualTo(expected);
    }

    @Test
    void whatTheDocumentDoesNotHaveIsNotAskedOfTexts() throws IOException {
        CheckedSite site = new CheckedSite(folder).withRegister(", districts: [alatau]");
        assertThat(run(site, BOTH, "В Алатауском районе.", "Алатау ауданында.")).isEmpty();
        assertThat(run(site, BOTH, "В городе.", "Алатау ауданында.")).isEqualTo("district-mismatch ru.md:3:1");
    }

    @Test
    void aMeasureNamesItsOwn() throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .withPledge("topics: [jobs]", "measures: [{id: a, districts: [medeu]}]")
                .withTexts(
                        "# Медеуский район\n\nТекст.\n\n## Парк {#a}\n\nВ районе.\n",
                        "# Медеу ауданы\n\nМәтін.\n\n## Саябақ {#a}\n\nМедеу ауданында.\n");
        assertThat(site.run(new DistrictWordsCheck())).containsExactly("district-mismatch ru.md:7:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // an adjective bends with its noun, within the letters that others keep
                "В Нижнем районе.|Төменгі ауданда.|''",
                "Жители Нижнего района.|Төменгі ауданның тұрғындары.|''",
                "К Нижнему и Верхнему районам.|Төменгі ауданға.|''",
                "НИЖНИМ районом.|ТӨМЕНГІ ауданды.|''",
                "В городе.|Төменгі аудандағы мектеп.|district-mismatch ru.md:3:1",
                "В Нижнем районе.|Қалада.|district-mismatch kk.md:3:1",
                "В Нижнем районе, рядом с Новым районом.|Төменгі ауданда.|district-mismatch ru.md:3:26",
                "В Новом районе.|Төменгі ауданда.|district-mismatch ru.md:3:3",
                "В Нижнем районе, затем в Горном Конце.|Төменгі ауданда.|district-mismatch ru.md:3:26",
                "В Нижнем районе.|Төменгі ауданда, Жаңа ауданнан.|district-mismatch kk.md:3:18",
                // other words that begin like it
                "В Нижнем районе, до Новгородского района и Нижнекамского района.|Төменгі ауданда.|''",
                "В Нижнекамском районе.|Төменгі ауданда.|district-mismatch ru.md:3:1",
                "В Нижнем районе, Новости района, Горнолыжный Конец.|Төменгі ауданда.|''",
            })
    void anAdjectiveBendsWithItsNoun(String russian, String kazakh, String expected) throws IOException {
        CheckedSite site = new CheckedSite(folder).with("districts.yaml", """
                - {id: lower, name: {ru: Нижний район, kk: Төменгі аудан}, short-name: {ru: Нижний, kk: Төменгі}, locative: {ru: в Нижнем районе, kk: Төменгі ауданда}}
                - {id: new, name: {ru: Новый район, kk: Жаңа аудан}, short-name: {ru: Новый, kk: Жаңа}, locative: {ru: в Новом районе, kk: Жаңа ауданда}}
                - {id: end, name: {ru: Горный Конец, kk: Таулы шет}, short-name: {ru: Горный, kk: Таулы}, locative: {ru: в Горном Конце, kk: Таулы шетте}}
                """);

        assertThat(run(site, "districts: [lower]", russian, kazakh)).isEqualTo(expected);
    }
}

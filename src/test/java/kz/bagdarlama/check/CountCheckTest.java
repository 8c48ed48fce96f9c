package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small site has 1 section, 1 chapter and 2 districts; here it has 2 pledges with 3 measures, and 5 outcomes. */
final class CountCheckTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() throws IOException {
        site = new CheckedSite(folder)
                .with(
                        ContentFolder.pledgeFolder("02-second") + "pledge.yaml",
                        ContentFolder.pledge("1.1/2", "second", "topics: [jobs]"))
                .with(ContentFolder.pledgeFolder("02-second") + "ru.md", "# Второе\n\nПартия поддержит.\n")
                .with(ContentFolder.pledgeFolder("02-second") + "kk.md", "# Екінші\n\nПартия қолдайды.\n")
                .withPledge("topics: [jobs]", "measures: [{id: a}, {id: b}, {id: c}]")
                .with(
                        ContentFolder.CHAPTER + "chapter.yaml",
                        "id: 1.1\nslug: living\noutcomes: [{id: outcome.1}, {id: outcome.2}, {id: outcome.3}, {id: outcome.4}, {id: outcome.5}]\n");
    }

    private void page(String language, String text) {
        site.with("pages/about/" + language + ".md", "# О сайте\n\n" + text + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Здесь 1 раздел, 1 глава и 2 обещания.",
                "ru|Обещания разбиты на 3 меры; итогов 5, районов – 2.",
                "ru|Сайт рассказывает о 2 обещаниях и 5 итогах.",
                "ru|В 2 районах из 2 районов города.",
                // other things, names, and numbers in words
                "ru|Раздел 4 и глава 7: там 12 главных целей, 9 мероприятий, 6 школ.",
                "ru|Подробнее – в разделе 4.",
                "ru|Из них три обещания и семь итогов.",
                "ru|С 2023 года районы изменились.",
                "kk|Мұнда 1 бөлім, 1 тарау және 2 міндеттеме бар.",
                "kk|Міндеттемелер 3 шараға бөлінген, 5 нәтиже күтіледі, аудан – 2.",
                "kk|Қаланың 2 ауданының сайты.",
                "kk|Толығырақ 4-бөлімде.",
            })
    void whatIsCountedRightAndWhatIsNotCountedPasses(String language, String text) throws IOException {
        page(language, text);
        assertThat(site.run(new CountCheck())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru|Здесь 3 обещания.|3:7",
                "ru|Глав и разделов по 1, а мер 4.|3:29",
                "ru|Здесь 2 раздела и 1 глава.|3:7",
                "ru|Обещано 17 итогов.|3:9",
                "ru|Таких итогов – 17.|3:16",
                "ru|Всего обещаний: 123.|3:17",
                "ru|Город делится на 8 районов.|3:18",
                "ru|Сайт рассказывает о 4 мерах.|3:21",
                "kk|Мұнда 3 міндеттеме бар.|3:7",
                "kk|Міндеттемелер 31 шараға бөлінген.|3:15",
                "kk|Қаланың 8 ауданы бар.|3:9",
                "kk|Күтілетін нәтиже – 17.|3:20",
                "kk|Бағдарламаның 15 тарауы мен 1 бөлімі.|3:15",
            })
    void anotherNumberIsReportedWhereItStands(String language, String text, String place) throws IOException {
        page(language, text);
        assertThat(site.run(new CountCheck()))
                .containsExactly("count-mismatch pages/about/" + language + ".md:" + place);
    }

    @Test
    void eachNumberIsReportedOnceAndOnlyAsAWarning() throws IOException {
        page("ru", "Здесь 4 обещания и 9 глав.");
        site.runAll();
        assertThat(site.diagnostics())
                .filteredOn(each -> each.code().id().equals("count-mismatch"))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.severity().word()).isEqualTo("warning"));
    }

    @Test
    void aPageOfTheDocumentIsHeldAgainstTheDocument() throws IOException {
        page("ru", "Партия дала 400 обещаний.");
        site.with("pages/about/page.yaml", "id: about\nmenu: true\nsource: [results/1]\n");
        assertThat(site.run(new CountCheck())).isEmpty();
    }
}

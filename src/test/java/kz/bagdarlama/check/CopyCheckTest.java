package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.source.ContentFolder;
import kz.bagdarlama.translation.Acceptance;
import kz.bagdarlama.translation.Translations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CopyCheckTest {

    private static final String FIRST = ContentFolder.pledgeFolder("01-first");
    private static final String SECOND = ContentFolder.pledgeFolder("02-second");

    private static final String PARKS =
            "# Новые парки для каждого района\n\nПартия поддержит новые парки и скверы города.\n";
    private static final String PARKS_KK =
            "# Әр ауданға арналған жаңа саябақтар\n\nПартия жаңа саябақтар мен гүлзарларды қолдайды.\n";
    private static final String SHOPS =
            "# Честная торговля на рынках города\n\nПартия поддержит честную торговлю на всех рынках.\n";
    private static final String SHOPS_KK =
            "# Қала базарларындағы адал сауда\n\nПартия барлық базардағы адал сауданы қолдайды.\n";

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder)
                .with(FIRST + "ru.md", PARKS)
                .with(FIRST + "kk.md", PARKS_KK)
                .with(SECOND + "pledge.yaml", ContentFolder.pledge("1.1/2", "second", "topics: [youth]"))
                .with(SECOND + "ru.md", SHOPS)
                .with(SECOND + "kk.md", SHOPS_KK);
    }

    private void acceptAll() throws IOException {
        Content content = site.read();
        Acceptance acceptance = new Acceptance(Translations.of(content), Optional.empty(), Optional.empty());
        acceptance.acceptAll();
        acceptance.write(folder, content.site().languages());
    }

    @Test
    void textsOfTheirOwnAreInOrder() throws IOException {
        assertThat(site.runAll()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ru.md", "kk.md"})
    void aTextOfAnotherPledgeIsReportedOnceWhereItWasPasted(String file) throws IOException {
        acceptAll();
        site.with(SECOND + file, file.equals("ru.md") ? PARKS : PARKS_KK);
        assertThat(site.runAll()).containsExactly("copied " + SECOND + file + ":1:3");

        write();
        site.with(FIRST + file, file.equals("ru.md") ? SHOPS : SHOPS_KK);
        assertThat(site.runAll()).containsExactly("copied " + file + ":1:3");
        assertThat(site.diagnostics().get(0).message().toString()).contains("02-second/" + file);
    }

    @Test
    void withoutAMemoryTheLaterOneIsTheCopy() throws IOException {
        site.with(FIRST + "ru.md", SHOPS);
        assertThat(site.runAll()).containsExactly("copied " + SECOND + "ru.md:1:3");
    }

    @Test
    void aTitleOrAParagraphOfAnotherTextIsReportedToo() throws IOException {
        site.with(SECOND + "kk.md", "# Әр ауданға арналған жаңа саябақтар\n\nПартия сауданы қолдайды.\n");
        assertThat(site.runAll()).containsExactly("copied " + SECOND + "kk.md:1:3");
        assertThat(site.diagnostics().get(0).message().toString()).startsWith("this title");

        write();
        site.with(SECOND + "ru.md", "# Торговля\n\nПартия поддержит новые парки и скверы города.\n");
        assertThat(site.runAll()).containsExactly("copied " + SECOND + "ru.md:3:1");
        assertThat(site.diagnostics().get(0).message().toString()).startsWith("this paragraph");

        write();
        site.with("pages/about/ru.md", "# О сайте\n\nТекст.\n\nПартия поддержит честную торговлю на всех рынках.\n");
        assertThat(site.runAll()).containsExactly("copied pages/about/ru.md:5:1");
    }

    @Test
    void whatIsSaidAlikeInEveryLanguageIsMeantSo() throws IOException {
        String russian = "\nПодробности читайте на страницах городского портала.\n";
        String kazakh = "\nТолық мәліметті қалалық порталдың беттерінен оқыңыз.\n";
        site.with(FIRST + "ru.md", PARKS + russian)
                .with(FIRST + "kk.md", PARKS_KK + kazakh)
                .with(SECOND + "ru.md", SHOPS + russian)
                .with(SECOND + "kk.md", SHOPS_KK + kazakh);
        assertThat(site.runAll()).isEmpty();
    }

    @Test
    void textsCopiedInAllLanguagesGetOneMessage() throws IOException {
        site.with(SECOND + "ru.md", PARKS).with(SECOND + "kk.md", PARKS_KK);
        assertThat(site.runAll()).containsExactly("copied " + SECOND + "kk.md:1:3");
    }

    @Test
    void factsOfAnotherPledgeAreReportedOnceWithWhateverElseIsCopied() throws IOException {
        site.with(SECOND + "pledge.yaml", ContentFolder.pledge("1.1/2", "first", "topics: [jobs]"));
        assertThat(site.runAll()).containsExactly("copied " + SECOND + "pledge.yaml:2:7");

        site.with(SECOND + "ru.md", PARKS).with(SECOND + "kk.md", PARKS_KK);
        assertThat(site.runAll()).containsExactly("copied " + SECOND + "pledge.yaml:2:7");

        write();
        site.with(FIRST + "pledge.yaml", ContentFolder.pledge("1.1/1", "second", "topics: [youth]"));
        assertThat(site.runAll()).containsExactly("copied pledge.yaml:2:7");
    }

    @Test
    void theSameSlugWithOtherFactsIsNoCopy() throws IOException {
        site.with(SECOND + "pledge.yaml", ContentFolder.pledge("1.1/2", "first", "topics: [air]"));
        assertThat(site.run(new CopyCheck())).isEmpty();
    }
}

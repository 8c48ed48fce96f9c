package kz.bagdarlama.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.route.PageKey;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TranslationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String RUSSIAN = ContentFolder.PLEDGE + "ru.md";
    private static final String KAZAKH = ContentFolder.PLEDGE + "kk.md";

    @TempDir
    private Path folder;

    private ContentFolder site;

    @BeforeEach
    void write() {
        site = new ContentFolder(folder);
    }

    private Translations translations() throws IOException {
        return Translations.of(site.read());
    }

    private void accept(Optional<LocalDate> reviewed, Optional<Language> leads, String... ids) throws IOException {
        Content content = site.read();
        Acceptance acceptance = new Acceptance(Translations.of(content), reviewed, leads);
        if (ids.length == 0) {
            acceptance.acceptAll();
        }
        List.of(ids).forEach(acceptance::accept);
        acceptance.write(folder, content.site().languages());
    }

    private void acceptAll() throws IOException {
        accept(Optional.of(DAY), Optional.empty());
    }

    private String memory() throws IOException {
        return Files.readString(folder.resolve("translations.yaml"));
    }

    private Translation of(String id) throws IOException {
        return translations().all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String pledge() throws IOException {
        Translation pledge = of("pledge:1.1/1");
        return pledge.language() + " " + pledge.state().word() + (pledge.sourceChanged() ? ", source changed" : "");
    }

    @Test
    void withoutAMemoryEverythingIsUntracked() throws IOException {
        assertThat(translations().hasAcceptedStrings()).isFalse();
        assertThat(translations().ofStrings()).extracting(Translation::state).containsOnly(Translation.State.UNTRACKED);
        assertThat(translations().ofTexts())
                .extracting(each -> each.id() + " " + each.language() + " from " + each.leads() + " "
                        + each.state().word())
                .containsExactly(
                        "section:1 kk from ru untracked",
                        "chapter:1.1 kk from ru untracked",
                        "pledge:1.1/1 kk from ru untracked",
                        "page:about kk from ru untracked");
    }

    @Test
    void whatIsAcceptedAsReadIsReviewed() throws IOException {
        acceptAll();

        assertThat(translations().all()).extracting(Translation::state).containsOnly(Translation.State.REVIEWED);
        assertThat(memory()).contains("reviewed: 2026-11-22");
    }

    @Test
    void theMemoryIsReadWithoutComplaint() throws IOException {
        acceptAll();
        Diagnostics diagnostics = new Diagnostics();
        site.read(diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void aChangedSourceMakesTheTranslationStale() throws IOException {
        acceptAll();
        site.with(RUSSIAN, "# Первое обещание\n\nПартия обеспечит.\n");

        assertThat(pledge()).isEqualTo("kk stale, source changed");
        PageKey page = new PageKey(PageKind.PLEDGE, "1.1/1");
        assertThat(translations().newerThan(page, Language.KAZAKH)).contains(Language.RUSSIAN);
        assertThat(translations().newerThan(page, Language.RUSSIAN)).isEmpty();
        assertThat(translations().newerThan(new PageKey(PageKind.PAGE, "about"), Language.KAZAKH))
                .isEmpty();
        assertThat(translations().newerThan(PageKey.HOME, Language.KAZAKH)).isEmpty();
    }

    @Test
    void typographyOfTheSourceIsNoChange() throws IOException {
        acceptAll();
        site.with(RUSSIAN, "#  Первое   обещание\n\nПартия\nподдержит.\n\n");

        assertThat(pledge()).isEqualTo("kk reviewed");
    }

    @Test
    void whoChangesBothSidesIsAskedToConfirm() throws IOException {
        acceptAll();
        site.with(RUSSIAN, "# Первое обещание\n\nПартия обеспечит.\n")
                .with(KAZAKH, "# Бірінші міндеттеме\n\nПартия қамтамасыз етеді.\n");

        assertThat(pledge()).isEqualTo("kk unconfirmed, source changed");
        accept(Optional.of(DAY), Optional.empty(), "pledge:1.1/1");
        assertThat(pledge()).isEqualTo("kk reviewed");
    }

    @Test
    void aTranslationThatChangedAloneIsNotTheOneThatWasRead() throws IOException {
        acceptAll();
        site.with(KAZAKH, "# Бірінші міндеттеме\n\nПартия көмектеседі.\n");

        assertThat(pledge()).isEqualTo("kk unconfirmed");
    }

    @Test
    void aTypoOfTheSourceLeavesTheReviewStanding() throws IOException {
        acceptAll();
        site.with(RUSSIAN, "# Первое обещание\n\nПартия поддержит!\n");
        assertThat(pledge()).isEqualTo("kk stale, source changed");

        accept(Optional.empty(), Optional.empty(), "pledge:1.1/1");
        assertThat(pledge()).isEqualTo("kk reviewed");
    }

    @Test
    void aTypoSaysNothingOfATranslationThatChangedToo() throws IOException {
        acceptAll();
        site.with(RUSSIAN, "# Первое обещание\n\nПартия поддержит!\n")
                .with(KAZAKH, "# Бірінші міндеттеме\n\nПартия қолдайды!\n");

        accept(Optional.empty(), Optional.empty(), "pledge:1.1/1");
        assertThat(pledge()).isEqualTo("kk current");
    }

    @Test
    void kazakhCanLead() throws IOException {
        acceptAll();
        accept(Optional.of(DAY), Optional.of(Language.KAZAKH), "pledge:1.1/1");
        assertThat(pledge()).isEqualTo("ru reviewed");

        site.with(KAZAKH, "# Бірінші міндеттеме\n\nПартия көмектеседі.\n");
        assertThat(pledge()).isEqualTo("ru stale, source changed");
        accept(Optional.of(DAY), Optional.empty(), "pledge:1.1/1");
        assertThat(pledge()).as("the lead stays as it is").isEqualTo("ru reviewed");
    }

    @Test
    void anEntryWithoutATextIsAnOrphanUntilItIsForgotten() throws IOException {
        site.withPledge("02-second", ContentFolder.pledge("1.1/2", "second", "topics: [jobs]"));
        acceptAll();
        for (String name : List.of("pledge.yaml", "ru.md", "kk.md", "")) {
            site.without(ContentFolder.pledgeFolder("02-second") + name);
        }

        assertThat(of("pledge:1.1/2").state()).isEqualTo(Translation.State.ORPHANED);
        acceptAll();
        assertThat(memory()).doesNotContain("1.1/2");
        assertThat(translations().all()).extracting(Translation::id).doesNotContain("pledge:1.1/2");
    }

    @Test
    void wherePledgesCouldNotBeReadNothingIsCalledAnOrphan() throws IOException {
        acceptAll();
        site.with(ContentFolder.PLEDGE + "pledge.yaml", "id: first\n");

        assertThat(translations().all()).extracting(Translation::state).doesNotContain(Translation.State.ORPHANED);
    }

    @Test
    void aTextInOneLanguageOnlyIsMissingOrOrphaned() throws IOException {
        acceptAll();
        site.without(KAZAKH);
        assertThat(pledge()).isEqualTo("kk missing");

        site.with(KAZAKH, "# Бірінші\n").without(RUSSIAN);
        assertThat(pledge()).isEqualTo("kk orphaned");
    }

    @Test
    void acceptingAllLeavesEarlierReviewsAlone() throws IOException {
        acceptAll();
        site.with("pages/about/ru.md", "# О сайте\n\nДругой текст.\n");
        accept(Optional.of(DAY.plusDays(3)), Optional.empty());

        assertThat(memory().lines().filter(line -> line.contains("reviewed: 2026-11-22")))
                .hasSize(3);
        assertThat(memory().lines().filter(line -> line.contains("2026-11-25"))).hasSize(1);
    }

    @Test
    void acceptingTwiceChangesNoByte() throws IOException {
        acceptAll();
        String once = memory();
        acceptAll();

        assertThat(memory()).isEqualTo(once);
        assertThat(Files.list(folder)).noneMatch(file -> file.toString().endsWith(".new"));
    }

    @Test
    void aTextThatIsNewGetsItsPlaceInTheOrderOfTheProgramme() throws IOException {
        acceptAll();
        site.withPledge("02-second", ContentFolder.pledge("1.1/2", "second", "topics: [jobs]"));
        acceptAll();

        assertThat(memory().lines().filter(line -> line.matches("\\S+:")))
                .containsExactly("section:1:", "chapter:1.1:", "pledge:1.1/1:", "pledge:1.1/2:", "page:about:");
    }
}

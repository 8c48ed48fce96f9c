package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.route.PageKind;
import kz.bagdarlama.translation.Acceptance;
import kz.bagdarlama.translation.Translations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TranslationCheckTest {

    @TempDir
    private Path folder;

    private CheckedSite site;

    @BeforeEach
    void write() {
        site = new CheckedSite(folder);
    }

    private void acceptAll() throws IOException {
        Content content = site.read();
        Acceptance acceptance = new Acceptance(Translations.of(content), Optional.empty(), Optional.empty());
        acceptance.acceptAll();
        acceptance.write(folder, content.site().languages());
    }

    @Test
    void withoutAMemoryThereIsNoAlarm() throws IOException {
        assertThat(site.run(new TranslationCheck())).isEmpty();
    }

    @Test
    void neitherIsThereForTextsThatAreAsTheyWereOrOfWhichNothingIsRemembered() throws IOException {
        acceptAll();
        site.with("pages/new/page.yaml", "id: new\n")
                .with("pages/new/ru.md", "# Новое\n")
                .with("pages/new/kk.md", "# Жаңа\n");

        assertThat(site.run(new TranslationCheck())).isEmpty();
    }

    @Test
    void neitherIsThereForATranslationThatOnlyChangedItself() throws IOException {
        acceptAll();
        site.withTexts("# Первое обещание\n\nПартия поддержит.\n", "# Бірінші міндеттеме\n");

        assertThat(site.run(new TranslationCheck())).isEmpty();
    }

    @Test
    void aTranslationThatChangedWithItsSourceWaitsToBeConfirmed() throws IOException {
        acceptAll();
        site.withTexts("# Обещание\n", "# Міндеттеме\n");

        assertThat(site.run(new TranslationCheck())).containsExactly("unconfirmed-translation kk.md:1:1");
    }

    private static final String TOPIC =
            "- {id: jobs, name: {ru: Работа, kk: Жұмыс}, description: {ru: %s, kk: %s}}\n- {id: youth, name: {ru: Молодёжь, kk: Жастар}, description: {ru: Молодёжь, kk: Жастар}}\n- {id: air, name: {ru: Воздух, kk: Ауа}, description: {ru: Воздух, kk: Ауа}}\n";

    @Test
    void aStringThatLagsBehindIsNamed() throws IOException {
        acceptAll();
        site.with("topics.yaml", TOPIC.formatted("Работа и учёба", "Жұмыс"));

        assertThat(site.run(new TranslationCheck())).containsExactly("stale-translation topics.yaml:1:8");
        assertThat(site.diagnostics().get(0).message().toString()).startsWith("topic:jobs, description: ");
    }

    @Test
    void aStringThatChangedWithItsSourceWaitsToBeConfirmed() throws IOException {
        acceptAll();
        site.with("topics.yaml", TOPIC.formatted("Работа и учёба", "Жұмыс пен оқу"));

        assertThat(site.run(new TranslationCheck())).containsExactly("unconfirmed-translation topics.yaml:1:8");
    }

    @Test
    void stringsAreNoConcernOfASiteThatRemembersTextsOnly() throws IOException {
        acceptAll();
        Path memory = folder.resolve("translations.yaml");
        Files.writeString(
                memory,
                Files.readString(memory)
                        .lines()
                        .filter(line -> !line.contains(" > "))
                        .collect(Collectors.joining("\n", "", "\n")));
        site.with("topics.yaml", TOPIC.formatted("Работа и учёба", "Жұмыс"));

        assertThat(Files.readString(memory)).contains("pledge:1.1/1");
        assertThat(site.run(new TranslationCheck())).isEmpty();
    }

    private void publish() {
        site.published("ru/1.1/first/", PageKind.PLEDGE, "1.1/1")
                .published("kk/1.1/first/", PageKind.PLEDGE, "1.1/1")
                .published("ru/about/", PageKind.PAGE, "about")
                .published("kk/about/", PageKind.PAGE, "about")
                .published("kk/topics/jobs/", PageKind.TOPIC, "jobs");
    }

    private void keepOfTheMemory(Predicate<String> kept) throws IOException {
        Path memory = folder.resolve("translations.yaml");
        Files.writeString(
                memory, Files.readString(memory).lines().filter(kept).collect(Collectors.joining("\n", "", "\n")));
    }

    @Test
    void whatReadersHaveAndNothingIsRememberedOfIsMissed() throws IOException {
        publish();

        assertThat(site.run(new TranslationCheck())).containsExactly("unrecorded-translation translations.yaml");
        assertThat(site.diagnostics().get(0).message().toString())
                .contains("(2: pledge:1.1/1, page:about)")
                .startsWith("nothing is recorded");
    }

    @Test
    void aFileThatWasCutOffIsNoticedBehindItsLastRecord() throws IOException {
        publish();
        acceptAll();
        assertThat(site.run(new TranslationCheck())).isEmpty();
        Path memory = folder.resolve("translations.yaml");
        Files.writeString(memory, Files.readString(memory).split("pledge:1.1/1", 2)[0]);

        assertThat(site.run(new TranslationCheck())).containsExactly("unrecorded-translation translations.yaml:5:1");
        assertThat(site.diagnostics().get(0).hint().orElseThrow().toString())
                .contains("git restore content/translations.yaml")
                .endsWith("./bagdarlama translations accept pledge:1.1/1 page:about");
    }

    @Test
    void soIsAFileThatWasCutOffAmongItsStrings() throws IOException {
        publish();
        acceptAll();
        keepOfTheMemory(line -> !line.contains(" > ") || line.startsWith("site"));

        assertThat(site.run(new TranslationCheck())).hasSize(1).allMatch(found -> found.startsWith("unrecorded"));
        assertThat(site.diagnostics().get(0).hint().orElseThrow().toString()).endsWith(" accept --all");
    }

    @Test
    void aRecordWithoutItsTranslationIsNone() throws IOException {
        publish();
        acceptAll();
        keepOfTheMemory(line -> !line.startsWith("  kk"));

        assertThat(site.run(new TranslationCheck())).hasSize(1).allMatch(found -> found.startsWith("unrecorded"));
    }

    @Test
    void whereTheFileCannotBeReadThatIsAllThatIsSaid() throws IOException {
        publish();
        site.with("translations.yaml", "pledge:1.1/1:\n  leads: ru\n  kk: {from: [abc");

        assertThat(site.run(new TranslationCheck())).hasSize(1).noneMatch(found -> found.startsWith("unrecorded"));
    }

    @ParameterizedTest
    @CsvSource({"'', warning", "warning, warning", "error, error", "ignore, ''"})
    void itIsAWarningUnlessTheSiteWantsOtherwise(String level, String severity) throws IOException {
        acceptAll();
        site.withTexts("# Обещание\n", "# Бірінші міндеттеме\n\nПартия қолдайды.\n");
        if (!level.isEmpty()) {
            site.withSetting("checks: {translations: " + level + "}");
        }
        site.runAll();

        assertThat(site.diagnostics().stream()
                        .filter(d -> d.code().id().equals("stale-translation"))
                        .map(d -> d.severity().word())
                        .collect(Collectors.joining(",")))
                .isEqualTo(severity);
    }
}

package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.bagdarlama.model.Content;
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

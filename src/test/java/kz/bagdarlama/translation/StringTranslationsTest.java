package kz.bagdarlama.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.bagdarlama.diagnostic.Diagnostics;
import kz.bagdarlama.model.Content;
import kz.bagdarlama.model.Language;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, labels and strings of the interface, which stand in YAML files in every language. */
final class StringTranslationsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final String FACTS = """
            topics: [jobs]
            targets:
              - {value: 5, unit: job, label: {ru: Новые места, kk: Жаңа орындар}}
              - {value: 7, unit: job}
            milestones:
              - {label: {ru: Мост, kk: Көпір}, deadline: by 2025}
            measures:
              - {id: a, figures: [{value: 14, unit: job, label: {ru: Сейчас, kk: Қазір}}]}
            translator-notes: {kk: Тексеру керек.}""";

    @TempDir
    private Path folder;

    private ContentFolder site;

    @BeforeEach
    void write() {
        site = new ContentFolder(folder).with(ContentFolder.PLEDGE + "pledge.yaml", pledge(FACTS));
    }

    private static String pledge(String facts) {
        return ContentFolder.pledge("1.1/1", "first", facts);
    }

    private void facts(String old, String replacement) {
        assertThat(FACTS).contains(old);
        site.with(ContentFolder.PLEDGE + "pledge.yaml", pledge(FACTS.replace(old, replacement)));
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

    private Optional<Translation> find(String id) throws IOException {
        return Translations.of(site.read()).ofStrings().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** The state of a group and those of its strings. */
    private String of(String id) throws IOException {
        Translation group = find(id).orElseThrow();
        return group.language() + " " + group.state().word()
                + group.strings().stream()
                        .map(string ->
                                ", " + string.key() + " " + string.state().word() + (string.sourceChanged() ? "!" : ""))
                        .collect(Collectors.joining());
    }

    private void topic(String russian, String kazakh) {
        site.with(
                "topics.yaml",
                "- {id: jobs, name: {ru: Работа, kk: Жұмыс}, description: {ru: " + russian + ", kk: " + kazakh
                        + "}}\n");
    }

    @Test
    void everythingThatIsSaidInBothLanguagesBelongsToAGroup() throws IOException {
        site.with(
                        ContentFolder.PLEDGE + "progress.yaml",
                        "- {date: 2026-01-02, what: {ru: Мост открыт., kk: Көпір ашылды.}, source: https://example.org/1}\n")
                .with("pages/about/page.yaml", """
                        id: about
                        figures:
                          - {source: results/1, value: 3, unit: job, label: {ru: Итог, kk: Нәтиже}}
                        """)
                .with(ContentFolder.CHAPTER + "chapter.yaml", """
                        id: 1.1
                        slug: living
                        context:
                          - {id: context.1, figures: [{value: 2, unit: job, label: {ru: Было, kk: Болған}}]}
                        outcomes:
                          - {id: outcome.1, targets: [{value: 9, unit: job, label: {ru: Станет, kk: Болады}}]}
                        """);

        assertThat(Translations.of(site.read()).ofStrings().stream()
                        .filter(group -> !group.id().startsWith("messages:"))
                        .map(group -> group.id()
                                + group.strings().stream()
                                        .map(StringTranslation::key)
                                        .toList()))
                .containsExactly(
                        "site[title, short-title, description, source-document.title]",
                        "district:alatau[name, short-name, locative]",
                        "district:medeu[name, short-name, locative]",
                        "topic:jobs[name, description]",
                        "topic:youth[name, description]",
                        "topic:air[name, description]",
                        "project:orleu[name, description]",
                        "commitment:support[name, meaning]",
                        "unit:job[name]",
                        "labels:1.1[context.1.figures.1, outcome.1.targets.1]",
                        "labels:1.1/1[targets.1, milestones.1, measures.a.figures.1]",
                        "progress:1.1/1[2026-01-02.what]",
                        "labels:about[figures.1]");
        assertThat(of("messages:deadline")).contains("span untracked").contains("in untracked");
    }

    @Test
    void whatIsAcceptedIsReadBackWithoutComplaint() throws IOException {
        acceptAll();
        Diagnostics diagnostics = new Diagnostics();
        Content content = site.read(diagnostics);

        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(Translations.of(content).hasAcceptedStrings()).isTrue();
        assertThat(Translations.of(content).ofStrings())
                .extracting(Translation::state)
                .containsOnly(Translation.State.REVIEWED);
    }

    @Test
    void eachGroupTakesOneLine() throws IOException {
        acceptAll();

        assertThat(memory().lines().filter(line -> line.startsWith("labels:1.1/1")))
                .singleElement()
                .asString()
                .matches("labels:1\\.1/1: ru > kk 2026-11-22( [a-z]{7}-[a-z]{7}){3}");
        assertThat(memory()).as("no words of its own").doesNotContain("unit:percent");
    }

    @Test
    void acceptingTwiceChangesNoByte() throws IOException {
        acceptAll();
        String once = memory();
        acceptAll();
        accept(Optional.of(DAY), Optional.empty(), "topic:jobs", "messages:deadline", "site");

        assertThat(memory()).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Работа           | Жұмыс         | kk reviewed, name reviewed, description reviewed",
                "Работа и учёба   | Жұмыс         | kk stale, name reviewed, description stale!",
                "Работа           | Жұмыс пен оқу | kk unconfirmed, name reviewed, description unconfirmed",
                "Работа и учёба   | Жұмыс пен оқу | kk unconfirmed, name reviewed, description unconfirmed!",
            })
    void aDescriptionThatChanges(String russian, String kazakh, String expected) throws IOException {
        acceptAll();
        topic(russian, kazakh);

        assertThat(of("topic:jobs")).isEqualTo(expected);
    }

    @Test
    void typographyIsNoChange() throws IOException {
        topic("Жильё – «новое»", "Тұрғын үй");
        acceptAll();
        topic("'Жилье —  \"новое\"'", "Тұрғын үй");

        assertThat(of("topic:jobs")).startsWith("kk reviewed");
    }

    @Test
    void aPluralFormCountsAsMuchAsTheOthers() throws IOException {
        acceptAll();
        site.with("units.yaml", """
                - {id: percent, sign: "%"}
                - {id: job, ru: {one: место, few: места, many: мест, other: месторождения}, kk: орын}
                """);

        assertThat(of("unit:job")).isEqualTo("kk stale, name stale!");
    }

    @Test
    void aMessageLagsBehindAtItsPlaceInItsOwnFile() throws IOException {
        acceptAll();
        String messages = Files.readString(folder.resolve("messages/ru.yaml"));
        site.with("messages/ru.yaml", messages.replace("{first}–{last}", "от {first} до {last}"));
        StringTranslation stale = find("messages:deadline").orElseThrow().strings().stream()
                .filter(string -> !string.state().isSettled())
                .findFirst()
                .orElseThrow();

        assertThat(stale.key()).isEqualTo("span");
        assertThat(stale.position().path()).isEqualTo("content/messages/kk.yaml");
        assertThat(stale.sourcePosition().path()).isEqualTo("content/messages/ru.yaml");
    }

    @Test
    void aLabelThatIsNewInBothLanguagesLeavesTheOthersAlone() throws IOException {
        acceptAll();
        facts("milestones:\n", "milestones:\n  - {label: {ru: Парк, kk: Саябақ}, deadline: by 2026}\n");

        assertThat(of("labels:1.1/1"))
                .isEqualTo(
                        "kk untracked, targets.1 reviewed, milestones.1 untracked, milestones.2 reviewed, measures.a.figures.1 reviewed");
    }

    @Test
    void aLabelThatIsGoneInBothLanguagesLeavesTheOthersAlone() throws IOException {
        acceptAll();
        facts("milestones:\n  - {label: {ru: Мост, kk: Көпір}, deadline: by 2025}\n", "");

        assertThat(of("labels:1.1/1")).isEqualTo("kk reviewed, targets.1 reviewed, measures.a.figures.1 reviewed");
    }

    @Test
    void oneOfTwoEqualStringsThatChangesIsNotHiddenByTheOther() throws IOException {
        facts("{ru: Мост, kk: Көпір}", "{ru: Новые места, kk: Жаңа орындар}");
        acceptAll();
        facts("{ru: Мост, kk: Көпір}", "{ru: Прежние места, kk: Жаңа орындар}");

        assertThat(of("labels:1.1/1"))
                .isEqualTo("kk stale, targets.1 reviewed, milestones.1 stale!, measures.a.figures.1 reviewed");
    }

    @Test
    void thatAStringIsSaidOnceMoreIsNoChange() throws IOException {
        acceptAll();
        facts("{ru: Мост, kk: Көпір}", "{ru: Новые места, kk: Жаңа орындар}");

        assertThat(of("labels:1.1/1"))
                .isEqualTo("kk reviewed, targets.1 reviewed, milestones.1 reviewed, measures.a.figures.1 reviewed");
    }

    @Test
    void aTypoOfTheSourceLeavesTheReviewStanding() throws IOException {
        acceptAll();
        topic("Работа!", "Жұмыс");
        accept(Optional.empty(), Optional.empty(), "topic:jobs");

        assertThat(of("topic:jobs")).isEqualTo("kk reviewed, name reviewed, description reviewed");
    }

    @Test
    void aTypoSaysNothingOfATranslationThatChangedToo() throws IOException {
        acceptAll();
        topic("Работа!", "Жұмыс!");
        accept(Optional.empty(), Optional.empty(), "topic:jobs");

        assertThat(of("topic:jobs")).isEqualTo("kk current, name current, description current");
    }

    @Test
    void kazakhCanLead() throws IOException {
        acceptAll();
        accept(Optional.of(DAY), Optional.of(Language.KAZAKH), "topic:jobs");
        topic("Работа", "Жұмыс пен оқу");

        assertThat(memory()).contains("topic:jobs: kk > ru 2026-11-22 ");
        assertThat(of("topic:jobs")).isEqualTo("ru stale, name reviewed, description stale!");
    }

    @Test
    void aGroupThatIsGoneIsAnOrphanUntilItIsForgotten() throws IOException {
        acceptAll();
        topic("Работа", "Жұмыс");
        assertThat(find("topic:air")).map(Translation::state).contains(Translation.State.ORPHANED);

        acceptAll();
        assertThat(find("topic:air")).isEmpty();
        assertThat(memory()).doesNotContain("topic:air");
    }

    @Test
    void whereAListCouldNotBeReadNothingIsCalledAnOrphan() throws IOException {
        acceptAll();
        site.with("topics.yaml", "jobs: 1\n");

        assertThat(Translations.of(site.read()).ofStrings())
                .extracting(Translation::state)
                .containsOnly(Translation.State.REVIEWED);
    }

    @Test
    void whatIsMissingInOneLanguageIsMissingOrAnOrphan() throws IOException {
        acceptAll();
        site.with("topics.yaml", "- {id: jobs, name: {ru: Работа}, description: {kk: Жұмыс}}\n");

        assertThat(of("topic:jobs")).isEqualTo("kk missing, name missing, description orphaned");
    }

    @Test
    void commentsOfEditorsOutliveAnAcceptance() throws IOException {
        acceptAll();
        Files.writeString(
                folder.resolve("translations.yaml"),
                memory().replaceFirst("(?m)^(topic:jobs:.*)$", "# ask the department\n$1  # see letter 7"));
        String before = memory();
        topic("Работа и учёба", "Жұмыс");
        accept(Optional.of(DAY.plusDays(1)), Optional.empty(), "topic:jobs");

        assertThat(memory().lines().filter(line -> before.lines().noneMatch(line::equals)))
                .singleElement()
                .asString()
                .startsWith("topic:jobs: ru > kk 2026-11-23 ")
                .endsWith("  # see letter 7");
        assertThat(memory()).contains("# ask the department\ntopic:jobs:");
    }
}

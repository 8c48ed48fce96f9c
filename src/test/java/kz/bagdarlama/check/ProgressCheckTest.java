package kz.bagdarlama.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgressCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @TempDir
    private Path folder;

    @Test
    void aNoteMayBeOfTodayAndNotOfTomorrow() throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .with(
                        ContentFolder.PLEDGE + "progress.yaml",
                        "- {date: 2026-11-22, what: {ru: Да., kk: Иә.}, source: \"https://example.org/\"}\n");

        assertThat(site.run(new ProgressCheck(() -> DAY))).isEmpty();
        assertThat(site.run(new ProgressCheck(() -> DAY.minusDays(1))))
                .containsExactly("future-note progress.yaml:1:10");
    }

    private static String note(String day) {
        return "- {date: " + day + ", what: {ru: Да., kk: Иә.}, source: \"https://example.org/\"}\n";
    }

    @Test
    void aNoteIsNotOfTheTimeBeforeTheProgramme() throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .with(
                        ContentFolder.PLEDGE + "progress.yaml",
                        note("0000-01-01") + note("1024-05-30") + note("2024-05-30"));

        assertThat(site.run(new ProgressCheck(() -> DAY)))
                .containsExactly("invalid-value progress.yaml:1:10", "invalid-value progress.yaml:2:10");
    }

    @Test
    void notesStandInTheirOrderAndADayThatIsWrongIsNoMeasure() throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .with(
                        ContentFolder.PLEDGE + "progress.yaml",
                        note("2999-01-01")
                                + note("2025-05-30")
                                + note("2024-05-30")
                                + note("0024-05-30")
                                + note("2024-05-30"));

        assertThat(site.run(new ProgressCheck(() -> DAY)))
                .containsExactly(
                        "future-note progress.yaml:1:10",
                        "notes-out-of-order progress.yaml:3:10",
                        "invalid-value progress.yaml:4:10");
    }

    @Test
    void correctionsAndWithdrawalsAreNotOfTomorrowEither() throws IOException {
        CheckedSite site = new CheckedSite(folder).with(ContentFolder.PLEDGE + "progress.yaml", """
                        - date: 2026-11-20
                          what: {ru: Да., kk: Иә.}
                          source: "https://example.org/"
                          corrected: 2026-11-23
                          withdrawn: {date: 2026-11-24, why: {ru: Нет., kk: Жоқ.}}
                        """);

        assertThat(site.run(new ProgressCheck(() -> DAY)))
                .containsExactly("future-note progress.yaml:4:14", "future-note progress.yaml:5:21");
        assertThat(site.run(new ProgressCheck(() -> DAY.plusDays(2)))).isEmpty();
    }

    @Test
    void theSiteIsNotChangedTomorrow() throws IOException {
        CheckedSite site = new CheckedSite(folder).withSetting("updated: 2026-11-22");

        assertThat(site.run(new ProgressCheck(() -> DAY))).isEmpty();
        assertThat(site.run(new ProgressCheck(() -> DAY.minusDays(1))))
                .singleElement()
                .asString()
                .startsWith("invalid-value site.yaml:");
    }

    @Test
    void aBaselineHasBeenMeasured() throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .withPledge("topics: [jobs]", "targets: [{baseline: {value: 1, year: 2027}, value: 2, unit: job}]");

        assertThat(site.run(new ProgressCheck(() -> DAY))).containsExactly("invalid-value pledge.yaml:5:39");
        assertThat(site.run(new ProgressCheck(() -> DAY.plusYears(1)))).isEmpty();
    }

    @Test
    void withoutNotesTheClockIsNotAsked() throws IOException {
        assertThat(new CheckedSite(folder).run(new ProgressCheck(() -> {
                    throw new AssertionError("asked for the day");
                })))
                .isEmpty();
    }

    @Test
    void figuresOfNotesNeedNotStandInTheDocument() throws IOException {
        CheckedSite site = new CheckedSite(folder)
                .withRegister("")
                .with(
                        ContentFolder.PLEDGE + "progress.yaml",
                        "- {date: 2024-01-02, what: {ru: Создано 77 мест., kk: 77 орын құрылды.}, source: \"https://example.org/\"}\n");

        assertThat(site.run(new FigureCheck())).isEmpty();
        assertThat(site.run(new CoverageCheck())).isEmpty();
    }

    @Test
    void noPlaceOnEarthIsFurtherThanTheLatestDay() {
        assertThat(Today.latest()).isBetween(Today.date(), Today.date().plusDays(1));
    }
}

package kz.bagdarlama.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import kz.bagdarlama.source.ContentFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DueTest {

    @TempDir
    private Path folder;

    /** Each date with what is due then: units of targets, labels of milestones, letters of measures. */
    private List<String> due(String... lines) throws IOException {
        Pledge pledge = new ContentFolder(folder)
                .with(ContentFolder.PLEDGE + "pledge.yaml", ContentFolder.pledge("1.1/1", "a", lines))
                .read()
                .programme()
                .pledges()
                .findFirst()
                .orElseThrow();
        return Due.of(pledge).stream()
                .map(due -> due.deadline().map(Deadline::toString).orElse("yearly") + ":"
                        + due.targets().stream()
                                .map(target -> target.quantity().value().toString())
                                .collect(Collectors.joining(","))
                        + due.milestone()
                                .map(each -> each.label().in(Language.RUSSIAN))
                                .orElse("")
                        + due.measures().stream().map(Measure::id).collect(Collectors.joining(",")))
                .toList();
    }

    @Test
    void theDateOfThePledgeHoldsForAllOfIt() throws IOException {
        assertThat(due(
                        "deadline: by 2026",
                        "targets: [{value: 5, unit: job, deadline: by 2026}, {value: 6, unit: job}]"))
                .containsExactly("by 2026:");
    }

    @Test
    void aDateOfTheOnlyTargetIsThatOfThePledge() throws IOException {
        assertThat(due("targets: [{value: 5, unit: job, deadline: by 2026}]")).containsExactly("by 2026:");
        assertThat(due("targets: [{value: 5, unit: job, period: year}]")).containsExactly("yearly:");
    }

    @Test
    void aDateOfAllTargetsOrMeasuresIsThatOfThePledge() throws IOException {
        assertThat(due("targets: [{value: 5, unit: job, deadline: by 2026}, {value: 6, unit: job, deadline: by 2026}]"))
                .containsExactly("by 2026:");
        assertThat(due("measures: [{id: a, deadline: in 2024}, {id: b, deadline: in 2024}]"))
                .containsExactly("in 2024:");
    }

    @Test
    void aDateOfSomeTargetsSaysOfWhich() throws IOException {
        assertThat(due("targets: [{value: 5, unit: job, deadline: by 2026}, {value: 6, unit: job}]"))
                .containsExactly("by 2026:5");
        assertThat(due("targets: [{value: 5, unit: job, deadline: by 2026}, {value: 6, unit: job, period: year}]"))
                .containsExactly("by 2026:5", "yearly:6");
    }

    @Test
    void aDateOfSomeMeasuresSaysOfWhich() throws IOException {
        assertThat(
                        due(
                                "measures: [{id: a, deadline: in 2024}, {id: b, deadline: in 2024}, {id: c, targets: [{value: 5, unit: job, deadline: by 2026}]}]"))
                .containsExactly("in 2024:a,b", "by 2026:c");
    }

    @Test
    void aMilestoneSaysWhatIsDueInsteadOfTheBareDate() throws IOException {
        assertThat(
                        due(
                                "deadline: by 2026",
                                "milestones: [{label: {ru: Музей, kk: Музей}, deadline: by 2026}, {label: {ru: Театр, kk: Театр}, deadline: in 2027}]"))
                .containsExactly("by 2026:Музей", "in 2027:Театр");
    }
}
